// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/optical_budget.h"

#include <QtTest>

#include <limits>

using namespace oasis;

namespace {

OpticalRules splitBy(int split)
{
    OpticalRules rules;
    rules.split = split;
    return rules;
}

/// Only these classes.
OpticalRules only(OpticalRules rules, std::initializer_list<OpticalClass> classes)
{
    rules.allowed = {};
    for (const OpticalClass allowed : classes)
        rules.allowed[static_cast<std::size_t>(allowed)] = true;
    return rules;
}

} // namespace

Q_DECLARE_METATYPE(OpticalRules)

class TestOpticalBudget : public QObject
{
    Q_OBJECT

private slots:
    void lossesByCause();
    void splitters_data();
    void splitters();
    void workedExample_data();
    void workedExample();
    void classesBySortOfPath_data();
    void classesBySortOfPath();
    void attenuatorWhenTheLossIsTooSmall();
    void bothDirectionsCount();
    void failureSaysWhatHelps();
    void rateDecides();
    void worstFiguresLoseMore();
    void senselessFigures_data();
    void senselessFigures();
    void namesComeBack();
};

void TestOpticalBudget::lossesByCause()
{
    const OpticalLoss loss = opticalLoss({10000, 0.2, 3, 100}, {}, OpticalClass::Bx10);
    QCOMPARE(loss.splices, 3 + 6 + 2); // closures, drums on 12 km of cable, ends
    QVERIFY(qAbs(loss.fibreDownDb - 12 * 0.25) < 1e-12);
    QVERIFY(qAbs(loss.fibreUpDb - 12 * 0.35) < 1e-12);
    QVERIFY(qAbs(loss.splicesDb - 1.1) < 1e-12);
    QVERIFY(qAbs(loss.connectorsDb - 1.2) < 1e-12);
    QCOMPARE(loss.splitterDb, 0.0);
    QVERIFY(qAbs(loss.downDb() - (3.0 + 1.1 + 1.2 + 1.0)) < 1e-12);
}

/// Table of splitters, design values; sizes without an entry by the formula.
void TestOpticalBudget::splitters_data()
{
    QTest::addColumn<int>("split");
    QTest::addColumn<double>("lossDb");
    QTest::newRow("none") << 1 << 0.0;
    QTest::newRow("1:2") << 2 << 3.7;
    QTest::newRow("1:4") << 4 << 7.2;
    QTest::newRow("1:8") << 8 << 10.5;
    QTest::newRow("1:16") << 16 << 13.7;
    QTest::newRow("1:32") << 32 << 17.1;
    QTest::newRow("1:64") << 64 << 20.5;
    QTest::newRow("1:128") << 128 << 23.8;
    QTest::newRow("1:12, not in the table") << 12 << 10.7918124605 + 4 * 0.2 + 0.3;
    QTest::newRow("1:256, not in the table") << 256 << 24.0823996531 + 8 * 0.2 + 0.3;
}

void TestOpticalBudget::splitters()
{
    QFETCH(int, split);
    QFETCH(double, lossDb);
    QVERIFY(qAbs(splitterLossDb({}, split) - lossDb) < 1e-9);
}

/// 12 km of cable, 8 splices, 6 connectors: at 1310 nm 28.3 dB behind 1:64, 24.9 dB behind 1:32.
void TestOpticalBudget::workedExample_data()
{
    QTest::addColumn<int>("split");
    QTest::addColumn<double>("upDb");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("1:64 fails B+, passes C+") << 64 << 28.3 << "GPON C+";
    QTest::newRow("1:32 passes B+") << 32 << 24.9 << "GPON B+";
}

void TestOpticalBudget::workedExample()
{
    QFETCH(int, split);
    QFETCH(double, upDb);
    QFETCH(QString, chosen);
    const OpticalPath path{12000, 0, 0, 100};
    const OpticalRules rules = splitBy(split);
    const OpticalBudget budget = opticalBudget(path, rules);
    QVERIFY(budget.fits);
    QCOMPARE(budget.loss.splices, 8);
    QVERIFY(qAbs(budget.loss.upDb() - upDb) < 1e-9);
    QCOMPARE(QString::fromUtf8(nameOf(*budget.opticalClass).data()), chosen);
    const OpticalBudget lowest = opticalBudget(path, only(rules, {OpticalClass::GponB}));
    QCOMPARE(lowest.fits, split == 32);
    if (split == 64) {
        QVERIFY(qAbs(lowest.overDb - 0.3) < 1e-9);
        QCOMPARE(lowest.remedies.smallerSplit, 32);
        QVERIFY(lowest.remedies.otherClass == OpticalClass::GponC);
    }
}

