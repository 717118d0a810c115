// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/bounds.h"

#include <optional>
#include <string>
#include <string_view>

namespace oasis::gis {

/// An area on the globe, degrees of longitude and latitude; west > east when it crosses the antimeridian.
struct LonLatBox
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] bool contains(double lon, double lat, double marginDeg = 0) const;
};

/// A coordinate reference system as a value. Coordinates are always taken in traditional GIS order: longitude or
/// easting first, whatever the authority says.
class Crs
{
public:
    /// "EPSG:2154", "2154", "urn:ogc:def:crs:EPSG::2154", WKT in any dialect, a PROJ string, or the path of a .prj
    /// file. Systems that carry no code are matched with the EPSG register (at least 90 % confidence), so that ESRI's
    /// wording of Lambert-93 becomes EPSG:2154.
    /// Errors: CrsMissing (empty text), CrsUnknown.
    [[nodiscard]] static Result<Crs> parse(std::string_view text);

    [[nodiscard]] const std::string& wkt() const { return m_wkt; }   ///< WKT2:2019
    [[nodiscard]] const std::string& code() const { return m_code; } ///< "EPSG:2154"; "" without one
    [[nodiscard]] const std::string& name() const { return m_name; } ///< "RGF93 v1 / Lambert-93"
    /// code(), else name().
    [[nodiscard]] const std::string& label() const { return m_code.empty() ? m_name : m_code; }
    [[nodiscard]] bool isProjected() const { return m_projected; }
    [[nodiscard]] bool isGeographic() const { return m_geographic; }
    /// Neither: a local or undefined system, which cannot be placed on Earth.
    [[nodiscard]] bool isUnplaced() const { return !m_projected && !m_geographic; }
    [[nodiscard]] double metresPerUnit() const { return m_metresPerUnit; } ///< projected systems; 1 for metres
    [[nodiscard]] const std::optional<LonLatBox>& areaOfUse() const { return m_area; }
    [[nodiscard]] const std::string& method() const { return m_method; } ///< "Lambert_Conformal_Conic_2SP" …

private:
    std::string m_wkt;
    std::string m_code;
    std::string m_name;
    std::string m_method;
    bool m_projected = false;
    bool m_geographic = false;
    double m_metresPerUnit = 1;
    std::optional<LonLatBox> m_area;
};

/// ok() when a study may measure in this system: projected, in metres, not a world map projection (Web Mercator
/// stretches lengths by 40 % in France). Error: CrsUnsuitable, saying which system to use instead.
[[nodiscard]] Result<void> checkStudyCrs(const Crs& crs);

/// The system that suits a study around the centre of this area: Lambert-93 in mainland France and Corsica, the
/// national ones overseas, else the UTM zone (ETRS89 in Europe, WGS 84 elsewhere). "EPSG:…".
[[nodiscard]] std::string suggestedStudyCrs(const LonLatBox& area);

/// True for points in or beside mainland France, Corsica or an overseas territory (coarse outlines).
[[nodiscard]] bool isNearFrance(double lon, double lat);

/// The French system that coordinates in an undeclared or wrongly declared one look like: "EPSG:2154" for X of 0.1 to
/// 1.3 and Y of 6.0 to 7.1 million, "EPSG:27572", "EPSG:3943" …; "" for none. A hint for people, never applied.
[[nodiscard]] std::string lookalikeCrs(Point p);

} // namespace oasis::gis
