// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include "app/text/convert.h"
#include "app/text/detail_text.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>

#include <array>

namespace oasis::text {

namespace {

constexpr char kContext[] = "text";

QString say(const Language& language, const char* source)
{
    return language.translate(kContext, source);
}

// clang-format off
constexpr std::array kKinds{
    QT_TRANSLATE_NOOP("text", "Primary school"), QT_TRANSLATE_NOOP("text", "Secondary school"), QT_TRANSLATE_NOOP("text", "Campus"),
    QT_TRANSLATE_NOOP("text", "Civic building"), QT_TRANSLATE_NOOP("text", "Activity zone"), QT_TRANSLATE_NOOP("text", "Third place"),
    QT_TRANSLATE_NOOP("text", "Totem"), QT_TRANSLATE_NOOP("text", "Health site"), QT_TRANSLATE_NOOP("text", "Wi-Fi spot")};
constexpr std::array kKindPlurals{
    QT_TRANSLATE_NOOP("text", "Primary schools"), QT_TRANSLATE_NOOP("text", "Secondary schools"), QT_TRANSLATE_NOOP("text", "Campuses"),
    QT_TRANSLATE_NOOP("text", "Civic buildings"), QT_TRANSLATE_NOOP("text", "Activity zones"), QT_TRANSLATE_NOOP("text", "Third places"),
    QT_TRANSLATE_NOOP("text", "Totems"), QT_TRANSLATE_NOOP("text", "Health sites"), QT_TRANSLATE_NOOP("text", "Wi-Fi spots")};
constexpr std::array kStates{QT_TRANSLATE_NOOP("text", "Candidate"), QT_TRANSLATE_NOOP("text", "Oasis"), QT_TRANSLATE_NOOP("text", "Struck out")};
constexpr std::array kClasses{
    QT_TRANSLATE_NOOP("text", "Motorway"), QT_TRANSLATE_NOOP("text", "National road"), QT_TRANSLATE_NOOP("text", "Main departmental road"),
    QT_TRANSLATE_NOOP("text", "Departmental road"), QT_TRANSLATE_NOOP("text", "Local road"), QT_TRANSLATE_NOOP("text", "Street"),
    QT_TRANSLATE_NOOP("text", "Service road"), QT_TRANSLATE_NOOP("text", "Track"), QT_TRANSLATE_NOOP("text", "Path"), QT_TRANSLATE_NOOP("text", "Other way")};
constexpr std::array kModes{
    QT_TRANSLATE_NOOP("text", "Existing fibre"), QT_TRANSLATE_NOOP("text", "Reused duct"), QT_TRANSLATE_NOOP("text", "On existing poles"),
    QT_TRANSLATE_NOOP("text", "Ploughed in"), QT_TRANSLATE_NOOP("text", "Trench in the verge"), QT_TRANSLATE_NOOP("text", "Trench in a track"),
    QT_TRANSLATE_NOOP("text", "Trench under a rural road"), QT_TRANSLATE_NOOP("text", "Trench under the pavement"),
    QT_TRANSLATE_NOOP("text", "Trench under an urban road"), QT_TRANSLATE_NOOP("text", "Trench in paved stone"),
    QT_TRANSLATE_NOOP("text", "Micro-trench"), QT_TRANSLATE_NOOP("text", "Directional drilling"), QT_TRANSLATE_NOOP("text", "Bracket on a bridge")};
constexpr std::array kObjectives{
    QT_TRANSLATE_NOOP("text", "Connect all selected sites"), QT_TRANSLATE_NOOP("text", "Best mix of fibre and alternatives"),
    QT_TRANSLATE_NOOP("text", "Most for a budget"), QT_TRANSLATE_NOOP("text", "Lease a service at each site"),
    QT_TRANSLATE_NOOP("text", "Cheapest for a share of the weight"), QT_TRANSLATE_NOOP("text", "Two ways to first-rank sites"),
    QT_TRANSLATE_NOOP("text", "Trench and cables together"), QT_TRANSLATE_NOOP("text", "Cabinets for the premises")};
constexpr std::array kLevels{QT_TRANSLATE_NOOP("text", "Low prices"), QT_TRANSLATE_NOOP("text", "Typical prices"), QT_TRANSLATE_NOOP("text", "High prices")};
constexpr std::array kBands{QT_TRANSLATE_NOOP("text", "2.4 GHz"), QT_TRANSLATE_NOOP("text", "5 GHz, 5150–5350 MHz"), QT_TRANSLATE_NOOP("text", "5 GHz, 5470–5725 MHz")};
constexpr std::array kLayerKinds{
    QT_TRANSLATE_NOOP("text", "Streets"), QT_TRANSLATE_NOOP("text", "Sites"), QT_TRANSLATE_NOOP("text", "Municipalities"), QT_TRANSLATE_NOOP("text", "Groupings"),
    QT_TRANSLATE_NOOP("text", "Population table"), QT_TRANSLATE_NOOP("text", "Population cells"), QT_TRANSLATE_NOOP("text", "Buildings"), QT_TRANSLATE_NOOP("text", "Relief"),
    QT_TRANSLATE_NOOP("text", "Points of presence"), QT_TRANSLATE_NOOP("text", "Ducts"), QT_TRANSLATE_NOOP("text", "Poles"), QT_TRANSLATE_NOOP("text", "Existing fibre"),
    QT_TRANSLATE_NOOP("text", "Railways"), QT_TRANSLATE_NOOP("text", "Motorways"), QT_TRANSLATE_NOOP("text", "Rivers"), QT_TRANSLATE_NOOP("text", "Towers"), QT_TRANSLATE_NOOP("text", "Backdrop")};
constexpr std::array kServed{QT_TRANSLATE_NOOP("text", "By fibre"), QT_TRANSLATE_NOOP("text", "By another technology"), QT_TRANSLATE_NOOP("text", "Not served"), QT_TRANSLATE_NOOP("text", "By a radio link of the plan")};
constexpr std::array kStops{QT_TRANSLATE_NOOP("text", "proved optimal"), QT_TRANSLATE_NOOP("text", "agreed effort spent"), QT_TRANSLATE_NOOP("text", "no bound for this part")};
constexpr std::array kWhyNot{
    "", QT_TRANSLATE_NOOP("text", "It lies farther from every permitted street than the tolerance of the scenario."),
    QT_TRANSLATE_NOOP("text", "No permitted street leads from it to a point of presence."),
    QT_TRANSLATE_NOOP("text", "The budget does not reach it: other sites bring more for the same money."),
    QT_TRANSLATE_NOOP("text", "Its own fibre would cost more than the alternative."),
    QT_TRANSLATE_NOOP("text", "No permitted link is short enough."),
    QT_TRANSLATE_NOOP("text", "The share of the weight asked for is reached without it, for less money.")};

struct ErrorWords { ErrorCode code; const char* words; };
constexpr ErrorWords kErrors[] = {
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("text", "Stopped on request; nothing was changed.")},
    {ErrorCode::InvalidArgument, QT_TRANSLATE_NOOP("text", "A value makes no sense here. Correct it and try again.")},
    {ErrorCode::FileNotFound, QT_TRANSLATE_NOOP("text", "The file does not exist. Check its name and folder.")},
    {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("text", "The file cannot be read: it is damaged, incomplete or of an unknown format. Ask its sender for a fresh copy, or convert it.")},
    {ErrorCode::FileUnwritable, QT_TRANSLATE_NOOP("text", "The file cannot be written: check free space and permissions. The former file is unchanged.")},
    {ErrorCode::FileExists, QT_TRANSLATE_NOOP("text", "A file of that name exists and was not replaced. Choose another name or ask for overwriting.")},
    {ErrorCode::LayerNotFound, QT_TRANSLATE_NOOP("text", "Which layer is meant is not clear: choose one of those listed.")},
    {ErrorCode::LayerUnusable, QT_TRANSLATE_NOOP("text", "The layer holds nothing of the kind that is needed here.")},
    {ErrorCode::CrsMissing, QT_TRANSLATE_NOOP("text", "The layer does not say its coordinate system. Give it (for example EPSG:2154 for Lambert-93).")},
    {ErrorCode::CrsUnknown, QT_TRANSLATE_NOOP("text", "This coordinate system is not known. Give an EPSG code.")},
    {ErrorCode::CrsUnsuitable, QT_TRANSLATE_NOOP("text", "This coordinate system cannot be used to measure lengths. Choose a projected one in metres for this region.")},
    {ErrorCode::NoStreets, QT_TRANSLATE_NOOP("text", "The study has no streets yet. Import a street layer first.")},
    {ErrorCode::NoSupply, QT_TRANSLATE_NOOP("text", "The study has no point of presence: add at least one place where the network may start.")},
    {ErrorCode::NoSites, QT_TRANSLATE_NOOP("text", "No site is selected. Mark sites as oases, or widen the selection of the scenario.")},
    {ErrorCode::Unreachable, QT_TRANSLATE_NOOP("text", "None of the selected sites can be joined to a point of presence.")},
    {ErrorCode::Infeasible, QT_TRANSLATE_NOOP("text", "The conditions contradict each other, or the budget pays for nothing.")},
    {ErrorCode::Overflow, QT_TRANSLATE_NOOP("text", "Prices or sizes are too large to be computed exactly.")},
    {ErrorCode::ProjectNewer, QT_TRANSLATE_NOOP("text", "This study was written by a newer version of Oasis. Update Oasis to open it; the file is unchanged.")},
    {ErrorCode::ProjectLocked, QT_TRANSLATE_NOOP("text", "This study is open elsewhere. Close it there, or open a copy.")},
    {ErrorCode::ProjectDamaged, QT_TRANSLATE_NOOP("text", "This file is not a study of Oasis, or it is damaged. Use a former copy.")},
    {ErrorCode::VerificationFailed, QT_TRANSLATE_NOOP("text", "The outcome does not agree with its inputs.")},
    {ErrorCode::OlderProgram, QT_TRANSLATE_NOOP("text", "This scenario was planned by an older version of Oasis: run it again.")},
    {ErrorCode::Unsupported, QT_TRANSLATE_NOOP("text", "This is not supported.")},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("text", "Something went wrong inside Oasis. Please report it with the detail below.")}};

