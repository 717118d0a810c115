// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/link_answer.h"

#include "app/cli/coverage_request.h"
#include "app/text/convert.h"
#include "app/text/link_text.h"
#include "app/text/optics_text.h"
#include "app/text/radio_text.h"
#include "app/text/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace oasis::cli {

namespace {

constexpr const char* kCurrency = "EUR";

/// What the equipment of both ends costs, installed, without masts; and a year.
struct LinkPrice
{
    Money low;
    Money typical;
    Money high;
    Money yearly;
    bool confirmed = false;
};

LinkPrice priceOf(const LinkEquipment& equipment, const Catalogue& catalogue)
{
    if (const CatalogueItem* item = catalogue.find(equipment.item))
        return {Money::euros(item->low), Money::euros(item->typical), Money::euros(item->high), equipment.yearly,
                item->confirmed};
    return {equipment.priceLow, equipment.priceTypical, equipment.priceHigh, equipment.yearly, equipment.confirmed};
}

const char* faultWord(LinkFault fault)
{
    constexpr std::array kWords{"none", "notClear", "unlawful", "tooSlow", "unavailable", "thinMargin"};
    return kWords[static_cast<std::size_t>(fault)];
}

const LinkModeVerdict& verdictOf(const TriedLink& tried)
{
    return tried.link.modes[text::shownMode(tried)];
}

const LinkMode& modeOf(const TriedLink& tried)
{
    return tried.equipment.modes[text::shownMode(tried)];
}

QJsonObject toJson(const ClearanceAt& at)
{
    return {{QStringLiteral("k"), at.k},
            {QStringLiteral("fresnelShare"), at.share},
            {QStringLiteral("fresnelM"), at.fresnelM},
            {QStringLiteral("clearanceM"), at.clearanceM},
            {QStringLiteral("spareM"), at.spareM},
            {QStringLiteral("atKm"), at.placeKm}};
}

QJsonObject toJson(const LinkPrice& price)
{
    return {
        {QStringLiteral("currency"), QLatin1String(kCurrency)},         {QStringLiteral("low"), price.low.inEuros()},
        {QStringLiteral("typical"), price.typical.inEuros()},           {QStringLiteral("high"), price.high.inEuros()},
        {QStringLiteral("frequencyFeeYearly"), price.yearly.inEuros()}, {QStringLiteral("confirmed"), price.confirmed}};
}

QJsonArray rulesJson(const EmissionCheck& check, const text::Language& language)
{
    QJsonArray rules;
    for (const SpectrumLimit* rule : check.rules)
        rules.append(
            QJsonObject{{QStringLiteral("id"), text::toQString(rule->id)},
                        {QStringLiteral("rule"),
                         text::toQString(language.code() == QLatin1String("fr") ? rule->ruleFr : rule->ruleEn)},
                        {QStringLiteral("source"), text::toQString(rule->source)},
                        {QStringLiteral("individualLicence"), rule->licence},
                        {QStringLiteral("confirmed"), rule->confirmed}});
    return rules;
}

QJsonObject toJson(const TriedLink& tried, const LinkQuestion& asked, const text::Language& language)
{
    const RadioLink& link = tried.link;
    const LinkModeVerdict& verdict = verdictOf(tried);
    const ClearanceAt& tightest = tried.tightest();
    const QJsonValue masts =
        tried.masts ? QJsonValue(QJsonArray{tried.masts->fromM, tried.masts->toM}) : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("equipment"), text::toQString(tried.equipment.id)},
            {QStringLiteral("frequencyGhz"), tried.equipment.frequencyGhz},
            {QStringLiteral("closes"), tried.closes()},
            {QStringLiteral("fault"), QLatin1String(faultWord(link.fault))},
            {QStringLiteral("verdict"), text::linkVerdict(tried, language)},
            {QStringLiteral("unlawful"), link.rule.permitted ? QString() : text::toQString(link.rule.reason)},
            {QStringLiteral("lowestMastsM"), masts},
            {QStringLiteral("clearanceM"), tightest.spareM},
            {QStringLiteral("tightestAtKm"), tightest.placeKm},
            {QStringLiteral("tightestK"), tightest.k},
            {QStringLiteral("tightestFresnel"), tightest.share},
            {QStringLiteral("clearances"), QJsonArray{toJson(link.clearance.median), toJson(link.clearance.worst)}},
            {QStringLiteral("singleObstacle"), link.clearance.isolated},
            {QStringLiteral("freeSpaceDb"), link.freeSpaceDb},
            {QStringLiteral("gasesDb"), link.gasDb},
            {QStringLiteral("modulation"), text::toQString(modeOf(tried).modulation)},
            {QStringLiteral("rateMbps"), link.mode ? modeOf(tried).rateMbps : 0},
            {QStringLiteral("receivedDbm"), verdict.levelDbm},
            {QStringLiteral("marginDb"), verdict.marginDb},
            {QStringLiteral("rainPercent"), verdict.rainPercent},
            {QStringLiteral("fadingPercent"), verdict.multipathPercent},
            {QStringLiteral("availabilityPercent"), verdict.availabilityPercent()},
            {QStringLiteral("inRange"), verdict.inRange},
            {QStringLiteral("price"), toJson(priceOf(tried.equipment, asked.catalogue))},
            {QStringLiteral("rules"), rulesJson(link.rule, language)}};
}

