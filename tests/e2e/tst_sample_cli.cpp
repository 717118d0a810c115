// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/oasis_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using oasis::test::Answer;
using oasis::test::ask;

namespace {

QByteArray head(const QString& path, int count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(count) : QByteArray();
}

QJsonArray items(const Answer& answer)
{
    return answer.json().object().value(QStringLiteral("items")).toArray();
}

} // namespace

/// The main job of packaging/plan-sample: from source files to a council report, through the real program.
class TestSampleCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVerbExplainsItself();
    void mainJob();
    void certificates();
    void explanations();
    void importReceipts();
    void outcomesAreTheSameBytes();
    void costAndCoverage();
    void quota();
    void radioLinks();
    void reports();
    void exports();
    void siteEdits();
    void errorKinds_data();
    void errorKinds();
    void lockedStudy();
    void interrupted();
    void frenchMessages();

private:
    static void checkLinkAnswer(const QStringList& link, const QJsonObject& answer);
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
    QString m_study;
};

void TestSampleCli::initTestCase()
{
    m_study = path("study.gpkg");
    QFile notAStudy(path("text.gpkg"));
    QVERIFY(notAStudy.open(QIODevice::WriteOnly));
    notAStudy.write("this is no study");
    QFile badCatalogue(path("bad.csv"));
    QVERIFY(badCatalogue.open(QIODevice::WriteOnly));
    badCatalogue.write("no;catalogue\n1;2\n");
}

void TestSampleCli::everyVerbExplainsItself()
{
    const Answer all = ask({QStringLiteral("--help")});
    QCOMPARE(all.code, 0);
    for (const char* verb : {"info", "new", "import", "sites", "run", "compare", "explain", "frontier", "link",
                             "coverage", "report", "export", "verify", "sample"}) {
        QVERIFY2(all.text().contains(QStringLiteral("  ") + QLatin1String(verb)), verb);
        const Answer one = ask({QLatin1String(verb), QStringLiteral("--help")});
        QCOMPARE(one.code, 0);
        QVERIFY(one.text().contains(QStringLiteral("--json")));
    }
    QVERIFY(ask({QStringLiteral("--version")}).text().startsWith(QStringLiteral("oasis ")));
}

