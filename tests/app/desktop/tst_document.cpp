// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live document, its planner and the dialogs that change it, on a small study.
#include "app/desktop/dialogs/clutter_dialog.h"
#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/dialogs/merge_dialog.h"
#include "app/desktop/workspace/workspace.h"

#include "core/economics/default_catalogue.h"
#include "gis/base/session.h"

#include "tests/app/desktop/journey_window.h"
#include "tests/app/map/small_study.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace oasis;
using namespace oasis::desktop;

static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace {

constexpr int kPatienceMs = 60000;

Study startStudy()
{
    Study study = map::smallStudy();
    study.outcomes.clear();
    study.definitions.clear();
    if (auto catalogue = defaultCatalogue(); catalogue.has_value())
        study.catalogue = std::make_shared<const Catalogue>(std::move(catalogue).value());
    study.info.crs = "EPSG:2154";
    return study;
}

/// Some edit that fits the study: a site changed, added or erased, a scenario added, the name of the study.
StudyChange someEdit(const Study& study, std::mt19937& random)
{
    StudyChange change;
    const auto pick = [&random](std::size_t count) { return random() % count; };
    const std::size_t what = pick(5);
    if (what == 0 && !study.sites.empty()) {
        Site site = study.sites[pick(study.sites.size())];
        site.weight = 0.5 + static_cast<double>(pick(100));
        change.upsertSites.push_back(site);
    } else if (what == 1 && study.sites.size() > 2) {
        change.eraseSites.push_back(study.sites[pick(study.sites.size())].id);
    } else if (what == 2) {
        ScenarioDefinition definition;
        definition.id = nextScenarioId(study);
        definition.name = "scenario " + std::to_string(pick(1000));
        change.upsertDefinitions.push_back(definition);
    } else if (what == 3) {
        change.info = study.info;
        change.info->name += std::to_string(pick(10));
    } else {
        Site site;
        site.id = nextSiteId(study);
        site.name = "new";
        site.position = {static_cast<double>(pick(1000)), static_cast<double>(pick(1000))};
        change.upsertSites.push_back(site);
    }
    return change;
}

Site siteAt(std::int64_t id, const std::string& name, Point position)
{
    Site site;
    site.id = SiteId{id};
    site.name = name;
    site.position = position;
    site.kind = SiteKind::PrimarySchool;
    site.state = SiteState::Oasis;
    site.sources.push_back({"layer " + std::to_string(id), std::to_string(id)});
    return site;
}

Study emptyStudy()
{
    Study study;
    study.info.crs = "EPSG:2154";
    study.catalogue = startStudy().catalogue;
    return study;
}

/// A dialog for a file that holds `content`, over an empty study.
struct ImportOf
{
    ImportOf(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.close();
        workspace.setLanguage(text::Language(QStringLiteral("en")));
        workspace.document().reset(emptyStudy(), {});
        dialog = std::make_unique<ImportDialog>(workspace, path);
        dialog->show();
    }
    template <class Widget = QComboBox>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    void useAs(LayerKind kind) const
    {
        auto* use = find("importUse");
        use->setCurrentIndex(static_cast<int>(kind));
        emit use->activated(use->currentIndex());
    }
    void import() const { QTest::mouseClick(find<QPushButton>("importButton"), Qt::LeftButton); }

    Workspace workspace;
    std::unique_ptr<ImportDialog> dialog;
};

constexpr const char* kRelief = "ncols 4\nnrows 4\nxllcorner 700000\nyllcorner 6600000\ncellsize 25\n"
                                "NODATA_value -9999\n100 100 100 100\n100 100 100 100\n100 100 100 100\n"
                                "100 100 100 100\n";

bool rename(Workspace& workspace, const std::string& name)
{
    StudyChange change;
    change.info = workspace.study().info;
    change.info->name = name;
    return workspace.edit(std::move(change), QStringLiteral("rename"));
}

/// Saves a study of one site, renames it and crashes; returns a copy of the file with its journal.
QString crashedCopy(const OwnSettings& settings, const std::string& name)
{
    Workspace workspace;
    Study study = emptyStudy();
    study.sites = {siteAt(1, "Ecole du Lac", {700900, 6600900})};
    workspace.document().reset(std::move(study), {});
    const QString file = settings.path(QStringLiteral("offer.gpkg"));
    bool saved = false;
    workspace.files().saveAs(file, [&saved](bool done) { saved = done; });
    const QString copy = settings.path(QStringLiteral("offer-copy.gpkg"));
    if (!QTest::qWaitFor([&saved] { return saved; }, kPatienceMs) || !rename(workspace, name))
        return {};
    workspace.files().journal().flush();
    const bool copied =
        QFile::copy(file, copy) && QFile::copy(file + QStringLiteral(".journal"), copy + QStringLiteral(".journal"));
    return copied ? copy : QString();
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void undoAndRedoAreExact_data();
    void undoAndRedoAreExact();
    void editsOfTheSameKeyAreOneStep();
    void aRefusedEditChangesNothing();
    void outcomesAreNoStep();
    void stalenessFollowsEdits();
    void cancelKeepsTheOldOutcome();
    void importAsksForTheCoordinateSystem();
    void importAsksWhatTheHeightsMean();
    void clutterIsNotCountedTwice();
    void mergesWhatIsTicked();
    void keepsEditsMadeDuringTheOffer();

private:
    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<gis::Session> m_session;
};

void TestDocument::initTestCase()
{
    loadResources();
    m_settings = std::make_unique<OwnSettings>();
    m_session = std::make_unique<gis::Session>();
}

void TestDocument::undoAndRedoAreExact_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void TestDocument::undoAndRedoAreExact()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    StudyDocument document;
    document.reset(startStudy(), {});
    std::vector<Study> states{document.study()};
    for (int step = 0; step < 40; ++step) {
        QVERIFY(document.execute(someEdit(document.study(), random), QStringLiteral("edit")).has_value());
        states.push_back(document.study());
    }
    for (std::size_t at = states.size() - 1; at-- > 0;) {
        document.undoStack()->undo();
        QVERIFY(document.study() == states[at]);
    }
    QVERIFY(!document.undoStack()->canUndo());
    for (std::size_t at = 1; at < states.size(); ++at) {
        document.undoStack()->redo();
        QVERIFY(document.study() == states[at]);
    }
}

