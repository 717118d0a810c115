// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/site_places.h"

#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/import/territory_parts.h"
#include "gis/vector/raw_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace oasis::gis {

namespace {

constexpr double kOutlineToleranceM = 300;

/// Overseas departments whose INSEE coordinates are in a local system (data dictionary of the BPE).
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOverseas{
    {{"971", "EPSG:5490"}, {"972", "EPSG:5490"}, {"973", "EPSG:2972"}, {"974", "EPSG:2975"}, {"976", "EPSG:4471"}}};

Result<Transform> toGlobe(const std::string& from)
{
    OASIS_TRY(const Crs crs, Crs::parse(from));
    OASIS_TRY(const Crs globe, Crs::parse("EPSG:4326"));
    return Transform::create(crs, globe);
}

/// Places as the reader gives them; areas by a point inside.
class GeometryPlaces : public SitePlaces
{
public:
    /// `byColumns`: the system follows from columns of longitude and latitude, nobody gave it by hand.
    GeometryPlaces(std::unique_ptr<FeatureReader> reader, Transform studyToGlobe, bool byColumns)
        : m_reader(std::move(reader)), m_studyToGlobe(std::move(studyToGlobe)), m_byColumns(byColumns)
    {}
    FeatureReader& reader() override { return *m_reader; }
    std::optional<Place> placeOf(const Feature& feature, std::string& reason) override
    {
        if (!feature.points.empty() && feature.lonLat.size() == 2)
            return Place{feature.points.front(), feature.lonLat[0], feature.lonLat[1]};
        if (!feature.polygons.empty()) {
            const Point inside = pointInside(feature.polygons);
            const Point lonLat = m_studyToGlobe.apply(inside);
            return Place{inside, lonLat.x, lonLat.y};
        }
        reason = feature.lines.empty() ? "no coordinates" : "neither point nor area";
        return std::nullopt;
    }
    Warnings warnings() override
    {
        Warnings warnings = m_reader->warnings();
        for (Warning& warning : warnings)
            if (m_byColumns && warning.code == WarningCode::CrsAssumed)
                warning.detail = "longitude and latitude are taken for WGS 84";
        return warnings;
    }
    std::string crs() override { return m_reader->crs(); }

private:
    std::unique_ptr<FeatureReader> m_reader;
    Transform m_studyToGlobe;
    bool m_byColumns = false;
};

/// Rows of a table that say in which system their X and Y are.
class RowPlaces : public SitePlaces
{
public:
    RowPlaces(std::unique_ptr<FeatureReader> reader, const FieldMapping& mapping, std::string studyCrs)
        : m_reader(std::move(reader)), m_x(mapping, *m_reader, "x"), m_y(mapping, *m_reader, "y"),
          m_epsg(mapping, *m_reader, "epsg"), m_department(mapping, *m_reader, "department"),
          m_studyCrs(std::move(studyCrs))
    {}
    FeatureReader& reader() override { return *m_reader; }
    std::optional<Place> placeOf(const Feature& feature, std::string& reason) override
    {
        const auto x = m_x.number(feature);
        const auto y = m_y.number(feature);
        reason = "no coordinates";
        if (!x || !y)
            return std::nullopt;
        reason = "unknown coordinate system";
        Ways* ways = waysFrom(crsOf(feature));
        if (ways == nullptr)
            return std::nullopt;
        const Point position = ways->toStudy.apply(Point{*x, *y});
        const Point lonLat = ways->toGlobe.apply(Point{*x, *y});
        reason = "outside its coordinate system";
        if (!std::isfinite(position.x) || !std::isfinite(lonLat.x))
            return std::nullopt;
        return Place{position, lonLat.x, lonLat.y};
    }
    Warnings warnings() override
    {
        Warnings kept = m_reader->warnings();
        std::erase_if(kept, [](const Warning& w) { // they judge the raw numbers as if in the study's system
            return w.code == WarningCode::CrsAssumed || w.code == WarningCode::CrsOutsideAreaOfUse ||
                   w.code == WarningCode::AxesLookSwapped;
        });
        return kept;
    }
    std::string crs() override
    {
        std::string list;
        for (const auto& [crs, ways] : m_ways)
            list += (list.empty() ? "" : ", ") + crs;
        return list;
    }

private:
    struct Ways
    {
        Transform toStudy;
        Transform toGlobe;
    };
    std::string crsOf(const Feature& feature)
    {
        std::string code = m_epsg.text(feature);
        if (!code.empty())
            return code.find_first_not_of("0123456789") == std::string::npos ? "EPSG:" + code : code;
        const std::string department = m_department.text(feature);
        if (department.empty())
            return {};
        for (const auto& [known, crs] : kOverseas)
            if (department == known)
                return std::string(crs);
        return "EPSG:2154";
    }
    Ways* waysFrom(const std::string& crs)
    {
        if (const auto known = m_ways.find(crs); known != m_ways.end())
            return &known->second;
        if (crs.empty() || m_ways.size() > 100)
            return nullptr;
        const auto parsed = Crs::parse(crs);
        const auto study = Crs::parse(m_studyCrs);
        if (!parsed.has_value() || !study.has_value())
            return nullptr;
        auto toStudy = Transform::create(parsed.value(), study.value());
        auto globe = toGlobe(crs);
        if (!toStudy.has_value() || !globe.has_value())
            return nullptr;
        return &m_ways.emplace(crs, Ways{std::move(toStudy).value(), std::move(globe).value()}).first->second;
    }

