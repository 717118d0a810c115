// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/receipt_view.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

/// What was refused, repaired and noted, which column became what, and how the file was read.
QWidget* detailsOf(const ImportReceipt& receipt, const text::Language& language)
{
    const text::UnitText units(language);
    auto* details = new QWidget;
    auto* inner = new QVBoxLayout(details);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->setSpacing(2);
    const auto reasons = [&](const QString& title, const std::vector<ImportReceipt::Reason>& list) {
        for (const ImportReceipt::Reason& reason : list) {
            QLabel* line = ui::label(QStringLiteral("%1: %2 %3")
                                         .arg(title, units.number(static_cast<double>(reason.count)),
                                              text::importReason(reason.reason, reason.count, language)),
                                     ui::Role::Small);
            line->setToolTip(text::toQString(reason.first));
            inner->addWidget(line);
        }
    };
    reasons(ReceiptView::tr("Refused"), receipt.refused);
    reasons(ReceiptView::tr("Repaired"), receipt.repaired);
    reasons(ReceiptView::tr("Note"), receipt.notes);
    for (const auto& [planning, layer] : receipt.mapping)
        inner->addWidget(ui::label(QStringLiteral("%1 ← %2").arg(text::toQString(planning), text::toQString(layer)),
                                   ui::Role::Small));
    inner->addWidget(ui::label(
        QStringLiteral("%1 · %2 · %3")
            .arg(text::toQString(receipt.crs), text::toQString(receipt.encoding), text::toQString(receipt.importedAt)),
        ui::Role::Small));
    return details;
}

} // namespace

ReceiptView::ReceiptView(const ImportReceipt& receipt, const text::Language& language, QWidget* parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(2);
    const text::UnitText units(language);
    const auto number = [&](std::int64_t value) { return units.number(static_cast<double>(value)); };
    const QString path = text::toQString(receipt.path);
    column->addWidget(ui::label(text::name(receipt.kind, language), ui::Role::Heading));
    QLabel* file = ui::label(QStringLiteral("%1 · %2").arg(QFileInfo(path).fileName(), text::toQString(receipt.layer)),
                             ui::Role::Muted);
    file->setToolTip(path);
    column->addWidget(file);
    column->addWidget(ui::label(tr("%1 read, %2 used").arg(number(receipt.read), number(receipt.used))));
    QWidget* details = detailsOf(receipt, language);
    for (const Warning& warning : receipt.warnings)
        column->addWidget(ui::label(text::sentence(warning, language), ui::Role::Caution));
    QPushButton* more = ui::linkButton(tr("Details"));
    more->setCheckable(true);
    details->hide();
    connect(more, &QPushButton::toggled, details, &QWidget::setVisible);
    column->addWidget(more);
    column->addWidget(details);
}

} // namespace oasis::desktop
