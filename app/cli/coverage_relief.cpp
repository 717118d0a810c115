// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_request.h"
#include "app/text/convert.h"

#include "gis/raster/terrain_import.h"

namespace oasis::cli {

namespace {

using text::toStdString;

gis::LayerSource sourceOf(const QString& path)
{
    gis::LayerSource source;
    source.path = toStdString(path);
    return source;
}

Result<gis::ClutterRequest> clutterRequest(const QCommandLineParser& parser)
{
    gis::ClutterRequest clutter;
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    if (value("buildings").isEmpty() != value("height-field").isEmpty())
        return fail(ErrorCode::InvalidArgument, "buildings need the column that holds their height, and no more",
                    "--height-field");
    if (value("classes").isEmpty() != value("class-heights").isEmpty())
        return fail(ErrorCode::InvalidArgument, "classes need the heights that they stand for, and no more",
                    "--class-heights");
    if (!value("buildings").isEmpty()) {
        clutter.buildings = sourceOf(value("buildings"));
        clutter.buildings->layer = toStdString(value("buildings-layer"));
        clutter.heightField = toStdString(value("height-field"));
    }
    if (!value("classes").isEmpty()) {
        clutter.classes = sourceOf(value("classes"));
        auto heights = gis::classHeightsOf(toStdString(value("class-heights")));
        if (!heights.has_value())
            return fail(heights.error().code, heights.error().detail, "--class-heights");
        clutter.heightOfClassM = std::move(heights).value();
    }
    return clutter;
}

void tell(const gis::ClutterReport& report, const Terminal& terminal)
{
    const auto line = [&](const char* source, std::int64_t count) {
        if (count > 0)
            terminal.message(terminal.language().translate("cli", source).arg(count));
    };
    if (report.unknownClasses > 0)
        terminal.message(
            terminal.language()
                .translate("cli", QT_TRANSLATE_NOOP("cli", "clutter: %1 cells (%2 of the relief) are of a "
                                                           "class without height, taken as 0"))
                .arg(report.unknownClasses)
                .arg(terminal.units().percent(
                    100.0 * static_cast<double>(report.unknownClasses) / static_cast<double>(report.reliefCells), 1)));
    line(QT_TRANSLATE_NOOP("cli", "clutter: %1 buildings without a height are left out"), report.withoutHeight);
    line(QT_TRANSLATE_NOOP("cli", "clutter: %1 buildings are too small for the cells of the relief"), report.tooSmall);
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
    const ElevationGrid& grid = *study.elevation;
    TerrainSource source;
    source.frame = {grid.northWest, grid.cellM, grid.columns, grid.rows};
    source.heightM = grid.heightM;
    source.kind = kind;
    OASIS_TRY(gis::ClutterLayer clutter, gis::importClutter(wanted, source.frame, study.info.crs, terminal.context()));
    tell(clutter.report, terminal);
    source.clutterM = std::move(clutter.heightM);
    source.clutterSource = clutter.source;
    return TerrainGrid::create(std::move(source));
}

} // namespace

Result<SurfaceKind> surfaceOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("surface")))
        return SurfaceKind::Unknown;
    OASIS_TRY(const bool tops, isSecond(parser, "surface", "earth", "tops"));
    return tops ? SurfaceKind::Surface : SurfaceKind::BareEarth;
}

Result<VerticalUnit> reliefUnitOption(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("relief-unit")))
        return VerticalUnit::Unstated;
    OASIS_TRY(const bool feet, isSecond(parser, "relief-unit", "m", "ft"));
    return feet ? VerticalUnit::Feet : VerticalUnit::Metres;
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
    option("buildings", QT_TRANSLATE_NOOP("cli", "Clutter: outlines of buildings, with --height-field."), "file");
    option("buildings-layer", QT_TRANSLATE_NOOP("cli", "Layer of the buildings, where their file has several."),
           "name");
    option("height-field", QT_TRANSLATE_NOOP("cli", "Column with the height of the buildings, metres."), "name");
    option("classes", QT_TRANSLATE_NOOP("cli", "Clutter: a raster of land cover, with --class-heights."), "file");
    option("class-heights", QT_TRANSLATE_NOOP("cli", "Heights of classes in metres, as 311=15,312=18."), "list");
}

Result<TerrainGrid> coverageRelief(const Study& study, const CoverageRequest& request, const QCommandLineParser& parser,
                                   const Terminal& terminal)
{
    gis::TerrainRequest wanted;
    OASIS_TRY(const SurfaceKind said, surfaceOption(parser));
    OASIS_TRY(wanted.clutter, clutterRequest(parser));
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
    for (const AccessPoint& point : request.points)
        wanted.bounds.add(Bounds{point.position.x, point.position.y, point.position.x, point.position.y}.grownBy(
            1.1 * point.radiusM + 200));
    if (request.explain)
        wanted.bounds.add(*request.explain);
    wanted.studyCrs = study.info.crs;
    OASIS_TRY(gis::TerrainImport read, gis::importTerrain(wanted, terminal.context()));
    terminal.warnings(read.warnings);
    tell(read.clutter, terminal);
    return std::move(read.grid);
}

} // namespace oasis::cli
