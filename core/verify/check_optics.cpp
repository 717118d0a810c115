// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/checks.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace oasis::verification {

namespace {

/// What the planning handbook says of equipment, written down once more.
struct Equipment
{
    const char* name;
    bool splitter;
    double downDbPerKm;
    double upDbPerKm;
    double least;
    double most;
    double mbits;
    bool allowed;
};

std::vector<Equipment> equipmentOf(const OpticalRules& rules)
{
    const auto& fibre = rules.fibreDbPerKm; // 1270, 1310, 1490, 1550, 1577 nm
    std::vector<Equipment> list{{"1G BX10", false, fibre[2], fibre[1], 0, 0, 0, false},
                                {"10G LR", false, fibre[1], fibre[1], 0, 0, 0, false},
                                {"10G ER", false, fibre[3], fibre[3], 0, 0, 0, false},
                                {"10G ZR", false, fibre[3], fibre[3], 0, 0, 0, false},
                                {"GPON B+", true, fibre[2], fibre[1], 0, 0, 0, false},
                                {"GPON C+", true, fibre[2], fibre[1], 0, 0, 0, false},
                                {"XGS-PON N1", true, fibre[4], fibre[0], 0, 0, 0, false},
                                {"XGS-PON N2", true, fibre[4], fibre[0], 0, 0, 0, false},
                                {"XGS-PON E1", true, fibre[4], fibre[0], 0, 0, 0, false},
                                {"XGS-PON E2", true, fibre[4], fibre[0], 0, 0, 0, false}};
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].least = rules.limits[i].minLossDb;
        list[i].most = rules.limits[i].maxLossDb;
        list[i].mbits = rules.limits[i].mbits;
        list[i].allowed = rules.allowed[i];
    }
    return list;
}

double splitterDb(const OpticalRules& rules)
{
    double stages = 0;
    for (int ways = 1; ways < rules.split; ways *= 2)
        ++stages;
    if (rules.split <= 1)
        return 0;
    const auto size = static_cast<std::size_t>(stages);
    if (size <= rules.splitterDb.size() && 1 << size == rules.split)
        return rules.splitterDb[size - 1];
    return 10 * std::log10(static_cast<double>(rules.split)) + 0.2 * stages + 0.3;
}

class OpticsCheck
{
public:
    explicit OpticsCheck(Work& work) : m_work(work), m_rules(work.outcome.definition.optics) { findClosures(); }

    void run()
    {
        for (std::size_t i = 0; i < m_work.outcome.sites.size(); ++i)
            if (m_work.sites[i] != nullptr)
                checkSite(m_work.outcome.sites[i], *m_work.sites[i]);
    }

private:
    /// A joint stands where an edge goes on in two ways, or in one beside a site, and carries a fibre.
    void findClosures()
    {
        const auto& edges = m_work.outcome.edges;
        std::vector<int> onward(edges.size(), 0);
        std::vector<int> ending(edges.size(), 0);
        for (const OutcomeEdge& edge : edges)
            if (edge.radioLink < 0 && edge.parent >= 0 && static_cast<std::size_t>(edge.parent) < edges.size())
                ++onward[static_cast<std::size_t>(edge.parent)];
        for (const OutcomeSite& site : m_work.outcome.sites)
            if (site.lastEdge >= 0 && static_cast<std::size_t>(site.lastEdge) < edges.size())
                ++ending[static_cast<std::size_t>(site.lastEdge)];
        // With cabinets, fibres are spliced there and at branching points.
        const bool joints = m_work.outcome.definition.objective != Objective::Cabinets;
        for (std::size_t i = 0; i < edges.size(); ++i)
            m_closure.push_back(joints && onward[i] > 0 && onward[i] + ending[i] > 1 && edges[i].fibresUsed > 0);
    }

