// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/job_bar.h"

#include "app/desktop/theme/theme.h"
#include "app/text/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace oasis::desktop {

namespace {

constexpr int kPatienceMs = 300;

} // namespace

JobBar::JobBar(JobRunner& jobs, text::Language language, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_language(std::move(language)), m_label(new QLabel), m_bar(new QProgressBar),
      m_cancel(new QToolButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_label);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_cancel->setIcon(icon(QStringLiteral("stop")));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    setVisible(false);
    connect(&m_patience, &QTimer::timeout, this, [this] { setVisible(!m_key.isEmpty()); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_key); });
    connect(&m_jobs, &JobRunner::started, this, &JobBar::jobStarted);
    connect(&m_jobs, &JobRunner::finished, this, &JobBar::jobFinished);
    connect(&m_jobs, &JobRunner::progressed, this, [this](const QString& key, double fraction, const QString& stage) {
        if (key != m_key)
            return;
        m_bar->setValue(static_cast<int>(fraction * 1000));
        m_label->setText(m_title + QStringLiteral(" · ") + text::stageName(stage.toStdString(), m_language));
    });
}

void JobBar::jobStarted(const QString& key, const QString& title)
{
    if (title.isEmpty())
        return;
    m_key = key;
    m_title = title;
    m_label->setText(title);
    m_bar->setValue(0);
    m_patience.start();
}

void JobBar::jobFinished(const QString& key)
{
    if (key != m_key)
        return;
    m_key.clear();
    m_patience.stop();
    setVisible(false);
}

} // namespace oasis::desktop
