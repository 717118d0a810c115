// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/radio_window.h"

using namespace oasis;
using namespace oasis::desktop;

/// Access points through the real window: placed, moved, turned, forgotten.
class TestRadioMap : public QObject, private RadioWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aClickPlacesAnAccessPoint();
    void theKeyboardPlacesMovesAndTurns();
    void coverageFollowsTheDrag();
    void escapeGivesTheDragUp();
    void oneAimIsOneStep();
    void escapeGivesTheAimUp();
    void anotherStudyForgetsTheCoverage();
};

void TestRadioMap::aClickPlacesAnAccessPoint()
{
    const Point beside{kMiddle.x - 150, kMiddle.y + 120};
    const QColor before = screenAt(beside);
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_W); // the tool's key
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(kMiddle));
    QCOMPARE(points().size(), std::size_t{1});
    const AccessPointId id = points().front().id;
    QVERIFY(distance(points().front().position, kMiddle) < 4);
    QVERIFY(std::abs(points().front().latDeg - 45.5) < 1);
    QVERIFY(m_workspace->selection().accessPoint == id);
    QVERIFY(view());
    QTRY_VERIFY_WITH_TIMEOUT(planner().served(id).has_value(), kPatienceMs);
    settle();
    QVERIFY(planner().piece(id)->loss->report.pixels > 100'000);
    QVERIFY(planner().served(id)->people > 0 && planner().served(id)->people <= 500);
    QCOMPARE(planner().served(id)->sites, 1);
    QVERIFY(screenAt(beside) != before);
    QVERIFY(says(QStringLiteral("ITU-R P.1812-8")));
    QVERIFY(says(QStringLiteral("inhabitants")));
    m_workspace->document().undoStack()->undo();
    QVERIFY(points().empty());
    QVERIFY(planner().layer()->pieces.empty());
    settle();
    QCOMPARE(screenAt(beside), before);
}

void TestRadioMap::theKeyboardPlacesMovesAndTurns()
{
    m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QCOMPARE(points().size(), std::size_t{1});
    settle();
    const Point start = points().front().position;
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(points().front().position.x, start.x + 16); // 8 pixels of 2 m
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(points().front().position.y, start.y + 2);
    choosePattern(PatternKind::Sector);
    QCOMPARE(points().front().antenna.kind, PatternKind::Sector);
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Comma);
    QCOMPARE(points().front().antenna.azimuthDeg, 355.0);
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Period);
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
}

void TestRadioMap::coverageFollowsTheDrag()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    const Point old = points().front().position;
    const auto resting = planner().piece(id);
    const Point there{kMiddle.x - 200, kMiddle.y + 60};
    send(QEvent::MouseButtonPress, kMiddle, Qt::LeftButton);
    send(QEvent::MouseMove, {kMiddle.x - 100, kMiddle.y + 30}, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs); // coarse, at once
    send(QEvent::MouseMove, there, Qt::LeftButton);
    const double fineM = coveragePixelM(points().front().radiusM);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() && planner().live()->pieces.front()->map.frame.cellM == fineM &&
                                 distance(planner().live()->pieces.front()->point.position, there) < 4,
                             kPatienceMs);
    QCOMPARE(points().front().position, old); // nothing is changed yet
    QCOMPARE(planner().piece(id), resting);
    const auto dragged = planner().live()->pieces.front();
    send(QEvent::MouseButtonRelease, there, Qt::NoButton);
    QVERIFY(distance(points().front().position, there) < 4);
    QTRY_VERIFY_WITH_TIMEOUT(planner().piece(id) != resting && !planner().live(), kPatienceMs);
    QCOMPARE(planner().piece(id)->loss->site.place, points().front().position);
    QVERIFY(dragged);
    m_workspace->document().undoStack()->undo();
    QCOMPARE(points().front().position, old);
    QTRY_VERIFY_WITH_TIMEOUT(planner().piece(id) && planner().piece(id)->point.position == old, kPatienceMs);
}

void TestRadioMap::escapeGivesTheDragUp()
{
    place(kMiddle);
    const Point old = points().front().position;
    send(QEvent::MouseButtonPress, kMiddle, Qt::LeftButton);
    send(QEvent::MouseMove, {kMiddle.x - 100, kMiddle.y}, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonRelease, {kMiddle.x - 100, kMiddle.y}, Qt::NoButton);
    settle();
    QVERIFY(!planner().live());
    QCOMPARE(points().size(), std::size_t{1});
    QCOMPARE(points().front().position, old);
}

void TestRadioMap::oneAimIsOneStep()
{
    place(kMiddle);
    choosePattern(PatternKind::Sector);
    settle();
    const AccessPointId id = points().front().id;
    const Point at = points().front().position;
    QUndoStack& history = *m_workspace->document().undoStack();
    const int before = history.count();
    send(QEvent::MouseButtonPress, handle(at, 0), Qt::LeftButton);
    for (const double degrees : {20.0, 50.0, 90.0})
        send(QEvent::MouseMove, handle(at, degrees), Qt::LeftButton);
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0); // nothing is changed yet
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() && planner().live()->pieces.front()->point.antenna.azimuthDeg == 90,
                             kPatienceMs);
    QCOMPARE(planner().live()->pieces.front()->loss, planner().piece(id)->loss); // fine at once
    send(QEvent::MouseButtonRelease, handle(at, 90), Qt::NoButton);
    QCOMPARE(points().front().antenna.azimuthDeg, 90.0);
    QCOMPARE(history.count(), before + 1);
    settle();
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonPress, handle(at, 90), Qt::LeftButton);
    send(QEvent::MouseMove, handle(at, 180), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, handle(at, 180), Qt::NoButton);
    QCOMPARE(history.count(), before + 2); // a second aim is a second step
    history.undo();
    QCOMPARE(points().front().antenna.azimuthDeg, 90.0);
    history.undo();
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
    settle();
}

void TestRadioMap::escapeGivesTheAimUp()
{
    place(kMiddle);
    choosePattern(PatternKind::Sector);
    settle();
    const Point at = points().front().position;
    const int before = m_workspace->document().undoStack()->count();
    send(QEvent::MouseButtonPress, handle(at, 0), Qt::LeftButton);
    send(QEvent::MouseMove, handle(at, 70), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonRelease, handle(at, 70), Qt::NoButton);
    settle();
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
    QCOMPARE(m_workspace->document().undoStack()->count(), before);
}

void TestRadioMap::anotherStudyForgetsTheCoverage()
{
    place(kMiddle);
    QCOMPARE(planner().layer()->pieces.size(), std::size_t{1});
    m_workspace->document().reset(valley(true), {});
    QVERIFY(planner().layer()->pieces.empty());
    settle();
    QVERIFY(planner().layer()->pieces.empty());
}

QTEST_MAIN(TestRadioMap)
#include "tst_radio_map.moc"
