// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/theme.h"
#include "core/network/construction_mode.h"
#include "core/network/infrastructure.h"
#include "core/network/streets.h"
#include "core/radio/access_point.h"
#include "core/sites/site.h"

#include <QPainterPath>
#include <QPen>
#include <QRectF>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace oasis::map {

/// How a site is shown.
enum class SiteLook : std::uint8_t {
    Plain,       ///< an oasis, no outcome shown: filled
    Served,      ///< by fibre: filled
    Alternative, ///< otherwise (radio link, lease): hollow with a filled heart
    Unserved,    ///< hollow
    Candidate,   ///< small and faint
    StruckOut    ///< grey and crossed
};

/// Everything that stands in a legend. Streets, plan lines and sites carry their own enum beside it.
enum class SymbolRole : std::uint8_t {
    Relief,
    Municipality,
    Population,
    Street,
    Rail,
    Motorway,
    River,
    ExistingDuct,
    ExistingPoles,
    ExistingFibre,
    Site,
    Supply,
    SupplyUnused,
    Plan,
    PlanChange,
    StreetUsed,   ///< pinned in by the planner
    StreetBarred, ///< pinned out
    Feeder,
    Cabinet,
    CabinetSmall, ///< below the least number of premises
    CabinetArea,
    Wifi,
    Hotspot,
    AccessPoint,
    Coverage,
    CoverageEdge,
    CoverageDoubt,
    Backdrop
};

/// Names one symbol of the default symbology; the layer tree, the legend and the map draw it alike.
struct SymbolKey
{
    SymbolRole role = SymbolRole::Street;
    SiteKind site = SiteKind::CivicBuilding;    ///< Site
    SiteLook look = SiteLook::Plain;            ///< Site
    bool required = false;                      ///< Site: ring around it
    PlanStyle plan = PlanStyle::Trench;         ///< Plan
    Change change = Change::Kept;               ///< PlanChange
    StreetClass street = StreetClass::Tertiary; ///< Street
    QColor colour;                              ///< Backdrop, Coverage
    friend bool operator==(const SymbolKey&, const SymbolKey&) = default;
};

/// Draws a symbol centred in `rect` (areas and lines fill it), as in a legend. Any painter.
void drawSymbol(QPainter& painter, const QRectF& rect, const SymbolKey& key, Theme theme);

/// The shape of a kind, one per kind, inscribed so that all look equally large; centre (0, 0), radius 1.
[[nodiscard]] const QPainterPath& siteShape(SiteKind kind);

/// How one site is drawn: radius in pixels.
struct SiteSymbol
{
    SiteKind kind = SiteKind::CivicBuilding;
    SiteLook look = SiteLook::Plain;
    bool required = false;
    double radius = 6;
};
void drawSiteSymbol(QPainter& painter, QPointF at, const SiteSymbol& symbol, Theme theme);
/// A point of presence: a dark roundel with a bright heart; hollow when the plan does not start there.
void drawSupplySymbol(QPainter& painter, QPointF at, double radius, bool used, Theme theme);
/// A planner's pin on a street: a drop with a tick whose point is at `at`; barred: a disc with a bar around `at`.
void drawPinSymbol(QPainter& painter, QPointF at, double radius, bool barred, Theme theme);
/// Marks along a street with a pin, from the widest to the narrowest: rails beside it; barred: a row of short bars.
[[nodiscard]] std::vector<QPen> pinPens(bool barred, double width, Theme theme);
/// A street cabinet, filled from below as its premises fill it; with few premises hollow, with a mark at their level.
struct CabinetSymbol
{
    double radius = 7; ///< half the height, pixels
    double fill = 1;   ///< premises by capacity, 0 … 1
    bool small = false;
};
void drawCabinetSymbol(QPainter& painter, QPointF at, const CabinetSymbol& symbol, Theme theme);
/// A Wi-Fi antenna: a dot with two arcs.
void drawHotspotSymbol(QPainter& painter, QPointF at, double radius, Theme theme);

/// An access point: a roundel with arcs; a sector antenna shows where its beam points, azimuth in degrees from north.
void drawAccessPointSymbol(QPainter& painter, QPointF at, std::optional<double> azimuthDeg, Theme theme);
inline constexpr double kAccessPointPx = 9; ///< radius of its roundel
/// Where the beam of a sector antenna points; nothing for others.
[[nodiscard]] std::optional<double> beamOf(const AccessPoint& point);

/// Radius in pixels of a site of weight `weight` where `typical` is the usual weight: area grows with the weight,
/// within 5 to 10 pixels; candidates and struck-out sites are smaller. `metresPerPixel` shrinks symbols far out.
[[nodiscard]] double siteRadius(double weight, double typical, SiteLook look, double metresPerPixel);

/// Classes of construction that a map tells apart.
[[nodiscard]] PlanStyle planStyle(ConstructionMode mode);
/// The pen of a plan line of `width` pixels: hue and dash both tell the style.
[[nodiscard]] QPen planPen(PlanStyle style, double width, Theme theme);
[[nodiscard]] QPen changePen(Change change, double width, Theme theme);
/// The fill of a cabinet's area: steps of lightness, told apart in grey too.
[[nodiscard]] QColor areaShade(int shade, Theme theme);
[[nodiscard]] QPen areaPen(Theme theme);
/// The light heart of a plan line of `width` pixels that leads to a cabinet.
[[nodiscard]] QPen feederPen(double width, Theme theme);
/// Width in pixels by fibres laid: 2.2 for 12 up to 5 for 288 and more.
[[nodiscard]] double planWidth(int cableFibres);
[[nodiscard]] QPen assetPen(AssetKind kind, Theme theme);
[[nodiscard]] QPen barrierPen(BarrierKind kind, double metresPerPixel, Theme theme);

/// How a street class is drawn at a scale; nothing where it is too minor for it.
struct StreetStyle
{
    double width = 1; ///< pixels
    QColor colour;
    double casing = 0; ///< width of the casing under it; 0: none
    QColor casingColour;
    bool dashed = false; ///< tracks and paths at high zoom
};
[[nodiscard]] std::optional<StreetStyle> streetStyle(StreetClass streetClass, double metresPerPixel, Theme theme);

} // namespace oasis::map