void TestSampleCli::mainJob()
{
    QCOMPARE(ask({QStringLiteral("new"), m_study, QStringLiteral("--name"), QStringLiteral("Val d'Oasis")}).code, 0);
    const Answer imported = ask({QStringLiteral("import"), m_study, QStringLiteral("--folder"),
                                 QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis"), QStringLiteral("--json")});
    QCOMPARE(imported.code, 0);
    QVERIFY(imported.json().array().size() >= 10);
    QCOMPARE(ask({QStringLiteral("sites"), m_study, QStringLiteral("mark"), QStringLiteral("--usual")}).code, 0);
    const Answer run = ask({QStringLiteral("run"), m_study, QStringLiteral("--usual"), QStringLiteral("--json")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json().array().size(), 5);
    const Answer compared = ask({QStringLiteral("compare"), m_study, QStringLiteral("--json")});
    QCOMPARE(compared.code, 0);
    QCOMPARE(compared.json().object().value(QStringLiteral("names")).toArray().size(), 5);
    const Answer verified = ask({QStringLiteral("verify"), m_study, QStringLiteral("--json")});
    QCOMPARE(verified.code, 0);
    for (const QJsonValue& one : verified.json().array()) {
        QVERIFY(one.toObject().value(QStringLiteral("findings")).toArray().isEmpty());
        QVERIFY(one.toObject().value(QStringLiteral("inputMatches")).toBool());
    }
}

void TestSampleCli::certificates()
{
    const QString file = path("certificate.json");
    const auto words = [&](const char* verb, const QString& certificate) {
        return QStringList{QLatin1String(verb), m_study, QStringLiteral("--certificate"), certificate};
    };
    const QStringList one{QStringLiteral("--scenario"), QStringLiteral("S1")};
    QCOMPARE(ask(words("run", file)).code, 1); // of which scenario?
    QCOMPARE(ask(words("run", file) + one).code, 0);
    const Answer accepted = ask(words("verify", file));
    QCOMPARE(accepted.code, 0);
    QVERIFY(accepted.text().contains(QStringLiteral("certificate accepted")));
    const Answer json = ask(words("verify", file) + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.json().array().size(), 2); // the scenario, and its certificate
    const QJsonObject check = json.json().array().last().toObject();
    QVERIFY(check.value(QStringLiteral("bound")).toDouble() > 0);

    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray text = whole.readAll();
    const qsizetype at = text.indexOf("\"raises\":[") + 10;
    text[at] = text[at] == '1' ? '2' : '1';
    QFile changed(path("changed.json"));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(text);
    changed.close();
    const Answer refused = ask(words("verify", path("changed.json")));
    QCOMPARE(refused.code, 4);
    QVERIFY(refused.text().contains(QStringLiteral("certificate REFUSED")));
    QCOMPARE(ask(words("verify", path("none.json"))).code, 2);
    QCOMPARE(ask(words("verify", path("bad.csv"))).code, 2);
}

void TestSampleCli::explanations()
{
    const QStringList start{QStringLiteral("explain"), m_study, QStringLiteral("--scenario"), QStringLiteral("S1")};
    const Answer run = ask(
        {QStringLiteral("run"), m_study, QStringLiteral("--scenario"), QStringLiteral("S1"), QStringLiteral("--json")});
    const QJsonObject outcome = run.json().array().first().toObject();
    qint64 used = 0;
    for (const QJsonValue& edge : outcome.value(QStringLiteral("edges")).toArray())
        used = used != 0 ? used : edge.toObject().value(QStringLiteral("street")).toInteger();
    const QJsonArray savings = outcome.value(QStringLiteral("savings")).toArray();
    QVERIFY(used != 0 && savings.size() >= 2);
    const qint64 site =
        outcome.value(QStringLiteral("sites")).toArray().first().toObject().value(QStringLiteral("site")).toInteger();
    const Answer words = ask(start + QStringList{QStringLiteral("--street"), QString::number(used),
                                                 QStringLiteral("--street"), QString::number(savings[0].toInteger()),
                                                 QStringLiteral("--site"), QString::number(site)});
    QCOMPARE(words.code, 0);
    QVERIFY(words.text().contains(QStringLiteral("The plan uses it")));
    QVERIFY(words.text().contains(QStringLiteral("The plan does not use it")));
    QVERIFY(words.text().contains(QStringLiteral("Without it, the best plan would cost")));
    const Answer json = ask(start + QStringList{QStringLiteral("--street"), QString::number(savings[0].toInteger()),
                                                QStringLiteral("--json")});
    const QJsonObject street = json.json().array().first().toObject();
    QCOMPARE(street.value(QStringLiteral("saving")).toInteger(), savings[1].toInteger());
    QCOMPARE(ask(start).code, 1);
    QCOMPARE(ask(start + QStringList{QStringLiteral("--street"), QStringLiteral("x")}).code, 1);
    QCOMPARE(ask(start + QStringList{QStringLiteral("--site"), QStringLiteral("nowhere")}).code, 1);
}

void TestSampleCli::importReceipts()
{
    const QString study = path("receipts.gpkg");
    QCOMPARE(ask({QStringLiteral("new"), study}).code, 0);
    const QStringList words{QStringLiteral("import"), study,
                            QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis/annuaire-education.csv")};
    const Answer brief = ask(words);
    QCOMPARE(brief.code, 0);
    QVERIFY(brief.text().contains(QStringLiteral("name ← ")));
    QVERIFY(brief.text().contains(QStringLiteral("--verbose")));
    QVERIFY(!brief.text().contains(QStringLiteral("kind: ")));
    const Answer full = ask(words + QStringList{QStringLiteral("--verbose")});
    QVERIFY(full.text().contains(QStringLiteral("kind: ")));
}

void TestSampleCli::outcomesAreTheSameBytes()
{
    QByteArray first;
    for (const char* threads : {"1", "2", "1"}) {
        const Answer run = ask({QStringLiteral("run"), m_study, QStringLiteral("--json"), QStringLiteral("--threads"),
                                QLatin1String(threads)});
        QCOMPARE(run.code, 0);
        if (first.isEmpty())
            first = run.out;
        QVERIFY2(run.out == first, threads);
    }
    // Files read by machines do not follow the locale.
    const Answer french = ask({QStringLiteral("run"), m_study, QStringLiteral("--json")}, "fr_FR.UTF-8");
    QVERIFY(french.out == first);
}

void TestSampleCli::costAndCoverage()
{
    const QString study = path("curve.gpkg");
    QVERIFY(QFile::copy(m_study, study));
    const QStringList words{QStringLiteral("frontier"), study, QStringLiteral("--json"), QStringLiteral("-s"),
                            QStringLiteral("S2")};
    const Answer answer = ask(words);
    QCOMPARE(answer.code, 0);
    const QJsonArray plans = answer.json().object().value(QStringLiteral("plans")).toArray();
    QVERIFY(plans.size() >= 15 && plans.size() <= 20);
    const auto figure = [&](qsizetype plan, const char* name) {
        return plans[plan].toObject().value(QLatin1String(name)).toDouble();
    };
    for (qsizetype i = 0; i < plans.size(); ++i) {
        QVERIFY(figure(i, "weightMillionths") <= figure(i, "boundMillionths"));
        QVERIFY(i == 0 || (figure(i - 1, "investment") < figure(i, "investment") &&
                           figure(i - 1, "weightMillionths") < figure(i, "weightMillionths")));
    }
    QVERIFY(ask(words + QStringList{QStringLiteral("--threads"), QStringLiteral("2")}).out == answer.out);
    const Answer french =
        ask({QStringLiteral("frontier"), study, QStringLiteral("-s"), QStringLiteral("S2"), QStringLiteral("--points"),
             QStringLiteral("8"), QStringLiteral("--lang"), QStringLiteral("fr")});
    QCOMPARE(french.code, 0);
    QVERIFY(french.text().count(QLatin1Char('%')) >= 10);

    // A point becomes a scenario that serves at least as much for no more.
    const Answer made = ask(words + QStringList{QStringLiteral("--make-scenario"), QStringLiteral("9")});
    QCOMPARE(made.code, 0);
    const Answer run =
        ask({QStringLiteral("run"), study, QStringLiteral("--json"), QStringLiteral("-s"), QStringLiteral("6")});
    QCOMPARE(run.code, 0);
    const QJsonObject outcome = run.json().array().first().toObject();
    QVERIFY(outcome.value(QStringLiteral("investment")).toDouble() <= figure(8, "investment") + 100);
    const double value = outcome.value(QStringLiteral("proof")).toObject().value(QStringLiteral("value")).toDouble();
    QVERIFY(value >= figure(8, "weightMillionths") && value <= figure(8, "boundMillionths"));
    QCOMPARE(ask({QStringLiteral("verify"), study, QStringLiteral("-s"), QStringLiteral("6")}).code, 0);

    QCOMPARE(ask({QStringLiteral("frontier"), study}).code, 1); // several scenarios, none named
    QCOMPARE(ask(words + QStringList{QStringLiteral("--points"), QStringLiteral("1")}).code, 1);
    QCOMPARE(ask(words + QStringList{QStringLiteral("--make-scenario"), QStringLiteral("99")}).code, 1);
}

void TestSampleCli::quota()
{
    const QString study = path("quota.gpkg");
    QVERIFY(QFile::copy(m_study, study));
    QFile definition(path("quota.json"));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(R"({"oasis":"scenario_definition/1","name":"Most of it","objective":"Quota","quotaShare":0.5})");
    definition.close();
    const Answer run = ask({QStringLiteral("run"), study, QStringLiteral("--json"), QStringLiteral("--definition"),
                            definition.fileName(), QStringLiteral("-s"), QStringLiteral("6"), QStringLiteral("--quota"),
                            QStringLiteral("60")});
    QCOMPARE(run.code, 0);
    const QJsonObject outcome = run.json().array().first().toObject();
    QCOMPARE(outcome.value(QStringLiteral("definition")).toObject().value(QStringLiteral("quotaShare")).toDouble(),
             0.6);
    const QJsonObject proof = outcome.value(QStringLiteral("proof")).toObject();
    QVERIFY(proof.value(QStringLiteral("bound")).toDouble() > 0.9 * proof.value(QStringLiteral("value")).toDouble());
    QCOMPARE(ask({QStringLiteral("verify"), study, QStringLiteral("-s"), QStringLiteral("6")}).code, 0);
    QCOMPARE(ask({QStringLiteral("run"), study, QStringLiteral("--quota"), QStringLiteral("101")}).code, 1);
}

void TestSampleCli::radioLinks()
{
    const QString study = path("radio.gpkg");
    QVERIFY(QFile::copy(m_study, study));
    QFile file(path("radio.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"oasis":"scenario_definition/1","name":"Radio","objective":"BestMix","radioLinks":{"enabled":true}})");
    file.close();
    const QStringList choice{QStringLiteral("-s"), QStringLiteral("Radio")};
    const Answer run =
        ask(QStringList{QStringLiteral("run"), study, QStringLiteral("--definition"), path("radio.json")} + choice);
    QVERIFY2(run.code == 0, run.messages.constData());
    QVERIFY(run.text().contains(QStringLiteral("Radio link ")));
    const Answer verified = ask(QStringList{QStringLiteral("verify"), study} + choice);
    QVERIFY2(verified.code == 0, verified.out.constData());

    const QStringList link{QStringLiteral("link"), study, QStringLiteral("--from"), QStringLiteral("1")};
    const Answer closes =
        ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("2"), QStringLiteral("--json")});
    QVERIFY(closes.code == 0 || closes.code == 3);
    const QJsonObject answer = closes.json().object();
    QCOMPARE(answer.value(QStringLiteral("equipment")).toArray().size(), 4);
    QVERIFY(answer.value(QStringLiteral("profile")).toArray().size() >= 3);
    QCOMPARE(ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("nowhere")}).code, 1);
    QCOMPARE(ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("0,0")}).code, 1);
    QCOMPARE(ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("1")}).code, 1);
    checkLinkAnswer(link, answer);
}

