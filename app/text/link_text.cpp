// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/link_text.h"

#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/optics_text.h"
#include "app/text/radio_text.h"
#include "app/text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace oasis::text {

namespace {

QString say(const Language& language, const char* source)
{
    return language.translate("text", source);
}

QString problemSentence(const TriedLink& tried, const Language& language)
{
    const UnitText units(language);
    switch (tried.problem) {
    case TrialProblem::NoRelief:
        return say(language,
                   QT_TRANSLATE_NOOP("text", "The study has no relief. Import heights of the ground (Ctrl+I: a "
                                             "GeoTIFF, HGT or ASC file, as relief); the profile is read "
                                             "from them."));
    case TrialProblem::SamePlace:
        return say(language, QT_TRANSLATE_NOOP("text", "Both ends stand at one place: a link is at least %1 long."))
            .arg(units.length(kLeastTrialM));
    case TrialProblem::TooLong:
        return say(language, QT_TRANSLATE_NOOP("text", "The ends are too far apart: a link is at most %1 long."))
            .arg(units.length(kMostTrialM));
    case TrialProblem::FromOutside:
        return say(language, QT_TRANSLATE_NOOP("text", "The first end lies outside the relief: move it, or import "
                                                       "heights of the ground that reach it."));
    case TrialProblem::ToOutside:
        return say(language, QT_TRANSLATE_NOOP("text", "The second end lies outside the relief: move it, or import "
                                                       "heights of the ground that reach it."));
    case TrialProblem::Void:
        return say(language, QT_TRANSLATE_NOOP("text", "The relief has a gap on the way, from %1 to %2 from the first "
                                                       "end: nothing can be said over ground that is not known."))
            .arg(units.length(1000 * tried.voidFromKm), units.length(1000 * tried.voidToKm));
    case TrialProblem::FromNotAbove:
        return say(language, QT_TRANSLATE_NOOP("text", "The antenna at the first end is not above the ground: give it "
                                                       "a height."));
    case TrialProblem::ToNotAbove:
        return say(language, QT_TRANSLATE_NOOP("text", "The antenna at the second end is not above the ground: give it "
                                                       "a height."));
    case TrialProblem::None:
        break;
    }
    return {};
}

PtpClearance tightestOf(const TriedLink& tried)
{
    const ClearanceAt& at = tried.tightest();
    return {at.spareM, at.placeKm, at.k, at.share};
}

/// Why a way that is free does not carry what is asked.
QString shortfall(const TriedLink& tried, const Language& language)
{
    const UnitText units(language);
    const std::size_t index = shownMode(tried);
    const LinkMode& mode = tried.equipment.modes[index];
    const LinkModeVerdict& verdict = tried.link.modes[index];
    if (tried.link.fault == LinkFault::Unlawful)
        return say(language, QT_TRANSLATE_NOOP("text", "The path is free, but the national limits refuse the emission: "
                                                       "%1."))
            .arg(detailText(tried.link.rule.reason, language));
    if (tried.link.fault == LinkFault::TooSlow)
        return say(language, QT_TRANSLATE_NOOP("text", "The path is free, but the equipment carries %1 at most, and %2 "
                                                       "are wanted."))
            .arg(megabits(tried.equipment.modes.back().rateMbps, language), megabits(tried.trial.wantedMbps, language));
    if (verdict.marginDb < 0)
        return say(language, QT_TRANSLATE_NOOP("text", "The path is free, but this is out of the equipment's range: "
                                                       "over %1 the signal is %2 too weak for %3."))
            .arg(units.length(1000 * tried.link.slantKm), decibels(-verdict.marginDb, language),
                 toQString(mode.modulation));
    if (tried.link.fault == LinkFault::ThinMargin)
        return say(language, QT_TRANSLATE_NOOP("text", "The path is free, but %1 has a margin of %2 only, and %3 are "
                                                       "asked."))
            .arg(toQString(mode.modulation), decibels(verdict.marginDb, language),
                 decibels(tried.trial.rules.leastMarginDb, language));
    return say(language, QT_TRANSLATE_NOOP("text", "The path is free, but %1 is there for %2 of the year only, and %3 "
                                                   "are asked: its margin of %4 is taken by rain for %5, by multipath "
                                                   "for %6."))
        .arg(toQString(mode.modulation), units.percent(verdict.availabilityPercent(), 3),
             units.percent(tried.trial.rules.availabilityPercent, 3), decibels(verdict.marginDb, language),
             units.percent(verdict.rainPercent, 3), units.percent(verdict.multipathPercent, 3));
}

/// Gathers rows of one account.
class Account
{
public:
    Account(const TriedLink& tried, const Language& language) : m_tried(tried), m_language(language), m_units(language)
    {}
    std::vector<LinkRow> rows()
    {
        level();
        outages();
        clearance();
        return std::move(m_rows);
    }

private:
    void add(const char* name, const char* equation, const char* symbol, const QString& value)
    {
        m_rows.push_back({say(m_language, name), QString::fromLatin1(equation), QString::fromUtf8(symbol), value});
    }
    [[nodiscard]] QString with(double value, int decimals, const char* unit) const
    {
        return m_units.number(value, decimals) + QChar(0x202F) + QString::fromUtf8(unit);
    }
    [[nodiscard]] QString metres(double value) const { return with(value, 1, "m"); }

