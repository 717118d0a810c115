// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/study/study.h"

namespace oasis::test {

/// A study with every field filled by chance, around (900000, 6500000) in Lambert-93: `streets` streets, a tenth as
/// many sites and population cells, three scenarios with outcomes. Consistent in its indices, not in its sense.
[[nodiscard]] Study randomStudy(std::uint64_t seed, std::size_t streets = 200);
[[nodiscard]] Outcome randomOutcome(Random& random, const Study& study, std::int64_t scenario);
[[nodiscard]] ScenarioDefinition randomDefinition(Random& random, std::int64_t id);
[[nodiscard]] Site randomSite(Random& random, std::int64_t id);
[[nodiscard]] AccessPoint randomAccessPoint(Random& random, std::int64_t id);
[[nodiscard]] ImportReceipt randomReceipt(Random& random);

} // namespace oasis::test
