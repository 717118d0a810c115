// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/cable_problem.h"

#include "core/routing/problem_setup.h"

#include <algorithm>
#include <limits>

namespace oasis::routing {

namespace {

__extension__ using Wide = __int128;

constexpr int kMostFractionBits = 12;

Result<void> checkSteps(std::span<const CostStep> steps, int totalFibres)
{
    int before = -1;
    for (const CostStep& step : steps) {
        if (step.cents < 0 || step.upToFibres <= before)
            return fail(ErrorCode::InvalidArgument, "a staircase of prices falls below 0 or does not rise in fibres");
        before = step.upToFibres;
    }
    if (!steps.empty() && before < totalFibres)
        return fail(ErrorCode::InvalidArgument, "a street edge holds fewer fibres than the sites want");
    return ok();
}

Result<int> totalFibres(const CableInput& input)
{
    std::int64_t total = 0;
    for (const FibreDemand& site : input.sites) {
        if (site.fibres < 0)
            return fail(ErrorCode::InvalidArgument, "a site wants a negative number of fibres");
        total += site.fibres;
    }
    if (total > std::numeric_limits<int>::max() / 4)
        return fail(ErrorCode::Overflow, "the sites want more fibres than a network can hold");
    return static_cast<int>(total);
}

/// The steps up to `totalFibres`, where the last one is made to end.
std::vector<CostStep> trimmed(std::span<const CostStep> steps, int totalFibres)
{
    std::vector<CostStep> kept;
    for (const CostStep& step : steps) {
        kept.push_back({std::min(step.upToFibres, totalFibres), step.cents});
        if (step.upToFibres >= totalFibres)
            break;
    }
    return kept;
}

std::int64_t cheapest(std::span<const CostStep> steps, int least)
{
    std::int64_t cents = kInfiniteCents;
    for (const CostStep& step : steps)
        if (step.upToFibres >= least)
            cents = std::min(cents, step.cents);
    return cents;
}

std::int64_t dearest(std::span<const CostStep> steps)
{
    std::int64_t cents = 0;
    for (const CostStep& step : steps)
        cents = std::max(cents, step.cents);
    return cents;
}

/// Makes `shift` as fine as sums of all prices permit. Overflow when they permit nothing.
Result<void> chooseShift(CableProblem& problem)
{
    const std::int64_t joint = (problem.joints.closure.empty() ? 0 : dearest(problem.joints.closure)) +
                               problem.joints.spliceCents * std::int64_t{problem.totalFibres};
    Wide total = Wide{joint} * problem.graph.nodeCount();
    for (std::uint32_t e = 0; e < problem.graph.edgeCount(); ++e)
        total += dearest(problem.costs.steps(e));
    if (total >= kInfiniteCents / 2)
        return fail(ErrorCode::Overflow, "the prices of all streets, cables and joints sum to more than exact "
                                         "arithmetic holds");
    while (problem.shift < kMostFractionBits && (total << (problem.shift + 2)) < kInfiniteCents)
        ++problem.shift;
    return ok();
}

/// One pass of simplification.
class Simplifier
{
public:
    Simplifier(const CableProblem& problem, std::vector<std::uint8_t>& gone)
        : m_problem(problem), m_graph(problem.graph), m_gone(gone), m_degree(m_graph.nodeCount(), 0)
    {
        for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
            if (m_gone[e] == 0) {
                ++m_degree[m_graph.edge(e).a];
                ++m_degree[m_graph.edge(e).b];
            }
    }

    CableProblem run()
    {
        stripDeadEnds();
        dropDearerParallels();
        stripDeadEnds();
        return joinChains();
    }

private:
    [[nodiscard]] bool fixed(std::uint32_t node) const { return m_problem.sites[node] > 0 || node == m_problem.root; }
    [[nodiscard]] bool inner(std::uint32_t node) const
    {
        return m_degree[node] == 2 && !fixed(node) && m_problem.supply[node] == 0;
    }

