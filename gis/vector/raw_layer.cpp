// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/raw_layer.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/open_dataset.h"
#include "gis/base/source_members.h"
#include "gis/vector/csv_layer.h"
#include "gis/vector/json_table.h"
#include "gis/vector/ogr_layer.h"

#include <algorithm>

namespace oasis::gis {

namespace {

std::string stemOf(const std::string& name)
{
    const std::string file = fileNameOf(name);
    return file.substr(0, file.find('.'));
}

void addLayersOf(RawCatalogue& catalogue, std::size_t member, const OpenedDataset& opened)
{
    const GDALDatasetH dataset = opened.dataset.get();
    const int count = GDALDatasetGetLayerCount(dataset);
    for (int i = 0; i < count; ++i) {
        const OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
        const bool spatial = OGR_L_GetGeomType(layer) != wkbNone;
        catalogue.layers.push_back({member, i, text(OGR_L_GetName(layer)), spatial});
    }
    if (GDALGetRasterCount(dataset) > 0)
        catalogue.rasters.push_back(member);
    catalogue.format = opened.format;
}

/// GDAL opens a folder's shapefile alone; its layer is the file's name.
Result<void> addMember(RawCatalogue& catalogue, std::size_t index, const std::string& path)
{
    const SourceMember& member = catalogue.members->members[index];
    if (isDelimitedText(member.gdalPath)) {
        catalogue.layers.push_back({index, 0, stemOf(member.name), false});
        catalogue.format = "Comma Separated Value (.csv)";
        return ok();
    }
    if (isJsonTable(member.gdalPath)) {
        catalogue.layers.push_back({index, 0, stemOf(member.name), false});
        catalogue.format = "JSON (list of objects)";
        return ok();
    }
    OASIS_TRY(OpenedDataset opened, openDataset(member.gdalPath, path));
    auto shared = std::make_shared<OpenedDataset>(std::move(opened));
    addLayersOf(catalogue, index, *shared);
    if (catalogue.members->members.size() == 1)
        catalogue.only = std::move(shared);
    return ok();
}

/// Two files of an archive may hold layers of the same name: then the file is named too.
void tellApart(RawCatalogue& catalogue)
{
    std::vector<std::string> names;
    for (const RawLayerRef& layer : catalogue.layers)
        names.push_back(layer.name);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::count(names.begin(), names.end(), names[i]) > 1)
            catalogue.layers[i].name = catalogue.members->members[catalogue.layers[i].member].name + ":" + names[i];
}

} // namespace

Result<RawCatalogue> rawCatalogue(const std::string& path)
{
    OASIS_TRY(SourceMembers members, sourceMembers(path));
    RawCatalogue catalogue;
    catalogue.warnings = members.warnings;
    catalogue.members = std::make_shared<const SourceMembers>(std::move(members));
    const std::size_t count = catalogue.members->members.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string shown = count == 1 ? path : path + ": " + catalogue.members->members[i].name;
        auto added = addMember(catalogue, i, shown);
        if (added.has_value())
            continue;
        if (count == 1)
            return added.error();
        catalogue.warnings.push_back(
            {WarningCode::FileDamaged, 1, catalogue.members->members[i].name, added.error().detail});
    }
    if (catalogue.layers.empty() && catalogue.rasters.empty())
        return fail(ErrorCode::FileUnreadable, "nothing in it can be read as a map layer or table", path);
    tellApart(catalogue);
    return catalogue;
}

Result<std::unique_ptr<RawLayer>> openRawLayer(const RawCatalogue& catalogue, const RawLayerRef& ref,
                                               const LayerSource& source)
{
    const SourceMember& member = catalogue.members->members[ref.member];
    if (isDelimitedText(member.gdalPath)) {
        OASIS_TRY(auto table, openCsvLayer(member.gdalPath, source));
        table->name = ref.name;
        return table;
    }
    if (isJsonTable(member.gdalPath)) {
        OASIS_TRY(auto table, openJsonTable(member.gdalPath, source));
        table->name = ref.name;
        return table;
    }
    std::shared_ptr<OpenedDataset> dataset = catalogue.only;
    if (!dataset || dataset->driver == "OSM") { // an OSM file read for one layer keeps no index for the next
        OASIS_TRY(OpenedDataset opened, openDataset(member.gdalPath, source.path));
        dataset = std::make_shared<OpenedDataset>(std::move(opened));
    }
    OASIS_TRY(auto layer, openOgrLayer(std::move(dataset), ref.index, source));
    layer->name = ref.name;
    return layer;
}

} // namespace oasis::gis
