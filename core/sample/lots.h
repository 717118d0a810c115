// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/draft.h"

namespace oasis::sample {

/// Places buildings so that none overlaps another, a street or a barrier.
class Lots
{
public:
    Lots(Draft& draft, const StreetMesh& mesh);

    /// Adds the building if its ground is free, level enough and inside the territory; `gapM` from other buildings.
    bool add(SampleBuilding building, double gapM);

private:
    [[nodiscard]] bool isFree(const SampleBuilding& building, double gapM) const;
    [[nodiscard]] bool clearOfStreets(const SampleBuilding& building) const;

    Draft& m_draft;
    const StreetMesh& m_mesh;
    Lattice m_grid;
    std::vector<std::vector<std::uint32_t>> m_cells;
};

/// A building of the given size beside a street edge: `alongM` from the edge's start, `side` 1 left or −1 right,
/// `setbackM` between street axis and facade.
[[nodiscard]] SampleBuilding besideStreet(const SampleTerritory& territory, const SampleStreet& street, double alongM,
                                          int side, const SampleBuilding& size, double setbackM);

/// Houses along all streets of settlements, sheds in the zones, farms on tracks. Errors: Cancelled.
[[nodiscard]] Result<void> buildHouses(Draft& draft, Lots& lots, const RunContext& ctx);

} // namespace oasis::sample
