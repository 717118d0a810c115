// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The public half of the bench of bad inputs: every file ends in a plain answer, none in a crash, a hang or a write.
#include "gis/base/session.h"
#include "gis/vector/dataset_info.h"
#include "gis/vector/feature_reader.h"

#include <QtTest>

#include <sys/resource.h>

using namespace oasis;
using namespace oasis::gis;

namespace {

enum class Answer { Opens, Unreadable, Unsupported, CrsMissing, SeveralLayers, NoVector };

using Codes = std::vector<WarningCode>;
using enum WarningCode;

struct BadInput
{
    const char* file;
    Answer inspected = Answer::Opens;
    Codes warned;                    ///< by inspect, any layer
    Answer readAsIs = Answer::Opens; ///< first or only layer, nothing given
    const char* layer = "";          ///< then chosen …
    const char* crs = "";            ///< … and given
    int usable = -1;                 ///< features that come out; -1: reading is refused anyway
};

const std::vector<BadInput>& badInputs()
{
    using enum Answer;
    static const std::vector<BadInput> kAll{
        {"01-data_corruption_error/data_corruption_error.shp", Opens, {FileDamaged}, Opens, "", "", 8},
        {"02-invalid_coordinates/invalid_coordinates.shp", Opens, {CoordinateNotFinite}, Opens, "", "", 0},
        {"03-corrupt_too_long/corrupt_too_long.shp", Opens, {FileDamaged}, CrsMissing, "", "EPSG:4326", 10},
        {"04-crustal_test/crustal_test.shp", Opens, {FileDamaged}, CrsMissing, "", "EPSG:2154", 19},
        {"05-UnifiedChecksMaterialNullInMiddle/UnifiedChecksMaterialNullInMiddle.shp",
         Opens,
         {FileDamaged, GeometryMissing},
         CrsMissing,
         "",
         "EPSG:4326",
         2},
        {"06-shape_PointZM/shape_PointZM.shp", Opens, {FileDamaged}, CrsMissing, "", "EPSG:2154", 3},
        {"07-Issue167/Issue167.shp", Opens, {FileDamaged}, CrsMissing, "", "EPSG:2154", 201},
        {"08-with_M/with_M.shp", Opens, {FileDamaged}, CrsMissing, "", "EPSG:2154", 55},
        {"09-empty/empty.fgb", Opens, {EmptyLayer}, Opens, "", "", 0},
        {"10-date/date.dbf", Opens, {NoGeometryColumn}, Opens, "", "", 1},
        {"11-popctr_state1970/popctr_state1970.shp", Opens, {}, Opens, "", "", 51},
        {"12-3dpoints/3dpoints.shp", Opens, {GeometryMissing}, CrsMissing, "", "EPSG:2154", 6},
        {"13-multicurve/multicurve.gml", Opens, {GeometryRepaired}, CrsMissing, "", "EPSG:4326", 1},
        {"14-latin1-property/latin1-property.shp", Opens, {}, Opens, "", "", 1},
        {"15-utf16/utf16.dbf", Opens, {EncodingFallback, NoGeometryColumn}, Opens, "", "", 0},
        {"16-duplicate_fields/duplicate_fields.dbf", Opens, {DuplicateField}, Opens, "", "", 5},
        {"17-null_values/null_values.dbf", Opens, {NoGeometryColumn}, Opens, "", "", 10},
        {"18-waternetwork_without_epsg/waternetwork_without_epsg.shp",
         Opens,
         {CrsOutsideAreaOfUse},
         Opens,
         "",
         "EPSG:27572",
         382},
        {"19-blockgroups_multishapefile/blockgroups_multishapefile.zip",
         Opens,
         {},
         SeveralLayers,
         "blockgroups2",
         "EPSG:4269",
         663},
        {"20-zip-in-zip/zip-in-zip.zip", Unsupported, {}, Unsupported},
        {"21-null_crs_gdal/null_crs_gdal.gpkg", Opens, {Other}, CrsMissing, "", "EPSG:4326", 1},
        {"22-mixed_crs/mixed_crs.gpkg", Opens, {}, SeveralLayers, "oregon_2269", "", 1},
        {"23-data_only_tables/data_only_tables.gpkg", Opens, {GeometryMissing}, SeveralLayers, "oregon_cities", "", 0},
        {"24-ex10_bowtie/ex10_bowtie.json", Opens, {GeometryRepaired}, Opens, "", "", 1},
        {"25-openring/openring.json", Opens, {GeometryRepaired}, Opens, "", "", 1},
        {"26-mixed_feature/mixed_feature.json", Opens, {}, Opens, "", "", 3},
        {"27-road_emptylinestring/road_emptylinestring.geojson", Opens, {GeometryMissing}, Opens, "", "", 0},
        {"28-six_counties_three_null/six_counties_three_null.json", Opens, {GeometryMissing}, Opens, "", "", 3},
        {"29-urn_crs84/urn_crs84.geojson", Opens, {}, Opens, "", "", 1},
        {"30-exclamation-name/!test.geojson", Opens, {}, Opens, "", "", 1},
        {"31-bad-duplicate-properties/bad-duplicate-properties.geojson", Opens, {GeometryMissing}, Opens, "", "", 0},
        {"32-bad-featurelist/bad-featurelist.geojson", Unreadable, {}, Unreadable},
        {"33-bad-json/bad-json.geojson", Unreadable, {}, Unreadable},
        {"34-stringcoord/stringcoord.geojson", Opens, {FileDamaged, GeometryMissing}, Opens, "", "", 1},
        {"35-different-first-last/different-first-last.geojson", Opens, {GeometryRepaired}, Opens, "", "", 1},
        {"36-geometrycollection_nested/geometrycollection_nested.geojson", Opens, {}, Opens, "", "", 2},
        {"37-short-linearring/short-linearring.geojson", Opens, {GeometryRepaired}, Opens, "", "", 1},
        {"38-multiple_problems/multiple_problems.geojson", Opens, {FileDamaged, GeometryMissing}, Opens, "", "", 2},
        {"39-n_structure_100000_opening_arrays/n_structure_100000_opening_arrays.json", Unreadable, {}, Unreadable},
        {"40-n_structure_no_data/n_structure_no_data.json", Unreadable, {}, Unreadable},
        {"41-precip30min.asc/precip30min.asc.gz", Opens, {}, NoVector},
        {"42-circle-bug.osm/circle-bug.osm.gz", Opens, {}, SeveralLayers, "lines", "", 10},
        {"43-testdp/testdp.csv", Opens, {Other}, CrsMissing, "", "EPSG:4326", 2},
        {"44-inf_nan/inf_nan.csv", Opens, {NoGeometryColumn}, Opens, "", "", 4},
        {"45-header_line_break/header_with_line_break.csv", Opens, {NoGeometryColumn}, Opens, "", "", 3},
        {"46-truncated-gpkg/truncated.gpkg", Unreadable, {}, Unreadable},
        {"47-truncated-zip/truncated.zip", Unreadable, {}, Unreadable},
        {"48-truncated-pbf/truncated.osm.pbf", Unreadable, {}, SeveralLayers, "lines"},
        {"49-lambert2e-no-prj/communes_l2e.shp", Opens, {Other}, CrsMissing, "", "EPSG:27572", 10},
        {"50-cpg-lies/communes.shp", Opens, {EncodingFallback}, Opens, "", "", 10},
        {"51-swapped-axes/communes_latlon.geojson", Opens, {AxesLookSwapped}, Opens, "", "", 3},
        {"52-deep-geometrycollection/deep.geojson", Unreadable, {}, Unreadable},
        {"53-huge-coordinates/huge.geojson", Opens, {CoordinateNotFinite}, Opens, "", "", 1},
        {"54-zip-slip/slip.zip", Unreadable, {}, Unreadable},
        {"55-truncated-hgt/N43E007.hgt", Unreadable, {}, Unreadable},
        {"56-prj-lies/communes.shp", Opens, {CrsOutsideAreaOfUse}, Opens, "", "EPSG:2154", 6}};
    return kAll;
}

Answer answerOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileUnreadable:
        return Answer::Unreadable;
    case ErrorCode::Unsupported:
        return Answer::Unsupported;
    case ErrorCode::CrsMissing:
        return Answer::CrsMissing;
    case ErrorCode::LayerNotFound:
        return Answer::SeveralLayers;
    case ErrorCode::LayerUnusable:
        return Answer::NoVector;
    default:
        qFatal("an error that no planner understands: %s", error.detail.c_str());
    }
}

