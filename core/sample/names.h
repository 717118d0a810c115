// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <set>
#include <string>
#include <vector>

namespace oasis::sample {

/// Invents French-looking names from syllables, never the same twice. A few may by chance be those of real places.
class NameMaker
{
public:
    explicit NameMaker(std::uint64_t seed) : m_random(seed) {}

    /// "Roquelaune", "Saint-Orvan", "Montbrise-sur-Lauvette" …
    [[nodiscard]] std::string municipality(const std::string& river, bool town);
    /// "la Lauvette", "le Riou d'Arvel" …
    [[nodiscard]] std::string river(bool main);
    /// A surname or an invented notable, for schools and places.
    [[nodiscard]] std::string person();

private:
    std::string root();
    std::string unused(const std::string& name);

    Random m_random;
    std::set<std::string> m_taken;
};

/// A street name of a settlement by its rank among its streets: the customary ones first ("Rue de l'Église", "Rue de
/// la Mairie"), then plants, trades and hills; `lane` gives country lanes.
[[nodiscard]] std::string streetName(std::uint64_t seed, std::size_t rank, bool lane);

} // namespace oasis::sample
