// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/furniture.h"

#include <QWidget>

namespace oasis::desktop {

/// The legend that floats over the map: lists what is in sight, folds to a small label by a click or the space bar.
class MapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void show(std::vector<map::LegendSection> sections, const map::RenderOptions& options);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    /// Folds or unfolds unless the user has done so before.
    void foldByItself(bool folded);
    /// Width when unfolded.
    [[nodiscard]] int openWidth() const;
    /// Height that the legend may take before it grows columns.
    void setMostHeight(int pixels);

signals:
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle();
    void arrange();
    [[nodiscard]] QString title() const;

    std::vector<map::LegendSection> m_sections;
    map::RenderOptions m_options;
    int m_mostHeight = 600;
    bool m_folded = false;
    bool m_byHand = false;
};

} // namespace oasis::desktop