/// Everything that the verdict rests on, in both forms; what is wrong names its option.
void TestSampleCli::checkLinkAnswer(const QStringList& link, const QJsonObject& answer)
{
    for (const char* figure : {"availabilityAskedPercent", "leastMarginDb", "obstaclesM"})
        QVERIFY2(answer.value(QLatin1String(figure)).isDouble(), figure);
    QVERIFY(answer.value(QStringLiteral("surface")).isString());
    QVERIFY(answer.value(QStringLiteral("rainMmH")).isObject());
    for (const QJsonValue& one : answer.value(QStringLiteral("equipment")).toArray()) {
        const QJsonObject equipment = one.toObject();
        QCOMPARE(equipment.value(QStringLiteral("clearances")).toArray().size(), 2);
        QVERIFY(!equipment.value(QStringLiteral("modulation")).toString().isEmpty());
        QVERIFY(!equipment.value(QStringLiteral("verdict")).toString().isEmpty());
        QCOMPARE(equipment.value(QStringLiteral("fault")).toString() == QStringLiteral("none"),
                 equipment.value(QStringLiteral("closes")).toBool());
        QVERIFY(equipment.value(QStringLiteral("price")).toObject().value(QStringLiteral("typical")).toDouble() > 0);
        const QJsonArray rules = equipment.value(QStringLiteral("rules")).toArray();
        QVERIFY(!rules.isEmpty());
        QVERIFY(!rules.first().toObject().value(QStringLiteral("source")).toString().isEmpty());
    }
    const auto with = [&](const char* option, const char* value) {
        return ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("2"), QLatin1String(option),
                                      QLatin1String(value)});
    };
    const QString text = with("--margin", "40").text();
    QVERIFY2(text.contains(QStringLiteral("rule: ")) && text.contains(QStringLiteral("k = 1.33: 1.0 of the Fresnel")),
             qPrintable(text));
    for (const char* option : {"--from-height", "--to-height", "--availability", "--margin", "--rain", "--obstacles"}) {
        const Answer refused = with(option, "-1");
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.messages.contains(option), refused.messages.constData());
    }
    const Answer twice =
        ask(link + QStringList{QStringLiteral("--to"), QStringLiteral("2"), QStringLiteral("--surface"),
                               QStringLiteral("tops"), QStringLiteral("--obstacles"), QStringLiteral("15")});
    QCOMPARE(twice.code, 1);
    QVERIFY2(twice.messages.contains("--obstacles"), twice.messages.constData());
}

