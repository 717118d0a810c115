// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cabinet_parameters.h"
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/optics_text.h"
#include "app/text/proof_text.h"
#include "app/text/street_text.h"
#include "app/text/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace oasis::report {

namespace {

using text::toQString;

struct ParameterWords
{
    const char* key;
    const char* name;
};

// clang-format off
constexpr std::array kParameters{
    ParameterWords{"cables.spare", QT_TRANSLATE_NOOP("report", "Spare fibres kept in each cable")},
    ParameterWords{"construction.chamberSpacingM", QT_TRANSLATE_NOOP("report", "Distance between chambers of a new trench")},
    ParameterWords{"construction.coDigShare", QT_TRANSLATE_NOOP("report", "Share of the digging paid for when works are shared")},
    ParameterWords{"construction.poleRenewalShare", QT_TRANSLATE_NOOP("report", "Share of reused poles to be renewed")},
    ParameterWords{"construction.poleSpanM", QT_TRANSLATE_NOOP("report", "Distance between poles")},
    ParameterWords{"optics.connectorDb", QT_TRANSLATE_NOOP("report", "Loss of a pair of connectors")},
    ParameterWords{"optics.drumM", QT_TRANSLATE_NOOP("report", "Cable between two splices")},
    ParameterWords{"optics.fibreDbPerKm", QT_TRANSLATE_NOOP("report", "Loss of fibre per km at 1310, 1490 and 1550 nm")},
    ParameterWords{"optics.limits", QT_TRANSLATE_NOOP("report", "Loss that 1G BX10, 10G LR, ER and ZR bridge")},
    ParameterWords{"optics.marginDb", QT_TRANSLATE_NOOP("report", "Margin for ageing and repair of fibres")},
    ParameterWords{"optics.splitterDb", QT_TRANSLATE_NOOP("report", "Loss of the splitter")},
    ParameterWords{"overheadShare", QT_TRANSLATE_NOOP("report", "Supervision, assistance and contingencies")},
    ParameterWords{"radioLinks.dN75", QT_TRANSLATE_NOOP("report", "Refractivity statistic of multipath (dN75)")},
    ParameterWords{"radioLinks.equipment", QT_TRANSLATE_NOOP("report", "Powers, antennas and thresholds of radio equipment")},
    ParameterWords{"radioLinks.leastMarginDb", QT_TRANSLATE_NOOP("report", "Least fade margin of radio links")},
    ParameterWords{"radioLinks.logK", QT_TRANSLATE_NOOP("report", "Geoclimatic factor of multipath (lg K)")},
    ParameterWords{"radioLinks.obstacleM", QT_TRANSLATE_NOOP("report", "Trees and roofs under radio links")},
    ParameterWords{"radioLinks.rainRateMmH", QT_TRANSLATE_NOOP("report", "Rain exceeded 0.01 % of the year")},
    ParameterWords{"radioLinks.sharing", QT_TRANSLATE_NOOP("report", "What the sites behind a radio link want together is divided by")},
    ParameterWords{"technology", QT_TRANSLATE_NOOP("report", "Prices of technologies other than fibre")},
    ParameterWords{"territory.populationSpread", QT_TRANSLATE_NOOP("report", "Inhabitants spread over buildings")},
    ParameterWords{"wifi.model.exponent", QT_TRANSLATE_NOOP("report", "How fast Wi-Fi fades with distance (exponent)")},
    ParameterWords{"wifi.model.margin", QT_TRANSLATE_NOOP("report", "Safety margin of the Wi-Fi reach")}};
// clang-format on

/// Losses of the optical budget; empty for another parameter.
QString opticalValue(const Draft& draft, const std::string& key, const OpticalRules& rules)
{
    if (key == "optics.connectorDb")
        return text::decibels(rules.connectorDb, draft.language);
    if (key == "optics.drumM")
        return draft.units.length(rules.drumM);
    if (key == "optics.marginDb")
        return text::decibels(rules.marginDb, draft.language);
    if (key == "optics.splitterDb")
        return text::decibels(splitterLossDb(rules, rules.split), draft.language);
    QStringList values;
    if (key == "optics.fibreDbPerKm")
        for (const Wavelength wavelength : {Wavelength::Nm1310, Wavelength::Nm1490, Wavelength::Nm1550})
            values << draft.units.number(rules.fibreDbPerKm[static_cast<std::size_t>(wavelength)], 2);
    if (key == "optics.limits")
        for (const OpticalClass each : {OpticalClass::Bx10, OpticalClass::Lr, OpticalClass::Er, OpticalClass::Zr})
            values << draft.units.number(rules.limits[static_cast<std::size_t>(each)].maxLossDb);
    return values.isEmpty() ? QString() : values.join(QStringLiteral(" / ")) + QChar(0x202F) + QStringLiteral("dB");
}

QString parameterValue(const Draft& draft, const std::string& key, const ScenarioDefinition& definition)
{
    const text::UnitText& units = draft.units;
    if (const QString optical = opticalValue(draft, key, definition.optics); !optical.isEmpty())
        return optical;
    if (const QString rule = cabinetParameterValue(draft, key, definition.cabinets); !rule.isEmpty())
        return rule;
    if (key == "cables.spare")
        return units.percent(definition.cables.spare * 100, 0);
    if (key == "construction.chamberSpacingM")
        return units.length(definition.construction.chamberSpacingM);
    if (key == "construction.coDigShare")
        return units.percent(definition.construction.coDigShare * 100, 0);
    if (key == "construction.poleRenewalShare")
        return units.percent(definition.construction.poleRenewalShare * 100, 0);
    if (key == "construction.poleSpanM")
        return units.length(definition.construction.poleSpanM);
    if (key == "overheadShare")
        return units.percent(definition.overheadShare * 100, 0);
    if (key == "radioLinks.dN75")
        return units.number(definition.radioLinks.dN75, 1);
    if (key == "radioLinks.leastMarginDb")
        return text::decibels(definition.radioLinks.leastMarginDb, draft.language);
    if (key == "radioLinks.logK")
        return units.number(definition.radioLinks.logK, 1);
    if (key == "radioLinks.obstacleM")
        return units.length(definition.radioLinks.obstacleM);
    if (key == "radioLinks.sharing")
        return units.number(definition.radioLinks.sharing, 1);
    if (key == "radioLinks.rainRateMmH")
        return units.number(definition.radioLinks.rainRateMmH) + QChar(0x202F) + QStringLiteral("mm/h");
    if (key == "wifi.model.exponent")
        return units.number(definition.wifi.model.exponent, 1);
    if (key == "wifi.model.margin")
        return units.number(definition.wifi.model.margin.decibels(), 0) + QChar(0x202F) + QStringLiteral("dB");
    return draft.say(QT_TRANSLATE_NOOP("report", "yes"));
}

QString parameterName(const Draft& draft, const std::string& key)
{
    for (const ParameterWords& parameter : kParameters)
        if (key == parameter.key)
            return draft.say(parameter.name);
    const QString rule = cabinetParameterName(draft, key);
    return rule.isEmpty() ? toQString(key) : rule;
}

/// Catalogue items of the bills, in natural order.
std::vector<std::string> itemsUsed(const Draft& draft)
{
    std::set<std::string> items;
    for (const auto& outcome : draft.outcomes)
        for (const BillEntry& entry : outcome->bill)
            if (draft.study.catalogue->find(entry.item))
                items.insert(entry.item);
    std::vector<std::string> sorted(items.begin(), items.end());
    std::stable_sort(sorted.begin(), sorted.end(), naturallyBefore);
    return sorted;
}

Table parameterTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Parameters to be confirmed"));
    table.columns.push_back(words(draft.say(QT_TRANSLATE_NOOP("report", "Parameter"))));
    for (const auto& outcome : draft.outcomes)
        table.columns.push_back(figures(draft.nameOf(*outcome)));
    std::set<std::string> keys;
    for (const auto& outcome : draft.outcomes)
        for (const std::string& key : outcome->assumptions)
            if (!draft.study.catalogue->find(key))
                keys.insert(key);
    for (const std::string& key : keys) {
        Row row;
        row.cells.push_back(draft.word(parameterName(draft, key)));
        for (const auto& outcome : draft.outcomes) {
            const auto& used = outcome->assumptions;
            const bool has = std::find(used.begin(), used.end(), key) != used.end();
            row.cells.push_back({has ? parameterValue(draft, key, outcome->definition) : QStringLiteral("–"), {}, has});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What the planner has decided about single streets.
Table chosenStreetTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Streets chosen by hand"));
    table.columns.push_back(words(draft.say(QT_TRANSLATE_NOOP("report", "Street"))));
    std::set<StreetId> streets;
    for (const auto& outcome : draft.outcomes) {
        table.columns.push_back(words(draft.nameOf(*outcome)));
        const ConstructionRules& rules = outcome->definition.construction;
        streets.insert(rules.pinned.begin(), rules.pinned.end());
        streets.insert(rules.forbidden.begin(), rules.forbidden.end());
    }
    const auto said = [&](const ScenarioDefinition& definition, StreetId street) {
        switch (choiceOf(definition.construction, street)) {
        case StreetChoice::Used:
            return draft.say(QT_TRANSLATE_NOOP("report", "to be used"));
        case StreetChoice::Barred:
            return draft.say(QT_TRANSLATE_NOOP("report", "barred"));
        case StreetChoice::Free:
            break;
        }
        return QStringLiteral("–");
    };
    for (const StreetId street : streets) {
        Row row;
        row.cells.push_back(draft.word(text::streetWithNumber(*draft.study.streets, street, draft.language)));
        for (const auto& outcome : draft.outcomes)
            row.cells.push_back(draft.word(said(outcome->definition, street)));
        table.rows.push_back(std::move(row));
    }
    table.note = draft.say(QT_TRANSLATE_NOOP("report", "The planner's own choice, not the solver's: values and bounds "
                                                       "are those of plans that follow it."));
    return table;
}

/// Sources by number: many prices share one.
class SourceNumbers
{
public:
    [[nodiscard]] QString of(const std::string& source)
    {
        if (source.empty())
            return {};
        const auto known = std::find(m_sources.begin(), m_sources.end(), source);
        const auto number = known - m_sources.begin() + 1;
        if (known == m_sources.end())
            m_sources.push_back(source);
        return QStringLiteral("[%1]").arg(number);
    }
    [[nodiscard]] Facts facts(const Draft& draft) const
    {
        Facts facts;
        for (std::size_t i = 0; i < m_sources.size(); ++i)
            facts.facts.push_back(
                {QStringLiteral("[%1]").arg(i + 1), draft.word(text::detailText(m_sources[i], draft.language))});
        return facts;
    }

private:
    std::vector<std::string> m_sources;
};

Table priceTable(Draft& draft, SourceNumbers& sources)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Unit prices used"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Item"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Unit"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Low"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Typical"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "High"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Year"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Source")))};
    const auto price = [&](double value, bool assumed) {
        return draft.figure(draft.units.number(value, value == std::floor(value) ? 0 : 2), "bill.price", assumed);
    };
    for (const std::string& id : itemsUsed(draft)) {
        const CatalogueItem& item = *draft.study.catalogue->find(id);
        table.rows.push_back({{draft.word(draft.itemName(id)), draft.word(draft.units.unit(toQString(item.unit))),
                               price(item.low, false), price(item.typical, !item.confirmed), price(item.high, false),
                               draft.word(QString::number(item.priceYear)), draft.word(sources.of(item.source))}});
    }
    table.note = draft
                     .say(QT_TRANSLATE_NOOP("report", "%1 before tax. * not confirmed by a published source or a "
                                                      "contract: an assumption."))
                     .arg(draft.currency == QLatin1String("EUR") ? QStringLiteral("€") : draft.currency);
    return table;
}

} // namespace

