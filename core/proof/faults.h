// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace oasis::proof {

/// Keeps the first faults of a certificate, in English.
class Faults
{
public:
    static constexpr std::size_t kMost = 20;

    void add(std::string fault)
    {
        if (m_faults.size() < kMost)
            m_faults.push_back(std::move(fault));
    }
    /// Adds the fault unless the condition holds, which is returned.
    bool unless(bool condition, const char* fault)
    {
        if (!condition)
            add(fault);
        return condition;
    }
    [[nodiscard]] bool none() const { return m_faults.empty(); }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_faults); }

private:
    std::vector<std::string> m_faults;
};

} // namespace oasis::proof
