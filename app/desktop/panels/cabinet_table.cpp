// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/cabinet_table.h"

#include "app/text/cabinet_text.h"
#include "app/text/convert.h"
#include "app/text/optics_text.h"
#include "app/text/unit_text.h"

#include <QLabel>
#include <QTableWidget>

namespace oasis::desktop {

CabinetTable::CabinetTable(Workspace& workspace, QWidget* parent) : MapItemTable(workspace, parent)
{
    view()->setObjectName(QStringLiteral("cabinetTable"));
    view()->setAccessibleName(tr("Cabinets"));
    connect(&workspace, &Workspace::activeScenarioChanged, this, &CabinetTable::outdate);
    connect(&workspace.document(), &StudyDocument::changed, this, &CabinetTable::outdate);
}

int CabinetTable::describe()
{
    const auto outcome = workspace().activeOutcome();
    if (!outcome || outcome->cabinets.empty()) {
        title().setText(tr("Choose a computed scenario with the objective “Cabinets for the premises”."));
        return 0;
    }
    const text::UnitText units(workspace().language());
    int premises = 0;
    int unserved = 0;
    for (const OutcomePremises& each : outcome->premises)
        (each.cabinet < 0 ? unserved : premises) += each.premises;
    title().setText(
        tr("%1 – %n cabinet(s), %2 premises, %3 behind no cabinet. All figures rest on assumptions, to be confirmed.",
           nullptr, static_cast<int>(outcome->cabinets.size()))
            .arg(text::toQString(outcome->definition.name), units.number(premises), units.number(unserved)));
    return static_cast<int>(outcome->cabinets.size());
}

QStringList CabinetTable::headers() const
{
    return {tr("Cabinet"),   tr("Municipality"), tr("Premises"),    tr("Capacity"),       tr("Fill"),
            tr("Splitters"), tr("Feeder"),       tr("Longest way"), tr("Light to spare"), tr("Price")};
}

void CabinetTable::fillRow(int row)
{
    const text::Language& language = workspace().language();
    const text::UnitText units(language);
    const auto outcome = workspace().activeOutcome();
    const auto index = static_cast<std::size_t>(row);
    const OutcomeCabinet& cabinet = outcome->cabinets[index];
    const Study& study = workspace().study();
    const double spareDb = lightOf(outcome->definition, cabinet).spareDb();
    put(row, Number, text::cabinetName(index, language), row);
    put(row, MunicipalityName, municipalityName(study.territory->indexOf(cabinet.municipalityCode)), 0);
    put(row, Premises, units.number(cabinet.premises), cabinet.premises);
    put(row, Capacity, units.number(cabinet.capacity), cabinet.capacity);
    put(row, Fill, units.percent(text::fillPercent(cabinet), 0), text::fillPercent(cabinet));
    put(row, Splitters, text::splitters(cabinet, language), cabinet.splitters);
    put(row, Feeder, units.length(cabinet.feederM), cabinet.feederM);
    put(row, Farthest, units.length(cabinet.farthestM), cabinet.farthestM);
    put(row, LightToSpare, text::decibels(spareDb, language), spareDb);
    put(row, Price, units.money(cabinet.price, text::toQString(study.catalogue->currency())), cabinet.price.inEuros());
    if (cabinet.underfilled)
        for (int column = 0; column < ColumnCount; ++column)
            view()
                ->item(row, column)
                ->setToolTip(tr("Fewer premises than the least number: an exception to be justified."));
}

std::optional<qlonglong> CabinetTable::selectedKey() const
{
    const Selection& selection = workspace().selection();
    if (selection.kind != Selection::Kind::Cabinet && selection.kind != Selection::Kind::CabinetArea)
        return std::nullopt;
    return selection.index;
}

void CabinetTable::select(qlonglong key)
{
    Selection selection;
    selection.kind = Selection::Kind::Cabinet;
    selection.index = static_cast<int>(key);
    workspace().select(selection);
}

} // namespace oasis::desktop
