// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <ctime>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace oasis::routing {

/// Why a solver ended.
enum class SolverStop : std::uint8_t {
    Optimal,     ///< value equals bound: nothing better exists
    EffortSpent, ///< the agreed work is done; the gap says how far from the best the answer can be
    TimeSpent    ///< the time limit ended the work earlier; only with SolverWatch::timeLimitS
};

/// Best value and best bound after a step of the work. For budget trees in millionths of weight, else in cents.
struct ProofStep
{
    std::int64_t value = 0;
    std::int64_t bound = 0;
    friend bool operator==(const ProofStep&, const ProofStep&) = default;
};

/// Which seconds are counted.
enum class SolverClock : std::uint8_t {
    Wall,
    Cpu ///< of the whole process, all its threads
};

/// A step, and when it came.
struct ProofMoment
{
    ProofStep step;
    double seconds = 0; ///< since the solver began, by SolverWatch::clock
};

/// What a solver is watched by; part of the parameters of each solver. Nothing in it changes an answer but the limit.
struct SolverWatch
{
    /// Called on the thread of the solver for each better value or bound. May be empty.
    std::function<void(const ProofMoment&)> onImprovement;
    /// 0: none. With a limit, a solver goes on improving until nothing is left to prove or the time is spent, and
    /// answers with what it has; a first value and a first bound are always found. This is the only parameter that lets
    /// an answer depend on the machine.
    double timeLimitS = 0;
    SolverClock clock = SolverClock::Wall;
};

/// Seconds since construction, and a token that asks for a stop when either the caller does or the limit is over.
/// One thread sleeps beside the solver while a limit is set, none otherwise.
class SolverTimer
{
public:
    SolverTimer(const SolverWatch& watch, const std::stop_token& outer);
    ~SolverTimer();
    SolverTimer(const SolverTimer&) = delete;
    SolverTimer& operator=(const SolverTimer&) = delete;

    [[nodiscard]] double seconds() const;
    /// Stops for the caller's request and for the limit: for work whose unfinished result is dropped.
    [[nodiscard]] const std::stop_token& token() const { return m_token; }
    [[nodiscard]] bool limited() const { return m_watch.timeLimitS > 0; }
    [[nodiscard]] bool expired() const { return limited() && seconds() >= m_watch.timeLimitS; }
    void tell(const ProofStep& step) const
    {
        if (m_watch.onImprovement)
            m_watch.onImprovement({step, seconds()});
    }

private:
    void sleepUntilTheLimit(const std::stop_token& over);

    const SolverWatch& m_watch;
    std::chrono::steady_clock::time_point m_wallStart;
    std::clock_t m_cpuStart;
    std::stop_source m_source;
    std::stop_token m_token;
    std::optional<std::stop_callback<std::function<void()>>> m_onOuter;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_sleeper; // last: ends before what it uses
};

} // namespace oasis::routing
