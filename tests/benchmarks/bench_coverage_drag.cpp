// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the pointer to the picture: bench_coverage_drag PROJECT
// Opens a project with a relief in the real window, places an access point of 500 m in the middle of its sites, drags
// it over the real canvas and turns a sector, and prints how long the coarse and the fine picture and the turned one
// take to be on the screen (median, p95, longest), and the longest stretch without the event loop.
#include "app/desktop/map_area.h"

#include "arguments.h"
#include "real_window.h"

#include <functional>
#include <vector>

using namespace oasis;
using namespace oasis::desktop;

namespace {

constexpr int kSteps = 40;

using bench::Wait;
using bench::WaitMeter;

class Dragger
{
public:
    Dragger(Workspace& workspace, MapCanvas& canvas) : m_workspace(workspace), m_canvas(canvas) {}
    void settle()
    {
        bench::await([this] { return m_workspace.jobs().isIdle() && !m_canvas.isBusy(); });
    }
    bool place(Point at);
    void drag();
    void turn();

private:
    /// Until what `wanted` tells has been painted.
    Wait untilShown(const WaitMeter& meter, const std::function<bool()>& wanted)
    {
        bench::await(wanted);
        m_canvas.repaint();
        return meter.waited();
    }

    Workspace& m_workspace;
    MapCanvas& m_canvas;
    AccessPointId m_id;
};

bool Dragger::place(Point at)
{
    map::ViewState close = m_canvas.view();
    close.centre = at;
    close.metresPerPixel = 1.6;
    m_canvas.setView(close);
    settle();
    emit m_canvas.accessPointAddRequested(at);
    if (m_workspace.study().accessPoints.empty())
        return false;
    m_id = m_workspace.study().accessPoints.back().id;
    bench::await([this] { return m_workspace.coveragePlanner().served(m_id).has_value(); });
    settle();
    return m_workspace.coveragePlanner().piece(m_id) != nullptr;
}

void Dragger::drag()
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const QPointF start = m_canvas.view().toPixels(findAccessPoint(m_workspace.study(), m_id)->position);
    const double fineM = coveragePixelM(findAccessPoint(m_workspace.study(), m_id)->radiusM);
    std::vector<Wait> coarse;
    std::vector<Wait> fine;
    bench::sendMouse(m_canvas, QEvent::MouseButtonPress, start);
    for (int step = 1; step <= kSteps; ++step) {
        const QPointF to = start + QPointF(5, 3) * step;
        const Point place = m_canvas.view().toMap(to);
        const auto shows = [&](bool wantsFine) {
            const auto live = planner.live();
            return live && distance(live->pieces.front()->point.position, place) < 0.1 &&
                   (!wantsFine || live->pieces.front()->map.frame.cellM == fineM);
        };
        const WaitMeter meter;
        bench::sendMouse(m_canvas, QEvent::MouseMove, to);
        coarse.push_back(untilShown(meter, [&] { return shows(false); }));
        fine.push_back(untilShown(meter, [&] { return shows(true); }));
    }
    bench::sendMouse(m_canvas, QEvent::MouseButtonRelease, start + QPointF(5, 3) * kSteps);
    bench::printWaits("coverage drag to coarse picture", coarse);
    bench::printWaits("coverage drag to fine picture", fine);
    settle();
}

void Dragger::turn()
{
    AccessPoint sector = *findAccessPoint(m_workspace.study(), m_id);
    sector.antenna.kind = PatternKind::Sector;
    StudyChange change;
    change.upsertAccessPoints = {sector};
    m_workspace.edit(std::move(change), QStringLiteral("sector"));
    settle();
    std::vector<Wait> waits;
    for (int step = 1; step <= kSteps; ++step) {
        const double azimuth = 9.0 * step;
        const WaitMeter meter;
        emit m_canvas.accessPointAimRequested(m_id, azimuth >= 360 ? 0 : azimuth, AimStep::Part);
        waits.push_back(untilShown(meter, [&] {
            const auto piece = m_workspace.coveragePlanner().piece(m_id);
            return piece && piece->point == *findAccessPoint(m_workspace.study(), m_id);
        }));
    }
    bench::printWaits("coverage turn to picture", waits);
    settle();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string project;
    bench::Arguments arguments(
        "usage: bench_coverage_drag PROJECT\n"
        "From a drag of an access point of 500 m, and from a turn of a sector, to the picture in\n"
        "the real window. PROJECT has sites and a relief; it is not saved.\n");
    arguments.operand(project).atLeast(1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    bench::TimedApplication app(argc, argv);
    bench::RealWindow real(app);
    Workspace& workspace = real.workspace;
    real.window.show();
    workspace.files().open(QString::fromLocal8Bit(project));
    Dragger dragger(workspace, *real.window.mapArea()->canvas());
    bench::await([&] { return workspace.document().hasStudy(); });
    dragger.settle();
    if (!workspace.document().hasStudy() || workspace.study().sites.empty()) {
        std::fprintf(stderr, "%s was not opened or has no sites\n", project.c_str());
        return 1;
    }
    real.window.mapArea()->setTool(MapArea::Tool::AccessPoint);
    if (!dragger.place(workspace.study().sites.front().position)) {
        std::fprintf(stderr, "no coverage at the first site: is there a relief?\n");
        return 1;
    }
    app.longest = {};
    dragger.drag();
    bench::printRow("coverage window held while dragging", {app.longest.cpuS, app.longest.wallS, 0}, "longest");
    app.longest = {};
    dragger.turn();
    bench::printRow("coverage window held while turning", {app.longest.cpuS, app.longest.wallS, 0}, "longest");
    return 0;
}
