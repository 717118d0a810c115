// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <string>

/// Owning handles of GDAL's C interface, one deleter per kind. For sources of gis only.
namespace oasis::gis {

template <auto Function>
struct HandleDeleter
{
    template <class T>
    void operator()(T* handle) const
    {
        Function(handle);
    }
};

/// GDAL's handles are void pointers: the deleter tells them apart.
struct DatasetCloser
{
    void operator()(void* handle) const { GDALClose(handle); }
};
struct FeatureCloser
{
    using pointer = OGRFeatureH;
    void operator()(OGRFeatureH handle) const { OGR_F_Destroy(handle); }
};
struct GeometryCloser
{
    using pointer = OGRGeometryH;
    void operator()(OGRGeometryH handle) const { OGR_G_DestroyGeometry(handle); }
};
struct SrsCloser
{
    using pointer = OGRSpatialReferenceH;
    void operator()(OGRSpatialReferenceH handle) const { OSRRelease(handle); }
};
struct FileCloser
{
    void operator()(VSILFILE* handle) const { VSIFCloseL(handle); }
};

using DatasetPtr = std::unique_ptr<void, DatasetCloser>;
using OgrFeaturePtr = std::unique_ptr<void, FeatureCloser>;
using OgrGeometryPtr = std::unique_ptr<void, GeometryCloser>;
using SrsPtr = std::unique_ptr<void, SrsCloser>;
using FilePtr = std::unique_ptr<VSILFILE, FileCloser>;
using CplString = std::unique_ptr<char, HandleDeleter<VSIFree>>;
using CplStringList = std::unique_ptr<char*, HandleDeleter<CSLDestroy>>;

/// "" for a null pointer.
inline std::string text(const char* pointer)
{
    return pointer ? std::string(pointer) : std::string();
}

} // namespace oasis::gis
