// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_request.h"

#include "app/text/convert.h"

#include "core/radio/access_point_coverage.h"
#include "core/radio/p1812.h"
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/raster/terrain_import.h"

#include <algorithm>
#include <cmath>

namespace oasis::cli {

namespace {

using text::toStdString;

struct NumberOption
{
    const char* name;
    const char* help;
    const char* unit;
};

constexpr NumberOption kNumberOptions[] = {
    {"frequency", QT_TRANSLATE_NOOP("cli", "Frequency, 0.03 to 6 (default: that of the access points, 5.58)."), "GHz"},
    {"eirp", QT_TRANSLATE_NOOP("cli", "Radiated power in the beam (default: that of the access points, 26)."), "dBm"},
    {"radius", QT_TRANSLATE_NOOP("cli", "How far coverage is computed (default: that of the access points, 500)."),
     "m"},
    {"pixel", QT_TRANSLATE_NOOP("cli", "Side of a pixel (default: at most 400 pixels across the widest circle)."), "m"},
    {"receiver", QT_TRANSLATE_NOOP("cli", "Height of the receivers above the ground (default: 1.5)."), "m"},
    {"margin",
     QT_TRANSLATE_NOOP("cli", "Taken off every level for body loss and fading (default: that of the access "
                              "points, 8)."),
     "dB"},
    {"time", QT_TRANSLATE_NOOP("cli", "Share of the time in which the level is reached, 1 to 50 (default: 50)."),
     "percent"},
    {"location", QT_TRANSLATE_NOOP("cli", "Share of the places of a pixel where it is reached, 1 to 99 (default: 50)."),
     "percent"},
};

Result<double> toNumber(const QString& word, const std::string& option)
{
    bool understood = false;
    const double value = word.toDouble(&understood);
    if (!understood || !std::isfinite(value))
        return fail(ErrorCode::InvalidArgument, "this is no number: " + toStdString(word), option);
    return value;
}

/// The option's value, or nothing.
Result<std::optional<double>> number(const QCommandLineParser& parser, const char* name)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return std::optional<double>();
    OASIS_TRY(const double value, toNumber(parser.value(option), std::string("--") + name));
    return std::optional<double>(value);
}

Result<std::optional<double>> positive(const QCommandLineParser& parser, const char* name)
{
    OASIS_TRY(const auto value, number(parser, name));
    if (value && !(*value > 0))
        return fail(ErrorCode::InvalidArgument, "a number above 0 is wanted", std::string("--") + name);
    return value;
}

/// Places of options in the study's system, with their longitude and latitude.
class Places
{
public:
    static Result<Places> create(const Study& study, bool lonLat)
    {
        OASIS_TRY(const auto projected, gis::Crs::parse(study.info.crs));
        OASIS_TRY(const auto geographic, gis::Crs::parse("OGC:CRS84"));
        OASIS_TRY(auto transform,
                  gis::Transform::create(lonLat ? geographic : projected, lonLat ? projected : geographic));
        return Places(std::move(transform), lonLat);
    }
    /// An access point at "x,y" or "x,y,height"; without `mayStand` only the first.
    Result<AccessPoint> read(const QString& word, const std::string& option, bool mayStand)
    {
        const QStringList parts = word.split(QLatin1Char(','));
        if (parts.size() != 2 && !(mayStand && parts.size() == 3))
            return fail(ErrorCode::InvalidArgument,
                        mayStand ? "give the place as x,y or x,y,height" : "give the place as x,y", option);
        Point given;
        OASIS_TRY(given.x, toNumber(parts[0], option));
        OASIS_TRY(given.y, toNumber(parts[1], option));
        const Point other = m_transform.apply(given);
        if (!std::isfinite(other.x) || !std::isfinite(other.y))
            return fail(ErrorCode::InvalidArgument, "the place lies outside the study's coordinate system", option);
        AccessPoint point;
        point.position = m_lonLat ? other : given;
        point.lonDeg = m_lonLat ? given.x : other.x;
        point.latDeg = m_lonLat ? given.y : other.y;
        point.antenna.kind = PatternKind::Isotropic; // with the usual gain, so that it hears devices as well as others
        if (parts.size() == 3) {
            OASIS_TRY(point.heightM, toNumber(parts[2], option));
            if (!(point.heightM > 0))
                return fail(ErrorCode::InvalidArgument, "the antenna lies under the ground or on it", option);
        }
        return point;
    }

private:
    Places(gis::Transform transform, bool lonLat) : m_transform(std::move(transform)), m_lonLat(lonLat) {}
    gis::Transform m_transform;
    bool m_lonLat;
};

Result<std::vector<AccessPoint>> pointsOf(const Study& study, const QCommandLineParser& parser, Places& places)
{
    std::vector<AccessPoint> points;
    for (const QString& word : parser.values(QStringLiteral("at"))) {
        OASIS_TRY(AccessPoint point, places.read(word, "--at", true));
        point.id = AccessPointId{static_cast<std::int64_t>(points.size()) + 1};
        points.push_back(std::move(point));
    }
    if (points.empty())
        points = study.accessPoints;
    if (points.empty())
        return fail(ErrorCode::InvalidArgument,
                    "the study has no access point: place some on the map, or give places by --at x,y,height", "--at");
    return points;
}

/// Options that say of every access point what it radiates.
Result<void> applyTo(std::vector<AccessPoint>& points, const QCommandLineParser& parser)
{
    OASIS_TRY(const auto frequencyGhz, positive(parser, "frequency"));
    OASIS_TRY(const auto eirpDbm, number(parser, "eirp"));
    OASIS_TRY(const auto radiusM, positive(parser, "radius"));
    OASIS_TRY(const auto marginDb, number(parser, "margin"));
    for (AccessPoint& point : points) {
        point.frequencyMhz = frequencyGhz ? *frequencyGhz * 1000 : point.frequencyMhz;
        point.powerDbm = eirpDbm ? *eirpDbm - point.antenna.gainDbi : point.powerDbm;
        point.radiusM = radiusM.value_or(point.radiusM);
        point.marginDb = marginDb.value_or(point.marginDb);
        OASIS_CHECK(checkAccessPoint(point));
    }
    return ok();
}

Result<std::vector<double>> thresholdsOf(const std::vector<AccessPoint>& points, const QCommandLineParser& parser)
{
    std::vector<double> thresholds;
    for (const QString& word : parser.values(QStringLiteral("threshold"))) {
        OASIS_TRY(const double value, toNumber(word, "--threshold"));
        if (!(value >= -200 && value <= 50))
            return fail(ErrorCode::InvalidArgument, "a level lies between -200 and 50 dBm", "--threshold");
        thresholds.push_back(value);
    }
    if (thresholds.empty())
        for (const AccessPoint& point : points)
            thresholds.push_back(point.thresholdDbm);
    std::sort(thresholds.rbegin(), thresholds.rend());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    return thresholds;
}

Result<StreetModel> streetModelOf(const QCommandLineParser& parser)
{
    const QStringList known{QStringLiteral("auto"), QStringLiteral("p1411"), QStringLiteral("umi"),
                            QStringLiteral("uma"), QStringLiteral("rma")};
    const auto at = known.indexOf(parser.value(QStringLiteral("street")));
    if (at < 0)
        return fail(ErrorCode::InvalidArgument, "known are auto, p1411, umi, uma and rma", "--street");
    return static_cast<StreetModel>(at);
}

Result<CoverageParams> commonParams(const QCommandLineParser& parser)
{
    CoverageParams params;
    OASIS_TRY(const bool itm, isSecond(parser, "model", "p1812", "itm"));
    OASIS_TRY(const bool radial, isSecond(parser, "mode", "exact", "radial"));
    params.model = itm ? CoverageModel::Itm : CoverageModel::P1812;
    params.mode = radial ? CoverageMode::Radial : CoverageMode::Exact;
    OASIS_TRY(const auto pixelM, positive(parser, "pixel"));
    OASIS_TRY(const auto receiverM, positive(parser, "receiver"));
    OASIS_TRY(const auto timePercent, positive(parser, "time"));
    OASIS_TRY(const auto locationPercent, positive(parser, "location"));
    if (locationPercent && !(*locationPercent >= 1 && *locationPercent <= 99))
        return fail(ErrorCode::InvalidArgument, "the share of locations must lie between 1 and 99 %", "--location");
    if (timePercent && !(*timePercent >= 1 && *timePercent <= 50))
        return fail(ErrorCode::InvalidArgument, "the share of time must lie between 1 and 50 %", "--time");
    OASIS_TRY(params.street, streetModelOf(parser));
    if (parser.isSet(QStringLiteral("indoor"))) {
        OASIS_TRY(const bool efficient, isSecond(parser, "indoor", "traditional", "efficient"));
        params.place = efficient ? ReceiverPlace::EfficientBuilding : ReceiverPlace::TraditionalBuilding;
    }
    params.pixelM = pixelM.value_or(0);
    params.receiverM = receiverM.value_or(params.receiverM);
    params.timePercent = timePercent.value_or(params.timePercent);
    params.locationPercent = locationPercent.value_or(params.locationPercent);
    return params;
}

} // namespace

