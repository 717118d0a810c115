// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace oasis {

/// A ratio in decibels (gain, loss, margin).
class Decibel
{
public:
    constexpr Decibel() = default;
    [[nodiscard]] static constexpr Decibel decibels(double value) { return Decibel(value); }
    [[nodiscard]] constexpr double decibels() const { return m_value; }
    friend constexpr Decibel operator+(Decibel a, Decibel b) { return Decibel(a.m_value + b.m_value); }
    friend constexpr Decibel operator-(Decibel a, Decibel b) { return Decibel(a.m_value - b.m_value); }
    friend constexpr auto operator<=>(Decibel, Decibel) = default;

private:
    constexpr explicit Decibel(double value) : m_value(value) {}
    double m_value = 0;
};

/// A power in dBm. Two powers differ by a Decibel; they do not add.
class PowerLevel
{
public:
    constexpr PowerLevel() = default;
    [[nodiscard]] static constexpr PowerLevel dBm(double value) { return PowerLevel(value); }
    [[nodiscard]] constexpr double dBm() const { return m_value; }
    friend constexpr PowerLevel operator+(PowerLevel a, Decibel b) { return PowerLevel(a.m_value + b.decibels()); }
    friend constexpr PowerLevel operator-(PowerLevel a, Decibel b) { return PowerLevel(a.m_value - b.decibels()); }
    friend constexpr Decibel operator-(PowerLevel a, PowerLevel b) { return Decibel::decibels(a.m_value - b.m_value); }
    friend constexpr auto operator<=>(PowerLevel, PowerLevel) = default;

private:
    constexpr explicit PowerLevel(double value) : m_value(value) {}
    double m_value = 0;
};

} // namespace oasis
