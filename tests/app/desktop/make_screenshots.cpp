// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// make_screenshots <folder> [study.gpkg [steps | scenarios | radio | links]]: pictures of the window's main steps, of
// every scenario, of the access points and of radio links, or of one of these (radio: of the last two), in both
// languages and themes and at two sizes, of the sample valley or of a study. Not shipped: for the README, the manual
// and for looking at.
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/map_legend.h"
#include "app/desktop/dialogs/scenario_dialog.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/bottom_panel.h"
#include "app/desktop/theme/theme.h"

#include "gis/base/session.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

using namespace oasis;
using namespace oasis::desktop;

constexpr int kPatienceMs = 120000;
constexpr int kSettleMs = 500; // fades and delayed texts

void spin(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

template <class Condition>
bool await(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < kPatienceMs)
        spin(20);
    return condition();
}

struct Shots
{
    Workspace& workspace;
    MainWindow& window;
    QDir folder;

    void take(const QString& name) const
    {
        spin(kSettleMs);
        await([this] { return workspace.jobs().isIdle() && !window.mapArea()->canvas()->isBusy(); });
        take(window, name);
    }
    void take(QWidget& widget, const QString& name) const
    {
        spin(kSettleMs);
        const QString file = folder.filePath(
            QStringLiteral("%1-%2-%3-%4.png")
                .arg(name, workspace.language().code(),
                     currentTheme() == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                .arg(window.width()));
        if (!widget.grab().save(file))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }

    /// Each computed scenario on the map with its plan chosen, and the curve when the study has one or `curve` asks.
    void scenarios(bool curve) const
    {
        window.showStep(MainWindow::Step::Scenarios);
        for (const ScenarioDefinition& definition : workspace.study().definitions) {
            const auto outcome = findOutcome(workspace.study(), definition.id);
            if (!outcome)
                continue;
            workspace.setActiveScenario(definition.id);
            take(QStringLiteral("scenario-%1").arg(definition.id.value()));
            if (!outcome->radioLinks.empty())
                selectALink(*outcome);
        }
        if (!curve)
            return;
        window.bottomPanel()->showFrontier();
        const auto definitions = workspace.study().definitions;
        if (workspace.study().frontiers.empty() && !definitions.empty())
            workspace.frontierPlanner().compute(definitions.front().id, 8);
        take(QStringLiteral("frontier"));
    }

    void selectALink(const Outcome& outcome) const
    {
        Selection selection;
        selection.kind = Selection::Kind::PlanEdge;
        selection.index = outcome.radioLinks.front().edge;
        workspace.select(selection);
        window.mapArea()->canvas()->ensureVisible(selection);
        take(QStringLiteral("link"));
        workspace.clearSelection();
    }

    /// The study's own access points: levels, interference, the table, the path to a place.
    void accessPoints() const
    {
        if (workspace.study().accessPoints.empty())
            return;
        MapArea& area = *window.mapArea();
        const AccessPoint first = workspace.study().accessPoints.front();
        map::ViewState close = area.canvas()->view();
        close.centre = first.position;
        close.metresPerPixel = 2;
        area.setView(close);
        workspace.selectAccessPoint(first.id);
        area.canvas()->legend()->setFolded(false);
        take(QStringLiteral("coverage"));
        workspace.coveragePlanner().setShown(map::CoverageShown::Sinr);
        window.bottomPanel()->showAccessPoints();
        take(QStringLiteral("coverage-sinr"));
        workspace.coveragePlanner().setShown(map::CoverageShown::Level);
        emit area.canvas()->explainRequested({first.position.x + 180, first.position.y - 160});
        take(QStringLiteral("coverage-path"));
        workspace.clearSelection();
    }

    /// The longest radio link of a plan with its profile, and a trial with one end dragged until it does not close.
    void links() const
    {
        for (const ScenarioDefinition& definition : workspace.study().definitions) {
            const auto outcome = findOutcome(workspace.study(), definition.id);
            if (!outcome || outcome->radioLinks.empty())
                continue;
            window.showStep(MainWindow::Step::Scenarios);
            workspace.setActiveScenario(definition.id);
            const auto& all = outcome->radioLinks;
            const auto longest = std::ranges::max_element(all, {}, &OutcomeRadioLink::lengthM);
            workspace.selectRadioLink(static_cast<int>(longest - all.begin()));
            MapArea& area = *window.mapArea();
            const Polyline line = outcome->edges[static_cast<std::size_t>(longest->edge)].line;
            area.canvas()->zoomTo(boundsOf(line).grownBy(800));
            take(QStringLiteral("link-profile"));
            area.setTool(MapArea::Tool::Link);
            const Point from = workspace.linkPlanner().trial()->from;
            const Point to = workspace.linkPlanner().trial()->to;
            for (int step = 1; step < 40; ++step) { // around the first end, until something stands in the way
                const double angle = 0.08 * step;
                const double east = to.x - from.x;
                const double north = to.y - from.y;
                workspace.linkPlanner().follow(from, {from.x + std::cos(angle) * east - std::sin(angle) * north,
                                                      from.y + std::sin(angle) * east + std::cos(angle) * north});
                const auto& tried = workspace.linkPlanner().tried();
                if (tried && tried->problem == TrialProblem::None && tried->masts)
                    break;
            }
            workspace.linkPlanner().settle();
            take(QStringLiteral("link-trial"));
            workspace.linkPlanner().dismiss();
            workspace.clearSelection();
            area.setTool(MapArea::Tool::Select);
            return;
        }
    }

    void steps() const
    {
        const std::pair<MainWindow::Step, QString> all[] = {{MainWindow::Step::Territory, QStringLiteral("territory")},
                                                            {MainWindow::Step::Sites, QStringLiteral("sites")},
                                                            {MainWindow::Step::Network, QStringLiteral("network")},
                                                            {MainWindow::Step::Scenarios, QStringLiteral("scenarios")},
                                                            {MainWindow::Step::Report, QStringLiteral("report")}};
        for (const auto& [step, name] : all) {
            window.showStep(step);
            take(name);
        }
        window.showStep(MainWindow::Step::Scenarios);
        selectAnUnserved();
        take(QStringLiteral("site"));
        workspace.clearSelection();
        dialogTabs();
        window.bottomPanel()->showComparison();
        compareWithAnother();
        take(QStringLiteral("comparison"));
        workspace.setComparedScenario({});
        auto* tabs = window.bottomPanel()->findChild<QTabWidget*>();
        for (const int tab : {0, 3, 4}) {
            tabs->setCurrentIndex(tab);
            take(QStringLiteral("table%1").arg(tab));
        }
        cabinets();
        if (workspace.study().accessPoints.empty())
            radio();
    }

    /// A cabinet and an area, when the scenario has some.
    void cabinets() const
    {
        if (!workspace.activeOutcome() || workspace.activeOutcome()->cabinets.empty())
            return;
        window.bottomPanel()->showCabinets();
        Selection selection;
        selection.kind = Selection::Kind::Cabinet;
        selection.index = 0;
        workspace.select(selection);
        take(QStringLiteral("cabinet"));
        selection.kind = Selection::Kind::CabinetArea;
        workspace.select(selection);
        Bounds around;
        around.add(workspace.activeOutcome()->cabinets.front().position);
        window.mapArea()->canvas()->zoomTo(around.grownBy(1500));
        take(QStringLiteral("cabinet-area"));
        workspace.clearSelection();
    }

    /// Three access points around the first site: levels, rates and the path to a place.
    void radio() const
    {
        MapArea& area = *window.mapArea();
        area.setTool(MapArea::Tool::AccessPoint);
        const Point middle = workspace.study().sites.front().position;
        map::ViewState close = area.canvas()->view();
        close.centre = middle;
        close.metresPerPixel = 2.2;
        area.setView(close);
        for (const Point shift : {Point{-330, 60}, Point{260, 280}, Point{0, 0}})
            emit area.canvas()->accessPointAddRequested({middle.x + shift.x, middle.y + shift.y});
        StudyChange change;
        change.upsertAccessPoints = {workspace.study().accessPoints.back()};
        change.upsertAccessPoints.front().name = "Mairie";
        change.upsertAccessPoints.front().antenna = {PatternKind::Sector, 12, 120, 2, 65, 20, 28, 0};
        change.upsertAccessPoints.front().powerDbm = 16;
        workspace.edit(std::move(change), QStringLiteral("sector"));
        area.canvas()->legend()->setFolded(false);
        take(QStringLiteral("radio"));
        workspace.coveragePlanner().setShown(map::CoverageShown::Rate);
        take(QStringLiteral("radio-rate"));
        emit area.canvas()->explainRequested({middle.x + 320, middle.y - 210});
        take(QStringLiteral("radio-path"));
        workspace.coveragePlanner().setShown(map::CoverageShown::Level);
        area.setTool(MapArea::Tool::Select);
    }

    void dialogTabs() const
    {
        ScenarioDialog dialog(workspace, workspace.activeScenario(), &window);
        dialog.show();
        auto* tabs = dialog.findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(dialog, QStringLiteral("scenario%1").arg(tab));
        }
    }

