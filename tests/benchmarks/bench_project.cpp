// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_project [streets]: time to save a project anew, to save it again after one edit, and to open it.
#include "gis/base/session.h"
#include "gis/store/project_file.h"
#include "tests/benchmarks/arguments.h"
#include "tests/gis/store/random_study.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/resource.h>

namespace {

double seconds(const auto& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void require(bool done, const char* what)
{
    if (done)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace oasis;
    std::size_t streets = 10000;
    bench::Arguments arguments(
        "usage: bench_project [STREETS]\n"
        "Seconds to save a generated study (10000 streets) anew, after an edit, and to open it.\n");
    arguments.operand(streets, 1);
    if (const auto status = arguments.read(argc, argv))
        return *status;
    const gis::Session session;
    Study study = test::randomStudy(1, streets);
    study.sites.resize(std::min<std::size_t>(study.sites.size(), 1000));
    const std::string path = (std::filesystem::temp_directory_path() / "bench_project.gpkg").string();
    std::filesystem::remove(path);

    const double anew = seconds([&] { require(gis::saveProject(study, path, {}).has_value(), "saving"); });
    study.sites.front().name = "renamed";
    const double again = seconds([&] { require(gis::saveProject(study, path, {}).has_value(), "saving again"); });
    bool equal = false;
    const double open = seconds([&] {
        const auto opened = gis::openProject(path, {});
        require(opened.has_value(), "opening");
        equal = opened.value().streets->streets.size() == streets;
    });
    require(equal, "comparing");
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("streets %zu  file %.1f MB  save anew %.2f s  save after an edit %.3f s  open %.3f s  peak %.0f MiB\n",
                streets, static_cast<double>(std::filesystem::file_size(path)) / 1e6, anew, again, open,
                static_cast<double>(usage.ru_maxrss) / 1024.0);
    std::filesystem::remove(path);
    return 0;
}
