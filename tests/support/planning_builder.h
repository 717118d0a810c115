// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/default_catalogue.h"
#include "core/network/streets.h"
#include "core/scenario/planning_input.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace oasis::test {

/// Small networks drawn by hand: ends of streets at the same point are one node.
class PlanningBuilder
{
public:
    PlanningBuilder() { m_input.crs = "EPSG:2154"; }

    /// A street of planar length; the reference is valid until the next street.
    Street& street(const Polyline& line, StreetClass streetClass = StreetClass::Residential)
    {
        Street street;
        street.id = StreetId{static_cast<std::int64_t>(m_layer.streets.size()) + 1};
        street.tail = node(line.front());
        street.head = node(line.back());
        street.firstPoint = static_cast<std::uint32_t>(m_layer.points.size());
        street.pointCount = static_cast<std::uint32_t>(line.size());
        street.lengthM = length(line);
        street.streetClass = streetClass;
        m_layer.points.insert(m_layer.points.end(), line.begin(), line.end());
        m_layer.streets.push_back(street);
        return m_layer.streets.back();
    }
    /// Index of a new name of the street layer.
    std::uint32_t nameNumber(const std::string& name)
    {
        m_layer.names.push_back(name);
        return static_cast<std::uint32_t>(m_layer.names.size() - 1);
    }
    Site& site(Point at, const std::string& name = {})
    {
        Site site;
        site.id = SiteId{static_cast<std::int64_t>(m_input.sites.size()) + 1};
        site.name = name;
        site.position = at;
        site.state = SiteState::Oasis;
        m_input.sites.push_back(site);
        return m_input.sites.back();
    }
    SupplyPoint& supply(Point at, const std::string& name = "exchange")
    {
        SupplyPoint supply;
        supply.id = SupplyId{static_cast<std::int64_t>(m_input.supplies.size()) + 1};
        supply.name = name;
        supply.position = at;
        m_input.supplies.push_back(supply);
        return m_input.supplies.back();
    }
    Tower& tower() { return m_input.towers.emplace_back(); }
    Territory& territory() { return m_territory; }
    void setCatalogue(Catalogue catalogue) { m_catalogue = std::move(catalogue); }

    [[nodiscard]] StreetLayer layer() const
    {
        StreetLayer layer = m_layer;
        computeComponents(layer);
        return layer;
    }
    [[nodiscard]] PlanningInput build() const
    {
        PlanningInput input = m_input;
        input.territory = std::make_shared<const Territory>(m_territory);
        input.streets = std::make_shared<const StreetLayer>(layer());
        input.catalogue = std::make_shared<const Catalogue>(m_catalogue ? *m_catalogue : defaultCatalogue().value());
        return input;
    }

private:
    std::uint32_t node(Point at)
    {
        const auto found = std::find(m_layer.nodes.begin(), m_layer.nodes.end(), at);
        if (found != m_layer.nodes.end())
            return static_cast<std::uint32_t>(found - m_layer.nodes.begin());
        m_layer.nodes.push_back(at);
        return static_cast<std::uint32_t>(m_layer.nodes.size() - 1);
    }

    StreetLayer m_layer;
    Territory m_territory;
    PlanningInput m_input;
    std::optional<Catalogue> m_catalogue;
};

/// A square municipality.
inline Municipality squareMunicipality(const std::string& code, Point southWest, double sideM)
{
    Municipality municipality;
    municipality.code = code;
    municipality.name = "Commune " + code;
    municipality.outline = {{{southWest,
                              {southWest.x + sideM, southWest.y},
                              {southWest.x + sideM, southWest.y + sideM},
                              {southWest.x, southWest.y + sideM}},
                             {}}};
    municipality.core = {southWest.x + sideM / 2, southWest.y + sideM / 2};
    return municipality;
}

} // namespace oasis::test
