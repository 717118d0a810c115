// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"
#include "core/sample/projections.h"
#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"
#include "gis/sample/sample_layer.h"
#include "gis/sample/sample_parts.h"

#include <filesystem>
#include <system_error>

namespace oasis::gis {

namespace {

/// A square of the EPSG:3035 grid in Lambert-93, where it is tilted.
Polygon squareOf(const SampleCell& cell)
{
    Polygon square;
    for (const auto& [east, north] : {std::pair(0, 0), std::pair(200, 0), std::pair(200, 200), std::pair(0, 200)}) {
        const Point laea{static_cast<double>(cell.east + east), static_cast<double>(cell.north + north)};
        square.outer.push_back(sample::toCentimetre(sample::lambert93OfGeographic(sample::geographicOfLaea(laea))));
    }
    return square;
}

Result<void> writeAssets(const std::vector<SampleAsset>& assets, const char* layer, std::int64_t laying,
                         const char* composition, SamplePackage& package)
{
    const std::string s;
    const std::int64_t i = 0;
    OASIS_CHECK(package.startLayer(
        layer, SampleGeometry::Line,
        {"cm_code", "cm_statut", "cm_avct", "cm_typ_imp", "cm_typelog", "cm_prop", "cm_gest", "cm_compo", "cm_long"},
        {s, s, s, i, s, s, s, s, 0.0}));
    for (const SampleAsset& asset : assets)
        OASIS_CHECK(package.addLine(asset.line, {asset.code, std::string("MCO"), std::string("E"), laying,
                                                 std::string("DI"), asset.owner, asset.owner, std::string(composition),
                                                 std::round(length(asset.line) * 10) / 10}));
    return ok();
}

} // namespace

Result<void> writeAdminExpress(const SampleTerritory& t, const std::string& path)
{
    OASIS_TRY(const auto package, SamplePackage::create(path));
    const std::string s;
    const std::int64_t i = 0;
    OASIS_CHECK(package->startLayer("commune", SampleGeometry::MultiPolygon,
                                    {"ID", "NOM", "INSEE_COM", "STATUT", "POPULATION", "INSEE_DEP", "SIREN_EPCI"},
                                    {s, s, s, s, i, s, s}));
    std::int64_t people = 0;
    for (const SampleMunicipality& own : t.municipalities) {
        OASIS_CHECK(package->addPolygon(own.outline, {"COMMUNE_" + own.code, own.name, own.code,
                                                      std::string(own.town ? "Sous-préfecture" : "Commune simple"),
                                                      own.population, own.code.substr(0, 2), t.groupingCode}));
        people += own.population;
    }
    OASIS_CHECK(package->startLayer("epci", SampleGeometry::MultiPolygon,
                                    {"ID", "CODE_SIREN", "NOM", "NATURE", "POPULATION"}, {s, s, s, s, i}));
    const bool large = people > 50000;
    const std::string nature = large ? "Communauté d'agglomération" : "Communauté de communes";
    const bool vowel = std::string("AEIOUÉ").find(t.params.name.front()) != std::string::npos;
    const std::string of = t.params.name.rfind("Val", 0) == 0 ? " du " : (vowel ? " d'" : " de ");
    OASIS_CHECK(package->addPolygon(
        t.outline, {"EPCI_" + t.groupingCode, t.groupingCode, nature + of + t.params.name, nature, people}));
    return package->finish();
}

Result<void> writeFilosofi(const SampleTerritory& t, const std::string& path)
{
    OASIS_TRY(const auto package, SamplePackage::create(path));
    const std::string s;
    OASIS_CHECK(package->startLayer("filosofi_200m", SampleGeometry::Polygon,
                                    {"idcar_200m", "lcog_geo", "i_est_200", "ind", "men"}, {s, s, s, 0.0, 0.0}));
    for (const SampleCell& cell : t.cells) {
        std::string codes;
        for (const std::uint32_t municipality : cell.municipalities)
            codes += municipalityCode(t, municipality);
        const std::string id = "CRS3035RES200mN" + std::to_string(cell.north) + "E" + std::to_string(cell.east);
        OASIS_CHECK(
            package->addPolygon({squareOf(cell)}, {id, codes, std::string("0"), static_cast<double>(cell.people),
                                                   static_cast<double>(cell.households)}));
    }
    return package->finish();
}

Result<void> writeTelecom(const SampleTerritory& t, const std::string& path)
{
    OASIS_TRY(const auto package, SamplePackage::create(path));
    const std::string s;
    OASIS_CHECK(package->startLayer("points_de_presence", SampleGeometry::Point,
                                    {"lt_code", "nom", "lc_typelog", "lt_prop", "code_insee"}, {s, s, s, s, s}));
    for (const SampleSupply& supply : t.supplies)
        OASIS_CHECK(package->addPoint(supply.position,
                                      {supply.code, supply.name, std::string("NRO"), std::string("Syndicat du Val"),
                                       municipalityCode(t, supply.municipality)}));
    // l_implantation: 7 duct, 0 telecom poles.
    OASIS_CHECK(writeAssets(t.ducts, "fourreaux", 7, "{\"PVC_45\":3}", *package));
    OASIS_CHECK(writeAssets(t.poleLines, "lignes_appuis", 0, "", *package));
    OASIS_CHECK(package->startLayer("fibre_existante", SampleGeometry::Line,
                                    {"cb_code", "cb_statut", "cb_typelog", "cb_prop", "cb_capafo", "cb_fo_disp"},
                                    {s, s, s, s, std::int64_t{0}, std::int64_t{0}}));
    for (const SampleAsset& fibre : t.fibres)
        OASIS_CHECK(package->addLine(fibre.line, {fibre.code, std::string("MCO"), std::string("TR"), fibre.owner,
                                                  std::int64_t{144}, std::int64_t{36}}));
    return package->finish();
}

Result<void> writeElevation(const SampleTerritory& t, const std::string& path)
{
    const GdalErrors errors;
    const ElevationGrid& grid = t.elevation;
    const std::string part = path + ".part";
    char compress[] = "COMPRESS=DEFLATE";
    char predictor[] = "PREDICTOR=3";
    char level[] = "ZLEVEL=9";
    char big[] = "BIGTIFF=IF_SAFER";
    char* options[] = {compress, predictor, level, big, nullptr};
    GDALDriverH driver = GDALGetDriverByName("GTiff");
    const int columns = static_cast<int>(grid.columns);
    const int rows = static_cast<int>(grid.rows);
    DatasetPtr dataset(driver == nullptr ? nullptr
                                         : GDALCreate(driver, part.c_str(), columns, rows, 1, GDT_Float32, options));
    if (dataset == nullptr)
        return errors.error(ErrorCode::FileUnwritable, "cannot create the elevation grid", path);
    const SrsPtr srs(OSRNewSpatialReference(nullptr));
    double transform[6] = {grid.northWest.x, grid.cellM, 0, grid.northWest.y, 0, -grid.cellM};
    bool good = OSRImportFromEPSG(srs.get(), 2154) == OGRERR_NONE &&
                GDALSetSpatialRef(dataset.get(), srs.get()) == CE_None &&
                GDALSetGeoTransform(dataset.get(), transform) == CE_None;
    GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    // GDAL takes the buffer of a write by a plain pointer and leaves it untouched.
    good = good && GDALRasterIO(band, GF_Write, 0, 0, columns, rows, const_cast<float*>(grid.heightM.data()), columns,
                                rows, GDT_Float32, 0, 0) == CE_None;
    dataset.reset();
    std::error_code moved;
    if (good && !errors.hasFailure())
        std::filesystem::rename(part, path, moved);
    if (!good || errors.hasFailure() || moved) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        return errors.error(ErrorCode::FileUnwritable, "cannot write the elevation grid", path);
    }
    return ok();
}

} // namespace oasis::gis
