// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/street_import.h"

#include "gis/crs/crs.h"
#include "gis/crs/ground_length.h"
#include "gis/import/import_receipt.h"
#include "gis/import/planning_words.h"
#include "gis/vector/feature_reader.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace oasis::gis {

namespace {

constexpr std::int64_t kPollEvery = 512;
constexpr std::string_view kStage = "import.reading";

/// The planning fields of streets, bound to a reader.
struct StreetFields
{
    StreetFields(const FieldMapping& mapping, const FeatureReader& reader)
        : streetClass(mapping, reader, "class"), importance(mapping, reader, "importance"),
          structure(mapping, reader, "structure"), tunnel(mapping, reader, "tunnel"), level(mapping, reader, "level"),
          urban(mapping, reader, "urban"), heritage(mapping, reader, "heritage"),
          restricted(mapping, reader, "private"), fictive(mapping, reader, "fictive"), state(mapping, reader, "state"),
          name(mapping, reader, "name"), risk(mapping, reader, "risk")
    {}
    MappedField streetClass, importance, structure, tunnel, level, urban, heritage, restricted, fictive, state, name,
        risk;
};

/// Collects the lines of one or several layers.
class StreetCollector
{
public:
    StreetCollector(ImportReceipt& receipt, RawLines& lines) : m_receipt(receipt), m_lines(lines) {}

    void addExisting(const StreetLayer& layer)
    {
        m_lines.names = layer.names;
        for (std::size_t i = 0; i < m_lines.names.size(); ++i)
            m_nameIndex.emplace(m_lines.names[i], static_cast<std::uint32_t>(i));
        for (const Street& street : layer.streets) {
            RawLine line;
            line.keepId = street.id;
            line.groundM = street.lengthM;
            line.streetClass = street.streetClass;
            line.structure = street.structure;
            line.urban = street.urban;
            line.heritage = street.heritage;
            line.name = street.name;
            line.riskGroup = street.riskGroup;
            line.level = street.structure == StreetStructure::Bridge   ? std::int8_t{1}
                         : street.structure == StreetStructure::Tunnel ? std::int8_t{-1}
                                                                       : std::int8_t{0};
            m_lines.add(layer.geometry(street), line);
        }
    }

    /// Reads a whole layer; areas give their outlines when `outlines` measures them.
    Result<void> addLayer(FeatureReader& reader, const FieldMapping& mapping, GroundLength* outlines,
                          const RunContext& ctx)
    {
        const StreetFields fields(mapping, reader);
        noteMissing(fields);
        Feature feature;
        while (true) {
            if (reader.read() % kPollEvery == 0) {
                if (ctx.stopRequested())
                    return fail(ErrorCode::Cancelled, "stopped while reading streets");
                if (reader.featureCount() > 0)
                    ctx.report(
                        std::min(1.0, static_cast<double>(reader.read()) / static_cast<double>(reader.featureCount())),
                        kStage);
            }
            OASIS_TRY(const bool more, reader.next(feature));
            if (!more)
                break;
            addFeature(m_hash, feature);
            take(feature, fields, outlines);
        }
        return ok();
    }

    [[nodiscard]] std::int64_t linesSeen() const { return m_linesSeen; }
    [[nodiscard]] std::string contentHash() const { return m_hash.hex(); }
    /// Counts kept aside while reading, into the receipt.
    void finish()
    {
        countReason(m_receipt.notes, "private streets", m_private, {});
        countReason(m_receipt.notes, "fictive streets", m_fictive, {});
        countReason(m_receipt.notes, "streets that share a risk", m_inGroups, {});
        countReason(m_receipt.notes, "class unknown, taken for other", m_unknownClass, m_firstUnknownClass);
        countReason(m_receipt.repaired, "repeated vertices left out", m_repeatedVertices, m_firstRepeated);
    }

private:
    void noteMissing(const StreetFields& fields)
    {
        for (const MappedField* field : {&fields.streetClass, &fields.importance, &fields.structure, &fields.tunnel,
                                         &fields.level, &fields.urban, &fields.heritage, &fields.name, &fields.risk})
            for (const std::string& missing : field->missing())
                m_receipt.warnings.push_back(
                    {WarningCode::FieldMissing, 1, missing, "the mapping names a field that the layer does not have"});
    }

