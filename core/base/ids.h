// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_type.h"

#include <cstdint>

namespace oasis {

// Permanent ids: saved, never reused within a study. 0 means "none".
using SiteId = StrongInteger<std::int64_t, struct SiteIdTag>;
using StreetId = StrongInteger<std::int64_t, struct StreetIdTag>;
using SupplyId = StrongInteger<std::int64_t, struct SupplyIdTag>;
using ScenarioId = StrongInteger<std::int64_t, struct ScenarioIdTag>;

// Dense indices: valid for one graph only, never saved.
using NodeIndex = StrongInteger<std::uint32_t, struct NodeIndexTag>;
using EdgeIndex = StrongInteger<std::uint32_t, struct EdgeIndexTag>;
using ArcIndex = StrongInteger<std::uint32_t, struct ArcIndexTag>;

inline constexpr NodeIndex kInvalidNode{0xFFFFFFFFU};
inline constexpr EdgeIndex kInvalidEdge{0xFFFFFFFFU};
inline constexpr ArcIndex kInvalidArc{0xFFFFFFFFU};

} // namespace oasis
