// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_map.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace oasis;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// A grid of one loss everywhere, with its site in the middle of the first pixel.
LossGrid flat(std::uint32_t west, std::uint32_t north, std::uint32_t columns, std::uint32_t rows, float lossDb)
{
    LossGrid grid;
    grid.frame = {{100.0 * west, -100.0 * north}, 100, columns, rows};
    grid.site = {grid.frame.centre(0, 0), 30};
    grid.antennaAmslM = 40;
    grid.receiverM = 1.5;
    grid.lossDb.assign(grid.frame.cells(), lossDb);
    grid.groundM.assign(grid.frame.cells(), 10);
    grid.state.assign(grid.frame.cells(), PixelState::Computed);
    return grid;
}

Radiator radiator(const LossGrid& grid, double powerDbm, int channel = 0)
{
    Radiator result;
    result.loss = &grid;
    result.powerDbm = powerDbm;
    result.channel = channel;
    return result;
}

bool near(double a, double b, double tolerance = 1e-4)
{
    return std::abs(a - b) < tolerance;
}

Territory twoHalves()
{
    Territory territory;
    for (int i = 0; i < 2; ++i) {
        Municipality municipality;
        municipality.code = i == 0 ? "00001" : "00002";
        const double x = 500.0 * i;
        municipality.outline = {{{{x, 0}, {x + 500, 0}, {x + 500, -1000}, {x, -1000}}, {}}};
        territory.municipalities.push_back(municipality);
    }
    territory.cells = {{{250, -250}, 200, 80, 0},
                       {{750, -250}, 200, 40, 1},
                       {{250, -850}, 0, 7, 0},
                       {{400, -500}, 0, 1000, kNoMunicipality}};
    return territory;
}

} // namespace

class TestCoverageMap : public QObject
{
    Q_OBJECT
private slots:
    void bestServerAndOverlap()
    {
        const LossGrid a = flat(0, 0, 10, 10, 90);
        const LossGrid b = flat(5, 5, 10, 10, 85);
        const std::vector<Radiator> radiators{radiator(a, 20), radiator(b, 20)};
        Reception reception;
        reception.marginDb = 5;
        reception.thresholdDbm = -78; // the uplink counts: 3 dB weaker, heard by 2 dB less noise, with 5 dB less power
        const auto map = combineCoverage(radiators, reception, RunContext{});
        QVERIFY(map.has_value());
        const CoverageMap& m = map.value();
        QCOMPARE(m.frame.columns, 15U);
        QCOMPARE(m.frame.rows, 15U);
        QCOMPARE(m.server[0], std::uint16_t(0));
        QVERIFY(near(m.levelDbm[0], 20 - 90 - 5));
        QCOMPARE(m.overlap[0], std::uint8_t(1));
        const std::size_t both = 6 * 15 + 6;
        QCOMPARE(m.server[both], std::uint16_t(1));
        QVERIFY(near(m.levelDbm[both], 20 - 85 - 5));
        QCOMPARE(m.overlap[both], std::uint8_t(2));
        QVERIFY(m.served(both));
        const std::size_t nobody = 14; // north-east corner: in neither grid
        QCOMPARE(m.server[nobody], kNoServer);
        QVERIFY(std::isnan(m.levelDbm[nobody]));
        QVERIFY(!m.served(nobody) && std::isnan(m.serviceDbm(nobody)));
        // SINR: the wanted level after the margin over noise and the other at its full level.
        const double disturbing = std::pow(10, -9.4) + std::pow(10, -7.0);
        QVERIFY(near(m.sinrDb[both], -70 - 10 * std::log10(disturbing), 1e-3));
        QVERIFY(near(m.uplinkDbm[both], 15 - 85 - 5));
        QVERIFY(near(m.snrDb[both], std::min(static_cast<double>(m.sinrDb[both]), -75.0 + 96), 1e-3));
    }

