// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread is held while a map is used: bench_canvas [street edges]
// Pans, zooms, hovers and moves a site on a generated territory, and prints the longest event and the time until the
// first whole map was on the screen.
#include "app/desktop/canvas/map_canvas.h"

#include "arguments.h"
#include "meter.h"
#include "sample_study.h"
#include "timed_application.h"

#include <QMouseEvent>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace oasis;
using Clock = std::chrono::steady_clock;

namespace {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

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
    SampleParams params;
    params.streetEdges = 8000;
    bench::Arguments arguments("usage: bench_canvas [STREET_EDGES]\n"
                               "The longest event of a canvas on a generated territory (8000 edges).\n");
    arguments.operand(params.streetEdges, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    bench::TimedApplication app(argc, argv);
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
    bench::printRow("gui longest event", {app.longest.cpuS, app.longest.wallS, 0},
                    "type " + std::to_string(app.longestType) + " of " + std::to_string(step) + " steps");
    return 0;
}
