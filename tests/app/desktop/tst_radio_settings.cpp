// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/clutter_dialog.h"
#include "app/desktop/panels/access_point_table.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/text/unit_text.h"

#include "gis/raster/coverage_raster.h"
#include "tests/app/desktop/radio_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace oasis;
using namespace oasis::desktop;

/// What is set and read beside the map: threshold, power, pattern, channels, limits, clutter.
class TestRadioSettings : public QObject, private RadioWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aCountBelongsToItsThreshold();
    void powerAndPatternNeedNoPropagation();
    void receptionIndoorsNeedsNoPropagation();
    void theNationalLimitIsChecked();
    void theTableListsThem();
    void channelsArePlannedInOneStep();
    void clutterTakesFromTheCoverage();
    void fieldsSpeakTheLanguage();
    void fieldsAreNotSqueezed();
    void withoutReliefThereIsASentence();
};

void TestRadioSettings::aCountBelongsToItsThreshold()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    QVERIFY(says(QStringLiteral("Served from -75 dBm")));
    enter(QStringLiteral("Threshold"), -60);
    QVERIFY(!planner().served(id));
    QVERIFY(!says(QStringLiteral("Served from")));
    QVERIFY(says(QStringLiteral("Computing")));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Served from -60 dBm")), kPatienceMs);
}

void TestRadioSettings::powerAndPatternNeedNoPropagation()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    const auto before = planner().piece(id);
    enter(QStringLiteral("Power"), 10);
    QCOMPARE(points().front().powerDbm, 10.0);
    QTRY_VERIFY_WITH_TIMEOUT(planner().piece(id) && planner().piece(id) != before, kPatienceMs);
    const auto weaker = planner().piece(id);
    QCOMPARE(weaker->loss, before->loss);
    const std::size_t some = before->map.levelDbm.size() / 2;
    QVERIFY(std::abs(before->map.levelDbm[some] - weaker->map.levelDbm[some] - 10) < 1e-3F);
    settle();
    choosePattern(PatternKind::Sector);
    enter(QStringLiteral("Azimuth"), 90);
    settle();
    QCOMPARE(points().front().antenna.azimuthDeg, 90.0);
    QCOMPARE(planner().piece(id)->loss, before->loss);
    enter(QStringLiteral("Height"), 9);
    settle();
    QVERIFY(planner().piece(id)->loss != before->loss);
}

void TestRadioSettings::receptionIndoorsNeedsNoPropagation()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    const auto before = planner().piece(id);
    const auto counted = planner().served(id);
    for (QComboBox* box : view()->findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Where the receivers are")) {
            box->setCurrentIndex(1);
            emit box->activated(1);
        }
    QVERIFY(!planner().served(id)); // that was outdoors
    QTRY_VERIFY_WITH_TIMEOUT(planner().served(id).has_value(), kPatienceMs);
    settle();
    const auto indoors = planner().piece(id);
    const double entryDb = entryLossDb(ReceiverPlace::TraditionalBuilding, points().front().frequencyMhz / 1000);
    QVERIFY(std::ranges::equal(indoors->loss->lossDb, before->loss->lossDb,
                               [](float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }));
    const std::size_t some = before->map.levelDbm.size() / 2 + 20;
    QVERIFY(std::abs(static_cast<double>(before->map.levelDbm[some] - indoors->map.levelDbm[some]) - entryDb) < 1e-3);
    QVERIFY(planner().served(id)->areaKm2 < counted->areaKm2);
    QVERIFY(planner().together()->piece->loss->params.place == ReceiverPlace::TraditionalBuilding);
    QVERIFY(map::coverageSentence(*planner().layer(), m_workspace->language()).contains(QStringLiteral("P.2109-2")));
    planner().explain(id, {kMiddle.x + 150, kMiddle.y});
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    QCOMPARE(planner().explanation()->entryDb, entryDb);
    planner().setReceivers(ReceiverPlace::Outdoors);
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() && planner().explanation()->entryDb == 0, kPatienceMs);
    settle();
    QVERIFY(planner().piece(id)->map.levelDbm[some] == before->map.levelDbm[some]);
}

