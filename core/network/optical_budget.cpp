// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/optical_budget.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace oasis {

namespace {

constexpr double kSameDb = 1e-9; // sums of tenths of a decibel are not exact

struct ClassFacts
{
    std::string_view name;
    bool split;
    Wavelength down;
    Wavelength up;
};
constexpr std::array<ClassFacts, kOpticalClassCount> kFacts{{
    {"1G BX10", false, Wavelength::Nm1490, Wavelength::Nm1310},
    {"10G LR", false, Wavelength::Nm1310, Wavelength::Nm1310},
    {"10G ER", false, Wavelength::Nm1550, Wavelength::Nm1550},
    {"10G ZR", false, Wavelength::Nm1550, Wavelength::Nm1550},
    {"GPON B+", true, Wavelength::Nm1490, Wavelength::Nm1310},
    {"GPON C+", true, Wavelength::Nm1490, Wavelength::Nm1310},
    {"XGS-PON N1", true, Wavelength::Nm1577, Wavelength::Nm1270},
    {"XGS-PON N2", true, Wavelength::Nm1577, Wavelength::Nm1270},
    {"XGS-PON E1", true, Wavelength::Nm1577, Wavelength::Nm1270},
    {"XGS-PON E2", true, Wavelength::Nm1577, Wavelength::Nm1270},
}};
constexpr std::array<int, kWavelengthCount> kNanometres{1270, 1310, 1490, 1550, 1577};

const ClassFacts& facts(OpticalClass opticalClass)
{
    return kFacts[static_cast<std::size_t>(opticalClass)];
}

/// One class on one path.
struct Fit
{
    OpticalLoss loss;
    double overDb = 0;  ///< above the maximum, the worse direction
    double underDb = 0; ///< below the minimum, the worse direction
};

Fit fitOf(const OpticalPath& path, const OpticalRules& rules, OpticalClass opticalClass)
{
    Fit fit;
    fit.loss = opticalLoss(path, rules, opticalClass);
    const OpticalLimits& limits = rules.limits[static_cast<std::size_t>(opticalClass)];
    const double most = std::max(fit.loss.downDb(), fit.loss.upDb());
    const double least = std::min(fit.loss.downDb(), fit.loss.upDb()) - fit.loss.marginDb;
    fit.overDb = most > limits.maxLossDb + kSameDb ? most - limits.maxLossDb : 0;
    fit.underDb = least < limits.minLossDb - kSameDb ? limits.minLossDb - least : 0;
    return fit;
}

bool suits(const OpticalPath& path, const OpticalRules& rules, OpticalClass opticalClass)
{
    return facts(opticalClass).split == (rules.split > 1) &&
           rules.limits[static_cast<std::size_t>(opticalClass)].mbits >= path.mbits;
}

bool isAllowed(const OpticalRules& rules, OpticalClass opticalClass)
{
    return rules.allowed[static_cast<std::size_t>(opticalClass)];
}

/// With the attenuator that its minimum asks for.
bool fitsAttenuated(const Fit& fit, const OpticalRules& rules, OpticalClass opticalClass)
{
    const double most = std::max(fit.loss.downDb(), fit.loss.upDb()) + fit.underDb;
    return most <= rules.limits[static_cast<std::size_t>(opticalClass)].maxLossDb + kSameDb;
}

/// True when some allowed class bridges the path, attenuators permitted.
bool anyFits(const OpticalPath& path, const OpticalRules& rules)
{
    for (int i = 0; i < kOpticalClassCount; ++i) {
        const auto candidate = static_cast<OpticalClass>(i);
        if (isAllowed(rules, candidate) && suits(path, rules, candidate) &&
            fitsAttenuated(fitOf(path, rules, candidate), rules, candidate))
            return true;
    }
    return false;
}

/// The longest path that fits, to the metre below; 0 when none does.
double longestThatFits(OpticalPath path, const OpticalRules& rules)
{
    double fits = 0;
    double fails = std::floor(path.lengthM);
    path.lengthM = 0;
    if (!anyFits(path, rules))
        return 0;
    while (fails - fits > 1) {
        path.lengthM = std::floor((fits + fails) / 2);
        (anyFits(path, rules) ? fits : fails) = path.lengthM;
    }
    return fits;
}

OpticalRemedies remediesFor(const OpticalPath& path, const OpticalRules& rules)
{
    OpticalRemedies remedies;
    OpticalRules other = rules;
    for (other.split = rules.split / 2; other.split > 1 && remedies.smallerSplit == 0; other.split /= 2)
        if (anyFits(path, other))
            remedies.smallerSplit = other.split;
    for (int i = 0; i < kOpticalClassCount && !remedies.otherClass; ++i) {
        const auto candidate = static_cast<OpticalClass>(i);
        if (!isAllowed(rules, candidate) && suits(path, rules, candidate) &&
            fitsAttenuated(fitOf(path, rules, candidate), rules, candidate))
            remedies.otherClass = candidate;
    }
    remedies.longestM = longestThatFits(path, rules);
    return remedies;
}

std::string decibels(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f dB", value);
    return text;
}

std::string largestCause(const OpticalLoss& loss)
{
    const double fibre = std::max(loss.fibreDownDb, loss.fibreUpDb);
    std::pair<double, const char*> largest{fibre, "the length of the fibre"};
    for (const auto& cause : {std::pair<double, const char*>{loss.splitterDb, "the splitter"},
                              {loss.splicesDb, "the splices"},
                              {loss.connectorsDb, "the connectors"}})
        if (cause.first > largest.first)
            largest = cause;
    return std::string(largest.second) + " (" + decibels(largest.first) + ")";
}

std::string lossText(OpticalClass opticalClass, const OpticalLoss& loss)
{
    const auto at = [](double lossDb, Wavelength wavelength) {
        return decibels(lossDb) + " at " + std::to_string(nanometres(wavelength)) + " nm";
    };
    const Wavelength down = downstream(opticalClass);
    const Wavelength up = upstream(opticalClass);
    return down == up ? at(loss.downDb(), down) + " either way"
                      : at(loss.downDb(), down) + " and " + at(loss.upDb(), up);
}

std::string helpText(const OpticalRemedies& remedies)
{
    std::string text;
    const auto add = [&](const std::string& help) { text += (text.empty() ? "" : ", or ") + help; };
    if (remedies.smallerSplit > 0)
        add("a splitter of 1:" + std::to_string(remedies.smallerSplit));
    if (remedies.otherClass)
        add("class " + std::string(nameOf(*remedies.otherClass)));
    if (remedies.longestM > 0) {
        char metres[64];
        std::snprintf(metres, sizeof metres, "an exchange within %.1f km by the network",
                      std::floor(remedies.longestM / 100) / 10);
        add(metres);
    }
    return text.empty() ? "nothing alone would help" : "what would help: " + text;
}

} // namespace

