// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/radio/p1812.h"

#include <filesystem>
#include <vector>

namespace oasis::bench {

/// One measurement under a profile.
struct Sg3Measurement
{
    P1812Params params;
    AntennaHeights antennas;
    double powerDbKw = 0; ///< effective radiated power against 1 kW
    double fieldDb = 0;   ///< published, dB(µV/m)
    double lossDb = 0;    ///< published
};

/// A profile of the data bank of ITU-R study group 3, as its validation sets write it.
struct Sg3Profile
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM;
    std::vector<RadioZone> zones;
    std::vector<Sg3Measurement> measurements;
    [[nodiscard]] Result<PathProfile> path() const
    {
        return PathProfile::create(distancesKm, groundM, clutterM, zones);
    }
};

/// Errors: FileUnreadable, naming what is missing.
[[nodiscard]] Result<Sg3Profile> readSg3Profile(const std::filesystem::path& file);

} // namespace oasis::bench