    void level()
    {
        const RadioLink& link = m_tried.link;
        const LinkMode& mode = m_tried.equipment.modes[shownMode(m_tried)];
        const LinkModeVerdict& verdict = link.modes[shownMode(m_tried)];
        add(QT_TRANSLATE_NOOP("text", "Modulation of this account"), "", "", toQString(mode.modulation));
        add(QT_TRANSLATE_NOOP("text", "From antenna to antenna"), "", "d", with(link.slantKm, 3, "km"));
        add(QT_TRANSLATE_NOOP("text", "Power into the antenna"), "", "P", with(mode.powerDbm, 1, "dBm"));
        add(QT_TRANSLATE_NOOP("text", "Gain of each antenna"), "", "G", with(m_tried.equipment.gainDbi, 1, "dBi"));
        add(QT_TRANSLATE_NOOP("text", "Cables, radomes, pointing (assumption)"), "", "Lc", with(kPtpLossDb, 1, "dB"));
        add(QT_TRANSLATE_NOOP("text", "Free space"), "P.525 (3)", "Lbf", with(link.freeSpaceDb, 1, "dB"));
        add(QT_TRANSLATE_NOOP("text", "Oxygen and water vapour"), "P.676 (1)", "Ag", with(link.gasDb, 2, "dB"));
        add(QT_TRANSLATE_NOOP("text", "Received in clear air: P + 2G − Lc − Lbf − Ag"), "", "Pr",
            with(verdict.levelDbm, 1, "dBm"));
        add(QT_TRANSLATE_NOOP("text", "Threshold of the modulation"), "", "T", with(mode.thresholdDbm, 1, "dBm"));
        add(QT_TRANSLATE_NOOP("text", "Fade margin: Pr − T"), "", "M", with(verdict.marginDb, 1, "dB"));
    }
    void outages()
    {
        const RadioLink& link = m_tried.link;
        const LinkModeVerdict& verdict = link.modes[shownMode(m_tried)];
        add(QT_TRANSLATE_NOOP("text", "Rain exceeded 0.01 % of the year (assumption)"), "", "R0.01",
            with(m_tried.trial.rules.rainRateMmH, 0, "mm/h"));
        add(QT_TRANSLATE_NOOP("text", "Loss in that rain"), "P.838 (1)", "γR",
            with(link.rain.specificDbPerKm, 2, "dB/km"));
        add(QT_TRANSLATE_NOOP("text", "Length of the path in that rain"), "P.530 (32)", "deff",
            with(link.rain.effectiveKm, 2, "km"));
        add(QT_TRANSLATE_NOOP("text", "Rain loss exceeded 0.01 % of the year"), "P.530 (33)", "A0.01",
            with(link.rain.hundredthDb, 1, "dB"));
        add(QT_TRANSLATE_NOOP("text", "Rain takes the margin, of the year"), "P.530 (34)", "p",
            m_units.percent(verdict.rainPercent, 3));
        add(QT_TRANSLATE_NOOP("text", "Multipath takes it, of the year"), "P.530 2.3.4", "pw",
            m_units.percent(verdict.multipathPercent, 3));
        add(QT_TRANSLATE_NOOP("text", "Availability: 100 % − p − pw"), "", "",
            m_units.percent(verdict.availabilityPercent(), 3));
        add(QT_TRANSLATE_NOOP("text", "Availability asked"), "", "",
            m_units.percent(m_tried.trial.rules.availabilityPercent, 3));
    }
    void rule(const ClearanceAt& at)
    {
        add(QT_TRANSLATE_NOOP("text", "Effective Earth radius over the true one"), "P.530 2.2.2.1", "k",
            m_units.number(at.k, 2));
        add(QT_TRANSLATE_NOOP("text", "Tightest place, from the first end"), "", "d1",
            m_units.length(1000 * at.placeKm));
        add(QT_TRANSLATE_NOOP("text", "First Fresnel radius there"), "P.530 (3)", "F1", metres(at.fresnelM));
        add(QT_TRANSLATE_NOOP("text", "Clearance there"), "", "h", metres(at.clearanceM));
        add(QT_TRANSLATE_NOOP("text", "Clearance asked"), "P.530 2.2.2.1",
            qPrintable(m_units.number(at.share, 1) + QStringLiteral(" F1")), metres(at.share * at.fresnelM));
        add(at.spareM < 0 ? QT_TRANSLATE_NOOP("text", "Missing") : QT_TRANSLATE_NOOP("text", "To spare"), "", "",
            metres(std::abs(at.spareM)));
    }
    void clearance()
    {
        rule(m_tried.link.clearance.median);
        rule(m_tried.link.clearance.worst);
    }

