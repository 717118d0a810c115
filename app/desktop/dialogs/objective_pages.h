// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/language.h"
#include "core/scenario/definition.h"

#include <QStackedWidget>

#include <vector>

namespace oasis::desktop {

/// What an objective asks beside the rest of a scenario.
class ObjectivePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void load(const ScenarioDefinition& definition) = 0;
    virtual void store(ScenarioDefinition& definition) const = 0;
};

/// The page of the chosen objective; all pages keep what was typed when another is shown.
class ObjectivePages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ObjectivePages(const text::Language& language, QWidget* parent = nullptr);

    void showPageOf(Objective objective);
    void load(const ScenarioDefinition& definition);
    void store(ScenarioDefinition& definition) const;

private:
    void add(Objective objective, ObjectivePage* page);

    struct Entry
    {
        Objective objective;
        ObjectivePage* page;
    };
    std::vector<Entry> m_pages;
    QWidget* m_nothing; // for objectives that ask nothing more
};

} // namespace oasis::desktop
