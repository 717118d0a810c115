// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/base/money.h"
#include "core/scenario/outcome.h"

#include <QString>

namespace oasis::text {

/// Numbers with their units, in a language: the only place where figures become text for people. French uses a
/// narrow no-break space between thousands and before units, and a decimal comma. Never for files read by machines.
class UnitText
{
public:
    explicit UnitText(Language language) : m_language(std::move(language)) {}

    [[nodiscard]] QString number(double value, int decimals = 0) const;
    /// Whole euros ("12 345 €"); the currency is the catalogue's code, EUR shown as €, USD as $.
    [[nodiscard]] QString money(Money amount, const QString& currency = QStringLiteral("EUR")) const;
    /// Euros and cents.
    [[nodiscard]] QString moneyExact(Money amount, const QString& currency = QStringLiteral("EUR")) const;
    /// Thousands of euros for running text ("12 k€").
    [[nodiscard]] QString moneyThousands(Money amount, const QString& currency = QStringLiteral("EUR")) const;
    /// "850 m" below 10 km, then "12.3 km".
    [[nodiscard]] QString length(double metres) const;
    [[nodiscard]] QString percent(double percent, int decimals = 1) const;
    /// A quantity of the bill with its unit.
    [[nodiscard]] QString quantity(std::int64_t quantityMilli, const QString& unit) const;
    /// An indicator's value with its unit.
    [[nodiscard]] QString indicator(double value, IndicatorUnit unit,
                                    const QString& currency = QStringLiteral("EUR")) const;
    /// A catalogue unit in words of the language ("each" → "unité").
    [[nodiscard]] QString unit(const QString& catalogueUnit) const;

private:
    Language m_language;
};

} // namespace oasis::text
