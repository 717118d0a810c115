// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/convert.h"
#include "app/text/words.h"

#include <QCoreApplication>

namespace oasis::text {

namespace {

struct ReasonWords
{
    const char* key;
    const char* words;
};

// clang-format off
constexpr ReasonWords kReasons[] = {
    {"areas, not lines", QT_TRANSLATE_NOOP("text", "areas, not lines")},
    {"edges outside every municipality", QT_TRANSLATE_NOOP("text", "street edges outside every municipality")},
    {"motorway edges taken as barriers", QT_TRANSLATE_NOOP("text", "motorway edges taken as barriers")},
    {"municipality by the layer's code", QT_TRANSLATE_NOOP("text", "sites put into the municipality of the layer's code")},
    {"municipality differs from the layer's code", QT_TRANSLATE_NOOP("text", "sites whose municipality differs from the layer's code")},
    {"outside the tiles", QT_TRANSLATE_NOOP("text", "cells outside the tiles")},
    {"sea noise set to 0", QT_TRANSLATE_NOOP("text", "cells of sea noise set to 0")},
    {"already there", QT_TRANSLATE_NOOP("text", "already in the study")},
    {"cell, metres", QT_TRANSLATE_NOOP("text", "metres: side of a cell")},
    {"class unknown, taken for other", QT_TRANSLATE_NOOP("text", "of an unknown class, taken for other ways")},
    {"closed or not a fixed place", QT_TRANSLATE_NOOP("text", "closed, or not a fixed place")},
    {"closed ways read by their outlines", QT_TRANSLATE_NOOP("text", "closed ways read by their outlines")},
    {"code written in its full form", QT_TRANSLATE_NOOP("text", "codes completed (a lost leading zero)")},
    {"code twice", QT_TRANSLATE_NOOP("text", "with a code that occurs twice")},
    {"components", QT_TRANSLATE_NOOP("text", "separate parts of the network")},
    {"coordinate not finite", QT_TRANSLATE_NOOP("text", "with impossible coordinates")},
    {"edge of no length", QT_TRANSLATE_NOOP("text", "edges without length")},
    {"edges", QT_TRANSLATE_NOOP("text", "street edges")},
    {"height unknown", QT_TRANSLATE_NOOP("text", "cells without a height")},
    {"empty cells", QT_TRANSLATE_NOOP("text", "empty cells")},
    {"ends snapped together", QT_TRANSLATE_NOOP("text", "street ends joined")},
    {"exact duplicate of another edge", QT_TRANSLATE_NOOP("text", "exact duplicates of another edge")},
    {"fictive streets", QT_TRANSLATE_NOOP("text", "fictive streets")},
    {"former municipality", QT_TRANSLATE_NOOP("text", "former municipalities")},
    {"geometry invalid", QT_TRANSLATE_NOOP("text", "with invalid geometry")},
    {"geometry repaired", QT_TRANSLATE_NOOP("text", "geometries repaired")},
    {"in the study already", QT_TRANSLATE_NOOP("text", "already in the study")},
    {"line of no length", QT_TRANSLATE_NOOP("text", "lines without length")},
    {"lines split at crossings", QT_TRANSLATE_NOOP("text", "lines split at crossings")},
    {"lines split where another ends", QT_TRANSLATE_NOOP("text", "lines split where another one ends")},
    {"municipality cores moved to town halls", QT_TRANSLATE_NOOP("text", "municipality cores moved to their town hall")},
    {"no coordinates", QT_TRANSLATE_NOOP("text", "without coordinates")},
    {"no geometry", QT_TRANSLATE_NOOP("text", "without geometry")},
    {"no code", QT_TRANSLATE_NOOP("text", "without a code")},
    {"nodes", QT_TRANSLATE_NOOP("text", "street nodes")},
    {"neither point nor area", QT_TRANSLATE_NOOP("text", "neither point nor area")},
    {"not a kind of site", QT_TRANSLATE_NOOP("text", "of no kind that makes a site")},
    {"not a line", QT_TRANSLATE_NOOP("text", "not a line")},
    {"not a street in use", QT_TRANSLATE_NOOP("text", "not a street in use")},
    {"not a building", QT_TRANSLATE_NOOP("text", "not a building")},
    {"not a grid cell", QT_TRANSLATE_NOOP("text", "not a cell of the grid")},
    {"not a municipality", QT_TRANSLATE_NOOP("text", "not a municipality")},
    {"not a point", QT_TRANSLATE_NOOP("text", "not a point")},
    {"not an outline", QT_TRANSLATE_NOOP("text", "not an outline")},
    {"not lived in", QT_TRANSLATE_NOOP("text", "buildings that nobody lives in")},
    {"outside the municipalities", QT_TRANSLATE_NOOP("text", "outside every municipality")},
    {"outside the study", QT_TRANSLATE_NOOP("text", "outside the study")},
    {"parts of one municipality joined", QT_TRANSLATE_NOOP("text", "parts joined")},
    {"people unreadable", QT_TRANSLATE_NOOP("text", "numbers of people that could not be read")},
    {"places named several times, to review", QT_TRANSLATE_NOOP("text", "places named several times, to review")},
    {"pointsWithoutLine", QT_TRANSLATE_NOOP("text", "points without a line")},
    {"population unknown", QT_TRANSLATE_NOOP("text", "of unknown population")},
    {"population unreadable", QT_TRANSLATE_NOOP("text", "populations that could not be read")},
    {"price unreadable", QT_TRANSLATE_NOOP("text", "prices that could not be read")},
    {"streets that share a risk", QT_TRANSLATE_NOOP("text", "streets that share a trench or poles with others (one risk)")},
    {"private streets", QT_TRANSLATE_NOOP("text", "private streets")},
    {"repeated vertices left out", QT_TRANSLATE_NOOP("text", "repeated vertices left out")},
    {"sites outside every municipality", QT_TRANSLATE_NOOP("text", "sites outside every municipality")},
    {"tiles", QT_TRANSLATE_NOOP("text", "tiles")},
    {"building too small", QT_TRANSLATE_NOOP("text", "too small")},
    {"in a tunnel or on a bridge", QT_TRANSLATE_NOOP("text", "in tunnels or on bridges")},
    {"unreachable nodes", QT_TRANSLATE_NOOP("text", "street nodes that the main network does not reach")},
    {"urban by the density of junctions", QT_TRANSLATE_NOOP("text", "streets taken for urban by the density of junctions")},
    {"municipality without buildings", QT_TRANSLATE_NOOP("text", "municipalities without buildings")}};
// clang-format on

} // namespace

QString importReason(std::string_view key, const Language& language)
{
    for (const ReasonWords& entry : kReasons)
        if (key == entry.key)
            return language.translate("text", entry.words);
    return toQString(key);
}

} // namespace oasis::text
