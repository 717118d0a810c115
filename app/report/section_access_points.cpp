// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Access points: what stands where, what it may radiate, whom it reaches, and what the prediction rests on.
#include "app/report/report_parts.h"

#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/optics_text.h"
#include "app/text/words.h"

#include "core/radio/wifi_programme.h"

#include <QCoreApplication>

#include <cmath>
#include <set>

namespace oasis::report {

namespace {

constexpr const char* kServed = "coverage.served";
constexpr const char* kQuality = "coverage.quality";
constexpr const char* kRule = "coverage.rule";
constexpr double kLeastKm2 = 0.005; // half of the last digit shown

QString decibelMilliwatts(const Draft& draft, double dbm)
{
    return draft.units.number(dbm, dbm == std::floor(dbm) ? 0 : 1) + QStringLiteral("\u202fdBm");
}

QString metres(const Draft& draft, double value)
{
    return draft.units.number(value, value == std::floor(value) ? 0 : 1) + QStringLiteral("\u202fm");
}

Cell measured(Draft& draft, double value, int decimals)
{
    return draft.figure(std::isfinite(value) ? draft.units.number(value, decimals) : QStringLiteral("–"), kQuality,
                        true);
}

QString municipalityAt(const Draft& draft, Point place)
{
    const Territory& territory = *draft.study.territory;
    const std::uint32_t ground = territory.municipalityAt(place);
    return ground == kNoMunicipality ? QStringLiteral("–") : text::toQString(territory.municipalities[ground].name);
}

/// "permitted (≤ 27 dBm)", or why not.
QString limitText(const Draft& draft, const AccessPoint& point)
{
    const auto check = checkEmission(defaultSpectrumLimits(), emissionOf(point));
    if (!check.has_value())
        return draft.say(QT_TRANSLATE_NOOP("report", "NOT permitted"));
    const auto& [permitted, mostDbm, reason, rules] = check.value();
    if (!permitted)
        return text::labelled(draft.say(QT_TRANSLATE_NOOP("report", "NOT permitted")),
                              text::detailText(reason, draft.language), draft.language);
    const QString allowed = draft.say(QT_TRANSLATE_NOOP("report", "permitted"));
    return mostDbm ? QStringLiteral("%1 (≤\u202f%2)").arg(allowed, decibelMilliwatts(draft, *mostDbm)) : allowed;
}

/// The rows of the national table that the verdicts rest on, each once, in the table's order.
Facts limitFacts(const Draft& draft)
{
    const SpectrumLimits& limits = defaultSpectrumLimits();
    std::set<const SpectrumLimit*> used;
    for (const AccessPoint& point : draft.study.accessPoints)
        if (const auto check = checkEmission(limits, emissionOf(point)); check.has_value())
            used.insert(check.value().rules.begin(), check.value().rules.end());
    const bool french = draft.language.code() == QLatin1String("fr");
    Facts facts;
    for (const SpectrumLimit* limit : used)
        facts.facts.push_back({text::toQString(french ? limit->ruleFr : limit->ruleEn),
                               {text::toQString(limit->source), {}, !limit->confirmed}});
    return facts;
}

Row pointRow(Draft& draft, std::size_t index)
{
    const AccessPoint& point = draft.study.accessPoints[index];
    Row row{{draft.word(text::title(point, draft.language)), draft.word(municipalityAt(draft, point.position)),
             draft.word(metres(draft, point.heightM)), draft.word(text::band(point, draft.language)),
             draft.word(text::channel(point)), draft.word(decibelMilliwatts(draft, point.eirpDbm())),
             draft.word(limitText(draft, point))}};
    return row;
}

Table pointTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "The access points"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Access point"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Height"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Band"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Channel"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "EIRP"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "National limit")))};
    for (std::size_t i = 0; i < draft.study.accessPoints.size(); ++i)
        table.rows.push_back(pointRow(draft, i));
    const SpectrumLimits& limits = defaultSpectrumLimits();
    table.note =
        draft
            .say(QT_TRANSLATE_NOOP("report", "EIRP: power radiated in the strongest direction, in decibels over 1 mW "
                                             "(dBm). National limits: table of %1 for %2; access points are taken to "
                                             "lower their power and to give way to radars where a band asks for it."))
            .arg(text::toQString(limits.dated()), text::toQString(limits.country()));
    return table;
}

