// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_request.h"
#include "app/text/convert.h"

#include "gis/raster/study_relief.h"
#include "gis/raster/terrain_import.h"

#include <QFileInfo>

namespace oasis::cli {

namespace {

using text::toStdString;

/// As another folder finds it too; what is no file stays as it is.
std::string keptPath(const QString& path)
{
    const QFileInfo file(path);
    return toStdString(file.exists() ? file.absoluteFilePath() : path);
}

gis::LayerSource sourceOf(const QString& path)
{
    gis::LayerSource source;
    source.path = toStdString(path);
    return source;
}

Result<void> readBuildings(const QCommandLineParser& parser, ClutterChoice& choice)
{
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    if (value("buildings").isEmpty() != value("height-field").isEmpty())
        return fail(ErrorCode::InvalidArgument, "buildings need the column that holds their height, and no more",
                    "--height-field");
    if (value("buildings").isEmpty())
        return ok();
    choice.buildingsPath = keptPath(value("buildings"));
    choice.buildingsLayer = toStdString(value("buildings-layer"));
    choice.heightField = toStdString(value("height-field"));
    return ok();
}

Result<void> readClasses(const QCommandLineParser& parser, ClutterChoice& choice)
{
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    if (value("classes").isEmpty() != value("class-heights").isEmpty())
        return fail(ErrorCode::InvalidArgument, "classes need the heights that they stand for, and no more",
                    "--class-heights");
    if (value("classes").isEmpty())
        return ok();
    const auto heights = gis::classHeightsOf(toStdString(value("class-heights")));
    if (!heights.has_value())
        return fail(heights.error().code, heights.error().detail, "--class-heights");
    choice.classesPath = keptPath(value("classes"));
    for (const auto& [code, heightM] : heights.value())
        choice.classHeights.push_back({code, heightM});
    return ok();
}

void tell(const gis::ClutterReport& report, const Terminal& terminal)
{
    const auto line = [&](const char* ofOne, const char* ofMany, std::int64_t count) {
        if (count > 0)
            terminal.message(count == 1 ? terminal.language().translate("cli", ofOne)
                                        : terminal.language().translate("cli", ofMany).arg(count));
    };
    const auto nothing = [&](const char* sentence) {
        terminal.message(terminal.language().translate("cli", sentence));
    };
    if (report.noClassFound())
        nothing(QT_TRANSLATE_NOOP("cli", "warning: clutter: no cell of the relief that is read here is of a class with "
                                         "a height"));
    else if (report.unknownClasses > 0)
        terminal.message(
            terminal.language()
                .translate("cli", QT_TRANSLATE_NOOP("cli", "clutter: %1 cells (%2 of the relief) are of a "
                                                           "class without height, taken as 0"))
                .arg(report.unknownClasses)
                .arg(terminal.units().percent(
                    100.0 * static_cast<double>(report.unknownClasses) / static_cast<double>(report.reliefCells), 1)));
    if (report.noneStands())
        nothing(QT_TRANSLATE_NOOP("cli", "warning: clutter: no building with a height stands on a cell of the relief "
                                         "that is read here"));
    line(QT_TRANSLATE_NOOP("cli", "clutter: one building without a height is left out"),
         QT_TRANSLATE_NOOP("cli", "clutter: %1 buildings without a height are left out"), report.withoutHeight);
    line(QT_TRANSLATE_NOOP("cli", "clutter: one building is too small for the cells of the relief"),
         QT_TRANSLATE_NOOP("cli", "clutter: %1 buildings are too small for the cells of the relief"), report.tooSmall);
}

Result<TerrainGrid> ownRelief(const Study& study, SurfaceKind kind, const gis::ClutterRequest& wanted,
                              const Terminal& terminal)
{
    if (study.elevation->heightM.empty())
        return fail(
            ErrorCode::InvalidArgument,
            "the study has no relief: oasis import STUDY FILE --as elevation brings one in, --relief FILE takes "
            "one for this time",
            "--relief");
    OASIS_TRY(gis::StudyRelief made, gis::studyRelief(study, kind, wanted, terminal.context()));
    tell(made.clutter, terminal);
    return std::move(made.grid);
}

/// What the model of the request reads of the choice.
gis::ClutterRequest clutterFor(const CoverageRequest& request, const ClutterChoice& choice, const Terminal& terminal)
{
    if (request.common.model != CoverageModel::Itm)
        return gis::clutterRequest(choice);
    if (!choice.isEmpty())
        terminal.message(terminal.language().translate(
            "cli", QT_TRANSLATE_NOOP("cli", "the Irregular Terrain Model knows no trees and buildings: they are left "
                                            "out of this coverage")));
    return {};
}

} // namespace

Result<SurfaceKind> surfaceOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("surface")))
        return SurfaceKind::Unknown;
    OASIS_TRY(const bool tops, isSecond(parser, "surface", "earth", "tops"));
    return tops ? SurfaceKind::Surface : SurfaceKind::BareEarth;
}

const char* surfaceWord(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::BareEarth:
        return "bare earth";
    case SurfaceKind::Surface:
        return "surface";
    case SurfaceKind::Unknown:
        break;
    }
    return "unknown, taken as bare earth";
}

QString surfaceSentence(SurfaceKind kind, const text::Language& language)
{
    switch (kind) {
    case SurfaceKind::BareEarth:
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "relief of the bare ground"));
    case SurfaceKind::Surface:
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "relief with trees and buildings"));
    case SurfaceKind::Unknown:
        break;
    }
    return language.translate(
        "cli", QT_TRANSLATE_NOOP("cli", "relief of a kind that nobody told, taken as the bare ground, an assumption"));
}

