// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/field_mapping.h"

#include <QtTest>

using namespace oasis;
using namespace oasis::gis;

class TestFieldMapping : public QObject
{
    Q_OBJECT

private slots:
    void tagValues_data();
    void tagValues();
    void lowersAccentedLetters();
    void edits();
    void refusesMalformedEdits_data();
    void refusesMalformedEdits();
    void meanings();
    void recognisesSources_data();
    void recognisesSources();
    void linesWithoutStreetsAreNone();
    void keysOfKinds();
};

void TestFieldMapping::tagValues_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("only") << QByteArray(R"("amenity"=>"school")") << QByteArray("amenity") << QByteArray("school");
    QTest::newRow("second") << QByteArray(R"("a"=>"1","ref:UAI"=>"0061458C")") << QByteArray("ref:UAI")
                            << QByteArray("0061458C");
    QTest::newRow("absent") << QByteArray(R"("a"=>"1")") << QByteArray("b") << QByteArray();
    QTest::newRow("escaped") << QByteArray(R"("name"=>"Le \"Petit\" \\ Prince")") << QByteArray("name")
                             << QByteArray("Le \"Petit\" \\ Prince");
    QTest::newRow("end of another key") << QByteArray(R"("xamenity"=>"no","amenity"=>"yes")") << QByteArray("amenity")
                                        << QByteArray("yes");
    QTest::newRow("cut off") << QByteArray(R"("a"=>"1)") << QByteArray("a") << QByteArray("1");
    QTest::newRow("nothing") << QByteArray() << QByteArray("a") << QByteArray();
}

void TestFieldMapping::tagValues()
{
    QFETCH(QByteArray, tags);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QCOMPARE(tagValue(tags.toStdString(), key.toStdString()), value.toStdString());
}

void TestFieldMapping::lowersAccentedLetters()
{
    QCOMPARE(lowerCase("ÉCOLE Élémentaire ÇA Œuvre × ÿ"), std::string("école élémentaire ça œuvre × ÿ"));
}

void TestFieldMapping::edits()
{
    FieldMapping mapping;
    QVERIFY(editMapping(mapping, "name = NOM ").has_value());
    QVERIFY(editMapping(mapping, "name=LIBELLE").has_value());
    QVERIFY(editMapping(mapping, "kind==civic-building").has_value());
    QVERIFY(editMapping(mapping, "kind:Ecole=primary-school").has_value());
    QVERIFY(editMapping(mapping, "kind:ECOLE=skip").has_value());
    QCOMPARE(mapping.fields.size(), std::size_t{2});
    QCOMPARE(mapping.fields[0].layerField, std::string("LIBELLE"));
    QCOMPARE(mapping.fields[1].layerField, std::string("=civic-building"));
    QCOMPARE(mapping.values.size(), std::size_t{1});
    QCOMPARE(mapping.values[0].means, std::string("skip"));
}

void TestFieldMapping::refusesMalformedEdits_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "name", "=x", "  =x", ":a=b"})
        QTest::newRow(text) << QByteArray(text);
}

void TestFieldMapping::refusesMalformedEdits()
{
    QFETCH(QByteArray, text);
    FieldMapping mapping;
    const auto edited = editMapping(mapping, text.toStdString());
    QVERIFY(!edited.has_value());
    QCOMPARE(edited.error().code, ErrorCode::InvalidArgument);
    QVERIFY(mapping.isEmpty());
}

void TestFieldMapping::meanings()
{
    FieldMapping mapping;
    mapping.values = {
        {"kind", "Collège", "secondary-school"}, {"kind", "*", "primary-school"}, {"state", "FERME", "skip"}};
    QCOMPARE(mapping.meaning("kind", "COLLÈGE"), std::string_view("secondary-school"));
    QCOMPARE(mapping.meaning("kind", "École"), std::string_view("primary-school"));
    QCOMPARE(mapping.meaning("kind", ""), std::string_view());
    QCOMPARE(mapping.meaning("state", "OUVERT"), std::string_view());
}

