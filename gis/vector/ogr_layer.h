// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/open_dataset.h"
#include "gis/vector/raw_layer.h"

namespace oasis::gis {

/// Layer `index` of an open dataset. Errors: FileUnreadable, InvalidArgument (filter not understood).
[[nodiscard]] Result<std::unique_ptr<RawLayer>> openOgrLayer(std::shared_ptr<OpenedDataset> dataset, int index,
                                                             const LayerSource& source);

} // namespace oasis::gis
