// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/coverage_planner.h"

#include <algorithm>
#include <utility>

namespace oasis::desktop {

namespace {

const QString kReliefJob = QStringLiteral("coverage:relief");
const QString kPieceJob = QStringLiteral("coverage:piece");
const QString kCountJob = QStringLiteral("coverage:count");
const QString kCoarseJob = QStringLiteral("coverage:coarse");
const QString kFineJob = QStringLiteral("coverage:fine");
const QString kExplainJob = QStringLiteral("coverage:explain");
constexpr double kCoarser = 4; ///< pixels of the first picture of a drag

using Piece = std::shared_ptr<const map::CoveragePiece>;

struct Relief
{
    std::shared_ptr<const TerrainPyramid> pyramid;
    gis::ClutterReport clutter;
};

Result<Relief> computeRelief(const Study& study, const RunContext& ctx)
{
    OASIS_TRY(gis::StudyRelief made, gis::studyRelief(study, ctx));
    return Relief{std::make_shared<const TerrainPyramid>(TerrainPyramid::build(std::move(made.grid))), made.clutter};
}

struct Receivers
{
    ReceiverPlace place = ReceiverPlace::Outdoors;
    double pixelM = 0; ///< 0: as fine as it is shown at rest, on the relief's own cells
};

Result<Piece> computePiece(const TerrainPyramid& relief, const AccessPoint& point, const Receivers& receivers,
                           const RunContext& ctx)
{
    const double pixelM = receivers.pixelM;
    const TerrainGrid& terrain = pixelM > 0 ? relief.forCell(pixelM) : relief.levels().front();
    CoverageParams params = coverageParams(point, pixelM);
    params.place = receivers.place;
    OASIS_TRY(auto loss, computeCoverage(terrain, coverageSite(point), params, ctx));
    return map::makeCoveragePiece(point, std::make_shared<const LossGrid>(std::move(loss)), ctx);
}

} // namespace

CoveragePlanner::CoveragePlanner(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_layer(std::make_shared<const map::CoverageLayer>())
{
    connect(&m_document, &StudyDocument::changed, this, &CoveragePlanner::documentChanged);
    connect(&m_document, &StudyDocument::wasReset, this, &CoveragePlanner::startAnew);
}

void CoveragePlanner::startAnew()
{
    for (const QString& job : {kReliefJob, kPieceJob, kCountJob, kCoarseJob, kFineJob, kExplainJob})
        m_jobs.cancel(job);
    giveUpPlanning();
    ++m_round;
    m_clutter = m_document.study().info.clutter;
    m_clutterReport = {};
    m_dragging = false;
    m_known.clear();
    forgetTogether();
    m_relief.reset();
    m_reliefFailure.reset();
    m_fine.reset();
    m_wish.reset();
    m_coarseRunning = false;
    m_live.reset();
    m_question.reset();
    dismissExplanation();
    showPieces();
    emit changed(); // the relief is gone
    next();
}

void CoveragePlanner::setReceivers(ReceiverPlace place)
{
    if (place == std::exchange(m_receivers, place))
        return;
    m_jobs.cancel(kCountJob);
    if (m_explanation)
        explain(m_explanation->point.id, m_explanation->place);
    forgetTogether();
    for (const AccessPoint& point : m_document.study().accessPoints)
        emit figuresChanged(point.id); // being computed anew
    next();
}

bool CoveragePlanner::isCurrent(const Known& known, const AccessPoint& point) const
{
    return known.point == point && known.receivers == m_receivers;
}

std::shared_ptr<const TerrainGrid> CoveragePlanner::relief() const
{
    return m_relief ? std::shared_ptr<const TerrainGrid>(m_relief, &m_relief->levels().front()) : nullptr;
}

void CoveragePlanner::documentChanged(const ChangeSummary& what)
{
    if (what.elevation || (what.info && m_document.study().info.clutter != m_clutter)) {
        startAnew();
        for (const AccessPoint& point : m_document.study().accessPoints)
            emit figuresChanged(point.id); // being computed anew
        return;
    }
    if (what.sites || what.territory)
        for (auto& [id, known] : m_known)
            known.served.reset();
    if (!what.accessPoints && !what.sites && !what.territory)
        return;
    if (what.accessPoints) {
        std::erase_if(m_known, [this](const auto& entry) { return !findAccessPoint(m_document.study(), entry.first); });
        refreshExplanation();
        forgetTogether();
        showPieces();
    }
    next();
}

void CoveragePlanner::setShown(map::CoverageShown shown)
{
    if (shown == m_layer->shown)
        return;
    auto layer = std::make_shared<map::CoverageLayer>(*m_layer);
    layer->shown = shown;
    m_layer = std::move(layer);
    showPieces();
    emit changed();
}

void CoveragePlanner::showPieces()
{
    auto layer = std::make_shared<map::CoverageLayer>();
    layer->shown = m_layer->shown;
    if (layer->shown == map::CoverageShown::Sinr && m_together && !m_dragging)
        layer->pieces = {m_together->piece};
    else
        layer->pieces = known();
    if (layer->pieces == m_layer->pieces && !m_live)
        return;
    m_layer = std::move(layer);
    if (isLiveOutdated())
        m_live.reset();
    emit changed();
}

std::vector<std::shared_ptr<const map::CoveragePiece>> CoveragePlanner::known() const
{
    std::vector<Piece> pieces;
    for (const auto& [id, each] : m_known)
        if (each.piece)
            pieces.push_back(each.piece);
    return pieces;
}

bool CoveragePlanner::isLiveOutdated() const
{
    if (!m_live || m_dragging)
        return false;
    const AccessPoint* point = findAccessPoint(m_document.study(), m_live->pieces.front()->point.id);
    const auto known = point ? m_known.find(point->id) : m_known.end();
    return !point || (known != m_known.end() && known->second.point == *point);
}

void CoveragePlanner::next()
{
    answer();
    const auto& points = m_document.study().accessPoints;
    const bool isReliefWanted = !points.empty() || !m_clutter.isEmpty(); // trees and roofs stand in radio links too
    if (!isReliefWanted || m_jobs.isRunning(kReliefJob) || m_jobs.isRunning(kPieceJob))
        return;
    if (!m_relief && !m_reliefFailure)
        return makeRelief();
    if (points.empty())
        return;
    for (const AccessPoint& point : points) {
        const auto known = m_known.find(point.id);
        if (known == m_known.end() || !isCurrent(known->second, point))
            return makePiece(point);
    }
    if (m_jobs.isRunning(kCountJob))
        return;
    for (const AccessPoint& point : points)
        if (const Known& known = m_known.at(point.id); known.piece && !known.served && !known.failure)
            return count(point);
    if (!m_addedUp)
        addUp();
}

void CoveragePlanner::makeRelief()
{
    m_jobs.start<Relief>(
        kReliefJob, {}, [study = m_document.study()](const RunContext& ctx) { return computeRelief(study, ctx); },
        [this, round = m_round](Result<Relief> made) {
            if (round != m_round)
                return next();
            if (made.has_value()) {
                m_relief = std::move(made.value().pyramid);
                m_clutterReport = made.value().clutter;
            } else {
                m_reliefFailure = made.error();
            }
            emit changed();
            next();
            if (m_wish)
                followCoarse();
        });
}

std::shared_ptr<const LossGrid> CoveragePlanner::knownLosses(const AccessPoint& point) const
{
    const auto known = m_known.find(point.id);
    if (known != m_known.end() && known->second.piece && sameLosses(known->second.piece->point, point))
        return known->second.piece->loss;
    if (m_fine && m_fine->point.id == point.id) {
        AccessPoint dragged = m_fine->point; // an edit also looks up where the place lies
        dragged.latDeg = point.latDeg;
        if (sameLosses(dragged, point))
            return m_fine->loss;
    }
    return nullptr;
}

void CoveragePlanner::makePiece(const AccessPoint& point)
{
    if (m_reliefFailure) {
        take(point, *m_reliefFailure);
        return;
    }
    if (!m_dragging)
        m_jobs.cancel(kFineJob);
    m_jobs.cancel(kCountJob); // of a picture that is about to be replaced
    m_jobs.start<Piece>(
        kPieceJob, {},
        [relief = m_relief, point, loss = knownLosses(point), place = m_receivers](const RunContext& ctx) {
            return loss ? map::makeCoveragePiece(point, map::receivedAt(loss, place), ctx)
                        : computePiece(*relief, point, {place, 0}, ctx);
        },
        [this, point, place = m_receivers, round = m_round](Result<Piece> piece) {
            if (round == m_round && place == m_receivers)
                take(point, std::move(piece));
            else
                next();
        });
}

void CoveragePlanner::take(const AccessPoint& point, Result<Piece> piece)
{
    const AccessPoint* now = findAccessPoint(m_document.study(), point.id);
    if (now) {
        Known& known = m_known[point.id];
        known = {point, m_receivers, nullptr, std::nullopt, std::nullopt};
        if (piece.has_value())
            known.piece = std::move(piece).value();
        else
            known.failure = piece.error();
        showPieces();
        emit figuresChanged(point.id);
    }
    next();
}

void CoveragePlanner::count(const AccessPoint& point)
{
    const Study& study = m_document.study();
    std::vector<Point> places;
    for (const Site& site : study.sites)
        if (site.state == SiteState::Oasis)
            places.push_back(site.position);
    m_jobs.start<ServedCount>(
        kCountJob, {},
        [piece = m_known.at(point.id).piece, territory = study.territory,
         places = std::move(places)](const RunContext& ctx) -> Result<ServedCount> {
            ServedQuestion question;
            question.thresholdsDbm = {&piece->point.thresholdDbm, 1};
            question.sites = places;
            OASIS_TRY(const auto counts, countServed(piece->map, *territory, question, ctx));
            return counts.front().all;
        },
        [this, point, round = m_round](Result<ServedCount> counted) {
            if (round != m_round)
                return next();
            const auto known = m_known.find(point.id);
            const bool cancelled = !counted.has_value() && counted.error().code == ErrorCode::Cancelled;
            if (known != m_known.end() && known->second.point == point && !cancelled) {
                if (counted.has_value())
                    known->second.served = counted.value();
                else
                    known->second.failure = counted.error();
                emit figuresChanged(point.id);
            }
            next();
        });
}

void CoveragePlanner::follow(AccessPoint dragged)
{
    m_wish = std::move(dragged);
    if (!std::exchange(m_dragging, true))
        showPieces();
    if (!m_relief)
        return next();
    followCoarse();
}

/// The latest wish, when the last coarse picture is there.
void CoveragePlanner::followCoarse()
{
    if (!m_wish || !findAccessPoint(m_document.study(), m_wish->id) || !m_relief || m_coarseRunning)
        return;
    m_jobs.cancel(kFineJob);
    const AccessPoint point = *std::exchange(m_wish, std::nullopt);
    const auto loss = knownLosses(point); // aimed elsewhere only: fine at once
    m_coarseRunning = true;
    m_jobs.start<Piece>(
        kCoarseJob, {},
        [relief = m_relief, point, loss, place = m_receivers](const RunContext& ctx) {
            return loss ? map::makeCoveragePiece(point, map::receivedAt(loss, place), ctx)
                        : computePiece(*relief, point, {place, kCoarser * coveragePixelM(point.radiusM)}, ctx);
        },
        [this, point, isFine = loss != nullptr, round = m_round](Result<Piece> piece) {
            if (round != m_round)
                return;
            m_coarseRunning = false;
            if (piece.has_value() && m_dragging)
                setLive(std::move(piece).value());
            if (m_wish)
                followCoarse();
            else if (m_dragging && !isFine)
                followFine(point);
        });
}

void CoveragePlanner::followFine(const AccessPoint& point)
{
    m_jobs.start<Piece>(
        kFineJob, {},
        [relief = m_relief, point, place = m_receivers](const RunContext& ctx) {
            return computePiece(*relief, point, {place, 0}, ctx);
        },
        [this](Result<Piece> piece) {
            if (!piece.has_value() || m_wish || m_coarseRunning || !m_live)
                return;
            m_fine = std::move(piece).value();
            setLive(m_fine);
        });
}

void CoveragePlanner::setLive(Piece piece)
{
    auto live = std::make_shared<map::CoverageLayer>();
    live->shown = m_layer->shown;
    live->pieces = {std::move(piece)};
    m_live = std::move(live);
    emit changed();
}

void CoveragePlanner::settle()
{
    m_dragging = false;
    m_wish.reset();
    showPieces();
}

void CoveragePlanner::giveUp()
{
    m_dragging = false;
    m_wish.reset();
    m_jobs.cancel(kFineJob);
    m_live.reset();
    showPieces();
    emit changed();
}

std::shared_ptr<const map::CoveragePiece> CoveragePlanner::piece(AccessPointId id) const
{
    const auto known = m_known.find(id);
    return known == m_known.end() ? nullptr : known->second.piece;
}

std::optional<ServedCount> CoveragePlanner::served(AccessPointId id) const
{
    const auto known = m_known.find(id);
    const AccessPoint* now = findAccessPoint(m_document.study(), id);
    const bool counted = now && known != m_known.end() && isCurrent(known->second, *now);
    return counted ? known->second.served : std::nullopt;
}

std::optional<Error> CoveragePlanner::failure(AccessPointId id) const
{
    const auto known = m_known.find(id);
    return known == m_known.end() ? std::nullopt : known->second.failure;
}

bool CoveragePlanner::isComplete() const
{
    return std::ranges::all_of(m_document.study().accessPoints, [this](const AccessPoint& point) {
        const auto known = m_known.find(point.id);
        return known != m_known.end() && isCurrent(known->second, point);
    });
}

void CoveragePlanner::explain(AccessPointId id, Point place)
{
    if (m_document.study().accessPoints.empty()) {
        emit explanationFailed(fail(ErrorCode::InvalidArgument, "place an access point first: there is no coverage"));
        return;
    }
    m_question = Question{id, place};
    next();
}

void CoveragePlanner::answer()
{
    if (!m_question || (!m_relief && !m_reliefFailure) || (m_question->id.value() == 0 && !isComplete()))
        return; // it is being computed
    const Question asked = *std::exchange(m_question, std::nullopt);
    AccessPointId id = asked.id;
    if (id.value() == 0)
        if (const auto server = map::serverAt({known(), map::CoverageShown::Rate}, asked.place))
            id = server->point.id;
    const AccessPoint* point = findAccessPoint(m_document.study(), id);
    if (m_reliefFailure)
        emit explanationFailed(*m_reliefFailure);
    else if (!point)
        emit explanationFailed(
            fail(ErrorCode::InvalidArgument, "this place is farther than the radius of every access point"));
    else
        answer(*point, asked.place);
}

void CoveragePlanner::answer(const AccessPoint& point, Point place)
{
    using Answer = std::shared_ptr<const CoverageExplanation>;
    m_jobs.start<Answer>(
        kExplainJob, {},
        [relief = m_relief, point, place, receivers = m_receivers](const RunContext&) -> Result<Answer> {
            CoverageParams params = coverageParams(point);
            params.place = receivers;
            OASIS_TRY(auto said, explainCoverage(relief->levels().front(), point, place, params));
            return Answer(std::make_shared<const CoverageExplanation>(std::move(said)));
        },
        [this](Result<Answer> answer) {
            if (!answer.has_value()) {
                dismissExplanation();
                emit explanationFailed(answer.error());
                return;
            }
            m_explanation = std::move(answer).value();
            emit explanationChanged();
        });
}

/// What was explained is asked again for an access point that has changed.
void CoveragePlanner::refreshExplanation()
{
    if (!m_explanation)
        return;
    const AccessPoint* point = findAccessPoint(m_document.study(), m_explanation->point.id);
    if (!point) {
        m_jobs.cancel(kExplainJob);
        dismissExplanation();
    } else if (!(*point == m_explanation->point)) {
        answer(*point, m_explanation->place);
    }
}

void CoveragePlanner::dismissExplanation()
{
    if (!std::exchange(m_explanation, nullptr))
        return;
    emit explanationChanged();
}

} // namespace oasis::desktop
