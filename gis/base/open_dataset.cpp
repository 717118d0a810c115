// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/open_dataset.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/json_depth.h"
#include "gis/base/shapefile_check.h"
#include "gis/base/source_members.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <vector>

namespace oasis::gis {

namespace {

/// Bytes below which OSM files are read by the index that takes node ids in any order, negative ones too: edited files
/// have them, big extracts do not, and for those the other index is several times faster.
constexpr std::uint64_t kMaxUnsortedPbf = 32ULL << 20U;
constexpr std::uint64_t kMaxUnsortedXml = 256ULL << 20U;

constexpr std::array<const char*, 48> kFormats{"ESRI Shapefile",
                                               "GPKG",
                                               "SQLite",
                                               "GeoJSON",
                                               "GeoJSONSeq",
                                               "ESRIJSON",
                                               "TopoJSON",
                                               "FlatGeobuf",
                                               "GML",
                                               "LIBKML",
                                               "KML",
                                               "GPX",
                                               "MapInfo File",
                                               "DXF",
                                               "OSM",
                                               "OpenFileGDB",
                                               "XLSX",
                                               "ODS",
                                               "EDIGEO",
                                               "MVT",
                                               "CSV",
                                               "GTiff",
                                               "COG",
                                               "AAIGrid",
                                               "SRTMHGT",
                                               "HFA",
                                               "JP2OpenJPEG",
                                               "PNG",
                                               "JPEG",
                                               "EHdr",
                                               "ENVI",
                                               "DTED",
                                               "USGSDEM",
                                               "XYZ",
                                               "AIG",
                                               "GSAG",
                                               "GSBG",
                                               "GS7BG",
                                               "SAGA",
                                               "RST",
                                               "BT",
                                               "MBTiles",
                                               "netCDF",
                                               "GRASSASCIIGrid",
                                               "SDTS",
                                               "NTv2",
                                               "ZMap",
                                               nullptr};

std::uint64_t sizeOf(const std::string& path)
{
    VSIStatBufL stat;
    return VSIStatL(path.c_str(), &stat) == 0 ? static_cast<std::uint64_t>(stat.st_size) : 0;
}

std::vector<unsigned char> firstBytes(const std::string& path, std::size_t count)
{
    std::vector<unsigned char> bytes(count);
    const FilePtr file(VSIFOpenL(path.c_str(), "rb"));
    bytes.resize(file ? VSIFReadL(bytes.data(), 1, count, file.get()) : 0);
    return bytes;
}

std::uint64_t bigEndian(const std::vector<unsigned char>& bytes, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | bytes[at + i];
    return value;
}

/// SQLite's header tells how long the file must be (SQLite file format, section 1.3): its page count is valid when
/// the two change counters agree.
Result<void> checkSqliteLength(const std::string& path, const std::string& shown)
{
    const auto header = firstBytes(path, 100);
    static const std::string kMagic = "SQLite format 3";
    if (header.size() < 100 || !std::equal(kMagic.begin(), kMagic.end(), header.begin()))
        return ok();
    const std::uint64_t pageSize = bigEndian(header, 16, 2) == 1 ? 65536 : bigEndian(header, 16, 2);
    const std::uint64_t expected = pageSize * bigEndian(header, 28, 4);
    const std::uint64_t actual = sizeOf(path);
    if (bigEndian(header, 24, 4) == bigEndian(header, 92, 4) && actual < expected)
        return fail(ErrorCode::FileUnreadable,
                    "the database is cut off: it has " + std::to_string(actual) + " of " + std::to_string(expected) +
                        " bytes; copy or download it again",
                    shown);
    return ok();
}

Result<void> checkHgtLength(const std::string& path, const std::string& shown)
{
    const std::uint64_t size = sizeOf(path);
    if (extensionOf(path) != "hgt" || size == 2884802 || size == 25934402 || size == 51868804 || size == 12967201)
        return ok();
    return fail(ErrorCode::FileUnreadable,
                "an elevation tile of this kind has 2 884 802 or 25 934 402 bytes, this one has " +
                    std::to_string(size) + ": it is cut off; download it again",
                shown);
}

Error unreadable(const GdalErrors& errors, const std::string& path, const std::string& shown)
{
    const std::string extension = extensionOf(path);
    const auto start = firstBytes(path, 16);
    const auto first = std::find_if(start.begin(), start.end(), [](unsigned char c) { return std::isspace(c) == 0; });
    if (first != start.end() && (*first == '{' || *first == '['))
        return errors.error(ErrorCode::FileUnreadable,
                            "it is not a map layer in GeoJSON: the text is not valid JSON, "
                            "or not GeoJSON",
                            shown);
    if (extension == "shx" || extension == "prj" || extension == "cpg" || extension == "qpj")
        return fail(ErrorCode::FileUnreadable, "this is one part of a shapefile: name the .shp instead", shown);
    if (extension == "gpkg" || extension == "sqlite")
        return errors.error(ErrorCode::FileUnreadable, "the database is damaged or cut off; copy or download it again",
                            shown);
    return errors.error(ErrorCode::FileUnreadable, "it is damaged, or of a format that Oasis does not read", shown);
}

bool isOsm(const std::string& path)
{
    const std::string extension = extensionOf(path);
    return extension == "osm" || extension == "pbf" || path.ends_with(".osm.gz");
}

DatasetPtr openWith(const std::string& path)
{
    static constexpr std::array<const char*, 2> kRawText{"ENCODING=", nullptr};
    static constexpr std::array<const char*, 2> kAnyOrder{"USE_CUSTOM_INDEXING=NO", nullptr};
    static constexpr std::array<const char*, 3> kNoSideFiles{"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
    static constexpr std::array<const char*, 2> kPostgres{"PostgreSQL", nullptr};
    const char* const* formats = path.starts_with("PG:") ? kPostgres.data() : kFormats.data();
    const std::string extension = extensionOf(path);
    const char* const* options = extension == "shp" || extension == "dbf" ? kRawText.data() : nullptr;
    if (extension == "gml" || extension == "xml")
        options = kNoSideFiles.data();
    if (isOsm(path) && sizeOf(path) < (extension == "pbf" ? kMaxUnsortedPbf : kMaxUnsortedXml))
        options = kAnyOrder.data();
    return DatasetPtr(
        GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY, formats, options, nullptr));
}

/// The path to open: that of a copy in memory when the shapefile's index is lost.
Result<std::string> preparedShapefile(const std::string& path, const std::string& shown, OpenedDataset& opened)
{
    if (extensionOf(path) != "shp")
        return path;
    opened.warnings = checkShapefile(path);
    if (!shapefilePart(path, "shx").empty())
        return path;
    OASIS_TRY(RestoredShapefile restored, restoreShapefile(path, shown));
    opened.scratch = std::move(restored.scratch);
    opened.warnings.insert(opened.warnings.end(), restored.warnings.begin(), restored.warnings.end());
    return restored.path;
}

} // namespace

Result<OpenedDataset> openDataset(const std::string& gdalPath, const std::string& shownPath)
{
    OpenedDataset opened;
    GdalErrors errors;
    OASIS_CHECK(checkHgtLength(gdalPath, shownPath));
    OASIS_CHECK(checkSqliteLength(gdalPath, shownPath));
    OASIS_CHECK(checkJsonNesting(gdalPath, shownPath));
    OASIS_TRY(const std::string path, preparedShapefile(gdalPath, shownPath, opened));
    errors.clear();
    opened.dataset = openWith(path);
    if (!opened.dataset)
        return unreadable(errors, gdalPath, shownPath);
    if (errors.hasFailure())
        opened.warnings.push_back({WarningCode::FileDamaged, errors.failures(), fileNameOf(shownPath), errors.first()});
    const GDALDriverH driver = GDALGetDatasetDriver(opened.dataset.get());
    opened.driver = text(GDALGetDriverShortName(driver));
    opened.format = text(GDALGetDriverLongName(driver));
    return opened;
}

} // namespace oasis::gis