Section assumptionSection(Draft& draft)
{
    Section section;
    section.id = "assumptions";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Assumptions"));
    section.newPage = true;
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "A figure with an asterisk (*) rests on at least one price or parameter "
                                              "that no published source or contract confirms yet. They are listed "
                                              "here, so that each can be replaced by a local figure and the scenarios "
                                              "computed again."))));
    Table parameters = parameterTable(draft);
    if (!parameters.rows.empty())
        section.blocks.emplace_back(std::move(parameters));
    if (Table streets = chosenStreetTable(draft); !streets.rows.empty())
        section.blocks.emplace_back(std::move(streets));
    SourceNumbers sources;
    section.blocks.emplace_back(priceTable(draft, sources));
    section.blocks.push_back(
        paragraph(draft.say(QT_TRANSLATE_NOOP("report", "Sources of the prices")), Paragraph::Style::Heading));
    section.blocks.emplace_back(sources.facts(draft));
    return section;
}

namespace {

QString proofValue(const Draft& draft, const Proof& proof, std::int64_t value)
{
    return text::proofFigure(proof.objective, value, draft.language, draft.currency);
}

Table proofTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Value and bound of each scenario"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Scenario"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Value"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Bound"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Gap"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "What that means")))};
    for (const auto& outcome : draft.outcomes) {
        const Proof& proof = outcome->proof;
        const bool leased = proof.objective == Objective::LeaseAll;
        const QString none = QStringLiteral("–");
        table.rows.push_back(
            {{draft.word(draft.nameOf(*outcome)),
              leased ? draft.word(none) : draft.figure(proofValue(draft, proof, proof.value), "proof.value"),
              leased ? draft.word(none) : draft.figure(proofValue(draft, proof, proof.bound), "proof.bound"),
              leased ? draft.word(none) : draft.figure(draft.units.percent(proof.gapPercent(), 2), "proof.gap"),
              draft.word(text::proofSentence(proof, draft.language))}});
    }
    return table;
}

