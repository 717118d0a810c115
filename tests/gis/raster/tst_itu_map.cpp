// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/itu_map.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace oasis;
using namespace oasis::gis;

namespace {

// Invented values on grids of the published shape: none is ITU's.

/// Plane within each quadrant, so that a bilinear value is exact: ΔN 40 + 0.1 × latitude + 0.01 × longitude (0 to 360).
double invented(double latDeg, double lonDeg)
{
    return 40 + 0.1 * latDeg + 0.01 * lonDeg;
}

QByteArray grid(int rows, int columns, double scale = 1, double offset = 0)
{
    QByteArray text;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c)
            text += "  " + QByteArray::number(offset + scale * invented(90 - 1.5 * r, 1.5 * c), 'f', 4);
        text += "\r\n";
    }
    return text;
}

} // namespace

class TestItuMap : public QObject
{
    Q_OBJECT
private slots:
    void interpolates_data();
    void interpolates();
    void rainRunsAsItsCompanionsSay_data();
    void rainRunsAsItsCompanionsSay();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void figuresSayWhereTheyComeFrom();

private:
    void write(const char* name, const QByteArray& bytes);
    [[nodiscard]] std::string folder() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void TestItuMap::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

void TestItuMap::interpolates_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("expected");
    QTest::newRow("a point of the grid") << 43.5 << 7.5 << invented(43.5, 7.5);
    QTest::newRow("between four") << 43.73 << 7.42 << invented(43.73, 7.42);
    QTest::newRow("west of Greenwich") << 47.2 << -1.55 << invented(47.2, 358.45);
    QTest::newRow("north pole") << 90.0 << 12.0 << invented(90, 12);
    QTest::newRow("south pole") << -90.0 << 359.9 << invented(-90, 359.9);
    QTest::newRow("date line") << -17.0 << 180.0 << invented(-17, 180);
    QTest::newRow("date line from the west") << -17.0 << -180.0 << invented(-17, 180);
}

void TestItuMap::interpolates()
{
    QFETCH(double, lat);
    QFETCH(double, lon);
    QFETCH(double, expected);
    write("dn50.txt", grid(121, 241)); // as some copies are named
    write("N050.TXT", grid(121, 241, 1, 280));
    const auto deltaN = readItuMap(folder(), ItuMap::DeltaN, {lat, lon});
    QVERIFY2(deltaN.has_value(), deltaN.has_value() ? "" : deltaN.error().detail.c_str());
    QVERIFY(std::abs(deltaN.value().value - expected) < 2e-4); // four decimals in the file, a float here
    const auto n0 = readItuMap(folder(), ItuMap::SeaLevelN0, {lat, lon});
    QVERIFY(std::abs(n0.value().value - expected - 280) < 2e-4);
}

void TestItuMap::rainRunsAsItsCompanionsSay_data()
{
    QTest::addColumn<bool>("southFirst");
    QTest::newRow("as published, from the south") << true;
    QTest::newRow("turned over") << false;
}

void TestItuMap::rainRunsAsItsCompanionsSay()
{
    QFETCH(bool, southFirst);
    // Rain of 20 mm/h at the equator, 0.2 more for each degree north; alike along a row.
    QByteArray rain;
    for (int r = 0; r < 1441; ++r) {
        const double lat = southFirst ? -90 + 0.125 * r : 90 - 0.125 * r;
        rain += (QByteArray::number(20 + 0.2 * lat, 'f', 3) + ' ').repeated(2881);
        rain += '\n';
    }
    write("R001.TXT", rain);
    const auto missing = readItuMap(folder(), ItuMap::RainRate, {43, 7});
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().detail, std::string("the folder does not hold the ITU map LAT_R001.TXT"));
    // The companions are grids of the same shape; their first and last figures tell what is asked of them.
    write("LAT_R001.TXT", southFirst ? "-90.000 -90.000\n89.875 89.875\n90.000 90.000\n" : "90 90\n-90 -90\n");
    write("LON_R001.TXT", "-180.000 -179.875 180.000\n-180.000 -179.875 180.000\n");
    const auto read = readItuMap(folder(), ItuMap::RainRate, {43.3, 7.1});
    QVERIFY2(read.has_value(), read.has_value() ? "" : read.error().detail.c_str());
    QVERIFY(std::abs(read.value().value - 28.66) < 1e-3);
}

