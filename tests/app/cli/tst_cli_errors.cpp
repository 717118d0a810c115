// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"
#include "gis/store/database.h"
#include "gis/store/project_file.h"
#include "tests/support/planning_builder.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace oasis;

namespace {

struct Answer
{
    int code = -1;
    QString errors;
};

Answer oasisSays(const QStringList& words)
{
    QProcess program;
    program.start(QStringLiteral(OASIS_PROGRAM), QStringList(words) << "--lang"
                                                                    << "en");
    if (!program.waitForFinished(60000) || program.exitStatus() != QProcess::NormalExit)
        return {-1, "crashed or hung"};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardError())};
}

/// A lane with an exchange and two marked sites.
Study laneStudy()
{
    test::PlanningBuilder builder;
    builder.street({{900000, 6500000}, {900200, 6500000}});
    builder.street({{905000, 6500000}, {905100, 6500000}});
    builder.supply({900000, 6500000});
    builder.site({900200, 6500010}, "Town hall");
    const PlanningInput input = builder.build();
    Study study;
    study.streets = input.streets;
    study.catalogue = input.catalogue;
    study.sites = input.sites;
    study.supplies = input.supplies;
    study.definitions = usualScenarios("en");
    std::int64_t id = 0;
    for (ScenarioDefinition& definition : study.definitions)
        definition.id = ScenarioId(++id);
    return study;
}

} // namespace

/// Bad input at the command line: an exit code that says what kind of trouble it is, and a sentence. No crash.
class TestCliErrors : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    void save(const QString& name, const std::function<void(Study&)>& change)
    {
        Study study = laneStudy();
        change(study);
        QFile::remove(path(name));
        const auto saved = gis::saveProject(study, path(name).toStdString(), {});
        QVERIFY2(saved.has_value(), saved.has_value() ? "" : saved.error().detail.c_str());
    }

