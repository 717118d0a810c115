// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_options.h"
#include "app/cli/command.h"
#include "app/cli/coverage_request.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/radio_text.h"

#include "core/scenario/ptp_link.h"
#include "gis/crs/transform.h"
#include "gis/raster/elevation_import.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace oasis::cli {

namespace {

using text::toStdString;

/// What is asked of a link, beside its ends.
struct LinkQuestion
{
    PtpProfile profile;
    PtpHeights heights;
    RadioLinkRules rules;
    SurfaceKind surface = SurfaceKind::Unknown; ///< what the heights of the profile mean
    VerticalUnit unit = VerticalUnit::Unstated; ///< that they were read in
    AirFigure rain;                             ///< that of the rules
};

constexpr double kHighestMastM = 60;

/// One class of equipment on the path.
struct LinkAnswer
{
    const LinkEquipment& equipment;
    PtpClearance clearance;
    PtpBudget budget;
    std::optional<PtpHeights> masts; ///< from which a path that is not free would be
    [[nodiscard]] bool closes() const { return clearance.isFree() && budget.rateMbps > 0; }
};

QJsonObject toJson(const LinkAnswer& answer)
{
    const QJsonValue masts =
        answer.masts ? QJsonValue(QJsonArray{answer.masts->fromM, answer.masts->toM}) : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("lowestMastsM"), masts},
            {QStringLiteral("unlawful"), text::toQString(answer.budget.unlawful)},
            {QStringLiteral("equipment"), text::toQString(answer.equipment.id)},
            {QStringLiteral("frequencyGhz"), answer.equipment.frequencyGhz},
            {QStringLiteral("closes"), answer.closes()},
            {QStringLiteral("clearanceM"), answer.clearance.roomM},
            {QStringLiteral("tightestAtKm"), answer.clearance.atKm},
            {QStringLiteral("tightestK"), answer.clearance.kFactor},
            {QStringLiteral("tightestFresnel"), answer.clearance.fresnel},
            {QStringLiteral("freeSpaceDb"), answer.budget.freeSpaceDb},
            {QStringLiteral("gasesDb"), answer.budget.gasesDb},
            {QStringLiteral("receivedDbm"), answer.budget.receivedDbm},
            {QStringLiteral("rateMbps"), answer.budget.rateMbps},
            {QStringLiteral("marginDb"), answer.budget.marginDb},
            {QStringLiteral("rainPercent"), answer.budget.rainPercent},
            {QStringLiteral("fadingPercent"), answer.budget.fadingPercent},
            {QStringLiteral("availabilityPercent"), answer.budget.availabilityPercent},
            {QStringLiteral("inRange"), answer.budget.inRange}};
}

QJsonArray toJson(const PtpProfile& profile)
{
    QJsonArray points;
    for (std::size_t i = 0; i < profile.atKm.size(); ++i)
        points.append(QJsonArray{profile.atKm[i], profile.groundM[i]});
    return points;
}

class LinkCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("link"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "Say whether a radio link between two places closes, and why."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        const auto option = [&](const char* name, const char* help, const char* value, const QString& usual = {}) {
            parser.addOption(
                {QString::fromLatin1(name), language.translate("cli", help), QString::fromLatin1(value), usual});
        };
        option("from", QT_TRANSLATE_NOOP("cli", "First end: x,y in metres of the study, or the number of a site."),
               "place");
        option("to", QT_TRANSLATE_NOOP("cli", "Second end."), "place");
        option("from-height", QT_TRANSLATE_NOOP("cli", "First antenna above the ground, metres."), "metres",
               QStringLiteral("8"));
        option("to-height", QT_TRANSLATE_NOOP("cli", "Second antenna above the ground, metres."), "metres",
               QStringLiteral("8"));
        option("dem", QT_TRANSLATE_NOOP("cli", "Heights of the ground from this raster, in place of the study's."),
               "file");
        option("dem-unit", QT_TRANSLATE_NOOP("cli", "Unit of heights where --dem does not state it: m or ft."), "unit");
        option("surface",
               QT_TRANSLATE_NOOP("cli", "What the heights mean: earth (bare ground) or tops (with trees and "
                                        "buildings). Needed with --dem; else what was said when the study's relief "
                                        "was imported."),
               "kind");
        option("availability", QT_TRANSLATE_NOOP("cli", "Availability asked, percent of the year."), "percent");
        option("rain", QT_TRANSLATE_NOOP("cli", "Rain exceeded 0.01 % of the year, mm/h."), "rate");
        option("obstacles", QT_TRANSLATE_NOOP("cli", "Trees and roofs on the relief between the ends, metres."),
               "metres");
        addRainMapOption(parser, language);
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = answer(parser, terminal);
        return done.has_value() ? done.value() : terminal.failed(done.error());
    }

