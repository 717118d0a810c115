// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/legend_strip.h"

#include "small_study.h"

#include <QPainter>
#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestFurniture : public QObject
{
    Q_OBJECT

private slots:
    void scaleBarsAreRound_data();
    void scaleBarsAreRound();
    void legendListsWhatIsInSight();
    void legendsSpeakFrench();
    void tallLegendsGrowColumns();
    void runningStripsAreLower();
    void everySymbolLeavesInk();
};

namespace {

ViewState view(Point centre)
{
    ViewState v;
    v.centre = centre;
    v.metresPerPixel = 2.5;
    v.size = {200, 200};
    return v;
}

QStringList titles(const std::vector<LegendSection>& sections)
{
    QStringList all;
    for (const auto& section : sections) {
        for (const auto& entry : section.entries)
            all << entry.title;
    }
    return all;
}

} // namespace

void TestFurniture::scaleBarsAreRound_data()
{
    QTest::addColumn<double>("metresPerPixel");
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    QTest::newRow("street") << 0.5 << 50.0 << QStringLiteral("50\u202fm");
    QTest::newRow("village") << 3.0 << 200.0 << QStringLiteral("200\u202fm");
    QTest::newRow("valley") << 20.0 << 2000.0 << QStringLiteral("2\u202fkm");
    QTest::newRow("region") << 400.0 << 50000.0 << QStringLiteral("50\u202fkm");
}

void TestFurniture::scaleBarsAreRound()
{
    QFETCH(double, metresPerPixel);
    QFETCH(double, metres);
    QFETCH(QString, text);
    QCOMPARE(roundLength(metresPerPixel, 130), metres);
    QCOMPARE(lengthText(metres, text::Language(QStringLiteral("fr"))), text);
}

void TestFurniture::legendListsWhatIsInSight()
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    const QStringList west = titles(legendOf(*scene, view({250, 500}), {}));
    QVERIFY(west.contains(QStringLiteral("Not served")));
    QVERIFY(!west.contains(QStringLiteral("Wi-Fi coverage")));
    const QStringList east = titles(legendOf(*scene, view({800, 500}), {}));
    QVERIFY(east.contains(QStringLiteral("Fibre in a new trench")));
    QVERIFY(east.contains(QStringLiteral("Wi-Fi coverage")));
    QVERIFY(east.contains(QStringLiteral("Must be served")));
    QVERIFY(!east.contains(QStringLiteral("Struck out")));
    SceneSubject chosen{smallOutcome(), nullptr, true, {StreetId(1)}, {StreetId(2), StreetId(99)}};
    const auto pinned = makeScene(smallStudy(), chosen, nullptr, {}).value();
    QCOMPARE(pinned->pins.size(), std::size_t{2}); // street 99 is none
    QVERIFY(titles(legendOf(*pinned, view({250, 500}), {})).contains(QStringLiteral("Street to be used: your choice")));
    QVERIFY(titles(legendOf(*pinned, view({800, 500}), {})).contains(QStringLiteral("Street barred: your choice")));
    QVERIFY(!west.contains(QStringLiteral("Street to be used: your choice")));
    RenderOptions options;
    options.layers = standardLayers();
    for (auto& layer : options.layers)
        layer.visible = false;
    QVERIFY(legendOf(*scene, view({800, 500}), options).empty());
}

void TestFurniture::legendsSpeakFrench()
{
    const text::Language french(QStringLiteral("fr"));
    if (!french.translator())
        QSKIP("the French translation is not built in");
    SymbolKey key;
    key.role = SymbolRole::Supply;
    QVERIFY(symbolTitle(key, french) != symbolTitle(key, text::Language(QStringLiteral("en"))));
}

void TestFurniture::tallLegendsGrowColumns()
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    const auto sections = legendOf(*scene, view({500, 500}), {});
    QVERIFY(sections.size() > 1);
    const QSizeF one = legendSize(sections, 2000, {});
    const QSizeF more = legendSize(sections, one.height() - 1, {});
    QVERIFY(more.width() > one.width());
    QVERIFY(more.height() < one.height());
}

void TestFurniture::runningStripsAreLower()
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    const auto sections = legendOf(*scene, view({500, 500}), {});
    const RenderOptions options;
    const LegendStrip lines(sections, options);
    const LegendStrip running(sections, options, LegendStrip::Layout::Running);
    for (const double width : {300.0, 500.0, 900.0}) {
        QVERIFY(running.height(width) < lines.height(width));
        QVERIFY(lines.height(width) >= lines.height(width + 200));
    }
}

void TestFurniture::everySymbolLeavesInk()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (int role = 0; role <= static_cast<int>(SymbolRole::Backdrop); ++role) {
            SymbolKey key;
            key.role = static_cast<SymbolRole>(role);
            key.colour = Qt::red;
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(palette(theme).panel);
            const QImage blank = image;
            QPainter painter(&image);
            drawSymbol(painter, QRectF(0, 0, 32, 32), key, theme);
            painter.end();
            QVERIFY2(image != blank, qPrintable(QString::number(role)));
        }
    }
}

QTEST_MAIN(TestFurniture)
#include "tst_furniture.moc"
