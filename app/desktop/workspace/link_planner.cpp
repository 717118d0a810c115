// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/link_planner.h"

#include "app/desktop/workspace/coverage_planner.h"

#include <cmath>
#include <utility>

namespace oasis::desktop {

LinkPlanner::LinkPlanner(StudyDocument& document, const CoveragePlanner& coverage, QObject* parent)
    : QObject(parent), m_document(document), m_coverage(coverage)
{
    connect(&m_document, &StudyDocument::wasReset, this, [this] {
        m_toLonLat.reset();
        m_before.reset();
        dismiss();
    });
    connect(&m_document, &StudyDocument::changed, this, &LinkPlanner::documentChanged);
    connect(&m_coverage, &CoveragePlanner::changed, this, [this] {
        if (m_trial && m_coverage.relief() != m_clutter)
            judge();
    });
}

void LinkPlanner::setActive(ScenarioId id)
{
    m_active = id;
    if (m_planLink >= 0)
        dismiss();
    else
        renewRules();
}

void LinkPlanner::renewRules()
{
    change([&](LinkTrial& trial) {
        const double obstacleM = trial.rules.obstacleM; // the planner's own
        trial.rules = rules();
        trial.rules.obstacleM = obstacleM;
    });
}

const OutcomeRadioLink* LinkPlanner::planned(int radioLink) const
{
    const auto outcome = findOutcome(m_document.study(), m_active);
    const auto index = static_cast<std::size_t>(radioLink);
    return radioLink >= 0 && outcome && index < outcome->radioLinks.size() ? &outcome->radioLinks[index] : nullptr;
}

std::optional<Point> LinkPlanner::startOf(const OutcomeRadioLink& link) const
{
    if (const Site* site = findSite(m_document.study(), link.fromSite))
        return site->position;
    for (const SupplyPoint& supply : m_document.study().supplies)
        if (supply.id == link.fromSupply)
            return supply.position;
    return std::nullopt;
}

RadioLinkRules LinkPlanner::rules() const
{
    const ScenarioDefinition* definition = findDefinition(m_document.study(), m_active);
    return definition ? definition->radioLinks : RadioLinkRules();
}

double LinkPlanner::latitudeOf(Point place)
{
    if (!m_toLonLat) {
        const auto from = gis::Crs::parse(m_document.study().info.crs);
        const auto to = gis::Crs::parse("EPSG:4326");
        if (!from.has_value() || !to.has_value())
            return LinkTrial().latitudeDeg;
        auto transform = gis::Transform::create(from.value(), to.value());
        if (!transform.has_value())
            return LinkTrial().latitudeDeg;
        m_toLonLat = std::move(transform).value();
    }
    const double latitude = m_toLonLat->apply(place).y;
    return std::isfinite(latitude) ? latitude : LinkTrial().latitudeDeg;
}

void LinkPlanner::showPlan(int radioLink)
{
    const OutcomeRadioLink* link = planned(radioLink);
    const auto start = link ? startOf(*link) : std::nullopt;
    const Site* end = link ? findSite(m_document.study(), link->toSite) : nullptr;
    if (!start || !end)
        return;
    m_outcome = findOutcome(m_document.study(), m_active);
    m_planLink = radioLink;
    m_trial = LinkTrial{*start,
                        end->position,
                        {link->fromHeightM, link->toHeightM},
                        link->equipment,
                        link->loadMbps,
                        m_outcome->definition.radioLinks,
                        latitudeOf(end->position)};
    m_before.reset();
    judge();
    emit wanted();
}

void LinkPlanner::follow(Point from, Point to)
{
    const bool begins = !m_before;
    if (begins)
        m_before = Looked{m_trial, m_planLink};
    LinkTrial trial = m_trial.value_or(LinkTrial());
    if (!m_trial)
        trial.rules = rules();
    trial.from = from;
    trial.to = to;
    trial.latitudeDeg = latitudeOf({(from.x + to.x) / 2, (from.y + to.y) / 2});
    m_trial = std::move(trial);
    m_planLink = -1;
    judge();
    if (begins)
        emit wanted();
}

void LinkPlanner::giveUp()
{
    if (!m_before)
        return dismiss();
    m_trial = m_before->trial;
    m_planLink = m_before->planLink;
    m_before.reset();
    judge();
}

void LinkPlanner::change(const std::function<void(LinkTrial&)>& how)
{
    if (!m_trial)
        return;
    LinkTrial trial = *m_trial;
    how(trial);
    if (trial == *m_trial)
        return;
    m_trial = std::move(trial);
    m_planLink = -1;
    judge();
}

void LinkPlanner::dismiss()
{
    if (!m_trial)
        return;
    m_trial.reset();
    m_planLink = -1;
    judge();
}

void LinkPlanner::judge()
{
    m_tried.reset();
    m_failure.reset();
    m_clutter = m_coverage.relief();
    if (m_trial) {
        // The plan knows nothing of clutter but its rules' trees and roofs.
        const TerrainGrid* clutter = isTrial() ? m_clutter.get() : nullptr;
        auto tried = tryLink(*m_document.study().elevation, clutter, *m_trial);
        if (tried.has_value())
            m_tried = std::make_shared<const TriedLink>(std::move(tried).value());
        else
            m_failure = tried.error();
    }
    emit changed();
}

void LinkPlanner::documentChanged(const ChangeSummary& what)
{
    if (!m_trial)
        return;
    if (m_planLink >= 0 && (what.outcomes || what.sites || what.supplies || what.definitions)) {
        // Another plan, or ends that have moved away from it.
        if (findOutcome(m_document.study(), m_active) != m_outcome || what.sites || what.supplies)
            dismiss();
        return;
    }
    if (m_planLink < 0 && what.definitions)
        renewRules();
    if (what.elevation)
        judge();
}

} // namespace oasis::desktop
