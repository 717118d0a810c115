// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace oasis {

/// Accumulates values into a 128-bit fingerprint that is the same on every machine. It recognises changed inputs
/// and stale results; it is not a defence against forgery.
/// (Two 64-bit FNV-1a lanes over 8-byte words with different offsets, each finished with the SplitMix64 mixer.)
class InputHash
{
public:
    void add(std::uint64_t word);
    template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>) void add(T value)
    {
        add(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
    }
    /// -0.0 counts as 0.0.
    void add(double value) { add(std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value)); }
    /// Length, then bytes.
    void add(std::string_view text);
    void add(const char* text) { add(std::string_view(text)); }
    /// 32 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    std::uint64_t m_first = 0xCBF29CE484222325ULL;
    std::uint64_t m_second = 0x84222325CBF29CE4ULL;
};

} // namespace oasis
