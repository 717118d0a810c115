// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/open_dataset.h"
#include "gis/vector/dataset_info.h"

namespace oasis::gis {

/// What a raster is. Its first and last rows are read, so that a file cut off is found out.
[[nodiscard]] Result<LayerInfo> rasterInfo(const OpenedDataset& opened, const std::string& name,
                                           const std::string& shownPath);

} // namespace oasis::gis
