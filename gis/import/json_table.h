// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>

namespace oasis::gis {

/// A JSON list of objects ("[{…}, {…}]", as open-data portals hand out their tables) as delimited text that the layer
/// readers understand. Columns are in the order of their first appearance; lists and objects as values are kept as
/// text. The text lives in memory as long as this value.
class JsonTable
{
public:
    /// True when a .json file starts with a list of objects that are not GeoJSON features. Reads the first bytes only.
    [[nodiscard]] static bool looksLikeOne(const std::string& path);
    /// Errors: FileNotFound, FileUnreadable (no valid JSON, no list of objects, more than 256 MB).
    [[nodiscard]] static Result<std::unique_ptr<JsonTable>> read(const std::string& path);
    ~JsonTable();
    JsonTable(const JsonTable&) = delete;
    JsonTable& operator=(const JsonTable&) = delete;

    /// Where the layer readers find it.
    [[nodiscard]] const std::string& csvPath() const { return m_csvPath; }

private:
    explicit JsonTable(std::string csv, const std::string& name);
    std::string m_csv;
    std::string m_csvPath;
};

} // namespace oasis::gis
