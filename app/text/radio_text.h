// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/scenario/ptp_link.h"
#include "core/study/study.h"

#include <QString>

namespace oasis::text {

/// "60 GHz link, licence-exempt"; the id of an unknown class.
[[nodiscard]] QString radioClass(const std::string& equipment, const Language& language);
/// "1,000 Mbit/s".
[[nodiscard]] QString megabits(double mbps, const Language& language);
/// Names of the places where a link begins and ends.
[[nodiscard]] QString radioFrom(const OutcomeRadioLink& link, const Study& study, const Language& language);
[[nodiscard]] QString radioTo(const OutcomeRadioLink& link, const Study& study, const Language& language);
/// Level and margin, availability, antennas, room over the relief as roomLength() has it, in one line.
[[nodiscard]] QString radioFigures(const OutcomeRadioLink& link, const Language& language);
/// How much room is left over a path, or (below 0) missing: with a decimal below 10 m, and never better than it is.
[[nodiscard]] QString roomLength(double metres, const Language& language);
/// A height of a mast, with a decimal where it has one; never too low.
[[nodiscard]] QString mastHeight(double metres, const Language& language);
/// Why a path is free or not, and by how many metres where: rule, place, room.
[[nodiscard]] QString clearanceSentence(const PtpClearance& clearance, const Language& language);

} // namespace oasis::text
