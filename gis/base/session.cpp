// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <proj.h>

#include <atomic>

namespace oasis::gis {

namespace {

/// Sessions alive in the process. GDAL's own set-up is process-wide, so the count must be too.
std::atomic<int> sessions{0};

/// Formats that fetch from the network, run code or read other files that the user did not name.
constexpr const char* kSkippedDrivers =
    "VRT,OGR_VRT,HTTP,WMS,WMTS,WCS,OGCAPI,EEDA,EEDAI,DAAS,PLSCENES,CSW,Elasticsearch,Carto,AmigoCloud,NGW,OAPIF,WFS,"
    "PLMosaic,RASTERLITE,GMLAS,DERIVED,STACIT,STACTA,GPSBabel,OGR_OGDI,CAD,PDF,RDA,MSSQLSpatial,MySQL,ODBC,PGeo,ISIS3";

void setLimits()
{
    GDALSetCacheMax64(64LL * 1024 * 1024);
    CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "100");      // MB, per feature
    CPLSetConfigOption("OSM_MAX_TMPFILE_SIZE", "64");           // MB in memory, then a temporary file
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");               // no .aux.xml beside the user's files
    CPLSetConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO"); // no .properties beside them either
    CPLSetConfigOption("GDAL_VRT_ENABLE_PYTHON", "NO");
    CPLSetConfigOption("GML_SKIP_RESOLVE_ELEMS", "ALL"); // no link in a GML file is followed
}

void closeNetwork()
{
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".network-is-off");
    CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "5");
    CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
    CPLSetConfigOption("PROJ_NETWORK", "OFF");
    OSRSetPROJEnableNetwork(0);
    proj_context_set_enable_network(nullptr, 0);
}

} // namespace

Session::Session()
{
    if (sessions.fetch_add(1) > 0)
        return;
    CPLSetErrorHandler(CPLQuietErrorHandler);
    CPLSetConfigOption("GDAL_SKIP", kSkippedDrivers);
    CPLSetConfigOption("OGR_SKIP", kSkippedDrivers);
    setLimits();
    closeNetwork();
    GDALAllRegister();
}

// GDAL stays registered until the process ends: other threads may still hold datasets, and its own clean-up frees
// state that PROJ shares.
Session::~Session()
{
    sessions.fetch_sub(1);
}

} // namespace oasis::gis
