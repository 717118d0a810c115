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
    column->addWidget(ui::label(tr("What stands on the relief takes from the coverage of all access points. The choice "
                                   "is kept with the study; the map and the report name it."),
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
    m_source->addItem(tr("Both: the higher of the two"), static_cast<int>(Source::Both));
    m_classes = addFile(tr("Land cover"), QStringLiteral("clutterFile"));
    m_heights = new QLineEdit;
    m_heights->setObjectName(QStringLiteral("clutterHeights"));
    m_heights->setPlaceholderText(QStringLiteral("311=15,312=18"));
    m_heights->setToolTip(tr("Code of a class = its height in metres, an assumption; classes that are missing count as "
                             "open ground."));
    m_form->addRow(tr("Heights of classes (assumption)"), m_heights);
    m_buildings = addFile(tr("Buildings"), QStringLiteral("clutterBuildings"));
    m_layer = new QLineEdit;
    m_layer->setPlaceholderText(tr("Where the file has several"));
    m_form->addRow(tr("Layer"), m_layer);
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("clutterField"));
    m_field->setToolTip(tr("Column with the height of a building above the ground, metres; buildings without one are "
                           "left out."));
    m_form->addRow(tr("Column of heights"), m_field);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ClutterDialog::showFields);
}

QLineEdit* ClutterDialog::addFile(const QString& title, const QString& name)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* file = new QLineEdit;
    file->setObjectName(name);
    line->addWidget(file, 1);
    QPushButton* button = ui::button(tr("Browse…"));
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, file] { browse(file); });
    m_form->addRow(title, row);
    return file;
}

ClutterDialog::Source ClutterDialog::source() const
{
    return static_cast<Source>(m_source->currentData().toInt());
}

void ClutterDialog::load()
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const ClutterChoice& now = m_workspace.study().info.clutter;
    const Source source = now.isEmpty()               ? Source::None
                          : now.buildingsPath.empty() ? Source::Classes
                          : now.classesPath.empty()   ? Source::Buildings
                                                      : Source::Both;
    m_source->setCurrentIndex(m_source->findData(static_cast<int>(source)));
    m_classes->setText(text::toQString(now.classesPath));
    QStringList heights;
    for (const ClassHeight& height : now.classHeights)
        heights << QStringLiteral("%1=%2").arg(height.code).arg(height.heightM);
    m_heights->setText(heights.join(QLatin1Char(',')));
    m_buildings->setText(text::toQString(now.buildingsPath));
    m_layer->setText(text::toQString(now.buildingsLayer));
    m_field->setText(text::toQString(now.heightField));
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
    show(m_classes->parentWidget(), wantsClasses());
    show(m_heights, wantsClasses());
    show(m_buildings->parentWidget(), wantsBuildings());
    show(m_layer, wantsBuildings());
    show(m_field, wantsBuildings());
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

void ClutterDialog::browse(QLineEdit* file)
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Trees and buildings"), file->text());
    if (!path.isEmpty())
        file->setText(path);
}

Result<ClutterChoice> ClutterDialog::choice() const
{
    ClutterChoice wanted;
    if (source() == Source::None)
        return wanted;
    if (m_workspace.study().elevation->surface == SurfaceKind::Surface)
        return fail(ErrorCode::InvalidArgument,
                    "the heights already hold trees and buildings (a surface): clutter would count them twice");
    if (wantsClasses())
        OASIS_CHECK(readClasses(wanted));
    if (wantsBuildings())
        OASIS_CHECK(readBuildings(wanted));
    return wanted;
}

Result<void> ClutterDialog::readClasses(ClutterChoice& wanted) const
{
    wanted.classesPath = text::toStdString(m_classes->text().trimmed());
    if (wanted.classesPath.empty())
        return fail(ErrorCode::InvalidArgument, "name the file of trees and buildings");
    OASIS_TRY(const auto heights, gis::classHeightsOf(text::toStdString(m_heights->text())));
    if (heights.empty())
        return fail(ErrorCode::InvalidArgument, "classes need the heights that they stand for, and no more");
    for (const auto& [code, heightM] : heights)
        wanted.classHeights.push_back({code, heightM});
    return ok();
}

Result<void> ClutterDialog::readBuildings(ClutterChoice& wanted) const
{
    wanted.buildingsPath = text::toStdString(m_buildings->text().trimmed());
    wanted.buildingsLayer = text::toStdString(m_layer->text().trimmed());
    wanted.heightField = text::toStdString(m_field->text().trimmed());
    if (wanted.buildingsPath.empty())
        return fail(ErrorCode::InvalidArgument, "name the file of trees and buildings");
    if (wanted.heightField.empty())
        return fail(ErrorCode::InvalidArgument, "buildings need the column that holds their height, and no more");
    return ok();
}

void ClutterDialog::accept()
{
    auto wanted = choice();
    if (!wanted.has_value()) {
        ui::setRole(m_problem, ui::Role::Bad);
        m_problem->setText(text::sentence(wanted.error(), m_workspace.language()));
        return;
    }
    StudyChange change;
    change.info = m_workspace.study().info;
    change.info->clutter = std::move(wanted).value();
    if (!(change.info->clutter == m_workspace.study().info.clutter))
        m_workspace.edit(std::move(change), tr("Choose trees and buildings"));
    QDialog::accept();
}

} // namespace oasis::desktop