private:
    static Result<double> number(const QString& text, const std::string& option)
    {
        bool understood = false;
        const double value = text.toDouble(&understood);
        if (!understood || !std::isfinite(value))
            return fail(ErrorCode::InvalidArgument, "a number is expected: " + toStdString(text), option);
        return value;
    }
    static Result<void> read(const QCommandLineParser& parser, const char* name, double& into)
    {
        const QString option = QString::fromLatin1(name);
        if (parser.value(option).isEmpty())
            return ok();
        OASIS_TRY(into, number(parser.value(option), toStdString(QStringLiteral("--") + option)));
        return ok();
    }
    /// x,y, or a site by its number.
    static Result<Point> place(const QCommandLineParser& parser, const char* name, const Study& study)
    {
        const QString option = QString::fromLatin1(name);
        const std::string where = toStdString(QStringLiteral("--") + option);
        const QStringList parts = parser.value(option).split(QLatin1Char(','));
        if (parts.size() == 2) {
            OASIS_TRY(const double x, number(parts[0], where));
            OASIS_TRY(const double y, number(parts[1], where));
            return Point{x, y};
        }
        bool understood = false;
        const SiteId id{parts[0].toLongLong(&understood)};
        const Site* site = understood ? findSite(study, id) : nullptr;
        if (parts.size() != 1 || site == nullptr)
            return fail(ErrorCode::InvalidArgument, "an end is x,y in metres, or the number of a site", where);
        return Point{site->position};
    }
    static Result<std::shared_ptr<const ElevationGrid>> relief(const QCommandLineParser& parser, const Study& study,
                                                               const Terminal& terminal)
    {
        OASIS_TRY(const SurfaceKind said, surfaceOption(parser));
        if (parser.isSet(QStringLiteral("dem"))) {
            gis::LayerSource source;
            source.path = toStdString(parser.value(QStringLiteral("dem")));
            gis::ElevationParams params;
            params.surface = said;
            if (said == SurfaceKind::Unknown)
                return fail(ErrorCode::InvalidArgument,
                            "say what the heights mean: --surface earth (bare ground) or --surface tops (with trees "
                            "and buildings); no file tells it reliably",
                            "--surface");
            if (const QString unit = parser.value(QStringLiteral("dem-unit")); !unit.isEmpty()) {
                if (unit != QLatin1String("m") && unit != QLatin1String("ft"))
                    return fail(ErrorCode::InvalidArgument, "a unit of heights is m or ft", "--dem-unit");
                params.unit = unit == QLatin1String("m") ? gis::VerticalUnit::Metres : gis::VerticalUnit::Feet;
            }
            OASIS_TRY(gis::ElevationImport made,
                      gis::importElevation({source}, {}, study.info.crs, params, terminal.context()));
            terminal.warnings(made.receipt.warnings);
            return std::make_shared<const ElevationGrid>(std::move(made.grid));
        }
        if (parser.isSet(QStringLiteral("dem-unit")))
            return fail(ErrorCode::InvalidArgument, "a unit of heights is read with a raster of heights only",
                        "--dem-unit");
        if (study.elevation->heightM.empty())
            return fail(ErrorCode::InvalidArgument,
                        "the study has no relief: import heights of the ground, or use --dem");
        return study.elevation;
    }
    /// Of a place of the study, degrees.
    static Result<double> latitude(const Study& study, Point place)
    {
        OASIS_TRY(const auto projected, gis::Crs::parse(study.info.crs));
        OASIS_TRY(const auto geographic, gis::Crs::parse("EPSG:4326"));
        OASIS_TRY(auto transform, gis::Transform::create(projected, geographic));
        const Point lonLat = transform.apply(place);
        if (!std::isfinite(lonLat.y))
            return fail(ErrorCode::InvalidArgument, "the place lies outside the study's coordinate system", "--from");
        return double{lonLat.y};
    }
    static Result<LinkQuestion> question(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        OASIS_TRY(const Point from, place(parser, "from", study));
        OASIS_TRY(const Point to, place(parser, "to", study));
        LinkQuestion asked;
        OASIS_CHECK(read(parser, "from-height", asked.heights.fromM));
        OASIS_CHECK(read(parser, "to-height", asked.heights.toM));
        OASIS_CHECK(read(parser, "availability", asked.rules.availabilityPercent));
        OASIS_TRY(asked.rain,
                  rainOf(study, parser, {(from.x + to.x) / 2, (from.y + to.y) / 2}, asked.rules.rainRateMmH));
        if (parser.isSet(QStringLiteral("rain"))) {
            OASIS_CHECK(read(parser, "rain", asked.rain.value));
            asked.rain = {asked.rain.value, AirOrigin::Given, {}, 0, 0};
        }
        asked.rules.rainRateMmH = asked.rain.value;
        OASIS_CHECK(read(parser, "obstacles", asked.rules.obstacleM));
        ScenarioDefinition checked;
        checked.radioLinks = asked.rules;
        OASIS_CHECK(check(checked));
        for (const double heightM : {asked.heights.fromM, asked.heights.toM})
            if (!(heightM > 0 && heightM <= 1000))
                return fail(ErrorCode::InvalidArgument, "antennas stand above the ground, at most 1 000 m",
                            "--from-height");
        OASIS_TRY(const auto grid, relief(parser, study, terminal));
        OASIS_TRY(const SurfaceKind said, surfaceOption(parser));
        asked.surface = said == SurfaceKind::Unknown ? grid->surface : said;
        asked.unit = grid->sourceUnit;
        if (asked.surface == SurfaceKind::Surface && asked.rules.obstacleM > 0)
            return fail(ErrorCode::InvalidArgument,
                        "the heights already hold trees and buildings (a surface): clutter would count them twice",
                        "--obstacles");
        asked.profile = ptpProfile(*grid, from, to);
        if (!(asked.profile.lengthKm >= 0.02 && asked.profile.lengthKm <= 200))
            return fail(ErrorCode::InvalidArgument, "a link is from 20 m to 200 km long", "--to");
        OASIS_TRY(asked.profile.latitudeDeg, latitude(study, {(from.x + to.x) / 2, (from.y + to.y) / 2}));
        if (!asked.profile.known)
            return fail(ErrorCode::InvalidArgument,
                        "the relief between the ends is not known: it has voids, or ends before");
        return asked;
    }
    static Result<ExitCode> answer(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const LinkQuestion asked, question(parser, terminal));
        std::vector<LinkAnswer> answers;
        for (const LinkEquipment& equipment : defaultLinkEquipment()) {
            OASIS_TRY(const PtpBudget budget, ptpBudget(asked.profile, asked.heights, equipment, asked.rules));
            OASIS_TRY(const PtpClearance clearance,
                      ptpClearance(asked.profile, asked.heights, equipment.frequencyGhz, asked.rules.obstacleM));
            LinkAnswer one{equipment, clearance, budget, {}};
            if (!clearance.isFree()) {
                OASIS_TRY(one.masts,
                          ptpLowestMasts(asked.profile, equipment.frequencyGhz, asked.rules.obstacleM, kHighestMastM));
            }
            answers.push_back(std::move(one));
        }
        if (terminal.json())
            printJson(asked, answers, terminal);
        else
            print(asked, answers, terminal);
        const bool closes = std::any_of(answers.begin(), answers.end(), [](const LinkAnswer& a) { return a.closes(); });
        return closes ? ExitCode::Done : ExitCode::NoPlan;
    }
    static void printJson(const LinkQuestion& asked, const std::vector<LinkAnswer>& answers, const Terminal& terminal)
    {
        QJsonArray classes;
        for (const LinkAnswer& answer : answers)
            classes.append(toJson(answer));
        terminal.jsonValue(QJsonObject{{QStringLiteral("lengthKm"), asked.profile.lengthKm},
                                       {QStringLiteral("fromHeightM"), asked.heights.fromM},
                                       {QStringLiteral("toHeightM"), asked.heights.toM},
                                       {QStringLiteral("latitudeDeg"), asked.profile.latitudeDeg},
                                       {QStringLiteral("surface"), QString::fromLatin1(surfaceWord(asked.surface))},
                                       {QStringLiteral("reliefUnit"), QString::fromLatin1(unitWord(asked.unit))},
                                       {QStringLiteral("obstaclesM"), asked.rules.obstacleM},
                                       {QStringLiteral("rainMmH"), airJson(asked.rain)},
                                       {QStringLiteral("profile"), toJson(asked.profile)},
                                       {QStringLiteral("equipment"), classes}});
    }
    static void print(const LinkQuestion& asked, const std::vector<LinkAnswer>& answers, const Terminal& terminal)
    {
        const text::Language& language = terminal.language();
        const text::UnitText& units = terminal.units();
        terminal.line(language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1, ground from %2 to %3 above the sea"))
                          .arg(units.length(asked.profile.lengthKm * 1000), units.length(asked.profile.groundM.front()),
                               units.length(asked.profile.groundM.back())));
        terminal.line(surfaceSentence(asked.surface, language) + unitSentence(asked.unit, language) +
                      (asked.rules.obstacleM > 0
                           ? language.translate("cli", QT_TRANSLATE_NOOP("cli", "; trees and roofs of %1 on it"))
                                 .arg(units.length(asked.rules.obstacleM))
                           : QString()));
        terminal.line(rainSentence(asked.rain, terminal));
        const QString budget = language.translate(
            "cli",
            QT_TRANSLATE_NOOP("cli", "    free space %1, gases %2, received %3 dBm, margin %4, outage by rain %5, "
                                     "by multipath %6"));
        for (const LinkAnswer& answer : answers) {
            const QString verdict =
                answer.closes() ? language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1: closes with %2 at %3"))
                                : language.translate("cli", QT_TRANSLATE_NOOP("cli", "%1: does not close"));
            QString line = verdict.arg(text::radioClass(answer.equipment.id, language));
            if (answer.closes())
                line = line.arg(text::megabits(answer.budget.rateMbps, language),
                                units.percent(answer.budget.availabilityPercent, 3));
            terminal.line(line);
            terminal.line(QStringLiteral("    ") + text::clearanceSentence(answer.clearance, language));
            if (answer.masts)
                terminal.line(language.translate("cli", QT_TRANSLATE_NOOP("cli", "    free from masts of %1 and %2"))
                                  .arg(units.length(answer.masts->fromM), units.length(answer.masts->toM)));
            if (!answer.budget.unlawful.empty())
                terminal.line(QStringLiteral("    ") + text::toQString(answer.budget.unlawful));
            terminal.line(budget.arg(
                text::decibels(answer.budget.freeSpaceDb, language), text::decibels(answer.budget.gasesDb, language),
                units.number(answer.budget.receivedDbm, 1), text::decibels(answer.budget.marginDb, language),
                units.percent(answer.budget.rainPercent, 3), units.percent(answer.budget.fadingPercent, 3)));
            if (!answer.budget.inRange)
                terminal.line(language.translate(
                    "cli", QT_TRANSLATE_NOOP("cli", "    outside the range of ITU-R P.530 (rain: up to 60 km): "
                                                    "the outages are extrapolated")));
        }
    }
};

} // namespace

std::unique_ptr<Command> makeLinkCommand()
{
    return std::make_unique<LinkCommand>();
}

} // namespace oasis::cli