/// How well each serves where it serves best, and all together.
Table qualityTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Quality of service"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Access point"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Area, km²"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "SINR, dB"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Interfered"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Mbit/s")))};
    const auto add = [&](const QString& name, const ServiceQuality& quality, Row::Kind kind) {
        const QString interfered = std::isfinite(quality.interferedShare)
                                       ? draft.units.percent(100 * quality.interferedShare, 0)
                                       : QStringLiteral("–");
        table.rows.push_back(
            {{draft.word(name), measured(draft, quality.areaKm2, 2), measured(draft, quality.medianSinrDb, 0),
              draft.figure(interfered, kQuality, true), measured(draft, quality.meanMbps, 0)},
             kind});
    };
    const CoverageQuality& quality = draft.coverage->quality;
    for (std::size_t i = 0; i < quality.servers.size(); ++i)
        add(text::title(draft.study.accessPoints[i], draft.language), quality.servers[i], Row::Kind::Plain);
    add(draft.say(QT_TRANSLATE_NOOP("report", "Total")), quality.all, Row::Kind::Total);
    table.note = draft.say(QT_TRANSLATE_NOOP(
        "report",
        "Where each serves better than the others. SINR: half of these places have more signal over noise and "
        "interference, whose median is taken; the margin is off the wanted signal only. Interfered: interference takes "
        "3 dB or more there. Mbit/s: mean of one user alone."));
    return table;
}

Row servedRow(Draft& draft, const QString& what, const ServedCount& served, Row::Kind kind)
{
    return {{draft.word(what), draft.count(served.people, kServed, true), draft.count(served.households, kServed, true),
             draft.count(static_cast<double>(served.sites), kServed),
             draft.figure(draft.units.number(served.streetKm, 1), kServed, true),
             draft.figure(draft.units.number(served.areaKm2, 2), kServed, true)},
            kind};
}

Table servedTable(Draft& draft, const ServedCounts& counts)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Reached at %1 or more"))
                      .arg(decibelMilliwatts(draft, counts.thresholdDbm));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Inhabitants"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Households"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Sites"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Streets, km"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Area, km²")))};
    const auto& municipalities = draft.study.territory->municipalities;
    for (std::size_t i = 0; i < counts.byMunicipality.size(); ++i)
        if (counts.byMunicipality[i].areaKm2 >= kLeastKm2 || counts.byMunicipality[i].sites > 0)
            table.rows.push_back(
                servedRow(draft, text::toQString(municipalities[i].name), counts.byMunicipality[i], Row::Kind::Plain));
    table.rows.push_back(
        servedRow(draft, draft.say(QT_TRANSLATE_NOOP("report", "Total")), counts.all, Row::Kind::Total));
    if (counts.beyond.areaKm2 >= kLeastKm2)
        table.rows.push_back(
            servedRow(draft, draft.say(QT_TRANSLATE_NOOP("report", "of which beyond the model’s range, extrapolated")),
                      counts.beyond, Row::Kind::Plain));
    table.note =
        draft
            .say(QT_TRANSLATE_NOOP("report", "Reached: the weaker of downlink and uplink reaches the level. Each "
                                             "place once, however many access points reach it; households "
                                             "of %1 people. The total also counts what lies in no "
                                             "municipality."))
            .arg(draft.units.number(ServedQuestion{}.peoplePerHousehold, 1));
    return table;
}

QString clutterText(const Draft& draft, const CoverageReport& report)
{
    if (report.clutterSource != "none") {
        const QString sources = map::clutterSources(report.clutterSource, draft.language);
        return report.surface == SurfaceKind::Unknown
                   ? draft.say(QT_TRANSLATE_NOOP("report", "%1; they count twice if the relief holds them already"))
                         .arg(sources)
                   : sources;
    }
    return report.surface == SurfaceKind::Surface
               ? draft.say(QT_TRANSLATE_NOOP("report", "none beside the relief, which holds trees and buildings"))
               : draft.say(QT_TRANSLATE_NOOP("report", "none, an optimistic answer in towns"));
}

