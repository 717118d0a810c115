// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/feature_reader.h"

#include "gis/base/warning_tally.h"
#include "gis/crs/crs.h"
#include "gis/crs/ground_length.h"
#include "gis/crs/transform.h"
#include "gis/repair/make_valid.h"
#include "gis/vector/field_names.h"
#include "gis/vector/raw_layer.h"
#include "gis/vector/table_geometry.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

namespace oasis::gis {

namespace {

constexpr double kAreaMarginDeg = 1; ///< areas of use are stated to about a degree

/// The ways from a layer's system to the study's and to the globe.
struct Placing
{
    Crs layer;
    Crs study;
    Transform toStudy;
    Transform toGlobe;
    GroundLength ground;
};

std::string offender(const std::string& layer, std::int64_t fid)
{
    return "layer " + layer + ", feature " + std::to_string(fid);
}

void swapAll(RawGeometry& geometry)
{
    const auto swapOne = [](Point& p) { std::swap(p.x, p.y); };
    std::for_each(geometry.points.begin(), geometry.points.end(), swapOne);
    for (Polyline& line : geometry.lines)
        std::for_each(line.begin(), line.end(), swapOne);
    for (Polygon& polygon : geometry.polygons) {
        std::for_each(polygon.outer.begin(), polygon.outer.end(), swapOne);
        for (Polyline& hole : polygon.holes)
            std::for_each(hole.begin(), hole.end(), swapOne);
    }
}

std::optional<Point> placeOf(const RawGeometry& geometry)
{
    if (!geometry.points.empty())
        return geometry.points.front();
    if (!geometry.lines.empty())
        return geometry.lines.front().front();
    if (!geometry.polygons.empty())
        return centroid(geometry.polygons.front());
    return std::nullopt;
}

/// "; the coordinates look like EPSG:2154", or "".
std::string hint(Point raw, const std::string& declared)
{
    const std::string code = lookalikeCrs(raw);
    return code.empty() || code == declared ? std::string() : "; the coordinates look like " + code;
}

class LayerReader : public FeatureReader
{
public:
    LayerReader(std::unique_ptr<RawLayer> raw, TableGeometry table, std::optional<Placing> placing, bool swapAxes);

    [[nodiscard]] const std::vector<std::string>& fieldNames() const override { return m_names; }
    [[nodiscard]] int fieldIndex(const std::string& name) const override { return findField(m_names, name); }
    [[nodiscard]] std::int64_t featureCount() const override { return m_raw->declaredCount(); }
    [[nodiscard]] std::string format() const override { return m_raw->format; }
    [[nodiscard]] std::string layerName() const override { return m_raw->name; }
    [[nodiscard]] std::string crs() const override { return m_placing ? m_placing->layer.label() : std::string(); }
    [[nodiscard]] std::string encoding() const override { return m_raw->encoding(); }
    Result<bool> next(Feature& feature) override;
    [[nodiscard]] std::int64_t read() const override { return m_read; }
    [[nodiscard]] const Warnings& warnings() const override { return m_tally.warnings(); }
    void warn(const Warning& warning) { m_tally.add(Warnings{warning}); }

private:
    void take(RawRecord& record);
    void countFaults(const RawGeometry& geometry, const std::string& who);
    void countText();
    void checkPlace(Point raw, Point lonLat, const std::string& who);
    bool toStudy(Polyline& line);
    void addPoints(const RawGeometry& geometry, const Feature& base);
    void addLines(RawGeometry& geometry, const Feature& base);
    void addPolygons(RawGeometry& geometry, const Feature& base);
    bool polygonToStudy(Polygon& polygon);

