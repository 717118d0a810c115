// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Served" by a slow obvious calculation: every transmitter asked at every place.
#include "core/radio/access_point_coverage.h"
#include "core/radio/coverage_map.h"
#include "core/radio/coverage_quality.h"
#include "core/radio/coverage_tally.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace oasis;

namespace {

constexpr std::uint32_t kSide = 24;
constexpr double kCellM = 100;
constexpr double kNoFigure = -1e9;

/// Transmitters over one square with random losses, powers and terms. Figures are multiples of 1/4: sums are exact.
struct Scene
{
    std::vector<LossGrid> losses;
    std::vector<Radiator> radiators;
    Reception reception;
};

double quarter(std::mt19937& random, int from, int to)
{
    return from + static_cast<double>(random() % static_cast<std::uint32_t>(4 * (to - from))) / 4;
}

Scene scene(std::uint32_t seed, bool ownThresholds)
{
    std::mt19937 random(seed);
    Scene all;
    all.reception.thresholdDbm = quarter(random, -95, -70);
    const std::size_t count = 1 + random() % 5;
    for (std::size_t i = 0; i < count; ++i) {
        LossGrid grid;
        grid.frame = {{0, kCellM * kSide}, kCellM, kSide, kSide};
        grid.site = {grid.frame.centre(0, 0), 30};
        grid.groundM.assign(grid.frame.cells(), 10);
        for (std::size_t pixel = 0; pixel < grid.frame.cells(); ++pixel) {
            const bool known = random() % 8 != 0;
            grid.lossDb.push_back(known ? static_cast<float>(quarter(random, 75, 125))
                                        : std::numeric_limits<float>::quiet_NaN());
            grid.state.push_back(known ? PixelState::Computed : PixelState::Void);
        }
        all.losses.push_back(std::move(grid));
    }
    for (const LossGrid& grid : all.losses) {
        Radiator radiator;
        radiator.loss = &grid;
        radiator.powerDbm = quarter(random, 5, 35);
        ServiceTerms terms;
        terms.marginDb = quarter(random, 0, 12);
        terms.noiseDbm = quarter(random, -95, -85);
        terms.accessNoiseDbm = quarter(random, -97, -87);
        terms.floorDb = quarter(random, -3, 8);
        terms.thresholdDbm = ownThresholds ? quarter(random, -95, -70) : all.reception.thresholdDbm;
        radiator.own = terms;
        all.radiators.push_back(radiator);
    }
    return all;
}

double levelDbm(const Scene& all, std::size_t radiator, std::size_t pixel)
{
    const Radiator& by = all.radiators[radiator];
    return by.powerDbm - static_cast<double>(by.loss->lossDb[pixel]) - by.own->marginDb;
}

double weakerDbm(const Scene& all, std::size_t radiator, std::size_t pixel)
{
    const LossGrid& grid = all.losses[radiator];
    if (!hasLoss(grid.state[pixel]))
        return kNoFigure;
    const ServiceTerms& terms = *all.radiators[radiator].own;
    const double loss = static_cast<double>(grid.lossDb[pixel]) + terms.marginDb;
    const double overNoise = std::min(all.radiators[radiator].powerDbm - loss - terms.noiseDbm,
                                      all.reception.uplinkPowerDbm - loss - terms.accessNoiseDbm);
    return overNoise < terms.floorDb ? kNoFigure : terms.noiseDbm + overNoise;
}

/// Whether some transmitter serves: at the threshold, or each at its own.
bool isServed(const Scene& all, std::size_t pixel, std::optional<double> thresholdDbm)
{
    for (std::size_t i = 0; i < all.radiators.size(); ++i) {
        const double weaker = weakerDbm(all, i, pixel);
        if (weaker > kNoFigure && weaker >= thresholdDbm.value_or(all.radiators[i].own->thresholdDbm))
            return true;
    }
    return false;
}

std::optional<std::size_t> pixelAt(Point p)
{
    const double column = std::floor(p.x / kCellM);
    const double row = std::floor((kCellM * kSide - p.y) / kCellM);
    if (column < 0 || row < 0 || column >= kSide || row >= kSide)
        return std::nullopt;
    return static_cast<std::size_t>(row) * kSide + static_cast<std::size_t>(column);
}

bool isServedAt(const Scene& all, Point p, double thresholdDbm)
{
    const auto pixel = pixelAt(p);
    return pixel && isServed(all, *pixel, thresholdDbm);
}

} // namespace

