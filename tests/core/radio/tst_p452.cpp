// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/gas_attenuation.h"
#include "core/radio/p452.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace oasis;

namespace {

struct Terrain
{
    std::vector<double> distancesKm;
    std::vector<double> groundM;
    std::vector<double> clutterM;
    Terrain(double lengthKm, int steps, double hillM)
    {
        for (int i = 0; i <= steps; ++i) {
            distancesKm.push_back(lengthKm * i / steps);
            groundM.push_back(std::abs(2 * i - steps) < steps / 10 ? hillM : 0);
        }
        clutterM.assign(distancesKm.size(), 0);
    }
    [[nodiscard]] PathProfile path() const { return PathProfile::create(distancesKm, groundM, clutterM).value(); }
};

P452Params at(double frequencyGhz, double timePercent = 50)
{
    P452Params params;
    params.frequencyGhz = frequencyGhz;
    params.timePercent = timePercent;
    return params;
}

} // namespace

class P452Test : public QObject
{
    Q_OBJECT

private slots:
    /// A clear path: free space and gases.
    void clearPath()
    {
        const Terrain flat(5, 100, 0);
        const auto loss = p452Loss(flat.path(), {300, 300}, at(22.2)).value();
        const double gases = gasAttenuation(22.2, {1013.25, 288.15, 7.5}).value().total() * 5;
        QVERIFY(std::abs(loss.terms.gases - gases) < 1e-9);
        QVERIFY(std::abs(loss.lossDb() - (92.4 + 20 * std::log10(22.2 * 5) + gases)) < 0.02);
        QVERIFY(loss.doubts.empty());
    }
    void rareIsLess()
    {
        const Terrain hill(80, 400, 150);
        double before = 0;
        for (const double p : {0.01, 0.1, 1.0, 5.0, 20.0, 50.0}) {
            const double loss = p452Loss(hill.path(), {30, 20}, at(2, p)).value().lossDb();
            QVERIFY(loss > before);
            before = loss;
        }
    }
    /// Clutter within 50 m of an antenna does not count, beyond it does.
    void clutterNearTheAntennas()
    {
        Terrain flat(2, 100, 0); // steps of 20 m
        const double open = p452Loss(flat.path(), {10, 10}, at(5)).value().lossDb();
        flat.clutterM[1] = flat.clutterM[2] = flat.clutterM[98] = flat.clutterM[99] = 30;
        QCOMPARE(p452Loss(flat.path(), {10, 10}, at(5)).value().lossDb(), open);
        flat.clutterM[3] = 30;
        QVERIFY(p452Loss(flat.path(), {10, 10}, at(5)).value().lossDb() > open + 10);
    }
    void gainsCoupleWorseInScatter()
    {
        const Terrain hill(150, 300, 300);
        P452Params params = at(4);
        const double without = p452Loss(hill.path(), {20, 20}, params).value().terms.troposcatter;
        params.txGainDbi = params.rxGainDbi = 40;
        const double with = p452Loss(hill.path(), {20, 20}, params).value().terms.troposcatter;
        QVERIFY(std::abs(with - without - 0.051 * (std::exp(0.055 * 80) - 1)) < 1e-9);
    }
    void worstMonth()
    {
        // 45 degrees, over land: GL = sqrt(1.1)
        const double expected = std::pow(10, (std::log10(1.0) + std::log10(std::sqrt(1.1)) - 0.444) / 0.816);
        QVERIFY(std::abs(p452AnnualPercent(1, 45, 0).value() - expected) < 1e-9);
        QVERIFY(p452AnnualPercent(50, 80, 1).value() >= 50.0 / 12);
        QVERIFY(!p452AnnualPercent(0, 45, 0).has_value());
        QVERIFY(!p452AnnualPercent(1, 95, 0).has_value());
        QVERIFY(!p452AnnualPercent(1, 45, 2).has_value());
    }
    void doubts()
    {
        const Terrain flat(5, 100, 0);
        QCOMPARE(p452Loss(flat.path(), {30, 30}, at(0.05)).value().doubts.front(), P452Doubt::Frequency);
        QCOMPARE(p452Loss(flat.path(), {30, 30}, at(5, 0.0001)).value().doubts.front(), P452Doubt::TimePercent);
        QCOMPARE(p452Loss(Terrain(12000, 100, 0).path(), {30, 30}, at(5)).value().doubts.front(), P452Doubt::TooFar);
    }
    void stepsEndWithTheLoss()
    {
        const auto loss = p452Loss(Terrain(40, 100, 200).path(), {30, 30}, at(5, 1)).value();
        const auto steps = p452Steps(loss);
        QCOMPARE(steps.back().symbol, std::string_view("Lb"));
        QCOMPARE(steps.back().value, loss.lossDb());
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"frequency", "time", "gain", "lapse", "refractivity", "latitude", "coast", "pressure",
                                 "temperature", "NaN", "antenna"})
            QTest::newRow(what) << what;
    }
    void refuses()
    {
        QFETCH(QString, what);
        P452Params params = at(what == "frequency" ? 0 : 5, what == "time" ? 60 : 50);
        params.txGainDbi = what == "gain" ? 200 : 0;
        params.deltaN = what == "lapse" ? 200 : 45;
        params.seaLevelN0 = what == "refractivity" ? 0 : 325;
        params.latitudeDeg = what == "latitude" ? 91 : 45;
        params.rxCoastKm = what == "coast" ? -1 : 500;
        params.dryPressureHPa = what == "pressure" ? 0 : 1013;
        params.temperatureK = what == "temperature" ? 15 : 288;
        if (what == "NaN")
            params.deltaN = std::numeric_limits<double>::quiet_NaN();
        const auto loss = p452Loss(Terrain(5, 100, 0).path(), {what == "antenna" ? -1.0 : 30.0, 30}, params);
        QVERIFY(!loss.has_value());
        QCOMPARE(loss.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(P452Test)
#include "tst_p452.moc"
