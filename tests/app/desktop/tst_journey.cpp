// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first quarter of an hour, in the real windows: the sample opens, a site moves, the budget halves, scenarios are
// compared, everything is undone and redone, saved, opened again and reported.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/scenario_dialog.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/comparison_view.h"
#include "app/desktop/panels/report_panel.h"
#include "app/desktop/widgets/notice_bar.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "gis/base/session.h"

#include "tests/app/desktop/journey_window.h"

#include "core/scenario/run.h"
#include <QAction>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

#include <QtTest>

using namespace oasis;
using namespace oasis::desktop;

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

constexpr int kPatienceMs = 90000;           ///< a loaded machine plans slowly
constexpr std::int64_t kRoundingCents = 100; // a split street is rounded in other places
constexpr qint64 kBusyLimitMs = 500;         ///< debug builds on slow machines; the aim is 100 in a release

/// Without what is computed: outcomes follow from the rest.
Study question(Study study)
{
    study.outcomes.clear();
    return study;
}

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void opensTheSample();
    void marksByRule();
    void runsScenarios();
    void movesASite();
    void halvesTheBudget();
    void readsWhyASiteDroppedOut();
    void compares();
    void undoesEverything();
    void redoesEverything();
    void savesAndOpensAgain();
    void writesTheReport();
    void switchesLanguageAndTheme();
    void offersWhatACrashLeft();
    void tellsWhoHasTheStudy();
    void aFailedSaveKeepsThePath();

private:
    template <class Widget>
    Widget* find(const char* name)
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] MapCanvas& canvas() const { return *m_window->mapArea()->canvas(); }
    [[nodiscard]] const Study& study() const { return m_workspace->study(); }
    /// Nothing runs, nothing waits to run, the map is drawn.
    void settle()
    {
        QTest::qWait(250);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle() && !canvas().isBusy(), kPatienceMs);
        QTest::qWait(250);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle() && !canvas().isBusy(), kPatienceMs);
    }
    [[nodiscard]] ScenarioId withObjective(Objective objective) const
    {
        for (const ScenarioDefinition& definition : study().definitions)
            if (definition.objective == objective)
                return definition.id;
        return {};
    }
    [[nodiscard]] qsizetype oases() const
    {
        return std::count_if(study().sites.begin(), study().sites.end(),
                             [](const Site& site) { return site.state == SiteState::Oasis; });
    }
    [[nodiscard]] const Site* siteToMove() const;

    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<gis::Session> m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Heartbeat> m_heart;
    Study m_start;
    Study m_end;
    QString m_file;
};

void TestJourney::initTestCase()
{
    loadResources();
    m_settings = std::make_unique<OwnSettings>();
    m_file = m_settings->path(QStringLiteral("valley.gpkg"));
    m_session = std::make_unique<gis::Session>();
    applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeMode::Light);
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setLanguage(text::Language(QStringLiteral("en")));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_heart = std::make_unique<Heartbeat>();
}

void TestJourney::cleanup()
{
    const Heartbeat::Stall stall = m_heart->takeLongest();
    qInfo("%s: GUI thread busy for at most %lld ms at a stretch (%lld ms by the clock)", QTest::currentTestFunction(),
          static_cast<long long>(stall.busyMs), static_cast<long long>(stall.wallMs));
    QVERIFY2(stall.busyMs < kBusyLimitMs, "the GUI thread was busy for too long");
}

void TestJourney::cleanupTestCase()
{
    m_heart.reset();
    m_window.reset();
    m_workspace.reset();
}

void TestJourney::opensTheSample()
{
    auto* button = find<QPushButton>("openSample");
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->document().hasStudy(), kPatienceMs);
    settle();
    QCOMPARE(study().territory->municipalities.size(), std::size_t(12));
    QVERIFY(study().definitions.size() >= 3);
    QCOMPARE(study().outcomes.size(), study().definitions.size());
    QVERIFY(m_workspace->activeOutcome());
    QVERIFY(!m_workspace->activeOutcome()->edges.empty());
    QVERIFY(!m_workspace->document().undoStack()->canUndo());
    m_start = study();
}

