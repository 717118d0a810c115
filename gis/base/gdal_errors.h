// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis::gis {

/// Collects what GDAL, OGR and PROJ say on this thread while it lives, instead of letting them write to the terminal.
/// Scopes nest; the innermost one collects. At most 50 messages are kept, all are counted.
class GdalErrors
{
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    [[nodiscard]] bool hasFailure() const { return m_failures > 0; }
    [[nodiscard]] std::int64_t failures() const { return m_failures; }
    [[nodiscard]] std::int64_t warnings() const { return m_warnings; }
    /// First failure, else first warning, else "".
    [[nodiscard]] std::string first() const;
    void clear();
    /// Makes an Error of a failed call: `what` in plain words, then the library's own message in parentheses.
    [[nodiscard]] Error error(ErrorCode code, const std::string& what, const std::string& context) const;

    /// For the C callback only.
    void collect(bool failure, const char* message);

private:
    std::int64_t m_failures = 0;
    std::int64_t m_warnings = 0;
    std::vector<std::string> m_failureTexts;
    std::vector<std::string> m_warningTexts;
};

} // namespace oasis::gis
