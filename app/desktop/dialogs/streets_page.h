// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialogs/objective_pages.h"
#include "core/scenario/pinned_streets.h"
#include "core/study/study.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace oasis::desktop {

/// The streets that the planner wants used or barred in a scenario. They are chosen on the map; here they are seen
/// together and given back to the solver.
class StreetsPage : public ObjectivePage
{
    Q_OBJECT

public:
    StreetsPage(const Study& study, const text::Language& language, QWidget* parent = nullptr);

    void load(const ScenarioDefinition& definition) override;
    void store(ScenarioDefinition& definition) const override;
    /// Says whether plans of this kind follow pins.
    void setObjective(const ScenarioDefinition& definition);

private:
    void add(StreetId street, StreetChoice choice);
    void removeChosen();
    void update();

    const Study& m_study;
    text::Language m_language;
    QLabel* m_unfollowed;
    QListWidget* m_list;
    QPushButton* m_remove;
    QLabel* m_none;
};

} // namespace oasis::desktop
