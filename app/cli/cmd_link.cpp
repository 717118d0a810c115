// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_options.h"
#include "app/cli/command.h"
#include "app/cli/coverage_request.h"
#include "app/cli/link_answer.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"

#include "gis/crs/transform.h"
#include "gis/raster/study_relief.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace oasis::cli {

namespace {

using text::toStdString;

/// A question and the relief that it is asked of.
struct LinkCase
{
    LinkQuestion asked;
    std::shared_ptr<const ElevationGrid> relief;
    std::optional<TerrainGrid> clutter;
};

/// Options that are rules of a scenario.
struct RuleOption
{
    const char* name;
    const char* help;
    const char* unit;
    double RadioLinkRules::*rule;
};

constexpr RuleOption kRuleOptions[] = {
    {"availability", QT_TRANSLATE_NOOP("cli", "Availability asked, percent of the year (default: 99.95)."), "percent",
     &RadioLinkRules::availabilityPercent},
    {"margin", QT_TRANSLATE_NOOP("cli", "Least fade margin in clear air (default: 5, an assumption)."), "dB",
     &RadioLinkRules::leastMarginDb},
    {"rain", QT_TRANSLATE_NOOP("cli", "Rain exceeded 0.01 % of the year, mm/h (default: 40)."), "rate",
     &RadioLinkRules::rainRateMmH},
    {"obstacles",
     QT_TRANSLATE_NOOP("cli", "Trees and roofs on the relief between the ends, metres; where --buildings or --classes "
                              "are higher, those count."),
     "metres", &RadioLinkRules::obstacleM},
};

/// The relief of the terrain as a study would hold it; what the import made up is unknown.
ElevationGrid elevationOf(const TerrainGrid& terrain)
{
    const RasterFrame& frame = terrain.frame();
    ElevationGrid grid;
    grid.northWest = frame.northWest;
    grid.cellM = frame.cellM;
    grid.columns = frame.columns;
    grid.rows = frame.rows;
    grid.surface = terrain.kind();
    grid.heightM.reserve(frame.cells());
    for (std::uint32_t row = 0; row < frame.rows; ++row)
        for (std::uint32_t column = 0; column < frame.columns; ++column)
            grid.heightM.push_back(terrain.isVoidAtCells({static_cast<double>(column), static_cast<double>(row)})
                                       ? std::numeric_limits<float>::quiet_NaN()
                                       : terrain.heights()[row * terrain.stride() + column]);
    return grid;
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
        for (const RuleOption& rule : kRuleOptions)
            option(rule.name, rule.help, rule.unit);
        addRainMapOption(parser, language);
        addReliefOptions(parser, language);
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
    static Result<void> readHeight(const QCommandLineParser& parser, const char* name, double& heightM)
    {
        const std::string where = std::string("--") + name;
        OASIS_TRY(heightM, number(parser.value(QString::fromLatin1(name)), where));
        if (!(heightM > 0 && heightM <= 1000))
            return fail(ErrorCode::InvalidArgument, "antennas stand above the ground, at most 1 000 m", where);
        return ok();
    }
    static Result<void> readRules(const QCommandLineParser& parser, RadioLinkRules& rules)
    {
        for (const RuleOption& option : kRuleOptions) {
            const QString text = parser.value(QString::fromLatin1(option.name));
            if (text.isEmpty())
                continue;
            const std::string where = std::string("--") + option.name;
            OASIS_TRY(rules.*option.rule, number(text, where));
            ScenarioDefinition definition;
            definition.radioLinks = rules;
            if (auto sound = check(definition); !sound.has_value())
                return fail(ErrorCode::InvalidArgument, sound.error().detail, where);
        }
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
    /// Heights and what stands on them; not the same trees twice.
    static Result<void> readRelief(LinkCase& one, const Study& study, const QCommandLineParser& parser,
                                   const Terminal& terminal)
    {
        const LinkTrial& trial = one.asked.trial;
        OASIS_TRY(const SurfaceKind said, surfaceOption(parser));
        OASIS_TRY(const ClutterChoice choice, clutterChoice(study, parser));
        const bool own = !parser.isSet(QStringLiteral("relief"));
        one.asked.kind = said == SurfaceKind::Unknown && own ? study.elevation->surface : said;
        if (own)
            one.asked.unit = study.elevation->sourceUnit;
        if (one.asked.kind == SurfaceKind::Surface && trial.rules.obstacleM > 0)
            return fail(ErrorCode::InvalidArgument,
                        "the heights already hold trees and buildings (a surface): clutter would count them twice",
                        "--obstacles");
        if (own && choice.isEmpty() && !parser.isSet(QStringLiteral("relief-unit"))) {
            if (study.elevation->heightM.empty())
                return fail(ErrorCode::InvalidArgument,
                            "the study has no relief: import heights of the ground, or use --relief");
            one.relief = study.elevation;
            return ok();
        }
        Bounds between;
        between.add(trial.from);
        between.add(trial.to);
        constexpr double kRoundM = 500;
        OASIS_TRY(one.clutter,
                  reliefWithin(study, between.grownBy(kRoundM), gis::clutterRequest(choice), parser, terminal));
        one.relief = own ? study.elevation : std::make_shared<const ElevationGrid>(elevationOf(*one.clutter));
        return ok();
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
    static Result<LinkCase> question(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        LinkCase one;
        LinkTrial& trial = one.asked.trial;
        OASIS_TRY(trial.from, place(parser, "from", study));
        OASIS_TRY(trial.to, place(parser, "to", study));
        OASIS_CHECK(readHeight(parser, "from-height", trial.heights.fromM));
        OASIS_CHECK(readHeight(parser, "to-height", trial.heights.toM));
        const Point middle{(trial.from.x + trial.to.x) / 2, (trial.from.y + trial.to.y) / 2};
        OASIS_TRY(one.asked.rain, rainOf(study, parser, middle, trial.rules.rainRateMmH));
        trial.rules.rainRateMmH = one.asked.rain.value;
        OASIS_CHECK(readRules(parser, trial.rules));
        if (parser.isSet(QStringLiteral("rain")))
            one.asked.rain = {trial.rules.rainRateMmH, AirOrigin::Given, {}, 0, 0};
        const double lengthM = distance(trial.from, trial.to);
        if (!(lengthM >= kLeastTrialM && lengthM <= kMostTrialM))
            return fail(ErrorCode::InvalidArgument, "a link is from 20 m to 200 km long", "--to");
        OASIS_TRY(trial.latitudeDeg, latitude(study, middle));
        OASIS_CHECK(readRelief(one, study, parser, terminal));
        one.asked.catalogue = *study.catalogue;
        return one;
    }
    static Result<ExitCode> answer(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const LinkCase one, question(parser, terminal));
        std::vector<TriedLink> answers;
        for (const LinkEquipment& equipment : defaultLinkEquipment()) {
            LinkTrial trial = one.asked.trial;
            trial.equipment = equipment.id;
            OASIS_TRY(TriedLink tried, tryLink(*one.relief, one.clutter ? &*one.clutter : nullptr, trial));
            if (tried.problem != TrialProblem::None)
                return fail(ErrorCode::InvalidArgument,
                            "the relief between the ends is not known: it has voids, or ends before");
            answers.push_back(std::move(tried));
        }
        printLinks(one.asked, answers, terminal);
        const bool closes = std::any_of(answers.begin(), answers.end(), [](const TriedLink& a) { return a.closes(); });
        return closes ? ExitCode::Done : ExitCode::NoPlan;
    }
};

} // namespace

std::unique_ptr<Command> makeLinkCommand()
{
    return std::make_unique<LinkCommand>();
}

} // namespace oasis::cli
