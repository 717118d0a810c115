// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/packed_index.h"
#include "core/base/random.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestPackedIndex : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithASlowSearch_data();
    void agreesWithASlowSearch();
    void leavesOutEmptyBoxes();
};

void TestPackedIndex::agreesWithASlowSearch_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 15, 16, 17, 257, 3000})
        QTest::addRow("%d boxes", count) << count;
}

void TestPackedIndex::agreesWithASlowSearch()
{
    QFETCH(int, count);
    Random random(7);
    const auto box = [&](double side) {
        Bounds b;
        b.add(Point{random.uniform(0, 1000), random.uniform(0, 1000)});
        b.add(Point{b.minX + random.uniform(0, side), b.minY + random.uniform(0, side)});
        return b;
    };
    std::vector<Bounds> boxes;
    for (int i = 0; i < count; ++i)
        boxes.push_back(box(20));
    const PackedIndex index(boxes);
    QCOMPARE(index.isEmpty(), count == 0);
    for (int asked = 0; asked < 40; ++asked) {
        const Bounds area = asked == 0 ? Bounds{-1e6, -1e6, 1e6, 1e6} : box(600);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i].intersects(area))
                expected.push_back(i);
        }
        QCOMPARE(index.query(area), expected);
    }
}

void TestPackedIndex::leavesOutEmptyBoxes()
{
    const std::vector<Bounds> boxes{Bounds{}, Bounds{1, 1, 2, 2}};
    const PackedIndex index(boxes);
    QCOMPARE(index.query({0, 0, 10, 10}), std::vector<std::uint32_t>{1});
    QVERIFY(index.query(Bounds{}).empty());
    QCOMPARE(index.bounds(), (Bounds{1, 1, 2, 2}));
}

QTEST_GUILESS_MAIN(TestPackedIndex)
#include "tst_packed_index.moc"
