// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/import/layer_intake.h"
#include "gis/import/territory_parts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace oasis::gis {

namespace {

constexpr double kFloorHeightM = 3;     ///< of a storey; an assumption
constexpr double kMinFootprintM2 = 10;  ///< smaller is no dwelling
constexpr double kTypicalHouseM2 = 100; ///< of a building that is a point without area; an assumption

/// An INSEE grid cell by its name: "CRS3035RES200mN2029800E4252400".
struct GridCell
{
    double sideM = 0;
    Point southWest; ///< EPSG:3035
};

/// Whole numbers only: the E of "E3898600" must not be taken for an exponent.
bool readNumber(std::string_view text, std::size_t& at, double& number)
{
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), whole);
    if (error != std::errc())
        return false;
    number = static_cast<double>(whole);
    at = static_cast<std::size_t>(end - text.data());
    return true;
}

bool skip(std::string_view text, std::size_t& at, std::string_view word)
{
    if (text.substr(at, word.size()) != word)
        return false;
    at += word.size();
    return true;
}

std::optional<GridCell> gridCell(std::string_view id)
{
    GridCell cell;
    std::size_t at = 0;
    const bool named = skip(id, at, "CRS3035RES") && readNumber(id, at, cell.sideM) && skip(id, at, "m") &&
                       skip(id, at, "N") && readNumber(id, at, cell.southWest.y) && skip(id, at, "E") &&
                       readNumber(id, at, cell.southWest.x) && at == id.size() && cell.sideM > 0;
    return named ? std::optional<GridCell>(cell) : std::nullopt;
}

/// Places cells by name or geometry.
class CellPlacer
{
public:
    static Result<CellPlacer> create(const std::string& studyCrs)
    {
        OASIS_TRY(const Crs grid, Crs::parse("EPSG:3035"));
        OASIS_TRY(const Crs study, Crs::parse(studyCrs));
        OASIS_TRY(Transform way, Transform::create(grid, study));
        return CellPlacer(std::move(way));
    }
    /// nullopt when nothing says where it lies.
    std::optional<PopulationCell> place(const std::optional<GridCell>& grid, const Feature& feature)
    {
        PopulationCell cell;
        if (grid) {
            const double half = grid->sideM / 2;
            cell.centre = m_toStudy.apply(Point{grid->southWest.x + half, grid->southWest.y + half});
            cell.sideM = grid->sideM;
            return std::isfinite(cell.centre.x) ? std::optional<PopulationCell>(cell) : std::nullopt;
        }
        if (!feature.polygons.empty()) {
            cell.centre = centroid(feature.polygons.front());
            cell.sideM = std::sqrt(area(feature.polygons));
        } else if (!feature.points.empty()) {
            cell.centre = feature.points.front();
            cell.sideM = 0;
        } else {
            return std::nullopt;
        }
        return cell;
    }

private:
    explicit CellPlacer(Transform toStudy) : m_toStudy(std::move(toStudy)) {}
    Transform m_toStudy;
};

struct ReadCell
{
    PopulationCell cell;
    bool named = false;
    std::string label;
};

/// Where most cells carry an INSEE name, the others are something else (airports, universities …).
std::vector<PopulationCell> keptCells(std::vector<ReadCell>& read, LayerIntake& intake)
{
    const auto named = std::count_if(read.begin(), read.end(), [](const ReadCell& c) { return c.named; });
    const bool byName = 2 * named > static_cast<std::ptrdiff_t>(read.size());
    std::vector<PopulationCell> cells;
    for (ReadCell& one : read) {
        if (byName && !one.named) {
            intake.refuse("not a grid cell", one.label);
            continue;
        }
        cells.push_back(one.cell);
        ++intake.receipt.used;
    }
    return cells;
}

/// Puts the cells into their municipalities and compares their people with the municipal totals.
void settle(Territory& territory, LayerIntake& intake)
{
    MunicipalityFinder finder(territory);
    double inside = 0;
    std::int64_t outside = 0;
    for (PopulationCell& cell : territory.cells) {
        cell.municipality = finder.at(cell.centre);
        if (cell.municipality == kNoMunicipality)
            ++outside;
        else
            inside += cell.people;
    }
    countReason(intake.receipt.notes, "outside the municipalities", outside, "");
    const auto total = static_cast<double>(territory.population());
    if (total > 0 && std::abs(inside - total) > 0.1 * total)
        intake.warn(WarningCode::Other, 1, "",
                    "the cells hold " + std::to_string(std::llround(inside)) +
                        " people in the municipalities, whose "
                        "totals are " +
                        std::to_string(std::llround(total)) + ": are they inhabitants?");
}

struct Building
{
    Point place;
    double floorM2 = 0;
};

double floorsOf(const MappedField& floors, const MappedField& height, const Feature& feature)
{
    if (const auto count = floors.number(feature); count && *count >= 1 && *count < 200)
        return std::round(*count);
    if (const auto metres = height.number(feature); metres && *metres > 0 && *metres < 900)
        return std::max(1.0, std::round(*metres / kFloorHeightM));
    return 1;
}