Table hashTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Fingerprints"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Scenario"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Inputs"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Definition")))};
    for (const auto& outcome : draft.outcomes)
        table.rows.push_back({{draft.word(draft.nameOf(*outcome)), draft.word(toQString(outcome->inputHash)),
                               draft.word(toQString(outcome->definitionHash))}});
    table.note = draft
                     .say(QT_TRANSLATE_NOOP("report", "The same inputs, definition and program version (%1) give the "
                                                      "same plan, to the byte, on any computer."))
                     .arg(toQString(draft.outcomes.front()->programVersion));
    return table;
}

} // namespace

Section proofSection(Draft& draft)
{
    Section section;
    section.id = "proof";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Proof"));
    section.newPage = true;
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "What the proof covers: the routed network, that is civil works, studies "
                                              "and the smallest cable on every street used, at the prices of the "
                                              "catalogue. No network that joins the same sites over the same streets "
                                              "can cost less than the bound. Larger cables, joints, site equipment and "
                                              "Wi-Fi are added afterwards and follow from the routes."))));
    if (std::any_of(draft.outcomes.begin(), draft.outcomes.end(),
                    [](const auto& outcome) { return outcome->proof.objective == Objective::TrenchAndCable; }))
        section.blocks.push_back(paragraph(draft.say(
            QT_TRANSLATE_NOOP("report", "Where trench and cables are planned together, the value holds the cables that "
                                        "the fibres need on every street, leased pairs, closures and splices as well, "
                                        "to the cent as in the bill; the bound is one of all that."))));
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "Within a budget the value is the weight of the sites served, and the "
                                              "bound is the most weight that any plan within the same budget can "
                                              "serve."))));
    section.blocks.emplace_back(proofTable(draft));
    for (const auto& outcome : draft.outcomes)
        if (const QString replayed = text::replaySentence(outcome->proof, draft.language, draft.currency);
            !replayed.isEmpty())
            section.blocks.push_back(paragraph(text::labelled(draft.nameOf(*outcome), replayed, draft.language)));
    section.blocks.emplace_back(hashTable(draft));
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report",
                                    "How to check: “oasis verify” with the study's file reads the inputs "
                                    "again and recomputes every length, price and sum without using "
                                    "the planner's own solver. Anyone who holds the file can do so. “oasis run "
                                    "--certificate” writes the cuts behind a bound into a file, and “oasis "
                                    "verify --certificate” follows them one by one.")),
        Paragraph::Style::Callout));
    return section;
}

