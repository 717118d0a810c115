// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/air_options.h"
#include "app/cli/coverage_answer.h"
#include "app/cli/coverage_channels.h"
#include "app/text/convert.h"
#include "app/text/loss_text.h"

#include "core/radio/p1812_steps.h"

#include <QJsonArray>

#include <span>
#include <string_view>

namespace oasis::cli {

namespace {

using text::toQString;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

double count(std::size_t n)
{
    return static_cast<double>(n);
}

QJsonObject pointToJson(const AccessPoint& point, const EmissionCheck& check)
{
    QJsonArray rules;
    for (const SpectrumLimit* rule : check.rules)
        rules.append(QJsonObject{{key("id"), toQString(rule->id)},
                                 {key("rule"), toQString(rule->ruleEn)},
                                 {key("source"), toQString(rule->source)},
                                 {key("confirmed"), rule->confirmed}});
    QJsonObject json{{key("id"), static_cast<double>(point.id.value())},
                     {key("name"), toQString(titleOf(point))},
                     {key("x"), point.position.x},
                     {key("y"), point.position.y},
                     {key("lon"), point.lonDeg},
                     {key("lat"), point.latDeg},
                     {key("heightM"), point.heightM},
                     {key("frequencyGhz"), point.frequencyMhz / 1000},
                     {key("radiusM"), point.radiusM},
                     {key("marginDb"), point.marginDb},
                     {key("widthMhz"), point.channel.widthMhz},
                     {key("eirpDbm"), point.eirpDbm()},
                     {key("permitted"), check.permitted},
                     {key("reason"), toQString(check.reason)},
                     {key("rules"), rules}};
    json.insert(key("limitDbm"), check.mostDbm ? QJsonValue(*check.mostDbm) : QJsonValue());
    return json;
}

QJsonObject servedToJson(const ServedCount& served)
{
    return {{key("people"), served.people},
            {key("households"), served.households},
            {key("sites"), static_cast<double>(served.sites)},
            {key("streetKm"), served.streetKm},
            {key("areaKm2"), served.areaKm2}};
}

QJsonArray thresholdsToJson(const CoverageAnswer& answer, const Study& study)
{
    QJsonArray thresholds;
    for (const ServedCounts& served : answer.counts) {
        QJsonArray municipalities;
        for (std::size_t i = 0; i < served.byMunicipality.size(); ++i) {
            QJsonObject one = servedToJson(served.byMunicipality[i]);
            one.insert(key("code"), toQString(study.territory->municipalities[i].code));
            one.insert(key("name"), toQString(study.territory->municipalities[i].name));
            municipalities.append(one);
        }
        QJsonObject all = servedToJson(served.all);
        all.insert(key("thresholdDbm"), served.thresholdDbm);
        all.insert(key("byMunicipality"), municipalities);
        all.insert(key("beyondModel"), servedToJson(served.beyond));
        thresholds.append(all);
    }
    return thresholds;
}

QJsonArray stepsToJson(std::span<const LossStep> steps, std::string_view document)
{
    QJsonArray json;
    for (const LossStep& step : steps)
        json.append(QJsonObject{{key("symbol"), toQString(step.symbol)},
                                {key("document"), toQString(step.document.empty() ? document : step.document)},
                                {key("equation"), toQString(step.equation)},
                                {key("unit"), toQString(step.unit)},
                                {key("value"), step.value}});
    return json;
}

QJsonObject explanationToJson(const CoverageExplanation& e, const text::Language& language)
{
    QJsonArray doubts;
    for (const P1812Doubt doubt : e.area.doubts)
        doubts.append(text::doubt(doubt, language));
    QJsonArray profile;
    for (std::size_t i = 0; i < e.path.distancesKm.size(); ++i)
        profile.append(
            QJsonArray{e.path.distancesKm[i], e.path.groundM[i], e.path.clutterM.empty() ? 0 : e.path.clutterM[i]});
    QJsonObject json{{key("accessPoint"), toQString(titleOf(e.point))},
                     {key("x"), e.place.x},
                     {key("y"), e.place.y},
                     {key("lengthKm"), e.path.distancesKm.back()},
                     {key("lineOfSight"), e.sight},
                     {key("steps"), stepsToJson(p1812Steps(e.area), "P.1812-8")},
                     {key("nearSteps"), stepsToJson(e.nearSteps, "")},
                     {key("doubts"), doubts},
                     {key("profile"), profile},
                     {key("nearModel"), toQString(e.nearModel)},
                     {key("areaShare"), e.areaShare},
                     {key("lossDb"), e.lossDb},
                     {key("gainDbi"), e.gainDbi},
                     {key("entryLossDb"), e.entryDb},
                     {key("levelDbm"), e.levelDbm},
                     {key("uplinkDbm"), e.uplinkDbm},
                     {key("serviceDbm"), e.service.serviceDbm},
                     {key("weakerDirection"), key(e.uplinkLimits() ? "uplink" : "downlink")},
                     {key("thresholdDbm"), e.service.thresholdDbm},
                     {key("served"), e.served()},
                     {key("snrDb"), e.snrDb},
                     {key("mbps"), e.mbps}};
    json.insert(key("nearDb"), e.nearDb ? QJsonValue(*e.nearDb) : QJsonValue());
    json.insert(key("nearSigmaDb"), e.nearDb ? QJsonValue(e.nearSigmaDb) : QJsonValue());
    json.insert(key("nearInRange"), e.nearDb ? QJsonValue(e.nearOutside == kInRange) : QJsonValue());
    return json;
}

/// One number, or several where access points differ.
QJsonValue marginsToJson(const CoverageAnswer& answer)
{
    QJsonArray margins;
    for (const AccessPoint& point : answer.request.points)
        if (!margins.contains(QJsonValue(point.marginDb)))
            margins.append(point.marginDb);
    return margins.size() == 1 ? margins.first() : QJsonValue(margins);
}

} // namespace

QJsonObject toJson(const CoverageAnswer& answer, const Study& study, const text::Language& language)
{
    QJsonArray points;
    for (std::size_t i = 0; i < answer.request.points.size(); ++i) {
        QJsonObject point = pointToJson(answer.request.points[i], answer.checks[i]);
        point.insert(key("entryLossDb"), answer.radiators[i].entryDb);
        points.append(point);
    }
    std::size_t ownPath = 0;
    for (const LossGrid& loss : answer.losses)
        ownPath += loss.report.ownPath;
    const gis::CoverageFacts& facts = answer.facts;
    QJsonObject json{{key("program"), toQString(facts.program)},
                     {key("model"), toQString(facts.model)},
                     {key("nearModel"), toQString(facts.nearModel)},
                     {key("mode"), toQString(facts.mode)},
                     {key("air"), airJson(facts.air, answer.request.common.model)},
                     {key("timePercent"), facts.timePercent},
                     {key("locationPercent"), facts.locationPercent},
                     {key("marginDb"), marginsToJson(answer)},
                     {key("directions"), toQString(facts.directions)},
                     {key("peoplePerHousehold"), ServedQuestion{}.peoplePerHousehold},
                     {key("devicePowerDbm"), answer.reception.uplinkPowerDbm},
                     {key("receiverPlace"), toQString(facts.receiverPlace)},
                     {key("receiverM"), facts.receiverM},
                     {key("surface"), toQString(facts.surface)},
                     {key("clutterSource"), toQString(facts.clutterSource)},
                     {key("reliefCellM"), answer.reliefCellM},
                     {key("pixelM"), answer.map.frame.cellM},
                     {key("limitsDated"), toQString(defaultSpectrumLimits().dated())},
                     {key("limitsCountry"), toQString(defaultSpectrumLimits().country())},
                     {key("accessPoints"), points},
                     {key("thresholds"), thresholdsToJson(answer, study)}};
    json.insert(key("pixels"), QJsonObject{{key("withLevel"), count(answer.tally.pixels)},
                                           {key("ownPath"), count(ownPath)},
                                           {key("near"), count(answer.tally.near)},
                                           {key("beyondModel"), count(answer.tally.beyond)},
                                           {key("filledGround"), count(answer.tally.filled)},
                                           {key("void"), count(answer.tally.voids)},
                                           {key("refused"), count(answer.tally.refused)}});
    json.insert(key("reliefUnit"), answer.reliefUnit ? QJsonValue(key(unitWord(*answer.reliefUnit))) : QJsonValue());
    json.insert(key("service"), serversToJson(answer));
    if (answer.channels)
        json.insert(key("channels"), channelsToJson(answer));
    if (answer.rules)
        json.insert(key("rules"), toJson(*answer.rules));
    if (answer.explanation)
        json.insert(key("explanation"), explanationToJson(*answer.explanation, language));
    return json;
}

} // namespace oasis::cli
