// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/sites_panel.h"

#include "app/desktop/dialogs/merge_dialog.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include "core/sites/mark_rules.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace oasis::desktop {

namespace {

constexpr int kRankedShown = 12;
constexpr int kRankPauseMs = 60;

} // namespace

SitesPanel::SitesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_counts(new QVBoxLayout), m_merge(ui::button(tr("Review duplicates…"))),
      m_pause(new QTimer(this))
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Sites"), ui::Role::Title));
    column->addWidget(
        ui::label(tr("Decide which places become digital oases: by rule, in the table, or with the tools on the map."),
                  ui::Role::Muted));
    m_counts->setSpacing(0);
    column->addLayout(m_counts);
    QPushButton* table = ui::button(tr("Open the table"), QStringLiteral("table"));
    column->addWidget(m_merge, 0, Qt::AlignLeft);
    column->addWidget(table, 0, Qt::AlignLeft);
    column->addWidget(buildRules());
    column->addWidget(buildWeights());
    column->addStretch();
    connect(table, &QPushButton::clicked, this, &SitesPanel::tableRequested);
    connect(m_merge, &QPushButton::clicked, this, &SitesPanel::reviewMerges);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kRankPauseMs);
    connect(m_pause, &QTimer::timeout, this, &SitesPanel::rank);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &SitesPanel::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.sites || what.territory || what.supplies)
            refresh();
    });
    refresh();
}

QWidget* SitesPanel::buildRules()
{
    auto* card = ui::card();
    auto* column = qobject_cast<QVBoxLayout*>(card->layout());
    column->addWidget(ui::label(tr("Mark by rule"), ui::Role::Heading));
    auto* grid = new QVBoxLayout;
    grid->setSpacing(4);
    for (int kind = 0; kind < kSiteKindCount; ++kind) {
        auto* box = new QCheckBox(text::plural(static_cast<SiteKind>(kind), m_workspace.language()));
        box->setChecked(static_cast<SiteKind>(kind) != SiteKind::WifiSpot);
        grid->addWidget(box);
        m_kinds[static_cast<std::size_t>(kind)] = box;
    }
    column->addLayout(grid);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_minPopulation = new QSpinBox;
    m_minPopulation->setRange(0, 1000000);
    m_minPopulation->setValue(500);
    m_minPopulation->setSingleStep(100);
    form->addRow(tr("Town halls from … inhabitants"), m_minPopulation);
    m_minArea = new QDoubleSpinBox;
    m_minArea->setRange(0, 10000);
    m_minArea->setDecimals(1);
    m_minArea->setValue(5);
    m_minArea->setSuffix(QStringLiteral(" ha"));
    form->addRow(tr("Activity zones from"), m_minArea);
    column->addLayout(form);
    QPushButton* mark = ui::primaryButton(tr("Mark"));
    mark->setObjectName(QStringLiteral("markByRule"));
    mark->setToolTip(tr("Candidates that pass become oases; what you marked or struck out stays as it is."));
    column->addWidget(mark, 0, Qt::AlignLeft);
    connect(mark, &QPushButton::clicked, this, &SitesPanel::markByRule);
    return card;
}

QWidget* SitesPanel::buildWeights()
{
    auto* card = ui::card();
    auto* column = qobject_cast<QVBoxLayout*>(card->layout());
    column->addWidget(ui::label(tr("Priority"), ui::Role::Heading));
    column->addWidget(ui::label(tr("Move the weights: the ranking follows."), ui::Role::Muted));
    const QString names[] = {tr("Inhabitants nearby"), tr("Pupils and students"), tr("Jobs and firms"),
                             tr("Kind of site"), tr("Near the network")};
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (int i = 0; i < kPriorityCriterionCount; ++i) {
        auto* slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, 40);
        slider->setValue(static_cast<int>(PriorityParams().weights[static_cast<std::size_t>(i)]));
        slider->setAccessibleName(names[i]);
        connect(slider, &QSlider::valueChanged, m_pause, qOverload<>(&QTimer::start));
        form->addRow(names[i], slider);
        m_weights[static_cast<std::size_t>(i)] = slider;
    }
    column->addLayout(form);
    QPushButton* take = ui::button(tr("Use the scores as weights"));
    take->setToolTip(
        tr("A budget scenario then serves the best-ranked sites first. 10 for the best, in proportion below."));
    column->addWidget(take, 0, Qt::AlignLeft);
    connect(take, &QPushButton::clicked, this, &SitesPanel::takeScoresAsWeights);
    m_ranking = new QVBoxLayout;
    m_ranking->setSpacing(0);
    column->addLayout(m_ranking);
    return card;
}

void SitesPanel::refresh()
{
    fillCounts();
    m_pause->start();
}

