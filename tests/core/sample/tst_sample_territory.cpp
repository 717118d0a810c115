// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_territory.h"

#include "core/base/random.h"
#include "core/sample/curves.h"
#include "core/sample/projections.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace oasis;

namespace {

const SampleTerritory& valley()
{
    static const SampleTerritory territory = [] {
        auto made = makeSampleTerritory(SampleParams{}, RunContext{});
        OASIS_EXPECTS(made.has_value());
        return std::move(made).value();
    }();
    return territory;
}

SampleTerritory make(const SampleParams& params, int threads = 1)
{
    RunContext ctx;
    ctx.threads = threads;
    auto made = makeSampleTerritory(params, ctx);
    OASIS_EXPECTS(made.has_value());
    return std::move(made).value();
}

/// Node sets joined by streets, motorways left out when asked.
std::vector<std::uint32_t> components(const SampleTerritory& t)
{
    std::vector<std::uint32_t> parent(t.nodes.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t node) {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    };
    for (const SampleStreet& street : t.streets)
        parent[root(street.tail)] = root(street.head);
    for (std::uint32_t node = 0; node < parent.size(); ++node)
        parent[node] = root(node);
    return parent;
}

int crossings(const SampleTerritory& t, const Polyline& axis, bool grade)
{
    int count = 0;
    for (const SampleStreet& street : t.streets) {
        if (street.streetClass == StreetClass::Motorway || (street.level == 0) != grade)
            continue;
        const auto line = t.geometry(street);
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            for (std::size_t j = 0; j + 1 < axis.size(); ++j)
                count += sample::meeting(line[i], line[i + 1], axis[j], axis[j + 1]) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestSampleTerritory : public QObject
{
    Q_OBJECT

private slots:
    void countsAreMet_data();
    void countsAreMet();
    void sameSeedSamePlaceOnAnyThreads();
    void anotherSeedAnotherPlace();
    void refusesImpossibleCounts_data();
    void refusesImpossibleCounts();
    void stopsWhenAsked();
    void streetsMeetAtNodes();
    void nearlyAllStreetsHangTogether();
    void municipalitiesTile();
    void sitesStandInTheirMunicipality();
    void populationsAreSums();
    void railAndMotorwayAreCrossedOnBridges();
    void riversRunDownhill();
    void namesAndCodesAreUnique();
    void projectionsAgreeWithPublishedPoints();
};

void TestSampleTerritory::countsAreMet_data()
{
    QTest::addColumn<int>("municipalities");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("sites");
    QTest::newRow("valley") << 12 << 8000 << 60;
    QTest::newRow("hamlet") << 1 << 500 << 4;
    QTest::newRow("derived") << 0 << 2600 << 25;
    QTest::newRow("no sites") << 2 << 1200 << 0;
    QTest::newRow("fewer sites than town halls") << 6 << 3000 << 3;
}

void TestSampleTerritory::countsAreMet()
{
    QFETCH(int, municipalities);
    QFETCH(int, edges);
    QFETCH(int, sites);
    SampleParams params;
    params.municipalities = municipalities;
    params.streetEdges = edges;
    params.sites = sites;
    const SampleTerritory t = make(params);
    QCOMPARE(static_cast<int>(t.municipalities.size()), municipalities == 0 ? 4 : municipalities);
    QCOMPARE(static_cast<int>(t.sites.size()), sites);
    QVERIFY2(std::abs(static_cast<double>(t.streets.size()) - edges) < 0.2 * edges,
             qPrintable(QString::number(t.streets.size())));
    QVERIFY(!t.buildings.empty());
    QVERIFY(!t.cells.empty());
    QVERIFY(!t.supplies.empty());
    QVERIFY(!t.poleLines.empty());
    QVERIFY(!t.ducts.empty());
}

void TestSampleTerritory::sameSeedSamePlaceOnAnyThreads()
{
    SampleParams params;
    params.municipalities = 3;
    params.streetEdges = 1500;
    params.sites = 15;
    const SampleTerritory one = make(params, 1);
    const SampleTerritory two = make(params, 2);
    QVERIFY(one.points == two.points);
    QVERIFY(one.nodes == two.nodes);
    QVERIFY(one.elevation.heightM == two.elevation.heightM);
    QVERIFY(one.streetNames == two.streetNames);
    QCOMPARE(one.buildings.size(), two.buildings.size());
    for (std::size_t i = 0; i < one.sites.size(); ++i) {
        QCOMPARE(one.sites[i].name, two.sites[i].name);
        QVERIFY(one.sites[i].position == two.sites[i].position);
    }
}

void TestSampleTerritory::anotherSeedAnotherPlace()
{
    SampleParams params;
    params.municipalities = 2;
    params.streetEdges = 1000;
    params.sites = 8;
    const SampleTerritory one = make(params);
    params.seed = 8;
    const SampleTerritory two = make(params);
    QVERIFY(one.points != two.points);
    QVERIFY(one.elevation.heightM != two.elevation.heightM);
}

void TestSampleTerritory::refusesImpossibleCounts_data()
{
    QTest::addColumn<int>("municipalities");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("sites");
    QTest::newRow("negative municipalities") << -1 << 8000 << 60;
    QTest::newRow("too many municipalities") << 2001 << 8000 << 60;
    QTest::newRow("no edges") << 12 << 0 << 60;
    QTest::newRow("too many edges") << 12 << 1000001 << 60;
    QTest::newRow("negative sites") << 12 << 8000 << -1;
    QTest::newRow("more sites than places") << 1 << 8000 << 100000;
}

void TestSampleTerritory::refusesImpossibleCounts()
{
    QFETCH(int, municipalities);
    QFETCH(int, edges);
    QFETCH(int, sites);
    SampleParams params;
    params.municipalities = municipalities;
    params.streetEdges = edges;
    params.sites = sites;
    const auto made = makeSampleTerritory(params, RunContext{});
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
}

void TestSampleTerritory::stopsWhenAsked()
{
    std::stop_source source;
    RunContext ctx;
    ctx.stop = source.get_token();
    double last = 0;
    ctx.progress = [&](double fraction, std::string_view) {
        QVERIFY(fraction >= last);
        last = fraction;
        if (fraction > 0.05)
            source.request_stop();
    };
    const auto made = makeSampleTerritory(SampleParams{}, ctx);
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
}

void TestSampleTerritory::streetsMeetAtNodes()
{
    const SampleTerritory& t = valley();
    for (const SampleStreet& street : t.streets) {
        const auto line = t.geometry(street);
        QVERIFY(line.size() >= 2);
        QVERIFY(line.front() == t.nodes[street.tail]);
        QVERIFY(line.back() == t.nodes[street.head]);
        QVERIFY(length(line) > 0.1);
        QVERIFY(street.name < t.streetNames.size());
    }
}

void TestSampleTerritory::nearlyAllStreetsHangTogether()
{
    const SampleTerritory& t = valley();
    const std::vector<std::uint32_t> part = components(t);
    std::vector<std::size_t> sizes(t.nodes.size(), 0);
    for (const std::uint32_t root : part)
        ++sizes[root];
    const std::size_t largest = *std::max_element(sizes.begin(), sizes.end());
    QVERIFY2(static_cast<double>(largest) > 0.98 * static_cast<double>(t.nodes.size()),
             qPrintable(QString("%1 of %2").arg(largest).arg(t.nodes.size())));
}

void TestSampleTerritory::municipalitiesTile()
{
    const SampleTerritory& t = valley();
    double sum = 0;
    for (const SampleMunicipality& own : t.municipalities) {
        QCOMPARE(own.outline.size(), std::size_t{1});
        sum += area(own.outline);
        QVERIFY(contains(own.outline, own.townHall));
    }
    // Shared borders are the same points: the areas differ from that of the whole by rounding only.
    QVERIFY(std::abs(sum - area(t.outline)) < 1e-6 * sum);
    Random random(3);
    const Bounds box = boundsOf(t.outline);
    for (int i = 0; i < 4000; ++i) {
        const Point p{random.uniform(box.minX, box.maxX), random.uniform(box.minY, box.maxY)};
        const auto holders = std::count_if(t.municipalities.begin(), t.municipalities.end(),
                                           [&](const SampleMunicipality& own) { return contains(own.outline, p); });
        QCOMPARE(static_cast<int>(holders), contains(t.outline, p) ? 1 : 0);
    }
}

void TestSampleTerritory::sitesStandInTheirMunicipality()
{
    const SampleTerritory& t = valley();
    int townHalls = 0;
    std::set<SiteKind> kinds;
    for (const SampleSite& site : t.sites) {
        QVERIFY2(contains(t.municipalities[site.municipality].outline, site.position), site.name.c_str());
        townHalls += site.level == "Mairie" ? 1 : 0;
        kinds.insert(site.kind);
        if (site.kind == SiteKind::ActivityZone) {
            QVERIFY(site.areaHa > 2 && site.areaHa < 25);
            QVERIFY(contains(site.outline, site.position));
        }
    }
    QCOMPARE(townHalls, 12);
    QCOMPARE(kinds.size(), std::size_t{7});
}

void TestSampleTerritory::populationsAreSums()
{
    const SampleTerritory& t = valley();
    std::int64_t inBuildings = 0;
    std::vector<std::int64_t> byMunicipality(t.municipalities.size(), 0);
    for (const SampleBuilding& building : t.buildings) {
        inBuildings += building.people;
        byMunicipality[building.municipality] += building.people;
        QVERIFY(contains(t.municipalities[building.municipality].outline, building.centre));
    }
    std::int64_t inMunicipalities = 0;
    for (std::size_t i = 0; i < t.municipalities.size(); ++i) {
        QCOMPARE(t.municipalities[i].population, byMunicipality[i]);
        QVERIFY(byMunicipality[i] > 0);
        inMunicipalities += t.municipalities[i].population;
    }
    std::int64_t inCells = 0;
    for (const SampleCell& cell : t.cells) {
        QVERIFY(cell.north % 200 == 0 && cell.east % 200 == 0);
        QVERIFY(cell.people > 0 && cell.households <= cell.people && !cell.municipalities.empty());
        inCells += cell.people;
    }
    QCOMPARE(inMunicipalities, inBuildings);
    QCOMPARE(inCells, inBuildings);
}

void TestSampleTerritory::railAndMotorwayAreCrossedOnBridges()
{
    const SampleTerritory& t = valley();
    for (const std::vector<SampleAxis>* axes : {&t.rails, &t.motorways}) {
        QCOMPARE(axes->size(), std::size_t{1});
        const Polyline& axis = axes->front().line;
        const int above = crossings(t, axis, false);
        QVERIFY2(above >= 3 && above <= 60, qPrintable(QString::number(above)));
    }
    QCOMPARE(crossings(t, t.rails.front().line, true), 0);
}

void TestSampleTerritory::riversRunDownhill()
{
    const SampleTerritory& t = valley();
    QVERIFY(t.rivers.size() > 10);
    QVERIFY(!t.rivers.front().surface.outer.empty());
    const auto heightNear = [&](Point p) {
        const ElevationGrid& grid = t.elevation;
        const auto column = std::clamp((p.x - grid.northWest.x) / grid.cellM, 0.0, grid.columns - 1.0);
        const auto row = std::clamp((grid.northWest.y - p.y) / grid.cellM, 0.0, grid.rows - 1.0);
        return static_cast<double>(
            grid.heightM[static_cast<std::size_t>(row) * grid.columns + static_cast<std::size_t>(column)]);
    };
    for (const SampleRiver& river : t.rivers)
        QVERIFY(heightNear(river.line.front()) >= heightNear(river.line.back()) - 4);
}

void TestSampleTerritory::namesAndCodesAreUnique()
{
    const SampleTerritory& t = valley();
    std::set<std::string> names;
    std::set<std::string> codes;
    for (const SampleMunicipality& own : t.municipalities) {
        names.insert(own.name);
        codes.insert(own.code);
        QCOMPARE(own.code.size(), std::size_t{5});
    }
    QCOMPARE(names.size(), t.municipalities.size());
    QCOMPARE(codes.size(), t.municipalities.size());
    std::set<std::string> keys;
    for (const SampleSite& site : t.sites)
        QVERIFY2(keys.insert(site.key).second, site.key.c_str());
}

void TestSampleTerritory::projectionsAgreeWithPublishedPoints()
{
    // EPSG Guidance Note 7-2 (2019), Lambert azimuthal equal area: 50° N 5° E is E 3 962 799.45, N 2 999 718.85.
    const Point laea = sample::laeaOfGeographic({5, 50});
    QVERIFY(std::abs(laea.x - 3962799.45) < 0.01);
    QVERIFY(std::abs(laea.y - 2999718.85) < 0.01);
    // The origin of Lambert-93: 46° 30' N 3° E is E 700 000, N 6 600 000 by definition.
    const Point origin = sample::lambert93OfGeographic({3, 46.5});
    QVERIFY(std::abs(origin.x - 700000) < 0.001);
    QVERIFY(std::abs(origin.y - 6600000) < 0.001);
    const Point there{930123.4, 6345678.9};
    const Point back = sample::lambert93OfGeographic(sample::geographicOfLambert93(there));
    QVERIFY(distance(there, back) < 0.001);
    const Point round = sample::geographicOfLaea(sample::laeaOfGeographic({5.9, 44.1}));
    QVERIFY(std::abs(round.x - 5.9) < 1e-9 && std::abs(round.y - 44.1) < 1e-9);
}

QTEST_GUILESS_MAIN(TestSampleTerritory)
#include "tst_sample_territory.moc"
