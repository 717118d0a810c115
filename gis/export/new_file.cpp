// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/new_file.h"

#include "gis/store/database.h"

#include <fcntl.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace oasis::gis {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;

Error unwritable(const std::string& path)
{
    return fail(ErrorCode::FileUnwritable, std::strerror(errno), path);
}

bool isProject(const std::string& path)
{
    auto database = Database::open(path, Database::Access::Read);
    if (!database.has_value())
        return false;
    const auto marked = database.value().hasTable("oasis_meta");
    return marked.has_value() && marked.value();
}

} // namespace

Result<NewFile> NewFile::create(const std::string& path)
{
    const std::string unfinished = path + ".part";
    Descriptor file(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.isOpen())
        return unwritable(path);
    return NewFile(path, std::move(file));
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_buffer(std::move(other.m_buffer)), m_file(std::move(other.m_file))
{}

NewFile::~NewFile()
{
    if (!m_file.isOpen())
        return;
    std::error_code ignored;
    std::filesystem::remove(unfinished(), ignored);
}

Result<void> NewFile::write(std::string_view bytes)
{
    m_buffer += bytes;
    return m_buffer.size() < kBufferBytes ? ok() : flush();
}

Result<void> NewFile::flush()
{
    if (!m_file.write(m_buffer))
        return unwritable(m_path);
    m_buffer.clear();
    return ok();
}

Result<void> NewFile::commit()
{
    OASIS_CHECK(flush());
    if (!m_file.sync())
        return unwritable(m_path);
    std::error_code failure;
    std::filesystem::rename(unfinished(), m_path, failure);
    if (failure)
        return fail(ErrorCode::FileUnwritable, failure.message(), m_path);
    m_file.close();
    return ok();
}

Result<void> checkNewPlace(const std::string& path, bool overwrite)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure))
        return ok();
    if (!std::filesystem::is_regular_file(path, failure))
        return fail(ErrorCode::FileUnwritable, "this is a folder or a device, not a file", path);
    if (!overwrite)
        return fail(ErrorCode::FileExists, "the file is already there", path);
    if (isProject(path))
        return fail(ErrorCode::FileExists, "an export never replaces an Oasis project", path);
    return ok();
}

} // namespace oasis::gis
