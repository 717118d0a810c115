// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/antenna_pattern.h"

#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

AntennaMount sector()
{
    AntennaMount a;
    a.kind = PatternKind::Sector;
    a.gainDbi = 8;
    a.azimuthDeg = 120;
    return a;
}

AntennaMount dish(PatternKind kind, double gainDbi, double size)
{
    AntennaMount a;
    a.kind = kind;
    a.gainDbi = gainDbi;
    a.sizeWavelengths = size;
    return a;
}

} // namespace

class TestAntennaPattern : public QObject
{
    Q_OBJECT
private slots:
    void sectorElement_data()
    {
        // 3GPP TR 38.901 Table 7.3-1: 8 dBi, 65°, 30 dB.
        QTest::addColumn<double>("azimuth");
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("tilt");
        QTest::addColumn<double>("gain");
        QTest::newRow("beam") << 120.0 << 0.0 << 0.0 << 8.0;
        QTest::newRow("half power to the right") << 152.5 << 0.0 << 0.0 << 5.0;
        QTest::newRow("half power to the left") << 87.5 << 0.0 << 0.0 << 5.0;
        QTest::newRow("half power below") << 120.0 << -32.5 << 0.0 << 5.0;
        QTest::newRow("both") << 152.5 << 32.5 << 0.0 << 2.0;
        QTest::newRow("one width off: 12 dB") << 185.0 << 0.0 << 0.0 << -4.0;
        QTest::newRow("behind") << 300.0 << 0.0 << 0.0 << -22.0;
        QTest::newRow("behind and below: never more than 30 dB") << 300.0 << -80.0 << 0.0 << -22.0;
        QTest::newRow("tilted down by 10°, in the beam") << 120.0 << -10.0 << 10.0 << 8.0;
        QTest::newRow("tilted, towards the horizon") << 120.0 << 0.0 << 10.0 << 8.0 - 12 * (10.0 / 65) * (10.0 / 65);
        QTest::newRow("a whole turn is none") << 480.0 << 0.0 << 0.0 << 8.0;
    }
    void sectorElement()
    {
        QFETCH(double, azimuth);
        QFETCH(double, elevation);
        QFETCH(double, tilt);
        QFETCH(double, gain);
        AntennaMount a = sector();
        a.tiltDeg = tilt;
        QVERIFY(checkAntenna(a).has_value());
        QVERIFY(near(antennaGainDbi(a, azimuth, elevation), gain, 1e-12));
    }

    void omniLooksEverywhere()
    {
        AntennaMount a;
        a.kind = PatternKind::Omni;
        a.gainDbi = 6;
        a.heightDeg = 20;
        a.tiltDeg = 5;
        for (double azimuth = 0; azimuth < 360; azimuth += 30)
            QVERIFY(near(antennaGainDbi(a, azimuth, -5), 6, 1e-12));
        QVERIFY(near(antennaGainDbi(a, 0, 5), 3, 1e-12));
        QVERIFY(near(antennaGainDbi(a, 0, 90), 6 - 30, 1e-12));
        a.kind = PatternKind::Isotropic;
        QCOMPARE(antennaGainDbi(a, 17, 88), 6.0);
    }

    void largeDish_data()
    {
        // D/λ = 158.489 (10^2.2): gain 20·2.2 + 7.7 = 51.7, first lobe 2 + 33 = 35, main lobe to
        // 20/158.489 · sqrt(16.7) = 0.51569°, φr = 15.85 · 10^−1.32 = 0.75862° or 12.02 · 10^−1.32 = 0.57531°.
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("off");
        QTest::addColumn<double>("gain");
        const double size = std::pow(10, 2.2);
        QTest::newRow("beam") << int(PatternKind::DishPeak) << 0.0 << 51.7;
        QTest::newRow("main lobe") << int(PatternKind::DishPeak) << 0.3 << 51.7 - 2.5e-3 * size * size * 0.09;
        QTest::newRow("first lobe") << int(PatternKind::DishPeak) << 0.6 << 35.0;
        QTest::newRow("at 10°") << int(PatternKind::DishPeak) << 10.0 << 7.0;
        QTest::newRow("behind") << int(PatternKind::DishPeak) << 120.0 << -10.0;
        QTest::newRow("mean, main lobe") << int(PatternKind::DishAverage) << 0.3 << 51.7 - 2.5e-3 * size * size * 0.09;
        QTest::newRow("mean, first lobe") << int(PatternKind::DishAverage) << 0.55 << 35.0;
        QTest::newRow("mean, at 10°") << int(PatternKind::DishAverage) << 10.0 << 4.0;
        QTest::newRow("mean, behind") << int(PatternKind::DishAverage) << 120.0 << -13.0;
    }
    void largeDish()
    {
        QFETCH(int, kind);
        QFETCH(double, off);
        QFETCH(double, gain);
        const AntennaMount a = dish(PatternKind(kind), 51.7, std::pow(10, 2.2));
        QVERIFY2(near(dishGainDbi(a, off), gain, 1e-9), qPrintable(QString::number(dishGainDbi(a, off))));
    }

