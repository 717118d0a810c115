// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/scenario/plan_proof.h"
#include "core/scenario/ptp_link.h"
#include "core/scenario/radio_links.h"
#include "core/scenario/radio_network.h"
#include "core/scenario/run.h"
#include "core/verify/verify.h"
#include "tests/core/verify/small_case.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace oasis;
using oasis::test::PlanningBuilder;

namespace {

std::shared_ptr<const ElevationGrid> relief(const std::function<float(double, double)>& heightM)
{
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{-2000, 8000}, 50, 400, 320, {}};
    for (std::uint32_t row = 0; row < grid->rows; ++row)
        for (std::uint32_t column = 0; column < grid->columns; ++column)
            grid->heightM.push_back(heightM(-2000 + 50 * (column + 0.5), 8000 - 50 * (row + 0.5)));
    return grid;
}

std::shared_ptr<const ElevationGrid> plain()
{
    return relief([](double, double) { return 100.0F; });
}

/// A supply point, a school beside it, and a farm 3.5 km away by air and 15 km by road.
PlanningBuilder farmBeyondTheLake()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {20, 0}});
    builder.street({{20, 0}, {20, 6000}, {3500, 6000}, {3500, 0}});
    builder.supply({0, 0}).entryPrice = Money::euros(1000);
    builder.site({15, 3}, "school");
    builder.site({3500, -20}, "farm");
    return builder;
}

ScenarioDefinition byRadio(Objective objective)
{
    ScenarioDefinition definition;
    definition.objective = objective;
    definition.radioLinks.enabled = true;
    definition.budget = Money::euros(40'000);
    definition.quotaShare = 1;
    return definition;
}

std::string firstFault(const PlanningInput& input, const Outcome& outcome)
{
    const Verification verification = verify(input, outcome);
    if (verification.passed())
        return {};
    const Finding& finding = verification.findings.front();
    return finding.check + " of " + finding.subject + ": " + finding.expected + " / " + finding.found;
}

/// The cheapest set of edges that joins every site to a supply point, by trying all sets.
std::int64_t cheapestByTrial(const PlanContext& plan, const PlanningGraph& network)
{
    const std::size_t edges = network.edges.size();
    std::int64_t best = kInfiniteCents;
    for (std::uint64_t set = 0; set < (std::uint64_t{1} << edges); ++set) {
        std::vector<std::size_t> root(network.graph.nodeCount());
        std::iota(root.begin(), root.end(), std::size_t{0});
        const auto find = [&](std::size_t node) {
            while (root[node] != node)
                node = root[node];
            return node;
        };
        std::int64_t price = 0;
        for (std::size_t e = 0; e < edges; ++e)
            if ((set >> e & 1) != 0) {
                price += network.priceCt[e];
                root[find(network.graph.edgeTails()[e])] = find(network.graph.edgeHeads()[e]);
            }
        for (std::size_t s = 0; s < plan.supplies.size(); ++s) // one supply point: its entry is always paid
            price += plan.supplies[s]->entryPrice.inCents();
        const bool joined = std::all_of(network.sites.begin(), network.sites.end(), [&](const Attachment& site) {
            return find(site.node.index()) == find(network.supplies[0].node.index());
        });
        if (joined)
            best = std::min(best, price);
    }
    return best;
}

} // namespace

class TestRadioNetwork : public QObject
{
    Q_OBJECT

private slots:
    void aLinkTakesThePlaceOfALongWay_data();
    void aLinkTakesThePlaceOfALongWay();
    void aHillStandsInTheWay();
    void aSiteWithoutAStreetIsReached();
    void aRelayIsServed();
    void fibreGoesOnBehindALink();
    void aLinkBearsWhatIsBehindIt();
    void aWayTakesSoManyLinks();
    void moreLinksThanPlansTakeAreCutBack();
    void theMixIsTheBestOfAll_data();
    void theMixIsTheBestOfAll();
    void plansOfAllSortsAreVerified_data();
    void plansOfAllSortsAreVerified();
    void otherObjectivesSaySo();
    void whatCannotBeIsRefused();
    void aSearchIsCancelled();
    void threadsDoNotMatter();
};

