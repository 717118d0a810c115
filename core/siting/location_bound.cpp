// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/siting/location_bound.h"

#include "core/base/money.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace oasis::siting {

namespace {

__extension__ using Wide = __int128;

/// ⌊a × b / c⌋ for c > 0, exact.
std::int64_t floorOf(std::int64_t a, std::int64_t b, std::int64_t c)
{
    const Wide product = Wide{a} * b;
    Wide quotient = product / c;
    if (quotient * c > product)
        --quotient;
    return static_cast<std::int64_t>(quotient);
}

/// A customer that a facility would like to serve at the present multipliers.
struct Wanted
{
    std::uint32_t customer = 0;
    std::int64_t gain = 0; ///< cost minus multiplier, negative
};

/// A facility's knapsack at the present multipliers.
struct FacilityState
{
    std::vector<Wanted> wanted;            // best gain per unit of demand first
    std::vector<std::int64_t> optionValue; // cost of the option with the customers it holds
};

/// The maximisation over the multipliers.
class Ascent
{
public:
    Ascent(const LocationInput& input, const LocationParams& params)
        : m_input(input), m_params(params), m_states(input.options.size()), m_served(input.demand.size(), 0.0),
          m_direction(input.demand.size(), 0.0)
    {
        m_totalDemand = std::accumulate(input.demand.begin(), input.demand.end(), std::int64_t{0});
        startMultipliers();
    }

    Result<LocationBound> run(const RunContext& ctx)
    {
        double scale = 1.0;
        int sinceBetter = 0;
        for (int step = 0; step < m_params.iterations; ++step) {
            OASIS_CHECK(evaluate(ctx));
            const bool better = m_best.trace.empty() || m_value > m_best.bound;
            if (better)
                keep();
            sinceBetter = better ? 0 : sinceBetter + 1;
            if (m_best.bound >= m_params.knownValue)
                break;
            if (sinceBetter >= kPatience) {
                scale *= 0.5;
                sinceBetter = 0;
                m_multiplier = m_best.multipliers;
                std::fill(m_direction.begin(), m_direction.end(), 0.0);
                if (scale < kSmallestScale)
                    break;
                OASIS_CHECK(evaluate(ctx));
            }
            if (!move(scale))
                break;
            ctx.report(static_cast<double>(step + 1) / m_params.iterations, "siting.bound");
        }
        return std::move(m_best);
    }

private:
    static constexpr int kPatience = 8;
    static constexpr double kSmallestScale = 0.002;

    void startMultipliers()
    {
        m_multiplier.assign(m_input.demand.size(), kInfiniteCents);
        for (std::size_t i = 0; i < m_input.options.size(); ++i) {
            double perUnit = static_cast<double>(kInfiniteCents);
            for (const LocationOption& option : m_input.options[i])
                perUnit = std::min(perUnit, static_cast<double>(option.cost) / static_cast<double>(option.capacity));
            for (const LocationLink& link : m_input.links[i]) {
                const double share = perUnit * static_cast<double>(m_input.demand[link.customer]);
                if (share < static_cast<double>(kInfiniteCents - link.cost))
                    m_multiplier[link.customer] =
                        std::min(m_multiplier[link.customer], link.cost + static_cast<std::int64_t>(share));
            }
        }
        for (std::int64_t& multiplier : m_multiplier)
            multiplier = multiplier == kInfiniteCents ? 0 : multiplier;
    }

    void solveFacility(std::size_t i)
    {
        FacilityState& state = m_states[i];
        state.wanted.clear();
        for (const LocationLink& link : m_input.links[i])
            if (link.cost < m_multiplier[link.customer])
                state.wanted.push_back({link.customer, link.cost - m_multiplier[link.customer]});
        // Exact: an order that errs would make the knapsack too dear, and the bound too high.
        std::sort(state.wanted.begin(), state.wanted.end(), [&](const Wanted& a, const Wanted& b) {
            const Wide left = Wide{a.gain} * m_input.demand[b.customer];
            const Wide right = Wide{b.gain} * m_input.demand[a.customer];
            return left != right ? left < right : a.customer < b.customer;
        });
        state.optionValue.clear();
        for (const LocationOption& option : m_input.options[i])
            state.optionValue.push_back(option.cost + knapsack(state.wanted, option.capacity));
    }
    std::int64_t knapsack(const std::vector<Wanted>& wanted, std::int64_t room) const
    {
        std::int64_t value = 0;
        for (const Wanted& item : wanted) {
            const std::int64_t demand = m_input.demand[item.customer];
            if (demand > room)
                return room == 0 ? value : value + floorOf(item.gain, room, demand);
            value += item.gain;
            room -= demand;
        }
        return value;
    }

