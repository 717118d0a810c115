// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/link_view.h"

#include "app/desktop/widgets/equation_table.h"
#include "app/desktop/widgets/path_plot.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/link_text.h"
#include "app/text/radio_text.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr int kFieldsWidth = 268;
constexpr double kHighestM = 300;
constexpr double kSamePlaceM = 0.5;

} // namespace

LinkView::LinkView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_which(new QComboBox), m_note(ui::label({}, ui::Role::Muted)),
      m_equipment(new QComboBox), m_fromHeight(nullptr), m_toHeight(nullptr), m_obstacles(nullptr),
      m_wanted(new QDoubleSpinBox), m_masts(ui::button(tr("Take these masts"))),
      m_closeUp(new QCheckBox(tr("Close-up of the line of sight"))), m_verdict(ui::label({})),
      m_advice(ui::label({}, ui::Role::Muted)), m_plot(new PathPlot(workspace.language())),
      m_table(new EquationTable(tr("Figures of the link")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(buildFields());
    row->addLayout(buildProfile(), 3);
    row->addWidget(m_table, 2);
    LinkPlanner& planner = m_workspace.linkPlanner();
    connect(&planner, &LinkPlanner::changed, this, &LinkView::refresh);
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &LinkView::listLinks);
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &LinkView::listLinks);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.outcomes || what.sites || what.supplies)
            listLinks();
    });
    listLinks();
    refresh();
}

QWidget* LinkView::buildFields()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kFieldsWidth);
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 8, 0);
    m_which->setAccessibleName(tr("Radio link shown"));
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        m_workspace.selectRadioLink(m_which->itemData(index).toInt());
        refresh(); // the entry that is none leaves what is shown
    });
    column->addWidget(m_which);
    auto* form = new QFormLayout;
    form->setSpacing(6);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    column->addLayout(form);
    buildEquipment(*form);
    m_fromHeight = metres(*form, tr("First antenna"), [](LinkTrial& trial) -> double& { return trial.heights.fromM; });
    m_toHeight = metres(*form, tr("Second antenna"), [](LinkTrial& trial) -> double& { return trial.heights.toM; });
    for (QDoubleSpinBox* antenna : {m_fromHeight, m_toHeight})
        antenna->setToolTip(tr("Above the ground"));
    m_obstacles =
        metres(*form, tr("Trees and roofs"), [](LinkTrial& trial) -> double& { return trial.rules.obstacleM; });
    m_obstacles->setToolTip(tr("So high everywhere between the ends, above the relief; an assumption"));
    buildRate(*form);
    connect(m_masts, &QPushButton::clicked, this, &LinkView::takeMasts);
    column->addWidget(m_masts);
    m_closeUp->setToolTip(tr("Heights over the line of sight in place of heights above the sea; of itself where the "
                             "Fresnel zone would be a thin line"));
    connect(m_closeUp, &QCheckBox::clicked, this, &LinkView::refresh);
    column->addWidget(m_closeUp);
    column->addWidget(m_note);
    column->addStretch();
    for (QComboBox* box : {m_which, m_equipment}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    area->setWidget(fields);
    return area;
}

void LinkView::buildEquipment(QFormLayout& form)
{
    m_equipment->setAccessibleName(tr("Equipment"));
    for (const LinkEquipment& one : defaultLinkEquipment()) {
        m_equipment->addItem(text::radioClass(one.id, m_workspace.language()), text::toQString(one.id));
        m_equipment->setItemData(m_equipment->count() - 1, m_equipment->itemText(m_equipment->count() - 1),
                                 Qt::ToolTipRole);
    }
    connect(m_equipment, &QComboBox::activated, this, [this](int index) {
        m_workspace.linkPlanner().change(
            [&](LinkTrial& trial) { trial.equipment = text::toStdString(m_equipment->itemData(index).toString()); });
    });
    form.addRow(tr("Equipment"), m_equipment);
}

void LinkView::buildRate(QFormLayout& form)
{
    m_wanted->setLocale(m_workspace.language().locale());
    m_wanted->setRange(0, 10000);
    m_wanted->setDecimals(0);
    m_wanted->setSingleStep(50);
    m_wanted->setSpecialValueText(tr("any"));
    m_wanted->setSuffix(QStringLiteral("\u202fMbit/s"));
    m_wanted->setAccessibleName(tr("Rate wanted"));
    connect(m_wanted, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_workspace.linkPlanner().change([&](LinkTrial& trial) { trial.wantedMbps = value; });
    });
    form.addRow(tr("Rate wanted"), m_wanted);
}

void LinkView::takeMasts()
{
    const auto tried = m_workspace.linkPlanner().tried();
    if (!tried || !tried->masts)
        return;
    m_workspace.linkPlanner().change([&](LinkTrial& trial) { trial.heights = *tried->masts; });
}

QDoubleSpinBox* LinkView::metres(QFormLayout& form, const QString& name, const std::function<double&(LinkTrial&)>& of)
{
    auto* box = new QDoubleSpinBox;
    box->setLocale(m_workspace.language().locale());
    box->setDecimals(1);
    box->setRange(0, kHighestM);
    box->setSingleStep(1);
    box->setSuffix(QStringLiteral("\u202fm"));
    box->setAccessibleName(name);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, of](double value) {
        m_workspace.linkPlanner().change([&](LinkTrial& trial) { of(trial) = value; });
    });
    form.addRow(name, box);
    return box;
}

