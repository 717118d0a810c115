// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/utf8.h"

#include <cstddef>

namespace oasis::gis {

namespace {

bool between(unsigned char byte, unsigned from, unsigned to)
{
    return byte >= from && byte <= to;
}

/// Bytes of the well-formed sequence that starts the text; 0 when there is none (RFC 3629, section 4).
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80U)
        return 1;
    const bool second = between(byte(1), 0x80U, 0xBFU);
    const bool third = between(byte(2), 0x80U, 0xBFU);
    const bool fourth = between(byte(3), 0x80U, 0xBFU);
    if (between(lead, 0xC2U, 0xDFU))
        return second ? 2 : 0;
    if (between(lead, 0xE0U, 0xEFU)) {
        const bool allowed = !(lead == 0xE0U && byte(1) < 0xA0U) && !(lead == 0xEDU && byte(1) > 0x9FU);
        return second && third && allowed ? 3 : 0;
    }
    if (between(lead, 0xF0U, 0xF4U)) {
        const bool allowed = !(lead == 0xF0U && byte(1) < 0x90U) && !(lead == 0xF4U && byte(1) > 0x8FU);
        return second && third && fourth && allowed ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string withReplacements(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            text += "\xEF\xBF\xBD";
        else
            text += bytes.substr(0, length);
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

} // namespace oasis::gis
