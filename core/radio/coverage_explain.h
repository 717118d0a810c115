// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/access_point_coverage.h"
#include "core/radio/loss_step.h"
#include "core/radio/p1812.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis {

/// Why a place gets the level that the map shows: the path from an access point with every intermediate.
struct CoverageExplanation
{
    AccessPoint point;
    Point place;
    CoveragePath path;
    double txAmslM = 0;
    double rxAmslM = 0;
    double earthRadiusKm = 0;     ///< effective, median: bends the ground under a straight line of sight
    std::vector<double> fresnelM; ///< radius of the first Fresnel ellipsoid at the path's samples; 0 at the ends
    bool sight = false;           ///< over ground and clutter
    P1812Loss area;
    std::optional<double> nearDb;  ///< of the street-level model, where the place is near enough for it
    double nearSigmaDb = 0;        ///< of that model, from place to place; in nearDb by the share of the places
    std::uint32_t nearOutside = 0; ///< ModelRange: in what the place lies outside that model's range
    std::string nearModel;
    std::vector<LossStep> nearSteps; ///< streetSteps(), the last one nearDb, then blendSteps(), the last one lossDb
    double areaShare = 1;            ///< of P.1812 in the loss; the rest is the street-level model's
    double lossDb = 0;               ///< what the map rests on
    double gainDbi = 0;              ///< of the antenna towards the place
    double entryDb = 0;              ///< from the street into the receiver's building
    double levelDbm = 0;             ///< at the phone, after building and margin
    double uplinkDbm = 0;            ///< at the access point
    PlaceService service;            ///< the service level, and what is needed
    double snrDb = 0;                ///< of the weaker direction
    double mbps = 0;
    /// P.1812 has a part in the loss.
    [[nodiscard]] bool areaCounts() const { return areaShare > 0; }
    [[nodiscard]] bool served() const { return service.excessDb() >= 0; }
    /// The device is the one that is heard worse: the uplink limits the service.
    [[nodiscard]] bool uplinkLimits() const { return service.serviceDbm < levelDbm; }
};

/// Errors: as coveragePath(), p1812Loss() and checkAccessPoint(). O(samples).
[[nodiscard]] Result<CoverageExplanation> explainCoverage(const TerrainGrid& terrain, const AccessPoint& point,
                                                          Point place);
/// The same with other figures of the model than coverageParams(); they are P.1812's, whatever `params.model` says.
[[nodiscard]] Result<CoverageExplanation> explainCoverage(const TerrainGrid& terrain, const AccessPoint& point,
                                                          Point place, const CoverageParams& params);

} // namespace oasis
