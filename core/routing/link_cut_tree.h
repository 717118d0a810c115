// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// A forest of items under link and cut, with the heaviest item on the way between two (Sleator & Tarjan 1985, on
/// splay trees, with lazy reversal). Each operation takes amortised O(log items).
class LinkCutTree
{
public:
    /// One more item, apart from all others. Numbers start at 0.
    std::uint32_t add(std::int64_t weight);

    [[nodiscard]] bool connected(std::uint32_t a, std::uint32_t b);
    /// The items must be in different trees.
    void link(std::uint32_t a, std::uint32_t b);
    /// The items must be neighbours.
    void cut(std::uint32_t a, std::uint32_t b);
    /// The items must be in one tree; of equally heavy ones any fixed one.
    [[nodiscard]] std::uint32_t heaviestBetween(std::uint32_t a, std::uint32_t b);

private:
    struct Item
    {
        std::uint32_t child[2] = {0, 0}; // 0: none; item i has number i + 1
        std::uint32_t parent = 0;
        std::uint32_t heaviest = 0;
        std::int64_t weight = -1;
        bool reversed = false;
    };
    [[nodiscard]] bool isSplayRoot(std::uint32_t x) const;
    void push(std::uint32_t x);
    void pull(std::uint32_t x);
    void rotate(std::uint32_t x);
    void splay(std::uint32_t x);
    void access(std::uint32_t x);
    void makeRoot(std::uint32_t x);
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t x);

    std::vector<Item> m_items{Item{}}; // item 0 stands for none
    std::vector<std::uint32_t> m_path;
};

} // namespace oasis::routing
