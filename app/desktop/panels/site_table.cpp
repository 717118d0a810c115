// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/site_table.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

/// Edits a site's decision by a list.
class StateDelegate : public QStyledItemDelegate
{
public:
    StateDelegate(const text::Language& language, QObject* parent) : QStyledItemDelegate(parent), m_language(language)
    {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        for (const SiteState state : {SiteState::Candidate, SiteState::Oasis, SiteState::StruckOut})
            box->addItem(text::name(state, m_language));
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        qobject_cast<QComboBox*>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, qobject_cast<QComboBox*>(editor)->currentIndex());
    }

private:
    const text::Language& m_language;
};

} // namespace

SiteTable::SiteTable(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new SiteTableModel(workspace, this)),
      m_proxy(new QSortFilterProxyModel(this)), m_filter(new QLineEdit), m_view(new QTableView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    bar->addWidget(m_filter);
    bar->addStretch();
    QPushButton* mark = ui::button(tr("Mark as oases"));
    QPushButton* strike = ui::button(tr("Strike out"));
    bar->addWidget(mark);
    bar->addWidget(strike);
    column->addLayout(bar);
    column->addWidget(m_view, 1);

    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(Qt::UserRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(QStringLiteral("siteTable"));
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(SiteTableModel::Name, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setColumnWidth(SiteTableModel::Name, 240);
    m_view->setColumnWidth(SiteTableModel::Kind, 130);
    m_view->setColumnWidth(SiteTableModel::MunicipalityName, 150);
    m_view->setItemDelegateForColumn(SiteTableModel::State, new StateDelegate(m_workspace.language(), m_view));
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SiteTable::rowChosen);
    connect(&m_workspace, &Workspace::selectionChanged, this, &SiteTable::followSelection);
    connect(mark, &QPushButton::clicked, this, [this] { setStates(SiteState::Oasis); });
    connect(strike, &QPushButton::clicked, this, [this] { setStates(SiteState::StruckOut); });
}

void SiteTable::setStates(SiteState state)
{
    StudyChange change;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows()) {
        Site site = *findSite(m_workspace.study(), m_model->siteAt(m_proxy->mapToSource(row).row()));
        if (site.state == state)
            continue;
        site.state = state;
        change.upsertSites.push_back(std::move(site));
    }
    if (change.isEmpty())
        return;
    const int count = static_cast<int>(change.upsertSites.size());
    m_workspace.edit(std::move(change), state == SiteState::Oasis ? tr("Mark %n site(s)", nullptr, count)
                                                                  : tr("Strike out %n site(s)", nullptr, count));
}

void SiteTable::rowChosen(const QModelIndex& current)
{
    if (current.isValid())
        m_workspace.selectSite(m_model->siteAt(m_proxy->mapToSource(current).row()));
}

void SiteTable::followSelection()
{
    if (m_workspace.selection().kind != Selection::Kind::Site)
        return;
    const int row = m_model->rowOf(m_workspace.selection().site);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    if (index.isValid() && m_view->currentIndex().row() != index.row())
        m_view->setCurrentIndex(index);
}

} // namespace oasis::desktop
