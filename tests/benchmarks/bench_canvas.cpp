// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread is held while a map is used: bench_canvas [street edges]
// Pans, zooms, hovers and moves a site on a generated territory, and prints the longest event and the time until the
// first whole map was on the screen.
#include "app/desktop/canvas/map_canvas.h"

#include "meter.h"
#include "sample_study.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace oasis;
using Clock = std::chrono::steady_clock;

namespace {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double threadCpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Times every event that the GUI thread handles.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        const auto start = Clock::now();
        const double cpu = threadCpuMilliseconds();
        const bool handled = QApplication::notify(receiver, event);
        longestCpu = std::max(longestCpu, threadCpuMilliseconds() - cpu);
        if (const double took = millisecondsSince(start); took > longest) {
            longest = took;
            longestType = static_cast<int>(event->type());
        }
        return handled;
    }
    double longest = 0;
    double longestCpu = 0; ///< what the longest would take on a machine that does nothing else
    int longestType = 0;
};

void use(desktop::MapCanvas& canvas, Study& study, int step)
{
    const QPointF at(200.0 + step * 7 % 900, 150.0 + step * 5 % 500);
    QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&canvas, &move);
    if (step % 3 == 0)
        canvas.panBy({37, -11});
    if (step % 10 == 0)
        canvas.zoomBy(step % 40 < 20 ? 1.6 : 1 / 1.6);
    if (step % 25 == 0) {
        study.sites.front().position.x += 10;
        canvas.setStudy(study, {study.outcomes.front(), nullptr, true});
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    SampleParams params;
    params.streetEdges = argc > 1 ? std::atoi(argv[1]) : 8000;
    params.municipalities = 0;
    const auto sample = makeSampleTerritory(params, {{}, {}, 2});
    if (!sample.has_value()) {
        std::fprintf(stderr, "%s\n", sample.error().detail.c_str());
        return 1;
    }
    Study study = pictureStudy(sample.value());
    desktop::MapCanvas canvas;
    canvas.resize(1400, 900);
    canvas.show();
    const auto start = Clock::now();
    double first = 0;
    int step = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &canvas, [&] {
        use(canvas, study, ++step);
        if (step == 200)
            QCoreApplication::quit();
    });
    QObject::connect(&canvas, &desktop::MapCanvas::pictureShown, &canvas, [&] {
        if (first == 0) {
            first = millisecondsSince(start);
            timer.start(25);
        }
    });
    canvas.setStudy(study, {study.outcomes.front(), nullptr, true});
    QCoreApplication::exec();
    bench::printRow("gui first map", {0, first / 1000, 0}, std::to_string(study.streets->streets.size()) + " edges");
    bench::printRow("gui longest event", {app.longestCpu / 1000, app.longest / 1000, 0},
                    "type " + std::to_string(app.longestType) + " of " + std::to_string(step) + " steps");
    return 0;
}
