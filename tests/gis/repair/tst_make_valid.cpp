// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/repair/make_valid.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

class TestMakeValid : public QObject
{
    Q_OBJECT
private slots:
    void leavesValidAlone();
    void mendsBowTie();
    void mendsHoleOutside();
    void mendsOverlappingParts();
    void refusesWithoutArea();
};

void TestMakeValid::leavesValidAlone()
{
    PolygonRepair repair;
    MultiPolygon square{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {4, 2}, {4, 4}, {2, 4}}}}};
    const MultiPolygon before = square;
    QVERIFY(repair.mend(square) == PolygonRepair::Outcome::Valid);
    QCOMPARE(area(square), area(before));
    QVERIFY(square.front().outer == before.front().outer);
}

void TestMakeValid::mendsBowTie()
{
    PolygonRepair repair;
    MultiPolygon bowTie{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}};
    std::string reason;
    QVERIFY(!repair.isValid(bowTie));
    QVERIFY(repair.mend(bowTie, &reason) == PolygonRepair::Outcome::Repaired);
    QCOMPARE(QString::fromStdString(reason), QString("Self-intersection"));
    QCOMPARE(bowTie.size(), std::size_t(2));
    QCOMPARE(area(bowTie), 50.0); // two triangles of 10 by 5
    QVERIFY(repair.isValid(bowTie));
}

void TestMakeValid::mendsHoleOutside()
{
    PolygonRepair repair;
    MultiPolygon polygons{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{20, 20}, {22, 20}, {22, 22}, {20, 22}}}}};
    QVERIFY(repair.mend(polygons) == PolygonRepair::Outcome::Repaired);
    QCOMPARE(area(polygons), 104.0); // the stray ring becomes a part of its own
}

void TestMakeValid::mendsOverlappingParts()
{
    PolygonRepair repair;
    MultiPolygon polygons{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {}}, {{{5, 0}, {15, 0}, {15, 10}, {5, 10}}, {}}};
    QVERIFY(repair.mend(polygons) == PolygonRepair::Outcome::Repaired);
    QCOMPARE(area(polygons), 150.0);
}

void TestMakeValid::refusesWithoutArea()
{
    PolygonRepair repair;
    MultiPolygon spike{{{{0, 0}, {10, 0}, {5, 0}}, {}}};
    QVERIFY(repair.mend(spike) == PolygonRepair::Outcome::Unusable);
    QCOMPARE(spike.size(), std::size_t(1)); // left as it was
    MultiPolygon nothing;
    QVERIFY(repair.mend(nothing) == PolygonRepair::Outcome::Unusable);
}

QTEST_GUILESS_MAIN(TestMakeValid)
#include "tst_make_valid.moc"
