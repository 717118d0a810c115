// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/part_stream.h"

#include <cpl_conv.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace oasis::gis {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{4} << 20U;
constexpr int kDeflateLevel = 1;

struct CplFreer
{
    void operator()(void* memory) const { CPLFree(memory); }
};

std::string deflated(std::span<const char> bytes)
{
    std::size_t size = 0;
    const std::unique_ptr<void, CplFreer> memory(
        CPLZLibDeflate(bytes.data(), bytes.size(), kDeflateLevel, nullptr, 0, &size));
    return memory ? std::string(static_cast<const char*>(memory.get()), size) : std::string();
}

bool inflate(std::span<const char> bytes, std::size_t rawSize, std::string& raw)
{
    raw.resize(rawSize);
    std::size_t size = 0;
    return CPLZLibInflate(bytes.data(), bytes.size(), raw.data(), raw.size(), &size) && size == rawSize;
}

} // namespace

PartWriter::PartWriter(Sink sink) : m_sink(std::move(sink))
{
    m_piece.reserve(kPieceBytes);
}

void PartWriter::text(std::string_view value)
{
    number(static_cast<std::uint64_t>(value.size()));
    bytes(value.data(), value.size());
}

void PartWriter::bytes(const char* data, std::size_t size)
{
    while (size > 0) {
        const std::size_t fits = std::min(size, kPieceBytes - m_piece.size());
        m_piece.append(data, fits);
        data += fits;
        size -= fits;
        if (m_piece.size() == kPieceBytes)
            flush();
    }
}

void PartWriter::flush()
{
    m_hash.add(std::string_view(m_piece));
    if (m_sink && !m_error)
        if (auto sent = m_sink(m_piece); !sent.has_value())
            m_error = sent.error();
    m_piece.clear();
}

Result<void> PartWriter::finish()
{
    if (!m_piece.empty())
        flush();
    if (m_error)
        return *m_error;
    return ok();
}

Result<PartReader> PartReader::open(Database& database, const std::string& section)
{
    OASIS_TRY(Statement size,
              database.prepare("SELECT COUNT(*), COALESCE(SUM(raw_size), 0) FROM oasis_blob WHERE section = ?"));
    size.bind(0, std::string_view(section));
    OASIS_CHECK(size.step());
    OASIS_TRY(Statement pieces,
              database.prepare("SELECT raw_size, codec, data FROM oasis_blob WHERE section = ? ORDER BY piece"));
    const auto atMost = size.integer(0) * static_cast<std::int64_t>(kPieceBytes);
    const std::int64_t bytes = std::clamp<std::int64_t>(size.integer(1), 0, atMost);
    return PartReader(std::move(pieces), static_cast<std::uint64_t>(bytes), section);
}

void PartReader::text(std::string& value)
{
    std::uint64_t size = 0;
    number(size);
    if (size > m_remaining) {
        m_damaged = true;
        return;
    }
    value.resize(size);
    bytes(value.data(), value.size());
}

void PartReader::bytes(char* data, std::size_t size)
{
    while (size > 0 && !m_damaged) {
        if (m_used == m_piece.size()) {
            nextPiece();
            continue;
        }
        const std::size_t there = std::min(size, m_piece.size() - m_used);
        std::memcpy(data, m_piece.data() + m_used, there);
        data += there;
        size -= there;
        m_used += there;
        m_remaining -= std::min<std::uint64_t>(m_remaining, there);
    }
    if (m_damaged && size > 0)
        std::memset(data, 0, size);
}

void PartReader::nextPiece()
{
    if (!m_started)
        m_pieces.bind(0, std::string_view(m_section)); // only now does the reader stay where it is
    m_started = true;
    const auto row = m_pieces.step();
    if (!row.has_value())
        m_error = row.error();
    m_damaged = !row.has_value() || !row.value();
    if (m_damaged)
        return;
    const std::int64_t rawSize = m_pieces.integer(0);
    const std::span<const char> stored = m_pieces.blob(2);
    m_used = 0;
    if (rawSize <= 0 || rawSize > static_cast<std::int64_t>(kPieceBytes))
        m_damaged = true;
    else if (m_pieces.text(1) == "raw")
        m_piece.assign(stored.begin(), stored.end());
    else if (m_pieces.text(1) != "deflate" || !inflate(stored, static_cast<std::size_t>(rawSize), m_piece))
        m_damaged = true;
    m_damaged = m_damaged || m_piece.size() != static_cast<std::size_t>(rawSize);
    if (m_damaged)
        m_piece.clear();
    m_hash.add(std::string_view(m_piece));
}

Result<void> PartReader::finish(const std::string& revision)
{
    if (m_error)
        return inContext(*m_error, m_section);
    if (m_damaged || m_remaining != 0 || m_hash.hex() != revision)
        return fail(ErrorCode::ProjectDamaged, "this part of the project is damaged or incomplete", m_section);
    return ok();
}

Result<PartWriter::Sink> blobSink(Database& database, const std::string& section)
{
    OASIS_TRY(Statement insert, database.prepare("INSERT INTO oasis_blob (section, piece, raw_size, codec, data) "
                                                 "VALUES (?, ?, ?, ?, ?)"));
    const auto statement = std::make_shared<Statement>(std::move(insert));
    return PartWriter::Sink([statement, section, piece = std::int64_t{0}](std::span<const char> bytes) mutable {
        const std::string packed = deflated(bytes);
        const bool worthIt = !packed.empty() && packed.size() < bytes.size() / 8 * 7;
        statement->bind(0, std::string_view(section));
        statement->bind(1, piece++);
        statement->bind(2, static_cast<std::int64_t>(bytes.size()));
        statement->bind(3, std::string_view(worthIt ? "deflate" : "raw"));
        statement->bindBlob(4, worthIt ? std::span<const char>(packed) : bytes);
        return statement->run();
    });
}

} // namespace oasis::gis
