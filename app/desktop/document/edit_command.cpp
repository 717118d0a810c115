// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/edit_command.h"

namespace oasis::desktop {

EditCommand::EditCommand(StudyDocument& document, StudyChange inverse, const QString& title, const QString& mergeKey)
    : QUndoCommand(title), m_document(document), m_mergeKey(mergeKey)
{
    m_changes.push_back(std::move(inverse));
}

void EditCommand::redo()
{
    if (m_applied)
        m_applied = false; // pushed after the fact
    else
        swapAll();
}

void EditCommand::swapAll()
{
    std::vector<StudyChange> opposite;
    while (!m_changes.empty()) {
        auto inverse = m_document.applyNow(std::move(m_changes.back()));
        m_changes.pop_back();
        OASIS_EXPECTS(inverse.has_value()); // an inverse of an applied change always applies
        opposite.push_back(std::move(inverse).value());
    }
    m_changes = std::move(opposite);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const EditCommand*>(other);
    if (!next || next->m_mergeKey != m_mergeKey)
        return false;
    m_changes.insert(m_changes.end(), next->m_changes.begin(), next->m_changes.end());
    return true;
}

} // namespace oasis::desktop