Result<bool> isSecond(const QCommandLineParser& parser, const char* name, const char* first, const char* second)
{
    const QString word = parser.value(QString::fromLatin1(name));
    if (word != QLatin1String(first) && word != QLatin1String(second))
        return fail(ErrorCode::InvalidArgument, std::string("known are ") + first + " and " + second,
                    std::string("--") + name);
    return word == QLatin1String(second);
}

void addCoverageOptions(QCommandLineParser& parser, const text::Language& language)
{
    const auto option = [&](const char* name, const char* help, const char* value, const QString& usual = {}) {
        parser.addOption(
            {QString::fromLatin1(name), language.translate("cli", help), QString::fromLatin1(value), usual});
    };
    option("at",
           QT_TRANSLATE_NOOP("cli", "A transmitter at x,y or x,y,height in place of the study's access points; it "
                                    "radiates alike in all directions. May be given several times."),
           "place");
    parser.addOption({QStringLiteral("lonlat"),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Places are longitude and latitude."))});
    for (const NumberOption& known : kNumberOptions)
        option(known.name, known.help, known.unit);
    option("threshold",
           QT_TRANSLATE_NOOP("cli", "Least level of service after the margin. May be given several times (default: "
                                    "that of the access points, -75)."),
           "dBm");
    option("indoor",
           QT_TRANSLATE_NOOP("cli", "Receivers inside buildings: traditional or efficient (thermally), by the median "
                                    "entry loss of ITU-R P.2109."),
           "kind");
    option("model", QT_TRANSLATE_NOOP("cli", "p1812 (ITU-R P.1812) or itm (Longley-Rice, a cross-check)."), "name",
           QStringLiteral("p1812"));
    option("street",
           QT_TRANSLATE_NOOP("cli", "Model of places nearer than 500 m: auto (p1411 below 10 m, else rma), p1411, umi, "
                                    "uma or rma."),
           "name", QStringLiteral("auto"));
    option(
        "mode",
        QT_TRANSLATE_NOOP("cli", "exact (each pixel on its own path) or radial (shared rays, shadow edges repaired)."),
        "name", QStringLiteral("radial"));
    option("out", QT_TRANSLATE_NOOP("cli", "Write the received level, GeoTIFF."), "file");
    option("polygons", QT_TRANSLATE_NOOP("cli", "Write the area of each threshold, GeoPackage."), "file");
    parser.addOption({QStringLiteral("overwrite"),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Replace an existing file."))});
    parser.addOption({QStringLiteral("channels"),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Plan the channels of Wi-Fi: which channel "
                                                                         "and width each access point should have."))});
    option("explain", QT_TRANSLATE_NOOP("cli", "Show the path to this place with every loss and its equation."), "x,y");
    option("threads", QT_TRANSLATE_NOOP("cli", "Number of threads; results do not depend on it."), "n");
}

QStringList idleOptions(const QCommandLineParser& parser, const CoverageRequest& request)
{
    QStringList idle;
    if (request.common.model == CoverageModel::Itm)
        for (const char* name : {"mode", "street", "delta-n"})
            if (parser.isSet(QString::fromLatin1(name)))
                idle.append(QStringLiteral("--") + QLatin1String(name));
    return idle;
}

Result<CoverageParams> CoverageRequest::paramsOf(const AccessPoint& point, const std::string& crs) const
{
    constexpr double kWidestPlaceM = 1000; // P.1812 speaks of the places of at most such a square
    CoverageParams params = coverageParams(point, common.pixelM);
    params.model = common.model;
    params.mode = common.mode;
    params.street = common.street;
    params.receiverM = common.receiverM;
    params.timePercent = common.timePercent;
    params.locationPercent = common.locationPercent;
    params.place = common.place;
    setAir(air, params);
    OASIS_TRY(params.latitude, gis::latitudePlane(crs, point.position));
    if (params.locationPercent != 50) {
        OASIS_TRY(params.locationSigmaDb, p1812LocationSigmaDb(params.frequencyGhz, params.receiverM, 0,
                                                               std::clamp(params.pixelM, 1.0, kWidestPlaceM)));
    }
    return params;
}

Result<CoverageRequest> coverageRequest(const Study& study, const QCommandLineParser& parser)
{
    CoverageRequest request;
    OASIS_TRY(request.common, commonParams(parser));
    OASIS_TRY(Places places, Places::create(study, parser.isSet(QStringLiteral("lonlat"))));
    OASIS_TRY(request.points, pointsOf(study, parser, places));
    OASIS_CHECK(applyTo(request.points, parser));
    OASIS_TRY(request.thresholdsDbm, thresholdsOf(request.points, parser));
    for (AccessPoint& point : request.points)
        point.thresholdDbm = std::clamp(request.thresholdsDbm.back(), -120.0, 0.0);
    if (request.common.pixelM == 0)
        request.common.pixelM = commonPixelM(request.points);
    request.channels = parser.isSet(QStringLiteral("channels"));
    if (parser.isSet(QStringLiteral("explain"))) {
        if (request.common.model == CoverageModel::Itm)
            return fail(ErrorCode::InvalidArgument, "the steps are those of P.1812: leave --model itm out",
                        "--explain");
        OASIS_TRY(const AccessPoint place, places.read(parser.value(QStringLiteral("explain")), "--explain", false));
        request.explain = place.position;
    }
    return request;
}

} // namespace oasis::cli
