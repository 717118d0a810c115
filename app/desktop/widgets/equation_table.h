// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/link_text.h"

#include <QTableWidget>

#include <vector>

namespace oasis::desktop {

/// Figures of a model, each with the number of its equation and its symbol; for reading.
class EquationTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit EquationTable(const QString& accessibleName, QWidget* parent = nullptr);
    /// Cells that are there already are written anew, so that figures can follow a drag.
    void setRows(const std::vector<text::LinkRow>& rows) { setRows(rows, static_cast<int>(rows.size())); }
    /// Those from `fadedFrom` on are grey: they have no part in the answer.
    void setRows(const std::vector<text::LinkRow>& rows, int fadedFrom);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace oasis::desktop
