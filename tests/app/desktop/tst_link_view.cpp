// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/inspector.h"
#include "app/desktop/panels/link_view.h"
#include "app/desktop/widgets/equation_table.h"
#include "app/desktop/widgets/path_plot.h"

#include "gis/base/session.h"
#include "tests/app/desktop/journey_window.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace oasis;
using namespace oasis::desktop;

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

constexpr int kPatienceMs = 60000;
constexpr Point kMiddle{901500, 6501500};
constexpr Point kWest{901100, 6501500}; ///< a school, west of the ridge
constexpr Point kEast{901560, 6501700}; ///< a town hall, at its foot on the same side
constexpr Point kBehind{902100, 6501500};

/// 3 km × 3 km with a ridge of 40 m from north to south, 150 m east of the middle.
std::shared_ptr<const ElevationGrid> ridge()
{
    ElevationGrid grid{{900000, 6503000}, 25, 120, 120, {}};
    for (int row = 0; row < 120; ++row)
        for (int column = 0; column < 120; ++column)
            grid.heightM.push_back(
                static_cast<float>(300 + 40 * std::exp(-std::pow((column - 66) / 2.0, 2)) + 0.1 * row));
    return std::make_shared<const ElevationGrid>(std::move(grid));
}

Site siteAt(std::int64_t id, Point place, const char* name)
{
    Site site;
    site.id = SiteId{id};
    site.state = SiteState::Oasis;
    site.position = place;
    site.latDeg = 45;
    site.name = name;
    return site;
}

/// Two sites and a plan that joins the second to the first by radio.
Study valley()
{
    Study study;
    Territory territory;
    Municipality village;
    village.code = "26999";
    village.name = "Val";
    village.outline = {{{{900000, 6500000}, {903000, 6500000}, {903000, 6503000}, {900000, 6503000}}, {}}};
    territory.municipalities = {village};
    study.territory = std::make_shared<const Territory>(territory);
    study.elevation = ridge();
    study.sites = {siteAt(1, kWest, "School"), siteAt(2, kEast, "Town hall")};
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "Mix";
    definition.radioLinks.enabled = true;
    study.definitions = {definition};
    Outcome outcome;
    outcome.definition = definition;
    OutcomeEdge edge;
    edge.line = {kWest, kEast};
    edge.lengthM = distance(kWest, kEast);
    edge.radioLink = 0;
    outcome.edges = {edge};
    OutcomeRadioLink link;
    link.edge = 0;
    link.fromSite = SiteId{1};
    link.toSite = SiteId{2};
    link.equipment = "ptp60";
    link.frequencyGhz = 60.48;
    link.lengthM = edge.lengthM;
    link.fromHeightM = 8;
    link.toHeightM = 9;
    link.loadMbps = 100;
    outcome.radioLinks = {link};
    study.outcomes = {std::make_shared<const Outcome>(outcome)};
    return study;
}

} // namespace

/// The profile of a radio link through the real window: taken from the plan, tried, dragged, refused.
class TestLinkView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aClickShowsALinkOfThePlan();
    void theListShowsALinkOfThePlan();
    void aDragTriesALinkAndSnaps();
    void theProfileFollowsTheDrag();
    void anEndOfALinkOfThePlanIsDragged();
    void escapeGivesUp();
    void theKeyboardTriesALink();
    void fieldsChangeTheTrial();
    void mastsAreTaken();
    void withoutReliefThereIsASentence();
    void problemsAreSaid();
    void nothingInTheStudyChanges();
    void theViewSpeaksFrench();

