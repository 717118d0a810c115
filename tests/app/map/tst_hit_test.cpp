// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/hit_test.h"

#include "small_study.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestHitTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsThere_data();
    void findsWhatIsThere();
    void listsEverythingBestFirst();
    void countsTheTolerance();
};

namespace {

ViewState view()
{
    ViewState v;
    v.centre = {500, 500};
    v.metresPerPixel = 2.5;
    v.size = {400, 400};
    return v;
}

std::vector<HitResult> hitsAt(Point place)
{
    const auto scene = makeScene(smallStudy(), {smallOutcome(), nullptr, true}, nullptr, {}).value();
    return hitTest(*scene, view(), view().toPixels(place), 5);
}

} // namespace

void TestHitTest::findsWhatIsThere_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, double x, double y, HitKind kind) {
        QTest::newRow(name) << x << y << static_cast<int>(kind);
    };
    row("a site", 200, 500, HitKind::Site);
    row("a site's rim", 200, 512, HitKind::Site);
    row("a point of presence", 500, 500, HitKind::Supply);
    row("the plan", 600, 502, HitKind::PlanEdge);
    row("a hotspot's reach", 800, 580, HitKind::Hotspot);
    row("a street", 100, 500, HitKind::Street);
    row("a municipality", 300, 200, HitKind::Municipality);
    row("outside", -200, 200, HitKind::None);
}

void TestHitTest::findsWhatIsThere()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(int, kind);
    const auto hits = hitsAt({x, y});
    QCOMPARE(static_cast<int>(hits.front().kind), kind);
    QCOMPARE(hits.front().municipality, x > 0 ? 0U : kNoMunicipality);
}

void TestHitTest::listsEverythingBestFirst()
{
    const auto hits = hitsAt({800, 500});
    QCOMPARE(hits.size(), std::size_t(5));
    QCOMPARE(hits[0].kind, HitKind::Site);
    QCOMPARE(hits[0].site, SiteId(2));
    QCOMPARE(hits[1].kind, HitKind::PlanEdge);
    QCOMPARE(hits[1].street, StreetId(2));
    QCOMPARE(hits[2].kind, HitKind::Hotspot);
    QCOMPARE(hits[3].kind, HitKind::Street);
    QCOMPARE(hits[4].kind, HitKind::Municipality);
}

void TestHitTest::countsTheTolerance()
{
    QCOMPARE(hitsAt({100, 511}).front().kind, HitKind::Street); // 4.4 pixels away
    QCOMPARE(hitsAt({100, 515}).front().kind, HitKind::Municipality);
}

QTEST_MAIN(TestHitTest)
#include "tst_hit_test.moc"
