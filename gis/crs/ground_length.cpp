// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/ground_length.h"

#include "gis/base/proj_ptr.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>

namespace oasis::gis {

namespace {

constexpr double kCell = 5000; ///< units of the system
constexpr double kStep = 50;   ///< half-width of the central difference

/// ground² = e dx² + 2 f dx dy + g dy²
struct Metric
{
    double e = 1;
    double f = 0;
    double g = 1;
};

Metric mixed(const Metric& a, const Metric& b, double t)
{
    return {a.e + (b.e - a.e) * t, a.f + (b.f - a.f) * t, a.g + (b.g - a.g) * t};
}

} // namespace

struct GroundLength::Impl
{
    ProjContextPtr context;
    ProjPtr toLonLat;
    double semiMajor = 6378137;
    double eccentricity2 = 0;
    double unit = 1;
    std::unordered_map<std::uint64_t, Metric> nodes; ///< looked up only, never iterated
    std::int64_t lastColumn = 0;
    std::int64_t lastRow = 0;
    bool hasLast = false;
    std::array<Metric, 4> corners;

    Metric measure(Point at) const;
    const Metric& node(std::int64_t column, std::int64_t row);
    Metric at(Point p);
    double segment(Point a, Point b);
};

Metric GroundLength::Impl::measure(Point at) const
{
    const auto lonLat = [&](double dx, double dy) {
        const PJ_COORD c = proj_trans(toLonLat.get(), PJ_FWD, proj_coord(at.x + dx, at.y + dy, 0, 0));
        return Point{c.xy.x * std::numbers::pi / 180, c.xy.y * std::numbers::pi / 180};
    };
    const Point east = lonLat(kStep, 0);
    const Point west = lonLat(-kStep, 0);
    const Point north = lonLat(0, kStep);
    const Point south = lonLat(0, -kStep);
    const double latitude = (north.y + south.y) / 2;
    const double w2 = 1 - eccentricity2 * std::sin(latitude) * std::sin(latitude);
    const double alongMeridian = semiMajor * (1 - eccentricity2) / (w2 * std::sqrt(w2));
    const double alongParallel = semiMajor / std::sqrt(w2) * std::cos(latitude);
    const double scale = 1 / (2 * kStep);
    const Point byX{(east.x - west.x) * alongParallel * scale, (east.y - west.y) * alongMeridian * scale};
    const Point byY{(north.x - south.x) * alongParallel * scale, (north.y - south.y) * alongMeridian * scale};
    const Metric metric{byX.x * byX.x + byX.y * byX.y, byX.x * byY.x + byX.y * byY.y, byY.x * byY.x + byY.y * byY.y};
    if (!std::isfinite(metric.e + metric.f + metric.g))
        return {unit * unit, 0, unit * unit};
    return metric;
}

const Metric& GroundLength::Impl::node(std::int64_t column, std::int64_t row)
{
    const std::uint64_t key =
        static_cast<std::uint64_t>(column) << 32U ^ (static_cast<std::uint64_t>(row) & 0xFFFFFFFFU);
    const auto found = nodes.find(key);
    if (found != nodes.end())
        return found->second;
    const Point corner{static_cast<double>(column) * kCell, static_cast<double>(row) * kCell};
    return nodes.emplace(key, measure(corner)).first->second;
}

Metric GroundLength::Impl::at(Point p)
{
    const double x = p.x / kCell;
    const double y = p.y / kCell;
    const auto column = static_cast<std::int64_t>(std::floor(x));
    const auto row = static_cast<std::int64_t>(std::floor(y));
    if (!hasLast || column != lastColumn || row != lastRow) {
        corners = {node(column, row), node(column + 1, row), node(column, row + 1), node(column + 1, row + 1)};
        lastColumn = column;
        lastRow = row;
        hasLast = true;
    }
    const double tx = x - static_cast<double>(column);
    return mixed(mixed(corners[0], corners[1], tx), mixed(corners[2], corners[3], tx), y - static_cast<double>(row));
}

double GroundLength::Impl::segment(Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double planar = std::hypot(dx, dy);
    const int pieces = std::clamp(static_cast<int>(std::ceil(planar / kCell)), 1, 10000);
    double sum = 0;
    for (int i = 0; i < pieces; ++i) {
        const double t = (i + 0.5) / pieces;
        const Metric m = at({a.x + dx * t, a.y + dy * t});
        sum += std::sqrt(std::max(0.0, m.e * dx * dx + 2 * m.f * dx * dy + m.g * dy * dy));
    }
    return sum / pieces;
}

GroundLength::GroundLength(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
GroundLength::~GroundLength() = default;
GroundLength::GroundLength(GroundLength&&) noexcept = default;
GroundLength& GroundLength::operator=(GroundLength&&) noexcept = default;

Result<GroundLength> GroundLength::create(const Crs& crs)
{
    if (!crs.isProjected())
        return fail(ErrorCode::CrsUnsuitable, "lengths are measured in projected systems only", crs.label());
    auto impl = std::make_unique<Impl>();
    impl->context = makeProjContext();
    impl->unit = crs.metresPerUnit();
    PJ_CONTEXT* context = impl->context.get();
    const ProjPtr projected(proj_create(context, crs.wkt().c_str()));
    const ProjPtr geodetic(projected ? proj_crs_get_geodetic_crs(context, projected.get()) : nullptr);
    const ProjPtr raw(geodetic
                          ? proj_create_crs_to_crs_from_pj(context, projected.get(), geodetic.get(), nullptr, nullptr)
                          : nullptr);
    if (raw)
        impl->toLonLat.reset(proj_normalize_for_visualization(context, raw.get()));
    const ProjPtr ellipsoid(projected ? proj_get_ellipsoid(context, projected.get()) : nullptr);
    double semiMinor = 0;
    double inverseFlattening = 0;
    if (!impl->toLonLat || !ellipsoid ||
        proj_ellipsoid_get_parameters(context, ellipsoid.get(), &impl->semiMajor, &semiMinor, nullptr,
                                      &inverseFlattening) == 0)
        return fail(ErrorCode::CrsUnknown, "the projection cannot be inverted", crs.label());
    impl->eccentricity2 = 1 - semiMinor * semiMinor / (impl->semiMajor * impl->semiMajor);
    return GroundLength(std::move(impl));
}

double GroundLength::of(std::span<const Point> line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += m_impl->segment(line[i - 1], line[i]);
    return sum;
}

} // namespace oasis::gis
