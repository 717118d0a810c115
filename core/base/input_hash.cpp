// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/input_hash.h"

namespace oasis {

namespace {

constexpr std::uint64_t kPrime = 0x100000001B3ULL;

std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace

void InputHash::add(std::uint64_t word)
{
    m_first = mixed((m_first ^ word) * kPrime);
    m_second = (m_second ^ mixed(word + 0x9E3779B97F4A7C15ULL)) * kPrime;
}

void InputHash::add(std::string_view text)
{
    add(static_cast<std::uint64_t>(text.size()));
    std::uint64_t word = 0;
    unsigned filled = 0;
    for (const char c : text) {
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << (8U * filled);
        if (++filled == 8) {
            add(word);
            word = 0;
            filled = 0;
        }
    }
    if (filled > 0)
        add(word);
}

std::string InputHash::hex() const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(32);
    for (const std::uint64_t lane : {mixed(m_first), mixed(m_second)})
        for (unsigned shift = 64; shift > 0; shift -= 4)
            text.push_back(kDigits[(lane >> (shift - 4)) & 0xFU]);
    return text;
}

} // namespace oasis
