// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_options.h"

#include "app/text/convert.h"
#include "app/text/detail_text.h"

#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/raster/itu_map.h"

#include <cmath>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

constexpr auto kMaps = "itu-maps";
constexpr auto kLapseUnit = QT_TRANSLATE_NOOP("cli", "N-units/km");
constexpr auto kRefractivityUnit = QT_TRANSLATE_NOOP("cli", "N-units");
constexpr auto kRainUnit = QT_TRANSLATE_NOOP("cli", "mm/h");

Result<void> readGiven(const QCommandLineParser& parser, const char* name, AirFigure& figure)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return ok();
    bool understood = false;
    const double value = parser.value(option).toDouble(&understood);
    if (!understood || !std::isfinite(value))
        return fail(ErrorCode::InvalidArgument, "this is no number: " + toStdString(parser.value(option)),
                    std::string("--") + name);
    figure = {value, AirOrigin::Given, {}, 0, 0};
    return ok();
}

Result<GeographicPlace> geographic(const Study& study, Point place)
{
    OASIS_TRY(const auto projected, gis::Crs::parse(study.info.crs));
    OASIS_TRY(const auto degrees, gis::Crs::parse("OGC:CRS84"));
    OASIS_TRY(auto transform, gis::Transform::create(projected, degrees));
    const Point lonLat = transform.apply(place);
    return GeographicPlace{lonLat.y, lonLat.x};
}

/// "45 N-units/km (given)".
QString withOrigin(const AirFigure& figure, const char* unit, const Terminal& terminal)
{
    return QStringLiteral("%1 %2 (%3)")
        .arg(terminal.units().number(figure.value, figure.value == std::round(figure.value) ? 0 : 1),
             terminal.language().translate("cli", unit), text::detailText(originOf(figure), terminal.language()));
}

} // namespace

void addAirOptions(QCommandLineParser& parser, const text::Language& language)
{
    const auto option = [&](const char* name, const char* help, const char* value) {
        parser.addOption({QString::fromLatin1(name), language.translate("cli", help), QString::fromLatin1(value)});
    };
    option("delta-n",
           QT_TRANSLATE_NOOP("cli", "Lapse rate of refractivity in the lowest kilometre, 0 to 150 N-units/km "
                                    "(default: 45, an assumption)."),
           "N-units/km");
    option("n0",
           QT_TRANSLATE_NOOP("cli", "Refractivity at sea level, 200 to 500 N-units (default: 325, an assumption)."),
           "N-units");
    option(kMaps,
           QT_TRANSLATE_NOOP("cli", "Read both from ITU's digital maps DN50.TXT and N050.TXT in this folder; they are "
                                    "no part of the program."),
           "folder");
}

Result<RadioAir> airOf(const Study& study, const QCommandLineParser& parser, Point place, CoverageModel model)
{
    RadioAir air;
    if (model == CoverageModel::Itm)
        air.seaLevelN0.value = ItmSurroundings{}.refractivity;
    if (const QString folder = parser.value(QString::fromLatin1(kMaps)); !folder.isEmpty()) {
        OASIS_TRY(const GeographicPlace here, geographic(study, place));
        if (model != CoverageModel::Itm) {
            OASIS_TRY(air.deltaN, gis::readItuMap(toStdString(folder), gis::ItuMap::DeltaN, here));
        }
        OASIS_TRY(air.seaLevelN0, gis::readItuMap(toStdString(folder), gis::ItuMap::SeaLevelN0, here));
    }
    OASIS_CHECK(readGiven(parser, "delta-n", air.deltaN));
    OASIS_CHECK(readGiven(parser, "n0", air.seaLevelN0));
    OASIS_CHECK(check(air));
    if (model == CoverageModel::Itm && !(air.seaLevelN0.value >= 250 && air.seaLevelN0.value <= 400))
        return fail(ErrorCode::InvalidArgument,
                    "the Irregular Terrain Model takes a refractivity at sea level from 250 to 400 N-units", "--n0");
    return air;
}

QString airSentence(const RadioAir& air, CoverageModel model, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    if (model == CoverageModel::Itm)
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "air: refractivity at sea level %1"))
            .arg(withOrigin(air.seaLevelN0, kRefractivityUnit, terminal));
    return language
        .translate("cli", QT_TRANSLATE_NOOP("cli", "air: lapse rate ΔN %1, refractivity N0 %2; every path "
                                                   "counts as inland, an assumption near the sea"))
        .arg(withOrigin(air.deltaN, kLapseUnit, terminal), withOrigin(air.seaLevelN0, kRefractivityUnit, terminal));
}

QJsonObject airJson(const AirFigure& figure)
{
    return {{QStringLiteral("value"), figure.value}, {QStringLiteral("source"), toQString(originOf(figure))}};
}

QJsonObject airJson(const RadioAir& air, CoverageModel model)
{
    if (model == CoverageModel::Itm)
        return {{QStringLiteral("n0"), airJson(air.seaLevelN0)}};
    return {{QStringLiteral("deltaN"), airJson(air.deltaN)},
            {QStringLiteral("n0"), airJson(air.seaLevelN0)},
            {QStringLiteral("paths"), QStringLiteral("inland, an assumption")}};
}

void addRainMapOption(QCommandLineParser& parser, const text::Language& language)
{
    parser.addOption({QString::fromLatin1(kMaps),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Read the rain from ITU's digital map "
                                                                         "R001.TXT (P.837-7) in this folder, at the "
                                                                         "middle of the path; it is no part of the "
                                                                         "program.")),
                      QStringLiteral("folder")});
}

Result<AirFigure> rainOf(const Study& study, const QCommandLineParser& parser, Point place, double assumedMmH)
{
    const QString folder = parser.value(QString::fromLatin1(kMaps));
    if (folder.isEmpty())
        return AirFigure{assumedMmH, AirOrigin::Assumed, {}, 0, 0};
    OASIS_TRY(const GeographicPlace here, geographic(study, place));
    return gis::readItuMap(toStdString(folder), gis::ItuMap::RainRate, here);
}

QString rainSentence(const AirFigure& rain, const Terminal& terminal)
{
    return terminal.language()
        .translate("cli", QT_TRANSLATE_NOOP("cli", "rain exceeded 0.01 % of the year: %1"))
        .arg(withOrigin(rain, kRainUnit, terminal));
}

} // namespace oasis::cli
