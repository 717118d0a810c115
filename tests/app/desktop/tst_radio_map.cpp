// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/access_point_table.h"
#include "app/desktop/panels/access_point_view.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/radio_path_view.h"
#include "app/text/unit_text.h"

#include "gis/base/session.h"
#include "tests/app/desktop/journey_window.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include <cmath>
#include <numbers>

using namespace oasis;
using namespace oasis::desktop;

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

constexpr int kPatienceMs = 60000;
constexpr Point kMiddle{901500, 6501500};

/// 3 km × 3 km of hills with a ridge, a village of 500 around the middle, one oasis.
Study valley(bool withRelief)
{
    Study study;
    Territory territory;
    Municipality village;
    village.code = "26999";
    village.name = "Val";
    village.outline = {{{{900000, 6500000}, {903000, 6500000}, {903000, 6503000}, {900000, 6503000}}, {}}};
    territory.municipalities = {village};
    for (int i = 0; i < 25; ++i)
        territory.cells.push_back({{901100 + 200.0 * (i % 5), 6501100 + 200.0 * (i / 5)}, 200, 20, 0});
    study.territory = std::make_shared<const Territory>(territory);
    if (withRelief) {
        ElevationGrid grid{{900000, 6503000}, 25, 120, 120, {}};
        for (int row = 0; row < 120; ++row)
            for (int column = 0; column < 120; ++column)
                grid.heightM.push_back(
                    static_cast<float>(300 + 40 * std::exp(-std::pow((column - 66) / 2.0, 2)) + 0.1 * row));
        study.elevation = std::make_shared<const ElevationGrid>(grid);
    }
    Site site;
    site.id = SiteId{1};
    site.state = SiteState::Oasis;
    site.position = {kMiddle.x - 100, kMiddle.y};
    study.sites = {site};
    return study;
}

} // namespace

/// Radio coverage through the real window: placed, moved, aimed, recoloured and explained.
class TestRadioMap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aClickPlacesAnAccessPoint();
    void theKeyboardPlacesMovesAndTurns();
    void coverageFollowsTheDrag();
    void escapeGivesTheDragUp();
    void oneAimIsOneStep();
    void escapeGivesTheAimUp();
    void aCountBelongsToItsThreshold();
    void powerAndPatternNeedNoPropagation();
    void receptionIndoorsNeedsNoPropagation();
    void theNationalLimitIsChecked();
    void aPointIsExplained();
    void theExplanationFollowsItsAccessPoint();
    void aQuestionWaitsForTheRelief();
    void theTableListsThem();
    void channelsArePlannedInOneStep();
    void clutterTakesFromTheCoverage();
    void fieldsSpeakTheLanguage();
    void fieldsAreNotSqueezed();
    void withoutReliefThereIsASentence();
    void anotherStudyForgetsTheCoverage();

