// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/store/random_study.h"
#include "tests/gis/store/random_values.h"

#include <limits>
#include <utility>

namespace oasis::test {

namespace {

Polygon square(Point at, double side)
{
    Polygon polygon;
    polygon.outer = {at, {at.x + side, at.y}, {at.x + side, at.y + side}, {at.x, at.y + side}};
    return polygon;
}

std::shared_ptr<const Territory> territory(Random& random, std::size_t cells)
{
    auto made = std::make_shared<Territory>();
    for (int i = 0; i < 12; ++i) {
        Municipality m;
        m.code = std::to_string(10000 + i);
        m.name = word(random);
        m.groupingCode = "200000001";
        m.population = small(random);
        m.populationKnown = coin(random);
        const Point at = place(random);
        Polygon outline = square(at, 2000);
        outline.holes.push_back(square({at.x + 500, at.y + 500}, 100).outer);
        m.outline = {outline, square({at.x + 5000, at.y}, 300)};
        m.core = place(random);
        made->municipalities.push_back(m);
    }
    made->groupings = {{"200000001", word(random), CollectivityLevel::Intercommunality},
                       {"99", word(random), CollectivityLevel::Region}};
    for (std::size_t i = 0; i < cells; ++i)
        made->cells.push_back({place(random), coin(random) ? 200.0 : 1000.0, random.uniform(0, 50),
                               coin(random) ? kNoMunicipality : static_cast<std::uint32_t>(random.below(12))});
    made->populationSpread = coin(random);
    return made;
}

Street street(Random& random, std::size_t i, std::size_t nodes, StreetLayer& layer)
{
    Street s;
    s.id = StreetId{static_cast<std::int64_t>(3 * i + 1)};
    s.tail = static_cast<std::uint32_t>(i);
    s.head = static_cast<std::uint32_t>(random.below(nodes));
    s.firstPoint = static_cast<std::uint32_t>(layer.points.size());
    s.pointCount = static_cast<std::uint32_t>(2 + random.below(6));
    layer.points.push_back(layer.nodes[s.tail]);
    for (std::uint32_t p = 2; p < s.pointCount; ++p)
        layer.points.push_back(place(random));
    layer.points.push_back(layer.nodes[s.head]);
    s.lengthM = random.uniform(1, 1000);
    s.streetClass = pick<StreetClass>(random, 10);
    s.structure = pick<StreetStructure>(random, 3);
    s.urban = coin(random);
    s.heritage = coin(random);
    s.railCrossings = static_cast<std::uint8_t>(random.below(3));
    s.motorwayCrossings = static_cast<std::uint8_t>(random.below(3));
    s.riverCrossings = static_cast<std::uint8_t>(random.below(3));
    s.ductShare = static_cast<float>(random.uniform());
    s.poleShare = static_cast<float>(random.uniform());
    s.fibreShare = static_cast<float>(random.uniform());
    s.municipality = coin(random) ? kNoMunicipality : static_cast<std::uint32_t>(random.below(12));
    s.name = static_cast<std::uint32_t>(random.below(layer.names.size()));
    s.riskGroup = coin(random) ? 0 : static_cast<std::uint32_t>(random.below(layer.names.size()));
    return s;
}

std::shared_ptr<const StreetLayer> streetLayer(Random& random, std::size_t count)
{
    auto layer = std::make_shared<StreetLayer>();
    layer->names = {"", "Rue de l'Église", "Chemin \"du\" Puits"};
    layer->componentCount = 2;
    for (std::size_t i = 0; i < count + 1; ++i) {
        layer->nodes.push_back(place(random));
        layer->nodeComponent.push_back(static_cast<std::uint32_t>(random.below(2)));
    }
    for (std::size_t i = 0; i < count; ++i)
        layer->streets.push_back(street(random, i, count + 1, *layer));
    return layer;
}

Technology technology(Random& random)
{
    Technology t;
    t.id = word(random);
    t.reach = pick<Technology::Reach>(random, 4);
    t.rangeM = random.uniform(0, 5000);
    t.capexFixed = money(random);
    t.capexTower = money(random);
    t.capexPerKm = money(random);
    t.yearlyFixed = money(random);
    t.yearlyPerKm = money(random);
    t.yearlyPerMbit = money(random);
    t.kwhPerYear = random.uniform(0, 900);
    return t;
}

std::vector<SiteId> siteIds(Random& random)
{
    std::vector<SiteId> ids;
    for (std::uint64_t n = random.below(4); n > 0; --n)
        ids.push_back(SiteId{static_cast<std::int64_t>(1 + random.below(50))});
    return ids;
}

std::shared_ptr<const Catalogue> catalogue()
{
    std::vector<CatalogueItem> items(3);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].id = "item." + std::to_string(i);
        items[i].labelFr = "Tranchée en accotement";
        items[i].labelEn = "Trench in the verge";
        items[i].unit = "m";
        items[i].low = 0.05;
        items[i].typical = 0.1 + static_cast<double>(i);
        items[i].high = 99.99;
        items[i].source = "test";
        items[i].group = "civil";
    }
    auto made = Catalogue::create("Test", "1", "EUR", items);
    return std::make_shared<const Catalogue>(std::move(made).value());
}

} // namespace

