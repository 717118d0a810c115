// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace oasis::cli {

/// What the shell sees. Documented in `oasis --help` and the man page.
enum class ExitCode {
    Done = 0,
    Usage = 1,       ///< wrong words on the command line
    BadInput = 2,    ///< a file, layer or value cannot be used
    NoPlan = 3,      ///< the study has no streets, supply, sites, or no feasible plan
    NotVerified = 4, ///< an outcome disagrees with its inputs
    CannotWrite = 5, ///< a file could not be written, or is in use
    Cancelled = 6,
    Internal = 7,
    OlderProgram = 8 ///< an outcome was planned by an older version: run it again
};

/// A wrong option ("--at …") or a missing word is Usage; the same code about a file or a scenario is BadInput.
[[nodiscard]] ExitCode exitCodeOf(const Error& error);

} // namespace oasis::cli
