// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/coverage_program.h"

using namespace oasis;
using namespace oasis::test;

/// What `oasis coverage` is asked with: other reliefs, trees and buildings, programmes, and clear refusals.
class TestCliCoverageOptions : public QObject, private CoverageProgram
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void idleOptionsAreSaid();
    void otherRelief();
    void kindOfTheRelief();
    void clutter();
    void rulesOfAProgramme();
    void refusals_data();
    void refusals();
};

void TestCliCoverageOptions::idleOptionsAreSaid()
{
    const QString options = QStringLiteral("--radius 300 --pixel 50 --at %1 --mode radial --street umi --delta-n 50 "
                                           "--model %2");
    const Answer itm = cover(options.arg(kAt, QStringLiteral("itm")));
    QCOMPARE(itm.code, 0);
    for (const char* option : {"--mode", "--street", "--delta-n"})
        QVERIFY2(itm.messages.contains(QByteArray("warning: ") + option + " has no effect with --model itm"), option);
    QVERIFY(!cover(options.arg(kAt, QStringLiteral("p1812"))).messages.contains("no effect"));
}

void TestCliCoverageOptions::otherRelief()
{
    const QString relief = QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis/mnt.tif");
    const QString options = QStringLiteral("--json --radius 1000 --pixel 20 --at %1").arg(kAt);
    const Answer own = cover(options);
    const Answer read = cover(options + QStringLiteral(" --surface tops --relief ") + relief, "empty.gpkg");
    QCOMPARE(read.code, 0);
    QCOMPARE(read.json().object().value("surface").toString(), QStringLiteral("surface"));
    for (const char* kind : {"withLevel", "near", "void", "beyondModel"})
        QCOMPARE(read.json().object().value("pixels").toObject().value(kind),
                 own.json().object().value("pixels").toObject().value(kind));
    const Answer lonLat = cover(QStringLiteral("--json --lonlat --radius 300 --at 5.87,44.16,10"));
    QCOMPARE(lonLat.code, 0);
    const double x = lonLat.json().object().value("accessPoints").toArray().at(0).toObject().value("x").toDouble();
    QVERIFY(x > 919500 && x < 940500);
    QCOMPARE(cover(QStringLiteral("--json --model itm --radius 3000 --pixel 50 --at %1").arg(kAt))
                 .json()
                 .object()
                 .value("mode")
                 .toString(),
             QStringLiteral("exact"));
}

/// What the heights mean is asked at their import and kept; unsaid, it is an assumption, and clutter a doubt.
void TestCliCoverageOptions::kindOfTheRelief()
{
    const QStringList relief{QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis/mnt.tif"), QStringLiteral("--as"),
                             QStringLiteral("elevation")};
    const QString options = QStringLiteral("--radius 200 --pixel 20 --at %1").arg(kAt);
    const QString buildings = QStringLiteral(" --buildings " OASIS_SAMPLE_DATA "/val-d-oasis/bdtopo_val-d-oasis.gpkg "
                                             "--buildings-layer batiment --height-field hauteur");
    const auto imported = [&](const char* study, const QStringList& more) {
        return ask({QStringLiteral("new"), path(study)}).code +
               ask(QStringList{QStringLiteral("import"), path(study)} + relief + more).code;
    };
    QCOMPARE(imported("unsaid.gpkg", {}), 0);
    QCOMPARE(imported("tops.gpkg", {QStringLiteral("--surface"), QStringLiteral("tops")}), 0);
    const Answer unsaid = cover(options + buildings, "unsaid.gpkg");
    QCOMPARE(unsaid.code, 0);
    QVERIFY(unsaid.text().contains(QStringLiteral("taken as the bare ground, an assumption")));
    QVERIFY(unsaid.text().contains(QStringLiteral("may count twice")));
    QVERIFY(cover(options + QStringLiteral(" --json"), "unsaid.gpkg")
                .json()
                .object()
                .value("surface")
                .toString()
                .startsWith(QStringLiteral("unknown")));
    QVERIFY(!cover(options + buildings).text().contains(QStringLiteral("assumption (--surface")));
    const Answer tops = cover(options + buildings, "tops.gpkg");
    QCOMPARE(tops.code, 1);
    QVERIFY(tops.messages.contains("already hold trees and buildings"));
    const Answer kept = cover(options + buildings + QStringLiteral(" --surface earth --relief ") + relief.front() +
                                  QStringLiteral(" --keep-clutter"),
                              "tops.gpkg"); // another relief bears them, that of the study does not
    QCOMPARE(kept.code, 1);
    QVERIFY(kept.messages.contains("--keep-clutter") && kept.messages.contains("already hold trees and buildings"));
    QVERIFY(cover(options, "tops.gpkg").text().contains(QStringLiteral("relief with trees and buildings")));
    QCOMPARE(ask(QStringList{QStringLiteral("import"), path("tops.gpkg")} + relief +
                 QStringList{QStringLiteral("--surface"), QStringLiteral("roofs")})
                 .code,
             1);
}

