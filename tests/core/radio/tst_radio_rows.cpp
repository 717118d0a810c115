// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/radio_rows/comparers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace oasis;

namespace {

std::filesystem::path publishedRows()
{
    const QString shared = qEnvironmentVariable("OASIS_SHARED", QStringLiteral(OASIS_SHARED_DEFAULT));
    return std::filesystem::path(shared.toStdString()) / "bench" / "radio";
}

/// A folder of rows of our own.
class RowFolder
{
public:
    void write(const QString& table, const QByteArray& rows)
    {
        const QString path = m_folder.filePath(table);
        std::filesystem::create_directories(std::filesystem::path(path.toStdString()).parent_path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
    }
    [[nodiscard]] std::vector<bench::TableReport> compared() const
    {
        return bench::compareAll(m_folder.path().toStdString());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// The published rows (not part of this repository) within the tolerances of their README.
class RadioRowsTest : public QObject
{
    Q_OBJECT

private slots:
    /// Rows that agree, rows that do not, rows that we must refuse and did: none is lost. The loss of the first row is
    /// P.2108 (2b) at 1 GHz, 21.8 dB a decade.
    void everyRowCounts()
    {
        RowFolder folder;
        folder.write(QStringLiteral("p2108/HeightGainTerminalCorrectionModel.csv"),
                     "f__ghz,h__meter,w_s__meter,R__meter,clutter_type,rtn,A_h__db\r\n"
                     "1,1,27,10,2,0,21.8\r\n"
                     "1,1,27,10,2,0,25\n"
                     "9,1,27,10,2,32,0\n"
                     "9,1,27,10,2,0,7\n"
                     "\n"
                     "1,1,27\n");
        const auto reports = folder.compared();
        QCOMPARE(reports.size(), 1U);
        QCOMPARE(reports.front().rows, 5U);
        QCOMPARE(reports.front().compared, 4U);
        QCOMPARE(reports.front().outside, 2U); // another loss; a row refused that should not be
        QCOMPARE(reports.front().offenders.size(), 2U);
        QCOMPARE(reports.front().reasons.size(), 1U); // the row cut short
        QVERIFY(std::abs(reports.front().worst - 3.2) < 1e-9);
    }
    void refusedRowsAreExplained()
    {
        RowFolder folder;
        folder.write(QStringLiteral("p2109/bel.csv"),
                     "freqency (GHz),probability (%),building type,elevation angle (deg),building entry loss (dB)\n"
                     "2.4,0,1,0,10\n"
                     "2.4,50,3,0,10\n");
        const auto reports = folder.compared();
        QCOMPARE(reports.front().rows, 2U);
        QCOMPARE(reports.front().compared, 0U);
        QCOMPARE(reports.front().reasons.size(), 2U);
    }
    void unknownTablesAreCounted()
    {
        RowFolder folder;
        folder.write(QStringLiteral("p9999/rows.csv"), "a,b\n1,2\n3,4\n");
        folder.write(QStringLiteral("p1812/derived_rows.csv"), "row,f_GHz\n0,1\n");
        const auto reports = folder.compared();
        QCOMPARE(reports.size(), 2U);
        QCOMPARE(reports.back().table, std::string("p9999/rows.csv"));
        QCOMPARE(reports.back().rows, 2U);
        QCOMPARE(reports.back().reasons.begin()->second, 2U);
        QCOMPARE(reports.front().rows, 1U);
        QCOMPARE(reports.front().reasons.size(), 1U); // without profiles
        QVERIFY(bench::compareAll("/nowhere").empty());
    }

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
            if (report.table == "area/covlib_p1812.csv") // at the grid's places, not at those printed
                QVERIFY2(report.worst < 0.001, qPrintable(QString::number(report.worst)));
            if (report.outside > 0)
                QFAIL((report.table + ": " + report.offenders.front()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(RadioRowsTest)
#include "tst_radio_rows.moc"
