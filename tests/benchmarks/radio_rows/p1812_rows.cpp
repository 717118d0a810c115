// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"
#include "tests/benchmarks/radio_rows/sg3_profile.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace oasis::bench {

namespace {

constexpr double kPublishedDb = 1e-4;
constexpr double kDerivedDb = 1e-3;

/// Why the model refuses a row, as a reason not to compare it.
std::string refusal(const Error& error)
{
    return "refused: " + error.detail;
}

/// Profiles read once.
class Profiles
{
public:
    explicit Profiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    const Result<Sg3Profile>& named(const std::string& file)
    {
        auto at = m_read.find(file);
        if (at == m_read.end())
            at = m_read.emplace(file, readSg3Profile(m_folder / file)).first;
        return at->second;
    }

private:
    std::filesystem::path m_folder;
    std::map<std::string, Result<Sg3Profile>> m_read;
};

/// The loss of measurement `index`, counted from 0.
Result<P1812Loss> lossOf(const Result<Sg3Profile>& read, double index)
{
    if (!read.has_value())
        return read.error();
    const Sg3Profile& profile = read.value();
    if (!(index >= 0) || index >= static_cast<double>(profile.measurements.size()))
        return fail(ErrorCode::InvalidArgument, "The profile has no such measurement.");
    const Sg3Measurement& measurement = profile.measurements[static_cast<std::size_t>(index)];
    OASIS_TRY(const PathProfile path, profile.path());
    return p1812Loss(path, measurement.antennas, measurement.params);
}

TableReport compareFields(const std::filesystem::path& folder, Profiles& profiles)
{
    TableReport report;
    report.table = "p1812/reference_field_strength.csv";
    report.covers = {"p1812/profiles/"};
    const auto table = CsvTable::read(folder / report.table);
    if (!table.has_value())
        return skippedTable(folder, report.table, table.error().detail);
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const std::string file(table.value().text(row, "profile"));
        const double index = table.value().number(row, "dataset");
        const auto& read = profiles.named(file);
        const auto loss = lossOf(read, index);
        if (!loss.has_value()) {
            skipRow(report, refusal(loss.error()));
            continue;
        }
        const Sg3Measurement& measurement = read.value().measurements[static_cast<std::size_t>(index)];
        const double field =
            p1812FieldDb(measurement.params.frequencyGhz, loss.value().lossDb()) + measurement.powerDbKw;
        RowComparison comparison(report, file + " " + std::to_string(static_cast<int>(index)));
        comparison.add("Ep", field, table.value().number(row, "reference_dBuVm"), kPublishedDb);
        if (std::isfinite(measurement.lossDb))
            comparison.add("Lb", loss.value().lossDb(), measurement.lossDb, kPublishedDb);
        comparison.finish();
    }
    return report;
}

using Values = std::map<std::string, double>;

/// What our geometry gives under the names of the logs.
Values pathValues(const P1812Loss& loss, const Sg3Measurement& measurement)
{
    const P1812Geometry& g = loss.geometry;
    const P1812Terms& t = loss.terms;
    const SmoothSurface duct = ductingSurface(g.leastSquares, g.ground);
    return {{"d (km)|", g.ends.distanceKm},
            {"dlt (km)|Eq (78)", g.horizons.txKm},
            {"dlr (km)|Eq (81a)", g.horizons.rxKm},
            {"th_t (mrad)|Eqs (76-78)", g.horizons.txMrad},
            {"th_r (mrad)|Eqs (79-81)", g.horizons.rxMrad},
            {"th (mrad)|Eq (82)", g.horizons.angleMrad},
            {"hts (m)|", g.ends.txAmslM},
            {"hrs (m)|", g.ends.rxAmslM},
            {"w|Table 5", g.zones.seaFraction},
            {"dtm (km)|Sec 3.6", g.zones.longestLandKm},
            {"dlm (km)|Sec 3.6", g.zones.longestInlandKm},
            {"phi (deg)|Eq (4)", measurement.params.latitudeDeg},
            {"b0 (%)|Eq (5)", t.anomalousPercent},
            {"ae (km)|Eq (7a)", g.medianRadiusKm},
            {"hst (m)|Eq (85)", g.leastSquares.txM},
            {"hsr (m)|Eq (86)", g.leastSquares.rxM},
            {"hst (m)|Eq (90a)", duct.txM},
            {"hsr (m)|Eq (90b)", duct.rxM},
            {"hstd (m)|Eq (89)", g.diffraction.txM},
            {"hsrd (m)|Eq (89)", g.diffraction.rxM},
            {"htc (m)|Eq (37a)", g.smoothEnds().txAmslM},
            {"hrc (m)|Eq (37b)", g.smoothEnds().rxAmslM},
            {"hte (m)|Eq (92a)", t.txDuctHeightM},
            {"hre (m)|Eq (92b)", t.rxDuctHeightM},
            {"hm (m)|Eq (93)", g.roughnessM}};
}