    /// false: the feature is no street, and why is counted.
    bool classify(const Feature& feature, const StreetFields& fields, RawLine& line)
    {
        std::string unknown;
        std::string word = fields.streetClass.word(feature, &unknown);
        if (word.empty())
            word = fields.importance.word(feature);
        if (word == "skip" || fields.state.word(feature) == "skip") {
            countReason(m_receipt.refused, "not a street in use", 1,
                        featureLabel(feature.fid, fields.streetClass.text(feature)));
            return false;
        }
        if (const auto known = streetClassOf(word))
            line.streetClass = *known;
        if (!streetClassOf(word) || (word == "other" && !unknown.empty() && unknown != "other")) {
            if (fields.streetClass.exists() && m_unknownClass++ == 0)
                m_firstUnknownClass = featureLabel(feature.fid, unknown);
        }
        return true;
    }

    void describe(const Feature& feature, const StreetFields& fields, RawLine& line)
    {
        line.fid = feature.fid;
        line.level = static_cast<std::int8_t>(std::clamp(fields.level.number(feature).value_or(0), -7.0, 7.0));
        const std::string structure = fields.structure.word(feature);
        if (structure == "bridge")
            line.structure = StreetStructure::Bridge;
        else if (structure == "tunnel" || fields.tunnel.word(feature) == "tunnel")
            line.structure = StreetStructure::Tunnel;
        else if (!fields.structure.exists() && line.level != 0)
            line.structure = line.level > 0 ? StreetStructure::Bridge : StreetStructure::Tunnel;
        if (line.level == 0 && line.structure != StreetStructure::Normal)
            line.level = line.structure == StreetStructure::Bridge ? std::int8_t{1} : std::int8_t{-1};
        line.urban = fields.urban.word(feature) == "yes";
        line.heritage = fields.heritage.word(feature) == "yes";
        m_private += fields.restricted.word(feature) == "yes" ? 1 : 0;
        m_fictive += fields.fictive.word(feature) == "yes" ? 1 : 0;
        line.name = nameIndex(fields.name.text(feature));
        line.riskGroup = nameIndex(fields.risk.text(feature));
        m_inGroups += line.riskGroup != 0 ? 1 : 0;
    }
    std::uint32_t nameIndex(const std::string& name)
    {
        const auto [entry, added] = m_nameIndex.emplace(name, static_cast<std::uint32_t>(m_lines.names.size()));
        if (added)
            m_lines.names.push_back(name);
        return entry->second;
    }

    void addLine(std::span<const Point> geometry, double groundM, RawLine line, bool& used)
    {
        ++m_linesSeen;
        line.groundM = groundM;
        const std::int64_t repeated = m_lines.add(geometry, line);
        if (repeated < 0) {
            countReason(m_receipt.refused, "line of no length", 1, featureLabel(line.fid));
            return;
        }
        if (repeated > 0 && m_repeatedVertices == 0)
            m_firstRepeated = featureLabel(line.fid);
        m_repeatedVertices += repeated;
        used = true;
    }

    void take(const Feature& feature, const StreetFields& fields, GroundLength* outlines)
    {
        RawLine line;
        const bool areas = outlines != nullptr && !feature.polygons.empty();
        if (feature.lines.empty() && !areas) {
            countReason(m_receipt.refused, "not a line", 1, featureLabel(feature.fid));
            return;
        }
        if (!classify(feature, fields, line)) {
            m_linesSeen += static_cast<std::int64_t>(feature.lines.size());
            return;
        }
        describe(feature, fields, line);
        bool used = false;
        for (std::size_t i = 0; i < feature.lines.size(); ++i)
            addLine(feature.lines[i], feature.lineGroundM[i], line, used);
        for (std::size_t i = 0; areas && i < feature.polygons.size(); ++i) {
            Polyline ring = feature.polygons[i].outer;
            ring.push_back(ring.front());
            addLine(ring, outlines->of(ring), line, used);
        }
        m_receipt.used += used ? 1 : 0;
    }

