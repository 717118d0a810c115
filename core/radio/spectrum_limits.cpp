// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/spectrum_limits.h"

#include "core/radio/data_table.h"

#include <algorithm>
#include <cmath>

namespace oasis {

namespace {

Result<SpectrumLimit> limitOf(const DataTable& table, std::size_t row)
{
    SpectrumLimit limit;
    OASIS_TRY(const std::string_view id, table.text(row, "id"));
    OASIS_TRY(const std::string_view ruleEn, table.text(row, "ruleEn"));
    OASIS_TRY(const std::string_view ruleFr, table.text(row, "ruleFr"));
    OASIS_TRY(const std::string_view source, table.text(row, "source"));
    OASIS_TRY(limit.fromMhz, table.number(row, "fromMhz"));
    OASIS_TRY(limit.toMhz, table.number(row, "toMhz"));
    OASIS_TRY(const std::size_t use, table.word(row, "use", {"lan", "link"}));
    OASIS_TRY(const std::size_t place, table.word(row, "place", {"both", "indoor", "outdoor"}));
    OASIS_TRY(const std::size_t licence, table.word(row, "licence", {"none", "individual"}));
    OASIS_TRY(limit.eirpDbm, table.optionalNumber(row, "eirpDbm"));
    OASIS_TRY(limit.eirpWithoutTpcDbm, table.optionalNumber(row, "eirpWithoutTpcDbm"));
    OASIS_TRY(limit.densityDbmMhz, table.optionalNumber(row, "densityDbmMhz"));
    OASIS_TRY(limit.leastGainDbi, table.optionalNumber(row, "leastGainDbi"));
    OASIS_TRY(limit.dfs, table.flag(row, "dfs"));
    OASIS_TRY(limit.open, table.flag(row, "open"));
    OASIS_TRY(limit.confirmed, table.flag(row, "confirmed"));
    limit.id = id;
    limit.ruleEn = ruleEn;
    limit.ruleFr = ruleFr;
    limit.source = source;
    limit.use = use == 0 ? SpectrumUse::Lan : SpectrumUse::Link;
    limit.indoors = place != 2;
    limit.outdoors = place != 1;
    limit.licence = licence == 1;
    if (id.empty() || !(limit.fromMhz > 0) || !(limit.toMhz > limit.fromMhz))
        return fail(ErrorCode::InvalidArgument, "a band needs an id and two frequencies, the lower one first",
                    "row " + std::to_string(row + 1));
    if (!limit.licence && !limit.eirpDbm)
        return fail(ErrorCode::InvalidArgument, "a band without licence needs a limit of power", std::string(id));
    return limit;
}

/// Why a row refuses an emission; empty when it permits one of at most `mostDbm`.
struct Verdict
{
    std::string reason;
    std::optional<double> mostDbm; ///< nothing: whatever the licence says
};

Verdict judge(const SpectrumLimit& limit, const Emission& emission)
{
    if (!limit.open)
        return {"the band is not open to this use", {}};
    if (emission.outdoors ? !limit.outdoors : !limit.indoors)
        return {emission.outdoors ? "the band is not permitted outdoors" : "the band is not permitted indoors", {}};
    if (limit.licence)
        return {emission.licensed ? "" : "the band needs an individual licence", {}};
    if (limit.dfs && !emission.dfs)
        return {"the band must be left to radar: DFS is required", {}};
    if (limit.leastGainDbi && emission.gainDbi < *limit.leastGainDbi)
        return {"the antenna has too little gain for this band", {}};
    double most = *limit.eirpDbm;
    if (!emission.tpc && limit.eirpWithoutTpcDbm)
        most = std::min(most, *limit.eirpWithoutTpcDbm);
    if (limit.densityDbmMhz)
        most = std::min(most, *limit.densityDbmMhz + 10 * std::log10(std::max(1.0, emission.widthMhz)));
    // The rule's own rounding: 50 mW/MHz is 16.99 dBm/MHz, a tenth of a decibel is no offence.
    constexpr double kRounding = 0.05;
    if (emission.eirpDbm > most + kRounding)
        return {"the radiated power exceeds the limit", most};
    return {"", most};
}

bool appliesTo(const SpectrumLimit& limit, const Emission& emission)
{
    return limit.use == SpectrumUse::Lan || emission.use == SpectrumUse::Link;
}

/// The row that decides at one frequency: of those that permit the emission the most generous, else of those that know
/// the band the one with the highest limit.
struct Choice
{
    const SpectrumLimit* limit = nullptr;
    Verdict verdict;
};

bool better(const Choice& a, const Choice& b)
{
    if (b.limit == nullptr)
        return true;
    const bool permitsA = a.verdict.reason.empty();
    if (permitsA != b.verdict.reason.empty())
        return permitsA;
    const double unlimited = permitsA ? 1e9 : -1e9; // a licence sets its own limit; a refusal has none
    return a.verdict.mostDbm.value_or(unlimited) > b.verdict.mostDbm.value_or(unlimited);
}

Choice chooseAt(const SpectrumLimits& limits, const Emission& emission, double mhz)
{
    Choice best;
    for (const SpectrumLimit& limit : limits.limits()) {
        if (!appliesTo(limit, emission) || mhz < limit.fromMhz || mhz >= limit.toMhz)
            continue;
        const Choice choice{&limit, judge(limit, emission)};
        if (better(choice, best))
            best = choice;
    }
    return best;
}

/// The next frequency above `mhz` where a row begins or ends.
double nextEdge(const SpectrumLimits& limits, double mhz, double last)
{
    double edge = last;
    for (const SpectrumLimit& limit : limits.limits())
        for (const double side : {limit.fromMhz, limit.toMhz})
            if (side > mhz)
                edge = std::min(edge, side);
    return edge;
}

} // namespace

Result<SpectrumLimits> SpectrumLimits::parse(std::string_view text)
{
    OASIS_TRY(const DataTable table, DataTable::parse(text));
    SpectrumLimits limits;
    limits.m_country = table.header("country");
    limits.m_dated = table.header("dated");
    if (limits.m_country.empty() || limits.m_dated.empty())
        return fail(ErrorCode::InvalidArgument, "the table of limits names no country or no date");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        OASIS_TRY(SpectrumLimit limit, limitOf(table, row));
        if (limits.find(limit.id) != nullptr)
            return fail(ErrorCode::InvalidArgument, "two rows have the same id", limit.id);
        limits.m_limits.push_back(std::move(limit));
    }
    return limits;
}

