// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_open_map PROJECT: from a project file to its first full map of 1280 × 800 pixels, with the newest outcome.
// bench_open_map --make FOLDER PROJECT: makes that file of a folder of layers, all sites joined.
#include "app/map/render.h"
#include "gis/base/session.h"
#include "gis/store/project_file.h"

#include "arguments.h"
#include "meter.h"
#include "sample_project.h"

#include <QGuiApplication>

using namespace oasis;
using bench::Meter;
using bench::printRow;
using bench::valueOrExit;

namespace {

void make(const std::string& folder, const std::string& project)
{
    Study study = bench::studyOfFolder(folder);
    auto outcome = std::make_shared<const Outcome>(bench::connectAll(study, {{}, {}, 2}));
    study.definitions.push_back(outcome->definition);
    study.outcomes.push_back(std::move(outcome));
    const Meter saving;
    if (auto saved = gis::saveProject(study, project, {}); !saved.has_value()) {
        std::fprintf(stderr, "%s: %s\n", project.c_str(), saved.error().detail.c_str());
        std::exit(1);
    }
    printRow("save project", saving.used(), std::to_string(study.streets->streets.size()) + " edges");
}

void openAndDraw(const std::string& project)
{
    const Meter whole;
    const Meter opening;
    const Study study = valueOrExit(gis::openProject(project, {}), project.c_str());
    printRow("open project", opening.used(), std::to_string(study.streets->streets.size()) + " edges");
    const Meter making;
    map::SceneSubject subject;
    if (!study.outcomes.empty())
        subject.outcome = study.outcomes.back();
    const auto scene = valueOrExit(map::makeScene(study, subject, nullptr, {}), "scene");
    printRow("open scene", making.used(), "");
    const Meter drawing;
    map::ViewState view;
    view.size = {1280, 800};
    view.zoomTo(scene->bounds);
    const QImage picture = valueOrExit(map::renderMap(*scene, view, {}, {}), "map");
    printRow("open picture", drawing.used(), "");
    printRow("open", whole.used(), std::to_string(picture.width()) + " x " + std::to_string(picture.height()));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string first;
    std::string project;
    bool making = false;
    bench::Arguments arguments("usage: bench_open_map PROJECT | --make FOLDER PROJECT\n"
                               "From a project file to the first whole map; --make makes one of a folder of layers.\n");
    arguments.option("--make", making).operand(first).operand(project).atLeast(1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    if (making == project.empty())
        return arguments.refused(making ? "--make takes a folder and a project" : "one project at a time");
    const QGuiApplication app(argc, argv);
    const gis::Session session;
    if (making)
        make(first, project);
    else
        openAndDraw(first);
    return 0;
}
