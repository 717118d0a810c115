// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/furniture.h"

#include "app/map/draw_context.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace oasis::map {

namespace {

constexpr double kPad = 12;
constexpr double kRow = 21;
constexpr double kHead = 22;
constexpr double kGap = 6;
constexpr double kSwatch = 28;

/// Collects one section's entries, each key once, with its title.
class SectionBuilder
{
public:
    SectionBuilder(const char* title, const text::Language& language) : m_language(language)
    {
        m_section.title = language.translate("map", title);
    }
    void add(const SymbolKey& key) { m_section.entries.push_back({key, symbolTitle(key, m_language)}); }
    void add(SymbolRole role)
    {
        SymbolKey key;
        key.role = role;
        add(key);
    }
    void finish(std::vector<LegendSection>& all)
    {
        if (!m_section.entries.empty())
            all.push_back(std::move(m_section));
    }

private:
    const text::Language& m_language;
    LegendSection m_section;
};

void addSites(std::vector<LegendSection>& all, const MapScene& scene, const Bounds& visible,
              const RenderOptions& options)
{
    SectionBuilder section(QT_TRANSLATE_NOOP("map", "Sites"), options.language);
    std::set<SiteKind> kinds;
    std::set<SiteLook> looks;
    bool required = false;
    for (const auto index : scene.siteIndex.query(visible)) {
        const SceneSite& site = scene.sites[index];
        looks.insert(site.look);
        if (site.look != SiteLook::Candidate && site.look != SiteLook::StruckOut) {
            kinds.insert(site.kind);
            required = required || site.required;
        }
    }
    SymbolKey key;
    key.role = SymbolRole::Site;
    for (const SiteKind kind : kinds) {
        key.site = kind;
        section.add(key);
    }
    key.site = SiteKind::PrimarySchool;
    if (required) {
        key.required = true;
        section.add(key);
        key.required = false;
    }
    for (const SiteLook look : {SiteLook::Alternative, SiteLook::Unserved, SiteLook::Candidate, SiteLook::StruckOut}) {
        key.look = look;
        if (looks.contains(look))
            section.add(key);
    }
    section.finish(all);
}

void addBackdrops(std::vector<LegendSection>& all, const MapScene& scene, const Bounds& visible,
                  const RenderOptions& options)
{
    LegendSection section;
    for (const auto& backdrop : scene.backdrops) {
        if (!backdrop->image.isNull() || !isLayerVisible(options, backdrop->layer.id.c_str()))
            continue;
        const auto inSight = [&](const PackedIndex& index) {
            return !index.isEmpty() && index.bounds().intersects(visible);
        };
        if (!inSight(backdrop->lineIndex) && !inSight(backdrop->polygonIndex) && !inSight(backdrop->pointIndex))
            continue;
        SymbolKey key;
        key.role = SymbolRole::Backdrop;
        key.colour = backdrop->colour;
        const std::string& title = backdrop->layer.title.empty() ? backdrop->layer.layer : backdrop->layer.title;
        section.entries.push_back({key, title.empty() ? symbolTitle(key, options.language) : text::toQString(title)});
    }
    if (section.entries.empty())
        return;
    section.title = options.language.translate("map", QT_TRANSLATE_NOOP("map", "Further layers"));
    all.push_back(std::move(section));
}

void addPlanStyles(SectionBuilder& section, const MapScene& scene, const Bounds& visible)
{
    std::set<PlanStyle> styles;
    std::set<Change> changes;
    for (const auto index : scene.chainIndex.query(visible)) {
        const PlanChain& chain = scene.chains[index];
        if (chain.change)
            changes.insert(*chain.change);
        else
            styles.insert(chain.style);
    }
    SymbolKey key;
    key.role = SymbolRole::Plan;
    for (const PlanStyle style : styles) {
        key.plan = style;
        section.add(key);
    }
    key.role = SymbolRole::PlanChange;
    for (const Change change : {Change::Gained, Change::Lost, Change::Kept}) {
        key.change = change;
        if (changes.contains(change))
            section.add(key);
    }
}

void addPins(SectionBuilder& section, const MapScene& scene, const Bounds& visible)
{
    bool used = false;
    bool barred = false;
    for (const auto index : scene.pinIndex.query(visible))
        (scene.pins[index].barred ? barred : used) = true;
    if (used)
        section.add(SymbolRole::StreetUsed);
    if (barred)
        section.add(SymbolRole::StreetBarred);
}

void addCabinets(SectionBuilder& section, const MapScene& scene, const Bounds& visible, const RenderOptions& options)
{
    if (!scene.subject.outcome || scene.subject.outcome->cabinets.empty())
        return;
    if (isLayerVisible(options, kLayerPlan)) {
        const auto chains = scene.chainIndex.query(visible);
        if (std::any_of(chains.begin(), chains.end(), [&](auto i) { return scene.chains[i].feeder; }))
            section.add(SymbolRole::Feeder);
    }
    std::set<bool> small;
    for (const OutcomeCabinet& cabinet : scene.subject.outcome->cabinets)
        if (visible.contains(cabinet.position))
            small.insert(cabinet.underfilled);
    if (isLayerVisible(options, kLayerCabinets) && small.contains(false))
        section.add(SymbolRole::Cabinet);
    if (isLayerVisible(options, kLayerCabinets) && small.contains(true))
        section.add(SymbolRole::CabinetSmall);
    if (isLayerVisible(options, kLayerCabinetAreas) && scene.cabinetAreas &&
        scene.cabinetAreas->index.bounds().intersects(visible))
        section.add(SymbolRole::CabinetArea);
}

void addSupplies(SectionBuilder& section, const MapScene& scene, const Bounds& visible)
{
    std::set<bool> used;
    for (const SceneSupply& supply : scene.supplies) {
        if (visible.contains(supply.position))
            used.insert(supply.used);
    }
    if (used.contains(true))
        section.add(SymbolRole::Supply);
    if (used.contains(false))
        section.add(SymbolRole::SupplyUnused);
}

void addWifi(SectionBuilder& section, const MapScene& scene, const ViewState& view)
{
    if (!scene.subject.outcome)
        return;
    const Bounds visible = view.bounds();
    const auto& hotspots = scene.subject.outcome->hotspots;
    bool circles = false;
    bool antennas = false;
    for (const OutcomeHotspot& hotspot : hotspots) {
        if (!visible.contains(hotspot.position))
            continue;
        circles = circles || hotspot.radiusM / view.metresPerPixel >= 2;
        antennas = antennas || hotspotsShown(hotspot.radiusM, view.metresPerPixel);
    }
    if (circles)
        section.add(SymbolRole::Wifi);
    if (antennas)
        section.add(SymbolRole::Hotspot);
}

QString stepTitle(const CoverageStep& step, const RenderOptions& options)
{
    const QString units[] = {QStringLiteral("dBm"),
                             options.language.translate("map", QT_TRANSLATE_NOOP("map", "Mbit/s")),
                             QStringLiteral("dB")};
    return text::UnitText(options.language).number(step.value) + QChar(0x202F) +
           units[static_cast<std::size_t>(options.coverage->shown)];
}

void addAccessPoints(std::vector<LegendSection>& all, const MapScene& scene, const Bounds& visible,
                     const RenderOptions& options)
{
    SectionBuilder points(QT_TRANSLATE_NOOP("map", "Radio"), options.language);
    const auto inSight = [&](const AccessPoint& p) { return visible.contains(p.position); };
    if (isLayerVisible(options, kLayerAccessPoints) && std::ranges::any_of(scene.accessPoints, inSight))
        points.add(SymbolRole::AccessPoint);
    points.finish(all);
}

/// The scale of the coverage, where any of it is in sight.
void addCoverage(std::vector<LegendSection>& all, const Bounds& visible, const RenderOptions& options)
{
    const text::Language& language = options.language;
    if (!options.coverage || !isLayerVisible(options, kLayerCoverage))
        return;
    bool shown = false;
    bool doubtful = false;
    for (const auto& piece : options.coverage->pieces) {
        shown = shown || piece->map.frame.bounds().intersects(visible);
        doubtful = doubtful || piece->loss->report.beyondPixels + piece->loss->report.voidPixels > 0;
    }
    if (!shown)
        return;
    LegendSection section;
    constexpr const char* kTitles[] = {QT_TRANSLATE_NOOP("map", "Received level"),
                                       QT_TRANSLATE_NOOP("map", "Rate of one user, weaker direction"),
                                       QT_TRANSLATE_NOOP("map", "Signal over interference")};
    section.title = language.translate("map", kTitles[static_cast<std::size_t>(options.coverage->shown)]);
    SymbolKey key;
    key.role = SymbolRole::Coverage;
    for (const CoverageStep& step : coverageSteps(options.coverage->shown)) {
        key.colour = step.colour;
        section.entries.push_back({key, stepTitle(step, options)});
    }
    SymbolKey edge;
    edge.role = SymbolRole::CoverageEdge;
    section.entries.push_back({edge, symbolTitle(edge, language)});
    edge.role = SymbolRole::CoverageDoubt;
    if (doubtful)
        section.entries.push_back({edge, symbolTitle(edge, language)});
    all.push_back(std::move(section));
}

void addExisting(SectionBuilder& section, const MapScene& scene, const Bounds& visible)
{
    std::set<AssetKind> kinds;
    for (const auto index : scene.base->assetIndex.query(visible))
        kinds.insert(scene.base->infrastructure->assets[index].kind);
    if (kinds.contains(AssetKind::Fibre))
        section.add(SymbolRole::ExistingFibre);
    if (kinds.contains(AssetKind::Duct))
        section.add(SymbolRole::ExistingDuct);
    if (kinds.contains(AssetKind::PoleLine))
        section.add(SymbolRole::ExistingPoles);
}

void addBackground(SectionBuilder& section, const MapScene& scene, const Bounds& visible, const RenderOptions& options)
{
    std::set<BarrierKind> barriers;
    for (const auto index : scene.base->barrierIndex.query(visible))
        barriers.insert(scene.base->infrastructure->barriers[index].kind);
    if (isLayerVisible(options, kLayerBarriers)) {
        if (barriers.contains(BarrierKind::River))
            section.add(SymbolRole::River);
        if (barriers.contains(BarrierKind::Rail))
            section.add(SymbolRole::Rail);
        if (barriers.contains(BarrierKind::Motorway))
            section.add(SymbolRole::Motorway);
    }
    if (isLayerVisible(options, kLayerStreets) && !scene.base->streets->streets.empty())
        section.add(SymbolRole::Street);
    if (isLayerVisible(options, kLayerMunicipalities) && !scene.base->territory->municipalities.empty())
        section.add(SymbolRole::Municipality);
    if (isLayerVisible(options, kLayerPopulation) && scene.base->typicalDensity > 0)
        section.add(SymbolRole::Population);
}

/// Where each section goes: column and top, sections are never split.
struct Seat
{
    int column = 0;
    double top = 0;
};

double sectionHeight(const LegendSection& section)
{
    return kHead + kRow * static_cast<double>(section.entries.size()) + kGap;
}

std::vector<Seat> seatsOf(const std::vector<LegendSection>& sections, double mostHeight)
{
    std::vector<Seat> seats;
    Seat at{0, kPad};
    for (const auto& section : sections) {
        const double height = sectionHeight(section);
        if (at.top > kPad && at.top + height + kPad - kGap > mostHeight) {
            ++at.column;
            at.top = kPad;
        }
        seats.push_back(at);
        at.top += height;
    }
    return seats;
}

QFont legendFont(const RenderOptions& options, bool head)
{
    QFont font = options.font;
    font.setPixelSize(head ? 11 : 12);
    font.setWeight(head ? QFont::DemiBold : QFont::Normal);
    return font;
}

double columnWidth(const std::vector<LegendSection>& sections, const RenderOptions& options)
{
    const QFontMetricsF metrics(legendFont(options, false));
    double widest = 60;
    for (const auto& section : sections) {
        for (const auto& entry : section.entries)
            widest = std::max(widest, metrics.horizontalAdvance(entry.title));
    }
    return kSwatch + 8 + widest + 2 * kPad;
}

} // namespace