void TestSampleCli::reports()
{
    const Answer written =
        ask({QStringLiteral("report"), m_study, QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("--pdf"),
             path("r.pdf"), QStringLiteral("--html"), path("r.html"), QStringLiteral("--maps"), path("maps"),
             QStringLiteral("--date"), QStringLiteral("2026-01-02"), QStringLiteral("--json")});
    QCOMPARE(written.code, 0);
    const QJsonArray paths = written.json().array();
    QCOMPARE(paths.size(), 2 + 5);
    for (const QJsonValue& file : paths)
        QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
    QVERIFY(head(path("r.pdf"), 5) == "%PDF-");
    QVERIFY(head(path("r.html"), 15).toLower().startsWith("<!doctype html"));
    QVERIFY(head(paths.last().toString(), 4) == "\x89PNG");
    QCOMPARE(ask({QStringLiteral("report"), m_study}).code, 1);
}

void TestSampleCli::exports()
{
    const Answer layers = ask({QStringLiteral("export"), m_study, QStringLiteral("--json")});
    QCOMPARE(layers.code, 0);
    QVERIFY(layers.json().array().size() > 5);
    const QString file = path("layers.gpkg");
    QCOMPARE(ask({QStringLiteral("export"), m_study, file}).code, 0);
    QVERIFY(head(file, 15) == "SQLite format 3");
    QCOMPARE(ask({QStringLiteral("export"), m_study, file}).code, 5);
    QCOMPARE(ask({QStringLiteral("export"), m_study, file, QStringLiteral("--overwrite")}).code, 0);
}

