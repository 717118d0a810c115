// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/store/database.h"
#include "gis/store/project_file.h"
#include "gis/store/project_tables.h"
#include "tests/gis/store/random_study.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <bit>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

/// Message of a failed result for QVERIFY2.
template <class T>
QByteArray said(const Result<T>& result)
{
    return result.has_value() ? QByteArray("no error")
                              : QByteArray::fromStdString(result.error().context + ": " + result.error().detail);
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anEmptyStudyComesBack();
    void everythingComesBackExactly_data();
    void everythingComesBackExactly();
    void savingTwiceChangesOnlyWhatChanged();
    void aStudyReplacesAnother();
    void foreignTablesStay();
    void anyGisOpensTheLayers();
    void theSampleSizeOpensAtOnce();
    void whatIsNotAProjectIsRefused_data();
    void whatIsNotAProjectIsRefused();
    void aNewerProjectIsRefused();
    void anotherFileIsNotOverwritten();
    void aStudyWithoutCrsIsRefused();
    void savingAndOpeningCanBeCancelled();

private:
    [[nodiscard]] std::string path(const char* name = "study.gpkg") const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    Session m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestProjectFile::anEmptyStudyComesBack()
{
    const auto saved = saveProject(Study(), path(), {});
    QVERIFY2(saved.has_value(), said(saved));
    const auto opened = openProject(path(), {});
    QVERIFY2(opened.has_value(), said(opened));
    QVERIFY(opened.value() == Study());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"study.gpkg"});
}

void TestProjectFile::everythingComesBackExactly_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestProjectFile::everythingComesBackExactly()
{
    QFETCH(quint64, seed);
    const Study study = randomStudy(seed, seed == 1 ? 20000 : 300);
    const auto saved = saveProject(study, path(), {});
    QVERIFY2(saved.has_value(), said(saved));
    const auto opened = openProject(path(), {});
    QVERIFY2(opened.has_value(), said(opened));
    QVERIFY(opened.value() == study);
    QVERIFY(hashesOf(planningInput(opened.value())) == hashesOf(planningInput(study)));
    for (std::size_t i = 0; i < study.outcomes.size(); ++i)
        QCOMPARE(hashOf(*opened.value().outcomes[i]), hashOf(*study.outcomes[i]));
}

void TestProjectFile::savingTwiceChangesOnlyWhatChanged()
{
    Study study = randomStudy(5, 3000);
    QVERIFY(saveProject(study, path(), {}).has_value());
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QVERIFY(saveProject(study, path(), {}).has_value());
    file.seek(0);
    QVERIFY(file.readAll() == before); // nothing to write, nothing written

    study.sites.front().name = "renamed";
    QVERIFY(saveProject(study, path(), {}).has_value());
    auto database = Database::open(path(), Database::Access::Read);
    QVERIFY(database.has_value());
    QCOMPARE(database.value().text("SELECT name FROM site WHERE fid = 1").value(), std::string("renamed"));
    // The rows of the streets are those of the first save.
    QCOMPARE(database.value().integer("SELECT COUNT(*) FROM street").value(), 3000);
    QVERIFY(openProject(path(), {}).value() == study);
}

void TestProjectFile::aStudyReplacesAnother()
{
    QVERIFY(saveProject(randomStudy(5), path(), {}).has_value());
    Study other = randomStudy(6, 50);
    other.outcomes.pop_back();
    other.definitions.erase(other.definitions.begin());
    const auto saved = saveProject(other, path(), {});
    QVERIFY2(saved.has_value(), said(saved));
    QVERIFY(openProject(path(), {}).value() == other);
    auto database = Database::open(path(), Database::Access::Read);
    QVERIFY(!database.value().hasTable("scenario_15_route").value());
    QVERIFY(database.value().hasTable("scenario_5_route").value());
    QCOMPARE(database.value()
                 .integer("SELECT COUNT(*) FROM gpkg_contents c WHERE NOT EXISTS "
                          "(SELECT 1 FROM sqlite_master m WHERE m.name = c.table_name)")
                 .value(),
             0);
    QCOMPARE(database.value().text("PRAGMA integrity_check").value(), std::string("ok"));
    QCOMPARE(database.value().text("PRAGMA foreign_key_check").value(), std::string());
}

