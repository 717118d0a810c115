// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/sample/sample_layer.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"

#include <filesystem>
#include <system_error>

namespace oasis::gis {

namespace {

/// GeoPackage keeps dates of change; a fixed one makes the same territory the same bytes.
class FixedDate
{
public:
    FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2026-01-01T00:00:00.000Z"); }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
};

OGRFieldType typeOf(const SampleValue& value)
{
    if (std::holds_alternative<std::string>(value))
        return OFTString;
    return std::holds_alternative<double>(value) ? OFTReal : OFTInteger;
}

OGRwkbGeometryType typeOf(SampleGeometry geometry)
{
    switch (geometry) {
    case SampleGeometry::Point:
        return wkbPoint;
    case SampleGeometry::Line:
        return wkbLineString;
    case SampleGeometry::Polygon:
        return wkbPolygon;
    default:
        return wkbMultiPolygon;
    }
}

OGRGeometryH ringOf(const Polyline& line)
{
    OGRGeometryH ring = OGR_G_CreateGeometry(wkbLinearRing);
    for (const Point p : line)
        OGR_G_AddPoint_2D(ring, p.x, p.y);
    if (!line.empty())
        OGR_G_AddPoint_2D(ring, line.front().x, line.front().y);
    return ring;
}

OGRGeometryH polygonOf(const Polygon& polygon)
{
    OGRGeometryH geometry = OGR_G_CreateGeometry(wkbPolygon);
    OGR_G_AddGeometryDirectly(geometry, ringOf(polygon.outer));
    for (const Polyline& hole : polygon.holes)
        OGR_G_AddGeometryDirectly(geometry, ringOf(hole));
    return geometry;
}

class Package : public SamplePackage
{
public:
    explicit Package(std::string path) : m_path(std::move(path)), m_part(m_path + ".part") {}
    ~Package() override
    {
        m_dataset.reset();
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored);
    }

    Result<void> open()
    {
        GDALDriverH driver = GDALGetDriverByName("GPKG");
        // GDAL warns of the unusual file name and goes on.
        char option[] = "ADD_GPKG_OGR_CONTENTS=NO";
        char* options[] = {option, nullptr};
        if (driver != nullptr)
            m_dataset.reset(GDALCreate(driver, m_part.c_str(), 0, 0, 0, GDT_Unknown, options));
        m_srs.reset(OSRNewSpatialReference(nullptr));
        if (m_dataset == nullptr || OSRImportFromEPSG(m_srs.get(), 2154) != OGRERR_NONE)
            return failed("cannot create the GeoPackage");
        OSRSetAxisMappingStrategy(m_srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
        if (GDALDatasetStartTransaction(m_dataset.get(), FALSE) != OGRERR_NONE)
            return failed("cannot start writing");
        return ok();
    }

    Result<void> startLayer(const std::string& name, SampleGeometry geometry, const std::vector<std::string>& fields,
                            const std::vector<SampleValue>& example) override
    {
        char fid[] = "FID=fid";
        char column[] = "GEOMETRY_NAME=geom";
        char index[] = "SPATIAL_INDEX=NO";
        char* options[] = {fid, column, index, nullptr};
        m_geometry = geometry;
        m_layer = GDALDatasetCreateLayer(m_dataset.get(), name.c_str(), m_srs.get(), typeOf(geometry), options);
        if (m_layer == nullptr)
            return failed("cannot create layer " + name);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            OGRFieldDefnH field = OGR_Fld_Create(fields[i].c_str(), typeOf(example[i]));
            if (std::holds_alternative<bool>(example[i]))
                OGR_Fld_SetSubType(field, OFSTBoolean);
            const OGRErr error = OGR_L_CreateField(m_layer, field, TRUE);
            OGR_Fld_Destroy(field);
            if (error != OGRERR_NONE)
                return failed("cannot create field " + fields[i]);
        }
        return ok();
    }

    Result<void> addPoint(Point point, const std::vector<SampleValue>& values) override
    {
        OGRGeometryH geometry = OGR_G_CreateGeometry(wkbPoint);
        OGR_G_SetPoint_2D(geometry, 0, point.x, point.y);
        return add(geometry, values);
    }
    Result<void> addLine(std::span<const Point> line, const std::vector<SampleValue>& values) override
    {
        OGRGeometryH geometry = OGR_G_CreateGeometry(wkbLineString);
        for (const Point p : line)
            OGR_G_AddPoint_2D(geometry, p.x, p.y);
        return add(geometry, values);
    }
    Result<void> addPolygon(const MultiPolygon& polygons, const std::vector<SampleValue>& values) override
    {
        if (m_geometry == SampleGeometry::Polygon)
            return add(polygonOf(polygons.front()), values);
        OGRGeometryH geometry = OGR_G_CreateGeometry(wkbMultiPolygon);
        for (const Polygon& polygon : polygons)
            OGR_G_AddGeometryDirectly(geometry, polygonOf(polygon));
        return add(geometry, values);
    }

    Result<void> finish() override
    {
        if (GDALDatasetCommitTransaction(m_dataset.get()) != OGRERR_NONE)
            return failed("cannot write the GeoPackage");
        m_dataset.reset();
        if (m_errors.hasFailure())
            return failed("cannot close the GeoPackage");
        std::error_code error;
        std::filesystem::rename(m_part, m_path, error);
        if (error)
            return fail(ErrorCode::FileUnwritable, error.message(), m_path);
        return ok();
    }

private:
    Result<void> add(OGRGeometryH geometry, const std::vector<SampleValue>& values)
    {
        const OgrFeaturePtr feature(OGR_F_Create(OGR_L_GetLayerDefn(m_layer)));
        OGR_F_SetGeometryDirectly(feature.get(), geometry);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int field = static_cast<int>(i);
            if (const auto* string = std::get_if<std::string>(&values[i])) {
                if (!string->empty())
                    OGR_F_SetFieldString(feature.get(), field, string->c_str());
            } else if (const auto* whole = std::get_if<std::int64_t>(&values[i])) {
                OGR_F_SetFieldInteger64(feature.get(), field, *whole);
            } else if (const auto* real = std::get_if<double>(&values[i])) {
                OGR_F_SetFieldDouble(feature.get(), field, *real);
            } else {
                OGR_F_SetFieldInteger(feature.get(), field, std::get<bool>(values[i]) ? 1 : 0);
            }
        }
        if (OGR_L_CreateFeature(m_layer, feature.get()) != OGRERR_NONE)
            return failed("cannot write a feature");
        return ok();
    }
    Error failed(const std::string& what) const { return m_errors.error(ErrorCode::FileUnwritable, what, m_path); }

    FixedDate m_date;
    GdalErrors m_errors;
    std::string m_path;
    std::string m_part;
    DatasetPtr m_dataset;
    SrsPtr m_srs;
    OGRLayerH m_layer = nullptr;
    SampleGeometry m_geometry = SampleGeometry::Point;
};

} // namespace

Result<std::unique_ptr<SamplePackage>> SamplePackage::create(const std::string& path)
{
    auto package = std::make_unique<Package>(path);
    OASIS_CHECK(package->open());
    return std::unique_ptr<SamplePackage>(std::move(package));
}

} // namespace oasis::gis
