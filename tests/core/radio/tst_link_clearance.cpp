// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/radio/link_clearance.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

struct Relief
{
    std::vector<double> km;
    std::vector<double> ground;
    std::vector<double> clutter;
    [[nodiscard]] PathProfile profile() const { return PathProfile::create(km, ground, clutter).value(); }
};

Relief flat(double lengthKm, int points)
{
    Relief relief;
    for (int i = 0; i < points; ++i) {
        relief.km.push_back(lengthKm * i / (points - 1));
        relief.ground.push_back(0);
    }
    return relief;
}

Relief hills(Random& random)
{
    Relief relief = flat(random.uniform(1, 25), 20 + static_cast<int>(random.uniform(0, 60)));
    for (double& ground : relief.ground)
        ground = random.uniform(0, 30);
    return relief;
}

} // namespace

class TestLinkClearance : public QObject
{
    Q_OBJECT
private slots:
    void worstFactor()
    {
        // 157 / (144 + 2670/d): 20 km 0.5658, 50 km 0.7953, 100 km 0.9198 — read off P.530's figure 2: 0.56, 0.8, 0.92.
        QVERIFY(near(worstEarthFactor(20), 0.5658, 1e-4));
        QVERIFY(near(worstEarthFactor(50), 0.7953, 1e-4));
        QVERIFY(near(worstEarthFactor(100), 0.9198, 1e-4));
    }

    void flatEarthByHand()
    {
        // 20 km, middle: bulge 10·10/(2·(4/3)·6.371) = 5.8860 m; F1 at 18 GHz sqrt(0.299792/18 · 5) km·… = 9.1256 m.
        // Antennas at 30 m: clearance 24.114, less 9.1256: 14.9885 m to spare.
        const Relief relief = flat(20, 201);
        const LinkClearance c = linkClearance(relief.profile(), {30, 30}, 18, {}).value();
        QVERIFY(near(c.median.clearanceM, 30 - 100 / (2 * 4.0 / 3 * 6.371), 1e-9));
        QVERIFY(near(c.median.fresnelM, std::sqrt(1000 * 0.299792458 / 18 * 100 / 20), 1e-9));
        QVERIFY(near(c.median.spareM, c.median.clearanceM - c.median.fresnelM, 1e-12));
        QVERIFY(near(c.median.spareM, 14.9885, 1e-3));
        QVERIFY(near(c.median.placeKm, 10, 1e-9));
        // k = 0.5658: bulge 13.870 m; 0.6 F1 = 5.475 m: 10.65 m to spare.
        QVERIFY(near(c.worst.spareM, 30 - 100 / (2 * worstEarthFactor(20) * 6.371) - 0.6 * c.worst.fresnelM, 1e-9));
        QVERIFY(c.closes());
        QCOMPARE(c.missingM(), 0.0);
    }

    void fresnelRadiusAsTheRecommendation()
    {
        // 17.3 sqrt(d1 d2 / (f d)): 10 km at 5.6 GHz, in the middle 11.56 m.
        const Relief relief = flat(10, 101);
        const LinkClearance c = linkClearance(relief.profile(), {50, 50}, 5.6, {}).value();
        QVERIFY(near(c.median.fresnelM, 17.3 * std::sqrt(25 / (5.6 * 10)), 0.01));
    }

    void aHillIsMissedByMetres()
    {
        Relief relief = flat(10, 101);
        relief.ground[50] = 40;
        const LinkClearance c = linkClearance(relief.profile(), {30, 30}, 18, {}).value();
        QVERIFY(!c.closes());
        QVERIFY(c.isolated);
        QCOMPARE(c.median.point, std::size_t(50));
        // Missing: 10 m over the ray, the bulge and the whole zone.
        const double expected = 10 + 25 / (2 * 4.0 / 3 * 6.371) + c.median.fresnelM;
        QVERIFY(near(c.missingM(), expected, 1e-9));
        QCOMPARE(c.worst.share, 0.3);
    }

    void clutterCountsAsGround()
    {
        Relief relief = flat(10, 101);
        relief.clutter.assign(101, 0);
        relief.clutter[50] = 40;
        Relief hill = flat(10, 101);
        hill.ground[50] = 40;
        QCOMPARE(linkClearance(relief.profile(), {30, 30}, 18, {}).value().missingM(),
                 linkClearance(hill.profile(), {30, 30}, 18, {}).value().missingM());
    }

