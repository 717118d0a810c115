// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/p1812_steps.h"

namespace oasis {

namespace {

void addPath(const P1812Loss& loss, std::vector<LossStep>& steps)
{
    const P1812Geometry& g = loss.geometry;
    const PathEnds smooth = g.smoothEnds();
    steps.insert(steps.end(), {{"d", "", "km", g.ends.distanceKm},
                               {"hts", "", "m", g.ends.txAmslM},
                               {"hrs", "", "m", g.ends.rxAmslM},
                               {"ω", "1", "", g.zones.seaFraction},
                               {"β0", "5", "%", loss.terms.anomalousPercent},
                               {"ae", "7a", "km", g.medianRadiusKm},
                               {"θt", "79", "mrad", g.horizons.txMrad},
                               {"dlt", "80", "km", g.horizons.txKm},
                               {"θr", "82", "mrad", g.horizons.rxMrad},
                               {"dlr", "83", "km", g.horizons.rxKm},
                               {"θ", "84", "mrad", g.horizons.angleMrad},
                               {"hst", "87", "m", g.leastSquares.txM},
                               {"hsr", "88", "m", g.leastSquares.rxM},
                               {"htc′", "37a", "m", smooth.txAmslM},
                               {"hrc′", "37b", "m", smooth.rxAmslM},
                               {"hte", "94a", "m", loss.terms.txDuctHeightM},
                               {"hre", "94b", "m", loss.terms.rxDuctHeightM},
                               {"hm", "95", "m", g.roughnessM}});
}

void addBullington(const DeltaBullington& parts, std::string_view symbol, std::vector<LossStep>& steps)
{
    steps.insert(steps.end(), {{"Lbulla", "21", "dB", parts.actualDb},
                               {"Lbulls", "21", "dB", parts.smoothDb},
                               {"Ldsph", "27", "dB", parts.sphericalDb},
                               {symbol, "39", "dB", parts.lossDb}});
}

} // namespace

std::vector<LossStep> p1812Steps(const P1812Loss& loss)
{
    const P1812Terms& t = loss.terms;
    std::vector<LossStep> steps;
    addPath(loss, steps);
    steps.insert(
        steps.end(),
        {{"Lbfs", "8", "dB", t.freeSpace}, {"Lb0p", "10", "dB", t.sightAtP}, {"Lb0β", "11", "dB", t.sightAtBeta}});
    addBullington(t.median, "Ld50", steps);
    if (t.anomalous != DeltaBullington{})
        addBullington(t.anomalous, "Ldβ", steps);
    steps.insert(steps.end(), {{"Fi", "40", "", t.timeFactor},
                               {"Ldp", "41", "dB", t.diffraction},
                               {"Lbd50", "42", "dB", t.medianDiffraction},
                               {"Lbd", "43", "dB", t.diffractionAtP},
                               {"Lbs", "44", "dB", t.troposcatter},
                               {"Lba", "46", "dB", t.ducting},
                               {"Fj", "57", "", t.angleFactor},
                               {"Fk", "58", "", t.distanceFactor},
                               {"Lminb0p", "59", "dB", t.leastSight},
                               {"Lminbap", "60", "dB", t.leastEnhanced},
                               {"Lbda", "61", "dB", t.enhancedDiffraction},
                               {"Lbam", "62", "dB", t.modified},
                               {"Lbc", "63", "dB", t.medianLocations},
                               {"Lloc", "67", "dB", t.locations},
                               {"Lb", "69", "dB", t.loss}});
    return steps;
}

} // namespace oasis
