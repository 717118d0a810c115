// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/new_study_dialog.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/economics/default_catalogue.h"
#include "gis/crs/crs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

NewStudyDialog::NewStudyDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_name(new QLineEdit), m_question(new QPlainTextEdit),
      m_author(new QLineEdit), m_crs(new QComboBox), m_problem(ui::label({}, ui::Role::Bad))
{
    setWindowTitle(tr("New study"));
    resize(480, 360);
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    m_name->setPlaceholderText(tr("For example: digital oases of the valley"));
    m_question->setPlaceholderText(tr("What the council is asked; printed on the report's first page"));
    m_question->setTabChangesFocus(true);
    m_crs->setEditable(true);
    const std::pair<QString, const char*> systems[] = {{tr("Lambert-93, mainland France – EPSG:2154"), "EPSG:2154"},
                                                       {tr("La Réunion – EPSG:2975"), "EPSG:2975"},
                                                       {tr("Antilles – EPSG:5490"), "EPSG:5490"},
                                                       {tr("French Guiana – EPSG:2972"), "EPSG:2972"},
                                                       {tr("Mayotte – EPSG:4471"), "EPSG:4471"},
                                                       {tr("UTM zone 32 north, Liguria – EPSG:25832"), "EPSG:25832"},
                                                       {tr("Europe, equal area – EPSG:3035"), "EPSG:3035"}};
    for (const auto& [title, code] : systems)
        m_crs->addItem(title, QLatin1String(code));
    m_crs->setToolTip(
        tr("A projected system in metres; any EPSG code can be typed. Layers in other systems are converted."));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Question"), m_question);
    form->addRow(tr("Asked by"), m_author);
    form->addRow(tr("Coordinate system"), m_crs);
    column->addLayout(form);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("role", QStringLiteral("primary"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Result<Study> NewStudyDialog::made() const
{
    const int listed = m_crs->findText(m_crs->currentText());
    const std::string code =
        text::toStdString(listed >= 0 ? m_crs->itemData(listed).toString() : m_crs->currentText().trimmed());
    OASIS_TRY(const auto crs, gis::Crs::parse(code));
    OASIS_CHECK(gis::checkStudyCrs(crs));
    OASIS_TRY(auto catalogue, defaultCatalogue());
    Study study;
    study.catalogue = std::make_shared<const Catalogue>(std::move(catalogue));
    study.info.name = text::toStdString(m_name->text().trimmed());
    study.info.question = text::toStdString(m_question->toPlainText().trimmed());
    study.info.author = text::toStdString(m_author->text().trimmed());
    study.info.crs = crs.code().empty() ? code : crs.code();
    study.info.language = text::toStdString(m_workspace.language().code());
    return study;
}

void NewStudyDialog::accept()
{
    auto study = made();
    if (!study.has_value()) {
        m_problem->setText(text::sentence(study.error(), m_workspace.language()));
        m_problem->show();
        return;
    }
    m_workspace.document().reset(std::move(study).value(), {});
    QDialog::accept();
}

} // namespace oasis::desktop
