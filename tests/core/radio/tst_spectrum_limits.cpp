// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/data_table.h"
#include "core/radio/spectrum_limits.h"
#include "core/radio/wifi_coverage.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

Emission emission(double mhz, double width, double eirp)
{
    Emission e;
    e.centreMhz = mhz;
    e.widthMhz = width;
    e.eirpDbm = eirp;
    return e;
}

} // namespace

class TestSpectrumLimits : public QObject
{
    Q_OBJECT
private slots:
    void builtInTable()
    {
        const SpectrumLimits& limits = defaultSpectrumLimits();
        QCOMPARE(limits.country(), std::string("FR"));
        QCOMPARE(limits.dated().size(), std::size_t(10));
        for (const SpectrumLimit& limit : limits.limits()) {
            QVERIFY2(!limit.ruleEn.empty() && !limit.ruleFr.empty() && !limit.source.empty(), limit.id.c_str());
            QVERIFY2(limit.eirpDbm || limit.licence, limit.id.c_str());
        }
        QVERIFY(limits.find("lan.5470") != nullptr);
        QVERIFY(limits.find("lan.1") == nullptr);
    }

    void emissions_data()
    {
        QTest::addColumn<double>("mhz");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("eirp");
        QTest::addColumn<bool>("outdoors");
        QTest::addColumn<bool>("tpc");
        QTest::addColumn<bool>("dfs");
        QTest::addColumn<bool>("permitted");
        QTest::addColumn<double>("most"); // 99: none
        QTest::newRow("2.4 GHz outdoors") << 2437.0 << 20.0 << 20.0 << true << false << false << true << 20.0;
        QTest::newRow("2.4 GHz too strong") << 2437.0 << 20.0 << 21.0 << true << true << true << false << 20.0;
        QTest::newRow("2.4 GHz beyond the edge") << 2480.0 << 20.0 << 10.0 << true << true << true << false << 99.0;
        QTest::newRow("channel 36 indoors") << 5180.0 << 20.0 << 23.0 << false << false << false << true << 23.0;
        QTest::newRow("channel 36 outdoors") << 5180.0 << 20.0 << 10.0 << true << true << true << false << 99.0;
        QTest::newRow("channel 52 indoors") << 5260.0 << 20.0 << 23.0 << false << true << true << true << 23.0;
        QTest::newRow("channel 52 without TPC") << 5260.0 << 20.0 << 23.0 << false << false << true << false << 20.0;
        QTest::newRow("channel 52 without DFS") << 5260.0 << 20.0 << 15.0 << false << true << false << false << 99.0;
        QTest::newRow("160 MHz over both, indoors") << 5250.0 << 160.0 << 23.0 << false << true << true << true << 23.0;
        QTest::newRow("160 MHz over both without DFS")
            << 5250.0 << 160.0 << 10.0 << false << true << false << false << 99.0;
        QTest::newRow("channel 100 outdoors, 1 W") << 5500.0 << 20.0 << 30.0 << true << true << true << true << 30.0;
        QTest::newRow("channel 100 at 10 MHz: density")
            << 5500.0 << 10.0 << 30.0 << true << true << true << false << 27.0;
        QTest::newRow("channel 100 without TPC") << 5500.0 << 20.0 << 30.0 << true << false << true << false << 27.0;
        QTest::newRow("channel 149, 25 mW") << 5745.0 << 20.0 << 14.0 << true << true << true << true << 13.98;
        QTest::newRow("channel 149, 1 W") << 5745.0 << 20.0 << 30.0 << true << true << true << false << 13.98;
        QTest::newRow("6 GHz indoors") << 6105.0 << 20.0 << 23.0 << false << true << true << true << 23.0;
        QTest::newRow("6 GHz outdoors at 23 dBm") << 6105.0 << 20.0 << 23.0 << true << true << true << false << 14.0;
        QTest::newRow("6 GHz outdoors, very low power")
            << 6105.0 << 20.0 << 14.0 << true << true << true << true << 14.0;
        QTest::newRow("60 GHz") << 60480.0 << 2160.0 << 40.0 << true << true << true << true << 40.0;
        QTest::newRow("60 GHz at 55 dBm is for links")
            << 60480.0 << 2160.0 << 55.0 << true << true << true << false << 40.0;
        QTest::newRow("FM radio") << 100.0 << 1.0 << 10.0 << true << true << true << false << 99.0;
    }
    void emissions()
    {
        QFETCH(double, mhz);
        QFETCH(double, width);
        QFETCH(double, eirp);
        QFETCH(bool, outdoors);
        QFETCH(bool, tpc);
        QFETCH(bool, dfs);
        QFETCH(bool, permitted);
        QFETCH(double, most);
        Emission e = emission(mhz, width, eirp);
        e.outdoors = outdoors;
        e.tpc = tpc;
        e.dfs = dfs;
        const EmissionCheck check = checkEmission(defaultSpectrumLimits(), e).value();
        QVERIFY2(check.permitted == permitted, check.reason.c_str());
        QCOMPARE(check.reason.empty(), permitted);
        QVERIFY2(std::abs(check.mostDbm.value_or(99) - most) < 0.02,
                 qPrintable(QString::number(check.mostDbm.value_or(99))));
        QCOMPARE(check.rules.empty(), mhz == 100);
    }

