// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/panels/inspector.h"
#include "app/desktop/panels/network_panel.h"
#include "app/desktop/panels/report_panel.h"
#include "app/desktop/panels/scenarios_panel.h"
#include "app/desktop/panels/sites_panel.h"
#include "app/desktop/panels/start_page.h"
#include "app/desktop/panels/territory_panel.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/job_bar.h"
#include "app/desktop/widgets/notice_bar.h"
#include "app/desktop/workspace/folder_import.h"
#include "app/text/words.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kRailWidth = 88;
constexpr int kPanelWidth = 320;
constexpr int kInspectorWidth = 304;
constexpr int kLeastBottom = 80;
constexpr int kHandleWidth = 5; // wide enough to grab; drawn as the panel's edge

QString studyFilter()
{
    return QObject::tr("Oasis studies (*.gpkg)");
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, QWidget* parent) : QMainWindow(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    build();
    connect(&m_workspace, &Workspace::languageChanged, this, &MainWindow::build);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &MainWindow::showStartOrStudy);
    connect(&m_workspace.document(), &StudyDocument::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace.document(), &StudyDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace.files(), &StudyFiles::lockedElsewhere, this, &MainWindow::offerLocked);
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1280, 800);
}

void MainWindow::build()
{
    // With no widgets there that would be told of the change one by one.
    buildAfter([this] {
        QCoreApplication::removeTranslator(m_spoken.translator());
        m_spoken = m_workspace.language();
        QCoreApplication::installTranslator(m_spoken.translator());
    });
}

void MainWindow::buildAfter(const std::function<void()>& change)
{
    const auto view = m_mapArea ? m_mapArea->view() : std::optional<map::ViewState>();
    const auto scene = m_mapArea ? m_mapArea->canvas()->scene() : nullptr;
    rememberLayout();
    // First, so that a change of style does not go through widgets that are about to be replaced.
    // Deleted where it is: taken out first, each of its widgets would be styled once more.
    delete centralWidget();
    change();
    // Decimal signs of fields are those of the chosen language, whatever the environment says.
    QLocale::setDefault(m_workspace.language().locale());
    setLocale(m_workspace.language().locale());
    m_pages = new QStackedWidget(this);
    m_start = nullptr;
    m_pages->addWidget(new QWidget(m_pages));
    m_pages->addWidget(buildWork(scene));
    buildMenus();
    buildStatusBar();
    setCentralWidget(m_pages);
    showStartOrStudy();
    showStep(m_step);
    if (view && m_workspace.document().hasStudy())
        m_mapArea->setView(*view);
}

QWidget* MainWindow::buildRail(QWidget* parent)
{
    auto* rail = new QWidget(parent);
    rail->setObjectName(QStringLiteral("rail"));
    rail->setFixedWidth(kRailWidth);
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    m_rail = new QButtonGroup(rail);
    const std::pair<QString, QString> steps[] = {{tr("Territory"), QStringLiteral("territory")},
                                                 {tr("Sites"), QStringLiteral("sites")},
                                                 {tr("Network"), QStringLiteral("network")},
                                                 {tr("Scenarios"), QStringLiteral("scenarios")},
                                                 {tr("Report"), QStringLiteral("report")}};
    int number = 0;
    for (const auto& [title, iconName] : steps) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("step-") + iconName);
        button->setText(title);
        button->setIcon(icon(iconName));
        button->setIconSize({24, 24});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number + 1)));
        button->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(number + 1));
        m_rail->addButton(button, number++);
        column->addWidget(button);
    }
    column->addStretch();
    connect(m_rail, &QButtonGroup::idClicked, this, [this](int id) { showStep(static_cast<Step>(id)); });
    return rail;
}

