// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_canvas.h"

#include "app/desktop/canvas/highlight.h"
#include "app/desktop/canvas/map_legend.h"
#include "app/desktop/canvas/map_tools.h"
#include "app/desktop/canvas/quick_overlay.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace oasis::desktop {

namespace {

constexpr int kEdgePx = 16; ///< between furniture and the canvas's sides

} // namespace

MapCanvas::MapCanvas(QWidget* parent) : QWidget(parent), m_legend(new MapLegend(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    grabGesture(Qt::PinchGesture);
    m_options.layers = map::standardLayers();
    m_options.font = font();
    m_view.size = size();
    m_view.devicePixelRatio = devicePixelRatioF();
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_fade, &QAbstractAnimation::finished, this, [this] {
        m_fadingOut.reset();
        update();
    });
    connect(&m_renderer, &MapRenderer::sceneChanged, this, &MapCanvas::takeScene);
    connect(&m_renderer, &MapRenderer::pictureReady, this, &MapCanvas::showPicture);
    connect(&m_renderer, &MapRenderer::busyChanged, this, &MapCanvas::busyChanged);
    connect(&m_renderer, &MapRenderer::backdropFailed, this, &MapCanvas::backdropFailed);
    connect(m_legend, &MapLegend::foldedChanged, this, [this] {
        arrangeLegend();
        refresh();
        update();
    });
    setTool(nullptr);
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::setStudy(const Study& study, const map::SceneSubject& subject)
{
    m_options.layers = map::completedLayers(study.layers);
    m_renderer.setStudy(study, subject);
    refresh();
}

void MapCanvas::setTheme(map::Theme theme)
{
    m_options.theme = theme;
    refresh();
    update();
}

void MapCanvas::setLanguage(const text::Language& language)
{
    m_options.language = language;
    refresh();
}

void MapCanvas::setView(const map::ViewState& view)
{
    map::ViewState wanted = m_view;
    wanted.centre = view.centre;
    wanted.metresPerPixel = view.metresPerPixel;
    m_viewChosen = true;
    changeView(wanted);
}

void MapCanvas::zoomToAll()
{
    if (scene())
        zoomTo(scene()->bounds);
    // A study that was just handed in is shown whole when its scene is there.
    if (!scene() || m_renderer.isSceneComing())
        m_viewChosen = false;
}

QRectF MapCanvas::scalePlace() const
{
    const QSizeF size = map::scaleAndNorthSize(m_view, m_options);
    return {QPointF(kEdgePx, height() - m_legend->roomTaken().bottom() - kEdgePx - size.height()), size};
}

void MapCanvas::zoomTo(const Bounds& area)
{
    map::ViewState wanted = m_view;
    const double foot = height() - scalePlace().top(); // what is shown whole lies above the scale
    wanted.zoomTo(area, QMarginsF(kEdgePx, kEdgePx, kEdgePx + m_legend->roomTaken().right(), foot + kEdgePx / 2.0));
    constexpr double kNearest = 0.25; ///< a single symbol is not blown up to fill the canvas
    wanted.metresPerPixel = std::max(wanted.metresPerPixel, kNearest);
    m_viewChosen = true;
    changeView(wanted);
}

void MapCanvas::zoomBy(double factor)
{
    zoomAbout(QPointF(width() / 2.0, height() / 2.0), factor);
}

void MapCanvas::zoomAbout(QPointF pixel, double factor)
{
    map::ViewState wanted = m_view;
    wanted.zoomAbout(pixel, factor);
    m_viewChosen = true;
    changeView(wanted);
}

void MapCanvas::panBy(QPointF pixels)
{
    map::ViewState wanted = m_view;
    wanted.centre.x -= pixels.x() * m_view.metresPerPixel;
    wanted.centre.y += pixels.y() * m_view.metresPerPixel;
    m_viewChosen = true;
    changeView(wanted);
}

void MapCanvas::changeView(const map::ViewState& view)
{
    if (view == m_view)
        return;
    m_view = view;
    refresh();
    update();
    emit viewChanged(m_view);
}

void MapCanvas::setCovered(const std::vector<QRectF>& parts)
{
    if (parts == m_covered)
        return;
    m_covered = parts;
    refresh();
}

void MapCanvas::refresh()
{
    map::RenderOptions options = m_options;
    options.keepClear = m_covered;
    options.keepClear.push_back(scalePlace());
    if (m_legend->isVisible())
        options.keepClear.emplace_back(m_legend->geometry());
    m_renderer.request(m_view, options);
}

void MapCanvas::takeScene()
{
    if (!m_viewChosen && !scene()->bounds.isEmpty()) {
        zoomToAll();
        // Another first import may show more: until the user moves the map, it follows.
        m_viewChosen = false;
    }
    update();
}

void MapCanvas::showPicture(const MapPicture& picture)
{
    const auto& outcome = picture.scene->subject.outcome;
    if (m_picture && outcome && outcome != m_shownOutcome) {
        m_fadingOut = std::move(m_picture);
        m_fade.stop();
        m_fade.setDuration(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
        m_fade.start();
    }
    m_shownOutcome = outcome;
    m_picture = picture;
    m_legend->show(m_legendShown ? picture.legend : std::vector<map::LegendSection>(), m_options);
    arrangeLegend();
    // The first legend comes with the first picture: what it would hide moves beside it.
    const bool beside = !m_legend->roomTaken().isNull();
    if (std::exchange(m_besideLegend, beside) != beside && !m_viewChosen) {
        zoomToAll();
        m_viewChosen = false;
    }
    update();
    if (picture.view.centre == m_view.centre && picture.view.metresPerPixel == m_view.metresPerPixel)
        emit pictureShown();
}

void MapCanvas::setTool(std::unique_ptr<MapTool> tool)
{
    if (m_tool)
        m_tool->cancel();
    m_drag = Drag::None;
    m_tool = tool ? std::move(tool) : std::make_unique<SelectTool>(*this);
    setCursor(m_tool->cursor());
    update();
}

void MapCanvas::setSelection(const Selection& selection)
{
    m_selection = selection;
    update();
}

void MapCanvas::setQuickPlan(std::shared_ptr<const QuickPlan> plan, const QString& sentence)
{
    m_quickPlan = std::move(plan);
    m_quickSentence = sentence;
    update();
}

void MapCanvas::setCoverage(std::shared_ptr<const map::CoverageLayer> layer,
                            std::shared_ptr<const map::CoverageLayer> live)
{
    const auto drawn = m_coverage.set(std::move(layer), std::move(live));
    if (drawn != m_options.coverage) {
        m_options.coverage = drawn;
        refresh();
    }
    update();
}

void MapCanvas::setLink(std::optional<LinkMark> link)
{
    m_link = std::move(link);
    update();
}

void MapCanvas::ensureVisible(const Selection& selection)
{
    const Bounds area = scene() ? boundsOfSelection(*scene(), selection) : Bounds();
    if (area.isEmpty() || m_view.bounds().intersects(area))
        return;
    map::ViewState wanted = m_view;
    wanted.centre = area.centre();
    changeView(wanted);
}

void MapCanvas::setLegendShown(bool shown)
{
    m_legendShown = shown;
    m_legend->show(shown && m_picture ? m_picture->legend : std::vector<map::LegendSection>(), m_options);
    arrangeLegend();
}

void MapCanvas::arrangeLegend()
{
    m_legend->fit(size());
    m_legend->raise();
}

std::shared_ptr<const map::MapScene> MapCanvas::scene() const
{
    return m_renderer.scene();
}

std::vector<map::HitResult> MapCanvas::hitsAt(QPointF pixel) const
{
    return scene() ? map::hitTest(*scene(), m_view, pixel) : std::vector<map::HitResult>();
}

void MapCanvas::pickAt(QPointF pixel)
{
    const auto hits = hitsAt(pixel);
    if (hits.empty())
        return;
    const bool sameAgain = (pixel - m_lastPick).manhattanLength() < 3;
    m_pickDepth = sameAgain ? (m_pickDepth + 1) % hits.size() : 0;
    m_lastPick = pixel;
    emit picked(hits[m_pickDepth]);
}

void MapCanvas::resizeEvent(QResizeEvent*)
{
    map::ViewState wanted = m_view;
    wanted.size = size();
    wanted.devicePixelRatio = devicePixelRatioF();
    changeView(wanted);
    if (!m_viewChosen && scene() && !scene()->bounds.isEmpty()) {
        zoomToAll();
        m_viewChosen = false;
    }
    arrangeLegend();
}

void MapCanvas::paintPicture(QPainter& painter, const MapPicture& picture) const
{
    const Bounds covered = picture.view.bounds();
    const QRectF target(m_view.toPixels({covered.minX, covered.maxY}), m_view.toPixels({covered.maxX, covered.minY}));
    const bool sameScale = picture.view.metresPerPixel == m_view.metresPerPixel;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !sameScale);
    if (sameScale) {
        // On whole device pixels the picture stays crisp while it is moved.
        const double ratio = m_view.devicePixelRatio;
        const QPointF snapped(std::round(target.left() * ratio) / ratio, std::round(target.top() * ratio) / ratio);
        painter.drawImage(snapped, picture.image);
    } else {
        painter.drawImage(target, picture.image);
    }
}

void MapCanvas::paintOverlay(QPainter& painter) const
{
    if (const auto shown = scene()) {
        if (!(m_hovered == m_selection))
            paintHighlight(painter, *shown, m_view, m_hovered, m_options.theme, HighlightStrength::Hover);
        paintHighlight(painter, *shown, m_view, m_selection, m_options.theme, HighlightStrength::Selected);
    }
    if (m_quickPlan)
        paintQuickPlan(painter, *m_quickPlan, m_view, m_options.theme);
    if (m_link)
        paintLink(painter, *m_link, m_view, m_options.theme);
    m_tool->paint(painter);
    const QRect above = rect() - m_legend->roomTaken();
    if (m_quickPlan)
        paintSentence(painter, m_quickSentence, above, m_options.theme);
    map::drawScaleAndNorth(painter, scalePlace().bottomLeft(), m_view, m_options);
    if (const auto shown = scene())
        map::drawAttribution(painter, {double(width()), double(above.bottom() + 1)},
                             m_coverage.sources(shown->attribution, m_options.language), m_options);
}

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const map::Palette& colours = map::palette(m_options.theme);
    painter.fillRect(rect(), colours.background);
    const bool fading = m_fadingOut && m_fade.state() == QAbstractAnimation::Running;
    if (fading)
        paintPicture(painter, *m_fadingOut);
    if (m_picture) {
        painter.setOpacity(fading ? m_fade.currentValue().toDouble() : 1.0);
        paintPicture(painter, *m_picture);
        painter.setOpacity(1);
    }
    if (map::isLayerVisible(m_options, map::kLayerCoverage) &&
        m_coverage.paint(painter, m_picture ? m_picture->coverage : nullptr, m_view, m_options.theme))
        emit coverageShown();
    paintOverlay(painter);
    if (hasFocus()) {
        QColor ring = colours.accent;
        ring.setAlphaF(0.35F);
        painter.setPen(QPen(ring, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace oasis::desktop
