// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/site_table_model.h"

#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <algorithm>

namespace oasis::desktop {

SiteTableModel::SiteTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &SiteTableModel::rebuild);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.sites || what.territory)
            refreshSites();
        if (what.outcomes)
            readOutcome();
    });
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &SiteTableModel::readOutcome);
    rebuild();
}

void SiteTableModel::rebuild()
{
    beginResetModel();
    m_ids.clear();
    for (const Site& site : m_workspace.study().sites)
        m_ids.push_back(site.id);
    endResetModel();
    readOutcome();
}

void SiteTableModel::refreshSites()
{
    const auto& sites = m_workspace.study().sites;
    const bool same =
        sites.size() == m_ids.size() && std::equal(sites.begin(), sites.end(), m_ids.begin(),
                                                   [](const Site& site, SiteId id) { return site.id == id; });
    if (!same)
        rebuild();
    else if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SiteTableModel::readOutcome()
{
    m_outcome = m_workspace.activeOutcome();
    m_outcomeSites.clear();
    if (m_outcome)
        for (std::size_t i = 0; i < m_outcome->sites.size(); ++i)
            m_outcomeSites.emplace(m_outcome->sites[i].site, i);
    if (!m_ids.empty())
        emit dataChanged(index(0, Service), index(rowCount() - 1, OwnCost));
}

int SiteTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int SiteTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

SiteId SiteTableModel::siteAt(int row) const
{
    return m_ids[static_cast<std::size_t>(row)];
}

int SiteTableModel::rowOf(SiteId id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? static_cast<int>(found - m_ids.begin()) : -1;
}

const OutcomeSite* SiteTableModel::outcomeOf(SiteId id) const
{
    const auto found = m_outcomeSites.find(id);
    return found == m_outcomeSites.end() ? nullptr : &m_outcome->sites[found->second];
}

QString SiteTableModel::displayed(const Site& site, int column) const
{
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    const OutcomeSite* fate = outcomeOf(site.id);
    switch (column) {
    case Name:
        return text::siteTitle(site, language);
    case Kind:
        return text::name(site.kind, language);
    case State:
        return text::name(site.state, language);
    case Weight:
        return units.number(site.weight, 1);
    case People:
        return site.people > 0 ? units.number(site.people) : QString();
    case MunicipalityName: {
        const auto found = m_workspace.study().territory->indexOf(site.municipalityCode);
        return found ? text::toQString(m_workspace.study().territory->municipalities[*found].name) : QString();
    }
    case Service:
        return fate ? text::name(fate->served, language) : QString();
    case OwnCost:
        return fate && fate->served != Served::No
                   ? units.money(fate->ownCost, text::toQString(m_workspace.study().catalogue->currency()))
                   : QString();
    case Source:
        return site.sources.empty() ? QString() : text::toQString(site.sources.front().layer);
    default:
        return {};
    }
}

QVariant SiteTableModel::sortKey(const Site& site, int column) const
{
    const OutcomeSite* fate = outcomeOf(site.id);
    switch (column) {
    case Weight:
        return site.weight;
    case People:
        return site.people;
    case Required:
        return site.required;
    case OwnCost:
        return fate ? fate->ownCost.inEuros() : -1.0;
    default:
        return displayed(site, column);
    }
}

QVariant SiteTableModel::data(const QModelIndex& index, int role) const
{
    const Site* site = index.isValid() ? findSite(m_workspace.study(), siteAt(index.row())) : nullptr;
    if (!site)
        return {};
    if (role == Qt::UserRole)
        return sortKey(*site, index.column());
    if (role == Qt::CheckStateRole && index.column() == Required)
        return site->required ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole)
        return displayed(*site, index.column());
    if (role == Qt::EditRole) {
        if (index.column() == State)
            return static_cast<int>(site->state);
        return index.column() == Weight ? QVariant(site->weight) : QVariant(displayed(*site, index.column()));
    }
    if (role == Qt::TextAlignmentRole &&
        (index.column() == Weight || index.column() == People || index.column() == OwnCost))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"),   tr("Kind"),         tr("Decision"), tr("Required"),     tr("Weight"),
                              tr("People"), tr("Municipality"), tr("Service"),  tr("Its own cost"), tr("Source")};
    return titles[section];
}

Qt::ItemFlags SiteTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Required)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Name || index.column() == Weight || index.column() == State)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SiteTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Site* site = index.isValid() ? findSite(m_workspace.study(), siteAt(index.row())) : nullptr;
    if (!site)
        return false;
    Site edited = *site;
    if (role == Qt::CheckStateRole && index.column() == Required)
        edited.required = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == Name)
        edited.name = text::toStdString(value.toString());
    else if (role == Qt::EditRole && index.column() == State)
        edited.state = static_cast<SiteState>(value.toInt());
    else if (role == Qt::EditRole && index.column() == Weight && value.toDouble() > 0)
        edited.weight = value.toDouble();
    if (edited == *site)
        return false;
    StudyChange change;
    change.upsertSites.push_back(std::move(edited));
    return m_workspace.edit(std::move(change), tr("Edit a site"));
}

} // namespace oasis::desktop
