// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/node_network.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

using namespace oasis;
using namespace oasis::gis;

namespace {

RawLines linesOf(const std::vector<Polyline>& polylines, const std::vector<int>& levels = {})
{
    RawLines lines;
    for (std::size_t i = 0; i < polylines.size(); ++i) {
        RawLine line;
        line.fid = static_cast<std::int64_t>(i);
        line.groundM = 2 * length(polylines[i]); // twice the planar length, to see that it is shared out
        line.level = i < levels.size() ? static_cast<std::int8_t>(levels[i]) : std::int8_t{0};
        lines.add(polylines[i], line);
    }
    return lines;
}

NodedNetwork noded(NodingRule rule, const std::vector<Polyline>& polylines, const std::vector<int>& levels = {})
{
    auto result = nodeNetwork({rule, 0.5}, linesOf(polylines, levels), 1, {});
    return result.has_value() ? std::move(result).value() : NodedNetwork{};
}

} // namespace

class TestNodeNetwork : public QObject
{
    Q_OBJECT

private slots:
    void countsOfSmallNetworks_data();
    void countsOfSmallNetworks();
    void lengthsAreSharedOut();
    void idsAndNodesFollowReadingOrder();
    void existingStreetsKeepTheirIds();
    void duplicatesAreDroppedInBothDirections();
    void repeatedVerticesAreLeftOut();
    void agreesWithASlowImplementation();
    void refusesBadParametersAndEmptyInput();
    void stopsWhenAsked();
};

void TestNodeNetwork::countsOfSmallNetworks_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QVector<QVector<QPointF>>>("lines");
    QTest::addColumn<QVector<int>>("levels");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("components");

    using Lines = QVector<QVector<QPointF>>;
    const auto shared = static_cast<int>(NodingRule::SharedVertices);
    const auto ends = static_cast<int>(NodingRule::EndsOnLines);
    const auto crossings = static_cast<int>(NodingRule::Crossings);
    const Lines cross{{{0, 0}, {10, 0}}, {{5, -5}, {5, 5}}};
    const Lines crossVertex{{{0, 0}, {5, 0}, {10, 0}}, {{5, -5}, {5, 0}, {5, 5}}};
    const Lines tee{{{0, 0}, {10, 0}}, {{5, 0.3}, {5, 5}}};
    const Lines teeFar{{{0, 0}, {10, 0}}, {{5, 0.7}, {5, 5}}};

    QTest::newRow("one line") << shared << Lines{{{0, 0}, {10, 0}}} << QVector<int>{} << 1 << 2 << 1;
    QTest::newRow("crossing without a vertex") << shared << cross << QVector<int>{} << 2 << 4 << 2;
    QTest::newRow("crossing at a shared vertex") << shared << crossVertex << QVector<int>{} << 4 << 5 << 1;
    QTest::newRow("ring alone") << shared << Lines{{{0, 0}, {5, 0}, {5, 5}, {0, 0}}} << QVector<int>{} << 1 << 1 << 1;
    QTest::newRow("line that meets itself")
        << shared << Lines{{{0, 0}, {5, 0}, {9, 4}, {9, -4}, {5, 0}}} << QVector<int>{} << 2 << 2 << 1;
    QTest::newRow("near ends, exact rule")
        << shared << Lines{{{0, 0}, {5, 0}}, {{5.2, 0}, {9, 0}}} << QVector<int>{} << 2 << 4 << 2;
    QTest::newRow("near ends") << ends << Lines{{{0, 0}, {5, 0}}, {{5.2, 0}, {9, 0}}} << QVector<int>{} << 2 << 3 << 1;
    QTest::newRow("ends too far") << ends << Lines{{{0, 0}, {5, 0}}, {{5.6, 0}, {9, 0}}} << QVector<int>{} << 2 << 4
                                  << 2;
    QTest::newRow("end on line") << ends << tee << QVector<int>{} << 3 << 4 << 1;
    QTest::newRow("end short of line") << ends << teeFar << QVector<int>{} << 2 << 4 << 2;
    QTest::newRow("end on a bridge's line") << ends << tee << QVector<int>{1, 0} << 2 << 4 << 2;
    QTest::newRow("end of a bridge on a bridge") << ends << tee << QVector<int>{1, 1} << 3 << 4 << 1;
    QTest::newRow("mere crossing stays") << ends << cross << QVector<int>{} << 2 << 4 << 2;
    QTest::newRow("bridge over a shared vertex") << ends << crossVertex << QVector<int>{0, 1} << 2 << 4 << 2;
    QTest::newRow("bridge goes on as a road")
        << ends << Lines{{{0, 0}, {5, 0}}, {{5, 0}, {9, 0}}} << QVector<int>{0, 1} << 2 << 3 << 1;
    QTest::newRow("crossing asked for") << crossings << cross << QVector<int>{} << 4 << 5 << 1;
    QTest::newRow("crossing under a bridge") << crossings << cross << QVector<int>{0, 1} << 2 << 4 << 2;
    QTest::newRow("snapped to nothing") << ends << Lines{{{0, 0}, {0.3, 0}}, {{0, 0}, {9, 0}}} << QVector<int>{} << 1
                                        << 2 << 1;
}

