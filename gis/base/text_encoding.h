// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace oasis::gis {

/// True when the bytes are well-formed UTF-8 (shortest forms only, no surrogates). O(n).
[[nodiscard]] bool isUtf8(std::string_view bytes);
/// The text with every byte that does not belong to a well-formed UTF-8 sequence replaced by U+FFFD.
[[nodiscard]] std::string withReplacements(std::string_view bytes);
/// Windows-1252 to UTF-8. The five bytes that the code page leaves open become U+FFFD. ISO-8859-1 text is a subset.
[[nodiscard]] std::string fromCp1252(std::string_view bytes);

/// Turns a file's bytes into UTF-8. What the user gives wins; else the declared encoding; where that does not fit the
/// bytes of a value, the other of UTF-8 and Windows-1252 is used for it and counted, never silently.
class TextDecoder
{
public:
    TextDecoder() = default;
    TextDecoder(std::optional<std::string> given, std::string declared, std::string declaredBy);

    [[nodiscard]] std::string decode(std::string_view bytes);
    /// "UTF-8", "ISO-8859-1 (by .cpg)", "CP1252 (nothing declared; recognised)" … as found so far.
    [[nodiscard]] std::string description() const;
    [[nodiscard]] std::int64_t fallbacks() const { return m_fallbacks; }
    /// First value that the declared encoding does not fit, as decoded.
    [[nodiscard]] const std::string& firstFallback() const { return m_firstFallback; }
    [[nodiscard]] const std::string& declared() const { return m_declared; }
    /// False when the encoding is one that this program does not read (UTF-16 …).
    [[nodiscard]] bool supported() const { return m_supported; }

private:
    std::string fallBack(std::string decoded);

    std::string m_declared;   ///< normalised: "UTF-8", "CP1252", "ISO-8859-1", "" …
    std::string m_declaredBy; ///< "by .cpg", "given" …
    bool m_given = false;
    bool m_supported = true;
    bool m_sawCp1252 = false;
    std::int64_t m_fallbacks = 0;
    std::string m_firstFallback;
};

/// "latin1", "8859-1", "ANSI 1252", "utf8" … in one spelling that iconv knows; "" stays "".
[[nodiscard]] std::string normalisedEncoding(std::string_view name);

} // namespace oasis::gis
