// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/coverage_layer.h"

#include "app/map/theme.h"
#include "app/text/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace oasis::map {

Result<std::shared_ptr<const CoveragePiece>>
makeCoveragePiece(const AccessPoint& point, std::shared_ptr<const LossGrid> loss, const RunContext& ctx)
{
    auto piece = std::make_shared<CoveragePiece>();
    piece->point = point;
    const Radiator radiator = radiatorOf(point, *loss);
    OASIS_TRY(piece->map, combineCoverage({&radiator, 1}, receptionOf(point), ctx));
    piece->mbps = rateMbps(piece->map, rateOf(point));
    piece->loss = std::move(loss);
    return std::shared_ptr<const CoveragePiece>(std::move(piece));
}

std::shared_ptr<const CoverageLayer> without(const CoverageLayer& layer, AccessPointId id)
{
    auto rest = std::make_shared<CoverageLayer>(layer);
    std::erase_if(rest->pieces, [id](const auto& piece) { return piece->point.id == id; });
    return rest;
}

QColor viridis(double at)
{
    // The published table at every eighth of its length.
    static constexpr std::array<std::array<int, 3>, 9> kTable{{{68, 1, 84},
                                                               {71, 44, 122},
                                                               {59, 81, 139},
                                                               {44, 113, 142},
                                                               {33, 144, 141},
                                                               {39, 173, 129},
                                                               {92, 200, 99},
                                                               {170, 220, 50},
                                                               {253, 231, 37}}};
    const double place = std::clamp(at, 0.0, 1.0) * (kTable.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), kTable.size() - 2);
    const double share = place - static_cast<double>(below);
    std::array<int, 3> channels{};
    for (std::size_t c = 0; c < channels.size(); ++c)
        channels[c] = static_cast<int>(std::lround(kTable[below][c] * (1 - share) + kTable[below + 1][c] * share));
    return {channels[0], channels[1], channels[2]};
}

QColor coverageContour(Theme theme)
{
    return theme == Theme::Dark ? QColor(0xF4, 0xF1, 0xE4) : QColor(0x1E, 0x1B, 0x3A);
}

QString coverageSentence(const CoverageLayer& layer, const text::Language& language)
{
    if (layer.pieces.empty())
        return {};
    const CoverageReport& report = layer.pieces.front()->loss->report;
    const char* mode = report.mode == CoverageMode::Exact ? QT_TRANSLATE_NOOP("map", "each pixel’s own path")
                                                          : QT_TRANSLATE_NOOP("map", "shared rays");
    QString sentence = QStringLiteral("%1, %2").arg(text::toQString(report.model), language.translate("map", mode));
    const bool near = std::any_of(layer.pieces.begin(), layer.pieces.end(),
                                  [](const auto& piece) { return piece->loss->report.nearPixels > 0; });
    if (near)
        sentence += language.translate("map", QT_TRANSLATE_NOOP("map", "; below 500 m blended with 3GPP TR 38.901"));
    const bool bare = report.surface == SurfaceKind::BareEarth;
    if (bare && report.clutterSource == "none")
        sentence += language.translate("map", QT_TRANSLATE_NOOP("map", "; without trees and buildings"));
    return sentence;
}

} // namespace oasis::map
