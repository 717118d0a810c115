// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/plain_formulas.h"

#include <array>
#include <utility>

namespace oasis::verification {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 38> kFormulas{{
    {"cov.sites", "100 × sites served / sites selected"},
    {"sites.selected", "sites selected by the scenario"},
    {"sites.fibre", "sites served by own fibre"},
    {"sites.radio", "sites served by a radio link of the plan"},
    {"length.radio", "Σ lengthM of radio links"},
    {"sites.alternative", "sites served by a leased or wireless service"},
    {"sites.unserved", "sites selected and not served"},
    {"cov.weight", "100 × Σ weight of sites served / Σ weight of sites selected"},
    {"cov.pupils", "Σ people of served primary schools, secondary schools and campuses"},
    {"cov.jobs", "Σ people of served activity zones"},
    {"resil.asked", "served sites of the first rank (protection)"},
    {"resil.blocked", "of these, sites without a second way"},
    {"resil.protected", "100 × sites with two ways / resil.asked"},
    {"resil.worstcut", "most sites that lose their fibre when one street is cut"},
    {"cov.wifi", "100 × municipalities with a hotspot / municipalities"},
    {"wifi.spots", "hotspots"},
    {"wifi.people", "people of the population cells within wifiRadiusM of a hotspot, counted once"},
    {"cov.pop", "100 × wifi.people / municipal population"},
    {"cab.count", "cabinets"},
    {"cab.premises", "Σ premises behind a cabinet; homes = people of the population cells / cabinets.personsPerHome; "
                     "businesses = jobs of the activity zones / cabinets.jobsPerBusiness"},
    {"cab.businesses", "Σ premises of activity zones behind a cabinet = jobs / cabinets.jobsPerBusiness"},
    {"cab.unserved", "Σ premises behind no cabinet"},
    {"cov.premises", "100 × cab.premises / (cab.premises + cab.unserved)"},
    {"cab.small", "cabinets with fewer premises than cabinets.minPremises"},
    {"cab.boxes", "Σ branching points of the cabinets"},
    {"cost.premises", "cost.invest / cab.premises"},
    {"cost.invest", "Σ bill amounts that are not yearly"},
    {"cost.yearly", "Σ bill amounts that are yearly"},
    {"tco20", "Σ (investment + renewals + running cost) / (1 + cashFlow.discountRate)^year over cashFlow.horizonYears "
              "= "},
    {"cost.horizon", "cost.invest + technology.years × cost.yearly, undiscounted"},
    {"cost.site", "cost.invest / sites served"},
    {"cost.inh", "cost.invest / municipal population"},
    {"cost.m", "cost.invest / length.total, per metre"},
    {"length.total", "Σ lengthM of edges"},
    {"length.new", "Σ lengthM of parts that are civil works"},
    {"dig.km", "Σ lengthM of parts that are ploughed, trenched or micro-trenched"},
    {"length.leadin", "Σ lengthM of lead-ins"},
    {"reuse", "100 × Σ lengthM of parts in existing fibre, ducts and on poles / length.total"},
}};

} // namespace

std::string formulaOf(std::string_view indicator, const ScenarioDefinition& definition)
{
    for (const auto& [id, formula] : kFormulas)
        if (id == indicator && id == "tco20")
            return std::string(formula) + std::to_string(definition.cashFlow.horizonYears) + " years";
        else if (id == indicator)
            return std::string(formula);
    return {};
}

} // namespace oasis::verification
