// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_certificate.h"

#include "core/base/input_hash.h"

namespace oasis {

namespace {

void addAll(InputHash& hash, const auto& numbers)
{
    hash.add(numbers.size());
    for (const auto number : numbers)
        hash.add(number);
}

void add(InputHash& hash, const proof::Certificate& certificate)
{
    hash.add(certificate.questionHash);
    hash.add(certificate.value);
    hash.add(certificate.bound);
    addAll(hash, certificate.edges);
    addAll(hash, certificate.supplies);
    addAll(hash, certificate.served);
    hash.add(certificate.weightPrice);
    hash.add(certificate.stages.size());
    for (const proof::DualCuts& stage : certificate.stages) {
        hash.add(stage.root);
        hash.add(stage.cuts.size());
        for (const proof::RaisedCuts& cuts : stage.cuts) {
            addAll(hash, cuts.nodes);
            hash.add(cuts.raises.size());
            for (const proof::RaisedCuts::Raise& raise : cuts.raises) {
                hash.add(raise.nodeCount);
                hash.add(raise.amount);
            }
        }
    }
}

void add(InputHash& hash, const SpelledQuestion& question)
{
    hash.add(question.aim);
    hash.add(question.nodeCount);
    addAll(hash, question.tails);
    addAll(hash, question.heads);
    addAll(hash, question.priceCents);
    addAll(hash, question.streets);
    hash.add(question.sites.size());
    for (const proof::QuestionSite& site : question.sites) {
        hash.add(site.node.value());
        hash.add(site.required);
        hash.add(site.prizeCents);
        hash.add(site.ownCostCents);
        hash.add(site.weightMillionths);
    }
    addAll(hash, question.siteIds);
    hash.add(question.supplies.size());
    for (const proof::QuestionSupply& supply : question.supplies) {
        hash.add(supply.node.value());
        hash.add(supply.entryCents);
    }
    addAll(hash, question.supplyIds);
    hash.add(question.limit);
    hash.add(question.constantCents);
    addAll(hash, question.oneWay);
}

} // namespace

std::string sealOf(const PlanCertificate& certificate)
{
    InputHash hash;
    hash.add("certificate 1");
    hash.add(certificate.scenario);
    hash.add(certificate.objective);
    hash.add(certificate.inputHash);
    hash.add(certificate.definitionHash);
    hash.add(certificate.programVersion);
    hash.add(certificate.solverBound);
    add(hash, certificate.proof);
    add(hash, certificate.question);
    return hash.hex();
}

void sealFor(const Outcome& outcome, PlanCertificate& certificate)
{
    certificate.scenario = outcome.definition.name;
    certificate.objective = outcome.definition.objective;
    certificate.inputHash = outcome.inputHash;
    certificate.definitionHash = hashOf(outcome.definition);
    certificate.programVersion = outcome.programVersion;
    certificate.solverBound = outcome.proof.bound;
    certificate.seal = sealOf(certificate);
}

} // namespace oasis
