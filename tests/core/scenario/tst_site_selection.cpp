// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/site_selection.h"

#include "tests/support/planning_builder.h"

#include <QTest>

using namespace oasis;

class TestSiteSelection : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::PlanningBuilder builder;
        builder.territory().municipalities = {test::squareMunicipality("01001", {0, 0}, 10)};
        builder.territory().municipalities[0].population = 900;
        builder.site({}).kind = SiteKind::SecondarySchool; // 1
        Site& hall = builder.site({});                     // 2
        hall.municipalityCode = "01001";
        Site& zone = builder.site({}); // 3
        zone.kind = SiteKind::ActivityZone;
        zone.areaHa = 4;
        builder.site({}).state = SiteState::Candidate; // 4
        builder.site({}).kind = SiteKind::WifiSpot;    // 5
        Site& struck = builder.site({});               // 6
        struck.state = SiteState::StruckOut;
        struck.required = true;
        m_input = builder.build();
    }

    void selects_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("defaults") << "" << QList<int>{1, 2, 3};
        QTest::newRow("one kind") << "schools" << QList<int>{1};
        QTest::newRow("town hall too small") << "population" << QList<int>{1, 3};
        QTest::newRow("zone too small") << "area" << QList<int>{1, 2};
        QTest::newRow("excluded") << "excluded" << QList<int>{2, 3};
        QTest::newRow("included candidate") << "included" << QList<int>{1, 2, 3, 4};
        QTest::newRow("required passes every rule") << "required" << QList<int>{2};
    }
    void selects()
    {
        QFETCH(QString, rule);
        QFETCH(QList<int>, ids);
        SiteSelection selection;
        if (rule == "schools") {
            selection.kinds = {};
            selection.kinds[static_cast<std::size_t>(SiteKind::SecondarySchool)] = true;
        } else if (rule == "population") {
            selection.townHallMinPopulation = 1000;
        } else if (rule == "area") {
            selection.zoneMinAreaHa = 5;
        } else if (rule == "excluded") {
            selection.excluded = {SiteId{1}};
        } else if (rule == "included") {
            selection.included = {SiteId{4}};
        } else if (rule == "required") {
            m_input.sites[1].required = true;
            selection.kinds = {};
            selection.excluded = {SiteId{2}};
        }
        std::vector<SiteId> expected;
        for (const int id : ids)
            expected.emplace_back(id);
        QVERIFY(selectSites(m_input, selection) == expected);
    }

    void unknownIdsAreReported()
    {
        SiteSelection selection;
        selection.included = {SiteId{99}, SiteId{1}};
        selection.excluded = {SiteId{98}, SiteId{99}};
        const std::vector<SiteId> expected{SiteId{98}, SiteId{99}};
        QVERIFY(unknownSites(m_input, selection) == expected);
    }

private:
    PlanningInput m_input;
};

QTEST_GUILESS_MAIN(TestSiteSelection)
#include "tst_site_selection.moc"
