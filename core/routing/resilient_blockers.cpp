// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/resilient_blockers.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace oasis::routing {

namespace {

constexpr std::uint32_t kNoArc = 0xFFFFFFFFU;

/// Per edge: how many edges its biconnected component has; and the component.
struct Blocks
{
    std::vector<std::size_t> ofEdge;
    std::vector<std::size_t> size;
};

/// Boost's search takes parallel edges for one, so all but the first of them get a node in the middle.
Blocks blocksOf(const SolverGraph& graph)
{
    using EdgeNumber = boost::property<boost::edge_index_t, std::size_t>;
    using Undirected =
        boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, EdgeNumber>;
    Undirected copy(graph.nodeCount());
    std::set<std::pair<std::uint32_t, std::uint32_t>> joined;
    std::size_t number = graph.edgeCount(); // of the second halves
    for (std::size_t e = 0; e < graph.edgeCount(); ++e) {
        const SolverEdge& edge = graph.edges()[e];
        if (joined.insert(std::minmax(edge.a, edge.b)).second) {
            boost::add_edge(edge.a, edge.b, EdgeNumber(e), copy);
        } else {
            const auto middle = boost::add_vertex(copy);
            boost::add_edge(edge.a, middle, EdgeNumber(e), copy);
            boost::add_edge(middle, edge.b, EdgeNumber(number++), copy);
        }
    }
    Blocks blocks;
    blocks.ofEdge.assign(number, 0);
    const auto numbers = boost::get(boost::edge_index, copy);
    const std::size_t count =
        boost::biconnected_components(copy, boost::make_iterator_property_map(blocks.ofEdge.begin(), numbers));
    blocks.size.assign(count, 0);
    for (const std::size_t block : blocks.ofEdge)
        ++blocks.size[block];
    return blocks;
}

/// Breadth-first tree from the root, over edges that are not barred: per node the arc that enters it.
std::vector<std::uint32_t> treeFromRoot(const SolverGraph& graph, std::uint32_t root,
                                        const std::vector<std::uint8_t>& barred)
{
    std::vector<std::uint32_t> arcInto(graph.nodeCount(), kNoArc);
    std::vector<std::uint32_t> queue{root};
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (const std::uint32_t arc : graph.out(queue[at])) {
            const std::uint32_t head = graph.head(arc);
            if (head == root || arcInto[head] != kNoArc || (!barred.empty() && barred[arc >> 1U] != 0))
                continue;
            arcInto[head] = arc;
            queue.push_back(head);
        }
    return arcInto;
}

class BlockerSearch
{
public:
    explicit BlockerSearch(const ResilientProblem& problem)
        : m_problem(problem), m_graph(problem.graph), m_blocks(blocksOf(problem.graph)),
          m_arcInto(treeFromRoot(problem.graph, problem.root, {}))
    {
        if (problem.groups)
            for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e)
                if (problem.risk[e] < kOwnRisk)
                    m_groups[problem.risk[e]].push_back(e);
    }

    /// Bridges and articulation points on the way from the node to the root.
    [[nodiscard]] std::vector<SolverBlocker> onTheWay(std::uint32_t node) const
    {
        std::vector<SolverBlocker> found;
        const std::uint32_t end = m_problem.endOf(node);
        for (std::uint32_t arc = m_arcInto[node]; arc != kNoArc; arc = m_arcInto[m_graph.tail(arc)]) {
            const std::uint32_t edge = arc >> 1U;
            const std::uint32_t from = m_graph.tail(arc);
            if (m_blocks.size[m_blocks.ofEdge[edge]] == 1 && m_problem.risk[edge] != kNeverFails)
                found.push_back({Blocker::Kind::Edge, edge});
            const std::uint32_t next = m_arcInto[from];
            if (m_problem.nodeDisjoint && next != kNoArc && m_problem.safe[from] == 0 && from != end &&
                m_blocks.ofEdge[edge] != m_blocks.ofEdge[next >> 1U])
                found.push_back({Blocker::Kind::Junction, from});
        }
        return found;
    }

    /// Adds the groups whose failure cuts nodes off.
    void addGroups(const std::vector<std::uint32_t>& nodes, std::vector<std::vector<SolverBlocker>>& found,
                   const std::stop_token& stop)
    {
        std::map<std::uint32_t, std::vector<std::size_t>> onWay; // group → entries whose tree way meets it
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::uint32_t arc = m_arcInto[nodes[i]]; arc != kNoArc; arc = m_arcInto[m_graph.tail(arc)])
                if (const std::uint32_t group = m_problem.risk[arc >> 1U]; group < kOwnRisk)
                    if (auto& entries = onWay[group]; entries.empty() || entries.back() != i)
                        entries.push_back(i);
        std::vector<std::uint8_t> barred(m_graph.edgeCount(), 0);
        for (const auto& [group, entries] : onWay) {
            if (stop.stop_requested())
                return;
            for (const std::uint32_t e : m_groups[group])
                barred[e] = 1;
            const std::vector<std::uint32_t> without = treeFromRoot(m_graph, m_problem.root, barred);
            for (const std::size_t i : entries)
                if (without[nodes[i]] == kNoArc && nodes[i] != m_problem.root)
                    found[i].push_back({Blocker::Kind::RiskGroup, group});
            for (const std::uint32_t e : m_groups[group])
                barred[e] = 0;
        }
    }

private:
    const ResilientProblem& m_problem;
    const SolverGraph& m_graph;
    Blocks m_blocks;
    std::vector<std::uint32_t> m_arcInto;
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_groups;
};

} // namespace

std::vector<std::vector<SolverBlocker>> blockersOf(const ResilientProblem& problem,
                                                   const std::vector<std::uint32_t>& nodes, const std::stop_token& stop)
{
    BlockerSearch search(problem);
    std::vector<std::vector<SolverBlocker>> found;
    for (const std::uint32_t node : nodes)
        found.push_back(search.onTheWay(node));
    if (problem.groups)
        search.addGroups(nodes, found, stop);
    return found;
}

} // namespace oasis::routing
