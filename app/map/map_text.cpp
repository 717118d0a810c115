// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_text.h"

#include "app/map/map_scene.h"

#include <QCoreApplication>
#include <QTranslator>

#include <array>
#include <utility>

namespace oasis::map {

namespace {

const char* siteKindSource(SiteKind kind)
{
    static constexpr std::array kSources{
        QT_TRANSLATE_NOOP("map", "Primary school"), QT_TRANSLATE_NOOP("map", "Secondary school"),
        QT_TRANSLATE_NOOP("map", "Campus"),         QT_TRANSLATE_NOOP("map", "Public service"),
        QT_TRANSLATE_NOOP("map", "Activity zone"),  QT_TRANSLATE_NOOP("map", "Third place"),
        QT_TRANSLATE_NOOP("map", "Totem"),          QT_TRANSLATE_NOOP("map", "Health"),
        QT_TRANSLATE_NOOP("map", "Wi-Fi place")};
    static_assert(kSources.size() == kSiteKindCount);
    return kSources[static_cast<std::size_t>(kind)];
}

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
    case PlanStyle::Link:
        return QT_TRANSLATE_NOOP("map", "Direct link");
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

const char* roleSource(SymbolRole role)
{
    switch (role) {
    case SymbolRole::Relief:
        return QT_TRANSLATE_NOOP("map", "Relief");
    case SymbolRole::Municipality:
        return QT_TRANSLATE_NOOP("map", "Municipalities");
    case SymbolRole::Population:
        return QT_TRANSLATE_NOOP("map", "Inhabitants");
    case SymbolRole::Rail:
        return QT_TRANSLATE_NOOP("map", "Railway");
    case SymbolRole::Motorway:
        return QT_TRANSLATE_NOOP("map", "Motorway");
    case SymbolRole::River:
        return QT_TRANSLATE_NOOP("map", "River");
    case SymbolRole::ExistingDuct:
        return QT_TRANSLATE_NOOP("map", "Existing duct");
    case SymbolRole::ExistingPoles:
        return QT_TRANSLATE_NOOP("map", "Existing pole line");
    case SymbolRole::ExistingFibre:
        return QT_TRANSLATE_NOOP("map", "Existing fibre");
    case SymbolRole::Supply:
        return QT_TRANSLATE_NOOP("map", "Point of presence");
    case SymbolRole::SupplyUnused:
        return QT_TRANSLATE_NOOP("map", "Point of presence, not used");
    case SymbolRole::Wifi:
        return QT_TRANSLATE_NOOP("map", "Wi-Fi coverage");
    case SymbolRole::Hotspot:
        return QT_TRANSLATE_NOOP("map", "Wi-Fi hotspot");
    case SymbolRole::Backdrop:
        return QT_TRANSLATE_NOOP("map", "Backdrop");
    default:
        break;
    }
    return QT_TRANSLATE_NOOP("map", "Streets");
}

const char* layerSource(const QString& id)
{
    static const std::array<std::pair<const char*, const char*>, 11> kTitles{
        {{kLayerLabels, QT_TRANSLATE_NOOP("map", "Names")},
         {kLayerSites, QT_TRANSLATE_NOOP("map", "Sites")},
         {kLayerSupplies, QT_TRANSLATE_NOOP("map", "Points of presence")},
         {kLayerPlan, QT_TRANSLATE_NOOP("map", "Planned network")},
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

} // namespace

QString MapLanguage::text(const char* english) const
{
    if (translator) {
        const QString translated = translator->translate("map", english);
        return translated.isEmpty() ? QString::fromUtf8(english) : translated;
    }
    return QCoreApplication::translate("map", english);
}

QString siteKindTitle(SiteKind kind, const MapLanguage& language)
{
    return language.text(siteKindSource(kind));
}

QString symbolTitle(const SymbolKey& key, const MapLanguage& language)
{
    switch (key.role) {
    case SymbolRole::Site:
        if (key.required)
            return language.text(QT_TRANSLATE_NOOP("map", "Must be served"));
        if (key.look == SiteLook::Plain || key.look == SiteLook::Served)
            return siteKindTitle(key.site, language);
        return language.text(siteLookSource(key.look));
    case SymbolRole::Plan:
        return language.text(planSource(key.plan));
    case SymbolRole::PlanChange:
        return language.text(changeSource(key.change));
    default:
        return language.text(roleSource(key.role));
    }
}

QString layerTitle(const QString& id, const MapLanguage& language)
{
    const char* source = layerSource(id);
    return source ? language.text(source) : QString();
}

QString lengthText(double metres, const MapLanguage& language)
{
    const bool kilometres = metres >= 1000;
    const double value = kilometres ? metres / 1000 : metres;
    return language.locale.toString(value, 'g', 4) + QChar(0x00A0) +
           (kilometres ? QStringLiteral("km") : QStringLiteral("m"));
}

} // namespace oasis::map
