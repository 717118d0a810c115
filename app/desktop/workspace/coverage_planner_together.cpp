// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All access points together: interference, quality, channels.
#include "app/desktop/workspace/coverage_planner.h"

#include <algorithm>
#include <utility>

namespace oasis::desktop {

namespace {

const QString kTogetherJob = QStringLiteral("coverage:together");
const QString kChannelsJob = QStringLiteral("coverage:channels");

using Piece = std::shared_ptr<const map::CoveragePiece>;

/// Losses of all on one lattice, that of the coarsest or coarser; those that have it already are taken as they are.
Result<std::vector<std::shared_ptr<const LossGrid>>>
onOneLattice(const TerrainGrid& terrain, const std::vector<Piece>& pieces, const RunContext& ctx)
{
    std::vector<AccessPoint> points;
    for (const Piece& piece : pieces)
        points.push_back(piece->point);
    double pixelM = commonPixelM(points); // far ones apart would fill the memory at their own pixels
    for (const Piece& piece : pieces)
        pixelM = std::max(pixelM, piece->map.frame.cellM);
    std::vector<std::shared_ptr<const LossGrid>> losses;
    for (const Piece& piece : pieces) {
        if (piece->map.frame.cellM == pixelM) {
            losses.push_back(piece->loss);
            continue;
        }
        CoverageParams params = coverageParams(piece->point, pixelM);
        params.place = piece->loss->params.place;
        OASIS_TRY(auto loss, computeCoverage(terrain, coverageSite(piece->point), params, ctx));
        losses.push_back(std::make_shared<const LossGrid>(std::move(loss)));
    }
    return losses;
}

std::vector<AccessPoint> pointsOf(const std::vector<Piece>& pieces)
{
    std::vector<AccessPoint> points;
    for (const Piece& piece : pieces)
        points.push_back(piece->point);
    return points;
}

} // namespace

void CoveragePlanner::forgetTogether()
{
    m_jobs.cancel(kTogetherJob);
    m_together.reset();
    m_togetherFailure.reset();
    m_addedUp = false;
}

void CoveragePlanner::addUp()
{
    m_addedUp = true;
    const auto pieces = known();
    if (pieces.empty())
        return;
    using Together = std::shared_ptr<const map::CoverageTogether>;
    m_jobs.start<Together>(
        kTogetherJob, {},
        [relief = m_relief, pieces](const RunContext& ctx) -> Result<Together> {
            OASIS_TRY(const auto losses, onOneLattice(relief->levels().front(), pieces, ctx));
            OASIS_TRY(auto made, map::makeCoverageTogether(pointsOf(pieces), losses, ctx));
            return Together(std::make_shared<const map::CoverageTogether>(std::move(made)));
        },
        [this](Result<Together> made) {
            if (made.has_value()) {
                m_together = std::move(made).value();
                showPieces();
            } else if (made.error().code == ErrorCode::Cancelled) {
                return;
            } else {
                m_togetherFailure = made.error();
            }
            for (const AccessPoint& point : m_document.study().accessPoints)
                emit figuresChanged(point.id);
        });
}

std::optional<ServiceQuality> CoveragePlanner::quality(AccessPointId id) const
{
    if (!m_together)
        return std::nullopt;
    std::size_t index = 0;
    for (const auto& [other, each] : m_known) {
        if (other == id && each.piece)
            return m_together->quality.servers[index];
        index += each.piece ? 1 : 0;
    }
    return std::nullopt;
}

void CoveragePlanner::giveUpPlanning()
{
    m_jobs.cancel(kChannelsJob);
}

void CoveragePlanner::planChannels()
{
    const auto pieces = known();
    if (pieces.empty() || !isComplete() || !m_relief) {
        emit channelsFailed(fail(ErrorCode::InvalidArgument, "the coverage is still being computed: ask again then"));
        return;
    }
    m_jobs.start<WifiChannelPlan>(
        kChannelsJob, tr("Channel plan"),
        [relief = m_relief, pieces](const RunContext& ctx) -> Result<WifiChannelPlan> {
            OASIS_TRY(const auto losses, onOneLattice(relief->levels().front(), pieces, ctx));
            const auto points = pointsOf(pieces);
            std::vector<Radiator> radiators;
            for (std::size_t i = 0; i < points.size(); ++i)
                radiators.push_back(radiatorOf(points[i], *losses[i]));
            Reception reception = receptionOf(points.front());
            for (const AccessPoint& point : points)
                reception.thresholdDbm = std::min(reception.thresholdDbm, point.thresholdDbm);
            return planWifiChannels(points, radiators, reception, ctx);
        },
        [this, points = pointsOf(pieces)](Result<WifiChannelPlan> plan) {
            if (plan.has_value())
                emit channelsPlanned(points, plan.value());
            else if (plan.error().code != ErrorCode::Cancelled)
                emit channelsFailed(plan.error());
        });
}

} // namespace oasis::desktop