Site randomSite(Random& random, std::int64_t id)
{
    Site s;
    s.id = SiteId{id};
    s.name = word(random);
    s.kind = pick<SiteKind>(random, kSiteKindCount);
    s.state = pick<SiteState>(random, 3);
    s.required = coin(random);
    s.firstRank = coin(random);
    s.townHall = coin(random);
    s.position = place(random);
    s.lonDeg = random.uniform(-180, 180);
    s.latDeg = random.uniform(-90, 90);
    s.weight = random.uniform(0.1, 10);
    s.people = random.uniform(0, 1000);
    s.areaHa = random.uniform(0, 20);
    s.fibres = small(random);
    s.mbits = random.uniform(1, 1000);
    s.hasGrid = coin(random);
    s.officialKey = word(random);
    s.municipalityCode = word(random);
    s.note = word(random);
    for (std::uint64_t n = random.below(3); n > 0; --n)
        s.sources.push_back({word(random), word(random)});
    return s;
}

AccessPoint randomAccessPoint(Random& random, std::int64_t id)
{
    AccessPoint p;
    p.id = AccessPointId{id};
    p.name = word(random);
    p.position = place(random);
    p.lonDeg = random.uniform(-180, 180);
    p.latDeg = random.uniform(-90, 90);
    p.heightM = random.uniform(1, 30);
    p.frequencyMhz = random.uniform(2400, 5900);
    p.powerDbm = random.uniform(0, 30);
    p.antenna = {pick<PatternKind>(random, 3), random.uniform(0, 17), random.uniform(0, 360), random.uniform(-10, 10),
                 random.uniform(30, 120),      random.uniform(5, 60), random.uniform(20, 40), random.uniform(0, 9)};
    p.channel = {pick<WifiStandard>(random, 3), coin(random) ? 20 : 40, coin(random) ? 1 : 2};
    p.outdoors = coin(random);
    p.marginDb = random.uniform(0, 20);
    p.thresholdDbm = random.uniform(-90, -50);
    p.radiusM = random.uniform(100, 9000);
    return p;
}

ScenarioDefinition randomDefinition(Random& random, std::int64_t id)
{
    ScenarioDefinition d;
    d.id = ScenarioId{id};
    d.name = word(random);
    d.preset = word(random);
    d.note = word(random);
    d.objective = pick<Objective>(random, 8);
    d.networkMode = pick<NetworkMode>(random, 2);
    for (bool& on : d.sites.kinds)
        on = coin(random);
    d.sites.townHallMinPopulation = small(random);
    d.sites.zoneMinAreaHa = random.uniform();
    d.sites.included = siteIds(random);
    d.sites.excluded = siteIds(random);
    d.construction.reuseDucts = coin(random);
    d.construction.reusePoles = coin(random);
    d.construction.reuseFibre = coin(random);
    d.construction.allowMotorways = coin(random);
    d.construction.allowForeignGround = coin(random);
    d.construction.coDigShare = random.uniform();
    d.construction.poleRenewalShare = random.uniform();
    d.construction.poleSpanM = random.uniform();
    d.construction.chamberSpacingM = random.uniform();
    d.construction.forbidden = {StreetId{4}, StreetId{7}};
    d.construction.pinned = {StreetId{5}};
    d.cables = {random.uniform(), random.uniform(), random.uniform()};
    for (double& value : d.optics.fibreDbPerKm)
        value = random.uniform();
    d.optics.split = small(random);
    d.optics.allowed[3] = coin(random);
    d.optics.limits[7] = {random.uniform(), random.uniform(), random.uniform()};
    d.wifi.enabled = coin(random);
    for (bool& on : d.wifi.kinds)
        on = coin(random);
    d.wifi.villageCores = coin(random);
    d.wifi.outdoorAccessPoints = small(random);
    d.wifi.indoorAccessPoints = small(random);
    d.wifi.model.band = pick<WifiBand>(random, 3);
    d.wifi.model.eirp = PowerLevel::dBm(random.uniform(0, 30));
    d.wifi.model.margin = Decibel::decibels(random.uniform(0, 30));
    d.wifi.model.exponent = random.uniform(2, 4);
    for (std::uint64_t n = random.below(4); n > 0; --n)
        d.technology.technologies.push_back(technology(random));
    d.technology.kwhPrice = money(random);
    d.technology.solarPerSite = money(random);
    d.technology.years = small(random);
    d.technology.mbitPerSite = random.uniform();
    d.priceLevel = pick<PriceLevel>(random, 3);
    d.budget = Money::cents(coin(random) ? kInfiniteCents : 12345);
    d.quotaShare = 0.25;
    d.protection.nodeDisjoint = coin(random);
    d.protection.sharedRisks = coin(random);
    d.cabinets.maxPremises = 700;
    d.cabinets.jobsPerBusiness = 6.5;
    d.cabinets.jobsPerHa = 31;
    d.radioLinks.enabled = coin(random);
    d.radioLinks.bands[2] = coin(random);
    d.radioLinks.maxRangeM = random.uniform();
    d.radioLinks.leastMarginDb = random.uniform();
    d.radioLinks.maxHops = small(random);
    d.overheadShare = random.uniform();
    d.cashFlow = {small(random), random.uniform(), coin(random)};
    d.effort = {small(random), small(random), small(random), random.next()};
    return d;
}

