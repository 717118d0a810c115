// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/routing/published_cases.h"

using namespace oasis;

/// SteinLib's series B, C and D.
class TestSteinLib : public QObject
{
    Q_OBJECT

private slots:
    void instances_data();
    void instances();
};

void TestSteinLib::instances_data()
{
    test::addPublishedRows([](const QString& name) {
        if (name.startsWith("SteinLib-B") || (name.startsWith("SteinLib-C") && !name.endsWith("c19.stp")))
            return 1.0;
        return name.startsWith("SteinLib-D") ? 5.0 : 0.0;
    });
}

void TestSteinLib::instances()
{
    test::checkPublished();
}

QTEST_GUILESS_MAIN(TestSteinLib)
#include "tst_steinlib.moc"
