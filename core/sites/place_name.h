// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oasis {

/// The words of a name for comparison: UTF-8 in lower case without accents (œ becomes oe), punctuation as blanks,
/// articles and prepositions of French and Italian dropped, St and Ste spelt out. "L'École Saint-Exupéry" gives
/// {"ecole", "saint", "exupery"}. O(length).
[[nodiscard]] std::vector<std::string> nameWords(std::string_view name);
/// nameWords() without the words that only say what kind of place it is ("ecole", "primaire", "mairie" …).
[[nodiscard]] std::vector<std::string> distinctiveWords(std::string_view name);
/// How alike two names are, 0 to 1. The better of two measures: the share of the shorter name's distinctive words
/// that the longer one has too, and Dice's coefficient over letter pairs of all words (Dice 1945). A name without
/// distinctive words ("École maternelle") is as good as none: 1 beside any name of which it shares a word or that is
/// empty too.
[[nodiscard]] double nameSimilarity(std::string_view a, std::string_view b);

} // namespace oasis
