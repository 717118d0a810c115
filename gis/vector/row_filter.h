// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "gis/vector/raw_layer.h"

#include <memory>
#include <string>
#include <vector>

namespace oasis::gis {

/// An OGR attribute filter for rows that do not come from OGR. All fields are text.
class RowFilter
{
public:
    /// Errors: InvalidArgument (the filter is not understood).
    [[nodiscard]] static Result<std::unique_ptr<RowFilter>> create(const std::vector<RawField>& fields,
                                                                   const std::string& where);
    ~RowFilter();
    [[nodiscard]] bool accepts(const std::vector<std::string>& values);

private:
    struct Impl;
    explicit RowFilter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace oasis::gis
