// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"
#include "core/scenario/link_trial.h"
#include "gis/crs/transform.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace oasis::desktop {

class CoveragePlanner;

/// The one radio link that is looked at: of the plan on the map, or a trial of ends, heights and equipment, which
/// changes nothing in the study and is never saved. Judged at once in the GUI thread: the relief is in memory, 20 km
/// take a millisecond or two.
class LinkPlanner : public QObject
{
    Q_OBJECT

public:
    LinkPlanner(StudyDocument& document, const CoveragePlanner& coverage, QObject* parent = nullptr);

    /// Null: no link is looked at, or it could not be judged (failure()).
    [[nodiscard]] const std::shared_ptr<const TriedLink>& tried() const { return m_tried; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] const std::optional<LinkTrial>& trial() const { return m_trial; }
    /// Index into the radio links of the active outcome; -1: a trial, or none.
    [[nodiscard]] int planLink() const { return m_planLink; }
    [[nodiscard]] bool isTrial() const { return m_trial && m_planLink < 0; }

    /// Of its plan are the links, and of its rules the trials.
    void setActive(ScenarioId id);
    /// Looks at a link of the plan.
    void showPlan(int radioLink);
    /// A trial between these places, while a pointer drags; with heights and equipment of the link before.
    void follow(Point from, Point to);
    /// The drag has ended.
    void settle() { m_before.reset(); }
    /// Back to what was before the drag; without one the trial goes.
    void giveUp();
    /// A trial that differs in heights, equipment or rate.
    void change(const std::function<void(LinkTrial&)>& how);
    void dismiss();
    /// Asks for the profile to be seen, whether there is one yet or not.
    void ask() { emit wanted(); }

signals:
    void changed();
    void wanted();

private:
    struct Looked
    {
        std::optional<LinkTrial> trial;
        int planLink = -1;
    };
    void judge();
    void documentChanged(const ChangeSummary& what);
    [[nodiscard]] const OutcomeRadioLink* planned(int radioLink) const;
    [[nodiscard]] std::optional<Point> startOf(const OutcomeRadioLink& link) const;
    [[nodiscard]] RadioLinkRules rules() const;
    /// Those of the scenario shown, for a trial; its trees and roofs stay the planner's own.
    void renewRules();
    [[nodiscard]] double latitudeOf(Point place);

    StudyDocument& m_document;
    const CoveragePlanner& m_coverage;
    ScenarioId m_active;
    std::shared_ptr<const Outcome> m_outcome; ///< that m_planLink counts in
    std::optional<LinkTrial> m_trial;
    int m_planLink = -1;
    std::optional<Looked> m_before; ///< a drag is under way
    std::shared_ptr<const TriedLink> m_tried;
    std::optional<Error> m_failure;
    std::shared_ptr<const TerrainGrid> m_clutter; ///< that m_tried rests on
    std::optional<gis::Transform> m_toLonLat;     ///< of the study's system, once needed
};

} // namespace oasis::desktop
