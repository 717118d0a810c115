// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/import_dialog.h"

#include "app/desktop/panels/receipt_view.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kKinds = static_cast<int>(LayerKind::Backdrop) + 1;

QString extentText(const gis::LayerInfo& layer)
{
    if (!layer.minX || !layer.minY || !layer.maxX || !layer.maxY)
        return {};
    return QStringLiteral("%1, %2 – %3, %4")
        .arg(*layer.minX, 0, 'f', 2)
        .arg(*layer.minY, 0, 'f', 2)
        .arg(*layer.maxX, 0, 'f', 2)
        .arg(*layer.maxY, 0, 'f', 2);
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, const QString& path, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_path(path), m_pages(new QStackedWidget)
{
    setWindowTitle(tr("Import – %1").arg(QFileInfo(path).fileName()));
    resize(640, 680);
    auto* column = new QVBoxLayout(this);
    m_pages->addWidget(buildWait());
    m_pages->addWidget(buildChoice());
    m_pages->addWidget(buildReceipt());
    column->addWidget(m_pages, 1);
    auto* buttons = new QDialogButtonBox;
    m_import = ui::primaryButton(tr("Import"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setEnabled(false);
    m_close = ui::button(tr("Cancel"));
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        m_workspace.jobs().cancel(QStringLiteral("import:") + m_path);
        reject();
    });
    look();
}

void ImportDialog::openInTurn(Workspace& workspace, const QStringList& paths, QWidget* parent)
{
    if (paths.isEmpty())
        return;
    auto* dialog = new ImportDialog(workspace, paths.first(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, parent,
            [&workspace, rest = paths.mid(1), parent] { openInTurn(workspace, rest, parent); });
    dialog->open();
}

QWidget* ImportDialog::buildWait()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_wait = ui::label(tr("Looking at the file…"), ui::Role::Muted);
    m_wait->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_wait);
    column->addStretch();
    return page;
}

