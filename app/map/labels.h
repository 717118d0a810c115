// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/render.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace oasis::map {

/// What a label names; in falling priority.
enum class LabelRole : std::uint8_t { Municipality, Supply, Cabinet, AccessPoint, Site, River, MainStreet, Street };

/// A label before placement: one or two lines of text and the places where its centre may go, best first, in pixels.
struct LabelCandidate
{
    LabelRole role = LabelRole::Site;
    QStringList lines;
    double rank = 0;               ///< within its role, higher first
    std::vector<QPointF> places;   ///< centres
    double angle = 0;              ///< degrees, clockwise; streets and rivers
    bool overSymbols = false;      ///< may cover symbols when nothing else is left
    std::optional<QPointF> symbol; ///< what it names: lines are set flush towards it
};

/// A label in its place. `boxes` cover it: one for level text, several small ones along a slanted one.
struct PlacedLabel
{
    LabelRole role = LabelRole::Site;
    QStringList lines;
    QPointF centre;
    QSizeF size;
    double angle = 0;
    Qt::Alignment align = Qt::AlignHCenter;
    std::vector<QRectF> boxes;
};

[[nodiscard]] QFont labelFont(LabelRole role, const QFont& family);
/// Size of the text with a little air around it, pixels.
[[nodiscard]] QSizeF labelSize(const LabelCandidate& label, const QFont& family);

/// What labels keep away from, pixels.
struct LabelObstacles
{
    std::vector<QRectF> symbols;   ///< where possible
    std::vector<QRectF> keepClear; ///< always
    QRectF frame;                  ///< labels lie within or without, never across its edge; empty: none
};

/// Puts each label, most important first, in its first place that is inside `area` and free of labels and obstacles;
/// a label without a free place is left out. No two placed labels overlap. Deterministic: equal ranks keep their order.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(std::vector<LabelCandidate> candidates,
                                                   const LabelObstacles& obstacles, const QRectF& area,
                                                   const QFont& family);

/// Collects and places the labels of a view: municipalities, points of presence, cabinets, access points, sites,
/// rivers, streets by zoom.
[[nodiscard]] std::vector<PlacedLabel> layoutLabels(const MapScene& scene, const ViewState& view,
                                                    const RenderOptions& options);
/// Draws placed labels with halos. Any painter.
void drawLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const RenderOptions& options);

} // namespace oasis::map
