// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/words.h"
#include "core/geometry/polyline.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace oasis::report {

namespace {

using text::toQString;

double streetLength(const StreetLayer& streets)
{
    double sum = 0;
    for (const Street& street : streets.streets)
        sum += street.lengthM;
    return sum;
}

double assetLength(const Infrastructure& infrastructure, AssetKind kind)
{
    double sum = 0;
    for (const AssetLine& asset : infrastructure.assets)
        if (asset.kind == kind)
            sum += length(asset.line);
    return sum;
}

KeyFigures territoryFigures(Draft& draft)
{
    const Study& study = draft.study;
    KeyFigures key;
    const auto add = [&](const char* name, Cell figure) {
        key.entries.push_back({draft.say(name), std::move(figure)});
    };
    add(QT_TRANSLATE_NOOP("report", "municipalities"),
        draft.count(static_cast<double>(study.territory->municipalities.size()), "territory.count"));
    add(QT_TRANSLATE_NOOP("report", "inhabitants"),
        draft.count(static_cast<double>(study.territory->population()), "territory.people"));
    const auto oases = std::count_if(study.sites.begin(), study.sites.end(),
                                     [](const Site& site) { return site.state == SiteState::Oasis; });
    add(QT_TRANSLATE_NOOP("report", "digital oases"), draft.count(static_cast<double>(oases), "territory.count"));
    add(QT_TRANSLATE_NOOP("report", "of streets"),
        draft.figure(draft.units.length(streetLength(*study.streets)), "territory.length"));
    return key;
}

Table existingTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "What exists already"));
    table.columns = {words({}), figures(draft.say(QT_TRANSLATE_NOOP("report", "In the study")))};
    const auto length = [&](const char* name, AssetKind kind) {
        const double metres = assetLength(*draft.study.infrastructure, kind);
        table.rows.push_back({{draft.word(draft.say(name)),
                               metres > 0 ? draft.figure(draft.units.length(metres), "territory.length")
                                          : draft.word(draft.say(QT_TRANSLATE_NOOP("report", "none known")))}});
    };
    table.rows.push_back({{draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Points of presence"))),
                           draft.count(static_cast<double>(draft.study.supplies.size()), "territory.count")}});
    length(QT_TRANSLATE_NOOP("report", "Ducts"), AssetKind::Duct);
    length(QT_TRANSLATE_NOOP("report", "Pole lines"), AssetKind::PoleLine);
    length(QT_TRANSLATE_NOOP("report", "Fibre in service"), AssetKind::Fibre);
    return table;
}

struct KindCounts
{
    int oases = 0;
    int candidates = 0;
    int struckOut = 0;
    int required = 0;
    double people = 0;
    double fibres = 0;
    double mbits = 0;

    void add(const Site& site)
    {
        if (site.state == SiteState::StruckOut)
            ++struckOut;
        else if (site.state == SiteState::Candidate)
            ++candidates;
        else {
            ++oases;
            required += site.required ? 1 : 0;
            people += site.people;
            fibres += site.fibres;
            mbits += site.mbits;
        }
    }
};

std::array<KindCounts, kSiteKindCount> countByKind(const Study& study)
{
    std::array<KindCounts, kSiteKindCount> counts;
    for (const Site& site : study.sites)
        counts[static_cast<std::size_t>(site.kind)].add(site);
    return counts;
}

Table kindTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Sites by kind"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Kind"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Oases"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "of which required"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Candidates"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Struck out")))};
    const auto counts = countByKind(draft.study);
    KindCounts total;
    const auto cells = [&](const QString& name, const KindCounts& c) {
        return std::vector<Cell>{
            draft.word(name), draft.count(c.oases, "territory.count"), draft.count(c.required, "territory.count"),
            draft.count(c.candidates, "territory.count"), draft.count(c.struckOut, "territory.count")};
    };
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const KindCounts& c = counts[k];
        if (c.oases + c.candidates + c.struckOut == 0)
            continue;
        table.rows.push_back({cells(text::plural(static_cast<SiteKind>(k), draft.language), c)});
        total.oases += c.oases;
        total.required += c.required;
        total.candidates += c.candidates;
        total.struckOut += c.struckOut;
    }
    table.rows.push_back({cells(draft.say(QT_TRANSLATE_NOOP("report", "Total")), total), Row::Kind::Total});
    return table;
}

