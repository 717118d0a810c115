// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/coverage_figures.h"

#include "core/radio/access_point_coverage.h"
#include "gis/raster/study_relief.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace oasis::report {

namespace {

std::vector<double> thresholdsOf(const std::vector<AccessPoint>& points)
{
    std::vector<double> thresholds;
    for (const AccessPoint& point : points)
        thresholds.push_back(point.thresholdDbm);
    std::sort(thresholds.begin(), thresholds.end(), std::greater<>());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    return thresholds;
}

using Losses = std::vector<std::shared_ptr<const LossGrid>>;

/// The map by which every threshold is counted alike: servers are those of one threshold for all.
Result<CoverageMap> commonMap(const std::vector<AccessPoint>& points, const Losses& losses, const RunContext& ctx)
{
    const double leastDbm = thresholdsOf(points).back();
    std::vector<Radiator> radiators;
    for (std::size_t i = 0; i < points.size(); ++i) {
        radiators.push_back(radiatorOf(points[i], *losses[i]));
        radiators.back().own->thresholdDbm = leastDbm;
    }
    return combineCoverage(radiators, receptionOf(points.front()), ctx);
}

Result<std::vector<ServedCounts>> countsOf(const Study& study, const CoverageMap& map, const RunContext& ctx)
{
    const std::vector<double> thresholds = thresholdsOf(study.accessPoints);
    std::vector<Point> sites;
    for (const Site& site : study.sites)
        if (site.state == SiteState::Oasis)
            sites.push_back(site.position);
    std::vector<Polyline> streets;
    const Bounds reach = map.frame.bounds();
    for (const Street& street : study.streets->streets) {
        const auto line = study.streets->geometry(street);
        if (boundsOf(line).intersects(reach))
            streets.emplace_back(line.begin(), line.end());
    }
    ServedQuestion question;
    question.thresholdsDbm = thresholds;
    question.sites = sites;
    question.streets = streets;
    return countServed(map, *study.territory, question, ctx);
}

} // namespace

Result<CoverageFigures> coverageFigures(const Study& study, std::shared_ptr<const TerrainGrid> relief,
                                        ReceiverPlace receivers, const RunContext& ctx)
{
    if (!relief) {
        OASIS_TRY(gis::StudyRelief own, gis::studyRelief(study, ctx));
        relief = std::make_shared<const TerrainGrid>(std::move(own.grid));
    }
    const double pixelM = commonPixelM(study.accessPoints);
    CoverageFigures figures;
    figures.reliefCellM = relief->frame().cellM;
    Losses losses;
    for (const AccessPoint& point : study.accessPoints) {
        CoverageParams params = coverageParams(point, pixelM);
        params.place = receivers;
        OASIS_TRY(auto loss, computeCoverage(*relief, coverageSite(point), params, ctx));
        losses.push_back(std::make_shared<const LossGrid>(std::move(loss)));
        OASIS_TRY(auto piece, map::makeCoveragePiece(point, losses.back(), ctx));
        figures.layer.pieces.push_back(std::move(piece));
    }
    OASIS_TRY(map::CoverageTogether together, map::makeCoverageTogether(study.accessPoints, losses, ctx));
    figures.quality = std::move(together.quality);
    if (thresholdsOf(study.accessPoints).size() == 1) {
        OASIS_TRY(figures.counts, countsOf(study, together.piece->map, ctx));
        return figures;
    }
    OASIS_TRY(const CoverageMap common, commonMap(study.accessPoints, losses, ctx));
    OASIS_TRY(figures.counts, countsOf(study, common, ctx));
    return figures;
}

} // namespace oasis::report
