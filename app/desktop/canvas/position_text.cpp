// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/canvas/position_text.h"

#include "app/text/unit_text.h"
#include "gis/crs/transform.h"

#include <QCoreApplication>

#include <cmath>

namespace oasis::desktop {

namespace {

std::unique_ptr<gis::Transform> toLonLat(const std::string& code)
{
    const auto from = gis::Crs::parse(code);
    const auto to = gis::Crs::parse("EPSG:4326");
    if (!from.has_value() || !to.has_value())
        return nullptr;
    auto transform = gis::Transform::create(from.value(), to.value());
    return transform.has_value() ? std::make_unique<gis::Transform>(std::move(transform).value()) : nullptr;
}

} // namespace

PositionText::PositionText(const std::string& crs, text::Language language)
    : m_language(std::move(language)), m_toLonLat(toLonLat(crs))
{}

PositionText::~PositionText() = default;
PositionText::PositionText(PositionText&&) noexcept = default;
PositionText& PositionText::operator=(PositionText&&) noexcept = default;

QString PositionText::operator()(Point place)
{
    const text::UnitText units(m_language);
    const QString gap(3, QChar(0x00A0));
    const QChar space(0x202F);
    QString written = QStringLiteral("X") + space + units.number(place.x) + space + QStringLiteral("m") + gap +
                      QStringLiteral("Y") + space + units.number(place.y) + space + QStringLiteral("m");
    if (!m_toLonLat)
        return written;
    const Point lonLat = m_toLonLat->apply(place);
    if (!std::isfinite(lonLat.x) || !std::isfinite(lonLat.y))
        return written;
    const auto degrees = [&](double value, const char* positive, const char* negative) {
        return units.number(std::abs(value), 5) + QStringLiteral("°") + space +
               m_language.translate("map", value < 0 ? negative : positive);
    };
    return written + gap + degrees(lonLat.y, QT_TRANSLATE_NOOP("map", "N"), QT_TRANSLATE_NOOP("map", "S")) + gap +
           degrees(lonLat.x, QT_TRANSLATE_NOOP("map", "E"), QT_TRANSLATE_NOOP("map", "W"));
}

} // namespace oasis::desktop
