// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/charts.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace oasis::map;

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void ticksAreRoundAndCover_data();
    void ticksAreRoundAndCover();
    void barsGrowWithTheirFigures();
    void seriesDifferInGrey();
    void drawsNothingWrongFromNothing();
};

namespace {

QImage drawn(const BarChart& chart)
{
    QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawBarChart(painter, QRectF(0, 0, 400, 300), chart, {});
    painter.end();
    return image;
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

void TestCharts::ticksAreRoundAndCover_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("last");
    QTest::newRow("thousands") << 0.0 << 3680.0 << 0.0 << 1000.0 << 4000.0;
    QTest::newRow("percent") << 0.0 << 100.0 << 0.0 << 20.0 << 100.0;
    QTest::newRow("below zero") << -30.0 << 60.0 << -40.0 << 20.0 << 60.0;
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 0.2 << 1.0;
}

void TestCharts::ticksAreRoundAndCover()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, first);
    QFETCH(double, step);
    QFETCH(double, last);
    const auto ticks = axisTicks(from, to, 5);
    QCOMPARE(ticks.front(), first);
    QCOMPARE(ticks.back(), last);
    QVERIFY(std::abs(ticks[1] - ticks[0] - step) < 1e-9);
}

void TestCharts::barsGrowWithTheirFigures()
{
    for (const auto layout : {BarChart::Layout::Stacked, BarChart::Layout::Grouped, BarChart::Layout::Horizontal}) {
        BarChart chart;
        chart.layout = layout;
        chart.categories = {QStringLiteral("a"), QStringLiteral("b")};
        chart.series = {{QStringLiteral("s"), {100, std::nan("")}}};
        const int one = pixelsOf(drawn(chart), seriesColour(0, Theme::Light));
        QVERIFY(one > 500);
        chart.series[0].values[1] = 50;
        const int both = pixelsOf(drawn(chart), seriesColour(0, Theme::Light));
        // The second bar has half the first one's length; half a pixel of edge on each side.
        QVERIFY2(std::abs(both - one * 1.5) < one * 0.06, qPrintable(QString::number(both)));
    }
}

void TestCharts::seriesDifferInGrey()
{
    const auto greyOf = [](std::size_t n) {
        QImage image(60, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        fillSeries(painter, QRectF(0, 0, 60, 60), n, Theme::Light);
        painter.end();
        return image.convertToFormat(QImage::Format_Grayscale8);
    };
    for (std::size_t a = 0; a < 6; ++a) {
        for (std::size_t b = a + 1; b < 6; ++b) {
            const QImage one = greyOf(a);
            const QImage two = greyOf(b);
            int different = 0;
            for (int y = 10; y < 50; ++y) {
                for (int x = 10; x < 50; ++x)
                    different += std::abs(qGray(one.pixel(x, y)) - qGray(two.pixel(x, y))) > 24 ? 1 : 0;
            }
            QVERIFY2(different > 1600 / 5, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(different)));
        }
    }
}

void TestCharts::drawsNothingWrongFromNothing()
{
    BarChart empty;
    for (const auto layout : {BarChart::Layout::Stacked, BarChart::Layout::Grouped, BarChart::Layout::Horizontal}) {
        empty.layout = layout;
        QCOMPARE(pixelsOf(drawn(empty), seriesColour(0, Theme::Light)), 0);
    }
    QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    drawLineChart(painter, QRectF(0, 0, 200, 200), {}, {});
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
