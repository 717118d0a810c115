// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

class TestJsonTable : public QObject
{
    Q_OBJECT

private slots:
    void readsRows();
    void looksLikeATable();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();

private:
    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }
    Session m_session;
    QTemporaryDir m_folder;
};

void TestJsonTable::readsRows()
{
    LayerSource source;
    source.path = write("places.json", R"( [ {"nom":"Él\"oi, fils","latitude":43.7,"longitude":7.4,"tags":["a","b"]},
        {"nom":null,"longitude":7.5,"latitude":"43,8","code":6012} ])");
    const auto opened = FeatureReader::open(source, "EPSG:2154");
    QVERIFY(opened.has_value());
    FeatureReader& reader = *opened.value();
    const std::vector<std::string> names{"nom", "latitude", "longitude", "tags", "code"};
    QVERIFY(reader.fieldNames() == names);
    Feature feature;
    QVERIFY(reader.next(feature).value());
    QCOMPARE(feature.values[0], std::string("Él\"oi, fils"));
    QCOMPARE(feature.values[3], std::string("[\"a\",\"b\"]"));
    QCOMPARE(feature.values[4], std::string());
    QVERIFY(std::abs(feature.lonLat[0] - 7.4) < 1e-9 && std::abs(feature.lonLat[1] - 43.7) < 1e-9);
    QVERIFY(reader.next(feature).value());
    QCOMPARE(feature.values[0], std::string());
    QCOMPARE(feature.values[4], std::string("6012"));
    QVERIFY(std::abs(feature.lonLat[1] - 43.8) < 1e-9);
    QVERIFY(!reader.next(feature).value());
    QCOMPARE(reader.crs(), std::string("EPSG:4326"));
}

void TestJsonTable::looksLikeATable()
{
    const auto info = inspect(write("table.json", R"([{"nom":"A","latitude":43.7,"longitude":7.4}])"), {});
    QVERIFY(info.has_value());
    QCOMPARE(info.value().layers.size(), std::size_t{1});
    QCOMPARE(info.value().layers[0].name, std::string("table"));
    QCOMPARE(info.value().layers[0].featureCount, std::int64_t{1});
}

void TestJsonTable::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut off") << QByteArray(R"([{"nom":"A")");
    QTest::newRow("not objects") << QByteArray(R"([{"nom":"A"}, 3])");
    QTest::newRow("too deep") << QByteArray(R"([{"nom":)") + QByteArray(100000, '[') + QByteArray(100000, ']') + "}]";
    QTest::newRow("not UTF-8") << QByteArray("[{\"nom\":\"\xE9\"}]");
}

void TestJsonTable::refusesWhatIsNone()
{
    QFETCH(QByteArray, content);
    LayerSource source;
    source.path = write("bad.json", content);
    const auto opened = FeatureReader::open(source, "EPSG:2154");
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestJsonTable)
#include "tst_json_table.moc"