void TestRadioNetwork::aLinkTakesThePlaceOfALongWay_data()
{
    QTest::addColumn<Objective>("objective");
    QTest::addRow("connect all") << Objective::ConnectAll;
    QTest::addRow("best mix") << Objective::BestMix;
    QTest::addRow("budget") << Objective::Budget;
    QTest::addRow("quota") << Objective::Quota;
}

void TestRadioNetwork::aLinkTakesThePlaceOfALongWay()
{
    QFETCH(Objective, objective);
    PlanningInput input = farmBeyondTheLake().build();
    input.elevation = plain();
    ScenarioDefinition definition = byRadio(objective);
    definition.overheadShare = 0.08;
    for (Site& site : input.sites)
        site.required = objective == Objective::BestMix;
    const auto outcome = run(input, definition, {});
    QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
    const Outcome& plan = outcome.value();
    QCOMPARE(plan.sites[0].served, Served::Fibre);
    QCOMPARE(plan.sites[1].served, Served::Radio);
    QCOMPARE(plan.sites[1].technology, std::string("radio"));
    QCOMPARE(plan.radioLinks.size(), std::size_t{1});
    const OutcomeRadioLink& link = plan.radioLinks.front();
    QCOMPARE(link.toSite, SiteId{2});
    QVERIFY(link.fromSupply == SupplyId{1} || link.fromSite == SiteId{1});
    QVERIFY(link.loadMbps <= link.rateMbps);
    const OutcomeEdge& edge = plan.edges[static_cast<std::size_t>(link.edge)];
    QCOMPARE(edge.fibresUsed, 0);
    QVERIFY(edge.cableSizes.empty() && edge.parts.empty());
    QVERIFY(plan.sites[1].optics.equipment.empty());
    QVERIFY(std::any_of(plan.bill.begin(), plan.bill.end(),
                        [](const BillEntry& entry) { return entry.item == "radio.ptp.free"; }));
    QCOMPARE(plan.proof.value, plan.proof.bound);
    QCOMPARE(QString::fromStdString(firstFault(input, plan)), QString());
    if (hasPlanQuestion(objective)) {
        const auto certificate = certify(input, plan, {});
        QVERIFY2(certificate.has_value(), certificate.has_value() ? "" : certificate.error().detail.c_str());
    }

    definition.radioLinks.enabled = false;
    definition.budget = Money::euros(2'000'000);
    const auto fibre = run(input, definition, {});
    QVERIFY(fibre.has_value());
    QCOMPARE(fibre.value().sites[1].served, Served::Fibre);
    QVERIFY(fibre.value().investment > plan.investment);
}

