// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/coverage_layer.h"

#include "app/map/theme.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::map {

namespace {

constexpr int kShades = 256;
constexpr int kServedAlpha = 150;
constexpr int kFaintAlpha = 56;
constexpr float kFadedDb = 15; ///< so far below the threshold nothing is left of the colour
constexpr int kHatchPx = 7;

/// Where a figure lies on the colour scale.
struct Scale
{
    CoverageShown shown;
    [[nodiscard]] double fraction(double value) const
    {
        if (shown == CoverageShown::Level)
            return (value + 95) / 60; // −95 to −35 dBm
        if (shown == CoverageShown::Sinr)
            return (value + 5) / 45;                 // −5 to 40 dB
        return std::log10(std::max(value, 1.0)) / 3; // 1 to 1000 Mbit/s
    }
};

/// What is known of one pixel of the picture.
struct Shown
{
    CoverageService service;
    bool doubtful = false;
    bool unknown = false; ///< ground not known
};

/// Composes the pieces at the pixels of a rectangle of the view.
class Composer
{
public:
    Composer(const ViewState& view, QRect area, CoverageShown shown)
        : m_view(view), m_area(area), m_shown(shown),
          m_pixels(static_cast<std::size_t>(area.width()) * static_cast<std::size_t>(area.height()))
    {}
    void add(const CoveragePiece& piece);
    [[nodiscard]] QImage image(Theme theme) const;
    /// Lines where the excess is 0, by marching squares, each cell on its own.
    [[nodiscard]] QPainterPath contour() const;

private:
    [[nodiscard]] const Shown& at(int x, int y) const { return m_pixels[index(x, y)]; }
    [[nodiscard]] std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_area.width()) + static_cast<std::size_t>(x);
    }
    void take(Shown& pixel, const CoveragePiece& piece, double column, double row) const;
    /// Of the service level over what is needed; NaN without a figure.
    [[nodiscard]] float excessAt(int x, int y) const { return excessOf(at(x, y).service); }
    [[nodiscard]] static float excessOf(const CoverageService& service)
    {
        return std::isnan(service.levelDbm) ? std::numeric_limits<float>::quiet_NaN()
                                            : static_cast<float>(service.service.excessDb());
    }
    [[nodiscard]] float valueOf(const CoverageService& service) const
    {
        if (m_shown == CoverageShown::Rate)
            return service.mbps;
        return m_shown == CoverageShown::Level ? service.levelDbm : service.sinrDb;
    }

    const ViewState& m_view;
    QRect m_area;
    CoverageShown m_shown;
    std::vector<Shown> m_pixels;
};

/// Bilinear between four centres where all are known, else the nearest. `column` and `row` count from the first centre.
template <class ValueAt>
float sample(const ValueAt& valueAt, const RasterFrame& frame, double column, double row)
{
    const double west = std::floor(column);
    const double north = std::floor(row);
    const auto value = [&](double c, double r) {
        const auto i = static_cast<std::size_t>(std::clamp(c, 0.0, frame.columns - 1.0));
        const auto j = static_cast<std::size_t>(std::clamp(r, 0.0, frame.rows - 1.0));
        return valueAt(j * frame.columns + i);
    };
    const auto x = static_cast<float>(column - west);
    const auto y = static_cast<float>(row - north);
    const float top = value(west, north) * (1 - x) + value(west + 1, north) * x;
    const float bottom = value(west, north + 1) * (1 - x) + value(west + 1, north + 1) * x;
    const float between = top * (1 - y) + bottom * y;
    return std::isnan(between) ? value(std::round(column), std::round(row)) : between;
}

void Composer::take(Shown& pixel, const CoveragePiece& piece, double column, double row) const
{
    const RasterFrame& frame = piece.map.frame;
    const auto i = static_cast<std::size_t>(std::clamp(std::round(column), 0.0, frame.columns - 1.0));
    const auto j = static_cast<std::size_t>(std::clamp(std::round(row), 0.0, frame.rows - 1.0));
    const std::size_t nearest = j * frame.columns + i;
    const PixelState state = piece.map.state[nearest];
    if (!hasLoss(state)) {
        pixel.unknown = pixel.unknown || state == PixelState::Void || state == PixelState::Refused;
        return;
    }
    CoverageService service{piece.map.levelDbm[nearest], piece.mbps[nearest], piece.map.sinrDb[nearest],
                            piece.map.service(nearest)};
    // The service level has no steps where one server follows another; the downlink changes with it.
    const float at = sample([&](std::size_t each) { return piece.map.serviceDbm(each); }, frame, column, row);
    service.levelDbm += at - piece.map.serviceDbm(nearest);
    service.service.serviceDbm = static_cast<double>(at);
    service.service.levelDbm = static_cast<double>(service.levelDbm);
    if (!servesBetter(service, pixel.service))
        return;
    pixel.service = service;
    pixel.doubtful = state == PixelState::BeyondModel || state == PixelState::FilledGround;
}

void Composer::add(const CoveragePiece& piece)
{
    const RasterFrame& frame = piece.map.frame;
    const Bounds bounds = frame.bounds();
    const QRectF seen(m_view.toPixels({bounds.minX, bounds.maxY}), m_view.toPixels({bounds.maxX, bounds.minY}));
    const QRect here = seen.toAlignedRect() & m_area;
    const double step = m_view.metresPerPixel / frame.cellM;
    for (int y = here.top(); y <= here.bottom(); ++y) {
        const Point start = m_view.toMap({here.left() + 0.5, y + 0.5});
        const double row = (frame.northWest.y - start.y) / frame.cellM - 0.5;
        double column = (start.x - frame.northWest.x) / frame.cellM - 0.5;
        if (row < -0.5 || row > frame.rows - 0.5)
            continue;
        for (int x = here.left(); x <= here.right(); ++x, column += step)
            if (column >= -0.5 && column <= frame.columns - 0.5)
                take(m_pixels[index(x - m_area.left(), y - m_area.top())], piece, column, row);
    }
}

