// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/row_filter.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"

namespace oasis::gis {

/// A layer in memory that holds the one row under test: OGR itself evaluates the filter.
struct RowFilter::Impl
{
    DatasetPtr dataset;
    OGRLayerH layer = nullptr;
};

RowFilter::RowFilter(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
RowFilter::~RowFilter() = default;

Result<std::unique_ptr<RowFilter>> RowFilter::create(const std::vector<RawField>& fields, const std::string& where)
{
    const GdalErrors errors;
    auto impl = std::make_unique<Impl>();
    const GDALDriverH driver = GDALGetDriverByName("Memory");
    impl->dataset.reset(driver ? GDALCreate(driver, "row", 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    impl->layer =
        impl->dataset ? GDALDatasetCreateLayer(impl->dataset.get(), "row", nullptr, wkbNone, nullptr) : nullptr;
    if (!impl->layer)
        return errors.error(ErrorCode::Internal, "a layer in memory could not be made", "");
    for (const RawField& field : fields) {
        const OGRFieldDefnH definition = OGR_Fld_Create(field.name.c_str(), OFTString);
        OGR_L_CreateField(impl->layer, definition, 0);
        OGR_Fld_Destroy(definition);
    }
    if (OGR_L_SetAttributeFilter(impl->layer, where.c_str()) != OGRERR_NONE)
        return errors.error(ErrorCode::InvalidArgument, "the filter \"" + where + "\" is not understood", "");
    return std::unique_ptr<RowFilter>(new RowFilter(std::move(impl)));
}

bool RowFilter::accepts(const std::vector<std::string>& values)
{
    const GdalErrors quiet;
    const OgrFeaturePtr row(OGR_F_Create(OGR_L_GetLayerDefn(m_impl->layer)));
    OGR_F_SetFID(row.get(), 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        OGR_F_SetFieldString(row.get(), static_cast<int>(i), values[i].c_str());
    if (OGR_L_SetFeature(m_impl->layer, row.get()) != OGRERR_NONE)
        return false;
    OGR_L_ResetReading(m_impl->layer);
    const OgrFeaturePtr found(OGR_L_GetNextFeature(m_impl->layer));
    return found != nullptr;
}

} // namespace oasis::gis
