// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is held: bench_window PROJECT (a copy: it is saved)
// Opens a project in the real window, goes through its steps, selects, zooms, moves a site again and again while the
// shown scenario is planned anew, undoes, saves and changes the theme; prints the longest stretch without the event
// loop of each.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/theme/theme.h"

#include "gis/base/session.h"

#include "meter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <vector>

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

using namespace oasis;
using namespace oasis::desktop;

namespace {

double threadCpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// The longest that the thread was busy with one thing, by the clock and by its own time.
struct Longest
{
    double wallS = 0;
    double cpuS = 0;
    void take(const auto& work)
    {
        QElapsedTimer timer;
        timer.start();
        const double cpu = threadCpuSeconds();
        work();
        wallS = std::max(wallS, static_cast<double>(timer.nsecsElapsed()) / 1e9);
        cpuS = std::max(cpuS, threadCpuSeconds() - cpu);
    }
};

class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        bool handled = false;
        longest.take([&] { handled = QApplication::notify(receiver, event); });
        return handled;
    }
    Longest longest;
};

class Visit
{
public:
    Visit(TimedApplication& app, Workspace& workspace, MainWindow& window)
        : m_app(app), m_workspace(workspace), m_window(window)
    {}
    /// Does something as a user would, then lets everything that follows from it come to rest.
    void act(const char* name, const auto& work)
    {
        constexpr int kPatienceMs = 120000;
        constexpr int kSettleMs = 300; // delayed work starts within it
        m_app.longest = {};
        Longest direct;
        direct.take(work);
        QElapsedTimer quiet;
        QElapsedTimer all;
        quiet.start();
        all.start();
        while (quiet.elapsed() < kSettleMs && all.elapsed() < kPatienceMs) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            if (!m_workspace.jobs().isIdle() || m_window.mapArea()->canvas()->isBusy())
                quiet.restart();
        }
        const Longest& later = m_app.longest;
        const bench::Use use{std::max(direct.cpuS, later.cpuS), std::max(direct.wallS, later.wallS), 0};
        bench::printRow(std::string("window ") + name, use, use.wallS > direct.wallS ? "afterwards" : "at once");
        m_longest.wallS = std::max(m_longest.wallS, use.wallS);
        m_longest.cpuS = std::max(m_longest.cpuS, use.cpuS);
    }
    [[nodiscard]] Longest longest() const { return m_longest; }

private:
    TimedApplication& m_app;
    Workspace& m_workspace;
    MainWindow& m_window;
    Longest m_longest;
};

void moveSite(Workspace& workspace, int step)
{
    StudyChange change;
    change.upsertSites.push_back(workspace.study().sites.front());
    change.upsertSites.back().position.x += 5 + step;
    workspace.edit(std::move(change), QStringLiteral("move"));
}

/// Drags a site of the network over the map in steps; prints how long the picture of its network takes to follow.
void dragSite(Workspace& workspace, MapCanvas& canvas)
{
    const auto outcome = workspace.activeOutcome();
    if (!outcome || outcome->sites.empty())
        return;
    const QPointF start = canvas.view().toPixels(findSite(workspace.study(), outcome->sites.front().site)->position);
    std::vector<double> waits;
    const auto send = [&](QEvent::Type type, QPointF at) {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas, &event);
    };
    constexpr int kSteps = 15;
    constexpr int kPatienceMs = 5000;
    send(QEvent::MouseButtonPress, start);
    for (int step = 1; step <= kSteps; ++step) {
        bool came = false;
        const auto connection =
            QObject::connect(&workspace.quickPlanner(), &QuickPlanner::planChanged, &canvas, [&came] { came = true; });
        QElapsedTimer timer;
        timer.start();
        send(QEvent::MouseMove, start + QPointF(6, 4) * step);
        while (!came && timer.elapsed() < kPatienceMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        canvas.repaint();
        waits.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        QObject::disconnect(connection);
    }
    send(QEvent::MouseButtonRelease, start + QPointF(6, 4) * kSteps);
    std::sort(waits.begin(), waits.end());
    bench::printRow("window drag to picture", {0, waits[waits.size() / 2], 0},
                    "median; longest " + bench::text(1000 * waits.back(), 0) + " ms");
}

void visit(Visit& visit, Workspace& workspace, MainWindow& window)
{
    visit.act("all in view", [&] { window.mapArea()->zoomToAll(); });
    constexpr std::pair<MainWindow::Step, const char*> kSteps[] = {
        {MainWindow::Step::Territory, "territory"}, {MainWindow::Step::Sites, "sites"},
        {MainWindow::Step::Network, "network"},     {MainWindow::Step::Scenarios, "scenarios"},
        {MainWindow::Step::Report, "report"},
    };
    for (const auto& [step, name] : kSteps)
        visit.act(name, [&window, to = step] { window.showStep(to); });
    window.showStep(MainWindow::Step::Scenarios);
    visit.act("select a site", [&] { workspace.selectSite(workspace.study().sites.front().id); });
    visit.act("zoom", [&] { window.mapArea()->canvas()->zoomBy(4); });
    visit.act("comparison", [&] { window.bottomPanel()->showComparison(); });
    for (int step = 0; step < 5; ++step)
        visit.act("move a site", [&] { moveSite(workspace, step); });
    visit.act("tool to move sites", [&] { window.mapArea()->setTool(MapArea::Tool::MoveSite); });
    visit.act("select none", [&] { workspace.clearSelection(); });
    dragSite(workspace, *window.mapArea()->canvas());
    visit.act("after the drag", [&] { window.mapArea()->setTool(MapArea::Tool::Select); });
    visit.act("undo", [&] { workspace.document().undoStack()->undo(); });
    visit.act("save", [&] { workspace.files().save(); });
    visit.act("dark", [&] { window.setThemeName(QStringLiteral("dark")); });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_window PROJECT\n");
        return 2;
    }
    loadResources();
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    applyTheme(app, ThemeMode::Light);
    const gis::Session session;
    Workspace workspace;
    MainWindow window(workspace);
    window.resize(1400, 900);
    Visit journey(app, workspace, window);
    journey.act("start", [&] { window.show(); });
    journey.act("open", [&] { workspace.files().open(QString::fromLocal8Bit(argv[1])); });
    if (!workspace.document().hasStudy()) {
        std::fprintf(stderr, "%s was not opened\n", argv[1]);
        return 1;
    }
    visit(journey, workspace, window);
    bench::printRow("window longest", {journey.longest().cpuS, journey.longest().wallS, 0},
                    std::to_string(workspace.study().streets->streets.size()) + " edges");
    return 0;
}
