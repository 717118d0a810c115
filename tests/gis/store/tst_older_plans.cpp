// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/explain.h"
#include "core/scenario/plan_proof.h"
#include "core/scenario/run.h"
#include "core/study/study.h"
#include "core/verify/verify.h"
#include "core/verify/verify_certificate.h"
#include "gis/base/session.h"
#include "gis/store/database.h"
#include "gis/store/json.h"
#include "gis/store/project_file.h"
#include "tests/core/verify/small_case.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace oasis;
using Json = nlohmann::ordered_json;

namespace {

/// A definition as the first programs wrote it: without what came later.
void makeOlder(Json& definition)
{
    definition.at("construction").erase("chamberSpacingM");
    definition.at("construction").erase("pinned");
    definition.at("cabinets").erase("jobsPerBusiness");
    definition.at("cabinets").erase("jobsPerHa");
    for (const char* later : {"optics", "quotaShare", "protection", "radioLinks"})
        definition.erase(later);
}

std::string olderDefinition(const ScenarioDefinition& definition)
{
    Json text = Json::parse(gis::toJson(definition));
    makeOlder(text);
    return text.dump();
}

std::string olderOutcome(const Outcome& outcome)
{
    Json text = Json::parse(gis::toJson(outcome));
    makeOlder(text.at("definition"));
    for (const char* later : {"generation", "radioLinks", "cabinets", "premises", "savings"})
        text.erase(later);
    for (Json& site : text.at("sites"))
        for (const char* later : {"optics", "protection"})
            site.erase(later);
    text["definitionHash"] = "0123456789abcdef0123456789abcdef"; // over fewer fields
    return text.dump();
}

/// As it was planned then: no chambers, no businesses.
ScenarioDefinition asThen()
{
    ScenarioDefinition definition;
    definition.id = ScenarioId{1};
    definition.name = "older";
    definition.objective = Objective::BestMix;
    definition.technology = test::smallTechnologies();
    definition.construction.chamberSpacingM = 0;
    definition.cabinets.jobsPerBusiness = 0;
    return definition;
}

Study studyOf(const PlanningInput& input)
{
    Study study;
    study.info.crs = input.crs;
    study.territory = input.territory;
    StreetLayer layer = *input.streets;
    computeComponents(layer);
    study.streets = std::make_shared<const StreetLayer>(std::move(layer));
    study.sites = input.sites;
    study.supplies = input.supplies;
    study.towers = input.towers;
    study.catalogue = input.catalogue;
    return study;
}

} // namespace

class TestOlderPlans : public QObject
{
    Q_OBJECT

private slots:
    void definitionsReadAsTheyWerePlanned();
    void definitionsWrittenByHandTakeTheDefaults();
    void radioLinksWereNotShared();
    void radioLinksHadNoLeastMargin();
    void outcomesSayThatTheyAreOlder();
    void anOlderStudyOpensAndIsPlannedAlike();

private:
    gis::Session m_session;
};

void TestOlderPlans::definitionsReadAsTheyWerePlanned()
{
    const auto read = gis::scenarioDefinitionFromJson(olderDefinition(asThen()));
    QVERIFY2(read.has_value(), read.has_value() ? "" : read.error().detail.c_str());
    QCOMPARE(read.value().construction.chamberSpacingM, 0.0);
    QCOMPARE(read.value().cabinets.jobsPerBusiness, 0.0);
    QVERIFY(!read.value().radioLinks.enabled);
    QVERIFY(read.value() == asThen());
    // Written anew, it says so itself.
    QVERIFY(gis::scenarioDefinitionFromJson(gis::toJson(read.value())).value() == asThen());
}

void TestOlderPlans::definitionsWrittenByHandTakeTheDefaults()
{
    const ScenarioDefinition usual;
    for (const char* text : {R"({"oasis":"scenario_definition/1","name":"by hand"})",
                             R"({"oasis":"scenario_definition/1","construction":{"reusePoles":true},"cabinets":{}})"}) {
        const auto read = gis::scenarioDefinitionFromJson(text);
        QVERIFY(read.has_value());
        QCOMPARE(read.value().construction.chamberSpacingM, usual.construction.chamberSpacingM);
        QCOMPARE(read.value().cabinets.jobsPerBusiness, usual.cabinets.jobsPerBusiness);
    }
}

