// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a generated territory: bench_map [street edges]
// Prints the time of making the scene and of drawing it whole, at the scale of a town and of a street.
#include "app/map/render.h"

#include "arguments.h"
#include "sample_study.h"

#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace oasis;

namespace {

double millisecondsOf(const auto& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void time(const char* name, const map::MapScene& scene, map::ViewState view)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i)
        best = std::min(best, millisecondsOf([&] { (void)map::renderMap(scene, view, {}, {}).value(); }));
    std::printf("%-8s %8.1f m/pixel %8.0f ms\n", name, view.metresPerPixel, best);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    SampleParams params;
    params.streetEdges = 8000;
    bench::Arguments arguments("usage: bench_map [STREET_EDGES]\n"
                               "Milliseconds to draw a generated territory (8000 edges) at three scales.\n");
    arguments.operand(params.streetEdges, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const QGuiApplication app(argc, argv);
    params.municipalities = 0;
    const auto sample = makeSampleTerritory(params, {{}, {}, 2});
    if (!sample.has_value()) {
        std::fprintf(stderr, "%s\n", sample.error().detail.c_str());
        return 1;
    }
    const Study study = pictureStudy(sample.value());
    std::shared_ptr<const map::MapScene> scene;
    const map::SceneSubject subject{study.outcomes.front(), nullptr, true};
    const double making = millisecondsOf([&] { scene = map::makeScene(study, subject, nullptr, {}).value(); });
    std::printf("%zu streets, scene %.0f ms, again with a moved site %.2f ms\n", study.streets->streets.size(), making,
                millisecondsOf([&] { (void)map::makeScene(study, subject, scene.get(), {}).value(); }));
    map::ViewState view;
    view.size = {1600, 1000};
    view.zoomTo(scene->bounds);
    time("whole", *scene, view);
    view.centre = scene->base->territory->municipalities.front().core;
    view.metresPerPixel = 5;
    time("town", *scene, view);
    view.metresPerPixel = 1;
    time("street", *scene, view);
    return 0;
}