/// Our losses under the names of the logs. The logs' Bullington and spherical parts are those of the radius
/// exceeded for β0, also where p is 50 %.
Values lossValues(const P1812Loss& loss, const Sg3Measurement& measurement)
{
    const P1812Geometry& g = loss.geometry;
    const P1812Terms& t = loss.terms;
    const RadioWave wave{measurement.params.frequencyGhz, measurement.params.polarization, g.zones.seaFraction};
    const DeltaBullington beta =
        deltaBullington({g.anomalous, g.anomalousSmooth, g.ends, g.smoothEnds(), anomalousEarthRadiusKm()}, wave);
    return {{"Fi|Eq (40)", t.timeFactor},
            {"Fj|Eq (57)", t.angleFactor},
            {"Fk|Eq (58)", t.distanceFactor},
            {"Lbfs|Eq (8)", t.freeSpace},
            {"Lb0p|Eq (10)", t.sightAtP},
            {"Lb0b|Eq (11)", t.sightAtBeta},
            {"Lbulla (dB)|Eq (21)", beta.actualDb},
            {"Lbulls (dB)|Eq (21)", beta.smoothDb},
            {"Ldsph (dB)|Eq (27)", beta.sphericalDb},
            {"Ld50 (dB)|Eq (39)", t.median.lossDb},
            {"Ldb (dB)|Eq (39)", beta.lossDb},
            {"Ldp (dB)|Eq (41)", t.diffraction},
            {"Lbd50 (dB)|Eq (42)", t.medianDiffraction},
            {"Lbd (dB)|Eq (43)", t.diffractionAtP},
            {"Lminb0p (dB)|Eq (59)", t.leastSight},
            {"Lba (dB)|Eq (46)", t.ducting},
            {"Lminbap (dB)|Eq (60)", t.leastEnhanced},
            {"Lbda (dB)|Eq (61)", t.enhancedDiffraction},
            {"Lbam (dB)|Eq (62)", t.modified},
            {"Lbs (dB)|Eq (44)", t.troposcatter},
            {"Lbc (dB)|Eq (63)", t.medianLocations},
            {"Lb (dB)|Eq (69)", t.loss},
            {"Ep (dBuV/m)|Eq (70)", p1812FieldDb(measurement.params.frequencyGhz, t.loss)}};
}

/// The value of a log's line: its last field that is not empty.
double lastNumber(const std::vector<std::string>& fields)
{
    const auto last =
        std::find_if(fields.rbegin(), fields.rend(), [](const std::string& field) { return !field.empty(); });
    return last == fields.rend() ? std::nan("") : numberOf(*last);
}

const std::string kLossAtP = "Lbd (dB)|Eq (43)";

/// The program that wrote the logs overwrote Lbd by Lbda before printing it.
bool holdsOverwrittenLoss(Values& published)
{
    const double atP = published[kLossAtP];
    return std::abs(atP - (published["Lb0p|Eq (10)"] + published["Ldp (dB)|Eq (41)"])) > kPublishedDb &&
           atP == published["Lbda (dB)|Eq (61)"];
}

void compareLog(const std::filesystem::path& file, Profiles& profiles, TableReport& report)
{
    // "<profile>_<measurement>_log.csv"
    const std::string stem = file.stem().string();
    const std::size_t end = stem.rfind("_log");
    const std::size_t mark = end == std::string::npos || end == 0 ? std::string::npos : stem.rfind('_', end - 1);
    if (mark == std::string::npos) {
        skipRow(report, "the file's name does not say its profile and measurement");
        return;
    }
    const double index = numberOf(stem.substr(mark + 1, end - mark - 1));
    const auto& read = profiles.named(stem.substr(0, mark) + ".csv");
    const auto loss = lossOf(read, index);
    if (!loss.has_value()) {
        skipRow(report, refusal(loss.error()));
        return;
    }
    const Sg3Measurement& measurement = read.value().measurements[static_cast<std::size_t>(index)];
    Values ours = pathValues(loss.value(), measurement);
    ours.merge(lossValues(loss.value(), measurement));
    Values published;
    for (const std::string& line : linesOf(file)) {
        const std::vector<std::string> fields = fieldsOf(line);
        const std::string name = fields.front() + "|" + (fields.size() > 1 ? fields[1] : "");
        if (ours.contains(name))
            published[name] = lastNumber(fields);
    }
    if (holdsOverwrittenLoss(published)) {
        ours[kLossAtP] = ours["Lbda (dB)|Eq (61)"];
        ++report.notes["the log's Lbd is not its own Lb0p + Ldp (43) but its Lbda (61), and is compared as such"];
    }
    RowComparison comparison(report, stem);
    for (const auto& [name, value] : published)
        comparison.add(name, ours[name], value, kPublishedDb);
    comparison.addEqual("the set of intermediates", published.size() == ours.size());
    comparison.finish();
}

