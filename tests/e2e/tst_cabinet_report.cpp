// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/oasis_program.h"
#include "tests/e2e/study_documents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using oasis::test::Answer;
using oasis::test::ask;
using oasis::test::Documents;

/// Street cabinets through the real program: from source files to a plan, its check, a fraud that is found, layers and
/// a report.
class TestCabinetReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plan();
    void lines();
    void sameBytes();
    void changedFigures_data();
    void changedFigures();
    void layers();
    void report();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QStringList words(const char* verb) const
    {
        return {QLatin1String(verb), m_study, QStringLiteral("-s"), QStringLiteral("Armoires")};
    }

    QTemporaryDir m_folder;
    QString m_study;
};

void TestCabinetReport::initTestCase()
{
    m_study = path("study.gpkg");
    QCOMPARE(ask({QStringLiteral("new"), m_study}).code, 0);
    QCOMPARE(ask({QStringLiteral("import"), m_study, QStringLiteral("--folder"),
                  QStringLiteral(OASIS_SAMPLE_DATA "/val-d-oasis")})
                 .code,
             0);
    QCOMPARE(ask({QStringLiteral("sites"), m_study, QStringLiteral("mark"), QStringLiteral("--usual")}).code, 0);
    QFile definition(path("cabinets.json"));
    QVERIFY(definition.open(QIODevice::WriteOnly));
    definition.write(R"({"oasis":"scenario_definition/1","name":"Armoires","objective":"Cabinets"})");
    definition.close();
}

void TestCabinetReport::plan()
{
    const Answer run = ask(
        words("run") + QStringList{QStringLiteral("--definition"), path("cabinets.json"), QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.messages.constData());
    const QJsonObject outcome = run.json().array().first().toObject();
    const QJsonArray cabinets = outcome.value(QStringLiteral("cabinets")).toArray();
    QVERIFY(cabinets.size() >= 2);
    QList<int> behind(cabinets.size(), 0);
    int businesses = 0;
    for (const QJsonValue& value : outcome.value(QStringLiteral("premises")).toArray()) {
        const QJsonObject each = value.toObject();
        const int cabinet = each.value(QStringLiteral("cabinet")).toInt();
        const int premises = each.value(QStringLiteral("premises")).toInt();
        if (cabinet >= 0)
            behind[cabinet] += premises;
        if (cabinet >= 0 && each.value(QStringLiteral("zone")).toInt() > 0)
            businesses += premises;
    }
    for (qsizetype i = 0; i < cabinets.size(); ++i) {
        const QJsonObject cabinet = cabinets[i].toObject();
        QCOMPARE(cabinet.value(QStringLiteral("premises")).toInt(), behind[i]);
        QVERIFY(behind[i] > 0 && behind[i] <= 600);
        QVERIFY(cabinet.value(QStringLiteral("farthestM")).toDouble() <= 5000);
        QVERIFY(cabinet.value(QStringLiteral("price")).toDouble() > 0);
    }
    QVERIFY(businesses > 0); // the sample has activity zones
    const QJsonObject proof = outcome.value(QStringLiteral("proof")).toObject();
    const double value = proof.value(QStringLiteral("value")).toDouble();
    const double bound = proof.value(QStringLiteral("bound")).toDouble();
    QVERIFY(bound > 0.8 * value && bound <= value);
    const Answer verified = ask(words("verify"));
    QVERIFY2(verified.code == 0, verified.out.constData());
}

void TestCabinetReport::lines()
{
    const Answer run = ask(words("run"));
    QCOMPARE(run.code, 0);
    QVERIFY(run.text().contains(QRegularExpression(QStringLiteral("Cabinet 1 \\(.+\\): \\d+ of 600 premises"))));
}

void TestCabinetReport::sameBytes()
{
    const QStringList json{QStringLiteral("--json"), QStringLiteral("--threads")};
    const Answer one = ask(words("run") + json + QStringList{QStringLiteral("1")});
    QCOMPARE(one.code, 0);
    QVERIFY(ask(words("run") + json + QStringList{QStringLiteral("2")}).out == one.out);
}

void TestCabinetReport::changedFigures_data()
{
    QTest::addColumn<QString>("figure"); // the first number after this key is made greater by one
    for (const char* key : {"splitters", "feederFibres", "boxes", "premises", "zone", "routedCost"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestCabinetReport::changedFigures()
{
    QFETCH(QString, figure);
    const QString copy = path("changed.gpkg");
    QFile::remove(copy);
    QVERIFY(QFile::copy(m_study, copy));
    {
        Documents documents(copy);
        QByteArray section;
        for (int id = 1; id < 9 && section.isEmpty(); ++id)
            if (const QByteArray name = "outcome/" + QByteArray::number(id); !documents.read(name).isEmpty())
                section = name;
        QString text = QString::fromUtf8(documents.read(section));
        const QRegularExpression number(QStringLiteral("\"%1\": ?([1-9]\\d*)").arg(figure));
        const auto found = number.match(text, text.indexOf(QStringLiteral("\"cabinets\":[")));
        QVERIFY2(found.hasMatch(), section.constData());
        text.replace(found.capturedStart(1), found.capturedLength(1),
                     QString::number(found.captured(1).toLongLong() + 1));
        QVERIFY(documents.write(section, text.toUtf8()));
    }
    QCOMPARE(ask({QStringLiteral("verify"), copy}).code, 4);
}

void TestCabinetReport::layers()
{
    const Answer layers = ask({QStringLiteral("export"), m_study, QStringLiteral("--json")});
    QCOMPARE(layers.code, 0);
    QVERIFY(layers.text().contains(QStringLiteral("cabinet_area")));
}

void TestCabinetReport::report()
{
    const Answer written = ask({QStringLiteral("report"), m_study, QStringLiteral("--lang"), QStringLiteral("en"),
                                QStringLiteral("--pdf"), path("r.pdf"), QStringLiteral("--html"), path("r.html"),
                                QStringLiteral("--date"), QStringLiteral("2026-01-02")});
    QVERIFY2(written.code == 0, written.messages.constData());
    QFile file(path("r.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    for (const char* text : {"Cabinets of “Armoires”", "The cabinets, numbered as on the map", "Light to spare",
                             "Rules of the cabinets", "Jobs of an activity zone for each business"})
        QVERIFY2(html.contains(QString::fromUtf8(text)), text);
    QVERIFY(!html.contains(QStringLiteral("cabinets.attachM</"))); // a parameter without words
}

QTEST_GUILESS_MAIN(TestCabinetReport)
#include "tst_cabinet_report.moc"
