// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/steiner.h"
#include "tests/support/stp_file.h"

#include <QtTest>

#include <filesystem>
#include <functional>
#include <string>

/// Published Steiner problems with known values, as data of a test.
namespace oasis::test {

/// One row for each instance for which `allowedPercent` answers with more than 0: how far above the best known value an
/// answer may lie.
inline void addPublishedRows(const std::function<double(const QString& name)>& allowedPercent)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<double>("allowedPercent");
    const std::string folder = sharedFolder(OASIS_SHARED_DEFAULT) + "/bench/steiner/";
    for (const BestKnown& row : readBestKnown(folder + "best_known.csv"))
        if (const double allowed = allowedPercent(QString::fromStdString(row.name)); allowed > 0)
            QTest::newRow(row.name.c_str())
                << QString::fromStdString(folder + row.name + ".gz") << row.lower << row.upper << allowed;
    if (!std::filesystem::exists(folder))
        QTest::newRow("folder absent") << QString() << 0.0 << 0.0 << 0.0;
}

inline void checkPublished()
{
    QFETCH(QString, file);
    QFETCH(double, lower);
    QFETCH(double, upper);
    QFETCH(double, allowedPercent);
    if (file.isEmpty())
        QSKIP("the published instances are not here: set OASIS_SHARED");
    const auto stp = readStpFile(file.toStdString());
    QVERIFY(stp.has_value());
    routing::SteinerParams params;
    params.explain = false;
    const auto output =
        routing::connectAll({stp.value().graph, stp.value().costs, stp.value().terminals, {}}, params, {});
    QVERIFY(output.has_value());
    const auto value = static_cast<double>(output.value().valueCents);
    QVERIFY2(static_cast<double>(output.value().boundCents) <= upper, "the bound exceeds a known network");
    QVERIFY2(value >= lower, "the value is below a proven bound");
    QVERIFY2(value <= upper * (1 + allowedPercent / 100), qPrintable(QString::number(value)));
}

} // namespace oasis::test
