// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the pointer to the profile of a radio link: bench_link_drag PROJECT
// Opens a project with a relief in the real window, tries a radio link between its first two sites, drags its second
// end over the real canvas, and prints how long map and profile take to show it (median, p95, longest), the longest
// stretch without the event loop, and how long a link of 20 km over cells of 25 m takes to be judged.
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/link_view.h"
#include "app/desktop/widgets/path_plot.h"

#include "arguments.h"
#include "real_window.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace oasis;
using namespace oasis::desktop;

namespace {

constexpr int kSteps = 200;
constexpr int kJudged = 200;
constexpr double kMetresPerPixel = 5;

/// The second end goes round the middle of the map, most of a half circle: the ends stay apart.
void drag(MainWindow& window)
{
    MapCanvas& canvas = *window.mapArea()->canvas();
    PathPlot& plot = *window.bottomPanel()->link()->plot();
    const QPointF start = canvas.rect().center();
    const double radius = std::min(canvas.width(), canvas.height()) / 3.0;
    bool shown = false;
    QObject::connect(&plot, &PathPlot::shown, &plot, [&] { shown = true; });
    std::vector<double> waits;
    const bench::Meter meter;
    bench::sendMouse(canvas, QEvent::MouseButtonPress, start + QPointF(-radius, 0));
    for (int step = 1; step <= kSteps; ++step) {
        const double angle = 0.014 * step;
        QElapsedTimer timer;
        timer.start();
        shown = false;
        bench::sendMouse(canvas, QEvent::MouseMove, start + radius * QPointF(std::cos(angle), std::sin(angle)));
        bench::await([&] { return shown; });
        canvas.repaint();
        waits.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    bench::sendMouse(canvas, QEvent::MouseButtonRelease, start);
    const double cpuS = meter.used().cpuS / kSteps;
    std::ranges::sort(waits);
    bench::printRow("link end dragged to profile", {cpuS, waits[waits.size() / 2], 0},
                    "median; p95 " + bench::text(1000 * waits[waits.size() * 95 / 100], 1) + " ms; longest " +
                        bench::text(1000 * waits.back(), 1) + " ms");
}

/// Over hills, so that the way is blocked and the lowest masts are looked for too.
void judge()
{
    ElevationGrid grid{{0, 2000}, 25, 840, 80, {}};
    for (int row = 0; row < 80; ++row)
        for (int column = 0; column < 840; ++column)
            grid.heightM.push_back(static_cast<float>(200 + 30 * std::sin(column / 25.0)));
    LinkTrial trial;
    trial.from = {500, 1000};
    trial.to = {20500, 1000};
    trial.equipment = "ptp18";
    std::vector<double> times;
    for (int round = 0; round < kJudged; ++round) {
        trial.to.y = 1000 + round;
        const double before = bench::clockSeconds(CLOCK_THREAD_CPUTIME_ID);
        const TriedLink tried = bench::valueOrExit(tryLink(grid, nullptr, trial), "judging a link");
        times.push_back(bench::clockSeconds(CLOCK_THREAD_CPUTIME_ID) - before);
        if (tried.problem != TrialProblem::None)
            std::exit(1);
    }
    std::ranges::sort(times);
    bench::printRow("link of 20 km judged", {times[times.size() / 2], 0, 0},
                    "median of CPU " + bench::text(1000 * times[times.size() / 2], 2) + " ms; longest " +
                        bench::text(1000 * times.back(), 2) + " ms");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string project;
    bench::Arguments arguments(
        "usage: bench_link_drag PROJECT\n"
        "From a drag of an end of a radio link to its profile in the real window, and a link of\n"
        "20 km judged. PROJECT has sites and a relief; it is not saved.\n");
    arguments.operand(project).atLeast(1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    bench::TimedApplication app(argc, argv);
    bench::RealWindow real(app);
    Workspace& workspace = real.workspace;
    real.window.show();
    workspace.files().open(QString::fromLocal8Bit(project));
    const auto settled = [&] { return workspace.jobs().isIdle() && !real.window.mapArea()->canvas()->isBusy(); };
    bench::await([&] { return workspace.document().hasStudy() && settled(); });
    if (!workspace.document().hasStudy() || workspace.study().elevation->heightM.empty() ||
        workspace.study().sites.empty()) {
        std::fprintf(stderr, "%s was not opened or has no relief or sites\n", project.c_str());
        return 1;
    }
    MapCanvas& canvas = *real.window.mapArea()->canvas();
    map::ViewState close = canvas.view(); // where the relief is sure to reach
    close.centre = workspace.study().sites.front().position;
    close.metresPerPixel = kMetresPerPixel;
    canvas.setView(close);
    real.window.mapArea()->setTool(MapArea::Tool::Link);
    bench::await(settled);
    app.longest = {};
    drag(real.window);
    bench::printRow("link window held while dragging", {app.longest.cpuS, app.longest.wallS, 0}, "longest");
    judge();
    return 0;
}
