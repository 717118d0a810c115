// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/diffraction.h"
#include "core/radio/multiple_edges.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oasis;

namespace {

constexpr double kFlatKm = 1e12;

} // namespace

class MultipleEdgesTest : public QObject
{
    Q_OBJECT

private slots:
    /// A single edge: J and the correction alone.
    void oneEdge()
    {
        const std::vector<double> distances{0, 4, 10};
        const std::vector<double> ground{0, 100, 0};
        const auto path = PathProfile::create(distances, ground).value();
        const auto edges = cascadedEdges(path, {10, 10}, 1, kFlatKm).value();
        const double main = knifeEdgeLossDb(knifeEdgeParameter(1, 90, 4, 6).value());
        QCOMPARE(edges.mainPoint, 1U);
        QVERIFY(std::abs(edges.mainDb - main) < 1e-6);
        QCOMPARE(edges.txDb, 0.0);
        QCOMPARE(edges.rxDb, 0.0);
        QVERIFY(std::abs(edges.lossDb - (main + (1 - std::exp(-main / 6)) * 10.4)) < 1e-6);
    }
    void threeEdgesByHand()
    {
        const std::vector<double> distances{0, 2, 5, 8, 10};
        const std::vector<double> ground{0, 60, 100, 50, 0};
        const auto path = PathProfile::create(distances, ground).value();
        const auto edges = cascadedEdges(path, {10, 10}, 2, kFlatKm).value();
        // against the lines from the antennas to the top of the middle edge: 60 − 46 and 50 − 46 m
        const double tx = knifeEdgeLossDb(knifeEdgeParameter(2, 14, 2, 3).value());
        const double rx = knifeEdgeLossDb(knifeEdgeParameter(2, 4, 3, 2).value());
        QCOMPARE(edges.mainPoint, 2U);
        QVERIFY(std::abs(edges.txDb - tx) < 1e-6);
        QVERIFY(std::abs(edges.rxDb - rx) < 1e-6);
        const double all = edges.mainDb + (1 - std::exp(-edges.mainDb / 6)) * (tx + rx + 10.4);
        QVERIFY(std::abs(edges.lossDb - all) < 1e-6);
    }
    void clearPath()
    {
        const std::vector<double> distances{0, 2, 5};
        const std::vector<double> ground{0, 0, 0};
        const auto path = PathProfile::create(distances, ground).value();
        QCOMPARE(cascadedEdges(path, {200, 200}, 5, 8500).value().lossDb, 0.0);
    }
    void twoEdgesByHand()
    {
        const DoubleEdge edges{4, 3, 5, 0, 120, 120, 0};
        const double first = knifeEdgeLossDb(knifeEdgeParameter(1, 120 - 120 * 4.0 / 7, 4, 3).value());
        const double second = knifeEdgeLossDb(knifeEdgeParameter(1, 120 - 120 * 5.0 / 8, 3, 5).value());
        QVERIFY(first > 15 && second > 15);
        const double correction = 10 * std::log10(7.0 * 8 / (3 * 12));
        QVERIFY(std::abs(doubleEdgeLossDb(edges, 1).value() - (first + second + correction)) < 1e-9);
        const DoubleEdge low{4, 3, 5, 100, 0, 0, 100};
        QCOMPARE(doubleEdgeLossDb(low, 1).value(), 0.0);
    }
    void refuses()
    {
        const std::vector<double> distances{0, 2, 5};
        const std::vector<double> ground{0, 0, 0};
        const auto path = PathProfile::create(distances, ground).value();
        QVERIFY(!cascadedEdges(path, {2, 2}, 0, 8500).has_value());
        QVERIFY(!cascadedEdges(path, {2, 2}, 1, -1).has_value());
        QVERIFY(!cascadedEdges(path, {0, 2}, 1, 8500).has_value());
        QVERIFY(!doubleEdgeLossDb({4, 0, 5, 0, 120, 120, 0}, 1).has_value());
        QVERIFY(!doubleEdgeLossDb({4, 3, 5, 0, 120, 120, 0}, 0).has_value());
    }
};

QTEST_GUILESS_MAIN(MultipleEdgesTest)
#include "tst_multiple_edges.moc"