void TestRadioNetwork::aHillStandsInTheWay()
{
    PlanningInput input = farmBeyondTheLake().build();
    input.elevation = relief([](double x, double) { return std::abs(x - 2000) < 200 ? 180.0F : 100.0F; });
    const auto outcome = run(input, byRadio(Objective::ConnectAll), {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().sites[1].served, Served::Fibre);
    QVERIFY(outcome.value().radioLinks.empty());
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
    const PtpProfile profile = ptpProfile(*input.elevation, {0, 0}, {3500, -20});
    const auto clearance = ptpClearance(profile, {8, 8}, 5.6, 0);
    QVERIFY(clearance.has_value());
    QVERIFY(clearance.value().roomM < -72 && clearance.value().roomM > -90); // the hill is 72 m above the antennas
    QVERIFY(std::abs(clearance.value().atKm - 2) < 0.3);
    const auto masts = ptpLowestMasts(profile, 5.6, 0, 150);
    QVERIFY(masts.has_value() && masts.value().has_value());
    const auto raised = ptpClearance(profile, *masts.value(), 5.6, 0);
    QVERIFY(raised.has_value() && raised.value().isFree() && raised.value().roomM < 0.01);
}

void TestRadioNetwork::aSiteWithoutAStreetIsReached()
{
    PlanningBuilder builder = farmBeyondTheLake();
    builder.site({2000, 2500}, "refuge").mbits = 30;
    PlanningInput input = builder.build();
    input.elevation = plain();
    const auto outcome = run(input, byRadio(Objective::ConnectAll), {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().sites[2].served, Served::Radio);
    QCOMPARE(outcome.value().sites[2].leadInM, 0.0);
    QVERIFY(std::none_of(outcome.value().warnings.begin(), outcome.value().warnings.end(),
                         [](const Warning& warning) { return warning.code == WarningCode::SiteTooFar; }));
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
}

void TestRadioNetwork::aRelayIsServed()
{
    // Only the school sees the farm: a ridge hides the supply point. On its own, the school would rather lease.
    PlanningBuilder builder;
    builder.street({{0, 0}, {600, 0}});
    builder.street({{600, 0}, {600, 6000}, {4000, 6000}, {4000, 0}});
    builder.supply({0, 0});
    builder.site({600, 20}, "school");
    builder.site({4000, -20}, "farm");
    PlanningInput input = builder.build();
    input.elevation = relief([](double x, double) { return x > 200 && x < 400 ? 200.0F : 100.0F; });
    input.sites[1].required = true;
    ScenarioDefinition definition = byRadio(Objective::BestMix);
    definition.technology.technologies.resize(1);
    definition.technology.technologies[0].id = "satellite";
    definition.technology.technologies[0].capexFixed = Money::euros(100);
    const auto outcome = run(input, definition, {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().sites[1].served, Served::Radio);
    QCOMPARE(outcome.value().radioLinks.front().fromSite, SiteId{1});
    QCOMPARE(outcome.value().sites[0].served, Served::Fibre);
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
}

void TestRadioNetwork::fibreGoesOnBehindALink()
{
    PlanningBuilder builder = farmBeyondTheLake();
    builder.site({3480, 120}, "mill").mbits = 20;
    PlanningInput input = builder.build();
    input.elevation = plain();
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.linksPerSite = 1;
    for (const double farMbps : {20.0, 5000.0}) { // more than any link bears: the mill cannot have one of its own
        input.sites[2].mbits = farMbps;
        const auto outcome = run(input, definition, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
        for (const OutcomeRadioLink& link : outcome.value().radioLinks)
            QVERIFY(link.loadMbps <= link.rateMbps);
    }
}

void TestRadioNetwork::aLinkBearsWhatIsBehindIt()
{
    PlanningBuilder builder = farmBeyondTheLake();
    builder.site({3500, 300}, "mill");
    PlanningInput input = builder.build();
    input.elevation = plain();
    for (Site& site : input.sites)
        site.mbits = 100;
    input.sites[1].mbits = input.sites[2].mbits = 150; // together more than one link of 5 GHz bears
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.bands = {true, false, false, false};
    definition.radioLinks.sharing = 1;
    const auto shared = run(input, byRadio(Objective::ConnectAll), {});
    const auto outcome = run(input, definition, {});
    QVERIFY(outcome.has_value() && shared.has_value());
    QVERIFY(shared.value().proof.value <= outcome.value().proof.value); // who shares needs no more
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
    QVERIFY(outcome.value().proof.bound <= outcome.value().proof.value);
    for (const OutcomeRadioLink& link : outcome.value().radioLinks)
        QVERIFY(link.loadMbps <= link.rateMbps);
}

void TestRadioNetwork::aWayTakesSoManyLinks()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.supply({0, 0});
    for (int i = 1; i <= 4; ++i)
        builder.site({3000.0 * i, 0}, "relay " + std::to_string(i)).mbits = 10;
    PlanningInput input = builder.build();
    input.elevation = plain();
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.maxRangeM = 3500;
    for (const int hops : {2, 3}) {
        definition.radioLinks.maxHops = hops;
        const auto outcome = run(input, definition, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(static_cast<int>(outcome.value().radioLinks.size()), hops);
        QCOMPARE(outcome.value().sites[static_cast<std::size_t>(hops)].served, Served::No);
        const std::string rule = "the radio link between relay " + std::to_string(hops) + " and relay " +
                                 std::to_string(hops + 1) + " would be number " + std::to_string(hops + 1) +
                                 " on the way; " + std::to_string(hops) + " radio links one after another are allowed";
        QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(),
                            [&](const Warning& warning) { return warning.detail == rule; }));
        QCOMPARE(outcome.value().proof.stop, StopReason::Optimal); // of what the rule lets it join
        QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
    }
}

/// Of a study that an older program stored.
void TestRadioNetwork::moreLinksThanPlansTakeAreCutBack()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.supply({0, 0});
    for (int i = 1; i <= kMostHops + 1; ++i)
        builder.site({1500.0 * i, 0}, "relay " + std::to_string(i)).mbits = 10;
    PlanningInput input = builder.build();
    input.elevation = plain();
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.maxRangeM = 1800;
    definition.radioLinks.maxHops = 12;
    const auto outcome = run(input, definition, {});
    QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
    QCOMPARE(outcome.value().sites[kMostHops - 1].served, Served::Radio);
    QCOMPARE(outcome.value().sites[kMostHops].served, Served::No);
    QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(), [](const Warning& warning) {
        return warning.detail == "plans take 8 radio links one after another at most: the 12 of the scenario count as "
                                 "so many";
    }));
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
    QVERIFY(certify(input, outcome.value(), {}).has_value());
}

