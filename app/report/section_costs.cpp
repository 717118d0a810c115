// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "app/text/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace oasis::report {

namespace {

using text::toQString;

void addLines(Table& table, Draft& draft, const std::vector<BillLine>& lines, bool yearly)
{
    for (const BillLine& line : lines) {
        if (line.yearly != yearly)
            continue;
        const bool assumed = draft.isAssumed(line.item);
        // What no catalogue lists (overheads, entry prices) is a sum, not a quantity times a price.
        const bool priced = draft.study.catalogue->find(line.item) != nullptr;
        Row row;
        row.cells.push_back(draft.word(draft.itemName(line.item)));
        row.cells.push_back(priced ? draft.figure(draft.quantityText(line), "bill.quantity") : draft.word({}));
        row.cells.push_back(draft.word(draft.unitText(line)));
        row.cells.push_back(priced ? draft.figure(draft.priceText(line), "bill.price", assumed) : draft.word({}));
        row.cells.push_back(draft.money(line.amount, "bill.amount", assumed));
        table.rows.push_back(std::move(row));
    }
}

Table billTable(Draft& draft, const Outcome& outcome)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Bill of “%1”")).arg(draft.nameOf(outcome));
    table.columns = {words(draft.say(QT_TRANSLATE_NOOP("report", "Item"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Quantity"))),
                     words(draft.say(QT_TRANSLATE_NOOP("report", "Unit"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Unit price"))),
                     figures(draft.say(QT_TRANSLATE_NOOP("report", "Amount")))};
    std::vector<BillLine> lines = billLines(outcome.bill);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const BillLine& a, const BillLine& b) { return naturallyBefore(a.item, b.item); });
    const auto part = [&](bool yearly, const char* heading, const char* sum, const char* total) {
        if (std::none_of(lines.begin(), lines.end(), [&](const BillLine& line) { return line.yearly == yearly; }))
            return;
        table.rows.push_back({{draft.word(draft.say(heading))}, Row::Kind::Group});
        addLines(table, draft, lines, yearly);
        table.rows.push_back({{draft.word(draft.say(sum)), draft.word({}), draft.word({}), draft.word({}),
                               draft.indicator(outcome, total)},
                              Row::Kind::Total});
    };
    part(false, QT_TRANSLATE_NOOP("report", "Investment"), QT_TRANSLATE_NOOP("report", "Investment in all"),
         "cost.invest");
    part(true, QT_TRANSLATE_NOOP("report", "Running cost a year"),
         QT_TRANSLATE_NOOP("report", "Running cost a year in all"), "cost.yearly");
    table.note = draft.say(QT_TRANSLATE_NOOP("report", "Amounts in %1. * price to be confirmed.")).arg(draft.moneyUnit);
    return table;
}

Table yearTable(Draft& draft)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Payments by year"));
    table.columns.push_back(words(draft.say(QT_TRANSLATE_NOOP("report", "Year"))));
    std::size_t years = 0;
    for (const auto& outcome : draft.outcomes) {
        table.columns.push_back(figures(draft.nameOf(*outcome)));
        years = std::max(years, outcome->cashFlow.investment.size());
    }
    for (std::size_t year = 0; year < years; ++year) {
        Row row;
        row.cells.push_back(draft.word(year == 0 ? draft.say(QT_TRANSLATE_NOOP("report", "0 (works)"))
                                                 : draft.units.number(static_cast<double>(year))));
        for (const auto& outcome : draft.outcomes) {
            const CashFlow& flow = outcome->cashFlow;
            row.cells.push_back(year < flow.investment.size() ? draft.money(flow.investment[year] + flow.running[year],
                                                                            "cash.year", draft.costsAssumed(*outcome))
                                                              : draft.word(QStringLiteral("–")));
        }
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = Row::Kind::Total;
    total.cells.push_back(draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Discounted sum"))));
    for (const auto& outcome : draft.outcomes)
        total.cells.push_back(draft.indicator(*outcome, "tco20"));
    table.rows.push_back(std::move(total));
    table.note = draft
                     .say(QT_TRANSLATE_NOOP("report", "%1, not discounted but for the last line. All works are paid "
                                                      "in year 0; equipment is renewed at the end of its life."))
                     .arg(draft.moneyUnit);
    return table;
}

} // namespace

Section costSection(Draft& draft)
{
    Section section;
    section.id = "costs";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Costs"));
    section.newPage = true;
    section.blocks.push_back(paragraph(
        draft
            .say(QT_TRANSLATE_NOOP("report", "Every amount is a quantity read off the plan times a unit price of the "
                                             "catalogue “%1” (version %2), before tax."))
            .arg(toQString(draft.study.catalogue->name()), toQString(draft.study.catalogue->version()))));
    // A council must know what a sum does not contain before it compares sums.
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "The amounts leave out load studies of poles, the operator's "
                                              "equipment at the exchange, backhaul and internet transit. A leased "
                                              "service includes the last two: compare it with a network of one's own "
                                              "with that in mind."))));
    for (const auto& outcome : draft.outcomes)
        section.blocks.emplace_back(billTable(draft, *outcome));
    section.blocks.emplace_back(yearTable(draft));
    return section;
}

