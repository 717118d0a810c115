// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oasis {

/// A size of cable, and what a metre of it costs supplied and laid.
struct CableSize
{
    int fibres = 0; ///< at least 1
    Money perMetre;
};

/// The cheapest cables for every number of fibres: several may lie in one trench.
class CableTable
{
public:
    /// For up to `mostFibres`. Of equally cheap sets the one with the fewest cables, then with the larger ones. Errors:
    /// InvalidArgument (no size, a size below 1, a negative price), Overflow (prices × cables). O(fibres × sizes).
    static Result<CableTable> create(std::span<const CableSize> sizes, int mostFibres);

    /// Sizes, largest first; empty for 0 fibres. `fibres` at most those asked for.
    [[nodiscard]] std::vector<int> cheapest(int fibres) const;
    /// What a metre of them costs.
    [[nodiscard]] Money perMetre(int fibres) const { return m_best[static_cast<std::size_t>(fibres)].price; }
    [[nodiscard]] int mostFibres() const { return static_cast<int>(m_best.size()) - 1; }

private:
    struct Choice
    {
        Money price;
        int cables = 0;
        int size = 0; ///< of one of them
    };
    std::vector<Choice> m_best; ///< by fibres
};

} // namespace oasis
