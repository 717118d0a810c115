// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/path_profile.h"

#include <QTest>

#include <limits>
#include <vector>

using namespace oasis;

namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

} // namespace

class PathProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void clutterStandsOnTheGround()
    {
        const std::vector<double> distances{0, 1, 2};
        const std::vector<double> ground{5, 10, 20};
        const std::vector<double> clutter{8, 8, 8};
        const auto path = PathProfile::create(distances, ground, clutter).value();
        QCOMPARE(path.size(), 3U);
        QCOMPARE(path.lengthKm(), 2.0);
        QCOMPARE(path.surfaceM(0), 5.0);
        QCOMPARE(path.surfaceM(1), 18.0);
        QCOMPARE(path.surfaceM(2), 20.0);
        const PathEnds ends = path.ends({30, 1.5}).value();
        QCOMPARE(ends.txAmslM, 35.0);
        QCOMPARE(ends.rxAmslM, 21.5);
    }

    void refuses_data()
    {
        QTest::addColumn<QVector<double>>("distances");
        QTest::addColumn<QVector<double>>("ground");
        QTest::addColumn<QVector<double>>("clutter");
        QTest::addColumn<QVector<int>>("zones");
        QTest::addColumn<QString>("names");
        using D = QVector<double>;
        using Z = QVector<int>;
        QTest::newRow("empty") << D{} << D{} << D{} << Z{} << "at least 3 points";
        QTest::newRow("two points") << D{0, 1} << D{0, 0} << D{} << Z{} << "at least 3 points, this one has 2";
        QTest::newRow("sizes") << D{0, 1, 2} << D{0, 0} << D{} << Z{} << "same number";
        QTest::newRow("clutter size") << D{0, 1, 2} << D{0, 0, 0} << D{1} << Z{} << "same number";
        QTest::newRow("zone size") << D{0, 1, 2} << D{0, 0, 0} << D{} << Z{4} << "same number";
        QTest::newRow("starts late") << D{1, 2, 3} << D{0, 0, 0} << D{} << Z{} << "distance 0";
        QTest::newRow("stands still") << D{0, 1, 1} << D{0, 0, 0} << D{} << Z{} << "Point 3";
        QTest::newRow("goes back") << D{0, 2, 1} << D{0, 0, 0} << D{} << Z{} << "Point 3";
        QTest::newRow("distance NaN") << D{0, kNan, 2} << D{0, 0, 0} << D{} << Z{} << "Point 2";
        QTest::newRow("around the Earth") << D{0, 1, 30000} << D{0, 0, 0} << D{} << Z{} << "circumference";
        QTest::newRow("void") << D{0, 1, 2} << D{0, kNan, 0} << D{} << Z{} << "Point 2";
        QTest::newRow("no-data value") << D{0, 1, 2} << D{0, 0, -9999} << D{} << Z{} << "Point 3";
        QTest::newRow("feet") << D{0, 1, 2} << D{0, 15781, 0} << D{} << Z{} << "metres";
        QTest::newRow("clutter below") << D{0, 1, 2} << D{0, 0, 0} << D{0, -1, 0} << Z{} << "clutter";
        QTest::newRow("clutter NaN") << D{0, 1, 2} << D{0, 0, 0} << D{0, kNan, 0} << Z{} << "clutter";
        QTest::newRow("zone") << D{0, 1, 2} << D{0, 0, 0} << D{} << Z{4, 2, 4} << "zone";
    }
    void refuses()
    {
        QFETCH(QVector<double>, distances);
        QFETCH(QVector<double>, ground);
        QFETCH(QVector<double>, clutter);
        QFETCH(QVector<int>, zones);
        QFETCH(QString, names);
        std::vector<RadioZone> codes;
        for (const int zone : zones)
            codes.push_back(static_cast<RadioZone>(zone));
        const std::vector<double> d(distances.begin(), distances.end());
        const std::vector<double> h(ground.begin(), ground.end());
        const std::vector<double> c(clutter.begin(), clutter.end());
        const auto path = PathProfile::create(d, h, c, codes);
        QVERIFY(!path.has_value());
        QCOMPARE(path.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(path.error().detail).contains(names), path.error().detail.c_str());
    }

    void antennas_data()
    {
        QTest::addColumn<double>("tx");
        QTest::addColumn<double>("rx");
        QTest::addColumn<QString>("names");
        QTest::newRow("under the ground") << -3.0 << 2.0 << "transmitting antenna is not above the ground";
        QTest::newRow("on the ground") << 10.0 << 0.0 << "receiving antenna is not above the ground";
        QTest::newRow("NaN") << kNan << 2.0 << "transmitting";
        QTest::newRow("in orbit") << 10.0 << 3e5 << "20 km";
    }
    void antennas()
    {
        QFETCH(double, tx);
        QFETCH(double, rx);
        QFETCH(QString, names);
        const std::vector<double> distances{0, 1, 2};
        const std::vector<double> ground{0, 0, 0};
        const auto ends = PathProfile::create(distances, ground).value().ends({tx, rx});
        QVERIFY(!ends.has_value());
        QVERIFY2(QString::fromStdString(ends.error().detail).contains(names), ends.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(PathProfileTest)
#include "tst_path_profile.moc"
