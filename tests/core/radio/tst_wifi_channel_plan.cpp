// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/access_point_coverage.h"
#include "core/radio/wifi_channel_plan.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace oasis;

namespace {

/// Access points in a row on a plain, with their losses.
struct Row
{
    std::vector<AccessPoint> points;
    std::vector<LossGrid> losses;
    std::vector<Radiator> radiators;
    Reception reception;
};

Row rowOf(std::size_t count, double apartM, double frequencyMhz, int widthMhz)
{
    TerrainSource source;
    source.frame = {{0, 1000}, 50, 60, 20};
    source.heightM.assign(source.frame.cells(), 100.0F);
    const TerrainGrid terrain = TerrainGrid::create(std::move(source)).value();
    Row row;
    for (std::size_t i = 0; i < count; ++i) {
        AccessPoint point;
        point.id = AccessPointId{static_cast<std::int64_t>(i) + 1};
        point.position = {400 + apartM * static_cast<double>(i), 500};
        point.latDeg = 44;
        point.frequencyMhz = frequencyMhz;
        point.powerDbm = 14;
        point.channel.widthMhz = widthMhz;
        point.channel.standard = WifiStandard::Ac;
        point.radiusM = 400;
        row.points.push_back(point);
        row.losses.push_back(
            computeCoverage(terrain, coverageSite(point), coverageParams(point, 20), RunContext{}).value());
    }
    for (std::size_t i = 0; i < count; ++i)
        row.radiators.push_back(radiatorOf(row.points[i], row.losses[i]));
    row.reception = receptionOf(row.points.front());
    return row;
}

Result<WifiChannelPlan> planned(const Row& row)
{
    return planWifiChannels(row.points, row.radiators, row.reception, RunContext{});
}

} // namespace

class TestWifiChannelPlan : public QObject
{
    Q_OBJECT
private slots:
    void channelsOfTheBands_data()
    {
        QTest::addColumn<double>("frequency");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("2.4 GHz") << 2437.0 << 20 << "1 6 11";
        QTest::newRow("2.4 GHz is never wide") << 2437.0 << 40 << "1 6 11";
        QTest::newRow("5 GHz") << 5600.0 << 20 << "36 40 44 48 52 56 60 64 100 104 108 112 116 132 136 140 120 124 128";
        QTest::newRow("5 GHz, 40 MHz") << 5600.0 << 40 << "38 46 54 62 102 110 134 118 126";
        QTest::newRow("5 GHz, 80 MHz") << 5500.0 << 80 << "42 58 106 122";
        QTest::newRow("5 GHz, 160 MHz") << 5500.0 << 160 << "50 114";
        QTest::newRow("elsewhere") << 3500.0 << 20 << "";
        QTest::newRow("no width") << 5500.0 << 0 << "";
        QTest::newRow("a width below zero") << 5500.0 << -20 << "";
    }
    void channelsOfTheBands()
    {
        QFETCH(double, frequency);
        QFETCH(int, width);
        QFETCH(QString, numbers);
        QStringList found;
        for (const BandChannel& channel : wifiChannels(frequency, width)) {
            found.append(QString::number(channel.number));
            QCOMPARE(channel.widthMhz, frequency < 3000 ? 20 : width);
        }
        QCOMPARE(found.join(QLatin1Char(' ')), numbers);
    }

    void neighboursGetTheirOwnChannels()
    {
        const Row row = rowOf(4, 150, 5500, 20);
        const auto plan = planned(row);
        QVERIFY(plan.has_value());
        std::set<double> centres;
        for (const ChannelChoice& choice : plan.value().points) {
            QVERIFY(choice.reason == ChannelReason::Clear);
            QVERIFY(choice.channel.lowMhz() >= 5470); // outdoors
            QVERIFY(!choice.channel.weatherRadar);
            centres.insert(choice.channel.centreMhz);
        }
        QCOMPARE(centres.size(), std::size_t{4});
        QVERIFY(std::any_of(plan.value().points.begin(), plan.value().points.end(),
                            [](const ChannelChoice& c) { return !c.changed; }));
        QVERIFY(plan.value().before.all.interferenceDb > 3);
        QVERIFY(plan.value().after.all.interferenceDb < 1e-3);
        QVERIFY(plan.value().after.all.meanMbps > plan.value().before.all.meanMbps);
        QCOMPARE(plan.value().after.all.pixels, plan.value().before.all.pixels);
        // The map of the points on their new channels says the same.
        std::vector<Radiator> radiators;
        std::vector<RateOfSnr> rates;
        for (std::size_t i = 0; i < 4; ++i) {
            const AccessPoint point = withChannel(row.points[i], plan.value().points[i]);
            QVERIFY(checkEmission(defaultSpectrumLimits(), emissionOf(point)).value().permitted);
            radiators.push_back(radiatorOf(point, row.losses[i]));
            rates.push_back(rateOf(point));
        }
        const auto map = combineCoverage(radiators, row.reception, RunContext{});
        QVERIFY(qualityOf(map.value(), radiators, row.reception, rates, RunContext{}).value().all ==
                plan.value().after.all);
        QVERIFY(planned(row).value().points.front().channel == plan.value().points.front().channel);
    }

