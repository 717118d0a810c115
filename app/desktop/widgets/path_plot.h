// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/path_series.h"

#include <QWidget>

#include <optional>

namespace oasis::desktop {

/// The profile of a radio path: ground, clutter, line of sight, Fresnel zones.
class PathPlot : public QWidget
{
    Q_OBJECT

public:
    explicit PathPlot(const text::Language& language, QWidget* parent = nullptr);
    void show(std::optional<map::PathSeries> series);
    [[nodiscard]] const std::optional<map::PathSeries>& series() const { return m_series; }

signals:
    /// What show() was last given is on the screen.
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    text::Language m_language;
    std::optional<map::PathSeries> m_series;
};

} // namespace oasis::desktop