void TestProjectFile::foreignTablesStay()
{
    Study study = randomStudy(5);
    QVERIFY(saveProject(study, path(), {}).has_value());
    {
        auto database = Database::open(path(), Database::Access::Write);
        QVERIFY(database.value()
                    .execute("CREATE TABLE layer_styles (id); INSERT INTO layer_styles VALUES (42);")
                    .has_value());
    }
    study.sites.clear();
    QVERIFY(saveProject(study, path(), {}).has_value());
    auto database = Database::open(path(), Database::Access::Read);
    QCOMPARE(database.value().integer("SELECT id FROM layer_styles").value(), 42);
}

void TestProjectFile::anyGisOpensTheLayers()
{
    const QString ogrinfo = QStandardPaths::findExecutable("ogrinfo");
    if (ogrinfo.isEmpty())
        QSKIP("ogrinfo (Debian package gdal-bin) is not installed");
    const Study study = randomStudy(2);
    QVERIFY(saveProject(study, path(), {}).has_value());
    const auto run = [&](const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(ogrinfo, arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAll() : "failed: " + process.readAll();
    };
    const QString file = QString::fromStdString(path());
    const QByteArray list = run({"-ro", "-so", "-al", file});
    QVERIFY2(!list.contains("Warning") && !list.contains("ERROR"), list);
    QVERIFY2(!list.contains("oasis_blob"), list);
    for (const char* layer : {"site", "supply_point", "tower", "access_point", "street", "municipality",
                              "population_cell", "existing_network", "barrier", "scenario_5_route", "scenario_5_site",
                              "scenario_5_hotspot", "scenario_5_coverage", "scenario_5_radio_link", "scenario_5_bill"})
        QVERIFY2(list.contains(QByteArray("Layer name: ") + layer + "\n"), list);
    QVERIFY2(list.contains("ID[\"EPSG\",2154]"), list);

    const QByteArray streets = run({"-ro", "-al", "-geom=SUMMARY", "-q", file, "-sql",
                                    "SELECT COUNT(*) AS n, MIN(ST_IsValid(geom)) AS valid FROM municipality"});
    QVERIFY2(streets.contains("n (Integer) = 12") || streets.contains("n (Integer64) = 12"), streets);
    // The index answers a spatial filter with the one site that is there.
    const Point at = study.sites[3].position;
    const QByteArray one =
        run({"-ro", "-q", "-spat", QString::number(at.x - 0.01, 'f', 3), QString::number(at.y - 0.01, 'f', 3),
             QString::number(at.x + 0.01, 'f', 3), QString::number(at.y + 0.01, 'f', 3), file, "site"});
    QVERIFY2(one.contains("OGRFeature(site):7"), one);
    QCOMPARE(one.count("OGRFeature"), 1);
}

void TestProjectFile::theSampleSizeOpensAtOnce()
{
    const Study study = randomStudy(9, 10000);
    QVERIFY(saveProject(study, path(), {}).has_value());
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) { // the best of three: other work on the machine is not ours
        QElapsedTimer timer;
        timer.start();
        QVERIFY(openProject(path(), {}).has_value());
        best = std::min(best, timer.elapsed());
    }
    qInfo("opened 10000 streets, 1003 sites and three plans in %lld ms", best);
    QVERIFY2(best < 1000, "opening must not be felt");
}

void TestProjectFile::whatIsNotAProjectIsRefused_data()
{
    QTest::addColumn<int>("flaw");
    QTest::addColumn<int>("code");
    QTest::newRow("no file") << 0 << static_cast<int>(ErrorCode::FileNotFound);
    QTest::newRow("empty file") << 1 << static_cast<int>(ErrorCode::FileUnreadable);
    QTest::newRow("text") << 2 << static_cast<int>(ErrorCode::FileUnreadable);
    QTest::newRow("folder") << 3 << static_cast<int>(ErrorCode::FileUnreadable);
    QTest::newRow("foreign GeoPackage") << 4 << static_cast<int>(ErrorCode::FileUnreadable);
    QTest::newRow("cut in half") << 5 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("a section is missing") << 6 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("an array is cut") << 7 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("an array is changed") << 8 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("a text is changed") << 9 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("no schema") << 10 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("only the header") << 11 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("an access point of no frequency") << 13 << static_cast<int>(ErrorCode::ProjectDamaged);
    QTest::newRow("a size that is a lie") << 12 << static_cast<int>(ErrorCode::ProjectDamaged);
}

