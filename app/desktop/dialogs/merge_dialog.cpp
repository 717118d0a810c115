// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/merge_dialog.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

MergeDialog::MergeDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_sites(workspace.study().sites), m_distance(new QDoubleSpinBox),
      m_tree(new QTreeWidget), m_summary(ui::label({}, ui::Role::Muted))
{
    setWindowTitle(tr("Sites that may be the same place"));
    resize(640, 520);
    auto* column = new QVBoxLayout(this);
    auto* bar = new QHBoxLayout;
    bar->addWidget(ui::label(tr("The same place within")));
    m_distance->setRange(1, 500);
    m_distance->setDecimals(0);
    m_distance->setValue(MergeParams().distanceM);
    m_distance->setSuffix(QStringLiteral(" m"));
    bar->addWidget(m_distance);
    bar->addWidget(m_summary, 1);
    column->addLayout(bar);
    m_tree->setObjectName(QStringLiteral("mergeTree"));
    m_tree->setHeaderLabels({tr("Merge into one"), tr("Why")});
    m_tree->header()->resizeSection(0, 340);
    column->addWidget(m_tree, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Merge those ticked"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("role", QStringLiteral("primary"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_distance, &QDoubleSpinBox::valueChanged, this, &MergeDialog::propose);
    propose();
}

void MergeDialog::propose()
{
    MergeParams params;
    params.distanceM = m_distance->value();
    m_groups = proposeMerges(params, m_sites);
    m_tree->clear();
    for (const MergeGroup& group : m_groups) {
        auto* head = new QTreeWidgetItem(m_tree);
        head->setText(0, text::siteTitle(m_sites[group.representative], m_workspace.language()));
        head->setText(1, text::name(m_sites[group.representative].kind, m_workspace.language()));
        head->setCheckState(0, Qt::Checked);
        for (const MergeLink& link : group.links) {
            auto* line = new QTreeWidgetItem(head);
            const Site& other = m_sites[link.second];
            const QString source = other.sources.empty()
                                       ? QString()
                                       : QStringLiteral("  (%1)").arg(text::toQString(other.sources.front().layer));
            line->setText(0, text::siteTitle(other, m_workspace.language()) + source);
            line->setText(1, text::toQString(describe(link, m_sites)));
        }
        head->setExpanded(true);
    }
    m_summary->setText(m_groups.empty() ? tr("No duplicates found.")
                                        : tr("%n proposal(s)", nullptr, static_cast<int>(m_groups.size())));
}

void MergeDialog::accept()
{
    std::vector<MergeGroup> chosen;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row)
        if (m_tree->topLevelItem(row)->checkState(0) == Qt::Checked)
            chosen.push_back(m_groups[static_cast<std::size_t>(row)]);
    const std::vector<Site> merged = applyMerges(m_sites, chosen);
    StudyChange change;
    for (const MergeGroup& group : chosen) {
        const SiteId kept = m_sites[group.representative].id;
        change.upsertSites.push_back(
            *std::find_if(merged.begin(), merged.end(), [&](const Site& site) { return site.id == kept; }));
        for (const std::size_t member : group.members)
            if (member != group.representative)
                change.eraseSites.push_back(m_sites[member].id);
    }
    if (change.isEmpty() || m_workspace.edit(std::move(change), tr("Merge sites")))
        QDialog::accept();
}

} // namespace oasis::desktop
