// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/annotate_streets.h"

#include "core/base/random.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

Street annotated(const test::PlanningBuilder& builder, const Territory& territory, const Infrastructure& around)
{
    return annotateStreets({}, builder.layer(), territory, around, {}).value().streets.front();
}

} // namespace

class TestAnnotateStreets : public QObject
{
    Q_OBJECT

private slots:
    void municipalityOfTheMiddle()
    {
        Territory territory;
        territory.municipalities = {test::squareMunicipality("01001", {0, 0}, 1000),
                                    test::squareMunicipality("01002", {1000, 0}, 1000)};
        test::PlanningBuilder builder;
        builder.street({{200, 10}, {1900, 10}});
        QCOMPARE(annotated(builder, territory, {}).municipality, 1U);
        test::PlanningBuilder outside;
        outside.street({{-500, 10}, {100, 10}}).municipality = 1; // replaced
        QCOMPARE(annotated(outside, territory, {}).municipality, kNoMunicipality);
        test::PlanningBuilder border; // leaves the territory in its middle only
        border.street({{500, 10}, {500, -300}, {1500, -300}, {1500, 10}});
        QCOMPARE(annotated(border, territory, {}).municipality, 0U);
    }

    /// Ducts beside the first 300 of 1 000 m; a pole line that crosses; fibre farther away than the tolerance.
    void sharesAreMeasured()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {600, 0}, {1000, 0}});
        Infrastructure around;
        around.assets = {{AssetKind::Duct, "", {{-50, 8}, {150, 8}, {285, 8}}},
                         {AssetKind::PoleLine, "", {{500, -500}, {500, 500}}},
                         {AssetKind::Fibre, "", {{0, 16}, {1000, 16}}}};
        const Street street = annotated(builder, {}, around);
        QVERIFY(std::abs(street.ductShare - 0.30F) < 0.011F); // ends plus part of the tolerance; one sample is 0.01
        QCOMPARE(street.poleShare, 0.0F);
        QCOMPARE(street.fibreShare, 0.0F);
        around.assets.back().line = {{0, 14}, {1000, 14}};
        QCOMPARE(annotated(builder, {}, around).fibreShare, 1.0F);
    }

    void crossings_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QList<double>>("at");
        QTest::addColumn<int>("count");
        const int rail = static_cast<int>(BarrierKind::Rail);
        QTest::newRow("none") << rail << QList<double>{} << 0;
        QTest::newRow("one") << rail << QList<double>{300} << 1;
        QTest::newRow("two tracks are one line") << rail << QList<double>{300, 305} << 1;
        QTest::newRow("two lines") << rail << QList<double>{300, 700} << 2;
        QTest::newRow("at a vertex of the street") << rail << QList<double>{500} << 1;
        QTest::newRow("river") << static_cast<int>(BarrierKind::River) << QList<double>{300} << 1;
        QTest::newRow("motorway") << static_cast<int>(BarrierKind::Motorway) << QList<double>{300, 330} << 1;
        QTest::newRow("street ends at the barrier") << rail << QList<double>{1000} << 0;
    }
    void crossings()
    {
        QFETCH(int, kind);
        QFETCH(QList<double>, at);
        QFETCH(int, count);
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {500, 0}, {1000, 0}});
        Infrastructure around;
        for (const double x : at) // with a vertex on the street, as where two layers share a node
            around.barriers.push_back({static_cast<BarrierKind>(kind), "", {{x, -100}, {x, 0}, {x, 100}}});
        const Street street = annotated(builder, {}, around);
        QCOMPARE(street.railCrossings + street.motorwayCrossings + street.riverCrossings, count);
    }

    void bridgesAndMotorways()
    {
        Infrastructure around;
        around.barriers = {{BarrierKind::River, "", {{500, -100}, {500, 100}}},
                           {BarrierKind::Motorway, "", {{200, -100}, {200, 100}}},
                           {BarrierKind::Rail, "", {{800, -100}, {800, 100}}}};
        test::PlanningBuilder bridge;
        bridge.street({{0, 0}, {1000, 0}}).structure = StreetStructure::Bridge;
        const Street onBridge = annotated(bridge, {}, around);
        QCOMPARE(int{onBridge.riverCrossings}, 0);
        QCOMPARE(int{onBridge.motorwayCrossings}, 1);
        QCOMPARE(int{onBridge.railCrossings}, 1);
        test::PlanningBuilder motorway;
        motorway.street({{0, 0}, {1000, 0}}, StreetClass::Motorway);
        const Street onMotorway = annotated(motorway, {}, around);
        QCOMPARE(int{onMotorway.motorwayCrossings}, 0);
        QCOMPARE(int{onMotorway.riverCrossings}, 1);
    }

    void touchingIsNotCrossing()
    {
        test::PlanningBuilder builder;
        builder.street({{0, 0}, {1000, 0}});
        Infrastructure around;
        around.barriers = {{BarrierKind::Rail, "", {{300, 0.5}, {300, 100}}}, // ends before the street
                           {BarrierKind::Rail, "", {{600, 50}, {700, 1}, {800, 50}}}};
        QCOMPARE(int{annotated(builder, {}, around).railCrossings}, 0);
    }

    void sameForAnyNumberOfThreadsAndTwice()
    {
        Random random(3);
        test::PlanningBuilder builder;
        for (int i = 0; i < 2500; ++i) {
            const Point from{random.uniform(0, 5000), random.uniform(0, 5000)};
            builder.street({from, {from.x + random.uniform(-200, 200), from.y + random.uniform(-200, 200)}});
        }
        Infrastructure around;
        Territory territory;
        territory.municipalities = {test::squareMunicipality("01001", {0, 0}, 2500)};
        for (int i = 0; i < 50; ++i)
            around.assets.push_back({static_cast<AssetKind>(i % 3),
                                     "",
                                     {{random.uniform(0, 5000), random.uniform(0, 5000)},
                                      {random.uniform(0, 5000), random.uniform(0, 5000)}}});
        RunContext two;
        two.threads = 2;
        const StreetLayer once = annotateStreets({}, builder.layer(), territory, around, {}).value();
        const StreetLayer again = annotateStreets({}, once, territory, around, two).value();
        QVERIFY(once == again);
    }

    void badParametersAndCancel()
    {
        AnnotateParams params;
        params.sampleStepM = 0;
        QCOMPARE(annotateStreets(params, {}, {}, {}, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source source;
        source.request_stop();
        RunContext ctx;
        ctx.stop = source.get_token();
        QCOMPARE(annotateStreets({}, {}, {}, {}, ctx).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAnnotateStreets)
#include "tst_annotate_streets.moc"
