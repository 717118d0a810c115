// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/optics_text.h"

#include "app/text/convert.h"
#include "app/text/unit_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace oasis::text {

namespace {

QString say(const Language& language, const char* source)
{
    return language.translate("text", source);
}

/// What opticalBudget() was asked, taken back from its splices.
OpticalPath pathOf(const Site& site, const OutcomeSite& served, const ScenarioDefinition& definition)
{
    const OpticalRules& rules = definition.optics;
    OpticalPath path{served.routeLengthM, definition.cables.slack, 0, site.mbits};
    const int bare = opticalLoss(path, rules, OpticalClass::Bx10).splices;
    path.closures = std::max(0, served.optics.splices - bare);
    return path;
}

QString helpText(const OpticalRemedies& remedies, const Language& language)
{
    QStringList helps;
    if (remedies.smallerSplit > 0)
        helps << say(language, QT_TRANSLATE_NOOP("text", "a splitter 1 to %1")).arg(remedies.smallerSplit);
    if (remedies.otherClass)
        helps << say(language, QT_TRANSLATE_NOOP("text", "equipment %1, which the scenario leaves out"))
                     .arg(toQString(std::string(nameOf(*remedies.otherClass))));
    if (remedies.longestM > 0)
        helps << say(language, QT_TRANSLATE_NOOP("text", "a point of presence within %1 along the network"))
                     .arg(UnitText(language).length(remedies.longestM));
    return helps.isEmpty() ? say(language, QT_TRANSLATE_NOOP("text", "Nothing alone would help."))
                           : say(language, QT_TRANSLATE_NOOP("text", "What would help: %1."))
                                 .arg(helps.join(say(language, QT_TRANSLATE_NOOP("text", ", or "))));
}

} // namespace

QString decibels(double value, const Language& language)
{
    return UnitText(language).number(value, 1) + QChar(0x202F) + QStringLiteral("dB");
}

QString equipment(const OutcomeOptics& optics, const OpticalRules& rules, const Language& language)
{
    const auto known = opticalClassNamed(optics.equipment);
    if (!known)
        return QStringLiteral("–");
    const double most = rules.limits[static_cast<std::size_t>(*known)].maxLossDb;
    QString text = say(language, QT_TRANSLATE_NOOP("text", "%1 (bridges %2)"))
                       .arg(toQString(optics.equipment), decibels(most, language));
    if (optics.attenuatorDb > 0)
        text +=
            say(language, QT_TRANSLATE_NOOP("text", ", attenuator of %1")).arg(decibels(optics.attenuatorDb, language));
    return text;
}

QString downstreamNm(const OutcomeOptics& optics)
{
    const auto known = opticalClassNamed(optics.equipment);
    return known ? QStringLiteral("%1 nm").arg(nanometres(downstream(*known))) : QString();
}

QString upstreamNm(const OutcomeOptics& optics)
{
    const auto known = opticalClassNamed(optics.equipment);
    return known ? QStringLiteral("%1 nm").arg(nanometres(upstream(*known))) : QString();
}

QString opticalFailure(const Site& site, const OutcomeSite& served, const ScenarioDefinition& definition,
                       const Language& language)
{
    if (served.optics.fits)
        return {};
    const OpticalBudget budget = opticalBudget(pathOf(site, served, definition), definition.optics);
    const QString why =
        served.optics.equipment.empty()
            ? say(language, QT_TRANSLATE_NOOP("text", "No equipment that the scenario permits gives %1 Mbit/s."))
                  .arg(UnitText(language).number(site.mbits))
            : say(language, QT_TRANSLATE_NOOP("text", "The fibre loses %1 more than %2 bridges."))
                  .arg(decibels(served.optics.overDb, language), toQString(served.optics.equipment));
    return why + QLatin1Char(' ') + helpText(budget.remedies, language);
}

QString opticalSummary(const Outcome& outcome, const Language& language)
{
    int fibres = 0;
    int fit = 0;
    double most = 0;
    if (outcome.definition.networkMode == NetworkMode::CrowFly)
        return {};
    for (const OutcomeSite& site : outcome.sites) {
        fibres += site.served == Served::Fibre ? 1 : 0;
        fit += site.optics.fits ? 1 : 0;
        most = std::max({most, site.optics.lossDownDb, site.optics.lossUpDb});
    }
    if (fibres == 0)
        return {};
    return say(language, QT_TRANSLATE_NOOP("text", "optical budget: %1 of %2 fibres fit, at most %3"))
        .arg(fit)
        .arg(fibres)
        .arg(decibels(most, language));
}

QString cablesOnTheWay(const Outcome& outcome, const OutcomeSite& served)
{
    QStringList sizes;
    for (std::int32_t at = served.lastEdge; at >= 0; at = outcome.edges[static_cast<std::size_t>(at)].parent) {
        const QString size = QString::number(outcome.edges[static_cast<std::size_t>(at)].cableFibres);
        if (sizes.isEmpty() || sizes.front() != size)
            sizes.prepend(size);
    }
    return sizes.join(QStringLiteral(" → "));
}

} // namespace oasis::text
