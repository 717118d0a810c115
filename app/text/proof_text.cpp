// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/proof_text.h"

#include "app/text/unit_text.h"

#include <QtGlobal>

namespace oasis::text {

QString proofFigure(Objective objective, std::int64_t figure, const Language& language, const QString& currency)
{
    const UnitText units(language);
    if (objective == Objective::Budget)
        return language.translate("text", QT_TRANSLATE_NOOP("text", "weight %1"))
            .arg(units.number(static_cast<double>(figure) / 1e6, 2));
    return units.money(Money::cents(figure), currency);
}

QString replaySentence(const Proof& proof, const Language& language, const QString& currency)
{
    if (!proof.replayed)
        return {};
    const QString replayed = proofFigure(proof.objective, proof.replayedBound, language, currency);
    if (proof.replayedBound == proof.bound)
        return language
            .translate("text", QT_TRANSLATE_NOOP("text", "The bound of %1 was followed cut by cut on the whole network "
                                                         "by code that shares nothing with the solver."))
            .arg(replayed);
    return language
        .translate("text", QT_TRANSLATE_NOOP("text", "The solver's bound is %1. A bound of %2 was followed cut by cut "
                                                     "on the whole network by code that shares nothing with it."))
        .arg(proofFigure(proof.objective, proof.bound, language, currency), replayed);
}

} // namespace oasis::text
