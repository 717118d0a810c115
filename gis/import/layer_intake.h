// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/input_hash.h"
#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"
#include "gis/import/default_fields.h"
#include "gis/import/import_receipt.h"
#include "gis/vector/feature_reader.h"

#include <memory>
#include <string>

namespace oasis::gis {

/// One layer on its way in: its reader, the completed mapping and the receipt that grows.
struct LayerIntake
{
    std::unique_ptr<FeatureReader> reader;
    FieldMapping mapping;
    ImportReceipt receipt;
    InputHash hash;
    std::string where; ///< for errors: "file: layer x"

    [[nodiscard]] static Result<LayerIntake> begin(LayerKind kind, const LayerSource& source,
                                                   const FieldMapping& mapping, const std::string& studyCrs);
    /// The next feature, added to the fingerprint; false at the end. Polls the stop request and reports progress.
    [[nodiscard]] Result<bool> next(Feature& feature, const RunContext& ctx);
    [[nodiscard]] MappedField field(std::string_view planningField) const { return {mapping, *reader, planningField}; }
    /// The same, or LayerUnusable when no column feeds it. `help` says what such a column is called.
    [[nodiscard]] Result<MappedField> needed(std::string_view planningField, const std::string& help) const;
    void refuse(const std::string& reason, const std::string& first) { countReason(receipt.refused, reason, 1, first); }
    void repair(const std::string& reason, const std::string& first)
    {
        countReason(receipt.repaired, reason, 1, first);
    }
    void note(const std::string& reason, const std::string& first) { countReason(receipt.notes, reason, 1, first); }
    void warn(WarningCode code, std::int64_t count, const std::string& first, const std::string& detail)
    {
        receipt.warnings.push_back({code, count, first, detail});
    }
    /// Reads and warnings of the reader, fingerprint; hands the receipt out.
    [[nodiscard]] ImportReceipt finish();
};

} // namespace oasis::gis
