// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/coverage_layer.h"

#include "app/map/theme.h"
#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace oasis::map {

namespace {

CoverageService serviceOf(const CoveragePiece& piece, std::size_t pixel)
{
    if (!hasLoss(piece.map.state[pixel]))
        return {};
    return {piece.map.levelDbm[pixel], piece.mbps[pixel], piece.map.sinrDb[pixel], piece.map.service(pixel)};
}

} // namespace

std::shared_ptr<const LossGrid> receivedAt(std::shared_ptr<const LossGrid> loss, ReceiverPlace place)
{
    if (loss->params.place == place)
        return loss;
    auto there = std::make_shared<LossGrid>(*loss);
    there->params.place = place;
    return there;
}

Result<std::shared_ptr<const CoveragePiece>>
makeCoveragePiece(const AccessPoint& point, std::shared_ptr<const LossGrid> loss, const RunContext& ctx)
{
    auto piece = std::make_shared<CoveragePiece>();
    piece->point = point;
    const Radiator radiator = radiatorOf(point, *loss);
    OASIS_TRY(piece->map, combineCoverage({&radiator, 1}, receptionOf(point), ctx));
    const RateOfSnr rate = rateOf(point);
    OASIS_TRY(piece->mbps, rateMbps(piece->map, {&rate, 1}, ctx));
    piece->loss = std::move(loss);
    return std::shared_ptr<const CoveragePiece>(std::move(piece));
}

Result<CoverageTogether> makeCoverageTogether(std::span<const AccessPoint> points,
                                              std::span<const std::shared_ptr<const LossGrid>> losses,
                                              const RunContext& ctx)
{
    auto piece = std::make_shared<CoveragePiece>();
    std::vector<Radiator> radiators;
    std::vector<RateOfSnr> rates;
    for (std::size_t i = 0; i < points.size(); ++i) {
        radiators.push_back(radiatorOf(points[i], *losses[i]));
        rates.push_back(rateOf(points[i]));
    }
    Reception reception = receptionOf(points.front());
    for (const AccessPoint& point : points)
        reception.thresholdDbm = std::min(reception.thresholdDbm, point.thresholdDbm);
    OASIS_TRY(piece->map, combineCoverage(radiators, reception, ctx));
    OASIS_TRY(piece->mbps, rateMbps(piece->map, rates, ctx));
    piece->loss = losses.front();
    piece->point.thresholdDbm = reception.thresholdDbm;
    CoverageTogether together;
    OASIS_TRY(together.quality, qualityOf(piece->map, radiators, reception, rates, ctx));
    together.piece = std::move(piece);
    return together;
}

bool servesBetter(const CoverageService& a, const CoverageService& b)
{
    if (std::isnan(a.levelDbm) || std::isnan(b.levelDbm))
        return !std::isnan(a.levelDbm);
    return oasis::servesBetter(a.service, b.service);
}

std::shared_ptr<const CoveragePiece> serverAt(const CoverageLayer& layer, Point place)
{
    std::shared_ptr<const CoveragePiece> server;
    CoverageService best;
    for (const auto& piece : layer.pieces) {
        const RasterFrame& frame = piece->map.frame;
        if (!frame.bounds().contains(place))
            continue;
        const auto column = static_cast<std::size_t>((place.x - frame.northWest.x) / frame.cellM);
        const auto row = static_cast<std::size_t>((frame.northWest.y - place.y) / frame.cellM);
        const std::size_t pixel = std::min(row, std::size_t{frame.rows} - 1) * frame.columns +
                                  std::min(column, std::size_t{frame.columns} - 1);
        const CoverageService here = serviceOf(*piece, pixel);
        if (!servesBetter(here, best))
            continue;
        best = here;
        server = piece;
    }
    return server;
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

QString clutterSources(const std::string& sources, const text::Language& language)
{
    QStringList words = text::toQString(sources).split(QStringLiteral(", "));
    for (QString& word : words)
        word = text::detailText(word, language);
    return words.join(QStringLiteral(", "));
}

QString coverageSentence(const CoverageLayer& layer, const text::Language& language)
{
    if (layer.pieces.empty())
        return {};
    const CoverageReport& report = layer.pieces.front()->loss->report;
    const char* mode = report.mode == CoverageMode::Exact ? QT_TRANSLATE_NOOP("map", "each pixel’s own path")
                                                          : QT_TRANSLATE_NOOP("map", "shared rays");
    QStringList parts{QStringLiteral("%1, %2").arg(text::detailText(text::toQString(report.model), language),
                                                   language.translate("map", mode))};
    QStringList near;
    for (const auto& piece : layer.pieces)
        if (!piece->loss->report.nearModel.empty())
            near << text::streetModel(piece->loss->report.nearModel, language);
    near.removeDuplicates();
    if (!near.isEmpty())
        parts << language.translate("map", QT_TRANSLATE_NOOP("map", "below 500 m blended with %1"))
                     .arg(near.join(QStringLiteral(", ")));
    if (report.clutterSource != "none")
        parts << language.translate("map", QT_TRANSLATE_NOOP("map", "clutter: %1"))
                     .arg(clutterSources(report.clutterSource, language));
    else if (report.surface == SurfaceKind::Surface)
        parts << language.translate("map", QT_TRANSLATE_NOOP("map", "relief with trees and buildings"));
    else
        parts << language.translate("map", QT_TRANSLATE_NOOP("map", "without trees and buildings"));
    if (report.surface == SurfaceKind::Unknown)
        parts << language.translate(
            "map", QT_TRANSLATE_NOOP("map", "kind of relief not told, taken as bare ground (assumption)"));
    std::vector<double> frequenciesGhz;
    for (const auto& piece : layer.pieces)
        frequenciesGhz.push_back(piece->loss->params.frequencyGhz);
    if (const QString indoors = text::indoors(layer.pieces.front()->loss->params.place, frequenciesGhz, language);
        !indoors.isEmpty())
        parts << indoors;
    if (layer.shown == CoverageShown::Sinr)
        parts << language.translate("map",
                                    QT_TRANSLATE_NOOP("map", "interference at its median, the margin taken off the "
                                                             "wanted signal only"));
    QString sentence = parts.takeFirst();
    for (const QString& part : parts) // with the spaces that the language puts around the sign
        sentence = language.translate("map", QT_TRANSLATE_NOOP("map", "%1; %2")).arg(sentence, part);
    return sentence;
}

} // namespace oasis::map