void TestOpticalBudget::classesBySortOfPath_data()
{
    QTest::addColumn<double>("km");
    QTest::addColumn<int>("split");
    QTest::addColumn<double>("mbits");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("near, own fibre") << 1.0 << 1 << 100.0 << "1G BX10";
    QTest::newRow("near, 10 Gbit/s") << 1.0 << 1 << 10000.0 << "10G LR";
    QTest::newRow("15 km, own fibre") << 15.0 << 1 << 100.0 << "1G BX10"; // 9.15 dB
    QTest::newRow("25 km, own fibre") << 25.0 << 1 << 100.0 << "10G ER";
    QTest::newRow("25 km, 10 Gbit/s") << 25.0 << 1 << 10000.0 << "10G ER";
    QTest::newRow("60 km, own fibre") << 60.0 << 1 << 100.0 << "10G ZR";
    QTest::newRow("3 km, 1:32") << 3.0 << 32 << 100.0 << "GPON B+";
    QTest::newRow("15 km, 1:64") << 15.0 << 64 << 100.0 << "GPON C+";
    QTest::newRow("3 km, 1:32, 10 Gbit/s") << 3.0 << 32 << 10000.0 << "XGS-PON N1";
    QTest::newRow("16 km, 1:64, 10 Gbit/s") << 16.0 << 64 << 10000.0 << "XGS-PON N2";
}

void TestOpticalBudget::classesBySortOfPath()
{
    QFETCH(double, km);
    QFETCH(int, split);
    QFETCH(double, mbits);
    QFETCH(QString, chosen);
    const OpticalRules rules = splitBy(split);
    const OpticalBudget budget = opticalBudget({km * 1000, 0, 0, mbits}, rules);
    QVERIFY2(budget.fits, explanation({km * 1000, 0, 0, mbits}, rules, budget).c_str());
    QCOMPARE(QString::fromUtf8(nameOf(*budget.opticalClass).data()), chosen);
    const OpticalLimits& limits = rules.limits[static_cast<std::size_t>(*budget.opticalClass)];
    for (const double loss : {budget.loss.downDb(), budget.loss.upDb()}) {
        QVERIFY(loss <= limits.maxLossDb + 1e-9);
        QVERIFY(loss + budget.attenuatorDb - budget.loss.marginDb >= limits.minLossDb - 1e-9);
    }
}

void TestOpticalBudget::attenuatorWhenTheLossIsTooSmall()
{
    const OpticalPath near{500, 0, 0, 100};
    const OpticalRules rules = only({}, {OpticalClass::Zr});
    const OpticalBudget budget = opticalBudget(near, rules);
    QVERIFY(budget.fits);
    const double bare = 0.5 * 0.22 + 2 * 0.10 + 4 * 0.30;
    QVERIFY(qAbs(budget.attenuatorDb - (11 - bare)) < 1e-9);
    QVERIFY(QString::fromStdString(explanation(near, rules, budget)).contains("attenuator of 9.5 dB"));
    // A splitter of few ways loses too little as well.
    const OpticalBudget pon = opticalBudget({500, 0, 0, 100}, splitBy(4));
    QVERIFY(pon.fits);
    QVERIFY(pon.attenuatorDb > 0);
    // No room between the limits: an attenuator cannot help the direction that loses more.
    OpticalRules tight = only({}, {OpticalClass::Bx10});
    tight.limits[0] = {9, 10.5, 1000};
    const OpticalBudget none = opticalBudget({20000, 0, 0, 100}, tight);
    QVERIFY(!none.fits);
}

/// Down the path fits, up it does not.
void TestOpticalBudget::bothDirectionsCount()
{
    const OpticalPath path{20000, 0, 0, 100};
    const OpticalRules rules = only({}, {OpticalClass::Bx10});
    const OpticalBudget budget = opticalBudget(path, rules);
    QVERIFY(budget.loss.downDb() < 10); // 5 + 1.2 + 1.2 + 1
    QVERIFY(budget.loss.upDb() > 10);   // 7 + 3.4
    QVERIFY(!budget.fits);
    QVERIFY(qAbs(budget.overDb - 0.4) < 1e-9);
}

