// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include <QtTest>

#include <limits>

using namespace oasis;

namespace {

Site siteWithId(std::int64_t id)
{
    Site site;
    site.id = SiteId{id};
    return site;
}

std::shared_ptr<const Outcome> outcomeOf(std::int64_t scenario, std::int64_t site, std::int64_t supply)
{
    auto outcome = std::make_shared<Outcome>();
    outcome->definition.id = ScenarioId{scenario};
    outcome->sites.resize(1);
    outcome->sites[0].site = SiteId{site};
    outcome->supplies.resize(1);
    outcome->supplies[0].supply = SupplyId{supply};
    return outcome;
}

} // namespace

class TestStudy : public QObject
{
    Q_OBJECT

private slots:
    void aNewStudyHasEmptyPartsAndNoNullPointer();
    void nextIdsStandAboveAllInUse();
    void findsById();
    void equalityLooksIntoSharedParts();
    void thePlanningInputSharesTheBigParts();
};

void TestStudy::aNewStudyHasEmptyPartsAndNoNullPointer()
{
    const Study study;
    QVERIFY(study.territory && study.streets && study.infrastructure && study.elevation && study.catalogue);
    QVERIFY(study.streets->streets.empty());
    QCOMPARE(study.elevation->columns, 0U);
    QCOMPARE(study.info.crs, std::string("EPSG:2154"));
}

void TestStudy::nextIdsStandAboveAllInUse()
{
    Study study;
    QCOMPARE(nextSiteId(study).value(), 1);
    QCOMPARE(nextSupplyId(study).value(), 1);
    QCOMPARE(nextScenarioId(study).value(), 1);
    QCOMPARE(nextAccessPointId(study).value(), 1);

    study.sites = {siteWithId(3), siteWithId(8)};
    QCOMPARE(nextSiteId(study).value(), 9);
    // A site that is gone from the study but still named by an outcome keeps its id.
    study.outcomes = {outcomeOf(4, 20, 6)};
    QCOMPARE(nextSiteId(study).value(), 21);
    QCOMPARE(nextSupplyId(study).value(), 7);
    QCOMPARE(nextScenarioId(study).value(), 5);
    ScenarioDefinition definition;
    definition.id = ScenarioId{9};
    definition.sites.excluded = {SiteId{30}};
    study.definitions = {definition};
    QCOMPARE(nextScenarioId(study).value(), 10);
    QCOMPARE(nextSiteId(study).value(), 31);
}

void TestStudy::findsById()
{
    Study study;
    study.sites = {siteWithId(3), siteWithId(8)};
    study.outcomes = {outcomeOf(2, 3, 1), outcomeOf(5, 8, 1)};
    QCOMPARE(findSite(study, SiteId{8}), &study.sites[1]);
    QVERIFY(!findSite(study, SiteId{4}));
    QVERIFY(!findSite(study, SiteId{9}));
    QCOMPARE(findOutcome(study, ScenarioId{5}), study.outcomes[1]);
    QVERIFY(!findOutcome(study, ScenarioId{1}));
    QVERIFY(!findDefinition(study, ScenarioId{1}));
    study.accessPoints.resize(2);
    study.accessPoints[1].id = AccessPointId{4};
    QCOMPARE(findAccessPoint(study, AccessPointId{4}), &study.accessPoints[1]);
    QVERIFY(!findAccessPoint(study, AccessPointId{2}));
    QCOMPARE(nextAccessPointId(study).value(), 5);
}

void TestStudy::equalityLooksIntoSharedParts()
{
    Study a;
    Study b;
    QVERIFY(a == b); // different pointers, same content
    ElevationGrid grid{{0, 0}, 25, 1, 2, {1.5F, std::numeric_limits<float>::quiet_NaN()}};
    a.elevation = std::make_shared<const ElevationGrid>(grid);
    QVERIFY(!(a == b));
    b.elevation = std::make_shared<const ElevationGrid>(grid);
    QVERIFY(a == b);
    a.outcomes = {outcomeOf(1, 1, 1)};
    b.outcomes = {outcomeOf(1, 1, 1)};
    QVERIFY(a == b);
    b.outcomes = {outcomeOf(1, 2, 1)};
    QVERIFY(!(a == b));
}

void TestStudy::thePlanningInputSharesTheBigParts()
{
    Study study;
    study.info.crs = "EPSG:3035";
    study.sites = {siteWithId(3)};
    const PlanningInput input = planningInput(study);
    QCOMPARE(input.crs, std::string("EPSG:3035"));
    QCOMPARE(input.streets, study.streets);
    QCOMPARE(input.territory, study.territory);
    QCOMPARE(input.catalogue, study.catalogue);
    QVERIFY(input.sites == study.sites);
}

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
