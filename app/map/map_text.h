// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/symbology.h"
#include "core/network/construction_mode.h"
#include "core/sites/site.h"

#include <QLocale>
#include <QString>

class QTranslator;

namespace oasis::map {

/// The language of a picture: that of the program by default, or a report's own.
struct MapLanguage
{
    QLocale locale;
    const QTranslator* translator = nullptr; ///< borrowed; null: the program's installed translators

    /// Translates an English source text of the context "map".
    [[nodiscard]] QString text(const char* english) const;
};

/// Title of a symbol as a legend prints it ("Primary school", "New trench" …).
[[nodiscard]] QString symbolTitle(const SymbolKey& key, const MapLanguage& language);
[[nodiscard]] QString siteKindTitle(SiteKind kind, const MapLanguage& language);
/// Title of an own layer ("@streets" …); empty for other ids.
[[nodiscard]] QString layerTitle(const QString& id, const MapLanguage& language);
/// "500 m", "2 km" in the language's number format.
[[nodiscard]] QString lengthText(double metres, const MapLanguage& language);

} // namespace oasis::map
