// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/geometry/point.h"

#include <cstdint>
#include <string>
#include <vector>

namespace oasis {

/// What a priority site is. The order is that of legends and tables.
enum class SiteKind : std::uint8_t {
    PrimarySchool,
    SecondarySchool, ///< collège, lycée
    Campus,
    CivicBuilding, ///< town hall, France Services, library, other public service
    ActivityZone,
    ThirdPlace,
    Totem, ///< centre of digital excellence
    Health,
    WifiSpot ///< a public place that only needs Wi-Fi
};
inline constexpr int kSiteKindCount = 9;

/// How far the planner has decided about a site.
enum class SiteState : std::uint8_t {
    Candidate, ///< known from a layer
    Oasis,     ///< marked as a digital oasis, by rule or by hand
    StruckOut  ///< deliberately left out, see note
};

/// Where a site comes from: one entry per merged source.
struct SiteSource
{
    std::string layer;   ///< "most-pois.osm: points", or "by hand"
    std::string feature; ///< feature id or official key (UAI, SIRET …)
    friend bool operator==(const SiteSource&, const SiteSource&) = default;
};

/// A priority site of the territory.
struct Site
{
    SiteId id;
    std::string name; ///< may be empty: then shown by kind and place
    SiteKind kind = SiteKind::CivicBuilding;
    SiteState state = SiteState::Candidate;
    bool required = false;  ///< must be served in every scenario that selects it
    bool firstRank = false; ///< deserves two disjoint ways
    bool townHall = false;  ///< its position is the core of its municipality
    Point position;         ///< projected metres
    double lonDeg = 0;      ///< WGS 84, for display and great-circle lengths
    double latDeg = 0;
    double weight = 1;            ///< importance, > 0
    double people = 0;            ///< pupils, jobs or visitors; 0 when unknown
    double areaHa = 0;            ///< activity zones; 0 when unknown
    int fibres = 2;               ///< fibres wanted
    double mbits = 100;           ///< bandwidth wanted, Mbit/s
    bool hasGrid = true;          ///< has mains electricity
    std::string officialKey;      ///< UAI, SIRET …; may be empty
    std::string municipalityCode; ///< empty outside every municipality
    std::string note;             ///< the planner's words
    std::vector<SiteSource> sources;
    friend bool operator==(const Site&, const Site&) = default;
};

/// Default fibres and bandwidth for a kind (domain defaults, unconfirmed): 4 fibres for secondary schools, campuses,
/// activity zones and totems, 2 for others; 10 Gbit/s for campuses and totems, 1 Gbit/s for secondary schools, activity
/// zones and health, 100 Mbit/s for others.
void applyKindDefaults(Site& site);

} // namespace oasis
