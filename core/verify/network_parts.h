// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verify/checks.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace oasis::verification {

[[nodiscard]] inline Subject edgeSubject(std::size_t index)
{
    return {"edge", static_cast<std::int64_t>(index), {}};
}

/// What the sites' ways put on the edges, counted along them.
struct NetworkTally
{
    std::vector<int> sitesBehind; ///< per edge
    std::vector<int> fibres;      ///< per edge
    std::set<SupplyId> used;
};

/// A protected site's second way: joined, from the site to a supply, without a street, a risk group or (where asked) a
/// junction of the first, so that no single failure takes the site off. A blocked site: what blocks it is the nearest
/// failure that does, found anew by a flow. Ways are counted in.
class SecondWayCheck
{
public:
    SecondWayCheck(Work& work, NetworkTally& tally);
    ~SecondWayCheck();
    SecondWayCheck(const SecondWayCheck&) = delete;
    SecondWayCheck& operator=(const SecondWayCheck&) = delete;
    /// A site on fibre whose first way is sound.
    void check(std::size_t site);

private:
    struct Places;
    void note(std::size_t edge, Places& places) const;
    bool follow(std::size_t site, Places& second, Point& end, const Places& first);
    void checkWay(std::size_t site);
    void checkBlocked(std::size_t site);

    Work& m_work;
    NetworkTally& m_tally;
    struct Cuts;
    std::unique_ptr<Cuts> m_cuts; ///< made when the first blocked site is met
};

/// Straight links: ends, length, range, price.
class LinkCheck
{
public:
    explicit LinkCheck(Work& work);
    /// The edge begins at the supply.
    void setRoot(std::size_t edge, const SupplyPoint& supply) { m_rootSupply.emplace(edge, &supply); }
    void check(std::size_t edge);

private:
    /// Where a link ends, on the globe and in the plane.
    struct LinkEnd
    {
        double lonDeg = 0;
        double latDeg = 0;
        Point position;
    };
    [[nodiscard]] std::optional<LinkEnd> nearEnd(std::size_t edge) const;
    const Site* siteAtEnd(std::size_t edge) const;
    void checkPrice(Subject subject, const Technology& fibre, const OutcomeEdge& edge);

    Work& m_work;
    const std::vector<OutcomeEdge>& m_edges;
    mutable std::vector<const Site*> m_farSite;             ///< per edge, as far as known
    std::map<std::size_t, const SupplyPoint*> m_rootSupply; ///< by first edge of a way
};

/// Cables on an edge: they hold the fibres with their spare, and are those that the objective lays.
class CableCheck
{
public:
    explicit CableCheck(Work& work) : m_work(work) {}
    void check(Subject subject, const OutcomeEdge& edge, int fibresBehind);

private:
    void checkCheapest(Subject subject, const OutcomeEdge& edge, int fibres, std::int64_t capacity);

    static constexpr int kMostFibres = 2'000'000;
    Work& m_work;
    std::vector<Money> m_cheapest; ///< by fibres: a metre of the cheapest cables, as far as asked
};

} // namespace oasis::verification