private:
    [[nodiscard]] MapCanvas& canvas() const { return *m_window->mapArea()->canvas(); }
    [[nodiscard]] CoveragePlanner& planner() const { return m_workspace->coveragePlanner(); }
    [[nodiscard]] const std::vector<AccessPoint>& points() const { return m_workspace->study().accessPoints; }
    [[nodiscard]] QPoint pixel(Point place) const { return canvas().view().toPixels(place).toPoint(); }
    [[nodiscard]] QColor screenAt(Point place) const
    {
        const QImage image = canvas().grab().toImage();
        return image.pixelColor((canvas().view().toPixels(place) * image.devicePixelRatio()).toPoint());
    }
    void send(QEvent::Type type, Point place, Qt::MouseButtons buttons)
    {
        const QPointF at = pixel(place);
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, canvas().mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle() && !canvas().isBusy(), kPatienceMs); }
    void place(Point at)
    {
        m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(at));
        QVERIFY(!points().empty());
        QTRY_VERIFY_WITH_TIMEOUT(planner().served(points().back().id).has_value(), kPatienceMs);
        settle();
    }
    /// The handle of the selected sector, 46 pixels along its beam, turned to `degrees` around `at`.
    [[nodiscard]] Point handle(Point at, double degrees) const
    {
        const double angle = degrees * std::numbers::pi / 180;
        const double away = 46 * canvas().view().metresPerPixel;
        return {at.x + away * std::sin(angle), at.y + away * std::cos(angle)};
    }
    [[nodiscard]] AccessPointView* view() const { return m_window->findChild<AccessPointView*>(); }
    [[nodiscard]] bool says(const QString& words) const
    {
        const auto labels = view()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* l) { return l->text().contains(words); });
    }
    void enter(const QString& name, double value)
    {
        for (QDoubleSpinBox* box : view()->findChildren<QDoubleSpinBox*>())
            if (box->accessibleName() == name)
                box->setValue(value);
    }
    void choosePattern(PatternKind kind)
    {
        for (QComboBox* box : view()->findChildren<QComboBox*>())
            if (const int index = box->findData(static_cast<int>(kind)); index >= 0 && box->count() == 3)
                box->setCurrentIndex(index);
    }

    gis::Session m_session;
    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestRadioMap::initTestCase()
{
    loadResources();
    m_settings = std::make_unique<OwnSettings>();
}

void TestRadioMap::init()
{
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setLanguage(text::Language(QStringLiteral("en")));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_workspace->document().reset(valley(true), {});
    QTRY_VERIFY_WITH_TIMEOUT(canvas().scene() && !canvas().isBusy(), kPatienceMs);
    map::ViewState close = canvas().view();
    close.centre = kMiddle;
    close.metresPerPixel = 2;
    canvas().setView(close);
    settle();
}

void TestRadioMap::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestRadioMap::aClickPlacesAnAccessPoint()
{
    const Point beside{kMiddle.x - 150, kMiddle.y + 120};
    const QColor before = screenAt(beside);
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_W); // the tool's key
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(kMiddle));
    QCOMPARE(points().size(), std::size_t{1});
    const AccessPointId id = points().front().id;
    QVERIFY(distance(points().front().position, kMiddle) < 4);
    QVERIFY(std::abs(points().front().latDeg - 45.5) < 1);
    QVERIFY(m_workspace->selection().accessPoint == id);
    QVERIFY(view());
    QTRY_VERIFY_WITH_TIMEOUT(planner().served(id).has_value(), kPatienceMs);
    settle();
    QVERIFY(planner().piece(id)->loss->report.pixels > 100'000);
    QVERIFY(planner().served(id)->people > 0 && planner().served(id)->people <= 500);
    QCOMPARE(planner().served(id)->sites, 1);
    QVERIFY(screenAt(beside) != before);
    QVERIFY(says(QStringLiteral("ITU-R P.1812-8")));
    QVERIFY(says(QStringLiteral("inhabitants")));
    m_workspace->document().undoStack()->undo();
    QVERIFY(points().empty());
    QVERIFY(planner().layer()->pieces.empty());
    settle();
    QCOMPARE(screenAt(beside), before);
}

void TestRadioMap::theKeyboardPlacesMovesAndTurns()
{
    m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QCOMPARE(points().size(), std::size_t{1});
    settle();
    const Point start = points().front().position;
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(points().front().position.x, start.x + 16); // 8 pixels of 2 m
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(points().front().position.y, start.y + 2);
    choosePattern(PatternKind::Sector);
    QCOMPARE(points().front().antenna.kind, PatternKind::Sector);
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Comma);
    QCOMPARE(points().front().antenna.azimuthDeg, 355.0);
    settle();
    QTest::keyClick(&canvas(), Qt::Key_Period);
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
}

