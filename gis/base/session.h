// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace oasis::gis {

/// Owns the set-up of GDAL, GEOS and PROJ for the life of a program: drivers registered, messages kept off the
/// terminal, network access off, dangerous drivers off, limits on memory set. Make one in main, before anything else in
/// gis.
class Session
{
public:
    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
};

} // namespace oasis::gis
