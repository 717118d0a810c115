// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/input_hash.h"
#include "core/study/study.h"
#include "gis/import/field_mapping.h"
#include "gis/vector/feature_reader.h"
#include "gis/vector/layer_source.h"

#include <string>
#include <vector>

namespace oasis::gis {

/// Counts under a reason, in the order of first use; the first feature concerned is kept.
void countReason(std::vector<ImportReceipt::Reason>& reasons, const std::string& reason, std::int64_t count,
                 const std::string& first);

/// "feature 12", or its name when it has one: "feature 12 (École des Carmes)".
[[nodiscard]] std::string featureLabel(std::int64_t fid, const std::string& name = {});

/// "file.ext: layer", the name of the dataset without its folder.
[[nodiscard]] std::string layerLabel(const std::string& path, const std::string& layer);

/// What is known before reading: source, format, system, encoding, mapping, time.
[[nodiscard]] ImportReceipt beginReceipt(LayerKind kind, const LayerSource& source, const FeatureReader& reader,
                                         const FieldMapping& mapping);
/// What the reader knows at the end: features read and its warnings; features that it could not use are refused with
/// the warning's reason, repaired ones counted as repaired.
void endReceipt(ImportReceipt& receipt, std::int64_t read, const Warnings& warnings);

/// Adds a feature's geometry and values to a fingerprint of what was read.
void addFeature(InputHash& hash, const Feature& feature);

/// "2026-11-23T08:55:00Z".
[[nodiscard]] std::string utcNow();

} // namespace oasis::gis
