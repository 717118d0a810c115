// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/store/descriptor.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace oasis::gis {

Descriptor::Descriptor(Descriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

bool Descriptor::write(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

bool Descriptor::sync() const
{
    return ::fsync(m_descriptor) == 0;
}

bool Descriptor::cutTo(std::size_t size) const
{
    return ::ftruncate(m_descriptor, static_cast<off_t>(size)) == 0;
}

void Descriptor::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace oasis::gis
