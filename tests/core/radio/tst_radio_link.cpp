// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/radio_link.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

struct Valley
{
    std::vector<double> km;
    std::vector<double> ground;
    explicit Valley(double lengthKm, double edgesM = 300)
    {
        constexpr int kPoints = 201;
        for (int i = 0; i < kPoints; ++i) {
            km.push_back(lengthKm * i / (kPoints - 1));
            ground.push_back(i == 0 || i == kPoints - 1 ? edgesM : 100);
        }
    }
    [[nodiscard]] PathProfile profile() const { return PathProfile::create(km, ground).value(); }
};

const LinkEquipment& equipment(const char* id)
{
    for (const LinkEquipment& e : defaultLinkEquipment())
        if (e.id == id)
            return e;
    qFatal("no equipment %s", id);
}

RadioLink judge(const Valley& valley, const char* id, const LinkDemand& demand = {}, const LinkClimate& climate = {})
{
    return judgeLink(valley.profile(), {20, 20}, equipment(id), demand, climate).value();
}

} // namespace

class TestRadioLink : public QObject
{
    Q_OBJECT
private slots:
    void budgetByHand()
    {
        // 4 km at 18.7 GHz: 92.4478 + 20 lg 18.7 + 20 lg 4 = 129.926 dB; gases about 0.075 dB/km; QPSK 20 dBm:
        // 20 + 77 − 1 − 129.93 − 0.3 = −34.2 dBm, 50.8 dB over −85.
        const RadioLink link = judge(Valley(4), "ptp18");
        QVERIFY(near(link.freeSpaceDb, 129.926, 0.002));
        QVERIFY(near(link.gasDb, 0.27, 0.12));
        QVERIFY(near(link.modes[0].levelDbm, 20 + 77 - 1 - link.freeSpaceDb - link.gasDb, 1e-9));
        QVERIFY(near(link.modes[0].marginDb, link.modes[0].levelDbm + 85, 1e-9));
        QCOMPARE(link.modes[0].multipathPercent, 0.0); // below 5 km
        QVERIFY(link.works());
        QCOMPARE(link.modes.size(), equipment("ptp18").modes.size());
        QCOMPARE(*link.mode, link.modes.size() - 1);
        QVERIFY(link.rule.permitted);
    }

    void fasterModesAreRarer()
    {
        for (const LinkEquipment& e : defaultLinkEquipment()) {
            const RadioLink link = judge(Valley(8), e.id.c_str());
            for (std::size_t i = 1; i < link.modes.size(); ++i) {
                QVERIFY(link.modes[i].marginDb < link.modes[i - 1].marginDb);
                QVERIFY(link.modes[i].availabilityPercent() <= link.modes[i - 1].availabilityPercent());
            }
        }
    }

    void outagesAdd()
    {
        LinkModeVerdict verdict;
        verdict.multipathPercent = 0.02;
        verdict.rainPercent = 0.03;
        QVERIFY(near(verdict.availabilityPercent(), 99.95, 1e-12));
        verdict.multipathPercent = 100;
        QCOMPARE(verdict.availabilityPercent(), 0.0);
    }

    void reachOfTheBands()
    {
        // At 99.99 % and 35 mm/h a 60 GHz link of this class reaches between a half and two kilometres, an 18 GHz one
        // beyond eight at some modulation.
        LinkDemand demand;
        demand.availabilityPercent = 99.99;
        QVERIFY(judge(Valley(0.5), "ptp60", demand).works());
        QCOMPARE(judge(Valley(2), "ptp60", demand).fault, LinkFault::Unavailable);
        QVERIFY(judge(Valley(8), "ptp18", demand).works());
        // In the tropics both are shorter.
        LinkClimate tropics;
        tropics.rainMmH = 100;
        tropics.latitudeDeg = 15;
        QVERIFY(!judge(Valley(8), "ptp18", demand, tropics).works());
    }