    void take(std::uint32_t edge)
    {
        m_gone[edge] = 1;
        --m_degree[m_graph.edge(edge).a];
        --m_degree[m_graph.edge(edge).b];
    }
    void stripDeadEnds()
    {
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            std::uint32_t at = node;
            while (m_degree[at] == 1 && !fixed(at)) {
                const std::uint32_t arc = *aliveFrom(at, m_graph.edgeCount());
                take(arc >> 1U);
                at = m_graph.head(arc);
            }
        }
    }
    /// The first arc out of the node whose edge is there, and is not `other`.
    [[nodiscard]] const std::uint32_t* aliveFrom(std::uint32_t node, std::uint32_t other) const
    {
        const auto arcs = m_graph.out(node);
        return std::find_if(arcs.data(), arcs.data() + arcs.size(),
                            [&](std::uint32_t arc) { return m_gone[arc >> 1U] == 0 && (arc >> 1U) != other; });
    }

    /// True when a never costs more than b.
    [[nodiscard]] bool neverDearer(std::uint32_t a, std::uint32_t b) const
    {
        const auto stepsB = m_problem.costs.steps(b);
        const auto stepsA = m_problem.costs.steps(a);
        for (std::size_t i = 0, k = 0; i < stepsA.size() && k < stepsB.size();) {
            if (stepsA[i].cents > stepsB[k].cents)
                return false;
            const bool both = stepsA[i].upToFibres == stepsB[k].upToFibres;
            (stepsA[i].upToFibres < stepsB[k].upToFibres ? i : k) += 1;
            i += both ? 1U : 0U;
        }
        return true;
    }
    void dropDearerParallels()
    {
        std::vector<std::uint32_t> to(m_graph.nodeCount(), 0xFFFFFFFFU); // arc of an edge that leads there
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            for (const std::uint32_t arc : m_graph.out(node)) {
                const std::uint32_t head = m_graph.head(arc);
                if (m_gone[arc >> 1U] != 0 || head < node)
                    continue;
                const std::uint32_t other = to[head];
                if (other == 0xFFFFFFFFU || m_gone[other >> 1U] != 0) {
                    to[head] = arc;
                } else if (neverDearer(other >> 1U, arc >> 1U)) {
                    take(arc >> 1U);
                } else if (neverDearer(arc >> 1U, other >> 1U)) {
                    take(other >> 1U);
                    to[head] = arc;
                }
            }
            for (const std::uint32_t arc : m_graph.out(node))
                to[m_graph.head(arc)] = 0xFFFFFFFFU;
        }
    }

    CableProblem joinChains()
    {
        CableProblem out;
        numberNodes(out);
        out.totalFibres = m_problem.totalFibres;
        out.leastFibres = m_problem.leastFibres;
        out.shift = m_problem.shift;
        out.joints = m_problem.joints;
        std::vector<SolverEdge> edges;
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node)
            if (!inner(node))
                for (const std::uint32_t arc : m_graph.out(node))
                    if (m_gone[arc >> 1U] == 0)
                        follow(arc, out, edges);
        out.graph = SolverGraph(static_cast<std::uint32_t>(out.sites.size()), std::move(edges));
        return out;
    }
    /// Nodes that stay, in their old order.
    void numberNodes(CableProblem& out)
    {
        m_number.assign(m_graph.nodeCount(), 0);
        for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
            if (!fixed(node) && (m_degree[node] == 0 || inner(node)))
                continue;
            m_number[node] = static_cast<std::uint32_t>(out.sites.size());
            out.fibres.push_back(m_problem.fibres[node]);
            out.sites.push_back(m_problem.sites[node]);
            out.supply.push_back(m_problem.supply[node]);
        }
        out.root = m_number[m_problem.root];
    }
    /// Joins the edges from an arc on up to the next node that stays; each way once, ways back to their start never.
    void follow(std::uint32_t arc, CableProblem& out, std::vector<SolverEdge>& edges)
    {
        const std::uint32_t start = m_graph.tail(arc);
        const std::size_t chainBegin = out.chain.size();
        std::vector<CostStep> steps;
        for (std::uint32_t at = arc;;) {
            const std::uint32_t edge = at >> 1U;
            m_gone[edge] = 1;
            const auto own = m_problem.costs.steps(edge);
            steps = edge == arc >> 1U ? std::vector<CostStep>(own.begin(), own.end()) : sumOf(steps, own);
            const auto streets = m_problem.chainOf(edge);
            out.chain.insert(out.chain.end(), streets.begin(), streets.end());
            const std::uint32_t node = m_graph.head(at);
            if (!inner(node)) {
                if (node == start) {
                    out.chain.resize(chainBegin);
                    return;
                }
                edges.push_back({m_number[start], m_number[node], cheapest(steps, m_problem.leastFibres)});
                out.costs.addEdge(steps);
                out.chainFirst.push_back(static_cast<std::uint32_t>(out.chain.size()));
                return;
            }
            at = *aliveFrom(node, edge);
        }
    }

    const CableProblem& m_problem;
    const SolverGraph& m_graph;
    std::vector<std::uint8_t>& m_gone;
    std::vector<std::uint32_t> m_degree;
    std::vector<std::uint32_t> m_number; // of nodes that stay, afterwards
};

