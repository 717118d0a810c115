// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_proof.h"
#include "core/scenario/plan_question.h"
#include "core/scenario/run.h"
#include "core/verify/verify_certificate.h"
#include "gis/store/json.h"

#include "tests/core/verify/small_case.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace oasis;
using Json = nlohmann::ordered_json;

namespace {

/// Paths of all numbers and truth values, in document order.
void collect(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& leaves)
{
    if (value.is_object())
        for (const auto& [key, child] : value.items())
            collect(child, at / key, leaves);
    else if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(value[i], at / i, leaves);
    else if (value.is_number() || value.is_boolean())
        leaves.push_back(at);
}

/// The least that matters: one cent, one piece, 5 cm; sums of people and shares by a hundredth.
void change(Json& leaf)
{
    if (leaf.is_boolean())
        leaf = !leaf.get<bool>();
    else if (leaf.is_number_integer())
        leaf = leaf.get<std::int64_t>() + 1;
    else
        leaf = leaf.get<double>() + 0.05;
}

/// "/edges/12/price" becomes "/edges/#/price".
std::string shape(const Json::json_pointer& at)
{
    return std::regex_replace(at.to_string(), std::regex("/[0-9]+(?=/|$)"), "/#");
}

/// What may change without being noticed, and why.
bool isExcused(const std::string& field, bool certified)
{
    if (field == "/definition/id")
        return true; // no figure of the plan
    if (field == "/proof/replayed" || field == "/proof/weightPrice")
        return !certified;
    return false;
}

/// False when the certificate shows a disagreement; without one nothing is shown.
bool provenBy(const Result<PlanCertificate>& certificate, const PlanningInput& input, const Outcome& outcome)
{
    return !certificate.has_value() || verifyCertificate(input, outcome, certificate.value(), {}).verification.passed();
}

std::vector<ScenarioDefinition> scenarios()
{
    auto all = usualScenarios("en");
    for (ScenarioDefinition& definition : all)
        definition.budget = Money::euros(150'000);
    all.emplace_back().objective = Objective::BestMix;
    for (const Objective objective : {Objective::ConnectAll, Objective::BestMix}) {
        ScenarioDefinition& radio = all.emplace_back();
        radio.name = "radio";
        radio.objective = objective;
        radio.radioLinks.enabled = true;
    }
    all.erase(all.begin() + 1); // a part of the one that follows
    return all;
}

/// A plain under everything, so that radio links may be used.
PlanningInput inputOnAPlain()
{
    PlanningInput input = test::smallInput(5);
    auto grid = std::make_shared<ElevationGrid>();
    *grid = {{-1000, 7000}, 100, 80, 80, std::vector<float>(80 * 80, 250.0F)};
    input.elevation = grid;
    return input;
}

} // namespace

class TestOutcomeFigures : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberIsVerified_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(scenarios().size()); ++i)
            QTest::addRow("%s %d", scenarios()[static_cast<std::size_t>(i)].name.c_str(), i) << i;
    }
    /// Every number and truth value of the stored text, changed by the least that matters, makes the check fail.
    void everyNumberIsVerified()
    {
        QFETCH(int, index);
        const PlanningInput input = inputOnAPlain();
        const auto outcome = run(input, scenarios()[static_cast<std::size_t>(index)], {});
        QVERIFY(outcome.has_value());
        Json document = Json::parse(gis::toJson(outcome.value()));
        std::vector<Json::json_pointer> leaves;
        collect(document, Json::json_pointer(), leaves);
        QVERIFY(leaves.size() > 200);
        const auto certificate = certify(input, outcome.value(), {}); // an error for what has none
        std::set<std::string> missed;
        for (const Json::json_pointer& at : leaves) {
            const Json before = document[at];
            change(document[at]);
            const auto changed = gis::outcomeFromJson(document.dump());
            const bool found = !changed.has_value() || !verify(input, changed.value()).passed() ||
                               !provenBy(certificate, input, changed.value());
            if (!found && !isExcused(shape(at), certificate.has_value()))
                missed.insert(shape(at));
            document[at] = before;
        }
        std::string list;
        for (const std::string& field : missed)
            list += field + "\n";
        QVERIFY2(missed.empty(), list.c_str());
    }

    /// The fingerprint of a question covers every field but its names.
    void everyFieldOfADefinitionCounts()
    {
        ScenarioDefinition full = scenarios()[1];
        full.sites.included = {SiteId(3)};
        full.sites.excluded = {SiteId(4)};
        full.construction.forbidden = {StreetId(5)};
        full.technology = test::smallTechnologies();
        Json document = Json::parse(gis::toJson(full));
        const std::string hash = hashOf(full);
        std::vector<Json::json_pointer> leaves;
        collect(document, Json::json_pointer(), leaves);
        QVERIFY(leaves.size() > 40);
        for (const Json::json_pointer& at : leaves) {
            const Json before = document[at];
            change(document[at]);
            const auto changed = gis::scenarioDefinitionFromJson(document.dump());
            if (changed.has_value() && shape(at) != "/id")
                QVERIFY2(hashOf(changed.value()) != hash, at.to_string().c_str());
            document[at] = before;
        }
    }

    /// So does that of the sites and supply points, but for the planner's words.
    void everyFieldOfASiteCounts()
    {
        const PlanningInput input = test::smallInput(5);
        const std::string hash = hashOf(input, {});
        Json sites = Json::parse(gis::toJson(input.sites));
        Json supplies = Json::parse(gis::toJson(input.supplies));
        const auto changes = [&](Json& document, const auto& put) {
            std::vector<Json::json_pointer> leaves;
            collect(document, Json::json_pointer(), leaves);
            QVERIFY(!leaves.empty());
            for (const Json::json_pointer& at : leaves) {
                const Json before = document[at];
                change(document[at]);
                QVERIFY2(put(document.dump()) != hash, at.to_string().c_str());
                document[at] = before;
            }
        };
        changes(sites, [&](const std::string& text) {
            PlanningInput other = input;
            other.sites = gis::sitesFromJson(text).value();
            return hashOf(other, {});
        });
        changes(supplies, [&](const std::string& text) {
            PlanningInput other = input;
            other.supplies = gis::suppliesFromJson(text).value();
            return hashOf(other, {});
        });
    }
};

QTEST_GUILESS_MAIN(TestOutcomeFigures)
#include "tst_outcome_figures.moc"
