// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_answer.h"
#include "app/cli/air_options.h"
#include "app/cli/coverage_channels.h"

#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/loss_text.h"

#include "core/radio/p1812_steps.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace oasis::cli {

namespace {

using text::toQString;

constexpr double kShownKm2 = 0.005; // half of the last digit of an area

/// What is served outside every municipality.
ServedCount elsewhere(const ServedCounts& counts)
{
    ServedCount rest = counts.all;
    for (const ServedCount& one : counts.byMunicipality) {
        rest.people -= one.people;
        rest.households -= one.households;
        rest.sites -= one.sites;
        rest.streetKm -= one.streetKm;
        rest.areaKm2 -= one.areaKm2;
    }
    // Both sums are rounded in their own order.
    rest.people = std::max(0.0, rest.people);
    rest.households = std::max(0.0, rest.households);
    rest.streetKm = std::max(0.0, rest.streetKm);
    return rest;
}

/// Whether it has a figure that is not rounded away.
bool isShown(const ServedCount& served)
{
    return served.areaKm2 >= kShownKm2 || served.sites > 0 || served.people >= 0.5 || served.streetKm >= 0.05;
}

/// Writes an answer in words, part by part.
class CoverageWriter
{
public:
    CoverageWriter(const CoverageAnswer& answer, const Study& study, const Terminal& terminal)
        : m_answer(answer), m_study(study), m_terminal(terminal)
    {}
    void method() const;
    void points() const;
    void served() const;
    void explanation() const;

private:
    [[nodiscard]] QString say(const char* source) const { return m_terminal.language().translate("cli", source); }
    [[nodiscard]] QString number(double value, int decimals = 1) const
    {
        return m_terminal.units().number(value, decimals);
    }
    /// With one decimal where it is not whole.
    [[nodiscard]] QString brief(double value) const { return number(value, value == std::floor(value) ? 0 : 1); }
    [[nodiscard]] QString share(std::size_t part, std::size_t whole) const
    {
        const double percent = whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
        return m_terminal.units().percent(percent, 1);
    }
    [[nodiscard]] QStringList row(const QString& what, const ServedCount& served) const;
    [[nodiscard]] QString verdict(const AccessPoint& point, const EmissionCheck& check) const;
    void steps(std::span<const LossStep> steps, std::string_view document) const;
    void models(const CoverageExplanation& e) const;
    [[nodiscard]] QString clutter() const;
    [[nodiscard]] QString title(const AccessPoint& point) const;
    [[nodiscard]] QString nearModels() const;
    [[nodiscard]] QString ground() const;
    [[nodiscard]] QString outside(std::uint32_t range) const;

