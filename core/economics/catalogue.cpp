// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <system_error>

namespace oasis {

namespace {

constexpr std::array<std::string_view, 12> kFields{"id",     "labelFr",   "labelEn",       "unit",
                                                   "low",    "typical",   "high",          "priceYear",
                                                   "source", "confirmed", "lifetimeYears", "group"};
constexpr double kLargestFigure = 1e13; ///< a unit price in cents stays exact in a double and far from overflow

bool printable(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

double figureOf(const CatalogueItem& item, PriceLevel level)
{
    if (level == PriceLevel::Low)
        return item.low;
    return level == PriceLevel::High ? item.high : item.typical;
}

Result<void> checkItem(const CatalogueItem& item)
{
    const auto bad = [&](const std::string& what) { return fail(ErrorCode::InvalidArgument, what, item.id); };
    if (item.id.empty())
        return bad("an item of the catalogue has no id");
    for (const std::string* text : {&item.id, &item.labelFr, &item.labelEn, &item.unit, &item.source, &item.group})
        if (!printable(*text))
            return bad("a text of the item holds a line break or control character");
    for (const double figure : {item.low, item.typical, item.high})
        if (!std::isfinite(figure) || figure < 0 || figure > kLargestFigure)
            return bad("a price of the item is negative, too large or not a number");
    if (item.low > item.typical || item.typical > item.high)
        return bad("prices of the item are not in the order low, typical, high");
    if (item.lifetimeYears < 0)
        return bad("the item's lifetime is negative");
    return ok();
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value).ptr;
    return {buffer.data(), end};
}

std::string quoted(const std::string& text)
{
    const bool edgeSpace = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (text.find_first_of(";\"") == std::string::npos && !edgeSpace)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Cells of a row; nullopt when a quoted cell is not closed.
std::optional<std::vector<std::string>> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool inQuotes = false;
    bool wasQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (inQuotes && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"' && (inQuotes || cells.back().empty())) {
            inQuotes = !inQuotes;
            wasQuoted = true;
        } else if (c == ';' && !inQuotes) {
            if (!wasQuoted)
                cells.back() = std::string(trimmed(cells.back()));
            cells.emplace_back();
            wasQuoted = false;
        } else {
            cells.back() += c;
        }
    }
    if (inQuotes)
        return std::nullopt;
    if (!wasQuoted)
        cells.back() = std::string(trimmed(cells.back()));
    return cells;
}

template <class T>
bool readNumber(const std::string& text, T& value)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size();
}

/// Reads the catalogue text line by line; knows where it is for its errors.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text)
    {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
    }

    Result<Catalogue> read()
    {
        OASIS_CHECK(readHeaders());
        OASIS_CHECK(readColumns());
        std::vector<CatalogueItem> items;
        std::set<std::string> seen;
        while (nextLine()) {
            if (trimmed(m_line).empty())
                continue;
            OASIS_TRY(auto item, readItem());
            if (!seen.insert(item.id).second)
                return bad("the item " + item.id + " appears twice");
            items.push_back(std::move(item));
        }
        return Catalogue::create(m_headers["name"], m_headers["version"], m_headers["currency"], std::move(items));
    }

