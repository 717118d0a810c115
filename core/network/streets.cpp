// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/streets.h"

#include <algorithm>
#include <numeric>

namespace oasis {

namespace {

/// Disjoint sets with path halving; the smaller index is the root, so that labels do not depend on the order of joins.
class DisjointSets
{
public:
    explicit DisjointSets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::uint32_t root(std::uint32_t node)
    {
        while (m_parent[node] != node)
            node = m_parent[node] = m_parent[m_parent[node]];
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace

Bounds StreetLayer::bounds() const
{
    return boundsOf(points);
}

const Street* StreetLayer::find(StreetId id) const
{
    const auto found = std::lower_bound(streets.begin(), streets.end(), id,
                                        [](const Street& street, StreetId wanted) { return street.id < wanted; });
    return found != streets.end() && found->id == id ? &*found : nullptr;
}

void computeComponents(StreetLayer& layer)
{
    const auto nodeCount = static_cast<std::uint32_t>(layer.nodes.size());
    DisjointSets sets(nodeCount);
    for (const Street& street : layer.streets)
        sets.join(street.tail, street.head);

    std::vector<std::uint32_t> size(nodeCount, 0);
    for (std::uint32_t node = 0; node < nodeCount; ++node)
        ++size[sets.root(node)];
    std::vector<std::uint32_t> roots;
    for (std::uint32_t node = 0; node < nodeCount; ++node)
        if (size[node] > 0)
            roots.push_back(node);
    std::stable_sort(roots.begin(), roots.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });

    std::vector<std::uint32_t> label(nodeCount, 0);
    for (std::size_t i = 0; i < roots.size(); ++i)
        label[roots[i]] = static_cast<std::uint32_t>(i);
    layer.nodeComponent.resize(nodeCount);
    for (std::uint32_t node = 0; node < nodeCount; ++node)
        layer.nodeComponent[node] = label[sets.root(node)];
    layer.componentCount = static_cast<std::uint32_t>(roots.size());
}

} // namespace oasis
