// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_outline.h"

#include <QtTest>

#include <cmath>
#include <random>
#include <set>
#include <utility>

using namespace oasis;

namespace {

/// Positive when counterclockwise.
double signedArea(const Polyline& ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2;
}

std::vector<std::uint8_t> marksOf(const char* picture)
{
    std::vector<std::uint8_t> marks;
    for (; *picture != '\0'; ++picture)
        if (*picture != '/')
            marks.push_back(*picture == '#' ? 1 : 0);
    return marks;
}

/// No corner twice, and every corner a turn.
bool isSimple(const Polyline& ring)
{
    std::set<std::pair<double, double>> corners;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& before = ring[(i + ring.size() - 1) % ring.size()];
        const Point& after = ring[(i + 1) % ring.size()];
        if ((ring[i].x == before.x) == (ring[i].x == after.x) || !corners.insert({ring[i].x, ring[i].y}).second)
            return false;
    }
    return ring.size() >= 4;
}

} // namespace

class TestCoverageOutline : public QObject
{
    Q_OBJECT
private slots:
    void ringWithHole()
    {
        const RasterFrame frame{{0, 40}, 10, 4, 4};
        const auto outline = outlineOf(frame, marksOf("###./#.#./###./...#"), RunContext{});
        QCOMPARE(outline.value().size(), std::size_t(2));
        const Polygon& first = outline.value()[0];
        QCOMPARE(first.outer.size(), std::size_t(4));
        QCOMPARE(signedArea(first.outer), 900.0);
        QCOMPARE(first.holes.size(), std::size_t(1));
        QCOMPARE(signedArea(first.holes[0]), -100.0);
        QCOMPARE(signedArea(outline.value()[1].outer), 100.0); // touches by a corner only
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<int>("parts");
        QTest::addColumn<int>("holes");
        QTest::newRow("nothing") << "..../...." << 0 << 0;
        QTest::newRow("all") << "####/####" << 1 << 0;
        QTest::newRow("touching at a corner") << "#./.#" << 2 << 0;
        QTest::newRow("ring") << "###/#.#/###" << 1 << 1;
        QTest::newRow("hole that touches the outside at a corner") << "##./#.#/###" << 1 << 1;
        QTest::newRow("two holes that touch at a corner") << "####/#.##/##.#/####" << 1 << 2;
        QTest::newRow("island in a hole") << "#####/#...#/#.#.#/#...#/#####" << 2 << 1;
        QTest::newRow("island that touches its ring at corners") << "#####/##.##/#.#.#/##.##/#####" << 2 << 1;
        QTest::newRow("chequers") << "#.#.#/.#.#./#.#.#" << 8 << 0;
    }
    void pictures()
    {
        QFETCH(QString, picture);
        const auto width = static_cast<std::uint32_t>(picture.indexOf('/'));
        const RasterFrame frame{{0, 0}, 1, width, static_cast<std::uint32_t>(picture.count('/')) + 1};
        const auto outline = outlineOf(frame, marksOf(picture.toLatin1().constData()), RunContext{});
        QTEST(static_cast<int>(outline.value().size()), "parts");
        std::size_t holes = 0;
        for (const Polygon& polygon : outline.value())
            holes += polygon.holes.size();
        QTEST(static_cast<int>(holes), "holes");
    }

    /// Area, orientation, simple rings and containment against the pixels themselves.
    void randomPictures()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 80; ++round) {
            const RasterFrame frame{{100, 900}, 5, 13, 11};
            std::vector<std::uint8_t> marks;
            const unsigned share = 20 + static_cast<unsigned>(round);
            int count = 0;
            for (std::size_t i = 0; i < frame.cells(); ++i) {
                marks.push_back(random() % 100 < share ? 1 : 0);
                count += marks.back();
            }
            const auto outline = outlineOf(frame, marks, RunContext{});
            double sum = 0;
            for (const Polygon& polygon : outline.value()) {
                QVERIFY(signedArea(polygon.outer) > 0 && isSimple(polygon.outer));
                sum += signedArea(polygon.outer);
                for (const Polyline& hole : polygon.holes) {
                    QVERIFY(signedArea(hole) < 0 && isSimple(hole));
                    sum += signedArea(hole);
                }
            }
            QCOMPARE(sum, 25.0 * count);
            for (std::uint32_t row = 0; row < frame.rows; ++row)
                for (std::uint32_t column = 0; column < frame.columns; ++column)
                    QCOMPARE(contains(outline.value(), frame.centre(column, row)),
                             marks[std::size_t{row} * frame.columns + column] != 0);
        }
    }

    void edges()
    {
        const RasterFrame frame{{0, 0}, 1, 2, 2};
        QVERIFY(outlineOf(frame, std::vector<std::uint8_t>(4, 0), RunContext{}).value().empty());
        QCOMPARE(outlineOf(frame, std::vector<std::uint8_t>(4, 1), RunContext{}).value()[0].outer.size(),
                 std::size_t(4));
        QCOMPARE(outlineOf(frame, std::vector<std::uint8_t>(3, 1), RunContext{}).error().code,
                 ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        RunContext ctx;
        ctx.stop = stop.get_token();
        QCOMPARE(outlineOf(frame, std::vector<std::uint8_t>(4, 1), ctx).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCoverageOutline)
#include "tst_coverage_outline.moc"
