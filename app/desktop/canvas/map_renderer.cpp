// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/map_renderer.h"

#include "app/map/backdrop.h"

#include <QtConcurrent>

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr int kMarginPx = 96; ///< drawn beyond each side of the canvas

Result<MapPicture> drawPicture(const std::shared_ptr<const map::MapScene>& scene, const map::ViewState& view,
                               const map::RenderOptions& options, const RunContext& ctx)
{
    MapPicture picture;
    picture.scene = scene;
    picture.view = view;
    picture.coverage = options.coverage;
    picture.view.size += QSize(2 * kMarginPx, 2 * kMarginPx);
    map::RenderOptions framed = options;
    for (QRectF& clear : framed.keepClear)
        clear.translate(kMarginPx, kMarginPx);
    framed.frame = QRectF(QPointF(kMarginPx, kMarginPx), QSizeF(view.size));
    OASIS_TRY(picture.image, map::renderMap(*scene, picture.view, framed, ctx));
    picture.legend = map::legendOf(*scene, view, options);
    return picture;
}

bool isSameFile(const MapLayer& a, const MapLayer& b)
{
    return a.id == b.id && a.path == b.path && a.layer == b.layer;
}

bool holds(const std::vector<MapLayer>& layers, const MapLayer& layer)
{
    return std::any_of(layers.begin(), layers.end(), [&](const MapLayer& other) { return isSameFile(other, layer); });
}

} // namespace

MapRenderer::SceneResult MapRenderer::makeWanted(const Wanted& wanted, const map::MapScene* previous,
                                                 const RunContext& ctx)
{
    MadeScene made;
    OASIS_TRY(made.scene, map::makeScene(wanted.study, wanted.subject, previous, ctx));
    std::vector<std::shared_ptr<const map::Backdrop>> backdrops;
    std::size_t number = 0;
    for (const MapLayer& layer : wanted.study.layers) {
        if (!map::isBackdrop(layer) || holds(wanted.unreadable, layer))
            continue;
        const auto& known = made.scene->backdrops;
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const auto& backdrop) { return isSameFile(backdrop->layer, layer); });
        if (found != known.end()) {
            backdrops.push_back(*found);
        } else if (layer.visible) {
            const auto read = map::readBackdrop(layer, wanted.folder, wanted.study.info.crs, number, ctx);
            if (read.has_value())
                backdrops.push_back(read.value());
            else if (read.error().code == ErrorCode::Cancelled)
                return read.error();
            else
                made.failures.push_back({layer, read.error()});
        }
        ++number;
    }
    if (backdrops != made.scene->backdrops)
        made.scene = map::withBackdrops(*made.scene, std::move(backdrops));
    return made;
}

MapRenderer::MapRenderer(QObject* parent) : QObject(parent)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(8);
    connect(&m_coalesce, &QTimer::timeout, this, &MapRenderer::startPicture);
    connect(&m_sceneJob, &QFutureWatcherBase::finished, this, &MapRenderer::finishScene);
    connect(&m_pictureJob, &QFutureWatcherBase::finished, this, &MapRenderer::finishPicture);
}

MapRenderer::~MapRenderer()
{
    m_sceneStop.request_stop();
    m_pictureStop.request_stop();
}

bool MapRenderer::isBusy() const
{
    return m_sceneUnderWay || m_pictureUnderWay || m_wantedScene || m_coalesce.isActive();
}

void MapRenderer::tellBusy()
{
    if (const bool busy = isBusy(); busy != m_toldBusy) {
        m_toldBusy = busy;
        emit busyChanged(busy);
    }
}

void MapRenderer::setStudy(const Study& study, const map::SceneSubject& subject)
{
    m_wantedScene = Wanted{study, subject, m_folder, m_unreadable};
    if (m_sceneUnderWay)
        m_sceneStop.request_stop();
    else
        startScene();
}

void MapRenderer::startScene()
{
    const auto wanted = std::make_shared<Wanted>(std::move(*m_wantedScene));
    m_wantedScene.reset();
    m_sceneUnderWay = true;
    m_sceneStop = std::stop_source();
    const RunContext ctx{m_sceneStop.get_token(), {}, 1};
    m_sceneJob.setFuture(QtConcurrent::run([wanted, ctx, previous = m_scene] {
        return std::make_shared<SceneResult>(makeWanted(*wanted, previous.get(), ctx));
    }));
    tellBusy();
}

void MapRenderer::finishScene()
{
    m_sceneUnderWay = false;
    const auto result = m_sceneJob.result();
    if (result->has_value()) {
        m_scene = result->value().scene;
        m_pictureStale = true;
        emit sceneChanged();
        for (const BackdropFailure& failure : result->value().failures) {
            m_unreadable.push_back(failure.layer);
            emit backdropFailed(failure);
        }
        if (m_wantedView)
            m_coalesce.start();
    }
    if (m_wantedScene)
        startScene();
    tellBusy();
}

void MapRenderer::request(const map::ViewState& view, const map::RenderOptions& options)
{
    m_wantedView = view;
    m_options = options;
    m_pictureStale = true;
    // A picture at another scale is of no use any more; one of a moved view still is.
    if (m_pictureUnderWay && m_runningView.metresPerPixel != view.metresPerPixel)
        m_pictureStop.request_stop();
    if (!m_coalesce.isActive())
        m_coalesce.start();
    tellBusy();
}

void MapRenderer::startPicture()
{
    if (!m_scene || !m_wantedView || !m_pictureStale || m_pictureUnderWay || m_wantedView->size.isEmpty()) {
        tellBusy();
        return;
    }
    m_pictureStale = false;
    m_runningView = *m_wantedView;
    m_pictureUnderWay = true;
    m_pictureStop = std::stop_source();
    const RunContext ctx{m_pictureStop.get_token(), {}, 1};
    m_pictureJob.setFuture(QtConcurrent::run([scene = m_scene, view = *m_wantedView, options = m_options, ctx] {
        return std::make_shared<PictureResult>(drawPicture(scene, view, options, ctx));
    }));
    tellBusy();
}

void MapRenderer::finishPicture()
{
    m_pictureUnderWay = false;
    const auto result = m_pictureJob.result();
    if (result->has_value())
        emit pictureReady(result->value());
    if (m_pictureStale)
        startPicture();
    tellBusy();
}

} // namespace oasis::desktop
