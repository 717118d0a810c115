// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/optics_text.h"

#include <QTest>

using namespace oasis;
using namespace oasis::text;

namespace {

const Language kEnglish{QStringLiteral("en")};

QString visible(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char('_'));
}

/// A site 30 km away that only BX10 may serve.
struct Far
{
    Far()
    {
        served.served = Served::Fibre;
        served.routeLengthM = 25000;
        definition.optics.allowed = {true};
        const OpticalBudget budget = opticalBudget({25000, 0.2, 2, 100}, definition.optics);
        served.optics = {"1G BX10",          budget.fits, budget.loss.splices, budget.loss.downDb(),
                         budget.loss.upDb(), 0,           budget.overDb};
    }
    Site site;
    OutcomeSite served;
    ScenarioDefinition definition;
};

} // namespace

class TestOpticsText : public QObject
{
    Q_OBJECT

private slots:
    void equipmentWithItsReach();
    void failureNamesAmountAndRemedies();
    void summaryCountsFibres();
    void cablesWhereTheyChange();
};

void TestOpticsText::equipmentWithItsReach()
{
    const Far far;
    QCOMPARE(visible(equipment(far.served.optics, far.definition.optics, kEnglish)),
             QStringLiteral("1G BX10 (bridges 10.0_dB)"));
    QCOMPARE(downstreamNm(far.served.optics), QStringLiteral("1490 nm"));
    QCOMPARE(upstreamNm(far.served.optics), QStringLiteral("1310 nm"));
    QCOMPARE(equipment({}, {}, kEnglish), QStringLiteral("–"));
    OutcomeOptics attenuated{"10G ZR", true, 2, 3, 3, 4.5, 0};
    QVERIFY(visible(equipment(attenuated, {}, kEnglish)).endsWith(QStringLiteral("attenuator of 4.5_dB")));
}

/// 30 km × 0.35 + (2 + 15 + 2) × 0.1 + 4 × 0.3 + 1 = 14.6 dB.
void TestOpticsText::failureNamesAmountAndRemedies()
{
    Far far;
    QString text = visible(opticalFailure(far.site, far.served, far.definition, kEnglish));
    QVERIFY2(text.startsWith(QStringLiteral("The fibre loses 4.6_dB more than 1G BX10 bridges.")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("10G ER")));
    QVERIFY(text.contains(QStringLiteral("a point of presence within")));
    far.served.optics.fits = true;
    QVERIFY(opticalFailure(far.site, far.served, far.definition, kEnglish).isEmpty());
    far.served.optics = {};
    far.site.mbits = 1e6;
    text = opticalFailure(far.site, far.served, far.definition, kEnglish);
    QVERIFY2(text.contains(QStringLiteral("Nothing alone would help.")), qPrintable(text));
}

void TestOpticsText::summaryCountsFibres()
{
    Outcome outcome;
    QVERIFY(opticalSummary(outcome, kEnglish).isEmpty());
    const Far far;
    outcome.sites = {far.served, far.served};
    outcome.sites[0].optics.fits = true;
    QCOMPARE(visible(opticalSummary(outcome, kEnglish)),
             QStringLiteral("optical budget: 1 of 2 fibres fit, at most 14.6_dB"));
    outcome.definition.networkMode = NetworkMode::CrowFly;
    QVERIFY(opticalSummary(outcome, kEnglish).isEmpty());
}

void TestOpticsText::cablesWhereTheyChange()
{
    Outcome outcome;
    for (const int fibres : {48, 48, 12}) {
        OutcomeEdge edge;
        edge.cableFibres = fibres;
        edge.parent = static_cast<std::int32_t>(outcome.edges.size()) - 1;
        outcome.edges.push_back(edge);
    }
    OutcomeSite site;
    QVERIFY(cablesOnTheWay(outcome, site).isEmpty());
    site.lastEdge = 2;
    QCOMPARE(cablesOnTheWay(outcome, site), QStringLiteral("48 → 12"));
}

QTEST_GUILESS_MAIN(TestOpticsText)
#include "tst_optics_text.moc"
