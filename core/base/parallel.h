// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_context.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <string_view>
#include <thread>
#include <vector>

namespace oasis {

namespace parallel {

/// Hands out [0, count) to at most ctx.threads threads; `mine` is called instead of `fn` on the calling one.
template <class Mine, class Function>
void share(std::size_t count, const RunContext& ctx, Mine mine, Function fn)
{
    const auto threads = std::min<std::size_t>(count, static_cast<std::size_t>(std::max(1, ctx.threads)));
    std::atomic<std::size_t> next{0};
    const auto work = [&](auto& one) {
        for (std::size_t i = next.fetch_add(1); i < count && !ctx.stopRequested(); i = next.fetch_add(1))
            one(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < threads; ++t)
        others.emplace_back([&] { work(fn); });
    work(mine);
}

} // namespace parallel

/// Calls fn(i) for every i in [0, count), on at most ctx.threads threads. fn must write only to slot i of arrays sized
/// before the call, so that results never depend on timing, and must not throw. Stops handing out work once a stop
/// was requested; the caller checks ctx.stopRequested() afterwards.
template <class Function>
void parallelFor(std::size_t count, const RunContext& ctx, Function fn)
{
    parallel::share(count, ctx, fn, fn);
}

/// As parallelFor(), and reports `stage` from the calling thread whenever another hundredth of the work was handed out:
/// one run of threads, where a run for each report would let threads wait for one another at its end.
template <class Function>
void parallelFor(std::size_t count, const RunContext& ctx, std::string_view stage, Function fn)
{
    constexpr std::size_t kReports = 100;
    std::size_t reported = 0;
    const auto mine = [&](std::size_t i) {
        fn(i);
        const std::size_t share = (i + 1) * kReports / count;
        if (share > reported && !ctx.stopRequested()) {
            reported = share;
            ctx.report(static_cast<double>(share) / kReports, stage);
        }
    };
    parallel::share(count, ctx, mine, fn);
    if (count > 0 && reported < kReports && !ctx.stopRequested())
        ctx.report(1, stage);
}

} // namespace oasis