void TestFieldMapping::recognisesSources_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("geometry");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("field"); // "planning=column" that must be in the mapping; may be empty
    const auto row = [](const char* name, const char* geometry, const char* columns, const char* kind,
                        const char* profile, const char* field) {
        QTest::addRow("%s: %s", name, profile)
            << name << geometry << QString::fromUtf8(columns).split(QLatin1Char(' '), Qt::SkipEmptyParts) << kind
            << profile << field;
    };
    row("lines", "LineString", "osm_id name highway waterway z_order other_tags", "streets", "osm.streets",
        "structure=other_tags->bridge");
    row("troncon_de_route", "LineString", "cleabs nature importance position_par_rapport_au_sol urbain", "streets",
        "bdtopo.streets", "level=position_par_rapport_au_sol");
    row("TRONCON_DE_ROUTE", "LineString", "ID NATURE IMPORTANCE POS_SOL URBAIN NOM_VOIE_B", "streets", "bdtopo.streets",
        "level=POS_SOL");
    row("cut", "LineString", "CLEABS NATURE IMPORTANCE POSITION_P URBAIN", "streets", "bdtopo.streets",
        "level=POSITION_P");
    row("TRONCON_ROUTE", "LineString", "ID_RTE500 VOCATION ETAT NUM_ROUTE", "streets", "route500.streets",
        "class=VOCATION");
    row("roads", "LineString", "roadClass structure name", "streets", "roads.streets", "class=roadClass");
    row("voies", "MultiLineString", "gid libelle", "streets", "any.streets", "name=libelle");
    row("troncon_de_voie_ferree", "LineString", "cleabs", "rails", "", "");
    row("cours_d_eau", "LineString", "cleabs toponyme", "rivers", "", "");
    row("fourreaux", "LineString", "id", "ducts", "", "");
    row("points", "Point", "osm_id name barrier highway ref address is_in place man_made other_tags", "sites",
        "osm.points", "key=other_tags->ref:UAI");
    row("multipolygons", "MultiPolygon", "osm_id osm_way_id name amenity landuse office other_tags", "sites",
        "osm.areas", "kind=amenity");
    row("fr-en-annuaire-education", "None",
        "identifiant_de_l_etablissement nom_etablissement type_etablissement latitude longitude coordx_origine "
        "coordy_origine epsg_origine code_commune nombre_d_eleves etat",
        "sites", "education", "people=nombre_d_eleves");
    row("annuaire", "Point", "identifian nom_etabli type_etabl code_commu", "sites", "education",
        "municipality=code_commu");
    row("bpe23", "None", "AN TYPEQU DEPCOM LAMBERT_X LAMBERT_Y DEP", "sites", "bpe", "x=LAMBERT_X");
    row("DS_BPE", "None", "GEO FACILITY_TYPE LONGITUDE LATITUDE", "sites", "bpe.service", "municipality=GEO");
    row("liste-fs", "None", "id_fs lib_fs insee_com latitude longitude format_fs", "sites", "france-services",
        "kind==civic-building");
    row("mediation", "None", "id nom typologie services latitude longitude code_insee", "sites", "mediation",
        "kind=typologie");
    row("mediation2", "None", "id nom services latitude longitude", "sites", "mediation.untyped", "kind==third-place");
    row("tl", "Point", "id siret str_nom numcom x_wgs84 y_wgs84", "sites", "third-places", "name=str_nom");
    row("zone_d_activite_ou_d_interet", "MultiPolygon", "cleabs categorie nature toponyme", "sites", "bdtopo.zones",
        "name=toponyme");
    row("zae", "Polygon", "id nom insee", "sites", "any.sites", "kind==activity-zone");
    row("mairies", "Point", "nom insee", "sites", "any.sites", "townHall==yes");
    row("commune", "MultiPolygon", "insee_com nom_com population", "municipalities", "", "");
    row("batiment", "MultiPolygon", "cleabs usage_1", "buildings", "", "");
    row("quelque_chose", "Point", "a b", "backdrop", "", "");
}

void TestFieldMapping::recognisesSources()
{
    QFETCH(QString, name);
    QFETCH(QString, geometry);
    QFETCH(QStringList, columns);
    QFETCH(QString, field);
    LayerInfo layer;
    layer.name = name.toStdString();
    layer.geometryType = geometry.toStdString();
    for (const QString& column : columns)
        layer.fields.push_back({column.toStdString(), "String", {}});
    const Recognition recognition = recognise(layer);
    QTEST(QString::fromStdString(std::string(layerKindKey(recognition.kind))), "kind");
    QTEST(QString::fromStdString(recognition.mapping.profile), "profile");
    if (field.isEmpty())
        return;
    const QString planning = field.section(QLatin1Char('='), 0, 0);
    const QString column = field.section(QLatin1Char('='), 1);
    const auto& rules = recognition.mapping.fields;
    QVERIFY(std::find(rules.begin(), rules.end(), FieldRule{planning.toStdString(), column.toStdString()}) !=
            rules.end());
}

void TestFieldMapping::linesWithoutStreetsAreNone()
{
    LayerInfo layer;
    layer.name = "lines";
    layer.geometryType = "LineString";
    layer.fields = {{"osm_id", "String", "12"}, {"highway", "String", ""}, {"other_tags", "String", ""}};
    QCOMPARE(recognise(layer).kind, LayerKind::Backdrop);
    layer.fields[1].example = "path";
    QCOMPARE(recognise(layer).kind, LayerKind::Streets);
}

void TestFieldMapping::keysOfKinds()
{
    for (int kind = 0; kind <= static_cast<int>(LayerKind::Backdrop); ++kind)
        QCOMPARE(layerKindOf(layerKindKey(static_cast<LayerKind>(kind))), std::optional(static_cast<LayerKind>(kind)));
    QVERIFY(!layerKindOf("nonsense"));
}

QTEST_GUILESS_MAIN(TestFieldMapping)
#include "tst_field_mapping.moc"
