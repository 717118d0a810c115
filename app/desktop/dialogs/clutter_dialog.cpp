// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/clutter_dialog.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

ClutterDialog::ClutterDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_form(new QFormLayout)
{
    setWindowTitle(tr("Trees and buildings"));
    resize(520, 300);
    auto* column = new QVBoxLayout(this);
    column->addWidget(ui::label(tr("What stands on the relief takes from the coverage. It holds for all access points "
                                   "until the study is closed; the map and the report name it."),
                                ui::Role::Muted));
    m_form->setSpacing(8);
    buildFields();
    column->addLayout(m_form);
    m_found = ui::label({}, ui::Role::Muted);
    column->addWidget(m_found);
    m_problem = ui::label({}, ui::Role::Bad);
    m_problem->setObjectName(QStringLiteral("clutterProblem"));
    column->addWidget(m_problem);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setProperty("role", QStringLiteral("primary"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClutterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ClutterDialog::reject);
    load();
}

void ClutterDialog::buildFields()
{
    m_source = new QComboBox;
    m_source->setObjectName(QStringLiteral("clutterSource"));
    m_source->addItem(tr("None"), static_cast<int>(Source::None));
    m_source->addItem(tr("Land cover: a raster of classes"), static_cast<int>(Source::Classes));
    m_source->addItem(tr("Outlines of buildings with heights"), static_cast<int>(Source::Buildings));
    m_form->addRow(tr("Source"), m_source);
    m_fileRow = new QWidget;
    auto* line = new QHBoxLayout(m_fileRow);
    line->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("clutterFile"));
    line->addWidget(m_file, 1);
    QPushButton* browse = ui::button(tr("Browse…"));
    line->addWidget(browse);
    m_form->addRow(tr("File"), m_fileRow);
    m_heights = new QLineEdit;
    m_heights->setObjectName(QStringLiteral("clutterHeights"));
    m_heights->setPlaceholderText(QStringLiteral("311=15,312=18"));
    m_heights->setToolTip(tr("Code of a class = its height in metres, an assumption; classes that are missing count as "
                             "open ground."));
    m_form->addRow(tr("Heights of classes (assumption)"), m_heights);
    m_layer = new QLineEdit;
    m_layer->setPlaceholderText(tr("Where the file has several"));
    m_form->addRow(tr("Layer"), m_layer);
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("clutterField"));
    m_field->setToolTip(tr("Column with the height of a building above the ground, metres; buildings without one are "
                           "left out."));
    m_form->addRow(tr("Column of heights"), m_field);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ClutterDialog::showFields);
    connect(browse, &QPushButton::clicked, this, &ClutterDialog::browse);
}

ClutterDialog::Source ClutterDialog::source() const
{
    return static_cast<Source>(m_source->currentData().toInt());
}

void ClutterDialog::load()
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const gis::ClutterRequest& now = planner.clutter();
    if (now.classes) {
        m_source->setCurrentIndex(m_source->findData(static_cast<int>(Source::Classes)));
        m_file->setText(text::toQString(now.classes->path));
        QStringList heights;
        for (const auto& [code, heightM] : now.heightOfClassM)
            heights << QStringLiteral("%1=%2").arg(code).arg(heightM);
        m_heights->setText(heights.join(QLatin1Char(',')));
    } else if (now.buildings) {
        m_source->setCurrentIndex(m_source->findData(static_cast<int>(Source::Buildings)));
        m_file->setText(text::toQString(now.buildings->path));
        m_layer->setText(text::toQString(now.buildings->layer));
        m_field->setText(text::toQString(now.heightField));
    }
    const gis::ClutterReport& report = planner.clutterReport();
    const text::UnitText units(m_workspace.language());
    QStringList found;
    const auto add = [&](const QString& words, std::int64_t count) {
        if (count > 0)
            found << words.arg(units.number(static_cast<double>(count)));
    };
    add(tr("Cells with a height: %1."), report.cells);
    add(tr("Cells of a class without height: %1."), report.unknownClasses);
    add(tr("Buildings without a height, left out: %1."), report.withoutHeight);
    add(tr("Buildings too small for the cells of the relief, lost: %1."), report.tooSmall);
    m_found->setText(found.join(QLatin1Char(' ')));
    showFields();
}

void ClutterDialog::showFields()
{
    const auto show = [this](QWidget* field, bool on) {
        field->setVisible(on);
        m_form->labelForField(field)->setVisible(on);
    };
    show(m_fileRow, source() != Source::None);
    show(m_heights, source() == Source::Classes);
    show(m_layer, source() == Source::Buildings);
    show(m_field, source() == Source::Buildings);
    ui::setRole(m_problem, ui::Role::Caution);
    m_problem->clear();
    if (source() == Source::None)
        return;
    const SurfaceKind kind = m_workspace.study().elevation->surface;
    if (kind == SurfaceKind::Surface)
        m_problem->setText(tr("The relief of this study holds trees and buildings already: they would count twice."));
    else if (kind == SurfaceKind::Unknown)
        m_problem->setText(tr("Nobody told what the heights of the relief mean. Bare ground is assumed; if they hold "
                              "trees and buildings already, these count twice."));
}

void ClutterDialog::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Trees and buildings"), m_file->text());
    if (!path.isEmpty())
        m_file->setText(path);
}

Result<gis::ClutterRequest> ClutterDialog::request() const
{
    gis::ClutterRequest wanted;
    gis::LayerSource from;
    from.path = text::toStdString(m_file->text().trimmed());
    if (source() == Source::None)
        return wanted;
    if (m_workspace.study().elevation->surface == SurfaceKind::Surface)
        return fail(ErrorCode::InvalidArgument,
                    "the heights already hold trees and buildings (a surface): clutter would count them twice");
    if (from.path.empty())
        return fail(ErrorCode::InvalidArgument, "name the file of trees and buildings");
    if (source() == Source::Classes) {
        OASIS_TRY(wanted.heightOfClassM, gis::classHeightsOf(text::toStdString(m_heights->text())));
        if (wanted.heightOfClassM.empty())
            return fail(ErrorCode::InvalidArgument, "classes need the heights that they stand for, and no more");
        wanted.classes = from;
        return wanted;
    }
    from.layer = text::toStdString(m_layer->text().trimmed());
    wanted.heightField = text::toStdString(m_field->text().trimmed());
    if (wanted.heightField.empty())
        return fail(ErrorCode::InvalidArgument, "buildings need the column that holds their height, and no more");
    wanted.buildings = from;
    return wanted;
}

void ClutterDialog::accept()
{
    auto wanted = request();
    if (!wanted.has_value()) {
        ui::setRole(m_problem, ui::Role::Bad);
        m_problem->setText(text::sentence(wanted.error(), m_workspace.language()));
        return;
    }
    m_workspace.coveragePlanner().setClutter(std::move(wanted).value());
    QDialog::accept();
}

} // namespace oasis::desktop
