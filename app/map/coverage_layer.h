// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/view_state.h"
#include "app/text/language.h"
#include "core/radio/access_point_coverage.h"
#include "core/radio/coverage_quality.h"

#include <QColor>
#include <QString>

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace oasis::map {

enum class Theme : std::uint8_t;

/// The coverage of one access point, or of all together. Immutable; shared between threads.
struct CoveragePiece
{
    AccessPoint point;                    ///< without an id: all together
    std::shared_ptr<const LossGrid> loss; ///< of all together: the first one's
    CoverageMap map;                      ///< of this access point alone, or of all with their interference
    std::vector<float> mbps;              ///< per pixel of the map; NaN without a server
};
/// The same losses for receivers elsewhere: no propagation work. O(pixels) unless they are there already.
[[nodiscard]] std::shared_ptr<const LossGrid> receivedAt(std::shared_ptr<const LossGrid> loss, ReceiverPlace place);
/// Levels and rates over known losses: no propagation work. Errors: as combineCoverage().
[[nodiscard]] Result<std::shared_ptr<const CoveragePiece>>
makeCoveragePiece(const AccessPoint& point, std::shared_ptr<const LossGrid> loss, const RunContext& ctx);

/// All access points of a study at once, each place by the one that serves it best.
struct CoverageTogether
{
    std::shared_ptr<const CoveragePiece> piece;
    CoverageQuality quality; ///< at the least of their thresholds; servers in the order of the points
};
/// Losses of the points in their order, on one lattice. Errors: as combineCoverage().
[[nodiscard]] Result<CoverageTogether> makeCoverageTogether(std::span<const AccessPoint> points,
                                                            std::span<const std::shared_ptr<const LossGrid>> losses,
                                                            const RunContext& ctx);

/// What colours say: the level received, the rate of one user in the weaker direction, or the level over noise and the
/// access points that share the channel.
enum class CoverageShown : std::uint8_t { Level, Rate, Sinr };

struct CoverageLayer
{
    std::vector<std::shared_ptr<const CoveragePiece>> pieces; ///< by id
    CoverageShown shown = CoverageShown::Level;
};
/// The layer without one access point, which is drawn in another way meanwhile.
[[nodiscard]] std::shared_ptr<const CoverageLayer> without(const CoverageLayer& layer, AccessPointId id);

/// What the access point that serves a place, or comes nearest to it (core's servesBetter()), gives there.
struct CoverageService
{
    float levelDbm = std::numeric_limits<float>::quiet_NaN(); ///< NaN: no figure
    float mbps = 0;
    float sinrDb = 0;
    PlaceService service; ///< served where its excess is not negative
};
/// Whether the first one serves the place; one without a figure never does.
[[nodiscard]] bool servesBetter(const CoverageService& a, const CoverageService& b);
/// The access point that serves a place, or comes nearest to it; null where none has a figure. The first of equals.
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
    double value = 0; ///< dBm, Mbit/s or dB
};
/// Steps of the scale, strongest first.
[[nodiscard]] std::vector<CoverageStep> coverageSteps(CoverageShown shown);
/// The viridis colour map (S. van der Walt and N. Smith, 2015; CC0) at 0 to 1.
[[nodiscard]] QColor viridis(double at);
[[nodiscard]] QColor coverageContour(Theme theme);

/// CoverageReport::clutterSource in the language of the reader.
[[nodiscard]] QString clutterSources(const std::string& sources, const text::Language& language);

/// "ITU-R P.1812-8, radial; below 500 m …": model, mode and near model of the layer; empty without pieces.
[[nodiscard]] QString coverageSentence(const CoverageLayer& layer, const text::Language& language);

} // namespace oasis::map
