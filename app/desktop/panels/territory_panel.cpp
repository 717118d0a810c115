// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/territory_panel.h"

#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/panels/layer_tree.h"
#include "app/desktop/panels/receipt_view.h"
#include "app/desktop/widgets/ui.h"
#include "app/desktop/workspace/folder_import.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

TerritoryPanel::TerritoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_needs(new QVBoxLayout), m_receipts(new QVBoxLayout)
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Territory"), ui::Role::Title));
    column->addWidget(ui::label(tr("Bring the layers of the territory: drop files on the window, or choose them. Oasis "
                                   "says what each file is before loading it."),
                                ui::Role::Muted));
    auto* actions = new QVBoxLayout; // one below the other: their French texts are long
    QPushButton* files = ui::primaryButton(tr("Import layers…"));
    QPushButton* folder = ui::button(tr("A whole folder…"));
    actions->addWidget(files, 0, Qt::AlignLeft);
    actions->addWidget(folder, 0, Qt::AlignLeft);
    column->addLayout(actions);
    m_needs->setSpacing(0);
    column->addLayout(m_needs);
    column->addSpacing(8);
    column->addWidget(ui::label(tr("Layers of the map"), ui::Role::Heading));
    column->addWidget(new LayerTree(m_workspace));
    column->addSpacing(8);
    column->addWidget(ui::label(tr("Imports"), ui::Role::Heading));
    column->addLayout(m_receipts);
    column->addStretch();
    connect(files, &QPushButton::clicked, this, &TerritoryPanel::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &TerritoryPanel::chooseFolder);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &TerritoryPanel::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.receipts || what.planningInputs() || what.elevation)
            refresh();
    });
    refresh();
}

void TerritoryPanel::refresh()
{
    fillNeeds();
    fillReceipts();
}

void TerritoryPanel::fillNeeds()
{
    ui::clear(m_needs);
    const Study& study = m_workspace.study();
    const text::UnitText units(m_workspace.language());
    const auto need = [&](const QString& name, std::size_t count, const QString& missing) {
        m_needs->addWidget(ui::row((count > 0 ? QStringLiteral("✓  ") : QStringLiteral("○  ")) + name,
                                   count > 0 ? units.number(static_cast<double>(count)) : missing));
    };
    need(tr("Streets"), study.streets->streets.size(), tr("needed"));
    need(tr("Points of presence"), study.supplies.size(), tr("needed"));
    need(tr("Sites"), study.sites.size(), tr("needed"));
    need(tr("Municipalities"), study.territory->municipalities.size(), tr("for cost shares"));
    need(tr("Population cells"), study.territory->cells.size(), tr("for people covered"));
    need(tr("Existing ducts, poles, fibre"), study.infrastructure->assets.size(), tr("to reuse them"));
    need(tr("Railways, motorways, rivers"), study.infrastructure->barriers.size(), tr("for crossings"));
    need(tr("Relief"), study.elevation->heightM.size(), tr("for the map"));
}

void TerritoryPanel::fillReceipts()
{
    ui::clear(m_receipts);
    const auto& receipts = m_workspace.study().receipts;
    if (receipts.empty())
        m_receipts->addWidget(ui::label(tr("Nothing imported yet."), ui::Role::Muted));
    for (auto receipt = receipts.rbegin(); receipt != receipts.rend(); ++receipt)
        m_receipts->addWidget(new ReceiptView(*receipt, m_workspace.language()));
}

void TerritoryPanel::chooseFiles()
{
    ImportDialog::openInTurn(m_workspace, QFileDialog::getOpenFileNames(this, tr("Import layers")), this);
}

void TerritoryPanel::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import a folder"));
    if (!folder.isEmpty())
        importFolder(m_workspace, folder);
}

} // namespace oasis::desktop
