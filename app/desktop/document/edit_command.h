// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"

#include <QUndoCommand>

#include <vector>

namespace oasis::desktop {

/// One undo step: the inverses of the changes made, newest last. Pushed already applied, since a QUndoCommand's redo
/// cannot fail.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(StudyDocument& document, StudyChange inverse, const QString& title, const QString& mergeKey);

    void undo() override { swapAll(); }
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void swapAll();

    StudyDocument& m_document;
    std::vector<StudyChange> m_changes; ///< to be applied from the back; becomes the opposite direction
    QString m_mergeKey;
    bool m_applied = true;
};

} // namespace oasis::desktop
