// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/scenario/compare.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace oasis;

namespace {

OutcomeEdge street(std::int64_t id, double lengthM)
{
    OutcomeEdge edge;
    edge.street = StreetId(id);
    edge.lengthM = lengthM;
    return edge;
}

OutcomeSite site(std::int64_t id, Served served)
{
    OutcomeSite result;
    result.site = SiteId(id);
    result.served = served;
    return result;
}

Indicator indicator(const std::string& id, double value, bool assumption = false)
{
    Indicator result;
    result.id = id;
    result.value = value;
    result.assumption = assumption;
    return result;
}

template <class T>
std::vector<std::int64_t> values(const std::vector<T>& ids)
{
    std::vector<std::int64_t> result;
    for (const T id : ids)
        result.push_back(id.value());
    return result;
}

using Ids = std::vector<std::int64_t>;

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT
private slots:
    void differencesByHand()
    {
        Outcome first;
        first.definition.name = "socle";
        first.sites = {site(1, Served::Fibre), site(2, Served::No), site(3, Served::Alternative)};
        first.edges = {street(10, 100), street(11, 50), street(11, 20)};
        OutcomeEdge leadIn;
        leadIn.leadInOf = SiteId(1);
        leadIn.lengthM = 12;
        first.edges.push_back(leadIn);
        first.investment = Money::cents(1000);
        first.yearly = Money::cents(50);
        first.cashFlow.discountedCost = Money::cents(1500);
        Outcome second;
        second.definition.name = "ambition";
        second.sites = {site(1, Served::Alternative), site(2, Served::Fibre), site(3, Served::No)};
        second.edges = {street(12, 7), street(11, 90), leadIn};
        second.investment = Money::cents(1600);
        second.yearly = Money::cents(40);
        second.cashFlow.discountedCost = Money::cents(2000);

        const std::vector<const Outcome*> outcomes{&first, &second};
        const Comparison comparison = compare(outcomes);
        QCOMPARE(comparison.names, (std::vector<std::string>{"socle", "ambition"}));
        QCOMPARE(comparison.differences.size(), std::size_t(2));
        QVERIFY(comparison.differences[0].streetsKept.empty());
        const OutcomeDifference& change = comparison.differences[1];
        QCOMPARE(values(change.sitesGained), (Ids{2}));
        QCOMPARE(values(change.sitesLost), (Ids{3}));
        QCOMPARE(values(change.streetsGained), (Ids{12}));
        QCOMPARE(values(change.streetsLost), (Ids{10}));
        QCOMPARE(values(change.streetsKept), (Ids{11}));
        QCOMPARE(change.lengthGainedM, 27.0); // 7 of street 12, 20 more of street 11
        QCOMPARE(change.lengthLostM, 100.0);
        QCOMPARE(change.investmentDelta.inCents(), std::int64_t(600));
        QCOMPARE(change.yearlyDelta.inCents(), std::int64_t(-10));
        QCOMPARE(change.discountedDelta.inCents(), std::int64_t(500));
    }

    void rowsFollowTheFirst()
    {
        Outcome first;
        first.indicators = {indicator("cost.invest", 5), indicator("cov.sites", 80)};
        Outcome second;
        second.indicators = {indicator("cov.wifi", 3), indicator("cov.sites", 90, true)};
        const std::vector<const Outcome*> outcomes{&first, &second};
        const auto rows = compare(outcomes).rows;
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].indicator, std::string("cost.invest"));
        QCOMPARE(rows[0].values[0], 5.0);
        QVERIFY(std::isnan(rows[0].values[1]));
        QCOMPARE(rows[1].values, (std::vector<double>{80, 90}));
        QVERIFY(rows[1].assumption);
        QCOMPARE(rows[2].indicator, std::string("cov.wifi"));
        QVERIFY(std::isnan(rows[2].values[0]));
    }

    void oneAlone()
    {
        Outcome only;
        only.indicators = {indicator("cov.sites", 80)};
        const std::vector<const Outcome*> outcomes{&only};
        const Comparison comparison = compare(outcomes);
        QCOMPARE(comparison.rows.size(), std::size_t(1));
        QCOMPARE(comparison.differences.size(), std::size_t(1));
    }

    void straightLinksAreToldApartByTheirEnds()
    {
        OutcomeEdge link;
        link.line = {{0, 0}, {100, 0}};
        link.lengthM = 100;
        OutcomeEdge other = link;
        other.line.back() = {0, 80};
        other.lengthM = 80;
        Outcome first;
        first.edges = {link};
        Outcome second;
        second.edges = {other};
        const std::vector<const Outcome*> outcomes{&first, &second};
        const auto change = compare(outcomes).differences[1];
        QCOMPARE(change.lengthGainedM, 80.0);
        QCOMPARE(change.lengthLostM, 100.0);
    }

    void gainedMinusLostIsTheChange_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 10; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void gainedMinusLostIsTheChange()
    {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        std::vector<Outcome> made(3);
        std::vector<double> lengths(3);
        for (std::size_t i = 0; i < made.size(); ++i)
            for (int k = 0; k < 60; ++k) {
                made[i].edges.push_back(
                    street(static_cast<std::int64_t>(random.below(40)) + 1, random.uniform(1, 300)));
                lengths[i] += made[i].edges.back().lengthM;
            }
        const std::vector<const Outcome*> outcomes{&made[0], &made[1], &made[2]};
        const Comparison comparison = compare(outcomes);
        for (std::size_t i = 1; i < made.size(); ++i) {
            const OutcomeDifference& change = comparison.differences[i];
            QVERIFY(std::abs(change.lengthGainedM - change.lengthLostM - (lengths[i] - lengths[0])) < 1e-6);
            std::set<StreetId> used;
            for (const OutcomeEdge& edge : made[i].edges)
                used.insert(edge.street);
            QCOMPARE(change.streetsGained.size() + change.streetsKept.size(), used.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