    void otherChannelsDoNotDisturb()
    {
        const LossGrid a = flat(0, 0, 3, 3, 90);
        const LossGrid b = flat(0, 0, 3, 3, 91);
        Reception reception;
        const auto apart =
            combineCoverage(std::vector<Radiator>{radiator(a, 20, 1), radiator(b, 20, 6)}, reception, RunContext{});
        QVERIFY(near(apart.value().sinrDb[4], 20 - 90 - 8 + 94, 1e-3));
        std::vector<Radiator> together{radiator(a, 20, 1), radiator(b, 20, 1)};
        const auto same = combineCoverage(together, reception, RunContext{});
        QVERIFY(same.value().sinrDb[4] < 0);
        together[1].activity = 0;
        QCOMPARE(combineCoverage(together, reception, RunContext{}).value().sinrDb[4], apart.value().sinrDb[4]);
    }

    /// The strong one is louder, but the near one hears the device better: it serves, all figures are its own.
    void serviceBothWaysChoosesTheServer()
    {
        const LossGrid distant = flat(0, 0, 3, 3, 110);
        const LossGrid close = flat(0, 0, 3, 3, 100);
        const std::vector<Radiator> radiators{radiator(distant, 35, 1), radiator(close, 20, 6)};
        Reception reception;
        const CoverageMap both = combineCoverage(radiators, reception, RunContext{}).value();
        QCOMPARE(both.server[4], std::uint16_t(1));
        QVERIFY(near(both.levelDbm[4], 20 - 100 - 8));
        QVERIFY(near(both.uplinkDbm[4], 15 - 100 - 8));
        QVERIFY(near(both.serviceDbm(4), 15 - 100 - 8 + 2));
        reception.bothDirections = false;
        QCOMPARE(combineCoverage(radiators, reception, RunContext{}).value().server[4], std::uint16_t(0));
    }

    /// Each radiator's own margin and noise; channels overlap by their bands.
    void ownTermsAndBands()
    {
        const LossGrid a = flat(0, 0, 3, 3, 90);
        const LossGrid b = flat(0, 0, 3, 3, 95);
        std::vector<Radiator> radiators{radiator(a, 20, 1), radiator(b, 20, 1)};
        radiators[0].own = ServiceTerms{20, -94, -96};
        radiators[1].own = ServiceTerms{2, -90, -96};
        radiators[0].lowMhz = 5490;
        radiators[0].highMhz = 5510;
        radiators[1].lowMhz = 5500;
        radiators[1].highMhz = 5540;
        const CoverageMap map = combineCoverage(radiators, Reception{}, RunContext{}).value();
        QCOMPARE(map.server[4], std::uint16_t(1)); // 5 dB weaker, 18 dB less margin
        QVERIFY(near(map.levelDbm[4], 20 - 95 - 2));
        QVERIFY(near(sharedPower(radiators[0], radiators[1]), 0.25));
        QVERIFY(near(sharedPower(radiators[1], radiators[0]), 0.5));
        const double disturbing = std::pow(10, -9.0) + 0.5 * std::pow(10, -7.0);
        QVERIFY(near(map.sinrDb[4], -77 - 10 * std::log10(disturbing), 1e-3));
        radiators[1].highMhz = 5400;
        QCOMPARE(combineCoverage(radiators, Reception{}, RunContext{}).error().code, ErrorCode::InvalidArgument);
    }

    void patternAndPowerNeedNoPropagation()
    {
        LossGrid a = flat(0, 0, 11, 11, 100);
        a.site.place = a.frame.centre(5, 5);
        Radiator sector = radiator(a, 20);
        sector.gain = [](double azimuth, double elevation) {
            return (azimuth > 45 && azimuth < 135 ? 15.0 : -10.0) + 0.01 * elevation;
        };
        const auto map = combineCoverage(std::vector<Radiator>{sector}, Reception{}, RunContext{});
        const double tilt = std::atan2(11.5 - 40, 500) * 180 / 3.141592653589793;
        QVERIFY(near(map.value().levelDbm[5 * 11 + 10], 20 + 15 + 0.01 * tilt - 100 - 8)); // east
        QVERIFY(near(map.value().levelDbm[5 * 11 + 0], 20 - 10 + 0.01 * tilt - 100 - 8));  // west
    }