TableReport compareLogs(const std::filesystem::path& folder, Profiles& profiles)
{
    TableReport report;
    report.table = "p1812/results";
    report.covers = {"p1812/results/"};
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / report.table, error))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
        compareLog(file, profiles, report);
    return report;
}

/// The profile of every row of derived_profiles.csv.
std::map<std::string, Sg3Profile> derivedProfiles(const std::filesystem::path& file)
{
    std::map<std::string, Sg3Profile> profiles;
    const auto table = CsvTable::read(file);
    if (!table.has_value())
        return profiles;
    for (std::size_t i = 0; i < table.value().rows(); ++i) {
        Sg3Profile& profile = profiles[std::string(table.value().text(i, "row"))];
        profile.distancesKm.push_back(table.value().number(i, "d_km"));
        profile.groundM.push_back(table.value().number(i, "h_m"));
        profile.clutterM.push_back(table.value().number(i, "R_m"));
        const double zone = table.value().number(i, "zone");
        profile.zones.push_back(static_cast<RadioZone>(zone >= 1 && zone <= 4 ? static_cast<int>(zone) : 0));
    }
    return profiles;
}

P1812Params derivedParams(const CsvTable& table, std::size_t row, double lengthKm)
{
    P1812Params params;
    params.frequencyGhz = table.number(row, "f_GHz");
    params.timePercent = table.number(row, "p");
    params.locationPercent = table.number(row, "pL");
    params.locationSigmaDb = table.number(row, "sigmaL_dB");
    params.polarization = table.number(row, "pol") == 1 ? Polarization::Horizontal : Polarization::Vertical;
    params.deltaN = table.number(row, "DN");
    params.seaLevelN0 = table.number(row, "N0");
    params.txCoastKm = table.number(row, "dct_km");
    params.rxCoastKm = table.number(row, "dcr_km");
    params.latitudeDeg = middleLatitudeDeg({table.number(row, "phi_t"), table.number(row, "lam_t")},
                                           {table.number(row, "phi_r"), table.number(row, "lam_r")}, lengthKm);
    return params;
}

Result<P1812Loss> derivedLoss(const CsvTable& table, std::size_t row, const Sg3Profile& profile)
{
    OASIS_TRY(const PathProfile path, profile.path());
    return p1812Loss(path, {table.number(row, "htg_m"), table.number(row, "hrg_m")},
                     derivedParams(table, row, path.lengthKm()));
}

TableReport compareDerived(const std::filesystem::path& folder)
{
    TableReport report;
    report.table = "p1812/derived_rows.csv";
    report.covers = {"p1812/derived_profiles.csv"};
    const auto table = CsvTable::read(folder / report.table);
    if (!table.has_value())
        return skippedTable(folder, report.table, table.error().detail);
    const auto profiles = derivedProfiles(folder / report.covers.front());
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const std::string name(table.value().text(row, "row"));
        const auto profile = profiles.find(name);
        if (profile == profiles.end()) {
            skipRow(report, "derived_profiles.csv has no profile of that row");
            continue;
        }
        const auto loss = derivedLoss(table.value(), row, profile->second);
        if (!loss.has_value()) {
            skipRow(report, refusal(loss.error()));
            continue;
        }
        RowComparison comparison(report, "row " + name);
        comparison.add("Lb", loss.value().lossDb(), table.value().number(row, "Lb_dB"), kDerivedDb);
        comparison.add("Ep", p1812FieldDb(table.value().number(row, "f_GHz"), loss.value().lossDb()),
                       table.value().number(row, "Ep_dBuVm_1kW"), kDerivedDb);
        comparison.finish();
    }
    return report;
}

} // namespace

std::vector<TableReport> compareP1812(const std::filesystem::path& folder)
{
    Profiles profiles(folder / "p1812" / "profiles");
    std::vector<TableReport> reports;
    if (std::filesystem::exists(folder / "p1812" / "reference_field_strength.csv"))
        reports.push_back(compareFields(folder, profiles));
    if (std::filesystem::is_directory(folder / "p1812" / "results"))
        reports.push_back(compareLogs(folder, profiles));
    if (std::filesystem::exists(folder / "p1812" / "derived_rows.csv"))
        reports.push_back(compareDerived(folder));
    return reports;
}

} // namespace oasis::bench
