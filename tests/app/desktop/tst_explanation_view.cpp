// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector says of streets and sites what the command line says, without holding the window's thread.
#include "app/desktop/panels/explanation_view.h"
#include "app/desktop/panels/inspector.h"
#include "app/text/explain_text.h"

#include "core/scenario/run.h"

#include "tests/support/planning_builder.h"
#include "tests/support/study_of_input.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace oasis;
using namespace oasis::desktop;

namespace {

constexpr int kPatienceMs = 60000;

/// A ring of streets 1 to 5 with a spur, 6, to the second site.
Study ringStudy()
{
    test::PlanningBuilder builder;
    builder.street({{0, 0}, {100, 0}});
    builder.street({{100, 0}, {200, 0}});
    builder.street({{0, 0}, {0, 30}});
    builder.street({{0, 30}, {200, 30}});
    builder.street({{200, 30}, {200, 0}});
    builder.street({{200, 0}, {300, 0}});
    builder.site({200, 0}, "school");
    builder.site({300, 0}, "library");
    builder.supply({0, 0});
    Study study = test::studyOf(builder.build());
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "all";
    study.definitions = {definition};
    study.outcomes.push_back(std::make_shared<const Outcome>(run(planningInput(study), definition, {}).value()));
    return study;
}

} // namespace

class TestExplanationView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->document().reset(ringStudy(), {});
        m_workspace->setActiveScenario(ScenarioId{1});
    }

    void streets_data()
    {
        QTest::addColumn<int>("street");
        QTest::addColumn<QString>("says");
        QTest::newRow("used") << 1 << QStringLiteral("the next best way would cost");
        QTest::newRow("bridge") << 6 << QStringLiteral("Nothing else joins: library");
        QTest::newRow("not used") << 4 << QStringLiteral("unless it becomes cheaper by more than");
        QTest::newRow("hopeless") << 3 << QStringLiteral("even if it cost nothing");
    }
    void streets()
    {
        QFETCH(int, street);
        QFETCH(QString, says);
        const auto outcome = m_workspace->activeOutcome();
        ExplanationView view(*m_workspace, outcome, StreetId{street});
        QSignalSpy explained(&view, &ExplanationView::explained);
        QVERIFY(explained.wait(kPatienceMs));
        const auto direct = explainStreet(planningInput(m_workspace->study()), *outcome, StreetId{street}, {});
        QCOMPARE(view.sentences(), text::sentences(direct.value(), m_workspace->study(), m_workspace->language()));
        QVERIFY2(view.sentences().join(QLatin1Char(' ')).contains(says),
                 qPrintable(view.sentences().join(QLatin1Char('\n'))));
    }

    void siteWhenAsked()
    {
        ExplanationView view(*m_workspace, m_workspace->activeOutcome(), SiteId{2});
        QVERIFY(view.sentences().isEmpty());
        QSignalSpy explained(&view, &ExplanationView::explained);
        view.findChild<QPushButton*>()->click();
        QVERIFY(explained.wait(kPatienceMs));
        QVERIFY(view.sentences().last().startsWith(QStringLiteral("Without it, the best plan would cost")));
    }

    void staleIsSaid()
    {
        Study study = ringStudy();
        study.supplies[0].entryPrice += Money::euros(1);
        m_workspace->document().reset(study, {});
        ExplanationView view(*m_workspace, m_workspace->activeOutcome(), StreetId{1});
        QSignalSpy explained(&view, &ExplanationView::explained);
        QVERIFY(explained.wait(kPatienceMs));
        QVERIFY(view.sentences().first().contains(QStringLiteral("computed again")));
    }

    void inspectorShowsIt()
    {
        Inspector inspector(*m_workspace);
        Selection selection;
        selection.kind = Selection::Kind::Street;
        selection.street = StreetId{4};
        m_workspace->select(selection);
        const auto said = [&] {
            const auto labels = inspector.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("unless it becomes cheaper"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), kPatienceMs);
    }

    void goneBeforeTheAnswer()
    {
        delete new ExplanationView(*m_workspace, m_workspace->activeOutcome(), StreetId{1});
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle(), kPatienceMs);
    }

private:
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestExplanationView)
#include "tst_explanation_view.moc"
