// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "gis/base/session.h"
#include "gis/store/database.h"
#include "gis/store/project_file.h"
#include "tests/gis/store/random_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

/// Runs work in a child process and gives what it returned, or -signal.
int inChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/// No file may grow beyond the limit: what a program sees when the disk is full.
void limitFiles(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

int codeOf(const Result<void>& result)
{
    return result.has_value() ? 200 : static_cast<int>(result.error().code);
}

} // namespace

/// The bad day: whatever happens while saving, the old project or the new one can be opened.
class TestProjectFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFullDiskKeepsTheOldProject_data();
    void aFullDiskKeepsTheOldProject();
    void aFullDiskLeavesNoHalfNewProject();
    void aKillWhileSavingLeavesOldOrNew();
    void aKillWhileSavingAnewLeavesNothingOrAll();
    void aReadOnlyFileIsToldAndStays();
    void aReadOnlyFileOpens();
    void aFileThatMayNotBeReadIsTold();
    void anotherWriterIsTold();

private:
    int asNobody(mode_t folder, mode_t file, const std::function<int()>& work) const;
    Session m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_project;
    Study m_old = randomStudy(3, 500);
    Study m_new = randomStudy(4, 3000);
};

/// Work in a child with these permissions on folder and project, and without root's right to ignore them.
int TestProjectFaults::asNobody(mode_t folder, mode_t file, const std::function<int()>& work) const
{
    const std::string folderPath = m_folder->path().toStdString();
    ::chmod(m_project.c_str(), file);
    ::chmod(folderPath.c_str(), folder);
    const int code = inChild([&] {
        if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            return 250;
        return work();
    });
    ::chmod(folderPath.c_str(), 0700);
    ::chmod(m_project.c_str(), 0600);
    return code;
}

void TestProjectFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath("study.gpkg").toStdString();
    QVERIFY(saveProject(m_old, m_project, {}).has_value());
}

void TestProjectFaults::aFullDiskKeepsTheOldProject_data()
{
    QTest::addColumn<int>("roomKb");
    for (const int room : {0, 4, 64, 256, 500})
        QTest::addRow("%d kB left", room) << room;
}

void TestProjectFaults::aFullDiskKeepsTheOldProject()
{
    QFETCH(int, roomKb);
    const qint64 size = QFile(QString::fromStdString(m_project)).size();
    const int code = inChild([&] {
        limitFiles(size + roomKb * 1024);
        return codeOf(saveProject(m_new, m_project, {}));
    });
    QCOMPARE(code, static_cast<int>(ErrorCode::FileUnwritable));
    const auto opened = openProject(m_project, {});
    QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
    QVERIFY(opened.value() == m_old);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"study.gpkg"});
    QVERIFY(saveProject(m_new, m_project, {}).has_value()); // room again
    QVERIFY(openProject(m_project, {}).value() == m_new);
}

void TestProjectFaults::aFullDiskLeavesNoHalfNewProject()
{
    const std::string fresh = m_folder->filePath("fresh.gpkg").toStdString();
    const int code = inChild([&] {
        limitFiles(100 * 1024);
        return codeOf(saveProject(m_new, fresh, {}));
    });
    QCOMPARE(code, static_cast<int>(ErrorCode::FileUnwritable));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"study.gpkg"});
}

void TestProjectFaults::aKillWhileSavingLeavesOldOrNew()
{
    Random random(20260101);
    int kills = 0;
    bool sawOld = false;
    bool sawNew = false;
    for (int round = 0; round < 25; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (;;) {
                (void)saveProject(m_new, m_project, {}).has_value();
                (void)saveProject(m_old, m_project, {}).has_value();
            }
        }
        ::usleep(static_cast<useconds_t>(random.below(120'000)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        kills += QFile::exists(QString::fromStdString(m_project + "-journal")) ? 1 : 0;
        const auto opened = openProject(m_project, {});
        QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
        const bool isOld = opened.value() == m_old;
        const bool isNew = opened.value() == m_new;
        QVERIFY(isOld || isNew);
        sawOld = sawOld || isOld;
        sawNew = sawNew || isNew;
        auto database = Database::open(m_project, Database::Access::Read);
        QCOMPARE(database.value().text("PRAGMA integrity_check").value(), std::string("ok"));
    }
    qInfo("%d of 25 kills hit a transaction; old state seen: %d, new: %d", kills, sawOld, sawNew);
}

void TestProjectFaults::aKillWhileSavingAnewLeavesNothingOrAll()
{
    Random random(7);
    const std::string fresh = m_folder->filePath("fresh.gpkg").toStdString();
    for (int round = 0; round < 10; ++round) {
        QFile::remove(QString::fromStdString(fresh));
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(codeOf(saveProject(m_new, fresh, {})));
        ::usleep(static_cast<useconds_t>(random.below(80'000)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        if (QFile::exists(QString::fromStdString(fresh)))
            QVERIFY(openProject(fresh, {}).value() == m_new);
    }
    QVERIFY(saveProject(m_new, fresh, {}).has_value()); // over whatever a crash left beside it
    QVERIFY(!QFile::exists(QString::fromStdString(fresh + ".part")));
    QVERIFY(openProject(fresh, {}).value() == m_new);
}

void TestProjectFaults::aReadOnlyFileIsToldAndStays()
{
    const int code = asNobody(0755, 0444, [&] { return codeOf(saveProject(m_new, m_project, {})); });
    QCOMPARE(code, static_cast<int>(ErrorCode::FileUnwritable));
    QVERIFY(openProject(m_project, {}).value() == m_old);
}

void TestProjectFaults::aReadOnlyFileOpens()
{
    const int same = asNobody(0555, 0444, [&] {
        const auto opened = openProject(m_project, {});
        return opened.has_value() && opened.value() == m_old ? 200 : 0;
    });
    QCOMPARE(same, 200);
    const int code = asNobody(0555, 0444, [&] { return codeOf(saveProject(m_new, m_project, {})); });
    QCOMPARE(code, static_cast<int>(ErrorCode::FileUnwritable));
}

void TestProjectFaults::aFileThatMayNotBeReadIsTold()
{
    for (const auto& [folder, file] : {std::pair<mode_t, mode_t>{0700, 0644}, std::pair<mode_t, mode_t>{0755, 0600}}) {
        if (::getuid() != 0 && folder == 0700)
            continue; // nobody else to be
        const int code = asNobody(folder, ::getuid() == 0 ? file : 0, [&] {
            const auto opened = openProject(m_project, {});
            return opened.has_value() ? 200 : static_cast<int>(opened.error().code);
        });
        QCOMPARE(code, static_cast<int>(ErrorCode::FileUnreadable));
    }
}

void TestProjectFaults::anotherWriterIsTold()
{
    auto other = Database::open(m_project, Database::Access::Write);
    QVERIFY(other.value().execute("BEGIN EXCLUSIVE").has_value());
    const auto saved = saveProject(m_new, m_project, {});
    QVERIFY(!saved.has_value());
    QVERIFY(saved.error().code == ErrorCode::ProjectLocked);
    QVERIFY(other.value().execute("ROLLBACK").has_value());
    QVERIFY(openProject(m_project, {}).value() == m_old);
}

QTEST_GUILESS_MAIN(TestProjectFaults)
#include "tst_project_faults.moc"