    const CoverageAnswer& m_answer;
    const Study& m_study;
    const Terminal& m_terminal;
};

QString CoverageWriter::clutter() const
{
    if (m_answer.facts.clutterSource != "none") {
        QStringList sources = toQString(m_answer.facts.clutterSource).split(QStringLiteral(", "));
        for (QString& source : sources)
            source = text::detailText(source, m_terminal.language());
        return sources.join(QStringLiteral(", "));
    }
    if (m_answer.losses.front().report.surface == SurfaceKind::Surface)
        return say(QT_TRANSLATE_NOOP("cli", "none beside it"));
    return say(QT_TRANSLATE_NOOP("cli", "none, an optimistic answer in towns"));
}

QString CoverageWriter::title(const AccessPoint& point) const
{
    return point.name.empty() ? say(QT_TRANSLATE_NOOP("cli", "access point %1")).arg(point.id.value())
                              : toQString(point.name);
}

/// Those of all access points, each once.
QString CoverageWriter::nearModels() const
{
    QStringList names;
    for (const LossGrid& loss : m_answer.losses)
        if (!loss.report.nearModel.empty())
            names.append(text::streetModel(loss.report.nearModel, m_terminal.language()));
    names.removeDuplicates();
    return names.join(QStringLiteral("; "));
}

QString CoverageWriter::ground() const
{
    return surfaceSentence(m_answer.losses.front().report.surface, m_terminal.language()) +
           unitSentence(m_answer.reliefUnit, m_terminal.language());
}

QString CoverageWriter::outside(std::uint32_t range) const
{
    QStringList words;
    if ((range & kOutsideDistance) != 0)
        words.append(say(QT_TRANSLATE_NOOP("cli", "distance")));
    if ((range & kOutsideHeight) != 0)
        words.append(say(QT_TRANSLATE_NOOP("cli", "antenna height")));
    return words.join(QStringLiteral(", "));
}

void CoverageWriter::method() const
{
    const gis::CoverageFacts& facts = m_answer.facts;
    std::size_t pixels = 0;
    std::size_t ownPath = 0;
    for (const LossGrid& loss : m_answer.losses) {
        pixels += loss.report.pixels;
        ownPath += loss.report.ownPath;
    }
    const bool exact = m_answer.losses.front().report.mode == CoverageMode::Exact;
    const QString mode =
        exact ? say(QT_TRANSLATE_NOOP("cli", "%1, exact: each pixel on its own path"))
              : say(QT_TRANSLATE_NOOP("cli", "%1, radial: shared rays, %2 of the pixels on their own path"));
    const QString model = text::detailText(toQString(facts.model), m_terminal.language());
    m_terminal.line(exact ? mode.arg(model) : mode.arg(model, share(ownPath, pixels)));
    if (const QString near = nearModels(); !near.isEmpty())
        m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "nearer than 500 m blended with %1")).arg(near));
    m_terminal.line(
        say(QT_TRANSLATE_NOOP("cli", "reached in %1 of the time at %2 of the places; margin %3 dB; receiver "
                                     "%4 m above the ground"))
            .arg(m_terminal.units().percent(facts.timePercent, 0), m_terminal.units().percent(facts.locationPercent, 0),
                 toQString(facts.marginDb).replace(QLatin1Char(','), QStringLiteral(", ")), brief(facts.receiverM)));
    std::vector<double> frequenciesGhz;
    for (const AccessPoint& point : m_answer.request.points)
        frequenciesGhz.push_back(point.frequencyMhz / 1000);
    if (const QString indoors = text::indoors(m_answer.request.common.place, frequenciesGhz, m_terminal.language());
        !indoors.isEmpty())
        m_terminal.line(indoors);
    m_terminal.line(airSentence(facts.air, m_answer.request.common.model, m_terminal));
    m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "%1, cells of %2 m; clutter: %3"))
                        .arg(ground(), brief(m_answer.reliefCellM), clutter()));
    if (m_answer.losses.front().report.surface == SurfaceKind::Unknown && facts.clutterSource != "none")
        m_terminal.line(
            say(QT_TRANSLATE_NOOP("cli", "nobody said whether the heights already hold trees and buildings: they "
                                         "may count twice, an assumption (--surface tells)")));
    const CoverageTally& tally = m_answer.tally;
    m_terminal.line(say(QT_TRANSLATE_NOOP(
                            "cli", "%1 pixels of %2 m: void ground %3, street-level model %4, beyond the model’s range "
                                   "%5, filled ground %6"))
                        .arg(number(static_cast<double>(tally.inReach()), 0), brief(m_answer.map.frame.cellM),
                             share(tally.voids, tally.inReach()), share(tally.near, tally.inReach()),
                             share(tally.beyond, tally.inReach()), share(tally.filled, tally.inReach())));
    if (tally.refused > 0)
        m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "outside the model, without a level: %1 of the pixels (%2)"))
                            .arg(share(tally.refused, tally.inReach()), number(static_cast<double>(tally.refused), 0)));
}

QString CoverageWriter::verdict(const AccessPoint& point, const EmissionCheck& check) const
{
    const QString eirp = number(point.eirpDbm());
    if (!check.mostDbm)
        return say(QT_TRANSLATE_NOOP("cli", "EIRP %1 dBm: NOT permitted (%2)"))
            .arg(eirp, text::detailText(check.reason, m_terminal.language()));
    const QString most = number(*check.mostDbm);
    QStringList ids;
    for (const SpectrumLimit* rule : check.rules)
        ids.append(toQString(rule->id));
    return (check.permitted ? say(QT_TRANSLATE_NOOP("cli", "EIRP %1 dBm, limit %2 dBm: permitted"))
                            : say(QT_TRANSLATE_NOOP("cli", "EIRP %1 dBm, limit %2 dBm: NOT permitted")))
               .arg(eirp, most) +
           QStringLiteral(" (%1)").arg(ids.join(QStringLiteral(", ")));
}

