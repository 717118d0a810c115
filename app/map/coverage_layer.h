// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/view_state.h"
#include "app/text/language.h"
#include "core/radio/access_point_coverage.h"

#include <QColor>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

class QPainter;

namespace oasis::map {

enum class Theme : std::uint8_t;

/// The coverage of one access point. Immutable; shared between threads.
struct CoveragePiece
{
    AccessPoint point;
    std::shared_ptr<const LossGrid> loss;
    CoverageMap map;         ///< of this access point alone
    std::vector<float> mbps; ///< per pixel of the map; NaN without a server
};
/// Levels and rates over known losses: no propagation work. Errors: as combineCoverage().
[[nodiscard]] Result<std::shared_ptr<const CoveragePiece>>
makeCoveragePiece(const AccessPoint& point, std::shared_ptr<const LossGrid> loss, const RunContext& ctx);

/// What colours say.
enum class CoverageShown : std::uint8_t { Level, Rate };

struct CoverageLayer
{
    std::vector<std::shared_ptr<const CoveragePiece>> pieces; ///< by id
    CoverageShown shown = CoverageShown::Level;
};
/// The layer without one access point, which is drawn in another way meanwhile.
[[nodiscard]] std::shared_ptr<const CoverageLayer> without(const CoverageLayer& layer, AccessPointId id);

/// Draws the pieces that the view shows, of the best server each pixel: translucent viridis, fading out over the 15 dB
/// below the threshold of service, whose contour is a crisp line; hatched where the model does not vouch for the figure, hatched
/// without colour where the ground is not known. Composed at the view's logical pixels. O(pixels in sight × pieces).
void paintCoverage(QPainter& painter, const CoverageLayer& layer, const ViewState& view, Theme theme);

/// A step of the legend.
struct CoverageStep
{
    QColor colour;
    double value = 0; ///< dBm or Mbit/s
};
/// Steps of the scale, strongest first.
[[nodiscard]] std::vector<CoverageStep> coverageSteps(CoverageShown shown);
/// The viridis colour map (S. van der Walt and N. Smith, 2015; CC0) at 0 to 1.
[[nodiscard]] QColor viridis(double at);
[[nodiscard]] QColor coverageContour(Theme theme);

/// "ITU-R P.1812-8, radial; below 500 m …": model, mode and near model of the layer; empty without pieces.
[[nodiscard]] QString coverageSentence(const CoverageLayer& layer, const text::Language& language);

} // namespace oasis::map
