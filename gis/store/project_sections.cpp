// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/input_hash.h"
#include "core/radio/link_equipment.h"
#include "gis/store/geopackage.h"
#include "gis/store/json.h"
#include "gis/store/outcome_tables.h"
#include "gis/store/parts.h"
#include "gis/store/project_tables.h"
#include "gis/store/study_tables.h"

#include <memory>
#include <utility>

namespace oasis::gis {

namespace {

/// Raised when the columns of the layers change, so that files of an earlier program get the new ones.
constexpr int kLayoutRevision = 3;

using MakeTables = std::function<std::vector<FeatureTable>(const Study&)>;

Result<void> insertDocument(Database& database, const std::string& section, const std::string& content)
{
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO oasis_document (section, content) VALUES (?, ?)"));
    insert.bind(0, std::string_view(section));
    insert.bind(1, std::string_view(content));
    return insert.run();
}

Result<void> writeTables(Database& database, const std::string& section, const Study& study,
                         const std::vector<FeatureTable>& tables, const RunContext& ctx)
{
    OASIS_TRY(const std::int32_t srsId, enterCrs(database, study.info.crs));
    for (const FeatureTable& table : tables) {
        OASIS_CHECK(writeTable(database, table, srsId, ctx));
        OASIS_TRY(Statement insert, database.prepare("INSERT INTO oasis_table (name, section) VALUES (?, ?)"));
        insert.bind(0, std::string_view(table.name));
        insert.bind(1, std::string_view(section));
        OASIS_CHECK(insert.run());
    }
    return ok();
}

/// What the layers show beside the section's own content.
void addLayout(InputHash& hash, const Study& study)
{
    hash.add(kLayoutRevision);
    hash.add(study.info.crs);
    hash.add(study.info.attribution);
}

/// A section that is one text, with the layers made from it. `alsoShown`: fingerprints of what else the layers show.
Section documentSection(const Study& study, const std::string& name, std::string content, MakeTables makeTables = {},
                        const std::string& alsoShown = {})
{
    InputHash hash;
    hash.add(content);
    if (makeTables) {
        addLayout(hash, study);
        hash.add(alsoShown);
    }
    Section section{name, hash.hex(), {}};
    section.write = [&study, name, makeTables = std::move(makeTables),
                     content = std::move(content)](Database& database, const RunContext& ctx) -> Result<void> {
        OASIS_CHECK(insertDocument(database, name, content));
        return makeTables ? writeTables(database, name, study, makeTables(study), ctx) : ok();
    };
    return section;
}

/// A section that is a big part: exact arrays in oasis_blob, described by a document that carries their fingerprint.
template <class Part>
Result<Section> partSection(const Study& study, const std::string& name, const std::shared_ptr<const Part>& part,
                            MakeTables makeTables = {}, const std::string& alsoShown = {})
{
    PartWriter fingerprint;
    write(fingerprint, *part);
    OASIS_CHECK(fingerprint.finish());
    const std::string content = fingerprint.revision();
    Section section = documentSection(study, name, content, std::move(makeTables), alsoShown);
    section.write = [part, name, document = std::move(section.write)](Database& database,
                                                                      const RunContext& ctx) -> Result<void> {
        OASIS_CHECK(document(database, ctx));
        OASIS_TRY(PartWriter::Sink sink, blobSink(database, name));
        const auto stoppable = [&](std::span<const char> piece) -> Result<void> {
            if (ctx.stopRequested())
                return fail(ErrorCode::Cancelled, "stopped while writing", name);
            return sink(piece);
        };
        PartWriter out(stoppable);
        write(out, *part);
        return out.finish();
    };
    return section;
}

/// The revision of the territory, which other layers show too.
Result<std::string> addParts(const Study& study, const RunContext& ctx, std::vector<Section>& sections)
{
    OASIS_TRY(Section territory, partSection(study, "territory", study.territory, [](const Study& s) {
                  return std::vector{municipalityTable(s), populationCellTable(s)};
              }));
    const std::string territoryRevision = territory.revision;
    sections.push_back(std::move(territory));
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "stopped before writing");
    OASIS_TRY(Section streets, partSection(
                                   study, "streets", study.streets,
                                   [](const Study& s) { return std::vector{streetTable(s)}; }, territoryRevision));
    sections.push_back(std::move(streets));
    OASIS_TRY(Section infrastructure, partSection(study, "infrastructure", study.infrastructure, [](const Study& s) {
                  return std::vector{existingNetworkTable(s), barrierTable(s)};
              }));
    sections.push_back(std::move(infrastructure));
    OASIS_TRY(Section elevation, partSection(study, "elevation", study.elevation));
    sections.push_back(std::move(elevation));
    return territoryRevision;
}

} // namespace

Result<std::vector<Section>> sectionsOf(const Study& study, const RunContext& ctx)
{
    const std::string catalogueText = study.catalogue->toText();
    const std::string sites = toJson(study.sites);
    const std::string supplies = toJson(study.supplies);
    std::vector<Section> sections;
    sections.push_back(documentSection(study, "info", toJson(study.info)));
    sections.push_back(documentSection(study, "layers", toJson(study.layers)));
    sections.push_back(documentSection(study, "receipts", toJson(study.receipts)));
    sections.push_back(documentSection(study, "catalogue", catalogueText));
    sections.push_back(
        documentSection(study, "sites", sites, [](const Study& s) { return std::vector{siteTable(s)}; }));
    sections.push_back(documentSection(
        study, "supplies", supplies, [](const Study& s) { return std::vector{supplyTable(s)}; },
        study.catalogue->currency()));
    sections.push_back(documentSection(study, "towers", toJson(study.towers),
                                       [](const Study& s) { return std::vector{towerTable(s)}; }));
    sections.push_back(documentSection(study, "access_points", toJson(study.accessPoints),
                                       [](const Study& s) { return std::vector{accessPointTable(s)}; }));
    InputHash shownByOutcomes;
    shownByOutcomes.add(catalogueText);
    shownByOutcomes.add(sites);
    shownByOutcomes.add(supplies);
    shownByOutcomes.add(defaultLinkEquipmentText());
    OASIS_TRY(const std::string territoryRevision, addParts(study, ctx, sections));
    shownByOutcomes.add(territoryRevision);
    for (const ScenarioDefinition& definition : study.definitions)
        sections.push_back(
            documentSection(study, "definition/" + std::to_string(definition.id.value()), toJson(definition)));
    for (const auto& outcome : study.outcomes) {
        if (ctx.stopRequested())
            return fail(ErrorCode::Cancelled, "stopped before writing");
        sections.push_back(documentSection(
            study, "outcome/" + std::to_string(outcome->definition.id.value()), toJson(*outcome),
            [outcome](const Study& s) { return outcomeTables(s, *outcome); }, shownByOutcomes.hex()));
    }
    for (const auto& frontier : study.frontiers)
        sections.push_back(
            documentSection(study, "frontier/" + std::to_string(frontier->definition.id.value()), toJson(*frontier)));
    return sections;
}

} // namespace oasis::gis
