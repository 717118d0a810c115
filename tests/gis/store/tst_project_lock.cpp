// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/project_lock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace oasis;
using namespace oasis::gis;

class TestProjectLock : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSecondWindowIsToldWhoIsThere();
    void aLockIsFreedWhenReleased();
    void aCrashFreesTheLock();
    void anotherComputerIsRespectedUntilTakenOver();
    void aReadOnlyFolderIsTold();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_project;
};

void TestProjectLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath("study.gpkg").toStdString();
}

void TestProjectLock::aSecondWindowIsToldWhoIsThere()
{
    const auto first = ProjectLock::acquire(m_project);
    QVERIFY(first.has_value());
    QVERIFY(!first.value().afterCrash());
    for (const auto mode : {ProjectLock::Mode::Respect, ProjectLock::Mode::TakeOver}) {
        const auto second = ProjectLock::acquire(m_project, mode);
        QVERIFY(!second.has_value()); // a living holder on this computer cannot be pushed aside
        QVERIFY(second.error().code == ErrorCode::ProjectLocked);
        QVERIFY2(second.error().detail.find("process " + std::to_string(::getpid())) != std::string::npos,
                 second.error().detail.c_str());
    }
    const auto holder = lockHolder(m_project);
    QVERIFY(holder.has_value());
    QCOMPARE(holder->process, static_cast<std::int64_t>(::getpid()));
    QVERIFY(!holder->host.empty());
    QVERIFY(holder->since.ends_with("Z"));
}

void TestProjectLock::aLockIsFreedWhenReleased()
{
    auto first = ProjectLock::acquire(m_project);
    ProjectLock moved = std::move(first).value();
    moved.release();
    QVERIFY(!QFile::exists(QString::fromStdString(m_project + ".lock")));
    {
        const auto second = ProjectLock::acquire(m_project);
        QVERIFY(second.has_value());
        QVERIFY(!second.value().afterCrash());
    }
    QVERIFY(!lockHolder(m_project).has_value());
}

void TestProjectLock::aCrashFreesTheLock()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = ProjectLock::acquire(m_project);
        const char answer = lock.has_value() ? 'y' : 'n';
        (void)!::write(ready[1], &answer, 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    const auto meanwhile = ProjectLock::acquire(m_project);
    QVERIFY(!meanwhile.has_value());
    QVERIFY(meanwhile.error().detail.find("process " + std::to_string(child)) != std::string::npos);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(QFile::exists(QString::fromStdString(m_project + ".lock")));
    const auto after = ProjectLock::acquire(m_project);
    QVERIFY(after.has_value());
    QVERIFY(after.value().afterCrash());
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestProjectLock::anotherComputerIsRespectedUntilTakenOver()
{
    QFile file(QString::fromStdString(m_project + ".lock"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("user: marie\nhost: another-computer.example\nprocess: 12\nsince: 2026-01-02T03:04:05Z\n");
    file.close();
    const auto respected = ProjectLock::acquire(m_project);
    QVERIFY(!respected.has_value());
    QVERIFY2(respected.error().detail.find("marie on another-computer.example") != std::string::npos,
             respected.error().detail.c_str());
    const auto taken = ProjectLock::acquire(m_project, ProjectLock::Mode::TakeOver);
    QVERIFY(taken.has_value());
    QCOMPARE(lockHolder(m_project)->process, static_cast<std::int64_t>(::getpid()));
}

void TestProjectLock::aReadOnlyFolderIsTold()
{
    const auto lock = ProjectLock::acquire("/proc/oasis/study.gpkg");
    QVERIFY(!lock.has_value());
    QVERIFY(lock.error().code == ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestProjectLock)
#include "tst_project_lock.moc"