const SpectrumLimit* SpectrumLimits::find(std::string_view id) const
{
    const auto found =
        std::find_if(m_limits.begin(), m_limits.end(), [&](const SpectrumLimit& limit) { return limit.id == id; });
    return found == m_limits.end() ? nullptr : &*found;
}

const SpectrumLimits& defaultSpectrumLimits()
{
    static const SpectrumLimits kLimits = [] {
        auto limits = SpectrumLimits::parse(defaultSpectrumText());
        OASIS_EXPECTS(limits.has_value());
        return std::move(limits).value();
    }();
    return kLimits;
}

Result<EmissionCheck> checkEmission(const SpectrumLimits& limits, const Emission& emission)
{
    if (!(emission.centreMhz > 0) || !(emission.widthMhz > 0) || !std::isfinite(emission.centreMhz) ||
        !std::isfinite(emission.widthMhz) || emission.widthMhz / 2 >= emission.centreMhz)
        return fail(ErrorCode::InvalidArgument, "an emission needs a frequency and a width below it");
    if (!std::isfinite(emission.eirpDbm) || !std::isfinite(emission.gainDbi))
        return fail(ErrorCode::InvalidArgument, "the radiated power and the gain must be numbers");
    const double last = emission.centreMhz + emission.widthMhz / 2;
    EmissionCheck check;
    check.permitted = true;
    bool closed = false; // a part in which no power is permitted
    for (double mhz = emission.centreMhz - emission.widthMhz / 2; mhz < last; mhz = nextEdge(limits, mhz, last)) {
        const Choice choice = chooseAt(limits, emission, mhz);
        const std::string reason =
            choice.limit == nullptr ? "no rule of " + limits.country() + " opens this band" : choice.verdict.reason;
        if (choice.limit != nullptr)
            check.rules.push_back(choice.limit);
        if (choice.verdict.mostDbm && (!check.mostDbm || *choice.verdict.mostDbm < *check.mostDbm))
            check.mostDbm = choice.verdict.mostDbm;
        closed = closed || (!reason.empty() && !choice.verdict.mostDbm);
        if (!reason.empty() && check.permitted) {
            check.permitted = false;
            check.reason = reason;
        }
    }
    if (closed)
        check.mostDbm.reset();
    return check;
}

} // namespace oasis
