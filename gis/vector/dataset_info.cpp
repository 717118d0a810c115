// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/dataset_info.h"

#include "gis/base/open_dataset.h"
#include "gis/base/source_members.h"
#include "gis/base/warning_tally.h"
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"
#include "gis/repair/make_valid.h"
#include "gis/vector/field_names.h"
#include "gis/vector/raster_info.h"
#include "gis/vector/raw_layer.h"
#include "gis/vector/table_geometry.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace oasis::gis {

namespace {

constexpr std::int64_t kMaxScanned = 2'000'000; ///< features; beyond, extents are those of the part seen
constexpr std::int64_t kMaxChecked = 20'000;    ///< polygons checked for validity
constexpr std::int64_t kPollEvery = 256;
constexpr std::size_t kMaxExample = 40; ///< characters of an example value

constexpr const char* kNoCrs = "no coordinate system is declared: give one when importing";

/// The first 40 characters, never cutting one in two.
std::string shortened(const std::string& value)
{
    std::size_t end = 0;
    std::size_t characters = 0;
    while (end < value.size() && characters < kMaxExample) {
        ++end;
        while (end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
            ++end;
        ++characters;
    }
    return end < value.size() ? value.substr(0, end) + "…" : value;
}

/// What a layer's fields and values tell; see suggestedUse().
class UseGuess
{
public:
    explicit UseGuess(const LayerInfo& info) : m_info(info)
    {
        for (const FieldInfo& field : info.fields)
            m_keys.push_back(nameKey(field.name));
        const std::string_view type = info.geometryType;
        m_shape = type.starts_with("Multi") ? type.substr(5) : type;
    }
    [[nodiscard]] bool is(std::string_view shape) const { return m_shape == shape; }
    [[nodiscard]] bool hasAny(std::initializer_list<std::string_view> keys) const
    {
        return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
            return std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end();
        });
    }
    /// A field of the given key whose example fits.
    template <class Fits>
    [[nodiscard]] bool hasValue(std::string_view key, Fits fits) const
    {
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            if ((key.empty() || m_keys[i] == key) && fits(m_info.fields[i].example))
                return true;
        return false;
    }

private:
    const LayerInfo& m_info;
    std::vector<std::string> m_keys;
    std::string_view m_shape;
};

bool looksLikeInsee(const std::string& value)
{
    return value.size() == 5 &&
           std::all_of(value.begin() + 2, value.end(), [](unsigned char c) { return std::isdigit(c) != 0; }) &&
           std::isdigit(static_cast<unsigned char>(value[0])) != 0;
}

/// Outlines that carry a code of five digits and are no municipalities.
bool namesOtherArea(const std::string& layer)
{
    const std::string key = nameKey(layer);
    static constexpr std::array<std::string_view, 6> kOthers{"arrond", "depart", "canton", "iris", "postal", "region"};
    return std::any_of(kOthers.begin(), kOthers.end(),
                       [&](std::string_view other) { return key.find(other) != std::string::npos; });
}

