// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/oasis_program.h"
#include "tests/e2e/study_documents.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using oasis::test::Answer;
using oasis::test::ask;
using oasis::test::Documents;

namespace {

QString sharedData()
{
    const QString folder = qEnvironmentVariable("OASIS_SHARED", QStringLiteral(OASIS_SHARED_DEFAULT));
    return QDir(folder).filePath(QStringLiteral("data"));
}

/// The first receipt of a JSON answer.
QJsonObject receipt(const Answer& answer)
{
    return answer.json().array().first().toObject();
}

/// How many features a receipt's reasons count under a word.
int counted(const QJsonObject& receipt, const QString& list, const QString& word)
{
    int count = 0;
    for (const QJsonValue& reason : receipt.value(list).toArray())
        if (reason.toObject().value(QStringLiteral("reason")).toString().contains(word))
            count += reason.toObject().value(QStringLiteral("count")).toInt();
    return count;
}

} // namespace

/// A real coast with a foreign enclave: layers as they are found, to a plan whose figures can be checked.
class TestRiviera : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void territory();
    void streets();
    void sites();
    void merging();
    void planning();
    void aChangedEuroIsFound();
    void shortRadioLinks();
    void radioLinks();
    void osmPlacesWithoutALayer();

private:
    QTemporaryDir m_folder;
    QString m_data;
    QString m_study;
};

void TestRiviera::initTestCase()
{
    m_data = sharedData();
    if (!QFile::exists(m_data + QStringLiteral("/riviera/monaco-2016.osm.pbf")))
        QSKIP("the shared data (OASIS_SHARED) with data/riviera is not here");
    m_study = m_folder.filePath(QStringLiteral("riviera.gpkg"));
    const Answer made = ask({QStringLiteral("new"), m_study, QStringLiteral("--crs"), QStringLiteral("EPSG:2154"),
                             QStringLiteral("--name"), QStringLiteral("Riviera")});
    QCOMPARE(made.code, 0);
}

void TestRiviera::territory()
{
    const auto import = [&](const QString& file, const QStringList& more) {
        return ask(QStringList{QStringLiteral("import"), m_study, m_data + file, QStringLiteral("--json")} + more);
    };
    const Answer communes = import(QStringLiteral("/riviera/communes-06.geojson"),
                                   {QStringLiteral("--as"), QStringLiteral("municipalities")});
    QCOMPARE(communes.code, 0);
    QCOMPARE(receipt(communes).value(QStringLiteral("used")).toInt(), 163);
    const Answer population = import(QStringLiteral("/admin/communes-paca-population.csv"),
                                     {QStringLiteral("--as"), QStringLiteral("population")});
    QCOMPARE(population.code, 0);
    const Answer buildings =
        import(QStringLiteral("/riviera/riviera.gpkg"), {QStringLiteral("--layer"), QStringLiteral("building_point")});
    QCOMPARE(buildings.code, 0);
    const Answer relief = import(QStringLiteral("/riviera/riviera-dem-2154.tif"), {});
    QCOMPARE(relief.code, 0);
}

void TestRiviera::streets()
{
    const Answer answer =
        ask({QStringLiteral("import"), m_study, m_data + QStringLiteral("/riviera/monaco-2016.osm.pbf"),
             QStringLiteral("--as"), QStringLiteral("streets"), QStringLiteral("--json")});
    QCOMPARE(answer.code, 0);
    // 19 components; all nodes but 48 lie in the largest.
    QCOMPARE(counted(receipt(answer), QStringLiteral("notes"), QStringLiteral("components")), 19);
    QCOMPARE(counted(receipt(answer), QStringLiteral("notes"), QStringLiteral("unreachable nodes")), 48);
}

