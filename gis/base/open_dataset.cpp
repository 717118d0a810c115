// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/open_dataset.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/json_depth.h"
#include "gis/base/source_members.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <cstdint>
#include <optional>
#include <vector>

namespace oasis::gis {

namespace {

constexpr std::uint64_t kMaxCopied = 256ULL << 20U;

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

bool exists(const std::string& path)
{
    VSIStatBufL stat;
    return VSIStatExL(path.c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0;
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

/// A part of a shapefile with the extension in lower or upper case; "" when it is absent.
std::string sibling(const std::string& shp, const std::string& extension)
{
    const std::string stem = shp.substr(0, shp.size() - 3);
    std::string upper = extension;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const std::string& candidate : {stem + extension, stem + upper})
        if (exists(candidate))
            return candidate;
    return {};
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

/// Length in the header, record counts of index and table: disagreement means damage, not refusal.
void checkShapefile(const std::string& shp, Warnings& warnings)
{
    const auto header = firstBytes(shp, 100);
    const std::string shx = sibling(shp, "shx");
    const std::string dbf = sibling(shp, "dbf");
    if (header.size() == 100 && bigEndian(header, 24, 4) * 2 != sizeOf(shp))
        warnings.push_back({WarningCode::FileDamaged, 1, fileNameOf(shp),
                            "the length in the shapefile's header is not that of the file"});
    const auto table = dbf.empty() ? std::vector<unsigned char>() : firstBytes(dbf, 8);
    if (shx.empty() || table.size() < 8)
        return;
    const std::uint64_t shapes = (sizeOf(shx) - std::min<std::uint64_t>(100, sizeOf(shx))) / 8;
    const std::uint64_t records = table[4] | static_cast<std::uint64_t>(table[5]) << 8U |
                                  static_cast<std::uint64_t>(table[6]) << 16U |
                                  static_cast<std::uint64_t>(table[7]) << 24U;
    if (shapes != records)
        warnings.push_back(
            {WarningCode::FileDamaged, 1, fileNameOf(shp),
             "it has " + std::to_string(shapes) + " shapes but " + std::to_string(records) + " table records"});
}

/// A folder in memory that goes away with the last user.
std::shared_ptr<void> makeScratch(std::string& folder)
{
    static std::atomic<int> next{0};
    folder = "/vsimem/oasis-scratch-" + std::to_string(next.fetch_add(1));
    VSIMkdir(folder.c_str(), 0700);
    return {nullptr, [folder](void*) { VSIRmdirRecursive(folder.c_str()); }};
}

Result<std::string> copyToMemory(const std::string& shp, const std::string& shown, OpenedDataset& opened)
{
    std::uint64_t total = 0;
    std::vector<std::string> parts{shp};
    for (const char* extension : {"dbf", "prj", "cpg"})
        if (const std::string part = sibling(shp, extension); !part.empty())
            parts.push_back(part);
    for (const std::string& part : parts)
        total += sizeOf(part);
    if (total > kMaxCopied)
        return fail(ErrorCode::FileUnreadable,
                    "its index (.shx) is missing and the file is too large to rebuild it in memory: copy the .shx "
                    "that belongs to it beside the .shp, or convert it with QGIS",
                    shown);
    std::string folder;
    opened.scratch = makeScratch(folder);
    for (const std::string& part : parts)
        if (CPLCopyFile((folder + "/" + fileNameOf(part)).c_str(), part.c_str()) != 0)
            return fail(ErrorCode::FileUnreadable, "the file could not be read to its end", shown);
    opened.warnings.push_back(
        {WarningCode::FileDamaged, 1, fileNameOf(shp), "its index (.shx) is missing; it was rebuilt in memory"});
    return folder + "/" + fileNameOf(shp);
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

DatasetPtr openWith(const std::string& path)
{
    static constexpr std::array<const char*, 2> kOptions{"ENCODING=", nullptr};
    static constexpr std::array<const char*, 2> kPostgres{"PostgreSQL", nullptr};
    const char* const* formats = path.starts_with("PG:") ? kPostgres.data() : kFormats.data();
    const std::string extension = extensionOf(path);
    const bool shapefile = extension == "shp" || extension == "dbf";
    return DatasetPtr(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY, formats,
                                 shapefile ? kOptions.data() : nullptr, nullptr));
}

Result<std::string> preparedShapefile(const std::string& path, const std::string& shown, OpenedDataset& opened)
{
    if (extensionOf(path) != "shp")
        return path;
    checkShapefile(path, opened.warnings);
    return sibling(path, "shx").empty() ? copyToMemory(path, shown, opened) : Result<std::string>(path);
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
    if (opened.scratch)
        CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", "YES");
    opened.dataset = openWith(path);
    CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", nullptr);
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
