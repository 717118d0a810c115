// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/proof_stream.h"

#include <algorithm>

namespace oasis::routing {

namespace {

constexpr double kShortestNapS = 0.005;
constexpr double kLongestNapS = 0.05; // CPU seconds pass faster than wall seconds on several threads

} // namespace

SolverTimer::SolverTimer(const SolverWatch& watch, const std::stop_token& outer)
    : m_watch(watch), m_wallStart(std::chrono::steady_clock::now()), m_cpuStart(std::clock()), m_token(outer)
{
    if (!limited())
        return;
    m_token = m_source.get_token();
    m_onOuter.emplace(outer, [this] { m_source.request_stop(); });
    m_sleeper = std::jthread([this](const std::stop_token& over) { sleepUntilTheLimit(over); });
}

SolverTimer::~SolverTimer() = default;

double SolverTimer::seconds() const
{
    if (m_watch.clock == SolverClock::Cpu)
        return static_cast<double>(std::clock() - m_cpuStart) / CLOCKS_PER_SEC;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wallStart).count();
}

void SolverTimer::sleepUntilTheLimit(const std::stop_token& over)
{
    std::unique_lock lock(m_mutex);
    while (!over.stop_requested()) {
        const double left = m_watch.timeLimitS - seconds();
        if (left <= 0) {
            m_source.request_stop();
            return;
        }
        const std::chrono::duration<double> nap(std::clamp(left / 4, kShortestNapS, kLongestNapS));
        m_wake.wait_for(lock, over, nap, [] { return false; });
    }
}

} // namespace oasis::routing