struct WarningWords { WarningCode code; const char* words; };
constexpr WarningWords kWarnings[] = {
    {WarningCode::CrsOutsideAreaOfUse, QT_TRANSLATE_NOOP("text", "Coordinates lie outside the area of use of the declared coordinate system: it is probably wrong. Give the right one before importing.")},
    {WarningCode::CrsAssumed, QT_TRANSLATE_NOOP("text", "The file does not declare its coordinate system: the one in brackets is used.")},
    {WarningCode::AxesLookSwapped, QT_TRANSLATE_NOOP("text", "Latitude and longitude look swapped: import with swapped axes.")},
    {WarningCode::EncodingFallback, QT_TRANSLATE_NOOP("text", "The text does not fit the declared encoding; another was used. Check the accents.")},
    {WarningCode::FileDamaged, QT_TRANSLATE_NOOP("text", "The file is damaged; the readable part was used.")},
    {WarningCode::GeometryMissing, QT_TRANSLATE_NOOP("text", "Features without geometry were left out.")},
    {WarningCode::GeometryInvalid, QT_TRANSLATE_NOOP("text", "Features with invalid geometry were left out.")},
    {WarningCode::GeometryRepaired, QT_TRANSLATE_NOOP("text", "Invalid geometry was repaired.")},
    {WarningCode::CoordinateNotFinite, QT_TRANSLATE_NOOP("text", "Features with impossible coordinates were left out.")},
    {WarningCode::DuplicateField, QT_TRANSLATE_NOOP("text", "Two fields have the same name.")},
    {WarningCode::FieldMissing, QT_TRANSLATE_NOOP("text", "A field of the mapping is not in the layer.")},
    {WarningCode::ValueUnreadable, QT_TRANSLATE_NOOP("text", "Some values could not be understood.")},
    {WarningCode::EmptyLayer, QT_TRANSLATE_NOOP("text", "The layer is empty.")},
    {WarningCode::NoGeometryColumn, QT_TRANSLATE_NOOP("text", "The layer is a table without geometry.")},
    {WarningCode::SnappedVertices, QT_TRANSLATE_NOOP("text", "Nearby street ends were joined.")},
    {WarningCode::DuplicateStreets, QT_TRANSLATE_NOOP("text", "Streets drawn twice were used once.")},
    {WarningCode::DisconnectedParts, QT_TRANSLATE_NOOP("text", "Some streets do not reach the main network.")},
    {WarningCode::SiteTooFar, QT_TRANSLATE_NOOP("text", "A site lies too far from every permitted street. Move it, or raise the tolerance.")},
    {WarningCode::SiteUnreachable, QT_TRANSLATE_NOOP("text", "A site cannot be joined to a point of presence.")},
    {WarningCode::SiteOutsideTerritory, QT_TRANSLATE_NOOP("text", "Sites outside every municipality of the study were set apart.")},
    {WarningCode::SitesMerged, QT_TRANSLATE_NOOP("text", "Sites that are the same place were merged.")},
    {WarningCode::SupplyTooFar, QT_TRANSLATE_NOOP("text", "A point of presence lies too far from every permitted street.")},
    {WarningCode::BudgetTooSmall, QT_TRANSLATE_NOOP("text", "The budget is below the cheapest site.")},
    {WarningCode::OpticalBudget, QT_TRANSLATE_NOOP("text", "The fibre to a site loses more light than its equipment bridges.")},
    {WarningCode::ElevationVoids, QT_TRANSLATE_NOOP("text", "The relief has holes.")},
    {WarningCode::PopulationSpread, QT_TRANSLATE_NOOP("text", "Population was spread over buildings: an assumption.")},
    {WarningCode::CabinetTooSmall, QT_TRANSLATE_NOOP("text", "Some cabinets have fewer premises than the least number: exceptions to be justified.")},
    {WarningCode::PremisesUnserved, QT_TRANSLATE_NOOP("text", "Some premises are behind no cabinet.")},
    {WarningCode::NoWayRoundStreet, QT_TRANSLATE_NOOP("text", "No second way: there is no way round %1.")},
    {WarningCode::NoWayRoundJunction, QT_TRANSLATE_NOOP("text", "No second way: there is no way round the junction at %1.")},
    {WarningCode::NoWayRoundRisk, QT_TRANSLATE_NOOP("text", "No second way: all ways share the risk “%1”.")},
    {WarningCode::NoSecondWay, QT_TRANSLATE_NOOP("text", "No second way: no two ways without a common risk were found.")},
    {WarningCode::PriceMissing, QT_TRANSLATE_NOOP("text", "The catalogue has no price for an item that the rules ask for: it counts as free. Add it to the catalogue.")},
    {WarningCode::Assumption, QT_TRANSLATE_NOOP("text", "A figure is an assumption, to be confirmed.")},
    {WarningCode::Stale, QT_TRANSLATE_NOOP("text", "The inputs have changed since this outcome was computed.")},
    {WarningCode::Other, QT_TRANSLATE_NOOP("text", "Note.")}};

