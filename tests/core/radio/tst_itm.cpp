// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/radio/coverage_kernel.h"
#include "core/radio/itm.h"
#include "core/radio/itm_terrain.h"
#include "core/radio/itm_variability.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

ItmLink link(double tx, double rx, double mhz)
{
    ItmLink l;
    l.antennaM = {tx, rx};
    l.frequencyMhz = mhz;
    return l;
}

ItmStatistics median(ItmVariability mode = ItmVariability::Broadcast)
{
    ItmStatistics s;
    s.mode = mode;
    return s;
}

std::vector<double> flat(std::size_t count, double height = 0)
{
    return std::vector<double>(count, height);
}

std::vector<double> hills(Random& random, std::size_t count)
{
    std::vector<double> heights(count);
    double h = random.uniform(0, 500);
    for (double& height : heights) {
        h = std::max(0.0, h + random.uniform(-20, 20));
        height = h;
    }
    return heights;
}

} // namespace

class TestItm : public QObject
{
    Q_OBJECT
private slots:
    void everyKernelMeasuresAlike_data()
    {
        QTest::addColumn<int>("intervals");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addRow("two steps") << 4 << 1.0 << 3.0;
        QTest::addRow("a short path") << 30 << 1.7 << 28.1;
        QTest::addRow("all samples") << 60 << 0.0 << 60.0;
        QTest::addRow("as many as are taken") << 700 << 3.3 << 690.9;
    }
    void everyKernelMeasuresAlike()
    {
        QFETCH(int, intervals);
        QFETCH(double, from);
        QFETCH(double, to);
        Random random(static_cast<std::uint64_t>(intervals));
        std::vector<double> heights;
        for (int i = 0; i <= intervals; ++i)
            heights.push_back(i % 5 == 0 ? 0 : 400 * random.uniform());
        const coverage::Kernel& reference = *coverage::kernelNamed("portable");
        const double spread = reference.spread(heights.data(), intervals, from, to);
        QVERIFY(spread > 0); // irregularityLikeSortedHeights() checks its value
        const coverage::HeightSums sums = reference.sums(heights.data(), intervals + 1);
        double plain = 0;
        for (const double height : heights)
            plain += height;
        QVERIFY(near(sums.sum, plain, 1e-8));
        for (const char* name : {"avx2", "avx512"})
            if (const coverage::Kernel* kernel = coverage::kernelNamed(name)) {
                QVERIFY(kernel->spread(heights.data(), intervals, from, to) == spread);
                QVERIFY(kernel->sums(heights.data(), intervals + 1).sum == sums.sum);
                QVERIFY(kernel->sums(heights.data(), intervals + 1).moment == sums.moment);
            }
    }

    void normalDeviates_data()
    {
        QTest::addColumn<double>("probability");
        QTest::addColumn<double>("z");
        QTest::newRow("half") << 0.5 << 0.0;
        QTest::newRow("one in ten") << 0.1 << 1.28155;
        QTest::newRow("nine in ten") << 0.9 << -1.28155;
        QTest::newRow("one in a thousand") << 0.001 << 3.09023;
    }
    void normalDeviates()
    {
        QFETCH(double, probability);
        QFETCH(double, z);
        QVERIFY(near(normalDeviate(probability), z, 4.5e-4)); // the formula's published error
    }

    void terrainOfAStraightSlope()
    {
        // A plane rising 1 m a step: nothing above its own line, so no irregularity, and antennas as high as built.
        std::vector<double> heights;
        for (int i = 0; i <= 200; ++i)
            heights.push_back(i);
        const ItmTerrain terrain = terrainOf(ItmProfile{heights, 100, 8.5e6}, {30, 10});
        QVERIFY(near(terrain.irregularityM, 0, 1e-9));
        QVERIFY(near(terrain.terminals[0].effectiveHeightM, 30, 1e-9));
        QVERIFY(near(terrain.terminals[1].effectiveHeightM, 10, 1e-9));
    }

