// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/transform.h"

#include "gis/base/proj_ptr.h"

#include <cmath>
#include <limits>

namespace oasis::gis {

struct Transform::Impl
{
    ProjContextPtr context; ///< declared first: outlives the operation
    ProjPtr operation;      ///< null when both systems are the same
};

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool isFinite(Point p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

} // namespace

Transform::Transform(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

Result<Transform> Transform::create(const Crs& from, const Crs& to)
{
    for (const Crs* crs : {&from, &to})
        if (crs->isUnplaced())
            return fail(ErrorCode::CrsUnsuitable, "a local or undefined system cannot be placed on Earth",
                        crs->label());
    auto impl = std::make_unique<Impl>();
    impl->context = makeProjContext();
    if (from.wkt() == to.wkt())
        return Transform(std::move(impl));
    const ProjPtr raw(proj_create_crs_to_crs(impl->context.get(), from.wkt().c_str(), to.wkt().c_str(), nullptr));
    if (raw)
        impl->operation.reset(proj_normalize_for_visualization(impl->context.get(), raw.get()));
    if (!impl->operation)
        return fail(ErrorCode::CrsUnknown, "there is no known way from " + from.label() + " to " + to.label());
    return Transform(std::move(impl));
}

std::size_t Transform::apply(std::span<Point> points)
{
    if (points.empty())
        return 0;
    std::size_t failures = 0;
    if (m_impl->operation) {
        static_assert(sizeof(Point) == 2 * sizeof(double));
        proj_errno_reset(m_impl->operation.get());
        proj_trans_generic(m_impl->operation.get(), PJ_FWD, &points.data()->x, sizeof(Point), points.size(),
                           &points.data()->y, sizeof(Point), points.size(), nullptr, 0, 0, nullptr, 0, 0);
    }
    for (Point& point : points)
        if (!isFinite(point)) {
            point = {kNaN, kNaN};
            ++failures;
        }
    return failures;
}

Point Transform::apply(Point point)
{
    apply(std::span<Point>(&point, 1));
    return point;
}

double Transform::accuracyM() const
{
    if (!m_impl->operation)
        return 0;
    const ProjPtr used(proj_trans_get_last_used_operation(m_impl->operation.get()));
    return proj_coordoperation_get_accuracy(m_impl->context.get(), used ? used.get() : m_impl->operation.get());
}

bool Transform::isIdentity() const
{
    return !m_impl->operation;
}

} // namespace oasis::gis