    void selectAnUnserved() const
    {
        const auto outcome = workspace.activeOutcome();
        if (!outcome || outcome->sites.empty())
            return;
        for (const OutcomeSite& site : outcome->sites)
            if (site.served == Served::No) {
                workspace.selectSite(site.site);
                return;
            }
        workspace.selectSite(outcome->sites.front().site);
    }

    void compareWithAnother() const
    {
        for (const ScenarioDefinition& definition : workspace.study().definitions)
            if (definition.id != workspace.activeScenario() && findOutcome(workspace.study(), definition.id) &&
                !findOutcome(workspace.study(), definition.id)->edges.empty())
                return workspace.setComparedScenario(definition.id);
    }
};

bool openStudy(Workspace& workspace, MainWindow& window, const QString& file)
{
    if (file.isEmpty())
        window.findChild<QPushButton*>(QStringLiteral("openSample"))->click();
    else
        workspace.files().open(file);
    return await([&] { return workspace.document().hasStudy() && workspace.jobs().isIdle(); });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    loadResources();
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Oasis"));
    QCoreApplication::setApplicationName(QStringLiteral("oasis-planner"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: make_screenshots <folder> [study.gpkg [steps | scenarios | radio | links]]\n");
        return 2;
    }
    QDir().mkpath(arguments.at(1));
    const gis::Session session;
    for (const QString& language : {QStringLiteral("fr"), QStringLiteral("en")})
        for (const QSize& size : {QSize(1280, 800), QSize(1920, 1080)})
            for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
                applyTheme(app, mode);
                Workspace workspace;
                MainWindow window(workspace);
                window.setLanguageCode(language);
                window.resize(size);
                window.show();
                const Shots shots{workspace, window, QDir(arguments.at(1))};
                shots.take(QStringLiteral("start"));
                if (!openStudy(workspace, window, arguments.value(2)))
                    return 1;
                const QString part = arguments.value(3);
                if (part.isEmpty() || part == QLatin1String("steps"))
                    shots.steps();
                if (part.isEmpty() || part == QLatin1String("scenarios"))
                    shots.scenarios(!part.isEmpty());
                if (part.isEmpty() || part == QLatin1String("radio"))
                    shots.accessPoints();
                if (part.isEmpty() || part == QLatin1String("radio") || part == QLatin1String("links"))
                    shots.links();
            }
    return 0;
}
