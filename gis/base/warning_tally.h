// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"

#include <cstdint>
#include <string>

namespace oasis::gis {

/// Collects warnings, one per kind and detail, counting the occurrences and keeping the first offender, in the order
/// of first occurrence.
class WarningTally
{
public:
    void add(WarningCode code, const std::string& firstOffender, const std::string& detail, std::int64_t count = 1)
    {
        for (Warning& warning : m_warnings)
            if (warning.code == code && warning.detail == detail) {
                warning.count += count;
                return;
            }
        m_warnings.push_back({code, count, firstOffender, detail});
    }
    void add(const Warnings& others)
    {
        for (const Warning& other : others)
            add(other.code, other.firstOffender, other.detail, other.count);
    }
    [[nodiscard]] const Warnings& warnings() const { return m_warnings; }

private:
    Warnings m_warnings;
};

} // namespace oasis::gis