    void horizonsOverOneHill()
    {
        // 20 km flat with a hill of 200 m in the middle. From 10 m: (200 − 10)/10000 − 10000/(2 · 8.5e6) rad.
        auto heights = flat(201);
        heights[100] = 200;
        const ItmTerrain terrain = terrainOf(ItmProfile{heights, 100, 8.5e6}, {10, 20});
        QVERIFY(near(terrain.terminals[0].horizonAngleRad, 0.019 - 10000 / 17e6, 1e-12));
        QVERIFY(near(terrain.terminals[1].horizonAngleRad, 0.018 - 10000 / 17e6, 1e-12));
        QVERIFY(near(terrain.terminals[0].horizonM, 10000, 1e-9));
        QVERIFY(near(terrain.terminals[1].horizonM, 10000, 1e-9));
    }

    void irregularityOfARipple()
    {
        // Up and down by 10 m in long waves: the tenth and ninetieth percentiles of a sine are ±10 sin(0.8 · 90°).
        std::vector<double> heights;
        for (int i = 0; i <= 2400; ++i)
            heights.push_back(100 + 10 * std::sin(2 * 3.14159265358979 * i / 240));
        const ItmTerrain terrain = terrainOf(ItmProfile{heights, 100, 8.5e6}, {10, 10});
        const double range = 2 * 10 * std::sin(0.8 * 3.14159265358979 / 2);
        // Over 240 km the correction for short paths is 1 − 0.8 e^-4.8 = 0.9934; 245 samples and the slope
        // that a line fitted to a sine has give percentiles to 3 %.
        QVERIFY2(near(terrain.irregularityM, range / 0.9934, 0.03 * range),
                 qPrintable(QString::number(terrain.irregularityM)));
    }

    void irregularityLikeSortedHeights_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 10; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void irregularityLikeSortedHeights()
    {
        // The same figure the long way: interpolate, fit a line with half weights at its ends, sort what is left.
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        const auto heights = hills(random, 60 + static_cast<std::size_t>(random.uniform(0, 500)));
        const ItmProfile profile{heights, 90, 8.5e6};
        const std::array<double, 2> antennas{random.uniform(2, 40), random.uniform(2, 40)};
        const ItmTerrain terrain = terrainOf(profile, antennas);
        // Horizons before they are smoothed: looked for point by point.
        const double length = profile.lengthM();
        std::array<double, 2> horizon{length, length};
        for (const bool receiver : {false, true}) {
            const double own = receiver ? heights.back() + antennas[1] : heights.front() + antennas[0];
            const double other = receiver ? heights.front() + antennas[0] : heights.back() + antennas[1];
            double best = (other - own) / length - length / 17e6;
            for (std::size_t i = 1; i + 1 < heights.size(); ++i) {
                const double d = receiver ? length - 90.0 * static_cast<double>(i) : 90.0 * static_cast<double>(i);
                const double angle = (heights[i] - own) / d - d / 17e6;
                if (angle > best) {
                    best = angle;
                    horizon[receiver ? 1 : 0] = d;
                }
            }
        }
        const double from = std::min(15 * antennas[0], 0.1 * horizon[0]) / 90;
        const double to = (length - std::min(15 * antennas[1], 0.1 * horizon[1])) / 90;
        const int tenth = std::clamp(static_cast<int>(0.1 * (to - from + 8)), 4, 25);
        const int count = 10 * tenth - 5;
        std::vector<double> samples;
        double mean = 0;
        double moment = 0;
        const double middle = (count - 1) / 2.0;
        for (int j = 0; j < count; ++j) {
            const double place = from + (to - from) * j / (count - 1);
            const auto left = std::min(static_cast<std::size_t>(place), heights.size() - 2);
            samples.push_back(heights[left] +
                              (heights[left + 1] - heights[left]) * (place - static_cast<double>(left)));
            const double weight = j == 0 || j == count - 1 ? 0.5 : 1;
            mean += weight * samples.back() / (count - 1);
            moment += weight * samples.back() * (j - middle);
        }
        const double steps = count - 1;
        const double slope = 12 * moment / ((steps * steps + 2) * steps);
        for (int j = 0; j < count; ++j)
            samples[static_cast<std::size_t>(j)] -= mean + slope * (j - middle);
        std::sort(samples.begin(), samples.end(), std::greater<>());
        const double range =
            samples[static_cast<std::size_t>(tenth - 1)] - samples[static_cast<std::size_t>(count - tenth)];
        const double expected = range / (1 - 0.8 * std::exp(-(to - from) * 90 / 50e3));
        QVERIFY2(near(terrain.irregularityM, expected, 1e-6),
                 qPrintable(QString("%1 %2").arg(terrain.irregularityM).arg(expected)));
    }

