// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wifi_rules.h"

#include "app/text/access_point_text.h"
#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/words.h"

#include "gis/vector/feature_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace oasis::cli {

namespace {

using text::toQString;
using text::toStdString;

/// Places of a point layer; nothing when none is named. A layer without any point tells of no hotspot, and not that
/// there is none.
Result<std::optional<std::vector<Point>>> existingHotspots(const Study& study, const QCommandLineParser& parser)
{
    const QString path = parser.value(QStringLiteral("hotspots"));
    if (path.isEmpty())
        return std::optional<std::vector<Point>>();
    gis::LayerSource source;
    source.path = toStdString(path);
    OASIS_TRY(const auto reader, gis::FeatureReader::open(source, study.info.crs));
    std::vector<Point> places;
    gis::Feature feature;
    for (;;) {
        OASIS_TRY(const bool more, reader->next(feature));
        if (!more)
            break;
        places.insert(places.end(), feature.points.begin(), feature.points.end());
    }
    if (places.empty())
        return fail(
            ErrorCode::InvalidArgument,
            "existing free hotspots are points, and this layer has none; leave the option out when none is known",
            source.path);
    return std::optional<std::vector<Point>>(std::move(places));
}

QString verdictKey(WifiVerdict verdict)
{
    constexpr const char* kKeys[] = {"met", "notMet", "unknown", "stated"};
    return QString::fromLatin1(kKeys[static_cast<std::size_t>(verdict)]);
}

/// "found 1, access point 4"; empty without a figure.
QString foundText(const WifiFinding& finding, const Terminal& terminal)
{
    const QString figure = text::found(finding, terminal.language());
    if (figure.isEmpty())
        return {};
    QString text = terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "found %1")).arg(figure);
    if (!finding.first.empty())
        text += QStringLiteral(", ") + text::detailText(finding.first, terminal.language());
    return text;
}

} // namespace

void addRulesOptions(QCommandLineParser& parser, const text::Language& language)
{
    parser.addOption(
        {QStringLiteral("rules"),
         language.translate(
             "cli", QT_TRANSLATE_NOOP("cli", "Check the access points against a programme: wifi4eu or region.")),
         QStringLiteral("programme")});
    parser.addOption({QStringLiteral("hotspots"),
                      language.translate("cli", QT_TRANSLATE_NOOP("cli", "Existing free hotspots, a point layer, so "
                                                                         "that --rules finds duplicates.")),
                      QStringLiteral("file")});
}

Result<std::optional<ProgrammeAnswer>> checkRules(const std::vector<AccessPoint>& points, const Study& study,
                                                  const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("rules"))) {
        if (parser.isSet(QStringLiteral("hotspots")))
            return fail(ErrorCode::InvalidArgument, "existing hotspots are read by --rules only", "--hotspots");
        return std::optional<ProgrammeAnswer>();
    }
    const std::string wanted = toStdString(parser.value(QStringLiteral("rules")));
    const std::vector<WifiProgramme>& programmes = defaultWifiProgrammes();
    const auto programme = std::ranges::find(programmes, wanted, &WifiProgramme::id);
    if (programme == programmes.end())
        return fail(ErrorCode::InvalidArgument, "known are wifi4eu and region", "--rules");
    WifiSurroundings around;
    OASIS_TRY(around.existing, existingHotspots(study, parser));
    around.territory = study.territory.get();
    return std::optional(ProgrammeAnswer{&*programme, checkWifiProgramme(*programme, points, around)});
}

void print(const ProgrammeAnswer& answer, const QString& currency, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    const bool french = language.code() == QLatin1String("fr");
    terminal.line();
    terminal.line(language
                      .translate("cli", QT_TRANSLATE_NOOP("cli", "Rules of %1, reviewed %2; devices outdoors: %3, "
                                                                 "indoors: %4"))
                      .arg(toQString(answer.programme->id), toQString(answer.programme->dated))
                      .arg(answer.check.outdoorDevices)
                      .arg(answer.check.indoorDevices));
    for (const WifiFinding& finding : answer.check.findings) {
        const WifiRule& rule = *finding.rule;
        const QString found = foundText(finding, terminal);
        terminal.line(QStringLiteral("    ") +
                      text::labelled(text::verdict(finding.verdict, language),
                                     toQString(french ? rule.ruleFr : rule.ruleEn), language) +
                      (found.isEmpty() ? QString() : QStringLiteral(" – ") + found));
        terminal.line(QStringLiteral("        %1 (%2)").arg(toQString(rule.id), toQString(rule.source)));
    }
    terminal.line(language
                      .translate("cli", QT_TRANSLATE_NOOP("cli", "Running cost over the years of the programme: %1, an "
                                                                 "assumption."))
                      .arg(terminal.units().money(answer.check.runningCost, currency)));
}

QJsonObject toJson(const ProgrammeAnswer& answer)
{
    QJsonArray findings;
    for (const WifiFinding& finding : answer.check.findings) {
        QJsonObject json{{QStringLiteral("id"), toQString(finding.rule->id)},
                         {QStringLiteral("rule"), toQString(finding.rule->ruleEn)},
                         {QStringLiteral("source"), toQString(finding.rule->source)},
                         {QStringLiteral("confirmed"), finding.rule->confirmed},
                         {QStringLiteral("verdict"), verdictKey(finding.verdict)},
                         {QStringLiteral("accessPoint"), toQString(finding.first)}};
        const bool known = finding.found && std::isfinite(*finding.found);
        json.insert(QStringLiteral("found"), known ? QJsonValue(*finding.found) : QJsonValue());
        findings.append(json);
    }
    return {{QStringLiteral("programme"), toQString(answer.programme->id)},
            {QStringLiteral("dated"), toQString(answer.programme->dated)},
            {QStringLiteral("outdoorDevices"), static_cast<double>(answer.check.outdoorDevices)},
            {QStringLiteral("indoorDevices"), static_cast<double>(answer.check.indoorDevices)},
            {QStringLiteral("runningCostCents"), static_cast<double>(answer.check.runningCost.inCents())},
            {QStringLiteral("findings"), findings}};
}

} // namespace oasis::cli