std::array<QRgb, kShades> shades(int alpha)
{
    std::array<QRgb, kShades> table{};
    for (int i = 0; i < kShades; ++i) {
        QColor colour = viridis(static_cast<double>(i) / (kShades - 1));
        colour.setAlpha(alpha);
        table[static_cast<std::size_t>(i)] = qPremultiply(colour.rgba());
    }
    return table;
}

/// A premultiplied colour with a share of its strength.
QRgb faded(QRgb colour, float share)
{
    const auto part = [share](int channel) { return static_cast<int>(static_cast<float>(channel) * share); };
    return qRgba(part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour)), part(qAlpha(colour)));
}

QImage Composer::image(Theme theme) const
{
    static const auto served = shades(kServedAlpha);
    static const auto faint = shades(kFaintAlpha);
    QColor ink = coverageContour(theme);
    ink.setAlpha(150);
    const QRgb hatch = qPremultiply(ink.rgba());
    const Scale scale{m_shown};
    // Hatching stays on the map while it is moved.
    const QPointF origin = m_view.toPixels({0, 0}) - m_area.topLeft();
    const auto phase = static_cast<int>(std::fmod(std::round(origin.x() + origin.y()), double{kHatchPx}));
    QImage image(m_area.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < m_area.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < m_area.width(); ++x) {
            const Shown& pixel = at(x, y);
            const CoverageService& service = pixel.service;
            const bool none = std::isnan(service.levelDbm);
            line[x] = 0;
            if (!none && (m_shown != CoverageShown::Rate || service.mbps > 0)) {
                const float value = valueOf(service);
                const double share = std::clamp(scale.fraction(static_cast<double>(value)), 0.0, 1.0);
                const auto shade = static_cast<std::size_t>(share * (kShades - 1));
                const float excess = excessOf(service);
                if (excess >= 0)
                    line[x] = served[shade];
                else if (excess > -kFadedDb)
                    line[x] = faded(faint[shade], 1 + excess / kFadedDb);
            }
            const bool marked = none ? pixel.unknown : pixel.doubtful;
            if (marked && (x + y - phase + 16 * kHatchPx * 1024) % kHatchPx == 0)
                line[x] = hatch;
        }
    }
    return image;
}

QPainterPath Composer::contour() const
{
    QPainterPath path;
    const auto cut = [](float a, float b) { return static_cast<double>(a / (a - b)); };
    for (int y = 0; y + 1 < m_area.height(); ++y) {
        for (int x = 0; x + 1 < m_area.width(); ++x) {
            const std::array<float, 4> e{excessAt(x, y), excessAt(x + 1, y), excessAt(x + 1, y + 1),
                                         excessAt(x, y + 1)};
            const int above = (e[0] >= 0) + (e[1] >= 0) + (e[2] >= 0) + (e[3] >= 0);
            if (above == 0 || above == 4 || std::isnan(e[0] + e[1] + e[2] + e[3]))
                continue;
            std::array<QPointF, 4> crossings;
            std::size_t count = 0;
            const std::array<QPointF, 4> corner{QPointF(x, y), QPointF(x + 1, y), QPointF(x + 1, y + 1),
                                                QPointF(x, y + 1)};
            for (std::size_t side = 0; side < 4; ++side) {
                const std::size_t next = (side + 1) % 4;
                if ((e[side] >= 0) != (e[next] >= 0))
                    crossings[count++] = corner[side] + (corner[next] - corner[side]) * cut(e[side], e[next]);
            }
            for (std::size_t i = 0; i + 1 < count; i += 2) {
                path.moveTo(crossings[i]);
                path.lineTo(crossings[i + 1]);
            }
        }
    }
    return path.translated(m_area.left() + 0.5, m_area.top() + 0.5);
}

QRect seenBy(const ViewState& view, const CoverageLayer& layer)
{
    QRectF all;
    for (const auto& piece : layer.pieces) {
        const Bounds bounds = piece->map.frame.bounds();
        all |= QRectF(view.toPixels({bounds.minX, bounds.maxY}), view.toPixels({bounds.maxX, bounds.minY}));
    }
    return (all & QRectF(QPointF(0, 0), QSizeF(view.size))).toAlignedRect();
}

} // namespace

std::vector<CoverageStep> coverageSteps(CoverageShown shown)
{
    const Scale scale{shown};
    constexpr std::array<std::array<double, 5>, 3> kValues{
        {{-45, -55, -65, -75, -85}, {300, 100, 30, 10, 3}, {36, 27, 18, 9, 0}}};
    std::vector<CoverageStep> steps;
    for (const double value : kValues[static_cast<std::size_t>(shown)])
        steps.push_back({viridis(scale.fraction(value)), value});
    return steps;
}

void paintCoverage(QPainter& painter, const CoverageLayer& layer, const ViewState& view, Theme theme)
{
    const QRect area = seenBy(view, layer);
    if (area.isEmpty())
        return;
    Composer composer(view, area, layer.shown);
    for (const auto& piece : layer.pieces)
        composer.add(*piece);
    painter.save();
    painter.drawImage(area, composer.image(theme));
    QPen pen(coverageContour(theme), 1.4);
    pen.setCapStyle(Qt::RoundCap);
    painter.strokePath(composer.contour(), pen);
    painter.restore();
}

} // namespace oasis::map
