// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/csv_layer.h"

#include "gis/base/gdal_errors.h"
#include "gis/base/gdal_ptr.h"
#include "gis/base/source_members.h"
#include "gis/vector/field_names.h"
#include "gis/vector/row_filter.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace oasis::gis {

namespace {

constexpr std::size_t kBlock = 1U << 16U;
constexpr std::size_t kMaxRecord = 4U << 20U;

/// Hands out bytes one by one from blocks.
class ByteReader
{
public:
    explicit ByteReader(FilePtr file) : m_file(std::move(file)), m_block(kBlock) {}
    /// -1 at the end.
    int get()
    {
        if (m_at == m_filled && !fill())
            return -1;
        return static_cast<unsigned char>(m_block[m_at++]);
    }
    int peek()
    {
        if (m_at == m_filled && !fill())
            return -1;
        return static_cast<unsigned char>(m_block[m_at]);
    }
    void rewind()
    {
        VSIFSeekL(m_file.get(), 0, SEEK_SET);
        m_at = m_filled = 0;
    }

private:
    bool fill()
    {
        m_at = 0;
        m_filled = VSIFReadL(m_block.data(), 1, m_block.size(), m_file.get());
        return m_filled > 0;
    }
    FilePtr m_file;
    std::vector<char> m_block;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

class CsvLayer : public RawLayer
{
public:
    CsvLayer(FilePtr file, std::string path) : m_bytes(std::move(file)), m_path(std::move(path)) {}

    Result<void> prepare(const LayerSource& source);
    Result<bool> next(RawRecord& record) override;
    [[nodiscard]] bool isSpatial() const override { return false; }
    [[nodiscard]] std::string crsText() const override { return {}; }
    [[nodiscard]] std::int64_t declaredCount() const override { return -1; }
    [[nodiscard]] std::string encoding() const override { return decoder.description(); }

private:
    Result<bool> readRecord(std::vector<std::string>& cells);
    Result<void> readQuoted(std::string& cell);
    void skipByteOrderMark();
    char recognisedSeparator();
    void fit(std::vector<std::string>& cells);

