// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/import/field_mapping.h"

#include <span>
#include <string_view>
#include <vector>

namespace oasis::gis {

/// A planning field and the columns that may feed it, first that exists wins; with `all` each that exists is used.
struct ProfileField
{
    std::string_view planningField;
    std::vector<std::string_view> columns;
    bool all = false;
};

/// A source that is recognised by its columns.
struct LayerProfile
{
    std::string_view key;
    LayerKind kind = LayerKind::Backdrop;
    std::string_view geometry;           ///< "line", "point", "polygon", "table"; several by '|'; empty: any
    std::vector<std::string_view> needs; ///< columns that must all exist; "a|b": one of them
    std::vector<ProfileField> fields;
    std::vector<ValueRule> values;
};

/// In the order in which they are tried: the most telling first; the last of each kind is by common column names and
/// needs nothing but a geometry.
[[nodiscard]] const std::vector<LayerProfile>& streetProfiles();
[[nodiscard]] const std::vector<LayerProfile>& siteProfiles();

/// Adds one value rule per value, all with the same meaning.
void addValues(std::vector<ValueRule>& rules, const char* planningField, const char* means,
               std::initializer_list<const char*> values);

} // namespace oasis::gis
