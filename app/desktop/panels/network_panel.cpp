// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/network_panel.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace oasis::desktop {

NetworkPanel::NetworkPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_facts(new QVBoxLayout)
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Network"), ui::Role::Title));
    m_facts->setSpacing(0);
    column->addLayout(m_facts);
    column->addSpacing(8);
    column->addWidget(ui::label(tr("Unit costs"), ui::Role::Heading));
    column->addWidget(
        ui::label(tr("Every amount comes from a line of the catalogue of unit costs, which you can change "
                     "for this study."),
                  ui::Role::Muted));
    QPushButton* prices = ui::button(tr("Open the unit costs"), QStringLiteral("table"));
    column->addWidget(prices, 0, Qt::AlignLeft);
    column->addStretch();
    connect(prices, &QPushButton::clicked, this, &NetworkPanel::pricesRequested);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &NetworkPanel::refreshFacts);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.supplies || what.infrastructure || what.streets)
            refreshFacts();
    });
    refreshFacts();
}

void NetworkPanel::refreshFacts()
{
    ui::clear(m_facts);
    const Study& study = m_workspace.study();
    const text::UnitText units(m_workspace.language());
    m_facts->addWidget(ui::label(tr("Points of presence"), ui::Role::Heading));
    if (study.supplies.empty())
        m_facts->addWidget(ui::label(tr("None yet: import them in step 1. A network starts at a point of presence."),
                                     ui::Role::Caution));
    for (const SupplyPoint& supply : study.supplies) {
        QPushButton* link = ui::linkButton(text::toQString(supply.name));
        connect(link, &QPushButton::clicked, this, [this, id = supply.id] {
            Selection selection;
            selection.kind = Selection::Kind::Supply;
            selection.supply = id;
            m_workspace.select(selection);
        });
        m_facts->addWidget(link);
    }
    std::array<double, 3> assets{};
    for (const AssetLine& asset : study.infrastructure->assets)
        assets[static_cast<std::size_t>(asset.kind)] += length(asset.line);
    m_facts->addSpacing(8);
    m_facts->addWidget(ui::label(tr("What can be reused"), ui::Role::Heading));
    const QString names[] = {tr("Ducts"), tr("Pole lines"), tr("Fibre")};
    for (std::size_t kind = 0; kind < assets.size(); ++kind)
        m_facts->addWidget(ui::row(names[kind], units.length(assets[kind])));
    double streets = 0;
    for (const Street& street : study.streets->streets)
        streets += street.lengthM;
    m_facts->addSpacing(8);
    m_facts->addWidget(ui::label(tr("Streets"), ui::Role::Heading));
    m_facts->addWidget(ui::row(tr("Length"), units.length(streets)));
    m_facts->addWidget(ui::row(tr("Edges"), units.number(static_cast<double>(study.streets->streets.size()))));
    m_facts->addWidget(ui::row(tr("Separate parts"), units.number(study.streets->componentCount),
                               tr("Parts that no street joins; sites on the small ones cannot be reached")));
}

} // namespace oasis::desktop