    ByteReader m_bytes;
    std::string m_path;
    char m_separator = ',';
    std::int64_t m_line = 0; ///< records handed out
    std::vector<std::string> m_cells;
    std::unique_ptr<RowFilter> m_filter;
};

void CsvLayer::skipByteOrderMark()
{
    if (m_bytes.peek() == 0xEF) {
        m_bytes.get();
        m_bytes.get();
        m_bytes.get();
    }
}

/// The candidate that splits the first record into most cells.
char CsvLayer::recognisedSeparator()
{
    std::array<int, 128> counts{};
    bool quoted = false;
    for (std::size_t read = 0; read < kMaxRecord; ++read) {
        const int c = m_bytes.get();
        if (c < 0 || (!quoted && (c == '\n' || c == '\r')))
            break;
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c < 128)
            ++counts[static_cast<std::size_t>(c)];
    }
    char best = ',';
    for (const char candidate : {';', '\t', '|'})
        if (counts[static_cast<std::size_t>(candidate)] > counts[static_cast<std::size_t>(best)])
            best = candidate;
    return best;
}

Result<void> CsvLayer::readQuoted(std::string& cell)
{
    for (;;) {
        const int c = m_bytes.get();
        if (c < 0)
            return fail(ErrorCode::FileUnreadable, "a quotation mark is opened and never closed: the file is cut off",
                        "record " + std::to_string(m_line + 1));
        if (c == '"' && m_bytes.peek() != '"')
            return ok();
        if (c == '"')
            m_bytes.get();
        cell += static_cast<char>(c);
        if (cell.size() > kMaxRecord)
            return fail(ErrorCode::FileUnreadable, "a value is longer than 4 MB: a quotation mark is probably missing",
                        "record " + std::to_string(m_line + 1));
    }
}

Result<bool> CsvLayer::readRecord(std::vector<std::string>& cells)
{
    cells.clear();
    if (m_bytes.peek() < 0)
        return false;
    std::string cell;
    for (;;) {
        const int c = m_bytes.get();
        if (c == 0)
            return fail(ErrorCode::FileUnreadable,
                        "it is not plain text in UTF-8 or a Latin encoding: save it as "
                        "CSV in UTF-8",
                        "record " + std::to_string(m_line + 1));
        if (c == '"' && cell.empty()) {
            OASIS_CHECK(readQuoted(cell));
        } else if (c == m_separator || c == '\n' || c == '\r' || c < 0) {
            cells.push_back(std::move(cell));
            cell.clear();
            if (c == '\r' && m_bytes.peek() == '\n')
                m_bytes.get();
            if (c != m_separator)
                return true;
        } else {
            cell += static_cast<char>(c);
        }
        if (cell.size() > kMaxRecord || cells.size() > 10000)
            return fail(ErrorCode::FileUnreadable, "a line is too long for a table",
                        "record " + std::to_string(m_line + 1));
    }
}

void CsvLayer::fit(std::vector<std::string>& cells)
{
    if (cells.size() != fields.size() && !(cells.size() < fields.size() && cells.back().empty()))
        warnings.push_back({WarningCode::FileDamaged, 1, "record " + std::to_string(m_line),
                            "the line has another number of values than the header"});
    cells.resize(fields.size());
}

Result<void> CsvLayer::prepare(const LayerSource& source)
{
    driver = "CSV";
    format = "Comma Separated Value (.csv)";
    geometryType = "None";
    name = fileNameOf(m_path);
    name = name.substr(0, name.find('.'));
    decoder = TextDecoder(source.encoding, "", "");
    const int first = m_bytes.peek();
    if (first == 0xFF || first == 0xFE)
        return fail(ErrorCode::FileUnreadable, "the text is UTF-16: save it as CSV in UTF-8", source.path);
    skipByteOrderMark();
    m_separator = recognisedSeparator();
    m_bytes.rewind();
    skipByteOrderMark();
    OASIS_TRY(const bool any, readRecord(m_cells));
    if (!any)
        return fail(ErrorCode::FileUnreadable, "the table has no header line", source.path);
    for (const std::string& cell : m_cells) {
        std::string title = decoder.decode(cell);
        std::replace(title.begin(), title.end(), '\n', ' ');
        std::erase(title, '\r');
        fields.push_back({title.empty() ? "column_" + std::to_string(fields.size() + 1) : title, "String"});
    }
    makeNamesUnique(fields, warnings);
    if (!source.where.empty()) {
        OASIS_TRY(m_filter, RowFilter::create(fields, source.where));
    }
    return ok();
}

Result<bool> CsvLayer::next(RawRecord& record)
{
    for (;;) {
        OASIS_TRY(const bool any, readRecord(m_cells));
        if (!any)
            return false;
        if (m_cells.size() == 1 && m_cells.front().empty())
            continue; // an empty line
        ++m_line;
        fit(m_cells);
        record.fid = m_line;
        record.geometry.clear();
        record.values.resize(fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i)
            record.values[i] = decoder.decode(m_cells[i]);
        if (!m_filter || m_filter->accepts(record.values))
            return true;
    }
}

} // namespace

bool isDelimitedText(const std::string& path)
{
    std::string extension = extensionOf(path);
    if (extension == "gz")
        extension = extensionOf(path.substr(0, path.size() - 3));
    return extension == "csv" || extension == "tsv" || extension == "txt";
}

Result<std::unique_ptr<RawLayer>> openCsvLayer(const std::string& gdalPath, const LayerSource& source)
{
    FilePtr file(VSIFOpenL(gdalPath.c_str(), "rb"));
    if (!file)
        return fail(ErrorCode::FileUnreadable, "the file could not be opened", source.path);
    auto layer = std::make_unique<CsvLayer>(std::move(file), gdalPath);
    if (auto prepared = layer->prepare(source); !prepared.has_value())
        return inContext(prepared.error(), source.path);
    return std::unique_ptr<RawLayer>(std::move(layer));
}

} // namespace oasis::gis
