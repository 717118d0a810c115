// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verify/checks.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oasis::verification {

/// A single failure that cuts a site off from every supply.
struct PlainCut
{
    bool junction = false;
    Point position;        ///< of the junction
    StreetId street;       ///< the street that fails, or one at the junction
    double fromAlongM = 0; ///< the part of the street that fails, planar metres from its start
    double toAlongM = 0;
};

/// Where the permitted streets, split where sites and supplies hang on them, have no way round. By flows of one unit:
/// after one way to a supply was found, a second one is sought that may undo the first (Ford & Fulkerson 1956); where
/// that search ends lies the nearest cut. Lead-ins and supplies never fail, nor the junctions where they begin.
class PlainCuts
{
public:
    explicit PlainCuts(const Work& work);

    /// The cut nearest to the site; nullopt: none. O(streets).
    [[nodiscard]] std::optional<PlainCut> nearest(std::size_t site);
    /// Without the streets of the group the site reaches no supply. O(streets).
    [[nodiscard]] bool cutBy(std::size_t site, std::uint32_t group);
    /// Risk groups on some way from the site, of which every group that cuts it off is one. O(streets).
    [[nodiscard]] std::vector<std::uint32_t> groupsOnAWay(std::size_t site);
    /// Streets that end at the place, by id.
    [[nodiscard]] bool meets(StreetId street, Point place) const;

private:
    struct Part
    {
        std::uint32_t tail = 0;
        std::uint32_t head = 0;
        const Street* street = nullptr;
        double fromM = 0;
        double toM = 0;
    };
    /// An arc of the flow network; arcs lie in pairs, one the way back of the other.
    struct Arc
    {
        std::uint32_t head = 0;
        std::int8_t left = 0;   ///< capacity left
        std::int8_t size = 0;   ///< capacity
        std::int32_t part = -1; ///< street part, or -1 - node for a junction
    };
    void split(const Street& street, std::vector<std::pair<double, std::uint32_t*>>& hung);
    void link(std::uint32_t from, std::uint32_t to, int size, int back, std::int32_t part);
    void buildFlow();
    /// Breadth first over what is left, without streets of the group (0: all). Fills m_into. True: reaches a supply.
    bool search(std::uint32_t start, std::uint32_t group);
    void start(std::size_t site);

    const Work& m_work;
    const StreetLayer& m_layer;
    bool m_junctionsFail = false;
    std::vector<Point> m_places; ///< per node
    std::vector<Part> m_parts;
    std::vector<std::uint32_t> m_site; ///< per site: its node, or none
    std::vector<std::uint8_t> m_supplied;
    std::vector<Arc> m_arcs;
    std::vector<std::vector<std::uint32_t>> m_out; ///< per flow node: arcs; node n enters at 2n and leaves at 2n + 1
    std::vector<std::uint32_t> m_into;             ///< per flow node: arc of the search, or none
    std::uint32_t m_end = 0;                       ///< flow node where the last search reached a supply
    std::int64_t m_open = -1;                      ///< node that never fails beside those of supplies
};

} // namespace oasis::verification
