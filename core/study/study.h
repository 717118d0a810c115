// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"
#include "core/network/infrastructure.h"
#include "core/radio/access_point.h"
#include "core/scenario/frontier.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"
#include "core/territory/clutter_choice.h"
#include "core/territory/elevation_grid.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace oasis {

/// What a layer was imported as.
enum class LayerKind : std::uint8_t {
    Streets,
    Sites,
    Municipalities,
    Groupings,
    PopulationTable,
    PopulationCells,
    Buildings,
    Elevation,
    Supplies,
    Ducts,
    Poles,
    Fibre,
    Rails,
    Motorways,
    Rivers,
    Towers,
    Backdrop
};

/// What an import did, kept with the study so that every figure can be followed back to its layer.
struct ImportReceipt
{
    struct Reason
    {
        std::string reason; ///< English key, translated by app/text
        std::int64_t count = 0;
        std::string first; ///< first feature concerned
        friend bool operator==(const Reason&, const Reason&) = default;
    };
    LayerKind kind = LayerKind::Backdrop;
    std::string path; ///< as given by the user
    std::string layer;
    std::string format; ///< driver name
    std::string crs;    ///< declared or given
    std::string encoding;
    std::vector<std::pair<std::string, std::string>> mapping; ///< planning field ← layer field
    std::int64_t read = 0;
    std::int64_t used = 0;
    std::vector<Reason> refused;
    std::vector<Reason> repaired;
    std::vector<Reason> notes; ///< further counts: components, merged, outside …
    Warnings warnings;
    std::string importedAt;  ///< ISO 8601 UTC
    std::string contentHash; ///< of the file's bytes or of the features read
    friend bool operator==(const ImportReceipt&, const ImportReceipt&) = default;
};

/// A layer as the map shows it. Ids that start with '@' are the study's own ("@streets", "@sites", "@relief" …).
struct MapLayer
{
    std::string id;
    std::string path; ///< of a backdrop file, relative to the project where possible; empty for own layers
    std::string layer;
    std::string title; ///< shown; empty: the standard title of an own layer
    bool visible = true;
    double opacity = 1;
    friend bool operator==(const MapLayer&, const MapLayer&) = default;
};

struct StudyInfo
{
    std::string name;
    std::string question; ///< what the council is asked, printed on the report's first page
    std::string author;   ///< organisation
    std::string crs = "EPSG:2154";
    std::string language = "fr"; ///< of the report
    std::string attribution;     ///< sources and licences to print
    ClutterChoice clutter;       ///< of every radio coverage
    friend bool operator==(const StudyInfo&, const StudyInfo&) = default;
};

/// All that a project file holds: the live document of the desktop, the working set of the command line.
/// Big layers are shared immutable parts, so that copies are cheap; pointers are never null.
struct Study
{
    StudyInfo info;
    std::shared_ptr<const Territory> territory;
    std::shared_ptr<const StreetLayer> streets;
    std::shared_ptr<const Infrastructure> infrastructure;
    std::shared_ptr<const ElevationGrid> elevation; ///< 0 × 0 when there is none
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<Site> sites;           ///< sorted by id
    std::vector<SupplyPoint> supplies; ///< sorted by id
    std::vector<Tower> towers;
    std::vector<AccessPoint> accessPoints;                  ///< sorted by id
    std::vector<ScenarioDefinition> definitions;            ///< sorted by id
    std::vector<std::shared_ptr<const Outcome>> outcomes;   ///< newest of each definition, by definition id
    std::vector<std::shared_ptr<const Frontier>> frontiers; ///< newest of each definition, by definition id
    std::vector<MapLayer> layers;                           ///< top first
    std::vector<ImportReceipt> receipts;                    ///< in order of import

    Study();
    /// Same content; shared parts are compared by address first, then deeply.
    friend bool operator==(const Study& a, const Study& b);
};

/// The immutable snapshot that a run works on. Cheap: shares the big parts.
[[nodiscard]] PlanningInput planningInput(const Study& study);
/// Smallest id above all in use.
[[nodiscard]] SiteId nextSiteId(const Study& study);
[[nodiscard]] SupplyId nextSupplyId(const Study& study);
[[nodiscard]] ScenarioId nextScenarioId(const Study& study);
[[nodiscard]] AccessPointId nextAccessPointId(const Study& study);
[[nodiscard]] const Site* findSite(const Study& study, SiteId id);
[[nodiscard]] const AccessPoint* findAccessPoint(const Study& study, AccessPointId id);
[[nodiscard]] const ScenarioDefinition* findDefinition(const Study& study, ScenarioId id);
[[nodiscard]] std::shared_ptr<const Outcome> findOutcome(const Study& study, ScenarioId id);
[[nodiscard]] std::shared_ptr<const Frontier> findFrontier(const Study& study, ScenarioId id);
/// The frontier answers for other sites, rules or prices than the study has now. `hashes`: hashesOf(planningInput()).
[[nodiscard]] bool isStale(const Frontier& frontier, const Study& study, const InputHashes& hashes);
/// So does the outcome, or an older program planned it, see kPlanGeneration.
[[nodiscard]] bool isStale(const Outcome& outcome, const Study& study, const InputHashes& hashes);

} // namespace oasis
