// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    QString type;
    bool numerus = false;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& language)
{
    QFile file(QStringLiteral(OASIS_SOURCE_ROOT "/resources/translations/oasis_%1.ts").arg(language));
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // <TS>
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.push_back(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression expression(QStringLiteral("%(?:L?\\d+|n)"));
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QString leadingSpaces(const QString& text)
{
    return text.left(text.size() - text.trimmed().size() - (text.endsWith(QLatin1Char(' ')) ? 1 : 0));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsTranslated();
    void placeholdersAgree();
    void bothNumbersOfPlurals();
    void frenchTypography();
    void englishPluralsAreComplete();
    void classNamesCarryTheirNamespace();
    void aLanguageSpeaks();

private:
    std::vector<Message> m_messages = readMessages(QStringLiteral("fr"));
};

void TestTranslations::everyMessageIsTranslated()
{
    QVERIFY(m_messages.size() > 500);
    for (const Message& message : m_messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.context + QStringLiteral(": ") + message.source +
                                                    QStringLiteral(" is ") + message.type));
        for (const QString& form : message.forms)
            QVERIFY2(!form.isEmpty() || message.source.isEmpty(), qPrintable(message.source));
        QCOMPARE(leadingSpaces(message.forms.first()), leadingSpaces(message.source));
    }
}

void TestTranslations::placeholdersAgree()
{
    for (const Message& message : m_messages)
        for (const QString& form : message.forms)
            QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(message.source));
}

void TestTranslations::bothNumbersOfPlurals()
{
    for (const Message& message : m_messages) {
        QVERIFY2(message.forms.size() == (message.numerus ? 2 : 1), qPrintable(message.source));
        QVERIFY2(message.numerus == message.source.contains(QLatin1String("%n")), qPrintable(message.source));
    }
}

void TestTranslations::frenchTypography()
{
    // No ordinary space before high punctuation and inside guillemets: a line could break there.
    static const QRegularExpression wrong(QStringLiteral(" [;!?»]|« | :(?!\\S)"));
    for (const Message& message : m_messages)
        for (const QString& form : message.forms)
            QVERIFY2(!form.contains(wrong), qPrintable(form));
}

void TestTranslations::englishPluralsAreComplete()
{
    const auto key = [](const Message& message) { return message.context + QLatin1Char('|') + message.source; };
    QMap<QString, Message> english;
    for (const Message& message : readMessages(QStringLiteral("en")))
        english.insert(key(message), message);
    for (const Message& message : m_messages)
        if (message.numerus)
            QVERIFY2(english.contains(key(message)), qPrintable(message.source));
    for (const Message& message : english) {
        QVERIFY2(message.numerus && message.type.isEmpty(), qPrintable(message.source));
        QCOMPARE(message.forms.size(), 2);
        for (const QString& form : message.forms) {
            QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(form));
            QVERIFY2(!form.contains(QLatin1String("(s)")), qPrintable(form));
        }
    }
    const oasis::text::Language language(QStringLiteral("en"));
    QCOMPARE(language.translate("text", "and %n more", 1), QStringLiteral("and 1 more"));
    QCOMPARE(language.translate("map", "Quick plan: %n site(s) lose every permitted way to a point of presence.", 1),
             QStringLiteral("Quick plan: 1 site loses every permitted way to a point of presence."));
    QCOMPARE(language.translate("text", "Length"), QStringLiteral("Length")); // what has no plural stays as it is
}

void TestTranslations::classNamesCarryTheirNamespace()
{
    // tr() asks for "oasis::desktop::Inspector"; a context without the namespace is never found.
    for (const Message& message : m_messages)
        QVERIFY2(message.context.isEmpty() || message.context.front().isLower() ||
                     message.context.startsWith(QLatin1Char('Q')), // what Qt itself says
                 qPrintable(message.context));
}

void TestTranslations::aLanguageSpeaks()
{
    const oasis::text::Language french(QStringLiteral("fr_FR.UTF-8"));
    QCOMPARE(french.code(), QStringLiteral("fr"));
    QVERIFY(french.translator() != nullptr);
    QCOMPARE(french.translate("text", "Reused duct"), QStringLiteral("Fourreau réutilisé"));
    QCOMPARE(french.translate("cli", "%n site(s) marked as oases", 1), QStringLiteral("1 site retenu comme oasis"));
    QCOMPARE(french.translate("cli", "%n site(s) marked as oases", 2), QStringLiteral("2 sites retenus comme oasis"));
    QCOMPARE(french.translate("text", "a text that no file knows"), QStringLiteral("a text that no file knows"));
    const oasis::text::Language english(QStringLiteral("en"));
    QVERIFY(english.translator() != nullptr);
    QCOMPARE(english.translate("text", "Reused duct"), QStringLiteral("Reused duct"));
    QCOMPARE(oasis::text::Language(QStringLiteral("de_DE")).code(), QStringLiteral("en"));
    qputenv("LC_ALL", "fr_FR.UTF-8");
    QCOMPARE(oasis::text::Language::ofEnvironment().code(), QStringLiteral("fr"));
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(oasis::text::Language::ofEnvironment().code(), QStringLiteral("en"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
