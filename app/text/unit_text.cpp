// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unit_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <utility>

namespace oasis::text {

namespace {

constexpr char kContext[] = "text";
const QChar kNarrowSpace(0x202F);

QString symbol(const QString& currency)
{
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    return currency == QLatin1String("USD") ? QStringLiteral("$") : currency;
}

// clang-format off
constexpr std::array<std::pair<const char*, const char*>, 15> kUnits{{
    {"each", QT_TRANSLATE_NOOP("text", "unit")},
    {"site", QT_TRANSLATE_NOOP("text", "site")},
    {"link", QT_TRANSLATE_NOOP("text", "link")},
    {"fibre", QT_TRANSLATE_NOOP("text", "fibre")},
    {"line", QT_TRANSLATE_NOOP("text", "line")},
    {"spot", QT_TRANSLATE_NOOP("text", "spot")},
    {"event", QT_TRANSLATE_NOOP("text", "event")},
    {"month", QT_TRANSLATE_NOOP("text", "month")},
    {"yr", QT_TRANSLATE_NOOP("text", "year")},
    {"AP", QT_TRANSLATE_NOOP("text", "access point")},
    {"AP/yr", QT_TRANSLATE_NOOP("text", "access point × year")},
    {"m/yr", QT_TRANSLATE_NOOP("text", "m × year")},
    {"each/yr", QT_TRANSLATE_NOOP("text", "unit × year")},
    {"km/yr", QT_TRANSLATE_NOOP("text", "km × year")},
    {"%/yr", QT_TRANSLATE_NOOP("text", "% a year")},
}};
// clang-format on

} // namespace

QString UnitText::number(double value, int decimals) const
{
    QString text = m_language.locale().toString(value, 'f', decimals);
    if (m_language.code() == QLatin1String("fr"))
        text.replace(QChar(0x00A0), kNarrowSpace);
    return text;
}

QString UnitText::money(Money amount, const QString& currency) const
{
    return number(amount.inEuros(), 0) + kNarrowSpace + symbol(currency);
}

QString UnitText::moneyExact(Money amount, const QString& currency) const
{
    return number(amount.inEuros(), 2) + kNarrowSpace + symbol(currency);
}

QString UnitText::moneyThousands(Money amount, const QString& currency) const
{
    return number(amount.inEuros() / 1000.0, 0) + kNarrowSpace + QLatin1Char('k') + symbol(currency);
}

QString UnitText::length(double metres) const
{
    return metres < 10000 ? number(metres, 0) + kNarrowSpace + QLatin1Char('m')
                          : number(metres / 1000.0, 1) + kNarrowSpace + QStringLiteral("km");
}

QString UnitText::percent(double percent, int decimals) const
{
    // Small gaps keep two significant digits, so that 0.02 % is not shown as 0.0 %.
    if (percent != 0 && std::abs(percent) < 0.1)
        decimals = std::max(decimals, 3);
    const QString figure = number(percent, decimals);
    return m_language.code() == QLatin1String("fr") ? figure + kNarrowSpace + QLatin1Char('%')
                                                    : figure + QLatin1Char('%');
}

QString UnitText::quantity(std::int64_t quantityMilli, const QString& catalogueUnit) const
{
    const double value = static_cast<double>(quantityMilli) / 1000.0;
    const bool whole = quantityMilli % 1000 == 0;
    return number(value, whole ? 0 : 1) + kNarrowSpace + unit(catalogueUnit);
}

QString UnitText::indicator(double value, IndicatorUnit unit, const QString& currency) const
{
    if (std::isnan(value))
        return QStringLiteral("–");
    switch (unit) {
    case IndicatorUnit::Percent:
        return percent(value);
    case IndicatorUnit::Metres:
        return length(value);
    case IndicatorUnit::Money:
        return money(Money::cents(std::llround(value)), currency);
    case IndicatorUnit::MoneyPerSite:
    case IndicatorUnit::MoneyPerPerson: {
        const Money amount = Money::cents(std::llround(value));
        return std::abs(amount.inCents()) < 100000 ? moneyExact(amount, currency) : money(amount, currency);
    }
    case IndicatorUnit::Years:
        return number(value, 1);
    case IndicatorUnit::Count:
    case IndicatorUnit::People:
        break;
    }
    return number(value, 0);
}

QString UnitText::unit(const QString& catalogueUnit) const
{
    for (const auto& [id, name] : kUnits)
        if (catalogueUnit == QLatin1String(id))
            return m_language.translate(kContext, name);
    return catalogueUnit;
}

} // namespace oasis::text
