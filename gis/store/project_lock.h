// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace oasis::gis {

/// Who has a project open.
struct LockHolder
{
    std::string user;
    std::string host;
    std::int64_t process = 0;
    std::string since; ///< ISO 8601 UTC
    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

/// Keeps a second window or a colleague from working on the same project: file "<project>.lock" names the holder and
/// is held open under flock(2), so that a crash on this computer frees it by itself. Where a shared folder does not
/// carry flock to other computers, the name in the file counts.
class ProjectLock
{
public:
    enum class Mode {
        Respect, ///< a lock of another computer is respected
        TakeOver ///< it is taken over: the user has made sure that nobody works there
    };
    /// Errors: ProjectLocked (detail names user, host and process), FileUnwritable (the folder is read-only: the
    /// project can be looked at without a lock).
    [[nodiscard]] static Result<ProjectLock> acquire(const std::string& project, Mode mode = Mode::Respect);

    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;
    ~ProjectLock();

    /// True when the last holder ended without releasing: there may be unsaved edits in the journal.
    [[nodiscard]] bool afterCrash() const { return m_afterCrash; }
    /// Frees the project; the destructor does it too.
    void release();

private:
    ProjectLock(std::string path, int descriptor, bool afterCrash)
        : m_path(std::move(path)), m_descriptor(descriptor), m_afterCrash(afterCrash)
    {}
    std::string m_path;
    int m_descriptor = -1;
    bool m_afterCrash = false;
};

/// Who is named in the project's lock file, alive or not; nothing when there is none.
[[nodiscard]] std::optional<LockHolder> lockHolder(const std::string& project);

} // namespace oasis::gis
