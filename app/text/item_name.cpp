// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/convert.h"
#include "app/text/words.h"

#include <QCoreApplication>

namespace oasis::text {

namespace {

struct PartWords
{
    std::string_view suffix;
    const char* words;
};

// clang-format off
constexpr PartWords kTechnologyParts[] = {
    {".setup", QT_TRANSLATE_NOOP("text", "%1: set-up at the site")}, {".tower", QT_TRANSLATE_NOOP("text", "%1: set-up at the tower")},
    {".link", QT_TRANSLATE_NOOP("text", "%1: links, per 10 m")}, {".link.yearly", QT_TRANSLATE_NOOP("text", "%1: upkeep of links, per 10 m")},
    {".yearly", QT_TRANSLATE_NOOP("text", "%1: yearly cost at the site")}, {".mbit", QT_TRANSLATE_NOOP("text", "%1: bandwidth, per Mbit/s")}};
constexpr PartWords kOthers[] = {
    {"overhead", QT_TRANSLATE_NOOP("text", "Works supervision, assistance and contingencies")},
    {"supply.entry", QT_TRANSLATE_NOOP("text", "Entry at a point of presence")},
    {"tech.solar", QT_TRANSLATE_NOOP("text", "Solar power at sites without mains")},
    {"tech.radio.yearly", QT_TRANSLATE_NOOP("text", "Frequency fee of licensed radio links")},
    {"tech.energy", QT_TRANSLATE_NOOP("text", "Electricity")}};
// clang-format on

constexpr std::string_view kTechnology = "tech.";

QString outsideCatalogue(std::string_view id, const Language& language)
{
    for (const PartWords& other : kOthers)
        if (id == other.suffix)
            return language.translate("text", other.words);
    // The longest suffix first: ".link.yearly" also ends with ".yearly".
    const PartWords* best = nullptr;
    for (const PartWords& part : kTechnologyParts)
        if (id.starts_with(kTechnology) && id.ends_with(part.suffix) &&
            (!best || part.suffix.size() > best->suffix.size()))
            best = &part;
    if (!best)
        return toQString(id);
    const std::string_view technology =
        id.substr(kTechnology.size(), id.size() - kTechnology.size() - best->suffix.size());
    return language.translate("text", best->words).arg(toQString(technology));
}

} // namespace

QString itemName(std::string_view id, const Catalogue& catalogue, const Language& language, bool marked)
{
    const CatalogueItem* item = catalogue.find(id);
    const bool confirmed = item && item->confirmed;
    const QString name = item ? toQString(language.code() == QLatin1String("fr") ? item->labelFr : item->labelEn)
                              : outsideCatalogue(id, language);
    return marked && !confirmed ? name + QStringLiteral(" *") : name;
}

} // namespace oasis::text