void TestJourney::marksByRule()
{
    m_window->showStep(MainWindow::Step::Sites);
    const qsizetype before = oases();
    for (QSpinBox* box : m_window->findChildren<QSpinBox*>())
        if (box->value() == 500 && box->isVisible())
            box->setValue(0);
    for (QDoubleSpinBox* box : m_window->findChildren<QDoubleSpinBox*>())
        if (box->suffix().contains(QLatin1String("ha")) && box->isVisible())
            box->setValue(0);
    QTest::mouseClick(find<QPushButton>("markByRule"), Qt::LeftButton);
    QVERIFY2(oases() > before, "smaller thresholds mark further sites");
    QVERIFY(!m_window->mapArea()->noticeBar()->sentence().isEmpty());
    settle();
    QVERIFY(!m_workspace->planner().isStale(m_workspace->activeScenario())); // live: it followed
}

void TestJourney::runsScenarios()
{
    m_window->showStep(MainWindow::Step::Scenarios);
    QTest::mouseClick(find<QPushButton>("runAll"), Qt::LeftButton);
    settle();
    for (const ScenarioDefinition& definition : study().definitions) {
        QVERIFY(findOutcome(study(), definition.id));
        QVERIFY(!m_workspace->planner().isStale(definition.id));
    }
}

/// One on fibre that is first under its own pixel, with room around it.
const Site* TestJourney::siteToMove() const
{
    for (const OutcomeSite& served : m_workspace->activeOutcome()->sites) {
        const Site* site = findSite(study(), served.site);
        const QPointF at = canvas().view().toPixels(site->position);
        const auto hits = canvas().hitsAt(at);
        const QRectF middle = QRectF(canvas().rect()).adjusted(100, 120, -100, -120);
        if (served.served == Served::Fibre && middle.contains(at) && !hits.empty() && hits.front().site == site->id)
            return site;
    }
    return nullptr;
}

void TestJourney::movesASite()
{
    const Site* site = siteToMove();
    QVERIFY(site);
    const SiteId id = site->id;
    const Point before = site->position;
    const auto outcome = m_workspace->activeOutcome();
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_M); // the tool by its key
    const QPoint from = canvas().view().toPixels(before).toPoint();
    const QPoint to = from + QPoint(60, 45);
    QElapsedTimer timer;
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    for (const double part : {0.3, 0.6, 1.0}) {
        const QPointF at = QPointF(from) + QPointF(to - from) * part;
        QMouseEvent move(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas(), &move);
    }
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->quickPlanner().plan(), kPatienceMs); // while the button is down
    qInfo("a site dragged: a quick plan came after %lld ms", static_cast<long long>(timer.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle(), kPatienceMs);
    const Proof quick = m_workspace->quickPlanner().plan()->proof;
    QVERIFY(quick.bound > 0 && quick.bound <= quick.value);
    QVERIFY(!m_workspace->quickPlanner().plan()->added.empty() || !m_workspace->quickPlanner().plan()->dropped.empty());
    QVERIFY(m_workspace->activeOutcome() == outcome); // the study knows nothing of it yet
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    timer.start();
    QVERIFY(distance(findSite(study(), id)->position, before) > 100);
    QVERIFY(m_workspace->quickPlanner().plan()); // until the whole plan is there
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->activeOutcome() != outcome, kPatienceMs);
    qInfo("a site moved: its new plan came after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(m_workspace->activeOutcome()->inputHash != outcome->inputHash);
    QVERIFY(m_workspace->activeOutcome()->investment != outcome->investment);
    settle();
    QVERIFY(!m_workspace->quickPlanner().plan());
    const auto whole = run(planningInput(study()), *findDefinition(study(), m_workspace->activeScenario()), {});
    QVERIFY(whole.has_value()); // what the command line answers
    QCOMPARE(hashOf(*m_workspace->activeOutcome()), hashOf(whole.value()));
    QVERIFY(quick.bound <= whole.value().proof.value + kRoundingCents);
    QVERIFY(quick.value >= whole.value().proof.bound - kRoundingCents);
    m_window->mapArea()->setTool(MapArea::Tool::Select);
}

