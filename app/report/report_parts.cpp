// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_parts.h"

#include "app/text/convert.h"
#include "app/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace oasis::report {

namespace {

using text::toQString;

struct OwnWords
{
    const char* key;
    const char* name;
    const char* meaning;
    const char* formula; ///< nullptr: the outcome gives it
};

// Figures of the report that are not indicators of an outcome, and indicators that have no name elsewhere.
// clang-format off
constexpr std::array kOwn{
    OwnWords{"bill.amount", QT_TRANSLATE_NOOP("report", "Amount of a bill line"), QT_TRANSLATE_NOOP("report", "Quantity times unit price, each entry rounded to the cent, then added up."), QT_TRANSLATE_NOOP("report", "Σ quantity × unit price")},
    OwnWords{"bill.price", QT_TRANSLATE_NOOP("report", "Unit price"), QT_TRANSLATE_NOOP("report", "Price of one unit in the catalogue at the scenario's price level."), QT_TRANSLATE_NOOP("report", "price of the catalogue line")},
    OwnWords{"bill.quantity", QT_TRANSLATE_NOOP("report", "Quantity"), QT_TRANSLATE_NOOP("report", "Quantity of the item over the whole plan."), QT_TRANSLATE_NOOP("report", "Σ quantities of the bill")},
    OwnWords{"cabinet.capacity", QT_TRANSLATE_NOOP("report", "Capacity of cabinets"), QT_TRANSLATE_NOOP("report", "Premises that a cabinet can hold."), QT_TRANSLATE_NOOP("report", "cabinets.maxPremises")},
    OwnWords{"cabinet.farthest", QT_TRANSLATE_NOOP("report", "Longest way from a cabinet"), QT_TRANSLATE_NOOP("report", "From the cabinet to the farthest of its premises, along the network."), QT_TRANSLATE_NOOP("report", "Σ lengthM of edges on the way")},
    OwnWords{"cabinet.fill", QT_TRANSLATE_NOOP("report", "Fill of cabinets"), QT_TRANSLATE_NOOP("report", "Premises by capacity."), QT_TRANSLATE_NOOP("report", "100 × premises / capacity")},
    OwnWords{"cabinet.light", QT_TRANSLATE_NOOP("report", "Light to spare"), QT_TRANSLATE_NOOP("report", "What the equipment bridges beyond the loss of the longest way from point of presence to premises, in the worse direction."), QT_TRANSLATE_NOOP("report", "limit of the equipment − (cable length × loss per km + splices × loss + connectors × loss + splitter + filters + margin)")},
    OwnWords{"cabinet.premises", QT_TRANSLATE_NOOP("report", "Premises"), QT_TRANSLATE_NOOP("report", "Homes of population cells and businesses of activity zones."), QT_TRANSLATE_NOOP("report", "people / cabinets.personsPerHome + jobs / cabinets.jobsPerBusiness")},
    OwnWords{"cabinet.price", QT_TRANSLATE_NOOP("report", "Price of cabinets"), QT_TRANSLATE_NOOP("report", "Cabinet, patching, splitters, splices and branching points."), QT_TRANSLATE_NOOP("report", "Σ bill amounts of the cabinet that are not yearly")},
    OwnWords{"cabinet.splitters", QT_TRANSLATE_NOOP("report", "Splitters of cabinets"), QT_TRANSLATE_NOOP("report", "The largest splitter whose light reaches all premises, as many as the lines need."), QT_TRANSLATE_NOOP("report", "cabinets.operators × ⌈premises × cabinets.takeUp / cabinets.operators / ratio⌉")},
    OwnWords{"cash.year", QT_TRANSLATE_NOOP("report", "Payments of a year"), QT_TRANSLATE_NOOP("report", "Year 0 is the investment; later years carry running costs and renewals. Not discounted."), QT_TRANSLATE_NOOP("report", "investment + renewals + running cost of the year")},
    OwnWords{"commune.inh", QT_TRANSLATE_NOOP("report", "Investment per inhabitant of the municipality"), QT_TRANSLATE_NOOP("report", "Investment on the municipality's own ground divided by its inhabitants."), QT_TRANSLATE_NOOP("report", "investment on its ground / municipal population")},
    OwnWords{"commune.invest", QT_TRANSLATE_NOOP("report", "Investment on the municipality's ground"), QT_TRANSLATE_NOOP("report", "Sum of the bill entries that lie in the municipality."), QT_TRANSLATE_NOOP("report", "Σ bill amounts that are not yearly, by municipality")},
    OwnWords{"commune.yearly", QT_TRANSLATE_NOOP("report", "Yearly running cost on the municipality's ground"), QT_TRANSLATE_NOOP("report", "Sum of the yearly bill entries that lie in the municipality."), QT_TRANSLATE_NOOP("report", "Σ bill amounts that are yearly, by municipality")},
    OwnWords{"cost.group", QT_TRANSLATE_NOOP("report", "Investment by kind of work"), QT_TRANSLATE_NOOP("report", "Bill amounts added up by the groups of the catalogue."), QT_TRANSLATE_NOOP("report", "Σ bill amounts that are not yearly, by group")},
    OwnWords{"cost.horizon", QT_TRANSLATE_NOOP("report", "Cost over the technology horizon"), QT_TRANSLATE_NOOP("report", "Investment and running cost over the years of the technology comparison, not discounted."), nullptr},
    OwnWords{"cov.jobs", QT_TRANSLATE_NOOP("report", "Jobs in connected activity zones"), QT_TRANSLATE_NOOP("report", "Sum over connected activity zones whose number of jobs is known."), nullptr},
    OwnWords{"cov.weight", QT_TRANSLATE_NOOP("report", "Importance served"), QT_TRANSLATE_NOOP("report", "Share of the selected sites' weights that the plan serves."), nullptr},
    OwnWords{"coverage.quality", QT_TRANSLATE_NOOP("report", "Quality of Wi-Fi service"), QT_TRANSLATE_NOOP("report", "Of the places that an access point serves best, with the interference of all others on its channel."), QT_TRANSLATE_NOOP("report", "10 log (signal / (noise + Σ shared power of the others)), rate by 802.11 scheme × share for data")},
    OwnWords{"coverage.rule", QT_TRANSLATE_NOOP("report", "Finding against a rule"), QT_TRANSLATE_NOOP("report", "The worst figure of the access points in the rule's unit."), QT_TRANSLATE_NOOP("report", "compared with the value of the programme's table")},
    OwnWords{"coverage.served", QT_TRANSLATE_NOOP("report", "Reached by Wi-Fi"), QT_TRANSLATE_NOOP("report", "What lies where the received level reaches the threshold, each counted once."), QT_TRANSLATE_NOOP("report", "power + antenna gain − loss of the path − margin ≥ threshold")},
    OwnWords{"difference", QT_TRANSLATE_NOOP("report", "Difference from the first scenario"), QT_TRANSLATE_NOOP("report", "Figure of this scenario less that of the first."), QT_TRANSLATE_NOOP("report", "scenario − first scenario")},
    OwnWords{"length.leadin", QT_TRANSLATE_NOOP("report", "Lead-ins"), QT_TRANSLATE_NOOP("report", "Length between the streets and the sites or points of presence."), nullptr},
    OwnWords{"network.mode", QT_TRANSLATE_NOOP("report", "Length by way of building"), QT_TRANSLATE_NOOP("report", "Length on the ground of the pieces built in this way."), QT_TRANSLATE_NOOP("report", "Σ lengths of parts, by way of building")},
    OwnWords{"optics.length", QT_TRANSLATE_NOOP("report", "Length of cable to a site"), QT_TRANSLATE_NOOP("report", "Way from the point of presence to the site, with the slack of the cable."), QT_TRANSLATE_NOOP("report", "Σ lengthM of edges on the way × (1 + cables.slack)")},
    OwnWords{"optics.loss", QT_TRANSLATE_NOOP("report", "Loss of a fibre"), QT_TRANSLATE_NOOP("report", "Light lost between point of presence and site at the wavelength of the equipment, margin included."), QT_TRANSLATE_NOOP("report", "cable length × loss per km + splices × loss + connectors × loss + filters + margin")},
    OwnWords{"optics.splices", QT_TRANSLATE_NOOP("report", "Splices on the way to a site"), QT_TRANSLATE_NOOP("report", "In the closures passed, one per drum of cable, and at both ends."), QT_TRANSLATE_NOOP("report", "closures on the way + whole drums in the cable length + optics.endSplices")},
    OwnWords{"radio.figure", QT_TRANSLATE_NOOP("report", "Figures of a radio link"), QT_TRANSLATE_NOOP("report", "Profile over the relief, clearance and budget of the link."), QT_TRANSLATE_NOOP("report", "ITU-R P.525, P.530, P.676 and P.838 with the figures of the scenario")},
    OwnWords{"proof.bound", QT_TRANSLATE_NOOP("report", "Lower bound"), QT_TRANSLATE_NOOP("report", "No network that meets the same conditions can be cheaper than this."), QT_TRANSLATE_NOOP("report", "dual ascent on the same graph and prices")},
    OwnWords{"proof.gap", QT_TRANSLATE_NOOP("report", "Proved gap"), QT_TRANSLATE_NOOP("report", "How far the plan can be from the best possible one at most."), QT_TRANSLATE_NOOP("report", "100 × |value − bound| / value")},
    OwnWords{"proof.value", QT_TRANSLATE_NOOP("report", "Value of what was optimised"), QT_TRANSLATE_NOOP("report", "Price of the routed network, or weight served within the budget."), QT_TRANSLATE_NOOP("report", "Σ routed prices of the edges, or Σ weights served")},
    OwnWords{"protection.first", QT_TRANSLATE_NOOP("report", "Length of the first way"), QT_TRANSLATE_NOOP("report", "From the site to its point of presence along the network, on the ground."), QT_TRANSLATE_NOOP("report", "Σ lengthM of edges on the way")},
    OwnWords{"protection.second", QT_TRANSLATE_NOOP("report", "Length of the second way"), QT_TRANSLATE_NOOP("report", "From the site to the point of presence where its second way ends, on the ground."), QT_TRANSLATE_NOOP("report", "Σ lengthM of edges on the way")},
    OwnWords{"territory.count", QT_TRANSLATE_NOOP("report", "Count in the territory"), QT_TRANSLATE_NOOP("report", "Counted in the imported layers."), QT_TRANSLATE_NOOP("report", "number of features in the study")},
    OwnWords{"territory.length", QT_TRANSLATE_NOOP("report", "Length in the territory"), QT_TRANSLATE_NOOP("report", "Added up over the imported lines."), QT_TRANSLATE_NOOP("report", "Σ lengths of the lines")},
    OwnWords{"territory.people", QT_TRANSLATE_NOOP("report", "Inhabitants"), QT_TRANSLATE_NOOP("report", "Municipal population of the imported table."), QT_TRANSLATE_NOOP("report", "Σ municipal population")},
    OwnWords{"site.need", QT_TRANSLATE_NOOP("report", "Needs of sites"), QT_TRANSLATE_NOOP("report", "Figures of the sites, by kind; bandwidth and fibres are defaults of the kind unless set by hand."), QT_TRANSLATE_NOOP("report", "Σ over the sites marked as oases")},
    OwnWords{"wifi.spots", QT_TRANSLATE_NOOP("report", "Wi-Fi hotspots"), QT_TRANSLATE_NOOP("report", "Places with public Wi-Fi."), nullptr}};

// The formulas that outcomes carry, so that they can be printed in another language.
constexpr std::array kFormulas{
    QT_TRANSLATE_NOOP("report", "100 × sites served / sites selected"), QT_TRANSLATE_NOOP("report", "sites selected by the scenario"),
    QT_TRANSLATE_NOOP("report", "sites served by own fibre"), QT_TRANSLATE_NOOP("report", "sites served by a leased or wireless service"),
    QT_TRANSLATE_NOOP("report", "sites selected and not served"), QT_TRANSLATE_NOOP("report", "100 × Σ weight of sites served / Σ weight of sites selected"),
    QT_TRANSLATE_NOOP("report", "Σ people of served primary schools, secondary schools and campuses"), QT_TRANSLATE_NOOP("report", "Σ people of served activity zones"),
    QT_TRANSLATE_NOOP("report", "100 × municipalities with a hotspot / municipalities"), QT_TRANSLATE_NOOP("report", "hotspots"),
    QT_TRANSLATE_NOOP("report", "people of the population cells within wifiRadiusM of a hotspot, counted once"), QT_TRANSLATE_NOOP("report", "100 × wifi.people / municipal population"),
    QT_TRANSLATE_NOOP("report", "served sites of the first rank (protection)"), QT_TRANSLATE_NOOP("report", "of these, sites without a second way"),
    QT_TRANSLATE_NOOP("report", "100 × sites with two ways / resil.asked"), QT_TRANSLATE_NOOP("report", "most sites that lose their fibre when one street is cut"),
    QT_TRANSLATE_NOOP("report", "cabinets"), QT_TRANSLATE_NOOP("report", "Σ premises behind a cabinet; homes = people of the population cells / cabinets.personsPerHome; businesses = jobs of the activity zones / cabinets.jobsPerBusiness"),
    QT_TRANSLATE_NOOP("report", "Σ premises of activity zones behind a cabinet = jobs / cabinets.jobsPerBusiness"),
    QT_TRANSLATE_NOOP("report", "Σ premises behind no cabinet"), QT_TRANSLATE_NOOP("report", "100 × cab.premises / (cab.premises + cab.unserved)"),
    QT_TRANSLATE_NOOP("report", "cabinets with fewer premises than cabinets.minPremises"), QT_TRANSLATE_NOOP("report", "Σ branching points of the cabinets"),
    QT_TRANSLATE_NOOP("report", "cost.invest / cab.premises"),
    QT_TRANSLATE_NOOP("report", "Σ bill amounts that are not yearly"), QT_TRANSLATE_NOOP("report", "Σ bill amounts that are yearly"),
    QT_TRANSLATE_NOOP("report", "cost.invest + technology.years × cost.yearly, undiscounted"), QT_TRANSLATE_NOOP("report", "cost.invest / sites served"),
    QT_TRANSLATE_NOOP("report", "cost.invest / municipal population"), QT_TRANSLATE_NOOP("report", "cost.invest / length.total, per metre"),
    QT_TRANSLATE_NOOP("report", "sites served by a radio link of the plan"), QT_TRANSLATE_NOOP("report", "Σ lengthM of radio links"),
    QT_TRANSLATE_NOOP("report", "Σ lengthM of edges"), QT_TRANSLATE_NOOP("report", "Σ lengthM of parts that are civil works"),
    QT_TRANSLATE_NOOP("report", "Σ lengthM of parts that are ploughed, trenched or micro-trenched"), QT_TRANSLATE_NOOP("report", "Σ lengthM of lead-ins"),
    QT_TRANSLATE_NOOP("report", "100 × Σ lengthM of parts in existing fibre, ducts and on poles / length.total"),
    QT_TRANSLATE_NOOP("report", "Σ (investment + renewals + running cost) / (1 + cashFlow.discountRate)^year over cashFlow.horizonYears = %1 years")};
// clang-format on

} // namespace

