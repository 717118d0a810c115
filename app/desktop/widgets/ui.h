// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFrame;
class QIcon;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace oasis::desktop::ui {

/// Roles of labels that the style sheet knows.
enum class Role { Plain, Title, Heading, Muted, Small, Figure, Good, Caution, Bad };

/// A wrapping label; text is plain unless it starts with a tag.
[[nodiscard]] QLabel* label(const QString& text, Role role = Role::Plain);
void setRole(QLabel* label, Role role);
[[nodiscard]] QPushButton* button(const QString& text, const QString& iconName = {});
/// The one main action of a panel.
[[nodiscard]] QPushButton* primaryButton(const QString& text, const QString& iconName = {});
/// Looks like a link.
[[nodiscard]] QPushButton* linkButton(const QString& text);
[[nodiscard]] QFrame* line();
/// A framed group; its layout is a QVBoxLayout with margins of 12.
[[nodiscard]] QFrame* card();
/// Marks a card as the one shown.
void setSelected(QFrame* card, bool selected);
/// A column in a scroll area without horizontal scrolling, margins of 16; add widgets to the returned layout.
[[nodiscard]] QVBoxLayout* scrollingColumn(QWidget* parent);
/// Removes and deletes all that a layout holds.
void clear(QVBoxLayout* layout);
/// A row "name … value"; the value may wrap and can be selected.
[[nodiscard]] QWidget* row(const QString& name, const QString& value, const QString& help = {});

} // namespace oasis::desktop::ui
