// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/itu_map.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

namespace oasis::gis {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = 256U << 20U;

/// What is known of a map before it is read.
struct Published
{
    const char* file;
    std::size_t rows;
    std::size_t columns;
    double least; ///< values outside are no such figure
    double most;
};

const Published& published(ItuMap map)
{
    static constexpr Published kDeltaN{"DN50.TXT", 121, 241, 0, 150};
    static constexpr Published kN0{"N050.TXT", 121, 241, 200, 500};
    static constexpr Published kRain{"R001.TXT", 1441, 2881, 0, 300};
    return map == ItuMap::DeltaN ? kDeltaN : map == ItuMap::SeaLevelN0 ? kN0 : kRain;
}

/// Where the first and the last row or column lie, degrees.
struct Span
{
    double first = 0;
    double last = 0;
};

std::string inCapitals(std::string name)
{
    for (char& c : name)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

Result<std::string> contentOf(const std::string& folder, const std::string& name)
{
    std::error_code failure;
    fs::path found;
    for (fs::directory_iterator entry(folder, failure); !failure && entry != fs::directory_iterator();
         entry.increment(failure))
        if (inCapitals(entry->path().filename().string()) == name)
            found = entry->path();
    if (failure)
        return fail(ErrorCode::FileNotFound, "there is no such folder, or it cannot be read", folder);
    if (found.empty())
        return fail(ErrorCode::FileNotFound, "the folder does not hold the ITU map " + name, folder);
    const std::uintmax_t size = fs::file_size(found, failure);
    if (failure || size > kLargestFile)
        return fail(ErrorCode::FileUnreadable, "the file is no map of the ITU: it is too large, or no file",
                    found.string());
    std::string content(size, '\0');
    std::ifstream in(found, std::ios::binary);
    if (!in.read(content.data(), static_cast<std::streamsize>(size)))
        return fail(ErrorCode::FileUnreadable, "the file exists but may not be read: check its permissions",
                    found.string());
    return content;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// One number at `at`, which moves behind it.
bool takeNumber(const char*& at, const char* end, double& value)
{
    if (at != end && *at == '+')
        ++at;
    const auto [behind, error] = std::from_chars(at, end, value);
    if (error != std::errc() || !std::isfinite(value) || (behind != end && !isBlank(*behind) && *behind != '\n'))
        return false;
    at = behind;
    return true;
}

/// All values, row by row. Error: LayerUnusable.
Result<std::vector<float>> valuesOf(const std::string& content, const Published& known)
{
    const auto otherShape = [&](std::size_t row, std::size_t columns) {
        return fail(ErrorCode::LayerUnusable, std::string("the ITU publishes ") + known.file + " with " +
                                                  std::to_string(known.rows) + " rows of " +
                                                  std::to_string(known.columns) + " values; row " +
                                                  std::to_string(row) + " has " + std::to_string(columns));
    };
    std::vector<float> values;
    values.reserve(known.rows * known.columns);
    std::size_t row = 0;
    std::size_t columns = 0;
    const char* at = content.data();
    const char* end = at + content.size();
    for (;;) {
        while (at != end && isBlank(*at))
            ++at;
        if (at == end || *at == '\n') {
            row += columns > 0 ? 1 : 0;
            if (columns > 0 && (columns != known.columns || row > known.rows))
                return otherShape(row, columns);
            columns = 0;
            if (at == end)
                break;
            ++at;
            continue;
        }
        double value = 0;
        if (!takeNumber(at, end, value) || value < known.least || value > known.most)
            return fail(ErrorCode::LayerUnusable, std::string("row ") + std::to_string(row + 1) + " of " + known.file +
                                                      " holds what is no such figure");
        values.push_back(static_cast<float>(value));
        ++columns;
    }
    if (row != known.rows)
        return otherShape(row + 1, 0);
    return values;
}

/// The first and the last number of a companion file.
Result<Span> spanOf(const std::string& folder, const std::string& name)
{
    OASIS_TRY(const std::string content, contentOf(folder, name));
    const auto isNumeral = [](char c) { return std::isspace(static_cast<unsigned char>(c)) == 0; };
    const auto first = std::find_if(content.begin(), content.end(), isNumeral);
    const auto last = std::find_if(content.rbegin(), content.rend(), isNumeral).base();
    const auto lastStart = std::find_if_not(std::make_reverse_iterator(last), content.rend(), isNumeral).base();
    Span span;
    const char* from = content.data() + (first - content.begin());
    const char* to = content.data() + (lastStart - content.begin());
    const char* end = content.data() + content.size();
    if (!takeNumber(from, end, span.first) || !takeNumber(to, end, span.last))
        return fail(ErrorCode::LayerUnusable, "it does not begin and end with degrees", name);
    return span;
}

struct Frame
{
    Span latitude;
    Span longitude;
};

Result<Frame> frameOf(const std::string& folder, ItuMap map)
{
    if (map != ItuMap::RainRate)
        return Frame{{90, -90}, {0, 360}};
    Frame frame;
    OASIS_TRY(frame.latitude, spanOf(folder, "LAT_R001.TXT"));
    OASIS_TRY(frame.longitude, spanOf(folder, "LON_R001.TXT"));
    if (std::abs(frame.latitude.first) != 90 || frame.latitude.last != -frame.latitude.first ||
        std::abs(frame.longitude.last - frame.longitude.first) != 360)
        return fail(ErrorCode::LayerUnusable, "LAT_R001.TXT and LON_R001.TXT do not span the Earth", folder);
    return frame;
}

/// The place of a coordinate among `count` equal steps, from 0 to count − 1.
double stepsTo(double degrees, const Span& span, std::size_t count)
{
    const double whole = static_cast<double>(count - 1);
    return std::clamp((degrees - span.first) / (span.last - span.first) * whole, 0.0, whole);
}

} // namespace

const char* ituMapFile(ItuMap map)
{
    return published(map).file;
}

Result<AirFigure> readItuMap(const std::string& folder, ItuMap map, const GeographicPlace& place)
{
    if (!(std::abs(place.latitudeDeg) <= 90 && std::abs(place.longitudeDeg) <= 360))
        return fail(ErrorCode::InvalidArgument, "the place lies nowhere on Earth");
    const Published& known = published(map);
    OASIS_TRY(const Frame frame, frameOf(folder, map));
    OASIS_TRY(const std::string content, contentOf(folder, known.file));
    auto read = valuesOf(content, known);
    if (!read.has_value())
        return inContext(read.error(), folder);
    const std::vector<float>& values = read.value();
    double longitude = place.longitudeDeg;
    const double west = std::min(frame.longitude.first, frame.longitude.last);
    longitude -= 360 * std::floor((longitude - west) / 360);
    const double row = stepsTo(place.latitudeDeg, frame.latitude, known.rows);
    const double column = stepsTo(longitude, frame.longitude, known.columns);
    const std::size_t r = std::min(static_cast<std::size_t>(row), known.rows - 2);
    const std::size_t c = std::min(static_cast<std::size_t>(column), known.columns - 2);
    const double down = row - static_cast<double>(r);
    const double right = column - static_cast<double>(c);
    const auto at = [&](std::size_t i, std::size_t j) { return static_cast<double>(values[i * known.columns + j]); };
    AirFigure figure;
    figure.value = (1 - down) * ((1 - right) * at(r, c) + right * at(r, c + 1)) +
                   down * ((1 - right) * at(r + 1, c) + right * at(r + 1, c + 1));
    figure.origin = AirOrigin::ItuMap;
    figure.map = known.file;
    figure.latDeg = place.latitudeDeg;
    figure.lonDeg = place.longitudeDeg;
    return figure;
}

} // namespace oasis::gis
