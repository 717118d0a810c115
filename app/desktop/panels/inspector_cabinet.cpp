// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says about street cabinets and their areas.
#include "app/desktop/panels/inspector.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

void Inspector::showCabinet(const Outcome& outcome, std::size_t index, bool area)
{
    const text::Language& language = m_workspace.language();
    const OutcomeCabinet& cabinet = outcome.cabinets[index];
    const Territory& territory = *m_workspace.study().territory;
    const auto ground = territory.indexOf(cabinet.municipalityCode);
    const QString municipality = ground ? text::toQString(territory.municipalities[*ground].name) : QString();
    const QString name = text::cabinetName(index, language);
    title(area ? tr("Area of cabinet %1").arg(index + 1) : name, municipality);
    if (area)
        cabinetLink(index);
    row(tr("Premises"), m_units.number(cabinet.premises), tr("Homes and businesses that it serves. An assumption."));
    if (const int businesses = text::businessesBehind(outcome, index); businesses > 0)
        row(tr("Of these, businesses"), m_units.number(businesses),
            tr("Of activity zones, by their jobs or their size. An assumption."));
    row(tr("Capacity"), m_units.number(cabinet.capacity));
    row(tr("Fill"), m_units.percent(text::fillPercent(cabinet), 0), tr("Premises by capacity"));
    if (cabinet.underfilled)
        m_column->addWidget(
            ui::label(tr("Fewer premises than the least number: an exception to be justified."), ui::Role::Caution));
    row(tr("Longest way to premises"), m_units.length(cabinet.farthestM), tr("From the cabinet, along the network"));
    row(tr("Feeder"), m_units.length(cabinet.feederM), tr("From the point of presence to the cabinet"));
    row(tr("Feeder fibres"), m_units.number(cabinet.feederFibres), tr("One per splitter, and the reserve"));
    row(tr("Splitters"), text::splitters(cabinet, language), tr("The largest whose light reaches all premises"));
    row(tr("Branching points"), m_units.number(cabinet.boxes));
    showCabinetLight(outcome, cabinet);
    row(tr("Price"), money(cabinet.price),
        tr("Cabinet, patching, splitters, splices and branching points; trenches and cables are not included."));
    heading(tr("Why here"));
    for (const QString& reason : text::cabinetReasons(outcome, index, *m_workspace.study().catalogue, language))
        note(reason);
    showCabinetBill(outcome, index);
}

void Inspector::showCabinetLight(const Outcome& outcome, const OutcomeCabinet& cabinet)
{
    const text::Language& language = m_workspace.language();
    const CabinetLight light = lightOf(outcome.definition, cabinet);
    row(tr("Light lost to the premises"), text::decibels(light.lossDownDb, language),
        tr("On the longest way from the point of presence, splitter and margin included. An assumption."));
    row(tr("Light lost from the premises"), text::decibels(light.lossUpDb, language));
    row(tr("Light to spare"), text::decibels(light.spareDb(), language),
        tr("Below the %1 that the equipment bridges").arg(text::decibels(light.limitDb, language)));
}

void Inspector::showCabinetBill(const Outcome& outcome, std::size_t index)
{
    heading(tr("What it costs"));
    const Catalogue& catalogue = *m_workspace.study().catalogue;
    for (const BillEntry& entry : outcome.bill) {
        if (entry.subject != BillSubject::Cabinet || entry.subjectIndex != static_cast<std::int64_t>(index) ||
            entry.yearly)
            continue;
        row(text::itemName(entry.item, catalogue, m_workspace.language()), money(entry.amount),
            text::toQString(entry.item));
    }
}

void Inspector::cabinetLink(std::size_t index)
{
    QPushButton* link = ui::linkButton(text::cabinetName(index, m_workspace.language()));
    connect(link, &QPushButton::clicked, this, [this, index] {
        Selection selection;
        selection.kind = Selection::Kind::Cabinet;
        selection.index = static_cast<int>(index);
        m_workspace.select(selection);
    });
    m_column->addWidget(link);
}

} // namespace oasis::desktop
