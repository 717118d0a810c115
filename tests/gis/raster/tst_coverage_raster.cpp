// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/gdal_ptr.h"
#include "gis/base/session.h"
#include "gis/raster/coverage_raster.h"

#include <QTemporaryDir>
#include <QtTest>

#include <gdal.h>

#include <cmath>

using namespace oasis;
using namespace oasis::gis;

class TestCoverageRaster : public QObject
{
    Q_OBJECT
private slots:
    void comesBack()
    {
        const RasterFrame frame{{1'050'000, 6'300'000}, 25, 3, 2};
        const std::vector<float> level{-60, -70, -80, std::nanf(""), -95.5F, -100};
        const std::vector<float> rate{54, 48, 36, std::nanf(""), 6, 0};
        const std::string path = m_folder.filePath("map.tif").toStdString();
        const std::vector<RasterBand> bands{{"level", "dBm", level}, {"rate", "Mbit/s", rate}};
        for (int i = 0; i < 2; ++i) // the second writes over the first
            QVERIFY(writeRaster(path, frame, "EPSG:2154", bands, {{"MODEL", "ITU-R P.1812-8"}, {"MODE", "exact"}})
                        .has_value());
        const DatasetPtr dataset(GDALOpen(path.c_str(), GA_ReadOnly));
        QVERIFY(dataset != nullptr);
        QCOMPARE(GDALGetRasterCount(dataset.get()), 2);
        QCOMPARE(std::string(GDALGetMetadataItem(dataset.get(), "MODEL", nullptr)), std::string("ITU-R P.1812-8"));
        double place[6];
        QVERIFY(GDALGetGeoTransform(dataset.get(), place) == CE_None);
        QCOMPARE(place[0], 1'050'000.0);
        QCOMPARE(place[5], -25.0);
        const GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
        QCOMPARE(std::string(GDALGetRasterUnitType(band)), std::string("dBm"));
        QCOMPARE(std::string(GDALGetDescription(band)), std::string("level"));
        std::vector<float> read(6);
        QVERIFY(GDALRasterIO(band, GF_Read, 0, 0, 3, 2, read.data(), 3, 2, GDT_Float32, 0, 0) == CE_None);
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(read[i] == level[i] || (std::isnan(read[i]) && std::isnan(level[i])));
        QVERIFY(!QFile::exists(QString::fromStdString(path + ".part")));
    }

    void refuses()
    {
        const RasterFrame frame{{0, 0}, 25, 3, 2};
        const std::vector<float> values(6, 1);
        const std::vector<RasterBand> bands{{"level", "dBm", values}};
        const std::vector<RasterBand> shortBand{{"level", "dBm", std::span(values).first(5)}};
        const std::string path = m_folder.filePath("no.tif").toStdString();
        QCOMPARE(writeRaster(path, frame, "EPSG:2154", {}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeRaster(path, frame, "EPSG:2154", shortBand, {}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!writeRaster(path, frame, "nonsense", bands, {}).has_value());
        const auto nowhere = writeRaster("/nonexistent/folder/no.tif", frame, "EPSG:2154", bands, {});
        QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!QFile::exists(QString::fromStdString(path)));
    }

private:
    Session m_session;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCoverageRaster)
#include "tst_coverage_raster.moc"
