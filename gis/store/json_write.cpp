// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/enum_names.h"
#include "gis/store/json.h"
#include "gis/store/json_certificate_fields.h"
#include "gis/store/json_outcome_fields.h"
#include "gis/store/json_text.h"

#include <array>
#include <charconv>
#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace oasis::gis {

namespace {

/// Writes text itself instead of building a document first: half the memory, and the order of keys is ours.
class JsonWriter
{
public:
    template <class T>
    void operator()(std::string_view name, const T& value)
    {
        separate();
        string(name);
        m_text.push_back(':');
        write(value);
    }
    /// See Fields.
    template <class T>
    void added(std::string_view name, const T& value, std::string_view /*neighbour*/, T /*before*/)
    {
        (*this)(name, value);
    }
    template <class T>
    void document(const std::string& kind, const T& value)
    {
        open('{');
        (*this)("oasis", kind + "/" + std::to_string(kJsonVersion));
        if constexpr (requires { Fields<T>::visit(*this, value); })
            Fields<T>::visit(*this, value);
        else
            (*this)("items", value);
        close('}');
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void open(char bracket)
    {
        m_text.push_back(bracket);
        m_first = true;
    }
    void close(char bracket)
    {
        m_text.push_back(bracket);
        m_first = false;
    }
    void separate()
    {
        if (!m_first)
            m_text.push_back(',');
        m_first = false;
    }
    void string(std::string_view text) { appendJsonString(m_text, text); }

    void write(bool value) { m_text += value ? "true" : "false"; }
    void write(std::string_view value) { string(value); }
    void write(const std::string& value) { string(value); }
    void write(Money value) { write(value.inCents()); }
    void write(Decibel value) { write(value.decibels()); }
    void write(PowerLevel value) { write(value.dBm()); }
    void write(double value) { appendJsonNumber(m_text, value); }
    template <std::integral T>
    void write(T value)
    {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_text.append(digits.data(), end);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value)
    {
        const std::string_view name = nameOf(value);
        if (name.empty())
            write(static_cast<std::int64_t>(value));
        else
            string(name);
    }
    template <class Rep, class Tag>
    void write(StrongInteger<Rep, Tag> value)
    {
        write(value.value());
    }
    void write(Point value) { write(Polyline{value}); }
    void write(const Polyline& line)
    {
        open('[');
        for (const Point p : line) {
            separate();
            write(p.x);
            m_text.push_back(',');
            write(p.y);
        }
        close(']');
    }
    /// Flat as lines are: id, cents, id, cents …; there can be as many as streets.
    void write(const std::vector<StreetSaving>& savings)
    {
        open('[');
        for (const StreetSaving& saving : savings) {
            separate();
            write(saving.street);
            m_text.push_back(',');
            write(saving.saving);
        }
        close(']');
    }
    /// Flat: size, cents, size, cents …
    void write(const std::vector<proof::RaisedCuts::Raise>& raises)
    {
        open('[');
        for (const proof::RaisedCuts::Raise& raise : raises) {
            separate();
            write(raise.nodeCount);
            m_text.push_back(',');
            write(raise.amount);
        }
        close(']');
    }
    void write(const std::array<bool, kSiteKindCount>& kinds)
    {
        open('[');
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (kinds[i]) {
                separate();
                write(static_cast<SiteKind>(i));
            }
        close(']');
    }
    void write(const std::pair<std::string, std::string>& value)
    {
        write(std::vector<std::string>{value.first, value.second});
    }
    template <class T, std::size_t N>
    void write(const std::array<T, N>& values)
    {
        open('[');
        for (const T& value : values) {
            separate();
            write(value);
        }
        close(']');
    }
    template <class T>
    void write(const std::vector<T>& values)
    {
        open('[');
        for (const T& value : values) {
            separate();
            write(value);
        }
        close(']');
    }
    template <class T>
    void write(const std::shared_ptr<const T>& value)
    {
        write(*value);
    }
    template <class T>
    void write(const std::optional<T>& value)
    {
        if (value)
            write(*value);
        else
            m_text += "null";
    }
    template <class T>
    requires requires(JsonWriter& writer, const T& value) { Fields<T>::visit(writer, value); }
    void write(const T& value)
    {
        open('{');
        Fields<T>::visit(*this, value);
        close('}');
    }

    std::string m_text;
    bool m_first = true;
};

template <class T>
std::string document(const std::string& kind, const T& value)
{
    JsonWriter writer;
    writer.document(kind, value);
    return writer.take();
}

} // namespace

std::string toJson(const ScenarioDefinition& definition)
{
    return document("scenario_definition", definition);
}

std::string toJson(const Outcome& outcome)
{
    return document("outcome", outcome);
}

std::string toJson(const PlanCertificate& certificate)
{
    return document("certificate", certificate);
}

std::string toJson(const ImportReceipt& receipt)
{
    return document("import_receipt", receipt);
}

std::string toJson(const StudyInfo& info)
{
    return document("study_info", info);
}

std::string toJson(const MapLayer& layer)
{
    return document("map_layer", layer);
}

std::string toJson(const Site& site)
{
    return document("site", site);
}

std::string toJson(const SupplyPoint& supply)
{
    return document("supply_point", supply);
}

std::string toJson(const AccessPoint& point)
{
    return document("access_point", point);
}

std::string toJson(const StudyChange& change)
{
    return document("study_change", change);
}

std::string toJson(const std::vector<Site>& sites)
{
    return document("sites", sites);
}

std::string toJson(const std::vector<SupplyPoint>& supplies)
{
    return document("supply_points", supplies);
}

std::string toJson(const std::vector<Tower>& towers)
{
    return document("towers", towers);
}

std::string toJson(const std::vector<AccessPoint>& points)
{
    return document("access_points", points);
}

std::string toJson(const std::vector<MapLayer>& layers)
{
    return document("map_layers", layers);
}

std::string toJson(const std::vector<ImportReceipt>& receipts)
{
    return document("import_receipts", receipts);
}

std::string toJson(const Comparison& comparison)
{
    return document("comparison", comparison);
}

std::string toJson(const Frontier& frontier)
{
    return document("frontier", frontier);
}

std::string toJson(const Verification& verification)
{
    return document("verification", verification);
}

std::string toJson(const CertificateCheck& check)
{
    return document("certificate_check", check);
}

std::string toJson(const StreetExplanation& explanation)
{
    return document("street_explanation", explanation);
}

std::string toJson(const SiteExplanation& explanation)
{
    return document("site_explanation", explanation);
}

} // namespace oasis::gis
