// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/access_point_coverage.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <limits>
#include <span>
#include <vector>

using namespace oasis;

namespace {

AccessPoint named(const char* name)
{
    AccessPoint point;
    point.id = AccessPointId{3};
    point.name = name;
    return point;
}

/// 2 km × 2 km of level ground at 100 m, 25 m cells, the corner at (0, 2000).
Result<TerrainGrid> plain()
{
    TerrainSource source;
    source.frame = {{0, 2000}, 25, 80, 80};
    source.heightM.assign(std::size_t{80} * 80, 100);
    return TerrainGrid::create(std::move(source));
}

} // namespace

class TestAccessPoint : public QObject
{
    Q_OBJECT

private slots:
    void badFiguresAreRefusedWithASentence_data();
    void badFiguresAreRefusedWithASentence();
    void theDefaultIsPermittedOutdoorsInFrance();
    void emissionsAreCheckedAgainstTheTable();
    void pixelsAreRoundAndAtMost400Across();
    void farApartPixelsGrow();
    void onlyPlaceHeightFrequencyAndRadiusAskForLosses();
    void levelsOverLevelGround();
    void aSectorTurnsWithoutNewLosses();
    void ratesFollowTheSchemes();
};

void TestAccessPoint::badFiguresAreRefusedWithASentence_data()
{
    using Spoil = std::function<void(AccessPoint&)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("said");
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char* name, Spoil spoil, const char* said) {
        QTest::newRow(name) << spoil << QString::fromLatin1(said);
    };
    row(
        "no place", [](AccessPoint& p) { p.position.x = kNone; }, "place");
    row(
        "beyond the pole", [](AccessPoint& p) { p.latDeg = 91; }, "place");
    row(
        "under the ground", [](AccessPoint& p) { p.heightM = -1; }, "above the ground");
    row(
        "no height", [](AccessPoint& p) { p.heightM = kNone; }, "above the ground");
    row(
        "zero frequency", [](AccessPoint& p) { p.frequencyMhz = 0; }, "frequency");
    row(
        "negative frequency", [](AccessPoint& p) { p.frequencyMhz = -5500; }, "frequency");
    row(
        "beyond the model", [](AccessPoint& p) { p.frequencyMhz = 60'000; }, "frequency");
    row(
        "power", [](AccessPoint& p) { p.powerDbm = kNone; }, "power");
    row(
        "threshold", [](AccessPoint& p) { p.thresholdDbm = 10; }, "threshold");
    row(
        "margin", [](AccessPoint& p) { p.marginDb = -1; }, "margin");
    row(
        "radius", [](AccessPoint& p) { p.radiusM = 0; }, "20 m");
    row(
        "a dish", [](AccessPoint& p) { p.antenna.kind = PatternKind::DishPeak; }, "link");
    row(
        "gain", [](AccessPoint& p) { p.antenna.gainDbi = 99; }, "gain");
    row(
        "azimuth", [](AccessPoint& p) { p.antenna.azimuthDeg = kNone; }, "points");
    row(
        "width of the channel", [](AccessPoint& p) { p.channel.widthMhz = 33; }, "");
}

void TestAccessPoint::badFiguresAreRefusedWithASentence()
{
    using Spoil = std::function<void(AccessPoint&)>;
    QFETCH(Spoil, spoil);
    QFETCH(QString, said);
    AccessPoint point = named("Mairie");
    QVERIFY(checkAccessPoint(point).has_value());
    spoil(point);
    const auto checked = checkAccessPoint(point);
    QVERIFY(!checked.has_value());
    QVERIFY(checked.error().code == ErrorCode::InvalidArgument);
    const QString sentence = QString::fromStdString(checked.error().detail);
    QVERIFY2(sentence.startsWith("Mairie: ") && sentence.size() > 15 && sentence.contains(said), qPrintable(sentence));
    point.name.clear();
    QVERIFY(QString::fromStdString(checkAccessPoint(point).error().detail).startsWith("access point 3: "));
}

void TestAccessPoint::theDefaultIsPermittedOutdoorsInFrance()
{
    const auto check = checkEmission(defaultSpectrumLimits(), emissionOf(AccessPoint()));
    QVERIFY(check.has_value());
    QVERIFY2(check.value().permitted, check.value().reason.c_str());
}

void TestAccessPoint::emissionsAreCheckedAgainstTheTable()
{
    AccessPoint point;
    point.powerDbm = 25;
    QCOMPARE(point.eirpDbm(), 31.0);
    const auto loud = checkEmission(defaultSpectrumLimits(), emissionOf(point));
    QVERIFY(!loud.value().permitted);
    QCOMPARE(*loud.value().mostDbm, 30.0);
    QVERIFY(!loud.value().rules.empty());
    point.powerDbm = 10;
    point.frequencyMhz = 5200;
    QVERIFY(!checkEmission(defaultSpectrumLimits(), emissionOf(point)).value().permitted);
    point.outdoors = false;
    QVERIFY(checkEmission(defaultSpectrumLimits(), emissionOf(point)).value().permitted);
}

void TestAccessPoint::pixelsAreRoundAndAtMost400Across()
{
    QCOMPARE(coveragePixelM(20), 1.0);
    QCOMPARE(coveragePixelM(250), 2.0);
    QCOMPARE(coveragePixelM(500), 2.5);
    QCOMPARE(coveragePixelM(600), 5.0);
    QCOMPARE(coveragePixelM(5000), 25.0);
    QCOMPARE(coveragePixelM(30'000), 200.0);
    for (double radius = 20; radius <= 30'000; radius *= 1.1)
        QVERIFY(2 * radius / coveragePixelM(radius) <= 400);
}

/// Two hotspots at the ends of a department: 36 km by 31 km would be 181 million pixels of 2.5 m.
void TestAccessPoint::farApartPixelsGrow()
{
    std::vector<AccessPoint> points(2);
    points[0].radiusM = 500;
    points[1].radiusM = 100;
    points[1].position = {600, 300};
    QCOMPARE(commonPixelM(points), 2.5); // that of the widest
    points[1].radiusM = 500;
    points[1].position = {35'000, 30'000};
    QCOMPARE(commonPixelM(points), 10.0);
    QCOMPARE(commonPixelM(std::span(points).first(1)), 2.5);
    QCOMPARE(commonPixelM({}), 0.0);
}

void TestAccessPoint::onlyPlaceHeightFrequencyAndRadiusAskForLosses()
{
    const AccessPoint before;
    AccessPoint after = before;
    after.powerDbm = 3;
    after.antenna = {PatternKind::Sector, 15, 120, 5, 65, 10, 25, 0};
    after.thresholdDbm = -60;
    after.marginDb = 0;
    after.channel.widthMhz = 80;
    after.name = "other";
    QVERIFY(sameLosses(before, after));
    for (double AccessPoint::*figure : {&AccessPoint::heightM, &AccessPoint::frequencyMhz, &AccessPoint::radiusM}) {
        after = before;
        after.*figure *= 1.01;
        QVERIFY(!sameLosses(before, after));
    }
    after = before;
    after.position.x += 1;
    QVERIFY(!sameLosses(before, after));
}

void TestAccessPoint::levelsOverLevelGround()
{
    const auto terrain = plain();
    QVERIFY(terrain.has_value());
    AccessPoint point;
    point.position = {1000, 1000};
    point.latDeg = 44;
    point.antenna.kind = PatternKind::Isotropic;
    const auto loss = computeCoverage(terrain.value(), coverageSite(point), coverageParams(point, 20), {});
    QVERIFY2(loss.has_value(), loss.has_value() ? "" : loss.error().detail.c_str());
    QCOMPARE(loss.value().frame.cellM, 20.0);
    const Radiator radiator = radiatorOf(point, loss.value());
    const auto map = combineCoverage({&radiator, 1}, receptionOf(point), {});
    QVERIFY(map.has_value());
    std::size_t figures = 0;
    for (std::size_t i = 0; i < loss.value().lossDb.size(); ++i) {
        if (!hasLoss(loss.value().state[i]))
            continue;
        ++figures;
        const double expected = point.eirpDbm() - static_cast<double>(loss.value().lossDb[i]) - point.marginDb;
        QVERIFY(std::abs(static_cast<double>(map.value().levelDbm[i]) - expected) < 1e-3);
    }
    // The disc of 500 m in pixels of 20 m.
    QVERIFY(std::abs(static_cast<double>(figures) - 3.14159 * 25 * 25) < 60);
}

void TestAccessPoint::aSectorTurnsWithoutNewLosses()
{
    const auto terrain = plain();
    AccessPoint point;
    point.position = {1000, 1000};
    point.antenna = {PatternKind::Sector, 15, 90, 0, 65, 65, 30, 0}; // to the east
    const auto loss = computeCoverage(terrain.value(), coverageSite(point), coverageParams(point, 20), {});
    const auto levels = [&] {
        const Radiator radiator = radiatorOf(point, loss.value());
        return combineCoverage({&radiator, 1}, receptionOf(point), {}).value();
    };
    const auto at = [](const CoverageMap& map, Point p) {
        const auto column = static_cast<std::size_t>((p.x - map.frame.northWest.x) / map.frame.cellM);
        const auto row = static_cast<std::size_t>((map.frame.northWest.y - p.y) / map.frame.cellM);
        return map.levelDbm[row * map.frame.columns + column];
    };
    const CoverageMap east = levels();
    QVERIFY(at(east, {1300, 1000}) > at(east, {700, 1000}) + 25);
    point.antenna.azimuthDeg = 270;
    const CoverageMap west = levels();
    QVERIFY(at(west, {700, 1000}) > at(west, {1300, 1000}) + 25);
}

void TestAccessPoint::ratesFollowTheSchemes()
{
    AccessPoint point;
    point.channel = {WifiStandard::Ac, 80, 1};
    const auto schemes = wifiSchemes(point.channel).value();
    const RateOfSnr rate = rateOf(point);
    QCOMPARE(rate(-5), 0.0);
    // The slowest scheme needs 2 dB over the noise of its own width.
    QCOMPARE(rate(1.9), 0.0);
    QCOMPARE(rate(2.1), schemes.front().rateMbps * kWifiGoodput);
    QCOMPARE(rate(60), schemes.back().rateMbps * kWifiGoodput);
}

QTEST_GUILESS_MAIN(TestAccessPoint)
#include "tst_access_point.moc"
