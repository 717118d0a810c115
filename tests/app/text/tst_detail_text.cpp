// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/access_point_text.h"
#include "app/text/detail_text.h"
#include "core/radio/street_level.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <string>

using oasis::text::detailText;
using oasis::text::knownDetails;
using oasis::text::Language;

namespace {

/// All sources that may say a detail, texts in several pieces joined.
QString sources()
{
    QString all;
    for (const char* folder :
         {"/core", "/gis", "/app/cli", "/app/desktop", "/app/map", "/app/report", "/resources/catalogue"}) {
        QDirIterator files(QStringLiteral(OASIS_SOURCE_ROOT) + QString::fromLatin1(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.csv")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += QString::fromUtf8(file.readAll());
        }
    }
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    return all.remove(seam);
}

} // namespace

class TestDetailText : public QObject
{
    Q_OBJECT

private slots:
    /// A sentence that the sources say otherwise would never be found.
    void everyKnownDetailIsSaidSomewhere()
    {
        const QString all = sources();
        QVERIFY(all.size() > 1'000'000);
        static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
        for (const char* detail : knownDetails())
            for (const QString& part : QString::fromUtf8(detail).split(placeholder))
                QVERIFY2(all.contains(part.trimmed()), detail);
    }

    void placeholdersCountFromOne()
    {
        static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
        for (const char* detail : knownDetails()) {
            int next = 1;
            for (auto match = placeholder.globalMatch(QString::fromUtf8(detail)); match.hasNext();)
                QCOMPARE(match.next().captured(), QStringLiteral("%") + QString::number(next++));
        }
    }

    void valuesAreKept()
    {
        const Language french(QStringLiteral("fr"));
        const QString text = detailText(std::string_view("the map would have 1234 pixels: choose larger ones"), french);
        QVERIFY2(text.contains(QLatin1String("1234")) && !text.contains(QLatin1Char('%')), qPrintable(text));
        const QString pinned = detailText(
            std::string_view("the budget does not pay for the required sites, with the pinned streets, Rue 1 first"),
            french);
        QVERIFY(pinned.contains(QLatin1String("Rue 1")) && !pinned.contains(QLatin1Char('%')));
    }

    /// Maps and the command line name a model alike.
    void streetModelsAreKnown()
    {
        const Language french(QStringLiteral("fr"));
        for (const auto model : {oasis::StreetModel::P1411, oasis::StreetModel::UrbanMicro,
                                 oasis::StreetModel::UrbanMacro, oasis::StreetModel::RuralMacro}) {
            const std::string name = oasis::streetModelName(model);
            QVERIFY2(std::ranges::find(knownDetails(), name) != knownDetails().end(), name.c_str());
            QCOMPARE(oasis::text::streetModel(name, french), detailText(name, french));
            QVERIFY(oasis::text::streetModel(name, french) != QString::fromStdString(name));
        }
    }

    void whatIsNotKnownStays()
    {
        const Language french(QStringLiteral("fr"));
        for (const char* text : {"", "a sentence of no source", "SQLite 26"})
            QCOMPARE(detailText(std::string_view(text), french), QString::fromLatin1(text));
        QCOMPARE(detailText(std::string_view("the study has no such street"), Language()),
                 QStringLiteral("the study has no such street"));
    }
};

QTEST_GUILESS_MAIN(TestDetailText)
#include "tst_detail_text.moc"
