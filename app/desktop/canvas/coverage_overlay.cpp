// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/coverage_overlay.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace oasis::desktop {

namespace {

using Layer = std::shared_ptr<const map::CoverageLayer>;

bool holds(const Layer& layer, const std::shared_ptr<const map::CoveragePiece>& piece)
{
    return layer && std::ranges::find(layer->pieces, piece) != layer->pieces.end();
}

} // namespace

Layer CoverageOverlay::set(Layer layer, Layer live)
{
    const bool sameDrag = m_live && live && m_live->pieces.front()->point.id == live->pieces.front()->point.id;
    if (layer != m_layer || !sameDrag)
        m_drawn = layer && live ? map::without(*layer, live->pieces.front()->point.id) : layer;
    m_layer = std::move(layer);
    m_live = std::move(live);
    return m_drawn;
}

bool CoverageOverlay::paint(QPainter& painter, const Layer& inPicture, const map::ViewState& view, map::Theme theme)
{
    map::CoverageLayer lacking;
    if (m_layer)
        lacking.shown = m_layer->shown;
    if (m_live)
        lacking.pieces = m_live->pieces;
    const bool repainted = inPicture && m_layer && inPicture->shown == m_layer->shown;
    for (const auto& piece : m_drawn ? m_drawn->pieces : decltype(lacking.pieces)())
        if (repainted ? !holds(inPicture, piece) : !m_live)
            lacking.pieces.push_back(piece);
    if (lacking.pieces.empty()) {
        m_composed = {};
        m_image = {};
        return false;
    }
    const bool fresh = lacking.pieces != m_composed.pieces || lacking.shown != m_composed.shown;
    if (fresh || !(view == m_composedView)) {
        m_image = QImage(view.size * view.devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
        m_image.setDevicePixelRatio(view.devicePixelRatio);
        m_image.fill(Qt::transparent);
        QPainter composer(&m_image);
        composer.setRenderHint(QPainter::Antialiasing);
        map::paintCoverage(composer, lacking, view, theme);
        m_composed = std::move(lacking);
        m_composedView = view;
    }
    painter.drawImage(0, 0, m_image);
    return fresh;
}

QString CoverageOverlay::sources(const QString& attribution, const text::Language& language) const
{
    const QString model = m_layer ? map::coverageSentence(*m_layer, language) : QString();
    if (model.isEmpty() || attribution.isEmpty())
        return model + attribution;
    return QStringLiteral("%1 · %2").arg(model, attribution);
}

} // namespace oasis::desktop
