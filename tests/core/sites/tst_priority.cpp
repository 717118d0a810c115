// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/priority.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

Site site(std::int64_t id, SiteKind kind, Point position, double people)
{
    Site result;
    result.id = SiteId(id);
    result.kind = kind;
    result.position = position;
    result.people = people;
    return result;
}

constexpr std::size_t index(PriorityCriterion criterion)
{
    return static_cast<std::size_t>(criterion);
}

PriorityParams only(PriorityCriterion criterion)
{
    PriorityParams params;
    params.weights = {};
    params.weights[index(criterion)] = 7;
    return params;
}

std::vector<std::int64_t> order(const std::vector<PriorityScore>& scores)
{
    std::vector<std::int64_t> ids;
    for (const PriorityScore& score : scores)
        ids.push_back(score.site.value());
    return ids;
}

} // namespace

class TestPriority : public QObject
{
    Q_OBJECT
private slots:
    void peopleWithinReach()
    {
        Territory territory;
        territory.cells = {{{0, 0}, 200, 100, kNoMunicipality},
                           {{1000, 0}, 200, 10, kNoMunicipality},
                           {{1001, 0}, 200, 1, kNoMunicipality}};
        const std::vector<Site> sites{site(1, SiteKind::Campus, {0, 0}, 0), site(2, SiteKind::Campus, {1500, 0}, 0),
                                      site(3, SiteKind::Campus, {9000, 0}, 0)};
        const auto scores = prioritise(only(PriorityCriterion::PeopleNearby), sites, territory, {});
        QCOMPARE(order(scores), (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(scores[0].raw[0], 110.0);
        QCOMPARE(scores[1].raw[0], 11.0);
        QCOMPARE(scores[0].score, 1.0);
        QCOMPARE(scores[1].score, 0.5);
        QCOMPARE(scores[2].score, 0.0);
    }

    void pupilsByPercentileWithTies()
    {
        const std::vector<Site> sites{site(1, SiteKind::PrimarySchool, {}, 100),
                                      site(2, SiteKind::SecondarySchool, {}, 300),
                                      site(3, SiteKind::PrimarySchool, {}, 100), site(4, SiteKind::Health, {}, 5000),
                                      site(5, SiteKind::Campus, {}, 900)};
        const auto scores = prioritise(only(PriorityCriterion::Pupils), sites, Territory{}, {});
        QCOMPARE(order(scores), (std::vector<std::int64_t>{5, 2, 1, 3, 4}));
        QCOMPARE(scores[0].score, 1.0);
        QCOMPARE(scores[1].score, 0.75);
        QCOMPARE(scores[2].score, 0.5);
        QCOMPARE(scores[2].rank, 3);
        QCOMPARE(scores[3].rank, 3);
        QCOMPARE(scores[4].rank, 5);
        QCOMPARE(scores[4].score, 0.0);
    }

    void jobsOrArea()
    {
        std::vector<Site> sites{site(1, SiteKind::ActivityZone, {}, 0), site(2, SiteKind::ActivityZone, {}, 150),
                                site(3, SiteKind::Totem, {}, 30)};
        sites[0].areaHa = 10;
        sites[1].areaHa = 1000;
        const auto scores = prioritise(only(PriorityCriterion::Economy), sites, Territory{}, {});
        QCOMPARE(order(scores), (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(scores[0].raw[index(PriorityCriterion::Economy)], 200.0);
        QCOMPARE(scores[1].raw[index(PriorityCriterion::Economy)], 150.0);
    }

    void nearSupplyByLogarithm()
    {
        const double e = std::exp(1.0);
        const std::vector<Site> sites{site(1, SiteKind::Campus, {e * e - 1, 0}, 0),
                                      site(2, SiteKind::Campus, {0, 0}, 0), site(3, SiteKind::Campus, {0, e - 1}, 0)};
        const std::vector<Point> supplies{{0, 0}, {-500, 0}};
        const auto scores = prioritise(only(PriorityCriterion::NearSupply), sites, Territory{}, supplies);
        QCOMPARE(order(scores), (std::vector<std::int64_t>{2, 3, 1}));
        QCOMPARE(scores[0].score, 1.0);
        QVERIFY(std::abs(scores[1].score - 0.5) < 1e-12);
        QCOMPARE(scores[2].score, 0.0);
    }

    void weightsMakeTheSum()
    {
        Territory territory;
        territory.cells = {{{0, 0}, 200, 100, kNoMunicipality}};
        const std::vector<Site> sites{site(1, SiteKind::PrimarySchool, {0, 0}, 50),
                                      site(2, SiteKind::Totem, {100, 0}, 20)};
        const std::vector<Point> supplies{{100, 0}};
        PriorityParams params;
        params.weights = {1, 2, 3, 4, 0};
        for (const PriorityScore& score : prioritise(params, sites, territory, supplies)) {
            double sum = 0;
            for (std::size_t i = 0; i < score.weighted.size(); ++i) {
                QVERIFY(score.normalised[i] >= 0 && score.normalised[i] <= 1);
                QVERIFY(std::abs(score.weighted[i] - params.weights[i] / 10 * score.normalised[i]) < 1e-12);
                sum += score.weighted[i];
            }
            QVERIFY(std::abs(sum - score.score) < 1e-12);
            const double byHand = score.site == SiteId(1) ? 0.1 + 0.2 + 0 + 0.4 * 0.6 : 0.1 + 0 + 0.3 + 0.4 * 0.9;
            QVERIFY(std::abs(score.score - byHand) < 1e-12);
        }
        params.weights = {};
        for (const PriorityScore& score : prioritise(params, sites, territory, supplies)) {
            QCOMPARE(score.score, 0.0);
            QCOMPARE(score.rank, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestPriority)
#include "tst_priority.moc"