    /// The option built at a price per unit of capacity, or −1: none.
    int choice(std::size_t i, std::int64_t price) const
    {
        int best = -1;
        Wide bestValue = 0;
        for (std::size_t s = 0; s < m_states[i].optionValue.size(); ++s) {
            const Wide value = Wide{m_states[i].optionValue[s]} - Wide{price} * m_input.options[i][s].capacity;
            if (value < bestValue) {
                bestValue = value;
                best = static_cast<int>(s);
            }
        }
        return best;
    }
    Wide capacityAt(std::int64_t price) const
    {
        Wide capacity = 0;
        for (std::size_t i = 0; i < m_states.size(); ++i)
            if (const int s = choice(i, price); s >= 0)
                capacity += m_input.options[i][static_cast<std::size_t>(s)].capacity;
        return capacity;
    }
    /// The least price per unit of capacity at which the demand finds room: the best second multiplier, as the
    /// relaxed value is concave in it.
    std::int64_t capacityPrice() const
    {
        if (capacityAt(0) >= m_totalDemand)
            return 0;
        std::int64_t low = 0;
        std::int64_t high = 1;
        while (high < kInfiniteCents && capacityAt(high) < m_totalDemand)
            high *= 2;
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (capacityAt(middle) < m_totalDemand ? low : high) = middle;
        }
        return high;
    }

    Result<void> evaluate(const RunContext& ctx)
    {
        parallelFor(m_states.size(), ctx, [&](std::size_t i) { solveFacility(i); });
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "bound of the cabinets stopped");
        const std::int64_t price = capacityPrice();
        Wide value = Wide{price} * m_totalDemand;
        for (const std::int64_t multiplier : m_multiplier)
            value += multiplier;
        std::fill(m_served.begin(), m_served.end(), 0.0);
        m_open.clear();
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            const int s = choice(i, price);
            if (s < 0)
                continue;
            const LocationOption& option = m_input.options[i][static_cast<std::size_t>(s)];
            value += Wide{m_states[i].optionValue[static_cast<std::size_t>(s)]} - Wide{price} * option.capacity;
            m_open.push_back(static_cast<std::uint32_t>(i));
        }
        // At the price where capacity begins to suffice, the relaxed plan mixes what is built just below and at it.
        double share = 1;
        if (price > 0) {
            const auto below = static_cast<double>(capacityAt(price - 1));
            share = (static_cast<double>(m_totalDemand) - below) / (static_cast<double>(capacityAt(price)) - below);
            serveAll(price - 1, 1 - share);
        }
        serveAll(price, share);
        m_value = static_cast<std::int64_t>(std::max<Wide>(value, 0)); // no cost is negative
        return ok();
    }
    /// Adds what the facilities built at the price serve, in a share of the relaxed plan.
    void serveAll(std::int64_t price, double share)
    {
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            const int s = choice(i, price);
            std::int64_t room = s < 0 ? 0 : m_input.options[i][static_cast<std::size_t>(s)].capacity;
            for (auto item = m_states[i].wanted.begin(); room > 0 && item != m_states[i].wanted.end(); ++item) {
                const std::int64_t demand = m_input.demand[item->customer];
                m_served[item->customer] +=
                    share * (demand <= room ? 1.0 : static_cast<double>(room) / static_cast<double>(demand));
                room -= demand;
            }
        }
    }
    void keep()
    {
        m_best.bound = m_value;
        m_best.open = m_open;
        m_best.multipliers = m_multiplier;
        m_best.trace.push_back(m_value);
    }

    /// False when the relaxed plan serves every customer once: the bound cannot rise.
    bool move(double scale)
    {
        double norm = 0;
        for (std::size_t j = 0; j < m_served.size(); ++j) {
            m_direction[j] = 0.7 * (1.0 - m_served[j]) + 0.3 * m_direction[j];
            norm += m_direction[j] * m_direction[j] * static_cast<double>(m_input.demand[j]);
        }
        if (norm < 1e-9)
            return false;
        const double known = static_cast<double>(m_params.knownValue);
        const double best = static_cast<double>(m_best.bound);
        const double goal = m_params.knownValue == std::numeric_limits<std::int64_t>::max() ? 1.05 * best + 1 : known;
        const double step = scale * (std::max(goal, best * 1.0005) - static_cast<double>(m_value)) / norm;
        const double most = static_cast<double>(kInfiniteCents) / static_cast<double>(m_served.size() + 1);
        for (std::size_t j = 0; j < m_served.size(); ++j) {
            const double change = step * m_direction[j] * static_cast<double>(m_input.demand[j]);
            const double next = static_cast<double>(m_multiplier[j]) + change;
            m_multiplier[j] = static_cast<std::int64_t>(std::llround(std::clamp(next, -most, most)));
        }
        return true;
    }

    const LocationInput& m_input;
    const LocationParams& m_params;
    std::int64_t m_totalDemand = 0;
    std::vector<FacilityState> m_states;
    std::vector<std::int64_t> m_multiplier;
    std::vector<double> m_served; // per customer: times that the relaxed plan serves it
    std::vector<double> m_direction;
    std::vector<std::uint32_t> m_open;
    std::int64_t m_value = 0;
    LocationBound m_best;
};

} // namespace