    void meanHeightLeavesOutTheEnds()
    {
        auto heights = flat(101, 50);
        std::fill(heights.begin(), heights.begin() + 10, 1000.0); // the first ten of 101: left out
        QCOMPARE(systemHeightM(heights), 50.0);
        QCOMPARE(systemHeightM(std::vector<double>{10, 20}), 15.0);
    }

    void areaHeights()
    {
        // Careful siting of a 10 m antenna on terrain of 100 m: 10 + 5 e^(−2·10/100) = 14.0937 m (3.2).
        ItmArea area{10, 100, {ItmSiting::Careful, ItmSiting::Random}};
        const ItmTerrain terrain = terrainOf(area, {10, 3}, 8.5e6);
        QVERIFY(near(terrain.terminals[0].effectiveHeightM, 10 + 5 * std::exp(-0.2), 1e-12));
        QCOMPARE(terrain.terminals[1].effectiveHeightM, 3.0);
        // Horizon: sqrt(2 · 3 · 8.5e6) e^(−0.07 sqrt(100/5)) = 7141.4 · 0.73122 = 5222 m (3.3).
        QVERIFY(near(terrain.terminals[1].horizonM, 5222, 1));
    }

    void freeSpaceAndMode()
    {
        // 32.45 + 20 lg 1000 + 20 lg 10 = 112.45 dB
        const auto loss = itmPointToPoint(link(100, 100, 1000), flat(101), 100, median()).value();
        QVERIFY(near(loss.freeSpaceDb, 112.45, 1e-9));
        QCOMPARE(loss.mode, ItmMode::LineOfSight);
        QCOMPARE(loss.warnings, 0u);
        QCOMPARE(loss.returnCode(), 0);
        QVERIFY(near(loss.surfaceRefractivity, 301, 1e-9));
        const auto behind = itmPointToPoint(link(10, 10, 1000), flat(601), 100, median()).value();
        QCOMPARE(behind.mode, ItmMode::Diffraction);
        const auto far = itmPointToPoint(link(10, 10, 1000), flat(3001), 100, median()).value();
        QCOMPARE(far.mode, ItmMode::Troposcatter);
        QVERIFY(far.referenceDb > behind.referenceDb);
    }

    void refractivityThinsWithHeight()
    {
        // 946 m up: 301 e^-0.1 = 272.356 N-units
        const auto loss = itmPointToPoint(link(30, 10, 1000), flat(101, 946), 100, median()).value();
        QVERIFY(near(loss.surfaceRefractivity, 301 * std::exp(-0.1), 1e-9));
    }

    void bothWaysAreEqual()
    {
        Random random(11);
        for (int i = 0; i < 40; ++i) {
            auto heights = hills(random, 20 + static_cast<std::size_t>(random.uniform(0, 400)));
            ItmLink there = link(random.uniform(1, 60), random.uniform(1, 60), random.uniform(40, 6000));
            const auto forth = itmPointToPoint(there, heights, 90, median()).value();
            std::reverse(heights.begin(), heights.end());
            std::swap(there.antennaM[0], there.antennaM[1]);
            const auto back = itmPointToPoint(there, heights, 90, median()).value();
            // Resampling for Δh starts at the other end: its quantiles move a little, and the loss with them.
            QVERIFY(near(forth.freeSpaceDb, back.freeSpaceDb, 1e-12));
            QVERIFY2(near(forth.lossDb, back.lossDb, 1), qPrintable(QString::number(forth.lossDb - back.lossDb)));
        }
    }

