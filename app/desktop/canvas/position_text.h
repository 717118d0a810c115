// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"
#include "core/geometry/point.h"

#include <QString>

#include <memory>
#include <string>

namespace oasis::gis {
class Transform;
}

namespace oasis::desktop {

/// Writes a place for the status bar: projected metres, and longitude and latitude where the study's system is known.
/// For one thread.
class PositionText
{
public:
    /// An unknown system is no failure: then only metres are written.
    PositionText(const std::string& crs, text::Language language);
    ~PositionText();
    PositionText(PositionText&&) noexcept;
    PositionText& operator=(PositionText&&) noexcept;

    /// "X 1 055 320 m   Y 6 302 110 m   43,74512° N   7,42031° E"
    [[nodiscard]] QString operator()(Point place);

private:
    text::Language m_language;
    std::unique_ptr<gis::Transform> m_toLonLat;
};

} // namespace oasis::desktop
