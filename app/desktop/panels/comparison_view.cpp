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

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

ComparisonView::ComparisonView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_reference(new QComboBox), m_table(new QTableWidget),
      m_differences(ui::label({}, ui::Role::Muted)), m_chart(new ChartWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QHBoxLayout;
    bar->addWidget(ui::label(tr("Against"), ui::Role::Muted));
    bar->addWidget(m_reference);
    bar->addWidget(m_differences, 1);
    column->addLayout(bar);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(m_chart);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    connect(m_reference, &QComboBox::activated, this, &ComparisonView::refresh);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &ComparisonView::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.outcomes || what.definitions)
            refresh();
    });
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
    if (kept.empty()) {
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        m_differences->setText(tr("Compute at least one scenario to see it here; two to compare them."));
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
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ComparisonRow& figures = comparison.rows[static_cast<std::size_t>(row)];
        auto* head = new QTableWidgetItem(text::indicatorName(figures.indicator, language) +
                                          (figures.assumption ? QStringLiteral(" *") : QString()));
        head->setToolTip(text::indicatorHelp(figures.indicator, language));
        m_table->setItem(row, 0, head);
        for (std::size_t i = 0; i < figures.values.size(); ++i) {
            auto* cell = new QTableWidgetItem(units.indicator(figures.values[i], figures.unit, currency));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, static_cast<int>(i) + 1, cell);
        }
    }
    m_table->resizeColumnsToContents();
    QStringList lines;
    for (std::size_t i = 1; i < comparison.differences.size(); ++i) {
        const OutcomeDifference& difference = comparison.differences[i];
        lines << tr("%1: sites +%2 −%3, streets +%4 −%5, investment %6")
                     .arg(text::toQString(comparison.names[i]))
                     .arg(difference.sitesGained.size())
                     .arg(difference.sitesLost.size())
                     .arg(units.length(difference.lengthGainedM), units.length(difference.lengthLostM),
                          units.money(difference.investmentDelta, currency));
    }
    m_differences->setText(lines.join(QStringLiteral("   ·   ")));
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
