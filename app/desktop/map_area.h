// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"
#include "app/map/view_state.h"

#include <QWidget>

#include <optional>

namespace oasis::desktop {

class NoticeBar;

/// The map with its tools, floating legend and notices; joins the canvas to the workspace.
class MapArea : public QWidget
{
    Q_OBJECT

public:
    explicit MapArea(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<map::ViewState> view() const;
    void setView(const map::ViewState& view);
    void zoomToAll();
    [[nodiscard]] NoticeBar* noticeBar() const { return m_notices; }

signals:
    /// Place under the pointer in words: projected metres, longitude and latitude.
    void positionText(const QString& text);

private:
    Workspace& m_workspace;
    NoticeBar* m_notices;
};

} // namespace oasis::desktop