void TestJourney::halvesTheBudget()
{
    const ScenarioId id = withObjective(Objective::Budget);
    QVERIFY(id != ScenarioId());
    m_workspace->setActiveScenario(id);
    settle();
    const auto outcome = m_workspace->activeOutcome();
    const Money budget = findDefinition(study(), id)->budget;
    ScenarioDialog dialog(*m_workspace, id, m_window.get());
    auto* field = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("budget"));
    QVERIFY(field && field->isEnabled());
    field->setValue(budget.inEuros() / 2);
    dialog.accept();
    QCOMPARE(findDefinition(study(), id)->budget.inEuros(), budget.inEuros() / 2);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->activeOutcome() != outcome, kPatienceMs);
    settle();
    const auto halved = m_workspace->activeOutcome();
    QVERIFY(halved->investment.inEuros() <= budget.inEuros() / 2);
    const auto served = [](const Outcome& of) {
        return std::count_if(of.sites.begin(), of.sites.end(), [](const auto& s) { return s.served != Served::No; });
    };
    QVERIFY(served(*halved) < served(*outcome));
}

void TestJourney::readsWhyASiteDroppedOut()
{
    const auto outcome = m_workspace->activeOutcome();
    const auto dropped = std::find_if(outcome->sites.begin(), outcome->sites.end(), [](const OutcomeSite& site) {
        return site.served == Served::No && site.why == WhyNot::OverBudget;
    });
    QVERIFY(dropped != outcome->sites.end());
    m_workspace->selectSite(dropped->site);
    QTest::qWait(50);
    const QString why = text::explanation(WhyNot::OverBudget, m_workspace->language());
    QVERIFY(!why.isEmpty());
    bool read = false;
    for (const QLabel* label : find<QWidget>("inspector")->findChildren<QLabel*>())
        read = read || (label->text() == why && label->isVisible());
    QVERIFY(read);
}

void TestJourney::compares()
{
    m_window->bottomPanel()->showComparison();
    const QTableWidget* table = m_window->bottomPanel()->comparison()->table();
    QTest::qWait(50);
    QVERIFY(table->isVisible());
    QCOMPARE(table->columnCount(), static_cast<int>(study().definitions.size()) + 1);
    QStringList heads;
    for (int column = 1; column < table->columnCount(); ++column)
        heads << table->horizontalHeaderItem(column)->text();
    for (const ScenarioDefinition& definition : study().definitions)
        QVERIFY(heads.contains(text::toQString(definition.name)));
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY2(!table->item(row, column)->text().isEmpty(), qPrintable(table->item(row, 0)->text()));
    auto* onMap = find<QCheckBox>("compareOnMap");
    onMap->click();
    QVERIFY(m_workspace->comparedScenario() != ScenarioId());
    settle();
    QVERIFY(canvas().scene()->subject.reference);
    onMap->click();
    settle();
    QVERIFY(!canvas().scene()->subject.reference);
}

void TestJourney::undoesEverything()
{
    m_end = study();
    QUndoStack* stack = m_workspace->document().undoStack();
    QCOMPARE(stack->count(), 3); // marked, moved, halved
    QAction* undo = nullptr;
    for (QAction* action : m_window->menuBar()->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(QKeySequence::Undo))
            undo = action;
    QVERIFY(undo);
    for (int step = 0; step < 3; ++step)
        undo->trigger();
    QVERIFY(!stack->canUndo());
    QVERIFY(question(study()) == question(m_start));
    settle();
    const auto outcome = m_workspace->activeOutcome();
    const auto first = findOutcome(m_start, m_workspace->activeScenario());
    QVERIFY(outcome && first && *outcome == *first); // planned again or remembered: the same
}

void TestJourney::redoesEverything()
{
    QUndoStack* stack = m_workspace->document().undoStack();
    while (stack->canRedo())
        stack->redo();
    QVERIFY(question(study()) == question(m_end));
    settle();
    const auto outcome = m_workspace->activeOutcome();
    QVERIFY(*outcome == *findOutcome(m_end, m_workspace->activeScenario()));
}

