// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/transform.h"
#include "gis/export/new_file.h"
#include "gis/export/table_writers.h"
#include "gis/store/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oasis::gis {

namespace {

constexpr std::size_t kRowsPerPoll = 256;
constexpr int kDecimals = 7; // about a centimetre

void appendDegrees(std::string& json, double degrees)
{
    std::array<char, 32> digits{};
    char* end =
        std::to_chars(digits.data(), digits.data() + digits.size(), degrees, std::chars_format::fixed, kDecimals).ptr;
    while (end[-1] == '0')
        --end;
    json.append(digits.data(), end[-1] == '.' ? end - 1 : end);
}

void appendPosition(std::string& json, Point p)
{
    json.push_back('[');
    appendDegrees(json, p.x);
    json.push_back(',');
    appendDegrees(json, p.y);
    json.push_back(']');
}

void appendPositions(std::string& json, const Polyline& line)
{
    json.push_back('[');
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0)
            json.push_back(',');
        appendPosition(json, line[i]);
    }
    json.push_back(']');
}

/// Closed, the inside on the left of an outer ring and on the right of a hole (RFC 7946, 3.1.6).
void appendRing(std::string& json, Polyline ring, bool outer)
{
    double twiceArea = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        twiceArea += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    if ((twiceArea < 0) == outer)
        std::ranges::reverse(ring);
    if (!ring.empty())
        ring.push_back(ring.front());
    appendPositions(json, ring);
}

void appendPolygon(std::string& json, const Polygon& polygon)
{
    json.push_back('[');
    appendRing(json, polygon.outer, true);
    for (const Polyline& hole : polygon.holes) {
        json.push_back(',');
        appendRing(json, hole, false);
    }
    json.push_back(']');
}

/// To longitude and latitude; false when a point has no place there.
bool toLonLat(Transform& transform, GeometryKind kind, FeatureRow& row)
{
    if (kind == GeometryKind::Point)
        return transform.apply(std::span(&row.point, 1)) == 0;
    if (kind == GeometryKind::Line)
        return transform.apply(row.line) == 0 && !row.line.empty();
    std::size_t lost = 0;
    for (Polygon& polygon : row.polygons) {
        lost += transform.apply(polygon.outer);
        for (Polyline& hole : polygon.holes)
            lost += transform.apply(hole);
    }
    return lost == 0 && !row.polygons.empty();
}

void appendGeometry(std::string& json, GeometryKind kind, const FeatureRow& row)
{
    if (kind == GeometryKind::Point) {
        json += R"({"type":"Point","coordinates":)";
        appendPosition(json, row.point);
    } else if (kind == GeometryKind::Line) {
        json += R"({"type":"LineString","coordinates":)";
        appendPositions(json, row.line);
    } else if (kind == GeometryKind::Polygon) {
        json += R"({"type":"Polygon","coordinates":)";
        appendPolygon(json, row.polygons.front());
    } else {
        json += R"({"type":"MultiPolygon","coordinates":[)";
        for (std::size_t i = 0; i < row.polygons.size(); ++i) {
            if (i > 0)
                json.push_back(',');
            appendPolygon(json, row.polygons[i]);
        }
        json.push_back(']');
    }
    json.push_back('}');
}

void appendValue(std::string& json, const Value& value)
{
    if (const auto* yes = std::get_if<bool>(&value))
        json += *yes ? "true" : "false";
    else if (const auto* whole = std::get_if<std::int64_t>(&value))
        json += std::to_string(*whole);
    else if (const auto* number = std::get_if<double>(&value); number && std::isfinite(*number))
        appendJsonNumber(json, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        appendJsonString(json, *text);
    else
        json += "null";
}

void appendFeature(std::string& json, const FeatureTable& table, FeatureRow& row, Transform& transform)
{
    json += R"({"type":"Feature","id":)" + std::to_string(row.id) + R"(,"geometry":)";
    if (toLonLat(transform, table.geometry, row))
        appendGeometry(json, table.geometry, row);
    else
        json += "null";
    json += R"(,"properties":{)";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (c > 0)
            json.push_back(',');
        appendJsonString(json, table.columns[c].name);
        json.push_back(':');
        appendValue(json, row.values[c]);
    }
    json += "}}";
}

} // namespace

Result<void> writeGeoJson(const FeatureTable& table, const std::string& crs, const std::string& path,
                          const RunContext& ctx)
{
    OASIS_TRY(const Crs from, Crs::parse(crs));
    OASIS_TRY(const Crs to, Crs::parse("EPSG:4326"));
    OASIS_TRY(Transform transform, Transform::create(from, to));
    OASIS_TRY(NewFile file, NewFile::create(path));
    std::string json = R"({"type":"FeatureCollection","name":)";
    appendJsonString(json, table.name);
    json += R"(,"features":[)";
    FeatureRow row;
    for (std::size_t i = 0; i < table.count; ++i) {
        if (i % kRowsPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped while writing");
        row.values.clear();
        table.fill(i, row);
        json += i == 0 ? "\n" : ",\n";
        appendFeature(json, table, row, transform);
        OASIS_CHECK(file.write(json));
        json.clear();
    }
    OASIS_CHECK(file.write(json + "\n]}\n"));
    return file.commit();
}

} // namespace oasis::gis
