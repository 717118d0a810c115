// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace oasis::coverage {

/// Pixels between two looks at the stop token where each takes a few nanoseconds.
inline constexpr std::size_t kPixelsPerPoll = std::size_t{1} << 18;

/// Looks at the stop token once in many cheap steps, and remembers that a stop was requested. One thread's own.
class StepPoll
{
public:
    explicit StepPoll(const RunContext& ctx) : m_ctx(ctx), m_stopped(ctx.stopRequested()) {}
    [[nodiscard]] bool stopped()
    {
        if (++m_steps % kStepsPerPoll == 0)
            m_stopped = m_ctx.stopRequested();
        return m_stopped;
    }

private:
    static constexpr std::size_t kStepsPerPoll = std::size_t{1} << 16;
    const RunContext& m_ctx;
    std::size_t m_steps = 0;
    bool m_stopped;
};

/// Makes a layer of one value, piece by piece: finding and clearing the memory of a large map takes longer than a stop
/// may. False when a stop was requested. O(size).
template <class T>
[[nodiscard]] bool fillPolled(std::vector<T>& layer, std::size_t size, T value, const RunContext& ctx)
{
    layer.clear();
    layer.reserve(size);
    for (std::size_t filled = 0; filled < size;) {
        if (ctx.stopRequested())
            return false;
        filled = std::min(size, filled + kPixelsPerPoll);
        layer.resize(filled, value);
    }
    return !ctx.stopRequested();
}

} // namespace oasis::coverage