double footprintOf(const MappedField& field, const Feature& feature)
{
    if (const auto given = field.number(feature); given && *given > 0)
        return *given;
    return feature.polygons.empty() ? kTypicalHouseM2 : area(feature.polygons);
}

Point placeOf(const Feature& feature)
{
    if (!feature.points.empty())
        return feature.points.front();
    return pointInside(feature.polygons);
}

/// OSM areas are buildings only where the tag says so; in other layers every feature is one.
bool isTaggedLayer(const LayerIntake& intake)
{
    return std::any_of(intake.mapping.fields.begin(), intake.mapping.fields.end(), [](const FieldRule& rule) {
        return rule.planningField == "use" && rule.layerField.ends_with("building");
    });
}

/// One cell a building, its share of its municipality's people by floor area.
void spread(Territory& territory, const std::vector<Building>& buildings, LayerIntake& intake)
{
    MunicipalityFinder finder(territory);
    std::vector<double> floor(territory.municipalities.size(), 0.0);
    std::vector<std::uint32_t> home(buildings.size(), kNoMunicipality);
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        home[i] = finder.at(buildings[i].place);
        if (home[i] == kNoMunicipality)
            intake.note("outside the municipalities", "");
        else
            floor[home[i]] += buildings[i].floorM2;
    }
    territory.cells.clear();
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        if (home[i] == kNoMunicipality || !territory.municipalities[home[i]].populationKnown)
            continue;
        const auto people = static_cast<double>(territory.municipalities[home[i]].population);
        territory.cells.push_back({buildings[i].place, 0, people * buildings[i].floorM2 / floor[home[i]], home[i]});
        ++intake.receipt.used;
    }
    for (std::size_t m = 0; m < floor.size(); ++m) {
        const Municipality& municipality = territory.municipalities[m];
        if (floor[m] > 0 || !municipality.populationKnown || municipality.population == 0)
            continue;
        territory.cells.push_back(
            {municipality.core, 0, static_cast<double>(municipality.population), static_cast<std::uint32_t>(m)});
        intake.note("municipality without buildings", municipality.code + " " + municipality.name);
    }
}

} // namespace

Result<TerritoryImport> importPopulationCells(const TerritoryRequest& request, const RunContext& ctx)
{
    OASIS_TRY(LayerIntake intake,
              LayerIntake::begin(LayerKind::PopulationCells, request.source, request.mapping, request.studyCrs));
    OASIS_TRY(const MappedField people, intake.needed("people", "ind, residents, population"));
    const MappedField id = intake.field("id");
    OASIS_TRY(CellPlacer placer, CellPlacer::create(request.studyCrs));
    std::vector<ReadCell> read;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string name = id.text(feature);
        const std::string label = featureLabel(feature.fid, name);
        const auto grid = gridCell(name);
        const auto cell = placer.place(grid, feature);
        const auto number = people.number(feature);
        if (!cell)
            intake.refuse("no geometry", label);
        else if (!number || *number < 0)
            intake.refuse("population unreadable", label);
        else if (*number == 0)
            intake.note("empty cells", label);
        else {
            read.push_back({*cell, grid.has_value(), label});
            read.back().cell.people = *number;
        }
    }
    TerritoryImport result;
    result.territory = request.existing;
    result.territory.cells = keptCells(read, intake);
    result.territory.populationSpread = false;
    if (result.territory.cells.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no cell with people", intake.where);
    settle(result.territory, intake);
    result.receipt = intake.finish();
    return result;
}

Result<TerritoryImport> importBuildings(const TerritoryRequest& request, const RunContext& ctx)
{
    if (request.existing.population() == 0)
        return fail(ErrorCode::LayerUnusable,
                    "buildings only share out municipal totals: import the municipalities and their population first",
                    request.source.path);
    OASIS_TRY(LayerIntake intake,
              LayerIntake::begin(LayerKind::Buildings, request.source, request.mapping, request.studyCrs));
    const MappedField footprint = intake.field("area");
    const MappedField height = intake.field("height");
    const MappedField floors = intake.field("floors");
    const MappedField use = intake.field("use");
    const bool tagged = isTaggedLayer(intake);
    std::vector<Building> buildings;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string label = featureLabel(feature.fid);
        if (feature.points.empty() && feature.polygons.empty()) {
            intake.refuse("no geometry", label);
        } else if (tagged && use.text(feature).empty()) {
            intake.refuse("not a building", label);
        } else if (use.word(feature) == "skip") {
            intake.refuse("not lived in", label);
        } else if (const double m2 = footprintOf(footprint, feature); m2 < kMinFootprintM2) {
            intake.refuse("building too small", label);
        } else {
            buildings.push_back({placeOf(feature), m2 * floorsOf(floors, height, feature)});
        }
    }
    if (buildings.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no building that is lived in", intake.where);
    TerritoryImport result;
    result.territory = request.existing;
    spread(result.territory, buildings, intake);
    result.territory.populationSpread = true;
    intake.warn(WarningCode::PopulationSpread, static_cast<std::int64_t>(result.territory.cells.size()), "",
                "municipal totals were shared out over buildings by floor area");
    result.receipt = intake.finish();
    return result;
}

} // namespace oasis::gis
