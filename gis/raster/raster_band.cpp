// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster_band.h"

#include <string>

namespace oasis::gis {

namespace {

bool isColour(GDALColorInterp interpretation, RasterContent content)
{
    if (interpretation == GCI_PaletteIndex)
        return content == RasterContent::Heights;
    return interpretation != GCI_Undefined && interpretation != GCI_GrayIndex;
}

} // namespace

Result<int> bandOf(const OpenedDataset& opened, const LayerSource& source, RasterContent content)
{
    const int count = GDALGetRasterCount(opened.dataset.get());
    if (source.band < 0 || source.band > count)
        return fail(ErrorCode::InvalidArgument,
                    "the raster has no band " + std::to_string(source.band) + ": it has " + std::to_string(count),
                    source.path);
    const int number = source.band > 0 ? source.band : 1;
    const GDALRasterBandH band = GDALGetRasterBand(opened.dataset.get(), number);
    if (const GDALColorInterp colour = GDALGetRasterColorInterpretation(band); isColour(colour, content))
        return fail(ErrorCode::LayerUnusable,
                    "the raster is a picture: its band " + std::to_string(number) + " holds a colour (" +
                        text(GDALGetColorInterpretationName(colour)) + ")",
                    source.path);
    if (count > 1 && source.band == 0)
        return fail(ErrorCode::LayerUnusable,
                    "the raster has " + std::to_string(count) + " bands, and it is not said which one to read",
                    source.path);
    if (const GDALDataType type = GDALGetRasterDataType(band); GDALDataTypeIsComplex(type) != 0)
        return fail(ErrorCode::LayerUnusable,
                    "the values of the raster are complex numbers (" + text(GDALGetDataTypeName(type)) +
                        "): they are neither heights nor classes",
                    source.path);
    return number;
}

} // namespace oasis::gis