    const TriedLink& m_tried;
    const Language& m_language;
    UnitText m_units;
    std::vector<LinkRow> m_rows;
};

} // namespace

std::size_t shownMode(const TriedLink& tried)
{
    if (tried.link.mode)
        return *tried.link.mode;
    const auto& modes = tried.equipment.modes;
    const auto found =
        std::ranges::find_if(modes, [&](const LinkMode& mode) { return mode.rateMbps >= tried.trial.wantedMbps; });
    return found == modes.end() ? modes.size() - 1 : static_cast<std::size_t>(found - modes.begin());
}

QString linkVerdict(const TriedLink& tried, const Language& language)
{
    if (tried.problem != TrialProblem::None)
        return problemSentence(tried, language);
    const UnitText units(language);
    const QString way = clearanceSentence(tightestOf(tried), language);
    if (!tried.closes())
        return say(language, QT_TRANSLATE_NOOP("text", "Does not close.")) + QLatin1Char(' ') +
               (tried.link.fault == LinkFault::NotClear ? way : shortfall(tried, language));
    const LinkMode& mode = tried.equipment.modes[*tried.link.mode];
    const LinkModeVerdict& verdict = tried.link.modes[*tried.link.mode];
    return say(language, QT_TRANSLATE_NOOP("text", "Closes: %1 with %2, there %3 of the year, margin %4."))
               .arg(megabits(mode.rateMbps, language), toQString(mode.modulation),
                    units.percent(verdict.availabilityPercent(), 3), decibels(verdict.marginDb, language)) +
           QLatin1Char(' ') + way;
}

QString linkAdvice(const TriedLink& tried, const Language& language)
{
    QStringList sentences;
    if (tried.problem != TrialProblem::None)
        return {};
    const UnitText units(language);
    if (tried.masts)
        sentences << say(language, QT_TRANSLATE_NOOP("text", "Free from masts of %1 and %2."))
                         .arg(mastHeight(tried.masts->fromM, language), mastHeight(tried.masts->toM, language));
    else if (!tried.link.clearance.closes())
        sentences << say(language, QT_TRANSLATE_NOOP("text", "Not even masts of %1 at both ends would clear it."))
                         .arg(units.length(kHighestTrialMastM));
    if (const QString range = rangeSentence(tried, language); !range.isEmpty())
        sentences << range;
    if (!tried.clutterSource.empty())
        sentences
            << say(language, QT_TRANSLATE_NOOP("text", "Trees and buildings: %1.")).arg(toQString(tried.clutterSource));
    else if (tried.trial.rules.obstacleM > 0)
        sentences << say(language, QT_TRANSLATE_NOOP("text", "Trees and roofs: %1 everywhere on the relief."))
                         .arg(units.length(tried.trial.rules.obstacleM));
    else
        sentences << say(language, QT_TRANSLATE_NOOP("text", "The relief alone: no trees, no roofs."));
    return sentences.join(QLatin1Char(' '));
}

QString rangeSentence(const TriedLink& tried, const Language& language)
{
    if (tried.problem != TrialProblem::None || tried.link.modes[shownMode(tried)].inRange)
        return {};
    if (tried.equipment.frequencyGhz > 45 && tried.link.rain.inRange)
        return say(language, QT_TRANSLATE_NOOP("text", "Outside the range of ITU-R P.530: from 5 km on it tells no "
                                                       "multipath above 45 GHz, so none is counted."));
    return say(language, QT_TRANSLATE_NOOP("text", "Outside the range of ITU-R P.530 (rain: up to 60 km): the outages "
                                                   "are extrapolated."));
}

QString linkRoom(const TriedLink& tried, const Language& language)
{
    if (tried.problem != TrialProblem::None)
        return {};
    const double spare = tried.tightest().spareM;
    return (spare < 0 ? say(language, QT_TRANSLATE_NOOP("text", "%1 missing"))
                      : say(language, QT_TRANSLATE_NOOP("text", "%1 to spare")))
        .arg(roomLength(spare, language));
}

std::vector<LinkRow> linkRows(const TriedLink& tried, const Language& language)
{
    return tried.problem == TrialProblem::None ? Account(tried, language).rows() : std::vector<LinkRow>();
}

} // namespace oasis::text