void SitesPanel::fillCounts()
{
    ui::clear(m_counts);
    std::array<int, kSiteKindCount> all{};
    std::array<int, kSiteKindCount> marked{};
    for (const Site& site : m_workspace.study().sites) {
        ++all[static_cast<std::size_t>(site.kind)];
        marked[static_cast<std::size_t>(site.kind)] += site.state == SiteState::Oasis ? 1 : 0;
    }
    for (std::size_t kind = 0; kind < kSiteKindCount; ++kind)
        if (all[kind] > 0)
            m_counts->addWidget(ui::row(text::plural(static_cast<SiteKind>(kind), m_workspace.language()),
                                        tr("%1 of %2 are oases").arg(marked[kind]).arg(all[kind])));
    if (m_workspace.study().sites.empty())
        m_counts->addWidget(
            ui::label(tr("No sites yet: import a layer of schools, town halls or zones, or add one on the map."),
                      ui::Role::Muted));
}

std::vector<Site> SitesPanel::oases() const
{
    std::vector<Site> result;
    for (const Site& site : m_workspace.study().sites)
        if (site.state == SiteState::Oasis)
            result.push_back(site);
    return result;
}

std::vector<PriorityScore> SitesPanel::scores() const
{
    PriorityParams params;
    for (std::size_t i = 0; i < kPriorityCriterionCount; ++i)
        params.weights[i] = m_weights[i]->value();
    std::vector<Point> supplies;
    for (const SupplyPoint& supply : m_workspace.study().supplies)
        supplies.push_back(supply.position);
    return prioritise(params, oases(), *m_workspace.study().territory, supplies);
}

void SitesPanel::rank()
{
    // Off the GUI thread for large territories: cells times sites can exceed what a frame allows.
    PriorityParams params;
    for (std::size_t i = 0; i < kPriorityCriterionCount; ++i)
        params.weights[i] = m_weights[i]->value();
    std::vector<Point> supplies;
    for (const SupplyPoint& supply : m_workspace.study().supplies)
        supplies.push_back(supply.position);
    using Scores = std::vector<PriorityScore>;
    m_workspace.jobs().start<Scores>(
        QStringLiteral("rank"), {},
        [params, supplies, sites = oases(), territory = m_workspace.study().territory](
            const RunContext&) -> Result<Scores> { return prioritise(params, sites, *territory, supplies); },
        [this, alive = QPointer<SitesPanel>(this)](Result<Scores> result) {
            if (!alive || !result.has_value())
                return;
            ui::clear(m_ranking);
            const text::UnitText units(m_workspace.language());
            int shown = 0;
            for (const PriorityScore& score : result.value()) {
                const Site* site = findSite(m_workspace.study(), score.site);
                if (!site || ++shown > kRankedShown)
                    continue;
                QPushButton* link = ui::linkButton(
                    QStringLiteral("%1.  %2  ·  %3")
                        .arg(score.rank)
                        .arg(text::siteTitle(*site, m_workspace.language()), units.number(score.score * 100)));
                connect(link, &QPushButton::clicked, this, [this, id = score.site] { m_workspace.selectSite(id); });
                m_ranking->addWidget(link);
            }
        });
}

void SitesPanel::takeScoresAsWeights()
{
    const auto ranked = scores();
    if (ranked.empty() || ranked.front().score <= 0)
        return;
    StudyChange change;
    for (const PriorityScore& score : ranked) {
        Site site = *findSite(m_workspace.study(), score.site);
        // Two decimals are what the table shows; a weight must stay above 0.
        site.weight = std::max(0.01, std::round(1000 * score.score / ranked.front().score) / 100);
        change.upsertSites.push_back(std::move(site));
    }
    m_workspace.edit(std::move(change), tr("Weigh sites by priority"));
}

void SitesPanel::markByRule()
{
    MarkParams params;
    for (MarkRule& rule : everyKindMarkRules(m_minPopulation->value(), m_minArea->value()))
        if (m_kinds[static_cast<std::size_t>(rule.kind)]->isChecked())
            params.rules.push_back(rule);
    params.insideOnly = !m_workspace.study().territory->municipalities.empty();
    StudyChange change;
    for (MarkedSite& marked : markByRules(params, m_workspace.study().sites, *m_workspace.study().territory))
        change.upsertSites.push_back(std::move(marked.site));
    const int count = static_cast<int>(change.upsertSites.size());
    if (count == 0)
        m_workspace.showNotice(tr("No further candidate passes these rules."));
    else if (m_workspace.edit(std::move(change), tr("Mark oases by rule")))
        m_workspace.showNotice(tr("%n site(s) marked as oases.", nullptr, count));
}

void SitesPanel::reviewMerges()
{
    auto* dialog = new MergeDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace oasis::desktop
