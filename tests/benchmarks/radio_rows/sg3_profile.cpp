// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/sg3_profile.h"

#include "tests/benchmarks/radio_rows/csv_table.h"

#include <cmath>

namespace oasis::bench {

namespace {

using Fields = std::vector<std::string>;

double number(const Fields& fields, std::size_t column)
{
    return column < fields.size() ? numberOf(fields[column]) : std::nan("");
}

/// What the head of the file says.
struct Head
{
    GeographicPlace tx;
    GeographicPlace rx;
    double deltaN = std::nan("");
    double n0 = std::nan("");
};

void readHead(const Fields& fields, Head& head)
{
    const std::string& name = fields.front();
    if (name == "Tx LAT:")
        head.tx.latitudeDeg = number(fields, 1);
    else if (name == "Tx LON:")
        head.tx.longitudeDeg = number(fields, 1);
    else if (name == "Rx LAT:")
        head.rx.latitudeDeg = number(fields, 1);
    else if (name == "Rx LON:")
        head.rx.longitudeDeg = number(fields, 1);
    else if (name.starts_with("Average annual values dN") || name.starts_with("Average annual values DN"))
        head.deltaN = number(fields, 1);
    else if (name.starts_with("Average annual sea-level surface refractivity"))
        head.n0 = number(fields, 1);
}

void readPoint(const Fields& fields, Sg3Profile& profile)
{
    profile.distancesKm.push_back(number(fields, 0));
    profile.groundM.push_back(number(fields, 1));
    profile.clutterM.push_back(number(fields, 3));
    const double zone = number(fields, 4);
    profile.zones.push_back(static_cast<RadioZone>(zone >= 1 && zone <= 4 ? static_cast<int>(zone) : 0));
}

Sg3Measurement measurementOf(const Fields& fields, const Head& head, double lengthKm)
{
    constexpr double kDbwOfKilowatt = 30;
    Sg3Measurement measurement;
    measurement.params.frequencyGhz = number(fields, 0) / 1000;
    measurement.antennas = {number(fields, 1), number(fields, 3)};
    measurement.params.polarization = number(fields, 4) == 1 ? Polarization::Horizontal : Polarization::Vertical;
    measurement.powerDbKw = number(fields, 12) - kDbwOfKilowatt;
    measurement.params.timePercent = number(fields, 14);
    measurement.fieldDb = number(fields, 16);
    measurement.lossDb = number(fields, 17);
    measurement.params.deltaN = head.deltaN;
    measurement.params.seaLevelN0 = head.n0;
    measurement.params.latitudeDeg = middleLatitudeDeg(head.tx, head.rx, lengthKm);
    return measurement;
}

} // namespace

Result<Sg3Profile> readSg3Profile(const std::filesystem::path& file)
{
    Sg3Profile profile;
    Head head;
    enum class Part { Head, Profile, Measurements } part = Part::Head;
    for (const std::string& line : linesOf(file)) {
        const Fields fields = fieldsOf(line);
        const std::string& first = fields.front();
        if (first == "{Begin of Profile}")
            part = Part::Profile;
        else if (first == "{Begin of Measurements}")
            part = Part::Measurements;
        else if (first.starts_with("{End"))
            part = Part::Head;
        else if (part == Part::Head)
            readHead(fields, head);
        else if (std::isnan(number(fields, 0)))
            continue; // "Number of Points:"
        else if (part == Part::Profile)
            readPoint(fields, profile);
        else if (!profile.distancesKm.empty())
            profile.measurements.push_back(measurementOf(fields, head, profile.distancesKm.back()));
    }
    if (profile.distancesKm.empty())
        return fail(ErrorCode::FileUnreadable, "The file has no profile.", file.string());
    return profile;
}

} // namespace oasis::bench
