// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/journal.h"

#include "core/base/input_hash.h"
#include "gis/store/descriptor.h"
#include "gis/store/json.h"
#include "gis/store/project_file.h"

#include <fcntl.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTitle = "oasis-journal 1 ";
constexpr std::size_t kFingerprintDigits = 32;

std::string fingerprint(std::string_view text)
{
    InputHash hash;
    hash.add(text);
    return hash.hex();
}

/// "<fingerprint> <text>\n"
std::string line(std::string_view text)
{
    return fingerprint(text) + " " + std::string(text) + "\n";
}

/// Takes the next whole and undamaged line off the rest; false at the end or at damage.
bool takeLine(std::string_view& rest, std::string_view& text)
{
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || end <= kFingerprintDigits || rest[kFingerprintDigits] != ' ')
        return false;
    text = rest.substr(kFingerprintDigits + 1, end - kFingerprintDigits - 1);
    if (rest.substr(0, kFingerprintDigits) != fingerprint(text))
        return false;
    rest.remove_prefix(end + 1);
    return true;
}

struct Contents
{
    PendingChanges pending;
    std::size_t wholeBytes = 0; ///< up to the end of the last good line
    bool fits = false;          ///< belongs to the asked state
};

Result<Contents> readJournal(const std::string& path, const std::string& state)
{
    Contents contents;
    std::error_code failure;
    if (!fs::exists(path, failure))
        return contents;
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof())
        return fail(ErrorCode::FileUnreadable, "the journal of unsaved edits cannot be read", path);
    std::string_view rest = bytes;
    std::string_view text;
    const bool titled = takeLine(rest, text);
    contents.fits = titled && text == std::string(kTitle) + state;
    if (!contents.fits) {
        contents.pending.ofOtherState = titled && !rest.empty();
        return contents;
    }
    while (takeLine(rest, text)) {
        auto change = studyChangeFromJson(text);
        if (!change.has_value())
            return inContext(change.error(), path);
        contents.pending.changes.push_back(std::move(change).value());
    }
    contents.pending.cutShort = !rest.empty();
    contents.wholeBytes = bytes.size() - rest.size();
    return contents;
}

Error unwritable(const std::string& path)
{
    return fail(ErrorCode::FileUnwritable, std::string("unsaved edits cannot be kept: ") + std::strerror(errno), path);
}

} // namespace

std::string journalPath(const std::string& project)
{
    return project + ".journal";
}

Result<PendingChanges> pendingChanges(const std::string& project)
{
    OASIS_TRY(const std::string state, projectState(project));
    OASIS_TRY(Contents contents, readJournal(journalPath(project), state));
    return std::move(contents.pending);
}

Result<Journal> Journal::open(const std::string& project)
{
    OASIS_TRY(const std::string state, projectState(project));
    return Journal(project, state);
}

Result<void> Journal::append(const StudyChange& change)
{
    if (change.replacesBigParts())
        return fail(ErrorCode::InvalidArgument, "a change of layers is not journalled: the project is saved instead");
    const std::string path = journalPath(m_project);
    std::size_t keep = 0;
    if (!m_begun) {
        OASIS_TRY(const Contents contents, readJournal(path, m_state));
        keep = contents.wholeBytes;
    }
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen() || (!m_begun && !file.cutTo(keep)))
        return unwritable(path);
    std::string text = m_begun || keep > 0 ? std::string() : line(std::string(kTitle) + m_state);
    text += line(toJson(change));
    if (!file.write(text) || !file.sync())
        return unwritable(path);
    m_begun = true;
    return ok();
}

Result<void> Journal::clear()
{
    std::error_code failure;
    fs::remove(journalPath(m_project), failure);
    m_begun = false;
    if (failure)
        return fail(ErrorCode::FileUnwritable, failure.message(), journalPath(m_project));
    OASIS_TRY(const std::string state, projectState(m_project));
    m_state = state;
    return ok();
}

} // namespace oasis::gis
