// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/new_study_dialog.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/manual_window.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace oasis::desktop {

void MainWindow::buildMenus()
{
    menuBar()->clear();
    buildStudyMenu();
    buildEditMenu();
    buildViewMenu();
    buildScenarioMenu();
    buildHelpMenu();
    delete menuBar()->cornerWidget();
    menuBar()->setCornerWidget(buildQuickActions());
}

QWidget* MainWindow::buildQuickActions()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 2, 8, 2);
    row->setSpacing(4);
    for (QAction* action : {m_save, m_undo, m_redo}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setIconSize({20, 20});
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return box;
}

void MainWindow::buildStudyMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Study"));
    menu->addAction(icon(QStringLiteral("new")), tr("&New study…"), QKeySequence::New, this, [this] {
        afterUnsavedWork([this] {
            auto* dialog = new NewStudyDialog(m_workspace, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    });
    menu->addAction(icon(QStringLiteral("open")), tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseAndOpen);
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    for (const QString& path : m_workspace.files().recent())
        recent->addAction(path, this,
                          [this, path] { afterUnsavedWork([this, path] { m_workspace.files().open(path); }); });
    recent->setEnabled(!recent->isEmpty());
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("import")), tr("&Import a layer…"), QKeySequence(QStringLiteral("Ctrl+I")),
                    this, [this] { importFiles(QFileDialog::getOpenFileNames(this, tr("Import layers"))); });
    menu->addSeparator();
    m_save =
        menu->addAction(icon(QStringLiteral("save")), tr("&Save"), QKeySequence::Save, this, [this] { saveStudy(); });
    menu->addAction(tr("Save &as…"), QKeySequence::SaveAs, this, [this] { saveStudyAs(); });
    menu->addAction(tr("&Close the study"), QKeySequence::Close, this,
                    [this] { afterUnsavedWork([this] { m_workspace.document().close(); }); });
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack* stack = m_workspace.document().undoStack();
    QAction* undo = stack->createUndoAction(menu, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(icon(QStringLiteral("undo")));
    QAction* redo = stack->createRedoAction(menu, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(icon(QStringLiteral("redo")));
    menu->addAction(undo);
    menu->addAction(redo);
    m_undo = undo;
    m_redo = redo;
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    menu->addAction(icon(QStringLiteral("zoom-all")), tr("Show the whole &territory"),
                    QKeySequence(QStringLiteral("Ctrl+0")), this, [this] { m_mapArea->zoomToAll(); });
    menu->addAction(icon(QStringLiteral("table")), tr("&Tables and comparison"), QKeySequence(QStringLiteral("Ctrl+T")),
                    this, [this] { openBottom(!isBottomOpen()); });
    menu->addAction(tr("Show or hide the &panel"), QKeySequence(QStringLiteral("F9")), this,
                    [this] { m_panels->setVisible(!m_panels->isVisible()); });
    menu->addAction(tr("Show or hide the &inspector"), QKeySequence(QStringLiteral("F10")), this,
                    [this] { m_inspector->setVisible(!m_inspector->isVisible()); });
    menu->addSeparator();
    QMenu* theme = menu->addMenu(icon(QStringLiteral("theme")), tr("&Appearance"));
    QMenu* language = menu->addMenu(tr("&Language"));
    const auto addChoice = [](QMenu* into, QActionGroup* group, const QString& text, bool checked) {
        QAction* action = into->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        return action;
    };
    auto* themes = new QActionGroup(theme);
    const bool dark = currentTheme() == ThemeMode::Dark;
    // Queued: the menu must have closed before the window is built anew.
    connect(
        addChoice(theme, themes, tr("&Light"), !dark), &QAction::triggered, this,
        [this] { setThemeName(QStringLiteral("light")); }, Qt::QueuedConnection);
    connect(
        addChoice(theme, themes, tr("&Dark"), dark), &QAction::triggered, this,
        [this] { setThemeName(QStringLiteral("dark")); }, Qt::QueuedConnection);
    auto* languages = new QActionGroup(language);
    const QString code = m_workspace.language().code();
    connect(
        addChoice(language, languages, QStringLiteral("&Français"), code == QLatin1String("fr")), &QAction::triggered,
        this, [this] { setLanguageCode(QStringLiteral("fr")); }, Qt::QueuedConnection);
    connect(
        addChoice(language, languages, QStringLiteral("&English"), code == QLatin1String("en")), &QAction::triggered,
        this, [this] { setLanguageCode(QStringLiteral("en")); }, Qt::QueuedConnection);
}

void MainWindow::buildScenarioMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("S&cenario"));
    menu->addAction(icon(QStringLiteral("run")), tr("&Compute the scenario shown"), QKeySequence(QStringLiteral("F5")),
                    this, [this] { m_workspace.planner().run(m_workspace.activeScenario()); });
    menu->addAction(tr("Compute &all scenarios"), QKeySequence(QStringLiteral("Shift+F5")), this,
                    [this] { m_workspace.planner().runAll(); });
    menu->addAction(icon(QStringLiteral("compare")), tr("Co&mpare scenarios"), QKeySequence(QStringLiteral("Ctrl+K")),
                    this, [this] { m_bottom->showComparison(); });
    menu->addAction(tr("C&ost and coverage"), QKeySequence(QStringLiteral("Ctrl+Shift+K")), this,
                    [this] { m_bottom->showFrontier(); });
    menu->addAction(tr("Street ca&binets"), this, [this] { m_bottom->showCabinets(); });
    menu->addAction(tr("&Access points"), this, [this] { m_bottom->showAccessPoints(); });
    menu->addAction(icon(QStringLiteral("link")), tr("Try a &radio link"), QKeySequence(QStringLiteral("Ctrl+L")), this,
                    [this] {
                        m_mapArea->setTool(MapArea::Tool::Link);
                        m_mapArea->canvas()->setFocus();
                    });
    menu->addSeparator();
    QAction* live = menu->addAction(tr("&Plan again after each edit"));
    live->setCheckable(true);
    live->setChecked(m_workspace.planner().isLive());
    connect(live, &QAction::toggled, this, [this](bool on) { m_workspace.planner().setLive(on); });
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Manual"), QKeySequence(QKeySequence::HelpContents), this, &MainWindow::openManual);
    menu->addAction(tr("&About Oasis Planner"), this, [this] {
        QMessageBox::about(
            this, tr("About Oasis Planner"),
            tr("<h3>Oasis Planner %1</h3><p>Plans digital infrastructure: fibre and Wi-Fi scenarios with a proof.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                .arg(QStringLiteral(OASIS_VERSION)));
    });
}

void MainWindow::openManual()
{
    if (!showManual(m_workspace.language().code(), this))
        m_workspace.showNotice(tr("The manual is not installed."));
}

} // namespace oasis::desktop