QJsonArray toJson(const PtpProfile& profile)
{
    QJsonArray points;
    for (std::size_t i = 0; i < profile.atKm.size(); ++i)
        points.append(QJsonArray{profile.atKm[i], profile.groundM[i]});
    return points;
}

QJsonObject toJson(const LinkQuestion& asked, const std::vector<TriedLink>& answers, const text::Language& language)
{
    const LinkTrial& trial = asked.trial;
    QJsonArray classes;
    for (const TriedLink& tried : answers)
        classes.append(toJson(tried, asked, language));
    QJsonArray clutter;
    for (const double heightM : answers.front().clutterM)
        clutter.append(heightM);
    const PtpProfile& profile = answers.front().profile;
    return {
        {QStringLiteral("lengthKm"), profile.lengthKm},
        {QStringLiteral("fromHeightM"), trial.heights.fromM},
        {QStringLiteral("toHeightM"), trial.heights.toM},
        {QStringLiteral("latitudeDeg"), trial.latitudeDeg},
        {QStringLiteral("availabilityAskedPercent"), trial.rules.availabilityPercent},
        {QStringLiteral("leastMarginDb"), trial.rules.leastMarginDb},
        {QStringLiteral("rainMmH"), airJson(asked.rain)},
        {QStringLiteral("obstaclesM"), trial.rules.obstacleM},
        {QStringLiteral("surface"), QLatin1String(surfaceWord(asked.kind))},
        {QStringLiteral("reliefUnit"), asked.unit ? QJsonValue(QLatin1String(unitWord(*asked.unit))) : QJsonValue()},
        {QStringLiteral("clutter"), text::toQString(answers.front().clutterSource)},
        {QStringLiteral("profile"), toJson(profile)},
        {QStringLiteral("clutterM"), clutter},
        {QStringLiteral("equipment"), classes}};
}

/// The answer in sentences.
class LinkLines
{
public:
    LinkLines(const LinkQuestion& asked, const Terminal& terminal)
        : m_asked(asked), m_terminal(terminal), m_language(terminal.language()), m_units(terminal.units())
    {}

    void question(const TriedLink& tried) const
    {
        const RadioLinkRules& rules = m_asked.trial.rules;
        const PtpProfile& profile = tried.profile;
        m_terminal.line(say(QT_TRANSLATE_NOOP("cli", "%1, ground from %2 to %3 above the sea, %4"))
                            .arg(m_units.length(profile.lengthKm * 1000), m_units.length(profile.groundM.front()),
                                 m_units.length(profile.groundM.back()),
                                 surfaceSentence(m_asked.kind, m_language) + unitSentence(m_asked.unit, m_language)));
        m_terminal.line(
            say(QT_TRANSLATE_NOOP("cli", "asked: %1 of the year, a margin of %2 at least"))
                .arg(m_units.percent(rules.availabilityPercent, 3), text::decibels(rules.leastMarginDb, m_language)));
        m_terminal.line(rainSentence(m_asked.rain, m_terminal));
        m_terminal.line(obstacles(tried));
    }
    void answer(const TriedLink& tried) const
    {
        m_terminal.line(text::labelled(text::radioClass(tried.equipment.id, m_language),
                                       text::linkVerdict(tried, m_language), m_language));
        if (tried.masts)
            indented(say(QT_TRANSLATE_NOOP("cli", "free from masts of %1 and %2"))
                         .arg(text::mastHeight(tried.masts->fromM, m_language),
                              text::mastHeight(tried.masts->toM, m_language)));
        clearance(tried.link.clearance.median);
        clearance(tried.link.clearance.worst);
        budget(tried);
        if (const QString range = text::rangeSentence(tried, m_language); !range.isEmpty())
            indented(range);
        price(tried.equipment);
        for (const SpectrumLimit* rule : tried.link.rule.rules)
            law(*rule);
    }

private:
    [[nodiscard]] QString say(const char* source) const { return m_language.translate("cli", source); }
    void indented(const QString& line) const { m_terminal.line(QStringLiteral("    ") + line); }

