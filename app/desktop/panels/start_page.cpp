// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/start_page.h"

#include "app/desktop/dialogs/new_study_dialog.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/ui.h"
#include "app/desktop/workspace/sample_study.h"
#include "app/text/convert.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kColumnWidth = 400;
constexpr int kLogoSize = 64;

} // namespace

StartPage::StartPage(Workspace& workspace, std::function<void()> chooseAndOpen, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooseAndOpen(std::move(chooseAndOpen)), m_recent(new QVBoxLayout)
{
    auto* across = new QHBoxLayout(this);
    across->addStretch(1);
    across->addWidget(buildActions());
    across->addSpacing(64);
    across->addWidget(buildRecent());
    across->addStretch(1);
    connect(&m_workspace.files(), &StudyFiles::recentChanged, this, &StartPage::fillRecent);
    // Nothing of the workspace's notices shows on this page otherwise.
    connect(&m_workspace, &Workspace::problem, m_problem, [this](const QString& sentence) {
        m_problem->setText(sentence);
        m_problem->show();
    });
    fillRecent();
    setFocusProxy(findChild<QPushButton*>(QStringLiteral("openSample")));
}

QWidget* StartPage::buildActions()
{
    auto* box = new QWidget;
    box->setFixedWidth(kColumnWidth);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(8);
    column->addStretch();
    auto* logo = new QLabel;
    logo->setPixmap(icon(QStringLiteral("oasis")).pixmap(kLogoSize, kLogoSize));
    column->addWidget(logo);
    column->addWidget(ui::label(tr("Oasis Planner"), ui::Role::Title));
    column->addWidget(ui::label(tr("Plan the digital network of a territory: mark its oases, compare fibre and Wi-Fi "
                                   "scenarios, each with its cost and the proof of how good it is."),
                                ui::Role::Muted));
    column->addSpacing(16);
    QPushButton* sample = ui::primaryButton(tr("Explore the sample valley"));
    sample->setObjectName(QStringLiteral("openSample"));
    sample->setEnabled(!sampleFolder().isEmpty());
    QPushButton* make = ui::button(tr("New study…"), QStringLiteral("new"));
    QPushButton* open = ui::button(tr("Open a study…"), QStringLiteral("open"));
    for (QPushButton* button : {sample, make, open})
        column->addWidget(button);
    m_problem = ui::label({}, ui::Role::Bad);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch();
    connect(sample, &QPushButton::clicked, this, &StartPage::openSample);
    connect(open, &QPushButton::clicked, this, [this] { m_chooseAndOpen(); });
    connect(make, &QPushButton::clicked, this, [this] {
        auto* dialog = new NewStudyDialog(m_workspace, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    return box;
}

QWidget* StartPage::buildRecent()
{
    auto* box = new QWidget;
    box->setFixedWidth(kColumnWidth);
    auto* column = new QVBoxLayout(box);
    column->addStretch();
    column->addWidget(ui::label(tr("Recent studies"), ui::Role::Heading));
    column->addLayout(m_recent);
    column->addStretch();
    return box;
}

void StartPage::fillRecent()
{
    ui::clear(m_recent);
    const QStringList files = m_workspace.files().recent();
    if (files.isEmpty())
        m_recent->addWidget(ui::label(tr("None yet. The sample valley is a good start: it opens planned, and nothing "
                                         "you try there can go wrong."),
                                      ui::Role::Muted));
    for (const QString& path : files) {
        const QFileInfo file(path);
        QPushButton* link = ui::linkButton(file.completeBaseName());
        link->setToolTip(path);
        link->setEnabled(file.exists());
        m_recent->addWidget(link);
        m_recent->addWidget(
            ui::label(file.exists() ? file.absolutePath() : tr("%1 – no longer there").arg(file.absolutePath()),
                      ui::Role::Small));
        connect(link, &QPushButton::clicked, this, [this, path] { m_workspace.files().open(path); });
    }
}

void StartPage::openSample()
{
    StudyInfo info;
    info.name = "Val d'Oasis";
    info.question = text::toStdString(tr("Which network of digital oases for the Val d'Oasis?"));
    info.author = text::toStdString(tr("Val d'Oasis intermunicipality (fictional)"));
    info.attribution = text::toStdString(tr("Fictional data made by Oasis Planner"));
    info.language = text::toStdString(m_workspace.language().code());
    m_workspace.jobs().start<Study>(
        QStringLiteral("open"), tr("Opening the sample valley"),
        [folder = text::toStdString(sampleFolder()), info](const RunContext& ctx) {
            return studyFromFolder(folder, info, ctx);
        },
        [this](Result<Study> study) {
            if (!study.has_value()) {
                m_workspace.showProblem(study.error());
                return;
            }
            m_workspace.document().reset(std::move(study).value(), {});
            m_workspace.planner().runAll();
            const auto& definitions = m_workspace.study().definitions;
            for (const ScenarioDefinition& definition : definitions)
                if (definition.preset == "S2")
                    m_workspace.setActiveScenario(definition.id);
        });
}

} // namespace oasis::desktop
