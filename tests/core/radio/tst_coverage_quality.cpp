// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_quality.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace oasis;

namespace {

LossGrid row(const std::vector<float>& losses)
{
    LossGrid grid;
    grid.frame = {{0, 0}, 100, static_cast<std::uint32_t>(losses.size()), 1};
    grid.site = {grid.frame.centre(0, 0), 30};
    grid.lossDb = losses;
    grid.groundM.assign(losses.size(), 10);
    grid.state.assign(losses.size(), PixelState::Computed);
    return grid;
}

Radiator radiator(const LossGrid& grid, double powerDbm, int channel)
{
    Radiator result;
    result.loss = &grid;
    result.powerDbm = powerDbm;
    result.channel = channel;
    return result;
}

double twiceSnr(double snrDb)
{
    return 2 * snrDb;
}

Result<CoverageQuality> qualityOf(std::span<const Radiator> radiators, const RunContext& ctx)
{
    Reception reception;
    reception.bothDirections = false;
    const std::vector<RateOfSnr> rates(radiators.size(), twiceSnr);
    return oasis::qualityOf(combineCoverage(radiators, reception, RunContext{}).value(), radiators, reception, rates,
                            ctx);
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-4;
}

} // namespace

class TestCoverageQuality : public QObject
{
    Q_OBJECT
private slots:
    /// 20 dBm, a margin of 8 dB, noise at -94 dBm: 106 dB less the loss. The last pixel lies below -75 dBm.
    void aloneByHand()
    {
        const LossGrid grid = row({80, 60, 84, 62, 70, 86, 75, 68, 82, 64, 78, 90});
        const std::vector<Radiator> one{radiator(grid, 20, 1)};
        const ServiceQuality all = qualityOf(one, RunContext{}).value().all;
        QCOMPARE(all.pixels, std::size_t{11});
        QVERIFY(near(all.areaKm2, 0.11));
        QVERIFY(near(all.medianSinrDb, 106 - 75));
        QVERIFY(near(all.lowSinrDb, 106 - 84)); // ten of eleven have as much or more
        QVERIFY(near(all.interferenceDb, 0));
        QCOMPARE(all.overlapShare, 0.0);
        QVERIFY(near(all.meanMbps, 2 * (106 - 809 / 11.0)));
    }

    /// On one channel the other's -65 dBm, without the margin, stands in place of the noise; on two it does not.
    void interferenceByHand()
    {
        const LossGrid strong = row({70, 70});
        const LossGrid weak = row({85, 85});
        std::vector<Radiator> both{radiator(strong, 20, 1), radiator(weak, 20, 1)};
        const CoverageQuality quality = qualityOf(both, RunContext{}).value();
        const double noise = 10 * std::log10(std::pow(10, -9.4) + std::pow(10, -6.5));
        QVERIFY(near(quality.all.medianSinrDb, 20 - 70 - 8 - noise));
        QVERIFY(near(quality.all.interferenceDb, noise + 94));
        QCOMPARE(quality.all.interferedShare, 1.0);
        QCOMPARE(quality.all.overlapShare, 1.0); // -73 dBm is above the threshold too
        QVERIFY(quality.servers[0] == quality.all);
        QCOMPARE(quality.servers[1].pixels, std::size_t{0});
        QVERIFY(std::isnan(quality.servers[1].medianSinrDb) && std::isnan(quality.servers[1].meanMbps));
        both[1].channel = 6;
        QCOMPARE(qualityOf(both, RunContext{}).value().all.interferedShare, 0.0);
    }

    /// Ranks as in a sorted list.
    void ranksOfMany()
    {
        std::mt19937 random(3);
        std::vector<float> losses(5000);
        for (float& loss : losses)
            loss = 60 + static_cast<float>(random() % 2600) / 100;
        const LossGrid grid = row(losses);
        const std::vector<Radiator> one{radiator(grid, 20, 1)};
        const ServiceQuality all = qualityOf(one, RunContext{}).value().all;
        std::sort(losses.begin(), losses.end(), std::greater<>());
        QCOMPARE(all.pixels, losses.size());
        QVERIFY(near(all.lowSinrDb, 106 - static_cast<double>(losses[499])));
        QVERIFY(near(all.medianSinrDb, 106 - static_cast<double>(losses[2499])));
    }

    void cancels()
    {
        const LossGrid grid = row({80});
        const std::vector<Radiator> one{radiator(grid, 20, 1)};
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QCOMPARE(qualityOf(one, ctx).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCoverageQuality)
#include "tst_coverage_quality.moc"
