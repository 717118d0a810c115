// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace oasis::desktop {

/// Step 5: question, author and sources, which scenarios, and the files to write.
class ReportPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPanel(Workspace& workspace, QWidget* parent = nullptr);

    enum class Format { Pdf, Html, Maps };
    /// Writes without asking; tells the result in a notice.
    void writeReport(Format format, const QString& path);

private:
    void connectFields();
    void refresh();
    void chooseAndWrite(Format format);
    void changeInfo(const QString& title, const QString& key, const std::function<void(StudyInfo&)>& how);
    [[nodiscard]] std::vector<ScenarioId> chosen() const;

    Workspace& m_workspace;
    QPlainTextEdit* m_question;
    QLineEdit* m_author;
    QLineEdit* m_attribution;
    QListWidget* m_scenarios;
    QComboBox* m_language;
    QPushButton* m_pdf;
    QPushButton* m_html;
    QPushButton* m_maps;
    QLabel* m_hint;
    bool m_filling = false;
};

} // namespace oasis::desktop