struct IndicatorWords { const char* id; const char* name; const char* help; };
constexpr IndicatorWords kIndicators[] = {
    {"cov.sites", QT_TRANSLATE_NOOP("text", "Sites connected"), QT_TRANSLATE_NOOP("text", "Selected sites that the plan serves, in percent of those selected.")},
    {"sites.selected", QT_TRANSLATE_NOOP("text", "Sites selected"), QT_TRANSLATE_NOOP("text", "Oases that the scenario plans for.")},
    {"sites.fibre", QT_TRANSLATE_NOOP("text", "Sites on fibre"), QT_TRANSLATE_NOOP("text", "Selected sites served by their own fibre.")},
    {"sites.radio", QT_TRANSLATE_NOOP("text", "Sites by radio link"), QT_TRANSLATE_NOOP("text", "Selected sites that a radio link of the plan serves.")},
    {"length.radio", QT_TRANSLATE_NOOP("text", "Radio links"), QT_TRANSLATE_NOOP("text", "Straight length of the radio links of the plan.")},
    {"sites.alternative", QT_TRANSLATE_NOOP("text", "Sites by another technology"), QT_TRANSLATE_NOOP("text", "Selected sites served by a leased service or by radio.")},
    {"sites.unserved", QT_TRANSLATE_NOOP("text", "Sites not served"), QT_TRANSLATE_NOOP("text", "Selected sites that the plan leaves out; the inspector says why.")},
    {"resil.asked", QT_TRANSLATE_NOOP("text", "Sites of the first rank"), QT_TRANSLATE_NOOP("text", "Served sites for which two ways are asked.")},
    {"resil.blocked", QT_TRANSLATE_NOOP("text", "Sites that cannot be protected"), QT_TRANSLATE_NOOP("text", "Sites of the first rank to which every way passes one street or junction; the inspector names it.")},
    {"resil.protected", QT_TRANSLATE_NOOP("text", "Share of protected sites"), QT_TRANSLATE_NOOP("text", "Sites with two ways, in percent of the sites of the first rank.")},
    {"resil.worstcut", QT_TRANSLATE_NOOP("text", "Sites lost by the worst cut"), QT_TRANSLATE_NOOP("text", "Most sites that lose their fibre when one street is cut.")},
    {"cov.pupils", QT_TRANSLATE_NOOP("text", "Pupils in connected schools"), QT_TRANSLATE_NOOP("text", "Sum over connected schools whose number of pupils is known.")},
    {"cov.pop", QT_TRANSLATE_NOOP("text", "Share of inhabitants covered by Wi-Fi"),
     QT_TRANSLATE_NOOP("text", "Inhabitants within reach of at least one hotspot, in percent of the territory's population.")},
    {"cov.weight", QT_TRANSLATE_NOOP("text", "Weight served"),
     QT_TRANSLATE_NOOP("text", "Weights of the served sites, in percent of the weights of those selected.")},
    {"cov.jobs", QT_TRANSLATE_NOOP("text", "Jobs in connected zones"),
     QT_TRANSLATE_NOOP("text", "Sum over connected activity zones whose number of jobs is known.")},
    {"cost.horizon", QT_TRANSLATE_NOOP("text", "Cost over the horizon"),
     QT_TRANSLATE_NOOP("text", "Investment and running cost over the years of the technology rules, not discounted.")},
    {"length.leadin", QT_TRANSLATE_NOOP("text", "Lead-ins"),
     QT_TRANSLATE_NOOP("text", "Length between the streets and the sites.")},
    {"cov.wifi", QT_TRANSLATE_NOOP("text", "Municipalities with Wi-Fi"), QT_TRANSLATE_NOOP("text", "Municipalities with at least one hotspot, in percent.")},
    {"wifi.spots", QT_TRANSLATE_NOOP("text", "Wi-Fi hotspots"), QT_TRANSLATE_NOOP("text", "Places with public Wi-Fi.")},
    {"wifi.people", QT_TRANSLATE_NOOP("text", "Inhabitants covered by Wi-Fi"), QT_TRANSLATE_NOOP("text", "Inhabitants within reach of at least one hotspot, counted once.")},
    {"cab.count", QT_TRANSLATE_NOOP("text", "Cabinets"), QT_TRANSLATE_NOOP("text", "Street cabinets (sharing points) of the plan.")},
    {"cab.premises", QT_TRANSLATE_NOOP("text", "Premises behind a cabinet"), QT_TRANSLATE_NOOP("text", "Homes of the population cells and businesses of the activity zones that a cabinet serves.")},
    {"cab.businesses", QT_TRANSLATE_NOOP("text", "Of these, businesses"), QT_TRANSLATE_NOOP("text", "Businesses of activity zones behind a cabinet, by the jobs or the size of the zones.")},
    {"cab.unserved", QT_TRANSLATE_NOOP("text", "Premises behind no cabinet"), QT_TRANSLATE_NOOP("text", "Too far from streets, from any cabinet, or for the light of the fibre.")},
    {"cov.premises", QT_TRANSLATE_NOOP("text", "Share of premises behind a cabinet"), QT_TRANSLATE_NOOP("text", "Premises that a cabinet serves, in percent of all.")},
    {"cab.small", QT_TRANSLATE_NOOP("text", "Cabinets below the least number"), QT_TRANSLATE_NOOP("text", "Cabinets with fewer premises than the regulator asks for: exceptions to be justified.")},
    {"cab.boxes", QT_TRANSLATE_NOOP("text", "Branching points"), QT_TRANSLATE_NOOP("text", "Boxes from which the drops go to the premises.")},
    {"cost.premises", QT_TRANSLATE_NOOP("text", "Investment per premises"), QT_TRANSLATE_NOOP("text", "Investment divided by the premises behind a cabinet.")},
    {"cost.invest", QT_TRANSLATE_NOOP("text", "Investment"), QT_TRANSLATE_NOOP("text", "Sum of the bill of quantities, before tax.")},
    {"cost.yearly", QT_TRANSLATE_NOOP("text", "Yearly running cost"), QT_TRANSLATE_NOOP("text", "Upkeep, rentals and leased services, before tax.")},
    {"tco20", QT_TRANSLATE_NOOP("text", "20-year discounted cost"), QT_TRANSLATE_NOOP("text", "Investment, renewals and running cost over 20 years at the study's discount rate.")},
    {"cost.site", QT_TRANSLATE_NOOP("text", "Investment per site"), QT_TRANSLATE_NOOP("text", "Investment divided by served sites.")},
    {"cost.inh", QT_TRANSLATE_NOOP("text", "Investment per inhabitant"), QT_TRANSLATE_NOOP("text", "Investment divided by the population of the territory.")},
    {"cost.m", QT_TRANSLATE_NOOP("text", "Investment per metre"), QT_TRANSLATE_NOOP("text", "Investment divided by the route length.")},
    {"reuse", QT_TRANSLATE_NOOP("text", "Reused ducts, poles and fibre"), QT_TRANSLATE_NOOP("text", "Share of the route length that uses what exists.")},
    {"dig.km", QT_TRANSLATE_NOOP("text", "Earthworks"), QT_TRANSLATE_NOOP("text", "Length that is dug or ploughed.")},
    {"length.total", QT_TRANSLATE_NOOP("text", "Route length"), QT_TRANSLATE_NOOP("text", "Length of all streets and lead-ins used, each counted once.")},
    {"length.new", QT_TRANSLATE_NOOP("text", "New route length"), QT_TRANSLATE_NOOP("text", "Route length that does not reuse existing ducts, poles or fibre.")},
    {"gap", QT_TRANSLATE_NOOP("text", "Proved gap"), QT_TRANSLATE_NOOP("text", "The routed network is at most so much more expensive than the best that can exist.")}};