Section sourceSection(Draft& draft)
{
    Section section;
    section.id = "sources";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Sources and licences"));
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Layers of the study"));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Used as"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "File"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Read"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Used"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Imported on")))};
    for (const ImportReceipt& receipt : draft.study.receipts) {
        QString file = QFileInfo(toQString(receipt.path)).fileName();
        const QString layer = toQString(receipt.layer);
        if (!layer.isEmpty() && layer != QFileInfo(file).completeBaseName())
            file = text::labelled(file, layer, draft.language);
        table.rows.push_back({{draft.word(text::name(receipt.kind, draft.language)), draft.word(file),
                               draft.word(draft.units.number(static_cast<double>(receipt.read))),
                               draft.word(draft.units.number(static_cast<double>(receipt.used))),
                               draft.word(toQString(receipt.importedAt).left(10))}});
    }
    if (!table.rows.empty())
        section.blocks.emplace_back(std::move(table));
    Facts facts;
    const QString attribution = toQString(draft.study.info.attribution);
    facts.facts.push_back(
        {draft.say(QT_TRANSLATE_NOOP("report", "Sources and licences of the data")),
         draft.word(attribution.isEmpty() ? draft.say(QT_TRANSLATE_NOOP("report", "not stated in the study"))
                                          : attribution)});
    facts.facts.push_back(
        {draft.say(QT_TRANSLATE_NOOP("report", "Coordinate system")), draft.word(toQString(draft.study.info.crs))});
    facts.facts.push_back({draft.say(QT_TRANSLATE_NOOP("report", "Program")),
                           draft.word(QStringLiteral("Oasis Planner %1, GPL-3.0-or-later")
                                          .arg(toQString(draft.outcomes.front()->programVersion)))});
    section.blocks.emplace_back(std::move(facts));
    return section;
}

