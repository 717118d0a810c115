// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/field_mapping.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oasis::gis {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto from = text.find_first_not_of(kSpace);
    return from == std::string_view::npos ? std::string_view{}
                                          : text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

constexpr std::array<std::string_view, 17> kLayerKindKeys{"streets",
                                                          "sites",
                                                          "municipalities",
                                                          "groupings",
                                                          "population-table",
                                                          "population-cells",
                                                          "buildings",
                                                          "elevation",
                                                          "supplies",
                                                          "ducts",
                                                          "poles",
                                                          "fibre",
                                                          "rails",
                                                          "motorways",
                                                          "rivers",
                                                          "towers",
                                                          "backdrop"};

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        if (c >= 'A' && c <= 'Z')
            out[i] = static_cast<char>(c + 32);
        else if (c == 0xC3 && i + 1 < out.size()) { // U+00C0 to U+00DE and their small letters, but for the sign ×
            const auto d = static_cast<unsigned char>(out[i + 1]);
            if (d >= 0x80 && d <= 0x9E && d != 0x97)
                out[i + 1] = static_cast<char>(d + 32);
            ++i;
        } else if (c == 0xC5 && i + 1 < out.size()) { // Œ
            if (static_cast<unsigned char>(out[i + 1]) == 0x92)
                out[i + 1] = static_cast<char>(0x93);
            ++i;
        }
    }
    return out;
}

std::string tagValue(std::string_view tags, std::string_view key)
{
    const std::string start = '"' + std::string(key) + "\"=>\"";
    auto at = tags.find(start);
    while (at != std::string_view::npos && at > 0 && tags[at - 1] != ',')
        at = tags.find(start, at + 1); // the same letters inside a value
    if (at == std::string_view::npos)
        return {};
    std::string value;
    for (auto i = at + start.size(); i < tags.size() && tags[i] != '"'; ++i) {
        if (tags[i] == '\\' && i + 1 < tags.size())
            ++i;
        value.push_back(tags[i]);
    }
    return value;
}

bool FieldMapping::has(std::string_view planningField) const
{
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldRule& f) { return f.planningField == planningField; });
}

std::string_view FieldMapping::meaning(std::string_view planningField, std::string_view value) const
{
    if (value.empty())
        return {};
    const std::string lower = lowerCase(value);
    std::string_view any;
    for (const ValueRule& rule : values) {
        if (rule.planningField != planningField)
            continue;
        if (rule.value == "*")
            any = rule.means;
        else if (lowerCase(rule.value) == lower)
            return rule.means;
    }
    return any;
}

void FieldMapping::set(const std::string& planningField, const std::string& layerField)
{
    std::erase_if(fields, [&](const FieldRule& rule) { return rule.planningField == planningField; });
    fields.push_back({planningField, layerField});
}

std::vector<std::pair<std::string, std::string>> FieldMapping::described() const
{
    std::vector<std::pair<std::string, std::string>> lines;
    if (!profile.empty())
        lines.emplace_back("profile", profile);
    for (const FieldRule& rule : fields)
        lines.emplace_back(rule.planningField, rule.layerField);
    for (const ValueRule& rule : values)
        lines.emplace_back(rule.planningField + ": " + rule.value, rule.means);
    return lines;
}

Result<void> editMapping(FieldMapping& mapping, const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::InvalidArgument,
                    "a mapping is written field=column, field==constant or field:value=word", text);
    const std::string left(trimmed(std::string_view(text).substr(0, equals)));
    const std::string right(trimmed(std::string_view(text).substr(equals + 1)));
    const auto colon = left.find(':');
    if (left.empty() || colon == 0)
        return fail(ErrorCode::InvalidArgument, "no planning field before the sign", text);
    if (colon == std::string::npos) {
        mapping.set(left, right);
        return ok();
    }
    const std::string field = left.substr(0, colon);
    const std::string value = left.substr(colon + 1);
    std::erase_if(mapping.values, [&](const ValueRule& rule) {
        return rule.planningField == field && lowerCase(rule.value) == lowerCase(value);
    });
    mapping.values.push_back({field, value, right});
    return ok();
}

std::string_view layerKindKey(LayerKind kind)
{
    return kLayerKindKeys[static_cast<std::size_t>(kind)];
}

std::optional<LayerKind> layerKindOf(std::string_view key)
{
    const auto found = std::find(kLayerKindKeys.begin(), kLayerKindKeys.end(), key);
    if (found == kLayerKindKeys.end())
        return std::nullopt;
    return static_cast<LayerKind>(found - kLayerKindKeys.begin());
}

MappedField::MappedField(const FieldMapping& mapping, const FeatureReader& reader, std::string_view planningField)
{
    for (const FieldRule& rule : mapping.fields) {
        if (rule.planningField != planningField || rule.layerField.empty())
            continue;
        Source source;
        if (rule.layerField.front() == '=') {
            source.constant = rule.layerField.substr(1);
        } else {
            const auto arrow = rule.layerField.find("->");
            source.column = reader.fieldIndex(rule.layerField.substr(0, arrow));
            if (arrow != std::string::npos)
                source.key = rule.layerField.substr(arrow + 2);
            if (source.column < 0) {
                m_missing.push_back(rule.layerField);
                continue;
            }
        }
        m_sources.push_back(std::move(source));
    }
    for (const ValueRule& rule : mapping.values) {
        if (rule.planningField != planningField)
            continue;
        if (rule.value == "*")
            m_anyOther = rule.means;
        else
            m_words.emplace_back(lowerCase(rule.value), rule.means);
    }
}

std::string MappedField::valueOf(const Source& source, const Feature& feature) const
{
    if (source.column < 0)
        return source.constant;
    const std::string& value = feature.values[static_cast<std::size_t>(source.column)];
    return source.key.empty() ? std::string(trimmed(value)) : tagValue(value, source.key);
}

std::string MappedField::text(const Feature& feature) const
{
    for (const Source& source : m_sources)
        if (std::string value = valueOf(source, feature); !value.empty())
            return value;
    return {};
}

std::string MappedField::word(const Feature& feature, std::string* unknown) const
{
    for (const Source& source : m_sources) {
        const std::string value = valueOf(source, feature);
        if (value.empty())
            continue;
        const std::string lower = lowerCase(value);
        for (const auto& [known, word] : m_words)
            if (known == lower)
                return word;
        if (source.column < 0)
            return value; // a constant is a planning word already
        if (unknown != nullptr && unknown->empty())
            *unknown = value;
        if (!m_anyOther.empty())
            return m_anyOther;
    }
    return {};
}

std::optional<double> MappedField::number(const Feature& feature) const
{
    std::string value = text(feature);
    std::replace(value.begin(), value.end(), ',', '.');
    std::erase_if(value, [](char c) { return c == ' '; });
    double parsed = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (value.empty() || error != std::errc{} || end != value.data() + value.size() || !std::isfinite(parsed))
        return std::nullopt;
    return parsed;
}

} // namespace oasis::gis