struct StageWords { const char* key; const char* words; };
constexpr StageWords kStages[] = {
    {"read", QT_TRANSLATE_NOOP("text", "Reading")}, {"write", QT_TRANSLATE_NOOP("text", "Writing")}, {"import", QT_TRANSLATE_NOOP("text", "Importing")},
    {"network", QT_TRANSLATE_NOOP("text", "Building the street graph")}, {"routing", QT_TRANSLATE_NOOP("text", "Routing")},
    {"routing.reduce", QT_TRANSLATE_NOOP("text", "Leaving out what no good network needs")}, {"routing.trees", QT_TRANSLATE_NOOP("text", "Looking for a good network")},
    {"routing.branch", QT_TRANSLATE_NOOP("text", "Deciding site by site")}, {"routing.points", QT_TRANSLATE_NOOP("text", "Planning for each amount")},
    {"routing.heuristic", QT_TRANSLATE_NOOP("text", "Looking for a good network")}, {"routing.bound", QT_TRANSLATE_NOOP("text", "Proving how good it is")},
    {"routing.improve", QT_TRANSLATE_NOOP("text", "Improving the network")}, {"cables", QT_TRANSLATE_NOOP("text", "Sizing cables")},
    {"radio.coverage", QT_TRANSLATE_NOOP("text", "Computing radio coverage")}, {"wifi", QT_TRANSLATE_NOOP("text", "Counting Wi-Fi coverage")}, {"economics", QT_TRANSLATE_NOOP("text", "Adding up costs")},
    {"report", QT_TRANSLATE_NOOP("text", "Composing the report")}, {"sample", QT_TRANSLATE_NOOP("text", "Inventing a territory")}};
