// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siting/location_bound.h"

#include <cmath>
#include <fstream>
#include <string>

namespace oasis::test {

/// A published facility-location problem, costs in thousandths.
struct LocationFile
{
    siting::LocationInput input;
    bool read = false;
};

/// Reads the layout of single-source problems: "m n", m × "capacity cost", n demands, m rows of n costs of the whole
/// demand.
inline LocationFile readLocationFile(const std::string& path)
{
    LocationFile file;
    std::ifstream in(path);
    std::size_t facilities = 0;
    std::size_t customers = 0;
    if (!(in >> facilities >> customers))
        return file;
    const auto thousandths = [](double value) { return static_cast<std::int64_t>(std::llround(value * 1000)); };
    file.input.options.resize(facilities);
    for (auto& options : file.input.options) {
        double capacity = 0;
        double cost = 0;
        in >> capacity >> cost;
        options.push_back({static_cast<std::int64_t>(capacity), thousandths(cost)});
    }
    for (std::size_t j = 0; j < customers; ++j) {
        double demand = 0;
        in >> demand;
        file.input.demand.push_back(static_cast<std::int64_t>(demand));
    }
    file.input.links.resize(facilities);
    for (auto& links : file.input.links) {
        for (std::uint32_t j = 0; j < customers; ++j) {
            double cost = 0;
            in >> cost;
            links.push_back({j, thousandths(cost)});
        }
    }
    file.read = static_cast<bool>(in);
    return file;
}

} // namespace oasis::test