void TestRadioMap::coverageFollowsTheDrag()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    const Point old = points().front().position;
    const auto resting = planner().piece(id);
    const Point there{kMiddle.x - 200, kMiddle.y + 60};
    send(QEvent::MouseButtonPress, kMiddle, Qt::LeftButton);
    send(QEvent::MouseMove, {kMiddle.x - 100, kMiddle.y + 30}, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs); // coarse, at once
    send(QEvent::MouseMove, there, Qt::LeftButton);
    const double fineM = coveragePixelM(points().front().radiusM);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() && planner().live()->pieces.front()->map.frame.cellM == fineM &&
                                 distance(planner().live()->pieces.front()->point.position, there) < 4,
                             kPatienceMs);
    QCOMPARE(points().front().position, old); // nothing is changed yet
    QCOMPARE(planner().piece(id), resting);
    const auto dragged = planner().live()->pieces.front();
    send(QEvent::MouseButtonRelease, there, Qt::NoButton);
    QVERIFY(distance(points().front().position, there) < 4);
    QTRY_VERIFY_WITH_TIMEOUT(planner().piece(id) != resting && !planner().live(), kPatienceMs);
    QCOMPARE(planner().piece(id)->loss->site.place, points().front().position);
    QVERIFY(dragged);
    m_workspace->document().undoStack()->undo();
    QCOMPARE(points().front().position, old);
    QTRY_VERIFY_WITH_TIMEOUT(planner().piece(id) && planner().piece(id)->point.position == old, kPatienceMs);
}

void TestRadioMap::escapeGivesTheDragUp()
{
    place(kMiddle);
    const Point old = points().front().position;
    send(QEvent::MouseButtonPress, kMiddle, Qt::LeftButton);
    send(QEvent::MouseMove, {kMiddle.x - 100, kMiddle.y}, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonRelease, {kMiddle.x - 100, kMiddle.y}, Qt::NoButton);
    settle();
    QVERIFY(!planner().live());
    QCOMPARE(points().size(), std::size_t{1});
    QCOMPARE(points().front().position, old);
}

void TestRadioMap::oneAimIsOneStep()
{
    place(kMiddle);
    choosePattern(PatternKind::Sector);
    settle();
    const AccessPointId id = points().front().id;
    const Point at = points().front().position;
    QUndoStack& history = *m_workspace->document().undoStack();
    const int before = history.count();
    send(QEvent::MouseButtonPress, handle(at, 0), Qt::LeftButton);
    for (const double degrees : {20.0, 50.0, 90.0})
        send(QEvent::MouseMove, handle(at, degrees), Qt::LeftButton);
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0); // nothing is changed yet
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() && planner().live()->pieces.front()->point.antenna.azimuthDeg == 90,
                             kPatienceMs);
    QCOMPARE(planner().live()->pieces.front()->loss, planner().piece(id)->loss); // fine at once
    send(QEvent::MouseButtonRelease, handle(at, 90), Qt::NoButton);
    QCOMPARE(points().front().antenna.azimuthDeg, 90.0);
    QCOMPARE(history.count(), before + 1);
    settle();
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonPress, handle(at, 90), Qt::LeftButton);
    send(QEvent::MouseMove, handle(at, 180), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, handle(at, 180), Qt::NoButton);
    QCOMPARE(history.count(), before + 2); // a second aim is a second step
    history.undo();
    QCOMPARE(points().front().antenna.azimuthDeg, 90.0);
    history.undo();
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
    settle();
}

void TestRadioMap::escapeGivesTheAimUp()
{
    place(kMiddle);
    choosePattern(PatternKind::Sector);
    settle();
    const Point at = points().front().position;
    const int before = m_workspace->document().undoStack()->count();
    send(QEvent::MouseButtonPress, handle(at, 0), Qt::LeftButton);
    send(QEvent::MouseMove, handle(at, 70), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(planner().live() != nullptr, kPatienceMs);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!planner().live());
    send(QEvent::MouseButtonRelease, handle(at, 70), Qt::NoButton);
    settle();
    QCOMPARE(points().front().antenna.azimuthDeg, 0.0);
    QCOMPARE(m_workspace->document().undoStack()->count(), before);
}