Section glossarySection(Draft& draft)
{
    Section section;
    section.id = "glossary";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Glossary"));
    Facts facts;
    const auto add = [&](const char* term, const char* meaning) {
        facts.facts.push_back({draft.say(term), draft.word(draft.say(meaning))});
    };
    add(QT_TRANSLATE_NOOP("report", "Bound"),
        QT_TRANSLATE_NOOP("report", "A cost that no possible network can go below. It measures how good a plan is."));
    add(QT_TRANSLATE_NOOP("report", "Digital oasis"),
        QT_TRANSLATE_NOOP("report", "A priority site that is to have a very fast connection for its public."));
    add(QT_TRANSLATE_NOOP("report", "Discounted cost"),
        QT_TRANSLATE_NOOP("report", "A sum over years in which later payments count less, by the discount rate."));
    add(QT_TRANSLATE_NOOP("report", "Gap"),
        QT_TRANSLATE_NOOP("report", "Distance between a plan and its bound, in percent of the plan."));
    add(QT_TRANSLATE_NOOP("report", "Lead-in"),
        QT_TRANSLATE_NOOP("report", "The last metres between the street and a site."));
    add(QT_TRANSLATE_NOOP("report", "Point of presence"),
        QT_TRANSLATE_NOOP("report", "A place where a network begins: an exchange or a node of a backbone."));
    add(QT_TRANSLATE_NOOP("report", "Third place"),
        QT_TRANSLATE_NOOP("report", "A shared place to work, learn or make things, open to the public."));
    add(QT_TRANSLATE_NOOP("report", "Before tax"),
        QT_TRANSLATE_NOOP("report", "Without value added tax, as public contracts state their prices."));
    section.blocks.emplace_back(std::move(facts));
    return section;
}

Section originSection(Draft& draft)
{
    Section section;
    section.id = "origins";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Where the figures come from"));
    Table table;
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Figure"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "What it says"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "How it is computed")))};
    for (const auto& [key, origin] : draft.origins)
        table.rows.push_back({{Cell{origin.name, key, false}, draft.word(origin.meaning), draft.word(origin.formula)}});
    // By name, letters before their accents; never by the computer's locale, which would change the bytes.
    const auto name = [](const Row& row) {
        return row.cells.front().text.normalized(QString::NormalizationForm_D).toLower();
    };
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [&](const Row& a, const Row& b) { return name(a) < name(b); });
    section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace oasis::report
