// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/map_area.h"
#include "app/desktop/panels/access_point_view.h"
#include "gis/base/session.h"
#include "tests/app/desktop/journey_window.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMouseEvent>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

inline void loadRadioResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

namespace oasis::desktop {

inline constexpr int kPatienceMs = 60000;
inline constexpr Point kMiddle{901500, 6501500};

/// 3 km × 3 km of hills with a ridge, a village of 500 around the middle, one oasis.
inline Study valley(bool withRelief)
{
    Study study;
    Territory territory;
    Municipality village;
    village.code = "26999";
    village.name = "Val";
    village.outline = {{{{900000, 6500000}, {903000, 6500000}, {903000, 6503000}, {900000, 6503000}}, {}}};
    territory.municipalities = {village};
    for (int i = 0; i < 25; ++i)
        territory.cells.push_back({{901100 + 200.0 * (i % 5), 6501100 + 200.0 * (i / 5)}, 200, 20, 0});
    study.territory = std::make_shared<const Territory>(territory);
    if (withRelief) {
        ElevationGrid grid{{900000, 6503000}, 25, 120, 120, {}};
        for (int row = 0; row < 120; ++row)
            for (int column = 0; column < 120; ++column)
                grid.heightM.push_back(
                    static_cast<float>(300 + 40 * std::exp(-std::pow((column - 66) / 2.0, 2)) + 0.1 * row));
        study.elevation = std::make_shared<const ElevationGrid>(grid);
    }
    Site site;
    site.id = SiteId{1};
    site.state = SiteState::Oasis;
    site.position = {kMiddle.x - 100, kMiddle.y};
    study.sites = {site};
    return study;
}

/// The real window over that valley, for the tests of its radio coverage.
class RadioWindow
{
protected:
    /// Before all tests.
    void prepare()
    {
        loadRadioResources();
        m_settings = std::make_unique<OwnSettings>();
    }
    /// A new window before each.
    void open()
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->setLanguage(text::Language(QStringLiteral("en")));
        m_window = std::make_unique<MainWindow>(*m_workspace);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_workspace->document().reset(valley(true), {});
        QTRY_VERIFY_WITH_TIMEOUT(canvas().scene() && !canvas().isBusy(), kPatienceMs);
        map::ViewState close = canvas().view();
        close.centre = kMiddle;
        close.metresPerPixel = 2;
        canvas().setView(close);
        settle();
    }
    void close()
    {
        m_window.reset();
        m_workspace.reset();
    }

    [[nodiscard]] MapCanvas& canvas() const { return *m_window->mapArea()->canvas(); }
    [[nodiscard]] CoveragePlanner& planner() const { return m_workspace->coveragePlanner(); }
    [[nodiscard]] const std::vector<AccessPoint>& points() const { return m_workspace->study().accessPoints; }
    [[nodiscard]] QPoint pixel(Point place) const { return canvas().view().toPixels(place).toPoint(); }
    [[nodiscard]] QColor screenAt(Point place) const
    {
        const QImage image = canvas().grab().toImage();
        return image.pixelColor((canvas().view().toPixels(place) * image.devicePixelRatio()).toPoint());
    }
    void send(QEvent::Type type, Point place, Qt::MouseButtons buttons)
    {
        const QPointF at = pixel(place);
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, canvas().mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isIdle() && !canvas().isBusy(), kPatienceMs); }
    void place(Point at)
    {
        m_window->mapArea()->setTool(MapArea::Tool::AccessPoint);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pixel(at));
        QVERIFY(!points().empty());
        QTRY_VERIFY_WITH_TIMEOUT(planner().served(points().back().id).has_value(), kPatienceMs);
        settle();
    }
    /// The handle of the selected sector, 46 pixels along its beam, turned to `degrees` around `at`.
    [[nodiscard]] Point handle(Point at, double degrees) const
    {
        const double angle = degrees * std::numbers::pi / 180;
        const double away = 46 * canvas().view().metresPerPixel;
        return {at.x + away * std::sin(angle), at.y + away * std::cos(angle)};
    }
    [[nodiscard]] AccessPointView* view() const { return m_window->findChild<AccessPointView*>(); }
    [[nodiscard]] bool says(const QString& words) const
    {
        const auto labels = view()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* l) { return l->text().contains(words); });
    }
    void enter(const QString& name, double value)
    {
        for (QDoubleSpinBox* box : view()->findChildren<QDoubleSpinBox*>())
            if (box->accessibleName() == name)
                box->setValue(value);
    }
    void choosePattern(PatternKind kind)
    {
        for (QComboBox* box : view()->findChildren<QComboBox*>())
            if (const int index = box->findData(static_cast<int>(kind)); index >= 0 && box->count() == 3)
                box->setCurrentIndex(index);
    }

    gis::Session m_session;
    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace oasis::desktop
