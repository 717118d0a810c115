// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unit_text.h"

#include <QTest>

#include <limits>

using namespace oasis;
using namespace oasis::text;

namespace {

/// The thin spaces written as "_", so that rows can be read.
QString visible(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char('_'));
}

const UnitText kFrench{Language(QStringLiteral("fr"))};
const UnitText kEnglish{Language(QStringLiteral("en"))};

} // namespace

class TestUnitText : public QObject
{
    Q_OBJECT

private slots:
    void numbers();
    void money();
    void lengths();
    void percents();
    void quantities();
    void indicators();
};

void TestUnitText::numbers()
{
    QCOMPARE(visible(kFrench.number(1234567.5, 1)), QStringLiteral("1_234_567,5"));
    QCOMPARE(visible(kEnglish.number(1234567.5, 1)), QStringLiteral("1,234,567.5"));
    QCOMPARE(visible(kFrench.number(999)), QStringLiteral("999"));
    QCOMPARE(visible(kEnglish.number(-12.0)), QStringLiteral("-12"));
}

void TestUnitText::money()
{
    const Money amount = Money::cents(123456789);
    QCOMPARE(visible(kFrench.money(amount)), QStringLiteral("1_234_568_€"));
    QCOMPARE(visible(kEnglish.money(amount)), QStringLiteral("1,234,568_€"));
    QCOMPARE(visible(kFrench.moneyExact(amount)), QStringLiteral("1_234_567,89_€"));
    QCOMPARE(visible(kFrench.moneyThousands(amount)), QStringLiteral("1_235_k€"));
    QCOMPARE(visible(kEnglish.money(amount, QStringLiteral("USD"))), QStringLiteral("1,234,568_$"));
    QCOMPARE(visible(kEnglish.money(amount, QStringLiteral("CHF"))), QStringLiteral("1,234,568_CHF"));
}

void TestUnitText::lengths()
{
    QCOMPARE(visible(kFrench.length(850.4)), QStringLiteral("850_m"));
    QCOMPARE(visible(kFrench.length(9999)), QStringLiteral("9_999_m"));
    QCOMPARE(visible(kFrench.length(12345)), QStringLiteral("12,3_km"));
    QCOMPARE(visible(kEnglish.length(12345)), QStringLiteral("12.3_km"));
}

void TestUnitText::percents()
{
    QCOMPARE(visible(kFrench.percent(12.34)), QStringLiteral("12,3_%"));
    QCOMPARE(visible(kEnglish.percent(12.34)), QStringLiteral("12.3%"));
    QCOMPARE(visible(kFrench.percent(0)), QStringLiteral("0,0_%"));
    // A small proved gap must not look like none.
    QCOMPARE(visible(kEnglish.percent(0.02)), QStringLiteral("0.020%"));
}

void TestUnitText::quantities()
{
    QCOMPARE(visible(kFrench.quantity(12000, QStringLiteral("each"))), QStringLiteral("12_unité"));
    QCOMPARE(visible(kFrench.quantity(1500, QStringLiteral("m"))), QStringLiteral("1,5_m"));
    QCOMPARE(visible(kEnglish.quantity(2000, QStringLiteral("AP/yr"))), QStringLiteral("2_access point × year"));
    QCOMPARE(kFrench.unit(QStringLiteral("month")), QStringLiteral("mois"));
    QCOMPARE(kFrench.unit(QStringLiteral("furlong")), QStringLiteral("furlong"));
}

void TestUnitText::indicators()
{
    QCOMPARE(kFrench.indicator(std::numeric_limits<double>::quiet_NaN(), IndicatorUnit::Money), QStringLiteral("–"));
    QCOMPARE(visible(kFrench.indicator(5781, IndicatorUnit::MoneyPerPerson)), QStringLiteral("57,81_€"));
    QCOMPARE(visible(kFrench.indicator(4729000, IndicatorUnit::MoneyPerSite)), QStringLiteral("47_290_€"));
    QCOMPARE(visible(kFrench.indicator(198616400, IndicatorUnit::Money)), QStringLiteral("1_986_164_€"));
    QCOMPARE(visible(kEnglish.indicator(4112, IndicatorUnit::People)), QStringLiteral("4,112"));
    QCOMPARE(visible(kFrench.indicator(34360, IndicatorUnit::Metres)), QStringLiteral("34,4_km"));
    QCOMPARE(visible(kFrench.indicator(79.2, IndicatorUnit::Percent)), QStringLiteral("79,2_%"));
}

QTEST_GUILESS_MAIN(TestUnitText)
#include "tst_unit_text.moc"
