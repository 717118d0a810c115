// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Street cabinets in the table and the inspector: one selection for mouse and keyboard.
#include "app/desktop/panels/cabinet_table.h"
#include "app/desktop/panels/inspector.h"

#include "core/scenario/run.h"

#include "tests/support/planning_builder.h"
#include "tests/support/study_of_input.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

#include <algorithm>

using namespace oasis;
using namespace oasis::desktop;

namespace {

/// A street of three kilometres with 30 homes every 200 m and an activity zone at its end; cabinets of 200.
Study streetStudy()
{
    test::PlanningBuilder builder;
    for (int i = 0; i < 15; ++i) {
        builder.street({{i * 200.0, 0}, {(i + 1) * 200.0, 0}});
        builder.territory().cells.push_back({{(i + 1) * 200.0, 10}, 200, 66, kNoMunicipality});
    }
    builder.supply({0, 0});
    builder.site({600, 0}, "school");
    Site& zone = builder.site({2990, 5}, "zone");
    zone.kind = SiteKind::ActivityZone;
    zone.people = 100;
    Study study = test::studyOf(builder.build());
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "cabinets";
    definition.objective = Objective::Cabinets;
    definition.construction.allowForeignGround = true;
    definition.cabinets.maxPremises = 200;
    definition.cabinets.minPremises = 100;
    study.definitions = {definition};
    study.outcomes.push_back(std::make_shared<const Outcome>(run(planningInput(study), definition, {}).value()));
    return study;
}

} // namespace

class TestCabinetViews : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->document().reset(streetStudy(), {});
        m_workspace->setActiveScenario(ScenarioId{1});
        m_outcome = m_workspace->activeOutcome();
        QVERIFY(m_outcome && m_outcome->cabinets.size() >= 3);
    }
    void cleanup() { m_workspace.reset(); }

    void theTableSelects()
    {
        CabinetTable table(*m_workspace);
        table.show();
        QTableWidget* view = table.view();
        QCOMPARE(view->rowCount(), static_cast<int>(m_outcome->cabinets.size()));
        view->setCurrentCell(0, 0);
        QCOMPARE(static_cast<int>(m_workspace->selection().kind), static_cast<int>(Selection::Kind::Cabinet));
        QCOMPARE(m_workspace->selection().index, 0);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(m_workspace->selection().index, 1);
        // Sorted by premises, rows still are the cabinets they name.
        view->sortByColumn(CabinetTable::Premises, Qt::AscendingOrder);
        view->setCurrentCell(view->rowCount() - 1, 0);
        const auto most = std::max_element(m_outcome->cabinets.begin(), m_outcome->cabinets.end(),
                                           [](const auto& a, const auto& b) { return a.premises < b.premises; });
        const auto chosen = static_cast<std::size_t>(m_workspace->selection().index);
        QCOMPARE(m_outcome->cabinets[chosen].premises, most->premises);
    }

    void theTableFollows()
    {
        CabinetTable table(*m_workspace);
        table.show();
        Selection area;
        area.kind = Selection::Kind::CabinetArea;
        area.index = 2;
        m_workspace->select(area);
        QCOMPARE(table.view()->currentItem()->text(), QStringLiteral("Cabinet 3"));
        QVERIFY(m_workspace->selection() == area); // stays the area
        m_workspace->setActiveScenario({});
        QCOMPARE(table.view()->rowCount(), 0);
        QCOMPARE(static_cast<int>(m_workspace->selection().kind), static_cast<int>(Selection::Kind::None));
    }

    void theInspectorTells()
    {
        Inspector inspector(*m_workspace);
        Selection cabinet;
        cabinet.kind = Selection::Kind::Cabinet;
        cabinet.index = 1;
        m_workspace->select(cabinet);
        QString all = wordsOf(inspector);
        for (const char* words : {"Cabinet 2", "Premises", "Fill", "Light to spare", "Why here", "fibre would cost"})
            QVERIFY2(all.contains(QLatin1String(words)), words);
        cabinet.kind = Selection::Kind::CabinetArea;
        m_workspace->select(cabinet);
        QVERIFY(wordsOf(inspector).contains(QStringLiteral("Area of cabinet 2")));
        // From the area to the cabinet.
        QTRY_VERIFY(!inspector.findChildren<QPushButton*>().isEmpty());
        inspector.findChildren<QPushButton*>().last()->click();
        QCOMPARE(static_cast<int>(m_workspace->selection().kind), static_cast<int>(Selection::Kind::Cabinet));
    }

    void businessesAreTold()
    {
        Inspector inspector(*m_workspace);
        const auto zone = std::find_if(m_outcome->premises.begin(), m_outcome->premises.end(),
                                       [](const OutcomePremises& each) { return each.cell < 0; });
        QVERIFY(zone != m_outcome->premises.end());
        Selection cabinet;
        cabinet.kind = Selection::Kind::Cabinet;
        cabinet.index = zone->cabinet;
        m_workspace->select(cabinet);
        QVERIFY(wordsOf(inspector).contains(QStringLiteral("Of these, businesses")));
    }

private:
    static QString wordsOf(const QWidget& widget)
    {
        QStringList words;
        for (const QLabel* label : widget.findChildren<QLabel*>())
            words << label->text();
        return words.join(QLatin1Char('\n'));
    }

    std::unique_ptr<Workspace> m_workspace;
    std::shared_ptr<const Outcome> m_outcome;
};

QTEST_MAIN(TestCabinetViews)
#include "tst_cabinet_views.moc"