void TestRadioNetwork::theMixIsTheBestOfAll_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestRadioNetwork::theMixIsTheBestOfAll()
{
    QFETCH(int, seed);
    Random random(static_cast<std::uint64_t>(seed));
    PlanningBuilder builder;
    builder.street({{0, 0}, {3000, 0}});
    builder.street({{3000, 0}, {3000, random.uniform(500, 5000)}});
    builder.supply({0, 0});
    builder.site({random.uniform(500, 3000), 30}, "a").mbits = 10;
    builder.site({3030, random.uniform(100, 400)}, "b").mbits = 10;
    builder.site({2970, random.uniform(300, 500)}, "c").mbits = 10;
    PlanningInput input = builder.build();
    input.elevation = relief([&](double, double) { return static_cast<float>(random.uniform(98, 102)); });
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.radioLinks.linksPerSite = 1;
    definition.radioLinks.bands = {true, false, false, false};
    const auto plan = planContext(input, definition);
    QVERIFY(plan.has_value());
    const auto network = planningGraph(plan.value(), {});
    QVERIFY(network.has_value());
    QVERIFY(!network.value().radioLinks.empty() && network.value().edges.size() <= 20);
    const auto outcome = run(input, definition, {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().proof.value, cheapestByTrial(plan.value(), network.value()));
    QCOMPARE(outcome.value().proof.bound, outcome.value().proof.value);
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
}

void TestRadioNetwork::plansOfAllSortsAreVerified_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Hills, sites at one place, far from streets, on an island of streets, at a supply point; tight rules.
void TestRadioNetwork::plansOfAllSortsAreVerified()
{
    QFETCH(int, seed);
    PlanningInput input = test::smallInput(static_cast<std::uint64_t>(seed));
    input.elevation = relief([&](double x, double y) {
        return static_cast<float>(200 + 12 * std::sin(x / 300 + seed) * std::cos(y / 250));
    });
    for (const Objective objective : {Objective::ConnectAll, Objective::BestMix, Objective::Budget, Objective::Quota}) {
        ScenarioDefinition definition = byRadio(objective);
        definition.quotaShare = 0.6;
        definition.budget = Money::euros(150'000);
        definition.overheadShare = 0.1;
        definition.radioLinks.maxHops = 1 + seed % 3;
        definition.radioLinks.sharing = 1 + seed % 4;
        definition.radioLinks.linksPerSite = 2 + seed % 4;
        definition.radioLinks.bands[0] = seed % 2 == 0;
        definition.wifi.enabled = seed % 2 == 0;
        const auto outcome = run(input, definition, {});
        QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
        QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
        if (objective == Objective::ConnectAll || objective == Objective::BestMix) {
            const auto certificate = certify(input, outcome.value(), {});
            if (outcome.value().proof.replayed)
                QVERIFY2(certificate.has_value(), certificate.has_value() ? "" : certificate.error().detail.c_str());
        }
    }
}

void TestRadioNetwork::otherObjectivesSaySo()
{
    PlanningInput input = farmBeyondTheLake().build();
    input.elevation = plain();
    for (const Objective objective : {Objective::TrenchAndCable, Objective::Resilient, Objective::LeaseAll}) {
        const auto outcome = run(input, byRadio(objective), {});
        QVERIFY(outcome.has_value());
        QVERIFY(outcome.value().radioLinks.empty());
        QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(), [](const Warning& w) {
            return w.detail == "this objective plans fibre only: no radio link is considered";
        }));
        QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
    }
    ScenarioDefinition bandless = byRadio(Objective::BestMix);
    bandless.radioLinks.bands = {};
    const auto outcome = run(input, bandless, {});
    QVERIFY(outcome.has_value() && outcome.value().radioLinks.empty());
    QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(), [](const Warning& w) {
        return w.detail == "no band is permitted: no radio link is considered";
    }));
    QCOMPARE(QString::fromStdString(firstFault(input, outcome.value())), QString());
}

