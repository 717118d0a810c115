// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/clear_air.h"
#include "core/radio/normal_quantile.h"
#include "core/radio/radio_climate.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oasis;

class RadioClimateTest : public QObject
{
    Q_OBJECT

private slots:
    void zones()
    {
        // half steps: sea 0–1.5, coast 1.5–3, inland 3–6, sea 6–7
        const std::vector<double> distances{0, 1, 2, 4, 5, 7};
        const std::vector<double> ground(6, 0);
        const std::vector<RadioZone> codes{RadioZone::Sea,    RadioZone::Sea,    RadioZone::Coast,
                                           RadioZone::Inland, RadioZone::Inland, RadioZone::Sea};
        const PathZones zones = pathZones(PathProfile::create(distances, ground, {}, codes).value());
        QVERIFY(std::abs(zones.seaFraction - 2.5 / 7) < 1e-12);
        QVERIFY(std::abs(zones.longestLandKm - 4.5) < 1e-12);
        QVERIFY(std::abs(zones.longestInlandKm - 3) < 1e-12);
        const PathZones inland = pathZones(PathProfile::create(distances, ground).value());
        QCOMPARE(inland.seaFraction, 0.0);
        QCOMPARE(inland.longestInlandKm, 7.0);
    }
    void earthRadii()
    {
        // k = 4/3 for a lapse of 39.25 N-units/km
        QVERIFY(std::abs(medianEarthRadiusKm(157.0 / 4) - 6371 * 4.0 / 3) < 1e-9);
        QCOMPARE(anomalousEarthRadiusKm(), 19113.0);
    }
    void anomalousTime()
    {
        // over sea only μ1 = 1: 10^(1.67 − 0.015 φ), by hand for 40°; poleward of 70° 4.17 %
        const PathZones sea{1, 0, 0};
        QVERIFY(std::abs(anomalousTimePercent(40, sea) - std::pow(10, 1.07)) < 1e-9);
        QVERIFY(std::abs(anomalousTimePercent(-40, sea) - std::pow(10, 1.07)) < 1e-9);
        QVERIFY(std::abs(anomalousTimePercent(75, sea) - 4.17) < 1e-9);
        QVERIFY(anomalousTimePercent(40, {0, 200, 200}) < anomalousTimePercent(40, sea));
    }
    void quantiles()
    {
        for (const double p : {1e-5, 0.001, 0.01, 0.1, 0.3, 0.5, 0.77, 0.99, 0.9999})
            QVERIFY(std::abs(inverseNormal(p) + normalQuantile(p)) < 4.5e-4);
        QCOMPARE(inverseNormal(0), inverseNormal(1e-6));
        QCOMPARE(inverseNormal(1), inverseNormal(1 - 1e-6));
    }
    void middle()
    {
        QVERIFY(std::abs(middleLatitudeDeg({10, 5}, {20, 5}, 6371 * 3.14159265358979 / 18) - 15) < 1e-9);
        QCOMPARE(middleLatitudeDeg({43, 7}, {43, 7}, 10), 43.0);
        // between two places on one parallel the great circle runs nearer to the pole
        QVERIFY(middleLatitudeDeg({45, 0}, {45, 60}, 4600) > 47);
    }

    void focusingAndFactors()
    {
        RadioHorizons horizons;
        horizons.txKm = 10;
        horizons.rxKm = 20;
        QCOMPARE(focusingDb(horizons, 50), 0.0);
        QVERIFY(std::abs(focusingDb(horizons, 5) + 2.6 * (1 - std::exp(-3))) < 1e-12);
        QCOMPARE(timeFactor(1, 5), 1.0);
        QVERIFY(std::abs(timeFactor(50, 5)) < 1e-3);
        QVERIFY(std::abs(angleFactor(0.3) - 0.5) < 1e-12);
        QVERIFY(angleFactor(-5) > 0.999 && angleFactor(5) < 0.001);
    }
    /// The blend lies near the smallest mechanism, and no loss is too large for it.
    void blend()
    {
        ClearAirParts parts;
        parts.distanceKm = 100;
        parts.timePercent = 10;
        parts.anomalousPercent = 5;
        parts.sightAtP = 120;
        parts.sightAtBeta = 118;
        parts.diffraction = 60;
        parts.medianDiffraction = 185;
        parts.diffractionAtP = 180;
        parts.ducting = 160;
        parts.troposcatter = 190;
        const ClearAirBlend blend = blendClearAir(parts);
        QVERIFY(std::abs(blend.leastEnhanced - 2.5 * std::log(std::exp(160 / 2.5) + std::exp(120 / 2.5))) < 1e-9);
        QVERIFY(std::abs(blend.loss + 5 * std::log10(std::pow(10, -38) + std::pow(10, -0.2 * blend.modified))) < 1e-9);
        parts.ducting = parts.diffractionAtP = parts.medianDiffraction = 1e5;
        QVERIFY(std::abs(blendClearAir(parts).loss - 190) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(RadioClimateTest)
#include "tst_radio_climate.moc"
