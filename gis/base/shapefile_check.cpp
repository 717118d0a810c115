// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/shapefile_check.h"

#include "gis/base/gdal_ptr.h"
#include "gis/base/source_members.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <cstdint>
#include <vector>

namespace oasis::gis {

namespace {

constexpr std::uint64_t kMaxCopied = 256ULL << 20U;
constexpr std::uint64_t kHeader = 100;
constexpr std::uint64_t kMaxRecordsChecked = 50000;
constexpr std::uint32_t kShapefileCode = 9994;

std::uint64_t sizeOf(const std::string& path)
{
    VSIStatBufL stat;
    return VSIStatL(path.c_str(), &stat) == 0 ? static_cast<std::uint64_t>(stat.st_size) : 0;
}

std::uint32_t bigEndian(const unsigned char* bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24U | static_cast<std::uint32_t>(bytes[1]) << 16U |
           static_cast<std::uint32_t>(bytes[2]) << 8U | bytes[3];
}

std::uint32_t littleEndian(const unsigned char* bytes)
{
    return static_cast<std::uint32_t>(bytes[3]) << 24U | static_cast<std::uint32_t>(bytes[2]) << 16U |
           static_cast<std::uint32_t>(bytes[1]) << 8U | bytes[0];
}

void append(std::vector<unsigned char>& out, std::uint32_t value)
{
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out.push_back(static_cast<unsigned char>(value >> shift & 0xFFU));
}

std::vector<unsigned char> bytesOf(const std::string& path, std::uint64_t from, std::size_t count)
{
    std::vector<unsigned char> bytes(count);
    const FilePtr file(VSIFOpenL(path.c_str(), "rb"));
    const bool there = file && VSIFSeekL(file.get(), from, SEEK_SET) == 0;
    bytes.resize(there ? VSIFReadL(bytes.data(), 1, count, file.get()) : 0);
    return bytes;
}

/// Index entries (offset and length in 16-bit words) found by walking the records; stops at the first that makes no
/// sense. `end` is where the walk ended.
std::vector<unsigned char> walkRecords(const std::string& shp, std::uint64_t& end)
{
    std::vector<unsigned char> index;
    const std::uint64_t size = sizeOf(shp);
    const FilePtr file(VSIFOpenL(shp.c_str(), "rb"));
    std::array<unsigned char, 12> record{};
    end = kHeader;
    while (file && end + 12 <= size) {
        VSIFSeekL(file.get(), end, SEEK_SET);
        if (VSIFReadL(record.data(), 1, record.size(), file.get()) != record.size())
            break;
        const std::uint64_t words = bigEndian(&record[4]);
        const bool known = littleEndian(&record[8]) <= 31;
        if (words < 2 || end + 8 + 2 * words > size || !known)
            break;
        append(index, static_cast<std::uint32_t>(end / 2));
        append(index, static_cast<std::uint32_t>(words));
        end += 8 + 2 * words;
    }
    return index;
}

void checkRecords(const std::string& shp, const std::string& shx, Warnings& warnings)
{
    const std::uint64_t count = std::min((sizeOf(shx) - std::min(kHeader, sizeOf(shx))) / 8, kMaxRecordsChecked);
    const auto index = bytesOf(shx, kHeader, static_cast<std::size_t>(count * 8));
    const FilePtr file(VSIFOpenL(shp.c_str(), "rb"));
    std::array<unsigned char, 8> record{};
    std::int64_t wrong = 0;
    std::int64_t misnumbered = 0;
    std::string firstMisnumbered;
    std::string first;
    for (std::size_t i = 0; file && i + 8 <= index.size(); i += 8) {
        VSIFSeekL(file.get(), 2ULL * bigEndian(&index[i]), SEEK_SET);
        const bool read = VSIFReadL(record.data(), 1, record.size(), file.get()) == record.size();
        if (read && bigEndian(&record[0]) != i / 8 + 1 && misnumbered++ == 0)
            firstMisnumbered = fileNameOf(shp) + ", record " + std::to_string(i / 8 + 1);
        if ((!read || bigEndian(&record[4]) != bigEndian(&index[i + 4])) && wrong++ == 0)
            first = fileNameOf(shp) + ", record " + std::to_string(i / 8 + 1);
    }
    if (misnumbered > 0)
        warnings.push_back({WarningCode::FileDamaged, misnumbered, firstMisnumbered,
                            "shapes whose number is not their place in the file: it was cut from another"});
    if (wrong > 0)
        warnings.push_back({WarningCode::FileDamaged, wrong, first,
                            "shapes whose length differs between the shapefile and its index"});
}

std::string makeScratchFolder(std::shared_ptr<void>& owner)
{
    static std::atomic<int> next{0};
    const std::string folder = "/vsimem/oasis-scratch-" + std::to_string(next.fetch_add(1));
    VSIMkdir(folder.c_str(), 0700);
    owner = std::shared_ptr<void>(nullptr, [folder](void*) { VSIRmdirRecursive(folder.c_str()); });
    return folder;
}

bool writeIndex(const std::string& shp, Warnings& warnings)
{
    std::uint64_t end = 0;
    const std::vector<unsigned char> entries = walkRecords(shp, end);
    std::vector<unsigned char> file = bytesOf(shp, 0, kHeader);
    if (file.size() < kHeader || bigEndian(file.data()) != kShapefileCode)
        return false;
    const auto words = static_cast<std::uint32_t>((kHeader + entries.size()) / 2);
    std::vector<unsigned char> length;
    append(length, words);
    std::copy(length.begin(), length.end(), file.begin() + 24);
    file.insert(file.end(), entries.begin(), entries.end());
    if (end < sizeOf(shp))
        warnings.push_back({WarningCode::FileDamaged, 1, fileNameOf(shp),
                            "only the first " + std::to_string(entries.size() / 8) + " shapes could be recovered"});
    const FilePtr out(VSIFOpenL((shp.substr(0, shp.size() - 3) + "shx").c_str(), "wb"));
    return out && VSIFWriteL(file.data(), 1, file.size(), out.get()) == file.size();
}

} // namespace

std::string shapefilePart(const std::string& shp, const std::string& extension)
{
    const std::string stem = shp.substr(0, shp.size() - 3);
    std::string upper = extension;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    VSIStatBufL stat;
    for (const std::string& candidate : {stem + extension, stem + upper})
        if (VSIStatExL(candidate.c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0)
            return candidate;
    return {};
}

Warnings checkShapefile(const std::string& shp)
{
    Warnings warnings;
    const auto header = bytesOf(shp, 0, kHeader);
    const std::string shx = shapefilePart(shp, "shx");
    const std::string dbf = shapefilePart(shp, "dbf");
    if (header.size() == kHeader && 2ULL * bigEndian(&header[24]) != sizeOf(shp))
        warnings.push_back({WarningCode::FileDamaged, 1, fileNameOf(shp),
                            "the length in the shapefile's header is not that of the file"});
    if (shx.empty())
        return warnings;
    checkRecords(shp, shx, warnings);
    const auto table = dbf.empty() ? std::vector<unsigned char>() : bytesOf(dbf, 0, 8);
    const std::uint64_t shapes = (sizeOf(shx) - std::min(kHeader, sizeOf(shx))) / 8;
    if (table.size() == 8 && shapes != littleEndian(&table[4]))
        warnings.push_back({WarningCode::FileDamaged, 1, fileNameOf(shp),
                            "it has " + std::to_string(shapes) + " shapes but " +
                                std::to_string(littleEndian(&table[4])) + " table records"});
    return warnings;
}

Result<RestoredShapefile> restoreShapefile(const std::string& shp, const std::string& shownPath)
{
    std::vector<std::string> parts{shp};
    for (const char* extension : {"dbf", "prj", "cpg"})
        if (const std::string part = shapefilePart(shp, extension); !part.empty())
            parts.push_back(part);
    std::uint64_t total = 0;
    for (const std::string& part : parts)
        total += sizeOf(part);
    if (total > kMaxCopied)
        return fail(ErrorCode::FileUnreadable,
                    "its index (.shx) is missing and the file is too large to rebuild it in memory: put the .shx that "
                    "belongs to it beside the .shp, or convert it with QGIS",
                    shownPath);
    RestoredShapefile restored;
    const std::string folder = makeScratchFolder(restored.scratch);
    for (const std::string& part : parts)
        if (CPLCopyFile((folder + "/" + fileNameOf(part)).c_str(), part.c_str()) != 0)
            return fail(ErrorCode::FileUnreadable, "the file could not be read to its end", shownPath);
    restored.path = folder + "/" + fileNameOf(shp);
    restored.warnings.push_back(
        {WarningCode::FileDamaged, 1, fileNameOf(shp), "its index (.shx) is missing; it was rebuilt in memory"});
    if (!writeIndex(restored.path, restored.warnings))
        return fail(ErrorCode::FileUnreadable, "it is not a shapefile, or its first bytes are damaged", shownPath);
    return restored;
}

} // namespace oasis::gis
