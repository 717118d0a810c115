// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace oasis {

/// A 4-ary heap of node numbers with falling keys (cents). Equal keys leave in order of node number, so that searches
/// never depend on history. clear() costs the number of nodes still inside, not the number of nodes of the graph.
class QuadHeap
{
public:
    /// Nodes 0 … count − 1; empties the heap.
    void resize(std::size_t count)
    {
        m_items.clear();
        m_position.assign(count, kOutside);
    }
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    [[nodiscard]] std::int64_t topKey() const { return m_items.front().key; }

    /// Inserts the node, or lowers its key; a higher key is ignored.
    void pushOrLower(std::uint32_t node, std::int64_t key)
    {
        std::uint32_t at = m_position[node];
        if (at == kOutside) {
            at = static_cast<std::uint32_t>(m_items.size());
            m_items.push_back({key, node});
        } else if (key >= m_items[at].key) {
            return;
        }
        siftUp(at, {key, node});
    }
    /// Removes and returns the node with the smallest key.
    std::uint32_t pop()
    {
        const std::uint32_t node = m_items.front().node;
        m_position[node] = kOutside;
        const Item last = m_items.back();
        m_items.pop_back();
        if (!m_items.empty())
            siftDown(last);
        return node;
    }
    void clear()
    {
        for (const Item& item : m_items)
            m_position[item.node] = kOutside;
        m_items.clear();
    }

private:
    struct Item
    {
        std::int64_t key;
        std::uint32_t node;
        [[nodiscard]] bool before(const Item& other) const
        {
            return key < other.key || (key == other.key && node < other.node);
        }
    };
    static constexpr std::uint32_t kOutside = 0xFFFFFFFFU;

    void place(std::size_t at, const Item& item)
    {
        m_items[at] = item;
        m_position[item.node] = static_cast<std::uint32_t>(at);
    }
    void siftUp(std::size_t at, const Item& item)
    {
        while (at > 0 && item.before(m_items[(at - 1) / 4])) {
            place(at, m_items[(at - 1) / 4]);
            at = (at - 1) / 4;
        }
        place(at, item);
    }
    void siftDown(const Item& item)
    {
        std::size_t at = 0;
        for (;;) {
            const std::size_t first = 4 * at + 1;
            if (first >= m_items.size())
                break;
            std::size_t best = first;
            const std::size_t end = std::min(first + 4, m_items.size());
            for (std::size_t child = first + 1; child < end; ++child)
                if (m_items[child].before(m_items[best]))
                    best = child;
            if (!m_items[best].before(item))
                break;
            place(at, m_items[best]);
            at = best;
        }
        place(at, item);
    }

    std::vector<Item> m_items;
    std::vector<std::uint32_t> m_position;
};

} // namespace oasis
