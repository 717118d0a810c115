// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The inner loops of the coverage engine, one set for each instruction set; the machine chooses when the program runs.
/// Internal to core/radio.
namespace oasis::coverage {

/// Everything of ITU-R P.1812-8 that is the same for all pixels.
struct P1812Constants
{
    double frequencyGhz = 0;
    double cubeRootF = 0;
    double wavelengthM = 0;
    double medianRadiusKm = 0;    ///< ae
    double anomalousRadiusKm = 0; ///< aβ
    bool median = true;           ///< p = 50 %: no diffraction with aβ
    double timePercent = 50;
    double log10P = 0;           ///< log10 p
    double sightFactor = 0;      ///< log10(p / 50)
    double normalOfP = 0;        ///< I(p / 100)
    double admittanceFactor = 0; ///< K a^(1/3) over land for the polarization (29)
    double freeSpaceDb = 0;      ///< 92.4 + 20 log10 f
    double ductFixedDb = 0;      ///< 102.45 + 20 log10 f + Alf
    double scatterFixedDb = 0;   ///< all of (44) that does not depend on the path
    double ductPerMrad = 0;      ///< γd
    double locationsDb = 0;      ///< Lloc
    double latitudeAtSiteDeg = 45;
    double latitudePerColumn = 0; ///< degrees a cell of the relief
    double latitudePerRow = 0;
};

/// A transmitter on a relief. Places are in cells of the relief from the centre of cell (0, 0).
struct KernelScene
{
    const float* heights = nullptr;
    const float* clutter = nullptr; ///< nullptr: none
    std::size_t stride = 0;
    double cellKm = 0;
    double txColumn = 0;
    double txRow = 0;
    double txGroundM = 0;
    double txAmslM = 0;
    double receiverM = 0;
    const double* inverse = nullptr;     ///< 1 / i
    const double* inverseRoot = nullptr; ///< 1 / √i
    P1812Constants model;
};

/// Receivers whose paths all have `intervals` intervals.
struct OwnPaths
{
    const double* column = nullptr; ///< of the receivers, cells
    const double* row = nullptr;
    std::size_t count = 0;
    int intervals = 0;
    float* lossDb = nullptr; ///< NaN where a sample is unknown
    bool* sight = nullptr;   ///< line of sight over ground and clutter; may be nullptr
};

/// A look at a stop token: no type of the library enters the kernels, whose functions must never be linked elsewhere.
struct StopPoll
{
    bool (*asked)(const void* token) = nullptr; ///< nullptr: there is none
    const void* token = nullptr;
    [[nodiscard]] bool stopped() const { return asked != nullptr && asked(token); }
};

/// A fan of rays: heights sampled at equal distances, all rays side by side. Receivers are the samples themselves.
struct RayFan
{
    const double* columnStep = nullptr; ///< cells a sample, kFanRays of them
    const double* rowStep = nullptr;
    double lastColumn = 0; ///< of the relief: samples beyond it are unknown
    double lastRow = 0;
    double stepKm = 0;
    int firstReceiver = 4; ///< at least 4
    int lastReceiver = 4;
    float* lossDb = nullptr; ///< [receiver - firstReceiver][ray], kFanRays a row; NaN where a sample is unknown
    StopPoll stop;           ///< asked before every receiver, since a fan costs receivers × samples; the rest stays
};
inline constexpr std::size_t kFanRays = 16;

/// Numbers of scratch that one call needs for paths of so many intervals.
[[nodiscard]] constexpr std::size_t kernelScratch(int intervals)
{
    return (static_cast<std::size_t>(intervals) + 2) * 2 * kFanRays;
}

/// Σ h and Σ i h over some heights.
struct HeightSums
{
    double sum = 0;
    double moment = 0;
};
inline constexpr int kMostItmSamples = 248; ///< 245 in whole eights

struct Kernel
{
    const char* name; ///< "portable", "avx2", "avx512"
    void (*ownPaths)(const KernelScene& scene, const OwnPaths& paths, double* scratch);
    void (*fan)(const KernelScene& scene, const RayFan& fan, double* scratch);
    /// Ground along own paths: intervals + 1 heights for each receiver, NaN where unknown; no model.
    void (*sample)(const KernelScene& scene, const OwnPaths& paths, double* heights);
    HeightSums (*sums)(const double* heights, int count);
    /// Interdecile range of the heights between two places of a profile, in steps and at least two apart.
    double (*spread)(const double* heights, int intervals, double fromSteps, double toSteps);
};

/// The fastest that this processor runs.
[[nodiscard]] const Kernel& bestKernel();
/// By name, for tests and benchmarks; nullptr when it was not built or the processor cannot run it.
[[nodiscard]] const Kernel* kernelNamed(const char* name);

} // namespace oasis::coverage