// clang-format on

template <class Words, class Enum>
QString pick(const Words& words, Enum value, const Language& language)
{
    const auto index = static_cast<std::size_t>(value);
    return index < words.size() ? say(language, words[index]) : QString();
}

QString withPlace(const QString& sentence, const std::string& context, const std::string& detail,
                  const Language& language)
{
    QString text = context.empty() ? sentence : labelled(detailText(context, language), sentence, language);
    if (!detail.empty())
        text += QStringLiteral(" (") + detailText(detail, language) + QLatin1Char(')');
    return text;
}

/// The place in a warning's sentence: a street without a name stands by its number.
QString placeOf(const Warning& warning, const Language& language)
{
    const QString detail = toQString(warning.detail);
    bool number = false;
    detail.toLongLong(&number);
    return number && warning.code != WarningCode::NoWayRoundRisk
               ? say(language, QT_TRANSLATE_NOOP("text", "street %1")).arg(detail)
               : detail;
}

} // namespace

QString labelled(const QString& name, const QString& value, const Language& language)
{
    return name + (language.code() == QLatin1String("fr") ? QStringLiteral("\u202f: ") : QStringLiteral(": ")) + value;
}

QString sentence(const Error& error, const Language& language)
{
    for (const ErrorWords& entry : kErrors)
        if (entry.code == error.code)
            return withPlace(say(language, entry.words), error.context, error.detail, language);
    return detailText(error.detail, language);
}

