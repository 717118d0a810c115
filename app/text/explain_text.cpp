// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/explain_text.h"

#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QtGlobal>

#include <algorithm>

namespace oasis::text {

namespace {

constexpr qsizetype kNamesShown = 8;

/// What sentences are made with.
struct Voice
{
    const Study& study;
    const Language& language;
    UnitText units;

    Voice(const Study& of, const Language& in) : study(of), language(in), units(in) {}
    [[nodiscard]] QString say(const char* words, int n = -1) const { return language.translate("text", words, n); }
    [[nodiscard]] QString money(Money amount) const
    {
        return units.money(amount, toQString(study.catalogue->currency()));
    }
    [[nodiscard]] QString list(QStringList names) const
    {
        names.removeDuplicates();
        if (names.size() <= kNamesShown)
            return names.join(QStringLiteral(", "));
        const int more = static_cast<int>(names.size() - kNamesShown);
        return names.mid(0, kNamesShown).join(QStringLiteral(", ")) + QStringLiteral(" ") +
               say(QT_TRANSLATE_N_NOOP("text", "and %n more"), more);
    }
    [[nodiscard]] QString sites(const std::vector<SiteId>& ids) const
    {
        QStringList names;
        for (const SiteId id : ids)
            if (const Site* site = findSite(study, id))
                names.push_back(siteTitle(*site, language));
        return list(names);
    }
    [[nodiscard]] QString streets(const std::vector<StreetId>& ids) const
    {
        QStringList names;
        for (const StreetId id : ids)
            names.push_back(streetTitle(*study.streets, id, language));
        return list(names);
    }
};

/// Why something is not stated, to follow a colon; empty for Unstated::None.
QString reason(Unstated unstated, const Voice& voice)
{
    switch (unstated) {
    case Unstated::RadioRules:
        return voice.say(QT_TRANSLATE_NOOP("text", "the other plan that was found would break the rules of radio links "
                                                   "(load, links in a row, where they begin)"));
    case Unstated::RadioCutOff:
        return voice.say(QT_TRANSLATE_NOOP("text", "the rules of radio links leave required sites out, and no other "
                                                   "plan compares with such a one"));
    case Unstated::RadioRelay:
        return voice.say(QT_TRANSLATE_NOOP("text", "other sites are reached by radio through it alone"));
    case Unstated::Pinned:
        return voice.say(QT_TRANSLATE_NOOP("text", "streets are pinned in"));
    case Unstated::Cables:
        return voice.say(
            QT_TRANSLATE_NOOP("text", "another way changes the cables as well, which this objective counts"));
    case Unstated::TwoWays:
        return voice.say(QT_TRANSLATE_NOOP("text", "this objective asks for second ways as well"));
    case Unstated::Cabinets:
        return voice.say(QT_TRANSLATE_NOOP("text", "this objective serves premises through cabinets"));
    case Unstated::None:
        break;
    }
    return {};
}

QStringList usedSentences(const StreetExplanation& street, const Voice& voice)
{
    QStringList result;
    result.push_back(voice
                         .say(QT_TRANSLATE_N_NOOP("text", "The plan uses it; %n site(s) depend on it: %1."),
                              static_cast<int>(street.behind.size()))
                         .arg(voice.sites(street.behind)));
    if (!street.cutOff.empty()) {
        result.push_back(
            voice.say(QT_TRANSLATE_NOOP("text", "Nothing else joins: %1.")).arg(voice.sites(street.cutOff)));
        return result;
    }
    if (street.unstated != Unstated::None) {
        result.push_back(voice.say(QT_TRANSLATE_NOOP("text", "What the plan would cost without it is not stated: %1."))
                             .arg(reason(street.unstated, voice)));
        return result;
    }
    const Money more = std::max(Money{}, street.otherWayPrice - street.pricePaid);
    result.push_back(voice
                         .say(QT_TRANSLATE_NOOP("text", "Were it barred, the next best way would cost %1 instead of %2 "
                                                        "by the prices of the search: the plan would cost at most %3 "
                                                        "more."))
                         .arg(voice.money(street.otherWayPrice), voice.money(street.pricePaid), voice.money(more)));
    if (!street.others.empty())
        result.push_back(
            voice.say(QT_TRANSLATE_NOOP("text", "That way leads along: %1.")).arg(voice.streets(street.others)));
    return result;
}

/// The side of a choice that is proved, and why the other is not stated.
QStringList oneSide(const Voice& voice, const SiteExplanation& site)
{
    const QString why = reason(site.unstated, voice);
    const bool proved = site.flip == SiteFlip::Required || site.least > Money{};
    switch (proved ? site.flip : SiteFlip::Unexplained) {
    case SiteFlip::Required:
        return {voice.say(QT_TRANSLATE_NOOP("text", "The network must serve it.")),
                voice
                    .say(QT_TRANSLATE_NOOP("text", "Without it, the best plan would cost at most %1 less than this "
                                                   "one; how much at least is not stated: %2."))
                    .arg(voice.money(site.most), why)};
    case SiteFlip::LeavesNetwork:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "It stays on the network while its alternative becomes cheaper by "
                                                   "less than %1; when it leaves is not stated: %2."))
                    .arg(voice.money(site.least), why)};
    case SiteFlip::JoinsNetwork:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "It keeps its alternative while that becomes dearer by less than "
                                                   "%1; when it joins the network is not stated: %2."))
                    .arg(voice.money(site.least), why)};
    default:
        return {voice.say(QT_TRANSLATE_NOOP("text", "What would change its choice is not stated: %1.")).arg(why)};
    }
}

