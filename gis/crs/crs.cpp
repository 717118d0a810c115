// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstring>

namespace oasis::gis {

namespace {

constexpr int kMinConfidence = 90;
constexpr std::size_t kMaxPrjBytes = 64 * 1024;

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    const auto to = text.find_last_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string() : std::string(text.substr(from, to - from + 1));
}

std::string contentOfPrj(const std::string& path)
{
    const FilePtr file(VSIFOpenL(path.c_str(), "rb"));
    if (!file)
        return {};
    std::string content(kMaxPrjBytes, '\0');
    content.resize(VSIFReadL(content.data(), 1, content.size(), file.get()));
    return content;
}

/// Text that OSRSetFromUserInput might take for a file or an address to fetch.
bool namesResource(const std::string& input)
{
    VSIStatBufL stat;
    return input.find("://") != std::string::npos || input.starts_with('/') || input.starts_with('.') ||
           VSIStatExL(input.c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0;
}

SrsPtr imported(const std::string& text)
{
    std::string input = text;
    if (std::all_of(input.begin(), input.end(), [](unsigned char c) { return std::isdigit(c) != 0; }))
        input = "EPSG:" + input;
    SrsPtr srs(OSRNewSpatialReference(nullptr));
    if (namesResource(input) || OSRSetFromUserInput(srs.get(), input.c_str()) != OGRERR_NONE)
        return nullptr;
    return srs;
}

std::string codeOf(OGRSpatialReferenceH srs)
{
    const char* authority = OSRGetAuthorityName(srs, nullptr);
    const char* code = OSRGetAuthorityCode(srs, nullptr);
    return authority && code ? std::string(authority) + ":" + code : std::string();
}

/// The register's entry for a system that carries no code of its own, when one fits well enough.
SrsPtr matched(OGRSpatialReferenceH srs)
{
    int count = 0;
    int* confidences = nullptr;
    OGRSpatialReferenceH* matches = OSRFindMatches(srs, nullptr, &count, &confidences);
    SrsPtr best;
    int bestConfidence = kMinConfidence - 1;
    for (int i = 0; i < count; ++i)
        if (confidences[i] > bestConfidence && codeOf(matches[i]).starts_with("EPSG:")) {
            bestConfidence = confidences[i];
            best.reset(OSRClone(matches[i]));
        }
    OSRFreeSRSArray(matches);
    VSIFree(confidences);
    return best;
}

/// A system under another authority than EPSG, without its code: through ESRI's wording, which carries none.
SrsPtr withoutCode(OGRSpatialReferenceH srs)
{
    static constexpr std::array<const char*, 2> kOptions{"FORMAT=WKT1_ESRI", nullptr};
    char* wkt = nullptr;
    OSRExportToWktEx(srs, &wkt, kOptions.data());
    const CplString owned(wkt);
    return imported(text(wkt));
}

/// The EPSG entry of a system that carries no code or another authority's ("IGNF:LAMB93"); null when none fits.
SrsPtr inRegister(OGRSpatialReferenceH srs)
{
    const std::string code = codeOf(srs);
    if (code.starts_with("EPSG:") || code.starts_with("OGC:"))
        return nullptr;
    const SrsPtr bare = code.empty() ? nullptr : withoutCode(srs);
    return matched(bare ? bare.get() : srs);
}

std::optional<LonLatBox> areaOf(OGRSpatialReferenceH srs)
{
    LonLatBox box;
    if (OSRGetAreaOfUse(srs, &box.west, &box.south, &box.east, &box.north, nullptr) == 0 || box.south < -90)
        return std::nullopt;
    return box;
}

std::string wktOf(OGRSpatialReferenceH srs)
{
    static constexpr std::array<const char*, 2> kOptions{"FORMAT=WKT2_2019", nullptr};
    char* wkt = nullptr;
    OSRExportToWktEx(srs, &wkt, kOptions.data());
    const CplString owned(wkt);
    return text(wkt);
}

/// Coarse outline of mainland France with Monaco and some 20 km around it; lon, lat.
constexpr std::array<Point, 18> kMainland{{{-5.4, 48.9},
                                           {-1.9, 50.0},
                                           {1.3, 51.1},
                                           {2.5, 51.3},
                                           {4.4, 50.3},
                                           {5.8, 49.75},
                                           {8.4, 49.15},
                                           {7.8, 47.5},
                                           {7.1, 46.9},
                                           {7.2, 45.9},
                                           {7.25, 44.8},
                                           {7.75, 44.2},
                                           {7.65, 43.6},
                                           {5.0, 42.6},
                                           {3.5, 42.2},
                                           {-1.6, 42.6},
                                           {-2.2, 43.5},
                                           {-3.5, 46.5}}};

struct Overseas
{
    LonLatBox box;
    const char* code;
};
constexpr std::array<Overseas, 6> kOverseas{{{{8.4, 41.2, 9.8, 43.2}, "EPSG:2154"},       // Corsica
                                             {{-63.3, 14.2, -60.6, 18.3}, "EPSG:5490"},   // Antilles
                                             {{-54.7, 2.0, -51.3, 6.1}, "EPSG:2972"},     // Guyane
                                             {{55.0, -21.6, 56.1, -20.7}, "EPSG:2975"},   // Reunion
                                             {{44.8, -13.2, 45.5, -12.4}, "EPSG:4471"},   // Mayotte
                                             {{-56.8, 46.5, -55.8, 47.4}, "EPSG:4467"}}}; // Saint-Pierre-et-Miquelon

bool inMainland(double lon, double lat)
{
    bool inside = false;
    for (std::size_t i = 0, j = kMainland.size() - 1; i < kMainland.size(); j = i++) {
        const Point a = kMainland[i];
        const Point b = kMainland[j];
        if ((a.y > lat) != (b.y > lat) && lon < (b.x - a.x) * (lat - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

bool LonLatBox::contains(double lon, double lat, double marginDeg) const
{
    if (lat < south - marginDeg || lat > north + marginDeg)
        return false;
    if (west <= east)
        return lon >= west - marginDeg && lon <= east + marginDeg;
    return lon >= west - marginDeg || lon <= east + marginDeg;
}

Result<Crs> Crs::parse(std::string_view given)
{
    std::string input = trimmed(given);
    if (input.empty())
        return fail(ErrorCode::CrsMissing, "no coordinate system is declared: give one, for example EPSG:2154");
    const GdalErrors errors;
    if (input.size() > 4 && (input.ends_with(".prj") || input.ends_with(".PRJ")))
        input = trimmed(contentOfPrj(input));
    SrsPtr srs = imported(input);
    if (!srs)
        return errors.error(ErrorCode::CrsUnknown,
                            "the coordinate system \"" + trimmed(given).substr(0, 80) +
                                "\" is not known; use a code such as EPSG:2154",
                            "");
    if (SrsPtr better = inRegister(srs.get()))
        srs = std::move(better);
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    Crs crs;
    crs.m_wkt = wktOf(srs.get());
    crs.m_code = codeOf(srs.get());
    crs.m_name = text(OSRGetName(srs.get()));
    crs.m_projected = OSRIsProjected(srs.get()) != 0;
    crs.m_geographic = OSRIsGeographic(srs.get()) != 0;
    crs.m_metresPerUnit = crs.m_projected ? OSRGetLinearUnits(srs.get(), nullptr) : 1;
    crs.m_method = text(OSRGetAttrValue(srs.get(), "PROJECTION", 0));
    crs.m_area = areaOf(srs.get());
    return crs;
}

Result<void> checkStudyCrs(const Crs& crs)
{
    const std::string advice = "; use a projected one in metres, such as EPSG:2154 (Lambert-93) in mainland France";
    if (!crs.isProjected())
        return fail(ErrorCode::CrsUnsuitable, "its coordinates are degrees, not metres" + advice, crs.label());
    if (std::abs(crs.metresPerUnit() - 1) > 1e-9)
        return fail(ErrorCode::CrsUnsuitable, "its unit is not the metre" + advice, crs.label());
    static constexpr std::array<const char*, 5> kWorldMaps{"Mercator_1SP", "Mercator_2SP", "Mercator_Auxiliary_Sphere",
                                                           "Equirectangular", "Popular_Visualisation_Pseudo_Mercator"};
    const bool worldMap =
        std::any_of(kWorldMaps.begin(), kWorldMaps.end(), [&](const char* method) { return crs.method() == method; });
    const bool named = crs.name().find("Pseudo-Mercator") != std::string::npos ||
                       crs.name().find("World Mercator") != std::string::npos;
    if (worldMap || named)
        return fail(ErrorCode::CrsUnsuitable, "lengths are false in a world map projection" + advice, crs.label());
    return ok();
}

bool isNearFrance(double lon, double lat)
{
    return inMainland(lon, lat) || std::any_of(kOverseas.begin(), kOverseas.end(),
                                               [&](const Overseas& place) { return place.box.contains(lon, lat); });
}

std::string lookalikeCrs(Point p)
{
    if (std::abs(p.x) <= 180 && std::abs(p.y) <= 90)
        return isNearFrance(p.x, p.y) ? "EPSG:4326" : "";
    if (p.x > 90e3 && p.x < 1.35e6 && p.y > 6.0e6 && p.y < 7.15e6)
        return "EPSG:2154"; // Lambert-93
    if (p.x > 0 && p.x < 1.3e6 && p.y > 1.55e6 && p.y < 2.75e6)
        return "EPSG:27572"; // Lambert II etendu
    if (p.x > 1.05e6 && p.x < 2.4e6)
        for (int zone = 42; zone <= 50; ++zone) // the nine conical zones: 200 000 at the zone's parallel
            if (std::abs(p.y - ((zone - 41) * 1e6 + 200e3)) < 160e3)
                return "EPSG:" + std::to_string(3900 + zone);
    return {};
}

std::string suggestedStudyCrs(const LonLatBox& area)
{
    double lon = (area.west + area.east) / 2;
    const double lat = (area.south + area.north) / 2;
    if (area.west > area.east) // across the antimeridian
        lon = lon > 0 ? lon - 180 : lon + 180;
    if (inMainland(lon, lat))
        return "EPSG:2154";
    for (const Overseas& place : kOverseas)
        if (place.box.contains(lon, lat))
            return place.code;
    const int zone = std::clamp(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 1, 60);
    const bool europe = lon > -12 && lon < 42 && lat > 34 && lat < 72;
    if (europe && zone >= 28 && zone <= 38)
        return "EPSG:258" + std::to_string(zone);
    const std::string digits = zone < 10 ? "0" + std::to_string(zone) : std::to_string(zone);
    return (lat < 0 ? "EPSG:327" : "EPSG:326") + digits;
}

} // namespace oasis::gis
