// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p452.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace oasis::bench {

namespace {

constexpr double kPublishedDb = 1e-4;

struct Profile
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM;
    std::vector<RadioZone> zones;
};

/// Columns: distance, ground, clutter height, then the zone as letters, then as a number.
Profile readProfile(const std::filesystem::path& file)
{
    static const std::map<std::string, RadioZone> kZones{{"A1", RadioZone::Coast},  {"1", RadioZone::Coast},
                                                         {"A2", RadioZone::Inland}, {"2", RadioZone::Inland},
                                                         {"B", RadioZone::Sea},     {"3", RadioZone::Sea}};
    Profile profile;
    const std::vector<std::string> lines = linesOf(file);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::vector<std::string> fields = fieldsOf(lines[i]);
        const auto field = [&](std::size_t column) { return column < fields.size() ? fields[column] : std::string(); };
        profile.distancesKm.push_back(numberOf(field(0)));
        profile.groundM.push_back(numberOf(field(1)));
        profile.clutterM.push_back(numberOf(field(2)));
        const auto zone = kZones.find(field(3).empty() ? field(4) : field(3));
        profile.zones.push_back(zone == kZones.end() ? static_cast<RadioZone>(0) : zone->second);
    }
    return profile;
}

P452Params paramsOf(const CsvTable& table, std::size_t row, double lengthKm)
{
    P452Params params;
    params.frequencyGhz = table.number(row, "f (GHz)");
    params.timePercent = table.number(row, "p (%)");
    params.polarization = table.number(row, "pol (1-h/2-v)") == 1 ? Polarization::Horizontal : Polarization::Vertical;
    params.txGainDbi = table.number(row, "Gt (dBi)");
    params.rxGainDbi = table.number(row, "Gr (dBi)");
    params.deltaN = table.number(row, "DN");
    params.seaLevelN0 = table.number(row, "N0");
    params.txCoastKm = table.number(row, "dct (km)");
    params.rxCoastKm = table.number(row, "dcr (km)");
    params.dryPressureHPa = table.number(row, "press (hPa)");
    params.temperatureK = table.number(row, "temp (deg C)") + 273.15;
    params.latitudeDeg =
        middleLatitudeDeg({table.number(row, "phit_n (deg)"), table.number(row, "phit_e (deg)")},
                          {table.number(row, "phir_n (deg)"), table.number(row, "phir_e (deg)")}, lengthKm);
    return params;
}

/// Columns that are ours, in decibels, kilometres, metres or milliradians.
std::map<std::string, double> valuesOf(const P452Loss& loss)
{
    const P1812Geometry& g = loss.geometry;
    const P452Terms& t = loss.terms;
    return {{"ae", g.medianRadiusKm},
            {"dtot", g.ends.distanceKm},
            {"hts", g.ends.txAmslM},
            {"hrs", g.ends.rxAmslM},
            {"theta_t", g.horizons.txMrad},
            {"theta_r", g.horizons.rxMrad},
            {"theta", g.horizons.angleMrad},
            {"hm", g.roughnessM},
            {"hte", t.txDuctHeightM},
            {"hre", t.rxDuctHeightM},
            {"hstd", g.diffraction.txM},
            {"hsrd", g.diffraction.rxM},
            {"dlt", g.horizons.txKm},
            {"dlr", g.horizons.rxKm},
            {"dtm", g.zones.longestLandKm},
            {"dlm", g.zones.longestInlandKm},
            {"b0", t.anomalousPercent},
            {"omega", g.zones.seaFraction},
            {"Lb", t.loss},
            {"Lbfsg", t.freeSpace},
            {"Lb0p", t.sightAtP},
            {"Lb0b", t.sightAtBeta},
            {"Ldsph", t.median.sphericalDb},
            {"Ld50", t.median.lossDb},
            {"Ldp", t.diffraction},
            {"Lbs", t.troposcatter},
            {"Lba", t.ducting}};
}

Result<P452Loss> lossOf(const CsvTable& table, std::size_t row, const Profile& profile)
{
    OASIS_TRY(const PathProfile path,
              PathProfile::create(profile.distancesKm, profile.groundM, profile.clutterM, profile.zones));
    return p452Loss(path, {table.number(row, "htg (m)"), table.number(row, "hrg (m)")},
                    paramsOf(table, row, path.lengthKm()));
}

void compareFile(const std::filesystem::path& folder, const std::string& file, TableReport& report)
{
    const auto table = CsvTable::read(folder / "results" / file);
    if (!table.has_value())
        return;
    std::map<std::string, Profile> profiles;
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const std::string name(table.value().text(row, "profile"));
        if (!profiles.contains(name))
            profiles[name] = readProfile(folder / "profiles" / name);
        const auto loss = lossOf(table.value(), row, profiles[name]);
        if (!loss.has_value()) {
            skipRow(report, "refused: " + loss.error().detail);
            continue;
        }
        RowComparison comparison(report, file + " row " + std::to_string(row + 1));
        for (const auto& [column, value] : valuesOf(loss.value()))
            if (table.value().has(column))
                comparison.add(column, value, table.value().number(row, column), kPublishedDb);
        comparison.addEqual(
            "path",
            table.value().text(row, "path").starts_with(loss.value().geometry.horizons.transhorizon ? "Trans" : "L"));
        comparison.finish();
    }
}

} // namespace

std::vector<TableReport> compareP452(const std::filesystem::path& folder)
{
    TableReport report;
    report.table = "p452v18/results";
    report.covers = {"p452v18/results/", "p452v18/profiles/"};
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / report.table, error))
        files.push_back(entry.path().filename().string());
    std::sort(files.begin(), files.end());
    for (const std::string& file : files)
        compareFile(folder / "p452v18", file, report);
    if (files.empty())
        return {};
    return {report};
}

} // namespace oasis::bench
