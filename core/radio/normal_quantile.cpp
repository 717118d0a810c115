// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/normal_quantile.h"

#include <cmath>
#include <numbers>

namespace oasis {

namespace {

/// For the lower half: the value is not positive.
double lowerQuantile(double probability)
{
    const double t = std::sqrt(-2 * std::log(probability));
    double x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
    for (int step = 0; step < 3; ++step) {
        const double density = std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
        const double newton = (std::erfc(-x / std::numbers::sqrt2) / 2 - probability) / density;
        x -= newton / (1 + x * newton / 2);
    }
    return x;
}

} // namespace

double normalQuantile(double probability)
{
    return probability <= 0.5 ? lowerQuantile(probability) : -lowerQuantile(1 - probability);
}

} // namespace oasis