void TestRadioMap::aCountBelongsToItsThreshold()
{
    place(kMiddle);
    const AccessPointId id = points().front().id;
    QVERIFY(says(QStringLiteral("Reached at -75 dBm")));
    enter(QStringLiteral("Threshold"), -60);
    QVERIFY(!planner().served(id));
    QVERIFY(!says(QStringLiteral("Reached at")));
    QVERIFY(says(QStringLiteral("Computing")));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Reached at -60 dBm")), kPatienceMs);
}

void TestRadioMap::powerAndPatternNeedNoPropagation()
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

void TestRadioMap::receptionIndoorsNeedsNoPropagation()
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
    QVERIFY(indoors->loss->lossDb == before->loss->lossDb);
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

void TestRadioMap::theNationalLimitIsChecked()
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

void TestRadioMap::aPointIsExplained()
{
    place({kMiddle.x - 200, kMiddle.y});
    m_window->mapArea()->setTool(MapArea::Tool::Explain);
    const Point behindTheRidge{kMiddle.x + 260, kMiddle.y};
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(behindTheRidge));
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    QVERIFY(!planner().explanation()->sight);
    QTableWidget* table = m_window->bottomPanel()->radioPath()->table();
    QVERIFY(table->isVisible());
    QVERIFY(table->rowCount() > 25);
    QVERIFY(!table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).isEmpty());
    QVERIFY(!table->findItems(QStringLiteral("P.1812 (8)"), Qt::MatchExactly).isEmpty());
    QVERIFY(!table->findItems(QStringLiteral("P.1411-12 (1)"), Qt::MatchExactly).isEmpty());
    QVERIFY(table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel({kMiddle.x - 80, kMiddle.y})); // 120 m away
    QTRY_VERIFY_WITH_TIMEOUT(!planner().explanation()->areaCounts(), kPatienceMs);
    QVERIFY(!(table->findItems(QStringLiteral("Lbfs"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled));
    QVERIFY(table->findItems(QStringLiteral("PLLOS"), Qt::MatchExactly).front()->flags() & Qt::ItemIsEnabled);
    m_workspace->document().undoStack()->undo(); // without its access point there is nothing to explain
    QVERIFY(!planner().explanation());
    QVERIFY(!table->isVisible());
}

void TestRadioMap::theExplanationFollowsItsAccessPoint()
{
    place({kMiddle.x - 200, kMiddle.y});
    m_window->mapArea()->setTool(MapArea::Tool::Explain);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel({kMiddle.x + 60, kMiddle.y}));
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    const auto before = planner().explanation();
    emit canvas().accessPointMoveRequested(points().front().id, {kMiddle.x - 150, kMiddle.y + 40});
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() && planner().explanation() != before, kPatienceMs);
    QCOMPARE(planner().explanation()->point.position, points().front().position);
    QCOMPARE(planner().explanation()->place.x, before->place.x);
    settle();
}

void TestRadioMap::aQuestionWaitsForTheRelief()
{
    QSignalSpy failures(&planner(), &CoveragePlanner::explanationFailed);
    planner().explain({}, kMiddle);
    QCOMPARE(failures.size(), 1); // there is no access point at all
    Study study = valley(true);
    AccessPoint point;
    point.id = AccessPointId{1};
    point.position = kMiddle;
    study.accessPoints = {point};
    m_workspace->document().reset(study, {});
    planner().explain({}, {kMiddle.x + 100, kMiddle.y}); // the relief is not ready yet
    QVERIFY(!planner().explanation());
    QTRY_VERIFY_WITH_TIMEOUT(planner().explanation() != nullptr, kPatienceMs);
    QCOMPARE(failures.size(), 1);
    settle();
    planner().explain({}, {kMiddle.x + 1400, kMiddle.y}); // beyond its radius
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 2, kPatienceMs);
}

