// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/premise_tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

/// Costs inside the search: millionths of a cent, so that a millimetre of one fibre is a whole number.
inline constexpr std::int64_t kMicrosPerCent = 1'000'000;

/// How good an area is: limits first, cost second.
struct AreaScore
{
    std::int64_t excess =
        0; ///< beyond the limits, 0 when they hold: millimetres, and a kilometre per premises too many
    std::int64_t micros = 0; ///< cost and the preference against small areas
    friend auto operator<=>(const AreaScore&, const AreaScore&) = default;
    friend AreaScore operator+(AreaScore a, AreaScore b) { return {a.excess + b.excess, a.micros + b.micros}; }
};

/// The best cabinet of an area.
struct AreaChoice
{
    AreaScore score;
    std::uint32_t place = kNoPlace; ///< kNoPlace: no premises, or nowhere to stand
    std::int32_t premises = 0;
    std::int32_t capacity = 0;
    std::int32_t splitRatio = 0;
    std::int64_t farthestMm = 0;
    std::int64_t distributionMm = 0;
};

/// Finds the best place of a cabinet in a connected part of the forest. One thread at a time.
class AreaScorer
{
public:
    AreaScorer(const PremiseTree& tree, const CabinetLimits& limits);

    /// `places` rise, the first is the top, and each other's parent is among them. O(places).
    [[nodiscard]] AreaChoice best(std::span<const std::uint32_t> places);

private:
    void gatherUp(std::span<const std::uint32_t> places);
    void spreadDown(std::span<const std::uint32_t> places);
    [[nodiscard]] AreaScore scoreAt(std::uint32_t place, AreaChoice& choice) const;

    const PremiseTree* m_tree;
    const CabinetLimits* m_limits;
    std::vector<std::int32_t> m_below;   // premises at and below the place
    std::vector<std::int64_t> m_sumMm;   // Σ premises × distance
    std::vector<std::int64_t> m_downMm;  // farthest premises below, −1: none
    std::vector<std::int64_t> m_down2Mm; // farthest by another child
    std::vector<std::int64_t> m_upMm;    // farthest premises not below
};

} // namespace oasis::siting
