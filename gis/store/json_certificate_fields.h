// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/plan_certificate.h"
#include "gis/store/json_fields.h"

namespace oasis::gis {

template <>
struct Fields<proof::RaisedCuts>
{
    static void visit(auto& archive, auto& v)
    {
        archive("nodes", v.nodes);
        archive("raises", v.raises);
    }
};

template <>
struct Fields<proof::DualCuts>
{
    static void visit(auto& archive, auto& v)
    {
        archive("root", v.root);
        archive("cuts", v.cuts);
    }
};

template <>
struct Fields<proof::Certificate>
{
    static void visit(auto& archive, auto& v)
    {
        archive("questionHash", v.questionHash);
        archive("value", v.value);
        archive("bound", v.bound);
        archive("edges", v.edges);
        archive("supplies", v.supplies);
        archive("served", v.served);
        archive("weightPrice", v.weightPrice);
        archive("stages", v.stages);
    }
};

template <>
struct Fields<proof::QuestionSite>
{
    static void visit(auto& archive, auto& v)
    {
        archive("node", v.node);
        archive("required", v.required);
        archive("prizeCents", v.prizeCents);
        archive("ownCostCents", v.ownCostCents);
        archive("weightMillionths", v.weightMillionths);
    }
};

template <>
struct Fields<proof::QuestionSupply>
{
    static void visit(auto& archive, auto& v)
    {
        archive("node", v.node);
        archive("entryCents", v.entryCents);
    }
};

template <>
struct Fields<SpelledQuestion>
{
    static void visit(auto& archive, auto& v)
    {
        archive("aim", v.aim);
        archive("nodeCount", v.nodeCount);
        archive("tails", v.tails);
        archive("heads", v.heads);
        archive("priceCents", v.priceCents);
        archive("streets", v.streets);
        archive("sites", v.sites);
        archive("siteIds", v.siteIds);
        archive("supplies", v.supplies);
        archive("supplyIds", v.supplyIds);
        archive("limit", v.limit);
        archive("constantCents", v.constantCents);
        archive("oneWay", v.oneWay);
    }
};

template <>
struct Fields<PlanCertificate>
{
    static void visit(auto& archive, auto& v)
    {
        archive("scenario", v.scenario);
        archive("objective", v.objective);
        archive("inputHash", v.inputHash);
        archive("definitionHash", v.definitionHash);
        archive("programVersion", v.programVersion);
        archive("solverBound", v.solverBound);
        archive("proof", v.proof);
        archive("question", v.question);
        archive("seal", v.seal);
    }
};

} // namespace oasis::gis
