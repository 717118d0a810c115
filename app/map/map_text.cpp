// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_text.h"

#include "app/map/map_scene.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace oasis::map {

namespace {

const char* siteLookSource(SiteLook look)
{
    switch (look) {
    case SiteLook::Alternative:
        return QT_TRANSLATE_NOOP("map", "Served otherwise");
    case SiteLook::Unserved:
        return QT_TRANSLATE_NOOP("map", "Not served");
    case SiteLook::Candidate:
        return QT_TRANSLATE_NOOP("map", "Not in the plan");
    case SiteLook::StruckOut:
        return QT_TRANSLATE_NOOP("map", "Struck out");
    case SiteLook::Plain:
    case SiteLook::Served:
        break;
    }
    return QT_TRANSLATE_NOOP("map", "Served by fibre");
}

const char* planSource(PlanStyle style)
{
    switch (style) {
    case PlanStyle::Duct:
        return QT_TRANSLATE_NOOP("map", "Fibre in an existing duct");
    case PlanStyle::Poles:
        return QT_TRANSLATE_NOOP("map", "Fibre on poles");
    case PlanStyle::LeasedFibre:
        return QT_TRANSLATE_NOOP("map", "Leased fibre");
    case PlanStyle::SecondWay:
        return QT_TRANSLATE_NOOP("map", "Second way of important sites");
    case PlanStyle::Link:
        return QT_TRANSLATE_NOOP("map", "Direct link");
    case PlanStyle::Radio:
        return QT_TRANSLATE_NOOP("map", "Radio link");
    case PlanStyle::Trench:
        break;
    }
    return QT_TRANSLATE_NOOP("map", "Fibre in a new trench");
}

const char* changeSource(Change change)
{
    switch (change) {
    case Change::Gained:
        return QT_TRANSLATE_NOOP("map", "Added");
    case Change::Lost:
        return QT_TRANSLATE_NOOP("map", "Dropped");
    case Change::Kept:
        break;
    }
    return QT_TRANSLATE_NOOP("map", "Unchanged");
}

struct RoleWords
{
    SymbolRole role;
    const char* words;
};

constexpr RoleWords kRoleWords[] = {
    {SymbolRole::Relief, QT_TRANSLATE_NOOP("map", "Relief")},
    {SymbolRole::Municipality, QT_TRANSLATE_NOOP("map", "Municipalities")},
    {SymbolRole::Population, QT_TRANSLATE_NOOP("map", "Inhabitants")},
    {SymbolRole::Rail, QT_TRANSLATE_NOOP("map", "Railway")},
    {SymbolRole::Motorway, QT_TRANSLATE_NOOP("map", "Motorway")},
    {SymbolRole::River, QT_TRANSLATE_NOOP("map", "River")},
    {SymbolRole::ExistingDuct, QT_TRANSLATE_NOOP("map", "Existing duct")},
    {SymbolRole::ExistingPoles, QT_TRANSLATE_NOOP("map", "Existing pole line")},
    {SymbolRole::ExistingFibre, QT_TRANSLATE_NOOP("map", "Existing fibre")},
    {SymbolRole::Supply, QT_TRANSLATE_NOOP("map", "Point of presence")},
    {SymbolRole::SupplyUnused, QT_TRANSLATE_NOOP("map", "Point of presence, not used")},
    {SymbolRole::StreetUsed, QT_TRANSLATE_NOOP("map", "Street to be used: your choice")},
    {SymbolRole::StreetBarred, QT_TRANSLATE_NOOP("map", "Street barred: your choice")},
    {SymbolRole::Feeder, QT_TRANSLATE_NOOP("map", "Way to a cabinet (feeder)")},
    {SymbolRole::Cabinet, QT_TRANSLATE_NOOP("map", "Street cabinet, and how full it is")},
    {SymbolRole::CabinetSmall, QT_TRANSLATE_NOOP("map", "Cabinet with few premises")},
    {SymbolRole::CabinetArea, QT_TRANSLATE_NOOP("map", "Area of a cabinet")},
    {SymbolRole::Wifi, QT_TRANSLATE_NOOP("map", "Wi-Fi coverage")},
    {SymbolRole::Hotspot, QT_TRANSLATE_NOOP("map", "Wi-Fi hotspot")},
    {SymbolRole::AccessPoint, QT_TRANSLATE_NOOP("map", "Access point")},
    {SymbolRole::CoverageEdge, QT_TRANSLATE_NOOP("map", "Edge of service, weaker direction")},
    {SymbolRole::CoverageDoubt, QT_TRANSLATE_NOOP("map", "Not vouched for")},
    {SymbolRole::Backdrop, QT_TRANSLATE_NOOP("map", "Backdrop")}};

const char* roleSource(SymbolRole role)
{
    const auto* found = std::ranges::find(kRoleWords, role, &RoleWords::role);
    return found == std::end(kRoleWords) ? QT_TRANSLATE_NOOP("map", "Streets") : found->words;
}

const char* layerSource(const QString& id)
{
    static const std::array<std::pair<const char*, const char*>, 15> kTitles{
        {{kLayerLabels, QT_TRANSLATE_NOOP("map", "Names")},
         {kLayerAccessPoints, QT_TRANSLATE_NOOP("map", "Access points")},
         {kLayerCoverage, QT_TRANSLATE_NOOP("map", "Radio coverage")},
         {kLayerSites, QT_TRANSLATE_NOOP("map", "Sites")},
         {kLayerSupplies, QT_TRANSLATE_NOOP("map", "Points of presence")},
         {kLayerCabinets, QT_TRANSLATE_NOOP("map", "Street cabinets")},
         {kLayerPlan, QT_TRANSLATE_NOOP("map", "Planned network")},
         {kLayerCabinetAreas, QT_TRANSLATE_NOOP("map", "Areas of cabinets")},
         {kLayerWifi, QT_TRANSLATE_NOOP("map", "Wi-Fi")},
         {kLayerExisting, QT_TRANSLATE_NOOP("map", "Existing network")},
         {kLayerBarriers, QT_TRANSLATE_NOOP("map", "Rivers, railways, motorways")},
         {kLayerStreets, QT_TRANSLATE_NOOP("map", "Streets")},
         {kLayerMunicipalities, QT_TRANSLATE_NOOP("map", "Municipalities")},
         {kLayerPopulation, QT_TRANSLATE_NOOP("map", "Inhabitants")},
         {kLayerRelief, QT_TRANSLATE_NOOP("map", "Relief")}}};
    for (const auto& [key, title] : kTitles) {
        if (id == QLatin1String(key))
            return title;
    }
    return nullptr;
}

QString say(const text::Language& language, const char* source)
{
    return language.translate("map", source);
}

} // namespace

QString symbolTitle(const SymbolKey& key, const text::Language& language)
{
    switch (key.role) {
    case SymbolRole::Site:
        if (key.required)
            return say(language, QT_TRANSLATE_NOOP("map", "Must be served"));
        if (key.look == SiteLook::Plain || key.look == SiteLook::Served)
            return text::plural(key.site, language);
        return say(language, siteLookSource(key.look));
    case SymbolRole::Plan:
        return say(language, planSource(key.plan));
    case SymbolRole::PlanChange:
        return say(language, changeSource(key.change));
    default:
        return say(language, roleSource(key.role));
    }
}

QString layerTitle(const QString& id, const text::Language& language)
{
    const char* source = layerSource(id);
    return source ? say(language, source) : QString();
}

QString lengthText(double metres, const text::Language& language)
{
    const bool kilometres = metres >= 1000;
    const double value = kilometres ? metres / 1000 : metres;
    const int decimals = value < 1 && value > 0 ? static_cast<int>(std::ceil(-std::log10(value))) : 0;
    return text::UnitText(language).number(value, decimals) + QChar(0x202F) +
           (kilometres ? QStringLiteral("km") : QStringLiteral("m"));
}

} // namespace oasis::map
