// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/infrastructure.h"
#include "core/network/street_price.h"
#include "core/scenario/definition.h"
#include "core/sites/site.h"

#include <optional>
#include <span>
#include <vector>

namespace oasis {

/// What a technology costs at a site, as quantities for the bill (items of the definition, not of the catalogue):
///
///     tech.<id>.setup    capexFixed, once                   tech.<id>.tower   capexTower, once
///     tech.solar         solarPerSite, once, at a site without mains
///     tech.<id>.yearly   yearlyFixed                        tech.<id>.mbit    yearlyPerMbit × Mbit/s
///     tech.energy        kwhPrice × kwhPerYear, at a site with mains
///
/// The cost model is that of UNICEF's open Giga cost model (capex + electricity capex + years × (opex + electricity)).
[[nodiscard]] std::vector<Quantity> serviceQuantities(const Technology& technology, const TechnologyRules& rules,
                                                      const Site& site);
/// Of a fibre link: tech.<id>.link and, per year, tech.<id>.link.yearly. Their unit is 10 m: prices per kilometre in
/// whole units of the currency are then exact in cents, and thousandths of the unit are centimetres.
[[nodiscard]] std::vector<Quantity> linkQuantities(const Technology& technology, double lengthM);
/// Investment + years × yearly cost, undiscounted; kInfiniteCents for more.
[[nodiscard]] Money horizonCost(std::span<const Quantity> quantities, int years);

/// True when the technology can serve the site: anywhere; from a tower at most rangeM away on the sphere; from such a
/// tower that lists the site's official key as visible. A Fibre technology needs a network: false here.
[[nodiscard]] bool reaches(const Technology& technology, const TechnologyRules& rules, const Site& site,
                           std::span<const Tower> towers);
/// The technology other than fibre that serves the site at the least horizon cost over rules.years; of equal ones the
/// first. nullptr when none reaches it.
[[nodiscard]] const Technology* cheapestAlternative(const TechnologyRules& rules, const Site& site,
                                                    std::span<const Tower> towers);
/// The first technology that reaches by fibre, or nullptr.
[[nodiscard]] const Technology* fibreTechnology(const TechnologyRules& rules);

} // namespace oasis