class TestCoverageService : public QObject
{
    Q_OBJECT
private slots:
    void seeds_data()
    {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void servedWhereSomeTransmitterServes_data() { seeds_data(); }
    void servedWhereSomeTransmitterServes()
    {
        QFETCH(std::uint32_t, seed);
        const Scene own = scene(seed, true);
        const CoverageMap map = combineCoverage(own.radiators, own.reception, RunContext{}).value();
        for (std::size_t pixel = 0; pixel < map.frame.cells(); ++pixel)
            QCOMPARE(map.served(pixel), isServed(own, pixel, std::nullopt));
        const Scene alike = scene(seed, false);
        const CoverageMap common = combineCoverage(alike.radiators, alike.reception, RunContext{}).value();
        for (std::size_t pixel = 0; pixel < common.frame.cells(); ++pixel)
            for (const double threshold : {-110.0, -90.0, -82.25, -75.0, -65.0})
                QCOMPARE(common.servedAt(pixel, threshold), isServed(alike, pixel, threshold));
    }

    /// Area, contour, people, sites and streets count the same places.
    void countsAreOfTheSamePlaces_data() { seeds_data(); }
    void countsAreOfTheSamePlaces()
    {
        QFETCH(std::uint32_t, seed);
        const Scene all = scene(seed, false);
        const CoverageMap map = combineCoverage(all.radiators, all.reception, RunContext{}).value();
        std::mt19937 random(seed + 1000);
        const auto place = [&] { return Point{quarter(random, -100, 2500), quarter(random, -100, 2500)}; };
        Territory territory;
        std::vector<Point> sites;
        for (int i = 0; i < 60; ++i) {
            territory.cells.push_back({place(), 0, static_cast<double>(random() % 50), kNoMunicipality});
            sites.push_back(place());
        }
        const std::vector<Polyline> streets{{{50, 1175}, {2350, 1175}}}; // pixel by pixel, in halves
        const std::vector<double> thresholds{-70, -80, -90};
        ServedQuestion question;
        question.thresholdsDbm = thresholds;
        question.sites = sites;
        question.streets = streets;
        const auto counts = countServed(map, territory, question, RunContext{}).value();
        for (const ServedCounts& count : counts) {
            const double threshold = count.thresholdDbm;
            double people = 0;
            for (const PopulationCell& cell : territory.cells)
                people += isServedAt(all, cell.centre, threshold) ? cell.people : 0;
            QCOMPARE(count.all.people, people);
            QCOMPARE(count.all.sites,
                     std::count_if(sites.begin(), sites.end(), [&](Point p) { return isServedAt(all, p, threshold); }));
            double streetKm = 0;
            for (double x = 75; x < 2350; x += 50)
                streetKm += isServedAt(all, {x, 1175}, threshold) ? 0.05 : 0;
            QVERIFY(std::abs(count.all.streetKm - streetKm) < 1e-9);
            double pixels = 0;
            for (std::size_t pixel = 0; pixel < map.frame.cells(); ++pixel)
                pixels += isServed(all, pixel, threshold) ? 1 : 0;
            QVERIFY(std::abs(count.all.areaKm2 - pixels * 0.01) < 1e-9);
            QVERIFY(std::abs(area(areaAtLeast(map, threshold, RunContext{}).value()) - pixels * 1e4) < 1e-3);
        }
    }

    /// All figures of a pixel are those of its server, which no other one beats; overlap counts those that serve.
    void oneServerAPixel_data() { seeds_data(); }
    void oneServerAPixel()
    {
        QFETCH(std::uint32_t, seed);
        const Scene all = scene(seed, true);
        const CoverageMap map = combineCoverage(all.radiators, all.reception, RunContext{}).value();
        for (std::size_t pixel = 0; pixel < map.frame.cells(); ++pixel) {
            if (map.server[pixel] == kNoServer)
                continue;
            const std::size_t server = map.server[pixel];
            const ServiceTerms& terms = *all.radiators[server].own;
            const double loss = static_cast<double>(all.losses[server].lossDb[pixel]) + terms.marginDb;
            QCOMPARE(map.levelDbm[pixel], static_cast<float>(all.radiators[server].powerDbm - loss));
            QCOMPARE(map.uplinkDbm[pixel], static_cast<float>(all.reception.uplinkPowerDbm - loss));
            int serving = 0;
            const double weaker = weakerDbm(all, server, pixel);
            for (std::size_t i = 0; i < all.radiators.size(); ++i) {
                const double other = weakerDbm(all, i, pixel);
                const double threshold = all.radiators[i].own->thresholdDbm;
                serving += other > kNoFigure && other >= threshold ? 1 : 0;
                QVERIFY(other == kNoFigure || other - threshold <= weaker - terms.thresholdDbm);
                if (other > kNoFigure && other - threshold == weaker - terms.thresholdDbm) // of equals the loudest
                    QVERIFY(map.levelDbm[pixel] >= static_cast<float>(levelDbm(all, i, pixel)));
            }
            QCOMPARE(int{map.overlap[pixel]}, serving);
        }
    }

    /// The margin is taken off the wanted signal only; interference comes at its median place.
    void interferenceIsAtItsMedian()
    {
        const auto flat = [](float lossDb) {
            LossGrid grid;
            grid.frame = {{0, 0}, 10, 1, 1};
            grid.site = {grid.frame.centre(0, 0), 30};
            grid.lossDb = {lossDb};
            grid.groundM = {0};
            grid.state = {PixelState::Computed};
            return grid;
        };
        const LossGrid wanted = flat(90);
        const LossGrid other = flat(112);  // at 90 % of the places
        const LossGrid median = flat(105); // at half of them
        std::vector<Radiator> radiators(2);
        radiators[0].loss = &wanted;
        radiators[1].loss = &other;
        Reception reception;
        for (const double margin : {0.0, 8.0, 15.0}) {
            reception.marginDb = margin;
            const auto sinr = [&] {
                return static_cast<double>(combineCoverage(radiators, reception, RunContext{}).value().sinrDb[0]);
            };
            const auto expected = [&](double lossDb) {
                const double disturbingMw = std::pow(10, -9.4) + std::pow(10, (20 - lossDb) / 10);
                return 20 - 90 - margin - 10 * std::log10(disturbingMw);
            };
            radiators[1].disturbing = nullptr;
            QVERIFY(std::abs(sinr() - expected(112)) < 1e-4);
            radiators[1].disturbing = &median;
            QVERIFY(std::abs(sinr() - expected(105)) < 1e-4);
        }
    }

    /// More power at the access point does not help a phone to be heard.
    void theUplinkLimits()
    {
        LossGrid grid;
        grid.frame = {{0, 0}, 10, 1, 1};
        grid.site = {grid.frame.centre(0, 0), 6};
        grid.groundM = {0};
        grid.state = {PixelState::Computed};
        grid.lossDb = {90};
        AccessPoint point;
        point.antenna.kind = PatternKind::Isotropic;
        float before = 0;
        for (const double power : {10.0, 17.0, 20.0, 24.0}) {
            point.powerDbm = power;
            const Radiator radiator = radiatorOf(point, grid);
            const CoverageMap map = combineCoverage({&radiator, 1}, receptionOf(point), RunContext{}).value();
            const float service = map.serviceDbm(0);
            if (power <= 17) // the phone sends 15 dBm and is heard by 2 dB less noise
                QVERIFY(std::abs(service - map.levelDbm[0]) < 1e-3F);
            else
                QVERIFY(std::abs(service - before) < 1e-3F);
            before = service;
        }
    }
};

QTEST_GUILESS_MAIN(TestCoverageService)
#include "tst_coverage_service.moc"
