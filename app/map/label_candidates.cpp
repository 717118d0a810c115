// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/labels.h"
#include "app/map/symbology.h"
#include "app/text/access_point_text.h"
#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>
#include <span>

namespace oasis::map {

namespace {

struct Collector
{
    const MapScene& scene;
    const ViewState& view;
    const RenderOptions& options;
    Bounds visible;
    std::vector<LabelCandidate> labels;
    std::vector<QRectF> symbols;

    [[nodiscard]] double mpp() const { return view.metresPerPixel; }
};

/// One line, or two balanced ones when it is long.
QStringList wrapped(const QString& text)
{
    constexpr qsizetype kLong = 22;
    if (text.size() <= kLong)
        return {text};
    qsizetype best = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char(' ') &&
            (best < 0 || std::abs(i - text.size() / 2) < std::abs(best - text.size() / 2)))
            best = i;
    }
    const auto shortened = [](QString part) {
        constexpr qsizetype kMost = 26;
        return part.size() > kMost ? part.left(kMost - 1).trimmed() + QChar(0x2026) : part;
    };
    if (best < 0)
        return {shortened(text)};
    return {shortened(text.left(best)), shortened(text.mid(best + 1))};
}

/// Places around a symbol, best first: right, left, above, below, then the corners.
std::vector<QPointF> around(QPointF at, double radius, QSizeF size)
{
    const double dx = radius + 3 + size.width() / 2;
    const double dy = radius + 2 + size.height() / 2;
    const double cx = dx * 0.82;
    const double cy = dy * 0.75;
    return {at + QPointF(dx, 0),   at + QPointF(-dx, 0), at + QPointF(0, -dy),   at + QPointF(0, dy),
            at + QPointF(cx, -cy), at + QPointF(cx, cy), at + QPointF(-cx, -cy), at + QPointF(-cx, cy)};
}

QRectF boxAround(QPointF at, double radius)
{
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

std::vector<QPointF> municipalityPlaces(const Municipality& municipality, const ViewState& view, double height)
{
    const auto largest = std::max_element(municipality.outline.begin(), municipality.outline.end(),
                                          [](const Polygon& a, const Polygon& b) { return area(a) < area(b); });
    const QPointF core = view.toPixels(municipality.core);
    const QPointF middle = largest == municipality.outline.end() ? core : view.toPixels(centroid(*largest));
    // A name beside its municipality would be read as its neighbour's.
    const auto within = [&](QPointF place) { return contains(municipality.outline, view.toMap(place)); };
    std::vector<QPointF> places{middle};
    for (const QPointF base : {middle, (middle + core) / 2}) {
        for (const double shift : {0.0, -1.4, 1.4, -2.8, 2.8, -4.2, 4.2})
            if (const QPointF place = base + QPointF(0, shift * height); within(place))
                places.push_back(place);
    }
    return places;
}

void addMunicipalities(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerMunicipalities))
        return;
    const auto& municipalities = all.scene.base->territory->municipalities;
    for (const auto index : all.scene.base->municipalityIndex.query(all.visible)) {
        const Municipality& municipality = municipalities[index];
        const Bounds box = boundsOf(municipality.outline);
        if (municipality.name.empty() || std::max(box.width(), box.height()) / all.mpp() < 36)
            continue;
        LabelCandidate label;
        label.role = LabelRole::Municipality;
        label.lines = {text::toQString(municipality.name)};
        label.rank = static_cast<double>(municipality.population);
        label.overSymbols = true;
        label.places = municipalityPlaces(municipality, all.view, labelSize(label, all.options.font).height());
        all.labels.push_back(std::move(label));
    }
}

