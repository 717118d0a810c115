// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_proof.h"
#include "core/scenario/run.h"
#include "core/verify/verify_certificate.h"

#include "small_case.h"

#include <QTest>

#include <functional>

using namespace oasis;

namespace {

std::vector<ScenarioDefinition> scenarios()
{
    std::vector<ScenarioDefinition> all(6);
    all[0].name = "all";
    all[1].name = "mix";
    all[1].objective = Objective::BestMix;
    all[1].overheadShare = 0.15;
    all[2].name = "budget";
    all[2].objective = Objective::Budget;
    all[2].budget = Money::euros(150'000);
    all[3].name = "links";
    all[3].networkMode = NetworkMode::CrowFly;
    all[3].technology = test::smallTechnologies();
    all[4].name = "mix of links";
    all[4].objective = Objective::BestMix;
    all[4].networkMode = NetworkMode::CrowFly;
    all[4].technology = test::smallTechnologies();
    all[5].name = "quota";
    all[5].objective = Objective::Quota;
    all[5].quotaShare = 0.6;
    return all;
}

QString words(const Verification& verification)
{
    QString text = verification.inputMatches ? "" : "input differs; ";
    for (const Finding& finding : verification.findings)
        text += QString::fromStdString(finding.check + ": expected " + finding.expected + ", found " + finding.found +
                                       "; ");
    return text.left(1000);
}

using Change = std::function<void(PlanCertificate&, Outcome&, PlanningInput&)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestVerifyCertificate : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(scenarios().size()); ++i)
            QTest::addRow("%s", scenarios()[static_cast<std::size_t>(i)].name.c_str()) << i;
    }
    void accepted()
    {
        QFETCH(int, index);
        const PlanningInput input = test::smallInput(5);
        const auto outcome = run(input, scenarios()[static_cast<std::size_t>(index)], {});
        QVERIFY(outcome.has_value());
        QVERIFY(outcome.value().proof.replayed);
        const auto certificate = certify(input, outcome.value(), {});
        QVERIFY2(certificate.has_value(), certificate.has_value() ? "" : certificate.error().detail.c_str());
        const CertificateCheck check = verifyCertificate(input, outcome.value(), certificate.value(), {});
        QVERIFY2(check.verification.passed(), qPrintable(words(check.verification)));
        QCOMPARE(check.value, outcome.value().proof.value);
        QCOMPARE(check.bound, outcome.value().proof.replayedBound);
        if (outcome.value().definition.networkMode == NetworkMode::Streets)
            QVERIFY(!outcome.value().savings.empty());
        // The proof kept while running is the one written afterwards.
        const auto certified = runCertified(input, scenarios()[static_cast<std::size_t>(index)], {});
        QVERIFY(certified.has_value());
        QVERIFY(certified.value().outcome == outcome.value());
        QVERIFY(certified.value().certificate == certificate.value());
    }

    void refused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("check");
        const auto row = [](const char* name, Change change, const char* check) {
            QTest::newRow(name) << change << QString::fromLatin1(check);
        };
        row(
            "amount", [](auto& c, auto&, auto&) { c.proof.stages[0].cuts[0].raises[0].amount += 1; },
            "certificate seal");
        row(
            "amount, sealed anew",
            [](auto& c, auto&, auto&) {
                c.proof.stages[0].cuts[0].raises[0].amount += 1;
                c.seal = sealOf(c);
            },
            "certificate replay");
        row(
            "node, sealed anew",
            [](auto& c, auto&, auto&) {
                c.proof.stages[0].cuts[0].nodes[0] = 9999;
                c.seal = sealOf(c);
            },
            "certificate replay");
        row(
            "value",
            [](auto& c, auto&, auto&) {
                c.proof.value -= 1;
                c.seal = sealOf(c);
            },
            "certificate value");
        row(
            "bound",
            [](auto& c, auto&, auto&) {
                c.proof.bound += 1;
                c.seal = sealOf(c);
            },
            "certificate replay");
        row(
            "price spelled out",
            [](auto& c, auto&, auto&) {
                c.question.priceCents[3] -= 1;
                c.seal = sealOf(c);
            },
            "certificate question");
        row(
            "solver's bound",
            [](auto& c, auto&, auto&) {
                c.solverBound += 1;
                c.seal = sealOf(c);
            },
            "certificate solver bound");
        row(
            "edge",
            [](auto& c, auto&, auto&) {
                c.proof.edges.pop_back();
                c.seal = sealOf(c);
            },
            "certificate edges");
        row(
            "scenario", [](auto& c, auto&, auto&) { c.scenario = "other"; }, "certificate scenario");
        row(
            "outcome's bound", [](auto&, auto& o, auto&) { o.proof.replayedBound -= 1; }, "outcome replayed bound");
        row(
            "outcome's saving", [](auto&, auto& o, auto&) { o.savings[0].saving += Money::cents(1); }, "saving");
        row(
            "outcome's saving lost", [](auto&, auto& o, auto&) { o.savings.pop_back(); }, "savings");
        row(
            "street elsewhere", [](auto&, auto& o, auto&) { o.edges[0].street = StreetId{99999}; },
            "certificate question");
        row(
            "price of the study", [](auto&, auto&, auto& i) { i.supplies[0].entryPrice += Money::cents(100); },
            "certificate question");
    }
    void refused()
    {
        QFETCH(Change, change);
        QFETCH(QString, check);
        PlanningInput input = test::smallInput(5);
        Outcome outcome = run(input, scenarios()[0], {}).value();
        PlanCertificate certificate = certify(input, outcome, {}).value();
        change(certificate, outcome, input);
        const CertificateCheck result = verifyCertificate(input, outcome, certificate, {});
        QVERIFY(!result.verification.passed());
        const auto& findings = result.verification.findings;
        QVERIFY2(std::any_of(findings.begin(), findings.end(),
                             [&](const Finding& f) { return QString::fromStdString(f.check) == check; }),
                 qPrintable(words(result.verification)));
    }

    void errors()
    {
        const PlanningInput input = test::smallInput(5);
        ScenarioDefinition lease;
        lease.objective = Objective::LeaseAll;
        QCOMPARE(certify(input, run(input, lease, {}).value(), {}).error().code, ErrorCode::Unsupported);
        Outcome outcome = run(input, scenarios()[0], {}).value();
        PlanningInput other = input;
        other.supplies[0].entryPrice += Money::cents(1);
        QCOMPARE(certify(other, outcome, {}).error().code, ErrorCode::InvalidArgument);
        outcome.edges[0].street = StreetId{99999};
        QCOMPARE(certify(input, outcome, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        QCOMPARE(certify(input, run(input, scenarios()[0], {}).value(), stopped).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestVerifyCertificate)
#include "tst_verify_certificate.moc"
