// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/optics_page.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>

using namespace oasis;
using namespace oasis::desktop;

class TestOpticsPage : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItIsGiven();
    void worstValuesAndEquipment();
};

void TestOpticsPage::keepsWhatItIsGiven()
{
    ScenarioDefinition definition;
    definition.optics.split = 32;
    definition.optics.fibreDbPerKm[0] = 0.4; // has no field
    definition.optics.drumM = 4000;
    definition.optics.allowed[9] = false;
    OpticsPage page;
    page.load(definition);
    ScenarioDefinition stored;
    page.store(stored);
    QCOMPARE(stored.optics, definition.optics);
}

void TestOpticsPage::worstValuesAndEquipment()
{
    OpticsPage page;
    page.load({});
    auto* margin = page.findChild<QDoubleSpinBox*>(QStringLiteral("opticalMargin"));
    auto* lowest = page.findChild<QCheckBox*>(QStringLiteral("allow1G BX10"));
    QVERIFY(margin && lowest && lowest->isChecked());
    QCOMPARE(margin->value(), 1.0);
    page.findChild<QPushButton*>(QStringLiteral("worstOptics"))->click();
    QCOMPARE(margin->value(), 3.0);
    margin->setValue(2.5);
    lowest->setChecked(false);
    ScenarioDefinition stored;
    page.store(stored);
    QCOMPARE(stored.optics.marginDb, 2.5);
    QCOMPARE(stored.optics.connectorDb, 0.5);
    QVERIFY(!stored.optics.allowed.front() && stored.optics.allowed[1]);
}

QTEST_MAIN(TestOpticsPage)
#include "tst_optics_page.moc"
