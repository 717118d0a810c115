// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/study/study_change.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace oasis;

namespace {

Site randomSite(Random& random, std::int64_t id)
{
    Site site;
    site.id = SiteId{id};
    site.name = "site " + std::to_string(random.below(1000));
    site.kind = static_cast<SiteKind>(random.below(kSiteKindCount));
    site.position = {random.uniform(0, 1000), random.uniform(0, 1000)};
    return site;
}

StudyInfo named(std::string name)
{
    StudyInfo info;
    info.name = std::move(name);
    return info;
}

std::shared_ptr<const Outcome> randomOutcome(Random& random, std::int64_t id)
{
    auto outcome = std::make_shared<Outcome>();
    outcome->definition.id = ScenarioId{id};
    outcome->investment = Money::cents(static_cast<std::int64_t>(random.below(1'000'000)));
    return outcome;
}

AccessPoint accessPoint(std::int64_t id)
{
    AccessPoint point;
    point.id = AccessPointId{id};
    return point;
}

template <class T, class Make>
void randomUpserts(Random& random, std::vector<T>& upserts, std::set<std::int64_t>& touched, Make make)
{
    for (std::uint64_t n = random.below(4); n > 0; --n) {
        const auto id = static_cast<std::int64_t>(1 + random.below(15));
        if (touched.insert(id).second)
            upserts.push_back(make(id));
    }
}

template <class T, class Id, class IdOf>
void randomErases(Random& random, const std::vector<T>& present, std::vector<Id>& erases,
                  std::set<std::int64_t>& touched, IdOf idOf)
{
    for (const T& element : present)
        if (random.below(5) == 0 && touched.insert(idOf(element).value()).second)
            erases.push_back(idOf(element));
}

void randomLists(Random& random, const Study& study, StudyChange& change)
{
    std::set<std::int64_t> sites;
    std::set<std::int64_t> supplies;
    std::set<std::int64_t> points;
    std::set<std::int64_t> definitions;
    std::set<std::int64_t> outcomes;
    randomErases(random, study.sites, change.eraseSites, sites, [](const Site& s) { return s.id; });
    randomErases(random, study.supplies, change.eraseSupplies, supplies, [](const SupplyPoint& s) { return s.id; });
    randomErases(random, study.accessPoints, change.eraseAccessPoints, points,
                 [](const AccessPoint& p) { return p.id; });
    randomErases(random, study.definitions, change.eraseDefinitions, definitions,
                 [](const ScenarioDefinition& d) { return d.id; });
    randomErases(random, study.outcomes, change.eraseOutcomes, outcomes,
                 [](const std::shared_ptr<const Outcome>& o) { return o->definition.id; });
    randomUpserts(random, change.upsertSites, sites, [&](std::int64_t id) { return randomSite(random, id); });
    randomUpserts(random, change.upsertSupplies, supplies, [&](std::int64_t id) {
        SupplyPoint supply;
        supply.id = SupplyId{id};
        supply.entryPrice = Money::cents(static_cast<std::int64_t>(random.below(100)));
        return supply;
    });
    randomUpserts(random, change.upsertAccessPoints, points, [&](std::int64_t id) {
        AccessPoint point = accessPoint(id);
        point.antenna.azimuthDeg = random.uniform(0, 360);
        return point;
    });
    randomUpserts(random, change.upsertDefinitions, definitions, [&](std::int64_t id) {
        ScenarioDefinition definition;
        definition.id = ScenarioId{id};
        definition.effort.seed = random.next();
        return definition;
    });
    randomUpserts(random, change.upsertOutcomes, outcomes, [&](std::int64_t id) { return randomOutcome(random, id); });
}

StudyChange randomChange(Random& random, const Study& study)
{
    StudyChange change;
    randomLists(random, study, change);
    change.dropReceipts = random.below(study.receipts.size() + 1);
    for (std::uint64_t n = random.below(3); n > 0; --n) {
        ImportReceipt receipt;
        receipt.read = static_cast<std::int64_t>(random.below(1000));
        change.appendReceipts.push_back(receipt);
    }
    if (random.below(3) == 0)
        change.info = named(std::to_string(random.next()));
    if (random.below(3) == 0)
        change.layers = std::vector<MapLayer>(random.below(4));
    if (random.below(3) == 0)
        change.towers = std::vector<Tower>(random.below(4));
    if (random.below(4) == 0) {
        StreetLayer streets;
        streets.componentCount = static_cast<std::uint32_t>(random.below(10));
        change.streets = std::make_shared<const StreetLayer>(streets);
    }
    if (random.below(4) == 0)
        change.catalogue = std::make_shared<const Catalogue>();
    return change;
}

template <class T, class IdOf>
bool sorted(const std::vector<T>& list, IdOf idOf)
{
    return std::ranges::adjacent_find(list, [&](const T& a, const T& b) { return !(idOf(a) < idOf(b)); }) == list.end();
}

} // namespace

class TestStudyChange : public QObject
{
    Q_OBJECT

private slots:
    void upsertsReplaceOrInsert();
    void theInverseRestoresTheStudy_data();
    void theInverseRestoresTheStudy();
    void invalidChangesLeaveTheStudyUntouched_data();
    void invalidChangesLeaveTheStudyUntouched();
    void bigPartsAndEmptinessAreTold();
};

