// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/territory_import.h"

#include "gis/import/territory_parts.h"

#include <algorithm>
#include <cctype>

namespace oasis::gis {

namespace {

constexpr std::size_t kInseeLength = 5;
constexpr std::size_t kMaxCode = 20;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Where the horizontal line y crosses the rings, ascending.
std::vector<double> crossings(const Polygon& polygon, double y)
{
    std::vector<double> xs;
    const auto cross = [&](const Polyline& ring) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].y > y) != (ring[j].y > y))
                xs.push_back(ring[j].x + (ring[i].x - ring[j].x) * (y - ring[j].y) / (ring[i].y - ring[j].y));
    };
    cross(polygon.outer);
    for (const Polyline& hole : polygon.holes)
        cross(hole);
    std::sort(xs.begin(), xs.end());
    return xs;
}

} // namespace

std::string municipalityCode(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos)
        return {};
    std::string code(text.substr(from, text.find_last_not_of(" \t") - from + 1));
    if (const auto dot = code.find('.'); dot != std::string::npos && isDigits(code.substr(0, dot)) &&
                                         code.find_first_not_of('0', dot + 1) == std::string::npos)
        code.resize(dot); // a spreadsheet took it for a number
    if (isDigits(code) && code.size() == kInseeLength - 1)
        code.insert(code.begin(), '0');
    if (code.size() == kInseeLength && code[0] == '2' && (code[1] == 'a' || code[1] == 'b'))
        code[1] = static_cast<char>(std::toupper(static_cast<unsigned char>(code[1])));
    return code.size() <= kMaxCode ? code : std::string();
}

MunicipalityFinder::MunicipalityFinder(const Territory& territory) : m_territory(territory)
{
    for (const Municipality& municipality : territory.municipalities)
        m_bounds.push_back(boundsOf(municipality.outline));
}

std::uint32_t MunicipalityFinder::at(Point p)
{
    const auto holds = [&](std::size_t i) {
        return m_bounds[i].contains(p) && contains(m_territory.municipalities[i].outline, p);
    };
    if (m_last != kNoMunicipality && holds(m_last))
        return m_last;
    for (std::size_t i = 0; i < m_bounds.size(); ++i)
        if (holds(i))
            return m_last = static_cast<std::uint32_t>(i);
    return kNoMunicipality;
}

Point pointInside(const MultiPolygon& polygons)
{
    const auto largest = std::max_element(polygons.begin(), polygons.end(),
                                          [](const Polygon& a, const Polygon& b) { return area(a) < area(b); });
    if (largest == polygons.end())
        return {};
    const Point centre = centroid(*largest);
    if (contains(*largest, centre))
        return centre;
    const std::vector<double> xs = crossings(*largest, centre.y);
    Point best = largest->outer.front();
    double widest = 0;
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2)
        if (xs[i + 1] - xs[i] > widest) {
            widest = xs[i + 1] - xs[i];
            best = {(xs[i] + xs[i + 1]) / 2, centre.y};
        }
    return best;
}

Result<TerritoryImport> importTerritory(LayerKind kind, const LayerSource& source, const FieldMapping& mapping,
                                        const std::string& studyCrs, const Territory& existing, const RunContext& ctx)
{
    const TerritoryRequest request{source, mapping, studyCrs, existing};
    switch (kind) {
    case LayerKind::Municipalities:
        return importMunicipalities(request, ctx);
    case LayerKind::PopulationTable:
        return importPopulationTable(request, ctx);
    case LayerKind::Groupings:
        return importGroupings(request, ctx);
    case LayerKind::PopulationCells:
        return importPopulationCells(request, ctx);
    case LayerKind::Buildings:
        return importBuildings(request, ctx);
    default:
        return fail(ErrorCode::InvalidArgument, "this kind of layer says nothing about the territory", source.path);
    }
}

} // namespace oasis::gis
