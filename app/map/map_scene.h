// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/cabinet_layer.h"
#include "app/map/packed_index.h"
#include "app/map/relief.h"
#include "app/map/symbology.h"
#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"

#include <QImage>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace oasis::map {

/// Ids of the study's own layers, as in MapLayer::id.
inline constexpr const char* kLayerLabels = "@labels";
inline constexpr const char* kLayerAccessPoints = "@access";
inline constexpr const char* kLayerSites = "@sites";
inline constexpr const char* kLayerSupplies = "@supplies";
inline constexpr const char* kLayerCabinets = "@cabinets";
inline constexpr const char* kLayerPlan = "@plan";
inline constexpr const char* kLayerWifi = "@wifi";
inline constexpr const char* kLayerCabinetAreas = "@cabinet-areas";
inline constexpr const char* kLayerCoverage = "@coverage";
inline constexpr const char* kLayerExisting = "@existing";
inline constexpr const char* kLayerBarriers = "@barriers";
inline constexpr const char* kLayerStreets = "@streets";
inline constexpr const char* kLayerPopulation = "@population";
inline constexpr const char* kLayerMunicipalities = "@municipalities";
inline constexpr const char* kLayerRelief = "@relief";

/// The study's own layers, top first, all visible.
[[nodiscard]] std::vector<MapLayer> standardLayers();
/// `layers` with every own layer that it lacks put in at its standard place.
[[nodiscard]] std::vector<MapLayer> completedLayers(const std::vector<MapLayer>& layers);

/// The heavy part of a scene, which does not change with sites or scenarios: shared between scenes.
struct BaseMap
{
    std::shared_ptr<const Territory> territory;
    std::shared_ptr<const StreetLayer> streets;
    std::shared_ptr<const Infrastructure> infrastructure;
    std::shared_ptr<const ElevationGrid> elevation;
    PackedIndex municipalityIndex; ///< over Territory::municipalities
    PackedIndex cellIndex;         ///< over Territory::cells
    PackedIndex streetIndex;       ///< over StreetLayer::streets
    PackedIndex assetIndex;
    PackedIndex barrierIndex;
    Relief relief;
    double typicalDensity = 0; ///< people per km², 90th percentile of the inhabited cells; buildings: people each
};

/// A layer of a file that the user laid over or under the map, in the study's system.
struct Backdrop
{
    MapLayer layer; ///< which layer it is of: id, path, layer name
    std::vector<Polyline> lines;
    MultiPolygon polygons;
    std::vector<Point> points;
    PackedIndex lineIndex, polygonIndex, pointIndex;
    QImage image; ///< raster: north up
    Bounds imageBounds;
    QColor colour;
};

/// A run of plan edges of one style and width, from the supply's side outwards, so that dashes run on.
struct PlanChain
{
    Polyline line;
    PlanStyle style = PlanStyle::Trench;
    int cableFibres = 0;
    std::optional<Change> change; ///< only in a comparison
    bool feeder = false;          ///< on the way to a street cabinet
};

struct SceneSite
{
    SiteId id;
    Point position;
    SiteKind kind = SiteKind::CivicBuilding;
    SiteLook look = SiteLook::Plain;
    bool required = false;
    double weight = 1;
    QString name;
    std::optional<Change> change; ///< comparison: service gained, lost; absent when alike
};

/// A street on which the planner has decided.
struct ScenePin
{
    StreetId street;
    Polyline line;
    bool barred = false; ///< else pinned in
};

struct SceneSupply
{
    SupplyId id;
    Point position;
    QString name;
    bool used = true; ///< false when the outcome shown does not start here
};

/// What a scene shows beside the study: nothing, an outcome, or the way from a reference outcome to another.
struct SceneSubject
{
    std::shared_ptr<const Outcome> outcome;
    std::shared_ptr<const Outcome> reference; ///< set: differences from it to `outcome` are drawn
    bool candidates = true;                   ///< show sites that are not oases
    std::vector<StreetId> pinned = {};        ///< streets that the planner wants used …
    std::vector<StreetId> barred = {};        ///< … and wants left alone
};

/// An immutable picture-to-be: everything that drawing and identifying need, free of the live document. Projected
/// metres. Safe to share between threads.
struct MapScene
{
    std::shared_ptr<const BaseMap> base;
    std::vector<std::shared_ptr<const Backdrop>> backdrops;
    std::vector<SceneSite> sites; ///< by id
    PackedIndex siteIndex;
    double typicalWeight = 1;          ///< median weight of the oases
    std::vector<SceneSupply> supplies; ///< by id
    SceneSubject subject;
    std::vector<AccessPoint> accessPoints; ///< by id
    std::vector<PlanChain> chains;
    PackedIndex chainIndex;
    PackedIndex edgeIndex;      ///< over subject.outcome->edges
    std::vector<ScenePin> pins; ///< of streets that the study has
    PackedIndex pinIndex;
    std::shared_ptr<const CabinetAreas> cabinetAreas; ///< null without cabinets, and in a comparison
    QString attribution;
    Bounds bounds; ///< of the territory, else of the streets, else of the sites
};

/// Makes the scene. With `previous`, whatever big parts are the same are taken over, so that a moved site costs
/// microseconds; else O(n log n) of the streets (100,000: about 50 ms) plus relief. Call off the GUI thread.
/// Backdrops are taken over from `previous`; see backdrop.h to read them. Errors: Cancelled.
[[nodiscard]] Result<std::shared_ptr<const MapScene>> makeScene(const Study& study, const SceneSubject& subject,
                                                                const MapScene* previous, const RunContext& ctx);
/// The same scene with other backdrops.
[[nodiscard]] std::shared_ptr<const MapScene> withBackdrops(const MapScene& scene,
                                                            std::vector<std::shared_ptr<const Backdrop>> backdrops);

} // namespace oasis::map
