// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/draft.h"
#include "core/sample/noise.h"

#include <map>

namespace oasis::sample {
namespace {

/// Segments chained from break to break become edges.
class Assembler
{
public:
    Assembler(const StreetMesh& mesh, Draft& draft)
        : m_mesh(mesh), m_draft(draft), m_out(draft.territory), m_used(mesh.segments().size(), false),
          m_nodeOf(mesh.nodes().size(), UINT32_MAX)
    {}

    void run()
    {
        m_lengthOf.assign(m_mesh.streets().size(), 0);
        for (const StreetMesh::Segment& s : m_mesh.segments())
            if (s.street != StreetMesh::kBarrier)
                m_lengthOf[s.street] += distance(m_mesh.nodes()[s.a], m_mesh.nodes()[s.b]);
        for (const bool rings : {false, true}) {
            for (std::uint32_t node = 0; node < m_mesh.nodes().size(); ++node) {
                if (!rings && passes(node))
                    continue;
                for (const std::uint32_t segment : m_mesh.around(node))
                    if (!m_used[segment])
                        follow(node, segment);
            }
        }
    }

private:
    [[nodiscard]] bool passes(std::uint32_t node) const
    {
        const auto& around = m_mesh.around(node);
        return around.size() == 2 && m_mesh.segments()[around[0]].street == m_mesh.segments()[around[1]].street;
    }
    std::uint32_t outNode(std::uint32_t node)
    {
        if (m_nodeOf[node] == UINT32_MAX) {
            m_nodeOf[node] = static_cast<std::uint32_t>(m_out.nodes.size());
            m_out.nodes.push_back(m_mesh.nodes()[node]);
        }
        return m_nodeOf[node];
    }
    void follow(std::uint32_t start, std::uint32_t segment)
    {
        Polyline line{m_mesh.nodes()[start]};
        std::uint32_t node = start;
        const std::uint32_t street = m_mesh.segments()[segment].street;
        for (;;) {
            m_used[segment] = true;
            const StreetMesh::Segment& s = m_mesh.segments()[segment];
            node = s.a == node ? s.b : s.a;
            line.push_back(m_mesh.nodes()[node]);
            if (node == start || !passes(node))
                break;
            const auto& around = m_mesh.around(node);
            segment = around[0] == segment ? around[1] : around[0];
            if (m_used[segment])
                break;
        }
        line = simplified(line, 0.6);
        SampleStreet edge;
        edge.tail = outNode(start);
        edge.head = outNode(node);
        edge.firstPoint = static_cast<std::uint32_t>(m_out.points.size());
        edge.pointCount = static_cast<std::uint32_t>(line.size());
        m_out.points.insert(m_out.points.end(), line.begin(), line.end());
        describe(m_mesh.streets()[street], street, pointAlong(line, length(line) / 2), edge);
        m_out.streets.push_back(edge);
    }
    void describe(const StreetTraits& traits, std::uint32_t street, Point middle, SampleStreet& edge)
    {
        edge.streetClass = traits.streetClass;
        edge.level = traits.level;
        edge.ramp = traits.ramp;
        edge.isPrivate = traits.isPrivate;
        edge.municipality = m_draft.map.at(middle);
        // A street that was meant to collect others and did not get far is an ordinary one.
        if (traits.named && m_lengthOf[street] < 260)
            edge.streetClass = StreetClass::Residential;
        if (traits.streetClass == StreetClass::Motorway) {
            edge.name = nameIndex("A 590");
            return;
        }
        const Settlement* place = placeAt(traits, middle);
        if (place != nullptr && traits.streetClass != StreetClass::Track) {
            const bool inside = distance(middle, place->core) < 1.05 * place->radiusM;
            edge.urban = place->chief && inside;
            if (traits.settlement != UINT32_MAX || inside)
                edge.settlement = static_cast<std::uint32_t>(place - m_draft.places.data());
        }
        if (traits.streetClass != StreetClass::Track && edge.municipality != kNoMunicipality)
            edge.name = nameIndex(nameOf(traits, street, edge));
    }
    [[nodiscard]] const Settlement* placeAt(const StreetTraits& traits, Point middle) const
    {
        if (traits.settlement != UINT32_MAX)
            return &m_draft.places[traits.settlement];
        const std::uint32_t own = m_draft.map.at(middle);
        // Seats come first, in the order of their municipalities.
        return own == kNoMunicipality ? nullptr : &m_draft.places[own];
    }
    std::string nameOf(const StreetTraits& traits, std::uint32_t street, const SampleStreet& edge)
    {
        const std::string& own = m_out.municipalities[edge.municipality].name;
        if (traits.number != 0) {
            if (traits.streetClass == StreetClass::Primary)
                return edge.urban ? "Avenue de la Vallée" : "Route de la Vallée";
            const std::uint64_t draw = hashOf(m_draft.seed + 401, traits.number, 0);
            if (traits.streetClass == StreetClass::Tertiary)
                return streetName(m_draft.seed + edge.municipality, static_cast<std::size_t>(draw % 190), true);
            const std::string& far = m_out.municipalities[draw % m_out.municipalities.size()].name;
            return (edge.urban ? "Avenue de " : "Route de ") + (far == own ? std::string("la Montagne") : far);
        }
        if (traits.isPrivate)
            return "Rue de l'Industrie";
        const auto [found, isNew] = m_rankOf.try_emplace(street, m_nextRank[traits.settlement]);
        if (isNew)
            ++m_nextRank[traits.settlement];
        const bool lane = traits.settlement == UINT32_MAX || !m_draft.places[traits.settlement].chief;
        return streetName(m_draft.seed + 37 * edge.municipality, found->second, lane);
    }
    std::uint32_t nameIndex(const std::string& name)
    {
        const auto [found, isNew] = m_names.try_emplace(name, static_cast<std::uint32_t>(m_out.streetNames.size()));
        if (isNew)
            m_out.streetNames.push_back(name);
        return found->second;
    }

    const StreetMesh& m_mesh;
    Draft& m_draft;
    SampleTerritory& m_out;
    std::vector<bool> m_used;
    std::vector<std::uint32_t> m_nodeOf;
    std::vector<double> m_lengthOf;
    std::map<std::string, std::uint32_t> m_names;
    std::map<std::uint32_t, std::size_t> m_rankOf;
    std::map<std::uint32_t, std::size_t> m_nextRank;
};

} // namespace

void assembleStreets(const StreetMesh& mesh, Draft& draft)
{
    Assembler(mesh, draft).run();
}

} // namespace oasis::sample
