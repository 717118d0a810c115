// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/source_members.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace oasis::gis {

namespace {

constexpr std::size_t kMaxEntries = 20000;
constexpr std::array<std::string_view, 34> kMapExtensions{
    "shp", "gpkg", "geojson", "json", "geojsonl", "gml", "kml", "fgb",  "csv", "tsv", "tab", "mif",
    "dxf", "osm",  "pbf",     "gpx",  "sqlite",   "db",  "tif", "tiff", "asc", "hgt", "img", "dem",
    "bil", "flt",  "xlsx",    "ods",  "jp2",      "grd", "xyz", "dt1",  "dt2", "gdb"};

bool isMapFile(const std::string& name)
{
    const std::string extension = extensionOf(name);
    return std::find(kMapExtensions.begin(), kMapExtensions.end(), extension) != kMapExtensions.end();
}

/// An entry that would land outside the folder it is extracted to.
bool escapes(const std::string& name)
{
    return name.starts_with('/') || name.starts_with('\\') || name == ".." || name.starts_with("../") ||
           name.find("/../") != std::string::npos || name.find("..\\") != std::string::npos;
}

bool isArchiveName(const std::string& name)
{
    static constexpr std::array<std::string_view, 6> kArchives{"zip", "tar", "tgz", "7z", "rar", "kmz"};
    const std::string extension = extensionOf(name);
    return std::find(kArchives.begin(), kArchives.end(), extension) != kArchives.end();
}

struct Listing
{
    std::vector<std::string> names;
    std::size_t escaping = 0;
    std::string nestedArchive;
};

void sort(Listing& listing, const std::string& name)
{
    if (escapes(name))
        ++listing.escaping;
    else if (isMapFile(name))
        listing.names.push_back(name);
    else if (isArchiveName(name) && listing.nestedArchive.empty())
        listing.nestedArchive = name;
}

/// A lone .dbf is a table; one beside its .shp is part of it. Files inside a .gdb folder belong to the folder.
void addTables(Listing& listing, char** entries)
{
    const auto stem = [](const std::string& name) { return name.substr(0, name.rfind('.')); };
    for (char** entry = entries; entry && *entry; ++entry) {
        const std::string name = *entry;
        if (extensionOf(name) != "dbf" || escapes(name) || name.find(".gdb/") != std::string::npos)
            continue;
        const bool part = std::any_of(listing.names.begin(), listing.names.end(), [&](const std::string& other) {
            return stem(other) == stem(name) && (extensionOf(other) == "shp" || extensionOf(other) == "tab");
        });
        if (!part)
            listing.names.push_back(name);
    }
    std::erase_if(listing.names, [](const std::string& name) {
        return name.find(".gdb/") != std::string::npos && !name.ends_with(".gdb/");
    });
}

Listing listed(char** entries)
{
    Listing listing;
    std::size_t count = 0;
    for (char** entry = entries; entry && *entry && count < kMaxEntries; ++entry, ++count) {
        std::string name = *entry;
        if (name == "." || name == "..")
            continue;
        if (name.ends_with('/'))
            name.pop_back();
        sort(listing, name);
    }
    addTables(listing, entries);
    std::sort(listing.names.begin(), listing.names.end());
    listing.names.erase(std::unique(listing.names.begin(), listing.names.end()), listing.names.end());
    return listing;
}

/// True when the end of the file holds a zip's "end of central directory" record that counts at least one entry
/// (APPNOTE.TXT 4.3.16): GDAL lists no entry that points outside, so an empty listing of such a file means that.
bool hasZipDirectory(const std::string& path)
{
    constexpr vsi_l_offset kMaxTail = 66000;
    const FilePtr file(VSIFOpenL(path.c_str(), "rb"));
    if (!file)
        return false;
    VSIFSeekL(file.get(), 0, SEEK_END);
    const vsi_l_offset size = VSIFTellL(file.get());
    VSIFSeekL(file.get(), size > kMaxTail ? size - kMaxTail : 0, SEEK_SET);
    std::string tail(static_cast<std::size_t>(std::min(size, kMaxTail)), '\0');
    tail.resize(VSIFReadL(tail.data(), 1, tail.size(), file.get()));
    const auto at = tail.rfind("PK\x05\x06");
    return at != std::string::npos && at + 12 <= tail.size() && (tail[at + 10] != 0 || tail[at + 11] != 0);
}

constexpr const char* kHostile = "its entries point outside the archive (\"..\" or an absolute path): an archive made "
                                 "like that may be hostile and is not opened";

Result<SourceMembers> archiveMembers(const std::string& path, const std::string& root, bool folder)
{
    const GdalErrors errors;
    const CplStringList entries(folder ? VSIReadDir(root.c_str()) : VSIReadDirRecursive(root.c_str()));
    if ((!entries || !*entries) && !folder && hasZipDirectory(path))
        return fail(ErrorCode::FileUnreadable, kHostile, path);
    if (!entries || !*entries)
        return errors.error(ErrorCode::FileUnreadable,
                            folder ? "the folder is empty"
                                   : "the archive has no readable table of contents: it is empty, damaged or cut off; "
                                     "get it again",
                            path);
    const Listing listing = listed(entries.get());
    if (listing.names.empty()) {
        if (!listing.nestedArchive.empty())
            return fail(ErrorCode::Unsupported,
                        "it holds another archive, " + listing.nestedArchive +
                            ": extract that one first, then open the result",
                        path);
        if (listing.escaping > 0)
            return fail(ErrorCode::FileUnreadable, kHostile, path);
        return fail(ErrorCode::FileUnreadable, "there is no map or table file in it", path);
    }
    SourceMembers result;
    for (const std::string& name : listing.names)
        result.members.push_back({root + "/" + name, name});
    if (listing.escaping > 0)
        result.warnings.push_back({WarningCode::FileDamaged, static_cast<std::int64_t>(listing.escaping), "",
                                   "entries that point outside the archive were left out"});
    return result;
}

Result<void> checkReadable(const std::string& path, const VSIStatBufL& stat)
{
    if (VSI_ISDIR(stat.st_mode))
        return ok();
    if (stat.st_size == 0)
        return fail(ErrorCode::FileUnreadable, "the file is empty (0 bytes)", path);
    const FilePtr file(VSIFOpenL(path.c_str(), "rb"));
    if (!file)
        return fail(ErrorCode::FileUnreadable, "the file exists but may not be read: check its permissions", path);
    return ok();
}

bool isNetworkPath(const std::string& path)
{
    static constexpr std::array<std::string_view, 15> kRemote{
        "/vsicurl",    "/vsis3",  "/vsigs",   "/vsiaz", "/vsiadls", "/vsioss",   "/vsiswift", "/vsihdfs",
        "/vsiwebhdfs", "http://", "https://", "ftp://", "WFS:",     "/vsistdin", "/vsicrypt"};
    return std::any_of(kRemote.begin(), kRemote.end(),
                       [&](std::string_view prefix) { return path.find(prefix) != std::string::npos; });
}

} // namespace