QString between(const Voice& voice, const char* exact, const char* range, const char* upTo, const SiteExplanation& site)
{
    if (site.least == site.most)
        return voice.say(exact).arg(voice.money(site.most));
    if (site.least == Money{})
        return voice.say(upTo).arg(voice.money(site.most));
    return voice.say(range).arg(voice.money(site.least), voice.money(site.most));
}

/// Both sides of a choice for or against the network.
QStringList bothSides(const Voice& voice, const SiteExplanation& site)
{
    switch (site.flip) {
    case SiteFlip::Required:
        return {
            voice.say(QT_TRANSLATE_NOOP("text", "The network must serve it.")),
            between(voice, QT_TRANSLATE_NOOP("text", "Without it, the best plan would cost %1 less."),
                    QT_TRANSLATE_NOOP("text", "Without it, the best plan would cost from %1 to %2 less than this one."),
                    QT_TRANSLATE_NOOP("text", "Without it, the best plan would cost at most %1 less than this one."),
                    site)};
    case SiteFlip::LeavesNetwork:
        return {between(voice,
                        QT_TRANSLATE_NOOP("text", "It leaves the network when its alternative becomes cheaper by more "
                                                  "than %1."),
                        QT_TRANSLATE_NOOP("text", "It stays on the network while its alternative becomes cheaper by "
                                                  "less than %1, and leaves it beyond %2."),
                        QT_TRANSLATE_NOOP("text", "It leaves the network when its alternative becomes cheaper by more "
                                                  "than %1, at the latest; of less nothing is proved."),
                        site)};
    default: // joins the network
        return {between(voice,
                        QT_TRANSLATE_NOOP("text", "It joins the network when its alternative becomes dearer by more "
                                                  "than %1."),
                        QT_TRANSLATE_NOOP("text", "It keeps its alternative while that becomes dearer by less than %1, "
                                                  "and joins the network beyond %2."),
                        QT_TRANSLATE_NOOP("text", "It joins the network when its alternative becomes dearer by more "
                                                  "than %1, at the latest; of less nothing is proved."),
                        site)};
    }
}

} // namespace

QString streetTitle(const StreetLayer& layer, StreetId id, const Language& language)
{
    const Street* street = layer.find(id);
    const QString title = street == nullptr ? QString() : toQString(layer.names[street->name]);
    if (!title.isEmpty())
        return title;
    const QString kind = street == nullptr ? QString() : name(street->streetClass, language);
    return QStringLiteral("%1 %2").arg(kind).arg(id.value()).trimmed();
}

QStringList sentences(const StreetExplanation& street, const Study& study, const Language& language)
{
    const Voice voice(study, language);
    switch (street.standing) {
    case StreetStanding::Used:
        return usedSentences(street, voice);
    case StreetStanding::CheaperBy:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "The plan does not use it. It would cost %1; no better plan uses it "
                                                   "unless it becomes cheaper by more than %2."))
                    .arg(voice.money(street.price), voice.money(street.saving))};
    case StreetStanding::NothingKnown:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "The plan does not use it. It would cost %1; how much cheaper it "
                                                   "would have to be before a better plan uses it is not proved."))
                    .arg(voice.money(street.price))};
    case StreetStanding::NoPriceHelps:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "The plan does not use it. It would cost %1; no better plan would "
                                                   "use it even if it cost nothing."))
                    .arg(voice.money(street.price))};
    case StreetStanding::NotPermitted:
        return {voice.say(QT_TRANSLATE_NOOP("text", "The scenario permits no works here."))};
    case StreetStanding::Unexplained:
        break;
    }
    return {voice.say(QT_TRANSLATE_NOOP("text", "The plan does not use it. The proof of this scenario says nothing of "
                                                "single streets."))};
}

QStringList sentences(const SiteExplanation& site, const Study& study, const Language& language)
{
    const Voice voice(study, language);
    if (site.unstated != Unstated::None)
        return oneSide(voice, site);
    switch (site.flip) {
    case SiteFlip::Required:
    case SiteFlip::LeavesNetwork:
    case SiteFlip::JoinsNetwork:
        return bothSides(voice, site);
    case SiteFlip::BudgetFor:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "With about %1 more it could be joined as well, all else kept "
                                                   "(an estimate from the nearest way)."))
                    .arg(voice.money(site.most))};
    case SiteFlip::BudgetWithout:
        return {voice
                    .say(QT_TRANSLATE_NOOP("text", "Without it, about %1 would be free for others (an estimate from "
                                                   "what it alone needs)."))
                    .arg(voice.money(site.most))};
    case SiteFlip::OutOfReach:
        return {explanation(site.why, language)};
    case SiteFlip::Unexplained:
        break;
    }
    return {voice.say(QT_TRANSLATE_NOOP("text", "The proof of this scenario says nothing of single sites."))};
}

} // namespace oasis::text
