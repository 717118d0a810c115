// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/definition.h"

#include <QTest>

#include <functional>
#include <limits>
#include <set>

using namespace oasis;

using Change = std::function<void(ScenarioDefinition&)>;
Q_DECLARE_METATYPE(Change)

class TestDefinition : public QObject
{
    Q_OBJECT

private slots:
    void usualScenariosAreSound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << "fr";
        QTest::newRow("English") << "en";
    }
    void usualScenariosAreSound()
    {
        QFETCH(QString, language);
        const auto scenarios = usualScenarios(language.toStdString());
        std::set<std::string> presets;
        for (const ScenarioDefinition& scenario : scenarios) {
            QVERIFY2(check(scenario).has_value(), scenario.name.c_str());
            QVERIFY(!scenario.name.empty());
            QCOMPARE(scenario.id, ScenarioId{});
            presets.insert(scenario.preset);
        }
        const std::set<std::string> expected{"S0", "S1", "S2", "S3", "S5"};
        QCOMPARE(presets, expected);
    }

    void languagesDifferInNamesOnly()
    {
        const auto french = usualScenarios("fr");
        const auto english = usualScenarios("en");
        QCOMPARE(french.size(), english.size());
        for (std::size_t i = 0; i < french.size(); ++i) {
            QVERIFY(french[i].name != english[i].name || french[i].name == "Ambition");
            QCOMPARE(hashOf(french[i]), hashOf(english[i]));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* field, Change change) {
            QTest::addRow("%s", field) << change << QString(field);
        };
        row("construction.coDigShare", [](ScenarioDefinition& d) { d.construction.coDigShare = 1.01; });
        row("construction.chamberSpacingM", [](ScenarioDefinition& d) { d.construction.chamberSpacingM = -1; });
        row("construction.poleSpanM", [](ScenarioDefinition& d) { d.construction.poleSpanM = 0; });
        row("construction.poleRenewalShare", [](ScenarioDefinition& d) { d.construction.poleRenewalShare = -0.1; });
        row("cables.spare", [](ScenarioDefinition& d) { d.cables.spare = std::numeric_limits<double>::quiet_NaN(); });
        row("cables.slack", [](ScenarioDefinition& d) { d.cables.slack = -1; });
        row("cables.leadInToleranceM", [](ScenarioDefinition& d) { d.cables.leadInToleranceM = 2e6; });
        row("sites.townHallMinPopulation", [](ScenarioDefinition& d) { d.sites.townHallMinPopulation = -1; });
        row("sites.zoneMinAreaHa", [](ScenarioDefinition& d) { d.sites.zoneMinAreaHa = -1; });
        row("overheadShare", [](ScenarioDefinition& d) { d.overheadShare = -0.5; });
        row("cashFlow.horizonYears", [](ScenarioDefinition& d) { d.cashFlow.horizonYears = 0; });
        row("cashFlow.discountRate", [](ScenarioDefinition& d) { d.cashFlow.discountRate = 1.5; });
        row("budget", [](ScenarioDefinition& d) { d.budget = Money::cents(-1); });
        row("effort", [](ScenarioDefinition& d) { d.effort.starts = 0; });
        row("effort", [](ScenarioDefinition& d) { d.effort.localPasses = 2'000'000'000; });
        row("budget", [](ScenarioDefinition& d) { d.budget = Money::cents(kInfiniteCents); });
        row("technology.kwhPrice", [](ScenarioDefinition& d) { d.technology.kwhPrice = Money::cents(kInfiniteCents); });
        row("wifi.accessPoints", [](ScenarioDefinition& d) {
            d.wifi.enabled = true;
            d.wifi.outdoorAccessPoints = d.wifi.indoorAccessPoints = 2'000'000'000;
        });
        row("wifi.model", [](ScenarioDefinition& d) { // a circle of 10^300 m
            d.wifi.enabled = true;
            d.wifi.model.threshold = PowerLevel::dBm(-9000);
        });
        row("technology.years", [](ScenarioDefinition& d) { d.technology.years = 0; });
        row("technology.earthRadiusM", [](ScenarioDefinition& d) { d.technology.earthRadiusM = 1; });
        row("technology.technologies", [](ScenarioDefinition& d) { d.networkMode = NetworkMode::CrowFly; });
        row("wifi.accessPoints", [](ScenarioDefinition& d) {
            d.wifi.enabled = true;
            d.wifi.outdoorAccessPoints = 0;
        });
    }
    void refuses()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        ScenarioDefinition definition;
        QVERIFY(check(definition).has_value());
        change(definition);
        const auto result = check(definition);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(result.error().context).startsWith(field));
    }

    void forbiddenPowerIsRefused()
    {
        ScenarioDefinition definition;
        definition.wifi.enabled = true;
        definition.wifi.model.eirp = PowerLevel::dBm(40);
        QCOMPARE(check(definition).error().code, ErrorCode::InvalidArgument);
    }

    void hashSeesWhatMatters()
    {
        ScenarioDefinition definition;
        const std::string hash = hashOf(definition);
        definition.id = ScenarioId{9};
        definition.name = "other";
        definition.note = "words";
        definition.preset = "S1";
        QCOMPARE(hashOf(definition), hash);
        const std::vector<Change> changes{[](ScenarioDefinition& d) { d.objective = Objective::Budget; },
                                          [](ScenarioDefinition& d) { d.sites.kinds[3] = false; },
                                          [](ScenarioDefinition& d) { d.sites.included = {SiteId{1}}; },
                                          [](ScenarioDefinition& d) { d.sites.excluded = {SiteId{1}}; },
                                          [](ScenarioDefinition& d) { d.construction.reusePoles = false; },
                                          [](ScenarioDefinition& d) { d.construction.forbidden = {StreetId{1}}; },
                                          [](ScenarioDefinition& d) { d.cables.spare = 0.21; },
                                          [](ScenarioDefinition& d) { d.wifi.model.exponent = 3; },
                                          [](ScenarioDefinition& d) { d.technology.technologies.emplace_back(); },
                                          [](ScenarioDefinition& d) { d.priceLevel = PriceLevel::High; },
                                          [](ScenarioDefinition& d) { d.budget = Money::cents(1); },
                                          [](ScenarioDefinition& d) { d.quotaShare = 0.5; },
                                          [](ScenarioDefinition& d) { d.protection.kinds[0] = true; },
                                          [](ScenarioDefinition& d) { d.protection.nodeDisjoint = true; },
                                          [](ScenarioDefinition& d) { d.protection.sharedRisks = false; },
                                          [](ScenarioDefinition& d) { d.cabinets.maxPremises = 700; },
                                          [](ScenarioDefinition& d) { d.construction.pinned = {StreetId{1}}; },
                                          [](ScenarioDefinition& d) { d.overheadShare = 0.1; },
                                          [](ScenarioDefinition& d) { d.cashFlow.renew = false; },
                                          [](ScenarioDefinition& d) { d.effort.seed = 2; }};
        std::set<std::string> hashes{hash};
        for (const Change& change : changes) {
            ScenarioDefinition other;
            change(other);
            hashes.insert(hashOf(other));
        }
        QCOMPARE(hashes.size(), changes.size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