void CoverageWriter::points() const
{
    const SpectrumLimits& limits = defaultSpectrumLimits();
    m_terminal.line();
    m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "Against the limits of %1, reviewed %2:"))
                        .arg(toQString(limits.country()), toQString(limits.dated())));
    const bool french = m_terminal.language().code() == QLatin1String("fr");
    std::vector<const SpectrumLimit*> rules; // each once
    for (std::size_t i = 0; i < m_answer.request.points.size(); ++i) {
        const AccessPoint& point = m_answer.request.points[i];
        const EmissionCheck& check = m_answer.checks[i];
        m_terminal.line(
            say(QT_TRANSLATE_NOOP("cli", "%1: %2 GHz, antenna %3 m above the ground. %4"))
                .arg(title(point), number(point.frequencyMhz / 1000, 3), brief(point.heightM), verdict(point, check)));
        for (const SpectrumLimit* rule : check.rules)
            if (std::find(rules.begin(), rules.end(), rule) == rules.end())
                rules.push_back(rule);
    }
    for (const SpectrumLimit* rule : rules)
        m_terminal.line(QStringLiteral("    %1: %2 (%3)%4")
                            .arg(toQString(rule->id), toQString(french ? rule->ruleFr : rule->ruleEn),
                                 toQString(rule->source),
                                 rule->confirmed ? QString() : say(QT_TRANSLATE_NOOP("cli", ", to be confirmed"))));
}

QStringList CoverageWriter::row(const QString& what, const ServedCount& served) const
{
    return {what,
            number(served.people, 0),
            number(served.households, 0),
            number(static_cast<double>(served.sites), 0),
            number(served.streetKm),
            number(served.areaKm2, 2)};
}

void CoverageWriter::served() const
{
    m_terminal.line();
    std::vector<QStringList> rows{{say(QT_TRANSLATE_NOOP("cli", "served from")),
                                   say(QT_TRANSLATE_NOOP("cli", "people")), say(QT_TRANSLATE_NOOP("cli", "households")),
                                   say(QT_TRANSLATE_NOOP("cli", "oases")), say(QT_TRANSLATE_NOOP("cli", "streets, km")),
                                   say(QT_TRANSLATE_NOOP("cli", "area, km²"))}};
    for (const ServedCounts& counts : m_answer.counts) {
        rows.push_back(row(brief(counts.thresholdDbm) + QStringLiteral(" dBm"), counts.all));
        if (isShown(counts.beyond))
            rows.push_back(
                row(QStringLiteral("    ") + say(QT_TRANSLATE_NOOP("cli", "of which beyond the model’s range")),
                    counts.beyond));
        for (std::size_t i = 0; i < counts.byMunicipality.size(); ++i)
            if (isShown(counts.byMunicipality[i]))
                rows.push_back(row(QStringLiteral("    ") + toQString(m_study.territory->municipalities[i].name),
                                   counts.byMunicipality[i]));
        const ServedCount rest = elsewhere(counts);
        if (!counts.byMunicipality.empty() && isShown(rest))
            rows.push_back(row(QStringLiteral("    ") + say(QT_TRANSLATE_NOOP("cli", "in no municipality")), rest));
    }
    m_terminal.table(rows);
    m_terminal.line(
        say(QT_TRANSLATE_NOOP("cli", "Served: the weaker of downlink and uplink reaches the level (a phone that sends "
                                     "%1 dBm, an assumption). Each place counted once; households of %2 people, an "
                                     "assumption."))
            .arg(brief(m_answer.reception.uplinkPowerDbm), number(ServedQuestion{}.peoplePerHousehold)));
}

void CoverageWriter::steps(std::span<const LossStep> steps, std::string_view document) const
{
    std::vector<QStringList> rows{{say(QT_TRANSLATE_NOOP("cli", "step")), say(QT_TRANSLATE_NOOP("cli", "equation")),
                                   say(QT_TRANSLATE_NOOP("cli", "value"))}};
    for (const LossStep& step : steps) {
        const QString symbol = toQString(step.symbol);
        const QString meaning = text::lossSymbol(step.symbol, m_terminal.language());
        rows.push_back(
            {meaning.isEmpty() ? symbol : QStringLiteral("%1, %2").arg(symbol, meaning),
             text::lossSource(step, toQString(document), m_terminal.language()),
             number(step.value, 2) + (step.unit.empty() ? QString() : QLatin1Char(' ') + toQString(step.unit))});
    }
    m_terminal.table(rows);
}

