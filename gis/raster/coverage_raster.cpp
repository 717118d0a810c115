// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/coverage_raster.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"
#include "gis/crs/crs.h"

#include <gdal.h>

#include <cmath>
#include <filesystem>

namespace oasis::gis {

namespace {

/// GDAL takes float buffers as pointers to something that it might write to.
CPLErr writeBand(GDALRasterBandH band, const RasterFrame& frame, std::span<const float> values)
{
    const auto columns = static_cast<int>(frame.columns);
    const auto rows = static_cast<int>(frame.rows);
    return GDALRasterIO(band, GF_Write, 0, 0, columns, rows, const_cast<float*>(values.data()), columns, rows,
                        GDT_Float32, 0, 0);
}

Result<void> fill(GDALDatasetH dataset, const RasterFrame& frame, const Crs& crs, std::span<const RasterBand> bands,
                  const RasterNotes& notes)
{
    const GdalErrors errors;
    double place[6] = {frame.northWest.x, frame.cellM, 0, frame.northWest.y, 0, -frame.cellM};
    bool good =
        GDALSetGeoTransform(dataset, place) == CE_None && GDALSetProjection(dataset, crs.wkt().c_str()) == CE_None;
    for (const auto& [name, value] : notes)
        good = GDALSetMetadataItem(dataset, name.c_str(), value.c_str(), nullptr) == CE_None && good;
    for (std::size_t i = 0; i < bands.size() && good; ++i) {
        const GDALRasterBandH band = GDALGetRasterBand(dataset, static_cast<int>(i) + 1);
        GDALSetDescription(band, bands[i].name.c_str());
        GDALSetRasterUnitType(band, bands[i].unit.c_str());
        GDALSetRasterNoDataValue(band, std::nan(""));
        good = writeBand(band, frame, bands[i].values) == CE_None;
    }
    GDALFlushCache(dataset);
    if (!good || errors.hasFailure())
        return errors.error(ErrorCode::FileUnwritable, "the raster could not be written", {});
    return ok();
}

Result<void> writePart(const std::string& path, const RasterFrame& frame, const Crs& crs,
                       std::span<const RasterBand> bands, const RasterNotes& notes)
{
    const GdalErrors errors;
    char** options = CSLSetNameValue(nullptr, "COMPRESS", "DEFLATE");
    options = CSLSetNameValue(options, "PREDICTOR", "3");
    options = CSLSetNameValue(options, "TILED", "YES");
    options = CSLSetNameValue(options, "BIGTIFF", "IF_SAFER");
    const DatasetPtr dataset(GDALCreate(GDALGetDriverByName("GTiff"), path.c_str(), static_cast<int>(frame.columns),
                                        static_cast<int>(frame.rows), static_cast<int>(bands.size()), GDT_Float32,
                                        options));
    CSLDestroy(options);
    if (!dataset)
        return errors.error(ErrorCode::FileUnwritable, "the raster could not be written", path);
    return fill(dataset.get(), frame, crs, bands, notes);
}

} // namespace

Result<void> writeRaster(const std::string& path, const RasterFrame& frame, const std::string& crs,
                         std::span<const RasterBand> bands, const RasterNotes& notes)
{
    if (bands.empty() || frame.cells() == 0)
        return fail(ErrorCode::InvalidArgument, "a raster needs cells and at least one band");
    for (const RasterBand& band : bands)
        if (band.values.size() != frame.cells())
            return fail(ErrorCode::InvalidArgument, "the band " + band.name + " does not fit the raster");
    OASIS_TRY(const Crs parsed, Crs::parse(crs));
    const std::string part = path + ".part";
    std::error_code error;
    const auto written = writePart(part, frame, parsed, bands, notes);
    if (!written.has_value()) {
        std::filesystem::remove(part, error);
        return inContext(written.error(), path);
    }
    std::filesystem::rename(part, path, error);
    if (error) {
        const std::string reason = error.message();
        std::filesystem::remove(part, error);
        return fail(ErrorCode::FileUnwritable, "the raster could not be put in its place: " + reason, path);
    }
    return ok();
}

} // namespace oasis::gis