/// An error must name the file and say something.
void checkWords(const Error& error, const QString& path)
{
    QVERIFY(!error.detail.empty());
    QVERIFY2(QString::fromStdString(error.context).contains(QFileInfo(path).fileName()),
             qPrintable(QString::fromStdString(error.context)));
}

bool has(const Warnings& warnings, WarningCode code)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& w) { return w.code == code; });
}

struct Count
{
    Answer answer = Answer::Opens;
    int usable = 0;
    bool finite = true;
    Warnings warnings;
};

Count readAll(const QString& path, const char* layer, const char* crs)
{
    LayerSource source;
    source.path = path.toStdString();
    source.layer = layer;
    if (*crs != '\0')
        source.crs = crs;
    auto reader = FeatureReader::open(source, "EPSG:2154");
    if (!reader.has_value()) {
        checkWords(reader.error(), path);
        return {answerOf(reader.error()), 0, true, {}};
    }
    Count count;
    Feature feature;
    for (;;) {
        const auto more = reader.value()->next(feature);
        if (!more.has_value())
            return {answerOf(more.error()), 0, true, {}};
        if (!more.value())
            break;
        ++count.usable;
        for (const Point p : feature.points)
            count.finite = count.finite && std::isfinite(p.x) && std::isfinite(p.y);
        for (const Polyline& line : feature.lines)
            for (const Point p : line)
                count.finite = count.finite && std::isfinite(p.x) && std::isfinite(p.y);
    }
    count.warnings = reader.value()->warnings();
    return count;
}

