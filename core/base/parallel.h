// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace oasis {

/// Calls fn(i) for every i in [0, count), on at most ctx.threads threads. fn must write only to slot i of arrays sized
/// before the call, so that results never depend on timing, and must not throw. Stops handing out work once a stop
/// was requested; the caller checks ctx.stopRequested() afterwards.
template <class Function>
void parallelFor(std::size_t count, const RunContext& ctx, Function fn)
{
    const auto threads = std::min<std::size_t>(count, static_cast<std::size_t>(std::max(1, ctx.threads)));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next.fetch_add(1); i < count && !ctx.stopRequested(); i = next.fetch_add(1))
            fn(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < threads; ++t)
        others.emplace_back(work);
    work();
}

} // namespace oasis
