// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/store/enum_names.h"
#include "gis/store/feature_table.h"

#include <cstdint>
#include <string>

namespace oasis::gis {

/// The enumerator's name.
template <class Enum>
[[nodiscard]] Value enumText(Enum value)
{
    return std::string(nameOf(value));
}

/// Of any whole number.
[[nodiscard]] inline Value whole(std::int64_t value)
{
    return value;
}

} // namespace oasis::gis