private:
    [[nodiscard]] MapCanvas& canvas() const { return *m_window->mapArea()->canvas(); }
    [[nodiscard]] LinkPlanner& planner() const { return m_workspace->linkPlanner(); }
    [[nodiscard]] LinkView& view() const { return *m_window->bottomPanel()->link(); }
    [[nodiscard]] QPointF pixel(Point place) const { return canvas().view().toPixels(place); }
    void send(QEvent::Type type, Point place, Qt::MouseButtons buttons)
    {
        const QPointF at = pixel(place);
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, canvas().mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void drag(Point from, Point to)
    {
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::NoButton);
    }
    void click(Point at) { QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(at).toPoint()); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle() && !canvas().isBusy(), kPatienceMs); }
    void show(Study study)
    {
        m_workspace->document().reset(std::move(study), {});
        QTRY_VERIFY_WITH_TIMEOUT(canvas().scene() && !canvas().isBusy(), kPatienceMs);
        map::ViewState close = canvas().view();
        close.centre = kMiddle;
        close.metresPerPixel = 3;
        canvas().setView(close);
        settle();
    }
    QDoubleSpinBox* field(const QString& name) const
    {
        for (QDoubleSpinBox* box : view().findChildren<QDoubleSpinBox*>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }
    [[nodiscard]] QImage plotPicture() const { return view().plot()->grab().toImage(); }

    gis::Session m_session;
    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestLinkView::initTestCase()
{
    loadResources();
    m_settings = std::make_unique<OwnSettings>();
}

void TestLinkView::init()
{
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setLanguage(text::Language(QStringLiteral("en")));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    show(valley());
    m_window->bottomPanel()->showLink(); // now, so that the map keeps its height
    settle();
}

void TestLinkView::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestLinkView::aClickShowsALinkOfThePlan()
{
    QVERIFY(!view().plot()->isVisible());
    QVERIFY(view().verdict().contains(QStringLiteral("Try a radio link")));
    m_window->bottomPanel()->showSites();
    click({(kWest.x + kEast.x) / 2, (kWest.y + kEast.y) / 2});
    QCOMPARE(m_workspace->selection().kind, Selection::Kind::PlanEdge);
    QCOMPARE(planner().planLink(), 0);
    QVERIFY(view().plot()->isVisible()); // its tab has come forward
    QVERIFY(view().verdict().startsWith(QStringLiteral("Closes: ")));
    QCOMPARE(view().plot()->series()->from.name, QStringLiteral("School"));
    QCOMPARE(view().plot()->series()->to.name, QStringLiteral("Town hall"));
    QCOMPARE(field(QStringLiteral("Second antenna"))->value(), 9.0);
    QVERIFY(view().table()->rowCount() > 20);
    QVERIFY(!view().table()->findItems(QStringLiteral("P.525 (3)"), Qt::MatchExactly).isEmpty());
    QVERIFY(!view().table()->findItems(QStringLiteral("P.530 (34)"), Qt::MatchExactly).isEmpty());
    QVERIFY(canvas().link() && canvas().link()->closes && !canvas().link()->isTrial);
    QVERIFY(m_window->findChild<Inspector*>()->findChild<QPushButton*>(QStringLiteral("linkProfile")));
}

void TestLinkView::theListShowsALinkOfThePlan()
{
    QComboBox* list = nullptr;
    for (QComboBox* box : view().findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Radio link shown"))
            list = box;
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->itemText(1), QStringLiteral("School → Town hall"));
    list->setCurrentIndex(1);
    emit list->activated(1);
    QCOMPARE(planner().planLink(), 0);
    QCOMPARE(m_workspace->selection().index, 0);
    m_workspace->clearSelection();
    QVERIFY(!canvas().link()); // the map shows it as long as it is selected, the profile stays
    QVERIFY(view().plot()->isVisible());
    emit list->activated(1);
    QVERIFY(canvas().link());
}

void TestLinkView::aDragTriesALinkAndSnaps()
{
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_L);
    drag({kWest.x + 9, kWest.y + 6}, {kMiddle.x - 100, kMiddle.y - 200});
    QVERIFY(planner().isTrial());
    QCOMPARE(planner().trial()->from, kWest); // snapped
    QVERIFY(distance(planner().trial()->to, {kMiddle.x - 100, kMiddle.y - 200}) < 4);
    QVERIFY(view().verdict().startsWith(QStringLiteral("Closes: ")));
    QCOMPARE(view().plot()->series()->from.name, QStringLiteral("School"));
    QVERIFY(view().plot()->series()->to.name.isEmpty());
    QVERIFY(canvas().link()->isTrial);
    bool said = false;
    for (const QLabel* label : view().findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("changes neither the study nor its plans"));
    QVERIFY(said);
}