void TestOpticalBudget::failureSaysWhatHelps()
{
    const OpticalPath path{30000, 0.2, 5, 100};
    const OpticalRules rules = only({}, {OpticalClass::Bx10});
    const OpticalBudget budget = opticalBudget(path, rules);
    QVERIFY(!budget.fits);
    QVERIFY(budget.remedies.otherClass == OpticalClass::Er);
    QCOMPARE(budget.remedies.smallerSplit, 0);
    QVERIFY(opticalBudget({budget.remedies.longestM, 0.2, 5, 100}, rules).fits);
    QVERIFY(!opticalBudget({budget.remedies.longestM + 1, 0.2, 5, 100}, rules).fits);
    const QString text = QString::fromStdString(explanation(path, rules, budget));
    QVERIFY2(text.contains("1G BX10 bridges 10.0 dB"), qPrintable(text));
    QVERIFY(text.contains("1490 nm") && text.contains("1310 nm"));
    QVERIFY(text.contains("the length of the fibre"));
    QVERIFY(text.contains("class 10G ER") && text.contains("an exchange within"));
    // Too many joints alone: neither distance nor class helps.
    const OpticalPath joints{10, 0, 400, 100};
    const OpticalBudget hopeless = opticalBudget(joints, {});
    QVERIFY(!hopeless.fits);
    QCOMPARE(hopeless.remedies.longestM, 0.0);
    QVERIFY(QString::fromStdString(explanation(joints, {}, hopeless)).contains("the splices"));
    QVERIFY(explanation({1000, 0, 0, 100}, {}, opticalBudget({1000, 0, 0, 100}, {})).empty());
}

void TestOpticalBudget::rateDecides()
{
    const OpticalPath path{1000, 0, 0, 100000};
    const OpticalBudget budget = opticalBudget(path, {});
    QVERIFY(!budget.fits && !budget.opticalClass);
    QVERIFY(QString::fromStdString(explanation(path, {}, budget)).contains("100000 Mbit/s"));
    const OpticalRules slow = only({}, {OpticalClass::Bx10});
    const OpticalBudget fast = opticalBudget({1000, 0, 0, 10000}, slow);
    QVERIFY(!fast.fits && !fast.opticalClass);
    QVERIFY(fast.remedies.otherClass == OpticalClass::Lr);
}

void TestOpticalBudget::worstFiguresLoseMore()
{
    const OpticalPath path{12000, 0.2, 4, 100};
    for (int i = 0; i < kOpticalClassCount; ++i) {
        const auto opticalClass = static_cast<OpticalClass>(i);
        QVERIFY(opticalLoss(path, worstOpticalRules(), opticalClass).downDb() >
                opticalLoss(path, {}, opticalClass).downDb() + 2);
    }
    QVERIFY(firstSenseless(worstOpticalRules()).empty());
}

void TestOpticalBudget::senselessFigures_data()
{
    QTest::addColumn<OpticalRules>("rules");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* field, auto change) {
        OpticalRules rules;
        change(rules);
        QTest::newRow(field) << rules << QString(field);
    };
    row("optics.fibreDbPerKm", [](OpticalRules& r) { r.fibreDbPerKm[2] = -1; });
    row("optics.spliceDb", [](OpticalRules& r) { r.spliceDb = std::numeric_limits<double>::quiet_NaN(); });
    row("optics.connectorDb", [](OpticalRules& r) { r.connectorDb = 1e9; });
    row("optics.filterDb", [](OpticalRules& r) { r.filterDb = -0.1; });
    row("optics.marginDb", [](OpticalRules& r) { r.marginDb = std::numeric_limits<double>::infinity(); });
    row("optics.drumM", [](OpticalRules& r) { r.drumM = 0; });
    row("optics.endSplices", [](OpticalRules& r) { r.endSplices = -1; });
    row("optics.connectors", [](OpticalRules& r) { r.connectorsAtSplitter = -1; });
    row("optics.split", [](OpticalRules& r) { r.split = 0; });
    row("optics.splitterDb", [](OpticalRules& r) { r.splitterDb[6] = -2; });
    row("optics.limits", [](OpticalRules& r) { r.limits[3] = {12, 11, 10}; });
    QTest::newRow("none") << OpticalRules{} << QString();
}

void TestOpticalBudget::senselessFigures()
{
    QFETCH(OpticalRules, rules);
    QFETCH(QString, field);
    QCOMPARE(QString::fromUtf8(firstSenseless(rules).data(), static_cast<int>(firstSenseless(rules).size())), field);
}

void TestOpticalBudget::namesComeBack()
{
    for (int i = 0; i < kOpticalClassCount; ++i)
        QVERIFY(opticalClassNamed(nameOf(static_cast<OpticalClass>(i))) == static_cast<OpticalClass>(i));
    QVERIFY(!opticalClassNamed("GPON D"));
    QCOMPARE(nanometres(Wavelength::Nm1577), 1577);
}

QTEST_GUILESS_MAIN(TestOpticalBudget)
#include "tst_optical_budget.moc"
