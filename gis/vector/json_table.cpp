// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/json_table.h"

#include "gis/base/gdal_ptr.h"
#include "gis/base/json_depth.h"
#include "gis/base/source_members.h"
#include "gis/vector/field_names.h"
#include "gis/vector/row_filter.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace oasis::gis {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxBytes = 256U << 20U;
constexpr std::size_t kLookAtBytes = 4096;

/// The first bytes of a file, at most so many. "" when it cannot be opened.
std::string startOf(const std::string& gdalPath, std::size_t bytes)
{
    const FilePtr file(VSIFOpenL(gdalPath.c_str(), "rb"));
    std::string text;
    while (file && text.size() < bytes) {
        const std::size_t from = text.size();
        text.resize(std::min(bytes, from + (1U << 20U)));
        const std::size_t got = VSIFReadL(text.data() + from, 1, text.size() - from, file.get());
        text.resize(from + got);
        if (got == 0)
            break;
    }
    return text;
}

std::string textOf(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class JsonTableLayer : public RawLayer
{
public:
    explicit JsonTableLayer(Json rows) : m_rows(std::move(rows)) {}

    Result<void> prepare(const LayerSource& source)
    {
        for (const Json& row : m_rows)
            for (const auto& [key, value] : row.items())
                if (std::find(m_keys.begin(), m_keys.end(), key) == m_keys.end())
                    m_keys.push_back(key);
        for (const std::string& key : m_keys)
            fields.push_back({key, "String"});
        makeNamesUnique(fields, warnings);
        if (!source.where.empty()) {
            OASIS_TRY(m_filter, RowFilter::create(fields, source.where));
        }
        return ok();
    }
    Result<bool> next(RawRecord& record) override
    {
        while (m_next < m_rows.size()) {
            const Json& row = m_rows[m_next++];
            record.fid = static_cast<std::int64_t>(m_next);
            record.geometry.clear();
            record.values.resize(m_keys.size());
            for (std::size_t i = 0; i < m_keys.size(); ++i) {
                const auto value = row.find(m_keys[i]);
                record.values[i] = value == row.end() ? std::string() : textOf(*value);
            }
            if (!m_filter || m_filter->accepts(record.values))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isSpatial() const override { return false; }
    [[nodiscard]] std::string crsText() const override { return {}; }
    [[nodiscard]] std::int64_t declaredCount() const override { return static_cast<std::int64_t>(m_rows.size()); }
    [[nodiscard]] std::string encoding() const override { return "UTF-8"; }

private:
    Json m_rows;
    std::vector<std::string> m_keys;
    std::unique_ptr<RowFilter> m_filter;
    std::size_t m_next = 0;
};

} // namespace

bool isJsonTable(const std::string& gdalPath)
{
    std::string extension = extensionOf(gdalPath);
    if (extension == "gz")
        extension = extensionOf(gdalPath.substr(0, gdalPath.size() - 3));
    if (extension != "json")
        return false;
    std::string text = startOf(gdalPath, kLookAtBytes);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text.starts_with("[{") && text.find("\"type\":\"Feature\"") == std::string::npos;
}

Result<std::unique_ptr<RawLayer>> openJsonTable(const std::string& gdalPath, const LayerSource& source)
{
    OASIS_CHECK(checkJsonNesting(gdalPath, source.path)); // values are written back by recursion
    const std::string text = startOf(gdalPath, kMaxBytes + 1);
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::FileUnreadable, "a JSON table of more than 256 MB: save it as CSV", source.path);
    Json rows = Json::parse(text, nullptr, false, true);
    if (rows.is_discarded())
        return fail(ErrorCode::FileUnreadable, "the file is not valid JSON in UTF-8", source.path);
    if (!rows.is_array() || !std::all_of(rows.begin(), rows.end(), [](const Json& row) { return row.is_object(); }))
        return fail(ErrorCode::FileUnreadable, "the JSON is not a list of objects", source.path);
    auto layer = std::make_unique<JsonTableLayer>(std::move(rows));
    if (auto prepared = layer->prepare(source); !prepared.has_value())
        return inContext(prepared.error(), source.path);
    layer->driver = "JSON";
    layer->format = "JSON (list of objects)";
    return std::unique_ptr<RawLayer>(std::move(layer));
}

} // namespace oasis::gis