void TestDocument::editsOfTheSameKeyAreOneStep()
{
    StudyDocument document;
    document.reset(startStudy(), {});
    const Study start = document.study();
    for (const char* name : {"T", "To", "Tow", "Town"}) {
        StudyChange change;
        change.info = document.study().info;
        change.info->name = name;
        QVERIFY(document.execute(std::move(change), QStringLiteral("rename"), QStringLiteral("name")).has_value());
    }
    QCOMPARE(document.undoStack()->count(), 1);
    const Study end = document.study();
    document.undoStack()->undo();
    QVERIFY(document.study() == start);
    document.undoStack()->redo();
    QVERIFY(document.study() == end);
    document.undoStack()->undo();
    QVERIFY(document.study() == start);
}

void TestDocument::aRefusedEditChangesNothing()
{
    StudyDocument document;
    document.reset(startStudy(), {});
    const Study start = document.study();
    const quint64 revision = document.revision();
    StudyChange change;
    change.info = start.info;
    change.info->name = "half";
    change.eraseSites.push_back(SiteId{987654});
    QVERIFY(!document.execute(std::move(change), QStringLiteral("bad")).has_value());
    QVERIFY(document.study() == start);
    QCOMPARE(document.revision(), revision);
    QVERIFY(!document.undoStack()->canUndo());
    QVERIFY(!document.isModified());
}

void TestDocument::outcomesAreNoStep()
{
    StudyDocument document;
    Study study = startStudy();
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    study.definitions.push_back(definition);
    document.reset(std::move(study), {});
    auto outcome = std::make_shared<Outcome>();
    outcome->definition = definition;
    outcome->inputHash = "in";
    outcome->definitionHash = "def";
    document.putOutcome(outcome);
    QVERIFY(findOutcome(document.study(), definition.id));
    QVERIFY(!document.undoStack()->canUndo());
    QVERIFY(document.isModified());
    QVERIFY(document.cachedOutcome("in", "def"));
    QVERIFY(!document.cachedOutcome("other", "def"));
}

