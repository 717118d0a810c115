// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace oasis::routing {

/// What a millionth of weight is worth, in cents: numerator / 2^24.
struct WeightPrice
{
    static constexpr int kShift = 24;
    std::int64_t numerator = 0;
    /// weight × price, rounded down; exact in 128 bits. The caller keeps it below kInfiniteCents.
    [[nodiscard]] std::int64_t of(std::int64_t weight) const;
    friend bool operator==(const WeightPrice&, const WeightPrice&) = default;
};

/// What the relaxation proved at one price: spent + price × weight left out >= leastCents, for every network.
struct WeightLine
{
    WeightPrice price; ///< above 0
    std::int64_t leastCents = 0;
    friend bool operator==(const WeightLine&, const WeightLine&) = default;
};

/// A corner of the bound: from one to the next it is at most the straight line between them.
struct BoundCorner
{
    std::int64_t cents = 0;
    std::int64_t weightMillionths = 0;
    friend bool operator==(const BoundCorner&, const BoundCorner&) = default;
};

/// What money can buy, bounded from above by all lines together (Lagrangian relaxation of the budget; Geoffrion 1974).
/// Exact: whole numbers, rounded to the safe side.
class WeightLines
{
public:
    WeightLines() = default;
    /// `total`: weight of all sites that count; `unit`: every weight is a multiple of it, 0 when all are 0.
    WeightLines(std::int64_t total, std::int64_t unit) : m_total(total), m_unit(unit) {}

    void add(const WeightLine& line);
    /// A site that costs so much when it is served alone, or more, is out of reach of smaller budgets.
    struct Alone
    {
        std::int64_t cents = 0;
        std::int64_t weight = 0;
        friend bool operator==(const Alone&, const Alone&) = default;
    };
    void setAlone(std::vector<Alone> sites);
    /// Of the same networks, each dearer by so much.
    [[nodiscard]] WeightLines dearerBy(std::int64_t cents) const;
    [[nodiscard]] const std::vector<WeightLine>& lines() const { return m_lines; } ///< rising prices
    [[nodiscard]] std::int64_t total() const { return m_total; }
    [[nodiscard]] std::int64_t unit() const { return m_unit; }

    /// No network that spends at most this serves more. At least 0. O(lines + log sites).
    [[nodiscard]] std::int64_t mostWeight(std::int64_t budgetCents) const;
    /// By one line.
    [[nodiscard]] std::int64_t mostWeight(const WeightLine& line, std::int64_t budgetCents) const;
    /// No network that serves at least this costs less. At least 0. O(lines).
    [[nodiscard]] std::int64_t leastCost(std::int64_t weightMillionths) const;
    [[nodiscard]] std::int64_t leastCost(const WeightLine& line, std::int64_t weightMillionths) const;

    /// Corners of what the lines prove between two budgets, both included, rising; weights rounded up.
    [[nodiscard]] std::vector<BoundCorner> corners(std::int64_t fromCents, std::int64_t toCents) const;
    friend bool operator==(const WeightLines&, const WeightLines&) = default;

private:
    std::int64_t m_total = 0;
    std::int64_t m_unit = 0;
    std::vector<WeightLine> m_lines;
    std::vector<Alone> m_alone; // rising cents; weights summed up; empty: not known
};

} // namespace oasis::routing
