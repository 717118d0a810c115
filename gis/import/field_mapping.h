// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/study/study.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oasis::gis {

/// Where one planning field comes from.
/// `layerField` is a field's name; "other_tags->surface" is a key inside a field of OSM tags; "=text" is a constant.
struct FieldRule
{
    std::string planningField; ///< "class", "name", "kind" … (see the importers)
    std::string layerField;
    friend bool operator==(const FieldRule&, const FieldRule&) = default;
};

/// What one value of a planning field means.
struct ValueRule
{
    std::string planningField;
    std::string value; ///< of the layer, compared without regard to case; "*" stands for any other, not empty
    std::string means; ///< planning word; "skip" leaves the feature out
    friend bool operator==(const ValueRule&, const ValueRule&) = default;
};

/// How a layer's fields feed an import: shown before it, editable, kept in the receipt. Several rules for one
/// planning field are tried in their order. Planning fields without a rule stay at their defaults.
struct FieldMapping
{
    std::string
        profile; ///< key of the recognised source ("osm.streets", "bdtopo.streets", "education" …); may be empty
    std::vector<FieldRule> fields;
    std::vector<ValueRule> values;

    [[nodiscard]] bool isEmpty() const { return fields.empty(); }
    [[nodiscard]] bool has(std::string_view planningField) const;
    /// The planning word for a layer's value: the value rule's, else that of "*", else "".
    [[nodiscard]] std::string_view meaning(std::string_view planningField, std::string_view value) const;
    /// Replaces all rules of a planning field by one.
    void set(const std::string& planningField, const std::string& layerField);
    /// For the receipt: planning field ← layer field, then the value rules as "kind: Ecole" ← "primary-school".
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> described() const;
    friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
};

/// Changes a mapping as the command line says: "name=NOM", "kind==civic" (a constant), "class:Chemin=track" (a value).
/// Errors: InvalidArgument (no "=" in it, nothing before it).
[[nodiscard]] Result<void> editMapping(FieldMapping& mapping, const std::string& text);

/// What a layer looks like and how it would be read. `kind` Backdrop with an empty mapping: not recognised.
struct Recognition
{
    LayerKind kind = LayerKind::Backdrop;
    FieldMapping mapping;
};

/// Recognises a layer by its fields, geometry and name (all without regard to case and to DBF's cut at 10 characters):
/// OSM, BD TOPO, ROUTE 500, roads with roadClass; French school directory, BPE, France Services, digital mediation
/// places, third places, town halls, activity zones; and, by the name of the layer, what the other importers read.
[[nodiscard]] Recognition recognise(const LayerInfo& layer);
/// The mapping for a kind that the user chose: recognised, or by common column names; may be empty.
[[nodiscard]] FieldMapping mappingFor(LayerKind kind, const LayerInfo& layer);

/// Key of a kind of layer ("streets", "sites" …) and back. nullopt for an unknown key.
[[nodiscard]] std::string_view layerKindKey(LayerKind kind);
[[nodiscard]] std::optional<LayerKind> layerKindOf(std::string_view key);

/// One planning field bound to a reader's columns. Cheap to read: no search by name per feature.
class MappedField
{
public:
    MappedField(const FieldMapping& mapping, const FeatureReader& reader, std::string_view planningField);

    /// Whether any rule names a column that exists (constants count).
    [[nodiscard]] bool exists() const { return !m_sources.empty(); }
    /// Columns that rules name and the layer does not have.
    [[nodiscard]] const std::vector<std::string>& missing() const { return m_missing; }
    /// The first non-empty value, trimmed; "" when there is none.
    [[nodiscard]] std::string text(const Feature& feature) const;
    /// The planning word of the first value that has one, else "". `unknown` gets the first value without, if asked
    /// for.
    [[nodiscard]] std::string word(const Feature& feature, std::string* unknown = nullptr) const;
    /// The value as a number (decimal comma accepted); nullopt when empty or not one.
    [[nodiscard]] std::optional<double> number(const Feature& feature) const;

private:
    struct Source
    {
        int column = -1;
        std::string key; ///< inside a field of tags; empty: the whole field
        std::string constant;
    };
    [[nodiscard]] std::string valueOf(const Source& source, const Feature& feature) const;

    std::vector<Source> m_sources;
    std::vector<std::string> m_missing;
    std::vector<std::pair<std::string, std::string>> m_words; ///< lower-case value → planning word
    std::string m_anyOther;
};

/// The value of a key in OSM's `"key"=>"value","key"=>"value"` text; "" when absent.
[[nodiscard]] std::string tagValue(std::string_view tags, std::string_view key);

/// Lower case, ASCII and the accented letters of French alike ("É" → "é").
[[nodiscard]] std::string lowerCase(std::string_view text);

} // namespace oasis::gis
