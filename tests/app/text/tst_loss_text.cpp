// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/loss_text.h"
#include "core/radio/p1812_steps.h"
#include "core/radio/street_steps.h"

#include <QSet>
#include <QTest>

#include <vector>

using namespace oasis;

class LossTextTest : public QObject
{
    Q_OBJECT

private slots:
    /// Every intermediate that a model explains has words.
    void everyStep()
    {
        const std::vector<double> distances{0, 5, 10};
        const std::vector<double> ground{0, 90, 0};
        const auto path = PathProfile::create(distances, ground).value();
        P1812Params area;
        area.frequencyGhz = 3.5;
        area.timePercent = 10;
        P452Params link;
        link.frequencyGhz = 18;
        std::vector<LossStep> steps = p1812Steps(p1812Loss(path, {30, 10}, area).value());
        for (const LossStep& step : p452Steps(p452Loss(path, {30, 10}, link).value()))
            steps.push_back(step);
        for (const StreetModel model :
             {StreetModel::P1411, StreetModel::UrbanMicro, StreetModel::UrbanMacro, StreetModel::RuralMacro})
            for (const double groundM : {30.0, 490.0})
                for (const Sight sight : {Sight::Clear, Sight::Obstructed})
                    for (const LossStep& step : streetSteps(model, {0.7, groundM, 12, 1.5, sight}))
                        steps.push_back(step);
        for (const LossStep& step : blendSteps(0.5, 100, 120))
            steps.push_back(step);
        const text::Language english(QStringLiteral("en"));
        for (const LossStep& step : steps)
            QVERIFY2(!text::lossSymbol(step.symbol, english).isEmpty(), std::string(step.symbol).c_str());
        QVERIFY(text::lossSymbol("Lxyz", english).isEmpty());
    }
    void whereAStepIsWritten()
    {
        const text::Language english(QStringLiteral("en"));
        const QString usual = QStringLiteral("P.1812");
        QCOMPARE(text::lossSource({"Lb", "69", "dB", 1}, usual, english), QStringLiteral("P.1812 (69)"));
        QCOMPARE(text::lossSource({"d", "", "km", 1}, usual, english), usual);
        QCOMPARE(text::lossSource({"α", "Table 4", "", 1, "P.1411-12"}, usual, english),
                 QStringLiteral("P.1411-12, table 4"));
    }
    void everyDoubtDiffers()
    {
        const text::Language english(QStringLiteral("en"));
        QSet<QString> sentences;
        for (const P1812Doubt doubt : {P1812Doubt::TooNear, P1812Doubt::TooFar, P1812Doubt::Frequency,
                                       P1812Doubt::AntennaHeight, P1812Doubt::TimePercent, P1812Doubt::LocationPercent})
            sentences.insert(text::doubt(doubt, english));
        for (const P452Doubt doubt : {P452Doubt::TooFar, P452Doubt::Frequency, P452Doubt::TimePercent})
            sentences.insert(text::doubt(doubt, english));
        QCOMPARE(sentences.size(), 9);
    }
};

QTEST_GUILESS_MAIN(LossTextTest)
#include "tst_loss_text.moc"
