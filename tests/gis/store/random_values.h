// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/random.h"
#include "core/base/warning.h"
#include "core/geometry/polyline.h"

#include <iterator>
#include <string>

namespace oasis::test {

inline std::string word(Random& random)
{
    static const char* const kWords[] = {"",
                                         "Val d'Oasis",
                                         "École \"Jean Moulin\"",
                                         "Saint-Étienne\\du-Grès",
                                         "C:\\données",
                                         "ligne 1\nligne 2\ttab",
                                         "日本 🏫",
                                         "Ventimiglia",
                                         "50 %; a, b",
                                         "{\"key\": [1]}",
                                         "\x01 control",
                                         "06012"};
    return kWords[random.below(std::size(kWords))];
}

inline Point place(Random& random)
{
    return {random.uniform(900000, 930000), random.uniform(6500000, 6530000)};
}

inline Money money(Random& random)
{
    return Money::cents(static_cast<std::int64_t>(random.below(2'000'000'000)) - 1'000'000'000);
}

inline int small(Random& random)
{
    return static_cast<int>(random.below(100));
}

inline bool coin(Random& random)
{
    return random.below(2) == 0;
}

template <class Enum>
Enum pick(Random& random, std::uint64_t count)
{
    return static_cast<Enum>(random.below(count));
}

inline Polyline line(Random& random, std::size_t points)
{
    Polyline line;
    for (std::size_t i = 0; i < points; ++i)
        line.push_back(place(random));
    return line;
}

inline Warning warning(Random& random)
{
    return {pick<WarningCode>(random, static_cast<std::uint64_t>(WarningCode::Other) + 1), small(random), word(random),
            word(random)};
}

} // namespace oasis::test
