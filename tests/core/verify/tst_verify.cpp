// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/run.h"
#include "core/verify/verify.h"

#include "small_case.h"
#include "tests/support/planning_builder.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace oasis;

namespace {

/// The scenarios that the checks go through: every objective, both kinds of network, prices at each level.
std::vector<ScenarioDefinition> scenarios()
{
    auto all = usualScenarios("fr");
    for (ScenarioDefinition& definition : all)
        if (definition.objective == Objective::Budget)
            definition.budget = Money::euros(150'000);
    const auto further = [&](const char* name, Objective objective, NetworkMode mode) -> ScenarioDefinition& {
        ScenarioDefinition& definition = all.emplace_back();
        definition.name = name;
        definition.objective = objective;
        definition.networkMode = mode;
        return definition;
    };
    further("mix", Objective::BestMix, NetworkMode::Streets).overheadShare = 0.15;
    ScenarioDefinition& quota = further("quota", Objective::Quota, NetworkMode::Streets);
    quota.overheadShare = 0.1;
    quota.quotaShare = 0.5;
    ScenarioDefinition& radio = further("mix with radio", Objective::BestMix, NetworkMode::Streets);
    radio.technology = test::smallTechnologies();
    radio.priceLevel = PriceLevel::Low;
    ScenarioDefinition& dense = further("all, high prices, wifi", Objective::ConnectAll, NetworkMode::Streets);
    dense.priceLevel = PriceLevel::High;
    dense.wifi.enabled = true;
    dense.wifi.kinds.fill(true);
    dense.wifi.indoorAccessPoints = 2;
    dense.construction.reuseFibre = false;
    dense.construction.allowMotorways = true;
    further("trench and cable", Objective::TrenchAndCable, NetworkMode::Streets).overheadShare = 0.1;
    further("links", Objective::ConnectAll, NetworkMode::CrowFly).technology = test::smallTechnologies();
    ScenarioDefinition& links = further("mix of links", Objective::BestMix, NetworkMode::CrowFly);
    links.technology = test::smallTechnologies();
    links.overheadShare = 0.1;
    return all;
}

QString words(const Verification& verification)
{
    QString text = verification.inputMatches ? "" : "input differs; ";
    for (const Finding& finding : verification.findings)
        text += QString::fromStdString(finding.check + " [" + finding.subject + "] expected " + finding.expected +
                                       ", found " + finding.found + "; ");
    return text.left(2000);
}

struct Mutation
{
    std::string name;
    std::function<void(Outcome&)> apply;
};

/// Every figure of an outcome, each changed by the least that matters: a cent, one, 5 cm, a hundredth of a person.
class Mutations
{
public:
    explicit Mutations(const Outcome& outcome)
    {
        texts();
        for (std::size_t i = 0; i < outcome.edges.size(); ++i)
            edge(outcome.edges[i], i);
        for (std::size_t i = 0; i < outcome.sites.size(); ++i)
            site(i);
        for (std::size_t i = 0; i < outcome.supplies.size(); ++i) {
            put("supply id", [i](Outcome& o) { o.supplies[i].supply = SupplyId(77); });
            put("supply used", [i](Outcome& o) { o.supplies[i].used = !o.supplies[i].used; });
        }
        for (std::size_t i = 0; i < outcome.hotspots.size(); ++i)
            hotspot(i);
        for (std::size_t i = 0; i < outcome.bill.size(); ++i)
            entry(i);
        for (std::size_t i = 0; i < outcome.cashFlow.investment.size(); ++i) {
            money("cash flow investment", [i](Outcome& o) -> Money& { return o.cashFlow.investment[i]; });
            money("cash flow running", [i](Outcome& o) -> Money& { return o.cashFlow.running[i]; });
        }
        money("discounted", [](Outcome& o) -> Money& { return o.cashFlow.discountedCost; });
        money("investment", [](Outcome& o) -> Money& { return o.investment; });
        money("yearly", [](Outcome& o) -> Money& { return o.yearly; });
        put("radius", [](Outcome& o) { o.wifiRadiusM += 0.05; });
        put("people", [](Outcome& o) { o.peopleCovered += 0.01; });
        put("value", [](Outcome& o) { o.proof.value += 1; });
        if (outcome.definition.objective == Objective::Quota)
            put("quota", [](Outcome& o) { o.definition.quotaShare = 1; });
        put("objective", [](Outcome& o) {
            o.proof.objective = o.proof.objective == Objective::Budget ? Objective::BestMix : Objective::Budget;
        });
        if (outcome.proof.stop == StopReason::Optimal) // else a bound can only be compared with the value
            put("bound", [](Outcome& o) { o.proof.bound -= 1; });
        for (std::size_t i = 0; i < outcome.indicators.size(); ++i) {
            const IndicatorUnit unit = outcome.indicators[i].unit;
            const bool cents = unit == IndicatorUnit::Money || unit == IndicatorUnit::MoneyPerSite ||
                               unit == IndicatorUnit::MoneyPerPerson;
            put("indicator value", [i, cents](Outcome& o) { o.indicators[i].value += cents ? 1 : 0.01; });
            put("indicator unit", [i](Outcome& o) { o.indicators[i].unit = IndicatorUnit::Years; });
            put("indicator id", [i](Outcome& o) { o.indicators[i].id += "x"; });
            put("indicator flag", [i](Outcome& o) { o.indicators[i].assumption = !o.indicators[i].assumption; });
        }
    }
    [[nodiscard]] const std::vector<Mutation>& all() const { return m_all; }

private:
    void put(const std::string& name, std::function<void(Outcome&)> apply)
    {
        m_all.push_back({name, std::move(apply)});
    }
    template <class Where>
    void money(const std::string& name, Where where)
    {
        put(name, [where](Outcome& o) { where(o) += Money::cents(1); });
        put(name + ", less", [where](Outcome& o) { where(o) -= Money::cents(1); });
    }

    void texts()
    {
        put("input hash", [](Outcome& o) { o.inputHash.back() = o.inputHash.back() == '0' ? '1' : '0'; });
        put("definition hash", [](Outcome& o) { o.definitionHash += "0"; });
        put("catalogue", [](Outcome& o) { o.catalogueName += "x"; });
        put("catalogue version", [](Outcome& o) { o.catalogueVersion += "x"; });
        put("budget", [](Outcome& o) { o.definition.budget += Money::cents(1); });
        put("spare", [](Outcome& o) { o.definition.cables.spare += 0.01; });
        put("assumptions", [](Outcome& o) { o.assumptions.emplace_back("zz"); });
    }

    void edge(const OutcomeEdge& edge, std::size_t i)
    {
        const auto at = [i](Outcome& o) -> OutcomeEdge& { return o.edges[i]; };
        money("edge price", [=](Outcome& o) -> Money& { return at(o).price; });
        money("edge routed price", [=](Outcome& o) -> Money& { return at(o).routedPrice; });
        put("edge length", [=](Outcome& o) { at(o).lengthM += 0.05; });
        put("edge from", [=](Outcome& o) { at(o).fromAlongM += 0.05; });
        put("edge to", [=](Outcome& o) { at(o).toAlongM -= 0.05; });
        put("edge crossings", [=](Outcome& o) { at(o).crossings += 1; });
        put("edge parent", [=](Outcome& o) { at(o).parent = at(o).parent == -1 ? 0 : -1; });
        put("edge sites", [=](Outcome& o) { at(o).sitesBehind += 1; });
        put("edge fibres", [=](Outcome& o) { at(o).fibresUsed -= 1; });
        put("edge cable fibres", [=](Outcome& o) { at(o).cableFibres += 12; });
        put("edge cables", [=](Outcome& o) { at(o).cableSizes.push_back(12); });
        put("edge municipality", [=](Outcome& o) { at(o).municipalityCode += "x"; });
        put("edge street", [=](Outcome& o) { at(o).street = StreetId(at(o).street.value() + 3); });
        put("edge lead-in", [=](Outcome& o) { at(o).leadInOf = SiteId(at(o).leadInOf.value() + 1); });
        put("edge supply lead-in", [=](Outcome& o) { at(o).supplyLeadIn = SupplyId(at(o).supplyLeadIn.value() + 1); });
        for (std::size_t k = 0; k < edge.line.size(); ++k)
            put("edge corner", [=](Outcome& o) { at(o).line[k].y += 0.05; });
        put("edge corners", [=](Outcome& o) { at(o).line.pop_back(); });
        for (std::size_t k = 0; k < edge.parts.size(); ++k) {
            put("edge part", [=](Outcome& o) { at(o).parts[k].lengthM += 0.05; });
            put("edge mode", [=](Outcome& o) {
                auto& mode = at(o).parts[k].mode;
                mode = mode == ConstructionMode::MicroTrench ? ConstructionMode::Plough : ConstructionMode::MicroTrench;
            });
        }
    }

    void site(std::size_t i)
    {
        const auto at = [i](Outcome& o) -> OutcomeSite& { return o.sites[i]; };
        money("site own cost", [=](Outcome& o) -> Money& { return at(o).ownCost; });
        money("site alternative cost", [=](Outcome& o) -> Money& { return at(o).alternativeCost; });
        put("site id", [=](Outcome& o) { at(o).site = SiteId(at(o).site.value() + 1); });
        put("site served",
            [=](Outcome& o) { at(o).served = at(o).served == Served::Fibre ? Served::Alternative : Served::Fibre; });
        put("site reason", [=](Outcome& o) { at(o).why = WhyNot::NotWorthIt; });
        put("site technology", [=](Outcome& o) { at(o).technology += "x"; });
        put("site supply", [=](Outcome& o) { at(o).supply = SupplyId(at(o).supply.value() == 21 ? 22 : 21); });
        put("site last edge", [=](Outcome& o) { at(o).lastEdge = at(o).lastEdge == -1 ? 0 : -1; });
        put("site route", [=](Outcome& o) { at(o).routeLengthM += 0.05; });
        put("site lead-in", [=](Outcome& o) { at(o).leadInM += 0.05; });
        put("site municipality", [=](Outcome& o) { at(o).municipalityCode += "x"; });
        put("optical equipment", [=](Outcome& o) { at(o).optics.equipment += "x"; });
        put("optical fit", [=](Outcome& o) { at(o).optics.fits = !at(o).optics.fits; });
        put("optical splices", [=](Outcome& o) { at(o).optics.splices += 1; });
        put("optical loss down", [=](Outcome& o) { at(o).optics.lossDownDb += 0.01; });
        put("optical loss up", [=](Outcome& o) { at(o).optics.lossUpDb -= 0.01; });
        put("optical attenuator", [=](Outcome& o) { at(o).optics.attenuatorDb += 0.01; });
        put("optical excess", [=](Outcome& o) { at(o).optics.overDb += 0.01; });
    }

    void hotspot(std::size_t i)
    {
        const auto at = [i](Outcome& o) -> OutcomeHotspot& { return o.hotspots[i]; };
        put("hotspot site", [=](Outcome& o) { at(o).site = SiteId(at(o).site.value() + 1); });
        put("hotspot name", [=](Outcome& o) { at(o).name += "x"; });
        put("hotspot x", [=](Outcome& o) { at(o).position.x += 0.05; });
        put("hotspot radius", [=](Outcome& o) { at(o).radiusM += 0.05; });
        put("hotspot out", [=](Outcome& o) { at(o).outdoorAccessPoints += 1; });
        put("hotspot in", [=](Outcome& o) { at(o).indoorAccessPoints += 1; });
        put("hotspot municipality", [=](Outcome& o) { at(o).municipalityCode += "x"; });
    }

    void entry(std::size_t i)
    {
        const auto at = [i](Outcome& o) -> BillEntry& { return o.bill[i]; };
        money("bill amount", [=](Outcome& o) -> Money& { return at(o).amount; });
        money("bill price", [=](Outcome& o) -> Money& { return at(o).unitPrice; });
        put("bill quantity", [=](Outcome& o) { at(o).quantityMilli += 1; });
        put("bill item", [=](Outcome& o) { at(o).item += "x"; });
        put("bill yearly", [=](Outcome& o) { at(o).yearly = !at(o).yearly; });
        put("bill thing", [=](Outcome& o) { at(o).subjectIndex += 1; });
        put("bill kind", [=](Outcome& o) { at(o).subject = BillSubject::Project; });
        put("bill municipality", [=](Outcome& o) { at(o).municipalityCode += "x"; });
        put("bill entry left out", [=](Outcome& o) { o.bill.erase(o.bill.begin() + static_cast<std::ptrdiff_t>(i)); });
    }

    std::vector<Mutation> m_all;
};

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT
private slots:
    void honestOutcomesPass_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("index");
        for (int seed = 1; seed <= 6; ++seed)
            for (int i = 0; i < static_cast<int>(scenarios().size()); ++i)
                QTest::newRow(qPrintable(QString("%1, seed %2")
                                             .arg(QString::fromStdString(scenarios()[static_cast<std::size_t>(i)].name))
                                             .arg(seed)))
                    << seed << i;
    }
    void honestOutcomesPass()
    {
        QFETCH(int, seed);
        QFETCH(int, index);
        const PlanningInput input = test::smallInput(static_cast<std::uint64_t>(seed));
        const auto outcome = run(input, scenarios()[static_cast<std::size_t>(index)], {});
        QVERIFY2(outcome.has_value(), outcome.has_value() ? "" : outcome.error().detail.c_str());
        const Verification verification = verify(input, outcome.value());
        QVERIFY2(verification.passed(), qPrintable(words(verification)));
        QVERIFY(verification.checks > 100);
    }

