// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace oasis;
using namespace oasis::text;

namespace {

/// Every value of an enum has a word of its own in both languages, and French is not English.
template <typename Enum, typename Words>
void checkWords(Enum last, Words words)
{
    QSet<QString> english;
    QSet<QString> french;
    const int count = static_cast<int>(last) + 1;
    for (int i = 0; i < count; ++i) {
        const QString en = words(static_cast<Enum>(i), Language(QStringLiteral("en")));
        const QString fr = words(static_cast<Enum>(i), Language(QStringLiteral("fr")));
        QVERIFY(!en.isEmpty());
        QVERIFY(!fr.isEmpty());
        english.insert(en);
        french.insert(fr);
    }
    QCOMPARE(english.size(), count);
    QCOMPARE(french.size(), count);
    QVERIFY(english != french);
}

template <typename Enum>
void checkNames(Enum last)
{
    checkWords(last, [](Enum value, const Language& language) { return name(value, language); });
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void enums();
    void reasonsWhyNot();
    void errors();
    void warnings();
    void proofs();
    void siteTitles();
    void importReasons();
};

void TestWords::enums()
{
    checkNames(SiteKind::WifiSpot);
    checkWords(SiteKind::WifiSpot, [](SiteKind kind, const Language& language) { return plural(kind, language); });
    checkNames(SiteState::StruckOut);
    checkNames(StreetClass::Other);
    checkNames(ConstructionMode::BridgeBracket);
    checkNames(Objective::Cabinets);
    checkNames(PriceLevel::High);
    checkNames(WifiBand::Ghz5High);
    checkNames(LayerKind::Backdrop);
    checkNames(Served::No);
    checkNames(StopReason::Heuristic);
}

void TestWords::reasonsWhyNot()
{
    const Language french(QStringLiteral("fr"));
    QVERIFY(explanation(WhyNot::None, french).isEmpty());
    for (const WhyNot reason : {WhyNot::TooFarFromStreets, WhyNot::Unreachable, WhyNot::OverBudget})
        QVERIFY(explanation(reason, french).endsWith(QLatin1Char('.')));
}

void TestWords::errors()
{
    QSet<QString> sentences;
    const int count = static_cast<int>(ErrorCode::Internal) + 1;
    for (int i = 0; i < count; ++i) {
        const Error error{static_cast<ErrorCode>(i), "the detail", "file.shp"};
        const QString french = sentence(error, Language(QStringLiteral("fr")));
        QVERIFY(french.contains(QLatin1String("the detail")));
        QVERIFY(french.contains(QLatin1String("file.shp")));
        QVERIFY(french != sentence(error, Language()));
        sentences.insert(french);
    }
    QCOMPARE(sentences.size(), count);
}

void TestWords::warnings()
{
    QSet<QString> sentences;
    const int count = static_cast<int>(WarningCode::Other) + 1;
    for (int i = 0; i < count; ++i) {
        const Warning warning{static_cast<WarningCode>(i), 3, "Rue 7", {}};
        const QString french = sentence(warning, Language(QStringLiteral("fr")));
        QVERIFY(french.contains(QLatin1String("Rue 7")));
        QVERIFY(french.contains(QLatin1Char('3')));
        sentences.insert(french);
    }
    QCOMPARE(sentences.size(), count);
}

void TestWords::proofs()
{
    Proof proof;
    proof.objective = Objective::ConnectAll;
    proof.value = 1000;
    proof.bound = 996;
    proof.stop = StopReason::EffortSpent;
    const QString english = proofSentence(proof, Language());
    QVERIFY2(english.contains(QLatin1String("0.40%")), qPrintable(english));
    QVERIFY(proofSentence(proof, Language(QStringLiteral("fr"))).contains(QStringLiteral("0,4")));
    proof.bound = 1000;
    proof.stop = StopReason::Optimal;
    QCOMPARE(proofSentence(proof, Language()), QStringLiteral("proved optimal"));
    QCOMPARE(proofSentence(proof, Language(QStringLiteral("fr"))), QStringLiteral("optimum prouvé"));
}

void TestWords::siteTitles()
{
    Site site;
    site.id = SiteId{12};
    site.kind = SiteKind::ThirdPlace;
    QCOMPARE(siteTitle(site, Language(QStringLiteral("fr"))), QStringLiteral("Tiers-lieu 12"));
    site.name = "La Fabrique";
    QCOMPARE(siteTitle(site, Language()), QStringLiteral("La Fabrique"));
}

void TestWords::importReasons()
{
    // The importers name what they refuse, repair and note by keys; each has its words.
    static const QRegularExpression call(
        QStringLiteral("(?:countReason\\([^,;\"]+,|intake\\.(?:note|refuse|repair)\\()\\s*\"([^\"]+)\""));
    const Language french(QStringLiteral("fr"));
    int keys = 0;
    for (const char* folder : {"/gis/import", "/gis/raster"}) {
        QDirIterator files(QStringLiteral(OASIS_SOURCE_ROOT) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                           QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto match = call.globalMatch(source); match.hasNext(); ++keys) {
                const QString key = match.next().captured(1);
                QVERIFY2(importReason(key.toStdString(), 2, french) != key, qPrintable(key));
            }
        }
    }
    QVERIFY(keys > 20);
    QCOMPARE(importReason("of another planet", 2, french), QStringLiteral("of another planet"));
    QCOMPARE(importReason("tiles", 2, Language()), QStringLiteral("tiles"));
    QCOMPARE(importReason("tiles", 1, Language()), QStringLiteral("tile"));
    QCOMPARE(importReason("not a line", 1, Language()), importReason("not a line", 2, Language()));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
