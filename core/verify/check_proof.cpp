// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_question.h"
#include "core/verify/checks.h"

#include <cmath>
#include <set>
#include <string>

namespace oasis::verification {

namespace {

/// Defined for any figures: those of a broken outcome may be anything.
std::int64_t wrappedSum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

std::int64_t networkPrice(const Work& work)
{
    std::int64_t sum = 0;
    for (const OutcomeEdge& edge : work.outcome.edges)
        sum = wrappedSum(sum, edge.routedPrice.inCents());
    for (const OutcomeSupply& supply : work.outcome.supplies)
        if (const auto known = work.supplies.find(supply.supply); supply.used && known != work.supplies.end()) {
            const Money price = known->second->entryPrice;
            sum = wrappedSum(sum, price.inCents());
            if (const auto supervision = work.services.overhead(price);
                supervision && supervisionInPrices(work.outcome.definition))
                sum = wrappedSum(sum, supervision->amount().inCents());
        }
    return sum;
}

/// Investment at the sites on the network.
std::int64_t equipmentPrice(const Work& work)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr && onFibre(work, i))
            sum = wrappedSum(sum, onceCost(work.services.onFibre(*work.sites[i]).charges).inCents());
    return sum;
}

/// Bare investment in equipment on fibre, where radio links are weighed against it.
std::int64_t bareEquipment(const Work& work)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr && onFibre(work, i))
            sum = wrappedSum(sum, routed(work, work.services.onFibre(*work.sites[i])).inCents());
    return sum;
}

/// Life cost of the services at the sites: fibre where served so, else the best alternative.
std::int64_t servicePrice(const Work& work)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < work.sites.size(); ++i) {
        if (work.sites[i] == nullptr)
            continue;
        if (onFibre(work, i))
            sum += work.services.onFibre(*work.sites[i]).lifeCost.inCents();
        else if (isJoined(work.outcome.sites[i].served))
            continue; // paid with the link
        else if (const auto other = work.services.withoutFibre(*work.sites[i]))
            sum += other->lifeCost.inCents();
    }
    return sum;
}

std::int64_t servedWeight(const Work& work)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < work.sites.size(); ++i)
        if (work.sites[i] != nullptr && isJoined(work.outcome.sites[i].served))
            sum += static_cast<std::int64_t>(std::round(work.sites[i]->weight * 1e6));
    return sum;
}

/// What stands to reason; whether a saving is a true one, a certificate shows.
void checkSavings(const Work& work)
{
    auto& record = work.record;
    const auto& savings = work.outcome.savings;
    record.holds(work.outcome.proof.replayed || savings.empty(), "savings", {}, "none without a replayed bound");
    std::set<StreetId> used;
    for (const OutcomeEdge& edge : work.outcome.edges)
        used.insert(edge.street);
    for (std::size_t i = 0; i < savings.size(); ++i) {
        const Subject subject{"street", savings[i].street.value(), {}};
        const Street* street = work.input.streets->find(savings[i].street);
        record.holds(i == 0 || savings[i - 1].street < savings[i].street, "saving", subject,
                     "streets by their numbers");
        record.holds(
            street != nullptr && !used.contains(savings[i].street) &&
                mayUse(*street, work.outcome.definition.construction, !work.input.territory->municipalities.empty()),
            "saving", subject, "a street that may be used and is not");
        record.holds(savings[i].saving >= Money{}, "saving", subject, "an amount not below 0");
    }
}

void checkQuota(Work& work)
{
    double all = 0;
    for (const Site* site : work.sites)
        if (site != nullptr)
            all += std::round(site->weight * 1e6);
    work.record.holds(static_cast<double>(servedWeight(work)) >= std::round(work.outcome.definition.quotaShare * all),
                      "quota", {}, "the share of the weight that was asked for", "less");
}

/// What the objective's value is, by the prices checked before.
std::int64_t expectedValue(Work& work)
{
    switch (work.outcome.definition.objective) {
    case Objective::Quota:
        return networkPrice(work) + equipmentPrice(work);
    case Objective::ConnectAll:
        return networkPrice(work) + (radioAllowed(work.outcome.definition) ? bareEquipment(work) : 0);
    case Objective::Resilient:
    case Objective::TrenchAndCable:
        return networkPrice(work);
    case Objective::Cabinets: {
        std::int64_t value = networkPrice(work);
        for (const OutcomeCabinet& cabinet : work.outcome.cabinets)
            value = wrappedSum(value, cabinet.routedCost.inCents());
        return value;
    }
    case Objective::BestMix:
        return networkPrice(work) + servicePrice(work);
    case Objective::Budget:
        return servedWeight(work);
    case Objective::LeaseAll:
        return servicePrice(work);
    }
    return 0;
}

void checkBounds(Work& work)
{
    const Proof& proof = work.outcome.proof;
    const Objective objective = work.outcome.definition.objective;
    auto& record = work.record;
    const bool upper = objective == Objective::Budget;
    record.holds(upper ? proof.bound >= proof.value : proof.bound <= proof.value, "proof bound", {},
                 upper ? "a bound not below the value" : "a bound not above the value", std::to_string(proof.bound));
    record.holds(proof.bound >= 0, "proof bound", {}, "a bound not below 0", std::to_string(proof.bound));
    const bool joinsAll = objective == Objective::ConnectAll || objective == Objective::BestMix;
    if (joinsAll && radioAllowed(work.outcome.definition) && !proof.replayed)
        record.same("proof bound", {}, 0, proof.bound); // sites left out for a refused link: nothing is claimed
    record.holds(!proof.replayed || hasPlanQuestion(objective), "replayed", {},
                 "only where a certificate can be written");
    if (!proof.replayed)
        record.same("replayed bound", {}, 0, proof.replayedBound);
    else
        record.holds(upper ? proof.replayedBound >= proof.bound
                           : proof.replayedBound <= proof.bound && proof.replayedBound >= 0,
                     "replayed bound", {}, "a bound not better than the proof's", std::to_string(proof.replayedBound));
    if (proof.stop == StopReason::Optimal)
        record.same("proof of the optimum", {}, proof.value, proof.bound);
}

} // namespace

void checkProof(Work& work)
{
    const Proof& proof = work.outcome.proof;
    const Objective objective = work.outcome.definition.objective;
    work.record.same("proof objective", {}, static_cast<int>(objective), static_cast<int>(proof.objective));
    work.record.same("proof value", {}, expectedValue(work), proof.value);
    if (objective == Objective::Quota)
        checkQuota(work);
    checkBounds(work);
    checkSavings(work);
}

} // namespace oasis::verification
