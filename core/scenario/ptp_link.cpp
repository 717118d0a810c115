// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ptp_link.h"

#include "core/radio/free_space.h"
#include "core/radio/gas_attenuation.h"
#include "core/radio/p530.h"
#include "core/radio/rain_attenuation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace oasis {

namespace {

constexpr double kEarthKm = 6371;
constexpr double kMedianK = 4.0 / 3.0;

struct ZoneRule
{
    double kFactor = 0;
    double fresnel = 0;
};

/// Outages of a margin, % of an average year.
struct Outage
{
    double rain = 0;
    double fading = 0;
    [[nodiscard]] double total() const { return std::min(100.0, rain + fading); }
};

class OutageModel
{
public:
    static Result<OutageModel> create(const PtpProfile& profile, const PtpHeights& heights, double frequencyGhz,
                                      const RadioLinkRules& rules)
    {
        OutageModel model;
        const double from = profile.groundM.front() + heights.fromM;
        const double to = profile.groundM.back() + heights.toM;
        P530Path path;
        path.frequencyGhz = frequencyGhz;
        path.distanceKm = profile.lengthKm;
        path.txAmslM = from;
        path.rxAmslM = to;
        path.terrainAmslM = profile.meanM();
        path.geoclimaticK = std::pow(10, rules.logK);
        path.refractivityN = rules.dN75;
        path.latitudeDeg = profile.latitudeDeg;
        OASIS_TRY(model.m_fading, p530Fading(path));
        model.m_fades = profile.lengthKm >= 5 && frequencyGhz <= 45;
        P530Rain rain;
        rain.frequencyGhz = frequencyGhz;
        rain.distanceKm = profile.lengthKm;
        rain.rateMmH = rules.rainRateMmH;
        rain.tiltDeg = kVerticalTiltDeg;
        OASIS_TRY(model.m_rain, p530RainAttenuation(rain));
        return model;
    }
    [[nodiscard]] Outage at(double marginDb) const
    {
        if (marginDb <= 0)
            return {100, 0};
        return {m_rain.outagePercent(marginDb), m_fades ? m_fading.yearPercent(marginDb) : 0};
    }

    [[nodiscard]] bool inRange() const { return m_rain.inRange && (!m_fades || m_fading.inRange()); }

private:
    bool m_fades = false; ///< short paths and high frequencies do not; beyond the method's range its figure stands
    P530Fading m_fading;
    P530RainAttenuation m_rain;
};

} // namespace

const LinkEquipment* findLinkEquipment(std::string_view id)
{
    const auto& all = defaultLinkEquipment();
    const auto found = std::find_if(all.begin(), all.end(), [&](const LinkEquipment& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

RadioBand bandOf(const LinkEquipment& equipment)
{
    const double ghz = equipment.frequencyGhz;
    return ghz < 10 ? RadioBand::Ghz5 : ghz < 40 ? RadioBand::Ghz18 : ghz < 65 ? RadioBand::Ghz60 : RadioBand::Ghz80;
}

bool isLicensed(const LinkEquipment& equipment)
{
    return equipment.yearly > Money{};
}

double wattsPerEnd(const LinkEquipment& equipment)
{
    return isLicensed(equipment) ? 35 : 12;
}

double PtpProfile::meanM() const
{
    return std::accumulate(groundM.begin(), groundM.end(), 0.0) / static_cast<double>(groundM.size());
}

PtpProfile ptpProfile(const ElevationGrid& relief, Point from, Point to)
{
    PtpProfile profile;
    const double lengthM = distance(from, to);
    profile.lengthKm = lengthM / 1000;
    const double cells = relief.cellM > 0 ? std::ceil(lengthM / relief.cellM) : 2;
    const auto steps = static_cast<std::size_t>(std::clamp(cells, 2.0, 1e6));
    profile.known = true;
    for (std::size_t i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(steps);
        const double ground = relief.heightAt({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        profile.atKm.push_back(share * profile.lengthKm);
        profile.groundM.push_back(ground);
        profile.known = profile.known && std::isfinite(ground);
    }
    return profile;
}

double ptpLeastK(double lengthKm)
{
    return 157 / (157 + 144 / (1 + lengthKm / 26.6));
}

PtpClearance ptpClearance(const PtpProfile& profile, const PtpHeights& heights, double frequencyGhz, double obstacleM)
{
    const std::array<ZoneRule, 2> rules{{{kMedianK, 1}, {ptpLeastK(profile.lengthKm), 0.6}}};
    const double from = profile.groundM.front() + heights.fromM;
    const double to = profile.groundM.back() + heights.toM;
    const double length = profile.lengthKm;
    PtpClearance worst;
    worst.roomM = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i + 1 < profile.atKm.size(); ++i) {
        const double near = profile.atKm[i];
        const double far = length - near;
        const double path = from + (to - from) * near / length;
        const double radius = 17.3 * std::sqrt(near * far / (frequencyGhz * length)); // P.530-18 equation (3)
        for (const ZoneRule& rule : rules) {
            const double bulge = near * far / (2 * rule.kFactor * kEarthKm) * 1000;
            const double room = path - bulge - profile.groundM[i] - obstacleM - rule.fresnel * radius;
            if (room < worst.roomM)
                worst = {room, near, rule.kFactor, rule.fresnel};
        }
    }
    return worst;
}

Result<PtpBudget> ptpBudget(const PtpProfile& profile, const PtpHeights& heights, const LinkEquipment& equipment,
                            const RadioLinkRules& rules)
{
    PtpBudget budget;
    OASIS_TRY(budget.freeSpaceDb, freeSpaceLossDb(equipment.frequencyGhz, profile.lengthKm));
    OASIS_TRY(const GasAttenuation gases, gasAttenuation(equipment.frequencyGhz, {}));
    budget.gasesDb = gases.total() * profile.lengthKm;
    OASIS_TRY(const OutageModel model, OutageModel::create(profile, heights, equipment.frequencyGhz, rules));
    budget.inRange = model.inRange();
    for (auto step = equipment.modes.rbegin(); step != equipment.modes.rend(); ++step) {
        budget.receivedDbm = step->powerDbm + 2 * equipment.gainDbi - kPtpLossDb - budget.freeSpaceDb - budget.gasesDb;
        budget.marginDb = budget.receivedDbm - step->thresholdDbm;
        const Outage outage = model.at(budget.marginDb);
        budget.rainPercent = outage.rain;
        budget.fadingPercent = outage.fading;
        budget.availabilityPercent = 100 - outage.total();
        if (budget.availabilityPercent >= rules.availabilityPercent) {
            budget.rateMbps = step->rateMbps;
            break;
        }
    }
    return budget;
}

} // namespace oasis
