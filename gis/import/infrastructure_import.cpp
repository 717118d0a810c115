// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/infrastructure_import.h"

#include "gis/import/layer_intake.h"
#include "gis/import/territory_parts.h"

#include <algorithm>
#include <optional>

namespace oasis::gis {

namespace {

constexpr double kSamePlaceM = 1;

std::optional<AssetKind> assetKind(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Ducts:
        return AssetKind::Duct;
    case LayerKind::Poles:
        return AssetKind::PoleLine;
    case LayerKind::Fibre:
        return AssetKind::Fibre;
    default:
        return std::nullopt;
    }
}

std::optional<BarrierKind> barrierKind(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Rails:
        return BarrierKind::Rail;
    case LayerKind::Motorways:
        return BarrierKind::Motorway;
    case LayerKind::Rivers:
        return BarrierKind::River;
    default:
        return std::nullopt;
    }
}

/// "1", "-1", "yes", "viaduct" …: not on the ground.
bool offTheGround(const std::string& grade)
{
    const std::string word = lowerCase(grade);
    return !word.empty() && word != "0" && word != "no" && word != "gué ou radier" && word != "sans objet";
}

/// Why a feature of a line layer is not taken; "" when it is.
struct LineFilter
{
    MappedField kind;
    MappedField grade;

    std::string refusal(const Feature& feature) const
    {
        if (kind.exists() && kind.word(feature) != "keep")
            return "not of the kind";
        return {};
    }
};

void addLines(LayerKind kind, const std::string& name, Feature& feature, Infrastructure& into)
{
    for (Polyline& line : feature.lines) {
        if (const auto asset = assetKind(kind))
            into.assets.push_back({*asset, name, std::move(line)});
        else if (const auto barrier = barrierKind(kind))
            into.barriers.push_back({*barrier, name, std::move(line)});
    }
}

Point placeOf(const Feature& feature)
{
    return feature.points.empty() ? pointInside(feature.polygons) : feature.points.front();
}

bool nearAny(const std::vector<SupplyPoint>& supplies, Point p)
{
    return std::any_of(supplies.begin(), supplies.end(),
                       [&](const SupplyPoint& other) { return distance(other.position, p) < kSamePlaceM; });
}

} // namespace

Result<InfrastructureImport> importInfrastructure(LayerKind kind, const LayerSource& source,
                                                  const FieldMapping& mapping, const std::string& studyCrs,
                                                  const Infrastructure& existing, const RunContext& ctx)
{
    if (!assetKind(kind) && !barrierKind(kind))
        return fail(ErrorCode::InvalidArgument, "this kind of layer is neither existing network nor barrier",
                    source.path);
    OASIS_TRY(LayerIntake intake, LayerIntake::begin(kind, source, mapping, studyCrs));
    const MappedField label = intake.field(assetKind(kind) ? "owner" : "name");
    const LineFilter filter{intake.field("class"), intake.field("grade")};
    InfrastructureImport result;
    result.infrastructure = existing;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string name = label.text(feature);
        const std::string who = featureLabel(feature.fid, name);
        if (const std::string refusal = filter.refusal(feature); !refusal.empty()) {
            intake.refuse(refusal, who);
        } else if (feature.lines.empty()) {
            intake.note(feature.points.empty() ? "areas, not lines" : "points, not lines", who);
        } else if (barrierKind(kind) && offTheGround(filter.grade.text(feature))) {
            intake.note("in a tunnel or on a bridge", who);
        } else {
            addLines(kind, name, feature, result.infrastructure);
            ++intake.receipt.used;
        }
    }
    if (intake.receipt.used == 0)
        return fail(ErrorCode::LayerUnusable,
                    "it holds no line of this kind" +
                        std::string(kind == LayerKind::Poles ? "; poles count by the spans between them" : ""),
                    intake.where);
    result.receipt = intake.finish();
    return result;
}

Result<SupplyImport> importSupplies(const LayerSource& source, const FieldMapping& mapping, const Study& study,
                                    const RunContext& ctx)
{
    OASIS_TRY(LayerIntake intake, LayerIntake::begin(LayerKind::Supplies, source, mapping, study.info.crs));
    const MappedField name = intake.field("name");
    const MappedField price = intake.field("price");
    MunicipalityFinder finder(*study.territory);
    SupplyImport result;
    std::int64_t nextId = nextSupplyId(study).value();
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        const std::string label = featureLabel(feature.fid, name.text(feature));
        if (feature.points.empty() && feature.polygons.empty()) {
            intake.refuse("not a point", label);
            continue;
        }
        const Point place = placeOf(feature);
        const auto euros = price.number(feature);
        if (nearAny(study.supplies, place) || nearAny(result.supplies, place)) {
            intake.refuse("already there", label);
        } else if (!price.text(feature).empty() && (!euros || *euros < 0 || *euros > 1e12)) {
            intake.refuse("price unreadable", label);
        } else {
            SupplyPoint supply{SupplyId(nextId++),
                               name.text(feature),
                               place,
                               feature.lonLat[0],
                               feature.lonLat[1],
                               Money::euros(euros.value_or(0)),
                               ""};
            if (const std::uint32_t at = finder.at(place); at != kNoMunicipality)
                supply.municipalityCode = study.territory->municipalities[at].code;
            result.supplies.push_back(std::move(supply));
            ++intake.receipt.used;
        }
    }
    if (result.supplies.empty() && intake.receipt.refused.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no point", intake.where);
    result.receipt = intake.finish();
    return result;
}

Result<TowerImport> importTowers(const LayerSource& source, const FieldMapping& mapping, const Study& study,
                                 const RunContext& ctx)
{
    OASIS_TRY(LayerIntake intake, LayerIntake::begin(LayerKind::Towers, source, mapping, study.info.crs));
    const MappedField id = intake.field("id");
    TowerImport result;
    Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, intake.next(feature, ctx));
        if (!more)
            break;
        if (feature.points.empty() && feature.polygons.empty()) {
            intake.refuse("not a point", featureLabel(feature.fid));
            continue;
        }
        std::string key = id.text(feature);
        if (key.empty())
            key = std::to_string(feature.fid);
        result.towers.push_back({std::move(key), placeOf(feature), feature.lonLat[0], feature.lonLat[1], {}});
        ++intake.receipt.used;
    }
    if (result.towers.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no point", intake.where);
    result.receipt = intake.finish();
    return result;
}

} // namespace oasis::gis
