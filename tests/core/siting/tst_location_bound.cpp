// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/base/random.h"
#include "core/siting/location_bound.h"
#include "tests/support/location_file.h"

#include <QFile>
#include <QtTest>

using namespace oasis;
using namespace oasis::siting;

namespace {

LocationInput randomInput(std::uint64_t seed)
{
    Random random(seed * 101);
    LocationInput input;
    const std::size_t facilities = 2 + random.below(3);
    const std::size_t customers = 1 + random.below(6);
    for (std::size_t j = 0; j < customers; ++j)
        input.demand.push_back(static_cast<std::int64_t>(1 + random.below(6)));
    input.options.resize(facilities);
    input.links.resize(facilities);
    for (std::size_t i = 0; i < facilities; ++i) {
        input.options[i].push_back(
            {static_cast<std::int64_t>(4 + random.below(8)), static_cast<std::int64_t>(random.below(60))});
        input.options[i].push_back({40, 60 + static_cast<std::int64_t>(random.below(60))});
        for (std::uint32_t j = 0; j < customers; ++j)
            if (i == 0 || random.below(4) != 0)
                input.links[i].push_back({j, static_cast<std::int64_t>(random.below(50))});
    }
    return input;
}

/// The cheapest plan with whole customers; −1: none.
std::int64_t bestByEnumeration(const LocationInput& input)
{
    std::vector<std::size_t> facility(input.demand.size(), 0);
    std::int64_t best = -1;
    for (;;) {
        std::int64_t cost = 0;
        std::vector<std::int64_t> load(input.options.size(), 0);
        bool allowed = true;
        for (std::uint32_t j = 0; j < facility.size(); ++j) {
            const auto& links = input.links[facility[j]];
            const auto link = std::find_if(links.begin(), links.end(), [&](const auto& l) { return l.customer == j; });
            allowed = allowed && link != links.end();
            cost += link != links.end() ? link->cost : 0;
            load[facility[j]] += input.demand[j];
        }
        for (std::size_t i = 0; i < load.size(); ++i) {
            std::int64_t price = load[i] == 0 ? 0 : kInfiniteCents;
            for (const LocationOption& option : input.options[i])
                if (load[i] > 0 && load[i] <= option.capacity)
                    price = std::min(price, option.cost);
            allowed = allowed && price < kInfiniteCents;
            cost += price < kInfiniteCents ? price : 0;
        }
        if (allowed && (best < 0 || cost < best))
            best = cost;
        std::size_t j = 0;
        while (j < facility.size() && ++facility[j] == input.options.size())
            facility[j++] = 0;
        if (j == facility.size())
            return best;
    }
}

} // namespace

class TestLocationBound : public QObject
{
    Q_OBJECT

private slots:
    void randomAgainstEnumeration_data();
    void randomAgainstEnumeration();
    void publishedProblems_data();
    void publishedProblems();
    void threadsDoNotChangeTheBound();
    void errors_data();
    void errors();
    void cancelledBeforehand();
};

void TestLocationBound::randomAgainstEnumeration_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestLocationBound::randomAgainstEnumeration()
{
    QFETCH(int, seed);
    const LocationInput input = randomInput(static_cast<std::uint64_t>(seed));
    const std::int64_t best = bestByEnumeration(input);
    QVERIFY(best >= 0); // facility 0 holds everything
    const auto bound = locationBound(input, {300, best}, {});
    QVERIFY2(bound.has_value(), bound.has_value() ? "" : bound.error().detail.c_str());
    QVERIFY2(bound.value().bound <= best, qPrintable(QStringLiteral("%1 > %2").arg(bound.value().bound).arg(best)));
    QVERIFY(bound.value().bound >= 0);
    QVERIFY(std::is_sorted(bound.value().trace.begin(), bound.value().trace.end()));
    QCOMPARE(bound.value().multipliers.size(), input.demand.size());
}

