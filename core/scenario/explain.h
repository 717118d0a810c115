// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

#include <vector>

namespace oasis {

/// How a street stands in a plan.
enum class StreetStanding : std::uint8_t {
    Used,
    CheaperBy,    ///< not used; no better plan puts it to use unless it is cheaper by more than `saving`
    NothingKnown, ///< not used; any fall of its price may let a better plan use it, as far as is proven
    NoPriceHelps, ///< not used; no better plan would, were it free
    NotPermitted, ///< the scenario permits no works there
    Unexplained   ///< the objective has no proof that speaks of streets
};

/// Why a street is, or is not, in the plan.
struct StreetExplanation
{
    StreetId street;
    StreetStanding standing = StreetStanding::Unexplained;
    Money price;  ///< of all its parts, as the router counts them
    Money saving; ///< CheaperBy
    // Used:
    Money pricePaid;              ///< of the parts that are used
    std::vector<SiteId> behind;   ///< sites whose way leads along it, rising
    bool otherWay = false;        ///< every site behind it can be joined without it
    Money otherWayPrice;          ///< of what would be built, or entered, instead
    std::vector<StreetId> others; ///< streets of the other way that the plan does not use yet, rising
    std::vector<SiteId> cutOff;   ///< sites that nothing else joins, rising
    friend bool operator==(const StreetExplanation&, const StreetExplanation&) = default;
};

/// What a street means for the plan. Not used: see Outcome::savings. Used: how its sites would be joined were it
/// barred, all else kept: the whole plan would then cost at most otherWayPrice − pricePaid more (it could be
/// rearranged). The planning graph is built anew: about a second per 500 000 streets. Errors: InvalidArgument (no such
/// street; the outcome is of another input), Unsupported (crow-fly networks have no streets), Cancelled.
[[nodiscard]] Result<StreetExplanation> explainStreet(const PlanningInput& input, const Outcome& outcome,
                                                      StreetId street, const RunContext& ctx);

/// What would change how a site is served.
enum class SiteFlip : std::uint8_t {
    Required,      ///< connect all: without it, the plan costs less by an amount from `least` to `most`
    LeavesNetwork, ///< by fibre: certainly stays while its alternative is cheaper by less than `least`, certainly goes
                   ///< by more than `most`
    JoinsNetwork, ///< by its alternative: certainly stays so while that is dearer by less than `least`, certainly joins
                  ///< by more than `most`
    BudgetFor,    ///< over budget: with `most` more it could be joined as well, all else kept
    BudgetWithout, ///< within the budget: without it, about `most` would be free for others
    OutOfReach,    ///< no way leads to it
    Unexplained    ///< the objective says nothing of single sites, or streets are pinned in
};

struct SiteExplanation
{
    SiteId site;
    Served served = Served::No;
    WhyNot why = WhyNot::None;
    SiteFlip flip = SiteFlip::Unexplained;
    Money least;
    Money most;
    bool forced = false; ///< the scenario requires it, or nothing but fibre reaches it
    friend bool operator==(const SiteExplanation&, const SiteExplanation&) = default;
};

/// What flips a site's choice. Connect all and best mix: the plan is solved once more with the opposite choice; `least`
/// rests on that solution's bound, `most` on its value, so both hold. Budget: by ways that keep all else, in the
/// router's prices. About a second per 100 000 streets. Errors: InvalidArgument (a site that the scenario does not
/// select; the outcome is of another input), Cancelled, and those of the solver.
[[nodiscard]] Result<SiteExplanation> explainSite(const PlanningInput& input, const Outcome& outcome, SiteId site,
                                                  const RunContext& ctx);

} // namespace oasis
