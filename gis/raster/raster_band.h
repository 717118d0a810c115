// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "gis/base/open_dataset.h"
#include "gis/raster/raster_tile.h"
#include "gis/vector/layer_source.h"

namespace oasis::gis {

/// The band to read: the one that the source names, else the only one. Errors: InvalidArgument (no such band);
/// LayerUnusable (several bands and none named, a colour of a picture, complex numbers).
[[nodiscard]] Result<int> bandOf(const OpenedDataset& opened, const LayerSource& source, RasterContent content);

} // namespace oasis::gis
