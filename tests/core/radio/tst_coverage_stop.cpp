// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_engine.h"
#include "core/radio/coverage_quality.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace oasis;

namespace {

/// One row of pixels of one loss.
LossGrid row(std::uint32_t columns)
{
    LossGrid grid;
    grid.frame = {{0, 0}, 10, columns, 1};
    grid.site = {grid.frame.centre(0, 0), 30};
    grid.antennaAmslM = 40;
    grid.lossDb.assign(columns, 70);
    grid.groundM.assign(columns, 10);
    grid.state.assign(columns, PixelState::Computed);
    return grid;
}

/// Requests a stop at the given call and counts all calls: what is done after the stop.
class StopAtCall
{
public:
    explicit StopAtCall(int at) : m_at(at) { ctx.stop = m_source.get_token(); }
    void call()
    {
        if (++calls == m_at)
            m_source.request_stop();
    }
    RunContext ctx;
    int calls = 0;

private:
    std::stop_source m_source;
    int m_at;
};

} // namespace

/// How much is still done once a stop was requested, counted by the functions that the engine calls: never timed.
class TestCoverageStop : public QObject
{
    Q_OBJECT
private slots:
    void mapsOfManyTransmitters();
    void ratesAndQuality();
    void lossesStopAtTheirReport_data();
    void lossesStopAtTheirReport();
    void progressEndsAtOne_data();
    void progressEndsAtOne();
};

/// 60 transmitters over one row: of 24,000 gains, one transmitter's row at most.
void TestCoverageStop::mapsOfManyTransmitters()
{
    constexpr std::uint32_t kColumns = 400;
    const LossGrid grid = row(kColumns);
    StopAtCall stop(1000);
    Radiator radiator;
    radiator.loss = &grid;
    radiator.gain = [&](double, double) {
        stop.call();
        return 0.0;
    };
    const std::vector<Radiator> radiators(60, radiator);
    QCOMPARE(combineCoverage(radiators, Reception{}, stop.ctx).error().code, ErrorCode::Cancelled);
    QVERIFY(stop.calls >= 1000 && stop.calls < 1000 + static_cast<int>(kColumns));
}

/// Pixels between two looks at the token take some ten nanoseconds each.
void TestCoverageStop::ratesAndQuality()
{
    constexpr int kPixelsPerLook = 1 << 16;
    const LossGrid grid = row(4 * kPixelsPerLook);
    Radiator radiator;
    radiator.loss = &grid;
    radiator.powerDbm = 30;
    const std::vector<Radiator> radiators{radiator};
    const auto map = combineCoverage(radiators, Reception{}, RunContext{});
    for (const bool quality : {false, true}) {
        StopAtCall stop(100);
        const std::vector<RateOfSnr> rates{[&](double snrDb) {
            stop.call();
            return snrDb;
        }};
        const ErrorCode code = quality ? qualityOf(map.value(), radiators, Reception{}, rates, stop.ctx).error().code
                                       : rateMbps(map.value(), rates, stop.ctx).error().code;
        QCOMPARE(code, ErrorCode::Cancelled);
        QVERIFY(stop.calls >= 100 && stop.calls <= kPixelsPerLook);
    }
}

void TestCoverageStop::lossesStopAtTheirReport_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("model");
    QTest::addRow("exact") << static_cast<int>(CoverageMode::Exact) << static_cast<int>(CoverageModel::P1812);
    QTest::addRow("radial") << static_cast<int>(CoverageMode::Radial) << static_cast<int>(CoverageModel::P1812);
    QTest::addRow("ITM") << static_cast<int>(CoverageMode::Exact) << static_cast<int>(CoverageModel::Itm);
}

namespace {

Result<LossGrid> wavy(int mode, int model, const RunContext& ctx)
{
    constexpr std::uint32_t kSide = 100;
    TerrainSource source;
    source.frame = {{0, kSide * 30.0}, 30, kSide, kSide};
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x)
            source.heightM.push_back(static_cast<float>(100 + 40 * std::sin(x * 0.3) * std::cos(y * 0.2)));
    const auto terrain = TerrainGrid::create(std::move(source));
    CoverageParams params;
    params.mode = static_cast<CoverageMode>(mode);
    params.model = static_cast<CoverageModel>(model);
    params.radiusM = 1400;
    return computeCoverage(terrain.value(), {{1500, 1500}, 20}, params, ctx);
}

} // namespace

/// A stop at the first report of progress: no further one comes, on one thread and on two.
void TestCoverageStop::lossesStopAtTheirReport()
{
    QFETCH(int, mode);
    QFETCH(int, model);
    for (const int threads : {1, 2}) {
        StopAtCall stop(1);
        stop.ctx.threads = threads;
        RunContext ctx = stop.ctx;
        ctx.progress = [&](double, std::string_view) { stop.call(); };
        QCOMPARE(wavy(mode, model, ctx).error().code, ErrorCode::Cancelled);
        QCOMPARE(stop.calls, 1);
    }
}

void TestCoverageStop::progressEndsAtOne_data()
{
    lossesStopAtTheirReport_data();
}

void TestCoverageStop::progressEndsAtOne()
{
    QFETCH(int, mode);
    QFETCH(int, model);
    for (const int threads : {1, 2}) {
        std::vector<double> fractions;
        RunContext ctx;
        ctx.threads = threads;
        ctx.progress = [&](double fraction, std::string_view) { fractions.push_back(fraction); };
        QVERIFY(wavy(mode, model, ctx).has_value());
        QVERIFY(fractions.size() > 3 && fractions.size() <= 201);
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);
    }
}

QTEST_GUILESS_MAIN(TestCoverageStop)
#include "tst_coverage_stop.moc"