void TestRadioSettings::theNationalLimitIsChecked()
{
    place(kMiddle);
    QVERIFY(says(QStringLiteral("permitted.")));
    QVERIFY(says(QStringLiteral("5470-5725 MHz, 1 W (30 dBm) EIRP")));
    enter(QStringLiteral("Power"), 29); // 35 dBm with the antenna's 6 dBi
    QVERIFY(says(QStringLiteral("more than the 30.0 dBm")));
    enter(QStringLiteral("Frequency"), 5200); // indoors only
    QVERIFY(says(QStringLiteral("ot permitted")) || says(QStringLiteral("more than")));
    settle();
}

void TestRadioSettings::theTableListsThem()
{
    place(kMiddle);
    place({kMiddle.x - 300, kMiddle.y + 100});
    m_window->bottomPanel()->showAccessPoints();
    const QTableWidget* table = m_window->bottomPanel()->accessPoints()->view();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, kPatienceMs);
    const auto text = [&](int row, int column) { return table->item(row, column)->text(); };
    QCOMPARE(text(0, AccessPointTable::Name), QStringLiteral("Access point 1"));
    QCOMPARE(text(0, AccessPointTable::MunicipalityName), QStringLiteral("Val"));
    QCOMPARE(text(0, AccessPointTable::Channel), QStringLiteral("116"));
    QCOMPARE(text(0, AccessPointTable::Limit), QStringLiteral("permitted"));
    const double people = planner().served(points().front().id)->people;
    QCOMPARE(text(0, AccessPointTable::People), text::UnitText(text::Language(QStringLiteral("en"))).number(people));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(0, 0)).center());
    QCOMPARE(m_workspace->selection().accessPoint, points().front().id);
    m_workspace->document().undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, kPatienceMs);
    settle();
}

void TestRadioSettings::channelsArePlannedInOneStep()
{
    place(kMiddle);
    place({kMiddle.x - 120, kMiddle.y + 100});
    QCOMPARE(points().front().frequencyMhz, points().back().frequencyMhz);
    m_window->bottomPanel()->showAccessPoints();
    auto* plan = m_window->bottomPanel()->findChild<QPushButton*>(QStringLiteral("planChannels"));
    QTRY_VERIFY_WITH_TIMEOUT(planner().together() != nullptr && plan->isEnabled(), kPatienceMs);
    const std::vector<AccessPoint> before = points();
    const int steps = m_workspace->document().undoStack()->index();
    QSignalSpy planned(&planner(), &CoveragePlanner::channelsPlanned);
    QTest::mouseClick(plan, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, kPatienceMs);
    QVERIFY(points().front().frequencyMhz != points().back().frequencyMhz);
    QCOMPARE(m_workspace->document().undoStack()->index(), steps + 1);
    m_workspace->document().undoStack()->undo();
    QCOMPARE(points(), before);
    settle();
}