    std::unique_ptr<RawLayer> m_raw;
    TableGeometry m_table;
    std::optional<Placing> m_placing;
    bool m_swapAxes;
    std::vector<std::string> m_names;
    PolygonRepair m_repair;
    WarningTally m_tally;
    std::deque<Feature> m_ready;
    RawRecord m_record;
    std::int64_t m_read = 0;
    std::int64_t m_fallbacks = 0;
    std::size_t m_rawWarnings = 0;
    bool m_ended = false;
    std::string m_who;
    std::optional<std::string> m_hint;
};

LayerReader::LayerReader(std::unique_ptr<RawLayer> raw, TableGeometry table, std::optional<Placing> placing,
                         bool swapAxes)
    : m_raw(std::move(raw)), m_table(std::move(table)), m_placing(std::move(placing)), m_swapAxes(swapAxes)
{
    for (const RawField& field : m_raw->fields)
        m_names.push_back(field.name);
    countText();
}

void LayerReader::countText()
{
    for (; m_rawWarnings < m_raw->warnings.size(); ++m_rawWarnings)
        m_tally.add(Warnings{m_raw->warnings[m_rawWarnings]});
    if (const std::int64_t now = m_raw->decoder.fallbacks(); now > m_fallbacks) {
        m_tally.add(WarningCode::EncodingFallback, "\"" + m_raw->decoder.firstFallback() + "\"",
                    "the text does not fit the declared encoding " + m_raw->decoder.declared(), now - m_fallbacks);
        m_fallbacks = now;
    }
}

void LayerReader::countFaults(const RawGeometry& geometry, const std::string& who)
{
    const auto count = [&](int n, WarningCode code, const char* detail) {
        if (n > 0)
            m_tally.add(code, who, detail, n);
    };
    if (geometry.missing)
        count(1, WarningCode::GeometryMissing, "without geometry or coordinates");
    count(geometry.notFinite, WarningCode::CoordinateNotFinite, "coordinates that are no number or far too large");
    count(geometry.tooShort, WarningCode::GeometryInvalid, "a line of one place or a ring of fewer than three");
    count(geometry.unclosedRings, WarningCode::GeometryRepaired, "rings that were not closed: closed");
    count(geometry.tooDeep, WarningCode::GeometryInvalid, "collections nested too deep");
    count(geometry.curves, WarningCode::GeometryRepaired, "curves: replaced by short segments");
}

void LayerReader::checkPlace(Point raw, Point lonLat, const std::string& who)
{
    const auto inside = [](const Crs& crs, Point p) {
        return !crs.areaOfUse() || crs.areaOfUse()->contains(p.x, p.y, kAreaMarginDeg);
    };
    const bool sane = std::isfinite(lonLat.x) && std::abs(lonLat.x) <= 360 && std::abs(lonLat.y) <= 90.000001;
    if (sane && inside(m_placing->layer, lonLat) && inside(m_placing->study, lonLat))
        return;
    const Point swapped = m_placing->toGlobe.apply(Point{raw.y, raw.x});
    if (std::isfinite(swapped.x) && inside(m_placing->layer, swapped) && inside(m_placing->study, swapped))
        m_tally.add(WarningCode::AxesLookSwapped, who,
                    "the coordinates fall into the study's region when their order is swapped");
    const bool inLayerArea = sane && inside(m_placing->layer, lonLat);
    if (inLayerArea) {
        m_tally.add(WarningCode::CrsOutsideAreaOfUse, who,
                    "outside the area where " + m_placing->study.label() + ", the study's system, is valid");
        return;
    }
    if (!m_hint)
        m_hint = hint(raw, m_placing->layer.label());
    m_tally.add(WarningCode::CrsOutsideAreaOfUse, who,
                "outside the area where " + m_placing->layer.label() + ", as declared, is valid" + *m_hint);
}

bool LayerReader::toStudy(Polyline& line)
{
    return m_placing->toStudy.apply(std::span<Point>(line)) == 0;
}

bool LayerReader::polygonToStudy(Polygon& polygon)
{
    bool good = toStudy(polygon.outer);
    for (Polyline& hole : polygon.holes)
        good = toStudy(hole) && good;
    return good;
}

void LayerReader::addPoints(const RawGeometry& geometry, const Feature& base)
{
    Feature feature = base;
    for (const Point p : geometry.points)
        if (const Point placed = m_placing->toStudy.apply(p); std::isfinite(placed.x))
            feature.points.push_back(placed);
    if (!feature.points.empty())
        m_ready.push_back(std::move(feature));
}

void LayerReader::addLines(RawGeometry& geometry, const Feature& base)
{
    Feature feature = base;
    for (Polyline& line : geometry.lines)
        if (toStudy(line)) {
            feature.lineGroundM.push_back(m_placing->ground.of(line));
            feature.lines.push_back(std::move(line));
        }
    if (!feature.lines.empty())
        m_ready.push_back(std::move(feature));
}

void LayerReader::addPolygons(RawGeometry& geometry, const Feature& base)
{
    Feature feature = base;
    for (Polygon& polygon : geometry.polygons)
        if (polygonToStudy(polygon))
            feature.polygons.push_back(std::move(polygon));
    if (feature.polygons.empty())
        return;
    std::string reason;
    const PolygonRepair::Outcome outcome = m_repair.mend(feature.polygons, &reason);
    if (outcome == PolygonRepair::Outcome::Unusable)
        m_tally.add(WarningCode::GeometryInvalid, m_who, "polygons without an area: " + reason);
    else
        m_ready.push_back(std::move(feature));
    if (outcome == PolygonRepair::Outcome::Repaired)
        m_tally.add(WarningCode::GeometryRepaired, m_who, "invalid polygons: " + reason + ", made valid");
}

void LayerReader::take(RawRecord& record)
{
    m_who = offender(m_raw->name, record.fid);
    Feature base;
    base.fid = record.fid;
    base.values = std::move(record.values);
    if (!m_placing) { // a table without coordinates
        m_ready.push_back(std::move(base));
        return;
    }
    countFaults(record.geometry, m_who);
    if (m_swapAxes)
        swapAll(record.geometry);
    const std::optional<Point> place = placeOf(record.geometry);
    if (!place)
        return;
    const Point lonLat = m_placing->toGlobe.apply(*place);
    checkPlace(*place, lonLat, m_who);
    base.lonLat = {lonLat.x, lonLat.y};
    if (!std::isfinite(lonLat.x))
        return;
    addPoints(record.geometry, base);
    addLines(record.geometry, base);
    addPolygons(record.geometry, base);
}

Result<bool> LayerReader::next(Feature& feature)
{
    while (m_ready.empty() && !m_ended) {
        auto more = m_raw->next(m_record);
        if (!more.has_value())
            return inContext(more.error(), "layer " + m_raw->name);
        m_ended = !more.value();
        if (!m_ended) {
            ++m_read;
            if (m_table.found())
                m_table.place(m_record);
            take(m_record);
        } else if (m_read == 0) {
            m_tally.add(WarningCode::EmptyLayer, "layer " + m_raw->name, "the layer has no feature");
        }
        countText();
    }
    if (m_ready.empty())
        return false;
    feature = std::move(m_ready.front());
    m_ready.pop_front();
    return true;
}

std::string listed(const std::vector<RawLayerRef>& layers)
{
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(layers.size(), 20); ++i)
        list += (i > 0 ? ", " : "") + layers[i].name;
    return layers.size() > 20 ? list + " …" : list;
}

Result<RawLayerRef> chosenLayer(const RawCatalogue& catalogue, const LayerSource& source)
{
    if (catalogue.layers.empty())
        return fail(ErrorCode::LayerUnusable, "it holds rasters, no vector layer", source.path);
    if (source.layer.empty()) {
        if (catalogue.layers.size() == 1)
            return catalogue.layers.front();
        return fail(ErrorCode::LayerNotFound, "it holds several layers, choose one: " + listed(catalogue.layers),
                    source.path);
    }
    for (const RawLayerRef& layer : catalogue.layers)
        if (layer.name == source.layer)
            return layer;
    return fail(ErrorCode::LayerNotFound,
                "there is no layer \"" + source.layer + "\"; it holds: " + listed(catalogue.layers), source.path);
}

Result<Crs> layerCrs(const RawLayer& raw, const TableGeometry& table, const LayerSource& source)
{
    if (source.crs)
        return Crs::parse(*source.crs);
    return Crs::parse(table.found() ? table.crs() : raw.crsText());
}

/// The error for a layer without a system, with what its first coordinates look like.
Error crsMissing(Error error, RawLayer& raw, const TableGeometry& table)
{
    RawRecord record;
    const auto any = raw.next(record);
    if (!any.has_value() || !any.value())
        return error;
    if (table.found())
        table.place(record);
    if (const auto place = placeOf(record.geometry))
        error.detail += hint(*place, "");
    return error;
}

Result<Placing> makePlacing(const RawLayer& raw, const TableGeometry& table, const LayerSource& source,
                            const std::string& studyCrs)
{
    OASIS_TRY(Crs layer, layerCrs(raw, table, source));
    if (layer.isUnplaced())
        return fail(ErrorCode::CrsMissing, "its coordinate system \"" + layer.name() +
                                               "\" cannot be placed on Earth: give one, for example EPSG:2154");
    OASIS_TRY(Crs study, Crs::parse(studyCrs));
    OASIS_TRY(const Crs globe, Crs::parse("EPSG:4326"));
    OASIS_TRY(Transform toStudy, Transform::create(layer, study));
    OASIS_TRY(Transform toGlobe, Transform::create(layer, globe));
    OASIS_TRY(GroundLength ground, GroundLength::create(study));
    return Placing{std::move(layer), std::move(study), std::move(toStudy), std::move(toGlobe), std::move(ground)};
}

void warnAboutCrs(LayerReader& reader, const LayerSource& source, const TableGeometry& table, bool spatial)
{
    if (source.crs)
        reader.warn({WarningCode::CrsAssumed, 1, "layer " + reader.layerName(),
                     "the coordinate system " + *source.crs + " was given by hand"});
    else if (!spatial)
        reader.warn(
            {WarningCode::CrsAssumed, 1, "layer " + reader.layerName(), "the names of the columns say " + table.crs()});
}

} // namespace

