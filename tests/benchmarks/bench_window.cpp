// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is held: bench_window PROJECT (a copy: it is saved)
// Opens a project in the real window, goes through its steps, selects, zooms, moves a site again and again while the
// shown scenario is planned anew, undoes, saves and changes theme and language; prints the longest stretch without the event
// loop of each.
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"

#include "arguments.h"
#include "real_window.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace oasis;
using namespace oasis::desktop;

namespace {

using bench::Longest;
using bench::TimedApplication;
using bench::Wait;

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

/// Waits until a quick plan of what `work` does is on the screen; false when none comes.
bool awaitPicture(Workspace& workspace, MapCanvas& canvas, std::vector<Wait>& waits, const auto& work)
{
    constexpr int kPatienceMs = 5000;
    bool came = false;
    const auto connection = QObject::connect(&workspace.quickPlanner(), &QuickPlanner::planChanged, &canvas,
                                             [&] { came = came || workspace.quickPlanner().plan() != nullptr; });
    const bench::WaitMeter meter;
    QElapsedTimer timer;
    timer.start();
    work();
    while (!came && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    canvas.repaint();
    waits.push_back(meter.waited());
    QObject::disconnect(connection);
    return came;
}

/// A site on fibre that a press would take, and its pixel; nothing else lies there.
std::optional<QPointF> siteToDrag(const Workspace& workspace, const MapCanvas& canvas)
{
    const auto outcome = workspace.activeOutcome();
    const QRectF inside = QRectF(canvas.rect()).adjusted(200, 150, -400, -250);
    for (const OutcomeSite& site : outcome ? outcome->sites : std::vector<OutcomeSite>()) {
        const QPointF at = canvas.view().toPixels(findSite(workspace.study(), site.site)->position);
        if (site.served != Served::Fibre || !inside.contains(at))
            continue;
        const auto hits = canvas.hitsAt(at);
        if (!hits.empty() && hits.front().kind == map::HitKind::Site && hits.front().site == site.site)
            return at;
    }
    return std::nullopt;
}

/// Drags a site of the network over the map in steps; prints how long the picture of its network takes to follow.
void dragSite(Workspace& workspace, MapCanvas& canvas)
{
    constexpr int kSteps = 60;
    std::vector<Wait> waits;
    const auto send = [&](QEvent::Type type, QPointF at) { bench::sendMouse(canvas, type, at); };
    if (const auto start = siteToDrag(workspace, canvas)) {
        send(QEvent::MouseButtonPress, *start);
        for (int step = 1; step <= kSteps; ++step) {
            // A loop through the neighbourhood, a few pixels at a time.
            const double turn = 6.28 * step / kSteps;
            const QPointF at = *start + QPointF(90 * std::sin(turn), 60 * (1 - std::cos(turn)));
            if (!awaitPicture(workspace, canvas, waits, [&] { send(QEvent::MouseMove, at); }))
                break;
        }
        send(QEvent::MouseButtonRelease, *start + QPointF(0, 0.5));
    }
    bench::printWaits("window drag to picture", waits);
}

/// Selects streets of the plan, bars each and takes that back; prints how long a picture of the network takes.
void chooseStreets(Visit& visit, Workspace& workspace, MapCanvas& canvas)
{
    constexpr std::size_t kStreets = 10;
    std::vector<Wait> waits;
    const auto outcome = workspace.activeOutcome();
    const std::size_t count = outcome ? outcome->edges.size() : 0;
    for (std::size_t i = 0; i < std::min(kStreets, count); ++i) {
        const StreetId street = outcome->edges[i * (count - 1) / kStreets].street;
        if (street == StreetId())
            continue;
        Selection selection;
        selection.kind = Selection::Kind::Street;
        selection.street = street;
        visit.act("select a street", [&] { workspace.select(selection); });
        const bool came =
            awaitPicture(workspace, canvas, waits, [&] { workspace.chooseStreet(street, StreetChoice::Barred); });
        if (!came)
            waits.pop_back(); // a supply point hangs on it
        visit.act("undo a choice", [&] { workspace.document().undoStack()->undo(); });
    }
    bench::printWaits("window street barred to picture", waits);
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
    visit.act("all in view", [&] { window.mapArea()->zoomToAll(); });
    dragSite(workspace, *window.mapArea()->canvas());
    visit.act("after the drag", [&] { window.mapArea()->setTool(MapArea::Tool::Select); });
    chooseStreets(visit, workspace, *window.mapArea()->canvas());
    visit.act("undo", [&] { workspace.document().undoStack()->undo(); });
    visit.act("save", [&] { workspace.files().save(); });
    visit.act("dark", [&] { window.setThemeName(QStringLiteral("dark")); });
    visit.act("French", [&] { window.setLanguageCode(QStringLiteral("fr")); });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string project;
    bench::Arguments arguments(
        "usage: bench_window PROJECT\n"
        "The longest stretches in which the real window does not answer. PROJECT is changed and\n"
        "saved: give a copy.\n");
    arguments.operand(project).atLeast(1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    TimedApplication app(argc, argv);
    bench::RealWindow real(app);
    Workspace& workspace = real.workspace;
    Visit journey(app, workspace, real.window);
    journey.act("start", [&] { real.window.show(); });
    journey.act("open", [&] { workspace.files().open(QString::fromLocal8Bit(project)); });
    if (!workspace.document().hasStudy()) {
        std::fprintf(stderr, "%s was not opened\n", project.c_str());
        return 1;
    }
    visit(journey, workspace, real.window);
    bench::printRow("window longest", {journey.longest().cpuS, journey.longest().wallS, 0},
                    std::to_string(workspace.study().streets->streets.size()) + " edges");
    return 0;
}