void TestLinkView::theProfileFollowsTheDrag()
{
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    drag(kWest, {kMiddle.x, kMiddle.y - 300});
    const QString before = view().verdict();
    const QImage picture = plotPicture();
    QVERIFY(before.startsWith(QStringLiteral("Closes: ")));
    send(QEvent::MouseButtonPress, planner().trial()->to, Qt::LeftButton);
    for (int step = 1; step <= 6; ++step) { // over the ridge, a step at a time
        const Point to{kMiddle.x + 100.0 * step, kMiddle.y - 300};
        send(QEvent::MouseMove, to, Qt::LeftButton);
        QVERIFY(distance(planner().trial()->to, to) < 8);
        QCOMPARE(view().plot()->series()->lengthM(), 1000 * planner().tried()->profile.lengthKm);
    }
    send(QEvent::MouseButtonRelease, kBehind, Qt::NoButton);
    QVERIFY2(view().verdict().startsWith(QStringLiteral("Does not close. The path is not free: ")),
             qPrintable(view().verdict()));
    QVERIFY(view().verdict().contains(QStringLiteral("missing")));
    QVERIFY(!view().plot()->series()->free);
    QVERIFY(plotPicture() != picture);
    QVERIFY(!canvas().link()->closes);
    QCOMPARE(canvas().link()->room, view().plot()->series()->mark->text);
    QCOMPARE(planner().trial()->from, kWest); // the other end has stayed
}

void TestLinkView::anEndOfALinkOfThePlanIsDragged()
{
    m_workspace->selectRadioLink(0);
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    drag(kEast, kBehind);
    QVERIFY(planner().isTrial());
    QCOMPARE(planner().trial()->equipment, std::string("ptp60")); // all else as in the plan
    QCOMPARE(planner().trial()->heights.toM, 9.0);
    QVERIFY(view().verdict().startsWith(QStringLiteral("Does not close.")));
    QCOMPARE(m_workspace->activeOutcome()->radioLinks.front().toSite, SiteId{2});
    click({(kWest.x + kEast.x) / 2, (kWest.y + kEast.y) / 2}); // a click takes the plan's again
    QCOMPARE(planner().planLink(), -1);                        // it is selected still: a second choice shows it
    m_workspace->selectRadioLink(0);
    QCOMPARE(planner().planLink(), 0);
    QVERIFY(view().verdict().startsWith(QStringLiteral("Closes: ")));
}

void TestLinkView::escapeGivesUp()
{
    m_workspace->selectRadioLink(0);
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    const QString before = view().verdict();
    send(QEvent::MouseButtonPress, kEast, Qt::LeftButton);
    send(QEvent::MouseMove, kBehind, Qt::LeftButton);
    QVERIFY(view().verdict() != before);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(view().verdict(), before);
    QCOMPARE(planner().planLink(), 0);
    send(QEvent::MouseButtonRelease, kBehind, Qt::NoButton);
    QCOMPARE(view().verdict(), before);
    QTest::keyClick(&canvas(), Qt::Key_Escape); // nothing is dragged: the link goes
    QVERIFY(!planner().trial());
    QVERIFY(!view().plot()->isVisible());
}

void TestLinkView::theKeyboardTriesALink()
{
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_L);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QVERIFY(!planner().trial());
    const Point first = canvas().view().toMap(canvas().rect().center());
    canvas().panBy({-150, 40});
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QVERIFY(planner().isTrial());
    QVERIFY(distance(planner().trial()->from, first) < 1e-6);
    const Point to = planner().trial()->to;
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(std::abs(planner().trial()->to.x - to.x - 8 * canvas().view().metresPerPixel) < 1e-6);
    QTest::keyClick(&canvas(), Qt::Key_Space);
    QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(std::abs(planner().trial()->from.y - first.y - canvas().view().metresPerPixel) < 1e-6);
    QVERIFY(view().plot()->isVisible());
}

