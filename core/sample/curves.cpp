// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/curves.h"

#include <algorithm>

namespace oasis::sample {

Polyline relaxed(Polyline line, int passes)
{
    for (int pass = 0; pass < passes && line.size() > 2; ++pass) {
        Point before = line.front();
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const Point here = line[i];
            line[i] = {(before.x + 2 * here.x + line[i + 1].x) / 4, (before.y + 2 * here.y + line[i + 1].y) / 4};
            before = here;
        }
    }
    return line;
}

Polyline relaxedRing(Polyline ring, int passes)
{
    const std::size_t n = ring.size();
    for (int pass = 0; pass < passes && n > 3; ++pass) {
        const Polyline before = ring;
        for (std::size_t i = 0; i < n; ++i) {
            const Point a = before[(i + n - 1) % n];
            const Point b = before[(i + 1) % n];
            ring[i] = {(a.x + 2 * before[i].x + b.x) / 4, (a.y + 2 * before[i].y + b.y) / 4};
        }
    }
    return ring;
}

Polyline rounded(const Polyline& line, int passes)
{
    Polyline result = line;
    for (int pass = 0; pass < passes && result.size() > 2; ++pass) {
        Polyline next{result.front()};
        for (std::size_t i = 0; i + 1 < result.size(); ++i) {
            const Point a = result[i];
            const Point b = result[i + 1];
            if (i > 0)
                next.push_back({0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y});
            if (i + 2 < result.size())
                next.push_back({0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y});
        }
        next.push_back(result.back());
        result = std::move(next);
    }
    return result;
}

Polyline resampled(const Polyline& line, double stepM)
{
    const double whole = length(line);
    const auto steps = std::max(1, static_cast<int>(std::lround(whole / stepM)));
    Polyline result{line.front()};
    std::size_t segment = 0;
    double passed = 0;
    for (int i = 1; i < steps; ++i) {
        const double target = whole * i / steps;
        while (segment + 2 < line.size() && passed + distance(line[segment], line[segment + 1]) < target) {
            passed += distance(line[segment], line[segment + 1]);
            ++segment;
        }
        const double far = distance(line[segment], line[segment + 1]);
        const double t = far > 0 ? std::clamp((target - passed) / far, 0.0, 1.0) : 0.0;
        result.push_back({line[segment].x + t * (line[segment + 1].x - line[segment].x),
                          line[segment].y + t * (line[segment + 1].y - line[segment].y)});
    }
    result.push_back(line.back());
    return result;
}

Polyline simplified(const Polyline& line, double toleranceM)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> spans{{0, line.size() - 1}};
    while (!spans.empty()) {
        const auto [from, to] = spans.back();
        spans.pop_back();
        double farthest = toleranceM;
        std::size_t at = 0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double far = distanceToSegment(line[i], line[from], line[to]);
            if (far > farthest) {
                farthest = far;
                at = i;
            }
        }
        if (at != 0) {
            keep[at] = true;
            spans.emplace_back(from, at);
            spans.emplace_back(at, to);
        }
    }
    Polyline result;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (keep[i])
            result.push_back(line[i]);
    return result;
}

Polyline shifted(const Polyline& line, double offsetM)
{
    Polyline result;
    result.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point a = line[i > 0 ? i - 1 : 0];
        const Point b = line[std::min(i + 1, line.size() - 1)];
        const double far = std::max(distance(a, b), 1e-9);
        result.push_back({line[i].x - offsetM * (b.y - a.y) / far, line[i].y + offsetM * (b.x - a.x) / far});
    }
    return result;
}

std::optional<Meeting> meeting(Point a, Point b, Point c, Point d)
{
    const double det = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    if (std::abs(det) < 1e-9)
        return std::nullopt;
    const double s = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / det;
    const double t = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / det;
    if (s < 0 || s > 1 || t < 0 || t > 1)
        return std::nullopt;
    return Meeting{s, t};
}

double distanceToSegment(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

Point toCentimetre(Point p)
{
    return {std::round(p.x * 100) / 100, std::round(p.y * 100) / 100};
}

} // namespace oasis::sample