    ImportReceipt& m_receipt;
    RawLines& m_lines;
    std::unordered_map<std::string, std::uint32_t> m_nameIndex{{"", 0}}; ///< looked up only, its order never shows
    InputHash m_hash;
    std::int64_t m_linesSeen = 0;
    std::int64_t m_private = 0;
    std::int64_t m_fictive = 0;
    std::int64_t m_inGroups = 0;
    std::int64_t m_unknownClass = 0;
    std::string m_firstUnknownClass;
    std::int64_t m_repeatedVertices = 0;
    std::string m_firstRepeated;
};

/// The mapping of OSM lines, for the areas of the same file, where every street tag lies among the other tags.
FieldMapping outlineMapping(FieldMapping mapping)
{
    mapping.set("class", "other_tags->highway");
    mapping.set("name", "name");
    return mapping;
}

Result<void> addOsmAreas(StreetCollector& collector, const LayerSource& source, const FieldMapping& mapping,
                         ImportReceipt& receipt, const std::pair<std::string, RunContext>& studyCrsAndContext)
{
    const auto& [studyCrs, ctx] = studyCrsAndContext;
    LayerSource areas = source;
    areas.layer = "multipolygons";
    areas.where = "other_tags LIKE '%\"highway\"=>%' AND osm_way_id IS NOT NULL";
    OASIS_TRY(const auto crs, Crs::parse(studyCrs));
    OASIS_TRY(auto ground, GroundLength::create(crs));
    OASIS_TRY(const auto reader, FeatureReader::open(areas, studyCrs));
    const std::int64_t before = receipt.used;
    OASIS_CHECK(collector.addLayer(*reader, outlineMapping(mapping), &ground, ctx));
    countReason(receipt.notes, "closed ways read by their outlines", receipt.used - before, {});
    endReceipt(receipt, reader->read(), reader->warnings());
    return ok();
}

void noteNoding(ImportReceipt& receipt, const NodedNetwork& network)
{
    const NodingCounts& counts = network.counts;
    const auto label = [](std::int64_t fid) { return fid < 0 ? std::string{} : featureLabel(fid); };
    countReason(receipt.refused, "edge of no length", counts.zeroLength, label(counts.firstZeroLength));
    countReason(receipt.refused, "exact duplicate of another edge", counts.duplicates, label(counts.firstDuplicate));
    countReason(receipt.repaired, "ends snapped together", counts.snappedEnds, label(counts.firstSnapped));
    countReason(receipt.repaired, "lines split where another ends", counts.splitsAtEnds, {});
    countReason(receipt.repaired, "lines split at crossings", counts.splitsAtCrossings, {});
    const StreetLayer& layer = network.layer;
    countReason(receipt.notes, "edges", static_cast<std::int64_t>(layer.streets.size()), {});
    countReason(receipt.notes, "nodes", static_cast<std::int64_t>(layer.nodes.size()), {});
    countReason(receipt.notes, "components", layer.componentCount, {});
    if (layer.componentCount < 2)
        return;
    countReason(receipt.notes, "unreachable nodes", counts.nodesOutsideLargest, {});
    receipt.warnings.push_back({WarningCode::DisconnectedParts,
                                counts.nodesOutsideLargest,
                                {},
                                std::to_string(layer.componentCount - 1) + " parts with " +
                                    std::to_string(counts.nodesOutsideLargest) + " nodes do not reach the largest"});
    if (counts.snappedEnds > 0)
        receipt.warnings.push_back({WarningCode::SnappedVertices, counts.snappedEnds, label(counts.firstSnapped), {}});
    if (counts.duplicates > 0)
        receipt.warnings.push_back(
            {WarningCode::DuplicateStreets, counts.duplicates, label(counts.firstDuplicate), {}});
}

bool isTopological(const FieldMapping& mapping)
{
    return mapping.profile == "osm.streets" || mapping.profile == "roads.streets";
}

} // namespace

