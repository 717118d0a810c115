// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/wifi_programme.h"

#include "tests/support/planning_builder.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace oasis;

namespace {

const WifiProgramme& programme(const std::string& id)
{
    return *std::ranges::find(defaultWifiProgrammes(), id, &WifiProgramme::id);
}

/// Devices of two radios each, 100 m apart.
std::vector<AccessPoint> devices(int outdoors, int indoors)
{
    std::vector<AccessPoint> points;
    for (int i = 0; i < outdoors + indoors; ++i)
        for (const double mhz : {2442.0, 5580.0}) {
            AccessPoint point;
            point.id = AccessPointId{static_cast<std::int64_t>(points.size()) + 1};
            point.position = {100.0 * i, mhz / 1000};
            point.frequencyMhz = mhz;
            point.powerDbm = 13;
            point.channel = {WifiStandard::Ac, 20, 2};
            point.outdoors = i < outdoors;
            points.push_back(point);
        }
    return points;
}

const WifiFinding& finding(const WifiCheck& check, WifiRuleKind kind)
{
    return *std::find_if(check.findings.begin(), check.findings.end(),
                         [&](const WifiFinding& f) { return f.rule->kind == kind; });
}

} // namespace

class TestWifiProgramme : public QObject
{
    Q_OBJECT

private slots:
    void builtIn();
    void counts_data();
    void counts();
    void eachMunicipalityIsCounted();
    void figures_data();
    void figures();
    void theWeakerDirectionCounts();
    void duplicates();
    void refused_data();
    void refused();
};

void TestWifiProgramme::builtIn()
{
    QVERIFY(parseWifiProgrammes(defaultWifiProgrammesText()).has_value());
    QCOMPARE(defaultWifiProgrammes().size(), std::size_t{2});
    QCOMPARE(programme("wifi4eu").rules.size(), std::size_t{9});
    // The published pairs follow one formula: indoors = ceil(15 − 1.5 outdoors).
    const WifiRule& count = programme("wifi4eu").rules.front();
    QCOMPARE(count.values.size(), std::size_t{11});
    for (const auto& [outdoors, indoors] : count.values)
        QCOMPARE(indoors, std::ceil(15 - 1.5 * outdoors));
}

void TestWifiProgramme::counts_data()
{
    QTest::addColumn<int>("outdoors");
    QTest::addColumn<int>("indoors");
    QTest::addColumn<bool>("met");
    QTest::addColumn<int>("euros");
    QTest::newRow("nothing") << 0 << 0 << false << 0;
    QTest::newRow("ten outdoors") << 10 << 0 << true << 54000;
    QTest::newRow("nine outdoors") << 9 << 1 << false << 51300;
    QTest::newRow("nine and two") << 9 << 2 << true << 54000;
    QTest::newRow("fifteen indoors") << 0 << 15 << true << 40500;
    QTest::newRow("more than a pair") << 5 << 9 << true << 51300;
}

void TestWifiProgramme::counts()
{
    QFETCH(int, outdoors);
    QFETCH(int, indoors);
    QFETCH(int, euros);
    const WifiCheck check =
        checkWifiProgramme(programme("wifi4eu"), devices(outdoors, indoors), {std::vector<Point>()});
    QCOMPARE(check.outdoorDevices, outdoors);
    QCOMPARE(check.indoorDevices, indoors);
    QTEST(finding(check, WifiRuleKind::Count).verdict == WifiVerdict::Met, "met");
    QCOMPARE(check.runningCost.inCents(), std::int64_t{euros} * 100); // three years
    if (outdoors + indoors > 0)
        for (const WifiRuleKind kind : {WifiRuleKind::Standard, WifiRuleKind::Streams, WifiRuleKind::Bands,
                                        WifiRuleKind::Limits, WifiRuleKind::Rate, WifiRuleKind::Duplicate})
            QCOMPARE(static_cast<int>(finding(check, kind).verdict), static_cast<int>(WifiVerdict::Met));
}

/// Ten devices are enough for one municipality, six and four are not for two.
void TestWifiProgramme::eachMunicipalityIsCounted()
{
    const std::vector<AccessPoint> points = devices(10, 0);
    Territory territory;
    territory.municipalities = {test::squareMunicipality("01001", {-50, -50}, 2000)};
    WifiSurroundings around;
    around.territory = &territory;
    const auto count = [&] {
        return finding(checkWifiProgramme(programme("wifi4eu"), points, around), WifiRuleKind::Count);
    };
    QCOMPARE(count().verdict, WifiVerdict::Met);
    territory.municipalities = {test::squareMunicipality("01001", {-50, -50}, 600),
                                test::squareMunicipality("01002", {550, -50}, 600)};
    QCOMPARE(count().verdict, WifiVerdict::NotMet);
    QCOMPARE(count().found.value(), 4.0);
    QCOMPARE(count().first, territory.municipalities[1].name);
}

void TestWifiProgramme::figures_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("found");
    QTest::newRow("802.11n") << static_cast<int>(WifiRuleKind::Standard) << 4.0;
    QTest::newRow("one stream") << static_cast<int>(WifiRuleKind::Streams) << 1.0;
    QTest::newRow("one band") << static_cast<int>(WifiRuleKind::Bands) << 1.0;
    QTest::newRow("too strong") << static_cast<int>(WifiRuleKind::Limits) << 36.0;
    QTest::newRow("too slow") << static_cast<int>(WifiRuleKind::Rate) << 0.0;
}

