// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/street_text.h"

#include "app/text/convert.h"

#include <QtGlobal>

namespace oasis::text {

QString choiceText(StreetChoice choice, const Language& language)
{
    switch (choice) {
    case StreetChoice::Used:
        return language.translate("text", QT_TRANSLATE_NOOP("text", "Use this street"));
    case StreetChoice::Barred:
        return language.translate("text", QT_TRANSLATE_NOOP("text", "Bar this street"));
    case StreetChoice::Free:
        break;
    }
    return language.translate("text", QT_TRANSLATE_NOOP("text", "Let the solver choose"));
}

QString pinsUnfollowed(const ScenarioDefinition& definition, const Language& language)
{
    if (followsPins(definition.objective, definition.networkMode))
        return {};
    if (definition.objective == Objective::LeaseAll || definition.networkMode == NetworkMode::CrowFly)
        return language.translate(
            "text", QT_TRANSLATE_NOOP("text", "This scenario builds nothing along streets: choices of streets change "
                                              "nothing in it."));
    return language.translate(
        "text", QT_TRANSLATE_NOOP("text", "With this objective, streets can be barred, but none can be required."));
}

QString streetWithNumber(const StreetLayer& layer, StreetId street, const Language& language)
{
    const Street* found = layer.find(street);
    const QString number = QString::number(street.value());
    const QString name = found ? toQString(layer.names[found->name]) : QString();
    if (name.isEmpty())
        return language.translate("text", QT_TRANSLATE_NOOP("text", "Street no. %1")).arg(number);
    return language.translate("text", QT_TRANSLATE_NOOP("text", "%1 (no. %2)")).arg(name, number);
}

} // namespace oasis::text