QString formulaText(const std::string& formula, const text::Language& language)
{
    constexpr std::string_view kHorizon = "cashFlow.horizonYears = ";
    const auto place = formula.find(kHorizon);
    if (place == std::string::npos)
        return language.translate("report", formula.c_str());
    // The one formula with a figure in it.
    return language.translate("report", kFormulas.back())
        .arg(QString::number(std::atoi(formula.c_str() + place + kHorizon.size())));
}

Origin originOf(const std::string& key, const std::string& formula, const text::Language& language)
{
    for (const OwnWords& own : kOwn)
        if (key == own.key)
            return {key, language.translate("report", own.name), language.translate("report", own.meaning),
                    own.formula ? language.translate("report", own.formula) : formulaText(formula, language)};
    return {key, text::indicatorName(key, language), text::indicatorHelp(key, language),
            formulaText(formula, language)};
}

QString Draft::nameOf(const Outcome& outcome) const
{
    const QString name = toQString(outcome.definition.name);
    return name.isEmpty() ? say(QT_TRANSLATE_NOOP("report", "Scenario %1")).arg(outcome.definition.id.value()) : name;
}

QString Draft::municipalityName(const std::string& code) const
{
    if (const auto index = study.territory->indexOf(code))
        return toQString(study.territory->municipalities[*index].name);
    return code.empty() ? QStringLiteral("–") : toQString(code);
}