bool looksLikeSiren(const std::string& value)
{
    return value.size() == 9 &&
           std::all_of(value.begin(), value.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Only what columns make plain; the importers know more by the names of layers.
std::string suggestedUse(const LayerInfo& info)
{
    const UseGuess guess(info);
    if (guess.hasAny({"uai", "identifiantdeletablissement", "typeequ", "facilitytype", "libfs"}))
        return "sites";
    if (guess.is("LineString") &&
        guess.hasAny({"highway", "roadclass", "vocation", "largeurdechaussee", "accesvehiculeleger"}))
        return "streets";
    if (guess.hasValue("", [](const std::string& value) { return value.starts_with("CRS3035RES"); }))
        return "population-cells";
    if (guess.is("Polygon")) {
        if (guess.hasValue("inseecom", looksLikeInsee) && guess.hasAny({"population", "nomcom", "sirenepci"}))
            return "municipalities";
        if (guess.hasValue("code", looksLikeInsee) && !namesOtherArea(info.name))
            return "municipalities";
        if (guess.hasValue("codesiren", looksLikeSiren) || guess.hasValue("sirenepci", looksLikeSiren) ||
            guess.hasValue("codeepci", looksLikeSiren))
            return "groupings";
        if (guess.hasAny({"building", "nombredelogements", "nombredetages", "usage1"}))
            return "buildings";
    }
    if (guess.is("None") && guess.hasAny({"codgeo", "codeinsee", "inseecom", "code", "depcom", "com"})) {
        if (guess.hasAny({"siren", "sirenepci", "codeepci", "epci"}))
            return "groupings";
        if (guess.hasAny({"pmun", "population", "populationmunicipale", "popmunicipale"}))
            return "population-table";
    }
    return {};
}

/// Reads a layer once and notes what there is.
class LayerScan
{
public:
    LayerScan(RawLayer& raw, TableGeometry table) : m_raw(raw), m_table(std::move(table)) {}
    Result<LayerInfo> run(const RunContext& ctx);

private:
    void begin();
    void describeCrs();
    void take(RawRecord& record);
    void count(const RawGeometry& geometry, const std::string& who);
    void check(RawGeometry& geometry, const std::string& who);
    void cover(Point p);
    void place(Point p, const std::string& who);
    void addHint();
    void finish();

    RawLayer& m_raw;
    TableGeometry m_table;
    LayerInfo m_info;
    WarningTally m_tally;
    PolygonRepair m_repair;
    std::optional<Crs> m_crs;
    std::optional<Transform> m_toGlobe;
    std::int64_t m_seen = 0;
    std::int64_t m_checked = 0;
    bool m_points = false;
    bool m_lines = false;
    bool m_polygons = false;
};

void LayerScan::describeCrs()
{
    const std::string declared = m_raw.isSpatial() ? m_raw.crsText() : m_table.crs();
    auto crs = Crs::parse(declared);
    if (crs.has_value() && !crs.value().isUnplaced()) {
        m_info.crs = crs.value().label();
        m_info.crsName = crs.value().name();
        m_crs = std::move(crs).value();
        if (auto globe = Crs::parse("EPSG:4326"); globe.has_value())
            if (auto way = Transform::create(*m_crs, globe.value()); way.has_value())
                m_toGlobe = std::move(way).value();
    } else if (m_raw.isSpatial() || m_table.found()) {
        m_tally.add(WarningCode::Other, "layer " + m_raw.name, kNoCrs);
    }
    if (!m_raw.isSpatial() && m_table.found() && m_crs)
        m_tally.add(WarningCode::CrsAssumed, "layer " + m_raw.name, "the names of the columns say " + m_table.crs());
}

void LayerScan::begin()
{
    m_info.name = m_raw.name;
    m_info.geometryType = m_raw.geometryType;
    for (const RawField& field : m_raw.fields)
        m_info.fields.push_back({field.name, field.type, ""});
    describeCrs();
    if (!m_raw.isSpatial() && !m_table.found())
        m_tally.add(WarningCode::NoGeometryColumn, "layer " + m_raw.name,
                    "a table: it has neither geometry nor columns of coordinates");
}

void LayerScan::cover(Point p)
{
    m_info.minX = std::min(m_info.minX.value_or(p.x), p.x);
    m_info.maxX = std::max(m_info.maxX.value_or(p.x), p.x);
    m_info.minY = std::min(m_info.minY.value_or(p.y), p.y);
    m_info.maxY = std::max(m_info.maxY.value_or(p.y), p.y);
}

void LayerScan::place(Point p, const std::string& who)
{
    if (!m_toGlobe)
        return;
    const Point at = m_toGlobe->apply(p);
    const auto inArea = [&](Point q) {
        return std::isfinite(q.x) && std::abs(q.x) <= 360 && std::abs(q.y) <= 90.000001 &&
               (!m_crs->areaOfUse() || m_crs->areaOfUse()->contains(q.x, q.y, 1));
    };
    const Point swapped = m_toGlobe->apply(Point{p.y, p.x});
    const bool inside = inArea(at);
    if (inArea(swapped) && isNearFrance(swapped.x, swapped.y) && !(inside && isNearFrance(at.x, at.y)))
        m_tally.add(WarningCode::AxesLookSwapped, who, "the coordinates fall into France when their order is swapped");
    if (!inside)
        m_tally.add(WarningCode::CrsOutsideAreaOfUse, who,
                    "outside the area where " + m_info.crs + ", as declared, is valid");
}

void LayerScan::count(const RawGeometry& geometry, const std::string& who)
{
    const auto note = [&](int n, WarningCode code, const char* detail) {
        if (n > 0)
            m_tally.add(code, who, detail, n);
    };
    note(geometry.missing ? 1 : 0, WarningCode::GeometryMissing, "without geometry or coordinates");
    note(geometry.notFinite, WarningCode::CoordinateNotFinite, "coordinates that are no number or far too large");
    note(geometry.tooShort, WarningCode::GeometryInvalid, "a line of one place or a ring of fewer than three");
    note(geometry.unclosedRings, WarningCode::GeometryRepaired, "rings that are not closed: would be closed");
    note(geometry.tooDeep, WarningCode::GeometryInvalid, "collections nested too deep");
    note(geometry.curves, WarningCode::GeometryRepaired, "curves: would be replaced by short segments");
}

void LayerScan::check(RawGeometry& geometry, const std::string& who)
{
    if (geometry.polygons.empty() || m_checked++ >= kMaxChecked)
        return;
    std::string reason;
    if (!m_repair.isValid(geometry.polygons, &reason))
        m_tally.add(WarningCode::GeometryRepaired, who, "invalid polygons: " + reason + ", would be made valid");
}

void LayerScan::take(RawRecord& record)
{
    for (std::size_t i = 0; i < record.values.size(); ++i)
        if (m_info.fields[i].example.empty())
            m_info.fields[i].example = shortened(record.values[i]);
    if (!m_raw.isSpatial()) {
        if (!m_table.found())
            return;
        m_table.place(record);
    }
    const std::string who = "layer " + m_raw.name + ", feature " + std::to_string(record.fid);
    RawGeometry& geometry = record.geometry;
    count(geometry, who);
    m_points = m_points || !geometry.points.empty();
    m_lines = m_lines || !geometry.lines.empty();
    m_polygons = m_polygons || !geometry.polygons.empty();
    std::for_each(geometry.points.begin(), geometry.points.end(), [&](Point p) { cover(p); });
    for (const Polyline& line : geometry.lines)
        std::for_each(line.begin(), line.end(), [&](Point p) { cover(p); });
    for (const Polygon& polygon : geometry.polygons)
        std::for_each(polygon.outer.begin(), polygon.outer.end(), [&](Point p) { cover(p); });
    if (!geometry.points.empty())
        place(geometry.points.front(), who);
    else if (!geometry.lines.empty())
        place(geometry.lines.front().front(), who);
    else if (!geometry.polygons.empty())
        place(geometry.polygons.front().outer.front(), who);
    check(geometry, who);
}

/// Where the system is missing or wrong: the one that the coordinates look like.
void LayerScan::addHint()
{
    if (!m_info.minX)
        return;
    const Point centre{(*m_info.minX + *m_info.maxX) / 2, (*m_info.minY + *m_info.maxY) / 2};
    const std::string code = lookalikeCrs(centre);
    if (code.empty() || code == m_info.crs)
        return;
    for (Warning& warning : m_info.warnings)
        if (warning.code == WarningCode::CrsOutsideAreaOfUse || warning.detail == kNoCrs)
            warning.detail += "; the coordinates look like " + code;
}

void LayerScan::finish()
{
    const int kinds = static_cast<int>(m_points) + static_cast<int>(m_lines) + static_cast<int>(m_polygons);
    if (kinds > 1)
        m_info.geometryType = "Mixed";
    else if (!m_raw.isSpatial() && m_table.found())
        m_info.geometryType = m_lines ? "LineString" : m_polygons ? "Polygon" : "Point";
    else if (m_info.geometryType.empty())
        m_info.geometryType = m_points ? "Point" : m_lines ? "LineString" : m_polygons ? "Polygon" : "Unknown";
    m_info.encoding = m_raw.encoding();
    m_tally.add(m_raw.warnings);
    if (m_raw.decoder.fallbacks() > 0)
        m_tally.add(WarningCode::EncodingFallback, "\"" + shortened(m_raw.decoder.firstFallback()) + "\"",
                    "the text does not fit the declared encoding " + m_raw.decoder.declared(),
                    m_raw.decoder.fallbacks());
    if (m_seen == 0)
        m_tally.add(WarningCode::EmptyLayer, "layer " + m_raw.name, "the layer has no feature");
    if (m_checked > kMaxChecked)
        m_tally.add(WarningCode::Other, "layer " + m_raw.name,
                    "only the first " + std::to_string(kMaxChecked) + " polygons were checked for validity");
    m_info.warnings = m_tally.warnings();
    addHint();
    m_info.suggestedUse = suggestedUse(m_info);
}

Result<LayerInfo> LayerScan::run(const RunContext& ctx)
{
    begin();
    const std::int64_t expected = m_raw.declaredCount();
    RawRecord record;
    for (bool more = true; more && m_seen < kMaxScanned;) {
        if (m_seen % kPollEvery == 0) {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "cancelled");
            if (expected > 0)
                ctx.report(std::min(1.0, static_cast<double>(m_seen) / static_cast<double>(expected)), "inspect");
        }
        OASIS_TRY(more, m_raw.next(record));
        if (more) {
            ++m_seen;
            take(record);
        }
    }
    const bool cut = m_seen >= kMaxScanned;
    m_info.featureCount = cut ? expected : m_seen;
    if (cut)
        m_tally.add(WarningCode::Other, "layer " + m_raw.name,
                    "only the first " + std::to_string(kMaxScanned) + " features were looked at");
    finish();
    return m_info;
}

Result<LayerInfo> vectorInfo(const RawCatalogue& catalogue, const RawLayerRef& ref, const std::string& path,
                             const RunContext& ctx)
{
    LayerSource source;
    source.path = path;
    OASIS_TRY(const auto raw, openRawLayer(catalogue, ref, source));
    OASIS_TRY(TableGeometry table, TableGeometry::create(*raw, source));
    auto info = LayerScan(*raw, std::move(table)).run(ctx);
    if (!info.has_value())
        return inContext(info.error(), path + ": layer " + ref.name);
    return info;
}

Result<LayerInfo> rasterMember(const RawCatalogue& catalogue, std::size_t index, const std::string& path)
{
    const SourceMember& member = catalogue.members->members[index];
    if (catalogue.only)
        return rasterInfo(*catalogue.only, fileNameOf(member.name), path);
    OASIS_TRY(const OpenedDataset opened, openDataset(member.gdalPath, path));
    return rasterInfo(opened, member.name, path);
}

} // namespace

Result<DatasetInfo> inspect(const std::string& path, const RunContext& ctx)
{
    OASIS_TRY(const RawCatalogue catalogue, rawCatalogue(path));
    DatasetInfo info;
    info.path = path;
    info.format = catalogue.format;
    info.warnings = catalogue.warnings;
    const double parts = static_cast<double>(std::max<std::size_t>(1, catalogue.layers.size()));
    for (std::size_t i = 0; i < catalogue.layers.size(); ++i) {
        const RunContext part = ctx.part(static_cast<double>(i) / parts, static_cast<double>(i + 1) / parts);
        OASIS_TRY(LayerInfo layer, vectorInfo(catalogue, catalogue.layers[i], path, part));
        info.layers.push_back(std::move(layer));
    }
    for (const std::size_t member : catalogue.rasters) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "cancelled", path);
        OASIS_TRY(LayerInfo raster, rasterMember(catalogue, member, path));
        info.layers.push_back(std::move(raster));
    }
    return info;
}

} // namespace oasis::gis
