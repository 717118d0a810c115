// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/itm.h"
#include "core/radio/p1812.h"
#include "tests/benchmarks/radio_rows/comparers.h"
#include "tests/benchmarks/radio_rows/csv_table.h"
#include "tests/benchmarks/radio_rows/geographic_tiles.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace oasis::bench {

namespace {

/// What the README says of both grids.
constexpr GeographicPlace kSite{43.4786, 6.9075};
constexpr AntennaHeights kAntennas{30, 1.5};
constexpr double kFrequencyGhz = 3.5;
constexpr double kStepKm = 0.09;
constexpr double kMedianDb = 0.05;
constexpr double kNinetyFifthDb = 0.5;
constexpr double kVisibleDb = 0.1;

/// A path as the peer samples it: equal steps of at most 90 m, bilinear heights.
struct AreaPath
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    double latitudeDeg = 0;
};

Result<AreaPath> pathTo(const GeographicPlace& place, GeographicTiles& tiles)
{
    if (!(std::abs(place.latitudeDeg) <= 90 && std::abs(place.longitudeDeg) <= 180))
        return fail(ErrorCode::InvalidArgument, "the row has no place on Earth");
    AreaPath path;
    const GreatCircle circle(kSite, place);
    const double length = circle.lengthKm();
    const auto steps = std::max<std::size_t>(2, static_cast<std::size_t>(length / kStepKm + 1));
    const double step = length / static_cast<double>(steps);
    for (std::size_t i = 0; i <= steps; ++i) {
        const double km = static_cast<double>(i) * step;
        const auto height = tiles.heightM(i == 0 ? kSite : i == steps ? place : circle.at(km));
        if (!height)
            return fail(ErrorCode::FileNotFound, "the relief (data/dem of the shared folder) has no height there");
        path.distancesKm.push_back(km);
        path.groundM.push_back(*height);
    }
    path.latitudeDeg = circle.at(length / 2).latitudeDeg;
    return path;
}

Result<double> areaP1812(const AreaPath& path)
{
    P1812Params params;
    params.frequencyGhz = kFrequencyGhz;
    params.latitudeDeg = path.latitudeDeg; // ΔN 45, N0 325, 50 % as they are
    OASIS_TRY(const PathProfile profile, PathProfile::create(path.distancesKm, path.groundM));
    OASIS_TRY(const P1812Loss loss, p1812Loss(profile, kAntennas, params));
    return loss.lossDb();
}

Result<double> areaItm(const AreaPath& path)
{
    ItmLink link; // climate 5, N0 301, εr 15, σ 0.005 and 50/50/50 as they are
    link.antennaM = {kAntennas.txM, kAntennas.rxM};
    link.frequencyMhz = 1000 * kFrequencyGhz;
    OASIS_TRY(const ItmLoss loss, itmPointToPoint(link, path.groundM, 1000 * path.distancesKm[1], {}));
    return loss.lossDb;
}

/// The relief is not among the rows: it lies in data/dem of the folder, of one above it, or of the shared folder.
std::filesystem::path reliefFolder(const std::filesystem::path& folder)
{
    const char* shared = std::getenv("OASIS_SHARED");
    std::vector<std::filesystem::path> places;
    for (std::filesystem::path above = std::filesystem::weakly_canonical(folder); above != above.root_path();
         above = above.parent_path())
        places.push_back(above);
    if (shared != nullptr)
        places.emplace_back(shared);
    for (const std::filesystem::path& place : places)
        if (std::filesystem::is_directory(place / "data/dem"))
            return place / "data/dem";
    return std::filesystem::path(OASIS_SHARED_DEFAULT) / "data/dem";
}

