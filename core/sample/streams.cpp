// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/streams.h"

#include "core/sample/curves.h"
#include "core/sample/noise.h"

namespace oasis::sample {
namespace {

constexpr double kStreamKm2 = 1.4;
constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// The tributary with the largest basin of each cell, when it is a stream.
std::vector<std::uint32_t> mainDonors(const Drainage& land)
{
    std::vector<std::uint32_t> donor(land.grid.size(), kNone);
    for (const std::uint32_t cell : land.order) {
        const std::uint32_t to = land.receiver[cell];
        if (to == cell || land.areaKm2[cell] < kStreamKm2)
            continue;
        if (donor[to] == kNone || land.areaKm2[cell] > land.areaKm2[donor[to]])
            donor[to] = cell;
    }
    return donor;
}

/// Cells from `mouth` up to the source, following the largest tributaries.
std::vector<std::uint32_t> climb(const std::vector<std::uint32_t>& donor, std::uint32_t mouth)
{
    std::vector<std::uint32_t> cells;
    for (std::uint32_t cell = mouth; cell != kNone; cell = donor[cell])
        cells.push_back(cell);
    return cells;
}

Polyline smoothCourse(std::uint64_t seed, const Drainage& land, std::vector<std::uint32_t> cells)
{
    std::reverse(cells.begin(), cells.end());
    Polyline line;
    line.reserve(cells.size());
    for (const std::uint32_t cell : cells)
        line.push_back(unwarped(seed, land.grid.centre(cell)));
    return rounded(relaxed(line, 3), 2);
}

} // namespace

Point warped(std::uint64_t seed, Point p)
{
    const double wideX = smoothNoise(seed + 51, p.x / 1900, p.y / 1900);
    const double wideY = smoothNoise(seed + 52, p.x / 1900, p.y / 1900);
    const double fineX = smoothNoise(seed + 53, p.x / 640, p.y / 640);
    const double fineY = smoothNoise(seed + 54, p.x / 640, p.y / 640);
    return {p.x + 190 * wideX + 60 * fineX, p.y + 190 * wideY + 60 * fineY};
}

Point unwarped(std::uint64_t seed, Point p)
{
    Point guess = p;
    for (int i = 0; i < 16; ++i) {
        const Point there = warped(seed, guess);
        guess = {guess.x + (p.x - there.x) * 0.8, guess.y + (p.y - there.y) * 0.8};
    }
    return guess;
}

std::vector<Stream> traceStreams(std::uint64_t seed, const Drainage& land)
{
    const std::vector<std::uint32_t> donor = mainDonors(land);
    std::vector<std::size_t> owner(land.grid.size(), SIZE_MAX);
    std::vector<Stream> streams;
    const auto add = [&](std::uint32_t mouth, std::size_t joins) {
        std::vector<std::uint32_t> cells = climb(donor, mouth);
        for (const std::uint32_t cell : cells)
            owner[cell] = streams.size();
        Stream stream;
        stream.areaKm2 = land.areaKm2[mouth];
        stream.sourceAreaKm2 = land.areaKm2[cells.back()];
        stream.joins = joins;
        if (joins != SIZE_MAX)
            cells.insert(cells.begin(), land.receiver[mouth]);
        stream.line = smoothCourse(seed, land, std::move(cells));
        if (joins != SIZE_MAX)
            stream.line.back() = nearestOn(streams[joins].line, stream.line.back()).point;
        streams.push_back(std::move(stream));
    };
    add(land.order.front(), SIZE_MAX);
    // By falling basin, so that the stream that takes one is always traced before it.
    std::vector<std::uint32_t> mouths;
    for (const std::uint32_t cell : land.order)
        if (land.areaKm2[cell] >= kStreamKm2 && land.receiver[cell] != cell && donor[land.receiver[cell]] != cell)
            mouths.push_back(cell);
    std::stable_sort(mouths.begin(), mouths.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return land.areaKm2[a] > land.areaKm2[b]; });
    for (const std::uint32_t mouth : mouths)
        if (owner[land.receiver[mouth]] != SIZE_MAX)
            add(mouth, owner[land.receiver[mouth]]);
    return streams;
}

} // namespace oasis::sample
