// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/coverage_layer.h"
#include "core/study/study.h"

#include <memory>
#include <vector>

namespace oasis::report {

/// What the study's access points reach, computed for a report as the map shows it.
struct CoverageFigures
{
    map::CoverageLayer layer;         ///< each alone, by id
    CoverageQuality quality;          ///< of all together, servers in the order of the study's access points
    std::vector<ServedCounts> counts; ///< by threshold, the highest first; each place once
    double reliefCellM = 0;
};

/// All on one lattice (commonPixelM()), for receivers at this place, over this relief or, when null, the study's own
/// with its trees and buildings. Errors: those of gis::studyRelief(), computeCoverage() and combineCoverage(),
/// Cancelled. Cost: that of the coverages.
[[nodiscard]] Result<CoverageFigures> coverageFigures(const Study& study, std::shared_ptr<const TerrainGrid> relief,
                                                      ReceiverPlace receivers, const RunContext& ctx);

} // namespace oasis::report
