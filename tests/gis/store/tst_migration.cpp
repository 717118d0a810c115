// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/store/geopackage.h"
#include "gis/store/migration.h"
#include "gis/store/part_stream.h"
#include "gis/store/project_file.h"
#include "gis/store/project_tables.h"
#include "tests/gis/store/random_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <utility>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

Result<int> schemaIn(const std::string& path)
{
    OASIS_TRY(Database database, Database::open(path, Database::Access::Read));
    return schemaOf(database);
}

/// Turns the project into one of schema 1, which knew no access points.
void makeSchema1(const std::string& path)
{
    auto database = Database::open(path, Database::Access::Write);
    QVERIFY(dropTable(database.value(), "access_point").has_value());
    QVERIFY(database.value()
                .execute("DELETE FROM oasis_table WHERE section = 'access_points';"
                         "DELETE FROM oasis_document WHERE section = 'access_points';"
                         "DELETE FROM oasis_section WHERE name = 'access_points';"
                         "UPDATE oasis_meta SET value = '1' WHERE name = 'schema'")
                .has_value());
}

/// As the program wrote streets before there were risk groups.
void writeSchema2(PartWriter& out, const StreetLayer& layer)
{
    const auto& streets = layer.streets;
    out.column(streets, [](const Street& s) { return s.id.value(); });
    out.column(streets, [](const Street& s) { return s.tail; });
    out.column(streets, [](const Street& s) { return s.head; });
    out.column(streets, [](const Street& s) { return s.firstPoint; });
    out.column(streets, [](const Street& s) { return s.pointCount; });
    out.column(streets, [](const Street& s) { return s.lengthM; });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.streetClass); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.structure); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.urban); });
    out.column(streets, [](const Street& s) { return static_cast<std::uint8_t>(s.heritage); });
    out.column(streets, [](const Street& s) { return s.railCrossings; });
    out.column(streets, [](const Street& s) { return s.motorwayCrossings; });
    out.column(streets, [](const Street& s) { return s.riverCrossings; });
    out.column(streets, [](const Street& s) { return s.ductShare; });
    out.column(streets, [](const Street& s) { return s.poleShare; });
    out.column(streets, [](const Street& s) { return s.fibreShare; });
    out.column(streets, [](const Street& s) { return s.municipality; });
    out.column(streets, [](const Street& s) { return s.name; });
    for (const auto* line : {&layer.nodes, &layer.points}) {
        out.column(*line, [](Point p) { return p.x; });
        out.column(*line, [](Point p) { return p.y; });
    }
    out.number(static_cast<std::uint64_t>(layer.names.size()));
    for (const std::string& name : layer.names)
        out.text(name);
    out.array(layer.nodeComponent);
    out.number(layer.componentCount);
}

} // namespace

/// The mechanism is tested with made-up steps from schema 1 on.
class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theStepsOfTheProgramReachItsSchema();
    void schema1OpensAndIsSavedWithAccessPoints();
    void aProjectOfTheSchemaStaysAsItIs();
    void stepsRunInOrderOnACopy();
    void aFailedStepLeavesTheProject();
    void aMissingStepIsTold();
    void aNewerProjectIsRefused();
    void schema2HasNoRiskGroups();
    void schema3HasNoClutter();

private:
    [[nodiscard]] QByteArray bytes(const std::string& path) const
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Session m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_project;
    Study m_study;
    std::vector<MigrationStep> m_steps;
};

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath("study.gpkg").toStdString();
    m_study = randomStudy(3, 20);
    QVERIFY(saveProject(m_study, m_project, {}).has_value());
    makeSchema1(m_project);
    m_steps = {{2, [](Database& d) { return d.execute("INSERT INTO steps VALUES (2)"); }},
               {1, [](Database& d) { return d.execute("CREATE TABLE steps (n); INSERT INTO steps VALUES (1)"); }}};
}

void TestMigration::theStepsOfTheProgramReachItsSchema()
{
    int reached = 1;
    for (const MigrationStep& step : migrationSteps())
        QCOMPARE(step.from, reached++);
    QCOMPARE(reached, kSchemaVersion);
}

void TestMigration::schema1OpensAndIsSavedWithAccessPoints()
{
    const QByteArray before = bytes(m_project);
    const auto opened = openProject(m_project, {});
    QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
    QVERIFY(opened.value().accessPoints.empty());
    QVERIFY(opened.value().sites == m_study.sites);
    QVERIFY(bytes(m_project) == before);
    QVERIFY(saveProject(m_study, m_project, {}).has_value());
    QCOMPARE(schemaIn(m_project).value(), kSchemaVersion);
    QVERIFY(openProject(m_project, {}).value() == m_study);
    auto database = Database::open(m_project, Database::Access::Read);
    QCOMPARE(database.value().integer("SELECT count(*) FROM access_point").value(),
             static_cast<std::int64_t>(m_study.accessPoints.size()));
}

