// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"

#include "core/study/study.h"

#include <QFrame>

namespace oasis::desktop {

/// One import's receipt: what was read, used, refused and why, repaired and how.
class ReceiptView : public QFrame
{
    Q_OBJECT

public:
    ReceiptView(const ImportReceipt& receipt, const text::Language& language, QWidget* parent = nullptr);
};

} // namespace oasis::desktop
