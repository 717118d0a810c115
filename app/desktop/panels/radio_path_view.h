// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTableWidget;

namespace oasis::desktop {

/// The profile of a radio path: ground, clutter, line of sight, first Fresnel zone.
class PathPlot : public QWidget
{
    Q_OBJECT

public:
    explicit PathPlot(const text::Language& language, QWidget* parent = nullptr);
    void show(std::shared_ptr<const CoverageExplanation> explanation);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    text::Language m_language;
    std::shared_ptr<const CoverageExplanation> m_explanation;
};

/// "Explain this point": the path from an access point to a place, what is received there, and every intermediate of
/// the models with the number of its equation: of the street-level model where the place is near, then of P.1812.
class RadioPathView : public QWidget
{
    Q_OBJECT

public:
    explicit RadioPathView(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

private:
    void refresh();
    void fillTable(const CoverageExplanation& explanation);
    void addRow(const QString& name, const QString& equation, const QString& symbol, const QString& value);
    void addStep(const LossStep& step, const QString& document);
    /// P.1812's steps, grey where it has no part in the loss.
    void addArea(const CoverageExplanation& explanation);
    [[nodiscard]] QString summary(const CoverageExplanation& explanation) const;
    [[nodiscard]] QString blend(const CoverageExplanation& explanation) const;

    Workspace& m_workspace;
    QLabel* m_summary;
    QLabel* m_blend;
    PathPlot* m_plot;
    QTableWidget* m_table;
};

} // namespace oasis::desktop
