// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/oasis_program.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using oasis::test::Answer;
using oasis::test::ask;

namespace {

constexpr auto kAt = "933600,6343200,12";

/// A grid of one figure in the shape of a map of the ITU; none of the values is ITU's.
void writeGrid(const QString& path, int rows, int columns, double value)
{
    QFile file(path);
    QByteArray row = (QByteArray::number(value, 'f', 2) + ' ').repeated(columns);
    row += '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(row.repeated(rows)) < 0)
        qFatal("cannot write a test file");
}

} // namespace

/// The air that coverages and links are computed in, through the real program on the sample layers.
class TestCliAir : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void assumedWhereNobodySays();
    void givenFiguresChangeTheLevels();
    void theCrossCheckReadsOneFigure();
    void mapsAreReadWhereTheyAre();
    void rainOfALink();
    void refusals_data();
    void refusals();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] Answer cover(const QStringList& options) const
    {
        return ask(QStringList{QStringLiteral("coverage"), path("study.gpkg"), QStringLiteral("--at"),
                               QString::fromLatin1(kAt), QStringLiteral("--frequency"), QStringLiteral("3.5"),
                               QStringLiteral("--radius"), QStringLiteral("3000"), QStringLiteral("--pixel"),
                               QStringLiteral("50")} +
                   options);
    }
    [[nodiscard]] QJsonObject air(const QStringList& options) const
    {
        return cover(options + QStringList{QStringLiteral("--json")}).json().object().value("air").toObject();
    }
    QTemporaryDir m_folder;
};

void TestCliAir::initTestCase()
{
    QCOMPARE(ask({QStringLiteral("new"), path("study.gpkg")}).code, 0);
    QCOMPARE(
        ask({QStringLiteral("import"), path("study.gpkg"), QStringLiteral("--folder"),
             QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis"), QStringLiteral("--surface"), QStringLiteral("earth")})
            .code,
        0);
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("itu")));
    writeGrid(path("itu/DN50.TXT"), 121, 241, 52.5);
    writeGrid(path("itu/N050.TXT"), 121, 241, 333);
    writeGrid(path("itu/R001.TXT"), 1441, 2881, 31);
    QFile lat(path("itu/LAT_R001.TXT"));
    QVERIFY(lat.open(QIODevice::WriteOnly) && lat.write("-90.000\n90.000\n") > 0);
    QFile lon(path("itu/LON_R001.TXT"));
    QVERIFY(lon.open(QIODevice::WriteOnly) && lon.write("-180.000 180.000\n") > 0);
}

void TestCliAir::assumedWhereNobodySays()
{
    const QJsonObject assumed = air({});
    QCOMPARE(assumed.value("deltaN").toObject().value("value").toDouble(), 45.0);
    QCOMPARE(assumed.value("deltaN").toObject().value("source").toString(), QStringLiteral("default, an assumption"));
    QCOMPARE(assumed.value("n0").toObject().value("value").toDouble(), 325.0);
    QCOMPARE(assumed.value("paths").toString(), QStringLiteral("inland, an assumption"));
    const QString words = cover({}).text();
    QVERIFY2(words.contains(QStringLiteral("ΔN 45 N-units/km (default, an assumption)")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("every path counts as inland, an assumption near the sea")));
}

void TestCliAir::givenFiguresChangeTheLevels()
{
    const auto lossDb = [&](const QStringList& options) {
        return cover(options + QStringList{QStringLiteral("--json"), QStringLiteral("--explain"),
                                           QStringLiteral("933600,6346000")})
            .json()
            .object()
            .value("explanation")
            .toObject()
            .value("lossDb")
            .toDouble();
    };
    const double usual = lossDb({});
    QVERIFY(usual > 130); // no line of sight: the Earth's effective radius counts
    const double bent = lossDb({QStringLiteral("--delta-n"), QStringLiteral("140")});
    QVERIFY2(std::abs(usual - bent) > 0.01, qPrintable(QString::number(usual - bent)));
    const QJsonObject given = air({QStringLiteral("--delta-n"), QStringLiteral("60")});
    QCOMPARE(given.value("deltaN").toObject().value("value").toDouble(), 60.0);
    QCOMPARE(given.value("deltaN").toObject().value("source").toString(), QStringLiteral("given"));
    QCOMPARE(given.value("n0").toObject().value("source").toString(), QStringLiteral("default, an assumption"));
}