QString sentence(const Warning& warning, const Language& language)
{
    QString text;
    for (const WarningWords& entry : kWarnings)
        if (entry.code == warning.code)
            text = say(language, entry.words);
    if (warning.count > 1)
        text += QStringLiteral(" [×%1]").arg(language.locale().toString(static_cast<qlonglong>(warning.count)));
    if (!text.contains(QLatin1String("%1")))
        return withPlace(text, warning.firstOffender, warning.detail, language);
    return withPlace(text.arg(placeOf(warning, language)), warning.firstOffender, {}, language);
}

QString name(SiteKind kind, const Language& language)
{
    return pick(kKinds, kind, language);
}
QString plural(SiteKind kind, const Language& language)
{
    return pick(kKindPlurals, kind, language);
}
QString name(SiteState state, const Language& language)
{
    return pick(kStates, state, language);
}
QString name(StreetClass streetClass, const Language& language)
{
    return pick(kClasses, streetClass, language);
}
QString name(ConstructionMode mode, const Language& language)
{
    return pick(kModes, mode, language);
}
QString name(Objective objective, const Language& language)
{
    return pick(kObjectives, objective, language);
}
QString name(PriceLevel level, const Language& language)
{
    return pick(kLevels, level, language);
}
QString name(WifiBand band, const Language& language)
{
    return pick(kBands, band, language);
}
QString name(LayerKind kind, const Language& language)
{
    return pick(kLayerKinds, kind, language);
}
QString name(Served served, const Language& language)
{
    return pick(kServed, served, language);
}
QString name(StopReason reason, const Language& language)
{
    return pick(kStops, reason, language);
}

