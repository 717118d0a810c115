// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/draft.h"
#include "core/sample/noise.h"

#include <queue>

namespace oasis::sample {
namespace {

/// Shortest ways over the finished streets that prefer main roads.
class StreetWays
{
public:
    explicit StreetWays(const SampleTerritory& territory) : m_territory(territory), m_around(territory.nodes.size())
    {
        for (std::uint32_t i = 0; i < territory.streets.size(); ++i) {
            if (territory.streets[i].streetClass == StreetClass::Motorway)
                continue;
            m_around[territory.streets[i].tail].push_back(i);
            m_around[territory.streets[i].head].push_back(i);
        }
    }

    [[nodiscard]] std::uint32_t nearestNode(Point p) const
    {
        std::uint32_t best = 0;
        for (std::uint32_t node = 0; node < m_territory.nodes.size(); ++node)
            if (!m_around[node].empty() && distance(m_territory.nodes[node], p) < distance(m_territory.nodes[best], p))
                best = node;
        return best;
    }

    /// Streets from one node to the nearest of those marked.
    [[nodiscard]] std::vector<std::uint32_t> way(std::uint32_t from, const std::vector<bool>& target) const
    {
        using Entry = std::pair<double, std::uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> front;
        std::vector<double> cost(m_territory.nodes.size(), 1e18);
        std::vector<std::uint32_t> by(m_territory.nodes.size(), UINT32_MAX);
        cost[from] = 0;
        front.emplace(0, from);
        while (!front.empty()) {
            const auto [key, node] = front.top();
            front.pop();
            if (key > cost[node])
                continue;
            if (target[node])
                return back(from, node, by);
            for (const std::uint32_t i : m_around[node]) {
                const SampleStreet& street = m_territory.streets[i];
                const std::uint32_t other = street.tail == node ? street.head : street.tail;
                const double factor = street.streetClass == StreetClass::Primary     ? 0.5
                                      : street.streetClass == StreetClass::Secondary ? 0.7
                                      : street.streetClass == StreetClass::Track     ? 3
                                                                                     : 1;
                const double next = key + factor * length(m_territory.geometry(street));
                if (next < cost[other]) {
                    cost[other] = next;
                    by[other] = i;
                    front.emplace(next, other);
                }
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> back(std::uint32_t from, std::uint32_t node,
                                                  const std::vector<std::uint32_t>& by) const
    {
        std::vector<std::uint32_t> streets;
        while (node != from) {
            const SampleStreet& street = m_territory.streets[by[node]];
            streets.push_back(by[node]);
            node = street.tail == node ? street.head : street.tail;
        }
        return streets;
    }

    const SampleTerritory& m_territory;
    std::vector<std::vector<std::uint32_t>> m_around;
};

std::string numbered(const char* prefix, std::size_t number)
{
    std::string digits = std::to_string(number);
    return prefix + std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

void addAsset(const SampleTerritory& territory, const SampleStreet& street, const char* prefix,
              const std::string& owner, double offsetM, std::vector<SampleAsset>& assets)
{
    const auto line = territory.geometry(street);
    SampleAsset asset;
    asset.code = numbered(prefix, assets.size() + 1);
    asset.owner = owner;
    asset.line = shifted(Polyline(line.begin(), line.end()), offsetM);
    for (Point& p : asset.line)
        p = toCentimetre(p);
    assets.push_back(std::move(asset));
}

void placeSupplies(Draft& draft)
{
    SampleTerritory& t = draft.territory;
    const std::size_t wanted = std::max<std::size_t>(2, t.municipalities.size() / 5 + 1);
    std::vector<Point> taken;
    // Towns first, then the seats that are farthest from any other point of presence.
    while (t.supplies.size() < std::min(wanted, t.municipalities.size())) {
        std::size_t best = 0;
        double bestScore = -1;
        for (std::size_t i = 0; i < t.municipalities.size(); ++i) {
            double far = 20000;
            for (const Point p : taken)
                far = std::min(far, distance(p, draft.places[i].core));
            const double score = far * (t.municipalities[i].town ? 3 : 1) *
                                 std::sqrt(static_cast<double>(1 + t.municipalities[i].population));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        SampleSupply supply;
        const Point core = draft.places[best].core;
        supply.position = toCentimetre({core.x + 145, core.y - 110});
        supply.municipality = static_cast<std::uint32_t>(best);
        supply.code = numbered("NRO-", t.supplies.size() + 1);
        supply.name = "NRO de " + t.municipalities[best].name;
        taken.push_back(core);
        t.supplies.push_back(std::move(supply));
    }
}

void layBackbone(Draft& draft)
{
    SampleTerritory& t = draft.territory;
    const StreetWays ways(t);
    std::vector<bool> lit(t.nodes.size(), false);
    std::vector<bool> carries(t.streets.size(), false);
    const auto join = [&](Point p) {
        const std::uint32_t from = ways.nearestNode(p);
        for (const std::uint32_t street : ways.way(from, lit)) {
            carries[street] = true;
            lit[t.streets[street].tail] = true;
            lit[t.streets[street].head] = true;
        }
        lit[from] = true;
    };
    for (const SampleSupply& supply : t.supplies)
        join(supply.position);
    int schools = 0;
    for (const SampleSite& site : t.sites)
        if (site.level == "Lycée" && schools++ < 40)
            join(site.position);
    for (std::size_t i = 0; i < t.streets.size(); ++i)
        if (carries[i])
            addAsset(t, t.streets[i], "FO-", "Syndicat du Val", 2.2, t.fibres);
}

} // namespace

void layTelecom(Draft& draft)
{
    placeSupplies(draft);
    layBackbone(draft);
    SampleTerritory& t = draft.territory;
    for (const SampleStreet& street : t.streets) {
        if (street.municipality == kNoMunicipality || street.level != 0 || street.ramp)
            continue;
        const double draw = uniformAt(draft.seed + 601, street.name, street.municipality);
        const Settlement& seat = draft.places[street.municipality];
        const bool main = street.streetClass == StreetClass::Primary || street.streetClass == StreetClass::Secondary;
        if (street.urban && (main || (street.streetClass == StreetClass::Tertiary && draw < 0.5)))
            addAsset(t, street, "FX-", "Orange", -2.4, t.ducts);
        else if (street.urban && seat.town && draw < 0.12)
            addAsset(t, street, "FX-", "Commune", -2.4, t.ducts);
        else if (!street.urban && street.streetClass == StreetClass::Tertiary && draw < 0.75)
            addAsset(t, street, "AP-", draw < 0.3 ? "Enedis" : "Orange", 3.2, t.poleLines);
        else if (!street.urban && street.streetClass == StreetClass::Secondary && draw < 0.4)
            addAsset(t, street, "AP-", "Orange", 3.2, t.poleLines);
    }
}

} // namespace oasis::sample