void TestStudyChange::upsertsReplaceOrInsert()
{
    Random random(1);
    Study study;
    StudyChange change;
    change.upsertSites = {randomSite(random, 5), randomSite(random, 2), randomSite(random, 9)};
    QVERIFY(apply(study, change).has_value());
    QCOMPARE(study.sites.size(), 3U);
    QCOMPARE(study.sites[0].id.value(), 2);
    QCOMPARE(study.sites[2].id.value(), 9);

    Site moved = study.sites[1];
    moved.position = {1, 2};
    StudyChange move;
    move.upsertSites = {moved};
    const Site before = study.sites[1];
    const auto inverse = apply(study, move);
    QVERIFY(inverse.has_value());
    QVERIFY(study.sites[1] == moved);
    QCOMPARE(inverse.value().upsertSites.size(), 1U);
    QVERIFY(inverse.value().upsertSites[0] == before);
    QVERIFY(inverse.value().eraseSites.empty());
}

void TestStudyChange::theInverseRestoresTheStudy_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestStudyChange::theInverseRestoresTheStudy()
{
    QFETCH(quint64, seed);
    Random random(seed);
    Study study;
    std::vector<Study> before;
    std::vector<StudyChange> inverses;
    for (int step = 0; step < 30; ++step) {
        before.push_back(study);
        auto inverse = apply(study, randomChange(random, study));
        QVERIFY2(inverse.has_value(), inverse.has_value() ? "" : inverse.error().detail.c_str());
        inverses.push_back(std::move(inverse).value());
        QVERIFY(sorted(study.sites, [](const Site& s) { return s.id; }));
        QVERIFY(sorted(study.accessPoints, [](const AccessPoint& p) { return p.id; }));
        QVERIFY(sorted(study.definitions, [](const ScenarioDefinition& d) { return d.id; }));
        QVERIFY(sorted(study.outcomes, [](const std::shared_ptr<const Outcome>& o) { return o->definition.id; }));
    }
    while (!inverses.empty()) {
        const Study after = study;
        const auto redo = apply(study, inverses.back());
        QVERIFY(redo.has_value());
        QVERIFY(study == before.back());
        QVERIFY(study.streets == before.back().streets); // the very same part, not a copy
        QVERIFY(study.sites == before.back().sites);
        // The inverse of the inverse does it again.
        Study again = study;
        QVERIFY(apply(again, redo.value()).has_value());
        QVERIFY(again == after);
        inverses.pop_back();
        before.pop_back();
    }
    QVERIFY(study == Study());
}

void TestStudyChange::invalidChangesLeaveTheStudyUntouched_data()
{
    QTest::addColumn<int>("flaw");
    QTest::newRow("erases a site that is not there") << 0;
    QTest::newRow("stores a site without id") << 1;
    QTest::newRow("stores a site twice") << 2;
    QTest::newRow("stores and erases the same scenario") << 3;
    QTest::newRow("null outcome") << 4;
    QTest::newRow("outcome of scenario 0") << 5;
    QTest::newRow("drops more receipts than there are") << 6;
    QTest::newRow("erases a supply point twice") << 7;
    QTest::newRow("negative id") << 8;
    QTest::newRow("erases an access point that is not there") << 9;
    QTest::newRow("an access point under the ground") << 10;
}

void TestStudyChange::invalidChangesLeaveTheStudyUntouched()
{
    QFETCH(int, flaw);
    Random random(7);
    Study study;
    StudyChange first;
    first.upsertSites = {randomSite(random, 1), randomSite(random, 2)};
    first.upsertSupplies.resize(1);
    first.upsertSupplies[0].id = SupplyId{1};
    first.upsertDefinitions.resize(1);
    first.upsertDefinitions[0].id = ScenarioId{1};
    QVERIFY(apply(study, first).has_value());
    const Study before = study;

    StudyChange change;
    change.upsertSites = {randomSite(random, 2), randomSite(random, 3)}; // valid, and must not be applied
    change.info = named("changed");
    switch (flaw) {
    case 0:
        change.eraseSites = {SiteId{77}};
        break;
    case 1:
        change.upsertSites.push_back(randomSite(random, 0));
        break;
    case 2:
        change.upsertSites.push_back(randomSite(random, 3));
        break;
    case 3:
        change.upsertDefinitions = before.definitions;
        change.eraseDefinitions = {ScenarioId{1}};
        break;
    case 4:
        change.upsertOutcomes = {nullptr};
        break;
    case 5:
        change.upsertOutcomes = {std::make_shared<const Outcome>()};
        break;
    case 6:
        change.dropReceipts = 1;
        break;
    case 7:
        change.eraseSupplies = {SupplyId{1}, SupplyId{1}};
        break;
    case 9:
        change.eraseAccessPoints = {AccessPointId{3}};
        break;
    case 10:
        change.upsertAccessPoints = {accessPoint(1), accessPoint(2)};
        change.upsertAccessPoints[1].heightM = -2;
        break;
    default:
        change.upsertSites.push_back(randomSite(random, -4));
        break;
    }
    const auto result = apply(study, change);
    QVERIFY(!result.has_value());
    QVERIFY(result.error().code == ErrorCode::InvalidArgument);
    QVERIFY(!result.error().detail.empty());
    QVERIFY(study == before);
}

void TestStudyChange::bigPartsAndEmptinessAreTold()
{
    StudyChange change;
    QVERIFY(change.isEmpty());
    QVERIFY(!change.replacesBigParts());
    change.info = StudyInfo();
    QVERIFY(!change.isEmpty());
    QVERIFY(!change.replacesBigParts());
    change.elevation = std::make_shared<const ElevationGrid>();
    QVERIFY(change.replacesBigParts());
}

QTEST_GUILESS_MAIN(TestStudyChange)
#include "tst_study_change.moc"
