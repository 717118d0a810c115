// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/site.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace oasis {

struct MergeParams
{
    double distanceM = 50;        ///< two points farther apart are two places
    double keyDistanceM = 500;    ///< points with the same official key may be this far apart
    double unnamedCivicM = 10;    ///< nameless public services other than town halls: a post office may face a library
    double minSimilarity = 0.6;   ///< of two names, see nameSimilarity()
    bool acrossLayersOnly = true; ///< two features of one layer are two places, unless they share an official key
};

/// Why two sites look like the same place.
struct MergeLink
{
    enum class Reason : std::uint8_t {
        SameKey,      ///< the same official key
        SimilarNames, ///< close, of the same family of kinds, and names alike
        Unnamed       ///< close and of the same family; at least one has no name that tells
    };
    std::size_t first = 0; ///< indices into the sites, first < second
    std::size_t second = 0;
    Reason reason = Reason::SameKey;
    double distanceM = 0;
    double similarity = 0; ///< of the names; 1 when the keys are equal, 0 when a name is missing
};

/// Sites that are one place, each linked to another one of the group.
struct MergeGroup
{
    std::size_t representative = 0;   ///< index whose identity the merged site keeps
    std::vector<std::size_t> members; ///< at least two, ascending, representative included
    std::vector<MergeLink> links;     ///< ascending; why they belong together
};

/// True for kinds that sources mix up: schools and campuses; third places and totems; else equal kinds.
[[nodiscard]] bool sameFamily(SiteKind a, SiteKind b);

/// Proposes which sites are the same place, for the planner's review: groups of linked sites (links are transitive),
/// ordered by their first member. Sites with different official keys are never linked directly, but a site between them
/// may join them: a school campus is one place to reach. Town halls and other civic buildings are not linked.
/// The representative has an official key, else a telling name, else the most people, else the lowest index.
/// O(n log n + near pairs).
[[nodiscard]] std::vector<MergeGroup> proposeMerges(const MergeParams& params, std::span<const Site> sites);
/// The sites with each group replaced by one, at the place of its representative in the order. It keeps the
/// representative's id and position, fills gaps (name, key, people, area, municipality, note) from the other members in
/// index order, takes the largest weight, need and the strongest state (oasis, struck out, candidate), and lists all
/// sources without repeats; a secondary school makes the place one.
[[nodiscard]] std::vector<Site> applyMerges(std::span<const Site> sites, std::span<const MergeGroup> groups);
/// English: "12 m apart, names alike", "8 m apart, without a name", "3 m apart, same official key 0061458C".
[[nodiscard]] std::string describe(const MergeLink& link, std::span<const Site> sites);

} // namespace oasis