    void rarerIsWorse()
    {
        Random random(5);
        const auto heights = hills(random, 300);
        for (const auto mode : {ItmVariability::SingleMessage, ItmVariability::Accidental, ItmVariability::Mobile,
                                ItmVariability::Broadcast}) {
            double before = -1e9;
            for (const double percent : {10.0, 30.0, 50.0, 70.0, 90.0, 99.0}) {
                const auto loss =
                    itmPointToPoint(link(30, 3, 900), heights, 90, ItmStatistics::of(percent, percent, mode)).value();
                QVERIFY(loss.lossDb > before);
                before = loss.lossDb;
            }
        }
    }

    void variabilityCanBeLeftOut()
    {
        ItmStatistics s = median(ItmVariability::Broadcast);
        s.locationPercent = 90;
        s.situationPercent = 90;
        Random random(5);
        const auto heights = hills(random, 300);
        const double all = itmPointToPoint(link(30, 3, 900), heights, 90, s).value().lossDb;
        s.withoutLocation = true;
        const double noLocation = itmPointToPoint(link(30, 3, 900), heights, 90, s).value().lossDb;
        s.withoutSituation = true;
        const double neither = itmPointToPoint(link(30, 3, 900), heights, 90, s).value().lossDb;
        QVERIFY(all > noLocation);
        QVERIFY(noLocation > neither);
    }

    void warnings_data()
    {
        QTest::addColumn<double>("tx");
        QTest::addColumn<double>("mhz");
        QTest::addColumn<double>("stepM");
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("time");
        QTest::addColumn<unsigned>("bits");
        QTest::newRow("none") << 50.0 << 900.0 << 100.0 << 0.0 << 50.0 << 0u;
        QTest::newRow("low antenna") << 0.7 << 900.0 << 100.0 << 0.0 << 50.0 << unsigned(kItmTxHeight);
        QTest::newRow("20 MHz") << 50.0 << 20.0 << 100.0 << 0.0 << 50.0 << unsigned(kItmFrequency);
        QTest::newRow("20 GHz") << 50.0 << 20000.0 << 100.0 << 0.0 << 50.0 << unsigned(kItmFrequency);
        QTest::newRow("900 m") << 50.0 << 900.0 << 9.0 << 0.0 << 50.0 << unsigned(kItmTooNear);
        QTest::newRow("1500 km") << 50.0 << 900.0 << 15000.0 << 0.0 << 50.0 << unsigned(kItmFar);
        QTest::newRow("2500 km") << 50.0 << 900.0 << 25000.0 << 0.0 << 50.0 << unsigned(kItmFar | kItmTooFar);
        QTest::newRow("3000 m up") << 50.0 << 900.0 << 100.0 << 3000.0 << 50.0 << unsigned(kItmThinAir);
        QTest::newRow("0.05 % of time") << 50.0 << 900.0 << 100.0 << 0.0 << 0.05 << unsigned(kItmExtremeVariability);
    }
    void warnings()
    {
        QFETCH(double, tx);
        QFETCH(double, mhz);
        QFETCH(double, stepM);
        QFETCH(double, height);
        QFETCH(double, time);
        QFETCH(unsigned, bits);
        ItmStatistics s = median();
        s.timePercent = time;
        const auto loss = itmPointToPoint(link(tx, 50, mhz), flat(101, height), stepM, s).value();
        const unsigned horizons = kItmTxHorizonAngle | kItmRxHorizonAngle | kItmTxHorizonNear | kItmRxHorizonNear |
                                  kItmTxHorizonFar | kItmRxHorizonFar;
        QCOMPARE(loss.warnings & ~horizons, bits);
        QCOMPARE(loss.returnCode(), loss.warnings == 0 ? 0 : 1);
    }