    void moreThanTheBandHolds()
    {
        const auto plan = planned(rowOf(5, 120, 2437, 20));
        const auto shared = std::count_if(plan.value().points.begin(), plan.value().points.end(), [](const auto& c) {
            return c.reason == ChannelReason::Shared && c.with.has_value();
        });
        QVERIFY(shared >= 2);
        QVERIFY(plan.value().after.all.interferenceDb < plan.value().before.all.interferenceDb);
    }

    /// Outdoors there are only two channels of 80 MHz: five neighbours do better with narrower ones.
    void widthsGiveWay()
    {
        const Row row = rowOf(5, 100, 5530, 80);
        const auto plan = planned(row);
        for (const ChannelChoice& choice : plan.value().points) {
            QVERIFY(choice.narrowed && choice.changed && !choice.stray);
            QVERIFY(choice.channel.widthMhz < 80);
        }
        QVERIFY(plan.value().after.all.meanMbps > plan.value().before.all.meanMbps);
        // 2.4 GHz is planned by 20 MHz only: that is no choice which serves better.
        const auto forced = planned(rowOf(1, 100, 2437, 40));
        QVERIFY(forced.value().points.front().changed && !forced.value().points.front().narrowed);
        QCOMPARE(forced.value().points.front().channel.widthMhz, 20);
        const auto alone = planned(rowOf(1, 100, 5530, 80));
        QVERIFY(alone.value().points.front().reason == ChannelReason::Alone);
        QVERIFY(!alone.value().points.front().changed);
    }

    /// Whatever stands on channels of its band: the plan gives no less than leaving all alone.
    void neverWorseThanLeavingAlone_data()
    {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 1; seed <= 25; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void neverWorseThanLeavingAlone()
    {
        QFETCH(std::uint32_t, seed);
        std::mt19937 random(seed);
        const std::size_t count = 2 + random() % 4;
        const bool low = random() % 3 == 0;
        Row row = rowOf(count, static_cast<double>(60 + random() % 200), low ? 2437 : 5500, 20);
        for (std::size_t i = 0; i < count; ++i) {
            const int width = low ? 20 : 20 << random() % 3;
            std::vector<BandChannel> channels = wifiChannels(low ? 2437 : 5500, width);
            std::erase_if(channels, [](const BandChannel& c) { return c.centreMhz > 5000 && c.lowMhz() < 5470; });
            AccessPoint& point = row.points[i];
            point.frequencyMhz = channels[random() % channels.size()].centreMhz;
            point.channel.widthMhz = width;
            point.powerDbm = static_cast<double>(5 + random() % 10);
            point.thresholdDbm = -80 + static_cast<double>(random() % 10);
            row.radiators[i] = radiatorOf(point, row.losses[i]);
        }
        const auto sum = [](const CoverageQuality& quality) {
            return quality.all.pixels > 0 ? quality.all.meanMbps * static_cast<double>(quality.all.pixels) : 0;
        };
        const WifiChannelPlan plan = planned(row).value();
        QVERIFY(sum(plan.after) >= sum(plan.before));
        const bool changed =
            std::any_of(plan.points.begin(), plan.points.end(), [](const auto& c) { return c.changed; });
        QVERIFY(changed ? sum(plan.after) > sum(plan.before) : plan.after.all == plan.before.all);
    }

    /// The usual frequency of a new access point lies between channels of 20 MHz: it must move, whatever that brings.
    void whoStandsOnNoChannelMoves()
    {
        const Row row = rowOf(1, 100, 5590, 20);
        const WifiChannelPlan plan = planned(row).value();
        QVERIFY(plan.points.front().changed && plan.points.front().stray);
        QVERIFY(plan.points.front().channel.number >= 100);
    }

    void whatCannotBePlannedStays()
    {
        Row row = rowOf(2, 150, 5500, 20);
        row.points[0].powerDbm = 40; // more than any channel permits
        row.radiators[0].powerDbm = 40;
        auto plan = planned(row);
        QVERIFY(plan.value().points[0].reason == ChannelReason::NotPermitted);
        QVERIFY(!plan.value().points[0].changed);
        QVERIFY(plan.value().points[1].reason == ChannelReason::Clear);
        for (const double elsewhere : {3500.0, 5750.0, 5975.0}) { // the numbers of 5 GHz mean nothing there
            row = rowOf(1, 150, elsewhere, 20);
            plan = planned(row);
            QVERIFY(plan.value().points[0].reason == ChannelReason::OtherBand);
            QVERIFY(!plan.value().points[0].changed);
            QCOMPARE(plan.value().points[0].channel.number, 0);
        }
    }

    void refusesAndCancels()
    {
        const Row row = rowOf(2, 150, 5500, 20);
        QCOMPARE(
            planWifiChannels(std::span(row.points).first(1), row.radiators, row.reception, RunContext{}).error().code,
            ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QCOMPARE(planWifiChannels(row.points, row.radiators, row.reception, ctx).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWifiChannelPlan)
#include "tst_wifi_channel_plan.moc"
