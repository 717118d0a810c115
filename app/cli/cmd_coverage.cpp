// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_options.h"
#include "app/cli/command.h"
#include "app/cli/coverage_answer.h"
#include "app/cli/coverage_request.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"

#include "core/radio/access_point_coverage.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

Point middleOf(const std::vector<AccessPoint>& points)
{
    Bounds around;
    for (const AccessPoint& point : points)
        around.add(point.position);
    return around.centre();
}

/// A figure of all points, each value once, in their order.
template <class Figure>
std::string valuesOf(const std::vector<AccessPoint>& points, Figure figure)
{
    QStringList words;
    for (const AccessPoint& point : points)
        words.append(QString::number(figure(point), 'g', 12));
    words.removeDuplicates();
    return toStdString(words.join(QLatin1Char(',')));
}

gis::CoverageFacts factsOf(const CoverageAnswer& answer)
{
    const CoverageReport& report = answer.losses.front().report;
    gis::CoverageFacts facts;
    facts.program = "Oasis Planner " OASIS_VERSION;
    facts.model = report.model;
    for (const LossGrid& loss : answer.losses)
        if (const std::string& near = loss.report.nearModel; facts.nearModel.find(near) == std::string::npos)
            facts.nearModel += (facts.nearModel.empty() ? "" : "; ") + near;
    facts.mode = report.mode == CoverageMode::Exact ? "exact" : "radial";
    facts.surface = surfaceWord(report.surface);
    facts.clutterSource = report.clutterSource;
    facts.frequencyGhz = valuesOf(answer.request.points, [](const AccessPoint& p) { return p.frequencyMhz / 1000; });
    facts.timePercent = answer.request.common.timePercent;
    facts.locationPercent = answer.request.common.locationPercent;
    facts.marginDb = valuesOf(answer.request.points, [](const AccessPoint& p) { return p.marginDb; });
    facts.directions = answer.reception.bothDirections ? "both, the weaker counts" : "downlink";
    const ReceiverPlace place = answer.request.common.place;
    facts.receiverPlace = receiverPlaceName(place);
    facts.entryLossDb = valuesOf(answer.request.points, [place](const AccessPoint& p) {
        return std::round(100 * entryLossDb(place, p.frequencyMhz / 1000)) / 100;
    });
    facts.receiverM = answer.request.common.receiverM;
    facts.receiverGainDbi = receptionOf(answer.request.points.front()).gainDbi;
    facts.air = answer.request.air;
    return facts;
}

class CoverageCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("coverage"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate(
            "cli", QT_TRANSLATE_NOOP("cli", "What access points reach by radio: levels, people, sites, streets."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        addCoverageOptions(parser, language);
        addAirOptions(parser, language);
        addReliefOptions(parser, language);
        parser.addOption({QStringLiteral("keep-clutter"),
                          language.translate(
                              "cli", QT_TRANSLATE_NOOP("cli", "Keep this choice of trees and buildings with the study, "
                                                              "for the map, the report and the next time."))});
        addRulesOptions(parser, language);
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = cover(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<int> threadsOf(const QCommandLineParser& parser)
    {
        if (!parser.isSet(QStringLiteral("threads")))
            return 0;
        bool understood = false;
        const int threads = parser.value(QStringLiteral("threads")).toInt(&understood);
        if (!understood || threads < 1 || threads > 1024)
            return fail(ErrorCode::InvalidArgument, "must be a whole number from 1 to 1024", "--threads");
        return threads;
    }

    static void warnOfIdle(const CoverageRequest& request, const QCommandLineParser& parser, const Terminal& terminal)
    {
        for (const QString& option : idleOptions(parser, request))
            terminal.message(
                terminal.language()
                    .translate("cli", QT_TRANSLATE_NOOP("cli", "warning: %1 has no effect with --model itm"))
                    .arg(option));
    }

    static Result<void> cover(const QCommandLineParser& parser, const Terminal& terminal)
    {
        OASIS_TRY(const int threads, threadsOf(parser));
        OASIS_TRY(const Study study, openStudy(parser, terminal));
        CoverageAnswer answer;
        OASIS_TRY(answer.request, coverageRequest(study, parser));
        OASIS_CHECK(checkKeeping(study, answer.request, parser));
        warnOfIdle(answer.request, parser, terminal);
        OASIS_TRY(answer.request.air,
                  airOf(study, parser, middleOf(answer.request.points), answer.request.common.model));
        QElapsedTimer timer;
        timer.start();
        OASIS_TRY(const TerrainGrid relief, coverageRelief(study, answer.request, parser, terminal));
        answer.reliefCellM = relief.frame().cellM;
        if (!parser.isSet(QStringLiteral("relief")))
            answer.reliefUnit = study.elevation->sourceUnit;
        const RunContext ctx = terminal.context(threads);
        OASIS_CHECK(compute(relief, study, answer, ctx));
        OASIS_CHECK(judge(answer, ctx));
        OASIS_CHECK(count(study, answer, ctx));
        warnOfDoubt(answer, terminal);
        OASIS_CHECK(explain(relief, study, answer));
        OASIS_TRY(answer.rules, checkRules(answer.request.points, study, parser));
        OASIS_TRY(const QStringList files, write(answer, study, parser, ctx));
        OASIS_CHECK(keepClutter(parser, terminal));
        if (terminal.json()) {
            QJsonObject json = toJson(answer, study, terminal.language());
            json.insert(QStringLiteral("files"), QJsonArray::fromStringList(files));
            terminal.jsonValue(json);
            return ok();
        }
        print(answer, study, terminal);
        terminal.paths(files);
        terminal.message(terminal.language()
                             .translate("cli", QT_TRANSLATE_NOOP("cli", "computed in %1 s"))
                             .arg(terminal.units().number(static_cast<double>(timer.elapsed()) / 1000.0, 2)));
        return ok();
    }

    /// Losses of an access point at the share of the places asked, or (`median`) at half of them.
    static Result<LossGrid> lossesOf(const TerrainGrid& relief, const Study& study, const CoverageRequest& request,
                                     const AccessPoint& point, bool median, const RunContext& ctx)
    {
        OASIS_TRY(CoverageParams params, request.paramsOf(point, study.info.crs));
        if (median)
            params.locationPercent = 50;
        auto loss = computeCoverage(relief, coverageSite(point), params, ctx);
        if (!loss.has_value())
            return inContext(loss.error(), titleOf(point));
        return loss;
    }

    static Result<void> addLosses(const TerrainGrid& relief, const Study& study, CoverageAnswer& answer, bool median,
                                  const RunContext& ctx)
    {
        const std::vector<AccessPoint>& points = answer.request.points;
        const double part = 1 / static_cast<double>(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double done = part * static_cast<double>(i);
            OASIS_TRY(LossGrid loss, lossesOf(relief, study, answer.request, points[i], median,
                                              ctx.part(done, std::min(1.0, done + part))));
            (median ? answer.medians : answer.losses).push_back(std::move(loss));
        }
        return ok();
    }

    /// Losses of every access point and the map made of them.
    static Result<void> compute(const TerrainGrid& relief, const Study& study, CoverageAnswer& answer,
                                const RunContext& ctx)
    {
        const std::vector<AccessPoint>& points = answer.request.points;
        const bool medians = points.size() > 1 && answer.request.common.locationPercent != 50;
        OASIS_CHECK(addLosses(relief, study, answer, false, ctx.part(0, medians ? 0.45 : 0.9)));
        if (medians)
            OASIS_CHECK(addLosses(relief, study, answer, true, ctx.part(0.45, 0.9)));
        for (const AccessPoint& point : points) {
            OASIS_TRY(EmissionCheck check, checkEmission(defaultSpectrumLimits(), emissionOf(point)));
            answer.checks.push_back(std::move(check));
        }
        const double thresholdDbm = answer.request.thresholdsDbm.back();
        for (std::size_t i = 0; i < points.size(); ++i) {
            Radiator radiator = radiatorOf(points[i], answer.losses[i]);
            radiator.disturbing = medians ? &answer.medians[i] : nullptr;
            radiator.own->thresholdDbm = thresholdDbm;
            answer.radiators.push_back(std::move(radiator));
        }
        answer.reception = receptionOf(points.front());
        answer.reception.thresholdDbm = thresholdDbm;
        OASIS_TRY(answer.map, combineCoverage(answer.radiators, answer.reception, ctx));
        OASIS_TRY(answer.tally, tallyOf(answer.map, ctx));
        answer.facts = factsOf(answer);
        return ok();
    }

    /// Servers, interference and rates; the channels where they were asked for.
    static Result<void> judge(CoverageAnswer& answer, const RunContext& ctx)
    {
        std::vector<RateOfSnr> rates;
        for (const AccessPoint& point : answer.request.points)
            rates.push_back(rateOf(point));
        OASIS_TRY(answer.quality, qualityOf(answer.map, answer.radiators, answer.reception, rates, ctx));
        if (answer.request.channels) {
            OASIS_TRY(answer.channels,
                      planWifiChannels(answer.request.points, answer.radiators, answer.reception, ctx));
        }
        return ok();
    }

    static Result<void> count(const Study& study, CoverageAnswer& answer, const RunContext& ctx)
    {
        std::vector<Point> sites;
        for (const Site& site : study.sites)
            if (site.state == SiteState::Oasis)
                sites.push_back(site.position);
        std::vector<Polyline> streets;
        for (const Street& street : study.streets->streets) {
            const auto line = study.streets->geometry(street);
            if (boundsOf(line).intersects(answer.map.frame.bounds()))
                streets.emplace_back(line.begin(), line.end());
        }
        ServedQuestion question;
        question.thresholdsDbm = answer.request.thresholdsDbm;
        question.sites = sites;
        question.streets = streets;
        OASIS_TRY(answer.counts, countServed(answer.map, *study.territory, question, ctx));
        return ok();
    }

    /// Whether the first one serves the place rather than the second one.
    static bool isServer(const CoverageExplanation& a, const CoverageExplanation& b)
    {
        const auto inReach = [](const CoverageExplanation& e) {
            return 1000 * e.path.distancesKm.back() <= e.point.radiusM;
        };
        return inReach(a) != inReach(b) ? inReach(a) : servesBetter(a.service, b.service);
    }

    /// The path from the access point that serves there; one whose coverage is computed so far comes first.
    static Result<void> explain(const TerrainGrid& relief, const Study& study, CoverageAnswer& answer)
    {
        if (!answer.request.explain)
            return ok();
        if (!relief.contains(*answer.request.explain))
            return fail(ErrorCode::InvalidArgument, "the place to be explained lies outside the relief", "--explain");
        for (const AccessPoint& point : answer.request.points) {
            OASIS_TRY(const CoverageParams params, answer.request.paramsOf(point, study.info.crs));
            auto one = explainCoverage(relief, point, *answer.request.explain, params);
            if (!one.has_value())
                return inContext(one.error(), "--explain");
            if (!answer.explanation || isServer(one.value(), *answer.explanation))
                answer.explanation = std::move(one).value();
        }
        return ok();
    }

    /// Whether the choice of trees and buildings may be kept: nothing that was not tried, nor what counts twice.
    static Result<void> checkKeeping(const Study& study, const CoverageRequest& request,
                                     const QCommandLineParser& parser)
    {
        if (!parser.isSet(QStringLiteral("keep-clutter")))
            return ok();
        if (request.common.model == CoverageModel::Itm)
            return fail(ErrorCode::InvalidArgument,
                        "the Irregular Terrain Model reads no trees and buildings: leave --model itm out",
                        "--keep-clutter");
        OASIS_TRY(const ClutterChoice choice, clutterChoice(study, parser));
        if (!choice.isEmpty() && study.elevation->surface == SurfaceKind::Surface)
            return fail(ErrorCode::InvalidArgument,
                        "the heights already hold trees and buildings (a surface): clutter would count them twice",
                        "--keep-clutter");
        return ok();
    }

    /// The choice of trees and buildings goes into the study, where that was asked for.
    static Result<void> keepClutter(const QCommandLineParser& parser, const Terminal& terminal)
    {
        if (!parser.isSet(QStringLiteral("keep-clutter")))
            return ok();
        OASIS_TRY(LockedStudy locked, openStudyToChange(parser, terminal));
        OASIS_TRY(locked.study.info.clutter, clutterChoice(locked.study, parser));
        return saveStudy(locked.study, parser, terminal);
    }

    static Result<QStringList> write(const CoverageAnswer& answer, const Study& study, const QCommandLineParser& parser,
                                     const RunContext& ctx)
    {
        QStringList written;
        const bool overwrite = parser.isSet(QStringLiteral("overwrite"));
        if (const QString path = parser.value(QStringLiteral("out")); !path.isEmpty()) {
            OASIS_CHECK(gis::writeCoverageRaster(answer.map, answer.facts,
                                                 {toStdString(path), study.info.crs, overwrite}, ctx));
            written.append(path);
        }
        if (const QString path = parser.value(QStringLiteral("polygons")); !path.isEmpty()) {
            OASIS_CHECK(gis::writeCoverageAreas(answer.map, answer.counts, answer.facts,
                                                {toStdString(path), study.info.crs, overwrite}, ctx));
            written.append(path);
        }
        return written;
    }
};

} // namespace

std::unique_ptr<Command> makeCoverageCommand()
{
    return std::make_unique<CoverageCommand>();
}

} // namespace oasis::cli
