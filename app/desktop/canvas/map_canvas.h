// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/coverage_overlay.h"
#include "app/desktop/canvas/link_overlay.h"
#include "app/desktop/canvas/map_renderer.h"
#include "app/desktop/canvas/map_tool.h"
#include "app/desktop/workspace/selection.h"
#include "app/map/hit_test.h"

#include "core/scenario/plan_session.h"

#include <QElapsedTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QGestureEvent;
class QNativeGestureEvent;

namespace oasis::desktop {

class MapLegend;

/// The map on the screen. Pictures are drawn off the GUI thread (MapRenderer); while one is late, the last is shown
/// moved and scaled. Pans by drag, arrows, touchpad; zooms by wheel, pinch, +, -, double click (about the pointer);
/// Home shows all. Selection, hover and tools are an overlay drawn in paintEvent, and never cause a picture. A new
/// outcome fades in. The canvas changes nothing in the study: tools emit signals.
///
///     canvas->setStudy(document.study(), {outcome, nullptr});   // after every change; cheap
///     canvas->setTool(std::make_unique<SelectTool>(*canvas));
///     connect(canvas, &MapCanvas::picked, …);
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;

    /// Begins with the scene of another canvas that is about to go: nothing is drawn from scratch. Before setStudy().
    void startFrom(std::shared_ptr<const map::MapScene> scene) { m_renderer.startFrom(std::move(scene)); }
    /// Shows this study with an outcome, a difference of outcomes or neither. Call again whenever something changed;
    /// what did not change is reused. The first study with anything in it is shown whole. Visibility, order and
    /// opacity of layers come from study.layers.
    void setStudy(const Study& study, const map::SceneSubject& subject);
    /// Where relative paths of backdrop layers start: the project's folder.
    void setFolder(const std::string& folder) { m_renderer.setFolder(folder); }
    void setTheme(map::Theme theme);
    /// Parts of the canvas that other widgets lie over: no label is put there.
    void setCovered(const std::vector<QRectF>& parts);
    void setLanguage(const text::Language& language);
    [[nodiscard]] map::Theme mapTheme() const { return m_options.theme; }
    [[nodiscard]] const map::RenderOptions& renderOptions() const { return m_options; }

    [[nodiscard]] const map::ViewState& view() const { return m_view; }
    /// Centre and scale are taken; size and pixel ratio stay those of the widget.
    void setView(const map::ViewState& view);
    /// All of the territory, beside the legend; right after setStudy, of the new one.
    void zoomToAll();
    /// Another study comes: its territory is shown whole as soon as its scene is there, and until the user moves the
    /// map.
    void showWholeNext() { m_viewChosen = false; }
    void zoomTo(const Bounds& area);
    /// About the middle of the canvas.
    void zoomBy(double factor);
    /// Moves the map by pixels.
    void panBy(QPointF pixels);

    /// Null restores the SelectTool.
    void setTool(std::unique_ptr<MapTool> tool);
    [[nodiscard]] MapTool& tool() const { return *m_tool; }
    [[nodiscard]] const Selection& selection() const { return m_selection; }

    /// Highlights what is selected (a served site with its way to the point of presence).
    void setSelection(const Selection& selection);
    /// Moves the view only when the selection is out of sight.
    void ensureVisible(const Selection& selection);

    /// What a quick plan changes, over the map, with a sentence below. Null: nothing.
    void setQuickPlan(std::shared_ptr<const QuickPlan> plan, const QString& sentence);

    /// Radio coverage as a layer, and the access point that is being dragged over it; may be null. What the last
    /// picture does not hold yet is painted over it at once.
    void setCoverage(std::shared_ptr<const map::CoverageLayer> layer, std::shared_ptr<const map::CoverageLayer> live);

    /// The radio link whose profile is shown; nothing: none.
    void setLink(std::optional<LinkMark> link);
    [[nodiscard]] const std::optional<LinkMark>& link() const { return m_link; }

    void setLegendShown(bool shown);
    [[nodiscard]] MapLegend* legend() const { return m_legend; }

