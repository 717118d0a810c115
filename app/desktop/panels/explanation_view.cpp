// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/explanation_view.h"

#include "app/desktop/widgets/ui.h"
#include "app/text/explain_text.h"
#include "app/text/words.h"

#include "core/scenario/explain.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace oasis::desktop {

namespace {

QVBoxLayout* plainColumn(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

ExplanationView::ExplanationView(Workspace& workspace, std::shared_ptr<const Outcome> outcome, StreetId street,
                                 QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_outcome(std::move(outcome)), m_column(plainColumn(this))
{
    start([study = workspace.study(), shown = m_outcome, street,
           language = workspace.language()](const RunContext& ctx) -> Result<QStringList> {
        OASIS_TRY(const auto explanation, explainStreet(planningInput(study), *shown, street, ctx));
        return text::sentences(explanation, study, language);
    });
}

ExplanationView::ExplanationView(Workspace& workspace, std::shared_ptr<const Outcome> outcome, SiteId site,
                                 QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_outcome(std::move(outcome)), m_column(plainColumn(this))
{
    QPushButton* ask = ui::linkButton(tr("What would change that?"));
    m_column->addWidget(ask);
    connect(ask, &QPushButton::clicked, this, [this, site] {
        start([study = m_workspace.study(), shown = m_outcome, site,
               language = m_workspace.language()](const RunContext& ctx) -> Result<QStringList> {
            OASIS_TRY(const auto explanation, explainSite(planningInput(study), *shown, site, ctx));
            return text::sentences(explanation, study, language);
        });
    });
}

void ExplanationView::start(Work work)
{
    ui::clear(m_column);
    m_column->addWidget(ui::label(tr("Being worked out …"), ui::Role::Muted));
    m_workspace.jobs().start<QStringList>(QStringLiteral("explain"), {}, std::move(work),
                                          [view = QPointer<ExplanationView>(this)](const Result<QStringList>& answer) {
                                              if (view)
                                                  view->show(answer);
                                          });
}

void ExplanationView::show(const Result<QStringList>& answer)
{
    ui::clear(m_column);
    if (answer.has_value())
        m_sentences = answer.value();
    else if (answer.error().code == ErrorCode::InvalidArgument)
        m_sentences = {tr("Known once this scenario is computed again.")};
    else
        m_sentences = {text::sentence(answer.error(), m_workspace.language())};
    for (const QString& sentence : std::as_const(m_sentences))
        m_column->addWidget(ui::label(sentence, ui::Role::Plain));
    emit explained();
}

} // namespace oasis::desktop
