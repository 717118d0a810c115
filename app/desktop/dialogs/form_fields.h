// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"
#include "core/sites/site.h"

#include <QString>

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
class QWidget;

/// Fields of forms, all of one look.
namespace oasis::desktop::fields {

[[nodiscard]] QFormLayout* form(QWidget* page);
[[nodiscard]] QDoubleSpinBox* decimal(double from, double to, int decimals, double step, const QString& suffix);
[[nodiscard]] QSpinBox* integer(int from, int to, const QString& suffix = {});
/// Adds a row with the box.
QCheckBox* check(QFormLayout* into, const QString& text, const QString& help = {});
/// One box per kind of site, in two columns.
[[nodiscard]] QWidget* kindGrid(std::array<QCheckBox*, kSiteKindCount>& boxes, const text::Language& language);

} // namespace oasis::desktop::fields
