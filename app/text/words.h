// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/base/error.h"
#include "core/base/warning.h"
#include "core/scenario/outcome.h"
#include "core/study/study.h"

#include <QString>

#include <string_view>

namespace oasis::text {

// The words of the field, one per thing: the same on screen, in the report and in the manual.

/// "name: value", with the narrow space that French wants before a colon.
[[nodiscard]] QString labelled(const QString& name, const QString& value, const Language& language);
/// A sentence that names what went wrong and what to do, then the detail and the place.
[[nodiscard]] QString sentence(const Error& error, const Language& language);
[[nodiscard]] QString sentence(const Warning& warning, const Language& language);

[[nodiscard]] QString name(SiteKind kind, const Language& language);
/// Plural, for legends and tables.
[[nodiscard]] QString plural(SiteKind kind, const Language& language);
[[nodiscard]] QString name(SiteState state, const Language& language);
[[nodiscard]] QString name(StreetClass streetClass, const Language& language);
[[nodiscard]] QString name(ConstructionMode mode, const Language& language);
[[nodiscard]] QString name(Objective objective, const Language& language);
[[nodiscard]] QString name(PriceLevel level, const Language& language);
[[nodiscard]] QString name(WifiBand band, const Language& language);
[[nodiscard]] QString name(LayerKind kind, const Language& language);
[[nodiscard]] QString name(Served served, const Language& language);
[[nodiscard]] QString name(StopReason reason, const Language& language);
[[nodiscard]] QString explanation(WhyNot reason, const Language& language);
/// Name and one-sentence explanation of an indicator id; unknown ids stand for themselves.
[[nodiscard]] QString indicatorName(std::string_view id, const Language& language);
[[nodiscard]] QString indicatorHelp(std::string_view id, const Language& language);
/// Stage of a long job, by its key; unknown keys stand for themselves.
[[nodiscard]] QString stageName(std::string_view key, const Language& language);
/// Name of a bill's item: the catalogue's label, else that of the items which no catalogue lists (overheads, entry
/// prices, technologies); `marked` adds " *" to what is not confirmed.
[[nodiscard]] QString itemName(std::string_view id, const Catalogue& catalogue, const Language& language,
                               bool marked = true);
/// Why an import refused, repaired or noted so many features, by its key; unknown keys stand for themselves.
[[nodiscard]] QString importReason(std::string_view key, std::int64_t count, const Language& language);
/// A site's name, or its kind and id when it has none.
[[nodiscard]] QString siteTitle(const Site& site, const Language& language);
/// "proved at most 0.4 % above the best possible", "proved optimal" …
[[nodiscard]] QString proofSentence(const Proof& proof, const Language& language);

} // namespace oasis::text
