// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/streets_page.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/street_text.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kStreetRole = Qt::UserRole;
constexpr int kChoiceRole = Qt::UserRole + 1;

} // namespace

StreetsPage::StreetsPage(const Study& study, const text::Language& language, QWidget* parent)
    : ObjectivePage(parent), m_study(study), m_language(language), m_unfollowed(ui::label({}, ui::Role::Caution)),
      m_list(new QListWidget), m_remove(ui::button(tr("Let the solver choose again"))),
      m_none(ui::label(tr("The solver chooses all streets."), ui::Role::Muted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(
        ui::label(tr("Streets that every plan of this scenario uses, and streets that none uses. Select a "
                     "street on the map to choose."),
                  ui::Role::Muted));
    column->addWidget(m_unfollowed);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Streets chosen by hand"));
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &StreetsPage::update);
    connect(m_remove, &QPushButton::clicked, this, &StreetsPage::removeChosen);
}

void StreetsPage::load(const ScenarioDefinition& definition)
{
    m_list->clear();
    for (const StreetId street : definition.construction.pinned)
        add(street, StreetChoice::Used);
    for (const StreetId street : definition.construction.forbidden)
        add(street, StreetChoice::Barred);
    setObjective(definition);
    update();
}

void StreetsPage::add(StreetId street, StreetChoice choice)
{
    const QString title = text::streetWithNumber(*m_study.streets, street, m_language);
    QString line = choice == StreetChoice::Used ? tr("✓ use %1").arg(title) : tr("⊖ bar %1").arg(title);
    if (!m_study.streets->find(street))
        line += QStringLiteral(" – ") + tr("not in the study any more");
    auto* item = new QListWidgetItem(line, m_list);
    item->setData(kStreetRole, QVariant::fromValue<qlonglong>(street.value()));
    item->setData(kChoiceRole, static_cast<int>(choice));
}

void StreetsPage::store(ScenarioDefinition& definition) const
{
    definition.construction.pinned.clear();
    definition.construction.forbidden.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem& item = *m_list->item(row);
        const bool used = item.data(kChoiceRole).toInt() == static_cast<int>(StreetChoice::Used);
        (used ? definition.construction.pinned : definition.construction.forbidden)
            .push_back(StreetId(item.data(kStreetRole).toLongLong()));
    }
}

void StreetsPage::setObjective(const ScenarioDefinition& definition)
{
    const QString unfollowed = text::pinsUnfollowed(definition, m_language);
    m_unfollowed->setText(unfollowed);
    m_unfollowed->setVisible(!unfollowed.isEmpty());
}

void StreetsPage::removeChosen()
{
    qDeleteAll(m_list->selectedItems());
    update();
}

void StreetsPage::update()
{
    const bool any = m_list->count() > 0;
    m_none->setVisible(!any);
    m_list->setVisible(any);
    m_remove->setVisible(any);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

} // namespace oasis::desktop
