// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/radio_path_view.h"
#include "tests/app/desktop/radio_window.h"

#include <QSignalSpy>
#include <QTableWidget>

using namespace oasis;
using namespace oasis::desktop;

/// "Explain this point" through the real window.
class TestRadioQuestion : public QObject, private RadioWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aPointIsExplained();
    void theExplanationFollowsItsAccessPoint();
    void aQuestionWaitsForTheRelief();
};

void TestRadioQuestion::aPointIsExplained()
{
    place({kMiddle.x - 200, kMiddle.y});
    m_window->mapArea()->setTool(MapArea::Tool::Explain);
    const Point behindTheRidge{kMiddle.x + 260, kMiddle.y};
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(behindTheRidge));
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    QVERIFY(!planner().explanation()->sight);
    QTableWidget* table = m_window->bottomPanel()->radioPath()->table();
    QVERIFY(table->isVisible());
    QVERIFY(table->rowCount() > 25);
    QVERIFY(!table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).isEmpty());
    QVERIFY(!table->findItems(QStringLiteral("P.1812 (8)"), Qt::MatchExactly).isEmpty());
    QVERIFY(!table->findItems(QStringLiteral("P.1411-12 (1)"), Qt::MatchExactly).isEmpty());
    QVERIFY(table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel({kMiddle.x - 80, kMiddle.y})); // 120 m away
    QTRY_VERIFY_WITH_TIMEOUT(!planner().explanation()->areaCounts(), kPatienceMs);
    QVERIFY(!(table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled));
    QVERIFY(table->findItems(QStringLiteral("PLLOS"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled);
    m_workspace->document().undoStack()->undo(); // without its access point there is nothing to explain
    QVERIFY(!planner().explanation());
    QVERIFY(!table->isVisible());
}

void TestRadioQuestion::theExplanationFollowsItsAccessPoint()
{
    place({kMiddle.x - 200, kMiddle.y});
    m_window->mapArea()->setTool(MapArea::Tool::Explain);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel({kMiddle.x + 60, kMiddle.y}));
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    const auto before = planner().explanation();
    emit canvas().accessPointMoveRequested(points().front().id, {kMiddle.x - 150, kMiddle.y + 40});
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() && planner().explanation() != before, kPatienceMs);
    QCOMPARE(planner().explanation()->point.position, points().front().position);
    QCOMPARE(planner().explanation()->place.x, before->place.x);
    settle();
}

void TestRadioQuestion::aQuestionWaitsForTheRelief()
{
    QSignalSpy failures(&planner(), &CoveragePlanner::explanationFailed);
    planner().explain({}, kMiddle);
    QCOMPARE(failures.size(), 1); // there is no access point at all
    Study study = valley(true);
    AccessPoint point;
    point.id = AccessPointId{1};
    point.position = kMiddle;
    study.accessPoints = {point};
    m_workspace->document().reset(study, {});
    planner().explain({}, {kMiddle.x + 100, kMiddle.y}); // the relief is not ready yet
    QVERIFY(!planner().explanation());
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    QCOMPARE(failures.size(), 1);
    settle();
    planner().explain({}, {kMiddle.x + 1400, kMiddle.y}); // beyond its radius
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 2, kPatienceMs);
}

QTEST_MAIN(TestRadioQuestion)
#include "tst_radio_question.moc"