void TestRadioSettings::clutterTakesFromTheCoverage()
{
    Study study = valley(true);
    study.info.crs = "EPSG:2154";
    m_workspace->document().reset(study, {});
    settle();
    place(kMiddle);
    const double open = planner().served(points().front().id)->areaKm2;
    QVERIFY(says(QStringLiteral("without trees and buildings")));
    QVERIFY(says(QStringLiteral("kind of relief not told"))); // an assumption
    const QString path = m_settings->path(QStringLiteral("cover.tif"));
    const std::vector<float> classes(9, 311);
    const gis::RasterBand band{"class", "", classes};
    QVERIFY(
        gis::writeRaster(path.toStdString(), {{900000, 6503000}, 1000, 3, 3}, "EPSG:2154", {&band, 1}, {}).has_value());
    StudyChange forest;
    forest.info = m_workspace->study().info;
    forest.info->clutter.classesPath = path.toStdString();
    forest.info->clutter.classHeights = {{311, 20}};
    QVERIFY(m_workspace->edit(forest, QStringLiteral("trees")));
    QVERIFY(!planner().relief()); // being made
    QTRY_VERIFY_WITH_TIMEOUT(planner().served(points().front().id).has_value(), kPatienceMs);
    settle();
    QVERIFY(planner().relief()->hasClutter());
    QCOMPARE(planner().clutterReport().cells, std::int64_t(120 * 120));
    QVERIFY(says(QStringLiteral("clutter: classes of cover.tif")));
    QVERIFY(planner().served(points().front().id)->areaKm2 <= open);
    m_workspace->document().undoStack()->undo();
    settle();
    QVERIFY(!planner().relief()->hasClutter());
    QCOMPARE(planner().served(points().front().id)->areaKm2, open);
    m_workspace->document().undoStack()->redo();
    QVERIFY(planner().hasClutter());
    ClutterDialog dialog(*m_workspace); // land cover and buildings together, as one step
    auto* source = dialog.findChild<QComboBox*>(QStringLiteral("clutterSource"));
    QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("clutterFile"))->text(), path);
    source->setCurrentIndex(3);
    dialog.findChild<QLineEdit*>(QStringLiteral("clutterBuildings"))->setText(QStringLiteral("none.gpkg"));
    dialog.findChild<QLineEdit*>(QStringLiteral("clutterField"))->setText(QStringLiteral("height"));
    dialog.accept();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(m_workspace->study().info.clutter.buildingsPath, std::string("none.gpkg"));
    QCOMPARE(m_workspace->study().info.clutter.classesPath, path.toStdString());
    // A file that is not there is no coverage without it.
    QTRY_VERIFY_WITH_TIMEOUT(planner().failure(points().front().id).has_value(), kPatienceMs);
    m_workspace->document().reset(valley(true), {}); // another study knows nothing of it
    QVERIFY(!planner().hasClutter());
    settle();
}

void TestRadioSettings::fieldsSpeakTheLanguage()
{
    const auto power = [this] {
        const auto boxes = view()->findChildren<QDoubleSpinBox*>();
        const auto found = std::ranges::find_if(boxes, [](const QDoubleSpinBox* box) { return box->decimals() == 1; });
        return (*found)->text();
    };
    place(kMiddle);
    QVERIFY2(power().startsWith(QStringLiteral("6.0")), qPrintable(power()));
    m_window->setLanguageCode(QStringLiteral("fr"));
    settle();
    QVERIFY2(power().startsWith(QStringLiteral("6,0")), qPrintable(power()));
    m_window->setLanguageCode(QStringLiteral("en"));
    settle();
}

/// Long texts above and below take no height from the fields, in either language.
void TestRadioSettings::fieldsAreNotSqueezed()
{
    place(kMiddle);
    for (const QString& code : {QStringLiteral("fr"), QStringLiteral("en")}) {
        m_window->setLanguageCode(code);
        settle();
        const auto boxes = view()->findChildren<QDoubleSpinBox*>();
        QVERIFY(boxes.size() > 5);
        for (const QDoubleSpinBox* box : boxes)
            QVERIFY2(box->height() >= box->minimumSizeHint().height(), qPrintable(code + u' ' + box->accessibleName()));
    }
}

void TestRadioSettings::withoutReliefThereIsASentence()
{
    m_workspace->document().reset(valley(false), {});
    settle();
    m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(canvas().width() / 2, canvas().height() / 2));
    QTRY_VERIFY_WITH_TIMEOUT(planner().failure(points().front().id).has_value(), kPatienceMs);
    QVERIFY(says(QStringLiteral("relief")));
    QVERIFY(!planner().piece(points().front().id));
}

QTEST_MAIN(TestRadioSettings)
#include "tst_radio_settings.moc"
