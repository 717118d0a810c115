// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/outcome.h"

#include <cstddef>
#include <cstdint>

namespace oasis {

/// Light on the way from the supply point through a cabinet to its farthest premises, dB, by opticalLoss().
struct CabinetLight
{
    double lossDownDb = 0;
    double lossUpDb = 0;
    double limitDb = 0; ///< that the equipment bridges
    [[nodiscard]] double spareDb() const { return limitDb - (lossDownDb > lossUpDb ? lossDownDb : lossUpDb); }
};
[[nodiscard]] CabinetLight lightOf(const ScenarioDefinition& definition, const OutcomeCabinet& cabinet);

/// What keeps two neighbouring areas from being one.
enum class WhyApart : std::uint8_t {
    NoNeighbour, ///< there is no other area along the network
    Capacity,    ///< together they have more premises than a cabinet holds
    Distance,    ///< from neither place all premises are within CabinetRules::maxDistanceM
    Light,       ///< from neither place the light reaches all premises
    Price        ///< the fibre would cost more than the cabinet that is saved
};

/// Why a cabinet stands where it does, from the outcome and the prices of the search alone.
struct CabinetReasons
{
    /// Fibre of feeder and distribution from the best other junction with premises of the same area, less that from the
    /// cabinet's own. Below 0: it would be cheaper there, but a cabinet may not stand there or a limit forbids it.
    Money nextPlace;
    int otherPlaces = 0; ///< such junctions; 0: `nextPlace` means nothing

    WhyApart apart = WhyApart::NoNeighbour;
    std::int32_t neighbour = -1; ///< cabinet whose area it could most easily be joined with, index
    int together = 0;            ///< premises of both
    Money dearer;                ///< Price: one cabinet at the better of both places costs so much more
};

/// Errors: InvalidArgument (no such cabinet, an item missing in the catalogue). The outcome's trees must be sound, as
/// those that verify() accepts. O(cabinets × edges + (premises groups of two areas)² × depth).
[[nodiscard]] Result<CabinetReasons> reasonsFor(const Outcome& outcome, std::size_t cabinet,
                                                const Catalogue& catalogue);

} // namespace oasis
