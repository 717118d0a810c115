// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/coverage_relaxation.h"
#include "core/routing/coverage_search.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <vector>

namespace oasis::routing {

/// Decides site by site whether the network serves it, the most promising branch first, until nothing better than the
/// best network can be left, or the agreed number of ascents is spent. The bound of a branch is the relaxation's, and
/// the weight that is not given up; nodes that cannot be left out, or not be reached, within what is still worth
/// looking for are decided with it. A site without a cost of its own that is given up is not passed either.
class CoverageBranching
{
public:
    /// What a better network may cost at most, and must serve at least.
    struct Wanted
    {
        std::int64_t budget = 0;
        std::int64_t weight = 0;
    };
    /// Takes a plan of the search's problem; the best so far sets what is wanted.
    using Offer = std::function<Result<void>(const CoveragePlan&)>;
    using Ask = std::function<Wanted()>;

    CoverageBranching(const CoverageSearch& search, CoverageGoal goal, Offer offer, Ask wanted, const RunContext& ctx)
        : m_search(search), m_goal(goal), m_offer(std::move(offer)), m_wanted(std::move(wanted)), m_ctx(ctx)
    {}

    /// True when nothing better is left. Otherwise bound() holds for all that is. Errors: Cancelled, and the offer's.
    Result<bool> run(WeightPrice price, int ascents);
    /// For a budget the most weight, for a quota the least cents, of what is left open.
    [[nodiscard]] std::int64_t bound() const;

private:
    static constexpr std::int64_t kClosed = std::numeric_limits<std::int64_t>::min();
    struct Branch
    {
        std::int64_t bound = 0; // most weight, or minus the least cents: larger is more promising
        std::uint64_t number = 0;
        WeightPrice price;
        std::vector<std::uint32_t> passed; // nodes
        std::vector<std::uint32_t> barred; // nodes
        std::vector<std::uint32_t> served; // sites
        std::vector<std::uint32_t> left;   // sites
        friend bool operator<(const Branch& x, const Branch& y)
        {
            return x.bound != y.bound ? x.bound < y.bound : x.number > y.number;
        }
    };
    /// Bounds the branch at prices around its own; hangs up its two halves unless it is closed.
    Result<void> evaluate(Branch branch);
    struct Tried;
    [[nodiscard]] Tried decide(const Branch& branch) const;
    [[nodiscard]] Tried tryAt(const Branch& branch, WeightPrice price);
    Result<void> offerFrom(const Tried& best);
    void split(Branch branch, const Tried& best);
    /// The undecided site whose two decisions raise the bound most; the number of sites when all are decided. Nodes
    /// that are decided by now are noted in the branch. Nothing when the branch is closed by them.
    [[nodiscard]] std::optional<std::size_t> choose(Branch& branch, const Tried& best) const;
    [[nodiscard]] bool open(std::int64_t bound) const;

    const CoverageSearch& m_search;
    CoverageGoal m_goal;
    Offer m_offer;
    Ask m_wanted;
    const RunContext& m_ctx;
    std::priority_queue<Branch> m_open;
    std::int64_t m_undecidable = kClosed; // best bound of branches without anything to decide
    std::uint64_t m_number = 0;
    int m_ascentsLeft = 0;
};

} // namespace oasis::routing
