// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"
#include "core/scenario/definition.h"
#include "core/scenario/outcome.h"
#include "core/scenario/planning_input.h"

#include <memory>
#include <optional>
#include <vector>

namespace oasis {

/// A quick plan: what changes in a network when sites move, with a proof of its own. Value and bound are the router's
/// (Proof of ConnectAll and BestMix), before cables and bill.
struct QuickPlan
{
    Proof proof;
    std::int64_t startValue = 0;   ///< of the network that the session began with
    std::vector<Polyline> added;   ///< projected metres: pieces that the first network lacks
    std::vector<Polyline> dropped; ///< pieces of the first network that are needed no more
    std::vector<SiteId> unserved;  ///< moved sites that lie too far from the streets, or that no way reaches
    std::vector<SiteId> lost;      ///< others that were joined when the session began, and are out of reach now
    bool drifted = false;          ///< the proof has grown weak: run() anew
};

/// True for scenarios that a session can follow: ConnectAll and BestMix along streets.
[[nodiscard]] bool canFollow(const ScenarioDefinition& definition);

/// A solved scenario that follows a moving site while the planner drags it, and edits of sites and choices of streets:
/// only what changed is attached, pinned or priced anew, the network is repaired and its bound kept by
/// routing::ReplanSession. The network of `outcome` is where it starts; where the input has changed since, the network
/// is mended. A quick plan is never saved: run() answers for good. It counts as that does, to the cent. Not
/// thread-safe.
class PlanSession
{
public:
    /// Errors: as run(); Unsupported unless canFollow(). About a second per million streets.
    [[nodiscard]] static Result<PlanSession> create(const PlanningInput& input, const ScenarioDefinition& definition,
                                                    const Outcome& outcome, const RunContext& ctx);
    PlanSession(PlanSession&&) noexcept;
    PlanSession& operator=(PlanSession&&) noexcept;
    ~PlanSession();

    [[nodiscard]] const QuickPlan& plan() const;
    /// Puts a selected site elsewhere. 100,000 edges and 500 sites: within 100 ms. Errors: InvalidArgument (not a
    /// selected site), Overflow, Cancelled (the move is kept), Internal.
    Result<QuickPlan> moveSite(SiteId site, Point position, const RunContext& ctx);
    /// Follows edits: places, needs and selection of sites, streets to be used or barred, prices (catalogue and its
    /// level, entry prices, works supervision, rules of construction but where cables may run, technologies, cash
    /// flow). `input` and `definition` as they are after them. Errors: Unsupported (anything else differs; a street
    /// that was barred when the session began is used again; one that a supply point hangs on is barred),
    /// InvalidArgument and Unreachable (pins that contradict), and those of moveSite. After an error other than
    /// Cancelled the session is of no use any more.
    Result<QuickPlan> update(const PlanningInput& input, const ScenarioDefinition& definition, const RunContext& ctx);

private:
    class State;
    explicit PlanSession(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace oasis
