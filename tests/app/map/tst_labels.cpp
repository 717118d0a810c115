// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/labels.h"
#include "core/base/random.h"

#include "small_study.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::map;

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void neverOverlap();
    void theMoreImportantWins();
    void stayOutOfWhatIsKeptClear();
    void neverAcrossTheFrame();
    void nameMunicipalityAndSites();
    void streetNamesFollowTheStreet();
};

namespace {

LabelCandidate labelAt(QPointF place, const QString& text, double rank, double angle = 0)
{
    LabelCandidate label;
    label.lines = QStringList{text};
    label.rank = rank;
    label.places = {place};
    label.angle = angle;
    return label;
}

const QRectF kArea(0, 0, 500, 400);

} // namespace

void TestLabels::neverOverlap()
{
    Random random(11);
    std::vector<LabelCandidate> candidates;
    for (int i = 0; i < 400; ++i)
        candidates.push_back(labelAt({random.uniform(0, 500), random.uniform(0, 400)},
                                     QStringLiteral("Label %1").arg(i), random.uniform(),
                                     i % 3 == 0 ? random.uniform(-90, 90) : 0));
    const auto placed = placeLabels(candidates, {}, kArea, {});
    QVERIFY(placed.size() > 10);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (const QRectF& box : placed[i].boxes) {
            QVERIFY(kArea.contains(box));
            for (std::size_t j = i + 1; j < placed.size(); ++j) {
                for (const QRectF& other : placed[j].boxes)
                    QVERIFY(!box.intersects(other));
            }
        }
    }
}

void TestLabels::theMoreImportantWins()
{
    const auto placed =
        placeLabels({labelAt({100, 100}, QStringLiteral("light"), 1), labelAt({105, 100}, QStringLiteral("heavy"), 2)},
                    {}, kArea, {});
    QCOMPARE(placed.size(), std::size_t(1));
    QCOMPARE(placed[0].lines.first(), QStringLiteral("heavy"));
}

void TestLabels::stayOutOfWhatIsKeptClear()
{
    LabelObstacles obstacles;
    obstacles.keepClear = {QRectF(80, 80, 60, 60)};
    LabelCandidate label = labelAt({100, 100}, QStringLiteral("here"), 1);
    label.overSymbols = true;
    QVERIFY(placeLabels({label}, obstacles, kArea, {}).empty());
    obstacles = {{QRectF(80, 80, 60, 60)}, {}, {}};
    QCOMPARE(placeLabels({label}, obstacles, kArea, {}).size(), std::size_t(1));
    label.overSymbols = false;
    QVERIFY(placeLabels({label}, obstacles, kArea, {}).empty());
}

void TestLabels::neverAcrossTheFrame()
{
    LabelObstacles obstacles;
    obstacles.frame = QRectF(100, 100, 200, 200);
    const auto at = [](QPointF place) { return labelAt(place, QStringLiteral("a name"), 1); };
    QVERIFY(placeLabels({at({100, 200})}, obstacles, kArea, {}).empty());
    QVERIFY(placeLabels({at({200, 300})}, obstacles, kArea, {}).empty());
    QCOMPARE(placeLabels({at({200, 200})}, obstacles, kArea, {}).size(), std::size_t(1));
    QCOMPARE(placeLabels({at({200, 350})}, obstacles, kArea, {}).size(), std::size_t(1));
}

void TestLabels::nameMunicipalityAndSites()
{
    const auto scene = makeScene(smallStudy(), {}, nullptr, {}).value();
    ViewState view;
    view.centre = {500, 500};
    view.metresPerPixel = 2.5;
    view.size = {400, 400};
    QStringList texts;
    for (const auto& label : layoutLabels(*scene, view, {}))
        texts << label.lines.join(QLatin1Char(' '));
    QVERIFY(texts.contains(QStringLiteral("Valbelle")));
    QVERIFY(texts.contains(QStringLiteral("Site 1")));
    QVERIFY(texts.contains(QStringLiteral("NRO")));
}

void TestLabels::streetNamesFollowTheStreet()
{
    const auto scene = makeScene(smallStudy(), {}, nullptr, {}).value();
    ViewState view;
    view.centre = {500, 800};
    view.metresPerPixel = 1;
    view.size = {300, 300};
    for (const auto& label : layoutLabels(*scene, view, {})) {
        if (label.role == LabelRole::MainStreet) {
            QCOMPARE(label.lines.first(), QStringLiteral("Rue de la Source"));
            QCOMPARE(std::abs(label.angle), 90.0);
            return;
        }
    }
    QFAIL("the street has no name on the map");
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
