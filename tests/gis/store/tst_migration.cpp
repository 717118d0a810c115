// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/store/geopackage.h"
#include "gis/store/migration.h"
#include "gis/store/project_file.h"
#include "gis/store/project_tables.h"
#include "tests/gis/store/random_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

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

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
