// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace oasis {

/// An integer with a meaning: ids and indices that cannot be mixed up. `Tag` is an empty struct.
/// Construct explicitly, read with value(). Layout is that of Rep.
template <class Rep, class Tag>
class StrongInteger
{
public:
    using Representation = Rep;
    constexpr StrongInteger() = default;
    constexpr explicit StrongInteger(Rep value) : m_value(value) {}
    [[nodiscard]] constexpr Rep value() const { return m_value; }
    [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(m_value); }
    friend constexpr auto operator<=>(StrongInteger, StrongInteger) = default;

private:
    Rep m_value = 0;
};

} // namespace oasis

template <class Rep, class Tag>
struct std::hash<oasis::StrongInteger<Rep, Tag>>
{
    std::size_t operator()(oasis::StrongInteger<Rep, Tag> id) const noexcept { return std::hash<Rep>{}(id.value()); }
};
