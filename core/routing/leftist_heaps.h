// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace oasis::routing {

/// Many mergeable heaps over one pool of items (leftist trees: Crane 1972). A heap is named by its top item; each item
/// is in one heap at most. merge and pop take O(log items), equal keys leave in order of item number.
class LeftistHeaps
{
public:
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;

    explicit LeftistHeaps(std::size_t items) : m_nodes(items) {}

    [[nodiscard]] std::int64_t key(std::uint32_t item) const { return m_nodes[item].key; }
    [[nodiscard]] std::uint32_t insert(std::uint32_t heap, std::uint32_t item, std::int64_t itemKey)
    {
        m_nodes[item] = {itemKey, kEmpty, kEmpty, 1};
        return merge(heap, item);
    }
    [[nodiscard]] std::uint32_t merge(std::uint32_t a, std::uint32_t b)
    {
        if (a == kEmpty || b == kEmpty)
            return a == kEmpty ? b : a;
        if (m_nodes[b].key < m_nodes[a].key || (m_nodes[b].key == m_nodes[a].key && b < a))
            std::swap(a, b);
        Node& top = m_nodes[a];
        top.right = merge(top.right, b); // right spines are at most log(items) long
        if (rank(top.left) < rank(top.right))
            std::swap(top.left, top.right);
        top.rank = rank(top.right) + 1;
        return a;
    }
    [[nodiscard]] std::uint32_t pop(std::uint32_t heap) { return merge(m_nodes[heap].left, m_nodes[heap].right); }

private:
    struct Node
    {
        std::int64_t key = 0;
        std::uint32_t left = kEmpty;
        std::uint32_t right = kEmpty;
        std::uint32_t rank = 1;
    };
    [[nodiscard]] std::uint32_t rank(std::uint32_t item) const { return item == kEmpty ? 0 : m_nodes[item].rank; }

    std::vector<Node> m_nodes;
};

} // namespace oasis::routing