Cell Draft::figure(const QString& text, const char* origin, bool assumption)
{
    origins.try_emplace(origin, originOf(origin, {}, language));
    return {text, origin, assumption};
}

Cell Draft::money(Money amount, const char* origin, bool assumption)
{
    return figure(units.money(amount, currency), origin, assumption);
}

Cell Draft::count(double value, const char* origin, bool assumption)
{
    return figure(units.number(value, 0), origin, assumption);
}

Cell Draft::indicator(const Outcome& outcome, std::string_view id)
{
    const Indicator* found = findIndicator(outcome, id);
    if (!found)
        return {QStringLiteral("–"), {}, false};
    origins.try_emplace(found->id, originOf(found->id, found->formula, language));
    return {units.indicator(found->value, found->unit, currency), found->id, found->assumption};
}

QString Draft::itemName(const std::string& item) const
{
    return text::itemName(item, *study.catalogue, language, false);
}

bool Draft::isAssumed(const std::string& item) const
{
    const CatalogueItem* found = study.catalogue->find(item);
    return found ? !found->confirmed : item == "overhead" || item.starts_with("tech."); // prices of the scenario's own
}

bool Draft::costsAssumed(const Outcome& outcome) const
{
    const Indicator* found = findIndicator(outcome, "cost.invest");
    return found && found->assumption;
}