void TestNodeNetwork::countsOfSmallNetworks()
{
    QFETCH(int, rule);
    QFETCH(QVector<QVector<QPointF>>, lines);
    QFETCH(QVector<int>, levels);
    std::vector<Polyline> polylines;
    for (const auto& line : lines) {
        polylines.emplace_back();
        for (const QPointF& p : line)
            polylines.back().push_back({p.x(), p.y()});
    }
    const NodedNetwork network = noded(static_cast<NodingRule>(rule), polylines, {levels.begin(), levels.end()});
    QTEST(static_cast<int>(network.layer.streets.size()), "edges");
    QTEST(static_cast<int>(network.layer.nodes.size()), "nodes");
    QTEST(static_cast<int>(network.layer.componentCount), "components");
    for (const Street& street : network.layer.streets) {
        const auto geometry = network.layer.geometry(street);
        QVERIFY(geometry.front() == network.layer.nodes[street.tail]);
        QVERIFY(geometry.back() == network.layer.nodes[street.head]);
    }
}

void TestNodeNetwork::lengthsAreSharedOut()
{
    const NodedNetwork network = noded(NodingRule::SharedVertices, {{{0, 0}, {3, 0}, {10, 0}}, {{3, 0}, {3, 5}}});
    QCOMPARE(network.layer.streets.size(), std::size_t{3});
    QCOMPARE(network.layer.streets[0].lengthM, 6.0);
    QCOMPARE(network.layer.streets[1].lengthM, 14.0);
    QCOMPARE(network.layer.streets[2].lengthM, 10.0);
}

