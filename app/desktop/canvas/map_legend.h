// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/legend_strip.h"

#include <QWidget>

namespace oasis::desktop {

/// The legend over the map: lists what is in sight, in columns at the upper right, or along the lower edge where the
/// map is too narrow for that. There it leaves out its last sections (the background) rather than cover much of the
/// map. It folds to a small label by a click or the space bar, and by itself where no section has room.
class MapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void show(std::vector<map::LegendSection> sections, const map::RenderOptions& options);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// As the user wants it; it does not fold or unfold by itself from then on.
    void setFolded(bool folded);
    /// Takes its place on a map of this size.
    void fit(QSize map);
    /// What of the map it takes for itself: at the right, or at the bottom; nothing when folded.
    [[nodiscard]] QMargins roomTaken() const;

signals:
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void chooseStrip();
    [[nodiscard]] int mostHeight() const;
    [[nodiscard]] QRect placeOf() const;
    [[nodiscard]] map::LegendStrip strip() const;
    [[nodiscard]] bool stripFits() const;
    [[nodiscard]] QString title() const;

    std::vector<map::LegendSection> m_sections;
    std::vector<map::LegendSection> m_stripSections; ///< those with room along the lower edge; empty: at the right
    map::LegendStrip::Layout m_layout = map::LegendStrip::Layout::Lines;
    map::RenderOptions m_options;
    QSize m_map;
    bool m_folded = false;
    bool m_byHand = false;
};

} // namespace oasis::desktop
