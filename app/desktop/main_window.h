// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace/workspace.h"

#include <QMainWindow>

#include <array>
#include <functional>
#include <memory>

class QButtonGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace oasis::map {
struct MapScene;
}

namespace oasis::desktop {

class BottomPanel;
class MapArea;
class StartPage;

/// The one window: rail of steps, panel of the step, map edge to edge, inspector; tables and comparison below on
/// demand. Built anew when language or theme change; the document, the jobs and the view live on in the workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The steps of a study, in their order on the rail.
    enum class Step { Territory, Sites, Network, Scenarios, Report };

    explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);

    void showStep(Step step);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] MapArea* mapArea() const { return m_mapArea; }
    [[nodiscard]] BottomPanel* bottomPanel() const { return m_bottom; }
    void setThemeName(const QString& name);    ///< "light" or "dark"
    void setLanguageCode(const QString& code); ///< "fr" or "en"

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    /// Takes the widgets down, changes something about all of them, builds anew.
    void buildAfter(const std::function<void()>& change);
    void buildMenus();
    void buildStudyMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildScenarioMenu();
    void buildHelpMenu();
    void buildStatusBar();
    QWidget* buildRail(QWidget* parent);
    QWidget* buildWork(std::shared_ptr<const map::MapScene> scene);
    QWidget* makePanel(Step step);
    void showStartOrStudy();
    void updateTitle();
    [[nodiscard]] bool isBottomOpen() const;
    void openBottom(bool open);
    QWidget* buildQuickActions();
    void chooseAndOpen();
    void saveStudy(const std::function<void(bool)>& then = {});
    void saveStudyAs(const std::function<void(bool)>& then = {});
    /// Runs `next` now, or after the user saved or gave up unsaved changes.
    void afterUnsavedWork(const std::function<void()>& next);
    void openManual();
    void offerLocked(const QString& path, const Error& error);
    void importFiles(const QStringList& paths);
    void rememberLayout() const;

    Workspace& m_workspace;
    text::Language m_spoken; ///< whose translator is installed
    Step m_step = Step::Territory;
    StartPage* m_start = nullptr;       ///< made when it is first seen
    QStackedWidget* m_pages = nullptr;  ///< start page, study
    QStackedWidget* m_panels = nullptr; ///< of the steps that have been looked at
    std::array<QWidget*, 5> m_made{};   ///< by step; null: not looked at yet
    QButtonGroup* m_rail = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    MapArea* m_mapArea = nullptr;
    BottomPanel* m_bottom = nullptr;
    QWidget* m_inspector = nullptr;
    QLabel* m_coordinates = nullptr;
    QAction* m_save = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    bool m_closing = false;
};

} // namespace oasis::desktop