void TestRiviera::sites()
{
    const Answer answer = ask({QStringLiteral("import"), m_study, m_data + QStringLiteral("/riviera/riviera.gpkg"),
                               QStringLiteral("--layer"), QStringLiteral("site"), QStringLiteral("--as"),
                               QStringLiteral("sites"), QStringLiteral("--json")});
    QCOMPARE(answer.code, 0);
    QCOMPARE(receipt(answer).value(QStringLiteral("read")).toInt(), 163);
    QCOMPARE(receipt(answer).value(QStringLiteral("used")).toInt(), 92);
    QCOMPARE(counted(receipt(answer), QStringLiteral("refused"), QStringLiteral("outside")), 71);
}

void TestRiviera::merging()
{
    // The published count takes Monaco in: all 163 points, kept although most lie in no French municipality.
    const QString all = m_folder.filePath(QStringLiteral("all-places.gpkg"));
    QCOMPARE(ask({QStringLiteral("new"), all}).code, 0);
    QCOMPARE(
        ask({QStringLiteral("import"), all, m_data + QStringLiteral("/riviera/riviera.gpkg"), QStringLiteral("--layer"),
             QStringLiteral("site"), QStringLiteral("--as"), QStringLiteral("sites"), QStringLiteral("--keep-outside")})
            .code,
        0);
    const auto schools = [&] {
        int count = 0;
        const Answer list = ask({QStringLiteral("sites"), all, QStringLiteral("list"), QStringLiteral("--json")});
        for (const QJsonValue& site : list.json().object().value(QStringLiteral("items")).toArray())
            count += site.toObject().value(QStringLiteral("kind")).toString().endsWith(QLatin1String("School")) ? 1 : 0;
        return count;
    };
    const int before = schools();
    QVERIFY2(before >= 55, qPrintable(QString::number(before)));
    QCOMPARE(
        ask({QStringLiteral("sites"), all, QStringLiteral("merge"), QStringLiteral("--distance"), QStringLiteral("50")})
            .code,
        0);
    const int after = schools();
    QVERIFY2(after >= 33 && after <= 38, qPrintable(QString::number(after))); // 35 by the count of the data's authors
    const Answer again = ask({QStringLiteral("sites"), all, QStringLiteral("merge")});
    QCOMPARE(again.code, 0);
    QVERIFY(again.text().startsWith(QStringLiteral("no two sites")));
    QCOMPARE(ask({QStringLiteral("sites"), m_study, QStringLiteral("merge")}).code, 0);
}

void TestRiviera::planning()
{
    // Without a point of presence there is no plan.
    QCOMPARE(ask({QStringLiteral("sites"), m_study, QStringLiteral("mark"), QStringLiteral("--usual")}).code, 0);
    QCOMPARE(
        ask({QStringLiteral("run"), m_study, QStringLiteral("--usual"), QStringLiteral("-s"), QStringLiteral("S1")})
            .code,
        3);
    const Answer supply = ask({QStringLiteral("sites"), m_study, QStringLiteral("supply"), QStringLiteral("--name"),
                               QStringLiteral("La Turbie"), QStringLiteral("--lonlat"), QStringLiteral("--at"),
                               QStringLiteral("7.4006,43.7455")});
    QCOMPARE(supply.code, 0);
    const Answer run = ask({QStringLiteral("run"), m_study, QStringLiteral("--usual"), QStringLiteral("--json"),
                            QStringLiteral("-s"), QStringLiteral("S1"), QStringLiteral("-s"), QStringLiteral("S2")});
    QCOMPARE(run.code, 0);
    const QJsonArray outcomes = run.json().array();
    QCOMPARE(outcomes.size(), 2);
    for (const QJsonValue& outcome : outcomes) {
        const QJsonObject proof = outcome.toObject().value(QStringLiteral("proof")).toObject();
        const double value = proof.value(QStringLiteral("value")).toDouble();
        const double bound = proof.value(QStringLiteral("bound")).toDouble();
        QVERIFY(bound > 0);
        QVERIFY(bound <= value);
        QVERIFY2((value - bound) / value < 0.02, "a gap of at most 2 % is expected of these small networks");
    }
    const Answer compared = ask({QStringLiteral("compare"), m_study, QStringLiteral("--json")});
    QCOMPARE(compared.code, 0);
    QCOMPARE(compared.json().object().value(QStringLiteral("names")).toArray().size(), 2);
    const Answer verified = ask({QStringLiteral("verify"), m_study});
    QCOMPARE(verified.code, 0);
    const QString pdf = m_folder.filePath(QStringLiteral("report.pdf"));
    QCOMPARE(ask({QStringLiteral("report"), m_study, QStringLiteral("--pdf"), pdf}).code, 0);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == "%PDF");
}

