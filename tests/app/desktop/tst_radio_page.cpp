// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/radio_page.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QTest>

using namespace oasis;
using namespace oasis::desktop;

class TestRadioPage : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItIsGiven();
    void sharing();
};

void TestRadioPage::keepsWhatItIsGiven()
{
    ScenarioDefinition definition;
    definition.radioLinks.enabled = true;
    definition.radioLinks.bands[2] = false;
    definition.radioLinks.maxRangeM = 12500;
    definition.radioLinks.leastMarginDb = 7.5;
    definition.radioLinks.maxHops = 3;
    definition.radioLinks.sharing = 20;
    definition.radioLinks.logK = -4; // has no field
    RadioPage page;
    page.load(definition);
    ScenarioDefinition stored;
    page.store(stored);
    QCOMPARE(stored.radioLinks, definition.radioLinks);
}

void TestRadioPage::sharing()
{
    RadioPage page;
    page.load({});
    auto* field = page.findChild<QDoubleSpinBox*>(QStringLiteral("radioSharing"));
    auto* enabled = page.findChild<QCheckBox*>(QStringLiteral("radioLinks"));
    QVERIFY(field && enabled && !field->isEnabled());
    enabled->setChecked(true);
    QVERIFY(field->isEnabled() && (field->focusPolicy() & Qt::TabFocus) != 0);
    QCOMPARE(field->value(), 8.0);
    auto* form = page.findChild<QFormLayout*>();
    const auto* label = form ? qobject_cast<QLabel*>(form->labelForField(field)) : nullptr;
    QVERIFY(label && label->text().contains(QStringLiteral("assumption")));
    QVERIFY(field->toolTip().contains(QStringLiteral("assumption")));
    field->setValue(0.5); // below what the definition allows
    QCOMPARE(field->value(), 1.0);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    ScenarioDefinition stored;
    page.store(stored);
    QCOMPARE(stored.radioLinks.sharing, 2.0);
}

QTEST_MAIN(TestRadioPage)
#include "tst_radio_page.moc"