int nanometres(Wavelength wavelength)
{
    return kNanometres[static_cast<std::size_t>(wavelength)];
}

std::string_view nameOf(OpticalClass opticalClass)
{
    return facts(opticalClass).name;
}

std::optional<OpticalClass> opticalClassNamed(std::string_view name)
{
    for (int i = 0; i < kOpticalClassCount; ++i)
        if (kFacts[static_cast<std::size_t>(i)].name == name)
            return static_cast<OpticalClass>(i);
    return std::nullopt;
}

bool isPassiveSplit(OpticalClass opticalClass)
{
    return facts(opticalClass).split;
}

Wavelength downstream(OpticalClass opticalClass)
{
    return facts(opticalClass).down;
}

Wavelength upstream(OpticalClass opticalClass)
{
    return facts(opticalClass).up;
}

OpticalRules worstOpticalRules()
{
    OpticalRules rules;
    rules.fibreDbPerKm = {0.45, 0.40, 0.30, 0.25, 0.27};
    rules.spliceDb = 0.15;
    rules.connectorDb = 0.5;
    rules.marginDb = 3.0;
    rules.splitterDb = {4.0, 7.6, 11.0, 14.4, 18.0, 21.5, 25.0};
    return rules;
}

double splitterLossDb(const OpticalRules& rules, int split)
{
    if (split <= 1)
        return 0;
    for (std::size_t i = 0; i < rules.splitterDb.size(); ++i)
        if (split == 2 << i)
            return rules.splitterDb[i];
    const double stages = std::ceil(std::log2(split) - kSameDb);
    return 10 * std::log10(split) + 0.2 * stages + 0.3;
}

