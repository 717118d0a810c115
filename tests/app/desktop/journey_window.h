// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/main_window.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace oasis::desktop {

/// Settings of a test: a scope of its own in a folder that goes with it.
class OwnSettings
{
public:
    OwnSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("OasisTests"));
        QCoreApplication::setApplicationName(QStringLiteral("oasis-planner-test"));
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// A timer that ought to fire every few milliseconds: how late it is at most is how long the GUI thread stood still.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kBeatMs);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_timer.start();
        m_since.start();
    }
    struct Stall
    {
        qint64 wallMs = 0; ///< what a person sees; grows with whatever else the machine does
        qint64 busyMs = 0; ///< processor time of the GUI thread between two beats: what the program is answerable for
    };
    /// Longest stalls since the last call.
    Stall takeLongest() { return std::exchange(m_longest, Stall()); }

private:
    static constexpr int kBeatMs = 5;
    static qint64 busyMs()
    {
        timespec used{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return static_cast<qint64>(used.tv_sec) * 1000 + used.tv_nsec / 1000000;
    }
    void beat()
    {
        m_longest.wallMs = std::max(m_longest.wallMs, m_since.restart() - kBeatMs);
        const qint64 now = busyMs();
        m_longest.busyMs = std::max(m_longest.busyMs, now - m_busy);
        m_busy = now;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_busy = busyMs();
    Stall m_longest;
};

} // namespace oasis::desktop