    void anyChangedFigureIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(scenarios().size()); ++i)
            QTest::newRow(scenarios()[static_cast<std::size_t>(i)].name.c_str()) << i;
    }
    void anyChangedFigureIsFound()
    {
        QFETCH(int, index);
        const PlanningInput input = test::smallInput(3);
        const auto outcome = run(input, scenarios()[static_cast<std::size_t>(index)], {});
        QVERIFY(outcome.has_value());
        const Mutations mutations(outcome.value());
        QVERIFY(mutations.all().size() > 300);
        for (const Mutation& mutation : mutations.all()) {
            Outcome changed = outcome.value();
            mutation.apply(changed);
            QVERIFY2(!verify(input, changed).passed(), mutation.name.c_str());
        }
    }

    void changedInputsAreFound()
    {
        const PlanningInput input = test::smallInput(2);
        const auto outcome = run(input, scenarios()[1], {});
        QVERIFY(outcome.has_value());
        PlanningInput moved = input;
        moved.sites.front().position.x += 1;
        const Verification verification = verify(moved, outcome.value());
        QVERIFY(!verification.inputMatches);
        QVERIFY(!verification.findings.empty());

        PlanningInput dearer = input;
        auto items = input.catalogue->items();
        for (CatalogueItem& item : items)
            if (item.id == "cw.eng")
                item.typical += 0.01;
        dearer.catalogue = std::make_shared<const Catalogue>(
            Catalogue::create(input.catalogue->name(), input.catalogue->version(), "EUR", items).value());
        QVERIFY(!verify(dearer, outcome.value()).passed());
    }

    void groundIsCheckedByGeometry_data()
    {
        QTest::addColumn<double>("bendY");
        QTest::newRow("inside") << 40.0;
        QTest::newRow("border road whose middle is outside") << -40.0;
    }
    void groundIsCheckedByGeometry()
    {
        QFETCH(double, bendY);
        test::PlanningBuilder builder;
        builder.territory().municipalities.resize(1);
        Municipality& municipality = builder.territory().municipalities.front();
        municipality.code = "06001";
        municipality.outline = {test::square(0, 800, 400)};
        builder.street({{100, 10}, {400, bendY}, {700, 10}}).municipality = 0;
        builder.site({700, 10});
        builder.supply({100, 10});
        const PlanningInput input = builder.build();
        const auto outcome = run(input, ScenarioDefinition(), {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome.value().edges.front().municipalityCode, std::string("06001"));
        const Verification verification = verify(input, outcome.value());
        QVERIFY2(verification.passed(), qPrintable(words(verification)));

        // The same plan where the ground is another's.
        PlanningInput moved = input;
        Territory territory = *input.territory;
        territory.municipalities.front().outline = {test::square(2000, 2800, 400)};
        moved.territory = std::make_shared<const Territory>(territory);
        const Verification elsewhere = verify(moved, outcome.value());
        const bool found = std::any_of(elsewhere.findings.begin(), elsewhere.findings.end(),
                                       [](const Finding& finding) { return finding.check == "edge municipality"; });
        QVERIFY2(found, qPrintable(words(elsewhere)));
    }

    void brokenOutcomesDoNoHarm()
    {
        const PlanningInput input = test::smallInput(4);
        const auto outcome = run(input, scenarios()[2], {});
        QVERIFY(outcome.has_value());
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<std::function<void(Outcome&)>> harms{
            [](Outcome& o) { o.edges.clear(); },
            [](Outcome& o) { o.sites.clear(); },
            [](Outcome& o) { o.bill.clear(); },
            [](Outcome& o) { o.hotspots.clear(); },
            [](Outcome& o) { o.supplies.clear(); },
            [](Outcome& o) { o.indicators.clear(); },
            [](Outcome& o) { o.cashFlow = {}; },
            [](Outcome& o) { o.edges[1].parent = 1; },
            [](Outcome& o) { o.edges[1].parent = 1'000'000; },
            [](Outcome& o) { o.edges[0].parent = static_cast<std::int32_t>(o.edges.size()) - 1; },
            [](Outcome& o) { o.edges[0].line.clear(); },
            [](Outcome& o) { o.sites[0].lastEdge = 1'000'000; },
            [](Outcome& o) { o.sites[0].lastEdge = -7; },
            [](Outcome& o) { o.bill[0].subjectIndex = -1; },
            [](Outcome& o) { o.bill[0].quantityMilli = std::numeric_limits<std::int64_t>::max(); },
            [](Outcome& o) { o.bill[0].amount = Money::cents(std::numeric_limits<std::int64_t>::min()); },
            [](Outcome& o) { o.edges[0].routedPrice = Money::cents(std::numeric_limits<std::int64_t>::max()); },
            [](Outcome& o) { o.edges[0].fibresUsed = std::numeric_limits<int>::max(); },
            [](Outcome& o) { o.edges[0].crossings = std::numeric_limits<int>::min(); },
            [](Outcome& o) { o.investment = Money::cents(std::numeric_limits<std::int64_t>::min()); },
            [=](Outcome& o) { o.edges[0].lengthM = nan; },
            [=](Outcome& o) { o.edges[0].parts[0].lengthM = nan; },
            [](Outcome& o) { o.edges[0].lengthM = std::numeric_limits<double>::infinity(); },
            [=](Outcome& o) { o.edges[0].fromAlongM = nan; },
            [=](Outcome& o) { o.edges[0].line[0].x = nan; },
            [=](Outcome& o) { o.hotspots[0].position.x = nan; },
            [=](Outcome& o) { o.wifiRadiusM = nan; },
            [=](Outcome& o) { o.peopleCovered = nan; },
            [](Outcome& o) { o.definition.construction.poleSpanM = 0; },
            [](Outcome& o) { o.definition.cashFlow.horizonYears = -1; },
            [](Outcome& o) { o.edges[0].cableSizes.clear(); },
            [](Outcome& o) { o = Outcome(); }};
        for (std::size_t i = 0; i < harms.size(); ++i) {
            Outcome broken = outcome.value();
            harms[i](broken);
            QVERIFY2(!verify(input, broken).passed(), qPrintable(QString::number(i)));
        }
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
