// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_tool.h"
#include "app/desktop/workspace/workspace.h"
#include "app/map/view_state.h"

#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QComboBox;

namespace oasis::map {
struct MapScene;
}

namespace oasis::desktop {

class MapCanvas;
class NoticeBar;
class PositionText;

/// The map with its tools, floating legend and notices; joins the canvas to the workspace.
class MapArea : public QWidget
{
    Q_OBJECT

public:
    enum class Tool { Select, Pan, AddSite, MoveSite, AccessPoint, Explain, Link };

    /// `scene`: of the map that this one replaces; may be null.
    explicit MapArea(Workspace& workspace, std::shared_ptr<const map::MapScene> scene = nullptr,
                     QWidget* parent = nullptr);
    ~MapArea() override;

    [[nodiscard]] MapCanvas* canvas() const { return m_canvas; }
    [[nodiscard]] NoticeBar* noticeBar() const { return m_notices; }
    [[nodiscard]] std::optional<map::ViewState> view() const;
    void setView(const map::ViewState& view);
    void zoomToAll();
    void setTool(Tool tool);

signals:
    /// Place under the pointer in words: projected metres, longitude and latitude.
    void positionText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTools();
    QWidget* buildZoom();
    void connectCanvas();
    void showStudy();
    void resetPosition();
    void addSite(Point place);
    void moveSite(SiteId id, Point place);
    void place(Site& site, Point position) const;
    void connectRadio();
    void connectLink();
    void showLink();
    void addAccessPoint(Point place);
    void moveAccessPoint(AccessPointId id, Point place);
    void aimAccessPoint(AccessPointId id, double azimuthDeg, AimStep step);
    [[nodiscard]] std::optional<Point> lonLatOf(Point position) const;
    void showOffer();
    void prepareQuickPlans();
    void showQuickPlan();
    void showComparison();
    void arrange();

    Workspace& m_workspace;
    MapCanvas* m_canvas;
    NoticeBar* m_notices;
    NoticeBar* m_offer;                  ///< what a crash left
    NoticeBar* m_comparison;             ///< that the map shows differences
    QButtonGroup* m_toolGroup = nullptr; // these two are made by buildTools(), so they come before m_tools
    QComboBox* m_newKind = nullptr;
    QWidget* m_tools;
    QWidget* m_zoom;
    std::unique_ptr<PositionText> m_position;
};

} // namespace oasis::desktop
