// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidgetItem>

namespace oasis::desktop {

/// A cell that is sorted by its figure, then by its text.
class FigureItem : public QTableWidgetItem
{
public:
    FigureItem(const QString& text, double figure) : QTableWidgetItem(text), m_figure(figure) {}
    bool operator<(const QTableWidgetItem& other) const override
    {
        const auto* theirs = dynamic_cast<const FigureItem*>(&other);
        if (theirs && m_figure != theirs->m_figure)
            return m_figure < theirs->m_figure;
        return text().localeAwareCompare(other.text()) < 0;
    }

private:
    double m_figure;
};

} // namespace oasis::desktop
