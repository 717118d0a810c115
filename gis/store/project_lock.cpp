// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/project_lock.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

namespace oasis::gis {

namespace {

constexpr int kAttempts = 10;

std::string lockPath(const std::string& project)
{
    return project + ".lock";
}

LockHolder ourselves()
{
    LockHolder holder;
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        holder.user = entry.pw_name;
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0)
        holder.host = host.data();
    holder.process = ::getpid();
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    std::array<char, 32> text{};
    if (::gmtime_r(&now, &utc) && std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc) > 0)
        holder.since = text.data();
    return holder;
}

std::string toText(const LockHolder& holder)
{
    return "user: " + holder.user + "\nhost: " + holder.host + "\nprocess: " + std::to_string(holder.process) +
           "\nsince: " + holder.since + "\n";
}

std::optional<LockHolder> readHolder(const std::string& path)
{
    std::ifstream file(path);
    LockHolder holder;
    bool named = false;
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos)
            continue;
        const std::string key = line.substr(0, colon);
        const std::string value = line.substr(colon + 2);
        named = true;
        if (key == "user")
            holder.user = value;
        else if (key == "host")
            holder.host = value;
        else if (key == "since")
            holder.since = value;
        else if (key == "process")
            std::from_chars(value.data(), value.data() + value.size(), holder.process);
    }
    return named ? std::optional(holder) : std::nullopt;
}

Error locked(const std::optional<LockHolder>& holder, const std::string& project)
{
    if (!holder)
        return fail(ErrorCode::ProjectLocked, "the project is open in another program", project);
    return fail(ErrorCode::ProjectLocked,
                "the project is open: user " + holder->user + " on " + holder->host + ", process " +
                    std::to_string(holder->process) + ", since " + holder->since,
                project);
}

/// False when the file was removed or replaced by its holder between open() and flock().
bool stillInPlace(int descriptor, const std::string& path)
{
    struct stat held
    {};
    struct stat there
    {};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &there) == 0 && held.st_dev == there.st_dev &&
           held.st_ino == there.st_ino;
}

bool overwrite(int descriptor, const std::string& text)
{
    return ::ftruncate(descriptor, 0) == 0 &&
           ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

} // namespace

Result<ProjectLock> ProjectLock::acquire(const std::string& project, Mode mode)
{
    const std::string path = lockPath(project);
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return fail(ErrorCode::FileUnwritable, std::string("the project cannot be locked: ") + std::strerror(errno),
                        path);
        const bool held = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const std::optional<LockHolder> before = readHolder(path);
        if (!held) {
            ::close(descriptor);
            return locked(before, project);
        }
        if (!stillInPlace(descriptor, path)) {
            ::close(descriptor);
            continue;
        }
        const LockHolder now = ourselves();
        if (before && before->host != now.host && mode == Mode::Respect) {
            ::close(descriptor);
            return locked(before, project);
        }
        if (!overwrite(descriptor, toText(now))) {
            const Error error = fail(ErrorCode::FileUnwritable,
                                     std::string("the project cannot be locked: ") + std::strerror(errno), path);
            ::close(descriptor);
            return error;
        }
        return ProjectLock(path, descriptor, before.has_value());
    }
    return locked(readHolder(path), project);
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_afterCrash(other.m_afterCrash)
{}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_afterCrash = other.m_afterCrash;
    }
    return *this;
}

ProjectLock::~ProjectLock()
{
    release();
}

void ProjectLock::release()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.c_str()); // before the lock goes, so that nobody can hold a file that is being removed
    ::close(m_descriptor);
    m_descriptor = -1;
}

std::optional<LockHolder> lockHolder(const std::string& project)
{
    return readHolder(lockPath(project));
}

} // namespace oasis::gis
