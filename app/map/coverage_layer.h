// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/view_state.h"
#include "app/text/language.h"
#include "core/radio/access_point_coverage.h"

#include <QColor>
#include <QString>

#include <cstdint>
#include <limits>
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
    float serviceDbm = 0; ///< from this level on it serves: its threshold, or where the weaker direction gets through
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

/// What an access point gives a place.
struct CoverageService
{
    float levelDbm = std::numeric_limits<float>::quiet_NaN(); ///< NaN: no figure
    float mbps = 0;
    float excessDb = std::numeric_limits<float>::quiet_NaN(); ///< level over CoveragePiece::serviceDbm
};
/// Of two access points the one that serves a place: of both that serve the one of the greater rate, then level; of
/// none the one that comes nearest to it.
[[nodiscard]] bool servesBetter(const CoverageService& a, const CoverageService& b);
/// The access point that serves a place, or comes nearest to it; null where none has a figure.
[[nodiscard]] std::shared_ptr<const CoveragePiece> serverAt(const CoverageLayer& layer, Point place);

/// Draws the pieces that the view shows, of the server of each pixel (serverAt): translucent viridis, fading out over
/// the 15 dB below service, whose contour is a crisp line; hatched where the model does not vouch for the figure,
/// hatched without colour where the ground is not known. Composed at the view's logical pixels.
/// O(pixels in sight × pieces).
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
