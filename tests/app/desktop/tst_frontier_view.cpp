// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/frontier_view.h"
#include "app/desktop/widgets/frontier_chart.h"

#include "tests/app/desktop/journey_window.h"
#include "tests/support/planning_builder.h"
#include "tests/support/study_of_input.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace oasis;
using namespace oasis::desktop;

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

constexpr int kPatienceMs = 60000; // a loaded machine plans slowly

} // namespace

/// The curve in its real view: computed, read, and a point of it made a scenario.
class TestFrontierView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aClickMakesAScenario();
    void theKeyboardReachesEveryPlan();
    void theSamePlanTwiceIsOneScenario();
    void saysWhenItIsStale();
    void cancels();
    void anotherStudyForgetsIt();
    void savedWithTheStudy();

private:
    [[nodiscard]] std::shared_ptr<const Frontier> curve() const
    {
        return findFrontier(m_workspace->study(), ScenarioId{1});
    }
    [[nodiscard]] bool isStale() const { return m_workspace->frontierPlanner().isStale(*curve()); }
    void compute()
    {
        find<QPushButton>("computeFrontier")->click();
        QTRY_VERIFY_WITH_TIMEOUT(curve() && m_workspace->jobs().isIdle(), kPatienceMs);
        m_view->grab(); // paints
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] const std::vector<ScenarioDefinition>& definitions() const
    {
        return m_workspace->study().definitions;
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        const auto labels = m_view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* l) { return l->text().contains(words); });
    }
    static Study lane();

    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<FrontierView> m_view;
};

/// A lane with a site every 500 m.
Study TestFrontierView::lane()
{
    test::PlanningBuilder builder;
    for (int i = 0; i < 6; ++i)
        builder.street({{500.0 * i, 0}, {500.0 * (i + 1), 0}});
    builder.supply({0, 0});
    for (int i = 1; i <= 6; ++i)
        builder.site({500.0 * i, 0});
    Study study = test::studyOf(builder.build());
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "Lane";
    study.definitions.push_back(definition);
    return study;
}

void TestFrontierView::initTestCase()
{
    loadResources();
    m_settings = std::make_unique<OwnSettings>();
}

void TestFrontierView::init()
{
    m_workspace = std::make_unique<Workspace>();
    m_workspace->document().reset(lane(), {});
    m_view = std::make_unique<FrontierView>(*m_workspace);
    m_view->resize(1000, 360);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestFrontierView::cleanup()
{
    m_view.reset();
    m_workspace.reset();
}

void TestFrontierView::aClickMakesAScenario()
{
    compute();
    const auto frontier = curve();
    QCOMPARE(frontier->plans.size(), std::size_t{6});
    QCOMPARE(find<QTableWidget>("frontierTable")->rowCount(), 6);
    FrontierChart* chart = m_view->chart();
    QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(3, 3)); // beside the points
    QCOMPARE(definitions().size(), std::size_t{1});
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(2).toPoint());
    QCOMPARE(definitions().size(), std::size_t{2});
    const ScenarioDefinition& made = definitions().back();
    QCOMPARE(made.objective, Objective::Budget);
    QVERIFY(made.budget >= frontier->plans[2].investment);
    QVERIFY(made.budget - frontier->plans[2].investment < Money::euros(1));
    QCOMPARE(m_workspace->activeScenario(), made.id);
    // It is computed at once, and serves what the plan served.
    QTRY_VERIFY_WITH_TIMEOUT(findOutcome(m_workspace->study(), made.id), kPatienceMs);
    QCOMPARE(findOutcome(m_workspace->study(), made.id)->proof.value, frontier->plans[2].weightMillionths);
    m_workspace->document().undoStack()->undo();
    QCOMPARE(definitions().size(), std::size_t{1});
    m_workspace->document().undoStack()->redo();
    QCOMPARE(definitions().size(), std::size_t{2});
}

void TestFrontierView::theKeyboardReachesEveryPlan()
{
    compute();
    FrontierChart* chart = m_view->chart();
    QSignalSpy moved(chart, &FrontierChart::currentChanged);
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->current(), 5);
    QVERIFY(!chart->accessibleDescription().isEmpty());
    QCOMPARE(find<QTableWidget>("frontierTable")->currentRow(), 5);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->current(), 5);
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->current(), 1);
    QCOMPARE(moved.count(), 3);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(definitions().size(), std::size_t{2});
    // The table leads the chart as well.
    find<QTableWidget>("frontierTable")->selectRow(4);
    QCOMPARE(chart->current(), 4);
    find<QPushButton>("frontierScenario")->click();
    QCOMPARE(definitions().size(), std::size_t{3});
}

void TestFrontierView::theSamePlanTwiceIsOneScenario()
{
    compute();
    FrontierChart* chart = m_view->chart();
    for (int times = 0; times < 2; ++times)
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(1).toPoint());
    QCOMPARE(definitions().size(), std::size_t{2});
}

void TestFrontierView::saysWhenItIsStale()
{
    compute();
    QVERIFY(!isStale());
    StudyChange change;
    change.upsertSites.push_back(m_workspace->study().sites.front());
    change.upsertSites.back().weight = 3;
    QVERIFY(m_workspace->edit(change, QStringLiteral("weigh")));
    QTRY_VERIFY_WITH_TIMEOUT(isStale(), kPatienceMs);
    QVERIFY(says(QStringLiteral("compute again")));
    compute();
    QTRY_VERIFY_WITH_TIMEOUT(!isStale(), kPatienceMs);
    // Another budget asks no other question, other rules do.
    StudyChange rules;
    rules.upsertDefinitions.push_back(definitions().front());
    rules.upsertDefinitions.back().budget = Money::euros(7);
    QVERIFY(m_workspace->edit(rules, QStringLiteral("budget")));
    QVERIFY(!isStale());
    rules.upsertDefinitions.back().overheadShare = 0.3;
    QVERIFY(m_workspace->edit(rules, QStringLiteral("overhead")));
    QVERIFY(isStale());
}

void TestFrontierView::cancels()
{
    QPushButton* button = find<QPushButton>("computeFrontier");
    button->click();
    QVERIFY(m_workspace->frontierPlanner().isRunning());
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->frontierPlanner().isRunning(), kPatienceMs);
    compute();
}

void TestFrontierView::anotherStudyForgetsIt()
{
    compute();
    m_workspace->document().reset(Study(), {});
    QVERIFY(!curve());
    QCOMPARE(find<QTableWidget>("frontierTable")->rowCount(), 0);
    QVERIFY(!find<QPushButton>("computeFrontier")->isEnabled());
}

/// Curve, staleness and chart come back with the file.
void TestFrontierView::savedWithTheStudy()
{
    compute();
    const Frontier before = *curve();
    m_workspace->document().reset(m_workspace->study(), {}); // as after opening
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle(), kPatienceMs);
    QVERIFY(*curve() == before);
    QVERIFY(!isStale());
    QCOMPARE(find<QTableWidget>("frontierTable")->rowCount(), 6);
    Study other = m_workspace->study();
    other.supplies.front().entryPrice += Money::euros(9);
    m_workspace->document().reset(other, {});
    QTRY_VERIFY_WITH_TIMEOUT(isStale(), kPatienceMs);
    QVERIFY(says(QStringLiteral("compute again")));
}

QTEST_MAIN(TestFrontierView)
#include "tst_frontier_view.moc"