void addSupplies(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerSupplies))
        return;
    for (const SceneSupply& supply : all.scene.supplies) {
        if (!all.visible.contains(supply.position))
            continue;
        const QPointF at = all.view.toPixels(supply.position);
        all.symbols.push_back(boxAround(at, 10));
        if (supply.name.isEmpty() || all.mpp() > 80)
            continue;
        LabelCandidate label;
        label.role = LabelRole::Supply;
        label.lines = wrapped(supply.name);
        label.overSymbols = true;
        label.symbol = at;
        label.places = around(at, 11, labelSize(label, all.options.font));
        all.labels.push_back(std::move(label));
    }
}

/// Numbers of cabinets, as tables give them; close up with what they hold.
void addCabinets(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerCabinets) || !all.scene.subject.outcome)
        return;
    const text::UnitText units(all.options.language);
    const auto& cabinets = all.scene.subject.outcome->cabinets;
    for (std::size_t i = 0; i < cabinets.size(); ++i) {
        const OutcomeCabinet& cabinet = cabinets[i];
        if (!all.visible.contains(cabinet.position))
            continue;
        const QPointF at = all.view.toPixels(cabinet.position);
        const double radius = cabinetRadius(cabinet.capacity, all.mpp());
        all.symbols.push_back(boxAround(at, radius + 1));
        if (all.mpp() > 60)
            continue;
        LabelCandidate label;
        label.role = LabelRole::Cabinet;
        label.lines = {QString::number(i + 1)};
        if (all.mpp() < 5)
            label.lines = {text::cabinetName(i, all.options.language),
                           units.number(cabinet.premises) + QStringLiteral(" / ") + units.number(cabinet.capacity)};
        label.rank = cabinet.premises;
        label.symbol = at;
        label.places = around(at, radius, labelSize(label, all.options.font));
        all.labels.push_back(std::move(label));
    }
}

/// Names of access points; of those without one the number, which close up becomes "Access point 4".
void addAccessPoints(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerAccessPoints))
        return;
    for (const AccessPoint& point : all.scene.accessPoints) {
        if (!all.visible.contains(point.position))
            continue;
        const QPointF at = all.view.toPixels(point.position);
        all.symbols.push_back(boxAround(at, kAccessPointPx + 2));
        if (all.mpp() > 20)
            continue;
        const bool brief = point.name.empty() && all.mpp() > 3;
        LabelCandidate label;
        label.role = LabelRole::AccessPoint;
        label.lines =
            brief ? QStringList{QString::number(point.id.value())} : wrapped(text::title(point, all.options.language));
        label.symbol = at;
        label.places = around(at, kAccessPointPx + 4, labelSize(label, all.options.font));
        all.labels.push_back(std::move(label));
    }
}

void addSites(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerSites))
        return;
    for (const auto index : all.scene.siteIndex.query(all.visible)) {
        const SceneSite& site = all.scene.sites[index];
        const bool faint = site.look == SiteLook::Candidate || site.look == SiteLook::StruckOut;
        const double radius = siteRadius(site.weight, all.scene.typicalWeight, site.look, all.mpp());
        const QPointF at = all.view.toPixels(site.position);
        if (!faint || all.mpp() < 10)
            all.symbols.push_back(boxAround(at, radius + (site.required ? 3 : 1)));
        if (site.name.isEmpty() || all.mpp() > (faint ? 2.5 : 13))
            continue;
        LabelCandidate label;
        label.role = LabelRole::Site;
        label.lines = wrapped(site.name);
        label.rank = (faint ? 0 : 1e9) + (site.required ? 1e6 : 0) + site.weight;
        label.symbol = at;
        label.places = around(at, radius, labelSize(label, all.options.font));
        all.labels.push_back(std::move(label));
    }
}

struct Baseline
{
    QPointF middle;
    double angle = 0;
    double lengthPx = 0;
};

double uprightAngle(QPointF direction)
{
    double angle = std::atan2(direction.y(), direction.x()) * 180 / std::numbers::pi;
    if (angle > 90)
        angle -= 180;
    else if (angle <= -90)
        angle += 180;
    return angle;
}

