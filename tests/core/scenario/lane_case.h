// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/scenario/run.h"
#include "tests/support/planning_builder.h"

#include <QtGlobal>

namespace oasis::test {

/// A lane of 200 m from the exchange to a fork, 100 m on to the town hall and 100 m to the school:
///
///     exchange --- 200 --- fork --- 100 --- school (20 m beside)
///                           |
///                          100
///                           |
///                        town hall
inline PlanningBuilder forkedLane()
{
    PlanningBuilder builder;
    builder.street({{0, 0}, {200, 0}});
    builder.street({{200, 0}, {300, 0}});
    builder.street({{200, 0}, {200, -100}});
    builder.supply({0, 0});
    builder.site({200, -100}, "Town hall");
    Site& school = builder.site({300, 20}, "School");
    school.kind = SiteKind::SecondarySchool;
    school.fibres = 4;
    return builder;
}

/// A grid of lanes with random lengths and sites beside them.
inline PlanningBuilder grid(int side, int sites, std::uint64_t seed)
{
    Random random(seed);
    PlanningBuilder builder;
    const auto at = [](int x, int y) { return Point{x * 150.0, y * 150.0}; };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (x + 1 < side)
                builder.street({at(x, y), at(x + 1, y)}).lengthM = 150 * random.uniform(1, 1.5);
            if (y + 1 < side)
                builder.street({at(x, y), at(x, y + 1)}).lengthM = 150 * random.uniform(1, 1.5);
        }
    }
    builder.supply({5, 5}, "north");
    builder.supply({side * 150.0 - 200, side * 150.0 - 200}, "south").entryPrice = Money::euros(3000);
    for (int i = 0; i < sites; ++i) {
        Site& site = builder.site({random.uniform(0, (side - 1) * 150.0), random.uniform(0, (side - 1) * 150.0)});
        site.weight = random.uniform(0.5, 3);
        site.fibres = i % 3 == 0 ? 4 : 2;
    }
    return builder;
}

inline Outcome planned(const PlanningBuilder& builder, const ScenarioDefinition& definition)
{
    auto outcome = run(builder.build(), definition, {});
    if (!outcome.has_value())
        qFatal("%s: %s", outcome.error().context.c_str(), outcome.error().detail.c_str());
    return std::move(outcome).value();
}

} // namespace oasis::test