OpticalLoss opticalLoss(const OpticalPath& path, const OpticalRules& rules, OpticalClass opticalClass)
{
    OpticalLoss loss;
    const double cableM = path.lengthM * (1 + path.slack);
    const auto fibre = [&](Wavelength wavelength) {
        return cableM / 1000 * rules.fibreDbPerKm[static_cast<std::size_t>(wavelength)];
    };
    loss.fibreDownDb = fibre(downstream(opticalClass));
    loss.fibreUpDb = fibre(upstream(opticalClass));
    loss.splices =
        path.closures + static_cast<int>(std::min(1e6, std::floor(cableM / rules.drumM + kSameDb))) + rules.endSplices;
    loss.splicesDb = loss.splices * rules.spliceDb;
    const bool split = rules.split > 1;
    loss.connectorsDb = (rules.connectors + (split ? rules.connectorsAtSplitter : 0)) * rules.connectorDb;
    loss.splitterDb = splitterLossDb(rules, rules.split) + rules.filterDb;
    loss.marginDb = rules.marginDb;
    return loss;
}

OpticalBudget opticalBudget(const OpticalPath& path, const OpticalRules& rules)
{
    OpticalBudget best;
    bool attenuated = false;
    for (int i = 0; i < kOpticalClassCount; ++i) {
        const auto candidate = static_cast<OpticalClass>(i);
        if (!isAllowed(rules, candidate) || !suits(path, rules, candidate))
            continue;
        const Fit fit = fitOf(path, rules, candidate);
        if (fit.overDb == 0 && fit.underDb == 0)
            return {candidate, true, 0, 0, fit.loss, {}};
        if (fitsAttenuated(fit, rules, candidate)) {
            if (!attenuated)
                best = {candidate, true, fit.underDb, 0, fit.loss, {}};
            attenuated = true;
        } else if (!attenuated && (!best.opticalClass || fit.overDb < best.overDb)) {
            best = {candidate, false, 0, fit.overDb, fit.loss, {}};
        }
    }
    if (!best.fits)
        best.remedies = remediesFor(path, rules);
    return best;
}

std::string explanation(const OpticalPath& path, const OpticalRules& rules, const OpticalBudget& budget)
{
    if (!budget.opticalClass) {
        char rate[96];
        std::snprintf(rate, sizeof rate, "no permitted equipment gives %.0f Mbit/s %s; ", path.mbits,
                      rules.split > 1 ? "through a splitter" : "on a fibre of its own");
        return rate + helpText(budget.remedies);
    }
    const std::string name(nameOf(*budget.opticalClass));
    if (budget.fits)
        return budget.attenuatorDb > 0 ? name + " needs an attenuator of " + decibels(budget.attenuatorDb) : "";
    const auto& limits = rules.limits[static_cast<std::size_t>(*budget.opticalClass)];
    return name + " bridges " + decibels(limits.maxLossDb) + ", the path loses " +
           lossText(*budget.opticalClass, budget.loss) + ": " + decibels(budget.overDb) + " too much, most of it by " +
           largestCause(budget.loss) + "; " + helpText(budget.remedies);
}

std::string_view firstSenseless(const OpticalRules& rules)
{
    const auto decibelsOk = [](double value) { return value >= 0 && value <= 1000; };
    if (!std::all_of(rules.fibreDbPerKm.begin(), rules.fibreDbPerKm.end(), decibelsOk))
        return "optics.fibreDbPerKm";
    if (!decibelsOk(rules.spliceDb))
        return "optics.spliceDb";
    if (!decibelsOk(rules.connectorDb))
        return "optics.connectorDb";
    if (!decibelsOk(rules.filterDb))
        return "optics.filterDb";
    if (!decibelsOk(rules.marginDb))
        return "optics.marginDb";
    if (!(rules.drumM >= 1 && rules.drumM <= 1e6))
        return "optics.drumM";
    if (rules.endSplices < 0 || rules.endSplices > 1000)
        return "optics.endSplices";
    if (rules.connectors < 0 || rules.connectors > 1000 || rules.connectorsAtSplitter < 0 ||
        rules.connectorsAtSplitter > 1000)
        return "optics.connectors";
    if (rules.split < 1 || rules.split > 1024)
        return "optics.split";
    if (!std::all_of(rules.splitterDb.begin(), rules.splitterDb.end(), decibelsOk))
        return "optics.splitterDb";
    const auto limitsOk = [&](const OpticalLimits& limits) {
        return decibelsOk(limits.minLossDb) && decibelsOk(limits.maxLossDb) && limits.minLossDb <= limits.maxLossDb &&
               limits.mbits >= 0 && limits.mbits <= 1e9;
    };
    if (!std::all_of(rules.limits.begin(), rules.limits.end(), limitsOk))
        return "optics.limits";
    return {};
}

} // namespace oasis