/// One coordinate of a grid's places. They are printed with six decimals; where all printed ones are an equal division
/// of the span between the first and the last, each is taken as that division has it, else as printed.
class GridAxis
{
public:
    GridAxis(const CsvTable& table, const std::string& column)
    {
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (const double printed = table.number(row, column); std::isfinite(printed))
                m_printed.push_back(printed);
        std::sort(m_printed.begin(), m_printed.end());
        m_printed.erase(std::unique(m_printed.begin(), m_printed.end()), m_printed.end());
        for (std::size_t i = 0; i < m_printed.size(); ++i)
            m_equal = m_equal && std::abs(divided(i) - m_printed[i]) < kPrintedDeg;
    }
    [[nodiscard]] double of(double printed) const
    {
        const auto at = std::lower_bound(m_printed.begin(), m_printed.end(), printed);
        return m_equal && std::isfinite(printed) && at != m_printed.end()
                   ? divided(static_cast<std::size_t>(at - m_printed.begin()))
                   : printed;
    }

private:
    static constexpr double kPrintedDeg = 0.6e-6; ///< half of the last digit, and the rounding of reading it
    [[nodiscard]] double divided(std::size_t i) const
    {
        const double share =
            m_printed.size() < 2 ? 0 : static_cast<double>(i) / static_cast<double>(m_printed.size() - 1);
        return m_printed.front() + share * (m_printed.back() - m_printed.front());
    }
    std::vector<double> m_printed; ///< each once, rising
    bool m_equal = true;
};

/// The grids are bounded by their median and 95th percentile: rows beyond the latter count as outside only when one of
/// both bounds is broken.
void judge(TableReport& report, std::vector<double> differences)
{
    if (differences.empty())
        return;
    std::sort(differences.begin(), differences.end());
    const double median = differences[differences.size() / 2];
    const double ninetyFifth = differences[differences.size() * 95 / 100];
    report.worst = differences.back();
    const auto visible = differences.end() - std::upper_bound(differences.begin(), differences.end(), kVisibleDb);
    char note[160];
    std::snprintf(
        note, sizeof note,
        "median %.4f dB (at most %.2f), 95 %% within %.4f dB (at most %.1f), largest %.4f dB; %td above 0.1 dB", median,
        kMedianDb, ninetyFifth, kNinetyFifthDb, differences.back(), visible);
    report.notes[note] = differences.size();
    if (median <= kMedianDb && ninetyFifth <= kNinetyFifthDb)
        return;
    report.outside = static_cast<std::size_t>(differences.end() -
                                              std::upper_bound(differences.begin(), differences.end(), kNinetyFifthDb));
    report.outside = std::max<std::size_t>(report.outside, 1);
    report.offenders.push_back(note);
}

TableReport compareGrid(const std::filesystem::path& folder, const std::string& file,
                        Result<double> (*model)(const AreaPath&))
{
    TableReport report;
    report.table = file;
    const auto table = CsvTable::read(folder / file);
    if (!table.has_value())
        return skippedTable(folder, file, table.error().detail);
    GeographicTiles tiles(reliefFolder(folder));
    const GridAxis latitudes(table.value(), "lat");
    const GridAxis longitudes(table.value(), "lon");
    std::vector<double> differences;
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const GeographicPlace place{latitudes.of(table.value().number(row, "lat")),
                                    longitudes.of(table.value().number(row, "lon"))};
        const auto path = pathTo(place, tiles);
        const auto loss = path.has_value() ? model(path.value()) : Result<double>(path.error());
        const double published = table.value().number(row, "path_loss_dB");
        if (!loss.has_value() || !std::isfinite(published)) {
            skipRow(report, loss.has_value() ? "the row has no loss" : loss.error().detail);
            continue;
        }
        ++report.rows;
        ++report.compared;
        differences.push_back(std::abs(loss.value() - published));
    }
    judge(report, std::move(differences));
    return report;
}

} // namespace

std::vector<TableReport> compareAreas(const std::filesystem::path& folder)
{
    std::vector<TableReport> reports;
    if (std::filesystem::exists(folder / "area/covlib_itm.csv"))
        reports.push_back(compareGrid(folder, "area/covlib_itm.csv", areaItm));
    if (std::filesystem::exists(folder / "area/covlib_p1812.csv"))
        reports.push_back(compareGrid(folder, "area/covlib_p1812.csv", areaP1812));
    return reports;
}

} // namespace oasis::bench