    void refused_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("tx");
        QTest::addColumn<double>("rx");
        QTest::addColumn<double>("mhz");
        QTest::addColumn<double>("n0");
        QTest::addColumn<double>("epsilon");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("time");
        QTest::addColumn<double>("height");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("tx too low") << 1000 << 0.4 << 2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("tx NaN") << 1000 << nan << 2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("rx too high") << 1001 << 2.0 << 3001.0 << 900.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("rx negative") << 1001 << 2.0 << -2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("no time") << 1003 << 2.0 << 2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 0.0 << 0.0;
        QTest::newRow("all time") << 1003 << 2.0 << 2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 100.0 << 0.0;
        QTest::newRow("refractivity") << 1008 << 2.0 << 2.0 << 900.0 << 249.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("no frequency") << 1009 << 2.0 << 2.0 << 0.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("60 GHz") << 1009 << 2.0 << 2.0 << 60000.0 << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("frequency NaN") << 1009 << 2.0 << 2.0 << nan << 301.0 << 15.0 << 0.005 << 50.0 << 0.0;
        QTest::newRow("permittivity") << 1011 << 2.0 << 2.0 << 900.0 << 301.0 << 0.5 << 0.005 << 50.0 << 0.0;
        QTest::newRow("conductivity") << 1012 << 2.0 << 2.0 << 900.0 << 301.0 << 15.0 << 0.0 << 50.0 << 0.0;
        QTest::newRow("stratosphere") << 1021 << 2.0 << 2.0 << 900.0 << 301.0 << 15.0 << 0.005 << 50.0 << 9000.0;
        QTest::newRow("below the sea") << 1022 << 2.0 << 2.0 << 900.0 << 400.0 << 15.0 << 0.005 << 50.0 << -500.0;
    }
    void refused()
    {
        QFETCH(int, code);
        QFETCH(double, tx);
        QFETCH(double, rx);
        QFETCH(double, mhz);
        QFETCH(double, n0);
        QFETCH(double, epsilon);
        QFETCH(double, sigma);
        QFETCH(double, time);
        QFETCH(double, height);
        ItmLink l = link(tx, rx, mhz);
        l.refractivity = n0;
        l.permittivity = epsilon;
        l.conductivity = sigma;
        ItmStatistics s = median();
        s.timePercent = time;
        const auto loss = itmPointToPoint(l, flat(101, height), 100, s);
        QVERIFY(!loss.has_value());
        QCOMPARE(loss.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(loss.error().context, "itm " + std::to_string(code));
    }

    void badProfiles()
    {
        QVERIFY(!itmPointToPoint(link(2, 2, 900), flat(1), 100, median()).has_value());
        QVERIFY(!itmPointToPoint(link(2, 2, 900), {}, 100, median()).has_value());
        QVERIFY(!itmPointToPoint(link(2, 2, 900), flat(50), 0, median()).has_value());
        QVERIFY(!itmPointToPoint(link(2, 2, 900), flat(50), -5, median()).has_value());
        auto heights = flat(50);
        heights[20] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!itmPointToPoint(link(2, 2, 900), heights, 100, median()).has_value());
        QVERIFY(itmPointToPoint(link(2, 2, 900), flat(2), 100, median()).has_value());
    }

    void badAreas()
    {
        const auto code = [](const ItmArea& area) {
            const auto loss = itmArea(link(10, 2, 900), area, median());
            return loss.has_value() ? std::string() : loss.error().context;
        };
        QCOMPARE(code({10, 90, {}}), std::string());
        QCOMPARE(code({0, 90, {}}), std::string("itm 1017"));
        QCOMPARE(code({std::nan(""), 90, {}}), std::string("itm 1017"));
        QCOMPARE(code({10, -1, {}}), std::string("itm 1018"));
        QCOMPARE(code({10, 90, {static_cast<ItmSiting>(3), ItmSiting::Random}}), std::string("itm 1019"));
        QCOMPARE(code({10, 90, {ItmSiting::Random, static_cast<ItmSiting>(7)}}), std::string("itm 1020"));
    }
};

QTEST_GUILESS_MAIN(TestItm)
#include "tst_itm.moc"