/// Buildings on the paths take level away, and are named.
void TestCliCoverageOptions::clutter()
{
    const QString options =
        QStringLiteral("--json --mode exact --radius 800 --pixel 20 --threshold -80 --at %1").arg(kAt);
    const QString buildings = QStringLiteral(" --buildings " OASIS_SAMPLE_DATA "/val-d-oasis/bdtopo_val-d-oasis.gpkg "
                                             "--buildings-layer batiment --height-field hauteur");
    const QJsonObject bare = cover(options).json().object();
    const Answer answer = cover(options + buildings);
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.json().object();
    QVERIFY(json.value("clutterSource").toString().contains(QStringLiteral("bdtopo_val-d-oasis")));
    QVERIFY(threshold(json, 0).value("areaKm2").toDouble() < threshold(bare, 0).value("areaKm2").toDouble());
    const Answer field = cover(QStringLiteral("--json --radius 100 --pixel 20 --at 920600,6343200,12 --surface earth "
                                              "--relief " OASIS_SAMPLE_DATA "/val-d-oasis/mnt.tif") +
                               buildings); // no building is near
    QCOMPARE(field.code, 0);
    QVERIFY2(field.messages.contains("warning: clutter: no building with a height stands"), field.messages);
    // Kept with the study: read without being named, left out where that is said, and by a model that knows none.
    QVERIFY(QFile::copy(path("study.gpkg"), path("kept.gpkg")));
    QCOMPARE(cover(options + buildings + QStringLiteral(" --keep-clutter"), "kept.gpkg").code, 0);
    const Answer kept = cover(options, "kept.gpkg");
    QCOMPARE(kept.json().object().value("clutterSource"), json.value("clutterSource"));
    QCOMPARE(threshold(kept.json().object(), 0), threshold(json, 0));
    QCOMPARE(threshold(cover(options + QStringLiteral(" --no-clutter"), "kept.gpkg").json().object(), 0),
             threshold(bare, 0));
    const Answer itm = cover(options + QStringLiteral(" --model itm"), "kept.gpkg");
    QVERIFY(itm.messages.contains("left out of this coverage"));
    QCOMPARE(itm.json().object().value("clutterSource").toString(), QStringLiteral("none"));
    QCOMPARE(cover(options + QStringLiteral(" --no-clutter --keep-clutter"), "kept.gpkg").code, 0);
    QCOMPARE(cover(options, "kept.gpkg").json().object().value("clutterSource").toString(), QStringLiteral("none"));
}

void TestCliCoverageOptions::rulesOfAProgramme()
{
    const QString options = QStringLiteral("--json --radius 300 --at %1 --rules wifi4eu").arg(kAt);
    const auto verdict = [&](const QString& more, const char* rule) {
        const Answer answer = cover(options + more);
        const QJsonObject rules = answer.json().object().value("rules").toObject();
        for (const QJsonValue& finding : rules.value("findings").toArray())
            if (finding.toObject().value("id").toString() == QLatin1String(rule))
                return finding.toObject().value("verdict").toString();
        return QString::number(answer.code);
    };
    QCOMPARE(verdict({}, "wifi4eu.count"), QStringLiteral("notMet")); // one outdoors
    QCOMPARE(verdict({}, "wifi4eu.limits"), QStringLiteral("met"));
    QCOMPARE(verdict({}, "wifi4eu.duplicate"), QStringLiteral("unknown"));
    const QJsonObject point = cover(options).json().object().value("accessPoints").toArray().at(0).toObject();
    QFile hotspots(path("hotspots.geojson"));
    QVERIFY(hotspots.open(QIODevice::WriteOnly));
    hotspots.write(QStringLiteral("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{"
                                  "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%1,%2]}}]}")
                       .arg(point.value("lon").toDouble(), 0, 'f', 7)
                       .arg(point.value("lat").toDouble(), 0, 'f', 7)
                       .toUtf8());
    hotspots.close();
    const QString layer = QStringLiteral(" --hotspots ") + path("hotspots.geojson");
    QCOMPARE(verdict(layer, "wifi4eu.duplicate"), QStringLiteral("notMet"));
    QCOMPARE(verdict(QStringLiteral(" --hotspots none.csv"), "wifi4eu.duplicate"), QStringLiteral("2"));
    const Answer words = cover(QStringLiteral("--radius 300 --at %1 --rules region").arg(kAt));
    QCOMPARE(words.code, 0);
    QVERIFY(words.text().contains(QStringLiteral("Rules of region")));
    QVERIFY(words.text().contains(QStringLiteral("NOT met: 2.4 and 5 GHz")));
}