void TestRiviera::aChangedEuroIsFound()
{
    const QString copy = m_folder.filePath(QStringLiteral("changed.gpkg"));
    QVERIFY(QFile::copy(m_study, copy));
    const QJsonArray outcomes =
        ask({QStringLiteral("run"), m_study, QStringLiteral("--json"), QStringLiteral("-s"), QStringLiteral("S2")})
            .json()
            .array();
    const int id =
        outcomes.first().toObject().value(QStringLiteral("definition")).toObject().value(QStringLiteral("id")).toInt();
    const QByteArray section = "outcome/" + QByteArray::number(id);
    {
        Documents documents(copy);
        const QString content = QString::fromUtf8(documents.read(section));
        const QRegularExpression amount(QStringLiteral("\"investment\":(\\d+)"));
        const QRegularExpressionMatch match = amount.match(content);
        QVERIFY(match.hasMatch());
        QString changed = content;
        changed.replace(match.capturedStart(1), match.capturedLength(1),
                        QString::number(match.captured(1).toLongLong() + 100));
        QVERIFY(documents.write(section, changed.toUtf8()));
    }
    const Answer verified = ask({QStringLiteral("verify"), copy});
    QCOMPARE(verified.code, 4);
    QVERIFY(verified.text().contains(QStringLiteral("investment")));
    QCOMPARE(ask({QStringLiteral("verify"), m_study}).code, 0);
}

/// Links of at most 800 m in place of leased ones: the best mix is proved optimal.
void TestRiviera::shortRadioLinks()
{
    const QString study = m_folder.filePath(QStringLiteral("short.gpkg"));
    QVERIFY(QFile::copy(m_study, study));
    const QString rules = m_folder.filePath(QStringLiteral("short.json"));
    QFile file(rules);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"oasis":"scenario_definition/1","name":"Short","objective":"BestMix","radioLinks":{"enabled":true,"maxRangeM":800}})");
    file.close();
    const Answer run = ask({QStringLiteral("run"), study, QStringLiteral("--definition"), rules, QStringLiteral("-s"),
                            QStringLiteral("Short"), QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.messages.constData());
    const QJsonObject outcome = run.json().array().first().toObject();
    QVERIFY(outcome.value(QStringLiteral("radioLinks")).toArray().size() >= 2);
    const QJsonObject proof = outcome.value(QStringLiteral("proof")).toObject();
    const double value = proof.value(QStringLiteral("value")).toDouble();
    const double bound = proof.value(QStringLiteral("bound")).toDouble();
    QVERIFY2(bound > 0 && bound == value, qPrintable(QString::number(bound / value)));
    QCOMPARE(ask({QStringLiteral("verify"), study, QStringLiteral("-s"), QStringLiteral("Short")}).code, 0);
}

