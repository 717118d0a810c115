// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "app/desktop/jobs/job_runner.h"
#include "app/map/coverage_layer.h"
#include "core/radio/coverage_explain.h"
#include "core/radio/wifi_channel_plan.h"
#include "gis/raster/study_relief.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace oasis::desktop {

/// The coverage of the study's access points, computed off the GUI thread and never saved. Losses are kept for each
/// access point: power, pattern, threshold and channel change its picture without propagation work. While one is
/// dragged, a coarse picture (pixels four times as large) follows at once, the fine one when the pointer rests.
class CoveragePlanner : public QObject
{
    Q_OBJECT

public:
    CoveragePlanner(StudyDocument& document, JobRunner& jobs, QObject* parent = nullptr);

    /// Of the access points as far as computed; never null.
    [[nodiscard]] const std::shared_ptr<const map::CoverageLayer>& layer() const { return m_layer; }
    /// The access point that is being dragged, where it is now; null without one.
    [[nodiscard]] const std::shared_ptr<const map::CoverageLayer>& live() const { return m_live; }
    [[nodiscard]] map::CoverageShown shown() const { return m_layer->shown; }
    void setShown(map::CoverageShown shown);

    /// Whether the study names trees and buildings that stand on its relief.
    [[nodiscard]] bool hasClutter() const { return !m_document.study().info.clutter.isEmpty(); }
    /// What was found in their files, once read.
    [[nodiscard]] const gis::ClutterReport& clutterReport() const { return m_clutterReport; }
    /// Where receivers are, for this session: the pictures follow without propagation work.
    void setReceivers(ReceiverPlace place);
    [[nodiscard]] ReceiverPlace receivers() const { return m_receivers; }

    /// The finest, with clutter; null until made.
    [[nodiscard]] std::shared_ptr<const TerrainGrid> relief() const;
    [[nodiscard]] const std::optional<Error>& reliefFailure() const { return m_reliefFailure; }

    /// The dragged access point looks like this now: it has another place or aims elsewhere.
    void follow(AccessPoint dragged);
    /// The drag has ended, the study has the new place: the picture of the drag stays until there is a new one.
    void settle();
    /// The drag was given up.
    void giveUp();

    /// Null until computed.
    [[nodiscard]] std::shared_ptr<const map::CoveragePiece> piece(AccessPointId id) const;
    /// What it serves as it is in the study now; nothing until counted.
    [[nodiscard]] std::optional<ServedCount> served(AccessPointId id) const;
    /// All access points with the interference between them; null until computed.
    [[nodiscard]] const std::shared_ptr<const map::CoverageTogether>& together() const { return m_together; }
    /// Why they could not be added up.
    [[nodiscard]] const std::optional<Error>& togetherFailure() const { return m_togetherFailure; }
    /// Of this access point: the places that it serves best.
    [[nodiscard]] std::optional<ServiceQuality> quality(AccessPointId id) const;
    /// Gives all access points channels that disturb each other least; the answer is channelsPlanned().
    void planChannels();
    /// Why it has no coverage.
    [[nodiscard]] std::optional<Error> failure(AccessPointId id) const;

    /// Asks for the path to a place from this access point, or (0) from the one that serves there. What is still being
    /// computed is waited for; the answer follows changes of its access point until it is dismissed.
    void explain(AccessPointId id, Point place);
    [[nodiscard]] const std::shared_ptr<const CoverageExplanation>& explanation() const { return m_explanation; }
    void dismissExplanation();

signals:
    /// layer() or live() changed.
    void changed();
    /// A count or a failure of this access point is known, or is no more.
    void figuresChanged(oasis::AccessPointId id);
    void explanationChanged();
    void explanationFailed(const oasis::Error& error);
    /// For the access points as they were when it was asked for.
    void channelsPlanned(const std::vector<oasis::AccessPoint>& points, const oasis::WifiChannelPlan& plan);
    void channelsFailed(const oasis::Error& error);

private:
    struct Known
    {
        AccessPoint point;
        ReceiverPlace receivers = ReceiverPlace::Outdoors;
        std::shared_ptr<const map::CoveragePiece> piece;
        std::optional<ServedCount> served;
        std::optional<Error> failure;
    };
    struct Question
    {
        AccessPointId id; ///< 0: of the one that serves there
        Point place;
    };
    using Piece = std::shared_ptr<const map::CoveragePiece>;

    void documentChanged(const ChangeSummary& what);
    void startAnew();
    /// Starts whatever is missing next: relief, a piece, a count.
    void next();
    void makeRelief();
    void makePiece(const AccessPoint& point);
    void count(const AccessPoint& point);
    void take(const AccessPoint& point, Result<Piece> piece);
    void addUp();
    void forgetTogether();
    void giveUpPlanning();
    void showPieces();
    [[nodiscard]] std::vector<Piece> known() const; ///< pieces by id
    [[nodiscard]] bool isLiveOutdated() const;
    void followCoarse();
    void followFine(const AccessPoint& point);
    void setLive(Piece piece);
    /// Losses known for this access point, of its picture or of the drag; null when they must be computed.
    [[nodiscard]] std::shared_ptr<const LossGrid> knownLosses(const AccessPoint& point) const;
    /// The question, when what it needs is there.
    void answer();
    void answer(const AccessPoint& point, Point place);
    /// What is known of it is of the access point and the receivers as they are now.
    [[nodiscard]] bool isCurrent(const Known& known, const AccessPoint& point) const;
    [[nodiscard]] bool isComplete() const;
    void refreshExplanation();

    StudyDocument& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<const TerrainPyramid> m_relief; ///< null: being made, or failed
    std::optional<Error> m_reliefFailure;
    ClutterChoice m_clutter; ///< that the relief was made with
    gis::ClutterReport m_clutterReport;
    ReceiverPlace m_receivers = ReceiverPlace::Outdoors;
    std::map<AccessPointId, Known> m_known;
    std::shared_ptr<const map::CoverageLayer> m_layer;
    std::shared_ptr<const map::CoverageLayer> m_live;
    Piece m_fine; ///< the last fine picture of a drag
    std::shared_ptr<const map::CoverageTogether> m_together;
    std::optional<Error> m_togetherFailure;
    bool m_addedUp = false; ///< m_together is that of the study, or there is none
    std::optional<AccessPoint> m_wish;
    bool m_dragging = false;
    bool m_coarseRunning = false;
    quint64 m_round = 0;                ///< tells results for another study or relief
    std::optional<Question> m_question; ///< not answered yet
    std::shared_ptr<const CoverageExplanation> m_explanation;
};

} // namespace oasis::desktop
