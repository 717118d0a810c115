// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/transform.h"
#include "gis/export/new_file.h"
#include "gis/export/table_writers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace oasis::gis {

namespace {

constexpr std::size_t kRowsPerPoll = 256;
constexpr int kMetreDecimals = 3;
constexpr int kDegreeDecimals = 7;

std::string fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 400> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    return {digits.data(), end.ptr};
}

std::string number(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

/// Quoted when it holds a separator, a quote or a line break (RFC 4180, 2.6 and 2.7).
std::string cell(std::string_view text, char separator)
{
    const bool plain =
        std::ranges::none_of(text, [&](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; });
    if (plain)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        quoted.push_back(c);
        if (c == '"')
            quoted.push_back('"');
    }
    return quoted + "\"";
}

std::string cell(const Value& value, char separator)
{
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return number(*real);
    if (const auto* text = std::get_if<std::string>(&value))
        return cell(std::string_view(*text), separator);
    return {};
}

std::string headerLine(const FeatureTable& table, bool places, bool lonLat, char separator)
{
    std::string line = "id";
    for (const Column& column : table.columns)
        line += separator + cell(std::string_view(column.name), separator);
    for (const char* name : {"x", "y"})
        line += places ? separator + std::string(name) : std::string();
    for (const char* name : {"lon", "lat"})
        line += lonLat ? separator + std::string(name) : std::string();
    return line + "\r\n";
}

} // namespace

Result<void> writeCsv(const FeatureTable& table, const std::string& crs, char separator, const std::string& path,
                      const RunContext& ctx)
{
    const bool places = table.geometry == GeometryKind::Point;
    const bool lonLat = places && std::ranges::find(table.columns, "lon", &Column::name) == table.columns.end();
    std::optional<Transform> transform;
    if (lonLat) {
        OASIS_TRY(const Crs from, Crs::parse(crs));
        OASIS_TRY(const Crs to, Crs::parse("EPSG:4326"));
        OASIS_TRY(Transform made, Transform::create(from, to));
        transform.emplace(std::move(made));
    }
    OASIS_TRY(NewFile file, NewFile::create(path));
    std::string line = headerLine(table, places, lonLat, separator);
    FeatureRow row;
    for (std::size_t i = 0; i < table.count; ++i) {
        if (i % kRowsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while writing");
        OASIS_CHECK(file.write(line));
        row.values.clear();
        table.fill(i, row);
        line = std::to_string(row.id);
        for (const Value& value : row.values)
            line += separator + cell(value, separator);
        if (places)
            line += separator + fixed(row.point.x, kMetreDecimals) + separator + fixed(row.point.y, kMetreDecimals);
        if (lonLat) {
            const Point degrees = transform->apply(row.point);
            line += separator + fixed(degrees.x, kDegreeDecimals) + separator + fixed(degrees.y, kDegreeDecimals);
        }
        line += "\r\n";
    }
    OASIS_CHECK(file.write(line));
    return file.commit();
}

} // namespace oasis::gis