/// The first run along the line, within the view, that is straight enough for a text of `width` pixels.
std::optional<Baseline> straightRun(std::span<const Point> line, const ViewState& view, double width)
{
    const QRectF screen(QPointF(0, 0), QSizeF(view.size));
    std::optional<Baseline> best;
    for (std::size_t from = 0; from + 1 < line.size(); ++from) {
        const QPointF start = view.toPixels(line[from]);
        double walked = 0;
        QPointF last = start;
        for (std::size_t to = from + 1; to < line.size() && to < from + 40; ++to) {
            const QPointF end = view.toPixels(line[to]);
            walked += std::hypot(end.x() - last.x(), end.y() - last.y());
            last = end;
            const QPointF chord = end - start;
            const double straight = std::hypot(chord.x(), chord.y());
            if (straight < walked * 0.985)
                break;
            const QPointF middle = (start + end) / 2;
            if (straight >= width && screen.contains(middle) && (!best || straight > best->lengthPx))
                best = Baseline{middle, uprightAngle(chord), straight};
        }
    }
    return best;
}

void addLineLabel(Collector& all, LabelRole role, const std::string& name, std::span<const Point> line)
{
    // Letters are hardly ever narrower: most streets are told too short without being measured.
    constexpr double kNarrowLetterPx = 4;
    if (length(line) / all.mpp() < kNarrowLetterPx * static_cast<double>(name.size()))
        return;
    LabelCandidate label;
    label.role = role;
    label.lines = {text::toQString(name)};
    const auto run = straightRun(line, all.view, labelSize(label, all.options.font).width());
    if (!run)
        return;
    label.rank = run->lengthPx;
    label.angle = run->angle;
    label.places = {run->middle};
    all.labels.push_back(std::move(label));
}

void addRivers(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerBarriers) || all.mpp() > 40)
        return;
    const auto& barriers = all.scene.base->infrastructure->barriers;
    for (const auto index : all.scene.base->barrierIndex.query(all.visible)) {
        if (barriers[index].kind == BarrierKind::River && !barriers[index].name.empty())
            addLineLabel(all, LabelRole::River, barriers[index].name, barriers[index].line);
    }
}

void addStreets(Collector& all)
{
    if (!isLayerVisible(all.options, kLayerStreets) || all.mpp() > 6)
        return;
    const StreetLayer& layer = *all.scene.base->streets;
    for (const auto index : all.scene.base->streetIndex.query(all.visible)) {
        const Street& street = layer.streets[index];
        const bool main = street.streetClass <= StreetClass::Tertiary;
        if (street.name == 0 || all.mpp() > (main ? 6 : 2.4))
            continue;
        addLineLabel(all, main ? LabelRole::MainStreet : LabelRole::Street, layer.names[street.name],
                     layer.geometry(street));
    }
}

/// Of the labels with one name and role only the one with the longest run stays.
void keepOneOfEach(std::vector<LabelCandidate>& labels)
{
    std::stable_sort(labels.begin(), labels.end(),
                     [](const LabelCandidate& a, const LabelCandidate& b) { return a.rank > b.rank; });
    std::set<std::pair<LabelRole, QString>> seen;
    std::erase_if(labels, [&](const LabelCandidate& label) {
        return label.role >= LabelRole::River && !seen.emplace(label.role, label.lines.first()).second;
    });
}

} // namespace

std::vector<PlacedLabel> layoutLabels(const MapScene& scene, const ViewState& view, const RenderOptions& options)
{
    Collector all{scene, view, options, view.bounds(), {}, {}};
    addMunicipalities(all);
    addSupplies(all);
    addCabinets(all);
    addAccessPoints(all);
    addSites(all);
    addRivers(all);
    addStreets(all);
    keepOneOfEach(all.labels);
    const QRectF screen(QPointF(4, 4), QSizeF(view.size.width() - 8, view.size.height() - 8));
    return placeLabels(std::move(all.labels), {all.symbols, options.keepClear, options.frame}, screen, options.font);
}

} // namespace oasis::map