QString explanation(WhyNot reason, const Language& language)
{
    return reason == WhyNot::None ? QString() : pick(kWhyNot, reason, language);
}

QString indicatorName(std::string_view id, const Language& language)
{
    for (const IndicatorWords& entry : kIndicators)
        if (id == entry.id)
            return say(language, entry.name);
    return toQString(id);
}

QString indicatorHelp(std::string_view id, const Language& language)
{
    for (const IndicatorWords& entry : kIndicators)
        if (id == entry.id)
            return say(language, entry.help);
    return {};
}

QString stageName(std::string_view key, const Language& language)
{
    for (const StageWords& entry : kStages)
        if (key == entry.key)
            return say(language, entry.words);
    return toQString(key);
}

QString siteTitle(const Site& site, const Language& language)
{
    if (!site.name.empty())
        return toQString(site.name);
    return QStringLiteral("%1 %2").arg(name(site.kind, language)).arg(site.id.value());
}

QString proofSentence(const Proof& proof, const Language& language)
{
    if (proof.objective == Objective::LeaseAll)
        return say(language, QT_TRANSLATE_NOOP("text", "no network to optimise"));
    if (proof.stop == StopReason::Optimal)
        return say(language, QT_TRANSLATE_NOOP("text", "proved optimal"));
    const QString gap = UnitText(language).percent(proof.gapPercent(), 2);
    const char* words = proof.objective == Objective::Budget
                            ? QT_TRANSLATE_NOOP("text", "proved within %1 of the most that the budget can serve")
                            : QT_TRANSLATE_NOOP("text", "proved: no plan can save more than %1");
    return say(language, words).arg(gap);
}

} // namespace oasis::text
