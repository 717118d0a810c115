// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/text_encoding.h"
#include "gis/store/enum_names.h"
#include "gis/store/json.h"
#include "tests/gis/store/random_study.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace oasis;
using namespace oasis::gis;
using namespace oasis::test;

namespace {

// A field added to one of these types must be added to gis/store/json_fields.h and counted here.
template <class T>
void countFields(T& value)
{
    if constexpr (std::is_same_v<T, Site>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = value;
    else if constexpr (std::is_same_v<T, OpticalRules>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
    else if constexpr (std::is_same_v<T, OpticalLimits>) [[maybe_unused]]
        auto& [a, b, c] = value;
    else if constexpr (std::is_same_v<T, SupplyPoint> || std::is_same_v<T, OutcomeHotspot> ||
                       std::is_same_v<T, StudyInfo> || std::is_same_v<T, OutcomeOptics> || std::is_same_v<T, Proof>)
        [[maybe_unused]]
        auto& [a, b, c, d, e, f, g] = value;
    else if constexpr (std::is_same_v<T, ConstructionRules>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
    else if constexpr (std::is_same_v<T, WifiModel>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g] = value;
    else if constexpr (std::is_same_v<T, AntennaMount>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h] = value;
    else if constexpr (std::is_same_v<T, AccessPoint>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
    else if constexpr (std::is_same_v<T, BillEntry>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h] = value;
    else if constexpr (std::is_same_v<T, SiteSelection> || std::is_same_v<T, ClutterChoice> ||
                       std::is_same_v<T, Tower> || std::is_same_v<T, Indicator>) [[maybe_unused]]
        auto& [a, b, c, d, e] = value;
    else if constexpr (std::is_same_v<T, Technology>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j] = value;
    else if constexpr (std::is_same_v<T, TechnologyRules> || std::is_same_v<T, WifiPlan> ||
                       std::is_same_v<T, OutcomePremises> || std::is_same_v<T, MapLayer>) [[maybe_unused]]
        auto& [a, b, c, d, e, f] = value;
    else if constexpr (std::is_same_v<T, CabinetRules>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    else if constexpr (std::is_same_v<T, OutcomeCabinet>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value;
    else if constexpr (std::is_same_v<T, WifiChannel> || std::is_same_v<T, CableRules> ||
                       std::is_same_v<T, CashFlowParams> || std::is_same_v<T, CashFlow>) [[maybe_unused]]
        auto& [a, b, c] = value;
    else if constexpr (std::is_same_v<T, SolverEffort> || std::is_same_v<T, ProtectionRules> ||
                       std::is_same_v<T, Warning>) [[maybe_unused]]
        auto& [a, b, c, d] = value;
    else if constexpr (std::is_same_v<T, ScenarioDefinition>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = value;
    else if constexpr (std::is_same_v<T, OutcomeEdge>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = value;
    else if constexpr (std::is_same_v<T, RadioLinkRules>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
    else if constexpr (std::is_same_v<T, OutcomeRadioLink>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    else if constexpr (std::is_same_v<T, OutcomeSite>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
    else if constexpr (std::is_same_v<T, Outcome>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y] = value;
    else if constexpr (std::is_same_v<T, ImportReceipt>) [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    else if constexpr (std::is_same_v<T, StudyChange>) // of which five big parts are not written
        [[maybe_unused]]
        auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v] = value;
}

template <class... T>
void countAllFields()
{
    (countFields(*std::make_unique<T>()), ...);
}

template <class T, class FromJson>
bool roundTrips(const T& value, FromJson fromJson)
{
    const std::string text = toJson(value);
    const auto back = fromJson(text);
    if (!back.has_value()) {
        qWarning("%s", back.error().detail.c_str());
        return false;
    }
    // Well-formed for another reader too, on one line, and the same bytes once more.
    return back.value() == value && toJson(back.value()) == text && text.find('\n') == std::string::npos &&
           QJsonDocument::fromJson(QByteArray::fromStdString(text)).isObject();
}

template <class Enum>
void everyValueHasAName(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        QVERIFY2(!nameOf(value).empty(), typeid(Enum).name());
        QVERIFY(enumeratorOf<Enum>(nameOf(value)) == value);
    }
    QVERIFY(nameOf(static_cast<Enum>(count)).empty());
    QVERIFY(!enumeratorOf<Enum>("no such name"));
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsCounted();
    void everyEnumeratorHasAName();
    void everythingRoundTrips_data();
    void everythingRoundTrips();
    void aChangeRoundTrips();
    void numbersAreExact_data();
    void numbersAreExact();
    void aSiteReadsAsExpected();
    void bytesThatAreNotUtf8AreReplaced();
    void wrongTextsAreRefused_data();
    void wrongTextsAreRefused();
    void missingFieldsKeepTheirDefaults();
    void unknownFieldsOfWrittenDefinitions_data();
    void unknownFieldsOfWrittenDefinitions();
};

void TestJson::everyFieldIsCounted()
{
    countAllFields<AccessPoint, AntennaMount, WifiChannel, Site, SupplyPoint, OutcomeHotspot, ConstructionRules,
                   WifiModel, BillEntry, SiteSelection, Tower, Indicator, Technology, TechnologyRules, WifiPlan,
                   MapLayer, StudyInfo, ClutterChoice, CableRules, OpticalLimits, OpticalRules, OutcomeOptics,
                   ProtectionRules, CabinetRules, OutcomeCabinet, OutcomePremises, CashFlowParams, CashFlow,
                   SolverEffort, Proof, Warning, ScenarioDefinition, OutcomeEdge, OutcomeSite, Outcome, ImportReceipt,
                   StudyChange, RadioLinkRules, OutcomeRadioLink>();
}

void TestJson::everyEnumeratorHasAName()
{
    everyValueHasAName<SiteKind>(kSiteKindCount);
    everyValueHasAName<SiteState>(3);
    everyValueHasAName<LayerKind>(17);
    everyValueHasAName<PatternKind>(5);
    everyValueHasAName<WifiStandard>(3);
    everyValueHasAName<Objective>(8);
    everyValueHasAName<NetworkMode>(2);
    everyValueHasAName<WhyNoCabinet>(7);
    everyValueHasAName<Technology::Reach>(4);
    everyValueHasAName<PriceLevel>(3);
    everyValueHasAName<WifiBand>(3);
    everyValueHasAName<ConstructionMode>(kConstructionModeCount);
    everyValueHasAName<Served>(4);
    everyValueHasAName<WhyNot>(7);
    everyValueHasAName<StopReason>(3);
    everyValueHasAName<IndicatorUnit>(8);
    everyValueHasAName<BillSubject>(6);
    everyValueHasAName<StreetClass>(10);
    everyValueHasAName<StreetStructure>(3);
    everyValueHasAName<AssetKind>(3);
    everyValueHasAName<BarrierKind>(3);
    everyValueHasAName<WarningCode>(static_cast<int>(WarningCode::Other) + 1);
}

void TestJson::everythingRoundTrips_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestJson::everythingRoundTrips()
{
    QFETCH(quint64, seed);
    const Study study = randomStudy(seed);
    QVERIFY(roundTrips(study.info, studyInfoFromJson));
    QVERIFY(roundTrips(study.sites, sitesFromJson));
    QVERIFY(roundTrips(study.supplies, suppliesFromJson));
    QVERIFY(roundTrips(study.towers, towersFromJson));
    QVERIFY(roundTrips(study.accessPoints, accessPointsFromJson));
    QVERIFY(roundTrips(study.accessPoints.front(), accessPointFromJson));
    QVERIFY(roundTrips(study.layers, mapLayersFromJson));
    QVERIFY(roundTrips(study.receipts, importReceiptsFromJson));
    QVERIFY(roundTrips(study.sites.front(), siteFromJson));
    QVERIFY(roundTrips(study.supplies.front(), supplyPointFromJson));
    QVERIFY(roundTrips(study.layers.front(), mapLayerFromJson));
    QVERIFY(roundTrips(study.receipts.front(), importReceiptFromJson));
    for (const ScenarioDefinition& definition : study.definitions)
        QVERIFY(roundTrips(definition, scenarioDefinitionFromJson));
    for (const auto& outcome : study.outcomes)
        QVERIFY(roundTrips(*outcome, outcomeFromJson));
    for (const auto& frontier : study.frontiers)
        QVERIFY(roundTrips(*frontier, frontierFromJson));
}

void TestJson::aChangeRoundTrips()
{
    const Study study = randomStudy(3);
    StudyChange change;
    change.upsertSites = {study.sites[0], study.sites[1]};
    change.eraseSites = {study.sites[2].id};
    change.upsertAccessPoints = {study.accessPoints[0]};
    change.upsertAccessPoints[0].thresholdDbm = -61;
    change.eraseAccessPoints = {study.accessPoints[2].id};
    change.upsertDefinitions = {study.definitions[0]};
    change.eraseOutcomes = {study.definitions[1].id};
    change.upsertOutcomes = {study.outcomes[2]};
    change.appendReceipts = study.receipts;
    change.dropReceipts = 2;
    change.layers = std::vector<MapLayer>();
    change.info = study.info;
    const auto back = studyChangeFromJson(toJson(change));
    QVERIFY(back.has_value());
    QVERIFY(!back.value().towers.has_value()); // absent is not the same as empty
    QVERIFY(back.value().layers.has_value());

    Study expected = study;
    Study found = study;
    QVERIFY(apply(expected, change).has_value());
    QVERIFY(apply(found, back.value()).has_value());
    QVERIFY(found == expected);
    QVERIFY(!(found == study));
}

void TestJson::numbersAreExact_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("third") << 1.0 / 3.0;
    QTest::newRow("tenth") << 0.1;
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min();
    QTest::newRow("largest") << std::numeric_limits<double>::max();
    QTest::newRow("integer") << 6500000.0;
    QTest::newRow("beyond 2^63") << 1e19;
    QTest::newRow("negative zero") << -0.0;
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    QTest::newRow("negative infinity") << -std::numeric_limits<double>::infinity();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
}

void TestJson::numbersAreExact()
{
    QFETCH(double, number);
    Site site;
    site.weight = number;
    const auto back = siteFromJson(toJson(site));
    QVERIFY(back.has_value());
    if (std::isnan(number))
        QVERIFY(std::isnan(back.value().weight));
    else
        QCOMPARE(std::bit_cast<quint64>(back.value().weight), std::bit_cast<quint64>(number));
}

void TestJson::aSiteReadsAsExpected()
{
    Site site;
    site.id = SiteId{7};
    site.name = "Mairie \"haute\"";
    site.kind = SiteKind::WifiSpot;
    site.position = {900000.5, 6500000};
    const std::string text = toJson(site);
    QVERIFY2(text.starts_with(R"({"oasis":"site/1","id":7,"name":"Mairie \"haute\"","kind":"WifiSpot",)"
                              R"("state":"Candidate","required":false,)"),
             text.c_str());
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(object["position"].toVariant().toList(), (QVariantList{900000.5, 6500000.0}));

    ScenarioDefinition definition;
    definition.budget = Money::euros(2'000'000);
    const std::string scenario = toJson(definition);
    QVERIFY(scenario.find("\"budget\":200000000,") != std::string::npos);
    QVERIFY(scenario.find("\"kinds\":[],\"villageCores\"") != std::string::npos);
}

void TestJson::bytesThatAreNotUtf8AreReplaced()
{
    Site site;
    site.name = "\xC9glise"; // ISO-8859-1
    const auto back = siteFromJson(toJson(site));
    QVERIFY(back.has_value());
    QCOMPARE(back.value().name, std::string("\xEF\xBF\xBDglise"));
    QVERIFY(isUtf8("é 日本 🏫"));
    for (const char* wrong : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80", "\xF0\x8F\x80\x80"})
        QVERIFY(!isUtf8(wrong));
    QCOMPARE(withReplacements("a\xE2\x82z"), std::string("a\xEF\xBF\xBD\xEF\xBF\xBDz"));
}

void TestJson::wrongTextsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("empty") << QByteArray() << invalid << QByteArray("not a JSON object");
    QTest::newRow("cut short") << QByteArray(R"({"oasis":"site/1","na)") << invalid << QByteArray("JSON");
    QTest::newRow("another format") << QByteArray(R"({"oasis":"outcome/1"})") << invalid << QByteArray("outcome/1");
    QTest::newRow("newer") << QByteArray(R"({"oasis":"site/2"})") << static_cast<int>(ErrorCode::ProjectNewer)
                           << QByteArray("2");
    QTest::newRow("wrong kind of value") << QByteArray(R"({"oasis":"site/1","name":3})") << invalid
                                         << QByteArray("name: text expected");
    QTest::newRow("wrong value in a list") << QByteArray(R"({"oasis":"site/1","sources":[{"layer":"a"},{"layer":1}]})")
                                           << invalid << QByteArray("sources[1].layer: text expected");
    QTest::newRow("unknown name") << QByteArray(R"({"oasis":"site/1","kind":"Castle"})") << invalid
                                  << QByteArray("Castle");
    QTest::newRow("a fraction for a whole number")
        << QByteArray(R"({"oasis":"site/1","fibres":2.5})") << invalid << QByteArray("fibres");
    QTest::newRow("too large") << QByteArray(R"({"oasis":"site/1","fibres":3000000000})") << invalid
                               << QByteArray("fibres");
    QTest::newRow("half a point") << QByteArray(R"({"oasis":"site/1","position":[1]})") << invalid
                                  << QByteArray("position");
    QTest::newRow("deep nesting") << QByteArray(100000, '[') << invalid << QByteArray("JSON");
}

void TestJson::wrongTextsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QByteArray, named);
    const auto site = siteFromJson(text.toStdString());
    QVERIFY(!site.has_value());
    QCOMPARE(static_cast<int>(site.error().code), code);
    QVERIFY2(QByteArray::fromStdString(site.error().detail).contains(named), site.error().detail.c_str());
}

void TestJson::missingFieldsKeepTheirDefaults()
{
    const auto site = siteFromJson(R"({"note":"","oasis":"site/1","name":"A","a later field":[1,{}]})");
    QVERIFY(site.has_value());
    Site expected;
    expected.name = "A";
    QVERIFY(site.value() == expected);
}

void TestJson::unknownFieldsOfWrittenDefinitions_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("unknown");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("known") << QByteArray(R"(,"radioLinks":{"rainRateMmH":60},"sites":{"kinds":["Totem"]})")
                           << QByteArray();
    QTest::newRow("outer") << QByteArray(R"(,"rain":60)") << QByteArray("rain");
    QTest::newRow("inner") << QByteArray(R"(,"radioLinks":{"foo":1})") << QByteArray("radioLinks.foo");
    QTest::newRow("deep") << QByteArray(R"(,"wifi":{"model":{"foo":1}})") << QByteArray("wifi.model.foo");
    QTest::newRow("in a list") << QByteArray(R"(,"technology":{"technologies":[{"id":"a"},{"id":"b","foo":1}]})")
                               << QByteArray("technology.technologies[1].foo");
    QTest::newRow("in an array") << QByteArray(R"(,"optics":{"limits":[{"foo":1},{},{},{},{},{},{},{},{},{}]})")
                                 << QByteArray("optics.limits[0].foo");
}

/// What somebody writes may hold slips; what a study holds may come from a later program.
void TestJson::unknownFieldsOfWrittenDefinitions()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, unknown);
    const std::string text = (R"({"oasis":"scenario_definition/1","name":"x")" + fields + "}").toStdString();
    const auto stored = scenarioDefinitionFromJson(text);
    QVERIFY2(stored.has_value(), stored.has_value() ? "" : (stored.error().context + stored.error().detail).c_str());
    const auto written = writtenScenarioDefinition(text);
    QCOMPARE(written.has_value(), unknown.isEmpty());
    if (!unknown.isEmpty())
        QCOMPARE(QByteArray::fromStdString(written.error().context), unknown);
    for (const ScenarioDefinition& definition : randomStudy(3).definitions) // what the program writes is known
        QVERIFY(writtenScenarioDefinition(toJson(definition)).has_value());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
