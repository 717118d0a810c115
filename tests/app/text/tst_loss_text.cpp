// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/loss_text.h"
#include "core/radio/p1812_steps.h"

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
        const text::Language english(QStringLiteral("en"));
        for (const LossStep& step : steps)
            QVERIFY2(!text::lossSymbol(step.symbol, english).isEmpty(), std::string(step.symbol).c_str());
        QVERIFY(text::lossSymbol("Lxyz", english).isEmpty());
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
