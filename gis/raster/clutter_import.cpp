// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/clutter_import.h"

#include "gis/base/source_members.h"
#include "gis/crs/transform.h"
#include "gis/raster/raster_tile.h"
#include "gis/vector/feature_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>

namespace oasis::gis {

namespace {

constexpr std::uint32_t kStripRows = 16;
constexpr double kHighestM = 1000;
constexpr std::int64_t kFeaturesPerPoll = 256;

/// A raster of classes with the way from the study's system to its own.
struct ClassTile
{
    RasterTile tile;
    Transform fromStudy;
};

Result<std::vector<ClassTile>> classTiles(const LayerSource& source, const Crs& study)
{
    OASIS_TRY(std::vector<RasterTile> tiles, RasterTile::openAll(source, RasterContent::Classes));
    std::vector<ClassTile> result;
    for (RasterTile& tile : tiles) {
        OASIS_TRY(Transform fromStudy, Transform::create(study, tile.crs()));
        result.push_back({std::move(tile), std::move(fromStudy)});
    }
    return result;
}

/// Class codes under the centres of some rows of cells: the nearest value, never a mean of codes.
Result<void> readStrip(ClassTile& placed, const RasterFrame& frame, std::uint32_t firstRow, std::vector<float>& codes)
{
    std::vector<Point> cells;
    for (std::size_t i = 0; i < codes.size(); ++i)
        cells.push_back(frame.centre(static_cast<std::uint32_t>(i % frame.columns),
                                     firstRow + static_cast<std::uint32_t>(i / frame.columns)));
    placed.fromStudy.apply(std::span<Point>(cells));
    Bounds needed;
    for (Point& cell : cells) {
        cell = placed.tile.toCells(cell);
        if (cell.x >= 0 && cell.y >= 0 && cell.x < placed.tile.columns() && cell.y < placed.tile.rows())
            needed.add(cell);
        else
            cell.x = -1;
    }
    if (needed.isEmpty())
        return ok();
    RasterTile::Window window;
    window.column = static_cast<int>(needed.minX);
    window.row = static_cast<int>(needed.minY);
    window.columns = window.width = static_cast<int>(needed.maxX) + 1 - window.column;
    window.rows = window.height = static_cast<int>(needed.maxY) + 1 - window.row;
    OASIS_TRY(const std::vector<float> values, placed.tile.readCodes(window));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].x < 0 || !std::isnan(codes[i]))
            continue;
        const auto column = static_cast<std::size_t>(static_cast<int>(cells[i].x) - window.column);
        const auto row = static_cast<std::size_t>(static_cast<int>(cells[i].y) - window.row);
        codes[i] = values[row * static_cast<std::size_t>(window.width) + column];
    }
    return ok();
}

Result<void> addClasses(const ClutterRequest& request, const RasterFrame& frame, const Crs& study, ClutterLayer& layer,
                        const RunContext& ctx)
{
    if (request.heightOfClassM.empty())
        return fail(ErrorCode::InvalidArgument, "a raster of classes needs a table of their heights");
    OASIS_TRY(std::vector<ClassTile> tiles, classTiles(*request.classes, study));
    for (std::uint32_t row = 0; row < frame.rows; row += kStripRows) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        ctx.report(0.5 * row / frame.rows, "import.elevation");
        const std::uint32_t rows = std::min(kStripRows, frame.rows - row);
        std::vector<float> codes(std::size_t{rows} * frame.columns, std::nanf(""));
        for (ClassTile& tile : tiles)
            OASIS_CHECK(readStrip(tile, frame, row, codes));
        float* heights = layer.heightM.data() + std::size_t{row} * frame.columns;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const auto found = std::isnan(codes[i])
                                   ? request.heightOfClassM.end()
                                   : request.heightOfClassM.find(static_cast<int>(std::lround(codes[i])));
            if (found == request.heightOfClassM.end())
                ++layer.report.unknownClasses;
            else
                heights[i] = static_cast<float>(found->second);
        }
    }
    return ok();
}

/// The map would name clutter that is nowhere; on a part of a relief there may honestly be none.
Result<void> checkClasses(const ClutterRequest& request, const ClutterReport& report)
{
    if (request.ofPart || !report.noClassFound())
        return ok();
    std::string codes;
    for (const auto& [code, height] : request.heightOfClassM)
        codes += (codes.empty() ? "" : ", ") + std::to_string(code);
    return fail(ErrorCode::LayerUnusable, "no cell of the relief is of a class with a height (" + codes + ")",
                request.classes->path);
}