void TestLocationBound::publishedProblems_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("optimum"); // OR-Library, multi-source; the last two best known, single source
    QTest::addColumn<double>("percent"); // what the bound may miss
    QTest::newRow("cap61") << "cap/cap61.txt" << 932615.750 << 0.1;
    QTest::newRow("cap74") << "cap/cap74.txt" << 1034976.975 << 0.1;
    QTest::newRow("cap93") << "cap/cap93.txt" << 896617.538 << 0.5;
    QTest::newRow("cap101") << "cap/cap101.txt" << 796648.437 << 0.1;
    QTest::newRow("cap121") << "cap/cap121.txt" << 793439.563 << 0.1;
    QTest::newRow("cap132") << "cap/cap132.txt" << 851495.325 << 0.1;
    QTest::newRow("sro_ny600") << "sro/sro_ny600.txt" << 199698.0 << 4.0;
    QTest::newRow("sro_ny1500") << "sro/sro_ny1500.txt" << 385216.5 << 2.0;
}

void TestLocationBound::publishedProblems()
{
    QFETCH(QString, file);
    QFETCH(double, optimum);
    QFETCH(double, percent);
    const QString path = qEnvironmentVariable("OASIS_SHARED", QStringLiteral(OASIS_SHARED_DEFAULT)) +
                         QStringLiteral("/bench/siting/") + file;
    if (!QFile::exists(path))
        QSKIP("the published location problems are not here: set OASIS_SHARED");
    const test::LocationFile problem = test::readLocationFile(path.toStdString());
    QVERIFY(problem.read);
    const auto bound = locationBound(problem.input, {600, std::numeric_limits<std::int64_t>::max()}, {});
    QVERIFY2(bound.has_value(), bound.has_value() ? "" : bound.error().detail.c_str());
    const double found = static_cast<double>(bound.value().bound) / 1000;
    QVERIFY2(found <= optimum + 0.1, qPrintable(QString::number(found, 'f', 3))); // costs were rounded to thousandths
    QVERIFY2(found >= optimum * (1 - percent / 100), qPrintable(QString::number(found, 'f', 3)));
}

void TestLocationBound::threadsDoNotChangeTheBound()
{
    const LocationInput input = randomInput(17);
    RunContext four;
    four.threads = 4;
    const LocationBound one = locationBound(input, {}, {}).value();
    const LocationBound other = locationBound(input, {}, four).value();
    QCOMPARE(one.bound, other.bound);
    QCOMPARE(one.multipliers, other.multipliers);
    QCOMPARE(one.open, other.open);
}

void TestLocationBound::errors_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("no demand of a customer") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no capacity") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("negative cost") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("unknown customer") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("customer without a link") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("sizes") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no iterations") << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("huge costs") << static_cast<int>(ErrorCode::Overflow);
    QTest::newRow("too little room") << static_cast<int>(ErrorCode::Infeasible);
}

void TestLocationBound::errors()
{
    QFETCH(int, code);
    const QByteArray kind = QTest::currentDataTag();
    LocationInput input{{3, 4}, {{{10, 100}}, {{10, 100}}}, {{{0, 1}, {1, 2}}, {{0, 3}}}};
    LocationParams params;
    if (kind == "no demand of a customer")
        input.demand[0] = 0;
    if (kind == "no capacity")
        input.options[0][0].capacity = 0;
    if (kind == "negative cost")
        input.links[0][0].cost = -1;
    if (kind == "unknown customer")
        input.links[0][0].customer = 2;
    if (kind == "customer without a link")
        input.links[0].pop_back();
    if (kind == "sizes")
        input.links.pop_back();
    if (kind == "no iterations")
        params.iterations = 0;
    if (kind == "huge costs")
        input.options[0][0].cost = kInfiniteCents;
    if (kind == "too little room")
        input.demand[0] = 17;
    const auto bound = locationBound(input, params, {});
    QVERIFY(!bound.has_value());
    QCOMPARE(static_cast<int>(bound.error().code), code);
}

void TestLocationBound::cancelledBeforehand()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    const auto bound = locationBound(randomInput(5), {}, ctx);
    QVERIFY(!bound.has_value());
    QVERIFY(bound.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestLocationBound)
#include "tst_location_bound.moc"
