// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/layer_intake.h"

#include <algorithm>

namespace oasis::gis {

namespace {

constexpr std::int64_t kPollEvery = 64;

} // namespace

Result<LayerIntake> LayerIntake::begin(LayerKind kind, const LayerSource& source, const FieldMapping& mapping,
                                       const std::string& studyCrs)
{
    LayerIntake intake;
    OASIS_TRY(intake.reader, FeatureReader::open(source, studyCrs));
    intake.mapping = completedFields(mapping, kind, *intake.reader);
    intake.receipt = beginReceipt(kind, source, *intake.reader, intake.mapping);
    intake.where = source.path + ": layer " + intake.reader->layerName();
    return intake;
}

Result<bool> LayerIntake::next(Feature& feature, const RunContext& ctx)
{
    const std::int64_t read = reader->read();
    if (read % kPollEvery == 0) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled", where);
        if (const std::int64_t all = reader->featureCount(); all > 0)
            ctx.report(std::min(1.0, static_cast<double>(read) / static_cast<double>(all)), "import.read");
    }
    auto more = reader->next(feature);
    if (!more.has_value())
        return inContext(more.error(), receipt.path);
    if (more.value())
        addFeature(hash, feature);
    return more;
}

Result<MappedField> LayerIntake::needed(std::string_view planningField, const std::string& help) const
{
    MappedField found = field(planningField);
    if (found.exists())
        return found;
    std::string names;
    for (const std::string& name : reader->fieldNames())
        names += (names.empty() ? "" : ", ") + name;
    return fail(ErrorCode::LayerUnusable,
                "no column for \"" + std::string(planningField) + "\" (" + help + "); name it with " +
                    std::string(planningField) + "=COLUMN. The layer has: " + names,
                where);
}

ImportReceipt LayerIntake::finish()
{
    endReceipt(receipt, reader->read(), reader->warnings());
    receipt.encoding = reader->encoding();
    receipt.contentHash = hash.hex();
    return std::move(receipt);
}

} // namespace oasis::gis
