// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/infrastructure.h"
#include "core/network/streets.h"
#include "core/territory/elevation_grid.h"
#include "core/territory/territory.h"
#include "gis/store/part_stream.h"

namespace oasis::gis {

// The big parts of a study as bytes and back, exactly. Reading leaves damage to PartReader::finish(); indices that
// point outside are found by the checks below.

void write(PartWriter& out, const Territory& territory);
void write(PartWriter& out, const StreetLayer& streets);
void write(PartWriter& out, const Infrastructure& infrastructure);
/// Heights as differences to the left neighbour's bits, byte planes apart: smooth relief packs to a third.
void write(PartWriter& out, const ElevationGrid& grid);

void read(PartReader& in, Territory& territory);
void read(PartReader& in, StreetLayer& streets);
void read(PartReader& in, Infrastructure& infrastructure);
void read(PartReader& in, ElevationGrid& grid);

/// ProjectDamaged when the part contradicts itself: an index outside its array, an order that does not hold.
[[nodiscard]] Result<void> checkParts(const Territory& territory, const StreetLayer& streets,
                                      const ElevationGrid& grid);

} // namespace oasis::gis
