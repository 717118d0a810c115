// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/routing/leftist_heaps.h"
#include "core/routing/link_cut_tree.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace oasis;
using namespace oasis::routing;

namespace {

/// Adjacency sets and a walk.
class SlowForest
{
public:
    explicit SlowForest(std::size_t items) : m_neighbours(items) {}
    void link(std::uint32_t a, std::uint32_t b)
    {
        m_neighbours[a].insert(b);
        m_neighbours[b].insert(a);
    }
    void cut(std::uint32_t a, std::uint32_t b)
    {
        m_neighbours[a].erase(b);
        m_neighbours[b].erase(a);
    }
    [[nodiscard]] const std::set<std::uint32_t>& neighbours(std::uint32_t a) const { return m_neighbours[a]; }
    /// Items on the way, ends included; empty when apart.
    [[nodiscard]] std::vector<std::uint32_t> way(std::uint32_t from, std::uint32_t to, std::uint32_t before) const
    {
        if (from == to)
            return {to};
        for (const std::uint32_t next : m_neighbours[from]) {
            if (next == before)
                continue;
            std::vector<std::uint32_t> rest = way(next, to, from);
            if (!rest.empty()) {
                rest.push_back(from);
                return rest;
            }
        }
        return {};
    }

private:
    std::vector<std::set<std::uint32_t>> m_neighbours;
};

} // namespace

class TestLinkCutTree : public QObject
{
    Q_OBJECT

private slots:
    void randomOperationsAgainstSlowForest();
    void heapsMergeAndPopInOrder();
};

void TestLinkCutTree::randomOperationsAgainstSlowForest()
{
    constexpr std::uint32_t kItems = 30;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Random random(seed);
        std::vector<std::int64_t> weights;
        LinkCutTree fast;
        for (std::uint32_t i = 0; i < kItems; ++i) {
            weights.push_back(static_cast<std::int64_t>(random.below(20)));
            QCOMPARE(fast.add(weights.back()), i);
        }
        SlowForest slow(kItems);
        for (int step = 0; step < 800; ++step) {
            const auto a = static_cast<std::uint32_t>(random.below(kItems));
            const auto b = static_cast<std::uint32_t>(random.below(kItems));
            const std::vector<std::uint32_t> way = slow.way(a, b, kItems);
            QCOMPARE(fast.connected(a, b), !way.empty());
            if (way.empty()) {
                fast.link(a, b);
                slow.link(a, b);
                continue;
            }
            std::int64_t heaviest = 0;
            for (const std::uint32_t item : way)
                heaviest = std::max(heaviest, weights[item]);
            QCOMPARE(weights[fast.heaviestBetween(a, b)], heaviest);
            if (!slow.neighbours(a).empty() && random.below(2) == 0) {
                const std::uint32_t neighbour = *slow.neighbours(a).begin();
                fast.cut(a, neighbour);
                slow.cut(a, neighbour);
            }
        }
    }
}

void TestLinkCutTree::heapsMergeAndPopInOrder()
{
    Random random(3);
    LeftistHeaps heaps(200);
    std::uint32_t first = LeftistHeaps::kEmpty;
    std::uint32_t second = LeftistHeaps::kEmpty;
    std::vector<std::pair<std::int64_t, std::uint32_t>> expected;
    for (std::uint32_t item = 0; item < 200; ++item) {
        const auto key = static_cast<std::int64_t>(random.below(50));
        expected.emplace_back(key, item);
        std::uint32_t& heap = random.below(2) == 0 ? first : second;
        heap = heaps.insert(heap, item, key);
    }
    std::sort(expected.begin(), expected.end());
    std::uint32_t all = heaps.merge(first, second);
    for (const auto& [key, item] : expected) {
        QCOMPARE(all, item);
        QCOMPARE(heaps.key(all), key);
        all = heaps.pop(all);
    }
    QCOMPARE(all, LeftistHeaps::kEmpty);
}

QTEST_GUILESS_MAIN(TestLinkCutTree)
#include "tst_link_cut_tree.moc"