    [[nodiscard]] QString obstacles(const TriedLink& tried) const
    {
        const double heightM = m_asked.trial.rules.obstacleM;
        QStringList parts;
        if (!tried.clutterSource.empty())
            parts << say(QT_TRANSLATE_NOOP("cli", "trees and buildings: %1")).arg(text::toQString(tried.clutterSource));
        if (heightM > 0)
            parts << say(QT_TRANSLATE_NOOP("cli", "trees and roofs of %1 everywhere between the ends (assumption)"))
                         .arg(m_units.length(heightM));
        if (parts.isEmpty())
            parts << say(QT_TRANSLATE_NOOP("cli", "no trees and no roofs on the relief: --obstacles, --buildings or "
                                                  "--classes put them there"));
        return parts.join(QStringLiteral("; "));
    }
    void clearance(const ClearanceAt& at) const
    {
        const QString sentence =
            at.spareM >= 0
                ? say(QT_TRANSLATE_NOOP("cli", "k = %1: %2 of the Fresnel radius (%3) asked %4 from the first "
                                               "end, %5 to spare"))
                : say(QT_TRANSLATE_NOOP("cli", "k = %1: %2 of the Fresnel radius (%3) asked %4 from the first "
                                               "end, %5 missing"));
        indented(sentence.arg(m_units.number(at.k, 2), m_units.number(at.share, 1),
                              text::roomLength(at.fresnelM, m_language), m_units.length(at.placeKm * 1000),
                              text::roomLength(at.spareM, m_language)));
    }
    void budget(const TriedLink& tried) const
    {
        const LinkModeVerdict& verdict = verdictOf(tried);
        indented(say(QT_TRANSLATE_NOOP("cli", "%1: free space %2, gases %3, received %4 dBm, margin %5, outage by rain "
                                              "%6, by multipath %7"))
                     .arg(text::toQString(modeOf(tried).modulation), text::decibels(tried.link.freeSpaceDb, m_language),
                          text::decibels(tried.link.gasDb, m_language), m_units.number(verdict.levelDbm, 1),
                          text::decibels(verdict.marginDb, m_language), m_units.percent(verdict.rainPercent, 3),
                          m_units.percent(verdict.multipathPercent, 3)));
    }
    void price(const LinkEquipment& equipment) const
    {
        const auto money = [this](Money amount) { return m_units.money(amount, QLatin1String(kCurrency)); };
        const LinkPrice price = priceOf(equipment, m_asked.catalogue);
        const QString sentence =
            isLicensed(equipment)
                ? say(QT_TRANSLATE_NOOP("cli", "both ends %1 (%2 to %3) without masts, frequency fee %4 a year"))
                : say(QT_TRANSLATE_NOOP("cli", "both ends %1 (%2 to %3) without masts, no frequency fee"));
        QString line = sentence.arg(money(price.typical), money(price.low), money(price.high));
        if (isLicensed(equipment))
            line = line.arg(money(price.yearly));
        indented(price.confirmed ? line : line + say(QT_TRANSLATE_NOOP("cli", " (assumption)")));
    }
    void law(const SpectrumLimit& rule) const
    {
        const bool french = m_language.code() == QLatin1String("fr");
        const QString line =
            say(QT_TRANSLATE_NOOP("cli", "rule: %1; source: %2"))
                .arg(text::toQString(french ? rule.ruleFr : rule.ruleEn), text::toQString(rule.source));
        indented(rule.confirmed ? line : line + say(QT_TRANSLATE_NOOP("cli", " (to be confirmed)")));
    }

    const LinkQuestion& m_asked;
    const Terminal& m_terminal;
    const text::Language& m_language;
    const text::UnitText& m_units;
};

} // namespace

void printLinks(const LinkQuestion& asked, const std::vector<TriedLink>& answers, const Terminal& terminal)
{
    if (terminal.json()) {
        terminal.jsonValue(toJson(asked, answers, terminal.language()));
        return;
    }
    const LinkLines lines(asked, terminal);
    lines.question(answers.front());
    for (const TriedLink& tried : answers)
        lines.answer(tried);
}

} // namespace oasis::cli
