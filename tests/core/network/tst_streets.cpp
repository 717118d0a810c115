// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/streets.h"

#include "tests/support/planning_builder.h"

#include <QTest>

using namespace oasis;

class TestStreets : public QObject
{
    Q_OBJECT

private slots:
    void findsById()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {10, 0}});
        builder.street({{10, 0}, {10, 30}});
        const StreetLayer layer = builder.layer();
        QCOMPARE(layer.find(StreetId{2})->lengthM, 30.0);
        QVERIFY(layer.find(StreetId{3}) == nullptr);
        const Bounds expected{0, 0, 10, 30};
        QCOMPARE(layer.bounds(), expected);
    }

    /// Two islands: three nodes with the higher numbers, two with the lower ones, and a lonely node.
    void largestComponentIsNumberZero()
    {
        StreetLayer layer;
        layer.nodes.resize(6);
        const auto street = [&](std::uint32_t tail, std::uint32_t head) {
            Street s;
            s.id = StreetId{static_cast<std::int64_t>(layer.streets.size()) + 1};
            s.tail = tail;
            s.head = head;
            layer.streets.push_back(s);
        };
        street(1, 0);
        street(5, 3);
        street(3, 4);
        computeComponents(layer);
        QCOMPARE(layer.componentCount, 3U);
        const std::vector<std::uint32_t> expected{1, 1, 2, 0, 0, 0};
        QCOMPARE(layer.nodeComponent, expected);
        std::reverse(layer.streets.begin(), layer.streets.end());
        computeComponents(layer);
        QCOMPARE(layer.nodeComponent, expected);
    }

    void noStreets()
    {
        StreetLayer layer;
        computeComponents(layer);
        QCOMPARE(layer.componentCount, 0U);
    }
};

QTEST_GUILESS_MAIN(TestStreets)
#include "tst_streets.moc"
