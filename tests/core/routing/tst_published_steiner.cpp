// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/routing/published_cases.h"

using namespace oasis;

/// SteinLib's series B, C and D, and streets of Vienna.
class TestPublishedSteiner : public QObject
{
    Q_OBJECT

private slots:
    void instances_data();
    void instances();
};

void TestPublishedSteiner::instances_data()
{
    test::addPublishedRows([](const QString& name) {
        if (name.startsWith("SteinLib-B") || (name.startsWith("SteinLib-C") && !name.endsWith("c19.stp")))
            return 1.0;
        const QStringList streets{"vienna-i-simple/I052.gr", "vienna-i-simple/I054.gr", "vienna-i-simple/I085.gr"};
        return name.startsWith("SteinLib-D") || streets.contains(name) ? 5.0 : 0.0;
    });
}

void TestPublishedSteiner::instances()
{
    test::checkPublished();
}

QTEST_GUILESS_MAIN(TestPublishedSteiner)
#include "tst_published_steiner.moc"