Result<std::unique_ptr<FeatureReader>> FeatureReader::open(const LayerSource& source, const std::string& studyCrs)
{
    OASIS_TRY(const RawCatalogue catalogue, rawCatalogue(source.path));
    OASIS_TRY(const RawLayerRef ref, chosenLayer(catalogue, source));
    OASIS_TRY(std::unique_ptr<RawLayer> raw, openRawLayer(catalogue, ref, source));
    raw->warnings.insert(raw->warnings.begin(), catalogue.warnings.begin(), catalogue.warnings.end());
    auto table = TableGeometry::create(*raw, source);
    if (!table.has_value())
        return inContext(table.error(), source.path + ": layer " + raw->name);
    const bool spatial = raw->isSpatial() && !table.value().found();
    if (!raw->isSpatial() && !table.value().found()) {
        auto reader = std::make_unique<LayerReader>(std::move(raw), table.value(), std::nullopt, false);
        reader->warn({WarningCode::NoGeometryColumn, 1, "layer " + reader->layerName(),
                      "a table: it has neither geometry nor columns of coordinates"});
        return std::unique_ptr<FeatureReader>(std::move(reader));
    }
    auto placing = makePlacing(*raw, table.value(), source, studyCrs);
    if (!placing.has_value()) {
        const bool missing = placing.error().code == ErrorCode::CrsMissing;
        const Error error = missing ? crsMissing(placing.error(), *raw, table.value()) : placing.error();
        return inContext(error, source.path + ": layer " + raw->name);
    }
    auto reader =
        std::make_unique<LayerReader>(std::move(raw), table.value(), std::move(placing).value(), source.swapAxes);
    warnAboutCrs(*reader, source, table.value(), spatial);
    return std::unique_ptr<FeatureReader>(std::move(reader));
}

} // namespace oasis::gis