namespace {

/// Rates such as "%/yr" are billed per hundred of the currency.
bool isRate(const CatalogueItem* item)
{
    return item && item->unit.starts_with('%');
}

} // namespace

QString Draft::quantityText(const BillLine& line) const
{
    const CatalogueItem* item = study.catalogue->find(line.item);
    if (isRate(item))
        return units.money(Money::cents(line.quantityMilli * 10), currency);
    const bool whole = !item || line.quantityMilli % 1000 == 0;
    return units.number(static_cast<double>(line.quantityMilli) / 1000.0, whole ? 0 : 1);
}

QString Draft::unitText(const BillLine& line) const
{
    const CatalogueItem* item = study.catalogue->find(line.item);
    return item ? units.unit(toQString(item->unit)) : QString();
}

QString Draft::priceText(const BillLine& line) const
{
    return isRate(study.catalogue->find(line.item)) ? units.percent(line.unitPrice.inEuros(), 1)
                                                    : units.moneyExact(line.unitPrice, currency);
}

bool naturallyBefore(std::string_view a, std::string_view b)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            std::uint64_t first = 0;
            std::uint64_t second = 0;
            for (; i < a.size() && isDigit(a[i]); ++i)
                first = first * 10 + static_cast<std::uint64_t>(a[i] - '0');
            for (; j < b.size() && isDigit(b[j]); ++j)
                second = second * 10 + static_cast<std::uint64_t>(b[j] - '0');
            if (first != second)
                return first < second;
        } else {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

Section tablesBelow(std::string id, QString title, const QString& sentence, std::vector<Table> tables)
{
    Section section;
    section.id = std::move(id);
    section.title = std::move(title);
    if (!tables.empty())
        section.blocks.emplace_back(paragraph(sentence));
    for (Table& table : tables)
        section.blocks.emplace_back(std::move(table));
    return section;
}

Paragraph paragraph(const QString& text, Paragraph::Style style)
{
    return {text, style};
}

Column words(const QString& title)
{
    return {title, false};
}

Column figures(const QString& title)
{
    return {title, true};
}

} // namespace oasis::report
