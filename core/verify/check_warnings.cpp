// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace oasis::verification {

namespace {

std::string nameOf(const Site& site)
{
    return site.name.empty() ? "site " + std::to_string(site.id.value()) : site.name;
}

/// What an outcome must warn of, from its checked parts and its input.
class WarningCheck
{
public:
    explicit WarningCheck(Work& work)
        : m_work(work), m_outcome(work.outcome), m_definition(work.outcome.definition),
          m_open(work.outcome.warnings.begin(), work.outcome.warnings.end())
    {}

    void run()
    {
        expectOfSites();
        expectOfSupplies();
        expectOfBudget();
        expectOfCabinets();
        expectOfInput();
        if (radioAllowed(
                m_definition)) // how many pairs of places have no known relief between them is not counted anew
            std::erase_if(m_open,
                          [](const Warning& w) { return w.code == WarningCode::ElevationVoids && w.count > 0; });
        for (const Warning& warning : m_open)
            m_work.record.holds(false, "warning", {warning.firstOffender, -1, {}}, "nothing to warn of",
                                warning.detail + " ×" + std::to_string(warning.count));
    }

private:
    /// One warning of that code about so many, and about that name; of an empty detail any will do.
    void expect(WarningCode code, std::int64_t count, const std::string& name, const std::string& detail = {})
    {
        const auto found = std::find_if(m_open.begin(), m_open.end(), [&](const Warning& warning) {
            return warning.code == code && warning.count == count && warning.firstOffender == name &&
                   (detail.empty() || warning.detail == detail);
        });
        m_work.record.holds(found != m_open.end(), "warning", {name, -1, {}},
                            "a warning of kind " + std::to_string(static_cast<int>(code)) + " about " +
                                std::to_string(count));
        if (found != m_open.end())
            m_open.erase(found);
    }

    void expectOfSites()
    {
        for (std::size_t i = 0; i < m_outcome.sites.size(); ++i) {
            if (m_work.sites[i] == nullptr)
                continue;
            const OutcomeSite& site = m_outcome.sites[i];
            const std::string name = nameOf(*m_work.sites[i]);
            if (site.why == WhyNot::TooFarFromStreets)
                expect(WarningCode::SiteTooFar, 1, name);
            if (site.why == WhyNot::Unreachable || site.why == WhyNot::TooFarForLinks)
                expect(WarningCode::SiteUnreachable, 1, name);
            if (site.served == Served::Fibre && !m_work.crowFly && !site.optics.fits)
                expect(WarningCode::OpticalBudget, 1, name);
            if (site.protection.state == SiteProtection::Blocked)
                expectOfBlocked(site.protection, name);
        }
    }
    void expectOfBlocked(const OutcomeProtection& blocked, const std::string& name)
    {
        const Street* street = m_work.input.streets->find(blocked.blockedBy);
        if (street == nullptr) {
            expect(blocked.blockedByRisk.empty() ? WarningCode::NoSecondWay : WarningCode::NoWayRoundRisk, 1, name,
                   blocked.blockedByRisk);
            return;
        }
        const auto& names = m_work.input.streets->names;
        const std::string title = street->name < names.size() ? names[street->name] : std::string();
        expect(blocked.blockedAtJunction ? WarningCode::NoWayRoundJunction : WarningCode::NoWayRoundStreet, 1, name,
               title.empty() ? std::to_string(street->id.value()) : title);
    }
    void expectOfSupplies()
    {
        for (const auto& [id, anchor] : m_work.supplyAnchors)
            if (m_work.networkWanted && !(anchor.distanceM <= m_definition.cables.leadInToleranceM)) {
                const std::string& name = m_work.supplies.at(id)->name;
                expect(WarningCode::SupplyTooFar, 1,
                       name.empty() ? "supply point " + std::to_string(id.value()) : name);
            }
    }
    /// Required sites that the budget does not pay for count in one warning. When nobody is served, some warning says
    /// that the budget is too small.
    void expectOfBudget()
    {
        if (m_definition.objective != Objective::Budget)
            return;
        std::int64_t dropped = 0;
        std::string first;
        bool any = false;
        for (std::size_t i = 0; i < m_outcome.sites.size(); ++i) {
            const OutcomeSite& site = m_outcome.sites[i];
            any = any || isJoined(site.served);
            if (m_work.sites[i] != nullptr && m_work.sites[i]->required && site.why == WhyNot::OverBudget &&
                dropped++ == 0)
                first = nameOf(*m_work.sites[i]);
        }
        if (dropped > 0)
            expect(WarningCode::BudgetTooSmall, dropped, first, "the budget does not pay for all required sites");
        if (any)
            return;
        const auto tooSmall = [](const Warning& w) { return w.code == WarningCode::BudgetTooSmall && w.count == 1; };
        m_work.record.holds(dropped > 0 || std::any_of(m_open.begin(), m_open.end(), tooSmall), "warning", {},
                            "a warning that the budget pays for no site");
        std::erase_if(m_open, tooSmall);
    }
    void expectOfCabinets()
    {
        std::int64_t small = 0;
        std::string which = "cabinet ";
        for (std::size_t i = 0; i < m_outcome.cabinets.size(); ++i)
            if (m_outcome.cabinets[i].premises < m_definition.cabinets.minPremises)
                which += (small++ == 0 ? "" : ", ") + std::to_string(i + 1);
        if (small > 0)
            expect(WarningCode::CabinetTooSmall, small, which);
        std::int64_t unserved = 0;
        for (const OutcomePremises& each : m_outcome.premises)
            unserved += each.cabinet < 0 ? each.premises : 0;
        if (unserved > 0)
            expect(WarningCode::PremisesUnserved, unserved, {});
    }
    void expectOfInput()
    {
        if (m_work.input.territory->populationSpread) {
            if (m_definition.objective == Objective::Cabinets)
                expect(WarningCode::PopulationSpread, 1, {});
            if (m_definition.wifi.enabled)
                expect(WarningCode::PopulationSpread, 1, {});
        }
        if (m_work.networkWanted && !m_work.crowFly && m_definition.construction.chamberSpacingM > 0)
            for (const char* chamber : {"ch.l1t", "ch.l2t"})
                if (m_work.input.catalogue->find(chamber) == nullptr)
                    expect(WarningCode::PriceMissing, 1, chamber);
        std::set<SiteId> unknown(m_definition.sites.included.begin(), m_definition.sites.included.end());
        unknown.insert(m_definition.sites.excluded.begin(), m_definition.sites.excluded.end());
        for (const Site& site : m_work.input.sites)
            unknown.erase(site.id);
        if (!unknown.empty())
            expect(WarningCode::Other, static_cast<std::int64_t>(unknown.size()),
                   "site " + std::to_string(unknown.begin()->value()));
        const RadioLinkRules& radio = m_definition.radioLinks;
        const std::array<bool, kRadioBandCount> noBand{};
        if (radio.enabled && (!radioAllowed(m_definition) || radio.bands == noBand || radio.maxHops > 8))
            expect(WarningCode::Other, 1, {}); // links are not planned, or so many one after another
    }

    Work& m_work;
    const Outcome& m_outcome;
    const ScenarioDefinition& m_definition;
    std::vector<Warning> m_open; ///< not explained yet
};

} // namespace

void checkWarnings(Work& work)
{
    WarningCheck(work).run();
}

} // namespace oasis::verification