std::int64_t inferUrban(StreetLayer& layer)
{
    constexpr double kCellM = 200;
    constexpr std::int64_t kJunctionsInWindow = 16; // 45 to the km² in 3 × 3 cells
    std::vector<std::uint8_t> degree(layer.nodes.size(), 0);
    for (const Street& street : layer.streets)
        for (const std::uint32_t node : {street.tail, street.head})
            degree[node] = static_cast<std::uint8_t>(std::min(3, degree[node] + 1));
    using Cell = std::pair<std::int64_t, std::int64_t>;
    const auto cellOf = [](Point p) {
        return Cell{static_cast<std::int64_t>(std::floor(p.y / kCellM)),
                    static_cast<std::int64_t>(std::floor(p.x / kCellM))};
    };
    std::vector<Cell> junctions;
    for (std::size_t n = 0; n < degree.size(); ++n)
        if (degree[n] >= 3)
            junctions.push_back(cellOf(layer.nodes[n]));
    std::sort(junctions.begin(), junctions.end());
    std::int64_t marked = 0;
    for (Street& street : layer.streets) {
        const auto geometry = layer.geometry(street);
        const Cell at = cellOf(pointAlong(geometry, length(geometry) / 2));
        std::int64_t near = 0;
        for (std::int64_t row = at.first - 1; row <= at.first + 1; ++row)
            near += std::upper_bound(junctions.begin(), junctions.end(), Cell{row, at.second + 1}) -
                    std::lower_bound(junctions.begin(), junctions.end(), Cell{row, at.second - 1});
        street.urban = near >= kJunctionsInWindow;
        marked += street.urban ? 1 : 0;
    }
    return marked;
}

Result<StreetImport> importStreets(const LayerSource& source, const FieldMapping& mapping,
                                   const StreetImportParams& params, const Study& study, const StreetLayer* existing,
                                   const RunContext& ctx)
{
    const bool osm = mapping.profile == "osm.streets";
    LayerSource lineSource = source;
    if (osm && lineSource.where.empty())
        lineSource.where = "highway IS NOT NULL";
    OASIS_TRY(const auto reader, FeatureReader::open(lineSource, study.info.crs));
    StreetImport result;
    result.receipt = beginReceipt(LayerKind::Streets, source, *reader, mapping);
    RawLines lines;
    StreetCollector collector(result.receipt, lines);
    std::int64_t firstId = 1;
    if (existing != nullptr && !existing->streets.empty()) {
        collector.addExisting(*existing);
        firstId = existing->streets.back().id.value() + 1;
    }
    OASIS_CHECK(collector.addLayer(*reader, mapping, nullptr, ctx.part(0, osm ? 0.5 : 0.6)));
    endReceipt(result.receipt, reader->read(), reader->warnings());
    if (osm && reader->format().find("OpenStreetMap") != std::string::npos)
        OASIS_CHECK(addOsmAreas(collector, source, mapping, result.receipt, {study.info.crs, ctx.part(0.5, 0.6)}));
    if (collector.linesSeen() == 0)
        return fail(ErrorCode::LayerUnusable,
                    result.receipt.read == 0 ? "the layer has no feature" : "the layer has no line",
                    layerLabel(source.path, reader->layerName()));
    collector.finish();
    result.receipt.contentHash = collector.contentHash();
    NodingParams noding;
    noding.rule = params.noding.value_or(isTopological(mapping) ? NodingRule::SharedVertices : NodingRule::EndsOnLines);
    noding.toleranceM = params.snapToleranceM;
    auto noded = nodeNetwork(noding, std::move(lines), firstId, ctx.part(0.6, 1));
    if (!noded.has_value())
        return inContext(noded.error(), layerLabel(source.path, reader->layerName()));
    NodedNetwork network = std::move(noded).value();
    noteNoding(result.receipt, network);
    result.streets = std::move(network.layer);
    if (params.inferUrban && !mapping.has("urban")) {
        const std::int64_t urban = inferUrban(result.streets);
        countReason(result.receipt.notes, "urban by the density of junctions", urban, {});
        result.receipt.warnings.push_back(
            {WarningCode::Assumption, urban, {}, "urban streets found by the density of junctions"});
    }
    return result;
}

} // namespace oasis::gis
