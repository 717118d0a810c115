// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/coverage_figures.h"
#include "app/report/report_model.h"
#include "app/text/unit_text.h"
#include "core/scenario/compare.h"

#include <map>
#include <memory>
#include <optional>
#include <span>

namespace oasis::report {

/// What the authors of sections share while a report is composed.
struct Draft
{
    const Study& study;
    text::Language language;
    text::UnitText units;
    QString currency;      ///< catalogue's code
    QString moneyUnit;     ///< "€ excl. tax, 2024 prices"
    QString thousandsUnit; ///< "k€ excl. tax, 2024 prices"
    std::vector<std::shared_ptr<const Outcome>> outcomes;
    std::vector<const Outcome*> plain; ///< the same, borrowed
    std::map<std::string, Origin> origins;
    std::shared_ptr<const CoverageFigures> coverage; ///< of the access points; null without any, or
    std::optional<Error> coverageFailure;            ///< for this reason

    [[nodiscard]] QString say(const char* source, int n = -1) const { return language.translate("report", source, n); }
    [[nodiscard]] QString nameOf(const Outcome& outcome) const;
    [[nodiscard]] QString municipalityName(const std::string& code) const;
    [[nodiscard]] Cell word(const QString& text) const { return {text, {}, false}; }
    /// A figure whose origin is one of the report's own; see originOf.
    [[nodiscard]] Cell figure(const QString& text, const char* origin, bool assumption = false);
    [[nodiscard]] Cell money(Money amount, const char* origin, bool assumption = false);
    [[nodiscard]] Cell count(double value, const char* origin, bool assumption = false);
    [[nodiscard]] Cell indicator(const Outcome& outcome, std::string_view id);
    [[nodiscard]] QString itemName(const std::string& item) const;
    [[nodiscard]] bool isAssumed(const std::string& item) const;
    /// Unconfirmed prices in the bill.
    [[nodiscard]] bool costsAssumed(const Outcome& outcome) const;
    /// Quantity, unit and price of a bill line in words: lines priced in percent a year show their base and rate.
    [[nodiscard]] QString quantityText(const BillLine& line) const;
    [[nodiscard]] QString unitText(const BillLine& line) const;
    [[nodiscard]] QString priceText(const BillLine& line) const;
};

/// True when the first id comes before the other, with numbers inside ids counted by value: "cable.12" before
/// "cable.144".
[[nodiscard]] bool naturallyBefore(std::string_view a, std::string_view b);

/// Name, meaning and formula of an indicator or of one of the report's own figures.
[[nodiscard]] Origin originOf(const std::string& key, const std::string& formula, const text::Language& language);
/// A formula of core in the report's language.
[[nodiscard]] QString formulaText(const std::string& formula, const text::Language& language);

[[nodiscard]] Section summarySection(Draft& draft);
[[nodiscard]] Section contextSection(Draft& draft);
[[nodiscard]] Section needsSection(Draft& draft);
[[nodiscard]] Section comparisonSection(Draft& draft);
[[nodiscard]] Section scenarioSection(Draft& draft, std::size_t index);
/// Street cabinets of a scenario. Without blocks when it has none.
[[nodiscard]] Section cabinetSection(Draft& draft, std::size_t index);
[[nodiscard]] Section costSection(Draft& draft);
/// Without blocks when the study keeps no curve of cost and coverage.
[[nodiscard]] Section frontierSection(Draft& draft);
[[nodiscard]] Section municipalSection(Draft& draft);
[[nodiscard]] Section assumptionSection(Draft& draft);
/// Without blocks when no site is on fibre along streets.
[[nodiscard]] Section opticsSection(Draft& draft);
/// Without rows unless two ways were asked for.
[[nodiscard]] Table protectionTable(Draft& draft, const Outcome& outcome);
/// Without blocks when no plan holds a radio link.
[[nodiscard]] Section radioSection(Draft& draft);
/// No blocks without access points. `map`: index of their map.
[[nodiscard]] Section accessPointSection(Draft& draft, std::size_t map);
/// Without blocks when nothing is proved of any street.
[[nodiscard]] Section explanationSection(Draft& draft);
[[nodiscard]] Section proofSection(Draft& draft);
[[nodiscard]] Section sourceSection(Draft& draft);
[[nodiscard]] Section originSection(Draft& draft);
[[nodiscard]] Section glossarySection(Draft& draft);

/// One sentence: what the scenario plans, under which rules.
[[nodiscard]] QString definitionSentence(const Draft& draft, const ScenarioDefinition& definition);
/// Tables below a sentence that says what they show; no blocks at all without a table.
[[nodiscard]] Section tablesBelow(std::string id, QString title, const QString& sentence, std::vector<Table> tables);
[[nodiscard]] Paragraph paragraph(const QString& text, Paragraph::Style style = Paragraph::Style::Body);
/// A column of words.
[[nodiscard]] Column words(const QString& title);
[[nodiscard]] Column figures(const QString& title);

} // namespace oasis::report
