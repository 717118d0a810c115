// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/verify/verify.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace oasis::verification {

/// What a comparison is about; put into words only when it fails. The texts must outlive the comparison.
struct Subject
{
    std::string_view kind = {}; ///< "edge", "site", "item" …
    std::int64_t index = -1;    ///< index or id; -1 for none
    std::string_view name = {}; ///< further name; may be empty
};

/// Counts comparisons and keeps the disagreements, at most kMost of them in full.
class Recorder
{
public:
    static constexpr std::size_t kMost = 1000;

    void same(std::string_view check, Subject subject, std::int64_t expected, std::int64_t found);
    void same(std::string_view check, Subject subject, Money expected, Money found);
    void same(std::string_view check, Subject subject, std::string_view expected, std::string_view found);
    /// Agree to within `relative` of the larger, or to within `absolute`. NaN never agrees.
    void near(std::string_view check, Subject subject, double expected, double found, double absolute = 1e-6,
              double relative = 1e-9);
    /// The condition holds; else `expected` and `found` are reported.
    bool holds(bool condition, std::string_view check, Subject subject, std::string_view expected,
               std::string_view found = {});

    [[nodiscard]] Verification take(bool inputMatches);

private:
    void report(std::string_view check, Subject subject, std::string expected, std::string found);
    Verification m_result;
};

} // namespace oasis::verification