void TestCliAir::theCrossCheckReadsOneFigure()
{
    const QStringList itm{QStringLiteral("--model"), QStringLiteral("itm")};
    QCOMPARE(air(itm).keys(), QStringList{QStringLiteral("n0")});
    QCOMPARE(air(itm).value("n0").toObject().value("value").toDouble(), 301.0); // its own default
    QCOMPARE(air(itm + QStringList{QStringLiteral("--n0"), QStringLiteral("340")})
                 .value("n0")
                 .toObject()
                 .value("value")
                 .toDouble(),
             340.0);
    // Between what the other model takes and what this one takes.
    const Answer thin = cover(itm + QStringList{QStringLiteral("--n0"), QStringLiteral("220")});
    QCOMPARE(thin.code, 1);
    QVERIFY2(thin.messages.contains("--n0") && thin.messages.contains("250 to 400"), thin.messages);
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("one")));
    writeGrid(path("one/N050.TXT"), 121, 241, 333);
    QCOMPARE(air(itm + QStringList{QStringLiteral("--itu-maps"), path("one")})
                 .value("n0")
                 .toObject()
                 .value("value")
                 .toDouble(),
             333.0);
}

void TestCliAir::mapsAreReadWhereTheyAre()
{
    const QJsonObject read = air({QStringLiteral("--itu-maps"), path("itu")});
    QCOMPARE(read.value("deltaN").toObject().value("value").toDouble(), 52.5);
    const QString source = read.value("deltaN").toObject().value("source").toString();
    QVERIFY2(source.startsWith(QStringLiteral("ITU map DN50.TXT at 44.1")), qPrintable(source));
    QCOMPARE(read.value("n0").toObject().value("value").toDouble(), 333.0);
    // What is given goes before the map.
    const QJsonObject both =
        air({QStringLiteral("--itu-maps"), path("itu"), QStringLiteral("--n0"), QStringLiteral("340")});
    QCOMPARE(both.value("n0").toObject().value("source").toString(), QStringLiteral("given"));
    QCOMPARE(both.value("deltaN").toObject().value("value").toDouble(), 52.5);
}

void TestCliAir::rainOfALink()
{
    const auto rain = [&](const QStringList& options) {
        return ask(QStringList{QStringLiteral("link"), path("study.gpkg"), QStringLiteral("--json"),
                               QStringLiteral("--from"), QStringLiteral("933600,6343200"), QStringLiteral("--to"),
                               QStringLiteral("933900,6343900")} +
                   options)
            .json()
            .object()
            .value("rainMmH")
            .toObject();
    };
    QCOMPARE(rain({}).value("source").toString(), QStringLiteral("default, an assumption"));
    QCOMPARE(rain({QStringLiteral("--itu-maps"), path("itu")}).value("value").toDouble(), 31.0);
    QVERIFY(rain({QStringLiteral("--itu-maps"), path("itu")})
                .value("source")
                .toString()
                .startsWith(QStringLiteral("ITU map R001.TXT at 44.")));
    QCOMPARE(rain({QStringLiteral("--rain"), QStringLiteral("55")}).value("value").toDouble(), 55.0);
    QCOMPARE(rain({QStringLiteral("--rain"), QStringLiteral("55")}).value("source").toString(),
             QStringLiteral("given"));
}

void TestCliAir::refusals_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("code");
    QTest::newRow("a flat Earth") << "--delta-n"
                                  << "157"
                                  << "the lapse rate of refractivity lies between 0 and 150 N-units/km" << 1;
    QTest::newRow("negative, as P.453 has it")
        << "--delta-n"
        << "-45"
        << "the lapse rate of refractivity lies between 0 and 150 N-units/km" << 1;
    QTest::newRow("no number") << "--n0"
                               << "much"
                               << "this is no number: much" << 1;
    QTest::newRow("vacuum") << "--n0"
                            << "0"
                            << "the refractivity at sea level lies between 200 and 500 N-units" << 1;
    QTest::newRow("an empty folder") << "--itu-maps" << OASIS_SAMPLE_DATA
                                     << "the folder does not hold the ITU map DN50.TXT" << 2;
    QTest::newRow("no folder") << "--itu-maps"
                               << "/none/at/all"
                               << "there is no such folder, or it cannot be read" << 2;
}

void TestCliAir::refusals()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, said);
    QFETCH(int, code);
    const Answer answer = cover({option + QLatin1Char('=') + value});
    QCOMPARE(answer.code, code);
    QVERIFY2(answer.messages.contains(said.toUtf8()), answer.messages);
}

QTEST_GUILESS_MAIN(TestCliAir)
#include "tst_cli_air.moc"
