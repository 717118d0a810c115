// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"

#include <string>

namespace oasis::gis {

/// Carries GDAL's progress to a RunContext and its stop request back. Pass `callback` as GDALProgressFunc and the
/// object's address as its argument; it must outlive the call.
struct GdalProgress
{
    const RunContext& ctx;
    std::string stage;

    static int callback(double fraction, const char*, void* argument)
    {
        const auto* self = static_cast<const GdalProgress*>(argument);
        self->ctx.report(fraction, self->stage);
        return self->ctx.stopRequested() ? 0 : 1;
    }
};

} // namespace oasis::gis