ImportReceipt randomReceipt(Random& random)
{
    ImportReceipt r;
    r.kind = pick<LayerKind>(random, 17);
    r.path = word(random);
    r.layer = word(random);
    r.format = word(random);
    r.crs = "EPSG:2154";
    r.encoding = "UTF-8";
    r.mapping = {{"name", word(random)}, {"", word(random)}};
    r.read = small(random);
    r.used = small(random);
    r.refused = {{word(random), small(random), word(random)}};
    r.repaired = {{word(random), small(random), word(random)}, {word(random), small(random), word(random)}};
    r.notes = {{word(random), small(random), word(random)}};
    r.warnings = {warning(random), warning(random)};
    r.importedAt = "2026-01-02T03:04:05Z";
    r.contentHash = std::to_string(random.next());
    return r;
}

Study randomStudy(std::uint64_t seed, std::size_t streets)
{
    Random random(seed);
    Study study;
    study.info = {word(random), word(random), word(random), "EPSG:2154", "en", "© contributors", {}};
    study.info.clutter = {word(random), {{311, 15.5}, {-2, 0}}, word(random), word(random), word(random)};
    study.territory = territory(random, streets / 10);
    study.streets = streetLayer(random, streets);
    auto infrastructure = std::make_shared<Infrastructure>();
    infrastructure->assets = {{AssetKind::PoleLine, word(random), line(random, 3)},
                              {AssetKind::Fibre, word(random), line(random, 2)}};
    infrastructure->barriers = {{BarrierKind::River, word(random), line(random, 9)}};
    study.infrastructure = infrastructure;
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{900000, 6530000}, 25, 40, 30, {}};
    grid->surface = SurfaceKind::Surface;
    grid->sourceUnit = VerticalUnit::Feet;
    for (int i = 0; i < 40 * 30; ++i)
        grid->heightM.push_back(i % 97 == 0 ? std::numeric_limits<float>::quiet_NaN()
                                            : 500.0F + static_cast<float>(i % 40) * 0.25F);
    study.elevation = grid;
    study.catalogue = catalogue();
    for (std::size_t i = 0; i < streets / 10 + 3; ++i)
        study.sites.push_back(randomSite(random, static_cast<std::int64_t>(2 * i + 1)));
    for (int i = 1; i <= 2; ++i)
        study.supplies.push_back({SupplyId{i}, word(random), place(random), random.uniform(-180, 180),
                                  random.uniform(-90, 90), money(random), word(random)});
    study.towers = {{word(random), place(random), 7.25, 43.5, {word(random), "0060001A"}}};
    for (int i = 1; i <= 3; ++i)
        study.accessPoints.push_back(randomAccessPoint(random, 4 * i));
    for (int i = 1; i <= 3; ++i) {
        study.definitions.push_back(randomDefinition(random, i * 5));
        study.outcomes.push_back(std::make_shared<const Outcome>(randomOutcome(random, study, i * 5)));
    }
    Frontier curve;
    curve.definition = study.definitions[1];
    curve.inputHash = word(random);
    curve.questionHash = word(random);
    curve.selectedSites = 7;
    curve.allMillionths = 9000000;
    for (int i = 1; i <= 3; ++i) {
        curve.plans.push_back({money(random),
                               money(random),
                               i * 1000000,
                               i * 2000000,
                               {SiteId{i}, SiteId{i + 4}},
                               random.uniform(0, 900),
                               random.uniform(0, 9000)});
        curve.bound.push_back({money(random), i * 2000000});
    }
    curve.warnings.push_back({WarningCode::SiteUnreachable, 2, word(random), word(random)});
    study.frontiers.push_back(std::make_shared<const Frontier>(std::move(curve)));
    study.layers = {{"@streets", "", "", "", coin(random), 0.5}, {"b1", "../plan.tif", "layer", word(random), true, 1}};
    study.receipts = {randomReceipt(random), randomReceipt(random)};
    return study;
}

} // namespace oasis::test
