// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/map_set.h"

#include <QPainter>

#include <algorithm>

namespace oasis::report {

namespace {

// Above so many streets the vector drawing of a map takes megabytes.
constexpr std::size_t kMostVectorStreets = 40000;

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

Result<MapSet> MapSet::create(const Study& study, const ReportModel& model, QSize size, const RunContext& ctx)
{
    MapSet set;
    set.m_options.layers = reportLayers();
    set.m_options.language = model.language;
    set.m_options.font = reportFont();
    set.m_view.size = size;
    const map::MapScene* previous = nullptr;
    for (const MapSheet& sheet : model.maps) {
        map::SceneSubject subject;
        subject.outcome = sheet.outcome;
        subject.candidates = false;
        OASIS_TRY(auto scene, map::makeScene(study, subject, previous, ctx));
        set.m_scenes.push_back(std::move(scene));
        previous = set.m_scenes.back().get();
        map::Furniture furniture;
        furniture.title = sheet.title;
        furniture.subtitle = sheet.subtitle;
        set.m_furniture.push_back(std::move(furniture));
    }
    // The widest legend decides the common view.
    set.m_view.zoomTo(set.m_scenes.front()->bounds);
    double legend = 0;
    for (std::size_t i = 0; i < set.m_scenes.size(); ++i)
        for (const QRectF& box : map::furnitureBoxes(*set.m_scenes[i], set.m_view, set.m_options, set.m_furniture[i]))
            if (box.left() > size.width() / 2.0)
                legend = std::max(legend, size.width() - box.left());
    set.m_view.zoomTo(set.m_scenes.front()->bounds, QMarginsF(0, 0, legend, 0));
    return set;
}

bool MapSet::isLarge() const
{
    return m_scenes.front()->base->streets->streets.size() > kMostVectorStreets;
}

Result<void> MapSet::paint(QPainter& painter, std::size_t n, const RunContext& ctx) const
{
    map::RenderOptions options = m_options;
    options.keepClear = map::furnitureBoxes(*m_scenes[n], m_view, options, m_furniture[n]);
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), QSizeF(m_view.size)));
    auto painted = map::paintMap(painter, *m_scenes[n], m_view, options, ctx);
    if (painted.has_value())
        map::drawFurniture(painter, *m_scenes[n], m_view, options, m_furniture[n]);
    painter.restore();
    return painted;
}

Result<QImage> MapSet::picture(std::size_t n, double ratio, const RunContext& ctx) const
{
    QImage image(m_view.size * ratio, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(ratio, ratio);
    OASIS_CHECK(paint(painter, n, ctx));
    painter.end();
    return image;
}

} // namespace oasis::report