    /// Everything at a pixel, best first; empty before the first scene.
    [[nodiscard]] std::vector<map::HitResult> hitsAt(QPointF pixel) const;
    /// Emits picked() for the best hit at a pixel; again at the same place: the next one below it.
    void pickAt(QPointF pixel);
    /// The scene shown; null before the first.
    [[nodiscard]] std::shared_ptr<const map::MapScene> scene() const;
    /// True while scenes or pictures are being made.
    [[nodiscard]] bool isBusy() const { return m_renderer.isBusy(); }

signals:
    /// The pointer moved: its place, and what is under it (HitKind::None or a municipality where nothing else is).
    void hovered(const oasis::Point& place, const oasis::map::HitResult& hit);
    void pointerLeft();
    /// A click with the SelectTool; HitKind::None clears a selection.
    void picked(const oasis::map::HitResult& hit);
    /// The right button was clicked: for a context menu.
    void menuRequested(const QPoint& globalPosition, const oasis::map::HitResult& hit);
    void siteMoveRequested(oasis::SiteId site, const oasis::Point& place);
    /// While it is dragged; then comes siteMoveRequested or siteDragGivenUp.
    void siteDragged(oasis::SiteId site, const oasis::Point& place);
    void siteDragGivenUp();
    void siteAddRequested(const oasis::Point& place);
    void accessPointAddRequested(const oasis::Point& place);
    void accessPointMoveRequested(oasis::AccessPointId point, const oasis::Point& place);
    void accessPointAimRequested(oasis::AccessPointId point, double azimuthDeg, oasis::desktop::AimStep step);
    /// As the drag has it now, moved or aimed elsewhere; then comes accessPointMoveRequested, accessPointAimRequested
    /// or accessPointDragGivenUp.
    void accessPointDragged(const oasis::AccessPoint& dragged);
    void accessPointDragGivenUp();
    /// A radio link is tried between these places, or an end of the one shown is dragged; then comes linkDragEnded or
    /// linkDragGivenUp.
    void linkDragged(const oasis::Point& from, const oasis::Point& to);
    void linkDragEnded();
    void linkDragGivenUp();
    /// Why is the coverage here what it is?
    void explainRequested(const oasis::Point& place);
    /// The coverage that setCoverage() asked for is on the screen.
    void coverageShown();
    void viewChanged(const oasis::map::ViewState& view);
    /// A fresh picture of the current view is on the screen.
    void pictureShown();
    void busyChanged(bool busy);
    /// The file of a backdrop layer cannot be shown; told once.
    void backdropFailed(const oasis::desktop::BackdropFailure& failure);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag { None, Pan, Tool };

    void showPicture(const MapPicture& picture);
    void takeScene();
    void changeView(const map::ViewState& view);
    void refresh();
    void hover(QPointF pixel);
    void zoomAbout(QPointF pixel, double factor);
    void arrangeLegend();
    [[nodiscard]] QRectF scalePlace() const;
    bool nativeGesture(QNativeGestureEvent& event);
    bool pinch(QGestureEvent& event);
    bool panKey(const QKeyEvent& event);
    [[nodiscard]] MapPointer pointerAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    void paintPicture(QPainter& painter, const MapPicture& picture) const;
    void paintOverlay(QPainter& painter) const;

    MapRenderer m_renderer;
    map::ViewState m_view;
    map::RenderOptions m_options;
    bool m_viewChosen = false; ///< until then the first scene is shown whole
    std::optional<MapPicture> m_picture;
    std::optional<MapPicture> m_fadingOut;
    QVariantAnimation m_fade;
    std::shared_ptr<const Outcome> m_shownOutcome;

    std::unique_ptr<MapTool> m_tool;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_lastPointer;
    bool m_dragged = false;
    QPointF m_lastPick{-1e9, -1e9};
    std::size_t m_pickDepth = 0;

    Selection m_selection;
    Selection m_hovered;
    std::shared_ptr<const QuickPlan> m_quickPlan;
    QString m_quickSentence;
    CoverageOverlay m_coverage;
    std::optional<LinkMark> m_link;
    MapLegend* m_legend;
    bool m_legendShown = true;
    std::vector<QRectF> m_covered;
    bool m_besideLegend = false; ///< the view left room for it
};

} // namespace oasis::desktop
