// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/main_window.h"
#include "app/desktop/theme/theme.h"
#include "gis/base/session.h"

#include "meter.h"
#include "timed_application.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

inline void loadDesktopResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

/// The window as users have it, off screen; shared by the benchmarks that use it.
namespace oasis::bench {

/// With settings of its own, which are thrown away.
class RealWindow
{
public:
    explicit RealWindow(QApplication& app) : m_settings(prepare(app)), window(workspace) { window.resize(1400, 900); }

private:
    /// Before anything reads the settings.
    static std::unique_ptr<QTemporaryDir> prepare(QApplication& app)
    {
        loadDesktopResources();
        auto settings = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings->path());
        desktop::applyTheme(app, desktop::ThemeMode::Light);
        return settings;
    }
    std::unique_ptr<QTemporaryDir> m_settings;
    gis::Session m_session;

public:
    desktop::Workspace workspace;
    desktop::MainWindow window;
};

/// Lets the window work until `done`, a minute at most. Sleeps between events: what waits must not take the processor
/// from what is waited for.
inline void await(const std::function<bool()>& done)
{
    constexpr int kPatienceMs = 60000;
    QElapsedTimer timer;
    timer.start();
    QTimer beat;
    beat.start(5);
    while (!done() && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// A press, move or release of the left button.
inline void sendMouse(desktop::MapCanvas& canvas, QEvent::Type type, QPointF at)
{
    QMouseEvent event(type, at, canvas.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&canvas, &event);
}

/// One wait for a picture: by the clock, and what the whole program worked meanwhile.
struct Wait
{
    double wallMs = 0;
    double cpuMs = 0;
};

/// Begins with the work whose picture is waited for.
class WaitMeter
{
public:
    [[nodiscard]] Wait waited() const
    {
        const Use use = m_meter.used();
        return {1e3 * use.wallS, 1e3 * use.cpuS};
    }

private:
    Meter m_meter;
};

/// "p50 / p95 / longest" of one figure.
inline std::string sharesOf(std::vector<Wait>& waits, double Wait::*figure)
{
    std::sort(waits.begin(), waits.end(), [&](const Wait& a, const Wait& b) { return a.*figure < b.*figure; });
    std::string said;
    for (const double share : {0.5, 0.95, 1.0}) {
        const auto at = static_cast<std::size_t>(share * static_cast<double>(waits.size() - 1));
        said += (said.empty() ? "" : " / ") + text(waits[at].*figure, 0);
    }
    return said;
}

/// A row with the medians and both figures' shares.
inline void printWaits(const std::string& name, std::vector<Wait> waits)
{
    if (waits.empty())
        return printRow(name, {}, "none came");
    const std::string cpu = sharesOf(waits, &Wait::cpuMs);
    const double medianCpuMs = waits[waits.size() / 2].cpuMs;
    const std::string wall = sharesOf(waits, &Wait::wallMs);
    printRow(name, {medianCpuMs / 1e3, waits[waits.size() / 2].wallMs / 1e3, 0},
             "p50 / p95 / longest of " + std::to_string(waits.size()) + ": " + wall + " ms by the clock; " + cpu +
                 " ms of work");
}

} // namespace oasis::bench
