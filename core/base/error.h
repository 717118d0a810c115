// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace oasis {

/// What went wrong, by kind. `app/text/error_text` turns each into a translated sentence; the exit codes of the
/// command line follow from it.
enum class ErrorCode {
    Cancelled,       ///< the user asked to stop
    InvalidArgument, ///< a parameter is outside its range
    FileNotFound,
    FileUnreadable, ///< exists, but damaged, truncated or of an unknown format
    FileUnwritable, ///< no permission, disk full, read-only
    FileExists,     ///< would be overwritten without being asked to
    LayerNotFound,  ///< the file has no layer of that name, or several and none was chosen
    LayerUnusable,  ///< the layer has no geometry or fields of the kind that is needed
    CrsMissing,     ///< no coordinate system is declared: it must be given
    CrsUnknown,     ///< a coordinate system that PROJ does not know
    CrsUnsuitable,  ///< not projected, or outside its area of use
    NoStreets,
    NoSupply,
    NoSites,
    Unreachable,   ///< no site can be joined to a supply point
    Infeasible,    ///< constraints contradict each other, or the budget pays for nothing
    Overflow,      ///< prices or sizes too large for exact arithmetic
    ProjectNewer,  ///< written by a newer version of Oasis
    ProjectLocked, ///< open elsewhere
    ProjectDamaged,
    VerificationFailed, ///< an outcome does not agree with its inputs
    OlderProgram,       ///< an outcome of a program that planned otherwise: it must be run again
    Unsupported,
    Internal ///< a library failed in a way that none of the above names
};

/// A failure as a value: its kind, an English detail for logs and experts, and what it is about.
/// `context` names file, layer, feature or option, outermost first, e.g. "streets.shp: layer streets: feature 12".
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string context;
};

} // namespace oasis