QString surfaceText(const Draft& draft, SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::BareEarth:
        return draft.say(QT_TRANSLATE_NOOP("report", "the bare ground"));
    case SurfaceKind::Surface:
        return draft.say(QT_TRANSLATE_NOOP("report", "the ground with trees and buildings"));
    case SurfaceKind::Unknown:
        break;
    }
    return draft.say(QT_TRANSLATE_NOOP("report", "nobody told, taken as the bare ground"));
}

/// What the study's heights mean and were read in.
QString heightsText(const Draft& draft, SurfaceKind kind)
{
    const QString meaning = surfaceText(draft, kind);
    switch (draft.study.elevation->sourceUnit) {
    case VerticalUnit::Metres:
        return draft.say(QT_TRANSLATE_NOOP("report", "%1, read in metres")).arg(meaning);
    case VerticalUnit::Feet:
        return draft.say(QT_TRANSLATE_NOOP("report", "%1, read in feet")).arg(meaning);
    case VerticalUnit::Unstated:
        break;
    }
    return draft.say(QT_TRANSLATE_NOOP("report", "%1, in a unit that was not stated, taken as metres")).arg(meaning);
}

QString sharesText(const Draft& draft, const std::vector<std::shared_ptr<const map::CoveragePiece>>& pieces)
{
    double pixels = 0;
    double near = 0;
    double beyond = 0;
    double voids = 0;
    for (const auto& piece : pieces) {
        const CoverageReport& report = piece->loss->report;
        pixels += static_cast<double>(report.pixels + report.voidPixels);
        near += static_cast<double>(report.nearPixels);
        beyond += static_cast<double>(report.beyondPixels);
        voids += static_cast<double>(report.voidPixels);
    }
    const auto share = [&](double part) { return draft.units.percent(pixels > 0 ? 100 * part / pixels : 0, 1); };
    return draft
        .say(QT_TRANSLATE_NOOP("report", "street-level model %1, beyond a model’s range %2, ground not known %3"))
        .arg(share(near), share(beyond), share(voids));
}

Facts methodFacts(Draft& draft)
{
    const CoverageFigures& coverage = *draft.coverage;
    const LossGrid& loss = *coverage.layer.pieces.front()->loss;
    const text::UnitText& units = draft.units;
    Facts facts;
    const auto add = [&](const char* term, const QString& value, bool assumption = false) {
        facts.facts.push_back({draft.say(term), {value, {}, assumption}});
    };
    add(QT_TRANSLATE_NOOP("report", "Propagation model"), map::coverageSentence(coverage.layer, draft.language));
    add(QT_TRANSLATE_NOOP("report", "Reached in"),
        draft.say(QT_TRANSLATE_NOOP("report", "%1 of the time at %2 of the places"))
            .arg(units.percent(loss.params.timePercent, 0), units.percent(loss.params.locationPercent, 0)));
    double least = 60;
    double most = 0;
    for (const AccessPoint& point : draft.study.accessPoints) {
        least = std::min(least, point.marginDb);
        most = std::max(most, point.marginDb);
    }
    add(QT_TRANSLATE_NOOP("report", "Margin for body and fading"),
        least == most ? text::decibels(most, draft.language)
                      : units.number(least, 1) + QStringLiteral(" – ") + text::decibels(most, draft.language),
        true);
    add(QT_TRANSLATE_NOOP("report", "Receiver"),
        draft.say(QT_TRANSLATE_NOOP("report", "a phone %1 above the ground")).arg(metres(draft, loss.receiverM)), true);
    add(QT_TRANSLATE_NOOP("report", "Trees and buildings"), clutterText(draft, loss.report), true);
    add(QT_TRANSLATE_NOOP("report", "Heights are of"), heightsText(draft, loss.report.surface),
        loss.report.surface == SurfaceKind::Unknown || draft.study.elevation->sourceUnit == VerticalUnit::Unstated);
    add(QT_TRANSLATE_NOOP("report", "Relief and pixels"),
        draft.say(QT_TRANSLATE_NOOP("report", "cells of %1, pixels of %2"))
            .arg(metres(draft, coverage.reliefCellM), metres(draft, loss.frame.cellM)));
    add(QT_TRANSLATE_NOOP("report", "Of the pixels"), sharesText(draft, coverage.layer.pieces));
    add(QT_TRANSLATE_NOOP("report", "Activity"),
        draft.say(QT_TRANSLATE_NOOP("report", "every access point sends all the time")), true);
    return facts;
}