    void pixelsWithoutFigureStayEmpty()
    {
        LossGrid a = flat(0, 0, 4, 1, 80);
        a.state[1] = PixelState::Void;
        a.lossDb[1] = kNan;
        a.state[2] = PixelState::BeyondModel;
        const auto map = combineCoverage(std::vector<Radiator>{radiator(a, 20)}, Reception{}, RunContext{});
        QCOMPARE(map.value().server[1], kNoServer);
        QVERIFY(map.value().state[1] == PixelState::Void);
        QVERIFY(map.value().state[2] == PixelState::BeyondModel);
        const RateOfSnr some = [](double snr) { return snr > 0 ? 54.0 : 0.0; };
        const auto rates = rateMbps(map.value(), {&some, 1}, RunContext{});
        QVERIFY(std::isnan(rates.value()[1]));
        QCOMPARE(rates.value()[0], 54.0F);
    }

    void anyNumberOfThreads()
    {
        std::mt19937 random(7);
        std::vector<LossGrid> grids;
        for (std::uint32_t i = 0; i < 12; ++i) {
            grids.push_back(
                flat(static_cast<std::uint32_t>(random() % 30), static_cast<std::uint32_t>(random() % 30), 20, 25, 90));
            for (float& loss : grids.back().lossDb)
                loss = 70 + static_cast<float>(random() % 6000) / 100;
        }
        std::vector<Radiator> radiators;
        for (const LossGrid& grid : grids)
            radiators.push_back(radiator(grid, 20, static_cast<int>(radiators.size() % 3)));
        const auto one = combineCoverage(radiators, Reception{}, RunContext{});
        RunContext many;
        many.threads = 4;
        const auto four = combineCoverage(radiators, Reception{}, many);
        QVERIFY(one.value().server == four.value().server);
        QVERIFY(std::memcmp(one.value().snrDb.data(), four.value().snrDb.data(),
                            one.value().snrDb.size() * sizeof(float)) == 0);
    }

