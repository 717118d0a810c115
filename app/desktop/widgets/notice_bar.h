// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

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
    using Action = std::pair<QString, std::function<void()>>;
    /// A question that stays until answered or closed; each action closes the bar. `closed` runs when the user closes
    /// it.
    void showOffer(const QString& sentence, const std::vector<Action>& actions, std::function<void()> closed = {});
    void dismiss();
    [[nodiscard]] QString sentence() const;

signals:
    /// Shown, hidden or of another height.
    void changed();

private:
    void present(const QString& sentence, const char* role);

    QLabel* m_label;
    QHBoxLayout* m_actions;
    QToolButton* m_close;
    QTimer m_fade;
    std::function<void()> m_closed;
};

} // namespace oasis::desktop