    void links()
    {
        Emission e = emission(60480, 2160, 55);
        e.use = SpectrumUse::Link;
        e.gainDbi = 38;
        QVERIFY(checkEmission(defaultSpectrumLimits(), e).value().permitted);
        e.gainDbi = 25; // less directive: the general limit of 40 dBm counts
        const EmissionCheck refused = checkEmission(defaultSpectrumLimits(), e).value();
        QVERIFY(!refused.permitted);
        QCOMPARE(refused.mostDbm.value(), 40.0);
        Emission licensed = emission(18700, 56, 60);
        licensed.use = SpectrumUse::Link;
        QVERIFY(!checkEmission(defaultSpectrumLimits(), licensed).value().permitted);
        licensed.licensed = true;
        const EmissionCheck permitted = checkEmission(defaultSpectrumLimits(), licensed).value();
        QVERIFY(permitted.permitted);
        QCOMPARE(permitted.rules.front()->id, std::string("link.17700"));
        QVERIFY(!permitted.mostDbm.has_value()); // the licence says
        // 36 dBm at 5.8 GHz is known but not open in France.
        Emission fixedAccess = emission(5800, 20, 36);
        fixedAccess.use = SpectrumUse::Link;
        QVERIFY(!checkEmission(defaultSpectrumLimits(), fixedAccess).value().permitted);
    }

    void wifiBandsReadTheTable()
    {
        const SpectrumLimits& limits = defaultSpectrumLimits();
        QCOMPARE(outdoorEirpLimit(WifiBand::Ghz2_4).dBm(), limits.find("lan.2400")->eirpDbm.value());
        QCOMPARE(outdoorEirpLimit(WifiBand::Ghz5High).dBm(), limits.find("lan.5470")->eirpDbm.value());
        QCOMPARE(outdoorPermitted(WifiBand::Ghz5Low), false);
        QCOMPARE(frequencyMhz(WifiBand::Ghz5Low), 5250.0);
        QVERIFY(outdoorRule(WifiBand::Ghz5High).find("1 W") != std::string_view::npos);
    }

    void badEmissions()
    {
        for (const Emission& e :
             {emission(0, 20, 10), emission(-5500, 20, 10), emission(5500, 0, 10), emission(5500, -20, 10),
              emission(std::nan(""), 20, 10), emission(5500, 20, std::nan("")), emission(10, 40, 10)}) {
            const auto check = checkEmission(defaultSpectrumLimits(), e);
            QVERIFY(!check.has_value());
            QCOMPARE(check.error().code, ErrorCode::InvalidArgument);
        }
    }

    void badTables_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no country") << QByteArray("country: FR\n") << QByteArray();
        QTest::newRow("no date") << QByteArray("dated: ") << QByteArray("seen: ");
        QTest::newRow("no rows mark") << QByteArray("---\n") << QByteArray();
        QTest::newRow("column missing") << QByteArray(";fromMhz;") << QByteArray(";from;");
        QTest::newRow("column twice") << QByteArray(";fromMhz;") << QByteArray(";toMhz;");
        QTest::newRow("not a number") << QByteArray(";2400;") << QByteArray(";24oo;");
        QTest::newRow("band of no width") << QByteArray(";2483.5;") << QByteArray(";2400;");
        QTest::newRow("no limit without licence") << QByteArray(";20;20;10;") << QByteArray(";;20;10;");
        QTest::newRow("unknown place") << QByteArray(";both;20;") << QByteArray(";everywhere;20;");
        QTest::newRow("not a flag") << QByteArray(";none;yes;yes;2400") << QByteArray(";none;maybe;yes;2400");
        QTest::newRow("id twice") << QByteArray("lan.5150;") << QByteArray("lan.2400;");
        QTest::newRow("a field too many") << QByteArray("lan.2400;") << QByteArray("lan.2400;;");
        QTest::newRow("no id") << QByteArray("lan.2400;") << QByteArray(";");
    }
    void badTables()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const std::string_view original = defaultSpectrumText();
        QByteArray text(original.data(), static_cast<qsizetype>(original.size()));
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto limits =
            SpectrumLimits::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(!limits.has_value());
        QCOMPARE(limits.error().code, ErrorCode::InvalidArgument);
    }

    void dataTable()
    {
        const DataTable table = DataTable::parse("name: a table\n\n---\nid; x ;ok\r\na;1.5;yes\nb;;no\n").value();
        QCOMPARE(table.header("name"), std::string_view("a table"));
        QCOMPARE(table.header("other"), std::string_view());
        QCOMPARE(table.rows(), std::size_t(2));
        QCOMPARE(table.number(0, "x").value(), 1.5);
        QVERIFY(!table.number(1, "x").has_value());
        QVERIFY(!table.optionalNumber(1, "x").value().has_value());
        QCOMPARE(table.flag(0, "ok").value(), true);
        QVERIFY(!table.flag(0, "id").has_value());
        QVERIFY(!table.text(0, "y").has_value());
        QCOMPARE(table.word(1, "id", {"a", "b"}).value(), std::size_t(1));
        QVERIFY(!DataTable::parse("").has_value());
        QVERIFY(!DataTable::parse("no colon\n---\na\n1\n").has_value());
    }
};

QTEST_GUILESS_MAIN(TestSpectrumLimits)
#include "tst_spectrum_limits.moc"
