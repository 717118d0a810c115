// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/enum_names.h"
#include "gis/store/json.h"
#include "gis/store/json_certificate_fields.h"
#include "gis/store/json_outcome_fields.h"
#include "gis/store/json_unknown.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace oasis::gis {

namespace {

using Json = nlohmann::json;

/// Reads one object's fields; remembers the first thing that is wrong and where, and ignores what follows.
class JsonReader
{
public:
    explicit JsonReader(const Json& object) : m_object(&object) {}

    template <class T>
    void operator()(const char* name, T& value)
    {
        if (!m_problem.empty())
            return;
        const auto found = m_object->find(name);
        if (found == m_object->end())
            return;
        m_problem = read(*found, value);
        if (!m_problem.empty())
            m_problem =
                std::string(name) + (m_problem.front() == ':' || m_problem.front() == '[' ? "" : ".") + m_problem;
    }
    /// See Fields.
    template <class T>
    void added(const char* name, T& value, const char* neighbour, T before)
    {
        if (!m_object->contains(name) && m_object->contains(neighbour))
            value = before;
        (*this)(name, value);
    }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

    // Each read() returns what is wrong, starting with ':', an index or a field name; empty when all is well.

    static std::string read(const Json& json, bool& value)
    {
        if (!json.is_boolean())
            return ": true or false expected";
        value = json.get<bool>();
        return {};
    }
    static std::string read(const Json& json, std::string& value)
    {
        if (!json.is_string())
            return ": text expected";
        value = json.get_ref<const std::string&>();
        return {};
    }
    static std::string read(const Json& json, double& value);
    template <std::integral T>
    requires(!std::same_as<T, bool>) static std::string read(const Json& json, T& value)
    {
        if (json.is_number_unsigned() && std::in_range<T>(json.get<std::uint64_t>()))
            value = static_cast<T>(json.get<std::uint64_t>());
        else if (json.is_number_integer() && !json.is_number_unsigned() && std::in_range<T>(json.get<std::int64_t>()))
            value = static_cast<T>(json.get<std::int64_t>());
        else
            return ": a whole number within its range expected";
        return {};
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    static std::string read(const Json& json, Enum& value)
    {
        if (!json.is_string())
            return ": a name expected";
        const auto known = enumeratorOf<Enum>(json.get_ref<const std::string&>());
        if (!known)
            return ": unknown name \"" + json.get_ref<const std::string&>() + "\"";
        value = *known;
        return {};
    }
    template <class Rep, class Tag>
    static std::string read(const Json& json, StrongInteger<Rep, Tag>& value)
    {
        Rep number{};
        std::string problem = read(json, number);
        value = StrongInteger<Rep, Tag>{number};
        return problem;
    }
    static std::string read(const Json& json, Money& value)
    {
        std::int64_t cents = 0;
        std::string problem = read(json, cents);
        value = Money::cents(cents);
        return problem;
    }
    static std::string read(const Json& json, Decibel& value)
    {
        double number = 0;
        std::string problem = read(json, number);
        value = Decibel::decibels(number);
        return problem;
    }
    static std::string read(const Json& json, PowerLevel& value)
    {
        double number = 0;
        std::string problem = read(json, number);
        value = PowerLevel::dBm(number);
        return problem;
    }
    static std::string read(const Json& json, Point& value);
    static std::string read(const Json& json, Polyline& line);
    static std::string read(const Json& json, std::vector<StreetSaving>& savings);
    static std::string read(const Json& json, std::vector<proof::RaisedCuts::Raise>& raises);
    static std::string read(const Json& json, std::array<bool, kSiteKindCount>& kinds);
    static std::string read(const Json& json, std::pair<std::string, std::string>& value);
    template <class T, std::size_t N>
    static std::string read(const Json& json, std::array<T, N>& values)
    {
        if (!json.is_array() || json.size() != N)
            return ": a list of " + std::to_string(N) + " expected";
        for (std::size_t i = 0; i < N; ++i) {
            std::string problem = read(json[i], values[i]);
            if (!problem.empty())
                return "[" + std::to_string(i) + "]" + (problem.front() == ':' || problem.front() == '[' ? "" : ".") +
                       problem;
        }
        return {};
    }
    template <class T>
    static std::string read(const Json& json, std::vector<T>& values)
    {
        if (!json.is_array())
            return ": a list expected";
        values.clear();
        values.resize(json.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::string problem = read(json[i], values[i]);
            if (!problem.empty())
                return "[" + std::to_string(i) + "]" + (problem.front() == ':' || problem.front() == '[' ? "" : ".") +
                       problem;
        }
        return {};
    }
    template <class T>
    static std::string read(const Json& json, std::shared_ptr<const T>& value)
    {
        auto part = std::make_shared<T>();
        std::string problem = read(json, *part);
        value = std::move(part);
        return problem;
    }
    template <class T>
    static std::string read(const Json& json, std::optional<T>& value)
    {
        value.reset();
        return json.is_null() ? std::string() : read(json, value.emplace());
    }
    template <class T>
    requires requires(JsonReader& reader, T& value) { Fields<T>::visit(reader, value); }
    static std::string read(const Json& json, T& value)
    {
        if (!json.is_object())
            return ": an object expected";
        JsonReader reader(json);
        Fields<T>::visit(reader, value);
        return reader.problem();
    }

private:
    const Json* m_object;
    std::string m_problem;
};

std::string JsonReader::read(const Json& json, double& value)
{
    if (json.is_number())
        value = json.get<double>();
    else if (json.is_null())
        value = std::numeric_limits<double>::quiet_NaN();
    else if (json == "inf")
        value = std::numeric_limits<double>::infinity();
    else if (json == "-inf")
        value = -std::numeric_limits<double>::infinity();
    else
        return ": a number expected";
    return {};
}

std::string JsonReader::read(const Json& json, Point& value)
{
    Polyline line;
    std::string problem = read(json, line);
    if (problem.empty() && line.size() != 1)
        return ": two coordinates expected";
    if (problem.empty())
        value = line.front();
    return problem;
}

std::string JsonReader::read(const Json& json, Polyline& line)
{
    if (!json.is_array() || json.size() % 2 != 0)
        return ": pairs of coordinates expected";
    line.clear();
    line.resize(json.size() / 2);
    for (std::size_t i = 0; i < line.size(); ++i) {
        std::string problem = read(json[2 * i], line[i].x);
        if (problem.empty())
            problem = read(json[2 * i + 1], line[i].y);
        if (!problem.empty())
            return problem;
    }
    return {};
}

std::string JsonReader::read(const Json& json, std::vector<StreetSaving>& savings)
{
    if (!json.is_array() || json.size() % 2 != 0)
        return ": pairs of a street and cents expected";
    savings.clear();
    savings.resize(json.size() / 2);
    for (std::size_t i = 0; i < savings.size(); ++i) {
        std::string problem = read(json[2 * i], savings[i].street);
        if (problem.empty())
            problem = read(json[2 * i + 1], savings[i].saving);
        if (!problem.empty())
            return problem;
    }
    return {};
}

std::string JsonReader::read(const Json& json, std::vector<proof::RaisedCuts::Raise>& raises)
{
    if (!json.is_array() || json.size() % 2 != 0)
        return ": pairs of a size and cents expected";
    raises.clear();
    raises.resize(json.size() / 2);
    for (std::size_t i = 0; i < raises.size(); ++i) {
        std::string problem = read(json[2 * i], raises[i].nodeCount);
        if (problem.empty())
            problem = read(json[2 * i + 1], raises[i].amount);
        if (!problem.empty())
            return problem;
    }
    return {};
}

std::string JsonReader::read(const Json& json, std::array<bool, kSiteKindCount>& kinds)
{
    std::vector<SiteKind> listed;
    std::string problem = read(json, listed);
    kinds.fill(false);
    for (const SiteKind kind : listed)
        kinds[static_cast<std::size_t>(kind)] = true;
    return problem;
}

std::string JsonReader::read(const Json& json, std::pair<std::string, std::string>& value)
{
    std::vector<std::string> both;
    std::string problem = read(json, both);
    if (problem.empty() && both.size() != 2)
        return ": two texts expected";
    if (problem.empty())
        value = {both[0], both[1]};
    return problem;
}

/// "site/1" → kind and version.
std::pair<std::string_view, int> kindAndVersion(std::string_view label)
{
    const std::size_t slash = std::min(label.find('/'), label.size());
    const std::string_view digits = label.substr(std::min(slash + 1, label.size()));
    int version = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), version);
    return {label.substr(0, slash), version};
}