    std::unique_ptr<FeatureReader> m_reader;
    MappedField m_x, m_y, m_epsg, m_department;
    std::string m_studyCrs;
    std::map<std::string, Ways> m_ways;
};

/// Whether the layer has no geometry of its own.
Result<bool> isTable(const LayerSource& source)
{
    OASIS_TRY(const RawCatalogue catalogue, rawCatalogue(source.path));
    return std::any_of(catalogue.layers.begin(), catalogue.layers.end(), [&](const RawLayerRef& layer) {
        return !layer.spatial && (source.layer.empty() || layer.name == source.layer);
    });
}

std::string columnOf(const FieldMapping& mapping, std::string_view planningField)
{
    for (const FieldRule& rule : mapping.fields)
        if (rule.planningField == planningField)
            return rule.layerField;
    return {};
}

} // namespace

Result<std::unique_ptr<SitePlaces>> SitePlaces::open(const LayerSource& source, const FieldMapping& mapping,
                                                     const std::string& studyCrs)
{
    LayerSource adapted = source;
    OASIS_TRY(const bool table, isTable(source));
    const bool named = !source.xField.empty();
    const bool lonLat = mapping.has("lon") && mapping.has("lat");
    const bool byRow = table && !named && !lonLat && !source.crs && mapping.has("x") && mapping.has("y") &&
                       (mapping.has("epsg") || mapping.has("department"));
    if (byRow) {
        adapted.crs = studyCrs; // the numbers come through as they are
        adapted.xField = columnOf(mapping, "x");
        adapted.yField = columnOf(mapping, "y");
    } else if (table && !named && (lonLat || (mapping.has("x") && mapping.has("y")))) {
        adapted.xField = columnOf(mapping, lonLat ? "lon" : "x");
        adapted.yField = columnOf(mapping, lonLat ? "lat" : "y");
        if (lonLat && !source.crs)
            adapted.crs = "EPSG:4326"; // what longitude and latitude are in the recognised sources
    }
    OASIS_TRY(auto reader, FeatureReader::open(adapted, studyCrs));
    if (byRow)
        return std::unique_ptr<SitePlaces>(std::make_unique<RowPlaces>(std::move(reader), mapping, studyCrs));
    OASIS_TRY(auto globe, toGlobe(studyCrs));
    return std::unique_ptr<SitePlaces>(std::make_unique<GeometryPlaces>(std::move(reader), std::move(globe),
                                                                        table && lonLat && !named && !source.crs));
}

std::string PlaceMunicipality::find(Point p, const std::string& layerCode, bool& byCode) const
{
    byCode = false;
    if (m_territory.municipalities.empty())
        return layerCode;
    if (const std::uint32_t at = m_territory.municipalityAt(p); at != kNoMunicipality)
        return m_territory.municipalities[at].code;
    const auto named = m_territory.indexOf(layerCode);
    if (!named)
        return {};
    for (const Polygon& polygon : m_territory.municipalities[*named].outline) {
        Polyline ring = polygon.outer;
        if (ring.empty())
            continue;
        ring.push_back(ring.front());
        if (nearestOn(ring, p).distance <= kOutlineToleranceM) {
            byCode = true;
            return layerCode;
        }
    }
    return {};
}

} // namespace oasis::gis
