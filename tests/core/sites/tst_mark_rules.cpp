// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/mark_rules.h"

#include <QTest>

using namespace oasis;

namespace {

Site site(std::int64_t id, SiteKind kind, const std::string& municipality)
{
    Site result;
    result.id = SiteId(id);
    result.kind = kind;
    result.municipalityCode = municipality;
    return result;
}

Territory territory()
{
    Territory result;
    result.municipalities.resize(3);
    result.municipalities[0].code = "06012";
    result.municipalities[0].population = 11936;
    result.municipalities[0].populationKnown = true;
    result.municipalities[1].code = "06032";
    result.municipalities[1].population = 4482;
    result.municipalities[1].populationKnown = true;
    result.municipalities[2].code = "06150";
    return result;
}

} // namespace

class TestMarkRules : public QObject
{
    Q_OBJECT
private slots:
    void usualRules()
    {
        std::vector<Site> sites{site(1, SiteKind::SecondarySchool, "06012"), site(2, SiteKind::PrimarySchool, "06012"),
                                site(3, SiteKind::CivicBuilding, "06012"),   site(4, SiteKind::CivicBuilding, "06032"),
                                site(5, SiteKind::CivicBuilding, "06150"),   site(6, SiteKind::CivicBuilding, "06012"),
                                site(7, SiteKind::ActivityZone, "06032"),    site(8, SiteKind::ActivityZone, "06032"),
                                site(9, SiteKind::ActivityZone, "06032"),    site(10, SiteKind::Campus, "")};
        for (const std::size_t townHall : {2U, 3U, 4U})
            sites[townHall].townHall = true;
        sites[6].areaHa = 5;
        sites[7].areaHa = 4.9;
        MarkParams params;
        params.rules = usualMarkRules(5000, 5);
        const auto marked = markByRules(params, sites, territory());
        std::vector<std::int64_t> ids;
        for (const MarkedSite& entry : marked) {
            ids.push_back(entry.site.id.value());
            QVERIFY(entry.site.state == SiteState::Oasis);
        }
        QCOMPARE(ids, (std::vector<std::int64_t>{1, 3, 7}));
        QCOMPARE(marked[0].reason, std::string("secondary school"));
        QCOMPARE(marked[1].reason, std::string("town hall, municipality of 11936 inhabitants (at least 5000)"));
        QCOMPARE(marked[2].reason, std::string("activity zone, 5 ha (at least 5)"));
        QCOMPARE(marked[2].rule, std::size_t(3));
    }

    void outsideOnlyWhenAsked()
    {
        const std::vector<Site> sites{site(1, SiteKind::Campus, "")};
        MarkParams params;
        params.rules = usualMarkRules(0, 0);
        QVERIFY(markByRules(params, sites, territory()).empty());
        params.insideOnly = false;
        QCOMPARE(markByRules(params, sites, territory()).size(), std::size_t(1));
    }

    void handMadeDecisionsStay()
    {
        std::vector<Site> sites{site(1, SiteKind::Campus, "06012"), site(2, SiteKind::Campus, "06012")};
        sites[0].state = SiteState::StruckOut;
        sites[1].state = SiteState::Oasis;
        MarkParams params;
        params.rules = usualMarkRules(0, 0);
        QVERIFY(markByRules(params, sites, territory()).empty());
    }

    void firstRuleThatPassesCounts()
    {
        std::vector<Site> sites{site(1, SiteKind::PrimarySchool, "06012"), site(2, SiteKind::PrimarySchool, "06012")};
        sites[0].people = 320;
        sites[1].people = 12.5;
        MarkRule large;
        large.kind = SiteKind::PrimarySchool;
        large.minPeople = 300;
        large.required = true;
        large.firstRank = true;
        MarkRule any;
        any.kind = SiteKind::PrimarySchool;
        MarkParams params;
        params.rules = {large, any};
        const auto marked = markByRules(params, sites, territory());
        QCOMPARE(marked.size(), std::size_t(2));
        QVERIFY(marked[0].site.required && marked[0].site.firstRank);
        QCOMPARE(marked[0].reason, std::string("primary school, 320 people (at least 300)"));
        QVERIFY(!marked[1].site.required);
        QCOMPARE(marked[1].rule, std::size_t(1));
    }

    void kindDefaults_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("fibres");
        QTest::addColumn<double>("mbits");
        QTest::newRow("primary") << int(SiteKind::PrimarySchool) << 2 << 100.0;
        QTest::newRow("secondary") << int(SiteKind::SecondarySchool) << 4 << 1000.0;
        QTest::newRow("campus") << int(SiteKind::Campus) << 4 << 10000.0;
        QTest::newRow("zone") << int(SiteKind::ActivityZone) << 4 << 1000.0;
        QTest::newRow("totem") << int(SiteKind::Totem) << 4 << 10000.0;
        QTest::newRow("health") << int(SiteKind::Health) << 2 << 1000.0;
    }
    void kindDefaults()
    {
        QFETCH(int, kind);
        Site entry = site(1, static_cast<SiteKind>(kind), "");
        entry.fibres = 99;
        applyKindDefaults(entry);
        QTEST(entry.fibres, "fibres");
        QTEST(entry.mbits, "mbits");
    }
};

QTEST_GUILESS_MAIN(TestMarkRules)
#include "tst_mark_rules.moc"