    void checkSite(const OutcomeSite& served, const Site& site)
    {
        const Subject subject{"site", served.site.value(), {}};
        Expected expected;
        const auto& edges = m_work.outcome.edges;
        if (served.served == Served::Fibre && !m_work.crowFly) {
            int closures = 0;
            double metres = 0;
            std::size_t steps = 0; // a broken outcome may run in circles
            for (std::int32_t at = served.lastEdge;
                 at >= 0 && static_cast<std::size_t>(at) < edges.size() && steps <= edges.size();
                 at = edges[static_cast<std::size_t>(at)].parent, ++steps) {
                if (edges[static_cast<std::size_t>(at)].radioLink >= 0)
                    break; // fibre begins here
                closures += m_closure[static_cast<std::size_t>(at)] ? 1 : 0;
                metres += edges[static_cast<std::size_t>(at)].lengthM;
            }
            if (!m_work.record.holds(isLength(metres), "optical path", subject, "a length"))
                return;
            expected = choose(metres * (1 + m_work.outcome.definition.cables.slack), closures, site.mbits);
        }
        compare(subject, expected, served.optics);
    }

    struct Expected
    {
        std::string name;
        bool fits = false;
        int splices = 0;
        double down = 0;
        double up = 0;
        double attenuator = 0;
        double over = 0;
    };

    /// The first that fits; else the first that an attenuator makes fit; else the one that lacks least.
    [[nodiscard]] Expected choose(double cableM, int closures, double mbits) const
    {
        const int splices =
            closures + m_rules.endSplices + static_cast<int>(std::min(1e6, std::floor(cableM / m_rules.drumM + 1e-9)));
        const int pairs = m_rules.connectors + (m_rules.split > 1 ? m_rules.connectorsAtSplitter : 0);
        const double fixed = splices * m_rules.spliceDb + pairs * m_rules.connectorDb + splitterDb(m_rules) +
                             m_rules.filterDb + m_rules.marginDb;
        std::vector<Expected> attenuated;
        std::vector<Expected> failing;
        for (const Equipment& each : equipmentOf(m_rules)) {
            if (!each.allowed || each.splitter != (m_rules.split > 1) || each.mbits < mbits)
                continue;
            Expected one{each.name, true, splices, fixed + cableM / 1000 * each.downDbPerKm,
                         fixed + cableM / 1000 * each.upDbPerKm};
            const double more = std::max(one.down, one.up);
            const double lack = each.least - (std::min(one.down, one.up) - m_rules.marginDb);
            const bool tooLittle = lack > 1e-9;
            if (!tooLittle && more <= each.most + 1e-9)
                return one;
            one.attenuator = tooLittle ? lack : 0;
            if (more + one.attenuator <= each.most + 1e-9) {
                attenuated.push_back(one);
                continue;
            }
            one.fits = false;
            one.attenuator = 0;
            one.over = more > each.most + 1e-9 ? more - each.most : 0;
            failing.push_back(one);
        }
        if (!attenuated.empty())
            return attenuated.front();
        const auto nearest = std::min_element(failing.begin(), failing.end(),
                                              [](const Expected& a, const Expected& b) { return a.over < b.over; });
        return nearest == failing.end() ? Expected{} : *nearest;
    }

    void compare(Subject subject, const Expected& expected, const OutcomeOptics& found)
    {
        auto& record = m_work.record;
        record.same("optical equipment", subject, expected.name, found.equipment);
        record.same("optical budget fits", subject, expected.fits ? 1 : 0, found.fits ? 1 : 0);
        record.same("optical splices", subject, expected.splices, found.splices);
        record.near("optical loss down", subject, expected.down, found.lossDownDb);
        record.near("optical loss up", subject, expected.up, found.lossUpDb);
        record.near("optical attenuator", subject, expected.attenuator, found.attenuatorDb);
        record.near("optical excess", subject, expected.over, found.overDb);
    }

    Work& m_work;
    const OpticalRules& m_rules;
    std::vector<bool> m_closure; ///< per edge: at its far end
};

} // namespace

void checkOptics(Work& work)
{
    OpticsCheck(work).run();
}

} // namespace oasis::verification
