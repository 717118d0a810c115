// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/cabinet_areas.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace oasis;

namespace {

Municipality square(const std::string& code, Point corner, double side)
{
    Municipality municipality;
    municipality.code = code;
    municipality.outline = {
        {{corner, {corner.x + side, corner.y}, {corner.x + side, corner.y + side}, {corner.x, corner.y + side}}, {}}};
    return municipality;
}

/// Cells and the cabinet behind each.
struct Case
{
    Territory territory;
    std::vector<Site> sites;
    Outcome outcome;

    explicit Case(std::size_t cabinets) { outcome.cabinets.resize(cabinets); }
    void cell(Point at, int cabinet, int premises = 5)
    {
        territory.cells.push_back({at, 200, 10, kNoMunicipality});
        again(static_cast<std::int32_t>(territory.cells.size()) - 1, cabinet, premises);
    }
    void again(std::int32_t cell, int cabinet, int premises)
    {
        OutcomePremises each;
        each.cell = cell;
        each.cabinet = cabinet;
        each.premises = premises;
        outcome.premises.push_back(each);
    }
    void zone(Point at, int cabinet)
    {
        Site site;
        site.id = SiteId{static_cast<std::int64_t>(sites.size()) + 1};
        site.kind = SiteKind::ActivityZone;
        site.position = at;
        sites.push_back(site);
        OutcomePremises each;
        each.cell = -1;
        each.zone = site.id;
        each.cabinet = cabinet;
        each.premises = 3;
        outcome.premises.push_back(each);
    }
    [[nodiscard]] std::vector<MultiPolygon> areas() const { return gis::cabinetAreas(territory, sites, outcome); }
};

double sizeOf(const MultiPolygon& polygons)
{
    double sum = 0;
    for (const Polygon& polygon : polygons)
        sum += area(polygon);
    return sum;
}

/// Areas of cabinets that hold a place.
std::vector<std::size_t> ownersOf(const std::vector<MultiPolygon>& areas, Point at)
{
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (contains(areas[i], at))
            owners.push_back(i);
    return owners;
}

/// The cabinet whose seed is nearest; −1 when two of different cabinets are within a metre of being equally near.
int nearestCabinet(const Case& c, Point at)
{
    int best = -1;
    double nearest = 1e18;
    double second = 1e18;
    for (const OutcomePremises& each : c.outcome.premises) {
        const Point place = c.territory.cells[static_cast<std::size_t>(each.cell)].centre;
        const double away = distance(place, at);
        if (away < nearest) {
            if (each.cabinet != best)
                second = nearest;
            nearest = away;
            best = each.cabinet;
        } else if (each.cabinet != best) {
            second = std::min(second, away);
        }
    }
    return second - nearest < 1 ? -1 : best;
}

Case randomCase(std::uint64_t seed, int cabinets)
{
    Case c(static_cast<std::size_t>(cabinets));
    Random random(seed);
    c.territory.municipalities = {square("1", {0, 0}, 5000), square("2", {5000, 0}, 5000)};
    for (int i = 0; i < 60; ++i)
        c.cell({std::floor(random.uniform(0, 50)) * 200 + 100, std::floor(random.uniform(0, 25)) * 200 + 100},
               static_cast<int>(random.below(static_cast<std::uint64_t>(cabinets))));
    std::sort(c.outcome.premises.begin(), c.outcome.premises.end(),
              [](const auto& a, const auto& b) { return a.cell < b.cell; });
    return c;
}

} // namespace

