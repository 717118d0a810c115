// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/arguments.h"

#include <QtTest>

#include <cstdint>

using oasis::bench::Arguments;

class TestArguments : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void restAfterOperands();
};

void TestArguments::reads_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status"); // -1: the program goes on
    QTest::addColumn<QString>("values");
    QTest::addRow("defaults") << QStringList{"f"} << -1 << "f 2 0.5 0 7";
    QTest::addRow("all") << QStringList{"--threads", "4", "f", "--share", "-2.5", "--quick", "9"} << -1
                         << "f 4 -2.5 1 9";
    QTest::addRow("help") << QStringList{"--help"} << 0 << "";
    QTest::addRow("help after others") << QStringList{"f", "-h"} << 0 << "";
    QTest::addRow("unknown option") << QStringList{"f", "--slow"} << 2 << "";
    QTest::addRow("no value") << QStringList{"f", "--threads"} << 2 << "";
    QTest::addRow("no number") << QStringList{"f", "--threads", "two"} << 2 << "";
    QTest::addRow("half a number") << QStringList{"f", "--threads", "2x"} << 2 << "";
    QTest::addRow("too small") << QStringList{"f", "--threads", "0"} << 2 << "";
    QTest::addRow("not finite") << QStringList{"f", "--share", "nan"} << 2 << "";
    QTest::addRow("operand no number") << QStringList{"f", "many"} << 2 << "";
    QTest::addRow("too many") << QStringList{"f", "9", "g"} << 2 << "";
    QTest::addRow("missing") << QStringList{"--quick"} << 2 << "";
}

void TestArguments::reads()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, values);
    std::string file;
    int threads = 2;
    double share = 0.5;
    bool quick = false;
    std::int64_t count = 7;
    Arguments arguments("usage: it\n");
    arguments.option("--threads", threads, 1).option("--share", share, -3.0).option("--quick", quick);
    arguments.operand(file).operand(count, 1).atLeast(1);
    std::vector<QByteArray> bytes{"it"};
    for (const QString& word : words)
        bytes.push_back(word.toUtf8());
    std::vector<const char*> argv;
    for (const QByteArray& word : bytes)
        argv.push_back(word.constData());
    QCOMPARE(arguments.read(static_cast<int>(argv.size()), argv.data()).value_or(-1), status);
    if (status < 0)
        QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::fromStdString(file))
                     .arg(threads)
                     .arg(share)
                     .arg(quick ? 1 : 0)
                     .arg(count),
                 values);
}

void TestArguments::restAfterOperands()
{
    std::string first;
    std::vector<std::string> files;
    Arguments arguments("");
    arguments.operand(first).rest(files, 1);
    const char* enough[] = {"it", "a", "b", "c"};
    QVERIFY(!arguments.read(4, enough).has_value());
    QCOMPARE(first, std::string("a"));
    QCOMPARE(files, (std::vector<std::string>{"b", "c"}));
    QCOMPARE(arguments.read(2, enough).value_or(-1), 2);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