    void smallDish()
    {
        // D/λ = 10: gain 27.7, first lobe 17, main lobe to 2 sqrt(10.7) = 6.542°, envelope from 10°.
        const AntennaMount peak = dish(PatternKind::DishPeak, 27.7, 10);
        QVERIFY(near(dishGainDbi(peak, 8), 17, 1e-9));
        QVERIFY(near(dishGainDbi(peak, 40), 52 - 10 - 25 * std::log10(40.0), 1e-9));
        QVERIFY(near(dishGainDbi(peak, 90), 0, 1e-9));
        const AntennaMount mean = dish(PatternKind::DishAverage, 27.7, 10);
        QVERIFY(near(dishGainDbi(mean, 40), 39 - 5 - 25 * std::log10(40.0), 1e-9));
        QVERIFY(near(dishGainDbi(mean, 90), -8, 1e-9));
    }

    void sizeFollowsFromGain()
    {
        AntennaMount a = dish(PatternKind::DishPeak, 51.7, 0);
        QVERIFY(near(dishGainDbi(a, 10), 7, 1e-9));
        a.gainDbi = 27.7;
        QVERIFY(near(dishGainDbi(a, 40), 52 - 10 - 25 * std::log10(40.0), 1e-9));
    }

    void dishOnTheSphere()
    {
        AntennaMount a = dish(PatternKind::DishPeak, 51.7, std::pow(10, 2.2));
        a.azimuthDeg = 350;
        a.tiltDeg = -10; // up
        QVERIFY(near(antennaGainDbi(a, 350, 10), 51.7, 1e-9));
        QVERIFY(near(antennaGainDbi(a, 350, 20), 7, 1e-9)); // 10° off
        QVERIFY(near(antennaGainDbi(a, -10, 10), 51.7, 1e-9));
        QVERIFY(near(antennaGainDbi(a, 170, -10), -10, 1e-9)); // straight behind
    }

    void neverAboveTheBeam()
    {
        for (const PatternKind kind :
             {PatternKind::Omni, PatternKind::Sector, PatternKind::DishPeak, PatternKind::DishAverage})
            for (const double gain : {12.0, 20.0, 38.0, 50.0}) {
                AntennaMount a = dish(kind, gain, 0);
                for (double off = 0; off <= 180; off += 0.7)
                    QVERIFY(antennaGainDbi(a, off, 0) <= gain);
            }
    }

    void refused()
    {
        const double nan = std::nan("");
        const auto bad = [](auto change) {
            AntennaMount a = sector();
            change(a);
            return !checkAntenna(a).has_value();
        };
        QVERIFY(bad([&](AntennaMount& a) { a.gainDbi = nan; }));
        QVERIFY(bad([&](AntennaMount& a) { a.gainDbi = 90; }));
        QVERIFY(bad([&](AntennaMount& a) { a.azimuthDeg = nan; }));
        QVERIFY(bad([&](AntennaMount& a) { a.tiltDeg = 91; }));
        QVERIFY(bad([&](AntennaMount& a) { a.widthDeg = 0; }));
        QVERIFY(bad([&](AntennaMount& a) { a.heightDeg = -3; }));
        QVERIFY(bad([&](AntennaMount& a) { a.frontToBackDb = -1; }));
        QVERIFY(bad([&](AntennaMount& a) { a.sizeWavelengths = nan; }));
        QVERIFY(bad([&](AntennaMount& a) { a.kind = PatternKind::DishPeak; })); // 8 dBi is no dish
    }
};

QTEST_GUILESS_MAIN(TestAntennaPattern)
#include "tst_antenna_pattern.moc"
