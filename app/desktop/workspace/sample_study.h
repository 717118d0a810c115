// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/study/study.h"

#include <QString>

#include <string>

namespace oasis::desktop {

/// Folder of the sample valley: beside the installed program, else in the source tree; empty when there is none.
[[nodiscard]] QString sampleFolder();

/// A new study made from every recognised file of a folder, its duplicate sites merged, its oases marked by the usual
/// rules and the usual scenarios defined; nothing is computed yet. Errors: those of the imports, Cancelled.
[[nodiscard]] Result<Study> studyFromFolder(const std::string& folder, StudyInfo info, const RunContext& ctx);

} // namespace oasis::desktop