void TestRadioMap::theTableListsThem()
{
    place(kMiddle);
    place({kMiddle.x - 300, kMiddle.y + 100});
    m_window->bottomPanel()->showAccessPoints();
    const QTableWidget* table = m_window->bottomPanel()->accessPoints()->view();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, kPatienceMs);
    const auto text = [&](int row, int column) { return table->item(row, column)->text(); };
    QCOMPARE(text(0, AccessPointTable::Name), QStringLiteral("Access point 1"));
    QCOMPARE(text(0, AccessPointTable::MunicipalityName), QStringLiteral("Val"));
    QCOMPARE(text(0, AccessPointTable::Channel), QStringLiteral("118"));
    QCOMPARE(text(0, AccessPointTable::Limit), QStringLiteral("permitted"));
    const double people = planner().served(points().front().id)->people;
    QCOMPARE(text(0, AccessPointTable::People), text::UnitText(text::Language(QStringLiteral("en"))).number(people));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(0, 0)).center());
    QCOMPARE(m_workspace->selection().accessPoint, points().front().id);
    m_workspace->document().undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, kPatienceMs);
    settle();
}

void TestRadioMap::channelsArePlannedInOneStep()
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

void TestRadioMap::clutterTakesFromTheCoverage()
{
    Study study = valley(true);
    study.info.crs = "EPSG:2154";
    m_workspace->document().reset(study, {});
    settle();
    place(kMiddle);
    const double open = planner().served(points().front().id)->areaKm2;
    QVERIFY(says(QStringLiteral("without trees and buildings")));
    QVERIFY(says(QStringLiteral("kind of relief not told"))); // an assumption
    const QString path = m_settings->path(QStringLiteral("cover.asc"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ncols 3\nnrows 3\nxllcorner 900000\nyllcorner 6500000\ncellsize 1000\n");
    file.write("311 311 311\n311 311 311\n311 311 311\n");
    file.close();
    gis::ClutterRequest forest;
    forest.classes.emplace().path = path.toStdString();
    forest.classes->crs = "EPSG:2154";
    forest.heightOfClassM = {{311, 20}};
    planner().setClutter(forest);
    QVERIFY(!planner().relief()); // being made
    QTRY_VERIFY_WITH_TIMEOUT(planner().served(points().front().id).has_value(), kPatienceMs);
    settle();
    QVERIFY(planner().relief()->hasClutter());
    QCOMPARE(planner().clutterReport().cells, std::int64_t(120 * 120));
    QVERIFY(says(QStringLiteral("clutter: classes of cover.asc")));
    QVERIFY(planner().served(points().front().id)->areaKm2 <= open);
    m_workspace->document().reset(valley(true), {}); // another study knows nothing of it
    QVERIFY(!planner().hasClutter());
    settle();
}

void TestRadioMap::fieldsSpeakTheLanguage()
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
void TestRadioMap::fieldsAreNotSqueezed()
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

void TestRadioMap::withoutReliefThereIsASentence()
{
    m_workspace->document().reset(valley(false), {});
    settle();
    m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(canvas().width() / 2, canvas().height() / 2));
    QTRY_VERIFY_WITH_TIMEOUT(planner().failure(points().front().id).has_value(), kPatienceMs);
    QVERIFY(says(QStringLiteral("relief")));
    QVERIFY(!planner().piece(points().front().id));
}

void TestRadioMap::anotherStudyForgetsTheCoverage()
{
    place(kMiddle);
    QCOMPARE(planner().layer()->pieces.size(), std::size_t{1});
    m_workspace->document().reset(valley(true), {});
    QVERIFY(planner().layer()->pieces.empty());
    settle();
    QVERIFY(planner().layer()->pieces.empty());
}

QTEST_MAIN(TestRadioMap)
#include "tst_radio_map.moc"