QString benchFolder()
{
    const QString shared = qEnvironmentVariable("OASIS_SHARED", OASIS_SHARED_DEFAULT);
    return shared + "/bench/bad-inputs/";
}

} // namespace

class TestBadInputs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void inspects_data();
    void inspects();
    void reads_data();
    void reads();
    void saysWhatIsWrong();
    void keepsItsHandsOff();
    void staysSmall();

private:
    Session m_session;
};

void TestBadInputs::initTestCase()
{
    if (!QDir(benchFolder()).exists())
        QSKIP("the bench of bad inputs is not here (set OASIS_SHARED)");
}

void TestBadInputs::inspects_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < badInputs().size(); ++i)
        QTest::newRow(badInputs()[i].file) << static_cast<int>(i);
}

void TestBadInputs::inspects()
{
    QFETCH(int, row);
    const BadInput& expected = badInputs()[static_cast<std::size_t>(row)];
    const QString path = benchFolder() + expected.file;
    const auto info = inspect(path.toStdString(), RunContext{});
    QVERIFY((info.has_value() ? Answer::Opens : answerOf(info.error())) == expected.inspected);
    if (!info.has_value()) {
        checkWords(info.error(), path);
        return;
    }
    Warnings warnings = info.value().warnings;
    for (const LayerInfo& layer : info.value().layers) {
        warnings.insert(warnings.end(), layer.warnings.begin(), layer.warnings.end());
        if (layer.minX)
            QVERIFY(std::isfinite(*layer.minX + *layer.maxX + *layer.minY + *layer.maxY));
    }
    for (const WarningCode code : expected.warned)
        QVERIFY2(has(warnings, code), qPrintable(QString("no warning %1").arg(static_cast<int>(code))));
}

void TestBadInputs::reads_data()
{
    inspects_data();
}

void TestBadInputs::reads()
{
    QFETCH(int, row);
    const BadInput& expected = badInputs()[static_cast<std::size_t>(row)];
    const QString path = benchFolder() + expected.file;
    QVERIFY(readAll(path, "", "").answer == expected.readAsIs);
    if (expected.usable < 0)
        return;
    const Count count = readAll(path, expected.layer, expected.crs);
    QVERIFY(count.answer == Answer::Opens);
    QCOMPARE(count.usable, expected.usable);
    QVERIFY(count.finite);
    QCOMPARE(has(count.warnings, CrsAssumed), *expected.crs != '\0');
}

void TestBadInputs::saysWhatIsWrong()
{
    const Count swapped = readAll(benchFolder() + "51-swapped-axes/communes_latlon.geojson", "", "");
    QVERIFY(has(swapped.warnings, AxesLookSwapped) && has(swapped.warnings, CrsOutsideAreaOfUse));
    const Count lying = readAll(benchFolder() + "56-prj-lies/communes.shp", "", "");
    QVERIFY(has(lying.warnings, CrsOutsideAreaOfUse) && lying.usable == 0);
    const Count corrected =
        readAll(benchFolder() + "18-waternetwork_without_epsg/waternetwork_without_epsg.shp", "", "EPSG:27572");
    QVERIFY(!has(corrected.warnings, CrsOutsideAreaOfUse));
    const Count truncated = readAll(benchFolder() + "48-truncated-pbf/truncated.osm.pbf", "lines", "");
    QVERIFY(truncated.answer == Answer::Unreadable);
    auto missing = FeatureReader::open(
        {(benchFolder() + "49-lambert2e-no-prj/communes_l2e.shp").toStdString(), "", {}, {}, false, "", "", ""},
        "EPSG:2154");
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().detail.find("EPSG:27572") != std::string::npos);
}

/// Nothing is written beside the files, and hostile archives leave no trace.
void TestBadInputs::keepsItsHandsOff()
{
    QDirIterator files(benchFolder(), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString name = files.next();
        QVERIFY2(!name.endsWith(".aux.xml") && !name.endsWith("-wal") && !name.endsWith("-shm"), qPrintable(name));
        ++count;
    }
    QVERIFY(count > 0);
    QVERIFY(!QFile::exists(benchFolder() + "04-crustal_test/crustal_test.shx"));
    QVERIFY(!QFile::exists("/tmp/evil2.geojson"));
}

void TestBadInputs::staysSmall()
{
    rusage usage{};
    QCOMPARE(getrusage(RUSAGE_SELF, &usage), 0);
    QVERIFY2(usage.ru_maxrss < 1024L * 1024L, qPrintable(QString("%1 kB").arg(usage.ru_maxrss)));
}

QTEST_GUILESS_MAIN(TestBadInputs)
#include "tst_bad_inputs.moc"