/// One device of ten is changed: its rule names it, the others stay met.
void TestWifiProgramme::figures()
{
    QFETCH(int, kind);
    QFETCH(double, found);
    const auto broken = static_cast<WifiRuleKind>(kind);
    std::vector<AccessPoint> points = devices(10, 0);
    AccessPoint& point = points[7];
    point.name = "Place";
    if (broken == WifiRuleKind::Standard)
        point.channel.standard = WifiStandard::N;
    if (broken == WifiRuleKind::Streams)
        point.channel = {WifiStandard::Ac, 40, 1};
    if (broken == WifiRuleKind::Bands)
        points.erase(points.begin() + 6);
    if (broken == WifiRuleKind::Limits)
        point.antenna.gainDbi = 36 - point.powerDbm;
    if (broken == WifiRuleKind::Rate)
        point.thresholdDbm = -110;
    const WifiCheck check = checkWifiProgramme(programme("wifi4eu"), points, {});
    for (const WifiRuleKind other : {WifiRuleKind::Count, WifiRuleKind::Standard, WifiRuleKind::Streams,
                                     WifiRuleKind::Bands, WifiRuleKind::Limits, WifiRuleKind::Rate})
        QCOMPARE(finding(check, other).verdict == WifiVerdict::NotMet, other == broken);
    QCOMPARE(finding(check, broken).first, std::string("Place"));
    QCOMPARE(finding(check, broken).found.value(), found);
}

/// At -81 dBm the phone would get 38 Mbit/s (16-QAM 1/2), but is heard by 28 only (QPSK 3/4).
void TestWifiProgramme::theWeakerDirectionCounts()
{
    std::vector<AccessPoint> points = devices(1, 0);
    for (AccessPoint& point : points) {
        point.powerDbm = 20;
        point.channel = {WifiStandard::Ac, 20, 2};
        point.thresholdDbm = -81;
    }
    const WifiFinding weak = finding(checkWifiProgramme(programme("wifi4eu"), points, {}), WifiRuleKind::Rate);
    QVERIFY(weak.verdict == WifiVerdict::NotMet);
    QVERIFY(std::abs(weak.found.value() - 156 / 3.6 * kWifiGoodput) < 0.1);
    for (AccessPoint& point : points)
        point.powerDbm = 15; // as the phone
    QVERIFY(finding(checkWifiProgramme(programme("wifi4eu"), points, {}), WifiRuleKind::Rate).verdict ==
            WifiVerdict::Met);
}

void TestWifiProgramme::duplicates()
{
    const std::vector<AccessPoint> points = devices(2, 0);
    const auto duplicate = [&](const std::optional<std::vector<Point>>& existing) {
        return finding(checkWifiProgramme(programme("wifi4eu"), points, {existing, nullptr}), WifiRuleKind::Duplicate);
    };
    QCOMPARE(static_cast<int>(duplicate(std::nullopt).verdict), static_cast<int>(WifiVerdict::Unknown));
    QCOMPARE(static_cast<int>(duplicate(std::vector<Point>()).verdict), static_cast<int>(WifiVerdict::Met));
    const WifiFinding near = duplicate(std::vector<Point>{{500, 0}, {100, 25.58}});
    QCOMPARE(static_cast<int>(near.verdict), static_cast<int>(WifiVerdict::NotMet));
    QCOMPARE(near.first, std::string("access point 4"));
    QVERIFY(std::abs(near.found.value() - 20) < 1e-9);
}

void TestWifiProgramme::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "dated: 2026-01-01\n---\nprogramme;id;kind;values;confirmed;ruleEn;ruleFr;source\n";
    QTest::newRow("no date") << QByteArray(head).replace("dated: 2026-01-01\n", "") + "a;a.1;years;3;yes;x;x;x\n";
    QTest::newRow("unknown kind") << head + "a;a.1;colour;3;yes;x;x;x\n";
    QTest::newRow("no number") << head + "a;a.1;years;three;yes;x;x;x\n";
    QTest::newRow("negative") << head + "a;a.1;cost;-3/2;yes;x;x;x\n";
    QTest::newRow("no value") << head + "a;a.1;years;;yes;x;x;x\n";
    QTest::newRow("no id") << head + "a;;years;3;yes;x;x;x\n";
    QTest::newRow("neither yes nor no") << head + "a;a.1;years;3;maybe;x;x;x\n";
    QTest::newRow("a kind twice") << head + "a;a.1;years;3;yes;x;x;x\na;a.2;years;4;yes;x;x;x\n";
    QTest::newRow("column missing") << QByteArray(head).replace(";source", "") + "a;a.1;years;3;yes;x;x\n";
}

void TestWifiProgramme::refused()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseWifiProgrammes(text.toStdString());
    QVERIFY(!parsed.has_value());
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(ErrorCode::InvalidArgument));
}

QTEST_APPLESS_MAIN(TestWifiProgramme)
#include "tst_wifi_programme.moc"
