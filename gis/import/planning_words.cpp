// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/planning_words.h"

#include <algorithm>
#include <array>

namespace oasis::gis {

namespace {

constexpr std::array<std::string_view, kSiteKindCount> kSiteKindWords{
    "primary-school", "secondary-school", "campus",   "civic-building", "activity-zone", "third-place",
    "totem",          "health",           "wifi-spot"};

constexpr std::array<std::string_view, 10> kStreetClassWords{
    "motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "track", "path", "other"};

template <class Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<Value>(found - words.begin());
}

} // namespace

std::optional<SiteKind> siteKindOf(std::string_view word)
{
    return valueOf<SiteKind>(kSiteKindWords, word);
}

std::string_view siteKindWord(SiteKind kind)
{
    return kSiteKindWords[static_cast<std::size_t>(kind)];
}

std::optional<StreetClass> streetClassOf(std::string_view word)
{
    return valueOf<StreetClass>(kStreetClassWords, word);
}

std::string_view streetClassWord(StreetClass streetClass)
{
    return kStreetClassWords[static_cast<std::size_t>(streetClass)];
}

} // namespace oasis::gis
