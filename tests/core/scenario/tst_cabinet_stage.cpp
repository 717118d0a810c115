// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/cabinet_facts.h"
#include "core/scenario/cabinet_stage.h"
#include "core/scenario/premises.h"
#include "core/verify/verify.h"
#include "tests/core/scenario/lane_case.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <numeric>

using namespace oasis;

namespace {

ScenarioDefinition cabinetScenario()
{
    ScenarioDefinition definition;
    definition.name = "cabinets";
    definition.objective = Objective::Cabinets;
    definition.construction.allowForeignGround = true;
    return definition;
}

void addCell(test::PlanningBuilder& builder, Point centre, double people)
{
    builder.territory().cells.push_back({centre, 200, people, kNoMunicipality});
}

/// The forked lane with 220 people at the town hall and 110 at the school: 100 and 50 homes.
test::PlanningBuilder village()
{
    test::PlanningBuilder builder = test::forkedLane();
    addCell(builder, {210, -90}, 220);
    addCell(builder, {310, 10}, 110);
    return builder;
}

/// Streets of 3 × 3 km with people thick in the middle.
test::PlanningBuilder town()
{
    test::PlanningBuilder builder = test::grid(20, 12, 5);
    Random random(11);
    for (int y = 0; y < 15; ++y)
        for (int x = 0; x < 15; ++x) {
            const double away = std::hypot(x - 7.0, y - 7.0);
            addCell(builder, {x * 200.0 + 90, y * 200.0 + 70}, std::floor(random.uniform(0, 220 / (1 + away))));
        }
    builder.territory().municipalities.push_back(test::squareMunicipality("84001", {-100, -100}, 3200));
    return builder;
}

std::string firstFault(const test::PlanningBuilder& builder, const Outcome& outcome)
{
    const Verification found = verify(builder.build(), outcome);
    if (found.findings.empty())
        return {};
    const auto& first = found.findings.front();
    return first.check + " " + first.subject + ": expected " + first.expected + ", found " + first.found;
}

} // namespace

class TestCabinetStage : public QObject
{
    Q_OBJECT

private slots:
    void homesAddUp();
    void oneCabinetForAVillage();
    void billOfACabinet();
    void opticalReach_data();
    void opticalReach();
    void businessesOfZones_data();
    void businessesOfZones();
    void aZoneIsServed();
    void reasons();
    void aTownIsDivided();
    void farPremisesAreNamed();
    void threadsDoNotChangeTheOutcome();
    void verifyFindsFaults_data();
    void verifyFindsFaults();
    void errors_data();
    void errors();
};

void TestCabinetStage::homesAddUp()
{
    Territory territory;
    for (int i = 0; i < 10; ++i)
        territory.cells.push_back({{0, 0}, 200, 1, kNoMunicipality});
    const auto homes = homesOf(territory, 2.2); // 10 people: 4.54 homes, rounded 5
    QCOMPARE(homes.size(), std::size_t{10});
    QCOMPARE(std::accumulate(homes.begin(), homes.end(), 0), 5);
    QCOMPARE(*std::max_element(homes.begin(), homes.end()), 1);
}

void TestCabinetStage::oneCabinetForAVillage()
{
    const auto builder = village();
    const Outcome outcome = test::planned(builder, cabinetScenario());
    QCOMPARE(firstFault(builder, outcome), std::string());
    QCOMPARE(outcome.cabinets.size(), std::size_t{1});
    const OutcomeCabinet& cabinet = outcome.cabinets.front();
    QCOMPARE(cabinet.premises, 150);
    QCOMPARE(cabinet.capacity, 600);
    QVERIFY(cabinet.underfilled);
    QCOMPARE(cabinet.splitRatio, 64);
    QCOMPARE(cabinet.splitters, 3);
    QCOMPARE(cabinet.feederFibres, 15);
    QVERIFY(cabinet.position == (Point{200, -100})); // where most homes are
    QCOMPARE(cabinet.feederM, 300.0);
    QCOMPARE(cabinet.farthestM, 200.0);
    QCOMPARE(cabinet.fibreM, 50 * 200.0);
    QCOMPARE(cabinet.boxes, 16 + 8 + 1); // 100 and 50 homes, six a box; the rest of both shares one at the fork
    QCOMPARE(outcome.premises.size(), std::size_t{2});
    // Feeder to the fork; then feeder, site and the school's homes down to the town hall.
    const auto down = std::find_if(outcome.edges.begin(), outcome.edges.end(),
                                   [](const OutcomeEdge& edge) { return edge.street == StreetId{3}; });
    QVERIFY(down != outcome.edges.end());
    QCOMPARE(down->fibresUsed, 15 + 50 + 2);
    QCOMPARE(findIndicator(outcome, "cab.premises")->value, 150.0);
    QCOMPARE(findIndicator(outcome, "cov.premises")->value, 100.0);
    QVERIFY(std::any_of(outcome.warnings.begin(), outcome.warnings.end(),
                        [](const Warning& w) { return w.code == WarningCode::CabinetTooSmall && w.count == 1; }));
    QVERIFY(outcome.proof.bound <= outcome.proof.value);
    QVERIFY2(outcome.proof.gapPercent() < 3, qPrintable(QString::number(outcome.proof.gapPercent())));
}

