// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/comparers.h"

#include <QTest>

using namespace oasis;

namespace {

std::filesystem::path publishedRows()
{
    const QString shared = qEnvironmentVariable("OASIS_SHARED", QStringLiteral(OASIS_SHARED_DEFAULT));
    return std::filesystem::path(shared.toStdString()) / "bench" / "radio";
}

} // namespace

/// The published rows (not part of this repository) within the tolerances of their README.
class RadioRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void groups_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const bench::NamedComparer& comparer : bench::comparers())
            QTest::newRow(comparer.group) << index++;
    }
    void groups()
    {
        QFETCH(int, index);
        if (!std::filesystem::is_directory(publishedRows()))
            QSKIP("the published rows are not on this machine: set OASIS_SHARED to the folder that has bench/radio");
        const auto reports = bench::comparers()[static_cast<std::size_t>(index)].compare(publishedRows());
        for (const bench::TableReport& report : reports) {
            std::size_t explained = 0;
            for (const auto& [reason, rows] : report.reasons)
                explained += rows;
            QCOMPARE(report.compared + explained, report.rows);
            QVERIFY2(report.rows > 0, report.table.c_str());
            if (report.outside > 0)
                QFAIL((report.table + ": " + report.offenders.front()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(RadioRowsTest)
#include "tst_radio_rows.moc"
