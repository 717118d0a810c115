// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/input_hash.h"
#include "core/base/result.h"
#include "gis/store/database.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace oasis::gis {

static_assert(std::endian::native == std::endian::little, "the arrays of a project file are little-endian");

/// Turns a big part of a study into a stream of bytes, cut into pieces of equal size, and fingerprints it.
/// Arrays are stored column by column, each behind its length.
class PartWriter
{
public:
    /// Takes one piece; the bytes are valid during the call only.
    using Sink = std::function<Result<void>(std::span<const char> piece)>;
    /// Without a sink only the fingerprint is computed.
    explicit PartWriter(Sink sink = {});

    template <class T>
    requires std::is_arithmetic_v<T>
    void number(T value) { bytes(reinterpret_cast<const char*>(&value), sizeof value); }
    template <class T>
    void array(const std::vector<T>& values)
    {
        static_assert(std::is_arithmetic_v<T>);
        number(static_cast<std::uint64_t>(values.size()));
        bytes(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    void text(std::string_view value);
    /// One column of a list of structures.
    template <class List, class Get>
    void column(const List& list, Get get)
    {
        std::vector<std::remove_cvref_t<decltype(get(*list.begin()))>> values;
        values.reserve(list.size());
        for (const auto& element : list)
            values.push_back(get(element));
        array(values);
    }
    /// Sends the last piece; the first error of the sink, if any.
    [[nodiscard]] Result<void> finish();
    /// Fingerprint of all bytes, after finish().
    [[nodiscard]] std::string revision() const { return m_hash.hex(); }

private:
    void bytes(const char* data, std::size_t size);
    void flush();

    Sink m_sink;
    std::string m_piece;
    InputHash m_hash;
    std::optional<Error> m_error;
};

/// Reads back what PartWriter wrote into table oasis_blob. Anything that does not fit makes the reader fail once and
/// for all; finish() tells. No length is believed beyond the bytes that are there.
class PartReader
{
public:
    [[nodiscard]] static Result<PartReader> open(Database& database, const std::string& section);

    template <class T>
    requires std::is_arithmetic_v<T>
    void number(T& value) { bytes(reinterpret_cast<char*>(&value), sizeof value); }
    template <class T>
    void array(std::vector<T>& values)
    {
        std::uint64_t count = 0;
        number(count);
        if (count > m_remaining / sizeof(T)) {
            m_damaged = true;
            return;
        }
        values.resize(count);
        bytes(reinterpret_cast<char*>(values.data()), values.size() * sizeof(T));
    }
    void text(std::string& value);
    /// One column into a list that already has its size; the lengths must agree.
    template <class T, class List, class Set>
    void column(List& list, Set set)
    {
        std::vector<T> values;
        array(values);
        if (values.size() != list.size()) {
            m_damaged = true;
            return;
        }
        for (std::size_t i = 0; i < values.size(); ++i)
            set(list[i], values[i]);
    }
    /// A list behind its length: `element` reads one of its elements, at least a byte each.
    template <class T, class Element>
    void list(std::vector<T>& values, Element element)
    {
        std::uint64_t left = 0;
        number(left);
        values.clear();
        for (; left > 0 && !m_damaged; --left) // grows with what is really there, whatever the length says
            element(values.emplace_back());
    }
    [[nodiscard]] bool damaged() const { return m_damaged; }
    /// Nothing more was written: what a newer program writes behind is missing.
    [[nodiscard]] bool atEnd() const { return m_remaining == 0; }
    /// ProjectDamaged unless everything was read and the fingerprint is `revision`.
    [[nodiscard]] Result<void> finish(const std::string& revision);

private:
    PartReader(Statement pieces, std::uint64_t size, std::string section)
        : m_pieces(std::move(pieces)), m_remaining(size), m_section(std::move(section))
    {}
    void bytes(char* data, std::size_t size);
    void nextPiece();

    Statement m_pieces;
    std::uint64_t m_remaining = 0; ///< bytes not yet handed out
    std::string m_section;
    std::string m_piece;
    std::size_t m_used = 0; ///< bytes of the piece handed out
    InputHash m_hash;
    bool m_started = false;
    bool m_damaged = false;
    std::optional<Error> m_error;
};

/// A sink that stores pieces in oasis_blob, deflated where that saves space.
[[nodiscard]] Result<PartWriter::Sink> blobSink(Database& database, const std::string& section);

} // namespace oasis::gis
