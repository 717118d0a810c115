// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/study/study_change.h"

#include <string>
#include <vector>

namespace oasis::gis {

/// Where the journal of a project lies: "<project>.journal".
[[nodiscard]] std::string journalPath(const std::string& project);

/// What a crash left: edits that were made after the last save.
struct PendingChanges
{
    std::vector<StudyChange> changes; ///< to be applied in order to the project as it is on disk
    bool cutShort = false;            ///< the last line is incomplete or damaged and was left out
    bool ofOtherState = false;        ///< there are edits, but of another state of the file: not offered
};

/// Reads the journal of a project, without changing it. No journal: nothing pending. The project need not exist.
/// Errors: FileUnreadable, and those of reading the project's state.
[[nodiscard]] Result<PendingChanges> pendingChanges(const std::string& project);

/// Edits that are not saved yet, beside the project: one line each behind a fingerprint, on disk when append()
/// returns. Made when the project is opened; a journal that fits the project's state is continued behind its last
/// whole line, any other is replaced at the first append. One writer per project (see ProjectLock).
class Journal
{
public:
    /// Errors: those of reading the project's state. Nothing is written yet.
    [[nodiscard]] static Result<Journal> open(const std::string& project);

    /// Errors: InvalidArgument (the change replaces big parts: save the project instead), FileUnwritable.
    [[nodiscard]] Result<void> append(const StudyChange& change);
    /// After a save, or when the user does not want the pending edits: the file goes, the state is read anew.
    [[nodiscard]] Result<void> clear();

private:
    Journal(std::string project, std::string state) : m_project(std::move(project)), m_state(std::move(state)) {}

    std::string m_project;
    std::string m_state;  ///< of the project when it was last saved
    bool m_begun = false; ///< the file stands and belongs to this state
};

} // namespace oasis::gis
