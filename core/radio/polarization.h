// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace oasis {

/// Plane of the electric field of a linearly polarized wave.
enum class Polarization : std::uint8_t { Horizontal, Vertical };

} // namespace oasis