void TestDocument::stalenessFollowsEdits()
{
    Workspace workspace;
    workspace.planner().setLive(false);
    Study study = startStudy();
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.objective = Objective::LeaseAll; // needs no network: the smallest question
    study.definitions.push_back(definition);
    workspace.document().reset(std::move(study), {});
    QSignalSpy finished(&workspace.planner(), &Planner::finished);
    workspace.planner().run(definition.id);
    QVERIFY(workspace.planner().isRunning(definition.id));
    QVERIFY(finished.wait(kPatienceMs));
    const auto outcome = findOutcome(workspace.study(), definition.id);
    QVERIFY(outcome);
    QSignalSpy judged(&workspace.planner(), &Planner::stalenessChanged);
    StudyChange change;
    change.upsertSites.push_back(workspace.study().sites.front());
    change.upsertSites.back().weight += 3;
    QVERIFY(workspace.edit(std::move(change), QStringLiteral("weight")));
    QVERIFY(judged.wait(kPatienceMs));
    QVERIFY(workspace.planner().isStale(definition.id));
    QCOMPARE(findOutcome(workspace.study(), definition.id), outcome); // not live: left as it is
    workspace.document().undoStack()->undo();
    QVERIFY(judged.wait(kPatienceMs));
    QVERIFY(!workspace.planner().isStale(definition.id));
}

void TestDocument::cancelKeepsTheOldOutcome()
{
    Workspace workspace;
    Study study = startStudy();
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    study.definitions.push_back(definition);
    workspace.document().reset(std::move(study), {});
    QSignalSpy finished(&workspace.planner(), &Planner::finished);
    QSignalSpy failed(&workspace.planner(), &Planner::failed);
    workspace.planner().run(definition.id);
    workspace.planner().cancel(definition.id);
    QVERIFY(finished.wait(kPatienceMs));
    QVERIFY(!workspace.planner().isRunning(definition.id));
    QVERIFY(failed.isEmpty()); // giving up is no failure (a plan that was quicker than the click is none either)
}

void TestDocument::importAsksForTheCoordinateSystem()
{
    ImportOf schools(m_settings->path(QStringLiteral("schools.csv")),
                     "nom;x;y\nEcole du Bourg;700100;6600100\nEcole du Lac;700900;6600400\n");
    QTRY_VERIFY_WITH_TIMEOUT(schools.dialog->isReady(), kPatienceMs);
    auto* crs = schools.find("importCrs");
    auto* button = schools.find<QPushButton>("importButton");
    auto* problem = schools.find<QLabel>("importProblem");
    QCOMPARE(crs->currentText(), QString()); // nothing is guessed
    schools.useAs(LayerKind::Sites);
    schools.import();
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && button->isEnabled(), kPatienceMs);
    QVERIFY(schools.workspace.study().sites.empty());
    crs->setEditText(QStringLiteral("EPSG:2154"));
    schools.import();
    QTRY_COMPARE_WITH_TIMEOUT(schools.workspace.study().sites.size(), std::size_t(2), kPatienceMs);
    QCOMPARE(schools.workspace.study().sites.front().position, (Point{700100, 6600100}));
    QCOMPARE(schools.workspace.study().receipts.size(), std::size_t(1));
    schools.workspace.document().undoStack()->undo();
    QVERIFY(schools.workspace.study().sites.empty());
    QVERIFY(schools.workspace.study().receipts.empty());
}

void TestDocument::importAsksWhatTheHeightsMean()
{
    ImportOf relief(m_settings->path(QStringLiteral("relief.asc")), kRelief);
    QTRY_VERIFY_WITH_TIMEOUT(relief.dialog->isReady(), kPatienceMs);
    auto* surface = relief.find("importSurface");
    auto* unit = relief.find("importHeightUnit");
    QVERIFY(surface && unit);
    QTRY_VERIFY_WITH_TIMEOUT(surface->isVisible() && unit->isVisible(), kPatienceMs);
    QCOMPARE(surface->currentData().toInt(), static_cast<int>(SurfaceKind::Unknown)); // nothing is guessed
    relief.useAs(LayerKind::Sites);
    QVERIFY(!surface->isVisible() && !unit->isVisible());
    relief.useAs(LayerKind::Elevation);
    surface->setCurrentIndex(surface->findData(static_cast<int>(SurfaceKind::Surface)));
    unit->setCurrentIndex(unit->findData(static_cast<int>(VerticalUnit::Feet)));
    relief.find("importCrs")->setEditText(QStringLiteral("EPSG:2154"));
    relief.import();
    QTRY_VERIFY_WITH_TIMEOUT(!relief.workspace.study().elevation->heightM.empty(), kPatienceMs);
    QCOMPARE(relief.workspace.study().elevation->surface, SurfaceKind::Surface);
    const std::vector<float>& heights = relief.workspace.study().elevation->heightM;
    QVERIFY(std::any_of(heights.begin(), heights.end(), [](float h) { return std::abs(h - 30.48F) < 0.01F; }));
}

