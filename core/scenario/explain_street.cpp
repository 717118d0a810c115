// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/next_best_way.h"
#include "core/scenario/explain.h"
#include "core/scenario/explain_rules.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace oasis {

namespace {

/// What the outcome itself says of a street that it does not use.
void explainUnused(const Outcome& outcome, StreetExplanation& result)
{
    if (!outcome.proof.replayed)
        return; // unexplained
    const auto known = std::lower_bound(outcome.savings.begin(), outcome.savings.end(), result.street,
                                        [](const StreetSaving& saving, StreetId id) { return saving.street < id; });
    if (known == outcome.savings.end() || known->street != result.street) {
        result.standing = StreetStanding::NoPriceHelps;
        return;
    }
    result.saving = known->saving;
    result.standing = known->saving > Money{} ? StreetStanding::CheaperBy : StreetStanding::NothingKnown;
}

std::vector<SiteId> sitesBehind(const Outcome& outcome, StreetId street)
{
    std::vector<SiteId> behind;
    for (const OutcomeSite& site : outcome.sites)
        for (std::int32_t at = site.lastEdge; at >= 0; at = outcome.edges[static_cast<std::size_t>(at)].parent)
            if (outcome.edges[static_cast<std::size_t>(at)].street == street) {
                behind.push_back(site.site);
                break;
            }
    return behind;
}

/// What an objective counts that another way along the streets would change.
Unstated unstatedFor(Objective objective)
{
    switch (objective) {
    case Objective::TrenchAndCable:
        return Unstated::Cables;
    case Objective::Resilient:
        return Unstated::TwoWays;
    case Objective::Cabinets:
        return Unstated::Cabinets;
    default:
        return Unstated::None;
    }
}

/// The network with the other way in place of the barred parts may be built.
bool mayBeBuilt(const OutcomeQuestion& asked, std::span<const std::uint32_t> barred, const routing::NextBestWay& way)
{
    const proof::FoundNetwork& found = asked.found;
    std::vector<std::uint32_t> kept;
    std::set_difference(found.edges.begin(), found.edges.end(), barred.begin(), barred.end(), std::back_inserter(kept));
    return keepsRadioRules(asked, merged(kept, way.edges), merged(found.supplies, way.supplies));
}

/// Bars all parts of the street and joins its sites again.
Result<void> explainUsed(const Outcome& outcome, const OutcomeQuestion& asked, std::span<const std::uint32_t> parts,
                         const RunContext& ctx, StreetExplanation& result)
{
    result.standing = StreetStanding::Used;
    result.behind = sitesBehind(outcome, result.street);
    const proof::FoundNetwork& found = asked.found;
    OASIS_TRY(const routing::NextBestWay way,
              routing::nextBestWay(asked.question.question, {found.edges, found.supplies, found.served}, parts, ctx));
    result.pricePaid = Money::cents(way.sparedCents);
    for (const std::uint32_t site : way.cutOff)
        result.cutOff.push_back(asked.plan->sites[asked.question.site[site]]->id);
    std::sort(result.cutOff.begin(), result.cutOff.end());
    result.unstated = unstatedFor(outcome.definition.objective);
    if (result.unstated == Unstated::None && !mayBeBuilt(asked, parts, way))
        result.unstated = Unstated::RadioRules;
    result.otherWay = way.cutOff.empty() && result.unstated == Unstated::None;
    if (result.unstated != Unstated::None)
        return ok();
    result.otherWayPrice = Money::cents(way.addedCents);
    std::set<StreetId> others;
    for (const std::uint32_t edge : way.edges)
        if (const std::uint32_t street = asked.network.edges[edge].street; street != kNoStreet)
            others.insert(asked.plan->input.streets->streets[street].id);
    result.others.assign(others.begin(), others.end());
    return ok();
}

} // namespace

Result<StreetExplanation> explainStreet(const PlanningInput& input, const Outcome& outcome, StreetId street,
                                        const RunContext& ctx)
{
    if (input.streets->find(street) == nullptr)
        return fail(ErrorCode::InvalidArgument, "the study has no such street", std::to_string(street.value()));
    if (outcome.definition.networkMode == NetworkMode::CrowFly || outcome.definition.objective == Objective::LeaseAll)
        return fail(ErrorCode::Unsupported, "the scenario uses no streets", outcome.definition.name);
    OASIS_TRY(const OutcomeQuestion asked, outcomeQuestion(input, outcome, ctx.part(0, 0.5)));
    StreetExplanation result;
    result.street = street;
    std::vector<std::uint32_t> parts;
    bool used = false;
    for (std::uint32_t e = 0; e < asked.network.edges.size(); ++e) {
        const std::uint32_t of = asked.network.edges[e].street;
        if (of == kNoStreet || input.streets->streets[of].id != street)
            continue;
        parts.push_back(e);
        result.price += Money::cents(asked.network.priceCt[e]);
        used = used || std::binary_search(asked.found.edges.begin(), asked.found.edges.end(), e);
    }
    if (parts.empty())
        result.standing = StreetStanding::NotPermitted;
    else if (used)
        OASIS_CHECK(explainUsed(outcome, asked, parts, ctx.part(0.5, 1), result));
    else
        explainUnused(outcome, result);
    ctx.report(1, "explain");
    return result;
}

} // namespace oasis