QWidget* MainWindow::buildWork(std::shared_ptr<const map::MapScene> scene)
{
    // Every part is born in its place: a widget that changes its parent is styled anew with all that it holds.
    auto* work = new QWidget(m_pages);
    auto* across = new QHBoxLayout(work);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(buildRail(work));

    m_rows = new QSplitter(Qt::Vertical, work);
    m_columns = new QSplitter(Qt::Horizontal, m_rows);
    m_panels = new QStackedWidget(m_columns);
    m_panels->setObjectName(QStringLiteral("panel"));
    m_panels->setMinimumWidth(260);
    m_made.fill(nullptr);

    m_mapArea = new MapArea(m_workspace, std::move(scene), m_columns);
    m_bottom = new BottomPanel(m_workspace, m_rows);

    m_inspector = new Inspector(m_workspace, m_columns);
    m_inspector->setObjectName(QStringLiteral("inspector"));
    m_inspector->setMinimumWidth(240);
    m_columns->addWidget(m_panels);
    m_columns->addWidget(m_mapArea);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setCollapsible(0, false);
    for (QSplitter* splitter : {m_columns, m_rows})
        splitter->setHandleWidth(kHandleWidth);
    m_columns->setSizes({kPanelWidth, 10000, kInspectorWidth});
    m_rows->setSizes({10000, 0});
    const QSettings settings;
    m_columns->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    across->addWidget(m_rows, 1);
    connect(m_bottom, &BottomPanel::openRequested, this, [this] { openBottom(true); });
    return work;
}

bool MainWindow::isBottomOpen() const
{
    return m_rows->sizes().value(1) > kLeastBottom;
}

void MainWindow::openBottom(bool open)
{
    if (open != isBottomOpen())
        m_rows->setSizes(open ? QList<int>{height() * 6 / 10, height() * 4 / 10} : QList<int>{height(), 0});
}

void MainWindow::buildStatusBar()
{
    auto* bar = new QStatusBar;
    auto* tables = new QToolButton;
    tables->setIcon(icon(QStringLiteral("table")));
    tables->setText(tr("Tables and comparison"));
    tables->setToolTip(tr("Show or hide the tables (Ctrl+T)"));
    tables->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(tables, &QToolButton::clicked, this, [this] { openBottom(!isBottomOpen()); });
    connect(m_pages, &QStackedWidget::currentChanged, tables, [tables](int page) { tables->setVisible(page == 1); });
    bar->addWidget(tables);
    tables->setVisible(m_workspace.document().hasStudy());
    m_coordinates = new QLabel;
    m_coordinates->setTextInteractionFlags(Qt::TextSelectableByMouse);
    bar->addWidget(m_coordinates, 1);
    bar->addPermanentWidget(new JobBar(m_workspace.jobs(), m_workspace.language()));
    setStatusBar(bar);
    connect(m_mapArea, &MapArea::positionText, m_coordinates, &QLabel::setText);
}

QWidget* MainWindow::makePanel(Step step)
{
    switch (step) {
    case Step::Sites: {
        auto* sites = new SitesPanel(m_workspace, m_panels);
        connect(sites, &SitesPanel::tableRequested, m_bottom, &BottomPanel::showSites);
        return sites;
    }
    case Step::Network: {
        auto* network = new NetworkPanel(m_workspace, m_panels);
        connect(network, &NetworkPanel::pricesRequested, m_bottom, &BottomPanel::showPrices);
        return network;
    }
    case Step::Scenarios:
        return new ScenariosPanel(m_workspace, m_panels);
    case Step::Report:
        return new ReportPanel(m_workspace, m_panels);
    case Step::Territory:
        break;
    }
    return new TerritoryPanel(m_workspace, m_panels);
}

void MainWindow::showStep(Step step)
{
    m_step = step;
    const int index = static_cast<int>(step);
    QWidget*& panel = m_made[static_cast<std::size_t>(index)];
    if (!panel) {
        panel = makePanel(step);
        m_panels->addWidget(panel);
    }
    m_panels->setCurrentWidget(panel);
    if (QAbstractButton* button = m_rail->button(index))
        button->setChecked(true);
}