void TestRadioNetwork::whatCannotBeIsRefused()
{
    PlanningInput input = farmBeyondTheLake().build();
    const auto without = run(input, byRadio(Objective::ConnectAll), {});
    QVERIFY(!without.has_value());
    QCOMPARE(without.error().code, ErrorCode::InvalidArgument);
    ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    definition.networkMode = NetworkMode::CrowFly;
    QVERIFY(!check(definition).has_value());
    const auto refused = [](const std::function<void(RadioLinkRules&)>& change) {
        ScenarioDefinition changed = byRadio(Objective::ConnectAll);
        change(changed.radioLinks);
        return !check(changed).has_value();
    };
    const double nan = std::nan("");
    QVERIFY(refused([&](RadioLinkRules& rules) { rules.maxRangeM = nan; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.availabilityPercent = 100; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.siteHeightM = 0; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.obstacleM = -1; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.rainRateMmH = 300; }));
    QVERIFY(refused([&](RadioLinkRules& rules) { rules.dN75 = nan; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.leastMarginDb = -1; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.maxHops = 0; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.maxHops = 101; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.sharing = 0.5; }));
    QVERIFY(refused([](RadioLinkRules& rules) { rules.linksPerSite = 0; }));
    // A void between the ends is no flat ground.
    input.elevation = relief([](double x, double) { return std::abs(x - 2000) < 100 ? std::nanf("") : 100.0F; });
    const auto outcome = run(input, byRadio(Objective::ConnectAll), {});
    QVERIFY(outcome.has_value());
    QVERIFY(outcome.value().radioLinks.empty());
    QVERIFY(std::any_of(outcome.value().warnings.begin(), outcome.value().warnings.end(),
                        [](const Warning& warning) { return warning.code == WarningCode::ElevationVoids; }));
}

void TestRadioNetwork::aSearchIsCancelled()
{
    PlanningInput input = farmBeyondTheLake().build();
    input.elevation = plain();
    const ScenarioDefinition definition = byRadio(Objective::ConnectAll);
    const auto plan = planContext(input, definition);
    QVERIFY(plan.has_value());
    std::stop_source stop;
    RunContext ctx;
    ctx.stop = stop.get_token();
    stop.request_stop();
    PlanningGraph network;
    network.sites.resize(2);
    network.supplies.resize(1);
    const auto found = findRadioLinks(plan.value(), network, ctx);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

void TestRadioNetwork::threadsDoNotMatter()
{
    PlanningInput input = farmBeyondTheLake().build();
    input.elevation = plain();
    RunContext two;
    two.threads = 2;
    const auto a = run(input, byRadio(Objective::BestMix), {});
    const auto b = run(input, byRadio(Objective::BestMix), two);
    QVERIFY(a.has_value() && b.has_value());
    QCOMPARE(hashOf(a.value()), hashOf(b.value()));
}

QTEST_GUILESS_MAIN(TestRadioNetwork)
#include "tst_radio_network.moc"
