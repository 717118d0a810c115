// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/map_set.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace oasis::report {

namespace {

// Above so many streets the vector drawing of a map takes megabytes.
constexpr std::size_t kMostVectorStreets = 40000;
constexpr int kSourceHeight = 16; ///< of the line of sources, pixels

std::vector<MapLayer> reportLayers()
{
    std::vector<MapLayer> layers = map::standardLayers();
    for (MapLayer& layer : layers)
        if (layer.id == map::kLayerPopulation)
            layer.visible = false;
    return layers;
}

} // namespace

QFont reportFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans"), QStringLiteral("Liberation Sans")});
    // Glyphs at their true widths: text keeps its spacing at every size of a printed page.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Result<void> MapSet::readScenes(const Study& study, const ReportModel& model, const RunContext& ctx)
{
    map::RenderOptions options;
    options.layers = reportLayers();
    options.language = model.language;
    options.font = reportFont();
    const map::MapScene* previous = nullptr;
    for (const MapSheet& sheet : model.maps) {
        map::SceneSubject subject;
        subject.outcome = sheet.outcome;
        subject.candidates = false;
        if (sheet.outcome) {
            subject.pinned = sheet.outcome->definition.construction.pinned;
            subject.barred = sheet.outcome->definition.construction.forbidden;
        }
        OASIS_TRY(auto scene, map::makeScene(study, subject, previous, ctx));
        m_scenes.push_back(std::move(scene));
        previous = m_scenes.back().get();
        m_options.push_back(options);
        m_options.back().coverage = sheet.coverage;
        m_sources.push_back(sheet.sources);
        m_furniture.push_back({sheet.title, sheet.subtitle});
    }
    return ok();
}

map::LegendStrip MapSet::legend(std::size_t n) const
{
    return {map::legendOf(*m_scenes[n], m_views[n], m_options[n]), m_options[n]};
}

void MapSet::setViews(QSize size)
{
    m_views.clear();
    for (std::size_t n = 0; n < m_scenes.size(); ++n) {
        map::ViewState view;
        view.size = size;
        Bounds shown;
        if (m_options[n].coverage)
            for (const auto& piece : m_options[n].coverage->pieces)
                shown.add(piece->map.frame.bounds());
        view.zoomTo(shown.isEmpty() ? m_scenes.front()->bounds : shown);
        m_views.push_back(view);
    }
}

/// All legends get the room of the one that needs most, so that the maps keep one size.
void MapSet::measureLegends()
{
    double height = 0;
    for (std::size_t n = 0; n < m_scenes.size(); ++n)
        height = std::max(height, legend(n).height(m_views[n].size.width()));
    m_legendHeight = static_cast<int>(std::ceil(height)) + kSourceHeight;
}

Result<MapSet> MapSet::create(const Study& study, const ReportModel& model, int width, const RunContext& ctx)
{
    MapSet set;
    OASIS_CHECK(set.readScenes(study, model, ctx));
    const Bounds& bounds = set.m_scenes.front()->bounds;
    const double shape = bounds.isEmpty() || bounds.width() <= 0 ? 0.65 : bounds.height() / bounds.width();
    set.setViews(QSize(width, static_cast<int>(std::lround(width * std::clamp(shape * 1.03, 0.5, 0.74)))));
    set.measureLegends();
    return set;
}

Result<MapSet> MapSet::createSized(const Study& study, const ReportModel& model, QSize size, const RunContext& ctx)
{
    MapSet set;
    OASIS_CHECK(set.readScenes(study, model, ctx));
    set.setViews(size);
    set.measureLegends();
    const int height = std::max(size.height() / 2, size.height() - set.m_legendHeight);
    set.m_legendHeight = size.height() - height;
    set.setViews(QSize(size.width(), height));
    return set;
}

bool MapSet::isLarge() const
{
    return m_scenes.front()->base->streets->streets.size() > kMostVectorStreets;
}

Result<void> MapSet::paint(QPainter& painter, std::size_t n, const RunContext& ctx) const
{
    const map::ViewState& view = m_views[n];
    map::RenderOptions options = m_options[n];
    options.keepClear = map::furnitureBoxes(view, options, m_furniture[n]);
    painter.save();
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), QSizeF(view.size)));
    auto painted = map::paintMap(painter, *m_scenes[n], view, options, ctx);
    if (painted.has_value())
        map::drawFurniture(painter, view, options, m_furniture[n]);
    painter.restore();
    const double top = view.size.height();
    painter.fillRect(QRectF(0, top, view.size.width(), m_legendHeight), map::palette(options.theme).panel);
    painter.translate(0, top);
    legend(n).draw(painter, view.size.width());
    QFont font = options.font;
    font.setPixelSize(9);
    painter.setFont(font);
    painter.setPen(map::palette(options.theme).textSoft);
    const QRectF line(14, m_legendHeight - kSourceHeight - 4, view.size.width() - 28, kSourceHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(m_sources[n], Qt::ElideRight, line.width()));
    painter.restore();
    return painted;
}

Result<QImage> MapSet::picture(std::size_t n, double ratio, const RunContext& ctx) const
{
    QImage image(size() * ratio, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(ratio, ratio);
    OASIS_CHECK(paint(painter, n, ctx));
    painter.end();
    return image;
}

} // namespace oasis::report