std::vector<LegendSection> legendOf(const MapScene& scene, const ViewState& view, const RenderOptions& options)
{
    const Bounds visible = view.bounds();
    std::vector<LegendSection> all;
    addCoverage(all, visible, options);
    if (isLayerVisible(options, kLayerSites))
        addSites(all, scene, visible, options);
    SectionBuilder network(QT_TRANSLATE_NOOP("map", "Network"), options.language);
    if (isLayerVisible(options, kLayerPlan)) {
        addPlanStyles(network, scene, visible);
        addPins(network, scene, visible);
    }
    addCabinets(network, scene, visible, options);
    if (isLayerVisible(options, kLayerSupplies))
        addSupplies(network, scene, visible);
    if (isLayerVisible(options, kLayerWifi))
        addWifi(network, scene, view);
    if (isLayerVisible(options, kLayerExisting))
        addExisting(network, scene, visible);
    network.finish(all);
    addAccessPoints(all, scene, visible, options);
    SectionBuilder background(QT_TRANSLATE_NOOP("map", "Background"), options.language);
    addBackground(background, scene, visible, options);
    background.finish(all);
    addBackdrops(all, scene, visible, options);
    return all;
}

QSizeF legendSize(const std::vector<LegendSection>& sections, double mostHeight, const RenderOptions& options)
{
    const auto seats = seatsOf(sections, mostHeight);
    double height = 0;
    int columns = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        height = std::max(height, seats[i].top + sectionHeight(sections[i]) + kPad - kGap);
        columns = std::max(columns, seats[i].column + 1);
    }
    return {columns * columnWidth(sections, options), height};
}

void drawLegend(QPainter& painter, const std::vector<LegendSection>& sections, double mostHeight,
                const RenderOptions& options)
{
    const Palette& colours = palette(options.theme);
    const auto seats = seatsOf(sections, mostHeight);
    const double column = columnWidth(sections, options);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.panelEdge, 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), legendSize(sections, mostHeight, options)), 6, 6);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const double left = seats[i].column * column + kPad;
        double top = seats[i].top;
        painter.setFont(legendFont(options, true));
        painter.setPen(colours.textSoft);
        painter.drawText(QRectF(left, top, column, kHead - 4), Qt::AlignLeft | Qt::AlignVCenter, sections[i].title);
        top += kHead;
        painter.setFont(legendFont(options, false));
        for (const auto& entry : sections[i].entries) {
            drawSymbol(painter, QRectF(left, top, kSwatch, kRow), entry.key, options.theme);
            painter.setPen(colours.text);
            painter.drawText(QRectF(left + kSwatch + 8, top, column, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                             entry.title);
            top += kRow;
        }
    }
    painter.restore();
}

} // namespace oasis::map
