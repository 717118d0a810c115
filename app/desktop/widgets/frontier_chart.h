// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace oasis::map {
struct LineChart;
struct LinePlot;
} // namespace oasis::map

namespace oasis::desktop {

/// Cost against coverage as points that can be pointed at: hovering says their figures, a click or Return chooses one,
/// arrow keys go from one to the next.
class FrontierChart : public QWidget
{
    Q_OBJECT

public:
    explicit FrontierChart(QWidget* parent = nullptr);
    ~FrontierChart() override;

    /// The first line's points are the ones to choose from; `sentences` says each in words.
    void setChart(map::LineChart chart, QStringList sentences);
    /// −1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int point);
    /// Where the point is drawn, once the chart was painted.
    [[nodiscard]] QPointF placeOf(int point) const;

signals:
    void currentChanged(int point);
    void chosen(int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int count() const;
    /// The point within reach of the pointer; −1 for none.
    [[nodiscard]] int pointAt(const QPointF& at) const;

    std::unique_ptr<map::LineChart> m_chart; ///< never null
    std::unique_ptr<map::LinePlot> m_plot;   ///< where it was painted last; never null
    QStringList m_sentences;
    int m_current = -1;
};

} // namespace oasis::desktop
