// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace oasis::bench {

/// What a stage of a benchmark took.
struct Use
{
    double cpuS = 0;    ///< of all threads of the process, user and system
    double wallS = 0;   ///< depends on what else the machine does
    double peakMiB = 0; ///< of the process since its start
};

inline double cpuSeconds(const rusage& usage)
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Measures from its construction on.
class Meter
{
public:
    Meter() { getrusage(RUSAGE_SELF, &m_start); }
    [[nodiscard]] Use used() const
    {
        rusage now{};
        getrusage(RUSAGE_SELF, &now);
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - m_wall;
        return {cpuSeconds(now) - cpuSeconds(m_start), wall.count(), static_cast<double>(now.ru_maxrss) / 1024};
    }

private:
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
    rusage m_start{};
};

/// The one form of a result that run_benchmarks reads: "row,<case>,<cpu s>,<wall s>,<peak MiB>,<detail>". The detail
/// has no comma.
inline void printRow(const std::string& name, const Use& use, const std::string& detail)
{
    std::printf("row,%s,%.3f,%.3f,%.0f,%s\n", name.c_str(), use.cpuS, use.wallS, use.peakMiB, detail.c_str());
    std::fflush(stdout);
}

/// A benchmark has nobody to hand an error to.
template <class T>
T valueOrExit(Result<T> result, const char* what)
{
    if (!result.has_value()) {
        std::fprintf(stderr, "%s: %s (%s)\n", what, result.error().detail.c_str(), result.error().context.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

inline std::string text(double value, int decimals)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    return buffer;
}

} // namespace oasis::bench