template <class T>
Result<T> fromJson(const std::string& kind, std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::InvalidArgument, "the text is not a JSON object", kind);
    JsonReader reader(json);
    std::string label;
    reader("oasis", label);
    const auto [found, version] = kindAndVersion(label);
    if (found != kind || version < 1)
        return fail(ErrorCode::InvalidArgument, "the text is not of this kind but \"" + label + "\"", kind);
    if (version > kJsonVersion)
        return fail(ErrorCode::ProjectNewer, "the text has version " + std::to_string(version), kind);
    T value;
    if constexpr (requires { Fields<T>::visit(reader, value); })
        Fields<T>::visit(reader, value);
    else
        reader("items", value);
    if (!reader.problem().empty())
        return fail(ErrorCode::InvalidArgument, reader.problem(), kind);
    return value;
}

} // namespace

Result<ScenarioDefinition> scenarioDefinitionFromJson(std::string_view text)
{
    return fromJson<ScenarioDefinition>("scenario_definition", text);
}

Result<ScenarioDefinition> writtenScenarioDefinition(std::string_view text)
{
    OASIS_TRY(ScenarioDefinition definition, scenarioDefinitionFromJson(text));
    if (const std::string field = firstUnknownField(Json::parse(text)); !field.empty())
        return fail(ErrorCode::InvalidArgument, "a scenario has no such field", field);
    return definition;
}

