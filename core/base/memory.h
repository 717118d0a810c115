// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib> // defines __GLIBC__

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace oasis {

/// Blocks of a mebibyte or more go back to the system when they are freed: the graphs of a solver's steps then never
/// add up. Otherwise glibc raises its threshold with each such block, up to 32 MiB, and keeps what is freed
/// (mallopt(3), M_MMAP_THRESHOLD). Call it once, first; elsewhere it does nothing.
inline void giveLargeBlocksBack()
{
#if defined(__GLIBC__)
    constexpr int kMebibyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kMebibyte);
#endif
}

} // namespace oasis
