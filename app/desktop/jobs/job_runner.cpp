// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jobs/job_runner.h"

#include <QElapsedTimer>

#include <algorithm>

namespace oasis::desktop {

namespace {

constexpr qint64 kProgressIntervalMs = 100;
constexpr int kLeastThreads = 4; // a long run must not keep quick answers waiting

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(kLeastThreads, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    for (auto& [key, running] : m_running)
        running.stop.request_stop();
    m_pool.waitForDone();
}

RunContext JobRunner::begin(const QString& key, const QString& title)
{
    cancel(key);
    Running& running = m_running[key];
    running = Running{std::stop_source(), ++m_tickets};
    RunContext ctx;
    ctx.stop = running.stop.get_token();
    ctx.threads = std::max(1, QThread::idealThreadCount());
    auto timer = std::make_shared<QElapsedTimer>();
    ctx.progress = [this, key, ticket = running.ticket, timer](double fraction, std::string_view stage) {
        if (timer->isValid() && timer->elapsed() < kProgressIntervalMs)
            return;
        timer->start();
        const QString name = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
        QMetaObject::invokeMethod(
            this,
            [this, key, ticket, fraction, name] {
                const auto found = m_running.find(key);
                if (found != m_running.end() && found->second.ticket == ticket)
                    emit progressed(key, fraction, name);
            },
            Qt::QueuedConnection);
    };
    emit started(key, title);
    return ctx;
}

bool JobRunner::end(const QString& key, quint64 ticket)
{
    const auto found = m_running.find(key);
    if (found == m_running.end() || found->second.ticket != ticket)
        return false;
    m_running.erase(found);
    emit finished(key);
    return true;
}

void JobRunner::cancel(const QString& key)
{
    const auto found = m_running.find(key);
    if (found != m_running.end())
        found->second.stop.request_stop();
}

} // namespace oasis::desktop
