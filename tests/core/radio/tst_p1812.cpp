// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1812.h"
#include "core/radio/p1812_steps.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace oasis;

namespace {

/// A path with a hill in the middle, sampled every `stepKm`.
struct Hill
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM;
    Hill(double lengthKm, double stepKm, double heightM)
    {
        const auto steps = static_cast<int>(std::lround(lengthKm / stepKm));
        for (int i = 0; i <= steps; ++i) {
            const double x = static_cast<double>(i) / steps;
            distancesKm.push_back(lengthKm * x);
            groundM.push_back(100 + heightM * std::exp(-std::pow((x - 0.5) / 0.1, 2)));
        }
        clutterM.assign(distancesKm.size(), 0);
    }
    [[nodiscard]] PathProfile path() const { return PathProfile::create(distancesKm, groundM, clutterM).value(); }
};

P1812Params at(double frequencyGhz)
{
    P1812Params params;
    params.frequencyGhz = frequencyGhz;
    return params;
}

double lossOf(const Hill& hill, const AntennaHeights& antennas, const P1812Params& params)
{
    return p1812Loss(hill.path(), antennas, params).value().lossDb();
}

} // namespace

class P1812Test : public QObject
{
    Q_OBJECT

private slots:
    /// High antennas 1 km apart over flat ground: free space (8) at p = 50 %, 92.4 + 20 lg f + 20 lg d.
    void freeSpaceWhereNothingIsNear()
    {
        const Hill flat(1, 0.05, 0);
        const auto loss = p1812Loss(flat.path(), {200, 200}, at(3.5)).value();
        QVERIFY(loss.doubts.empty());
        QCOMPARE(loss.terms.freeSpace, 92.4 + 20 * std::log10(3.5));
        QVERIFY(std::abs(loss.lossDb() - loss.terms.freeSpace) < 0.01);
        QVERIFY(!loss.geometry.horizons.transhorizon);
    }

    /// One knife edge: three points, so that Bullington's edge is the middle point. Worked by hand: h = 50 m plus the
    /// bulge 500/ae·d1·d2 over the line at 10 m, ν = h √(0.002 d / (λ d1 d2)).
    void oneEdgeByHand()
    {
        const std::vector<double> distances{0, 5, 10};
        const std::vector<double> ground{0, 60, 0};
        const auto path = PathProfile::create(distances, ground).value();
        const auto loss = p1812Loss(path, {10, 10}, at(1)).value();
        const double radius = 6371 * 157.0 / (157 - 45);
        const double nu = (60 + 500 / radius * 25 - 10) * std::sqrt(0.002 * 10 / (0.2998 * 25));
        const double edge = 6.9 + 20 * std::log10(std::sqrt((nu - 0.1) * (nu - 0.1) + 1) + nu - 0.1);
        const double bullington = edge + (1 - std::exp(-edge / 6)) * 10.2;
        QVERIFY(std::abs(loss.terms.median.actualDb - bullington) < 1e-9);
        QVERIFY(loss.geometry.horizons.transhorizon);
        QCOMPARE(loss.geometry.horizons.txKm, 5.0);
        QCOMPARE(loss.geometry.horizons.rxKm, 5.0);
    }

    void growsWith_data()
    {
        QTest::addColumn<double>("hillA");
        QTest::addColumn<double>("hillB");
        QTest::addColumn<double>("ghzA");
        QTest::addColumn<double>("ghzB");
        QTest::newRow("a higher hill") << 50.0 << 300.0 << 1.0 << 1.0;
        QTest::newRow("a higher frequency") << 100.0 << 100.0 << 0.8 << 3.5;
    }
    void growsWith()
    {
        QFETCH(double, hillA);
        QFETCH(double, hillB);
        QFETCH(double, ghzA);
        QFETCH(double, ghzB);
        QVERIFY(lossOf(Hill(20, 0.1, hillB), {30, 1.5}, at(ghzB)) > lossOf(Hill(20, 0.1, hillA), {30, 1.5}, at(ghzA)));
    }

    /// Less time, fewer places: less loss is promised. More time and more places: more.
    void percentages()
    {
        const Hill hill(30, 0.1, 150);
        P1812Params params = at(0.6);
        params.locationSigmaDb = 6;
        const double median = lossOf(hill, {40, 10}, params);
        params.timePercent = 1;
        QVERIFY(lossOf(hill, {40, 10}, params) < median);
        params.timePercent = 50;
        params.locationPercent = 95;
        // I(0.95) = −1.645: the loss that 95 % of the places stay below
        QVERIFY(std::abs(lossOf(hill, {40, 10}, params) - median - 1.645 * 6) < 0.01);
    }
    void indoorAddsTheBuilding()
    {
        const Hill hill(10, 0.1, 100);
        P1812Params params = at(0.8);
        params.locationSigmaDb = 5.5;
        params.locationPercent = 90;
        const double outdoor = lossOf(hill, {30, 1.5}, params);
        params.indoor = IndoorReception{15, 6};
        const double quantile = -inverseNormal(0.9);
        const double expected = 15 + quantile * (std::hypot(5.5, 6) - 5.5);
        QVERIFY(std::abs(lossOf(hill, {30, 1.5}, params) - outdoor - expected) < 1e-9);
    }

