// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/furniture.h"
#include "app/map/map_scene.h"
#include "app/map/render.h"
#include "core/study/study.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <stop_token>
#include <string>
#include <vector>

namespace oasis::desktop {

/// A finished picture and the view that it shows.
struct MapPicture
{
    QImage image;
    map::ViewState view;                    ///< wider than the canvas, so that panning finds something to show
    std::vector<map::LegendSection> legend; ///< of the canvas's own view
    std::shared_ptr<const map::MapScene> scene;
    std::shared_ptr<const map::CoverageLayer> coverage; ///< drawn; may be null
};

/// A backdrop layer whose file cannot be shown, and why.
struct BackdropFailure
{
    MapLayer layer;
    Error error;
};

/// Makes scenes and pictures off the GUI thread. At most one scene job and one picture job run; requests in between
/// coalesce to the newest. Never waits: a job that is no longer wanted is asked to stop and its result dropped.
class MapRenderer : public QObject
{
    Q_OBJECT

public:
    explicit MapRenderer(QObject* parent = nullptr);
    ~MapRenderer() override;

    /// Begins with a scene that another renderer has made; the next one reuses what has not changed.
    void startFrom(std::shared_ptr<const map::MapScene> scene) { m_scene = std::move(scene); }
    /// Wants the scene of this study; `study` is copied (cheap: its big parts are shared).
    void setStudy(const Study& study, const map::SceneSubject& subject);
    /// Where relative paths of backdrop layers start: the project's folder.
    void setFolder(const std::string& folder) { m_folder = folder; }
    /// Wants a picture of this view; starts a few milliseconds later.
    void request(const map::ViewState& view, const map::RenderOptions& options);
    [[nodiscard]] const std::shared_ptr<const map::MapScene>& scene() const { return m_scene; }
    [[nodiscard]] bool isBusy() const;
    /// True when a newer scene than scene() is on its way.
    [[nodiscard]] bool isSceneComing() const { return m_wantedScene || m_sceneUnderWay; }

signals:
    /// A new scene is there; the canvas may want to look at its bounds. A picture follows by itself.
    void sceneChanged();
    /// The file of a backdrop layer cannot be shown; told once.
    void backdropFailed(const oasis::desktop::BackdropFailure& failure);
    void pictureReady(const oasis::desktop::MapPicture& picture);
    void busyChanged(bool busy);

private:
    struct Wanted
    {
        Study study;
        map::SceneSubject subject;
        std::string folder;
        std::vector<MapLayer> unreadable; ///< backdrops that failed before
    };
    struct MadeScene
    {
        std::shared_ptr<const map::MapScene> scene;
        std::vector<BackdropFailure> failures;
    };
    using SceneResult = Result<MadeScene>;
    using PictureResult = Result<MapPicture>;

    static SceneResult makeWanted(const Wanted& wanted, const map::MapScene* previous, const RunContext& ctx);
    void startScene();
    void finishScene();
    void startPicture();
    void finishPicture();
    void tellBusy();

    std::shared_ptr<const map::MapScene> m_scene;
    std::optional<Wanted> m_wantedScene;
    QFutureWatcher<std::shared_ptr<SceneResult>> m_sceneJob;
    std::stop_source m_sceneStop;
    std::string m_folder;
    std::vector<MapLayer> m_unreadable;

    std::optional<map::ViewState> m_wantedView;
    map::RenderOptions m_options;
    bool m_pictureStale = false;
    map::ViewState m_runningView;
    QFutureWatcher<std::shared_ptr<PictureResult>> m_pictureJob;
    std::stop_source m_pictureStop;
    QTimer m_coalesce;
    // From start to the finished signal; a future alone is done some events earlier.
    bool m_sceneUnderWay = false;
    bool m_pictureUnderWay = false;
    bool m_toldBusy = false;
};

} // namespace oasis::desktop
