// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <map>
#include <memory>

namespace oasis::desktop {

/// Runs long work off the GUI thread. A job has a key; starting a key again replaces the running job of that key, whose
/// late result is dropped. Cancel only requests a stop: it never waits. `done` runs in the GUI thread.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    template <class T>
    void start(const QString& key, const QString& title, std::function<Result<T>(const RunContext&)> work,
               std::function<void(Result<T>)> done)
    {
        const RunContext ctx = begin(key, title);
        const quint64 ticket = m_running.at(key).ticket;
        auto* watcher = new QFutureWatcher<std::shared_ptr<Result<T>>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, key, ticket, done] {
            watcher->deleteLater();
            const bool current = end(key, ticket);
            if (current)
                done(std::move(*watcher->result()));
        });
        watcher->setFuture(QtConcurrent::run(
            &m_pool, [work = std::move(work), ctx] { return std::make_shared<Result<T>>(work(ctx)); }));
    }
    void cancel(const QString& key);
    [[nodiscard]] bool isRunning(const QString& key) const { return m_running.contains(key); }
    [[nodiscard]] bool isIdle() const { return m_running.empty(); }

signals:
    void started(const QString& key, const QString& title);
    /// At most about ten times a second; stage is a key for text::stageName.
    void progressed(const QString& key, double fraction, const QString& stage);
    void finished(const QString& key);

private:
    struct Running
    {
        std::stop_source stop;
        quint64 ticket = 0;
    };
    RunContext begin(const QString& key, const QString& title);
    bool end(const QString& key, quint64 ticket);

    QThreadPool m_pool;
    std::map<QString, Running> m_running;
    quint64 m_tickets = 0;
};

} // namespace oasis::desktop