class TestCabinetAreas : public QObject
{
    Q_OBJECT

private slots:
    void theyTile_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("cabinets");
        for (int i = 0; i < 12; ++i)
            QTest::addRow("%d", i) << i << 1 + i % 5;
    }
    /// Sizes add up to the territory, so with one owner nearly everywhere nothing overlaps and nothing is left.
    void theyTile()
    {
        QFETCH(int, seed);
        QFETCH(int, cabinets);
        const Case c = randomCase(static_cast<std::uint64_t>(seed), cabinets);
        const auto areas = c.areas();
        QCOMPARE(areas.size(), static_cast<std::size_t>(cabinets));
        double sum = 0;
        for (const MultiPolygon& each : areas)
            sum += sizeOf(each);
        QVERIFY2(std::abs(sum - 5e7) < 1, qPrintable(QString::number(sum, 'f', 3))); // a millionth of a hectare a side
        Random random(static_cast<std::uint64_t>(seed) + 99);
        for (int i = 0; i < 400; ++i) {
            const Point at{random.uniform(1, 9999), random.uniform(1, 4999)};
            const int expected = nearestCabinet(c, at);
            if (expected < 0)
                continue;
            QCOMPARE(ownersOf(areas, at), std::vector<std::size_t>{static_cast<std::size_t>(expected)});
        }
    }

    void premisesLieInTheirArea()
    {
        Case c = randomCase(5, 4);
        c.cell({12'000, 9'000}, 2); // outside every municipality
        c.zone({7'777, 1'234}, 1);
        c.territory.municipalities.front().outline.front().holes = {
            {{1000, 1000}, {1000, 2000}, {2000, 2000}, {2000, 1000}}}; // an enclave, perhaps with premises inside
        const auto areas = c.areas();
        for (const OutcomePremises& each : c.outcome.premises) {
            const Point at = each.cell >= 0 ? c.territory.cells[static_cast<std::size_t>(each.cell)].centre
                                            : c.sites.front().position;
            const auto owners = ownersOf(areas, at);
            QCOMPARE(owners.size(), std::size_t{1});
            if (each.cell < 0)
                QCOMPARE(owners.front(), std::size_t{1});
        }
    }

    /// A place where several cabinets have premises belongs to the one with most of them; the others have none of it.
    void sharedPlaces()
    {
        Case c(3);
        c.cell({100, 100}, 0, 4);
        c.again(0, 1, 9);
        c.again(0, 2, 9);
        const auto areas = c.areas();
        QVERIFY(areas[0].empty());
        QVERIFY(areas[2].empty());
        QCOMPARE(sizeOf(areas[1]), 400.0 * 400.0); // no municipality: the box around it
    }

    void degenerate_data()
    {
        QTest::addColumn<std::vector<Point>>("places");
        QTest::addColumn<double>("size"); // of all together
        QTest::newRow("one") << std::vector<Point>{{10, 10}} << 400.0 * 400;
        QTest::newRow("two") << std::vector<Point>{{0, 0}, {1000, 0}} << 1400.0 * 400;
        QTest::newRow("level line") << std::vector<Point>{{0, 0}, {1000, 0}, {300, 0}, {700, 0}} << 1400.0 * 400;
        QTest::newRow("upright line") << std::vector<Point>{{0, 0}, {0, 600}, {0, 300}} << 400.0 * 1000;
        QTest::newRow("slanted line") << std::vector<Point>{{0, 0}, {300, 300}, {600, 600}, {900, 900}}
                                      << 1300.0 * 1300;
        QTest::newRow("circle") << std::vector<Point>{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}} << 1400.0 * 1400;
        QTest::newRow("a millimetre apart") << std::vector<Point>{{0, 0}, {0.001, 0}, {1000, 500}} << 1400.0 * 900;
        QTest::newRow("far from the origin")
            << std::vector<Point>{{870'000, 6'320'000}, {870'200, 6'320'000}, {870'000, 6'320'200}} << 600.0 * 600;
    }
    void degenerate()
    {
        QFETCH(std::vector<Point>, places);
        QFETCH(double, size);
        Case c(places.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            c.cell(places[i], static_cast<int>(i));
        const auto areas = c.areas();
        double sum = 0;
        for (std::size_t i = 0; i < areas.size(); ++i) {
            QVERIFY(!areas[i].empty());
            sum += sizeOf(areas[i]);
            QVERIFY(contains(areas[i], places[i]));
        }
        QVERIFY2(std::abs(sum - size) < 1, qPrintable(QString::number(sum, 'f', 3)));
    }

    void nothing()
    {
        Case none(0);
        none.territory.municipalities = {square("1", {0, 0}, 100)};
        QVERIFY(none.areas().empty());
        Case unserved(1);
        unserved.cell({0, 0}, -1);
        unserved.again(77, 0, 3); // of a cell that does not exist
        unserved.again(-1, 0, 3); // of a zone that does not exist
        unserved.again(0, 12, 3); // of a cabinet that does not exist
        QCOMPARE(unserved.areas(), std::vector<MultiPolygon>(1));
    }

    void sameInputSameAreas()
    {
        const Case c = randomCase(3, 5);
        QCOMPARE(c.areas(), c.areas());
        Case turned = c;
        std::reverse(turned.outcome.premises.begin(), turned.outcome.premises.end());
        QCOMPARE(turned.areas(), c.areas());
    }
};

QTEST_GUILESS_MAIN(TestCabinetAreas)
#include "tst_cabinet_areas.moc"