    void aRidgeIsNotIsolated()
    {
        Relief relief = flat(10, 101);
        for (std::size_t i = 30; i < 60; ++i)
            relief.ground[i] = 20;
        const LinkClearance c = linkClearance(relief.profile(), {25, 25}, 18, {}).value();
        QVERIFY(!c.isolated);
        QCOMPARE(c.worst.share, 0.6);
    }

    void lowestMastsByHand()
    {
        // Flat, 20 km: both masts share what the middle needs: bulge + zone = 15.0116 m in the median, 13.87 + 5.475 =
        // 19.345 m in the worst atmosphere: total twice that.
        const Relief relief = flat(20, 201);
        const MastRange range{{1, 1}, {60, 60}};
        const AntennaHeights masts = lowestMasts(relief.profile(), range, 18, {}).value().value();
        const double need = 100 / (2 * worstEarthFactor(20) * 6.371) + 0.6 * std::sqrt(1000 * 0.299792458 / 18 * 5);
        QVERIFY2(near(masts.txM + masts.rxM, 2 * need, 0.002), qPrintable(QString::number(masts.txM + masts.rxM)));
    }

    void lowestMastsAgainstAGrid_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void lowestMastsAgainstAGrid()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        const Relief relief = hills(random);
        const PathProfile profile = relief.profile();
        const double ghz = random.uniform(5, 80);
        const MastRange range{{random.uniform(2, 10), random.uniform(2, 10)},
                              {random.uniform(20, 60), random.uniform(20, 60)}};
        // One share for all obstacles, so that the grid and the search ask the same.
        ClearanceRule rule;
        rule.isolatedShare = rule.worstShare;
        const auto found = lowestMasts(profile, range, ghz, rule).value();
        constexpr double kStep = 0.25;
        double best = 1e9;
        for (double tx = range.least.txM; tx <= range.most.txM; tx += kStep)
            for (double rx = range.least.rxM; rx <= range.most.rxM && tx + rx < best; rx += kStep)
                if (linkClearance(profile, {tx, rx}, ghz, rule).value().closes())
                    best = tx + rx;
        if (found) {
            QVERIFY(linkClearance(profile, *found, ghz, rule).value().closes());
            QVERIFY(found->txM >= range.least.txM && found->txM <= range.most.txM);
            QVERIFY(found->rxM >= range.least.rxM && found->rxM <= range.most.rxM);
            QVERIFY2(found->txM + found->rxM <= best + 0.001,
                     qPrintable(QString("%1 %2").arg(found->txM + found->rxM).arg(best)));
            // Rounded up to the grid it still closes, where the grid goes so far.
            if (found->txM + kStep <= range.most.txM && found->rxM + kStep <= range.most.rxM)
                QVERIFY(found->txM + found->rxM >= best - 2 * kStep);
        } else {
            QVERIFY(best > 1e8);
        }
    }

    void noMastIsHighEnough()
    {
        Relief relief = flat(10, 101);
        relief.ground[50] = 200;
        QVERIFY(!lowestMasts(relief.profile(), {{5, 5}, {40, 40}}, 18, {}).value().has_value());
    }

    void roofsMayDo()
    {
        Relief relief = flat(2, 21);
        relief.ground.front() = relief.ground.back() = 50;
        const AntennaHeights masts = lowestMasts(relief.profile(), {{8, 6}, {30, 30}}, 60, {}).value().value();
        QVERIFY(near(masts.txM, 8, 0.001));
        QVERIFY(near(masts.rxM, 6, 0.001));
    }

    void refused()
    {
        const Relief relief = flat(10, 11);
        const PathProfile profile = relief.profile();
        QVERIFY(!linkClearance(profile, {30, 30}, 0, {}).has_value());
        QVERIFY(!linkClearance(profile, {30, 30}, -18, {}).has_value());
        QVERIFY(!linkClearance(profile, {30, 30}, std::nan(""), {}).has_value());
        QVERIFY(!linkClearance(profile, {0, 30}, 18, {}).has_value());
        QVERIFY(!linkClearance(profile, {30, -1}, 18, {}).has_value());
        ClearanceRule rule;
        rule.medianK = 0;
        QVERIFY(!linkClearance(profile, {30, 30}, 18, rule).has_value());
        rule = {};
        rule.worstShare = -0.1;
        QVERIFY(!linkClearance(profile, {30, 30}, 18, rule).has_value());
        QVERIFY(!lowestMasts(profile, {{30, 30}, {20, 40}}, 18, {}).has_value());
        QVERIFY(!lowestMasts(profile, {{0, 5}, {20, 40}}, 18, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestLinkClearance)
#include "tst_link_clearance.moc"