    void indoorFromTheBuilding()
    {
        const BuildingEntry modern{3.5, BuildingType::ThermallyEfficient, 0};
        const IndoorReception indoor = p1812Indoor(modern).value();
        QCOMPARE(indoor.medianDb, buildingEntryLossDb(modern, 50).value());
        QVERIFY(indoor.sigmaDb > 5 && indoor.sigmaDb < 20);
        QVERIFY(!p1812Indoor({0, BuildingType::Traditional, 0}).has_value());
    }

    /// Clutter stands on the ground between the antennas, not under them.
    void clutterCountsBetweenTheEnds()
    {
        Hill hill(5, 0.05, 0);
        const double open = lossOf(hill, {30, 1.5}, at(3.5));
        hill.clutterM.front() = hill.clutterM.back() = 15;
        QCOMPARE(lossOf(hill, {30, 1.5}, at(3.5)), open);
        std::fill(hill.clutterM.begin(), hill.clutterM.end(), 15);
        QVERIFY(lossOf(hill, {30, 1.5}, at(3.5)) > open + 10);
    }

    /// The same path from the other end has the same loss (its equations are symmetric).
    void reciprocal()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> height(0, 300);
        for (int trial = 0; trial < 50; ++trial) {
            Hill there(12, 0.1, 0);
            for (double& ground : there.groundM)
                ground = height(random);
            Hill back = there;
            std::reverse(back.groundM.begin(), back.groundM.end());
            QVERIFY(std::abs(lossOf(there, {25, 5}, at(0.7)) - lossOf(back, {5, 25}, at(0.7))) < 1e-6);
        }
    }

    /// Geometry and tail, put together by hand, are the whole: what the coverage engine relies on.
    void partsMakeTheWhole()
    {
        const Hill hill(18, 0.09, 220);
        P1812Params params = at(3.5);
        params.timePercent = 10;
        const PathEnds ends = hill.path().ends({30, 1.5}).value();
        const P1812Geometry geometry = p1812Geometry(hill.path(), hill.groundM, ends, params.deltaN);
        QCOMPARE(p1812Terms(geometry, params).loss, lossOf(hill, {30, 1.5}, params));
    }

    void doubts_data()
    {
        QTest::addColumn<double>("lengthKm");
        QTest::addColumn<double>("rxM");
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("time");
        QTest::addColumn<double>("places");
        QTest::addColumn<int>("doubt");
        QTest::newRow("fine") << 10.0 << 1.5 << 3.5 << 50.0 << 50.0 << -1;
        QTest::newRow("near") << 0.2 << 1.5 << 3.5 << 50.0 << 50.0 << static_cast<int>(P1812Doubt::TooNear);
        QTest::newRow("far") << 3500.0 << 1.5 << 3.5 << 50.0 << 50.0 << static_cast<int>(P1812Doubt::TooFar);
        QTest::newRow("60 GHz") << 10.0 << 1.5 << 60.0 << 50.0 << 50.0 << static_cast<int>(P1812Doubt::Frequency);
        QTest::newRow("low") << 10.0 << 0.5 << 3.5 << 50.0 << 50.0 << static_cast<int>(P1812Doubt::AntennaHeight);
        QTest::newRow("rare") << 10.0 << 1.5 << 3.5 << 0.1 << 50.0 << static_cast<int>(P1812Doubt::TimePercent);
        QTest::newRow("all") << 10.0 << 1.5 << 3.5 << 50.0 << 99.9 << static_cast<int>(P1812Doubt::LocationPercent);
    }
    void doubts()
    {
        QFETCH(double, lengthKm);
        QFETCH(double, rxM);
        QFETCH(double, ghz);
        QFETCH(double, time);
        QFETCH(double, places);
        QFETCH(int, doubt);
        P1812Params params = at(ghz);
        params.timePercent = time;
        params.locationPercent = places;
        const auto loss = p1812Loss(Hill(lengthKm, lengthKm / 100, 0).path(), {30, rxM}, params).value();
        QCOMPARE(loss.doubts.size(), doubt < 0 ? 0U : 1U);
        if (doubt >= 0)
            QCOMPARE(static_cast<int>(loss.doubts.front()), doubt);
    }

    void refuses_data()
    {
        QTest::addColumn<double>("ghz");
        QTest::addColumn<double>("txM");
        QTest::addColumn<double>("time");
        QTest::addColumn<double>("places");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("deltaN");
        QTest::addColumn<QString>("names");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("frequency 0") << 0.0 << 30.0 << 50.0 << 50.0 << 0.0 << 45.0 << "frequency";
        QTest::newRow("frequency negative") << -1.0 << 30.0 << 50.0 << 50.0 << 0.0 << 45.0 << "frequency";
        QTest::newRow("frequency NaN") << nan << 30.0 << 50.0 << 50.0 << 0.0 << 45.0 << "frequency";
        QTest::newRow("under the ground") << 3.5 << -2.0 << 50.0 << 50.0 << 0.0 << 45.0 << "transmitting antenna";
        QTest::newRow("on the ground") << 3.5 << 0.0 << 50.0 << 50.0 << 0.0 << 45.0 << "transmitting antenna";
        QTest::newRow("antenna NaN") << 3.5 << nan << 50.0 << 50.0 << 0.0 << 45.0 << "transmitting antenna";
        QTest::newRow("time 80 %") << 3.5 << 30.0 << 80.0 << 50.0 << 0.0 << 45.0 << "share of time";
        QTest::newRow("time 0") << 3.5 << 30.0 << 0.0 << 50.0 << 0.0 << 45.0 << "share of time";
        QTest::newRow("all places") << 3.5 << 30.0 << 50.0 << 100.0 << 0.0 << 45.0 << "locations";
        QTest::newRow("sigma") << 3.5 << 30.0 << 50.0 << 50.0 << -1.0 << 45.0 << "variability";
        QTest::newRow("lapse rate") << 3.5 << 30.0 << 50.0 << 50.0 << 0.0 << 157.0 << "lapse rate";
    }
    void refuses()
    {
        QFETCH(double, ghz);
        QFETCH(double, txM);
        QFETCH(double, time);
        QFETCH(double, places);
        QFETCH(double, sigma);
        QFETCH(double, deltaN);
        QFETCH(QString, names);
        P1812Params params = at(ghz);
        params.timePercent = time;
        params.locationPercent = places;
        params.locationSigmaDb = sigma;
        params.deltaN = deltaN;
        const auto loss = p1812Loss(Hill(10, 0.1, 50).path(), {txM, 1.5}, params);
        QVERIFY(!loss.has_value());
        QCOMPARE(loss.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(loss.error().detail).contains(names), loss.error().detail.c_str());
    }

    /// Whatever the relief, a number comes out, never below what line of sight gives.
    void alwaysANumber()
    {
        std::mt19937 random(11);
        std::uniform_real_distribution<double> unit(0, 1);
        for (int trial = 0; trial < 200; ++trial) {
            Hill hill(0.3 + 100 * unit(random), 0.1, 0);
            for (double& ground : hill.groundM)
                ground = 3000 * unit(random) * unit(random);
            P1812Params params = at(0.03 + 6 * unit(random));
            params.timePercent = 1 + 49 * unit(random);
            const auto loss = p1812Loss(hill.path(), {1 + 200 * unit(random), 1 + 10 * unit(random)}, params).value();
            QVERIFY(std::isfinite(loss.lossDb()));
            QVERIFY(loss.lossDb() >= loss.terms.sightAtP);
        }
    }

    void locationVariability()
    {
        // (0.52 + 0.024 · 2) · 100^0.28 = 2.062 in the clutter, half of it 5 m above
        QVERIFY(std::abs(p1812LocationSigmaDb(2, 1.5, 10, 100).value() - 0.568 * std::pow(100, 0.28)) < 1e-12);
        QVERIFY(std::abs(p1812LocationSigmaDb(2, 15, 10, 100).value() - 0.284 * std::pow(100, 0.28)) < 1e-12);
        QCOMPARE(p1812LocationSigmaDb(2, 30, 10, 100).value(), 0.0);
        QVERIFY(!p1812LocationSigmaDb(2, 1.5, 10, 0).has_value());
        QVERIFY(!p1812LocationSigmaDb(0, 1.5, 10, 100).has_value());
    }

    void stepsEndWithTheLoss()
    {
        P1812Params params = at(3.5);
        params.timePercent = 5;
        const auto loss = p1812Loss(Hill(25, 0.1, 200).path(), {30, 1.5}, params).value();
        const auto steps = p1812Steps(loss);
        QCOMPARE(steps.back().symbol, std::string_view("Lb"));
        QCOMPARE(steps.back().value, loss.lossDb());
        const auto count = [&](std::string_view symbol) {
            return std::count_if(steps.begin(), steps.end(), [&](const LossStep& s) { return s.symbol == symbol; });
        };
        QCOMPARE(count("Ldβ"), 1);
        QCOMPARE(count("Lbulla"), 2);
        params.timePercent = 50;
        const auto median = p1812Steps(p1812Loss(Hill(25, 0.1, 200).path(), {30, 1.5}, params).value());
        QCOMPARE(median.size(), steps.size() - 4);
    }
};

QTEST_GUILESS_MAIN(P1812Test)
#include "tst_p1812.moc"
