// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/link_text.h"
#include "app/text/radio_text.h"

#include <QTest>

#include <algorithm>

using namespace oasis;

namespace {

const text::Language kEnglish(QStringLiteral("en"));

/// 60 km × 1 km of 50 m cells at 100 m: from high masts every way is free.
ElevationGrid plain()
{
    return {{0, 1000}, 50, 1200, 20, std::vector<float>(1200 * 20, 100)};
}

TriedLink tried(double lengthM, const char* equipment, double wantedMbps = 0)
{
    LinkTrial trial;
    trial.from = {1000, 500};
    trial.to = {1000 + lengthM, 500};
    trial.heights = {400, 400};
    trial.equipment = equipment;
    trial.wantedMbps = wantedMbps;
    return tryLink(plain(), nullptr, trial).value();
}

} // namespace

/// What is said of a tried link: never better than it is.
class TestLinkText : public QObject
{
    Q_OBJECT

private slots:
    void roomIsNeverBetterThanItIs_data();
    void roomIsNeverBetterThanItIs();
    void mastsAreNeverTooLow_data();
    void mastsAreNeverTooLow();
    void itCloses();
    void outOfRange();
    void beyondTheModel();
    void thinMargin();
    void tooSlow();
    void everyRowHasAValue();
    void nothingIsSaidOfNothing();
};

void TestLinkText::roomIsNeverBetterThanItIs_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("said");
    QTest::newRow("hair missing") << -0.01 << QStringLiteral("0.1");
    QTest::newRow("missing") << -0.3 << QStringLiteral("0.3");
    QTest::newRow("a bit more missing") << -0.31 << QStringLiteral("0.4");
    QTest::newRow("hair to spare") << 0.09 << QStringLiteral("0.0");
    QTest::newRow("to spare") << 2.39 << QStringLiteral("2.3");
    QTest::newRow("much") << 23.6 << QStringLiteral("24");
}

void TestLinkText::roomIsNeverBetterThanItIs()
{
    QFETCH(double, metres);
    QFETCH(QString, said);
    const QString room = said + QStringLiteral("\u202fm");
    QCOMPARE(text::roomLength(metres, kEnglish), room);
    OutcomeRadioLink planned;
    planned.clearanceM = metres;
    const QString figures = text::radioFigures(planned, kEnglish);
    QVERIFY2(figures.contains(QStringLiteral(", %1 to spare").arg(room)), qPrintable(figures));
}

void TestLinkText::mastsAreNeverTooLow_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("said");
    QTest::newRow("whole") << 8.0 << QStringLiteral("8");
    QTest::newRow("tenths") << 12.3 << QStringLiteral("12.3");
    QTest::newRow("up") << 12.31 << QStringLiteral("12.4");
    QTest::newRow("up to a whole one") << 12.95 << QStringLiteral("13");
}

void TestLinkText::mastsAreNeverTooLow()
{
    QFETCH(double, metres);
    QFETCH(QString, said);
    QCOMPARE(text::mastHeight(metres, kEnglish), said + QStringLiteral("\u202fm"));
}

void TestLinkText::itCloses()
{
    const TriedLink link = tried(800, "ptp60");
    QVERIFY(link.closes());
    const QString verdict = text::linkVerdict(link, kEnglish);
    QVERIFY2(verdict.startsWith(QStringLiteral("Closes: ")), qPrintable(verdict));
    QVERIFY(verdict.contains(QStringLiteral("The path is free: ")));
    QVERIFY(text::linkRoom(link, kEnglish).endsWith(QStringLiteral(" to spare")));
    QVERIFY(text::linkAdvice(link, kEnglish).contains(QStringLiteral("no trees, no roofs")));
}

void TestLinkText::outOfRange()
{
    const TriedLink link = tried(15000, "ptp60");
    QCOMPARE(link.link.fault, LinkFault::Unavailable);
    const QString verdict = text::linkVerdict(link, kEnglish);
    QVERIFY2(verdict.startsWith(QStringLiteral("Does not close. ")), qPrintable(verdict));
    QVERIFY(verdict.contains(QStringLiteral("out of the equipment's range")));
    QVERIFY(verdict.contains(QStringLiteral("too weak for BPSK")));
}

/// Above 45 GHz P.530 tells no multipath from 5 km on; nearer there is none to tell.
void TestLinkText::beyondTheModel()
{
    QVERIFY(text::rangeSentence(tried(4800, "ptp80"), kEnglish).isEmpty());
    const QString sentence = text::rangeSentence(tried(6000, "ptp80"), kEnglish);
    QVERIFY2(sentence.contains(QStringLiteral("45 GHz")), qPrintable(sentence));
    QVERIFY(text::linkAdvice(tried(6000, "ptp80"), kEnglish).contains(sentence));
}

void TestLinkText::thinMargin()
{
    TriedLink link = tried(800, "ptp60");
    link.link.fault = LinkFault::ThinMargin;
    link.link.mode.reset();
    link.link.modes.front().marginDb = 2.5;
    const QString verdict = text::linkVerdict(link, kEnglish);
    QVERIFY2(verdict.contains(QStringLiteral("BPSK has a margin of 2.5")), qPrintable(verdict));
}

void TestLinkText::tooSlow()
{
    const QString verdict = text::linkVerdict(tried(800, "ptp5", 2000), kEnglish);
    QVERIFY2(verdict.contains(QStringLiteral("carries 600")), qPrintable(verdict));
    QVERIFY(verdict.contains(QStringLiteral("2,000")));
}

void TestLinkText::everyRowHasAValue()
{
    for (const char* equipment : {"ptp5", "ptp18", "ptp60", "ptp80"}) {
        const auto rows = text::linkRows(tried(3000, equipment), kEnglish);
        QVERIFY(rows.size() > 25);
        for (const text::LinkRow& row : rows)
            QVERIFY2(!row.name.isEmpty() && !row.value.isEmpty(), qPrintable(row.name));
        for (const char* equation : {"P.525 (3)", "P.676 (1)", "P.838 (1)", "P.530 (3)", "P.530 (34)"})
            QVERIFY2(std::ranges::count(rows, QString::fromLatin1(equation), &text::LinkRow::equation) > 0, equation);
    }
}

void TestLinkText::nothingIsSaidOfNothing()
{
    LinkTrial trial;
    trial.from = {1000, 500};
    trial.to = {1005, 500};
    const TriedLink link = tryLink(plain(), nullptr, trial).value();
    QVERIFY(text::linkVerdict(link, kEnglish).contains(QStringLiteral("at one place")));
    QVERIFY(text::linkAdvice(link, kEnglish).isEmpty());
    QVERIFY(text::linkRoom(link, kEnglish).isEmpty());
    QVERIFY(text::linkRows(link, kEnglish).empty());
}

QTEST_APPLESS_MAIN(TestLinkText)
#include "tst_link_text.moc"
