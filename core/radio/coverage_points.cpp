// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_job.h"
#include "core/radio/coverage_slices.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace oasis {

namespace {

/// A receiver with the number of intervals of its path, and its slot in the answer.
struct Receiver
{
    int intervals = 0;
    std::size_t slot = 0;
    Point cells;
};

/// Receivers of one path length, at most pathsAtOnce().
void computeReceivers(const coverage::Job& job, std::span<const Receiver> receivers, std::vector<double>& scratch,
                      LossGrid& grid)
{
    std::vector<double> column;
    std::vector<double> row;
    for (const Receiver& receiver : receivers) {
        column.push_back(receiver.cells.x);
        row.push_back(receiver.cells.y);
    }
    std::vector<float> loss(receivers.size());
    bool sight[coverage::kPixelsAtOnce] = {};
    coverage::Answer answer[coverage::kPixelsAtOnce] = {};
    coverage::OwnPaths paths;
    paths.column = column.data();
    paths.row = row.data();
    paths.count = receivers.size();
    paths.intervals = receivers.front().intervals;
    paths.lossDb = loss.data();
    paths.sight = sight;
    if (job.params.model == CoverageModel::Itm)
        coverage::itmOwnPaths(job, paths, answer);
    else
        job.kernel->ownPaths(job.scene, paths, scratch.data());
    for (std::size_t i = 0; i < receivers.size(); ++i)
        coverage::settlePixel(job, receivers[i].cells, {loss[i], sight[i], answer[i]}, receivers[i].slot, grid);
}

} // namespace

Result<std::vector<PointLoss>> lossAtPoints(const TerrainGrid& terrain, const CoverageSite& site,
                                            std::span<const Point> places, const CoverageParams& params,
                                            const RunContext& ctx)
{
    OASIS_TRY(const coverage::Job job, coverage::makeJob(terrain, site, params));
    std::vector<Receiver> receivers;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (const auto cells = job.placeCells(places[i]))
            receivers.push_back({job.intervals(job.distanceM(*cells)), i, *cells});
    std::sort(receivers.begin(), receivers.end(), [](const Receiver& a, const Receiver& b) {
        return std::pair(a.intervals, a.slot) < std::pair(b.intervals, b.slot);
    });
    LossGrid answers; // one row: a slot a place
    answers.lossDb.assign(places.size(), std::numeric_limits<float>::quiet_NaN());
    answers.groundM = answers.lossDb;
    answers.state.assign(places.size(), PixelState::Outside);
    std::vector<double> scratch(coverage::kernelScratch(job.mostIntervals));
    for (std::size_t from = 0; from < receivers.size();) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        const std::size_t most = coverage::pathsAtOnce(receivers[from].intervals);
        std::size_t to = from;
        while (to < receivers.size() && to - from < most && receivers[to].intervals == receivers[from].intervals)
            ++to;
        computeReceivers(job, std::span(receivers).subspan(from, to - from), scratch, answers);
        from = to;
    }
    std::vector<PointLoss> result;
    for (std::size_t i = 0; i < places.size(); ++i)
        result.push_back({answers.lossDb[i], answers.groundM[i], answers.state[i]});
    return result;
}

} // namespace oasis