/// Finds the edges without which sites lose their supply (Tarjan 1974, lowest node reached by a way around).
class BridgeFinder
{
public:
    explicit BridgeFinder(const CableProblem& problem)
        : m_problem(problem), m_entered(problem.graph.nodeCount(), 0), m_low(problem.graph.nodeCount(), 0),
          m_fibres(problem.fibres), m_sites(problem.sites)
    {}

    struct Bridge
    {
        std::uint32_t edge;
        std::uint32_t node; ///< at its far end
        int fibres;         ///< wanted behind it
        int sites;
    };
    std::vector<Bridge> run()
    {
        const SolverGraph& graph = m_problem.graph;
        std::vector<Visit> way{{m_problem.root, graph.edgeCount(), 0}};
        m_entered[m_problem.root] = m_low[m_problem.root] = ++m_clock;
        while (!way.empty()) {
            Visit& visit = way.back();
            const auto arcs = graph.out(visit.node);
            if (visit.next == arcs.size()) {
                const Visit done = visit;
                way.pop_back();
                if (!way.empty())
                    leave(done, way.back().node);
                continue;
            }
            const std::uint32_t arc = arcs[visit.next++];
            const std::uint32_t head = graph.head(arc);
            if (m_entered[head] == 0) {
                m_entered[head] = m_low[head] = ++m_clock;
                way.push_back({head, arc >> 1U, 0});
            } else if ((arc >> 1U) != visit.by) {
                m_low[visit.node] = std::min(m_low[visit.node], m_entered[head]);
            }
        }
        return std::move(m_bridges);
    }

private:
    struct Visit
    {
        std::uint32_t node;
        std::uint32_t by;   ///< edge
        std::uint32_t next; ///< arc to look at
    };
    void leave(const Visit& visit, std::uint32_t parent)
    {
        m_low[parent] = std::min(m_low[parent], m_low[visit.node]);
        m_fibres[parent] += m_fibres[visit.node];
        m_sites[parent] += m_sites[visit.node];
        if (m_low[visit.node] == m_entered[visit.node])
            m_bridges.push_back({visit.by, visit.node, m_fibres[visit.node], m_sites[visit.node]});
    }

    const CableProblem& m_problem;
    std::vector<std::uint32_t> m_entered;
    std::vector<std::uint32_t> m_low;
    std::vector<int> m_fibres; // per node: at it and below it
    std::vector<int> m_sites;
    std::vector<Bridge> m_bridges;
    std::uint32_t m_clock = 0;
};

/// Fixes the price of edges that alone lead to sites; marks those that lead to none. True when there are such.
bool fixBridges(CableProblem& problem, std::vector<std::uint8_t>& gone)
{
    std::vector<int> fibresOf(problem.graph.edgeCount(), -1);
    bool useless = false;
    problem.fibresInto.assign(problem.graph.nodeCount(), 0);
    for (const auto& bridge : BridgeFinder(problem).run()) {
        if (bridge.sites > 0) {
            fibresOf[bridge.edge] = bridge.fibres;
            problem.fibresInto[bridge.node] = bridge.fibres;
        } else {
            gone[bridge.edge] = 1;
            useless = true;
        }
    }
    std::vector<SolverEdge> edges = problem.graph.edges();
    StepCosts costs;
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        if (fibresOf[e] < 0) {
            costs.addEdge(problem.costs.steps(e));
            continue;
        }
        edges[e].cost = problem.costs.cents(e, fibresOf[e]);
        costs.addEdge(std::vector<CostStep>{{problem.totalFibres, edges[e].cost}});
    }
    problem.graph = SolverGraph(problem.graph.nodeCount(), std::move(edges));
    problem.costs = std::move(costs);
    return useless;
}

