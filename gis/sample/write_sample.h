// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/sample_territory.h"

#include <string>
#include <vector>

namespace oasis::gis {

/// What was written, in the order of writing.
struct SampleFiles
{
    std::vector<std::string> paths;
};

/// Writes a sample territory in the formats and with the field names of French sources, all in Lambert-93 (EPSG:2154)
/// or, in the CSV files, with longitude and latitude (WGS 84):
/// bdtopo_<name>.gpkg (BD TOPO: troncon_de_route, troncon_de_voie_ferree, troncon_hydrographique,
/// surface_hydrographique, batiment, zone_d_activite_ou_d_interet), admin-express.gpkg (commune, epci),
/// filosofi_200m.gpkg, annuaire-education.csv, mairies.csv, france-services.csv, tiers-lieux.csv, totems.csv,
/// telecom.gpkg (points_de_presence, fourreaux, lignes_appuis, fibre_existante), mnt.tif, README.md.
/// The folder is made when missing. The same territory gives the same bytes with the same GDAL.
/// Errors: FileExists (one of the files is there already), FileUnwritable, Cancelled.
[[nodiscard]] Result<SampleFiles> writeSample(const SampleTerritory& territory, const std::string& folder,
                                              const RunContext& ctx);

} // namespace oasis::gis
