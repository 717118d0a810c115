// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/json_text.h"

#include "gis/base/text_encoding.h"

#include <array>
#include <charconv>
#include <cmath>

namespace oasis::gis {

void appendJsonString(std::string& json, std::string_view text)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    const std::string repaired = isUtf8(text) ? std::string() : withReplacements(text);
    json.push_back('"');
    for (const char c : repaired.empty() ? text : std::string_view(repaired)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json.push_back('\\');
            json.push_back(c);
        } else if (byte < 0x20U) {
            json += "\\u00";
            json.push_back(kDigits[byte >> 4U]);
            json.push_back(kDigits[byte & 0xFU]);
        } else {
            json.push_back(c);
        }
    }
    json.push_back('"');
}

void appendJsonNumber(std::string& json, double value)
{
    if (std::isnan(value)) {
        json += "null";
    } else if (std::isinf(value)) {
        json += value > 0 ? "\"inf\"" : "\"-inf\"";
    } else if (value == 0 && std::signbit(value)) { // "-0" would read back as the integer 0
        json += "-0.0";
    } else {
        std::array<char, 32> digits{};
        json.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
}

} // namespace oasis::gis
