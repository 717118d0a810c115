// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace oasis::desktop {

/// A sentence above the map that does not block: a problem stays until closed or replaced, a notice fades after some
/// seconds. Text can be selected and copied.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void showProblem(const QString& sentence);
    void showNotice(const QString& sentence);
    [[nodiscard]] QString sentence() const;

private:
    void present(const QString& sentence, const char* role);

    QLabel* m_label;
    QTimer m_fade;
};

} // namespace oasis::desktop
