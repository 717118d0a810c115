// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/link_relief.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace oasis;

namespace {

/// 100 × 100 cells of 20 m, 200 m high in the west and 0.1 m higher each metre eastwards.
TerrainSource slope()
{
    TerrainSource source;
    source.frame = {{0, 2000}, 20, 100, 100};
    for (std::uint32_t row = 0; row < 100; ++row)
        for (std::uint32_t column = 0; column < 100; ++column)
            source.heightM.push_back(static_cast<float>(200 + 0.1 * source.frame.centre(column, row).x));
    return source;
}

} // namespace

class TestLinkRelief : public QObject
{
    Q_OBJECT
private slots:
    void alongASlope()
    {
        const TerrainGrid grid = TerrainGrid::create(slope()).value();
        const LinkRelief relief = reliefAlong(grid, {110, 1000}, {1110, 1000}, 50).value();
        QCOMPARE(relief.distancesKm.size(), std::size_t(21));
        QVERIFY(relief.clutterM.empty());
        for (std::size_t i = 0; i < 21; ++i) {
            QVERIFY(std::abs(relief.distancesKm[i] - 0.05 * static_cast<double>(i)) < 1e-12);
            QVERIFY(std::abs(relief.groundM[i] - (211 + 5 * static_cast<double>(i))) < 1e-3);
        }
        QVERIFY(PathProfile::create(relief.distancesKm, relief.groundM).has_value());
    }

    void shortWaysHaveThreePoints()
    {
        const TerrainGrid grid = TerrainGrid::create(slope()).value();
        QCOMPARE(reliefAlong(grid, {100, 100}, {112, 100}, 50).value().groundM.size(), std::size_t(3));
    }

    void clutterComesAlong()
    {
        TerrainSource source = slope();
        source.clutterM.assign(10000, 0);
        for (std::uint32_t row = 0; row < 100; ++row)
            source.clutterM[row * 100 + 30] = 12; // trees at x 600 to 620
        const TerrainGrid grid = TerrainGrid::create(source).value();
        const LinkRelief relief = reliefAlong(grid, {110, 1000}, {1110, 1000}, 20).value();
        QCOMPARE(relief.clutterM.size(), relief.groundM.size());
        QCOMPARE(*std::max_element(relief.clutterM.begin(), relief.clutterM.end()), 12.0);
        QCOMPARE(std::count(relief.clutterM.begin(), relief.clutterM.end(), 12.0), std::ptrdiff_t(1));
    }

    void joinsTheSearch()
    {
        const std::vector<LinkPlace> sites{{"school", {110, 1000}, 8, 30}};
        const std::vector<LinkPlace> anchors{{"town hall", {1110, 1200}, 8, 30}};
        LinkQuestion question;
        question.sites = sites;
        question.anchors = anchors;
        question.equipment = defaultLinkEquipment();
        const auto offers = linkOffers(
            question, reliefOf(std::make_shared<const TerrainGrid>(TerrainGrid::create(slope()).value())), {});
        QCOMPARE(offers.value().size(), std::size_t(1));
        QVERIFY(offers.value().front().price >= Money::euros(3000));
    }

    void refused()
    {
        const TerrainGrid grid = TerrainGrid::create(slope()).value();
        const auto sentence = [&](Point from, Point to, double step) {
            const auto relief = reliefAlong(grid, from, to, step);
            return relief.has_value() ? std::string() : relief.error().detail;
        };
        QVERIFY(sentence({-5, 100}, {500, 100}, 20).find("near") != std::string::npos);
        QVERIFY(sentence({500, 100}, {500, 5000}, 20).find("far") != std::string::npos);
        QVERIFY(!sentence({500, 100}, {500, 100}, 20).empty());
        QVERIFY(!sentence({500, 100}, {900, 100}, 0).empty());
        QVERIFY(!sentence({500, 100}, {900, 100}, -20).empty());
        QVERIFY(!sentence({500, 100}, {900, 100}, 1e-6).empty());
        QVERIFY(!sentence({std::nan(""), 100}, {900, 100}, 20).empty());
        TerrainSource holed = slope();
        holed.heightM[50 * 100 + 30] = std::numeric_limits<float>::quiet_NaN();
        const TerrainGrid withHole = TerrainGrid::create(holed).value();
        const auto relief = reliefAlong(withHole, {110, 990}, {1110, 990}, 20);
        QVERIFY(!relief.has_value());
        QVERIFY(relief.error().detail.find("hole") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestLinkRelief)
#include "tst_link_relief.moc"
