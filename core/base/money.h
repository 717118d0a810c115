// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>

namespace oasis {

/// An amount of money in whole cents of the study's currency (euro by default), 64 bits.
/// Sums are exact; a product with a rate rounds once, half away from zero, in `timesRate` only.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money cents(std::int64_t value) { return Money(value); }
    /// Nearest cent. The amount must be finite and below 9e16 in absolute value.
    [[nodiscard]] static Money euros(double value) { return Money(std::llround(value * 100.0)); }

    [[nodiscard]] constexpr std::int64_t inCents() const { return m_cents; }
    [[nodiscard]] constexpr double inEuros() const { return static_cast<double>(m_cents) / 100.0; }

    constexpr Money& operator+=(Money other)
    {
        m_cents += other.m_cents;
        return *this;
    }
    constexpr Money& operator-=(Money other)
    {
        m_cents -= other.m_cents;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr Money operator-(Money a) { return Money(-a.m_cents); }
    friend constexpr Money operator*(Money a, std::int64_t times) { return Money(a.m_cents * times); }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(std::int64_t value) : m_cents(value) {}
    std::int64_t m_cents = 0;
};

/// amount × rate, rounded to the nearest cent, half away from zero. The only place where money is rounded.
[[nodiscard]] inline Money timesRate(Money amount, double rate)
{
    return Money::cents(std::llround(static_cast<double>(amount.inCents()) * rate));
}

/// "Cannot be had": larger than any real plan, and two of them still add without overflow.
inline constexpr std::int64_t kInfiniteCents = std::numeric_limits<std::int64_t>::max() / 4;
static_assert(kInfiniteCents <= std::numeric_limits<std::int64_t>::max() - kInfiniteCents);

} // namespace oasis
