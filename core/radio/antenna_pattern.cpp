// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/antenna_pattern.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oasis {

namespace {

constexpr double kRadians = std::numbers::pi / 180;

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

bool isDish(PatternKind kind)
{
    return kind == PatternKind::DishPeak || kind == PatternKind::DishAverage;
}

/// −180 to 180.
double turned(double degrees)
{
    return std::remainder(degrees, 360);
}

double roll(double offDeg, double widthDeg, double mostDb)
{
    return std::min(12 * (offDeg / widthDeg) * (offDeg / widthDeg), mostDb);
}

/// Angle between two directions on the sphere.
double betweenDeg(double azimuthA, double elevationA, double azimuthB, double elevationB)
{
    const double a = elevationA * kRadians;
    const double b = elevationB * kRadians;
    const double turn = (azimuthA - azimuthB) * kRadians;
    // Haversine form: exact for small angles.
    const double vertical = std::sin((a - b) / 2);
    const double horizontal = std::sin(turn / 2);
    const double h = vertical * vertical + std::cos(a) * std::cos(b) * horizontal * horizontal;
    return 2 * std::asin(std::min(1.0, std::sqrt(h))) / kRadians;
}

double sizeOf(const AntennaMount& antenna)
{
    return antenna.sizeWavelengths > 0 ? antenna.sizeWavelengths : std::pow(10, (antenna.gainDbi - 7.7) / 20);
}

/// F.699-8: envelope beyond the main lobe.
double peakLobesDbi(double size, double firstLobe, double mainDeg, double offAxisDeg)
{
    if (size > 100) {
        if (offAxisDeg < std::max(mainDeg, 15.85 * std::pow(size, -0.6)))
            return firstLobe;
        return offAxisDeg < 48 ? 32 - 25 * std::log10(offAxisDeg) : -10;
    }
    const double lg = std::log10(size);
    if (offAxisDeg < 100 / size)
        return firstLobe;
    return offAxisDeg < 48 ? 52 - 10 * lg - 25 * std::log10(offAxisDeg) : 10 - 10 * lg;
}

/// F.1245-3: mean beyond the main lobe.
double meanLobesDbi(double size, double firstLobe, double mainDeg, double offAxisDeg)
{
    if (size > 100) {
        if (offAxisDeg < std::max(mainDeg, 12.02 * std::pow(size, -0.6)))
            return firstLobe;
        return offAxisDeg < 48 ? 29 - 25 * std::log10(offAxisDeg) : -13;
    }
    const double lg = std::log10(size);
    return offAxisDeg < 48 ? 39 - 5 * lg - 25 * std::log10(offAxisDeg) : -3 - 5 * lg;
}

} // namespace

Result<void> checkAntenna(const AntennaMount& a)
{
    const auto refuse = [](const char* sentence) { return fail(ErrorCode::InvalidArgument, sentence, "antenna"); };
    if (!within(a.gainDbi, -30, 70))
        return refuse("the gain of an antenna must lie between -30 and 70 dBi");
    if (!within(a.azimuthDeg, -360, 360) || !within(a.tiltDeg, -90, 90))
        return refuse("an antenna points to -360 to 360 degrees and tilts by -90 to 90 degrees");
    if (!within(a.widthDeg, 1, 360) || !within(a.heightDeg, 1, 360) || !within(a.frontToBackDb, 0, 100))
        return refuse("beam widths must lie between 1 and 360 degrees, the front-to-back ratio between 0 and 100 dB");
    if (!within(a.sizeWavelengths, 0, 1e5) || (isDish(a.kind) && a.gainDbi < 10))
        return refuse("a dish must have a size and a gain of at least 10 dBi");
    return ok();
}

double dishGainDbi(const AntennaMount& antenna, double offAxisDeg)
{
    const double size = sizeOf(antenna);
    const double firstLobe = 2 + 15 * std::log10(size);
    const double mainDeg = 20 / size * std::sqrt(std::max(0.0, antenna.gainDbi - firstLobe));
    if (offAxisDeg < mainDeg)
        return antenna.gainDbi - 2.5e-3 * (size * offAxisDeg) * (size * offAxisDeg);
    const double lobes = antenna.kind == PatternKind::DishAverage ? meanLobesDbi(size, firstLobe, mainDeg, offAxisDeg)
                                                                  : peakLobesDbi(size, firstLobe, mainDeg, offAxisDeg);
    return std::min(antenna.gainDbi, lobes);
}

double antennaGainDbi(const AntennaMount& a, double azimuthDeg, double elevationDeg)
{
    const double belowBeam = elevationDeg + a.tiltDeg;
    switch (a.kind) {
    case PatternKind::Isotropic:
        return a.gainDbi;
    case PatternKind::Omni:
        return a.gainDbi - roll(belowBeam, a.heightDeg, a.frontToBackDb);
    case PatternKind::Sector: {
        const double vertical = roll(belowBeam, a.heightDeg, a.frontToBackDb);
        const double horizontal = roll(turned(azimuthDeg - a.azimuthDeg), a.widthDeg, a.frontToBackDb);
        return a.gainDbi - std::min(vertical + horizontal, a.frontToBackDb);
    }
    case PatternKind::DishPeak:
    case PatternKind::DishAverage:
        break;
    }
    return dishGainDbi(a, betweenDeg(azimuthDeg, elevationDeg, a.azimuthDeg, -a.tiltDeg));
}

} // namespace oasis
