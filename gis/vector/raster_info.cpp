// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/raster_info.h"

#include "gis/base/gdal_errors.h"
#include "gis/crs/crs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace oasis::gis {

namespace {

void placeRaster(GDALDatasetH dataset, LayerInfo& info)
{
    std::array<double, 6> t{};
    if (GDALGetGeoTransform(dataset, t.data()) != CE_None) {
        info.warnings.push_back({WarningCode::Other, 1, info.name, "the raster says nowhere where it lies"});
        return;
    }
    info.cellX = std::hypot(t[1], t[4]);
    info.cellY = std::hypot(t[2], t[5]);
    for (const double column : {0.0, static_cast<double>(info.columns)})
        for (const double row : {0.0, static_cast<double>(info.rows)}) {
            const double x = t[0] + column * t[1] + row * t[2];
            const double y = t[3] + column * t[4] + row * t[5];
            info.minX = std::min(info.minX.value_or(x), x);
            info.maxX = std::max(info.maxX.value_or(x), x);
            info.minY = std::min(info.minY.value_or(y), y);
            info.maxY = std::max(info.maxY.value_or(y), y);
        }
}

void describeCrs(GDALDatasetH dataset, LayerInfo& info)
{
    const auto crs = Crs::parse(text(GDALGetProjectionRef(dataset)));
    if (crs.has_value() && !crs.value().isUnplaced()) {
        info.crs = crs.value().label();
        info.crsName = crs.value().name();
    } else {
        info.warnings.push_back(
            {WarningCode::Other, 1, info.name, "no coordinate system is declared: give one when importing"});
    }
}

} // namespace

Result<LayerInfo> rasterInfo(const OpenedDataset& opened, const std::string& name, const std::string& shownPath)
{
    const GdalErrors errors;
    GDALDatasetH dataset = opened.dataset.get();
    LayerInfo info;
    info.name = name;
    info.raster = true;
    info.geometryType = "Raster";
    info.columns = GDALGetRasterXSize(dataset);
    info.rows = GDALGetRasterYSize(dataset);
    info.bands = GDALGetRasterCount(dataset);
    info.featureCount = static_cast<std::int64_t>(info.columns) * info.rows;
    info.warnings = opened.warnings;
    placeRaster(dataset, info);
    describeCrs(dataset, info);
    const GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    std::vector<float> line(static_cast<std::size_t>(info.columns));
    for (const int row : {0, info.rows - 1})
        if (GDALRasterIO(band, GF_Read, 0, row, info.columns, 1, line.data(), info.columns, 1, GDT_Float32, 0, 0) !=
            CE_None)
            return errors.error(ErrorCode::FileUnreadable, "the raster is damaged or cut off; get it again", shownPath);
    const GDALDataType type = GDALGetRasterDataType(band);
    const GDALColorInterp colour = GDALGetRasterColorInterpretation(band);
    if (info.bands > 1 || GDALDataTypeIsComplex(type) != 0 || (colour != GCI_Undefined && colour != GCI_GrayIndex))
        info.suggestedUse = "backdrop";
    else if (type != GDT_Byte)
        info.suggestedUse = "elevation";
    return info;
}

} // namespace oasis::gis
