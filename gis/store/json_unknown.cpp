// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/json_unknown.h"

#include "gis/store/json_fields.h"

#include <array>
#include <set>
#include <vector>

namespace oasis::gis {

namespace {

using Json = nlohmann::json;

template <class T>
std::string unknownIn(const Json& json, const T& value);
template <class T>
std::string unknownIn(const Json& json, const std::vector<T>& value);
template <class T, std::size_t N>
std::string unknownIn(const Json& json, const std::array<T, N>& value);

/// An archive that takes down the names of one type's fields and looks into them.
class KnownFields
{
public:
    explicit KnownFields(const Json& object) : m_object(object) {}

    template <class T>
    void operator()(const char* name, const T& value)
    {
        m_names.insert(name);
        const auto found = m_object.find(name);
        if (found == m_object.end() || !m_inner.empty())
            return;
        if (const std::string inner = unknownIn(*found, value); !inner.empty())
            m_inner = name + (inner.front() == '[' ? inner : "." + inner);
    }
    template <class T>
    void added(const char* name, const T& value, const char* /*neighbour*/, const T& /*before*/)
    {
        (*this)(name, value);
    }
    /// Of the object itself first.
    [[nodiscard]] std::string unknown() const
    {
        for (const auto& [name, value] : m_object.items())
            if (!m_names.contains(name))
                return name;
        return m_inner;
    }
    void know(const char* name) { m_names.insert(name); }

private:
    const Json& m_object;
    std::set<std::string> m_names;
    std::string m_inner;
};

template <class T>
std::string unknownInList(const Json& json)
{
    for (std::size_t i = 0; i < json.size(); ++i)
        if (const std::string inner = unknownIn(json[i], T{}); !inner.empty())
            return "[" + std::to_string(i) + "]" + (inner.front() == '[' ? inner : "." + inner);
    return {};
}

template <class T>
std::string unknownIn(const Json& json, const std::vector<T>& /*value*/)
{
    return json.is_array() ? unknownInList<T>(json) : std::string();
}

template <class T, std::size_t N>
std::string unknownIn(const Json& json, const std::array<T, N>& /*value*/)
{
    return json.is_array() ? unknownInList<T>(json) : std::string();
}

template <class T>
std::string unknownIn(const Json& json, const T& value)
{
    if constexpr (requires(KnownFields & known) { Fields<T>::visit(known, value); }) {
        if (json.is_object()) {
            KnownFields known(json);
            Fields<T>::visit(known, value);
            return known.unknown();
        }
    }
    return {};
}

} // namespace

std::string firstUnknownField(const nlohmann::json& definition)
{
    KnownFields known(definition);
    known.know("oasis");
    const ScenarioDefinition any;
    Fields<ScenarioDefinition>::visit(known, any);
    return known.unknown();
}

} // namespace oasis::gis