    void faults()
    {
        Valley hill(4);
        hill.ground[100] = 400;
        const RadioLink blocked = judge(hill, "ptp18");
        QCOMPARE(blocked.fault, LinkFault::NotClear);
        QVERIFY(blocked.clearance.missingM() > 80);
        LinkDemand fast;
        fast.rateMbps = 5000;
        QCOMPARE(judge(Valley(1), "ptp18", fast).fault, LinkFault::TooSlow);
        LinkDemand unlicensed;
        unlicensed.licences = false;
        const RadioLink unlawful = judge(Valley(1), "ptp18", unlicensed);
        QCOMPARE(unlawful.fault, LinkFault::Unlawful);
        QVERIFY(!unlawful.rule.reason.empty());
        QVERIFY(judge(Valley(1), "ptp60", unlicensed).works());
        QCOMPARE(judge(Valley(40), "ptp5").fault, LinkFault::Unavailable);
    }

    /// Below 5 km rain alone counts, and where little of it is asked to pass tenths of a decibel would do.
    void leastMargin()
    {
        LinkClimate dry;
        dry.rainMmH = 0;
        LinkDemand demand;
        for (const LinkEquipment& e : defaultLinkEquipment())
            for (double km = 0.3; km < 5; km += 0.1) {
                demand.leastMarginDb = 0;
                const RadioLink any = judge(Valley(km), e.id.c_str(), demand, dry);
                demand.leastMarginDb = 5;
                const RadioLink safe = judge(Valley(km), e.id.c_str(), demand, dry);
                if (safe.mode) {
                    QVERIFY(safe.modes[*safe.mode].marginDb >= 5);
                    QVERIFY(any.mode && *safe.mode <= *any.mode);
                    // The fastest: the next has no such margin.
                    QVERIFY(*safe.mode + 1 == safe.modes.size() || safe.modes[*safe.mode + 1].marginDb < 5);
                } else if (any.mode) {
                    QCOMPARE(safe.fault, LinkFault::ThinMargin);
                }
            }
        demand.rateMbps = 50;
        demand.leastMarginDb = 0;
        const RadioLink link = judge(Valley(4), "ptp5", demand, dry);
        demand.leastMarginDb = link.modes[0].marginDb + 1;
        QCOMPARE(judge(Valley(4), "ptp5", demand, dry).fault, LinkFault::ThinMargin);
        demand.leastMarginDb = link.modes[0].marginDb - 1;
        QVERIFY(judge(Valley(4), "ptp5", demand, dry).fault != LinkFault::ThinMargin);
    }

