// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/ogr_layer.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/source_members.h"
#include "gis/vector/field_names.h"
#include "gis/vector/ogr_geometry.h"

#include <array>

namespace oasis::gis {

namespace {

class OgrLayer : public RawLayer
{
public:
    OgrLayer(std::shared_ptr<OpenedDataset> dataset, OGRLayerH layer) : m_dataset(std::move(dataset)), m_layer(layer) {}

    Result<void> prepare(const LayerSource& source);
    Result<bool> next(RawRecord& record) override;
    [[nodiscard]] bool isSpatial() const override { return m_spatial; }
    [[nodiscard]] std::string crsText() const override { return m_crs; }
    [[nodiscard]] std::int64_t declaredCount() const override { return m_count; }
    [[nodiscard]] std::string encoding() const override { return m_decodes ? decoder.description() : "UTF-8"; }

private:
    void prepareText(const LayerSource& source);
    void prepareFields();
    void prepareCrs();
    std::string value(OGRFeatureH feature, int field);

    std::shared_ptr<OpenedDataset> m_dataset;
    OGRLayerH m_layer;
    bool m_spatial = false;
    bool m_decodes = false; ///< the driver hands out raw bytes
    std::string m_crs;
    std::int64_t m_count = -1;
};

std::string typeName(OGRwkbGeometryType type)
{
    if (type == wkbNone)
        return "None";
    const OGRwkbGeometryType flat = OGR_GT_Flatten(OGR_GT_GetLinear(type));
    if (flat == wkbUnknown || flat == wkbGeometryCollection)
        return {};
    std::string name = text(OGRGeometryTypeToName(flat));
    std::erase(name, ' '); // "Multi Line String"
    return name;
}

void OgrLayer::prepareText(const LayerSource& source)
{
    m_decodes = driver == "ESRI Shapefile";
    std::string declared;
    std::string by;
    if (m_decodes) {
        declared = text(GDALGetMetadataItem(m_layer, "ENCODING_FROM_CPG", "SHAPEFILE"));
        by = "by .cpg";
        if (declared.empty()) {
            declared = text(GDALGetMetadataItem(m_layer, "ENCODING_FROM_LDID", "SHAPEFILE"));
            by = "by .dbf";
        }
    } else {
        declared = "UTF-8"; // GDAL's promise; broken files still carry other bytes
    }
    decoder = TextDecoder(source.encoding, declared, by);
    if (!decoder.supported())
        warnings.push_back({WarningCode::EncodingFallback, 1, name,
                            "the declared encoding " + decoder.declared() +
                                " cannot be read here; the text is taken as UTF-8 or CP1252"});
}

void OgrLayer::prepareFields()
{
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        const OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        fields.push_back(
            {decoder.decode(text(OGR_Fld_GetNameRef(field))), text(OGR_GetFieldTypeName(OGR_Fld_GetType(field)))});
    }
    makeNamesUnique(fields, warnings);
}

void OgrLayer::prepareCrs()
{
    const OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(m_layer);
    if (!srs || (OSRIsGeographic(srs) == 0 && OSRIsProjected(srs) == 0 && OSRIsCompound(srs) == 0))
        return;
    if (text(OSRGetName(srs)).starts_with("Undefined"))
        return;
    static constexpr std::array<const char*, 2> kOptions{"FORMAT=WKT2_2019", nullptr};
    char* wkt = nullptr;
    OSRExportToWktEx(srs, &wkt, kOptions.data());
    const CplString owned(wkt);
    m_crs = text(wkt);
}

Result<void> OgrLayer::prepare(const LayerSource& source)
{
    GdalErrors errors;
    driver = m_dataset->driver;
    format = m_dataset->format;
    name = text(OGR_L_GetName(m_layer));
    warnings = m_dataset->warnings;
    const OGRwkbGeometryType type = OGR_L_GetGeomType(m_layer);
    m_spatial = OGR_FD_GetGeomFieldCount(OGR_L_GetLayerDefn(m_layer)) > 0 && type != wkbNone;
    geometryType = m_spatial ? typeName(type) : "None";
    prepareText(source);
    prepareFields();
    prepareCrs();
    if (driver == "OSM") { // the other layers would pile up in memory
        const std::string interest = "SET interest_layers = " + name;
        GDALDatasetExecuteSQL(m_dataset->dataset.get(), interest.c_str(), nullptr, nullptr);
    }
    errors.clear();
    if (!source.where.empty() && OGR_L_SetAttributeFilter(m_layer, source.where.c_str()) != OGRERR_NONE)
        return errors.error(ErrorCode::InvalidArgument, "the filter \"" + source.where + "\" is not understood", name);
    m_count = OGR_L_GetFeatureCount(m_layer, 0);
    OGR_L_ResetReading(m_layer);
    return ok();
}

std::string OgrLayer::value(OGRFeatureH feature, int field)
{
    if (OGR_F_IsFieldSetAndNotNull(feature, field) == 0)
        return {};
    return decoder.decode(text(OGR_F_GetFieldAsString(feature, field)));
}

Result<bool> OgrLayer::next(RawRecord& record)
{
    const GdalErrors errors;
    const OgrFeaturePtr feature(OGR_L_GetNextFeature(m_layer));
    if (!feature) {
        if (errors.hasFailure())
            return errors.error(ErrorCode::FileUnreadable,
                                "the file is damaged or cut off: it can be read only in part; get it again", name);
        return false;
    }
    record.fid = OGR_F_GetFID(feature.get());
    if (errors.hasFailure())
        warnings.push_back({WarningCode::FileDamaged, 1, "feature " + std::to_string(record.fid), errors.first()});
    record.values.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        record.values[i] = value(feature.get(), static_cast<int>(i));
    if (m_spatial)
        copyGeometry(OGR_F_GetGeometryRef(feature.get()), record.geometry);
    else
        record.geometry.clear();
    return true;
}

} // namespace

Result<std::unique_ptr<RawLayer>> openOgrLayer(std::shared_ptr<OpenedDataset> dataset, int index,
                                               const LayerSource& source)
{
    const OGRLayerH handle = GDALDatasetGetLayer(dataset->dataset.get(), index);
    if (!handle)
        return fail(ErrorCode::FileUnreadable, "the layer could not be opened", source.path);
    auto layer = std::make_unique<OgrLayer>(std::move(dataset), handle);
    if (auto prepared = layer->prepare(source); !prepared.has_value())
        return inContext(prepared.error(), source.path);
    return std::unique_ptr<RawLayer>(std::move(layer));
}

} // namespace oasis::gis
