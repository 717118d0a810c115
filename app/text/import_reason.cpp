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
    const char* ofOne = nullptr; ///< words for a count of 1 where they differ
};

// clang-format off
constexpr ReasonWords kReasons[] = {
    {"areas, not lines", QT_TRANSLATE_NOOP("text", "areas, not lines")},
    {"edges outside every municipality", QT_TRANSLATE_NOOP("text", "street edges outside every municipality"), QT_TRANSLATE_NOOP("text", "street edge outside every municipality")},
    {"motorway edges taken as barriers", QT_TRANSLATE_NOOP("text", "motorway edges taken as barriers"), QT_TRANSLATE_NOOP("text", "motorway edge taken as a barrier")},
    {"municipality by the layer's code", QT_TRANSLATE_NOOP("text", "sites put into the municipality of the layer's code"), QT_TRANSLATE_NOOP("text", "site put into the municipality of the layer's code")},
    {"municipality differs from the layer's code", QT_TRANSLATE_NOOP("text", "sites whose municipality differs from the layer's code"), QT_TRANSLATE_NOOP("text", "site whose municipality differs from the layer's code")},
    {"outside the tiles", QT_TRANSLATE_NOOP("text", "cells outside the tiles"), QT_TRANSLATE_NOOP("text", "cell outside the tiles")},
    {"sea noise set to 0", QT_TRANSLATE_NOOP("text", "cells of sea noise set to 0"), QT_TRANSLATE_NOOP("text", "cell of sea noise set to 0")},
    {"already there", QT_TRANSLATE_NOOP("text", "already in the study")},
    {"cell, metres", QT_TRANSLATE_NOOP("text", "metres: side of a cell"), QT_TRANSLATE_NOOP("text", "metre: side of a cell")},
    {"class unknown, taken for other", QT_TRANSLATE_NOOP("text", "of an unknown class, taken for other ways")},
    {"closed or not a fixed place", QT_TRANSLATE_NOOP("text", "closed, or not a fixed place")},
    {"closed ways read by their outlines", QT_TRANSLATE_NOOP("text", "closed ways read by their outlines"), QT_TRANSLATE_NOOP("text", "closed way read by its outline")},
    {"code written in its full form", QT_TRANSLATE_NOOP("text", "codes completed (a lost leading zero)"), QT_TRANSLATE_NOOP("text", "code completed (a lost leading zero)")},
    {"code twice", QT_TRANSLATE_NOOP("text", "with a code that occurs twice")},
    {"components", QT_TRANSLATE_NOOP("text", "separate parts of the network"), QT_TRANSLATE_NOOP("text", "connected network")},
    {"coordinate not finite", QT_TRANSLATE_NOOP("text", "with impossible coordinates")},
    {"edge of no length", QT_TRANSLATE_NOOP("text", "edges without length"), QT_TRANSLATE_NOOP("text", "edge without length")},
    {"edges", QT_TRANSLATE_NOOP("text", "street edges"), QT_TRANSLATE_NOOP("text", "street edge")},
    {"height unknown", QT_TRANSLATE_NOOP("text", "cells without a height"), QT_TRANSLATE_NOOP("text", "cell without a height")},
    {"empty cells", QT_TRANSLATE_NOOP("text", "empty cells"), QT_TRANSLATE_NOOP("text", "empty cell")},
    {"ends snapped together", QT_TRANSLATE_NOOP("text", "street ends joined"), QT_TRANSLATE_NOOP("text", "street end joined")},
    {"exact duplicate of another edge", QT_TRANSLATE_NOOP("text", "exact duplicates of another edge"), QT_TRANSLATE_NOOP("text", "exact duplicate of another edge")},
    {"fictive streets", QT_TRANSLATE_NOOP("text", "fictive streets"), QT_TRANSLATE_NOOP("text", "fictive street")},
    {"former municipality", QT_TRANSLATE_NOOP("text", "former municipalities"), QT_TRANSLATE_NOOP("text", "former municipality")},
    {"geometry invalid", QT_TRANSLATE_NOOP("text", "with invalid geometry")},
    {"geometry repaired", QT_TRANSLATE_NOOP("text", "geometries repaired"), QT_TRANSLATE_NOOP("text", "geometry repaired")},
    {"in the study already", QT_TRANSLATE_NOOP("text", "already in the study")},
    {"line of no length", QT_TRANSLATE_NOOP("text", "lines without length"), QT_TRANSLATE_NOOP("text", "line without length")},
    {"lines split at crossings", QT_TRANSLATE_NOOP("text", "lines split at crossings"), QT_TRANSLATE_NOOP("text", "line split at crossings")},
    {"lines split where another ends", QT_TRANSLATE_NOOP("text", "lines split where another one ends"), QT_TRANSLATE_NOOP("text", "line split where another one ends")},
    {"municipality cores moved to town halls", QT_TRANSLATE_NOOP("text", "municipality cores moved to their town hall"), QT_TRANSLATE_NOOP("text", "municipality core moved to its town hall")},
    {"no coordinates", QT_TRANSLATE_NOOP("text", "without coordinates")},
    {"no geometry", QT_TRANSLATE_NOOP("text", "without geometry")},
    {"no code", QT_TRANSLATE_NOOP("text", "without a code")},
    {"nodes", QT_TRANSLATE_NOOP("text", "street nodes"), QT_TRANSLATE_NOOP("text", "street node")},
    {"neither point nor area", QT_TRANSLATE_NOOP("text", "neither point nor area")},
    {"not a kind of site", QT_TRANSLATE_NOOP("text", "of no kind that makes a site")},
    {"not a line", QT_TRANSLATE_NOOP("text", "not a line")},
    {"not a street in use", QT_TRANSLATE_NOOP("text", "not a street in use")},
    {"not a building", QT_TRANSLATE_NOOP("text", "not a building")},
    {"not a grid cell", QT_TRANSLATE_NOOP("text", "not a cell of the grid")},
    {"not a municipality", QT_TRANSLATE_NOOP("text", "not a municipality")},
    {"not a point", QT_TRANSLATE_NOOP("text", "not a point")},
    {"not an outline", QT_TRANSLATE_NOOP("text", "not an outline")},
    {"not lived in", QT_TRANSLATE_NOOP("text", "buildings that nobody lives in"), QT_TRANSLATE_NOOP("text", "building that nobody lives in")},
    {"outside the municipalities", QT_TRANSLATE_NOOP("text", "outside every municipality")},
    {"outside the study", QT_TRANSLATE_NOOP("text", "outside the study")},
    {"parts of one municipality joined", QT_TRANSLATE_NOOP("text", "parts joined"), QT_TRANSLATE_NOOP("text", "part joined")},
    {"people unreadable", QT_TRANSLATE_NOOP("text", "numbers of people that could not be read"), QT_TRANSLATE_NOOP("text", "number of people that could not be read")},
    {"places named several times, to review", QT_TRANSLATE_NOOP("text", "places named several times, to review"), QT_TRANSLATE_NOOP("text", "place named several times, to review")},
    {"pointsWithoutLine", QT_TRANSLATE_NOOP("text", "points without a line"), QT_TRANSLATE_NOOP("text", "point without a line")},
    {"population unknown", QT_TRANSLATE_NOOP("text", "of unknown population")},
    {"population unreadable", QT_TRANSLATE_NOOP("text", "populations that could not be read"), QT_TRANSLATE_NOOP("text", "population that could not be read")},
    {"price unreadable", QT_TRANSLATE_NOOP("text", "prices that could not be read"), QT_TRANSLATE_NOOP("text", "price that could not be read")},
    {"streets that share a risk", QT_TRANSLATE_NOOP("text", "streets that share a trench or poles with others (one risk)"), QT_TRANSLATE_NOOP("text", "street that shares a trench or poles with others (one risk)")},
    {"private streets", QT_TRANSLATE_NOOP("text", "private streets"), QT_TRANSLATE_NOOP("text", "private street")},
    {"repeated vertices left out", QT_TRANSLATE_NOOP("text", "repeated vertices left out"), QT_TRANSLATE_NOOP("text", "repeated vertex left out")},
    {"sites outside every municipality", QT_TRANSLATE_NOOP("text", "sites outside every municipality"), QT_TRANSLATE_NOOP("text", "site outside every municipality")},
    {"tiles", QT_TRANSLATE_NOOP("text", "tiles"), QT_TRANSLATE_NOOP("text", "tile")},
    {"building too small", QT_TRANSLATE_NOOP("text", "too small")},
    {"in a tunnel or on a bridge", QT_TRANSLATE_NOOP("text", "in tunnels or on bridges")},
    {"unreachable nodes", QT_TRANSLATE_NOOP("text", "street nodes that the main network does not reach"), QT_TRANSLATE_NOOP("text", "street node that the main network does not reach")},
    {"urban by the density of junctions", QT_TRANSLATE_NOOP("text", "streets taken for urban by the density of junctions"), QT_TRANSLATE_NOOP("text", "street taken for urban by the density of junctions")},
    {"municipality without buildings", QT_TRANSLATE_NOOP("text", "municipalities without buildings"), QT_TRANSLATE_NOOP("text", "municipality without buildings")}};
// clang-format on

} // namespace

QString importReason(std::string_view key, std::int64_t count, const Language& language)
{
    for (const ReasonWords& entry : kReasons)
        if (key == entry.key)
            return language.translate("text", count == 1 && entry.ofOne != nullptr ? entry.ofOne : entry.words);
    return toQString(key);
}

} // namespace oasis::text
