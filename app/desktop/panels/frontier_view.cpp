// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/frontier_view.h"

#include "app/desktop/widgets/frontier_chart.h"
#include "app/desktop/widgets/ui.h"
#include "app/map/charts.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

namespace {

bool hasNetwork(const ScenarioDefinition& definition)
{
    return definition.objective != Objective::LeaseAll && definition.objective != Objective::Cabinets;
}

} // namespace

FrontierView::FrontierView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_scenario(new QComboBox), m_points(new QSpinBox),
      m_compute(ui::button(tr("Compute"), QStringLiteral("run"))), m_make(ui::button(tr("Make a scenario of it"))),
      m_progress(new QProgressBar), m_hint(ui::label({}, ui::Role::Muted)), m_chart(new FrontierChart),
      m_table(new QTableWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    buildBar(column);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setSizes({3000, 2000});
    column->addWidget(split, 1);
    m_chart->setObjectName(QStringLiteral("frontierChart"));
    m_table->setObjectName(QStringLiteral("frontierTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Plans on the curve"));
    connect(m_chart, &FrontierChart::chosen, this, &FrontierView::makeScenario);
    connect(m_chart, &FrontierChart::currentChanged, m_table, &QTableWidget::selectRow);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        m_chart->setCurrent(m_table->currentRow());
        m_make->setEnabled(m_chart->current() >= 0);
    });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { makeScenario(row); });
    connect(&m_workspace.frontierPlanner(), &FrontierPlanner::progressed, this,
            [this](double fraction, const QString& stage) {
                m_progress->setValue(static_cast<int>(fraction * 1000));
                m_hint->setText(text::stageName(stage.toStdString(), m_workspace.language()));
            });
    connect(&m_workspace.frontierPlanner(), &FrontierPlanner::stateChanged, this, &FrontierView::refresh);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &FrontierView::listScenarios);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.definitions)
            listScenarios();
    });
    fillChart();
    fillTable();
    listScenarios();
}

void FrontierView::buildBar(QVBoxLayout* column)
{
    auto* bar = new QHBoxLayout;
    bar->addWidget(new QLabel(tr("Sites and rules of")));
    bar->addWidget(m_scenario);
    m_scenario->setAccessibleName(tr("Scenario whose sites and rules the curve is for"));
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_points->setRange(5, 60);
    m_points->setValue(20);
    m_points->setSuffix(tr(" plans"));
    m_points->setAccessibleName(tr("Number of plans"));
    bar->addWidget(m_points);
    m_compute->setObjectName(QStringLiteral("computeFrontier"));
    bar->addWidget(m_compute);
    m_make->setObjectName(QStringLiteral("frontierScenario"));
    m_make->setToolTip(
        tr("A budget scenario with the investment of the chosen plan; a click on the chart does the same"));
    bar->addWidget(m_make);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    bar->addWidget(m_progress);
    bar->addWidget(m_hint, 1);
    column->addLayout(bar);
    connect(m_compute, &QPushButton::clicked, this, &FrontierView::computeOrCancel);
    connect(m_make, &QPushButton::clicked, this, [this] { makeScenario(m_chart->current()); });
    connect(m_scenario, &QComboBox::activated, this, &FrontierView::refresh);
}

QString FrontierView::currency() const
{
    return text::toQString(m_workspace.study().catalogue->currency());
}

void FrontierView::listScenarios()
{
    const QVariant chosen = m_scenario->currentData();
    m_scenario->clear();
    for (const ScenarioDefinition& definition : m_workspace.study().definitions)
        if (hasNetwork(definition))
            m_scenario->addItem(text::toQString(definition.name), static_cast<qlonglong>(definition.id.value()));
    m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(chosen)));
    refresh();
}

void FrontierView::computeOrCancel()
{
    FrontierPlanner& planner = m_workspace.frontierPlanner();
    if (planner.isRunning())
        planner.cancel();
    else
        planner.compute(scenario(), m_points->value());
}

ScenarioId FrontierView::scenario() const
{
    return ScenarioId{m_scenario->currentData().toLongLong()};
}

void FrontierView::refresh()
{
    const bool running = m_workspace.frontierPlanner().isRunning();
    m_compute->setEnabled(m_scenario->count() > 0);
    m_compute->setText(running ? tr("Cancel") : tr("Compute"));
    m_progress->setVisible(running);
    m_scenario->setEnabled(!running);
    m_points->setEnabled(!running);
    if (const auto kept = findFrontier(m_workspace.study(), scenario()); m_frontier != kept) {
        m_frontier = kept;
        fillChart();
        fillTable();
    }
    m_chart->setVisible(m_frontier != nullptr); // an empty chart says nothing; the hint says what to do
    m_table->setVisible(m_frontier != nullptr);
    m_make->setEnabled(m_frontier != nullptr && m_chart->current() >= 0);
    showHint();
}

