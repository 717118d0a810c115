// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <gdal_utils.h>

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

/// A temporary folder of layers written for a test.
class LayerFolder
{
public:
    /// Writes a text file and returns its path.
    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_dir.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }
    /// Converts a layer into another format ("GPKG", "ESRI Shapefile"), with more ogr2ogr arguments; returns its path.
    std::string convert(const std::string& from, const char* name, std::vector<const char*> arguments) const
    {
        const std::string to = m_dir.filePath(QString::fromUtf8(name)).toStdString();
        arguments.push_back(nullptr);
        GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
        GDALVectorTranslateOptions* options =
            GDALVectorTranslateOptionsNew(const_cast<char**>(arguments.data()), nullptr);
        GDALDatasetH written = GDALVectorTranslate(to.c_str(), nullptr, 1, &source, options, nullptr);
        GDALVectorTranslateOptionsFree(options);
        if (source == nullptr || written == nullptr)
            qFatal("cannot convert %s", from.c_str());
        GDALClose(written);
        GDALClose(source);
        return to;
    }
    std::string path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)).toStdString(); }

private:
    QTemporaryDir m_dir;
};

/// A GeoJSON layer; `crs` as an EPSG code, coordinates in that system.
inline QByteArray geoJson(const std::vector<QByteArray>& features, int crs = 2154)
{
    QByteArray text = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                      "\"urn:ogc:def:crs:EPSG::" +
                      QByteArray::number(crs) + "\"}},\"features\":[";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i > 0 ? "," : "") + features[i];
    return text + "]}";
}

inline QByteArray feature(const char* geometryType, const char* coordinates, const char* properties)
{
    return QByteArray("{\"type\":\"Feature\",\"properties\":{") + properties + "},\"geometry\":{\"type\":\"" +
           geometryType + "\",\"coordinates\":" + coordinates + "}}";
}

/// Count of a reason in a list of a receipt; 0 when it is not there.
inline qlonglong countOf(const std::vector<oasis::ImportReceipt::Reason>& reasons, const char* reason)
{
    for (const oasis::ImportReceipt::Reason& r : reasons)
        if (r.reason == reason)
            return r.count;
    return 0;
}

/// Path of shared data, "" when the folder is not here.
inline std::string sharedData(const std::string& path)
{
    const char* root = std::getenv("OASIS_SHARED");
    const std::string full = std::string(root != nullptr ? root : OASIS_SHARED_DEFAULT) + "/data/" + path;
    return std::filesystem::exists(full) ? full : std::string();
}
