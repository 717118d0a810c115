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

/// Why an explanation leaves a figure out: what was found does not prove it.
enum class Unstated : std::uint8_t {
    None,
    RadioRules,  ///< the other plan breaks a rule of radio links (load, links in a row, where they may begin)
    RadioCutOff, ///< the rules of radio links leave required sites out: no other plan compares with this one
    RadioRelay,  ///< other sites are reached by radio through this one alone
    Pinned,      ///< streets are pinned in: the other choice is found without them
    Cables,      ///< the objective prices cables too, which another way changes
    TwoWays,     ///< the objective asks for second ways too
    Cabinets     ///< the objective serves premises, not sites
};

/// Why a street is, or is not, in the plan.
struct StreetExplanation
{
    StreetId street;
    StreetStanding standing = StreetStanding::Unexplained;
    Money price;  ///< of all its parts, as the router counts them
    Money saving; ///< CheaperBy
    // Used:
    Money pricePaid;                    ///< of the parts that are used
    std::vector<SiteId> behind;         ///< sites whose way leads along it, rising
    bool otherWay = false;              ///< every site behind it can be joined without it
    Money otherWayPrice;                ///< of what would be built, or entered, instead
    Unstated unstated = Unstated::None; ///< why nothing is said of another way although there may be one
    std::vector<StreetId> others;       ///< streets of the other way that the plan does not use yet, rising
    std::vector<SiteId> cutOff;         ///< sites that nothing else joins, rising
    friend bool operator==(const StreetExplanation&, const StreetExplanation&) = default;
};

/// What a street means for the plan. Not used: see Outcome::savings. Used: how its sites would be joined were it
/// barred, all else kept: the whole plan would then cost at most otherWayPrice − pricePaid more (it could be
/// rearranged), in the prices of the search. Where the way found keeps the plan's rules no more, or the objective
/// counts more than streets, none is stated, see Unstated; `cutOff` holds whatever the rules, since they only forbid.
/// What the proof says of a street that is not used holds for all networks, so for those that keep the rules of radio
/// links. The planning graph is built anew: about a second per 500 000 streets. Errors: InvalidArgument (no such
/// street; the outcome is of another input), OlderProgram, Unsupported (crow-fly networks have no streets), Cancelled.
[[nodiscard]] Result<StreetExplanation> explainStreet(const PlanningInput& input, const Outcome& outcome,
                                                      StreetId street, const RunContext& ctx);

/// What would change how a site is served.
enum class SiteFlip : std::uint8_t {
    Required,      ///< connect all: without it, the plan costs less by an amount from `least` to `most`
    LeavesNetwork, ///< on the network: certainly stays while its alternative becomes cheaper by less than `least`,
                   ///< certainly goes by more than `most`
    JoinsNetwork,  ///< by its alternative: certainly stays so while that becomes dearer by less than `least`,
                   ///< certainly joins by more than `most`
    BudgetFor,     ///< over budget: with `most` more it could be joined as well, all else kept
    BudgetWithout, ///< within the budget: without it, about `most` would be free for others
    OutOfReach,    ///< no way leads to it
    Unexplained    ///< the objective says nothing of single sites, or nothing is stated
};

struct SiteExplanation
{
    SiteId site;
    Served served = Served::No;
    WhyNot why = WhyNot::None;
    SiteFlip flip = SiteFlip::Unexplained;
    Money least;
    Money most;
    /// Why a side is not stated. Required: `least`, which is 0 then; LeavesNetwork and JoinsNetwork: `most`, which is
    /// of no account then; Unexplained: all.
    Unstated unstated = Unstated::None;
    bool forced = false; ///< the scenario requires it, or nothing but fibre reaches it
    friend bool operator==(const SiteExplanation&, const SiteExplanation&) = default;
};

/// What flips a site's choice. Connect all and best mix: the plan is solved once more with the opposite choice. What
/// rests on bounds (Required: `most`; the others: `least`) holds for all networks, so for those that keep the rules of
/// radio links. The other side rests on the solution (where that breaks the rules, on a plan routed within them), and
/// is stated only where such a plan is found. A flip is certain where the other plan costs less than this one's proven
/// bound. Budget: by ways that keep all else, in the router's prices.
/// About a second per 100 000 streets. Errors: InvalidArgument (a site that the scenario does not select; the outcome
/// is of another input), OlderProgram, Cancelled, and those of the solver.
[[nodiscard]] Result<SiteExplanation> explainSite(const PlanningInput& input, const Outcome& outcome, SiteId site,
                                                  const RunContext& ctx);

} // namespace oasis