/// Between the first radio links and the sharing of what they bear.
void TestOlderPlans::radioLinksWereNotShared()
{
    ScenarioDefinition definition = asThen();
    definition.radioLinks.enabled = true;
    Json text = Json::parse(gis::toJson(definition));
    text.at("radioLinks").erase("sharing");
    QCOMPARE(gis::scenarioDefinitionFromJson(text.dump()).value().radioLinks.sharing, 1.0);
    text.at("radioLinks") = {{"enabled", true}, {"maxRangeM", 800}}; // by hand
    QCOMPARE(gis::scenarioDefinitionFromJson(text.dump()).value().radioLinks.sharing, RadioLinkRules{}.sharing);
}

/// Between the first radio links and their least margin.
void TestOlderPlans::radioLinksHadNoLeastMargin()
{
    ScenarioDefinition definition = asThen();
    definition.radioLinks.enabled = true;
    Json text = Json::parse(gis::toJson(definition));
    text.at("radioLinks").erase("leastMarginDb");
    QCOMPARE(gis::scenarioDefinitionFromJson(text.dump()).value().radioLinks.leastMarginDb, 0.0);
    text.at("radioLinks") = {{"enabled", true}, {"maxRangeM", 800}}; // by hand
    QCOMPARE(gis::scenarioDefinitionFromJson(text.dump()).value().radioLinks.leastMarginDb, 5.0);
}

void TestOlderPlans::outcomesSayThatTheyAreOlder()
{
    const PlanningInput input = test::smallInput(5);
    const Outcome now = run(input, asThen(), {}).value();
    QVERIFY(verify(input, now).passed());
    const auto older = gis::outcomeFromJson(olderOutcome(now));
    QVERIFY2(older.has_value(), older.has_value() ? "" : older.error().detail.c_str());
    QVERIFY(older.value().generation < kPlanGeneration);
    const Verification verification = verify(input, older.value());
    QVERIFY(verification.olderProgram);
    QVERIFY(verification.inputMatches);
    QVERIFY(verification.findings.empty()); // no failing mismatch
    QVERIFY(!verification.passed());        // and no claim that it agrees
    const auto certificate = certify(input, now, {});
    QVERIFY(certificate.has_value());
    const CertificateCheck check = verifyCertificate(input, older.value(), certificate.value(), {});
    QVERIFY(check.verification.olderProgram && check.verification.findings.empty());
    QCOMPARE(explainSite(input, older.value(), older.value().sites.front().site, {}).error().code,
             ErrorCode::OlderProgram);
    QCOMPARE(certify(input, older.value(), {}).error().code, ErrorCode::OlderProgram);
    // An outcome of a later program is none of this one's.
    Outcome later = now;
    ++later.generation;
    QVERIFY(!verify(input, later).passed());
    QVERIFY(!verify(input, later).olderProgram);
}

void TestOlderPlans::anOlderStudyOpensAndIsPlannedAlike()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("older.gpkg").toStdString();
    const PlanningInput input = test::smallInput(5);
    Study study = studyOf(input);
    study.definitions.push_back(asThen());
    const auto now = std::make_shared<const Outcome>(run(planningInput(study), asThen(), {}).value());
    study.outcomes.push_back(now);
    QVERIFY(gis::saveProject(study, path, {}).has_value());
    {
        auto database = gis::Database::open(path, gis::Database::Access::Write);
        QVERIFY(database.has_value());
        for (const auto& [section, text] :
             {std::pair{"definition/1", olderDefinition(asThen())}, {"outcome/1", olderOutcome(*now)}}) {
            auto put = database.value().prepare("UPDATE oasis_document SET content = ? WHERE section = ?");
            QVERIFY(put.has_value());
            put.value().bind(0, std::string_view(text));
            put.value().bind(1, std::string_view(section));
            QVERIFY(put.value().run().has_value());
        }
    }
    const auto opened = gis::openProject(path, {});
    QVERIFY2(opened.has_value(), opened.has_value() ? "" : opened.error().detail.c_str());
    const PlanningInput again = planningInput(opened.value());
    QVERIFY(verify(again, *opened.value().outcomes.front()).olderProgram);
    QVERIFY(isStale(*opened.value().outcomes.front(), opened.value(), hashesOf(again)));
    // Run again, the stored definition gives what it gave then.
    const Outcome rerun = run(again, opened.value().definitions.front(), {}).value();
    QCOMPARE(hashOf(rerun), hashOf(*now));
    QCOMPARE(rerun.investment, opened.value().outcomes.front()->investment);
}

QTEST_GUILESS_MAIN(TestOlderPlans)
#include "tst_older_plans.moc"