void TestJourney::savesAndOpensAgain()
{
    bool saved = false;
    m_workspace->files().saveAs(m_file, [&saved](bool done) { saved = done; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, kPatienceMs);
    QVERIFY(!m_workspace->document().isModified());
    QCOMPARE(m_workspace->files().recent().value(0), m_file);
    const Study kept = study();
    m_workspace->files().open(m_file);
    QSignalSpy opened(&m_workspace->files(), &StudyFiles::opened);
    QVERIFY(opened.wait(kPatienceMs));
    QVERIFY(study() == kept);
    QVERIFY(m_workspace->activeScenario() != ScenarioId());
    settle();
}

void TestJourney::writesTheReport()
{
    m_window->showStep(MainWindow::Step::Report);
    auto* panel = m_window->findChild<ReportPanel*>();
    const std::pair<ReportPanel::Format, QString> formats[] = {
        {ReportPanel::Format::Pdf, m_settings->path(QStringLiteral("report.pdf"))},
        {ReportPanel::Format::Html, m_settings->path(QStringLiteral("report.html"))}};
    for (const auto& [format, path] : formats) {
        panel->writeReport(format, path);
        settle();
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(m_window->mapArea()->noticeBar()->sentence()));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 20000);
        QVERIFY(bytes.startsWith("%PDF") || bytes.left(200).toLower().contains("<!doctype html"));
        QVERIFY(m_window->mapArea()->noticeBar()->sentence().contains(path));
    }
}

void TestJourney::switchesLanguageAndTheme()
{
    canvas().zoomBy(1.7);
    settle();
    const map::ViewState view = canvas().view();
    const Study kept = study();
    const quint64 revision = m_workspace->document().revision();
    m_window->setLanguageCode(QStringLiteral("fr"));
    settle();
    m_window->setThemeName(QStringLiteral("dark"));
    settle();
    QCOMPARE(m_workspace->language().code(), QStringLiteral("fr"));
    QCOMPARE(m_window->step(), MainWindow::Step::Report);
    QCOMPARE(m_workspace->document().revision(), revision);
    QVERIFY(study() == kept);
    QCOMPARE(canvas().view().centre, view.centre);
    QCOMPARE(canvas().view().metresPerPixel, view.metresPerPixel);
    m_window->setLanguageCode(QStringLiteral("en"));
    settle();
    m_window->setThemeName(QStringLiteral("light"));
    settle();
}

void TestJourney::offersWhatACrashLeft()
{
    Site site = study().sites.front();
    site.note = "kept through the crash";
    StudyChange change;
    change.upsertSites.push_back(site);
    QVERIFY(m_workspace->edit(std::move(change), QStringLiteral("Note")));
    m_workspace->files().journal().flush();
    // What a crash would leave on the disk, opened by another window.
    const QString copy = m_settings->path(QStringLiteral("crashed.gpkg"));
    QVERIFY(QFile::copy(m_file, copy));
    QVERIFY(QFile::copy(m_file + QStringLiteral(".journal"), copy + QStringLiteral(".journal")));
    Workspace after;
    QSignalSpy opened(&after.files(), &StudyFiles::opened);
    after.files().open(copy);
    QVERIFY(opened.wait(kPatienceMs));
    QCOMPARE(after.files().journal().offered(), 1);
    QVERIFY(findSite(after.study(), site.id)->note != site.note);
    after.files().journal().recover();
    QCOMPARE(after.files().journal().offered(), 0);
    QCOMPARE(findSite(after.study(), site.id)->note, site.note);
    QVERIFY(after.document().isModified());
    QVERIFY(after.document().undoStack()->canUndo());
    bool saved = false;
    after.files().save([&saved](bool done) { saved = done; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, kPatienceMs);
    after.files().journal().flush();
    QVERIFY(!QFile::exists(copy + QStringLiteral(".journal")));
}

void TestJourney::tellsWhoHasTheStudy()
{
    Workspace other;
    QSignalSpy locked(&other.files(), &StudyFiles::lockedElsewhere);
    QSignalSpy opened(&other.files(), &StudyFiles::opened);
    other.files().open(m_file);
    QVERIFY(locked.wait(kPatienceMs));
    QVERIFY(opened.isEmpty());
    QVERIFY(!other.document().hasStudy());
    QVERIFY(text::sentence(locked.first().at(1).value<Error>(), m_workspace->language())
                .contains(QString::number(QCoreApplication::applicationPid())));
}

void TestJourney::aFailedSaveKeepsThePath()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    bool answered = false;
    bool saved = true;
    m_workspace->files().saveAs(m_settings->path(QStringLiteral("no/such/folder/valley.gpkg")), [&](bool done) {
        answered = true;
        saved = done;
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, kPatienceMs);
    QVERIFY(!saved);
    QCOMPARE(m_workspace->document().path(), m_file);
    QVERIFY(m_workspace->document().isModified());
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QVERIFY(!m_window->mapArea()->noticeBar()->sentence().isEmpty());
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