void TestNodeNetwork::idsAndNodesFollowReadingOrder()
{
    const NodedNetwork network = noded(NodingRule::SharedVertices, {{{9, 9}, {5, 5}, {1, 1}}, {{5, 5}, {0, 9}}});
    QCOMPARE(network.layer.streets.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(network.layer.streets[i].id.value(), static_cast<std::int64_t>(i + 1));
    QVERIFY((network.layer.nodes[0] == Point{9, 9}));
    QVERIFY((network.layer.nodes[1] == Point{5, 5}));
    QVERIFY((network.layer.nodes[3] == Point{0, 9}));
}

void TestNodeNetwork::existingStreetsKeepTheirIds()
{
    RawLines lines = linesOf({{{0, 0}, {5, 0}, {10, 0}}, {{20, 0}, {30, 0}}, {{5, 0}, {5, 9}}});
    lines.lines[0].keepId = StreetId{4};
    lines.lines[1].keepId = StreetId{2};
    auto result = nodeNetwork({NodingRule::SharedVertices, 0}, std::move(lines), 5, {});
    QVERIFY(result.has_value());
    const StreetLayer& layer = result.value().layer;
    QCOMPARE(layer.streets.size(), std::size_t{4});
    QCOMPARE(layer.streets[0].id.value(), std::int64_t{2});
    QCOMPARE(layer.geometry(layer.streets[0]).front().x, 20.0);
    QCOMPARE(layer.streets[1].id.value(), std::int64_t{4});
    QCOMPARE(layer.geometry(layer.streets[1]).back().x, 5.0);
    QCOMPARE(layer.streets[3].id.value(), std::int64_t{6});
    QVERIFY(layer.find(StreetId{5}) != nullptr);
}

void TestNodeNetwork::duplicatesAreDroppedInBothDirections()
{
    const NodedNetwork network =
        noded(NodingRule::SharedVertices,
              {{{0, 0}, {4, 1}, {9, 0}}, {{9, 0}, {4, 1}, {0, 0}}, {{0, 0}, {9, 0}}, {{0, 0}, {9, 0}}});
    // The vertex at (4, 1) is shared, so that the first two lines make two edges each, equal in pairs.
    QCOMPARE(network.layer.streets.size(), std::size_t{3});
    QCOMPARE(network.counts.duplicates, std::int64_t{3});
    QCOMPARE(network.counts.firstDuplicate, std::int64_t{1});
}

void TestNodeNetwork::repeatedVerticesAreLeftOut()
{
    RawLines lines;
    QCOMPARE(lines.add(Polyline{{0, 0}, {0, 0}, {5, 0}, {5, 0}, {5, 0}}, {}), std::int64_t{3});
    QCOMPARE(lines.add(Polyline{{7, 7}, {7, 7}}, {}), std::int64_t{-1});
    QCOMPARE(lines.lines.size(), std::size_t{1});
    QCOMPARE(lines.points.size(), std::size_t{2});
}

void TestNodeNetwork::agreesWithASlowImplementation()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const auto draw = [&random](unsigned below) { return static_cast<double>(random() % below); };
        std::vector<Polyline> polylines(40);
        for (Polyline& line : polylines)
            for (auto left = 2 + random() % 5; left > 0; --left)
                line.push_back({draw(12), draw(12)});
        const NodedNetwork network = noded(NodingRule::SharedVertices, polylines);

        std::map<std::pair<double, double>, int> uses;
        for (Polyline& line : polylines) {
            line.erase(std::unique(line.begin(), line.end()), line.end());
            for (std::size_t i = 0; line.size() > 1 && i < line.size(); ++i)
                uses[{line[i].x, line[i].y}] += i == 0 || i + 1 == line.size() ? 2 : 1;
        }
        std::set<std::vector<std::pair<double, double>>> edges;
        for (const Polyline& line : polylines) {
            std::vector<std::pair<double, double>> course;
            for (const Point& p : line) {
                course.emplace_back(p.x, p.y);
                if (course.size() > 1 && uses[course.back()] > 1) {
                    auto reverse = course;
                    std::reverse(reverse.begin(), reverse.end());
                    edges.insert(std::min(course, reverse));
                    course = {course.back()};
                }
            }
        }
        QCOMPARE(network.layer.streets.size(), edges.size());
    }
}

void TestNodeNetwork::refusesBadParametersAndEmptyInput()
{
    const auto code = [](NodingParams params, RawLines lines) {
        auto result = nodeNetwork(params, std::move(lines), 1, {});
        return result.has_value() ? ErrorCode::Internal : result.error().code;
    };
    QVERIFY(code({NodingRule::EndsOnLines, -1}, linesOf({{{0, 0}, {1, 1}}})) == ErrorCode::InvalidArgument);
    QVERIFY(code({NodingRule::EndsOnLines, 1000}, linesOf({{{0, 0}, {1, 1}}})) == ErrorCode::InvalidArgument);
    QVERIFY(code({NodingRule::EndsOnLines, 0.5}, {}) == ErrorCode::NoStreets);
}

void TestNodeNetwork::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext ctx;
    ctx.stop = stop.get_token();
    for (const NodingRule rule : {NodingRule::SharedVertices, NodingRule::EndsOnLines, NodingRule::Crossings}) {
        const auto result = nodeNetwork({rule, 0.5}, linesOf({{{0, 0}, {9, 9}}}), 1, ctx);
        QVERIFY(!result.has_value());
        QVERIFY(result.error().code == ErrorCode::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestNodeNetwork)
#include "tst_node_network.moc"
