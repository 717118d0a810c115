// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

class QVBoxLayout;

namespace oasis::desktop {

/// Why a street or a site is in the plan on the map, or not, and what would change it: computed in the background, the
/// sentences of `oasis explain`. A street is explained at once; a site, whose plan is solved anew, when asked for.
class ExplanationView : public QWidget
{
    Q_OBJECT

public:
    ExplanationView(Workspace& workspace, std::shared_ptr<const Outcome> outcome, StreetId street,
                    QWidget* parent = nullptr);
    ExplanationView(Workspace& workspace, std::shared_ptr<const Outcome> outcome, SiteId site,
                    QWidget* parent = nullptr);

    /// What is shown; empty while it is being computed.
    [[nodiscard]] const QStringList& sentences() const { return m_sentences; }

signals:
    void explained();

private:
    using Work = std::function<Result<QStringList>(const RunContext&)>;
    void start(Work work);
    void show(const Result<QStringList>& answer);

    Workspace& m_workspace;
    std::shared_ptr<const Outcome> m_outcome;
    QVBoxLayout* m_column;
    QStringList m_sentences;
};

} // namespace oasis::desktop