void MainWindow::showStartOrStudy()
{
    if (!m_workspace.document().hasStudy() && !m_start) {
        m_start = new StartPage(
            m_workspace, [this] { chooseAndOpen(); }, m_pages);
        delete m_pages->widget(0);
        m_pages->insertWidget(0, m_start);
    }
    m_pages->setCurrentIndex(m_workspace.document().hasStudy() ? 1 : 0);
    if (m_workspace.document().hasStudy())
        m_mapArea->canvas()->setFocus();
    else
        m_pages->currentWidget()->setFocus();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const StudyDocument& document = m_workspace.document();
    if (!document.hasStudy()) {
        setWindowTitle(tr("Oasis Planner"));
        return;
    }
    const QString file = document.path().isEmpty() ? tr("not saved yet") : QFileInfo(document.path()).fileName();
    const QString name = QString::fromStdString(document.study().info.name);
    setWindowModified(document.isModified());
    setWindowTitle(
        QStringLiteral("%1 – %2[*] – %3").arg(name.isEmpty() ? tr("Untitled study") : name, file, tr("Oasis Planner")));
}

void MainWindow::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a study"), {}, studyFilter());
    if (!path.isEmpty())
        afterUnsavedWork([this, path] { m_workspace.files().open(path); });
}

void MainWindow::saveStudy(const std::function<void(bool)>& then)
{
    if (m_workspace.document().path().isEmpty())
        saveStudyAs(then);
    else
        m_workspace.files().save(then);
}

void MainWindow::saveStudyAs(const std::function<void(bool)>& then)
{
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save the study"), m_workspace.document().path(), studyFilter());
    if (path.isEmpty()) {
        if (then)
            then(false);
        return;
    }
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".gpkg");
    m_workspace.files().saveAs(path, then);
}

void MainWindow::afterUnsavedWork(const std::function<void()>& next)
{
    if (!m_workspace.document().isModified()) {
        next();
        return;
    }
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"), tr("This study has changes that are not saved."),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    const int answer = question.exec();
    if (answer == QMessageBox::Discard)
        next();
    else if (answer == QMessageBox::Save)
        saveStudy([next](bool saved) {
            if (saved)
                next();
        });
}

void MainWindow::offerLocked(const QString& path, const Error& error)
{
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Open elsewhere"),
                                     text::sentence(error, m_workspace.language()), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("If that program has crashed or nobody works there any more, the study can be "
                                    "opened anyway. Two people saving it would overwrite each other."));
    QPushButton* anyway = question->addButton(tr("Open anyway"), QMessageBox::AcceptRole);
    connect(anyway, &QPushButton::clicked, this,
            [this, path] { m_workspace.files().open(path, StudyFiles::Lock::TakeOver); });
    question->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closing && m_workspace.document().isModified()) {
        event->ignore();
        afterUnsavedWork([this] {
            m_closing = true;
            close();
        });
        return;
    }
    rememberLayout();
    m_workspace.files().leave();
    event->accept();
}

void MainWindow::rememberLayout() const
{
    if (!m_columns)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    importFiles(paths);
}

void MainWindow::importFiles(const QStringList& paths)
{
    if (!m_workspace.document().hasStudy() && !paths.isEmpty()) {
        m_workspace.files().open(paths.first());
        return;
    }
    QStringList files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            importFolder(m_workspace, path);
        else
            files << path;
    }
    ImportDialog::openInTurn(m_workspace, files, this);
}

void MainWindow::setThemeName(const QString& name)
{
    const ThemeMode mode = name == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::Light;
    QSettings().setValue(QStringLiteral("theme"), name);
    buildAfter([mode] { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), mode); });
}

void MainWindow::setLanguageCode(const QString& code)
{
    QSettings().setValue(QStringLiteral("language"), code);
    m_workspace.setLanguage(text::Language(code));
}

} // namespace oasis::desktop
