// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace oasis {

/// Progress of long work: a fraction from 0 to 1 that never falls, and the stage's English key
/// (e.g. "routing.bound"), translated by the application.
using ProgressSink = std::function<void(double fraction, std::string_view stage)>;

/// What long functions take last: how to stop, whom to tell, how many threads may be used.
/// Results never depend on `threads`. Both token and sink may be empty. Cheap to copy.
struct RunContext
{
    std::stop_token stop;
    ProgressSink progress;
    int threads = 1; ///< at least 1

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void report(double fraction, std::string_view stage) const
    {
        if (progress)
            progress(fraction, stage);
    }
    /// The same context with progress mapped into [from, to] of the whole.
    [[nodiscard]] RunContext part(double from, double to) const
    {
        RunContext inner = *this;
        if (progress)
            inner.progress = [sink = progress, from, to](double fraction, std::string_view stage) {
                sink(from + (to - from) * fraction, stage);
            };
        return inner;
    }
};

} // namespace oasis
