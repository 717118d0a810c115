// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/json_table.h"

#include <nlohmann/json.hpp>

#include <cpl_vsi.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace oasis::gis {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kMaxBytes = 256U << 20U;

std::string csvQuoted(const std::string& value)
{
    std::string out = "\"";
    for (const char c : value)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string textOf(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string csvOf(const Json& rows)
{
    std::vector<std::string> columns;
    for (const Json& row : rows)
        for (const auto& [key, value] : row.items())
            if (std::find(columns.begin(), columns.end(), key) == columns.end())
                columns.push_back(key);
    std::string csv;
    for (std::size_t i = 0; i < columns.size(); ++i)
        csv += (i > 0 ? "," : "") + csvQuoted(columns[i]);
    csv += '\n';
    for (const Json& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto value = row.find(columns[i]);
            csv += (i > 0 ? "," : "") + (value == row.end() ? std::string() : csvQuoted(textOf(*value)));
        }
        csv += '\n';
    }
    return csv;
}

} // namespace

bool JsonTable::looksLikeOne(const std::string& path)
{
    if (!path.ends_with(".json") && !path.ends_with(".JSON"))
        return false;
    std::ifstream file(path, std::ios::binary);
    char start[4096] = {};
    file.read(start, sizeof start);
    std::string text(start, static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text.starts_with("[{") && text.find("\"type\":\"Feature\"") == std::string::npos;
}

Result<std::unique_ptr<JsonTable>> JsonTable::read(const std::string& path)
{
    std::error_code failure;
    const auto bytes = std::filesystem::file_size(path, failure);
    if (failure)
        return fail(ErrorCode::FileNotFound, failure.message(), path);
    if (bytes > kMaxBytes)
        return fail(ErrorCode::FileUnreadable, "a JSON table of more than 256 MB: save it as CSV", path);
    std::ifstream file(path, std::ios::binary);
    const Json rows = Json::parse(file, nullptr, false, true);
    if (rows.is_discarded())
        return fail(ErrorCode::FileUnreadable, "the file is not valid JSON", path);
    if (!rows.is_array() || !std::all_of(rows.begin(), rows.end(), [](const Json& row) { return row.is_object(); }))
        return fail(ErrorCode::FileUnreadable, "the JSON is not a list of objects", path);
    return std::unique_ptr<JsonTable>(new JsonTable(csvOf(rows), std::filesystem::path(path).stem().string()));
}

JsonTable::JsonTable(std::string csv, const std::string& name) : m_csv(std::move(csv))
{
    // A name of its own for each table, since the memory files of GDAL are shared by the whole process.
    static std::atomic<unsigned> count{0};
    m_csvPath = "/vsimem/oasis-json-table-" + std::to_string(count.fetch_add(1)) + "/" + name + ".csv";
    VSIFCloseL(VSIFileFromMemBuffer(m_csvPath.c_str(), reinterpret_cast<GByte*>(m_csv.data()), m_csv.size(), FALSE));
}

JsonTable::~JsonTable()
{
    VSIUnlink(m_csvPath.c_str());
}

} // namespace oasis::gis
