// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/form_fields.h"

#include "app/text/words.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QSpinBox>

namespace oasis::desktop::fields {

QDoubleSpinBox* decimal(double from, double to, int decimals, double step, const QString& suffix)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(from, to);
    box->setDecimals(decimals);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    return box;
}

QSpinBox* integer(int from, int to, const QString& suffix)
{
    auto* box = new QSpinBox;
    box->setRange(from, to);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    return box;
}

QFormLayout* form(QWidget* page)
{
    auto* layout = new QFormLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return layout;
}

QCheckBox* check(QFormLayout* into, const QString& text, const QString& help)
{
    auto* box = new QCheckBox(text);
    box->setToolTip(help);
    into->addRow(box);
    return box;
}

QWidget* kindGrid(std::array<QCheckBox*, kSiteKindCount>& boxes, const text::Language& language)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int kind = 0; kind < kSiteKindCount; ++kind) {
        auto* box = new QCheckBox(text::plural(static_cast<SiteKind>(kind), language));
        grid->addWidget(box, kind / 2, kind % 2);
        boxes[static_cast<std::size_t>(kind)] = box;
    }
    return widget;
}

} // namespace oasis::desktop::fields