std::string extensionOf(const std::string& path)
{
    const std::string name = fileNameOf(path);
    const auto dot = name.rfind('.');
    if (dot == std::string::npos)
        return {};
    std::string extension = name.substr(dot + 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

std::string fileNameOf(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Result<SourceMembers> sourceMembers(const std::string& path)
{
    if (path.empty())
        return fail(ErrorCode::InvalidArgument, "no file was named");
    if (path.starts_with("PG:"))
        return SourceMembers{{{path, path}}, {}};
    if (isNetworkPath(path))
        return fail(ErrorCode::Unsupported, "data are not fetched from the network: download the file first", path);
    VSIStatBufL stat;
    const GdalErrors errors;
    if (VSIStatL(path.c_str(), &stat) != 0)
        return fail(ErrorCode::FileNotFound, "there is no such file", path);
    OASIS_CHECK(checkReadable(path, stat));
    const std::string extension = extensionOf(path);
    if (VSI_ISDIR(stat.st_mode) && extension != "gdb")
        return archiveMembers(path, path.ends_with('/') ? path.substr(0, path.size() - 1) : path, true);
    if (extension == "zip")
        return archiveMembers(path, "/vsizip/{" + path + "}", false);
    if (extension == "tar" || extension == "tgz" || path.ends_with(".tar.gz"))
        return archiveMembers(path, "/vsitar/{" + path + "}", false);
    if (extension == "gz")
        return SourceMembers{{{"/vsigzip/" + path, fileNameOf(path)}}, {}};
    return SourceMembers{{{path, fileNameOf(path)}}, {}};
}

} // namespace oasis::gis
