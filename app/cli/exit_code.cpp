// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_code.h"

namespace oasis::cli {

ExitCode exitCodeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return error.context.empty() || error.context.starts_with("--") ? ExitCode::Usage : ExitCode::BadInput;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::FileUnwritable:
    case ErrorCode::FileExists:
    case ErrorCode::ProjectLocked:
        return ExitCode::CannotWrite;
    case ErrorCode::NoStreets:
    case ErrorCode::NoSupply:
    case ErrorCode::NoSites:
    case ErrorCode::Unreachable:
    case ErrorCode::Infeasible:
    case ErrorCode::Overflow:
        return ExitCode::NoPlan;
    case ErrorCode::VerificationFailed:
        return ExitCode::NotVerified;
    case ErrorCode::OlderProgram:
        return ExitCode::OlderProgram;
    case ErrorCode::Internal:
        return ExitCode::Internal;
    default:
        return ExitCode::BadInput;
    }
}

} // namespace oasis::cli