void TestMigration::aProjectOfTheSchemaStaysAsItIs()
{
    const QByteArray before = bytes(m_project);
    QVERIFY(migrateProject(m_project, 1, m_steps).has_value());
    QVERIFY(bytes(m_project) == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestMigration::stepsRunInOrderOnACopy()
{
    const QByteArray before = bytes(m_project);
    QVERIFY(migrateProject(m_project, 3, m_steps).has_value());
    QCOMPARE(schemaIn(m_project).value(), 3);
    auto database = Database::open(m_project, Database::Access::Read);
    QCOMPARE(database.value().text("SELECT group_concat(n) FROM steps").value(), std::string("1,2"));
    QCOMPARE(database.value().integer("PRAGMA application_id").value(), 0x47504B47);
    QVERIFY(bytes(m_project + ".schema1.bak") == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
}

void TestMigration::aFailedStepLeavesTheProject()
{
    m_steps[0].run = [](Database& d) { return d.execute("INSERT INTO no_such_table VALUES (1)"); };
    const QByteArray before = bytes(m_project);
    QVERIFY(!migrateProject(m_project, 3, m_steps).has_value());
    QVERIFY(bytes(m_project) == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestMigration::aMissingStepIsTold()
{
    m_steps.pop_back();
    const auto migrated = migrateProject(m_project, 3, m_steps);
    QVERIFY(!migrated.has_value());
    QVERIFY(migrated.error().code == ErrorCode::Unsupported);
    QCOMPARE(schemaIn(m_project).value(), 1);
}

void TestMigration::aNewerProjectIsRefused()
{
    QVERIFY(migrateProject(m_project, 3, m_steps).has_value());
    const auto migrated = migrateProject(m_project, 2, m_steps);
    QVERIFY(!migrated.has_value());
    QVERIFY(migrated.error().code == ErrorCode::ProjectNewer);
}

/// A file of schema 3 says nothing of trees and buildings: it has none; saving brings it up to date.
void TestMigration::schema3HasNoClutter()
{
    Study study = randomStudy(7, 20);
    const ClutterChoice chosen = std::exchange(study.info.clutter, {});
    QVERIFY(!chosen.isEmpty());
    QVERIFY(saveProject(study, m_project, {}).has_value());
    {
        auto database = Database::open(m_project, Database::Access::Write);
        QVERIFY(database.has_value());
        Database& old = database.value();
        std::string info = old.text("SELECT content FROM oasis_document WHERE section = 'info'").value();
        const auto from = info.find(",\"clutter\"");
        QVERIFY(from != std::string::npos);
        info.erase(from, info.find('}', from) + 1 - from);
        auto update = old.prepare("UPDATE oasis_document SET content = ? WHERE section = 'info'");
        update.value().bind(0, std::string_view(info));
        QVERIFY(update.value().run().has_value());
        QVERIFY(old.execute("UPDATE oasis_meta SET value = '3' WHERE name = 'schema'").has_value());
    }
    auto opened = openProject(m_project, {});
    QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
    QVERIFY(opened.value() == study);
    opened.value().info.clutter = chosen;
    QVERIFY(saveProject(opened.value(), m_project, {}).has_value());
    QCOMPARE(schemaIn(m_project).value(), kSchemaVersion);
    QVERIFY(openProject(m_project, {}).value().info.clutter == chosen);
}

/// A file of schema 2, whose streets end before the risk groups, opens; saving brings it up to date.
void TestMigration::schema2HasNoRiskGroups()
{
    Study study = randomStudy(5, 20);
    StreetLayer layer = *study.streets;
    for (Street& street : layer.streets)
        street.riskGroup = 0;
    study.streets = std::make_shared<const StreetLayer>(layer);
    QVERIFY(saveProject(study, m_project, {}).has_value());
    {
        auto database = Database::open(m_project, Database::Access::Write);
        QVERIFY(database.has_value());
        Database& old = database.value();
        QVERIFY(old.execute("BEGIN; DELETE FROM oasis_blob WHERE section = 'streets'; "
                            "UPDATE oasis_meta SET value = '2' WHERE name = 'schema'")
                    .has_value());
        auto sink = blobSink(old, "streets");
        QVERIFY(sink.has_value());
        PartWriter out(sink.value());
        writeSchema2(out, layer);
        QVERIFY(out.finish().has_value());
        QVERIFY(old.execute("UPDATE oasis_document SET content = '" + out.revision() + "' WHERE section = 'streets'")
                    .has_value());
        QVERIFY(old.execute("COMMIT").has_value());
    }
    const auto opened = openProject(m_project, {});
    QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
    QVERIFY(*opened.value().streets == layer);
    QVERIFY(saveProject(opened.value(), m_project, {}).has_value());
    QCOMPARE(schemaIn(m_project).value(), kSchemaVersion);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
