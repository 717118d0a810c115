// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/place_name.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace oasis {

namespace {

constexpr std::array<std::string_view, 27> kSmallWords{"a",   "al", "au",  "aux", "d",   "da", "de",  "dei", "del",
                                                       "des", "di", "du",  "e",   "en",  "et", "gli", "i",   "il",
                                                       "l",   "la", "las", "le",  "les", "lo", "los", "of",  "the"};
constexpr std::array<std::string_view, 47> kKindWords{
    "annexe",      "antenne",  "bibliotheque", "campus",  "centre",     "college",    "commissariat",  "communal",
    "communale",   "ecole",    "elementaire",  "faculte", "gare",       "groupe",     "hopital",       "hotel",
    "institution", "institut", "lycee",        "mairie",  "maison",     "maternelle", "mediatheque",   "municipal",
    "municipale",  "police",   "polyvalent",   "poste",   "primaire",   "prive",      "privee",        "professionnel",
    "public",      "publique", "scolaire",     "section", "secondaire", "services",   "technologique", "universite",
    "ville",       "france",   "enseignement", "general", "generale",   "creche",     "school"};

/// One code point of UTF-8 at `at`, which is moved on; a damaged byte counts as a blank.
std::uint32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at++);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0)
        return ' ';
    std::uint32_t code = first & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0U) != 0x80U)
            return ' ';
        code = (code << 6U) | (byte(at++) & 0x3FU);
    }
    return code;
}

/// Base letters of a Latin letter in lower case; "" for combining marks, " " for anything else.
std::string_view folded(std::uint32_t code)
{
    static constexpr std::string_view kAscii = "0123456789abcdefghijklmnopqrstuvwxyz";
    if (code >= 'A' && code <= 'Z')
        code += 'a' - 'A';
    if (code < 0x80) {
        const std::size_t at = kAscii.find(static_cast<char>(code));
        return at == std::string_view::npos ? std::string_view(" ") : kAscii.substr(at, 1);
    }
    if (code >= 0x300 && code <= 0x36F)
        return "";
    struct Range
    {
        std::uint32_t from;
        std::uint32_t to;
        std::string_view letters;
    };
    static constexpr std::array<Range, 42> kRanges{
        {{0xC0, 0xC5, "a"},   {0xC6, 0xC6, "ae"},  {0xC7, 0xC7, "c"},   {0xC8, 0xCB, "e"},   {0xCC, 0xCF, "i"},
         {0xD1, 0xD1, "n"},   {0xD2, 0xD6, "o"},   {0xD8, 0xD8, "o"},   {0xD9, 0xDC, "u"},   {0xDD, 0xDD, "y"},
         {0xDF, 0xDF, "ss"},  {0xE0, 0xE5, "a"},   {0xE6, 0xE6, "ae"},  {0xE7, 0xE7, "c"},   {0xE8, 0xEB, "e"},
         {0xEC, 0xEF, "i"},   {0xF1, 0xF1, "n"},   {0xF2, 0xF6, "o"},   {0xF8, 0xF8, "o"},   {0xF9, 0xFC, "u"},
         {0xFD, 0xFD, "y"},   {0xFF, 0xFF, "y"},   {0x100, 0x105, "a"}, {0x106, 0x10D, "c"}, {0x10E, 0x111, "d"},
         {0x112, 0x11B, "e"}, {0x11C, 0x123, "g"}, {0x124, 0x127, "h"}, {0x128, 0x131, "i"}, {0x134, 0x135, "j"},
         {0x136, 0x138, "k"}, {0x139, 0x142, "l"}, {0x143, 0x14B, "n"}, {0x14C, 0x151, "o"}, {0x152, 0x153, "oe"},
         {0x154, 0x159, "r"}, {0x15A, 0x161, "s"}, {0x162, 0x167, "t"}, {0x168, 0x173, "u"}, {0x174, 0x175, "w"},
         {0x176, 0x178, "y"}, {0x179, 0x17E, "z"}}};
    for (const Range& range : kRanges)
        if (code >= range.from && code <= range.to)
            return range.letters;
    return " ";
}

std::vector<std::string> letterPairs(const std::vector<std::string>& words)
{
    std::vector<std::string> pairs;
    for (const std::string& word : words)
        for (std::size_t i = 0; i + 1 < word.size(); ++i)
            pairs.push_back(word.substr(i, 2));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::size_t inCommon(std::vector<std::string> a, std::vector<std::string> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

} // namespace

std::vector<std::string> nameWords(std::string_view name)
{
    std::string plain;
    for (std::size_t at = 0; at < name.size();)
        plain += folded(nextCodePoint(name, at));
    std::vector<std::string> words;
    for (std::size_t from = 0; from < plain.size();) {
        const std::size_t to = std::min(plain.find(' ', from), plain.size());
        std::string word = plain.substr(from, to - from);
        from = to + 1;
        if (word == "st")
            word = "saint";
        else if (word == "ste")
            word = "sainte";
        if (!word.empty() && std::find(kSmallWords.begin(), kSmallWords.end(), word) == kSmallWords.end())
            words.push_back(std::move(word));
    }
    return words;
}

std::vector<std::string> distinctiveWords(std::string_view name)
{
    std::vector<std::string> words = nameWords(name);
    std::erase_if(words, [](const std::string& word) {
        return std::find(kKindWords.begin(), kKindWords.end(), word) != kKindWords.end();
    });
    return words;
}

double nameSimilarity(std::string_view a, std::string_view b)
{
    const auto wordsA = nameWords(a);
    const auto wordsB = nameWords(b);
    const auto ownA = distinctiveWords(a);
    const auto ownB = distinctiveWords(b);
    if (ownA.empty() || ownB.empty())
        return (wordsA.empty() && wordsB.empty()) || inCommon(wordsA, wordsB) > 0 ? 1 : 0;
    const double shared =
        static_cast<double>(inCommon(ownA, ownB)) / static_cast<double>(std::min(ownA.size(), ownB.size()));
    const auto pairsA = letterPairs(wordsA);
    const auto pairsB = letterPairs(wordsB);
    if (pairsA.empty() || pairsB.empty())
        return shared;
    const double dice =
        2.0 * static_cast<double>(inCommon(pairsA, pairsB)) / static_cast<double>(pairsA.size() + pairsB.size());
    return std::max(shared, dice);
}

} // namespace oasis