QVBoxLayout* LinkView::buildProfile()
{
    auto* column = new QVBoxLayout;
    column->addWidget(m_verdict);
    column->addWidget(m_plot, 1);
    column->addWidget(m_advice);
    column->addStretch();
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return column;
}

QString LinkView::verdict() const
{
    return m_verdict->text();
}

void LinkView::listLinks()
{
    const QSignalBlocker quiet(m_which);
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    m_which->clear();
    m_which->addItem(tr("A trial, or a link of the plan…"), -1);
    if (const auto outcome = m_workspace.activeOutcome())
        for (std::size_t i = 0; i < outcome->radioLinks.size(); ++i) {
            const OutcomeRadioLink& link = outcome->radioLinks[i];
            m_which->addItem(QStringLiteral("%1 → %2").arg(text::radioFrom(link, m_workspace.study(), language),
                                                           text::radioTo(link, m_workspace.study(), language)),
                             static_cast<int>(i));
            m_which->setItemData(m_which->count() - 1, text::radioFigures(link, language), Qt::ToolTipRole);
        }
    m_which->setCurrentIndex(m_workspace.linkPlanner().planLink() + 1);
    // The list is as wide as its longest name, whatever the box is.
    int widest = 0;
    for (int i = 0; i < m_which->count(); ++i)
        widest = std::max(widest, m_which->fontMetrics().horizontalAdvance(m_which->itemText(i)));
    m_which->view()->setMinimumWidth(widest + 40);
}

QString LinkView::endName(Point place, const QString& otherwise) const
{
    const Study& study = m_workspace.study();
    for (const Site& site : study.sites)
        if (distance(site.position, place) < kSamePlaceM)
            return text::siteTitle(site, m_workspace.language());
    for (const SupplyPoint& supply : study.supplies)
        if (distance(supply.position, place) < kSamePlaceM)
            return text::toQString(supply.name);
    return otherwise;
}

void LinkView::refresh()
{
    const LinkPlanner& planner = m_workspace.linkPlanner();
    const auto& tried = planner.tried();
    const bool hasLink = planner.trial().has_value();
    m_isNew = m_isNew || !hasLink || (planner.planLink() >= 0 && planner.planLink() != m_planLink);
    m_planLink = planner.planLink();
    for (QWidget* field : std::initializer_list<QWidget*>{m_equipment, m_fromHeight, m_toHeight, m_obstacles, m_wanted})
        field->setEnabled(hasLink);
    if (m_which->currentIndex() != planner.planLink() + 1) {
        const QSignalBlocker quiet(m_which);
        m_which->setCurrentIndex(planner.planLink() + 1);
    }
    if (hasLink)
        showFields(*planner.trial());
    m_note->setText(!hasLink            ? QString()
                    : planner.isTrial() ? tr("A trial: it changes neither the study nor its plans. Drag an end on the "
                                             "map (L).")
                                        : tr("A link of the plan. What you change here, or drag on the map (L), is a "
                                             "trial: the plan stays as it is."));
    m_masts->setVisible(tried && tried->masts);
    const bool drawn = tried && !tried->profile.atKm.empty();
    std::optional<map::PathSeries> series;
    if (drawn) {
        series = map::pathSeries(*tried, m_workspace.language());
        series->from.name = endName(tried->trial.from, {});
        series->to.name = endName(tried->trial.to, {});
        if (m_isNew)
            m_closeUp->setChecked(map::isThin(*series));
        m_isNew = false;
        if (m_closeUp->isChecked() && series->mark)
            series = map::closeUp(std::move(*series));
    }
    m_closeUp->setEnabled(drawn && tried->problem == TrialProblem::None);
    m_plot->show(std::move(series));
    m_plot->setVisible(drawn);
    const auto rows = tried ? text::linkRows(*tried, m_workspace.language()) : std::vector<text::LinkRow>();
    m_table->setRows(rows);
    m_table->setVisible(!rows.empty());
    showVerdict();
}

void LinkView::showFields(const LinkTrial& trial)
{
    const QSignalBlocker quietFrom(m_fromHeight);
    const QSignalBlocker quietTo(m_toHeight);
    const QSignalBlocker quietTrees(m_obstacles);
    const QSignalBlocker quietRate(m_wanted);
    m_fromHeight->setValue(trial.heights.fromM);
    m_toHeight->setValue(trial.heights.toM);
    m_obstacles->setValue(trial.rules.obstacleM);
    m_wanted->setValue(trial.wantedMbps);
    m_equipment->setCurrentIndex(m_equipment->findData(text::toQString(trial.equipment)));
    m_equipment->setToolTip(m_equipment->currentText());
}

void LinkView::showVerdict()
{
    const LinkPlanner& planner = m_workspace.linkPlanner();
    const auto& tried = planner.tried();
    const text::Language& language = m_workspace.language();
    QString advice;
    if (tried) {
        const bool unknown = tried->problem != TrialProblem::None;
        ui::setRole(m_verdict, tried->closes() ? ui::Role::Good : unknown ? ui::Role::Caution : ui::Role::Bad);
        m_verdict->setText(text::linkVerdict(*tried, language));
        advice = text::linkAdvice(*tried, language);
    } else if (planner.failure()) {
        ui::setRole(m_verdict, ui::Role::Caution);
        m_verdict->setText(text::sentence(*planner.failure(), language));
    } else {
        ui::setRole(m_verdict, ui::Role::Muted);
        m_verdict->setText(tr("Does a radio link close? Choose “Try a radio link” above the map (L), press on the map "
                              "for one end and drag to the other; ends snap to sites. Or click a radio link of the "
                              "plan."));
    }
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

} // namespace oasis::desktop
