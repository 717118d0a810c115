// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster_picture.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_progress.h"
#include "gis/base/open_dataset.h"
#include "gis/crs/crs.h"

#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <memory>

namespace oasis::gis {

namespace {

using TranslateOptions = std::unique_ptr<GDALTranslateOptions, HandleDeleter<GDALTranslateOptionsFree>>;
using WarpOptions = std::unique_ptr<GDALWarpAppOptions, HandleDeleter<GDALWarpAppOptionsFree>>;

class Arguments
{
public:
    void add(const std::string& argument) { m_list.reset(CSLAddString(m_list.release(), argument.c_str())); }
    [[nodiscard]] char** get() const { return m_list.get(); }

private:
    CplStringList m_list;
};

Result<std::string> placeOf(GDALDatasetH dataset, const LayerSource& source)
{
    auto crs = Crs::parse(source.crs ? *source.crs : text(GDALGetProjectionRef(dataset)));
    if (!crs.has_value())
        return inContext(crs.error(), source.path);
    std::array<double, 6> placing{};
    if (GDALGetGeoTransform(dataset, placing.data()) != CE_None || crs.value().isUnplaced())
        return fail(ErrorCode::CrsUnsuitable, "the raster does not say where on Earth it lies", source.path);
    return crs.value().wkt();
}

/// Options for a copy in memory at most `mostSide` cells a side, palettes as colours and values stretched to 8 bits.
Arguments copyArguments(GDALDatasetH dataset, int mostSide)
{
    const GDALRasterBandH band = GDALGetRasterBand(dataset, 1);
    Arguments arguments;
    arguments.add("-of");
    arguments.add("MEM");
    if (GDALGetRasterColorTable(band)) {
        arguments.add("-expand");
        arguments.add("rgb");
    } else if (GDALGetRasterDataType(band) != GDT_Byte) {
        arguments.add("-ot");
        arguments.add("Byte");
        arguments.add("-scale");
    }
    const int columns = GDALGetRasterXSize(dataset);
    const int rows = GDALGetRasterYSize(dataset);
    if (std::max(columns, rows) > mostSide) {
        // One side is given, GDAL finds the other: cells stay square. Overviews are used where there are some.
        arguments.add("-outsize");
        arguments.add(columns >= rows ? std::to_string(mostSide) : "0");
        arguments.add(columns >= rows ? "0" : std::to_string(mostSide));
    }
    return arguments;
}

DatasetPtr inColours(GDALDatasetH dataset, int mostSide)
{
    const TranslateOptions options(GDALTranslateOptionsNew(copyArguments(dataset, mostSide).get(), nullptr));
    int wrong = 0;
    return DatasetPtr(GDALTranslate("", dataset, options.get(), &wrong));
}

DatasetPtr warped(GDALDatasetH colours, const std::string& fromWkt, const std::string& toWkt, GdalProgress& progress)
{
    Arguments arguments;
    for (const std::string& argument :
         {std::string("-of"), std::string("MEM"), std::string("-s_srs"), fromWkt, std::string("-t_srs"), toWkt,
          std::string("-r"), std::string("bilinear"), std::string("-dstalpha")})
        arguments.add(argument);
    const WarpOptions options(GDALWarpAppOptionsNew(arguments.get(), nullptr));
    GDALWarpAppOptionsSetProgress(options.get(), &GdalProgress::callback, &progress);
    int wrong = 0;
    return DatasetPtr(GDALWarp("", nullptr, 1, &colours, options.get(), &wrong));
}

Bounds outerEdges(GDALDatasetH dataset)
{
    std::array<double, 6> t{};
    GDALGetGeoTransform(dataset, t.data());
    Bounds bounds;
    bounds.add(Point{t[0], t[3]});
    bounds.add(Point{t[0] + t[1] * GDALGetRasterXSize(dataset), t[3] + t[5] * GDALGetRasterYSize(dataset)});
    return bounds;
}

CPLErr readBands(GDALDatasetH dataset, RasterPicture& picture)
{
    const int bands = GDALGetRasterCount(dataset);
    const bool colour = bands >= 4; // red, green, blue, alpha; else grey and alpha
    std::array<int, 4> from{1, colour ? 2 : 1, colour ? 3 : 1, bands};
    picture.rgba.resize(static_cast<std::size_t>(picture.columns) * static_cast<std::size_t>(picture.rows) * 4);
    return GDALDatasetRasterIO(dataset, GF_Read, 0, 0, picture.columns, picture.rows, picture.rgba.data(),
                               picture.columns, picture.rows, GDT_Byte, 4, from.data(), 4, picture.columns * 4, 1);
}

} // namespace

Result<RasterPicture> readRasterPicture(const LayerSource& source, const std::string& studyCrs, int mostSide,
                                        const RunContext& ctx)
{
    const GdalErrors errors;
    OASIS_TRY(const Crs study, Crs::parse(studyCrs));
    OASIS_TRY(const OpenedDataset opened, openDataset(source.path, source.path));
    if (GDALGetRasterCount(opened.dataset.get()) == 0)
        return fail(ErrorCode::LayerUnusable, "it holds no raster", source.path);
    OASIS_TRY(const std::string place, placeOf(opened.dataset.get(), source));
    const DatasetPtr colours = inColours(opened.dataset.get(), mostSide);
    GdalProgress progress{ctx, "import.read"};
    const DatasetPtr result = colours ? warped(colours.get(), place, study.wkt(), progress) : nullptr;
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "raster", source.path);
    if (!result)
        return errors.error(ErrorCode::FileUnreadable, "the raster cannot be brought into the study's system",
                            source.path);
    RasterPicture picture{GDALGetRasterXSize(result.get()), GDALGetRasterYSize(result.get()), {}, {}};
    picture.bounds = outerEdges(result.get());
    if (readBands(result.get(), picture) != CE_None)
        return errors.error(ErrorCode::FileUnreadable, "the raster is damaged or cut off; get it again", source.path);
    return picture;
}

} // namespace oasis::gis
