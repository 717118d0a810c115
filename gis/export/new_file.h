// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "gis/store/descriptor.h"

#include <string>
#include <string_view>

namespace oasis::gis {

/// A text file written beside its place ("<path>.part") and moved there by commit(). Without commit it vanishes.
class NewFile
{
public:
    /// Errors: FileUnwritable.
    [[nodiscard]] static Result<NewFile> create(const std::string& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit();

private:
    NewFile(std::string path, Descriptor file) : m_path(std::move(path)), m_file(std::move(file)) {}
    [[nodiscard]] std::string unfinished() const { return m_path + ".part"; }
    [[nodiscard]] Result<void> flush();

    std::string m_path;
    std::string m_buffer;
    Descriptor m_file;
};

/// Whether a file may be written there. Errors: FileExists (it is there and `overwrite` is not set, or it is an Oasis
/// project, which no export replaces), FileUnwritable (a folder or a device).
[[nodiscard]] Result<void> checkNewPlace(const std::string& path, bool overwrite);

} // namespace oasis::gis