void TestProjectFile::whatIsNotAProjectIsRefused()
{
    QFETCH(int, flaw);
    QFETCH(int, code);
    QFile file(QString::fromStdString(path()));
    const auto fill = [&](const QByteArray& bytes) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
    };
    const auto alter = [&](const char* sql) {
        QVERIFY(saveProject(randomStudy(4), path(), {}).has_value());
        auto database = Database::open(path(), Database::Access::Write);
        const auto done = database.value().execute(sql);
        QVERIFY2(done.has_value(), said(done));
    };
    switch (flaw) {
    case 0:
        break;
    case 1:
        fill({});
        break;
    case 2:
        fill(QByteArray("code;name\n06001;Aiglun\n").repeated(100));
        break;
    case 3:
        QVERIFY(QDir().mkpath(file.fileName()));
        break;
    case 4:
        alter("DROP TABLE oasis_meta");
        break;
    case 5:
    case 11:
        QVERIFY(saveProject(randomStudy(4, 3000), path(), {}).has_value());
        QVERIFY(file.resize(flaw == 5 ? file.size() / 2 : 100));
        break;
    case 6:
        alter("DELETE FROM oasis_document WHERE section = 'supplies'");
        break;
    case 7:
        alter("DELETE FROM oasis_blob WHERE section = 'streets'");
        break;
    case 8:
        alter("UPDATE oasis_blob SET data = zeroblob(raw_size), codec = 'raw' WHERE section = 'elevation'");
        break;
    case 9:
        alter("UPDATE oasis_document SET content = replace(content, '\"id\"', '\"id') WHERE section = 'sites'");
        break;
    case 13:
        alter("UPDATE oasis_document SET content = replace(content, '\"frequencyMhz\":', '\"frequencyMhz\":-') "
              "WHERE section = 'access_points'");
        break;
    case 10:
        alter("DELETE FROM oasis_meta WHERE name = 'schema'");
        break;
    default:
        alter("UPDATE oasis_blob SET raw_size = 4000000000000000000");
        break;
    }
    const auto opened = openProject(path(), {});
    QVERIFY(!opened.has_value());
    qInfo("%s", said(opened).constData());
    QCOMPARE(static_cast<int>(opened.error().code), code);
    QVERIFY(QByteArray::fromStdString(opened.error().context).startsWith(file.fileName().toUtf8()));
    QVERIFY(!opened.error().detail.empty());
}

void TestProjectFile::aNewerProjectIsRefused()
{
    const Study study = randomStudy(4);
    QVERIFY(saveProject(study, path(), {}).has_value());
    {
        auto database = Database::open(path(), Database::Access::Write);
        QVERIFY(setMetaValue(database.value(), "schema", std::to_string(kSchemaVersion + 1)).has_value());
    }
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto opened = openProject(path(), {});
    QVERIFY(!opened.has_value());
    QVERIFY(opened.error().code == ErrorCode::ProjectNewer);
    const auto saved = saveProject(study, path(), {});
    QVERIFY(!saved.has_value());
    QVERIFY(saved.error().code == ErrorCode::ProjectNewer);
    file.seek(0);
    QVERIFY(file.readAll() == before);
}

void TestProjectFile::anotherFileIsNotOverwritten()
{
    QFile file(QString::fromStdString(path("notes.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("a letter\n").repeated(1000));
    file.close();
    const auto saved = saveProject(randomStudy(4), path("notes.txt"), {});
    QVERIFY(!saved.has_value());
    QVERIFY2(saved.error().code == ErrorCode::FileExists, said(saved));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), 9000);
}

void TestProjectFile::aStudyWithoutCrsIsRefused()
{
    Study study;
    study.info.crs = "";
    QVERIFY(saveProject(study, path(), {}).error().code == ErrorCode::CrsMissing);
    study.info.crs = "EPSG:99999999";
    QVERIFY(saveProject(study, path(), {}).error().code == ErrorCode::CrsUnknown);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestProjectFile::savingAndOpeningCanBeCancelled()
{
    Study study = randomStudy(4, 3000);
    std::stop_source stop;
    RunContext ctx;
    ctx.stop = stop.get_token();
    ctx.progress = [&](double fraction, std::string_view) {
        if (fraction > 0.3)
            stop.request_stop();
    };
    auto saved = saveProject(study, path(), ctx);
    QVERIFY(!saved.has_value());
    QVERIFY(saved.error().code == ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder->path()).isEmpty());

    QVERIFY(saveProject(study, path(), {}).has_value());
    const auto opened = openProject(path(), ctx);
    QVERIFY(opened.error().code == ErrorCode::Cancelled);
    Study other = randomStudy(8, 500);
    saved = saveProject(other, path(), ctx);
    QVERIFY(saved.error().code == ErrorCode::Cancelled);
    QVERIFY(openProject(path(), {}).value() == study);
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