Result<void> check(const LocationInput& input)
{
    if (input.options.size() != input.links.size())
        return fail(ErrorCode::InvalidArgument, "options and links are not of as many facilities");
    std::vector<std::uint8_t> linked(input.demand.size(), 0);
    std::vector<std::int64_t> dearest(input.demand.size(), 0);
    Wide sum = 0;
    Wide capacity = 0;
    for (std::size_t i = 0; i < input.options.size(); ++i) {
        std::int64_t most = 0;
        std::int64_t price = 0;
        for (const LocationOption& option : input.options[i]) {
            if (option.capacity < 1 || option.cost < 0)
                return fail(ErrorCode::InvalidArgument, "facility " + std::to_string(i) + ": capacity or cost");
            most = std::max(most, option.capacity);
            price = std::max(price, option.cost);
        }
        capacity += most;
        sum += price;
        for (const LocationLink& link : input.links[i]) {
            if (link.customer >= input.demand.size() || link.cost < 0)
                return fail(ErrorCode::InvalidArgument, "facility " + std::to_string(i) + ": link");
            linked[link.customer] = 1;
            dearest[link.customer] = std::max(dearest[link.customer], link.cost);
        }
    }
    Wide demand = 0;
    for (std::size_t j = 0; j < input.demand.size(); ++j) {
        if (input.demand[j] < 1)
            return fail(ErrorCode::InvalidArgument, "customer " + std::to_string(j) + ": demand below 1");
        if (linked[j] == 0)
            return fail(ErrorCode::InvalidArgument, "customer " + std::to_string(j) + ": no facility may serve it");
        sum += dearest[j];
        demand += input.demand[j];
    }
    if (sum >= kInfiniteCents || demand >= kInfiniteCents || capacity >= kInfiniteCents)
        return fail(ErrorCode::Overflow, "the costs of the facilities sum to too much");
    if (capacity < demand)
        return fail(ErrorCode::Infeasible, "all facilities together do not hold the demand");
    return ok();
}

Result<LocationBound> locationBound(const LocationInput& input, const LocationParams& params, const RunContext& ctx)
{
    if (params.iterations < 1)
        return fail(ErrorCode::InvalidArgument, "iterations below 1");
    OASIS_CHECK(check(input));
    if (input.demand.empty())
        return LocationBound{};
    return Ascent(input, params).run(ctx);
}

} // namespace oasis::siting