/// Raises the cells whose centres lie in a polygon; false when there are none.
bool raise(const Polygon& polygon, double heightM, const RasterFrame& frame, std::vector<float>& heights)
{
    const Bounds bounds = boundsOf(MultiPolygon{polygon});
    const auto cell = [&](double distance) { return distance / frame.cellM - 0.5; };
    const double firstColumn = std::max(0.0, std::ceil(cell(bounds.minX - frame.northWest.x)));
    const double lastColumn = std::min(frame.columns - 1.0, std::floor(cell(bounds.maxX - frame.northWest.x)));
    const double firstRow = std::max(0.0, std::ceil(cell(frame.northWest.y - bounds.maxY)));
    const double lastRow = std::min(frame.rows - 1.0, std::floor(cell(frame.northWest.y - bounds.minY)));
    bool any = false;
    for (double r = firstRow; r <= lastRow; ++r)
        for (double c = firstColumn; c <= lastColumn; ++c) {
            const auto column = static_cast<std::uint32_t>(c);
            const auto row = static_cast<std::uint32_t>(r);
            if (!contains(polygon, frame.centre(column, row)))
                continue;
            float& height = heights[std::size_t{row} * frame.columns + column];
            height = std::max(height, static_cast<float>(heightM));
            any = true;
        }
    return any;
}

/// Height of a building; 0 where the field is empty, negative or no number.
double heightOf(const std::string& text)
{
    double height = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), height);
    return error == std::errc() && end == text.data() + text.size() && height > 0 && height <= kHighestM ? height : 0;
}

Result<void> addBuildings(const ClutterRequest& request, const RasterFrame& frame, const std::string& studyCrs,
                          ClutterLayer& layer, const RunContext& ctx)
{
    OASIS_TRY(const auto reader, FeatureReader::open(*request.buildings, studyCrs));
    const int field = reader->fieldIndex(request.heightField);
    if (field < 0)
        return fail(ErrorCode::LayerUnusable, "the buildings have no field \"" + request.heightField + "\"",
                    request.buildings->path);
    Feature feature;
    while (true) {
        if (layer.report.buildings % kFeaturesPerPoll == 0 && ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled");
        OASIS_TRY(const bool more, reader->next(feature));
        if (!more)
            return ok();
        if (feature.polygons.empty())
            continue;
        ++layer.report.buildings;
        double height = heightOf(feature.values[static_cast<std::size_t>(field)]);
        if (height <= 0) {
            ++layer.report.withoutHeight;
            height = request.unknownHeightM;
        }
        bool any = false;
        for (const Polygon& polygon : feature.polygons)
            any = height > 0 && raise(polygon, height, frame, layer.heightM) ? true : any;
        const bool here = boundsOf(feature.polygons).intersects(frame.bounds());
        layer.report.tooSmall += height > 0 && here && !any ? 1 : 0;
        layer.report.standing += any ? 1 : 0;
    }
}

/// A layer without any height is the wrong one, or its field is; one whose buildings stand elsewhere is not.
Result<void> checkBuildings(const ClutterRequest& request, const ClutterReport& report)
{
    if (report.buildings > (request.unknownHeightM > 0 ? 0 : report.withoutHeight))
        return ok();
    return fail(ErrorCode::LayerUnusable, "no building of the layer has a height", request.buildings->path);
}

} // namespace

Result<std::map<int, double>> classHeightsOf(std::string_view words)
{
    std::map<int, double> heights;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(','), words.size());
        const std::string word(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word.empty())
            continue;
        std::istringstream in(word);
        in.imbue(std::locale::classic());
        int code = 0;
        char equals = 0;
        double heightM = 0;
        if (!(in >> code >> equals >> heightM) || equals != '=' || !(in >> std::ws).eof())
            return fail(ErrorCode::InvalidArgument, "give heights as class=metres,class=metres: " + word);
        if (!heights.emplace(code, heightM).second)
            return fail(ErrorCode::InvalidArgument, "the height of class " + std::to_string(code) + " is given twice");
    }
    return heights;
}

Result<ClutterLayer> importClutter(const ClutterRequest& request, const RasterFrame& frame, const std::string& studyCrs,
                                   const RunContext& ctx)
{
    ClutterLayer layer;
    layer.source = "none";
    for (const auto& [code, height] : request.heightOfClassM)
        if (!(height >= 0 && height <= kHighestM))
            return fail(ErrorCode::InvalidArgument,
                        "the height of class " + std::to_string(code) + " lies outside 0 to 1000 m");
    if (!(request.unknownHeightM >= 0 && request.unknownHeightM <= kHighestM))
        return fail(ErrorCode::InvalidArgument, "the height of buildings without one lies outside 0 to 1000 m");
    if (!request.classes && !request.buildings)
        return layer;
    OASIS_TRY(const Crs study, Crs::parse(studyCrs));
    layer.heightM.assign(frame.cells(), 0);
    layer.report.reliefCells = static_cast<std::int64_t>(frame.cells());
    std::string source;
    if (request.classes) {
        OASIS_CHECK(addClasses(request, frame, study, layer, ctx));
        OASIS_CHECK(checkClasses(request, layer.report));
        source = "classes of " + fileNameOf(request.classes->path);
    }
    if (request.buildings) {
        OASIS_CHECK(addBuildings(request, frame, studyCrs, layer, ctx));
        OASIS_CHECK(checkBuildings(request, layer.report));
        source += (source.empty() ? "" : ", ") + ("buildings of " + fileNameOf(request.buildings->path));
    }
    layer.source = source;
    layer.report.cells = std::count_if(layer.heightM.begin(), layer.heightM.end(), [](float h) { return h > 0; });
    return layer;
}

} // namespace oasis::gis