Table municipalityTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Sites by municipality"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Inhabitants"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Oases"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Candidates")))};
    std::map<std::string, KindCounts> counts;
    for (const Site& site : draft.study.sites)
        counts[site.municipalityCode].add(site);
    for (const Municipality& municipality : draft.study.territory->municipalities) {
        const KindCounts& c = counts[municipality.code];
        table.rows.push_back({{draft.word(toQString(municipality.name)),
                               municipality.populationKnown
                                   ? draft.count(static_cast<double>(municipality.population), "territory.people")
                                   : draft.word(QStringLiteral("–")),
                               draft.count(c.oases, "territory.count"), draft.count(c.candidates, "territory.count")}});
    }
    return table;
}

} // namespace

Section contextSection(Draft& draft)
{
    Section section;
    section.id = "context";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Context and diagnosis"));
    section.blocks.emplace_back(territoryFigures(draft));
    section.blocks.emplace_back(existingTable(draft));
    section.blocks.emplace_back(kindTable(draft));
    section.blocks.emplace_back(
        MapPicture{0, draft.say(QT_TRANSLATE_NOOP("report", "The municipalities, their streets, what exists of the "
                                                            "network, and the sites marked as digital oases."))});
    if (!draft.study.territory->municipalities.empty())
        section.blocks.emplace_back(municipalityTable(draft));
    return section;
}

namespace {

Table needTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "What the oases need"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Kind"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Oases"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Pupils, jobs or visitors"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Fibres wanted"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Mbit/s per site")))};
    const auto counts = countByKind(draft.study);
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const KindCounts& c = counts[k];
        if (c.oases == 0)
            continue;
        table.rows.push_back(
            {{draft.word(text::plural(static_cast<SiteKind>(k), draft.language)),
              draft.count(c.oases, "territory.count"),
              c.people > 0 ? draft.count(c.people, "site.need")
                           : draft.word(draft.say(QT_TRANSLATE_NOOP("report", "unknown"))),
              draft.count(c.fibres, "site.need", true), draft.count(c.mbits / c.oases, "site.need", true)}});
    }
    table.note = draft.say(QT_TRANSLATE_NOOP("report", "* defaults of the kind of site, to be confirmed with its "
                                                       "users, unless set by hand."));
    return table;
}

Table siteTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "The oases one by one"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Site"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Kind"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Weight"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Mbit/s")))};
    for (const Site& site : draft.study.sites) {
        if (site.state != SiteState::Oasis)
            continue;
        QString title = text::siteTitle(site, draft.language);
        if (site.required)
            title += QStringLiteral(" (%1)").arg(draft.say(QT_TRANSLATE_NOOP("report", "required")));
        table.rows.push_back({{draft.word(title), draft.word(text::name(site.kind, draft.language)),
                               draft.word(draft.municipalityName(site.municipalityCode)),
                               draft.figure(draft.units.number(site.weight, 1), "site.need"),
                               draft.figure(draft.units.number(site.mbits, 0), "site.need")}});
    }
    return table;
}

} // namespace

Section needsSection(Draft& draft)
{
    Section section;
    section.id = "needs";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Needs and uses"));
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "A digital oasis is a place where many people need a fast and reliable "
                                              "connection: schools, civic buildings, activity zones, third places. "
                                              "The weight of a site says how much it matters beside the others."))));
    section.blocks.emplace_back(needTable(draft));
    section.blocks.emplace_back(siteTable(draft));
    return section;
}

} // namespace oasis::report