void FrontierView::showHint()
{
    const FrontierPlanner& planner = m_workspace.frontierPlanner();
    const bool stale = m_frontier && planner.isStale(*m_frontier);
    ui::setRole(m_hint, stale && !planner.isRunning() ? ui::Role::Caution : ui::Role::Muted);
    if (planner.isRunning())
        m_hint->setText(tr("Computing…"));
    else if (m_scenario->count() == 0)
        m_hint->setText(tr("Add a scenario first: the curve takes its sites and rules."));
    else if (!m_frontier)
        m_hint->setText(tr("What does each further euro serve? Each point will be a plan with its proof."));
    else if (stale)
        m_hint->setText(tr("The study has changed since: compute again."));
    else if (planner.isChecking())
        m_hint->setText(tr("The study has changed: finding out whether this curve still holds…"));
    else
        m_hint->setText(
            tr("“%1”: click a plan to make a scenario of it.").arg(text::toQString(m_frontier->definition.name)));
}

QString FrontierView::sentence(std::size_t plan) const
{
    const text::UnitText units(m_workspace.language());
    const FrontierPlan& point = m_frontier->plans[plan];
    return tr("%1 for %2 of %3 sites: %4 of the weight, at most %5 for this money; %6 pupils; %7 of network")
        .arg(units.money(point.investment, currency()), units.number(static_cast<double>(point.served.size())),
             units.number(static_cast<double>(m_frontier->selectedSites)),
             units.percent(m_frontier->share(point.weightMillionths) * 100, 1),
             units.percent(m_frontier->share(point.boundMillionths) * 100, 1), units.number(point.pupils),
             units.length(point.lengthM));
}

void FrontierView::fillChart()
{
    map::LineChart chart;
    QStringList sentences;
    chart.title = tr("Cost and coverage");
    chart.xUnit = tr("k€ of investment before tax");
    chart.yUnit = tr("% of the weight of the selected sites");
    const text::UnitText units(m_workspace.language());
    chart.formatX = chart.formatY = [units](double value) { return units.number(value); };
    if (m_frontier) {
        map::LineChart::Line plans{tr("Plans"), {}, true, true};
        map::LineChart::Line bound{tr("Proved: no plan serves more"), {}, false, false};
        for (std::size_t i = 0; i < m_frontier->plans.size(); ++i) {
            const FrontierPlan& plan = m_frontier->plans[i];
            plans.points.emplace_back(plan.investment.inEuros() / 1000, m_frontier->share(plan.weightMillionths) * 100);
            sentences << sentence(i);
        }
        for (const FrontierBound& corner : m_frontier->bound)
            bound.points.emplace_back(corner.investment.inEuros() / 1000,
                                      m_frontier->share(corner.weightMillionths) * 100);
        chart.lines = {std::move(plans), std::move(bound)};
    }
    m_chart->setChart(std::move(chart), std::move(sentences));
}

void FrontierView::fillTable()
{
    m_table->clear();
    m_table->setColumnCount(5);
    m_table->setRowCount(m_frontier ? static_cast<int>(m_frontier->plans.size()) : 0);
    m_table->setHorizontalHeaderLabels({tr("Investment"), tr("Sites"), tr("Weight"), tr("At most"), tr("Pupils")});
    m_table->horizontalHeaderItem(3)->setToolTip(tr("Proved: no plan for this money serves more of the weight"));
    const text::UnitText units(m_workspace.language());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const FrontierPlan& plan = m_frontier->plans[static_cast<std::size_t>(row)];
        const auto share = [&](std::int64_t weight) { return units.percent(m_frontier->share(weight) * 100, 1); };
        const QStringList cells{units.money(plan.investment, currency()),
                                units.number(static_cast<double>(plan.served.size())), share(plan.weightMillionths),
                                share(plan.boundMillionths), units.number(plan.pupils)};
        for (int i = 0; i < cells.size(); ++i) {
            auto* cell = new QTableWidgetItem(cells[i]);
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            cell->setToolTip(sentence(static_cast<std::size_t>(row)));
            m_table->setItem(row, i, cell);
        }
    }
    m_table->resizeColumnsToContents();
}

void FrontierView::makeScenario(int plan)
{
    if (!m_frontier || plan < 0)
        return;
    const auto index = static_cast<std::size_t>(plan);
    const text::UnitText units(m_workspace.language());
    const QString name = tr("%1, for %2")
                             .arg(text::toQString(m_frontier->definition.name),
                                  units.money(m_frontier->plans[index].investment, currency()));
    ScenarioDefinition scenario = budgetScenario(*m_frontier, index, text::toStdString(name));
    const std::string hash = hashOf(scenario);
    for (const ScenarioDefinition& known : m_workspace.study().definitions)
        if (hashOf(known) == hash) {
            m_workspace.setActiveScenario(known.id);
            return;
        }
    scenario.id = nextScenarioId(m_workspace.study());
    const ScenarioId id = scenario.id;
    StudyChange change;
    change.upsertDefinitions.push_back(std::move(scenario));
    if (!m_workspace.edit(std::move(change), tr("Make a scenario of a plan")))
        return;
    m_workspace.setActiveScenario(id);
    m_workspace.planner().run(id);
    m_workspace.showNotice(tr("Scenario “%1” was added; Undo takes it back.").arg(name));
}

} // namespace oasis::desktop
