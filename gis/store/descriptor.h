// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace oasis::gis {

/// Owns a file descriptor of the system; -1 stands for a file that could not be opened (errno says why).
class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    /// All bytes; false on failure (errno).
    [[nodiscard]] bool write(std::string_view bytes) const;
    /// Waits until the bytes are on the disk.
    [[nodiscard]] bool sync() const;
    [[nodiscard]] bool cutTo(std::size_t size) const;
    void close();

private:
    int m_descriptor;
};

} // namespace oasis::gis
