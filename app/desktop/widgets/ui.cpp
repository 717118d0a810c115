// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/ui.h"

#include "app/desktop/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop::ui {

namespace {

constexpr qsizetype kFigureLength = 18;

const char* nameOf(Role role)
{
    switch (role) {
    case Role::Title:
        return "title";
    case Role::Heading:
        return "heading";
    case Role::Muted:
        return "muted";
    case Role::Small:
        return "small";
    case Role::Figure:
        return "figure";
    case Role::Good:
        return "good";
    case Role::Caution:
        return "caution";
    case Role::Bad:
        return "bad";
    case Role::Plain:
        break;
    }
    return "";
}

void restyle(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPushButton* pushButton(const QString& text, const QString& iconName, const char* role)
{
    auto* made = new QPushButton(text);
    if (*role)
        made->setProperty("role", QLatin1String(role));
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

/// As high as what it holds needs at its width: a scroll area asks for the least height at any width, and wrapping
/// texts would then squeeze the fields beside them.
class Column : public QWidget
{
protected:
    bool event(QEvent* event) override
    {
        const bool handled = QWidget::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
            const int least = layout() ? layout()->totalMinimumHeightForWidth(width()) : 0;
            if (const int height = std::max(0, least); height != minimumHeight())
                setMinimumHeight(height);
        }
        return handled;
    }
};

} // namespace

QLabel* label(const QString& text, Role role)
{
    auto* made = new QLabel(text);
    made->setWordWrap(true);
    if (role != Role::Plain)
        made->setProperty("role", QLatin1String(nameOf(role)));
    return made;
}

void setRole(QLabel* label, Role role)
{
    label->setProperty("role", QLatin1String(nameOf(role)));
    restyle(label);
}

QPushButton* button(const QString& text, const QString& iconName)
{
    return pushButton(text, iconName, "");
}

QPushButton* primaryButton(const QString& text, const QString&)
{
    return pushButton(text, {}, "primary");
}

QPushButton* linkButton(const QString& text)
{
    return pushButton(text, {}, "flat");
}

QFrame* line()
{
    auto* made = new QFrame;
    made->setProperty("role", QStringLiteral("line"));
    return made;
}

QFrame* card()
{
    auto* made = new QFrame;
    made->setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    return made;
}

void setSelected(QFrame* card, bool selected)
{
    card->setProperty("selected", selected);
    restyle(card);
}

QVBoxLayout* scrollingColumn(QWidget* parent)
{
    auto* outer = new QVBoxLayout(parent);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    auto* content = new Column;
    content->setObjectName(QStringLiteral("column"));
    content->setMinimumWidth(1); // what is too wide is squeezed, never pushed out of sight
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    area->setWidget(content);
    outer->addWidget(area);
    return column;
}

void clear(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            if (auto* column = qobject_cast<QVBoxLayout*>(inner))
                clear(column);
        }
        delete item;
    }
}

QWidget* row(const QString& name, const QString& value, const QString& help)
{
    auto* made = new QWidget;
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(0, 1, 0, 1);
    across->setSpacing(12);
    QString unbroken = name;
    unbroken.replace(QLatin1String("Wi-Fi"), QStringLiteral("Wi\u2011Fi"));
    QLabel* left = label(unbroken, Role::Muted);
    left->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QLabel* right = label(value);
    const bool figure = value.size() <= kFigureLength; // figures stay in one line, words may wrap
    right->setWordWrap(!figure);
    right->setAlignment(Qt::AlignTop | Qt::AlignRight);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    across->addWidget(left, 1);
    across->addWidget(right, figure ? 0 : 1);
    made->setToolTip(help);
    return made;
}

} // namespace oasis::desktop::ui
