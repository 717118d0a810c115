// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_job.h"
#include "core/radio/coverage_slices.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace oasis;
using namespace oasis::coverage;

namespace {

/// Waves of 40 m over 3 km, in steps of 10 m.
TerrainGrid waves()
{
    constexpr std::uint32_t kSide = 300;
    TerrainSource source;
    source.frame = {{0, kSide * 10.0}, 10, kSide, kSide};
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x)
            source.heightM.push_back(static_cast<float>(100 + 40 * std::sin(x * 0.07) * std::cos(y * 0.05)));
    return std::move(TerrainGrid::create(std::move(source))).value();
}

/// A fan of a ring from sample 20 to 120, with a stop that is asked for at the given poll and counts them.
class CountedFan
{
public:
    explicit CountedFan(std::size_t stopAt) : m_stopAt(stopAt) {}
    std::size_t polls = 0;
    std::vector<float> lossDb = std::vector<float>((kLast - kFirst + 1) * kFanRays, -1.0F);
    static constexpr int kFirst = 20;
    static constexpr int kLast = 120;

    void run(const Job& job, const Kernel& kernel)
    {
        double columnStep[kFanRays];
        double rowStep[kFanRays];
        for (std::size_t i = 0; i < kFanRays; ++i) {
            columnStep[i] = std::cos(0.02 * static_cast<double>(i));
            rowStep[i] = std::sin(0.02 * static_cast<double>(i));
        }
        RayFan fan;
        fan.columnStep = columnStep;
        fan.rowStep = rowStep;
        fan.lastColumn = 299;
        fan.lastRow = 299;
        fan.stepKm = 0.01;
        fan.firstReceiver = kFirst;
        fan.lastReceiver = kLast;
        fan.lossDb = lossDb.data();
        fan.stop = {[](const void* self) {
                        auto* counted = const_cast<CountedFan*>(static_cast<const CountedFan*>(self));
                        return ++counted->polls >= counted->m_stopAt;
                    },
                    this};
        std::vector<double> scratch(kernelScratch(job.mostIntervals));
        kernel.fan(job.scene, fan, scratch.data());
    }

private:
    std::size_t m_stopAt;
};

} // namespace

class TestCoverageSlices : public QObject
{
    Q_OBJECT
private slots:
    void piecesAreShort_data();
    void piecesAreShort();
    void sortsAsTheObviousWay();
    void cancels();
    void aFanAsksBeforeEveryReceiver();
    void aFanStopsAtOnce();
};

void TestCoverageSlices::piecesAreShort_data()
{
    QTest::addColumn<int>("intervals");
    QTest::addColumn<int>("paths");
    QTest::addRow("shortest") << kFewestIntervals << 512;
    QTest::addRow("256 fill it") << 256 << 512;
    QTest::addRow("25 km at 90 m") << 278 << 464;
    QTest::addRow("25 km at 1 m") << 25'000 << 16;
    QTest::addRow("longest") << 200'000 << 16;
}

void TestCoverageSlices::piecesAreShort()
{
    QFETCH(int, intervals);
    QFETCH(int, paths);
    QCOMPARE(pathsAtOnce(intervals), static_cast<std::size_t>(paths));
}

/// Random maps, some of them with runs of one length or none at all, on several threads.
void TestCoverageSlices::sortsAsTheObviousWay()
{
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const int most = 4 + static_cast<int>(random() % 3000);
        const auto spread = 1 + static_cast<std::uint32_t>(most) / (1 + static_cast<std::uint32_t>(random() % 50));
        std::vector<std::uint32_t> intervals(random() % 20'000);
        for (std::uint32_t& one : intervals)
            one = random() % 3 == 0 ? 0 : 4 + static_cast<std::uint32_t>(random()) % std::max(1U, spread - 4);
        for (std::uint32_t& one : intervals)
            one = std::min(one, static_cast<std::uint32_t>(most));
        std::vector<std::uint32_t> expected;
        for (std::uint32_t pixel = 0; pixel < intervals.size(); ++pixel)
            if (intervals[pixel] != 0)
                expected.push_back(pixel);
        std::ranges::stable_sort(expected, [&](auto a, auto b) { return intervals[a] > intervals[b]; });
        RunContext ctx;
        ctx.threads = 1 + round % 3;
        const auto sorted = sortedPixels(intervals, most, ctx);
        QCOMPARE(sorted.value().pixels, expected);
        std::size_t next = 0;
        for (const Slice& slice : sorted.value().slices) {
            QCOMPARE(slice.from, next);
            QVERIFY(slice.to > slice.from && slice.to - slice.from <= pathsAtOnce(slice.intervals));
            for (std::size_t i = slice.from; i < slice.to; ++i)
                QCOMPARE(intervals[expected[i]], static_cast<std::uint32_t>(slice.intervals));
            next = slice.to;
        }
        QCOMPARE(next, expected.size());
    }
}

void TestCoverageSlices::cancels()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    QCOMPARE(sortedPixels(std::vector<std::uint32_t>(100, 7), 10, ctx).error().code, ErrorCode::Cancelled);
}

/// Receivers of as many rays as the registers take at once: 1, 2 or 4 groups a fan.
void TestCoverageSlices::aFanAsksBeforeEveryReceiver()
{
    const TerrainGrid terrain = waves();
    const auto job = makeJob(terrain, {{1500, 1500}, 20}, CoverageParams{});
    for (const char* name : {"portable", "avx2", "avx512"}) {
        const Kernel* kernel = kernelNamed(name);
        if (kernel == nullptr)
            continue;
        CountedFan fan(std::numeric_limits<std::size_t>::max());
        fan.run(job.value(), *kernel);
        constexpr std::size_t kReceivers = CountedFan::kLast - CountedFan::kFirst + 1;
        QVERIFY(fan.polls == kReceivers || fan.polls == 2 * kReceivers || fan.polls == 4 * kReceivers);
        QVERIFY(std::ranges::none_of(fan.lossDb, [](float loss) { return loss == -1.0F; }));
    }
}

void TestCoverageSlices::aFanStopsAtOnce()
{
    const TerrainGrid terrain = waves();
    const auto job = makeJob(terrain, {{1500, 1500}, 20}, CoverageParams{});
    for (const char* name : {"portable", "avx2", "avx512"}) {
        const Kernel* kernel = kernelNamed(name);
        if (kernel == nullptr)
            continue;
        constexpr std::size_t kStopAt = 11;
        CountedFan fan(kStopAt);
        fan.run(job.value(), *kernel);
        QCOMPARE(fan.polls, kStopAt); // nothing is asked, nor written, after the answer was yes
        QVERIFY(std::ranges::all_of(fan.lossDb.begin() + (kStopAt - 1) * kFanRays, fan.lossDb.end(),
                                    [](float loss) { return loss == -1.0F; }));
        QVERIFY(fan.lossDb[(kStopAt - 2) * kFanRays] > 0);
    }
}

QTEST_GUILESS_MAIN(TestCoverageSlices)
#include "tst_coverage_slices.moc"
