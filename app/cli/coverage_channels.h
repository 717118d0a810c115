// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/coverage_answer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace oasis::cli {

/// Who serves best, what interference costs and, where they were planned, the channels: for people.
void printServers(const CoverageAnswer& answer, const Terminal& terminal);

/// The same for machines: figures of all served pixels and of each access point's.
[[nodiscard]] QJsonObject serversToJson(const CoverageAnswer& answer);
/// The plan: what each access point gets and why, with the figures before and after. The answer has one.
[[nodiscard]] QJsonObject channelsToJson(const CoverageAnswer& answer);

} // namespace oasis::cli
