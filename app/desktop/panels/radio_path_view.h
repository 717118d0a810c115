// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"
#include "app/text/link_text.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace oasis::desktop {

class EquationTable;
class PathPlot;

/// "Explain this point": the path from an access point to a place, what is received there, and every intermediate of
/// the models with the number of its equation: of the street-level model where the place is near, then of P.1812.
class RadioPathView : public QWidget
{
    Q_OBJECT

public:
    explicit RadioPathView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* table() const;

private:
    void refresh();
    void fillTable(const CoverageExplanation& explanation);
    [[nodiscard]] text::LinkRow stepRow(const LossStep& step, const QString& document) const;
    [[nodiscard]] QString summary(const CoverageExplanation& explanation) const;
    [[nodiscard]] QString blend(const CoverageExplanation& explanation) const;

    Workspace& m_workspace;
    QLabel* m_summary;
    QLabel* m_blend;
    PathPlot* m_plot;
    EquationTable* m_table;
};

} // namespace oasis::desktop
