// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/cabinet_facts.h"
#include "core/study/study.h"

#include <QString>
#include <QStringList>

#include <cstddef>

namespace oasis::text {

/// "Cabinet 3": numbered from 1 in the order of the outcome, on the map, in tables and in the command line.
[[nodiscard]] QString cabinetName(std::size_t index, const Language& language);
/// Premises by capacity, percent; 0 without capacity.
[[nodiscard]] double fillPercent(const OutcomeCabinet& cabinet);
/// Splitters of a cabinet: "8 × 1:64".
[[nodiscard]] QString splitters(const OutcomeCabinet& cabinet, const Language& language);
/// Premises behind a cabinet that are businesses of activity zones.
[[nodiscard]] int businessesBehind(const Outcome& outcome, std::size_t cabinet);
/// Why the cabinet stands where it does and why its area is its own, in whole sentences.
[[nodiscard]] QStringList cabinetReasons(const Outcome& outcome, std::size_t cabinet, const Catalogue& catalogue,
                                         const Language& language);
[[nodiscard]] QString explanation(WhyNoCabinet reason, const Language& language);

} // namespace oasis::text
