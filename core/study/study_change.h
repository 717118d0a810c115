// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/study/study.h"

#include <optional>

namespace oasis {

/// The one door for changes: what an edit puts into a study and takes out of it. Upserts replace the element of the
/// same id or insert it; erased ids must exist. Undo, journal and change events all work on this value.
struct StudyChange
{
    std::vector<Site> upsertSites;
    std::vector<SiteId> eraseSites;
    std::vector<SupplyPoint> upsertSupplies;
    std::vector<SupplyId> eraseSupplies;
    std::vector<AccessPoint> upsertAccessPoints;
    std::vector<AccessPointId> eraseAccessPoints;
    std::vector<ScenarioDefinition> upsertDefinitions;
    std::vector<ScenarioId> eraseDefinitions;
    std::vector<std::shared_ptr<const Outcome>> upsertOutcomes; ///< by definition id
    std::vector<ScenarioId> eraseOutcomes;
    std::vector<std::shared_ptr<const Frontier>> upsertFrontiers; ///< by definition id
    std::vector<ScenarioId> eraseFrontiers;
    std::vector<ImportReceipt> appendReceipts;
    std::size_t dropReceipts = 0; ///< number taken from the end, before appending
    std::optional<StudyInfo> info;
    std::optional<std::vector<MapLayer>> layers;
    std::optional<std::vector<Tower>> towers;
    // Big parts, replaced whole; not journalled (the file is saved instead).
    std::shared_ptr<const Territory> territory;
    std::shared_ptr<const StreetLayer> streets;
    std::shared_ptr<const Infrastructure> infrastructure;
    std::shared_ptr<const ElevationGrid> elevation;
    std::shared_ptr<const Catalogue> catalogue;

    [[nodiscard]] bool replacesBigParts() const;
    [[nodiscard]] bool isEmpty() const;
};

/// Applies the change and returns its inverse: applying that restores the study exactly.
/// InvalidArgument (an erased id that does not exist, an id 0, an access point that checkAccessPoint() refuses) leaves
/// the study untouched.
[[nodiscard]] Result<StudyChange> apply(Study& study, StudyChange change);

} // namespace oasis
