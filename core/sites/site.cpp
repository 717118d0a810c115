// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/site.h"

namespace oasis {

void applyKindDefaults(Site& site)
{
    switch (site.kind) {
    case SiteKind::SecondarySchool:
    case SiteKind::ActivityZone:
        site.fibres = 4;
        site.mbits = 1000;
        return;
    case SiteKind::Campus:
    case SiteKind::Totem:
        site.fibres = 4;
        site.mbits = 10000;
        return;
    case SiteKind::Health:
        site.fibres = 2;
        site.mbits = 1000;
        return;
    case SiteKind::PrimarySchool:
    case SiteKind::CivicBuilding:
    case SiteKind::ThirdPlace:
    case SiteKind::WifiSpot:
        site.fibres = 2;
        site.mbits = 100;
        return;
    }
}

} // namespace oasis