private slots:
    void initTestCase()
    {
        save("good.gpkg", [](Study&) {});
        save("no-streets.gpkg", [](Study& s) { s.streets = std::make_shared<const StreetLayer>(); });
        save("no-supply.gpkg", [](Study& s) { s.supplies.clear(); });
        save("no-sites.gpkg", [](Study& s) { s.sites.clear(); });
        save("unreachable.gpkg", [](Study& s) { s.sites[0].position.x += 4850; });
        save("too-far.gpkg", [](Study& s) { s.sites[0].position.y += 9000; });
        save("nowhere.gpkg", [](Study& s) { s.sites[0].position.x = std::numeric_limits<double>::quiet_NaN(); });
        save("weightless.gpkg", [](Study& s) { s.sites[0].weight = -1; });
        save("newer.gpkg", [](Study&) {});
        {
            auto database = gis::Database::open(path("newer.gpkg").toStdString(), gis::Database::Access::Write).value();
            QVERIFY(database.execute("UPDATE oasis_meta SET value = '9999' WHERE name = 'schema'").has_value());
        }
        QFile empty(path("empty.gpkg"));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QFile text(path("text.gpkg"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a database");
    }

    void errors_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* words, int code, const char* says) {
            QTest::newRow(words) << QString(words) << code << QString(says);
        };
        row("run good.gpkg --scenario 3", 0, "");
        row("run", 1, "name the study file");
        row("run good.gpkg --no-such-option", 1, "");
        row("run nosuch.gpkg", 2, "does not exist");
        row("run empty.gpkg", 2, "empty");
        row("run text.gpkg", 2, "");
        row("run newer.gpkg", 2, "newer version");
        row("verify newer.gpkg", 2, "newer version");
        row("run no-streets.gpkg", 3, "no streets");
        row("run no-supply.gpkg", 3, "no supply point");
        row("run no-sites.gpkg", 3, "No site is selected");
        row("run unreachable.gpkg", 3, "");
        row("run too-far.gpkg", 3, "no selected site lies near enough");
        row("run nowhere.gpkg", 2, "site 1 (Town hall)");
        row("run weightless.gpkg", 2, "weight");
        row("run good.gpkg --budget 0", 3, "budget is zero");
        row("run good.gpkg --budget nan", 1, "--budget");
        row("run good.gpkg --budget -1", 1, "--budget");
        row("run good.gpkg --threads 0", 1, "--threads");
        row("run good.gpkg --threads many", 1, "--threads");
        row("run good.gpkg --scenario Nosuch", 1, "Nosuch");
        row("run good.gpkg --definition nosuch.json", 2, "nosuch.json");
        row("run good.gpkg --definition text.gpkg", 2, "text.gpkg");
        row("sites good.gpkg add --kind totem --at nan,nan", 1, "--at");
        row("sites good.gpkg add --kind totem --at 1e300,5", 1, "--at");
        row("sites good.gpkg mark --min-population nan", 1, "--min-population");
        row("sites good.gpkg strike --id 99", 1, "");
        row("new good.gpkg --name x", 5, "");
        row("verify no-sites.gpkg", 2, "computed");
    }
    void errors()
    {
        QFETCH(QString, words);
        QFETCH(int, code);
        QFETCH(QString, says);
        QStringList list;
        for (const QString& word : words.split(' '))
            list << (QFile::exists(path(word)) || word.startsWith("nosuch") ? path(word) : word);
        const Answer answer = oasisSays(list);
        QVERIFY2(answer.code == code, qPrintable(QString::number(answer.code) + ": " + answer.errors));
        QVERIFY2(answer.errors.contains(says), qPrintable(answer.errors));
        QVERIFY(code == 0 || !answer.errors.isEmpty());
    }

    /// What cannot be computed is not kept; a file takes the place of the scenario of its name.
    void scenariosFromFiles()
    {
        save("files.gpkg", [](Study& study) { study.definitions.clear(); });
        const auto runs = [&](const char* rules) {
            QFile file(path("x.json"));
            if (!file.open(QIODevice::WriteOnly))
                return Answer{};
            file.write(R"({"oasis":"scenario_definition/1","name":"X","radioLinks":)" + QByteArray(rules) + "}");
            file.close();
            return oasisSays({"run", path("files.gpkg"), "--definition", path("x.json"), "-s", "X"});
        };
        const auto kept = [&] { return gis::openProject(path("files.gpkg").toStdString(), {}).value().definitions; };
        const auto bytes = [&] {
            QFile file(path("files.gpkg"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        const Answer refused = runs(R"({"enabled":true,"maxRangeM":-1})");
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.errors.contains("radioLinks.maxRangeM"), qPrintable(refused.errors));
        const Answer slip = runs(R"({"enabled":true,"rainRatMmH":60})");
        QCOMPARE(slip.code, 2);
        QVERIFY2(slip.errors.contains("radioLinks.rainRatMmH"), qPrintable(slip.errors));
        QVERIFY(bytes() == before);
        QCOMPARE(runs(R"({"maxRangeM":900})").code, 0);
        QCOMPARE(kept().size(), std::size_t{1});
        const ScenarioId id = kept().front().id;
        QCOMPARE(runs(R"({"maxRangeM":700})").code, 0);
        QCOMPARE(kept().size(), std::size_t{1});
        QCOMPARE(kept().front().radioLinks.maxRangeM, 700.0);
        QVERIFY(kept().front().id == id);
    }

    /// Scenarios that are not computed keep what they ask.
    void amountsAreOfTheScenariosComputed()
    {
        save("two.gpkg", [](Study& study) {
            ScenarioDefinition budget = study.definitions.front();
            budget.objective = Objective::Budget;
            budget.budget = Money::euros(1000);
            ScenarioDefinition quota = budget;
            quota.objective = Objective::Quota;
            quota.quotaShare = 0.25;
            study.definitions = {budget, budget, quota, quota};
            for (std::size_t i = 0; i < study.definitions.size(); ++i) {
                study.definitions[i].id = ScenarioId(static_cast<std::int64_t>(i) + 1);
                study.definitions[i].name = "scenario " + std::to_string(i + 1);
            }
        });
        const QStringList words{"run",        path("two.gpkg"), "-s",      "scenario 2", "-s",
                                "scenario 4", "--budget",       "2000000", "--quota",    "100"};
        const Answer answer = oasisSays(words);
        QVERIFY2(answer.code == 0, qPrintable(answer.errors));
        const auto study = gis::openProject(path("two.gpkg").toStdString(), {});
        QVERIFY(study.has_value());
        const std::vector<ScenarioDefinition>& kept = study.value().definitions;
        QCOMPARE(kept[0].budget, Money::euros(1000));
        QCOMPARE(kept[1].budget, Money::euros(2'000'000));
        QCOMPARE(kept[2].quotaShare, 0.25);
        QCOMPARE(kept[3].quotaShare, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cli_errors.moc"
