// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/text_encoding.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace oasis::gis {

namespace {

/// Code points of the bytes 0x80 to 0x9F in Windows-1252; U+FFFD where none is assigned.
constexpr std::array<std::uint16_t, 32> kHigh{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                              0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Bytes of the sequence that starts with `lead`, 0 when it cannot start one.
int sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The second byte's range excludes overlong forms, surrogates and values above U+10FFFF.
bool secondFits(unsigned char lead, unsigned char second)
{
    if (lead == 0xE0)
        return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED)
        return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0)
        return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4)
        return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

bool isLatin(const std::string& encoding)
{
    return encoding == "CP1252" || encoding == "ISO-8859-1";
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int length = sequenceLength(lead);
        if (length == 0 || i + static_cast<std::size_t>(length) > bytes.size())
            return false;
        for (int k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(k)]);
            if (k == 1 ? !secondFits(lead, next) : (next < 0x80 || next > 0xBF))
                return false;
        }
        i += static_cast<std::size_t>(length);
    }
    return true;
}

std::string withReplacements(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const int claimed = sequenceLength(static_cast<unsigned char>(bytes.front()));
        const std::string_view sequence = bytes.substr(0, static_cast<std::size_t>(claimed));
        const bool wellFormed = claimed > 0 && isUtf8(sequence);
        text += wellFormed ? sequence : std::string_view("\xEF\xBF\xBD");
        bytes.remove_prefix(wellFormed ? sequence.size() : 1);
    }
    return text;
}

std::string fromCp1252(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size() + 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned code = byte < 0x80 || byte >= 0xA0 ? byte : kHigh[byte - 0x80U];
        if (code < 0x80) {
            result += static_cast<char>(code);
        } else if (code < 0x800) {
            result += static_cast<char>(0xC0U | (code >> 6U));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            result += static_cast<char>(0xE0U | (code >> 12U));
            result += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return result;
}

std::string normalisedEncoding(std::string_view name)
{
    std::string key;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            key += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (key == "UTF8" || key == "65001")
        return "UTF-8";
    if (key == "ISO88591" || key == "88591" || key == "LATIN1" || key == "ISO885915" || key == "LATIN9")
        return key.ends_with("15") || key == "LATIN9" ? "ISO-8859-15" : "ISO-8859-1";
    if (key == "CP1252" || key == "WINDOWS1252" || key == "ANSI1252" || key == "1252" || key == "ANSI")
        return "CP1252";
    if (key.starts_with("UTF16"))
        return "UTF-16";
    return std::string(name);
}

TextDecoder::TextDecoder(std::optional<std::string> given, std::string declared, std::string declaredBy)
    : m_declared(normalisedEncoding(given ? *given : declared)), m_declaredBy(std::move(declaredBy)),
      m_given(given.has_value())
{
    if (m_declared.empty() || m_declared == "UTF-8" || isLatin(m_declared))
        return;
    const GdalErrors quiet;
    CplString probe(CPLRecode("a", m_declared.c_str(), "UTF-8"));
    m_supported = m_declared != "UTF-16" && !quiet.hasFailure() && quiet.warnings() == 0 && text(probe.get()) == "a";
}

std::string TextDecoder::fallBack(std::string decoded)
{
    if (m_fallbacks++ == 0)
        m_firstFallback = decoded;
    return decoded;
}

std::string TextDecoder::decode(std::string_view bytes)
{
    if (isAscii(bytes))
        return std::string(bytes);
    const bool utf8 = isUtf8(bytes);
    if (m_declared.empty()) {
        m_sawCp1252 = m_sawCp1252 || !utf8;
        return utf8 ? std::string(bytes) : fromCp1252(bytes);
    }
    if (m_declared == "UTF-8")
        return utf8 ? std::string(bytes) : fallBack(fromCp1252(bytes));
    if (isLatin(m_declared)) // accented Latin text that is well-formed UTF-8 by chance is next to impossible
        return utf8 && !m_given ? fallBack(std::string(bytes)) : fromCp1252(bytes);
    if (!m_supported)
        return fallBack(utf8 ? std::string(bytes) : fromCp1252(bytes));
    const GdalErrors quiet;
    CplString recoded(CPLRecode(std::string(bytes).c_str(), m_declared.c_str(), "UTF-8"));
    return text(recoded.get());
}

std::string TextDecoder::description() const
{
    if (m_declared.empty())
        return m_sawCp1252 ? "CP1252 (nothing declared; recognised)" : "UTF-8";
    std::string result = m_declared;
    if (!m_declaredBy.empty() || m_given)
        result += " (" + (m_given ? "given" : m_declaredBy) + ")";
    if (m_fallbacks > 0)
        result += m_declared == "UTF-8" ? ", CP1252 where that does not fit" : ", UTF-8 where that does not fit";
    return result;
}

} // namespace oasis::gis
