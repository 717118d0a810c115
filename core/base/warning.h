// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// What an import, a solver or a check wants the planner to know. Translated by `app/text/warning_text`.
enum class WarningCode {
    CrsOutsideAreaOfUse, ///< coordinates lie outside the area where the declared system is valid
    CrsAssumed,          ///< the system comes from the user's option, not from the file
    AxesLookSwapped,
    EncodingFallback, ///< declared encoding does not fit the bytes; another was used
    FileDamaged,      ///< readable in part
    GeometryMissing,  ///< features without geometry were left out
    GeometryInvalid,  ///< invalid geometry was left out
    GeometryRepaired, ///< invalid geometry was repaired, and how
    CoordinateNotFinite,
    DuplicateField,
    FieldMissing,    ///< a field that the mapping names does not exist
    ValueUnreadable, ///< a value of the mapped field could not be understood
    EmptyLayer,
    NoGeometryColumn,
    SnappedVertices, ///< nearby ends were joined
    DuplicateStreets,
    DisconnectedParts,    ///< streets that do not reach the largest component
    SiteTooFar,           ///< a site lies farther from the nearest permitted street than the tolerance
    SiteUnreachable,      ///< no way to a supply point
    SiteOutsideTerritory, ///< in no municipality of the study (an enclave, another country)
    SitesMerged,
    SupplyTooFar,
    BudgetTooSmall, ///< no site fits the budget
    OpticalBudget,  ///< the path of a site loses more light than equipment bridges
    ElevationVoids,
    PopulationSpread,   ///< no cells: municipal totals were spread over buildings
    CabinetTooSmall,    ///< areas with fewer premises than the least number
    PremisesUnserved,   ///< premises behind no cabinet
    NoWayRoundStreet,   ///< a site cannot have two ways: each passes a street, the detail
    NoWayRoundJunction, ///< each passes a junction, at the end of the street in the detail
    NoWayRoundRisk,     ///< each shares a risk group, the detail
    NoSecondWay,        ///< no two ways without a common risk group were found
    PriceMissing,       ///< the catalogue lacks an item that the rules ask for: it costs nothing
    Assumption,         ///< a figure is an assumption, to be confirmed
    Stale,              ///< a result of older inputs
    Other
};

/// One warning stands for all occurrences of its kind in one place: `count` of them, the first named.
struct Warning
{
    WarningCode code = WarningCode::Other;
    std::int64_t count = 1;
    std::string firstOffender; ///< "layer streets, feature 12", a site's name …; may be empty
    std::string detail;        ///< English detail, may be empty
    friend bool operator==(const Warning&, const Warning&) = default;
};

using Warnings = std::vector<Warning>;

} // namespace oasis
