// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cabinet_parameters.h"

#include "app/text/convert.h"
#include "core/network/optical_budget.h"

#include <QCoreApplication>

#include <array>

namespace oasis::report {

namespace {

struct Parameter
{
    const char* key;
    const char* name;
    QString (*value)(const text::UnitText& units, const CabinetRules& rules);
};

using Units = text::UnitText;
using Rules = CabinetRules;

// clang-format off
constexpr std::array kParameters{
    Parameter{"cabinets.attachM", QT_TRANSLATE_NOOP("report", "From the centre of a population cell to a street at most"), [](const Units& u, const Rules& r) { return u.length(r.attachM); }},
    Parameter{"cabinets.jobsPerBusiness", QT_TRANSLATE_NOOP("report", "Jobs of an activity zone for each business"), [](const Units& u, const Rules& r) { return u.number(r.jobsPerBusiness, 1); }},
    Parameter{"cabinets.jobsPerHa", QT_TRANSLATE_NOOP("report", "Jobs per hectare of zones whose jobs are unknown"), [](const Units& u, const Rules& r) { return u.number(r.jobsPerHa, 0); }},
    Parameter{"cabinets.maxDistanceM", QT_TRANSLATE_NOOP("report", "From cabinet to premises at most"), [](const Units& u, const Rules& r) { return u.length(r.maxDistanceM); }},
    Parameter{"cabinets.maxDropM", QT_TRANSLATE_NOOP("report", "From branching point to premises at most"), [](const Units& u, const Rules& r) { return u.length(r.maxDropM); }},
    Parameter{"cabinets.maxPremises", QT_TRANSLATE_NOOP("report", "Premises that a cabinet holds"), [](const Units& u, const Rules& r) { return u.number(r.maxPremises); }},
    Parameter{"cabinets.maxReachM", QT_TRANSLATE_NOOP("report", "Cable from point of presence to premises at most"), [](const Units& u, const Rules& r) { return u.length(r.maxReachM); }},
    Parameter{"cabinets.operators", QT_TRANSLATE_NOOP("report", "Operators with splitters of their own"), [](const Units& u, const Rules& r) { return u.number(r.operators); }},
    Parameter{"cabinets.opticalClass", QT_TRANSLATE_NOOP("report", "Equipment of the premises"), [](const Units&, const Rules& r) { return text::toQString(std::string(nameOf(r.opticalClass))); }},
    Parameter{"cabinets.personsPerHome", QT_TRANSLATE_NOOP("report", "Inhabitants per home"), [](const Units& u, const Rules& r) { return u.number(r.personsPerHome, 1); }},
    Parameter{"cabinets.premisesPerBox", QT_TRANSLATE_NOOP("report", "Premises of a branching point"), [](const Units& u, const Rules& r) { return u.number(r.premisesPerBox); }},
    Parameter{"cabinets.reserveFibres", QT_TRANSLATE_NOOP("report", "Reserve fibres of a feeder"), [](const Units& u, const Rules& r) { return u.number(r.reserveFibres); }},
    Parameter{"cabinets.splitRatio", QT_TRANSLATE_NOOP("report", "Largest splitter"), [](const Units&, const Rules& r) { return QStringLiteral("1:%1").arg(r.splitRatio); }},
    Parameter{"cabinets.takeUp", QT_TRANSLATE_NOOP("report", "Share of the premises with a lit line"), [](const Units& u, const Rules& r) { return u.percent(r.takeUp * 100, 0); }}};
// clang-format on

const Parameter* find(const std::string& key)
{
    for (const Parameter& parameter : kParameters)
        if (key == parameter.key)
            return &parameter;
    return nullptr;
}

} // namespace

QString cabinetParameterName(const Draft& draft, const std::string& key)
{
    const Parameter* found = find(key);
    return found ? draft.say(found->name) : QString();
}

QString cabinetParameterValue(const Draft& draft, const std::string& key, const CabinetRules& rules)
{
    const Parameter* found = find(key);
    return found ? found->value(draft.units, rules) : QString();
}

} // namespace oasis::report