void TestDocument::clutterIsNotCountedTwice()
{
    Workspace workspace;
    workspace.setLanguage(text::Language(QStringLiteral("en")));
    Study study = emptyStudy();
    study.elevation = std::make_shared<const ElevationGrid>(
        ElevationGrid{{700000, 6600100}, 25, 4, 4, std::vector<float>(16, 30), SurfaceKind::Surface});
    workspace.document().reset(std::move(study), {});
    ClutterDialog clutter(workspace); // refused: the relief holds trees and buildings already
    auto* source = clutter.findChild<QComboBox*>(QStringLiteral("clutterSource"));
    source->setCurrentIndex(1);
    clutter.findChild<QLineEdit*>(QStringLiteral("clutterFile"))->setText(QStringLiteral("classes.tif"));
    clutter.findChild<QLineEdit*>(QStringLiteral("clutterHeights"))->setText(QStringLiteral("100=10"));
    clutter.accept();
    QVERIFY(!workspace.coveragePlanner().hasClutter());
    QVERIFY(clutter.findChild<QLabel*>(QStringLiteral("clutterProblem"))->text().contains(QStringLiteral("twice")));
    source->setCurrentIndex(0);
    clutter.accept();
    QCOMPARE(clutter.result(), static_cast<int>(QDialog::Accepted));
}

void TestDocument::mergesWhatIsTicked()
{
    Workspace workspace;
    Study study = startStudy();
    study.sites = {siteAt(1, "Ecole Jules Ferry", {100, 100}), siteAt(2, "Ecole Jules Ferry", {104, 100}),
                   siteAt(3, "Ecole du Lac", {900, 900}), siteAt(4, "Ecole du Lac", {903, 900})};
    workspace.document().reset(std::move(study), {});
    MergeDialog dialog(workspace);
    dialog.show();
    auto* tree = dialog.findChild<QTreeWidget*>(QStringLiteral("mergeTree"));
    QCOMPARE(tree->topLevelItemCount(), 2);
    for (int row = 0; row < 2; ++row)
        QVERIFY(!tree->topLevelItem(row)->child(0)->text(1).isEmpty()); // each says why
    tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    dialog.accept();
    QCOMPARE(workspace.study().sites.size(), std::size_t(3));
    workspace.document().undoStack()->undo();
    QCOMPARE(workspace.study().sites.size(), std::size_t(4));
}

void TestDocument::keepsEditsMadeDuringTheOffer()
{
    const QString copy = crashedCopy(*m_settings, "before the crash");
    QVERIFY(!copy.isEmpty());
    {
        Workspace second;
        QSignalSpy opened(&second.files(), &StudyFiles::opened);
        QSignalSpy failed(&second.files(), &StudyFiles::failed);
        second.files().open(copy);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty() || !failed.isEmpty(), kPatienceMs);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed.first().first().value<Error>().detail.c_str());
        QVERIFY(!opened.isEmpty());
        QCOMPARE(second.files().journal().offered(), 1);
        StudyChange change;
        change.upsertSites.push_back(second.study().sites.front());
        change.upsertSites.back().note = "meanwhile";
        QVERIFY(second.edit(std::move(change), QStringLiteral("note")));
        second.files().journal().recover();
        QCOMPARE(second.study().info.name, std::string("before the crash"));
    } // this one crashes too
    Workspace third;
    QSignalSpy opened(&third.files(), &StudyFiles::opened);
    third.files().open(copy);
    QVERIFY(opened.wait(kPatienceMs));
    QCOMPARE(third.files().journal().offered(), 2);
    third.files().journal().recover();
    QCOMPARE(third.study().info.name, std::string("before the crash"));
    QCOMPARE(third.study().sites.front().note, std::string("meanwhile"));
    third.document().undoStack()->undo();
    QCOMPARE(third.study().sites.front().note, std::string());
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
