// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/routing/weight_lines.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::routing;

class TestWeightLines : public QObject
{
    Q_OBJECT

private slots:
    void oneLine_data();
    void oneLine();
    void linesTogether();
    void singleSites();
    void hugeAmounts();
    void cornersHoldTheBound_data();
    void cornersHoldTheBound();

private:
    static constexpr std::int64_t kOne = std::int64_t{1} << WeightPrice::kShift; // a cent for a millionth
};

void TestWeightLines::oneLine_data()
{
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<qint64>("most");
    // spent + 2 × left out >= 100 of a weight of 60 in tens
    QTest::newRow("nothing to spend") << qint64{0} << qint64{10};
    QTest::newRow("one cent less than a unit takes") << qint64{19} << qint64{10};
    QTest::newRow("a unit more") << qint64{20} << qint64{20};
    QTest::newRow("all but one cent") << qint64{99} << qint64{50};
    QTest::newRow("all") << qint64{100} << qint64{60};
    QTest::newRow("more than needed") << qint64{1000} << qint64{60};
}

void TestWeightLines::oneLine()
{
    QFETCH(qint64, budget);
    QFETCH(qint64, most);
    WeightLines lines(60, 10);
    QCOMPARE(lines.mostWeight(budget), std::int64_t{60});
    lines.add({{2 * kOne}, 100});
    QCOMPARE(lines.mostWeight(budget), most);
    // The other way round: what serves so much more cannot cost as little.
    if (most < 60)
        QVERIFY(lines.leastCost(most + 1) > budget);
    QVERIFY(lines.leastCost(most) <= budget);
}

void TestWeightLines::linesTogether()
{
    WeightLines lines(60, 1);
    lines.add({{2 * kOne}, 100});
    lines.add({{kOne}, 55});
    lines.add({{2 * kOne}, 90}); // a weaker one of the same price changes nothing
    QCOMPARE(lines.lines().size(), std::size_t{2});
    QCOMPARE(lines.mostWeight(0), std::int64_t{5});   // 60 − 55
    QCOMPARE(lines.mostWeight(50), std::int64_t{35}); // 60 − 50 / 2
    QCOMPARE(lines.leastCost(60), std::int64_t{100});
    QCOMPARE(lines.leastCost(0), std::int64_t{0});
    WeightLines nothing(0, 0);
    nothing.add({{kOne}, 7});
    QCOMPARE(nothing.mostWeight(0), std::int64_t{0});
    QCOMPARE(nothing.leastCost(0), std::int64_t{7}); // what the required sites cost
}

void TestWeightLines::singleSites()
{
    WeightLines lines(60, 10);
    lines.setAlone({{30, 20}, {10, 10}, {50, 30}});
    QCOMPARE(lines.mostWeight(9), std::int64_t{0});
    QCOMPARE(lines.mostWeight(10), std::int64_t{10});
    QCOMPARE(lines.mostWeight(49), std::int64_t{30});
    QCOMPARE(lines.mostWeight(50), std::int64_t{60});
    lines.add({{kOne}, 60});
    QCOMPARE(lines.mostWeight(20), std::int64_t{10}); // the line alone allows 20
    const WeightLines dearer = lines.dearerBy(7);
    for (std::int64_t budget = 7; budget < 100; ++budget)
        QCOMPARE(dearer.mostWeight(budget), lines.mostWeight(budget - 7));
    for (std::int64_t weight = 10; weight <= 60; weight += 10)
        QCOMPARE(dearer.leastCost(weight), lines.leastCost(weight) + 7);
}

void TestWeightLines::hugeAmounts()
{
    const std::int64_t heavy = kInfiniteCents - 1;
    WeightLines lines(heavy, 1);
    lines.add({{1}, heavy});
    lines.add({{std::int64_t{1} << 60U}, heavy});
    QCOMPARE(lines.mostWeight(0), std::int64_t{0});
    QCOMPARE(lines.mostWeight(heavy), heavy);
    QVERIFY(lines.leastCost(heavy) == heavy);
    QVERIFY(!lines.corners(0, heavy).empty());
}

void TestWeightLines::cornersHoldTheBound_data()
{
    QTest::addColumn<qint64>("scale"); // of weights against cents
    QTest::newRow("a millionth for a cent") << qint64{1};
    QTest::newRow("steep") << qint64{1000};
}

void TestWeightLines::cornersHoldTheBound()
{
    QFETCH(qint64, scale);
    WeightLines lines(1000 * scale, 1);
    lines.add({{kOne / 3 / scale}, 270});
    lines.add({{kOne / scale}, 700});
    lines.add({{3 * kOne / scale}, 1500});
    lines.add({{2 * kOne / scale}, 1150});
    const std::vector<BoundCorner> corners = lines.corners(100, 1600);
    QCOMPARE(corners.front().cents, std::int64_t{100});
    QCOMPARE(corners.back().cents, std::int64_t{1600});
    QVERIFY(corners.size() >= 6 && corners.size() <= 10); // three crossings and the total
    for (std::size_t i = 1; i < corners.size(); ++i)
        for (std::int64_t cents = corners[i - 1].cents; cents <= corners[i].cents; ++cents) {
            const double share = static_cast<double>(cents - corners[i - 1].cents) /
                                 static_cast<double>(corners[i].cents - corners[i - 1].cents);
            const double height = static_cast<double>(corners[i - 1].weightMillionths) * (1 - share) +
                                  static_cast<double>(corners[i].weightMillionths) * share;
            const auto bound = static_cast<double>(lines.mostWeight(cents));
            QVERIFY(height + 1e-6 >= bound && height <= bound + 2.001); // rounded up once or twice
        }
}

QTEST_GUILESS_MAIN(TestWeightLines)
#include "tst_weight_lines.moc"
