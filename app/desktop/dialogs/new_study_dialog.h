// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace oasis::desktop {

/// Name, question to the council, author and coordinate system of a new study; checks the system before accepting.
class NewStudyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewStudyDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] Result<Study> made() const;

    Workspace& m_workspace;
    QLineEdit* m_name;
    QPlainTextEdit* m_question;
    QLineEdit* m_author;
    QComboBox* m_crs;
    QLabel* m_problem;
};

} // namespace oasis::desktop
