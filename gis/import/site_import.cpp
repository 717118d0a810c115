// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/site_import.h"

#include "gis/import/import_receipt.h"
#include "gis/import/planning_words.h"
#include "gis/import/site_places.h"
#include "gis/import/territory_import.h"

#include <algorithm>
#include <set>

namespace oasis::gis {

namespace {

constexpr std::int64_t kPollEvery = 512;
constexpr std::size_t kNamesListed = 10;

/// The planning fields of sites, bound to a reader.
struct SiteFields
{
    SiteFields(const FieldMapping& mapping, const FeatureReader& reader)
        : kind(mapping, reader, "kind"), townHall(mapping, reader, "townHall"), name(mapping, reader, "name"),
          key(mapping, reader, "key"), people(mapping, reader, "people"), municipality(mapping, reader, "municipality"),
          state(mapping, reader, "state"), feature(mapping, reader, "feature"), source(mapping, reader, "source")
    {}
    MappedField kind, townHall, name, key, people, municipality, state, feature, source;
};

bool startsWithOneOf(const std::string& text, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

bool holdsOneOf(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Sources call a lycée a school or a college: the name tells.
SiteKind refined(SiteKind kind, const std::string& lowerName)
{
    const bool teaching = kind == SiteKind::PrimarySchool || kind == SiteKind::Campus;
    return teaching && holdsOneOf(lowerName, {"collège", "college ", "lycée", "lycee"}) ? SiteKind::SecondarySchool
                                                                                        : kind;
}

/// The municipality's seat, not one of its annexes.
bool isTownHall(const std::string& lowerName)
{
    return startsWithOneOf(lowerName, {"mairie", "hôtel de ville", "hotel de ville"}) &&
           !holdsOneOf(lowerName, {"annexe", "quartier", "déléguée", "deleguee", "arrondissement"});
}

/// Collects the sites of one or several layers.
class SiteCollector
{
public:
    SiteCollector(SiteImport& result, const SiteImportParams& params, const Study& study)
        : m_result(result), m_params(params), m_finder(*study.territory),
          m_anyTerritory(!study.territory->municipalities.empty()), m_nextId(nextSiteId(study).value())
    {
        for (const Site& site : study.sites)
            for (const SiteSource& source : site.sources)
                m_known.emplace(source.layer, source.feature);
    }

    Result<void> addLayer(SitePlaces& places, const LayerSource& source, const FieldMapping& mapping,
                          const RunContext& ctx)
    {
        FeatureReader& reader = places.reader();
        const SiteFields fields(mapping, reader);
        const std::string label = layerLabel(source.path, reader.layerName());
        if (!fields.kind.exists())
            return fail(ErrorCode::LayerUnusable,
                        "nothing says what the sites are: map a field to \"kind\", or give one kind for all "
                        "(kind==civic-building)",
                        label);
        noteMissing(fields);
        Feature feature;
        while (true) {
            if (reader.read() % kPollEvery == 0) {
                if (ctx.stopRequested())
                    return fail(ErrorCode::Cancelled, "stopped while reading sites");
                if (reader.featureCount() > 0)
                    ctx.report(
                        std::min(1.0, static_cast<double>(reader.read()) / static_cast<double>(reader.featureCount())),
                        "import.reading");
            }
            OASIS_TRY(const bool more, reader.next(feature));
            if (!more)
                return ok();
            addFeature(m_hash, feature);
            OASIS_CHECK(take(feature, fields, places, label));
        }
    }

    [[nodiscard]] std::string contentHash() const { return m_hash.hex(); }
    [[nodiscard]] bool anyPlace() const { return m_anyPlace; }

    void finish()
    {
        ImportReceipt& receipt = m_result.receipt;
        countReason(receipt.notes, "municipality by the layer's code", m_byCode, m_firstByCode);
        countReason(receipt.notes, "municipality differs from the layer's code", m_otherCode, m_firstOtherCode);
        countReason(receipt.notes, "people unreadable", m_badPeople, m_firstBadPeople);
        if (m_outsideCount == 0)
            return;
        const char* reason = m_params.keepOutside ? "outside every municipality, kept" : "outside every municipality";
        countReason(m_params.keepOutside ? receipt.notes : receipt.refused, reason, m_outsideCount, m_firstOutside);
        receipt.warnings.push_back({WarningCode::SiteOutsideTerritory, m_outsideCount, m_firstOutside, m_outsideNames});
    }

private:
    void noteMissing(const SiteFields& fields)
    {
        for (const MappedField* field : {&fields.kind, &fields.name, &fields.key, &fields.people, &fields.municipality})
            for (const std::string& missing : field->missing())
                m_result.receipt.warnings.push_back(
                    {WarningCode::FieldMissing, 1, missing, "the mapping names a field that the layer does not have"});
    }

    void refuse(const char* reason, const std::string& first)
    {
        countReason(m_result.receipt.refused, reason, 1, first);
    }

    /// false: the feature is no site, and why is counted.
    bool classify(const Feature& feature, const SiteFields& fields, Site& site)
    {
        std::string unknown;
        const std::string word = fields.kind.word(feature, &unknown);
        if (word == "skip" || fields.state.word(feature) == "skip") {
            refuse("closed or not a fixed place", featureLabel(feature.fid, site.name));
            return false;
        }
        const auto kind = siteKindOf(word);
        if (!kind) {
            refuse("not a kind of site", featureLabel(feature.fid, unknown.empty() ? site.name : unknown));
            return false;
        }
        const std::string lowerName = lowerCase(site.name);
        site.kind = refined(*kind, lowerName);
        site.townHall =
            fields.townHall.word(feature) == "yes" || (site.kind == SiteKind::CivicBuilding && isTownHall(lowerName));
        return true;
    }

    void describe(const Feature& feature, const SiteFields& fields, const std::string& label, Site& site)
    {
        site.officialKey = fields.key.text(feature);
        const auto people = fields.people.number(feature);
        site.people = std::max(0.0, people.value_or(0));
        if (!people && !fields.people.text(feature).empty() && m_badPeople++ == 0)
            m_firstBadPeople = featureLabel(feature.fid, fields.people.text(feature));
        const std::string origin = fields.source.text(feature);
        std::string id = fields.feature.text(feature);
        if (id.empty())
            id = site.officialKey.empty() ? std::to_string(feature.fid) : site.officialKey;
        site.sources = {{origin.empty() ? label : label + " (" + origin + ")", id}};
        for (const Polygon& polygon : feature.polygons)
            site.areaHa += area(polygon) / 10000;
        applyKindDefaults(site);
    }

    /// false: set apart.
    bool locate(const Feature& feature, const SiteFields& fields, Site& site)
    {
        const std::string code = municipalityCode(fields.municipality.text(feature));
        bool byCode = false;
        site.municipalityCode = m_finder.find(site.position, code, byCode);
        const std::string who = site.name.empty() ? featureLabel(feature.fid) : site.name;
        if (byCode && m_byCode++ == 0)
            m_firstByCode = who;
        if (!code.empty() && !site.municipalityCode.empty() && code != site.municipalityCode && m_otherCode++ == 0)
            m_firstOtherCode = who + ": " + code;
        if (!m_anyTerritory || !site.municipalityCode.empty())
            return true;
        if (m_outsideCount++ == 0)
            m_firstOutside = who;
        if (!site.name.empty() && m_outsideListed++ < kNamesListed)
            m_outsideNames += (m_outsideNames.empty() ? "" : ", ") + site.name;
        return m_params.keepOutside;
    }

    Result<void> take(const Feature& feature, const SiteFields& fields, SitePlaces& places, const std::string& label)
    {
        std::string reason;
        const auto place = places.placeOf(feature, reason);
        m_anyPlace = m_anyPlace || place.has_value();
        Site site;
        site.name = fields.name.text(feature);
        if (!classify(feature, fields, site))
            return ok();
        if (!place) {
            refuse(reason.c_str(), featureLabel(feature.fid, site.name));
            return ok();
        }
        site.position = place->position;
        site.lonDeg = place->lonDeg;
        site.latDeg = place->latDeg;
        describe(feature, fields, label, site);
        if (m_known.contains({site.sources.front().layer, site.sources.front().feature})) {
            refuse("in the study already", featureLabel(feature.fid, site.name));
            return ok();
        }
        if (locate(feature, fields, site)) {
            site.id = SiteId{m_nextId++};
            m_result.sites.push_back(std::move(site));
            ++m_result.receipt.used;
        } else {
            m_result.outside.push_back(std::move(site));
        }
        return ok();
    }

    SiteImport& m_result;
    const SiteImportParams& m_params;
    PlaceMunicipality m_finder;
    bool m_anyTerritory = false;
    std::int64_t m_nextId = 1;
    std::set<std::pair<std::string, std::string>> m_known; ///< layer and feature of the study's sites
    InputHash m_hash;
    bool m_anyPlace = false;
    std::int64_t m_byCode = 0;
    std::int64_t m_otherCode = 0;
    std::int64_t m_badPeople = 0;
    std::int64_t m_outsideCount = 0;
    std::size_t m_outsideListed = 0;
    std::string m_firstByCode, m_firstOtherCode, m_firstBadPeople, m_firstOutside, m_outsideNames;
};

} // namespace

Result<SiteImport> importSites(const std::vector<std::pair<LayerSource, FieldMapping>>& sources,
                               const SiteImportParams& params, const Study& study, const RunContext& ctx)
{
    SiteImport result;
    SiteCollector collector(result, params, study);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto& [source, mapping] = sources[i];
        OASIS_TRY(const auto places, SitePlaces::open(source, mapping, study.info.crs));
        if (i == 0)
            result.receipt = beginReceipt(LayerKind::Sites, source, places->reader(), mapping);
        else
            result.receipt.layer += ", " + places->reader().layerName();
        const double from = static_cast<double>(i) / static_cast<double>(sources.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(sources.size());
        OASIS_CHECK(collector.addLayer(*places, source, mapping, ctx.part(from, to)));
        endReceipt(result.receipt, places->reader().read(), places->warnings());
        result.receipt.crs = places->crs();
    }
    if (!collector.anyPlace() && result.receipt.read > 0)
        return fail(ErrorCode::LayerUnusable, "the layer has no point or area",
                    layerLabel(result.receipt.path, result.receipt.layer));
    collector.finish();
    result.receipt.contentHash = collector.contentHash();
    return result;
}

} // namespace oasis::gis