void TestSampleCli::siteEdits()
{
    const QString copy = path("edits.gpkg");
    QVERIFY(QFile::copy(m_study, copy));
    const auto edit = [&](const QStringList& words) {
        return ask(QStringList{QStringLiteral("sites"), copy} + words + QStringList{QStringLiteral("--json")});
    };
    const QJsonArray before = items(edit({QStringLiteral("list")}));
    QVERIFY(!before.isEmpty());
    const QJsonArray position = before.first().toObject().value(QStringLiteral("position")).toArray();
    QCOMPARE(position.size(), 2);
    const double x = position.at(0).toDouble();
    const double y = position.at(1).toDouble();
    const QString place = QStringLiteral("%1,%2").arg(x + 400, 0, 'f', 1).arg(y + 400, 0, 'f', 1);
    const Answer added = edit({QStringLiteral("add"), QStringLiteral("--kind"), QStringLiteral("third-place"),
                               QStringLiteral("--name"), QStringLiteral("Atelier"), QStringLiteral("--at"), place});
    QCOMPARE(added.code, 0);
    const QString id =
        QString::number(added.json().object().value(QStringLiteral("changed")).toArray().first().toInt());
    QCOMPARE(items(edit({QStringLiteral("list")})).size(), before.size() + 1);
    QCOMPARE(edit({QStringLiteral("move"), QStringLiteral("--id"), id, QStringLiteral("--at"), place}).code, 0);
    QCOMPARE(edit({QStringLiteral("strike"), QStringLiteral("--id"), id}).code, 0);
    QCOMPARE(edit({QStringLiteral("supply"), QStringLiteral("--at"), place}).code, 0);
    QVERIFY(!edit({QStringLiteral("rank")}).json().array().isEmpty());
    // The plan that was computed before is no longer that of the study.
    QCOMPARE(ask({QStringLiteral("verify"), copy}).code, 4);
}

