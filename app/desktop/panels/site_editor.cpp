// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/site_editor.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace oasis::desktop {

SiteEditor::SiteEditor(Workspace& workspace, SiteId id, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_id(id), m_name(new QLineEdit), m_kind(new QComboBox),
      m_state(new QComboBox), m_required(new QCheckBox(tr("Required wherever it is selected"))),
      m_weight(new QDoubleSpinBox), m_people(new QDoubleSpinBox), m_note(new QPlainTextEdit),
      m_place(ui::label({}, ui::Role::Small))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    const text::Language& language = m_workspace.language();
    for (int kind = 0; kind < kSiteKindCount; ++kind)
        m_kind->addItem(text::name(static_cast<SiteKind>(kind), language));
    for (const SiteState state : {SiteState::Candidate, SiteState::Oasis, SiteState::StruckOut})
        m_state->addItem(text::name(state, language));
    m_name->setPlaceholderText(tr("Without a name"));
    m_weight->setRange(0.01, 1000);
    m_weight->setToolTip(tr("Importance: what a budget scenario adds up"));
    m_people->setRange(0, 1e6);
    m_people->setDecimals(0);
    m_people->setToolTip(tr("Pupils, jobs or visitors"));
    m_note->setMaximumHeight(64);
    m_note->setTabChangesFocus(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(ui::label(tr("Site"), ui::Role::Title));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Decision"), m_state);
    form->addRow(m_required);
    form->addRow(tr("Weight"), m_weight);
    form->addRow(tr("People"), m_people);
    form->addRow(tr("Note"), m_note);
    form->addRow(m_place);
    load();
    connectFields();
}

void SiteEditor::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        change(tr("Rename a site"), QStringLiteral("name"), [&](Site& site) { site.name = text::toStdString(text); });
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        change(tr("Change a site's kind"), QStringLiteral("kind"), [&](Site& site) {
            site.kind = static_cast<SiteKind>(index);
            applyKindDefaults(site);
        });
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this](int index) {
        change(tr("Decide about a site"), {}, [&](Site& site) { site.state = static_cast<SiteState>(index); });
    });
    connect(m_required, &QCheckBox::toggled, this,
            [this](bool on) { change(tr("Require a site"), {}, [&](Site& site) { site.required = on; }); });
    connect(m_weight, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(tr("Weigh a site"), QStringLiteral("weight"), [&](Site& site) { site.weight = value; });
    });
    connect(m_people, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(tr("Count a site's people"), QStringLiteral("people"), [&](Site& site) { site.people = value; });
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        change(tr("Note on a site"), QStringLiteral("note"),
               [&](Site& site) { site.note = text::toStdString(m_note->toPlainText()); });
    });
}

void SiteEditor::load()
{
    const Site* site = findSite(m_workspace.study(), m_id);
    if (!site)
        return;
    m_loading = true;
    m_name->setText(text::toQString(site->name));
    m_name->setCursorPosition(0);
    m_kind->setCurrentIndex(static_cast<int>(site->kind));
    m_state->setCurrentIndex(static_cast<int>(site->state));
    m_required->setChecked(site->required);
    m_weight->setValue(site->weight);
    m_people->setValue(site->people);
    m_note->setPlainText(text::toQString(site->note));
    const auto municipality = m_workspace.study().territory->indexOf(site->municipalityCode);
    const QString where = municipality
                              ? text::toQString(m_workspace.study().territory->municipalities[*municipality].name)
                              : tr("outside every municipality");
    const text::UnitText units(m_workspace.language());
    m_place->setText(QStringLiteral("%1 · X\u202f%2 · Y\u202f%3")
                         .arg(where, units.number(site->position.x, 1), units.number(site->position.y, 1)));
    m_loading = false;
}

void SiteEditor::change(const QString& title, const QString& field, const std::function<void(Site&)>& how)
{
    const Site* site = findSite(m_workspace.study(), m_id);
    if (m_loading || !site)
        return;
    Site edited = *site;
    how(edited);
    if (edited == *site)
        return;
    StudyChange change;
    change.upsertSites.push_back(std::move(edited));
    const QString mergeKey = field.isEmpty() ? QString() : QStringLiteral("site-%1-%2").arg(m_id.value()).arg(field);
    m_applying = true;
    m_workspace.edit(std::move(change), title, mergeKey);
    m_applying = false;
}

} // namespace oasis::desktop