void TestItuMap::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content"); ///< null: no file
    QTest::addColumn<double>("lat");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const int unusable = static_cast<int>(ErrorCode::LayerUnusable);
    QTest::newRow("not there") << QByteArray() << 43.0 << static_cast<int>(ErrorCode::FileNotFound)
                               << QByteArray("the folder does not hold the ITU map DN50.TXT");
    QTest::newRow("a column short") << grid(121, 240) << 43.0 << unusable
                                    << QByteArray("the ITU publishes DN50.TXT with 121 rows of 241 values; row 1 has "
                                                  "240");
    QTest::newRow("a row short") << grid(120, 241) << 43.0 << unusable
                                 << QByteArray("the ITU publishes DN50.TXT with 121 rows of 241 values; row 121 has 0");
    QTest::newRow("a row more") << grid(122, 241) << 43.0 << unusable
                                << QByteArray("the ITU publishes DN50.TXT with 121 rows of 241 values; row 122 has "
                                              "241");
    QTest::newRow("empty") << QByteArray("\n") << 43.0 << unusable
                           << QByteArray("the ITU publishes DN50.TXT with 121 rows of 241 values; row 1 has 0");
    QTest::newRow("no number") << grid(121, 241).replace("49.0000", "4x.0000") << 43.0 << unusable
                               << QByteArray("row 1 of DN50.TXT holds what is no such figure");
    QTest::newRow("no finite number") << grid(121, 241).replace("49.0000", "nan") << 43.0 << unusable
                                      << QByteArray("row 1 of DN50.TXT holds what is no such figure");
    QTest::newRow("gradients of P.453, negative")
        << grid(121, 241, -1) << 43.0 << unusable << QByteArray("row 1 of DN50.TXT holds what is no such figure");
    QTest::newRow("nowhere") << grid(121, 241) << 91.0 << static_cast<int>(ErrorCode::InvalidArgument)
                             << QByteArray("the place lies nowhere on Earth");
}

void TestItuMap::otherFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(double, lat);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    if (!content.isNull())
        write("DN50.TXT", content);
    const auto read = readItuMap(folder(), ItuMap::DeltaN, {lat, 7});
    QVERIFY(!read.has_value());
    QCOMPARE(QByteArray::fromStdString(read.error().detail), said);
    QCOMPARE(static_cast<int>(read.error().code), code);
    QVERIFY(readItuMap(folder() + "/none", ItuMap::DeltaN, {43, 7}).error().code == ErrorCode::FileNotFound);
}

void TestItuMap::figuresSayWhereTheyComeFrom()
{
    write("DN50.TXT", grid(121, 241));
    RadioAir air;
    QCOMPARE(originOf(air.deltaN), std::string("default, an assumption"));
    air.deltaN = readItuMap(folder(), ItuMap::DeltaN, {43.754, -7.4}).value();
    QCOMPARE(originOf(air.deltaN), std::string("ITU map DN50.TXT at 43.75, -7.40"));
    air.seaLevelN0 = {330, AirOrigin::Given, {}, 0, 0};
    QCOMPARE(originOf(air.seaLevelN0), std::string("given"));
    QVERIFY(check(air).has_value());
    air.deltaN.value = 157; // the Earth would be flat
    QVERIFY(!check(air).has_value());
    air = {};
    air.seaLevelN0.value = std::nan("");
    QVERIFY(!check(air).has_value());
}

QTEST_GUILESS_MAIN(TestItuMap)
#include "tst_itu_map.moc"
