// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oasis::routing {

/// What an edge costs for up to so many fibres (and more than the step before holds).
struct CostStep
{
    int upToFibres = 0;
    std::int64_t cents = 0;
    friend bool operator==(const CostStep&, const CostStep&) = default;
};

/// The cents of the first step that holds so many fibres; kInfiniteCents when none does.
[[nodiscard]] std::int64_t centsFor(std::span<const CostStep> steps, int fibres);

/// The sum of two staircases, for the fibres that both can hold.
[[nodiscard]] std::vector<CostStep> sumOf(std::span<const CostStep> a, std::span<const CostStep> b);

/// A staircase per edge: trench and the cables that so many fibres need. Edges count from 0 in the order of the calls.
/// 16 bytes a step.
class StepCosts
{
public:
    /// `upToFibres` rises strictly and `cents` are not negative; an edge without steps is barred.
    void addEdge(std::span<const CostStep> steps)
    {
        m_steps.insert(m_steps.end(), steps.begin(), steps.end());
        m_first.push_back(m_steps.size());
    }
    [[nodiscard]] std::size_t edgeCount() const { return m_first.size() - 1; }
    [[nodiscard]] std::span<const CostStep> steps(std::size_t edge) const
    {
        return {m_steps.data() + m_first[edge], m_steps.data() + m_first[edge + 1]};
    }
    [[nodiscard]] std::int64_t cents(std::size_t edge, int fibres) const { return centsFor(steps(edge), fibres); }

private:
    std::vector<CostStep> m_steps;
    std::vector<std::size_t> m_first{0};
};

/// A line below a staircase: cents ≥ fixed + perFibre × fibres / 2^shift for all fibres in question.
struct LineBelow
{
    std::int64_t fixed = 0;    ///< cents, not negative
    std::int64_t perFibre = 0; ///< cents × 2^shift, not negative
};

/// The least fibres that an edge in use can carry, and the fraction bits of prices per fibre.
struct FibreRange
{
    int least = 0;
    int shift = 0;
};

/// Of all lines below the staircase from range.least to its end, the one that is highest at `fibres`: a side of the
/// lower convex hull, rounded down. O(steps²).
[[nodiscard]] LineBelow lineBelow(std::span<const CostStep> steps, const FibreRange& range, int fibres);
/// One or two lines of which, at any number of fibres, the lower one lies below the staircase, and both are as high at
/// `fibres` as they can be: lineBelow() of the steps up to there, and the steepest line from its height there that
/// stays below the steps after. So a staircase that flattens out is followed on both sides. O(steps²).
[[nodiscard]] std::vector<LineBelow> linesBelow(std::span<const CostStep> steps, const FibreRange& range, int fibres);
/// The same with a given slope, cut where the line would begin below 0.
[[nodiscard]] LineBelow lineWithSlope(std::span<const CostStep> steps, const FibreRange& range, std::int64_t perFibre);

} // namespace oasis::routing
