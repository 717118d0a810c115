// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_question.h"
#include "core/routing/tolled_prizes.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace oasis::routing {

/// An ascent on the whole question, from which the choices of a mix are explained.
class PrizeExplanation
{
public:
    PrizeExplanation(const PrizeCollectingInput& input, const PrizeQuestion& question, const std::stop_token& stop);

    /// No mix costs less.
    [[nodiscard]] std::int64_t bound() const { return m_ascent.bound + m_question.constant; }
    /// PrizeCollectingOutput::savingNeededCents and ::flipCents of a mix; its value and bound are those of the output.
    [[nodiscard]] std::vector<std::int64_t> savings(const PrizeCollectingOutput& mix) const;
    [[nodiscard]] std::vector<std::int64_t> flips(const PrizeCollectingOutput& mix) const;

private:
    [[nodiscard]] std::int64_t flipOf(std::uint32_t site, bool isServed, const PrizeCollectingOutput& mix) const;

    const PrizeCollectingInput& m_input;
    const PrizeQuestion& m_question;
    TolledAscent m_problem;
    Ascent m_ascent;
    std::vector<std::int64_t> m_fromRoot; ///< per node, in reduced costs
};

} // namespace oasis::routing
