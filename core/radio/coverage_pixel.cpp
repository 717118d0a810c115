// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_job.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oasis::coverage {

namespace {

constexpr double kItmNearestKm = 1;

/// P.1812 as it is from 500 m on, the street-level model below 250 m, a blend along the distance between.
PixelState nearState(const Job& job, double km, const PixelFigure& figure, float& lossDb)
{
    StreetPath path;
    path.frequencyGhz = job.params.frequencyGhz;
    path.groundM = 1000 * km;
    path.antennaM = job.site.heightM;
    path.receiverM = job.params.receiverM;
    path.sight = figure.sight ? Sight::Clear : Sight::Obstructed;
    path.timePercent = job.params.timePercent;
    path.locationPercent = job.params.locationPercent;
    const auto street = streetLoss(job.params.street, path);
    if (!street)
        return km < kNearKm ? PixelState::BeyondModel : PixelState::Computed;
    const double share = std::clamp((km - kNearKm) / (kNearBlendKm - kNearKm), 0.0, 1.0);
    const double area = share > 0 ? static_cast<double>(figure.lossDb) : 0;
    lossDb = static_cast<float>(share * area + (1 - share) * street->lossDb);
    return street->outside == kInRange ? PixelState::Near : PixelState::BeyondModel;
}

} // namespace

void settlePixel(const Job& job, Point cells, const PixelFigure& figure, std::size_t pixel, LossGrid& grid)
{
    float loss = figure.lossDb;
    if (std::isnan(loss)) {
        grid.state[pixel] = figure.answer == Answer::Refused ? PixelState::Refused : PixelState::Void;
        return;
    }
    const double km = job.distanceM(cells) / 1000;
    const bool itm = job.params.model == CoverageModel::Itm;
    PixelState state = PixelState::Computed;
    if (!itm && km < kNearBlendKm)
        state = nearState(job, km, figure, loss);
    if (figure.answer == Answer::Warned || (itm && km < kItmNearestKm) || job.params.receiverM < 1 ||
        job.site.heightM < 1)
        state = PixelState::BeyondModel;
    if (job.terrain->hasVoids() && job.terrain->isVoidAtCells(cells))
        state = PixelState::FilledGround;
    grid.lossDb[pixel] = loss;
    grid.groundM[pixel] = static_cast<float>(job.terrain->heightAtCells(cells));
    grid.state[pixel] = state;
}

ItmQuestion itmQuestion(const CoverageParams& p, const CoverageSite& site)
{
    ItmQuestion question;
    ItmLink& link = question.link;
    link.antennaM = {site.heightM, p.receiverM};
    link.frequencyMhz = 1000 * p.frequencyGhz;
    link.polarization = p.polarization;
    link.climate = p.itm.climate;
    link.refractivity = p.itm.refractivity;
    link.permittivity = p.itm.permittivity;
    link.conductivity = p.itm.conductivity;
    question.statistics.timePercent = p.timePercent;
    question.statistics.locationPercent = p.locationPercent;
    return question;
}

void itmOwnPaths(const Job& job, const OwnPaths& paths, std::span<Answer> answers)
{
    constexpr std::size_t kAtOnce = 16; // their heights stay in the cache
    thread_local std::vector<double> heights;
    const auto size = static_cast<std::size_t>(paths.intervals) + 1;
    heights.resize(kAtOnce * size);
    const auto [link, statistics] = itmQuestion(job.params, job.site);
    for (std::size_t i = 0; i < paths.count; ++i) {
        if (i % kAtOnce == 0) {
            OwnPaths group = paths;
            group.column += i;
            group.row += i;
            group.count = std::min(kAtOnce, paths.count - i);
            job.kernel->sample(job.scene, group, heights.data());
        }
        paths.lossDb[i] = std::numeric_limits<float>::quiet_NaN();
        const double lengthM = std::max(1.0, job.distanceM({paths.column[i], paths.row[i]}));
        const std::span<const double> path(heights.data() + i % kAtOnce * size, size);
        if (std::any_of(path.begin(), path.end(), [](double h) { return std::isnan(h); }))
            continue;
        const auto loss = itmPointToPoint(link, path, lengthM / paths.intervals, statistics);
        if (!loss.has_value()) {
            answers[i] = Answer::Refused;
            continue;
        }
        paths.lossDb[i] = static_cast<float>(loss.value().lossDb);
        answers[i] = loss.value().warnings != 0 ? Answer::Warned : Answer::Given;
    }
}

} // namespace oasis::coverage