private:
    Error bad(const std::string& what) const
    {
        return fail(ErrorCode::InvalidArgument, what, "catalogue: line " + std::to_string(m_number));
    }

    bool nextLine()
    {
        if (m_rest.empty())
            return false;
        const std::size_t end = m_rest.find('\n');
        m_line = m_rest.substr(0, end);
        if (!m_line.empty() && m_line.back() == '\r')
            m_line.remove_suffix(1);
        m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
        ++m_number;
        return true;
    }

    Result<void> readHeaders()
    {
        m_headers["currency"] = "EUR";
        while (nextLine()) {
            if (trimmed(m_line) == "---")
                return m_headers.contains("name") ? ok() : Result<void>(bad("the header has no name"));
            const std::size_t colon = m_line.find(':');
            if (colon == std::string_view::npos)
                return bad("expected \"key: value\" or \"---\"");
            const std::string key(trimmed(m_line.substr(0, colon)));
            if (key != "name" && key != "version" && key != "currency")
                return bad("unknown key " + key);
            m_headers[key] = std::string(trimmed(m_line.substr(colon + 1)));
        }
        return bad("the line \"---\" after the header is missing");
    }

    Result<void> readColumns()
    {
        if (!nextLine())
            return bad("the row of field names is missing");
        const auto cells = cellsOf(m_line);
        if (!cells)
            return bad("a quoted field is not closed");
        for (const std::string& cell : *cells) {
            if (std::find(kFields.begin(), kFields.end(), cell) == kFields.end())
                return bad("unknown field " + cell);
            if (!m_columns.emplace(cell, m_columns.size()).second)
                return bad("the field " + cell + " appears twice");
        }
        for (const std::string_view field : kFields)
            if (!m_columns.contains(std::string(field)))
                return bad("the field " + std::string(field) + " is missing");
        return ok();
    }

    Result<CatalogueItem> readItem() const
    {
        const auto cells = cellsOf(m_line);
        if (!cells)
            return bad("a quoted field is not closed");
        if (cells->size() != m_columns.size())
            return bad("expected " + std::to_string(m_columns.size()) + " fields, found " +
                       std::to_string(cells->size()));
        const auto cell = [&](const char* field) -> const std::string& { return (*cells)[m_columns.at(field)]; };
        CatalogueItem item;
        item.id = cell("id");
        item.labelFr = cell("labelFr");
        item.labelEn = cell("labelEn");
        item.unit = cell("unit");
        item.source = cell("source");
        item.group = cell("group");
        const std::array<std::pair<const char*, double*>, 3> prices{
            {{"low", &item.low}, {"typical", &item.typical}, {"high", &item.high}}};
        for (const auto& [field, target] : prices)
            if (!readNumber(cell(field), *target))
                return bad(std::string(field) + " is not a number: " + cell(field));
        if (!readNumber(cell("priceYear"), item.priceYear) || !readNumber(cell("lifetimeYears"), item.lifetimeYears))
            return bad("priceYear or lifetimeYears is not a whole number");
        if (cell("confirmed") != "yes" && cell("confirmed") != "no")
            return bad("confirmed is neither yes nor no: " + cell("confirmed"));
        item.confirmed = cell("confirmed") == "yes";
        if (auto checked = checkItem(item); !checked.has_value())
            return bad(checked.error().context + ": " + checked.error().detail);
        return item;
    }

    std::string_view m_rest;
    std::string_view m_line;
    int m_number = 0;
    std::map<std::string, std::string> m_headers;
    std::map<std::string, std::size_t> m_columns;
};

} // namespace

Result<Catalogue> Catalogue::create(std::string name, std::string version, std::string currency,
                                    std::vector<CatalogueItem> items)
{
    for (const std::string* text : {&name, &version, &currency})
        if (!printable(*text) || trimmed(*text) != *text)
            return fail(ErrorCode::InvalidArgument, "name, version or currency holds a line break or outer blanks",
                        "catalogue");
    for (const CatalogueItem& item : items)
        OASIS_CHECK(checkItem(item));
    std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (std::size_t i = 1; i < items.size(); ++i)
        if (items[i].id == items[i - 1].id)
            return fail(ErrorCode::InvalidArgument, "the item appears twice", "catalogue: " + items[i].id);
    Catalogue catalogue;
    catalogue.m_name = std::move(name);
    catalogue.m_version = std::move(version);
    catalogue.m_currency = std::move(currency);
    catalogue.m_items = std::move(items);
    return catalogue;
}

Result<Catalogue> Catalogue::parse(std::string_view text)
{
    return Reader(text).read();
}

std::string Catalogue::toText() const
{
    std::string text = "name: " + m_name + "\nversion: " + m_version + "\ncurrency: " + m_currency + "\n---\n";
    for (const std::string_view field : kFields)
        text += std::string(field) + (field == kFields.back() ? "\n" : ";");
    for (const CatalogueItem& item : m_items) {
        for (const std::string* field : {&item.id, &item.labelFr, &item.labelEn, &item.unit})
            text += quoted(*field) + ';';
        for (const double figure : {item.low, item.typical, item.high})
            text += numberText(figure) + ';';
        text += std::to_string(item.priceYear) + ';' + quoted(item.source) + ';' + (item.confirmed ? "yes;" : "no;") +
                std::to_string(item.lifetimeYears) + ';' + quoted(item.group) + '\n';
    }
    return text;
}

const CatalogueItem* Catalogue::find(std::string_view id) const
{
    const auto at = std::lower_bound(m_items.begin(), m_items.end(), id,
                                     [](const CatalogueItem& item, std::string_view key) { return item.id < key; });
    return at != m_items.end() && at->id == id ? &*at : nullptr;
}

Result<Money> Catalogue::unitPrice(std::string_view id, PriceLevel level) const
{
    const CatalogueItem* item = find(id);
    if (item == nullptr)
        return fail(ErrorCode::InvalidArgument, "the catalogue " + m_name + " has no such item", std::string(id));
    return Money::euros(figureOf(*item, level));
}

double Catalogue::figure(std::string_view id, PriceLevel level, double fallback) const
{
    const CatalogueItem* item = find(id);
    return item == nullptr ? fallback : figureOf(*item, level);
}

} // namespace oasis