Row ruleRow(Draft& draft, const WifiFinding& finding)
{
    const bool french = draft.language.code() == QLatin1String("fr");
    const WifiRule& rule = *finding.rule;
    const QString found = text::found(finding, draft.language);
    QString where = found.isEmpty() ? QStringLiteral("–") : found;
    if (!finding.first.empty())
        where += QStringLiteral(" (") + text::detailText(finding.first, draft.language) + QLatin1Char(')');
    return {{{text::toQString(french ? rule.ruleFr : rule.ruleEn), {}, !rule.confirmed},
             draft.word(text::verdict(finding.verdict, draft.language)),
             draft.figure(where, kRule)}};
}

Table ruleTable(Draft& draft, const WifiProgramme& programme)
{
    WifiSurroundings around;
    around.territory = draft.study.territory.get();
    const WifiCheck check = checkWifiProgramme(programme, draft.study.accessPoints, around);
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Rules of %1, reviewed %2"))
                      .arg(text::programme(programme.id, draft.language), text::toQString(programme.dated));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Rule"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Finding"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Worst found")))};
    for (const WifiFinding& finding : check.findings)
        table.rows.push_back(ruleRow(draft, finding));
    table.note = draft
                     .say(QT_TRANSLATE_NOOP(
                         "report", "Devices outdoors: %1, indoors: %2; radios within 5 m of each other are one "
                                   "device, and a least number is asked of each municipality that has one. "
                                   "Running cost over the years of the programme: %3, an "
                                   "assumption. * to be confirmed."))
                     .arg(draft.units.number(static_cast<double>(check.outdoorDevices)),
                          draft.units.number(static_cast<double>(check.indoorDevices)),
                          draft.units.money(check.runningCost, draft.currency));
    return table;
}

void addCoverage(Draft& draft, Section& section)
{
    section.blocks.emplace_back(qualityTable(draft));
    for (const ServedCounts& counts : draft.coverage->counts)
        section.blocks.emplace_back(servedTable(draft, counts));
    section.blocks.emplace_back(
        paragraph(draft.say(QT_TRANSLATE_NOOP("report", "What the prediction rests on")), Paragraph::Style::Heading));
    section.blocks.emplace_back(methodFacts(draft));
}

} // namespace

Section accessPointSection(Draft& draft, std::size_t map)
{
    Section section;
    section.id = "access-points";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Wi-Fi access points"));
    if (draft.study.accessPoints.empty())
        return section;
    section.newPage = true;
    section.blocks.emplace_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "Where access points are planned and whom they reach. A prediction is no "
                                              "measurement: a walk with a phone comes before any acceptance."))));
    if (draft.coverage)
        section.blocks.emplace_back(
            MapPicture{map, draft.say(QT_TRANSLATE_NOOP("report", "Received level; the line is the edge of service.")) +
                                QLatin1Char(' ') + map::coverageSentence(draft.coverage->layer, draft.language) +
                                QLatin1Char('.')});
    else if (draft.coverageFailure)
        section.blocks.emplace_back(paragraph(draft.say(QT_TRANSLATE_NOOP("report", "No coverage was computed: %1"))
                                                  .arg(text::sentence(*draft.coverageFailure, draft.language)),
                                              Paragraph::Style::Callout));
    section.blocks.emplace_back(pointTable(draft));
    section.blocks.emplace_back(limitFacts(draft));
    if (draft.coverage)
        addCoverage(draft, section);
    for (const WifiProgramme& programme : defaultWifiProgrammes())
        section.blocks.emplace_back(ruleTable(draft, programme));
    return section;
}

} // namespace oasis::report
