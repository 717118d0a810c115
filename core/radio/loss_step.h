// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace oasis {

/// One intermediate of a prediction, as the Recommendation writes it: for "explain this point".
struct LossStep
{
    std::string_view symbol;   ///< "Lbd50"
    std::string_view equation; ///< number in the Recommendation, "42", or "Table 4"
    std::string_view unit;     ///< "dB", "m", "km", "mrad", "%"; empty for a factor
    double value = 0;
    std::string_view document = {}; ///< "P.1411-12"; empty: of the model that is explained
};

} // namespace oasis