const char* unitWord(VerticalUnit unit)
{
    switch (unit) {
    case VerticalUnit::Metres:
        return "metres";
    case VerticalUnit::Feet:
        return "feet";
    case VerticalUnit::Unstated:
        break;
    }
    return "unstated, taken as metres";
}

QString unitSentence(std::optional<VerticalUnit> unit, const text::Language& language)
{
    if (!unit)
        return {};
    switch (*unit) {
    case VerticalUnit::Metres:
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", ", heights read in metres"));
    case VerticalUnit::Feet:
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", ", heights read in feet"));
    case VerticalUnit::Unstated:
        break;
    }
    return language.translate("cli", QT_TRANSLATE_NOOP("cli", ", unit of the heights not stated, taken as metres"));
}

Result<VerticalUnit> reliefUnitOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("relief-unit")))
        return VerticalUnit::Unstated;
    OASIS_TRY(const bool feet, isSecond(parser, "relief-unit", "m", "ft"));
    return feet ? VerticalUnit::Feet : VerticalUnit::Metres;
}

Result<ClutterChoice> clutterChoice(const Study& study, const QCommandLineParser& parser)
{
    ClutterChoice choice;
    OASIS_CHECK(readBuildings(parser, choice));
    OASIS_CHECK(readClasses(parser, choice));
    const bool none = parser.isSet(QStringLiteral("no-clutter"));
    if (none && !choice.isEmpty())
        return fail(ErrorCode::InvalidArgument, "leave out the trees and buildings, or name their files, not both",
                    "--no-clutter");
    return none || !choice.isEmpty() ? choice : study.info.clutter;
}

void addReliefOptions(QCommandLineParser& parser, const text::Language& language)
{
    const auto option = [&](const char* name, const char* help, const char* value) {
        parser.addOption({QString::fromLatin1(name), language.translate("cli", help), QString::fromLatin1(value)});
    };
    option("relief",
           QT_TRANSLATE_NOOP("cli", "Heights from this raster in place of the study's. May be given several times."),
           "file");
    option("surface",
           QT_TRANSLATE_NOOP("cli", "What the heights mean: earth (bare ground) or tops (with trees and buildings). "
                                    "Needed with --relief; else what was said when the study's relief was imported."),
           "kind");
    option("relief-unit", QT_TRANSLATE_NOOP("cli", "Unit of heights where --relief does not state it: m or ft."),
           "unit");
    option("buildings",
           QT_TRANSLATE_NOOP("cli", "Clutter: outlines of buildings, with --height-field; in place of what is kept "
                                    "with the study."),
           "file");
    option("buildings-layer", QT_TRANSLATE_NOOP("cli", "Layer of the buildings, where their file has several."),
           "name");
    option("height-field", QT_TRANSLATE_NOOP("cli", "Column with the height of the buildings, metres."), "name");
    option("classes", QT_TRANSLATE_NOOP("cli", "Clutter: a raster of land cover, with --class-heights."), "file");
    option("class-heights", QT_TRANSLATE_NOOP("cli", "Heights of classes in metres, as 311=15,312=18."), "list");
    const auto flag = [&](const char* name, const char* help) {
        parser.addOption({QString::fromLatin1(name), language.translate("cli", help)});
    };
    flag("no-clutter", QT_TRANSLATE_NOOP("cli", "Without the trees and buildings that are kept with the study."));
}

Result<TerrainGrid> reliefWithin(const Study& study, const Bounds& bounds, const gis::ClutterRequest& clutter,
                                 const QCommandLineParser& parser, const Terminal& terminal)
{
    gis::TerrainRequest wanted;
    wanted.bounds = bounds;
    wanted.clutter = clutter;
    OASIS_TRY(const SurfaceKind said, surfaceOption(parser));
    if (!parser.isSet(QStringLiteral("relief")) && parser.isSet(QStringLiteral("relief-unit")))
        return fail(ErrorCode::InvalidArgument, "a unit of heights is read with a raster of heights only",
                    "--relief-unit");
    if (!parser.isSet(QStringLiteral("relief")))
        return ownRelief(study, said == SurfaceKind::Unknown ? study.elevation->surface : said, wanted.clutter,
                         terminal);
    if (said == SurfaceKind::Unknown)
        return fail(ErrorCode::InvalidArgument,
                    "say what the heights mean: --surface earth (bare ground) or --surface tops (with trees and "
                    "buildings); no file tells it reliably",
                    "--surface");
    wanted.kind = said;
    OASIS_TRY(wanted.unit, reliefUnitOption(parser));
    for (const QString& path : parser.values(QStringLiteral("relief")))
        wanted.tiles.push_back(sourceOf(path));
    wanted.studyCrs = study.info.crs;
    OASIS_TRY(gis::TerrainImport read, gis::importTerrain(wanted, terminal.context()));
    terminal.warnings(read.warnings);
    tell(read.clutter, terminal);
    return std::move(read.grid);
}

Result<TerrainGrid> coverageRelief(const Study& study, const CoverageRequest& request, const QCommandLineParser& parser,
                                   const Terminal& terminal)
{
    OASIS_TRY(const ClutterChoice choice, clutterChoice(study, parser));
    Bounds bounds;
    for (const AccessPoint& point : request.points)
        bounds.add(Bounds{point.position.x, point.position.y, point.position.x, point.position.y}.grownBy(
            1.1 * point.radiusM + 200));
    if (request.explain)
        bounds.add(*request.explain);
    return reliefWithin(study, bounds, clutterFor(request, choice, terminal), parser, terminal);
}

} // namespace oasis::cli
