// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/access_point_text.h"

#include <QTest>

#include <limits>
#include <optional>

using namespace oasis;
using text::Language;

class TestAccessPointText : public QObject
{
    Q_OBJECT

private slots:
    void channels_data()
    {
        QTest::addColumn<double>("mhz");
        QTest::addColumn<QString>("channel");
        QTest::newRow("2.4 GHz") << 2437.0 << "6";
        QTest::newRow("5 GHz") << 5500.0 << "100";
        QTest::newRow("the middle of a wide one") << 5530.0 << "106";
        QTest::newRow("between channels") << 5591.0 << "–";
        QTest::newRow("below the band") << 2400.0 << "–";
        QTest::newRow("no Wi-Fi") << 3500.0 << "–";
    }
    void channels()
    {
        QFETCH(double, mhz);
        AccessPoint point;
        point.frequencyMhz = mhz;
        QTEST(text::channel(point), "channel");
    }

    void figuresOfRules_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("found");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::newRow("a count") << static_cast<int>(WifiRuleKind::Count) << 3.0 << "3"
                                 << "3";
        QTest::newRow("a rate") << static_cast<int>(WifiRuleKind::Rate) << 28.14 << "28.1"
                                << "28,1";
        QTest::newRow("a standard") << static_cast<int>(WifiRuleKind::Standard) << 5.0 << "Wi-Fi 5"
                                    << "Wi-Fi 5";
        QTest::newRow("none") << static_cast<int>(WifiRuleKind::Rate) << std::numeric_limits<double>::quiet_NaN() << ""
                              << "";
    }
    void figuresOfRules()
    {
        QFETCH(int, kind);
        QFETCH(double, found);
        WifiRule rule;
        rule.kind = static_cast<WifiRuleKind>(kind);
        WifiFinding finding;
        finding.rule = &rule;
        QVERIFY(text::found(finding, Language(QStringLiteral("en"))).isEmpty());
        finding.found = found;
        QTEST(text::found(finding, Language(QStringLiteral("en"))), "english");
        QTEST(text::found(finding, Language(QStringLiteral("fr"))), "french");
    }
};

QTEST_GUILESS_MAIN(TestAccessPointText)
#include "tst_access_point_text.moc"
