// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/polygon.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis {

/// "In no municipality": an enclave, another country, the sea.
inline constexpr std::uint32_t kNoMunicipality = 0xFFFFFFFFU;

enum class CollectivityLevel { Intercommunality, Department, Region };

/// A municipality (French commune). Its index in Territory::municipalities is valid within one territory only.
struct Municipality
{
    std::string code; ///< INSEE code as text ("06012", "2A004"), or the foreign equivalent
    std::string name;
    std::string groupingCode;    ///< of its intercommunality; empty when unknown
    std::int64_t population = 0; ///< municipal population, inhabitants
    bool populationKnown = false;
    MultiPolygon outline; ///< projected metres
    Point core;           ///< village core: town hall when known, else a point inside the outline
    friend bool operator==(const Municipality&, const Municipality&) = default;
};

/// A grouping of municipalities (EPCI, department, region).
struct Grouping
{
    std::string code; ///< SIREN for an intercommunality, INSEE code above
    std::string name;
    CollectivityLevel level = CollectivityLevel::Intercommunality;
    friend bool operator==(const Grouping&, const Grouping&) = default;
};

/// A square (or other small) cell with the people who live in it.
struct PopulationCell
{
    Point centre;       ///< projected metres
    double sideM = 200; ///< side of the cell; 0 for a single building
    double people = 0;  ///< inhabitants; may be fractional
    std::uint32_t municipality = kNoMunicipality;
    friend bool operator==(const PopulationCell&, const PopulationCell&) = default;
};

/// Who lives and decides where. Immutable once in a study.
struct Territory
{
    std::vector<Municipality> municipalities; ///< sorted by code
    std::vector<Grouping> groupings;          ///< sorted by code
    std::vector<PopulationCell> cells;        ///< in import order
    bool populationSpread = false;            ///< cells were made by spreading municipal totals: an assumption

    [[nodiscard]] Bounds bounds() const;
    [[nodiscard]] std::int64_t population() const;
    /// Index of the municipality with this code. O(log n).
    [[nodiscard]] std::optional<std::uint32_t> indexOf(std::string_view code) const;
    /// Municipality that contains the point, else kNoMunicipality. O(n) with a bounds test first.
    [[nodiscard]] std::uint32_t municipalityAt(Point p) const;
    friend bool operator==(const Territory&, const Territory&) = default;
};

} // namespace oasis
