// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/field_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <span>

namespace oasis::gis {

namespace {

constexpr std::size_t kDbfNameLength = 10;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

struct PairOfNames
{
    std::string_view x;
    std::string_view y;
    std::string_view crs;
};

/// Keys as made by nameKey(). First match wins.
constexpr std::array<PairOfNames, 26> kPairs{
    {{"longitude", "latitude", "EPSG:4326"},
     {"lon", "lat", "EPSG:4326"},
     {"lng", "lat", "EPSG:4326"},
     {"long", "lat", "EPSG:4326"},
     {"xwgs84", "ywgs84", "EPSG:4326"},
     {"xlongitude", "ylatitude", "EPSG:4326"},
     {"xlong", "ylat", "EPSG:4326"},
     {"longwgs84", "latwgs84", "EPSG:4326"},
     {"longitudewgs84", "latitudewgs84", "EPSG:4326"},
     {"geolon", "geolat", "EPSG:4326"},
     {"lambertx", "lamberty", "EPSG:2154"},
     {"xlambert93", "ylambert93", "EPSG:2154"},
     {"xl93", "yl93", "EPSG:2154"},
     {"x2154", "y2154", "EPSG:2154"},
     {"coordonneelambertabscisseetablissement", "coordonneelambertordonneeetablissement", "EPSG:2154"},
     {"coordxorigine", "coordyorigine", ""},
     {"coordonneex", "coordonneey", ""},
     {"coordx", "coordy", ""},
     {"xcoord", "ycoord", ""},
     {"geomx", "geomy", ""},
     {"positionx", "positiony", ""},
     {"xcoordinate", "ycoordinate", ""},
     {"easting", "northing", ""},
     {"posx", "posy", ""},
     {"adxban", "adyban", ""},
     {"x", "y", ""}}};

constexpr std::array<std::string_view, 6> kLatLonNames{"geopoint2d", "geopoint",       "latlon",
                                                       "latlong",    "coordonneesgps", "coordonneesgeographiques"};
constexpr std::array<std::string_view, 6> kWktNames{"wkt",         "geomwkt", "wktgeom",
                                                    "wktgeometry", "thegeom", "geometrywkt"};

int indexOfKey(std::span<const std::string> keys, std::string_view wanted)
{
    const auto found = std::find(keys.begin(), keys.end(), wanted);
    return found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
}

} // namespace

std::string nameKey(std::string_view name)
{
    std::string key;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key;
}

void makeNamesUnique(std::vector<RawField>& fields, Warnings& warnings)
{
    std::vector<std::string> seen;
    std::int64_t renamed = 0;
    std::string first;
    for (RawField& field : fields) {
        const std::string original = field.name;
        for (int n = 2; std::find(seen.begin(), seen.end(), lower(field.name)) != seen.end(); ++n)
            field.name = original + "_" + std::to_string(n);
        if (field.name != original && renamed++ == 0)
            first = "field " + original;
        seen.push_back(lower(field.name));
    }
    if (renamed > 0)
        warnings.push_back(
            {WarningCode::DuplicateField, renamed, first, "two fields have the same name; the later one was renamed"});
}

int findField(const std::vector<std::string>& names, const std::string& wanted)
{
    const auto position = [&](auto&& matches) {
        const auto found = std::find_if(names.begin(), names.end(), matches);
        return found == names.end() ? -1 : static_cast<int>(found - names.begin());
    };
    if (wanted.empty())
        return -1;
    if (const int exact = position([&](const std::string& name) { return name == wanted; }); exact >= 0)
        return exact;
    const std::string key = lower(wanted);
    if (const int same = position([&](const std::string& name) { return lower(name) == key; }); same >= 0)
        return same;
    if (key.size() <= kDbfNameLength)
        return -1;
    return position([&](const std::string& name) { return lower(name) == key.substr(0, kDbfNameLength); });
}

bool parseNumber(std::string_view text, double& number)
{
    std::string cleaned;
    for (const char c : text) {
        if (c == ',' || c == '.')
            cleaned += '.';
        else if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+' || c == 'e' || c == 'E')
            cleaned += c;
        else if (c != ' ' && c != '\t' && c != '\xC2' && c != '\xA0' && c != '\xE2' && c != '\x80' && c != '\xAF')
            return false; // the odd bytes are no-break spaces, U+00A0 and U+202F, in UTF-8
    }
    if (cleaned.starts_with('+'))
        cleaned.erase(0, 1);
    if (cleaned.empty() || std::count(cleaned.begin(), cleaned.end(), '.') > 1)
        return false;
    double value = 0;
    const auto [end, error] = std::from_chars(cleaned.data(), cleaned.data() + cleaned.size(), value);
    if (error != std::errc() || end != cleaned.data() + cleaned.size() || !std::isfinite(value))
        return false;
    number = value;
    return true;
}

CoordinateColumns recogniseCoordinates(const std::vector<std::string>& names)
{
    std::vector<std::string> keys;
    keys.reserve(names.size());
    for (const std::string& name : names)
        keys.push_back(nameKey(name));
    CoordinateColumns columns;
    for (const PairOfNames& candidate : kPairs) {
        const int x = indexOfKey(keys, candidate.x);
        const int y = indexOfKey(keys, candidate.y);
        if (x >= 0 && y >= 0) {
            columns.x = x;
            columns.y = y;
            columns.crs = candidate.crs;
            return columns;
        }
    }
    for (const std::string_view name : kLatLonNames)
        if (const int at = indexOfKey(keys, name); at >= 0) {
            columns.pair = at;
            columns.crs = "EPSG:4326";
            return columns;
        }
    for (const std::string_view name : kWktNames)
        if (const int at = indexOfKey(keys, name); at >= 0) {
            columns.wkt = at;
            return columns;
        }
    return columns;
}

} // namespace oasis::gis
