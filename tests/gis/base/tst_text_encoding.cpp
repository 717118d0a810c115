// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/gdal_errors.h"
#include "gis/base/json_depth.h"
#include "gis/base/session.h"
#include "gis/base/source_members.h"
#include "gis/base/text_encoding.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

class TestTextEncoding : public QObject
{
    Q_OBJECT
private slots:
    void utf8_data();
    void utf8();
    void cp1252();
    void declaredWins();
    void fallsBackAndCounts();
    void givenIsObeyed();
    void names();
    void jsonDepth_data();
    void jsonDepth();
    void members();

private:
    QString write(const char* name, const QByteArray& bytes);
    Session m_session;
    QTemporaryDir m_folder;
};

QString TestTextEncoding::write(const char* name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestTextEncoding::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("ascii") << QByteArray("Eze") << true;
    QTest::newRow("accent") << QByteArray("\xC3\x88ze") << true;
    QTest::newRow("latin") << QByteArray("\xC8ze") << false;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x97\xBA") << true;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("cut") << QByteArray("\xE2\x82") << false;
    QTest::newRow("too large") << QByteArray("\xF5\x80\x80\x80") << false;
}

void TestTextEncoding::utf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    QCOMPARE(isUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), good);
}

void TestTextEncoding::cp1252()
{
    QCOMPARE(QString::fromStdString(fromCp1252("\xC8ze \x80 \x9C")), QString::fromUtf8("Èze € œ"));
    QCOMPARE(QString::fromStdString(fromCp1252("\x81")), QString(QChar(0xFFFD)));
}

void TestTextEncoding::declaredWins()
{
    TextDecoder latin({}, "ISO-8859-1", "by .cpg");
    QCOMPARE(QString::fromStdString(latin.decode("\xC8ze")), QString::fromUtf8("Èze"));
    QCOMPARE(latin.fallbacks(), std::int64_t(0));
    TextDecoder dos({}, "CP850", "by .dbf");
    QCOMPARE(QString::fromStdString(dos.decode("\x82")), QString::fromUtf8("é"));
    TextDecoder none({}, "", "");
    QCOMPARE(QString::fromStdString(none.decode("\xC8ze")), QString::fromUtf8("Èze"));
    QVERIFY(none.description().starts_with("CP1252"));
}

void TestTextEncoding::fallsBackAndCounts()
{
    TextDecoder lying({}, "UTF-8", "by .cpg");
    QCOMPARE(QString::fromStdString(lying.decode("\xC8ze")), QString::fromUtf8("Èze"));
    QCOMPARE(QString::fromStdString(lying.decode("\xC3\x88ze")), QString::fromUtf8("Èze"));
    QCOMPARE(lying.fallbacks(), std::int64_t(1));
    QCOMPARE(QString::fromStdString(lying.firstFallback()), QString::fromUtf8("Èze"));
    TextDecoder other({}, "ISO-8859-1", "by .dbf");
    QCOMPARE(QString::fromStdString(other.decode("\xC3\x88ze")), QString::fromUtf8("Èze"));
    QCOMPARE(other.fallbacks(), std::int64_t(1));
}

void TestTextEncoding::givenIsObeyed()
{
    TextDecoder given(std::string("latin1"), "UTF-8", "by .cpg");
    QCOMPARE(QString::fromStdString(given.decode("\xC3\x88")), QString::fromUtf8("Ãˆ"));
    QCOMPARE(given.fallbacks(), std::int64_t(0));
    QVERIFY(!TextDecoder({}, "UTF-16", "by .cpg").supported());
}

void TestTextEncoding::names()
{
    QCOMPARE(normalisedEncoding("utf8"), std::string("UTF-8"));
    QCOMPARE(normalisedEncoding("88591"), std::string("ISO-8859-1"));
    QCOMPARE(normalisedEncoding("ANSI 1252"), std::string("CP1252"));
    QCOMPARE(normalisedEncoding(""), std::string());
}

void TestTextEncoding::jsonDepth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray("{\"a\":[[[1,2]]]}") << true;
    QTest::newRow("brackets in a string") << QByteArray("{\"a\":\"" + QByteArray(100, '[') + "\\\"[\"}") << true;
    QTest::newRow("100 000 brackets") << QByteArray(100000, '[') << false;
    QTest::newRow("33 deep") << QByteArray(33, '[') + QByteArray(33, ']') << false;
    QTest::newRow("32 deep") << QByteArray(32, '[') + QByteArray(32, ']') << true;
    QTest::newRow("cut off") << QByteArray("{\"features\":[") << false;
    QTest::newRow("not JSON") << QByteArray("id,name\n1,[[[[\n") << true;
}

void TestTextEncoding::jsonDepth()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const std::string path = write("depth.json", text).toStdString();
    const auto checked = checkJsonNesting(path, path);
    QCOMPARE(checked.has_value(), good);
    if (!good)
        QVERIFY(checked.error().code == ErrorCode::FileUnreadable);
}

void TestTextEncoding::members()
{
    QVERIFY(sourceMembers("").error().code == ErrorCode::InvalidArgument);
    QVERIFY(sourceMembers("/nowhere/at/all.shp").error().code == ErrorCode::FileNotFound);
    QVERIFY(sourceMembers("https://example.org/a.geojson").error().code == ErrorCode::Unsupported);
    QVERIFY(sourceMembers("/vsicurl/http://example.org/a.geojson").error().code == ErrorCode::Unsupported);
    QVERIFY(sourceMembers(write("empty.csv", "").toStdString()).error().code == ErrorCode::FileUnreadable);
    QVERIFY(sourceMembers(write("broken.zip", "PK no zip").toStdString()).error().code == ErrorCode::FileUnreadable);
    const auto one = sourceMembers(write("one.csv", "a\n1\n").toStdString());
    QVERIFY(one.has_value());
    QCOMPARE(one.value().members.size(), std::size_t(1));
    QVERIFY(QDir(m_folder.path()).mkdir("inner"));
    write("inner/b.csv", "a\n1\n");
    write("inner/a.csv", "a\n1\n");
    write("inner/readme.md", "text");
    const auto folder = sourceMembers(m_folder.filePath("inner").toStdString());
    QVERIFY(folder.has_value());
    QCOMPARE(folder.value().members.size(), std::size_t(2));
    QCOMPARE(folder.value().members.front().name, std::string("a.csv"));
}

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_text_encoding.moc"