void TestCliCoverageOptions::refusals_data()
{
    QTest::addColumn<QString>("study");
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* title, const char* options, int code, const char* words,
                        const char* study = "study.gpkg") {
        QTest::newRow(title) << QString(study) << QString::fromLatin1(options).replace("AT", kAt) << code
                             << QString(words);
    };
    row("no such study", "--at AT", 2, "does not exist", "none.gpkg");
    row("no relief", "--at AT", 1, "--as elevation", "empty.gpkg");
    row("relief of unknown kind", "--at AT --relief x.tif", 1, "--surface");
    row("no such relief", "--at AT --relief none.tif --surface earth", 2, "none.tif");
    row("outside the relief", "--at 100000,6200000", 2, "outside the relief");
    row("under the ground", "--at 933600,6343200,-3", 1, "under the ground");
    row("on the ground", "--at 933600,6343200,0", 1, "under the ground");
    row("no place", "--at 930000", 1, "x,y,height");
    row("place of words", "--at here,there", 1, "no number");
    row("place that is no number", "--at nan,6345000", 1, "no number");
    row("no frequency", "--at AT --frequency 0", 1, "above 0");
    row("negative frequency", "--at AT --frequency -3.5", 1, "above 0");
    row("frequency beyond the model", "--at AT --frequency 18", 1, "6000 MHz");
    row("no radius", "--at AT --radius 0", 1, "above 0");
    row("radius too wide", "--at AT --radius 90000", 1, "30 km");
    row("too many pixels", "--at AT --radius 30000 --pixel 0.5", 2, "choose larger");
    row("receiver in the ground", "--at AT --receiver -1", 1, "above 0");
    row("power beyond measure", "--at AT --eirp 99", 1, "60 dBm");
    row("share of time", "--at AT --time 60", 1, "between 1 and 50 %");
    row("share of places", "--at AT --location 100", 1, "between 1 and 99 %");
    row("share of places of another model", "--at AT --model itm --location 0.01", 1, "between 1 and 99 %");
    row("clutter and none", "--at AT --no-clutter --buildings x.gpkg --height-field h", 1, "not both");
    row("threshold", "--at AT --threshold loud", 1, "no number");
    row("model", "--at AT --model hata", 1, "p1812 and itm");
    row("street model", "--at AT --street hata", 1, "auto, p1411");
    row("mode", "--at AT --mode fast", 1, "exact and radial");
    row("threads", "--at AT --threads 0", 1, "whole number");
    row("buildings without heights", "--at AT --buildings x.gpkg", 1, "--height-field");
    row("clutter on a surface",
        "--at AT --surface tops --buildings " OASIS_SAMPLE_DATA
        "/val-d-oasis/bdtopo_val-d-oasis.gpkg --buildings-layer "
        "batiment --height-field hauteur",
        1, "surface");
    row("no such column",
        "--at AT --buildings " OASIS_SAMPLE_DATA "/val-d-oasis/bdtopo_val-d-oasis.gpkg --buildings-layer batiment "
        "--height-field size",
        2, "size");
    row("class heights", "--at AT --classes x.tif --class-heights 1:5", 1, "class=metres");
    row("unit", "--at AT --relief x.tif --surface earth --relief-unit cm", 1, "m and ft");
    row("unit of no raster", "--at AT --relief-unit ft", 1, "with a raster");
    row("unknown programme", "--at AT --rules wifi5eu", 1, "wifi4eu and region");
    row("hotspots for nothing", "--at AT --hotspots x.csv", 1, "--rules");
    row("explained outside", "--at AT --explain 100000,6200000", 1, "outside the relief");
    row("explained at the antenna", "--at AT --explain 933600,6343200", 1, "same place");
    row("clutter kept by itm", "--at AT --model itm --keep-clutter", 1, "leave --model itm out");
    row("explained by itm", "--at AT --model itm --explain 933700,6343200", 1, "P.1812");
}

void TestCliCoverageOptions::refusals()
{
    QFETCH(QString, study);
    QFETCH(QString, options);
    QFETCH(int, code);
    QFETCH(QString, words);
    const Answer answer = cover(options, study.toLatin1().constData());
    QCOMPARE(answer.code, code);
    QVERIFY2(QString::fromUtf8(answer.messages).contains(words), answer.messages.constData());
    QVERIFY(answer.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliCoverageOptions)

#include "tst_cli_coverage_options.moc"
