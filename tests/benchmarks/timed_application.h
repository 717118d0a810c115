// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <ctime>

/// How long a window's thread is held by one event; shared by the benchmarks of the real window.
namespace oasis::bench {

/// Seconds of a clock of the processor: of the thread or of the whole program.
inline double clockSeconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// The longest that the thread was busy with one thing, by the clock and by its own time.
struct Longest
{
    double wallS = 0;
    double cpuS = 0;
    void take(const auto& work)
    {
        QElapsedTimer timer;
        timer.start();
        const double cpu = clockSeconds(CLOCK_THREAD_CPUTIME_ID);
        work();
        wallS = std::max(wallS, static_cast<double>(timer.nsecsElapsed()) / 1e9);
        cpuS = std::max(cpuS, clockSeconds(CLOCK_THREAD_CPUTIME_ID) - cpu);
    }
};

class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        bool handled = false;
        const double before = longest.wallS;
        const int type = event->type(); // the event may be gone afterwards
        longest.take([&] { handled = QApplication::notify(receiver, event); });
        longestType = longest.wallS > before ? type : longestType;
        return handled;
    }
    Longest longest;
    int longestType = 0; ///< QEvent::Type of the longest by the clock
};

} // namespace oasis::bench