QWidget* ImportDialog::buildChoice()
{
    auto* page = new QWidget;
    QVBoxLayout* column = ui::scrollingColumn(page);
    auto* form = new QFormLayout;
    m_form = form;
    form->setSpacing(8);
    m_layers = new QComboBox;
    form->addRow(tr("Layer"), m_layers);
    m_use = new QComboBox;
    for (int kind = 0; kind < kKinds; ++kind)
        m_use->addItem(text::name(static_cast<LayerKind>(kind), m_workspace.language()));
    form->addRow(tr("Use as"), m_use);
    m_use->setObjectName(QStringLiteral("importUse"));
    addSourceFields();
    addElevationFields();
    column->addLayout(form);
    m_problem = ui::label({}, ui::Role::Bad);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(2);
    column->addLayout(m_facts);
    column->addWidget(ui::label(tr("Fields"), ui::Role::Heading));
    m_table = new QTableWidget(0, 2);
    m_table->setHorizontalHeaderLabels({tr("Oasis needs"), tr("The layer has")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setMinimumHeight(220);
    m_table->setToolTip(tr("The right column can be edited: a field's name, or =text for a constant."));
    column->addWidget(m_table);
    connect(m_layers, &QComboBox::activated, this, &ImportDialog::showLayer);
    connect(m_use, &QComboBox::activated, this, &ImportDialog::useAs);
    return page;
}

void ImportDialog::addSourceFields()
{
    m_crs = new QComboBox;
    m_crs->setEditable(true);
    m_crs->setObjectName(QStringLiteral("importCrs"));
    m_form->addRow(tr("Coordinate system"), m_crs);
    m_encoding = new QComboBox;
    m_encoding->addItem(tr("As the file says"));
    for (const char* name : {"UTF-8", "ISO-8859-1", "CP1252"})
        m_encoding->addItem(QLatin1String(name));
    m_form->addRow(tr("Encoding"), m_encoding);
    m_swap = new QCheckBox(tr("Coordinates are stored latitude first"));
    m_form->addRow(m_swap);
    m_append = new QCheckBox(tr("Add to the streets of the study"));
    m_form->addRow(m_append);
}

void ImportDialog::addElevationFields()
{
    m_surface = new QComboBox;
    m_surface->setObjectName(QStringLiteral("importSurface"));
    m_surface->addItem(tr("Not known: bare ground is assumed"), static_cast<int>(SurfaceKind::Unknown));
    m_surface->addItem(tr("Bare ground (terrain model)"), static_cast<int>(SurfaceKind::BareEarth));
    m_surface->addItem(tr("With trees and buildings (surface model)"), static_cast<int>(SurfaceKind::Surface));
    m_surface->setToolTip(tr("No file tells it reliably: see where it comes from. RGE ALTI is bare ground; SRTM and "
                             "Copernicus GLO-30 hold trees and buildings."));
    m_form->addRow(tr("Heights are of"), m_surface);
    m_heightUnit = new QComboBox;
    m_heightUnit->setObjectName(QStringLiteral("importHeightUnit"));
    m_heightUnit->addItem(tr("As the file says, else metres"), static_cast<int>(VerticalUnit::Unstated));
    m_heightUnit->addItem(tr("Metres"), static_cast<int>(VerticalUnit::Metres));
    m_heightUnit->addItem(tr("Feet"), static_cast<int>(VerticalUnit::Feet));
    m_heightUnit->setToolTip(tr("Of heights whose unit the file does not state; what it states holds."));
    m_form->addRow(tr("Unit of heights"), m_heightUnit);
}

QWidget* ImportDialog::buildReceipt()
{
    auto* page = new QWidget;
    m_receipt = ui::scrollingColumn(page);
    return page;
}

void ImportDialog::look()
{
    m_workspace.jobs().start<gis::DatasetInfo>(
        QStringLiteral("inspect:") + m_path, tr("Looking at %1").arg(QFileInfo(m_path).fileName()),
        [path = text::toStdString(m_path)](const RunContext& ctx) { return gis::inspect(path, ctx); },
        [this, alive = QPointer<ImportDialog>(this)](Result<gis::DatasetInfo> info) {
            if (!alive)
                return;
            if (!info.has_value()) {
                m_wait->setText(text::sentence(info.error(), m_workspace.language()));
                ui::setRole(m_wait, ui::Role::Bad);
                return;
            }
            m_info = std::move(info).value();
            for (const gis::LayerInfo& layer : m_info->layers)
                m_layers->addItem(text::toQString(layer.name));
            m_pages->setCurrentIndex(1);
            if (m_info->layers.empty())
                m_problem->setText(tr("The file holds no layer.")), m_problem->show();
            else
                showLayer(0);
        });
}

const gis::LayerInfo* ImportDialog::layer() const
{
    const int index = m_layers->currentIndex();
    return m_info && index >= 0 ? &m_info->layers[static_cast<std::size_t>(index)] : nullptr;
}

void ImportDialog::showLayer(int index)
{
    m_layers->setCurrentIndex(index);
    const gis::LayerInfo& chosen = m_info->layers[static_cast<std::size_t>(index)];
    const gis::Recognition recognition = gis::recognise(chosen);
    m_use->setCurrentIndex(static_cast<int>(recognition.kind));
    m_mapping = recognition.mapping;
    m_crs->clear();
    if (!chosen.crs.empty())
        m_crs->addItem(tr("As the file says: %1").arg(text::toQString(chosen.crs)), QString());
    for (const char* code : {"EPSG:2154", "EPSG:4326", "EPSG:27572", "EPSG:3035", "EPSG:3857", "EPSG:2975"})
        m_crs->addItem(QLatin1String(code), QLatin1String(code));
    m_crs->setCurrentIndex(chosen.crs.empty() ? -1 : 0);
    if (chosen.crs.empty())
        m_crs->lineEdit()->setPlaceholderText(tr("The file does not say: give it, for example EPSG:2154"));
    showFacts(chosen);
    useAs(m_use->currentIndex());
}

void ImportDialog::showFacts(const gis::LayerInfo& layer)
{
    ui::clear(m_facts);
    const text::Language& language = m_workspace.language();
    const text::UnitText units(language);
    m_facts->addWidget(ui::label(tr("What it is"), ui::Role::Heading));
    m_facts->addWidget(ui::row(tr("Format"), text::toQString(m_info->format)));
    m_facts->addWidget(ui::row(tr("Geometry"), text::toQString(layer.geometryType)));
    if (layer.raster)
        m_facts->addWidget(ui::row(tr("Size"), QStringLiteral("%1 × %2").arg(layer.columns).arg(layer.rows)));
    else
        m_facts->addWidget(ui::row(tr("Features"), layer.featureCount < 0
                                                       ? tr("unknown")
                                                       : units.number(static_cast<double>(layer.featureCount))));
    m_facts->addWidget(ui::row(tr("Coordinate system"),
                               layer.crs.empty() ? tr("none declared")
                                                 : text::toQString(layer.crsName.empty() ? layer.crs : layer.crsName)));
    m_facts->addWidget(ui::row(tr("Extent"), extentText(layer)));
    if (!layer.encoding.empty())
        m_facts->addWidget(ui::row(tr("Encoding"), text::toQString(layer.encoding)));
    Warnings all = m_info->warnings;
    all.insert(all.end(), layer.warnings.begin(), layer.warnings.end());
    for (const Warning& warning : all)
        m_facts->addWidget(ui::label(text::sentence(warning, language), ui::Role::Caution));
}

void ImportDialog::useAs(int index)
{
    const auto kind = static_cast<LayerKind>(index);
    if (const gis::LayerInfo* chosen = layer()) {
        const gis::Recognition recognition = gis::recognise(*chosen);
        m_mapping = recognition.kind == kind ? recognition.mapping : gis::mappingFor(kind, *chosen);
    }
    for (QWidget* field : {m_surface, m_heightUnit}) {
        field->setVisible(kind == LayerKind::Elevation);
        m_form->labelForField(field)->setVisible(kind == LayerKind::Elevation);
    }
    m_append->setVisible(kind == LayerKind::Streets && !m_workspace.study().streets->streets.empty());
    m_import->setEnabled(layer() && kind != LayerKind::Backdrop);
    m_import->setToolTip(kind == LayerKind::Backdrop ? tr("Choose what to use the layer as.") : QString());
    showMapping();
}

void ImportDialog::showMapping()
{
    m_table->setRowCount(static_cast<int>(m_mapping.fields.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const gis::FieldRule& rule = m_mapping.fields[static_cast<std::size_t>(row)];
        auto* left = new QTableWidgetItem(text::toQString(rule.planningField));
        left->setFlags(left->flags() & ~Qt::ItemIsEditable);
        m_table->setItem(row, 0, left);
        m_table->setItem(row, 1, new QTableWidgetItem(text::toQString(rule.layerField)));
    }
    m_table->resizeColumnToContents(0);
}

gis::FieldMapping ImportDialog::editedMapping() const
{
    gis::FieldMapping mapping = m_mapping;
    for (int row = 0; row < m_table->rowCount(); ++row)
        mapping.fields[static_cast<std::size_t>(row)].layerField = text::toStdString(m_table->item(row, 1)->text());
    std::erase_if(mapping.fields, [](const gis::FieldRule& rule) { return rule.layerField.empty(); });
    return mapping;
}

gis::LayerSource ImportDialog::editedSource() const
{
    gis::LayerSource source;
    source.path = text::toStdString(m_path);
    source.layer = layer()->name;
    const int listed = m_crs->findText(m_crs->currentText());
    const QString crs = listed >= 0 ? m_crs->itemData(listed).toString() : m_crs->currentText().trimmed();
    if (!crs.isEmpty())
        source.crs = text::toStdString(crs);
    if (m_encoding->currentIndex() > 0)
        source.encoding = text::toStdString(m_encoding->currentText());
    source.swapAxes = m_swap->isChecked();
    return source;
}

gis::ImportOptions ImportDialog::editedOptions() const
{
    gis::ImportOptions options;
    options.append = m_append->isVisible() && m_append->isChecked();
    options.surface = static_cast<SurfaceKind>(m_surface->currentData().toInt());
    options.heightUnit = static_cast<VerticalUnit>(m_heightUnit->currentData().toInt());
    return options;
}

void ImportDialog::startImport()
{
    m_import->setEnabled(false);
    m_problem->hide();
    m_workspace.jobs().start<StudyChange>(
        QStringLiteral("import:") + m_path, tr("Importing %1").arg(QFileInfo(m_path).fileName()),
        [source = editedSource(), kind = static_cast<LayerKind>(m_use->currentIndex()), mapping = editedMapping(),
         options = editedOptions(), study = m_workspace.study()](const RunContext& ctx) {
            return gis::importLayer(source, kind, mapping, options, study, ctx);
        },
        [this, alive = QPointer<ImportDialog>(this)](Result<StudyChange> change) {
            if (!alive)
                return;
            m_import->setEnabled(true);
            if (!change.has_value()) {
                m_problem->setText(text::sentence(change.error(), m_workspace.language()));
                m_problem->show();
                return;
            }
            const StudyChange done = change.value();
            if (m_workspace.edit(std::move(change).value(), tr("Import %1").arg(QFileInfo(m_path).fileName())))
                showReceipt(done);
        });
}

void ImportDialog::showReceipt(const StudyChange& change)
{
    ui::clear(m_receipt);
    for (const ImportReceipt& receipt : change.appendReceipts)
        m_receipt->addWidget(new ReceiptView(receipt, m_workspace.language()));
    m_receipt->addStretch();
    m_pages->setCurrentIndex(2);
    m_import->hide();
    m_close->setText(tr("Close"));
}

} // namespace oasis::desktop