void TestSampleCli::errorKinds_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const QString unplanned = path("unplanned.gpkg");
    const QString data = QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis/");
    const auto row = [](const char* name, int code, const QStringList& words) { QTest::newRow(name) << words << code; };
    row("done", 0, {QStringLiteral("info"), data + QStringLiteral("mairies.csv"), QStringLiteral("--json")});
    row("no verb", 1, {});
    row("unknown verb", 1, {QStringLiteral("plan")});
    row("unknown option", 1, {QStringLiteral("info"), QStringLiteral("--no-such-option")});
    row("no file", 1, {QStringLiteral("info")});
    row("no study", 1, {QStringLiteral("run")});
    row("unknown action", 1, {QStringLiteral("sites"), m_study, QStringLiteral("paint")});
    row("unknown kind", 1,
        {QStringLiteral("sites"), m_study, QStringLiteral("mark"), QStringLiteral("--kind"), QStringLiteral("castle")});
    row("no place", 1, {QStringLiteral("sites"), m_study, QStringLiteral("supply")});
    row("threads", 1, {QStringLiteral("run"), m_study, QStringLiteral("--threads"), QStringLiteral("many")});
    row("unknown scenario", 1, {QStringLiteral("compare"), m_study, QStringLiteral("-s"), QStringLiteral("Atlantis")});
    row("missing file", 2, {QStringLiteral("info"), path("nowhere.shp")});
    row("missing study", 2, {QStringLiteral("run"), path("nowhere.gpkg")});
    row("not a study", 2, {QStringLiteral("verify"), path("text.gpkg")});
    row("unknown system", 2, {QStringLiteral("new"), unplanned, QStringLiteral("--crs"), QStringLiteral("EPSG:1")});
    row("geographic system", 2,
        {QStringLiteral("new"), unplanned, QStringLiteral("--crs"), QStringLiteral("EPSG:4326")});
    row("bad catalogue", 2, {QStringLiteral("new"), unplanned, QStringLiteral("--catalogue"), path("bad.csv")});
    row("several layers", 2, {QStringLiteral("import"), m_study, data + QStringLiteral("telecom.gpkg")});
    row("existing file", 5, {QStringLiteral("new"), m_study});
    row("folder missing", 5, {QStringLiteral("new"), path("no/such/folder/study.gpkg")});
    row("folder of the report", 5,
        {QStringLiteral("report"), m_study, QStringLiteral("--html"), path("no/such/folder/r.html")});
}

void TestSampleCli::errorKinds()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Answer answer = ask(words);
    QVERIFY2(answer.code == code, answer.messages.constData());
    if (code != 0 && !words.isEmpty())
        QVERIFY(!answer.messages.isEmpty());
}

void TestSampleCli::lockedStudy()
{
    // No sites, no plan; a study that another program holds is not written.
    const QString study = path("empty.gpkg");
    QCOMPARE(ask({QStringLiteral("new"), study}).code, 0);
    QCOMPARE(ask({QStringLiteral("run"), study, QStringLiteral("--usual")}).code, 3);
    QFile lock(study + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("user: somebody\nhost: another-computer\nprocess: 1\nsince: 2026-01-01T00:00:00Z\n");
    lock.close();
    const Answer refused = ask({QStringLiteral("sites"), study, QStringLiteral("mark"), QStringLiteral("--usual")});
    QVERIFY2(refused.code == 5, refused.messages.constData());
    QCOMPARE(ask({QStringLiteral("sites"), study, QStringLiteral("list")}).code, 0);
}

void TestSampleCli::interrupted()
{
    // A territory that takes seconds to invent: SIGTERM ends it with its own code, without a file.
    QProcess process;
    const QString folder = path("large");
    process.start(QStringLiteral(OASIS_PROGRAM),
                  {QStringLiteral("sample"), QStringLiteral("--folder"), folder, QStringLiteral("--edges"),
                   QStringLiteral("200000"), QStringLiteral("--municipalities"), QStringLiteral("200")});
    QVERIFY(process.waitForStarted());
    QTest::qWait(700);
    process.terminate();
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 6);
}

void TestSampleCli::frenchMessages()
{
    const Answer french =
        ask({QStringLiteral("info"), path("nowhere.shp"), QStringLiteral("--lang"), QStringLiteral("fr")});
    QCOMPARE(french.code, 2);
    QVERIFY(QString::fromUtf8(french.messages).contains(QStringLiteral("Le fichier n’existe pas.")));
    const Answer environment = ask({QStringLiteral("compare"), m_study}, "fr_FR.UTF-8");
    QVERIFY(environment.text().contains(QStringLiteral("Sites raccordés")));
}

QTEST_GUILESS_MAIN(TestSampleCli)
#include "tst_sample_cli.moc"