    /// P.530 tells of multipath up to 45 GHz, and of rain up to 60 km.
    void outsideTheRanges_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("km");
        QTest::addColumn<bool>("inRange");
        QTest::newRow("18 GHz, 4 km") << QByteArray("ptp18") << 4.0 << true;
        QTest::newRow("18 GHz, 12 km") << QByteArray("ptp18") << 12.0 << true;
        QTest::newRow("18 GHz, 70 km") << QByteArray("ptp18") << 70.0 << false;
        QTest::newRow("60 GHz, 2 km") << QByteArray("ptp60") << 2.0 << true;
        QTest::newRow("80 GHz, 4.9 km") << QByteArray("ptp80") << 4.9 << true;
        QTest::newRow("80 GHz, 5 km") << QByteArray("ptp80") << 5.0 << false;
        QTest::newRow("80 GHz, 12 km") << QByteArray("ptp80") << 12.0 << false;
    }
    void outsideTheRanges()
    {
        QFETCH(QByteArray, id);
        QFETCH(double, km);
        QFETCH(bool, inRange);
        for (const LinkModeVerdict& verdict : judge(Valley(km), id.constData()).modes)
            QCOMPARE(verdict.inRange, inRange);
    }

    void multipathFromFiveKilometres()
    {
        QCOMPARE(judge(Valley(4.9), "ptp18").modes.back().multipathPercent, 0.0);
        QVERIFY(judge(Valley(12), "ptp18").modes.back().multipathPercent > 0);
        QCOMPARE(judge(Valley(12), "ptp80").modes.back().multipathPercent, 0.0); // beyond 45 GHz
    }

    void nothingTooStrong()
    {
        // Every class of the catalogue keeps within the national limits.
        for (const LinkEquipment& e : defaultLinkEquipment())
            QVERIFY2(judge(Valley(0.3), e.id.c_str(), {50, 99, 1, {}, true}).fault != LinkFault::Unlawful,
                     e.id.c_str());
    }

    void refused()
    {
        const Valley valley(4);
        const auto bad = [&](const LinkDemand& demand, const LinkClimate& climate) {
            return !judgeLink(valley.profile(), {20, 20}, equipment("ptp18"), demand, climate).has_value();
        };
        QVERIFY(bad({0, 99.9, 1, {}, true}, {}));
        QVERIFY(bad({-5, 99.9, 1, {}, true}, {}));
        QVERIFY(bad({std::nan(""), 99.9, 1, {}, true}, {}));
        QVERIFY(bad({100, 100, 1, {}, true}, {}));
        QVERIFY(bad({100, 0, 1, {}, true}, {}));
        QVERIFY(bad({100, 99.9, -1, {}, true}, {}));
        QVERIFY(bad({100, 99.9, 1, {}, true, -1}, {}));
        LinkClimate climate;
        climate.rainMmH = -1;
        QVERIFY(bad({}, climate));
        climate = {};
        climate.air.temperatureK = 15;
        QVERIFY(bad({}, climate));
        QVERIFY(!judgeLink(valley.profile(), {0, 20}, equipment("ptp18"), {}, {}).has_value());
    }

    void badCatalogues_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("column missing") << QByteArray(";rateMbps;") << QByteArray(";rate;");
        QTest::newRow("not a number") << QByteArray(";90;5;-81;") << QByteArray(";ninety;5;-81;");
        QTest::newRow("no rate") << QByteArray(";90;5;-81;") << QByteArray(";0;5;-81;");
        QTest::newRow("slower mode later") << QByteArray(";270;5;-71;") << QByteArray(";80;5;-71;");
        QTest::newRow("more sensitive mode later") << QByteArray(";270;5;-71;") << QByteArray(";270;5;-82;");
        QTest::newRow("prices out of order") << QByteArray(";1500;3000;6000;") << QByteArray(";3500;3000;6000;");
        QTest::newRow("negative price") << QByteArray(";1500;3000;6000;") << QByteArray(";-1;3000;6000;");
        QTest::newRow("no frequency") << QByteArray(";5530;80;") << QByteArray(";0;80;");
        QTest::newRow("no channel") << QByteArray(";5530;80;") << QByteArray(";5530;0;");
        QTest::newRow("no id") << QByteArray("ptp5;5 GHz") << QByteArray(";5 GHz");
    }
    void badCatalogues()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const std::string_view original = defaultLinkEquipmentText();
        QByteArray text(original.data(), static_cast<qsizetype>(original.size()));
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto parsed =
            parseLinkEquipment(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    }

    void catalogue()
    {
        std::vector<std::string> ids;
        for (const LinkEquipment& e : defaultLinkEquipment()) {
            ids.push_back(e.id);
            QVERIFY(!e.confirmed); // assumptions, and said to be
            QVERIFY(!e.labelEn.empty() && !e.labelFr.empty() && !e.source.empty());
        }
        QCOMPARE(ids, (std::vector<std::string>{"ptp5", "ptp18", "ptp60", "ptp80"}));
        // A channel of Wi-Fi (EN 301 893), and none where weather radars are.
        const LinkEquipment& open = equipment("ptp5");
        const double lowMhz = 1000 * open.frequencyGhz - open.widthMhz / 2;
        QVERIFY(near(std::remainder(lowMhz - 5490, open.widthMhz), 0, 1e-6));
        QVERIFY(lowMhz + open.widthMhz <= 5600 || lowMhz >= 5650);
    }
};

QTEST_GUILESS_MAIN(TestRadioLink)
#include "tst_radio_link.moc"
