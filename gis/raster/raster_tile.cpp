// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/raster_tile.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/open_dataset.h"
#include "gis/base/source_members.h"
#include "gis/raster/raster_band.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>

namespace oasis::gis {

namespace {

constexpr double kLowestHeight = -500; ///< the shore of the Dead Sea is at -430 m
constexpr double kHighestHeight = 9000;
constexpr double kMetresPerFoot = 0.3048;

bool isFeet(const std::string& unit)
{
    std::string lower;
    for (const char c : unit)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower.starts_with("ft") || lower.starts_with("foot") || lower.starts_with("feet") ||
           lower.starts_with("us survey f");
}

} // namespace

struct RasterTile::Impl
{
    OpenedDataset opened;
    int band = 1;
    std::string name;
    std::string unit;
    VerticalUnit assumed = VerticalUnit::Unstated;
    std::optional<Crs> crs;
    std::array<double, 6> toPlace{};
    std::array<double, 6> toCell{};
    double scale = 1;
    double offset = 0;
    double noData = std::numeric_limits<double>::quiet_NaN();
    std::string path;
};

RasterTile::RasterTile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
RasterTile::~RasterTile() = default;
RasterTile::RasterTile(RasterTile&&) noexcept = default;
RasterTile& RasterTile::operator=(RasterTile&&) noexcept = default;

const std::string& RasterTile::name() const
{
    return m_impl->name;
}
const std::string& RasterTile::format() const
{
    return m_impl->opened.format;
}
const Crs& RasterTile::crs() const
{
    return *m_impl->crs;
}
int RasterTile::columns() const
{
    return GDALGetRasterXSize(m_impl->opened.dataset.get());
}
int RasterTile::rows() const
{
    return GDALGetRasterYSize(m_impl->opened.dataset.get());
}
const std::string& RasterTile::verticalUnit() const
{
    return m_impl->unit;
}

VerticalUnit RasterTile::unit() const
{
    if (m_impl->unit.empty())
        return m_impl->assumed;
    return isFeet(m_impl->unit) ? VerticalUnit::Feet : VerticalUnit::Metres;
}

Result<void> RasterTile::assumeUnit(VerticalUnit unit)
{
    if (unit == VerticalUnit::Unstated)
        return ok();
    const bool feet = unit == VerticalUnit::Feet;
    if (!m_impl->unit.empty() && isFeet(m_impl->unit) != feet)
        return fail(ErrorCode::InvalidArgument,
                    "the raster says that its heights are in \"" + m_impl->unit + "\", not in " +
                        (feet ? "feet" : "metres"),
                    m_impl->path);
    m_impl->assumed = unit;
    if (m_impl->unit.empty() && feet) {
        m_impl->scale *= kMetresPerFoot;
        m_impl->offset *= kMetresPerFoot;
    }
    return ok();
}

Point RasterTile::toCells(Point place) const
{
    const auto& t = m_impl->toCell;
    return {t[0] + place.x * t[1] + place.y * t[2], t[3] + place.x * t[4] + place.y * t[5]};
}

Point RasterTile::fromCells(Point cell) const
{
    const auto& t = m_impl->toPlace;
    return {t[0] + cell.x * t[1] + cell.y * t[2], t[3] + cell.x * t[4] + cell.y * t[5]};
}

Result<std::vector<RasterTile>> RasterTile::openAll(const LayerSource& source, RasterContent content)
{
    OASIS_TRY(const SourceMembers members, sourceMembers(source.path));
    std::vector<RasterTile> tiles;
    for (const SourceMember& member : members.members) {
        auto impl = std::make_unique<Impl>();
        auto opened = openDataset(member.gdalPath, source.path);
        if (!opened.has_value() && members.members.size() == 1)
            return opened.error();
        if (!opened.has_value())
            continue; // another file of the folder or archive
        impl->opened = std::move(opened).value();
        GDALDatasetH dataset = impl->opened.dataset.get();
        if (GDALGetRasterCount(dataset) == 0)
            continue;
        OASIS_TRY(impl->band, bandOf(impl->opened, source, content));
        impl->name = fileNameOf(member.name);
        impl->path = source.path;
        auto crs = Crs::parse(source.crs ? *source.crs : text(GDALGetProjectionRef(dataset)));
        if (!crs.has_value())
            return inContext(crs.error(), source.path);
        impl->crs = std::move(crs).value();
        if (GDALGetGeoTransform(dataset, impl->toPlace.data()) != CE_None ||
            GDALInvGeoTransform(impl->toPlace.data(), impl->toCell.data()) == 0 || impl->crs->isUnplaced())
            return fail(ErrorCode::CrsUnsuitable, "the raster does not say where on Earth it lies", source.path);
        const GDALRasterBandH band = GDALGetRasterBand(dataset, impl->band);
        impl->unit = text(GDALGetRasterUnitType(band));
        impl->scale = GDALGetRasterScale(band, nullptr) * (isFeet(impl->unit) ? kMetresPerFoot : 1);
        impl->offset = GDALGetRasterOffset(band, nullptr) * (isFeet(impl->unit) ? kMetresPerFoot : 1);
        int declared = 0;
        if (const double value = GDALGetRasterNoDataValue(band, &declared); declared != 0)
            impl->noData = value;
        tiles.push_back(RasterTile(std::move(impl)));
    }
    if (tiles.empty())
        return fail(ErrorCode::LayerUnusable, "it holds no raster of heights", source.path);
    return tiles;
}

Result<std::vector<float>> RasterTile::readRaw(const Window& w) const
{
    const GdalErrors errors;
    std::vector<float> values(static_cast<std::size_t>(w.width) * static_cast<std::size_t>(w.height));
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.eResampleAlg = w.width < w.columns || w.height < w.rows ? GRIORA_Average : GRIORA_NearestNeighbour;
    const GDALRasterBandH band = GDALGetRasterBand(m_impl->opened.dataset.get(), m_impl->band);
    if (GDALRasterIOEx(band, GF_Read, w.column, w.row, w.columns, w.rows, values.data(), w.width, w.height, GDT_Float32,
                       0, 0, &extra) != CE_None)
        return errors.error(ErrorCode::FileUnreadable, "the raster is damaged or cut off; get it again", m_impl->path);
    const auto noData = static_cast<float>(m_impl->noData);
    for (float& value : values)
        if (!std::isfinite(value) || value == noData)
            value = std::numeric_limits<float>::quiet_NaN();
    return values;
}

Result<std::vector<float>> RasterTile::read(const Window& w) const
{
    OASIS_TRY(std::vector<float> values, readRaw(w));
    for (float& value : values) {
        const double height = value * m_impl->scale + m_impl->offset;
        const bool known = height > kLowestHeight && height < kHighestHeight; // false for NaN
        value = known ? static_cast<float>(height) : std::numeric_limits<float>::quiet_NaN();
    }
    return values;
}

Result<std::vector<float>> RasterTile::readCodes(const Window& w) const
{
    OASIS_EXPECTS(w.width == w.columns && w.height == w.rows);
    return readRaw(w);
}

} // namespace oasis::gis