namespace {

/// Costs of every scenario by municipality code, those without a municipality of the territory under "".
class MunicipalCosts
{
public:
    explicit MunicipalCosts(const Draft& draft) : m_territory(*draft.study.territory)
    {
        for (const auto& outcome : draft.outcomes) {
            auto& costs = m_costs.emplace_back();
            for (const MunicipalCost& cost : costByMunicipality(outcome->bill)) {
                const bool known = m_territory.indexOf(cost.municipalityCode).has_value();
                MunicipalCost& sum = costs[known ? cost.municipalityCode : std::string()];
                sum.investment += cost.investment;
                sum.yearly += cost.yearly;
            }
        }
    }
    [[nodiscard]] MunicipalCost of(std::size_t scenario, const std::string& code) const
    {
        const auto found = m_costs[scenario].find(code);
        return found == m_costs[scenario].end() ? MunicipalCost{code, {}, {}} : found->second;
    }

private:
    const Territory& m_territory;
    std::vector<std::map<std::string, MunicipalCost>> m_costs;
};

std::vector<Column> municipalColumns(const Draft& draft, const char* second)
{
    std::vector<Column> columns{words(draft.say(QT_TRANSLATE_NOOP("report", "Municipality")))};
    if (second)
        columns.push_back(figures(draft.say(second)));
    for (const auto& outcome : draft.outcomes)
        columns.push_back(figures(draft.nameOf(*outcome)));
    return columns;
}

bool anyOutside(const Draft& draft, const MunicipalCosts& costs)
{
    for (std::size_t i = 0; i < draft.outcomes.size(); ++i)
        if (const MunicipalCost cost = costs.of(i, {}); cost.investment != Money() || cost.yearly != Money())
            return true;
    return false;
}

Table municipalTable(Draft& draft, const MunicipalCosts& costs, bool yearly)
{
    const char* origin = yearly ? "commune.yearly" : "commune.invest";
    Table table;
    table.title = draft.say(yearly ? QT_TRANSLATE_NOOP("report", "Running cost a year on each municipality's ground")
                                   : QT_TRANSLATE_NOOP("report", "Investment on each municipality's ground"));
    table.columns = municipalColumns(draft, nullptr);
    const auto addRow = [&](const std::string& code, const QString& name) {
        Row row;
        row.cells.push_back(draft.word(name));
        for (std::size_t i = 0; i < draft.outcomes.size(); ++i) {
            const MunicipalCost cost = costs.of(i, code);
            row.cells.push_back(
                draft.money(yearly ? cost.yearly : cost.investment, origin, draft.costsAssumed(*draft.outcomes[i])));
        }
        table.rows.push_back(std::move(row));
    };
    for (const Municipality& municipality : draft.study.territory->municipalities)
        addRow(municipality.code, toQString(municipality.name));
    if (anyOutside(draft, costs))
        addRow({}, draft.say(QT_TRANSLATE_NOOP("report", "Elsewhere or for the whole project")));
    Row total;
    total.kind = Row::Kind::Total;
    total.cells.push_back(draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Total"))));
    for (const auto& outcome : draft.outcomes)
        total.cells.push_back(draft.indicator(*outcome, yearly ? "cost.yearly" : "cost.invest"));
    table.rows.push_back(std::move(total));
    table.note = draft.moneyUnit;
    return table;
}

Table perInhabitantTable(Draft& draft, const MunicipalCosts& costs)
{
    Table table;
    table.title = draft.say(QT_TRANSLATE_NOOP("report", "Investment per inhabitant"));
    table.columns = municipalColumns(draft, QT_TRANSLATE_NOOP("report", "Inhabitants"));
    for (const Municipality& municipality : draft.study.territory->municipalities) {
        Row row;
        const bool known = municipality.populationKnown && municipality.population > 0;
        row.cells.push_back(draft.word(toQString(municipality.name)));
        row.cells.push_back(known ? draft.count(static_cast<double>(municipality.population), "territory.people")
                                  : draft.word(QStringLiteral("–")));
        for (std::size_t i = 0; i < draft.outcomes.size(); ++i) {
            const double euros = costs.of(i, municipality.code).investment.inEuros();
            row.cells.push_back(
                known ? draft.money(Money::euros(euros / static_cast<double>(municipality.population)), "commune.inh")
                      : draft.word(QStringLiteral("–")));
        }
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = Row::Kind::Total;
    total.cells.push_back(draft.word(draft.say(QT_TRANSLATE_NOOP("report", "Territory"))));
    total.cells.push_back(draft.count(static_cast<double>(draft.study.territory->population()), "territory.people"));
    for (const auto& outcome : draft.outcomes)
        total.cells.push_back(draft.indicator(*outcome, "cost.inh"));
    table.rows.push_back(std::move(total));
    table.note = draft.moneyUnit;
    return table;
}

} // namespace

Section municipalSection(Draft& draft)
{
    Section section;
    section.id = "municipalities";
    section.title = draft.say(QT_TRANSLATE_NOOP("report", "Cost by municipality"));
    section.newPage = true;
    section.blocks.push_back(paragraph(
        draft.say(QT_TRANSLATE_NOOP("report", "What is built or run on each municipality's own ground. This is where "
                                              "the money is spent, not yet who pays: a stretch of cable that crosses "
                                              "one municipality may serve several others."))));
    const MunicipalCosts costs(draft);
    section.blocks.emplace_back(municipalTable(draft, costs, false));
    section.blocks.emplace_back(perInhabitantTable(draft, costs));
    section.blocks.emplace_back(municipalTable(draft, costs, true));
    return section;
}

} // namespace oasis::report
