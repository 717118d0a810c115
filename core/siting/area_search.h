// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/siting/area_score.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis::siting {

/// A partition of the forest into connected areas, and its improvement. An area is named by its top, the place nearest
/// to the supply. Copies are independent. One thread at a time.
class AreaSearch
{
public:
    AreaSearch(const PremiseTree& tree, const CabinetLimits& limits);

    /// Fewest areas of at most `capacity` premises, and of a height within the limit of distribution.
    void partition(std::int32_t capacity);
    /// Divides areas, and pairs of neighbours, in the best way until nothing gains, `passes` times at most. False when
    /// stopped.
    [[nodiscard]] bool improve(int passes, const RunContext& ctx);
    /// Partitions some areas around a random one anew (within a capacity, or anyhow), improves, and keeps what is not
    /// worse. False when stopped.
    [[nodiscard]] bool shake(Random& random, const RunContext& ctx);
    /// Scores all areas as they stand, after the weights changed.
    void rescore();

    [[nodiscard]] AreaScore score() const;
    /// Tops, rising.
    [[nodiscard]] std::vector<std::uint32_t> tops() const;
    [[nodiscard]] std::uint32_t topOf(std::uint32_t place) const { return m_topOf[place]; }
    [[nodiscard]] const AreaChoice& choice(std::uint32_t top) const { return m_choice[top]; }
    /// The places of an area, rising.
    [[nodiscard]] std::vector<std::uint32_t> places(std::uint32_t top) const { return gather(top, {}); }

private:
    struct Division
    {
        AreaScore score;
        std::uint32_t lowerTop = kNoPlace; ///< kNoPlace: one area
        AreaChoice upper;
        AreaChoice lower;
    };

    [[nodiscard]] std::vector<std::uint32_t> gather(std::uint32_t top, std::span<const std::uint32_t> joined) const;
    void cutWithin(std::span<const std::uint32_t> places, std::int32_t capacity);
    void cutAtRandom(std::span<const std::uint32_t> places, std::uint64_t cuts, Random& random);
    void settle(std::span<const std::uint32_t> places);
    void tryDivision(std::span<const std::uint32_t> places, std::size_t from, Division& best);
    [[nodiscard]] bool fits(std::int32_t lower, std::int32_t upper, const AreaScore& best) const;
    [[nodiscard]] bool divide(std::uint32_t top, std::uint32_t joined, const RunContext& ctx);
    void apply(std::span<const std::uint32_t> places, const Division& division);
    [[nodiscard]] std::vector<std::uint32_t> neighbourhood(std::uint32_t top, std::uint64_t atMost) const;
    [[nodiscard]] std::int64_t priceOf(std::int32_t premises) const;

    const PremiseTree* m_tree;
    const CabinetLimits* m_limits;
    AreaScorer m_scorer;
    std::vector<std::uint8_t> m_top;
    std::vector<std::uint32_t> m_topOf;
    std::vector<AreaChoice> m_choice;  // per place, valid at tops
    std::vector<std::uint8_t> m_dirty; // per place, of tops: changed since it was last tried
    std::vector<std::int32_t> m_residual;
    std::vector<std::int64_t> m_height;
    std::vector<std::uint32_t> m_part;  // scratch of tryDivision
    std::vector<std::int32_t> m_before; // scratch: premises of the places before each
};

} // namespace oasis::siting
