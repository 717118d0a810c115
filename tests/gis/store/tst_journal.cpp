// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/store/journal.h"
#include "gis/store/project_file.h"
#include "tests/gis/store/random_study.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

StudyChange renamed(const Study& study, const std::string& name)
{
    StudyChange change;
    change.upsertSites = {study.sites.front()};
    change.upsertSites.front().name = name;
    return change;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsPendingWithoutAJournal();
    void editsOutliveACrash();
    void aCutLineIsLeftOutAndWrittenOver_data();
    void aCutLineIsLeftOutAndWrittenOver();
    void savingMakesOldEditsVoid();
    void aStudyThatWasNeverSavedHasAJournalToo();
    void changesOfLayersAreRefused();
    void aFolderThatCannotBeWrittenIsTold();

private:
    Session m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_project;
    Study m_study = randomStudy(3, 50);
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath("study.gpkg").toStdString();
    QVERIFY(saveProject(m_study, m_project, {}).has_value());
}

void TestJournal::nothingIsPendingWithoutAJournal()
{
    const auto pending = pendingChanges(m_project);
    QVERIFY(pending.has_value());
    QVERIFY(pending.value().changes.empty());
    QVERIFY(!pending.value().cutShort && !pending.value().ofOtherState);
    QVERIFY(Journal::open(m_project).has_value());
    QVERIFY(!QFile::exists(QString::fromStdString(journalPath(m_project)))); // nothing before the first edit
}

void TestJournal::editsOutliveACrash()
{
    Study expected = m_study;
    {
        auto journal = Journal::open(m_project);
        for (const char* name : {"one", "two", "line\nbreak \"quoted\""}) {
            QVERIFY(journal.value().append(renamed(m_study, name)).has_value());
            QVERIFY(apply(expected, renamed(m_study, name)).has_value());
        }
    } // the program ends here without a save
    auto journal = Journal::open(m_project);
    StudyChange erase;
    erase.eraseSites = {m_study.sites[1].id};
    QVERIFY(journal.value().append(erase).has_value()); // the next session goes on behind
    QVERIFY(apply(expected, erase).has_value());

    const auto pending = pendingChanges(m_project);
    QVERIFY(pending.has_value());
    QCOMPARE(pending.value().changes.size(), 4U);
    Study found = openProject(m_project, {}).value();
    for (const StudyChange& change : pending.value().changes)
        QVERIFY(apply(found, change).has_value());
    QVERIFY(found == expected);
}

void TestJournal::aCutLineIsLeftOutAndWrittenOver_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("half a fingerprint") << QByteArray("0123456789");
    QTest::newRow("half a change") << QByteArray("0123456789abcdef0123456789abcdef {\"oasis\":");
    QTest::newRow("a wrong fingerprint") << QByteArray("0123456789abcdef0123456789abcdef {}\n");
    QTest::newRow("zeroes, as some file systems leave them") << QByteArray(4096, '\0');
}

void TestJournal::aCutLineIsLeftOutAndWrittenOver()
{
    QFETCH(QByteArray, tail);
    QVERIFY(Journal::open(m_project).value().append(renamed(m_study, "one")).has_value());
    QFile file(QString::fromStdString(journalPath(m_project)));
    QVERIFY(file.open(QIODevice::Append));
    file.write(tail);
    file.close();
    auto pending = pendingChanges(m_project);
    QVERIFY(pending.has_value());
    QCOMPARE(pending.value().changes.size(), 1U);
    QVERIFY(pending.value().cutShort);

    QVERIFY(Journal::open(m_project).value().append(renamed(m_study, "two")).has_value());
    pending = pendingChanges(m_project);
    QCOMPARE(pending.value().changes.size(), 2U);
    QVERIFY(!pending.value().cutShort);
    QCOMPARE(pending.value().changes[1].upsertSites[0].name, std::string("two"));
}

void TestJournal::savingMakesOldEditsVoid()
{
    auto journal = Journal::open(m_project);
    QVERIFY(journal.value().append(renamed(m_study, "one")).has_value());
    Study changed = m_study;
    QVERIFY(apply(changed, renamed(m_study, "one")).has_value());
    QVERIFY(saveProject(changed, m_project, {}).has_value());
    // Should the program end between saving and clearing, the edits are in the file and not offered again.
    auto pending = pendingChanges(m_project);
    QVERIFY(pending.value().changes.empty());
    QVERIFY(pending.value().ofOtherState);

    QVERIFY(journal.value().clear().has_value());
    QVERIFY(!QFile::exists(QString::fromStdString(journalPath(m_project))));
    QVERIFY(journal.value().append(renamed(m_study, "two")).has_value());
    pending = pendingChanges(m_project);
    QCOMPARE(pending.value().changes.size(), 1U);
    QVERIFY(!pending.value().ofOtherState);
}

void TestJournal::aStudyThatWasNeverSavedHasAJournalToo()
{
    const std::string project = m_folder->filePath("never.gpkg").toStdString();
    QVERIFY(Journal::open(project).value().append(renamed(m_study, "one")).has_value());
    QCOMPARE(pendingChanges(project).value().changes.size(), 1U);
}

void TestJournal::changesOfLayersAreRefused()
{
    StudyChange change;
    change.streets = m_study.streets;
    const auto appended = Journal::open(m_project).value().append(change);
    QVERIFY(!appended.has_value());
    QVERIFY(appended.error().code == ErrorCode::InvalidArgument);
}

void TestJournal::aFolderThatCannotBeWrittenIsTold()
{
    auto journal = Journal::open("/proc/oasis/study.gpkg");
    QVERIFY(journal.has_value());
    const auto appended = journal.value().append(renamed(m_study, "one"));
    QVERIFY(!appended.has_value());
    QVERIFY(appended.error().code == ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