/// P.1812's steps where it counts, then those of the street-level model.
void CoverageWriter::models(const CoverageExplanation& e) const
{
    if (e.areaCounts()) {
        steps(p1812Steps(e.area), "P.1812");
        for (const P1812Doubt doubt : e.area.doubts)
            m_terminal.line(text::doubt(doubt, m_terminal.language()));
    }
    if (!e.nearDb)
        return;
    if (!e.areaCounts())
        m_terminal.line(
            say(QT_TRANSLATE_NOOP("cli", "P.1812 counts 0 % so near to the antenna: its steps are in --json only")));
    steps(e.nearSteps, "");
    if (e.nearOutside != kInRange)
        m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "%1 is asked outside its range: %2"))
                            .arg(text::streetModel(e.nearModel, m_terminal.language()), outside(e.nearOutside)));
    m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "%1: %2 dB; the loss is %3 of P.1812 and the rest of this"))
                        .arg(text::streetModel(e.nearModel, m_terminal.language()), number(*e.nearDb),
                             m_terminal.units().percent(100 * e.areaShare)));
}

void CoverageWriter::explanation() const
{
    if (!m_answer.explanation)
        return;
    const CoverageExplanation& e = *m_answer.explanation;
    m_terminal.line();
    m_terminal.line(
        (e.sight
             ? say(QT_TRANSLATE_NOOP("cli",
                                     "Path from %1: %2, line of sight clear; ground %3 m, then %4 m above the sea"))
             : say(QT_TRANSLATE_NOOP("cli", "Path from %1: %2, line of sight obstructed; ground %3 m, then %4 m above "
                                            "the sea")))
            .arg(title(e.point), m_terminal.units().length(1000 * e.path.distancesKm.back()),
                 number(e.path.groundM.front()), number(e.path.groundM.back())));
    models(e);
    if (e.entryDb > 0)
        m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "entry into the building: %1 dB, ITU-R P.2109-2 (1), median"))
                            .arg(number(e.entryDb)));
    m_terminal.line(say(QT_TRANSLATE_NOOP(
                            "cli", "loss %1 dB, antenna %2 dBi, margin %3 dB: level %4 dBm, uplink %5 dBm, %6 Mbit/s"))
                        .arg(number(e.lossDb), number(e.gainDbi), brief(e.point.marginDb), number(e.levelDbm),
                             number(e.uplinkDbm), number(e.mbps)));
    m_terminal.line(
        (e.uplinkLimits() ? say(QT_TRANSLATE_NOOP("cli", "weaker direction: the uplink, as much over its "
                                                         "noise as a downlink of %1 dBm: %2"))
                          : say(QT_TRANSLATE_NOOP("cli", "weaker direction: the downlink, %1 dBm: %2")))
            .arg(number(e.service.serviceDbm), (e.served() ? say(QT_TRANSLATE_NOOP("cli", "served from %1 dBm"))
                                                           : say(QT_TRANSLATE_NOOP("cli", "NOT served from %1 dBm")))
                                                   .arg(brief(e.service.thresholdDbm))));
}

} // namespace

void warnOfDoubt(const CoverageAnswer& answer, const Terminal& terminal)
{
    const text::UnitText& units = terminal.units();
    for (const ServedCounts& counts : answer.counts)
        if (counts.isDoubtful())
            terminal.message(
                terminal.language()
                    .translate("cli",
                               QT_TRANSLATE_NOOP("cli", "warning: of what is served from %1 dBm, %2 of %3 km² and "
                                                        "%4 of %5 people lie beyond the model’s range: "
                                                        "extrapolated"))
                    .arg(units.number(counts.thresholdDbm, 0), units.number(counts.beyond.areaKm2, 2),
                         units.number(counts.all.areaKm2, 2), units.number(counts.beyond.people, 0),
                         units.number(counts.all.people, 0)));
}

void print(const CoverageAnswer& answer, const Study& study, const Terminal& terminal)
{
    const CoverageWriter writer(answer, study, terminal);
    writer.method();
    writer.points();
    writer.served();
    printServers(answer, terminal);
    if (answer.rules)
        print(*answer.rules, toQString(study.catalogue->currency()), terminal);
    writer.explanation();
}

} // namespace oasis::cli
