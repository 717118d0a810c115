// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/comparison_view.h"

#include "app/desktop/widgets/chart_widget.h"
#include "app/desktop/widgets/ui.h"
#include "app/map/charts.h"
#include "app/text/convert.h"
#include "app/text/cost_groups.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include "core/scenario/compare.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace oasis::desktop {

ComparisonView::ComparisonView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_reference(new QComboBox), m_table(new QTableWidget),
      m_onMap(new QCheckBox(tr("Show what changes on the map"))), m_hint(ui::label({}, ui::Role::Muted)),
      m_chart(new ChartWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QHBoxLayout;
    auto* against = new QLabel(tr("Against"));
    bar->addWidget(against);
    bar->addWidget(m_reference);
    bar->addWidget(m_onMap);
    bar->addWidget(m_hint, 1);
    bar->addStretch();
    m_reference->setAccessibleName(tr("Reference of the comparison"));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onMap->setObjectName(QStringLiteral("compareOnMap"));
    m_onMap->setToolTip(tr("What the scenario on the map gains, loses and keeps against the reference"));
    column->addLayout(bar);
    column->addWidget(buildContent(), 1);
    connect(m_reference, &QComboBox::activated, this, [this] {
        refresh();
        if (m_workspace.comparedScenario() != ScenarioId())
            m_workspace.setComparedScenario(reference());
    });
    connect(m_onMap, &QCheckBox::clicked, this,
            [this](bool on) { m_workspace.setComparedScenario(on ? reference() : ScenarioId()); });
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &ComparisonView::followMap);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &ComparisonView::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.outcomes || what.definitions)
            refresh();
    });
    refresh();
}

QWidget* ComparisonView::buildContent()
{
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Comparison"));
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(m_chart);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000});
    return split;
}

ScenarioId ComparisonView::reference() const
{
    return ScenarioId{m_reference->currentData().toLongLong()};
}

void ComparisonView::followMap()
{
    const ScenarioId compared = m_workspace.comparedScenario();
    m_onMap->setChecked(compared != ScenarioId());
    const int index = m_reference->findData(static_cast<qlonglong>(compared.value()));
    if (index < 0 || index == m_reference->currentIndex())
        return;
    m_reference->setCurrentIndex(index);
    refresh();
}

void ComparisonView::refresh()
{
    std::vector<std::shared_ptr<const Outcome>> kept;
    for (const ScenarioDefinition& definition : m_workspace.study().definitions)
        if (auto outcome = findOutcome(m_workspace.study(), definition.id))
            kept.push_back(std::move(outcome));
    const QVariant chosen = m_reference->currentData();
    m_reference->clear();
    for (const auto& outcome : kept)
        m_reference->addItem(text::toQString(outcome->definition.name),
                             static_cast<qlonglong>(outcome->definition.id.value()));
    m_reference->setCurrentIndex(std::max(0, m_reference->findData(chosen)));
    m_onMap->setEnabled(kept.size() > 1);
    m_hint->setVisible(kept.size() < 2);
    m_hint->setText(tr("Compute at least one scenario to see it here; two to compare them."));
    if (kept.empty()) {
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        m_chart->setChart({});
        return;
    }
    const auto reference = static_cast<std::ptrdiff_t>(m_reference->currentIndex());
    std::rotate(kept.begin(), kept.begin() + reference, kept.begin() + reference + 1);
    std::vector<const Outcome*> outcomes;
    for (const auto& outcome : kept)
        outcomes.push_back(outcome.get());
    fillTable(outcomes);
    fillChart(outcomes);
}

void ComparisonView::fillTable(const std::vector<const Outcome*>& outcomes)
{
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    const QString currency = text::toQString(m_workspace.study().catalogue->currency());
    const Comparison comparison = compare(outcomes);
    m_table->clear();
    m_table->setRowCount(static_cast<int>(comparison.rows.size()));
    m_table->setColumnCount(static_cast<int>(outcomes.size()) + 1);
    QStringList heads{tr("Indicator")};
    for (const std::string& name : comparison.names)
        heads << text::toQString(name);
    m_table->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            Qt::Alignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ComparisonRow& figures = comparison.rows[static_cast<std::size_t>(row)];
        auto* head = new QTableWidgetItem(text::indicatorName(figures.indicator, language) +
                                          (figures.assumption ? QStringLiteral("\u00a0*") : QString()));
        head->setToolTip(text::indicatorHelp(figures.indicator, language));
        m_table->setItem(row, 0, head);
        for (std::size_t i = 0; i < figures.values.size(); ++i) {
            auto* cell = new QTableWidgetItem(units.indicator(figures.values[i], figures.unit, currency));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, static_cast<int>(i) + 1, cell);
        }
    }
    addDifferences(comparison.differences);
    m_table->resizeColumnsToContents();
}

void ComparisonView::addDifferences(const std::vector<OutcomeDifference>& differences)
{
    const text::UnitText units(m_workspace.language());
    const QString currency = text::toQString(m_workspace.study().catalogue->currency());
    const auto count = [&units](std::size_t n) { return units.number(static_cast<double>(n)); };
    const std::pair<QString, std::function<QString(const OutcomeDifference&)>> lines[] = {
        {tr("Sites gained"), [&](const auto& d) { return count(d.sitesGained.size()); }},
        {tr("Sites lost"), [&](const auto& d) { return count(d.sitesLost.size()); }},
        {tr("Route gained"), [&](const auto& d) { return units.length(d.lengthGainedM); }},
        {tr("Route given up"), [&](const auto& d) { return units.length(d.lengthLostM); }},
        {tr("Investment more or less"), [&](const auto& d) { return units.money(d.investmentDelta, currency); }}};
    const QString against = tr("against “%1”").arg(m_reference->currentText());
    for (const auto& [name, figure] : lines) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* head = new QTableWidgetItem(name);
        head->setToolTip(against);
        m_table->setItem(row, 0, head);
        for (std::size_t i = 0; i < differences.size(); ++i) {
            auto* cell = new QTableWidgetItem(i == 0 ? QStringLiteral("–") : figure(differences[i]));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            cell->setToolTip(against);
            m_table->setItem(row, static_cast<int>(i) + 1, cell);
        }
    }
}

void ComparisonView::fillChart(const std::vector<const Outcome*>& outcomes)
{
    const text::UnitText units(m_workspace.language());
    map::BarChart chart;
    chart.layout = map::BarChart::Layout::Stacked;
    chart.title = tr("Investment by kind of work");
    chart.unit = tr("k€ before tax");
    for (const Outcome* outcome : outcomes)
        chart.categories << text::toQString(outcome->definition.name);
    for (const text::CostGroup& group :
         text::costGroups(outcomes, *m_workspace.study().catalogue, m_workspace.language())) {
        map::ChartSeries series{group.name, {}};
        for (const Money amount : group.amounts)
            series.values.push_back(amount.inEuros() / 1000.0);
        chart.series.push_back(std::move(series));
    }
    chart.format = [units](double value) { return units.number(value); };
    m_chart->setChart(std::move(chart));
}

} // namespace oasis::desktop