void TestCabinetStage::billOfACabinet()
{
    const Outcome outcome = test::planned(village(), cabinetScenario());
    const auto quantity = [&](const std::string& item) {
        std::int64_t sum = 0;
        for (const BillEntry& entry : outcome.bill)
            sum += entry.subject == BillSubject::Cabinet && entry.item == item ? entry.quantityMilli : 0;
        return sum;
    };
    QCOMPARE(quantity("sro.cab"), std::int64_t{1'000});
    QCOMPARE(quantity("sro.patch"), std::int64_t{150'000});
    QCOMPARE(quantity("pon.split.64"), std::int64_t{3'000});
    QCOMPARE(quantity("jt.splice"), std::int64_t{2 * (150 + 15) * 1000});
    QCOMPARE(quantity("jt.pbo"), std::int64_t{25'000});
    // 17 000 + 150 × 25 + 3 × 230 + 330 × 10 + 25 × 200
    QCOMPARE(outcome.cabinets.front().price, Money::euros(17'000 + 3'750 + 690 + 3'300 + 5'000));
    // Cabinet, splitters, and 15 × 300 + 50 × 200 m of fibre at 2.25 cents
    QCOMPARE(outcome.cabinets.front().routedCost, Money::cents(1'700'000 + 69'000 + (4'500 + 10'000) * 9 / 4));
}

void TestCabinetStage::opticalReach_data()
{
    QTest::addColumn<int>("opticalClass");
    QTest::addColumn<int>("ratio");
    QTest::addColumn<double>("lossDb"); // what is left for fibre and its splices
    // 28 or 32 dB less splitter, six connectors of 0.3 dB, margin 1 dB, four splices of 0.1 dB
    QTest::newRow("B+ 1:64") << static_cast<int>(OpticalClass::GponB) << 64 << 28 - 20.5 - 1.8 - 1 - 0.4;
    QTest::newRow("B+ 1:32") << static_cast<int>(OpticalClass::GponB) << 32 << 28 - 17.1 - 1.8 - 1 - 0.4;
    QTest::newRow("C+ 1:64") << static_cast<int>(OpticalClass::GponC) << 64 << 32 - 20.5 - 1.8 - 1 - 0.4;
}

void TestCabinetStage::opticalReach()
{
    QFETCH(int, opticalClass);
    QFETCH(int, ratio);
    QFETCH(double, lossDb);
    ScenarioDefinition definition = cabinetScenario();
    definition.cabinets.opticalClass = static_cast<OpticalClass>(opticalClass);
    definition.cabinets.maxReachM = 100'000;
    const double cableKm = opticalReachM(definition, ratio) * 1.2 / 1000;
    const double used = cableKm * 0.35 + std::floor(cableKm / 2) * 0.1;
    QVERIFY2(used <= lossDb && used > lossDb - 0.11, qPrintable(QString::number(cableKm)));
    definition.cabinets.maxReachM = 5'000;
    QCOMPARE(opticalReachM(definition, ratio), 4'166.0); // with the slack of cables
}

void TestCabinetStage::businessesOfZones_data()
{
    QTest::addColumn<double>("jobs");
    QTest::addColumn<double>("hectares");
    QTest::addColumn<int>("businesses"); // ten jobs each, twenty jobs a hectare
    QTest::newRow("jobs") << 124.0 << 3.0 << 12;
    QTest::newRow("jobs, rounded up") << 125.0 << 0.0 << 13;
    QTest::newRow("hectares") << 0.0 << 3.0 << 6;
    QTest::newRow("at least one") << 2.0 << 0.0 << 1;
    QTest::newRow("nothing known") << 0.0 << 0.0 << 0;
}

void TestCabinetStage::businessesOfZones()
{
    QFETCH(double, jobs);
    QFETCH(double, hectares);
    QFETCH(int, businesses);
    Site zone;
    zone.kind = SiteKind::ActivityZone;
    zone.people = jobs;
    zone.areaHa = hectares;
    CabinetRules rules;
    QCOMPARE(businessesOf(zone, rules), businesses);
    zone.state = SiteState::StruckOut;
    QCOMPARE(businessesOf(zone, rules), 0);
    zone.state = SiteState::Oasis;
    zone.kind = SiteKind::Campus;
    QCOMPARE(businessesOf(zone, rules), 0);
    zone.kind = SiteKind::ActivityZone;
    rules.jobsPerBusiness = 0;
    QCOMPARE(businessesOf(zone, rules), 0);
}

void TestCabinetStage::aZoneIsServed()
{
    auto builder = village();
    Site& zone = builder.site({290, 30}, "Zone");
    zone.kind = SiteKind::ActivityZone;
    zone.state = SiteState::Candidate; // not an oasis, and served as premises all the same
    zone.people = 200;
    const SiteId id = zone.id;
    const Outcome outcome = test::planned(builder, cabinetScenario());
    QCOMPARE(firstFault(builder, outcome), std::string());
    QCOMPARE(outcome.premises.size(), std::size_t{3});
    const OutcomePremises& businesses = outcome.premises.back();
    QCOMPARE(businesses.cell, -1);
    QCOMPARE(businesses.zone, id);
    QCOMPARE(businesses.premises, 20);
    QCOMPARE(outcome.cabinets.front().premises, 170);
    QCOMPARE(findIndicator(outcome, "cab.businesses")->value, 20.0);
    for (const auto& spoil : std::vector<std::function<void(Outcome&)>>{
             [](Outcome& o) { o.premises.back().zone = SiteId{1}; }, [](Outcome& o) { o.premises.back().cell = 0; },
             [](Outcome& o) { o.premises.pop_back(); }, [](Outcome& o) { o.premises.back().premises = 19; }}) {
        Outcome spoilt = outcome;
        spoil(spoilt);
        QVERIFY(!firstFault(builder, spoilt).empty());
    }
    // A territory whose only premises are businesses.
    builder.territory().cells.clear();
    QCOMPARE(test::planned(builder, cabinetScenario()).cabinets.front().premises, 20);
    ScenarioDefinition without = cabinetScenario();
    without.cabinets.jobsPerBusiness = 0;
    QVERIFY(!run(builder.build(), without, {}).has_value());
}

void TestCabinetStage::reasons()
{
    // One cabinet at the town hall: at the school it would feed 100 homes over 200 m instead of 50; the feeder is as
    // long.
    const auto lane = village();
    const Outcome alone = test::planned(lane, cabinetScenario());
    const auto catalogue = lane.build().catalogue;
    const CabinetReasons one = reasonsFor(alone, 0, *catalogue).value();
    QCOMPARE(one.otherPlaces, 1);
    QCOMPARE(one.nextPlace, Money::cents(50 * 200 * 9 / 4));
    QCOMPARE(static_cast<int>(one.apart), static_cast<int>(WhyApart::NoNeighbour));
    const CabinetLight light = lightOf(alone.definition, alone.cabinets.front());
    QVERIFY(light.spareDb() > 0 && light.spareDb() < 32 - 20.5);
    QVERIFY(!reasonsFor(alone, 1, *catalogue).has_value());

    // In a town, areas that could be one within the limits would cost more; others are too large together.
    const auto builder = town();
    ScenarioDefinition definition = cabinetScenario();
    definition.cabinets.maxPremises = 400;
    definition.cabinets.minPremises = 0;
    const Outcome outcome = test::planned(builder, definition);
    bool capacity = false;
    for (std::size_t i = 0; i < outcome.cabinets.size(); ++i) {
        const CabinetReasons found = reasonsFor(outcome, i, *catalogue).value();
        const auto ofItsSupply =
            std::count_if(outcome.cabinets.begin(), outcome.cabinets.end(),
                          [&](const OutcomeCabinet& each) { return each.supply == outcome.cabinets[i].supply; });
        QCOMPARE(found.apart == WhyApart::NoNeighbour, ofItsSupply == 1);
        if (ofItsSupply == 1)
            continue;
        QVERIFY(found.neighbour >= 0 && static_cast<std::size_t>(found.neighbour) != i);
        const auto& other = outcome.cabinets[static_cast<std::size_t>(found.neighbour)];
        QCOMPARE(found.together, outcome.cabinets[i].premises + other.premises);
        QCOMPARE(found.apart == WhyApart::Capacity, found.together > 400);
        if (found.apart == WhyApart::Price)
            QVERIFY(found.dearer > Money());
        capacity = capacity || found.apart == WhyApart::Capacity;
    }
    QVERIFY(capacity);
}

void TestCabinetStage::aTownIsDivided()
{
    const auto builder = town();
    ScenarioDefinition definition = cabinetScenario();
    definition.cabinets.maxPremises = 400;
    definition.cabinets.minPremises = 100;
    const Outcome outcome = test::planned(builder, definition);
    QCOMPARE(firstFault(builder, outcome), std::string());
    QVERIFY(outcome.cabinets.size() >= 3);
    int served = 0;
    for (const OutcomeCabinet& cabinet : outcome.cabinets) {
        QVERIFY(cabinet.premises <= 400);
        QCOMPARE(cabinet.municipalityCode, std::string("84001"));
        served += cabinet.premises;
    }
    int homes = 0;
    for (const std::int32_t each : homesOf(*builder.build().territory, 2.2))
        homes += each;
    QCOMPARE(served, homes);
    QVERIFY2(outcome.proof.gapPercent() < 12, qPrintable(QString::number(outcome.proof.gapPercent())));
    QCOMPARE(findIndicator(outcome, "cab.count")->value, static_cast<double>(outcome.cabinets.size()));
}

void TestCabinetStage::farPremisesAreNamed()
{
    auto builder = village();
    addCell(builder, {5'000, 5'000}, 22); // no street near
    const Outcome far = test::planned(builder, cabinetScenario());
    QCOMPARE(firstFault(builder, far), std::string());
    QCOMPARE(far.premises.size(), std::size_t{3});
    QCOMPARE(far.premises.back(), (OutcomePremises{2, {}, -1, -1, 10, WhyNoCabinet::TooFarFromStreets}));
    QCOMPARE(findIndicator(far, "cab.unserved")->value, 10.0);
    QVERIFY(std::any_of(far.warnings.begin(), far.warnings.end(),
                        [](const Warning& w) { return w.code == WarningCode::PremisesUnserved && w.count == 10; }));
    builder.street({{300, 0}, {30'000, 0}});
    addCell(builder, {30'000, 0}, 44); // beyond every splitter
    const Outcome optical = test::planned(builder, cabinetScenario());
    QCOMPARE(firstFault(builder, optical), std::string());
    QCOMPARE(optical.premises.back(), (OutcomePremises{3, {}, -1, -1, 20, WhyNoCabinet::OpticalLimit}));
}

void TestCabinetStage::threadsDoNotChangeTheOutcome()
{
    const PlanningInput input = town().build();
    RunContext four;
    four.threads = 4;
    const Outcome one = run(input, cabinetScenario(), {}).value();
    QCOMPARE(hashOf(one), hashOf(run(input, cabinetScenario(), four).value()));
}

void TestCabinetStage::verifyFindsFaults_data()
{
    QTest::addColumn<std::function<void(Outcome&)>>("spoil");
    const auto row = [](const char* name, std::function<void(Outcome&)> spoil) { QTest::newRow(name) << spoil; };
    row("premises lost", [](Outcome& o) { o.premises.pop_back(); });
    row("premises moved", [](Outcome& o) { o.premises.front().premises += 1; });
    row("reason", [](Outcome& o) { o.premises.front().why = WhyNoCabinet::TooFar; });
    row("other cabinet", [](Outcome& o) { o.premises.front().cabinet = (o.premises.front().cabinet + 1) % 2; });
    row("other place", [](Outcome& o) { o.premises.front().lastEdge = o.premises.back().lastEdge; });
    row("count", [](Outcome& o) { o.cabinets.front().premises -= 1; });
    row("capacity", [](Outcome& o) { o.cabinets.front().capacity += 1; });
    row("split", [](Outcome& o) { o.cabinets.front().splitRatio = 32; });
    row("splitters", [](Outcome& o) { o.cabinets.front().splitters += 1; });
    row("feeder fibres", [](Outcome& o) { o.cabinets.front().feederFibres += 1; });
    row("boxes", [](Outcome& o) { o.cabinets.front().boxes = 1; });
    row("feeder", [](Outcome& o) { o.cabinets.front().feederM += 1; });
    row("farthest", [](Outcome& o) { o.cabinets.front().farthestM -= 1; });
    row("fibre", [](Outcome& o) { o.cabinets.front().fibreM += 1; });
    row("under-filled", [](Outcome& o) { o.cabinets.front().underfilled ^= true; });
    row("cost", [](Outcome& o) {
        o.cabinets.front().routedCost -= Money::euros(1);
        o.proof.value -= 100;
    });
    row("price", [](Outcome& o) { o.cabinets.front().price += Money::cents(1); });
    row("place", [](Outcome& o) { o.cabinets.front().position.x += 1; });
    row("stands elsewhere", [](Outcome& o) { o.cabinets.front().lastEdge = o.cabinets.back().lastEdge; });
    row("ground", [](Outcome& o) { o.cabinets.front().municipalityCode = "84002"; });
    row("no such edge", [](Outcome& o) { o.cabinets.front().lastEdge = 1'000'000; });
    row("no such cabinet", [](Outcome& o) { o.premises.front().cabinet = 99; });
    row("no such cell", [](Outcome& o) { o.premises.front().cell = -5; });
}

void TestCabinetStage::verifyFindsFaults()
{
    QFETCH(std::function<void(Outcome&)>, spoil);
    static const auto builder = town();
    static const Outcome sound = test::planned(builder, cabinetScenario());
    QVERIFY(sound.cabinets.size() >= 2);
    Outcome outcome = sound;
    spoil(outcome);
    QVERIFY(firstFault(builder, sound).empty());
    QVERIFY(!firstFault(builder, outcome).empty());
}

void TestCabinetStage::errors_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("no cells") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no people") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("people not a number") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("crow-fly") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("capacity 0") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("equipment without splitter") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no splitter so small") << static_cast<int>(ErrorCode::Infeasible);
    QTest::newRow("supply far away") << static_cast<int>(ErrorCode::NoSupply);
}

void TestCabinetStage::errors()
{
    QFETCH(int, code);
    const QByteArray kind = QTest::currentDataTag();
    auto builder = kind == "supply far away" ? test::PlanningBuilder() : village();
    ScenarioDefinition definition = cabinetScenario();
    if (kind == "no cells")
        builder.territory().cells.clear();
    if (kind == "no people")
        for (PopulationCell& cell : builder.territory().cells)
            cell.people = 0;
    if (kind == "people not a number")
        builder.territory().cells.front().people = std::nan("");
    if (kind == "crow-fly")
        definition.networkMode = NetworkMode::CrowFly;
    if (kind == "capacity 0")
        definition.cabinets.maxPremises = 0;
    if (kind == "equipment without splitter")
        definition.cabinets.opticalClass = OpticalClass::Lr;
    if (kind == "no splitter so small")
        definition.cabinets.splitRatio = 4;
    if (kind == "supply far away") {
        builder.street({{0, 0}, {200, 0}});
        builder.supply({0, 9'000});
        builder.site({100, 0});
        addCell(builder, {100, 0}, 100);
    }
    const auto outcome = run(builder.build(), definition, {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(static_cast<int>(outcome.error().code), code);
}

QTEST_GUILESS_MAIN(TestCabinetStage)
#include "tst_cabinet_stage.moc"