/// The best mix takes radio links where they cost less than fibre, and proves it; a link that promises more than its
/// budget gives is found.
/// Ten hotspots that must be served, beside schools and civic buildings: radio links take the place of fibre where
/// they are cheaper, and the mix's bound proves it.
void TestRiviera::radioLinks()
{
    const QString study = m_folder.filePath(QStringLiteral("radio.gpkg"));
    QVERIFY(QFile::copy(m_study, study));
    const QStringList hotspots{QStringLiteral("7.3617,43.7277"), QStringLiteral("7.3560,43.7222"),
                               QStringLiteral("7.4016,43.7452"), QStringLiteral("7.4022,43.7212"),
                               QStringLiteral("7.4135,43.7268"), QStringLiteral("7.4245,43.7436"),
                               QStringLiteral("7.4640,43.7625"), QStringLiteral("7.4810,43.7612"),
                               QStringLiteral("7.4860,43.7520"), QStringLiteral("7.3690,43.7395")};
    for (const QString& at : hotspots) {
        const QStringList place{QStringLiteral("--lonlat"), QStringLiteral("--at"), at};
        QCOMPARE(ask(QStringList{QStringLiteral("sites"), study, QStringLiteral("add"), QStringLiteral("--kind"),
                                 QStringLiteral("wifi-spot"), QStringLiteral("--required")} +
                     place)
                     .code,
                 0);
        QCOMPARE(ask(QStringList{QStringLiteral("sites"), study, QStringLiteral("hotspot")} + place).code, 0);
    }
    const QString rules = m_folder.filePath(QStringLiteral("radio.json"));
    QFile file(rules);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"oasis":"scenario_definition/1","name":"Radio","objective":"BestMix","radioLinks":{"enabled":true,"maxHops":1}})");
    file.close();
    const QString certificate = m_folder.filePath(QStringLiteral("radio.certificate"));
    const Answer run =
        ask({QStringLiteral("run"), study, QStringLiteral("--definition"), rules, QStringLiteral("-s"),
             QStringLiteral("Radio"), QStringLiteral("--certificate"), certificate, QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.messages.constData());
    const QJsonObject outcome = run.json().array().first().toObject();
    QVERIFY(outcome.value(QStringLiteral("radioLinks")).toArray().size() >= 2);
    const QJsonObject proof = outcome.value(QStringLiteral("proof")).toObject();
    const double value = proof.value(QStringLiteral("value")).toDouble();
    const double bound = proof.value(QStringLiteral("bound")).toDouble();
    QVERIFY2(bound > 0 && bound <= value && (value - bound) / value < 0.04,
             qPrintable(QString::number((value - bound) / value)));
    const QStringList verify{QStringLiteral("verify"), study, QStringLiteral("-s"), QStringLiteral("Radio")};
    QCOMPARE(ask(verify + QStringList{QStringLiteral("--certificate"), certificate}).code, 0);
    const Answer verified = ask(verify);
    QVERIFY2(verified.code == 0, verified.out.constData());
    const int id = outcome.value(QStringLiteral("definition")).toObject().value(QStringLiteral("id")).toInt();
    {
        Documents documents(study);
        const QByteArray section = "outcome/" + QByteArray::number(id);
        QString content = QString::fromUtf8(documents.read(section));
        const QRegularExpression rate(QStringLiteral("\"rateMbps\":(\\d+)"));
        const QRegularExpressionMatch match = rate.match(content);
        QVERIFY(match.hasMatch());
        content.replace(match.capturedStart(1), match.capturedLength(1),
                        QString::number(match.captured(1).toInt() + 100));
        QVERIFY(documents.write(section, content.toUtf8()));
    }
    const Answer refused = ask(verify);
    QCOMPARE(refused.code, 4);
    QVERIFY(refused.text().contains(QStringLiteral("radio link rate")));
}

void TestRiviera::osmPlacesWithoutALayer()
{
    const QString study = m_folder.filePath(QStringLiteral("osm.gpkg"));
    QCOMPARE(ask({QStringLiteral("new"), study}).code, 0);
    const QString pbf = m_data + QStringLiteral("/riviera/monaco-2016.osm.pbf");
    const Answer sites = ask({QStringLiteral("import"), study, pbf, QStringLiteral("--as"), QStringLiteral("sites"),
                              QStringLiteral("--json")});
    QCOMPARE(sites.code, 0);
    QVERIFY(receipt(sites).value(QStringLiteral("used")).toInt() > 60);
    // Without a word, an OSM file gives its streets and its places.
    const Answer both = ask({QStringLiteral("import"), study, pbf, QStringLiteral("--json")});
    QCOMPARE(both.code, 0);
    QVERIFY(both.json().array().size() >= 2);
}

QTEST_GUILESS_MAIN(TestRiviera)
#include "tst_riviera.moc"
