// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/backdrop.h"

#include "gis/raster/raster_picture.h"
#include "gis/vector/feature_reader.h"

#include <array>
#include <cstring>
#include <filesystem>

namespace oasis::map {

namespace {

constexpr std::size_t kMostVertices = 2'000'000;
constexpr int kMostSide = 4096;

QColor backdropColour(std::size_t number)
{
    // Quiet hues that no symbol of ours uses.
    static const std::array<QColor, 5> colours{QColor(0x8D, 0x6E, 0x63), QColor(0x5C, 0x7C, 0x5A),
                                               QColor(0x6B, 0x6F, 0x9C), QColor(0x9C, 0x6B, 0x7D),
                                               QColor(0x5F, 0x85, 0x8A)};
    return colours[number % colours.size()];
}

std::size_t verticesOf(const gis::Feature& feature)
{
    std::size_t count = feature.points.size();
    for (const Polyline& line : feature.lines)
        count += line.size();
    for (const Polygon& polygon : feature.polygons) {
        count += polygon.outer.size();
        for (const Polyline& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

void indexAll(Backdrop& backdrop)
{
    std::vector<Bounds> boxes;
    for (const Polyline& line : backdrop.lines)
        boxes.push_back(boundsOf(line));
    backdrop.lineIndex = PackedIndex(boxes);
    boxes.clear();
    for (const Polygon& polygon : backdrop.polygons)
        boxes.push_back(boundsOf(polygon.outer));
    backdrop.polygonIndex = PackedIndex(boxes);
    boxes.clear();
    for (const Point point : backdrop.points)
        boxes.push_back({point.x, point.y, point.x, point.y});
    backdrop.pointIndex = PackedIndex(boxes);
}

Result<void> readVector(Backdrop& backdrop, const gis::LayerSource& source, const std::string& studyCrs,
                        const RunContext& ctx)
{
    OASIS_TRY(const auto reader, gis::FeatureReader::open(source, studyCrs));
    gis::Feature feature;
    std::size_t vertices = 0;
    while (true) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "backdrop", source.path);
        OASIS_TRY(const bool more, reader->next(feature));
        if (!more)
            break;
        vertices += verticesOf(feature);
        if (vertices > kMostVertices)
            return fail(ErrorCode::LayerUnusable,
                        "it is too large to be shown as a backdrop; cut it to the study's area", source.path);
        backdrop.points.insert(backdrop.points.end(), feature.points.begin(), feature.points.end());
        std::move(feature.lines.begin(), feature.lines.end(), std::back_inserter(backdrop.lines));
        std::move(feature.polygons.begin(), feature.polygons.end(), std::back_inserter(backdrop.polygons));
    }
    indexAll(backdrop);
    return ok();
}

Result<void> readRaster(Backdrop& backdrop, const gis::LayerSource& source, const std::string& studyCrs,
                        const RunContext& ctx)
{
    OASIS_TRY(const gis::RasterPicture picture, gis::readRasterPicture(source, studyCrs, kMostSide, ctx));
    QImage image(picture.columns, picture.rows, QImage::Format_RGBA8888);
    const auto row = static_cast<std::size_t>(picture.columns) * 4;
    for (int y = 0; y < picture.rows; ++y)
        std::memcpy(image.scanLine(y), picture.rgba.data() + static_cast<std::size_t>(y) * row, row);
    backdrop.image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    backdrop.imageBounds = picture.bounds;
    return ok();
}

std::string absolutePath(const std::string& path, const std::string& folder)
{
    // Connection strings and archive paths are no files of the folder.
    const std::filesystem::path file(path);
    if (folder.empty() || file.is_absolute() || path.find(':') != std::string::npos)
        return path;
    return (std::filesystem::path(folder) / file).string();
}

} // namespace

bool isBackdrop(const MapLayer& layer)
{
    return !layer.id.starts_with('@') && !layer.path.empty();
}

Result<std::shared_ptr<const Backdrop>> readBackdrop(const MapLayer& layer, const std::string& folder,
                                                     const std::string& studyCrs, std::size_t number,
                                                     const RunContext& ctx)
{
    auto backdrop = std::make_shared<Backdrop>();
    backdrop->layer = layer;
    backdrop->colour = backdropColour(number);
    gis::LayerSource source;
    source.path = absolutePath(layer.path, folder);
    source.layer = layer.layer;
    const auto vector = readVector(*backdrop, source, studyCrs, ctx);
    if (!vector.has_value()) {
        const ErrorCode code = vector.error().code;
        if (code != ErrorCode::LayerUnusable && code != ErrorCode::LayerNotFound && code != ErrorCode::FileUnreadable)
            return vector.error();
        const auto raster = readRaster(*backdrop, source, studyCrs, ctx);
        // Of the two failures the one that fits the file is told: "no raster" says nothing about a vector layer.
        if (!raster.has_value())
            return raster.error().code == ErrorCode::LayerUnusable ? vector.error() : raster.error();
    }
    return std::shared_ptr<const Backdrop>(std::move(backdrop));
}

} // namespace oasis::map
