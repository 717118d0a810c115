// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/coverage_layer.h"

#include <QImage>

#include <memory>

class QPainter;

namespace oasis::desktop {

/// Radio coverage between two pictures of the map: what the last picture does not hold yet is painted over it. The
/// composed image is kept as long as neither the pieces nor the view change.
class CoverageOverlay
{
public:
    /// What is wanted on the screen; both may be null. Returns the layer that pictures should hold: without the access
    /// point that is being dragged.
    std::shared_ptr<const map::CoverageLayer> set(std::shared_ptr<const map::CoverageLayer> layer,
                                                  std::shared_ptr<const map::CoverageLayer> live);
    /// Paints what `inPicture` lacks. True when something new was painted for the first time.
    bool paint(QPainter& painter, const std::shared_ptr<const map::CoverageLayer>& inPicture,
               const map::ViewState& view, map::Theme theme);
    /// The sources' line with the model that made the coverage.
    [[nodiscard]] QString sources(const QString& attribution, const text::Language& language) const;

private:
    std::shared_ptr<const map::CoverageLayer> m_layer;
    std::shared_ptr<const map::CoverageLayer> m_live;
    std::shared_ptr<const map::CoverageLayer> m_drawn;
    map::CoverageLayer m_composed; ///< that m_image shows
    map::ViewState m_composedView;
    QImage m_image;
};

} // namespace oasis::desktop