void TestLinkView::fieldsChangeTheTrial()
{
    m_workspace->selectRadioLink(0);
    const QImage picture = plotPicture();
    field(QStringLiteral("First antenna"))->setValue(0.6);
    QVERIFY(planner().isTrial());
    QCOMPARE(planner().trial()->heights.fromM, 0.6);
    QVERIFY(plotPicture() != picture);
    QVERIFY(canvas().link() && canvas().link()->isTrial);
    field(QStringLiteral("First antenna"))->setValue(0);
    QVERIFY(view().verdict().contains(QStringLiteral("not above the ground")));
    field(QStringLiteral("First antenna"))->setValue(8);
    field(QStringLiteral("Rate wanted"))->setValue(9000);
    QVERIFY2(view().verdict().contains(QStringLiteral("carries 1,900")), qPrintable(view().verdict()));
    field(QStringLiteral("Rate wanted"))->setValue(0);
    QComboBox* equipment = nullptr;
    for (QComboBox* box : view().findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Equipment"))
            equipment = box;
    QVERIFY(equipment);
    emit equipment->activated(equipment->findData(QStringLiteral("ptp5")));
    QCOMPARE(planner().tried()->equipment.id, std::string("ptp5"));
}

void TestLinkView::mastsAreTaken()
{
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    drag(kWest, kBehind);
    QVERIFY(planner().tried()->masts.has_value());
    QVERIFY(view().plot()->series()->from.neededM.has_value());
    for (QPushButton* button : view().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Take these masts")) {
            QVERIFY(button->isVisible());
            button->click();
        }
    QVERIFY2(view().verdict().startsWith(QStringLiteral("Closes: ")), qPrintable(view().verdict()));
    QVERIFY(planner().trial()->heights.fromM + planner().trial()->heights.toM > 50);
}

void TestLinkView::withoutReliefThereIsASentence()
{
    Study study = valley();
    study.elevation = std::make_shared<const ElevationGrid>();
    show(std::move(study));
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    drag(kWest, kBehind);
    QVERIFY(view().verdict().contains(QStringLiteral("no relief")));
    QVERIFY(view().verdict().contains(QStringLiteral("Import heights")));
    QVERIFY(!view().plot()->isVisible());
    QVERIFY(!view().table()->isVisible());
    QVERIFY(canvas().link() && !canvas().link()->closes);
}

void TestLinkView::problemsAreSaid()
{
    planner().follow(kWest, {kWest.x + 3, kWest.y});
    QVERIFY(view().verdict().contains(QStringLiteral("at one place")));
    planner().follow(kWest, {905000, 6501500});
    QVERIFY(view().verdict().contains(QStringLiteral("second end lies outside the relief")));
    planner().follow({899000, 6501500}, kWest);
    QVERIFY(view().verdict().contains(QStringLiteral("first end lies outside the relief")));
    Study study = valley();
    ElevationGrid gap = *ridge();
    for (std::size_t i = 0; i < gap.heightM.size(); ++i)
        if (i % 120 > 50 && i % 120 < 56)
            gap.heightM[i] = std::numeric_limits<float>::quiet_NaN();
    study.elevation = std::make_shared<const ElevationGrid>(std::move(gap));
    show(std::move(study));
    planner().follow(kWest, kBehind);
    QVERIFY2(view().verdict().contains(QStringLiteral("gap on the way")), qPrintable(view().verdict()));
    QVERIFY(view().plot()->isVisible()); // what is known is drawn
    QVERIFY(!plotPicture().isNull());
}

void TestLinkView::nothingInTheStudyChanges()
{
    m_window->mapArea()->setTool(MapArea::Tool::Link);
    drag(kWest, kBehind);
    field(QStringLiteral("First antenna"))->setValue(25);
    drag(kBehind, kMiddle);
    QCOMPARE(m_workspace->document().undoStack()->count(), 0);
    QVERIFY(!m_workspace->document().isModified());
    QCOMPARE(m_workspace->study().sites.front().position, kWest);
    m_workspace->document().reset(valley(), {}); // another study: no link
    QVERIFY(!planner().trial());
    QVERIFY(!canvas().link());
}

void TestLinkView::theViewSpeaksFrench()
{
    m_workspace->selectRadioLink(0);
    m_window->setLanguageCode(QStringLiteral("fr"));
    settle();
    QCOMPARE(planner().planLink(), 0);
    QVERIFY(view().plot()->series().has_value());
    QVERIFY(canvas().link().has_value());
    m_window->setLanguageCode(QStringLiteral("en"));
    settle();
}

QTEST_MAIN(TestLinkView)
#include "tst_link_view.moc"
