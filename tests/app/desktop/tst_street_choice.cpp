// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The planner's word on a street: in the inspector, the menu, the map and the scenario dialog; each an undoable edit.
#include "app/desktop/panels/street_choice.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/scenario_dialog.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/inspector.h"
#include "tests/support/planning_builder.h"
#include "tests/support/study_of_input.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace oasis;
using namespace oasis::desktop;

namespace {

constexpr int kPatienceMs = 60000;

/// Two ways to the school: streets 1 and 2, or 3; one scenario, not computed.
Study twoWayStudy(Objective objective)
{
    test::PlanningBuilder builder;
    builder.street({{0, 0}, {100, 0}});
    builder.street({{100, 0}, {200, 0}});
    builder.street({{0, 0}, {100, 90}, {200, 0}});
    builder.site({200, 0}, "school");
    builder.supply({0, 0});
    Study study = test::studyOf(builder.build());
    auto named = std::make_shared<StreetLayer>(*study.streets);
    named->names = {"Rue Haute"};
    study.streets = named;
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "all";
    definition.objective = objective;
    study.definitions = {definition};
    return study;
}

QPushButton* buttonOf(QWidget& box, const QString& text)
{
    for (auto* button : box.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TestStreetChoice : public QObject
{
    Q_OBJECT

private slots:
    void init() { open(Objective::ConnectAll); }

    void inspectorEditsAndUndoes()
    {
        Inspector inspector(*m_workspace);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        selectStreet(3);
        auto* box = inspector.findChild<StreetChoiceBox*>();
        QVERIFY(box);
        QVERIFY(buttonOf(*box, QStringLiteral("Let the solver choose"))->isChecked());
        QPushButton* use = buttonOf(*box, QStringLiteral("Use this street"));
        use->setFocus();
        QTest::keyClick(use, Qt::Key_Space);
        QCOMPARE(rules().pinned, std::vector<StreetId>{StreetId{3}});
        box = inspector.findChild<StreetChoiceBox*>();
        QTRY_COMPARE(QApplication::focusWidget(), buttonOf(*inspector.findChild<StreetChoiceBox*>(), use_()));
        buttonOf(*inspector.findChild<StreetChoiceBox*>(), QStringLiteral("Bar this street"))->click();
        QCOMPARE(rules().pinned.size(), std::size_t{0});
        QCOMPARE(rules().forbidden, std::vector<StreetId>{StreetId{3}});
        QUndoStack* undo = m_workspace->document().undoStack();
        QCOMPARE(undo->count(), 2);
        QCOMPARE(undo->undoText(), QStringLiteral("Bar a street"));
        undo->undo();
        QCOMPARE(rules().pinned, std::vector<StreetId>{StreetId{3}});
        undo->undo();
        QCOMPARE(rules(), ConstructionRules{});
        buttonOf(*inspector.findChild<StreetChoiceBox*>(), QStringLiteral("Let the solver choose"))->click();
        QCOMPARE(undo->index(), 0); // nothing to do
    }

    void objectiveWithoutPinsSaysSo()
    {
        open(Objective::Resilient);
        StreetChoiceBox box(*m_workspace, StreetId{3});
        QVERIFY(!buttonOf(box, use_())->isEnabled());
        QVERIFY(buttonOf(box, QStringLiteral("Bar this street"))->isEnabled());
        QVERIFY(box.findChildren<QLabel*>().last()->text().contains(QStringLiteral("none can be required")));
    }

    /// The menu key, about the selected street; then the plan follows, and the map shows the pin.
    void menuByKeyboardAndTheMap()
    {
        MapArea area(*m_workspace);
        area.resize(800, 600);
        area.show();
        MapCanvas& canvas = *area.canvas();
        QTRY_VERIFY_WITH_TIMEOUT(canvas.scene() && !canvas.isBusy(), kPatienceMs);
        selectStreet(3);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&canvas, &ask);
        auto* menu = area.findChild<StreetMenu*>();
        QVERIFY(menu);
        QVERIFY(menu->actions().first()->text().contains(QStringLiteral("Rue Haute (no. 3)")));
        for (QAction* action : menu->actions())
            if (action->text() == use_())
                action->trigger();
        menu->close();
        QCOMPARE(rules().pinned, std::vector<StreetId>{StreetId{3}});
        QTRY_VERIFY_WITH_TIMEOUT(!canvas.isBusy() && canvas.scene()->pins.size() == 1, kPatienceMs);
        QVERIFY(!canvas.scene()->pins.front().barred);
        m_workspace->planner().run(ScenarioId{1});
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->activeOutcome() != nullptr, kPatienceMs);
        const auto& edges = m_workspace->activeOutcome()->edges;
        QVERIFY(std::any_of(edges.begin(), edges.end(), [](const OutcomeEdge& e) { return e.street == StreetId{3}; }));
    }

    void pinThatCannotBeFollowedNamesTheStreet()
    {
        for (const int street : {1, 2, 3}) // a ring
            m_workspace->chooseStreet(StreetId{street}, StreetChoice::Used);
        QSignalSpy problem(m_workspace.get(), &Workspace::problem);
        m_workspace->planner().run(ScenarioId{1});
        QVERIFY(problem.wait(kPatienceMs));
        QVERIFY2(problem.first().first().toString().contains(QStringLiteral("Rue Haute")),
                 qPrintable(problem.first().first().toString()));
    }

    void dialogListsAndRemoves()
    {
        m_workspace->chooseStreet(StreetId{3}, StreetChoice::Used);
        m_workspace->chooseStreet(StreetId{1}, StreetChoice::Barred);
        ScenarioDialog dialog(*m_workspace, ScenarioId{1});
        auto* list = dialog.findChild<QListWidget*>();
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Rue Haute (no. 3)")));
        list->item(0)->setSelected(true);
        buttonOf(dialog, QStringLiteral("Let the solver choose again"))->click();
        QCOMPARE(list->count(), 1);
        dialog.accept();
        QCOMPARE(rules().pinned.size(), std::size_t{0});
        QCOMPARE(rules().forbidden, std::vector<StreetId>{StreetId{1}});
    }

private:
    static QString use_() { return QStringLiteral("Use this street"); }
    void open(Objective objective)
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->document().reset(twoWayStudy(objective), {});
        m_workspace->setActiveScenario(ScenarioId{1});
    }
    void selectStreet(int id)
    {
        Selection selection;
        selection.kind = Selection::Kind::Street;
        selection.street = StreetId{id};
        m_workspace->select(selection);
    }
    [[nodiscard]] const ConstructionRules& rules() const
    {
        return m_workspace->study().definitions.front().construction;
    }

    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestStreetChoice)
#include "tst_street_choice.moc"
