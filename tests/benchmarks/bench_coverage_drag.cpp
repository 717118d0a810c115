// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the pointer to the picture: bench_coverage_drag PROJECT
// Opens a project with a relief in the real window, places an access point of 500 m in the middle of its sites, drags
// it over the real canvas and turns a sector, and prints how long the coarse and the fine picture and the turned one
// take to be on the screen (median, p95, longest), and the longest stretch without the event loop.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map_area.h"
#include "app/desktop/theme/theme.h"

#include "gis/base/session.h"

#include "meter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

using namespace oasis;
using namespace oasis::desktop;

namespace {

constexpr int kSteps = 40;
constexpr int kPatienceMs = 20000;

double threadCpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        QElapsedTimer timer;
        timer.start();
        const double cpu = threadCpuSeconds();
        const bool handled = QApplication::notify(receiver, event);
        longest.wallS = std::max(longest.wallS, static_cast<double>(timer.nsecsElapsed()) / 1e9);
        longest.cpuS = std::max(longest.cpuS, threadCpuSeconds() - cpu);
        return handled;
    }
    bench::Use longest;
};

void await(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    // Sleeps between events: what waits must not take the processor from what is waited for.
    QTimer beat;
    beat.start(5);
    while (!done() && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void printWaits(const char* name, std::vector<double> waits, double cpuS)
{
    std::sort(waits.begin(), waits.end());
    const auto at = [&](double share) {
        return 1000 *
               waits[std::min(waits.size() - 1, static_cast<std::size_t>(share * static_cast<double>(waits.size())))];
    };
    bench::printRow(std::string("coverage ") + name, {cpuS / static_cast<double>(waits.size()), at(0.5) / 1000, 0},
                    "median; p95 " + bench::text(at(0.95), 0) + " ms; longest " + bench::text(1000 * waits.back(), 0) +
                        " ms");
}

class Dragger
{
public:
    Dragger(Workspace& workspace, MapCanvas& canvas) : m_workspace(workspace), m_canvas(canvas) {}
    void settle()
    {
        await([this] { return m_workspace.jobs().isIdle() && !m_canvas.isBusy(); });
    }
    bool place(Point at);
    void drag();
    void turn();

private:
    void send(QEvent::Type type, QPointF at)
    {
        QMouseEvent event(type, at, m_canvas.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_canvas, &event);
    }
    /// Seconds until what `wanted` tells has been painted.
    double untilShown(const QElapsedTimer& timer, const std::function<bool()>& wanted)
    {
        await(wanted);
        m_canvas.repaint();
        return static_cast<double>(timer.nsecsElapsed()) / 1e9;
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
    await([this] { return m_workspace.coveragePlanner().served(m_id).has_value(); });
    settle();
    return m_workspace.coveragePlanner().piece(m_id) != nullptr;
}

void Dragger::drag()
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const QPointF start = m_canvas.view().toPixels(findAccessPoint(m_workspace.study(), m_id)->position);
    const double fineM = coveragePixelM(findAccessPoint(m_workspace.study(), m_id)->radiusM);
    std::vector<double> coarse;
    std::vector<double> fine;
    const bench::Meter meter;
    send(QEvent::MouseButtonPress, start);
    for (int step = 1; step <= kSteps; ++step) {
        const QPointF to = start + QPointF(5, 3) * step;
        const Point place = m_canvas.view().toMap(to);
        const auto shows = [&](bool wantsFine) {
            const auto live = planner.live();
            return live && distance(live->pieces.front()->point.position, place) < 0.1 &&
                   (!wantsFine || live->pieces.front()->map.frame.cellM == fineM);
        };
        QElapsedTimer timer;
        timer.start();
        send(QEvent::MouseMove, to);
        coarse.push_back(untilShown(timer, [&] { return shows(false); }));
        fine.push_back(untilShown(timer, [&] { return shows(true); }));
    }
    send(QEvent::MouseButtonRelease, start + QPointF(5, 3) * kSteps);
    const double cpuS = meter.used().cpuS;
    printWaits("drag to coarse picture", coarse, cpuS);
    printWaits("drag to fine picture", fine, cpuS);
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
    std::vector<double> waits;
    const bench::Meter meter;
    for (int step = 1; step <= kSteps; ++step) {
        const double azimuth = 9.0 * step;
        QElapsedTimer timer;
        timer.start();
        emit m_canvas.accessPointAimRequested(m_id, azimuth >= 360 ? 0 : azimuth, AimStep::Part);
        waits.push_back(untilShown(timer, [&] {
            const auto piece = m_workspace.coveragePlanner().piece(m_id);
            return piece && piece->point == *findAccessPoint(m_workspace.study(), m_id);
        }));
    }
    printWaits("turn to picture", waits, meter.used().cpuS);
    settle();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench_coverage_drag PROJECT\n");
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
    window.show();
    workspace.files().open(QString::fromLocal8Bit(argv[1]));
    Dragger dragger(workspace, *window.mapArea()->canvas());
    await([&] { return workspace.document().hasStudy(); });
    dragger.settle();
    if (!workspace.document().hasStudy() || workspace.study().sites.empty()) {
        std::fprintf(stderr, "%s was not opened or has no sites\n", argv[1]);
        return 1;
    }
    window.mapArea()->setTool(MapArea::Tool::AccessPoint);
    if (!dragger.place(workspace.study().sites.front().position)) {
        std::fprintf(stderr, "no coverage at the first site: is there a relief?\n");
        return 1;
    }
    app.longest = {};
    dragger.drag();
    bench::printRow("coverage window held while dragging", app.longest, "longest");
    app.longest = {};
    dragger.turn();
    bench::printRow("coverage window held while turning", app.longest, "longest");
    return 0;
}
