// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/link_cut_tree.h"

#include <utility>

namespace oasis::routing {

std::uint32_t LinkCutTree::add(std::int64_t weight)
{
    Item item;
    item.weight = weight;
    item.heaviest = static_cast<std::uint32_t>(m_items.size());
    m_items.push_back(item);
    return item.heaviest - 1;
}

bool LinkCutTree::connected(std::uint32_t a, std::uint32_t b)
{
    return a == b || rootOf(a + 1) == rootOf(b + 1);
}

void LinkCutTree::link(std::uint32_t a, std::uint32_t b)
{
    makeRoot(a + 1);
    m_items[a + 1].parent = b + 1;
}

void LinkCutTree::cut(std::uint32_t a, std::uint32_t b)
{
    makeRoot(a + 1);
    access(b + 1); // now a is the left child of b, alone
    m_items[a + 1].parent = 0;
    m_items[b + 1].child[0] = 0;
    pull(b + 1);
}

std::uint32_t LinkCutTree::heaviestBetween(std::uint32_t a, std::uint32_t b)
{
    makeRoot(a + 1);
    access(b + 1);
    return m_items[b + 1].heaviest - 1;
}

bool LinkCutTree::isSplayRoot(std::uint32_t x) const
{
    const std::uint32_t parent = m_items[x].parent;
    return parent == 0 || (m_items[parent].child[0] != x && m_items[parent].child[1] != x);
}

void LinkCutTree::push(std::uint32_t x)
{
    Item& item = m_items[x];
    if (!item.reversed)
        return;
    std::swap(item.child[0], item.child[1]);
    for (const std::uint32_t child : item.child)
        if (child != 0)
            m_items[child].reversed = !m_items[child].reversed;
    item.reversed = false;
}

void LinkCutTree::pull(std::uint32_t x)
{
    Item& item = m_items[x];
    item.heaviest = x;
    for (const std::uint32_t child : item.child)
        if (child != 0 && m_items[m_items[child].heaviest].weight > m_items[item.heaviest].weight)
            item.heaviest = m_items[child].heaviest;
}

void LinkCutTree::rotate(std::uint32_t x)
{
    const std::uint32_t parent = m_items[x].parent;
    const std::uint32_t above = m_items[parent].parent;
    const int side = m_items[parent].child[1] == x ? 1 : 0;
    if (!isSplayRoot(parent))
        m_items[above].child[m_items[above].child[1] == parent ? 1 : 0] = x;
    const std::uint32_t inner = m_items[x].child[1 - side];
    m_items[parent].child[side] = inner;
    if (inner != 0)
        m_items[inner].parent = parent;
    m_items[x].child[1 - side] = parent;
    m_items[parent].parent = x;
    m_items[x].parent = above;
    pull(parent);
}

void LinkCutTree::splay(std::uint32_t x)
{
    m_path.assign(1, x);
    for (std::uint32_t at = x; !isSplayRoot(at); at = m_items[at].parent)
        m_path.push_back(m_items[at].parent);
    for (std::size_t i = m_path.size(); i-- > 0;)
        push(m_path[i]);
    while (!isSplayRoot(x)) {
        const std::uint32_t parent = m_items[x].parent;
        if (!isSplayRoot(parent)) {
            const std::uint32_t above = m_items[parent].parent;
            const bool zigZig = (m_items[parent].child[0] == x) == (m_items[above].child[0] == parent);
            rotate(zigZig ? parent : x);
        }
        rotate(x);
    }
    pull(x);
}

void LinkCutTree::access(std::uint32_t x)
{
    std::uint32_t below = 0;
    for (std::uint32_t at = x; at != 0; at = m_items[at].parent) {
        splay(at);
        m_items[at].child[1] = below;
        pull(at);
        below = at;
    }
    splay(x);
}

void LinkCutTree::makeRoot(std::uint32_t x)
{
    access(x);
    m_items[x].reversed = !m_items[x].reversed;
}

std::uint32_t LinkCutTree::rootOf(std::uint32_t x)
{
    access(x);
    push(x);
    while (m_items[x].child[0] != 0) {
        x = m_items[x].child[0];
        push(x);
    }
    splay(x);
    return x;
}

} // namespace oasis::routing