Result<void> checkSizes(const CableInput& input)
{
    if (input.supplies.empty())
        return fail(ErrorCode::InvalidArgument, "cables need a supply to begin at");
    if (input.costs.edgeCount() != input.graph.edgeCount())
        return fail(ErrorCode::InvalidArgument, "one staircase of prices per street edge is needed");
    return ok();
}

/// Per street edge, after all staircases were checked; kInfiniteCents where barred.
Result<std::vector<std::int64_t>> dearestPrices(const CableInput& input, int totalFibres)
{
    OASIS_CHECK(checkSteps(input.joints.closure, totalFibres));
    if (input.joints.spliceCents < 0 || input.joints.spliceCents >= kInfiniteCents / (std::int64_t{totalFibres} + 1))
        return fail(ErrorCode::InvalidArgument, "the price of a splice is negative or too large");
    std::vector<std::int64_t> prices(input.graph.edgeCount(), kInfiniteCents);
    for (std::size_t e = 0; e < prices.size(); ++e) {
        OASIS_CHECK(checkSteps(input.costs.steps(e), totalFibres));
        if (!input.costs.steps(e).empty())
            prices[e] = dearest(trimmed(input.costs.steps(e), totalFibres));
    }
    return prices;
}

void addSites(const CableInput& input, const PreparedProblem& prepared, CableProblem& problem)
{
    problem.fibres.assign(prepared.problem.graph.nodeCount(), 0);
    problem.sites = problem.fibres;
    problem.leastFibres = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < input.sites.size(); ++i) {
        if (prepared.reachable[i] == 0)
            continue;
        const FibreDemand& site = input.sites[i];
        problem.fibres[site.node.index()] += site.fibres;
        problem.sites[site.node.index()] += 1;
        problem.totalFibres += site.fibres;
        problem.leastFibres = std::min(problem.leastFibres, site.fibres);
    }
}

void addEdges(const CableInput& input, const PreparedProblem& prepared, CableProblem& problem)
{
    problem.supply.assign(problem.fibres.size(), 0);
    std::vector<SolverEdge> edges = prepared.problem.graph.edges();
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        const std::uint32_t origin = prepared.origin[e];
        const bool street = origin < input.graph.edgeCount();
        if (!street)
            problem.supply[edges[e].a == problem.root ? edges[e].b : edges[e].a] = 1;
        problem.costs.addEdge(street ? trimmed(input.costs.steps(origin), problem.totalFibres)
                                     : std::vector<CostStep>{{problem.totalFibres, edges[e].cost}});
        edges[e].cost = cheapest(problem.costs.steps(e), problem.leastFibres);
        problem.chain.push_back(origin);
        problem.chainFirst.push_back(e + 1);
    }
    problem.graph = SolverGraph(prepared.problem.graph.nodeCount(), std::move(edges));
}

} // namespace

std::vector<std::uint32_t> CableProblem::terminals() const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t node = 0; node < sites.size(); ++node)
        if (sites[node] > 0 || node == root)
            found.push_back(node);
    return found;
}

Result<PreparedCables> prepare(const CableInput& input)
{
    OASIS_CHECK(checkSizes(input));
    OASIS_TRY(const int total, totalFibres(input));
    OASIS_TRY(const std::vector<std::int64_t> prices, dearestPrices(input, total));
    std::vector<NodeIndex> nodes;
    for (const FibreDemand& site : input.sites)
        nodes.push_back(site.node);
    OASIS_TRY(PreparedProblem prepared, prepare(SteinerInput{input.graph, prices, nodes, input.supplies}));
    PreparedCables out;
    out.problem.root = prepared.problem.root;
    out.problem.joints = input.joints;
    addSites(input, prepared, out.problem);
    addEdges(input, prepared, out.problem);
    OASIS_CHECK(chooseShift(out.problem));
    out.unreachable = std::move(prepared.unreachable);
    return out;
}

CableProblem simplified(const CableProblem& problem, std::vector<std::uint8_t> gone)
{
    CableProblem out = Simplifier(problem, gone).run();
    for (std::size_t before = problem.graph.edgeCount();;) {
        gone.assign(out.graph.edgeCount(), 0);
        const bool useless = fixBridges(out, gone);
        if (!useless && out.graph.edgeCount() == before)
            return out;
        before = out.graph.edgeCount();
        out = Simplifier(out, gone).run();
    }
}

} // namespace oasis::routing
