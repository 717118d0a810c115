// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/terrain_grid.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace oasis;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

TerrainSource plane(std::uint32_t columns, std::uint32_t rows, double cellM)
{
    TerrainSource source;
    source.frame = {{1000, 9000}, cellM, columns, rows};
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column) {
            const Point p = source.frame.centre(column, row);
            source.heightM.push_back(static_cast<float>(100 + 0.25 * (p.x - 1000) - 0.5 * (9000 - p.y)));
        }
    return source;
}

} // namespace

class TestTerrainGrid : public QObject
{
    Q_OBJECT
private slots:
    void bilinearKeepsPlanes()
    {
        const auto grid = TerrainGrid::create(plane(40, 30, 16));
        QVERIFY(grid.has_value());
        for (const Point p : {Point{1100, 8800}, Point{1333.25, 8701.5}, Point{1008, 8992}, Point{1632, 8528}})
            QVERIFY(std::abs(grid.value().heightAt(p) - (100 + 0.25 * (p.x - 1000) - 0.5 * (9000 - p.y))) < 1e-3);
        QVERIFY(std::isnan(grid.value().heightAt({999, 8800})));
        QVERIFY(std::isnan(grid.value().heightAt({1100, 8000})));
        // In the outer half cell the border's value holds.
        QCOMPARE(grid.value().heightAt({1000, 9000}), grid.value().heightAt({1008, 8992}));
    }

    void voidsStayVoid()
    {
        TerrainSource source = plane(10, 10, 10);
        source.heightM[55] = kNan;
        source.filled.assign(100, 0);
        source.filled[22] = 1;
        const auto grid = TerrainGrid::create(source);
        QVERIFY(grid.value().hasVoids());
        QVERIFY(std::isnan(grid.value().heightAt(source.frame.centre(5, 5))));
        QVERIFY(grid.value().isVoidAt(source.frame.centre(5, 5)));
        QVERIFY(grid.value().isVoidAt(source.frame.centre(2, 2)));
        QVERIFY(std::isfinite(grid.value().heightAt(source.frame.centre(2, 2))));
        QVERIFY(!grid.value().isVoidAt(source.frame.centre(7, 7)));
        QVERIFY(grid.value().isVoidAt({0, 0}));
    }

    void clutterIsOfTheNearestCell()
    {
        TerrainSource source = plane(10, 10, 10);
        source.clutterM.assign(100, 0);
        source.clutterM[33] = 12;
        const auto grid = TerrainGrid::create(source);
        const Point centre = source.frame.centre(3, 3);
        QCOMPARE(grid.value().clutterAt({centre.x + 4.9, centre.y - 4.9}), 12.0);
        QCOMPARE(grid.value().clutterAt({centre.x + 5.1, centre.y}), 0.0);
        source.kind = SurfaceKind::Surface;
        QCOMPARE(TerrainGrid::create(source).error().code, ErrorCode::InvalidArgument);
    }

    void refuses_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 7; ++which)
            QTest::addRow("%d", which) << which;
    }
    void refuses()
    {
        QFETCH(int, which);
        TerrainSource source = plane(10, 10, 10);
        if (which == 0)
            source.frame.cellM = 0;
        if (which == 1)
            source.heightM.pop_back();
        if (which == 2)
            source.heightM[3] = std::numeric_limits<float>::infinity();
        if (which == 3)
            source.clutterM.assign(99, 0);
        if (which == 4)
            source.clutterM.assign(100, -1);
        if (which == 5)
            source.frame = {{0, 0}, 1, 40'000, 40'000};
        if (which == 6)
            source.frame.columns = 0;
        const auto grid = TerrainGrid::create(source);
        QVERIFY(!grid.has_value());
        QCOMPARE(grid.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!grid.error().detail.empty());
    }

    void levelsHalve()
    {
        TerrainSource source = plane(301, 260, 10);
        source.heightM[0] = kNan;
        const auto pyramid = TerrainPyramid::build(std::move(TerrainGrid::create(source)).value());
        QCOMPARE(pyramid.levels().size(), std::size_t(3));
        QCOMPARE(pyramid.levels()[1].frame().columns, 151U);
        QCOMPARE(pyramid.levels()[2].frame().cellM, 40.0);
        for (const TerrainGrid& level : pyramid.levels()) {
            const Point p{2000, 8000};
            QVERIFY(std::abs(level.heightAt(p) - (100 + 0.25 * 1000 - 0.5 * 1000)) < 1e-2); // a mean keeps planes
        }
        QVERIFY(!std::isnan(pyramid.levels()[1].heightAtCells({0, 0}))); // three of four are known
        QCOMPARE(pyramid.forCell(5).frame().cellM, 10.0);
        QCOMPARE(pyramid.forCell(39).frame().cellM, 20.0);
        QCOMPARE(pyramid.forCell(1000).frame().cellM, 40.0);
    }

    void framesShareOneLattice()
    {
        const RasterFrame a = RasterFrame::around({1234.5, 777}, 500, 25);
        const RasterFrame b = RasterFrame::around({1311, 640}, 500, 25);
        QCOMPARE(std::remainder(a.northWest.x - b.northWest.x, 25.0), 0.0);
        QCOMPARE(std::remainder(a.northWest.y - b.northWest.y, 25.0), 0.0);
        const Bounds bounds = a.bounds();
        QVERIFY(bounds.minX <= 734.5 && bounds.maxX >= 1734.5 && bounds.minY <= 277 && bounds.maxY >= 1277);
        QVERIFY(a.columns <= 42 && a.rows <= 42);
    }
};

QTEST_GUILESS_MAIN(TestTerrainGrid)
#include "tst_terrain_grid.moc"
