// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/coverage_request.h"
#include "app/cli/terminal.h"
#include "app/cli/wifi_rules.h"

#include "core/radio/coverage_explain.h"
#include "core/radio/coverage_map.h"
#include "core/radio/coverage_quality.h"
#include "core/radio/coverage_tally.h"
#include "core/radio/spectrum_limits.h"
#include "core/radio/wifi_channel_plan.h"
#include "gis/export/coverage_files.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace oasis::cli {

/// What `oasis coverage` found. Neither copied nor moved once computed: the radiators point to their losses.
struct CoverageAnswer
{
    CoverageRequest request;
    std::vector<LossGrid> losses;      ///< one an access point
    std::vector<LossGrid> medians;     ///< of interference; empty where `losses` are medians, or nothing interferes
    std::vector<Radiator> radiators;   ///< over them
    std::vector<EmissionCheck> checks; ///< against the national limits, one an access point
    Reception reception;               ///< of the lowest threshold
    CoverageMap map;
    CoverageQuality quality;
    std::optional<WifiChannelPlan> channels;
    CoverageTally tally;
    std::vector<ServedCounts> counts; ///< one a threshold
    gis::CoverageFacts facts;
    double reliefCellM = 0;
    std::optional<VerticalUnit> reliefUnit; ///< that the study's heights were read in; nothing of other heights
    std::optional<CoverageExplanation> explanation;
    std::optional<ProgrammeAnswer> rules;
};

/// Says of each threshold of which more than a tenth is extrapolated.
void warnOfDoubt(const CoverageAnswer& answer, const Terminal& terminal);
/// For people.
void print(const CoverageAnswer& answer, const Study& study, const Terminal& terminal);
/// For machines.
[[nodiscard]] QJsonObject toJson(const CoverageAnswer& answer, const Study& study, const text::Language& language);

} // namespace oasis::cli
