// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/report_panel.h"

#include "app/desktop/widgets/ui.h"
#include "app/report/report.h"
#include "app/text/convert.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace oasis::desktop {

ReportPanel::ReportPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_question(new QPlainTextEdit), m_author(new QLineEdit),
      m_attribution(new QLineEdit), m_scenarios(new QListWidget), m_language(new QComboBox),
      m_pdf(ui::primaryButton(tr("Write the PDF…"))), m_html(ui::button(tr("Write the HTML…"))),
      m_maps(ui::button(tr("Write the maps…"))), m_hint(ui::label({}, ui::Role::Muted))
{
    QVBoxLayout* column = ui::scrollingColumn(this);
    column->addWidget(ui::label(tr("Report"), ui::Role::Title));
    column->addWidget(ui::label(
        tr("What the council reads: the question, the options side by side, their maps, costs, assumptions and proof."),
        ui::Role::Muted));
    column->addWidget(ui::label(tr("Question"), ui::Role::Heading));
    m_question->setTabChangesFocus(true);
    m_question->setMaximumHeight(72);
    column->addWidget(m_question);
    auto* form = new QFormLayout;
    form->addRow(tr("Asked by"), m_author);
    form->addRow(tr("Sources"), m_attribution);
    m_attribution->setToolTip(tr("Data sources and licences, printed under every map"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    form->addRow(tr("Language"), m_language);
    column->addLayout(form);
    column->addWidget(ui::label(tr("Scenarios"), ui::Role::Heading));
    m_scenarios->setMaximumHeight(160);
    column->addWidget(m_scenarios);
    column->addWidget(m_hint);
    for (QPushButton* button : {m_pdf, m_html, m_maps})
        column->addWidget(button);
    column->addStretch();
    connectFields();
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &ReportPanel::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if ((what.info && !m_filling) || what.outcomes || what.definitions)
            refresh();
    });
    refresh();
}

void ReportPanel::connectFields()
{
    connect(m_pdf, &QPushButton::clicked, this, [this] { chooseAndWrite(Format::Pdf); });
    connect(m_html, &QPushButton::clicked, this, [this] { chooseAndWrite(Format::Html); });
    connect(m_maps, &QPushButton::clicked, this, [this] { chooseAndWrite(Format::Maps); });
    connect(m_question, &QPlainTextEdit::textChanged, this, [this] {
        changeInfo(tr("Edit the question"), QStringLiteral("question"),
                   [this](StudyInfo& info) { info.question = text::toStdString(m_question->toPlainText()); });
    });
    connect(m_author, &QLineEdit::textEdited, this, [this](const QString& value) {
        changeInfo(tr("Edit the author"), QStringLiteral("author"),
                   [&](StudyInfo& info) { info.author = text::toStdString(value); });
    });
    connect(m_attribution, &QLineEdit::textEdited, this, [this](const QString& value) {
        changeInfo(tr("Edit the sources"), QStringLiteral("sources"),
                   [&](StudyInfo& info) { info.attribution = text::toStdString(value); });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        changeInfo(tr("Change the report's language"), {}, [this](StudyInfo& info) {
            info.language = text::toStdString(m_language->currentData().toString());
        });
    });
}

void ReportPanel::refresh()
{
    m_filling = true;
    const Study& study = m_workspace.study();
    if (m_question->toPlainText() != text::toQString(study.info.question))
        m_question->setPlainText(text::toQString(study.info.question));
    m_author->setText(text::toQString(study.info.author));
    m_author->setCursorPosition(0);
    m_attribution->setText(text::toQString(study.info.attribution));
    m_attribution->setCursorPosition(0);
    m_language->setCurrentIndex(study.info.language == "en" ? 1 : 0);
    std::vector<ScenarioId> unticked;
    for (int row = 0; row < m_scenarios->count(); ++row)
        if (m_scenarios->item(row)->checkState() == Qt::Unchecked)
            unticked.emplace_back(m_scenarios->item(row)->data(Qt::UserRole).toLongLong());
    m_scenarios->clear();
    for (const ScenarioDefinition& definition : study.definitions) {
        if (!findOutcome(study, definition.id))
            continue;
        auto* item = new QListWidgetItem(text::toQString(definition.name), m_scenarios);
        item->setData(Qt::UserRole, static_cast<qlonglong>(definition.id.value()));
        item->setCheckState(
            std::find(unticked.begin(), unticked.end(), definition.id) == unticked.end() ? Qt::Checked : Qt::Unchecked);
    }
    const bool any = m_scenarios->count() > 0;
    m_hint->setText(any ? QString() : tr("Compute at least one scenario first."));
    m_hint->setVisible(!any);
    for (QPushButton* button : {m_pdf, m_html, m_maps})
        button->setEnabled(any);
    m_filling = false;
}

void ReportPanel::changeInfo(const QString& title, const QString& key, const std::function<void(StudyInfo&)>& how)
{
    if (m_filling)
        return;
    StudyChange change;
    change.info = m_workspace.study().info;
    how(*change.info);
    if (*change.info == m_workspace.study().info)
        return;
    m_filling = true;
    m_workspace.edit(std::move(change), title, key.isEmpty() ? QString() : QStringLiteral("info-") + key);
    m_filling = false;
}

std::vector<ScenarioId> ReportPanel::chosen() const
{
    std::vector<ScenarioId> ids;
    for (int row = 0; row < m_scenarios->count(); ++row)
        if (m_scenarios->item(row)->checkState() == Qt::Checked)
            ids.emplace_back(m_scenarios->item(row)->data(Qt::UserRole).toLongLong());
    return ids;
}

void ReportPanel::chooseAndWrite(Format format)
{
    const QString path =
        format == Format::Maps ? QFileDialog::getExistingDirectory(this, tr("Folder for the maps"))
        : format == Format::Pdf
            ? QFileDialog::getSaveFileName(this, tr("Write the report"), tr("report.pdf"), tr("PDF (*.pdf)"))
            : QFileDialog::getSaveFileName(this, tr("Write the report"), tr("report.html"), tr("HTML (*.html)"));
    if (!path.isEmpty())
        writeReport(format, path);
}

void ReportPanel::writeReport(Format format, const QString& path)
{
    report::ReportOptions options;
    options.scenarios = chosen();
    options.language = text::toStdString(m_language->currentData().toString());
    const CoveragePlanner& coverage = m_workspace.coveragePlanner();
    options.receivers = coverage.receivers();
    if (coverage.hasClutter() && !m_workspace.study().accessPoints.empty()) {
        options.relief = coverage.relief(); // as the map shows it
        if (!options.relief && coverage.reliefFailure())
            return m_workspace.showProblem(*coverage.reliefFailure());
        if (!options.relief)
            return m_workspace.showNotice(
                tr("Trees and buildings are still being read; write the report in a moment."));
    }
    m_workspace.jobs().start<bool>(
        QStringLiteral("report"), tr("Writing the report"),
        [study = m_workspace.study(), options, format,
         file = text::toStdString(path)](const RunContext& ctx) -> Result<bool> {
            if (format == Format::Maps) {
                OASIS_TRY([[maybe_unused]] const auto files, report::writeMaps(study, options, file, ctx));
                return true;
            }
            OASIS_CHECK(format == Format::Pdf ? report::writePdf(study, options, file, ctx)
                                              : report::writeHtml(study, options, file, ctx));
            return true;
        },
        [&workspace = m_workspace, path](Result<bool> done) {
            if (done.has_value())
                workspace.showNotice(tr("Written: %1").arg(path));
            else
                workspace.showProblem(done.error());
        });
}

} // namespace oasis::desktop
