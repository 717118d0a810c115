// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/radio_path_view.h"

#include "app/desktop/widgets/equation_table.h"
#include "app/desktop/widgets/path_plot.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/loss_text.h"
#include "app/text/unit_text.h"
#include "core/radio/model_range.h"
#include "core/radio/p1812_steps.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

namespace {

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

RadioPathView::RadioPathView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_summary(ui::label({}, ui::Role::Figure)),
      m_blend(ui::label({}, ui::Role::Muted)), m_plot(new PathPlot(workspace.language())),
      m_table(new EquationTable(tr("Losses along the path")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->addWidget(m_summary);
    left->addWidget(m_blend);
    left->addWidget(m_plot, 1);
    row->addLayout(left, 3);
    row->addWidget(m_table, 2);
    connect(&m_workspace.coveragePlanner(), &CoveragePlanner::explanationChanged, this, &RadioPathView::refresh);
    refresh();
}

QTableWidget* RadioPathView::table() const
{
    return m_table;
}

void RadioPathView::refresh()
{
    const auto explanation = m_workspace.coveragePlanner().explanation();
    m_plot->show(explanation ? std::optional(map::pathSeries(*explanation, m_workspace.language())) : std::nullopt);
    m_plot->setVisible(explanation != nullptr);
    m_table->setVisible(explanation != nullptr);
    m_blend->setVisible(explanation != nullptr);
    if (!explanation) {
        ui::setRole(m_summary, ui::Role::Muted);
        m_summary->setText(tr("Why is the coverage what it is? Choose “Explain the coverage” above the map (E), then "
                              "click a place."));
        return;
    }
    ui::setRole(m_summary, ui::Role::Plain);
    m_summary->setText(summary(*explanation));
    m_blend->setText(blend(*explanation));
    fillTable(*explanation);
}

QString RadioPathView::summary(const CoverageExplanation& e) const
{
    const text::UnitText units(m_workspace.language());
    const QString level = units.number(e.service.serviceDbm, 1);
    const QString counted = e.uplinkLimits() ? tr("the uplink counts as %1 dBm").arg(level)
                                             : tr("the downlink counts, the uplink is better");
    return tr("%1, %2 away: %3 dBm at the phone; %4: %5 (threshold %6 dBm); %7 Mbit/s for one user.")
        .arg(text::title(e.point, m_workspace.language()), units.length(1000 * e.path.distancesKm.back()),
             units.number(e.levelDbm, 1), counted, e.served() ? tr("served") : tr("not served"),
             units.number(e.point.thresholdDbm), units.number(e.mbps));
}

QString RadioPathView::blend(const CoverageExplanation& e) const
{
    const text::UnitText units(m_workspace.language());
    QStringList sentences;
    if (e.nearDb)
        sentences << tr("Near the antenna: %1 of the loss from %2, %3 from %4.")
                         .arg(units.percent(100 * e.areaShare, 0), text::detailText(kP1812Name, m_workspace.language()),
                              units.percent(100 * (1 - e.areaShare), 0),
                              text::streetModel(e.nearModel, m_workspace.language()));
    if (e.nearDb && e.nearOutside != kInRange)
        sentences << tr("Here the street-level model lies outside its range: an extrapolation.");
    if (e.areaCounts())
        for (const P1812Doubt doubt : e.area.doubts)
            sentences << text::doubt(doubt, m_workspace.language());
    return sentences.isEmpty() ? text::detailText(kP1812Name, m_workspace.language())
                               : sentences.join(QLatin1Char(' '));
}

text::LinkRow RadioPathView::stepRow(const LossStep& step, const QString& document) const
{
    const text::Language& language = m_workspace.language();
    QString value = text::UnitText(language).number(step.value, std::abs(step.value) < 10 ? 2 : 1);
    if (!step.unit.empty())
        value += QChar(0x202F) + text::toQString(step.unit);
    return {capitalised(text::lossSymbol(step.symbol, language)), text::lossSource(step, document, language),
            text::toQString(step.symbol), value};
}

void RadioPathView::fillTable(const CoverageExplanation& e)
{
    const text::UnitText units(m_workspace.language());
    const auto decibels = [&](double value, const char* unit) {
        return units.number(value, 1) + QChar(0x202F) + QString::fromLatin1(unit);
    };
    std::vector<text::LinkRow> rows;
    const auto addRow = [&](const QString& name, const QString& equation, const QString& symbol, const QString& value) {
        rows.push_back({name, equation, symbol, value});
    };
    addRow(tr("Power into the antenna"), {}, QStringLiteral("P"), decibels(e.point.powerDbm, "dBm"));
    addRow(tr("Gain towards the place"), {}, QStringLiteral("G"), decibels(e.gainDbi, "dBi"));
    addRow(tr("Loss that the map rests on"), {}, QStringLiteral("L"), decibels(e.lossDb, "dB"));
    if (e.entryDb > 0)
        addRow(tr("Entry into the building, median"), QStringLiteral("P.2109-2 (1)"), QStringLiteral("B"),
               decibels(e.entryDb, "dB"));
    addRow(tr("Margin for body and fading"), {}, QStringLiteral("M"), decibels(e.point.marginDb, "dB"));
    addRow(tr("Level at the phone"), {},
           e.entryDb > 0 ? QStringLiteral("P + G − L − B − M") : QStringLiteral("P + G − L − M"),
           decibels(e.levelDbm, "dBm"));
    addRow(tr("Level of the phone at the access point"), {}, {}, decibels(e.uplinkDbm, "dBm"));
    addRow(tr("Signal to noise, weaker direction"), {}, {}, decibels(e.snrDb, "dB"));
    addRow(tr("Service level: what the threshold is compared with"), {}, {}, decibels(e.service.serviceDbm, "dBm"));
    for (const LossStep& step : e.nearSteps)
        rows.push_back(stepRow(step, {}));
    const bool fades = !e.areaCounts();
    const int count = static_cast<int>(rows.size());
    if (fades)
        addRow(tr("P.1812 counts 0 % so near to the antenna; its steps:"), {}, {}, {});
    for (const LossStep& step : p1812Steps(e.area))
        rows.push_back(stepRow(step, QStringLiteral("P.1812")));
    m_table->setRows(rows, fades ? count : static_cast<int>(rows.size()));
}

} // namespace oasis::desktop