Result<Outcome> outcomeFromJson(std::string_view text)
{
    return fromJson<Outcome>("outcome", text);
}

Result<Frontier> frontierFromJson(std::string_view text)
{
    return fromJson<Frontier>("frontier", text);
}

Result<PlanCertificate> planCertificateFromJson(std::string_view text)
{
    return fromJson<PlanCertificate>("certificate", text);
}

Result<ImportReceipt> importReceiptFromJson(std::string_view text)
{
    return fromJson<ImportReceipt>("import_receipt", text);
}

Result<StudyInfo> studyInfoFromJson(std::string_view text)
{
    return fromJson<StudyInfo>("study_info", text);
}

Result<MapLayer> mapLayerFromJson(std::string_view text)
{
    return fromJson<MapLayer>("map_layer", text);
}

Result<Site> siteFromJson(std::string_view text)
{
    return fromJson<Site>("site", text);
}

Result<SupplyPoint> supplyPointFromJson(std::string_view text)
{
    return fromJson<SupplyPoint>("supply_point", text);
}

Result<AccessPoint> accessPointFromJson(std::string_view text)
{
    return fromJson<AccessPoint>("access_point", text);
}

Result<StudyChange> studyChangeFromJson(std::string_view text)
{
    return fromJson<StudyChange>("study_change", text);
}

Result<std::vector<Site>> sitesFromJson(std::string_view text)
{
    return fromJson<std::vector<Site>>("sites", text);
}

Result<std::vector<SupplyPoint>> suppliesFromJson(std::string_view text)
{
    return fromJson<std::vector<SupplyPoint>>("supply_points", text);
}

Result<std::vector<Tower>> towersFromJson(std::string_view text)
{
    return fromJson<std::vector<Tower>>("towers", text);
}

Result<std::vector<AccessPoint>> accessPointsFromJson(std::string_view text)
{
    return fromJson<std::vector<AccessPoint>>("access_points", text);
}

Result<std::vector<MapLayer>> mapLayersFromJson(std::string_view text)
{
    return fromJson<std::vector<MapLayer>>("map_layers", text);
}

Result<std::vector<ImportReceipt>> importReceiptsFromJson(std::string_view text)
{
    return fromJson<std::vector<ImportReceipt>>("import_receipts", text);
}

} // namespace oasis::gis
