// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/catalogue.h"
#include "core/economics/default_catalogue.h"

#include <QTest>

#include <limits>

using namespace oasis;

namespace {

CatalogueItem item(const std::string& id, double low, double typical, double high)
{
    CatalogueItem result;
    result.id = id;
    result.unit = "m";
    result.low = low;
    result.typical = typical;
    result.high = high;
    return result;
}

const std::string kHead = "name: Test\nversion: 1\ncurrency: EUR\n---\n";
const std::string kColumns =
    "id;labelFr;labelEn;unit;low;typical;high;priceYear;source;confirmed;lifetimeYears;group\n";
const std::string kRow = "a;Câble;Cable;m;1;2.5;3;2024;a source;yes;25;cable\n";

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void parsesARow()
    {
        const auto catalogue = Catalogue::parse("\xEF\xBB\xBF" + kHead + kColumns + kRow + "\r\n");
        QVERIFY(catalogue.has_value());
        QCOMPARE(catalogue.value().name(), std::string("Test"));
        QCOMPARE(catalogue.value().items().size(), std::size_t(1));
        const CatalogueItem& read = catalogue.value().items().front();
        QCOMPARE(read.labelFr, std::string("Câble"));
        QCOMPARE(read.typical, 2.5);
        QVERIFY(read.confirmed);
        QCOMPARE(read.lifetimeYears, 25);
        QCOMPARE(read.group, std::string("cable"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const std::string& text, const char* line) {
            QTest::newRow(name) << QString::fromStdString(text) << line;
        };
        row("empty", "", "line 0");
        row("no name", "version: 1\n---\n" + kColumns, "line 2");
        row("no separator", "name: x\n", "line 1");
        row("unknown key", "name: x\ncolour: blue\n---\n", "line 2");
        row("no columns", kHead, "line 4");
        row("missing column", kHead + "id;unit\n", "line 5");
        row("unknown column", kHead + "id;price\n", "line 5");
        row("too few fields", kHead + kColumns + "a;b\n", "line 6");
        row("not a number", kHead + kColumns + "a;;;m;x;2;3;2024;s;yes;1;g\n", "line 6");
        row("decimal comma", kHead + kColumns + "a;;;m;1;2,5;3;2024;s;yes;1;g\n", "line 6");
        row("not finite", kHead + kColumns + "a;;;m;1;2;inf;2024;s;yes;1;g\n", "line 6");
        row("negative", kHead + kColumns + "a;;;m;-1;2;3;2024;s;yes;1;g\n", "line 6");
        row("wrong order", kHead + kColumns + "a;;;m;3;2;1;2024;s;yes;1;g\n", "line 6");
        row("year", kHead + kColumns + "a;;;m;1;2;3;last;s;yes;1;g\n", "line 6");
        row("flag", kHead + kColumns + "a;;;m;1;2;3;2024;s;maybe;1;g\n", "line 6");
        row("open quote", kHead + kColumns + "a;\"b;c;m;1;2;3;2024;s;yes;1;g\n", "line 6");
        row("twice", kHead + kColumns + kRow + kRow, "line 7");
        row("no id", kHead + kColumns + ";;;m;1;2;3;2024;s;yes;1;g\n", "line 6");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        const auto catalogue = Catalogue::parse(text.toStdString());
        QVERIFY(!catalogue.has_value());
        QCOMPARE(catalogue.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(catalogue.error().context.find(line.toStdString()) != std::string::npos,
                 catalogue.error().context.c_str());
        QVERIFY(!catalogue.error().detail.empty());
    }

    void textGoesRoundAndBack()
    {
        CatalogueItem odd = item("z", 0.1, 1.0 / 3, 1e9);
        odd.labelFr = "un; \"deux\"; trois";
        odd.labelEn = " outer blanks ";
        odd.source = "\"";
        const auto first = Catalogue::create("Nom: avec deux-points", "1.2", "CHF", {odd, item("a", 0, 0, 0)});
        QVERIFY(first.has_value());
        const auto second = Catalogue::parse(first.value().toText());
        QVERIFY(second.has_value());
        QVERIFY(first.value() == second.value());
        QCOMPARE(first.value().toText(), second.value().toText());
    }

    void createChecks()
    {
        QVERIFY(!Catalogue::create("n", "1", "EUR", {item("a", 1, 2, 3), item("a", 1, 2, 3)}).has_value());
        QVERIFY(!Catalogue::create("n", "1", "EUR", {item("", 1, 2, 3)}).has_value());
        QVERIFY(!Catalogue::create("n\n---", "1", "EUR", {}).has_value());
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!Catalogue::create("n", "1", "EUR", {item("a", 1, nan, 3)}).has_value());
        auto old = item("a", 1, 2, 3);
        old.lifetimeYears = -1;
        QVERIFY(!Catalogue::create("n", "1", "EUR", {old}).has_value());
    }

    void findsPricesByLevel()
    {
        const auto made = Catalogue::create("n", "1", "EUR", {item("b", 0.425, 2.5, 3), item("a", 1, 2, 3)});
        QVERIFY(made.has_value());
        const Catalogue& catalogue = made.value();
        QCOMPARE(catalogue.items().front().id, std::string("a"));
        QVERIFY(catalogue.find("c") == nullptr);
        QVERIFY(catalogue.find("") == nullptr);
        QCOMPARE(catalogue.unitPrice("b", PriceLevel::Typical).value().inCents(), std::int64_t(250));
        QCOMPARE(catalogue.unitPrice("b", PriceLevel::High).value().inCents(), std::int64_t(300));
        QCOMPARE(catalogue.figure("b", PriceLevel::Low, -1), 0.425);
        QCOMPARE(catalogue.figure("c", PriceLevel::Low, -1), -1.0);
        const auto missing = catalogue.unitPrice("c", PriceLevel::Low);
        QCOMPARE(missing.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(missing.error().context, std::string("c"));
    }

    void theDefaultIsWhole_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("typical");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<int>("life");
        QTest::newRow("cw.trench.verge") << 35.0 << 50.0 << 75.0 << true << 40;
        QTest::newRow("cw.plough") << 12.0 << 20.0 << 35.0 << false << 40;
        QTest::newRow("cw.xing.rail") << 10000.0 << 25000.0 << 60000.0 << false << 40;
        QTest::newRow("ch.l1t") << 600.0 << 900.0 << 1400.0 << false << 40;
        QTest::newRow("pole.renew") << 209.0 << 300.0 << 1200.0 << true << 25;
        QTest::newRow("cable.supply.12") << 0.42 << 0.6 << 0.9 << false << 25;
        QTest::newRow("cable.supply.720") << 7.0 << 10.0 << 15.0 << false << 25;
        QTest::newRow("cable.lay.144") << 1.2 << 2.5 << 3.5 << false << 25;
        QTest::newRow("jt.bpe.l") << 700.0 << 1100.0 << 1800.0 << false << 25;
        QTest::newRow("pon.split.64") << 160.0 << 230.0 << 350.0 << false << 25;
        QTest::newRow("cpe.firewall") << 600.0 << 1800.0 << 5000.0 << false << 7;
        QTest::newRow("wifi.ap.out") << 450.0 << 850.0 << 1600.0 << false << 5;
        QTest::newRow("ox.passive") << 0.8 << 1.5 << 3.0 << false << 0;
        QTest::newRow("ox.ftto.lease") << 200.0 << 350.0 << 700.0 << false << 0;
        QTest::newRow("ox.wifi.out") << 1000.0 << 1800.0 << 3000.0 << true << 0;
        QTest::newRow("portal.tele") << 30000.0 << 30000.0 << 30000.0 << true << 0;
    }
    void theDefaultIsWhole()
    {
        const auto catalogue = defaultCatalogue();
        QVERIFY2(catalogue.has_value(), catalogue.has_value() ? "" : catalogue.error().detail.c_str());
        QCOMPARE(catalogue.value().currency(), std::string("EUR"));
        const CatalogueItem* found = catalogue.value().find(QTest::currentDataTag());
        QVERIFY(found != nullptr);
        QTEST(found->low, "low");
        QTEST(found->typical, "typical");
        QTEST(found->high, "high");
        QTEST(found->confirmed, "confirmed");
        QTEST(found->lifetimeYears, "life");
    }

    void everyItemIsLabelled()
    {
        const auto catalogue = defaultCatalogue();
        QVERIFY(catalogue.has_value());
        QVERIFY(catalogue.value().items().size() > 100);
        for (const CatalogueItem& each : catalogue.value().items()) {
            QVERIFY2(!each.labelFr.empty() && !each.labelEn.empty() && !each.unit.empty() && !each.source.empty() &&
                         !each.group.empty(),
                     each.id.c_str());
            const bool general = each.source.find("general knowledge, to be confirmed") == 0;
            QVERIFY2(each.confirmed != general, each.id.c_str());
        }
        for (const int fibres : {12, 24, 36, 48, 72, 96, 144, 288, 432, 576, 720})
            for (const char* prefix : {"cable.supply.", "cable.lay."})
                QVERIFY(catalogue.value().find(prefix + std::to_string(fibres)) != nullptr);
        QVERIFY(Catalogue::parse(catalogue.value().toText()).value() == catalogue.value());
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