    void refusesAndCancels()
    {
        const LossGrid a = flat(0, 0, 3, 3, 90);
        LossGrid shifted = flat(0, 0, 3, 3, 90);
        shifted.frame.northWest.x += 30;
        const auto code = [](const std::vector<Radiator>& radiators) {
            return combineCoverage(radiators, Reception{}, RunContext{}).error().code;
        };
        QCOMPARE(code({}), ErrorCode::InvalidArgument);
        QCOMPARE(code({radiator(a, 20), radiator(shifted, 20)}), ErrorCode::InvalidArgument);
        QCOMPARE(code({radiator(a, std::numeric_limits<double>::quiet_NaN())}), ErrorCode::InvalidArgument);
        QCOMPARE(code({Radiator{}}), ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QCOMPARE(combineCoverage(std::vector<Radiator>{radiator(a, 20)}, Reception{}, ctx).error().code,
                 ErrorCode::Cancelled);
        const auto map = combineCoverage(std::vector<Radiator>{radiator(a, 20)}, Reception{}, RunContext{});
        QCOMPARE(countServed(map.value(), twoHalves(), {}, ctx).error().code, ErrorCode::Cancelled);
        const RateOfSnr none = [](double) { return 0.0; };
        QCOMPARE(rateMbps(map.value(), {&none, 1}, ctx).error().code, ErrorCode::Cancelled);
        Radiator elsewhere = radiator(a, 20);
        elsewhere.disturbing = &shifted;
        QCOMPARE(code({elsewhere}), ErrorCode::InvalidArgument);
        ServedQuestion question;
        question.peoplePerHousehold = 0;
        QCOMPARE(countServed(map.value(), twoHalves(), question, RunContext{}).error().code,
                 ErrorCode::InvalidArgument);
    }

    /// What lies on extrapolated pixels is told apart, and doubtful from a tenth on.
    void countsWhatIsExtrapolated()
    {
        LossGrid a = flat(0, 0, 10, 10, 90);
        for (std::size_t i = 0; i < 100; ++i)
            a.state[i] = i < 20 ? PixelState::BeyondModel : PixelState::Computed;
        a.lossDb[0] = 150; // too weak to be served
        const auto map = combineCoverage(std::vector<Radiator>{radiator(a, 20)}, Reception{}, RunContext{});
        const std::vector<double> thresholds{-85};
        const std::vector<Point> sites{{50, -50}, {150, -50}, {50, -550}};
        const std::vector<Polyline> streets{{{200, 0}, {200, -1000}}};
        ServedQuestion question;
        question.thresholdsDbm = thresholds;
        question.sites = sites;
        question.streets = streets;
        const auto counts = countServed(map.value(), twoHalves(), question, RunContext{});
        const ServedCounts& served = counts.value().front();
        QVERIFY(near(served.all.areaKm2, 0.99));
        QVERIFY(near(served.beyond.areaKm2, 0.19));
        QCOMPARE(served.all.sites, std::int64_t(2));
        QCOMPARE(served.beyond.sites, std::int64_t(1));
        QVERIFY(near(served.beyond.streetKm, 0.2));
        QVERIFY(served.beyond.people > 0 && served.beyond.people < served.all.people);
        QVERIFY(near(served.beyond.households * question.peoplePerHousehold, served.beyond.people));
        QVERIFY(served.isDoubtful());
        ServedCounts few = served;
        few.beyond = {};
        QVERIFY(!few.isDoubtful());
        few.beyond.areaKm2 = 0.09;
        QVERIFY(!few.isDoubtful());
        QVERIFY(!ServedCounts{}.isDoubtful());
    }

    /// Walls take as much from the wanted signal, from the interference and from the way back.
    void receiversIndoors()
    {
        const LossGrid a = flat(0, 0, 3, 3, 90);
        const LossGrid b = flat(0, 0, 3, 3, 100);
        std::vector<Radiator> radiators{radiator(a, 20), radiator(b, 20)};
        const auto outside = combineCoverage(radiators, Reception{}, RunContext{});
        for (Radiator& one : radiators)
            one.entryDb = 12;
        const auto inside = combineCoverage(radiators, Reception{}, RunContext{});
        QVERIFY(near(static_cast<double>(outside.value().levelDbm[4] - inside.value().levelDbm[4]), 12));
        QVERIFY(near(static_cast<double>(outside.value().uplinkDbm[4] - inside.value().uplinkDbm[4]), 12));
        const double noise = std::pow(10, Reception{}.noiseDbm / 10);
        const double disturbing = std::pow(10, (20 - 100 - 12) / 10.0);
        const double sinr = static_cast<double>(inside.value().levelDbm[4]) - 10 * std::log10(noise + disturbing);
        QVERIFY(std::abs(static_cast<double>(inside.value().sinrDb[4]) - sinr) < 1e-4);
    }

    /// The west half serves at -81 dBm (uplink -83), the east half at -91 dBm, the last row empty.
    void countsPeopleSitesStreetsAndArea()
    {
        LossGrid a = flat(0, 0, 10, 10, 90);
        for (std::size_t i = 0; i < 100; ++i) {
            a.lossDb[i] = i % 10 < 5 ? 90.0F : 100.0F;
            if (i >= 90)
                a.state[i] = PixelState::Void;
        }
        const auto map = combineCoverage(std::vector<Radiator>{radiator(a, 20)}, Reception{}, RunContext{});
        const std::vector<double> thresholds{-81.5, -91.5};
        const std::vector<Point> sites{{50, -50}, {950, -50}, {50, -950}, {5000, 0}};
        const std::vector<Polyline> streets{{{0, -150}, {1000, -150}}, {{0, -950}, {400, -950}}};
        ServedQuestion question;
        question.thresholdsDbm = thresholds;
        question.sites = sites;
        question.streets = streets;
        question.peoplePerHousehold = 2;
        const auto counts = countServed(map.value(), twoHalves(), question, RunContext{});
        QVERIFY(counts.has_value());
        const ServedCounts& strict = counts.value()[0];
        const ServedCounts& wide = counts.value()[1];
        QVERIFY(near(strict.all.people, 87)); // the inhabitant of no municipality does not count
        QVERIFY(near(strict.all.households, 43.5));
        QVERIFY(near(strict.byMunicipality[1].people, 0));
        QVERIFY(near(wide.all.people, 127));
        QVERIFY(near(wide.byMunicipality[1].people, 40));
        QCOMPARE(strict.all.sites, std::int64_t(1));
        QCOMPARE(wide.all.sites, std::int64_t(2));
        QCOMPARE(wide.byMunicipality[1].sites, std::int64_t(1));
        QVERIFY(near(strict.all.streetKm, 0.5));
        QVERIFY(near(wide.all.streetKm, 1.0));
        QVERIFY(near(strict.all.areaKm2, 0.45));
        QVERIFY(near(wide.byMunicipality[1].areaKm2, 0.45));
    }
};

QTEST_GUILESS_MAIN(TestCoverageMap)
#include "tst_coverage_map.moc"
