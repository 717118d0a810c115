// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/sites/merge_sites.h"
#include "core/sites/place_name.h"

#include <QTest>

using namespace oasis;

namespace {

Site site(const char* name, Point position, const char* layer, SiteKind kind = SiteKind::PrimarySchool,
          const char* key = "")
{
    Site result;
    result.name = name;
    result.position = position;
    result.kind = kind;
    result.officialKey = key;
    result.sources = {{layer, key}};
    return result;
}

using Members = std::vector<std::vector<std::size_t>>;

Members members(const std::vector<MergeGroup>& groups)
{
    Members result;
    for (const MergeGroup& group : groups)
        result.push_back(group.members);
    return result;
}

} // namespace

class TestMergeSites : public QObject
{
    Q_OBJECT
private slots:
    void words_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("distinctive");
        QTest::newRow("accents and articles") << "L'École des Œillets d'Èze"
                                              << "ecole oeillets eze"
                                              << "oeillets eze";
        QTest::newRow("capitals and saints") << "ÉCOLE ST-EXUPÉRY"
                                             << "ecole saint exupery"
                                             << "saint exupery";
        QTest::newRow("combining accents") << QString::fromUtf8("E\xCC\x81"
                                                                "cole")
                                           << "ecole"
                                           << "";
        QTest::newRow("typographic apostrophe") << QString::fromUtf8("Mairie d\u2019\u00c8ze") << "mairie eze"
                                                << "eze";
        QTest::newRow("Italian") << "Scuola della Città"
                                 << "scuola della citta"
                                 << "scuola della citta";
        QTest::newRow("empty") << ""
                               << ""
                               << "";
        QTest::newRow("only blanks") << "  - "
                                     << ""
                                     << "";
    }
    void words()
    {
        QFETCH(QString, name);
        const auto joined = [](const std::vector<std::string>& list) {
            QStringList parts;
            for (const std::string& word : list)
                parts << QString::fromStdString(word);
            return parts.join(' ');
        };
        QTEST(joined(nameWords(name.toStdString())), "words");
        QTEST(joined(distinctiveWords(name.toStdString())), "distinctive");
    }

    void brokenUtf8IsHarmless()
    {
        Random random(5);
        for (int round = 0; round < 500; ++round) {
            std::string bytes;
            for (std::uint64_t i = random.below(12); i > 0; --i)
                bytes += static_cast<char>(random.below(256));
            for (const std::string& word : nameWords(bytes))
                for (const char c : word)
                    QVERIFY((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        }
    }

    void similarity_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        QTest::newRow("same but accents") << "École Jean Jaurès"
                                          << "ecole jean jaures" << true;
        QTest::newRow("kind left out") << "École élémentaire Jean Jaurès"
                                       << "Jean Jaurès" << true;
        QTest::newRow("misspelt") << "Lycée Carnolès"
                                  << "Lycée Carnoles" << true;
        QTest::newRow("other school") << "École Jean Jaurès"
                                      << "École Jules Ferry" << false;
        QTest::newRow("police and post") << "Police municipale"
                                         << "La Poste" << false;
        QTest::newRow("generic beside named") << "École maternelle"
                                              << "École maternelle des Moulins" << true;
        QTest::newRow("both empty") << ""
                                    << "" << true;
    }
    void similarity()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, alike);
        const double forth = nameSimilarity(a.toStdString(), b.toStdString());
        QCOMPARE(forth, nameSimilarity(b.toStdString(), a.toStdString()));
        QCOMPARE(forth >= MergeParams{}.minSimilarity, alike);
    }

    void links_data()
    {
        QTest::addColumn<double>("apart");
        QTest::addColumn<QString>("nameB");
        QTest::addColumn<int>("kindB");
        QTest::addColumn<QString>("layerB");
        QTest::addColumn<bool>("merged");
        const int school = int(SiteKind::PrimarySchool);
        QTest::newRow("unnamed, near") << 49.9 << "" << school << "b" << true;
        QTest::newRow("unnamed, far") << 50.1 << "" << school << "b" << false;
        QTest::newRow("alike") << 30.0 << "ecole saint charles" << school << "b" << true;
        QTest::newRow("other name") << 1.0 << "École des Carmes" << school << "b" << false;
        QTest::newRow("same layer") << 1.0 << "" << school << "a" << false;
        QTest::newRow("college is of the family") << 30.0 << "" << int(SiteKind::SecondarySchool) << "b" << true;
        QTest::newRow("health is not") << 1.0 << "" << int(SiteKind::Health) << "b" << false;
    }
    void links()
    {
        QFETCH(double, apart);
        QFETCH(QString, nameB);
        QFETCH(int, kindB);
        QFETCH(QString, layerB);
        QFETCH(bool, merged);
        const std::vector<Site> sites{site("École Saint-Charles", {1000, 1000}, "a"),
                                      site(qPrintable(nameB), {1000 + apart * 0.6, 1000 + apart * 0.8},
                                           qPrintable(layerB), static_cast<SiteKind>(kindB))};
        QCOMPARE(!proposeMerges(MergeParams{}, sites).empty(), merged);
    }

    void keysDecide()
    {
        const auto secondary = SiteKind::SecondarySchool;
        const std::vector<Site> sites{site("Collège A", {0, 0}, "a", secondary, "0061458C"),
                                      site("Other words", {300, 0}, "a", secondary, "0061458C"),
                                      site("Collège A", {10, 0}, "b", secondary, "0061907R"),
                                      site("Collège A", {900, 0}, "b", secondary, "0061458C")};
        const auto groups = proposeMerges(MergeParams{}, sites);
        QCOMPARE(members(groups), (Members{{0, 1}}));
        QVERIFY(groups[0].links[0].reason == MergeLink::Reason::SameKey);
        QCOMPARE(describe(groups[0].links[0], sites), std::string("300 m apart, same official key 0061458C"));
    }

    void groupsAreTransitive()
    {
        // Two institutions of one campus, joined by a nameless point of another source between them.
        const std::vector<Site> sites{
            site("Lycée B", {40, 0}, "a", SiteKind::SecondarySchool, "0060750H"), site("", {0, 0}, "b"),
            site("École A", {-40, 0}, "a", SiteKind::PrimarySchool, "0061047F"), site("", {500, 0}, "b")};
        const auto groups = proposeMerges(MergeParams{}, sites);
        QCOMPARE(members(groups), (Members{{0, 1, 2}}));
        QCOMPARE(groups[0].links.size(), std::size_t(2));
        QCOMPARE(groups[0].representative, std::size_t(0));
        const auto merged = applyMerges(sites, groups);
        QCOMPARE(merged.size(), std::size_t(2));
        QCOMPARE(merged[0].name, std::string("Lycée B"));
        QCOMPARE(merged[0].sources.size(), std::size_t(3));
    }

    void civicBuildingsAreMany()
    {
        const auto civic = SiteKind::CivicBuilding;
        std::vector<Site> sites{site("Mairie d'Èze", {0, 0}, "a", civic), site("", {20, 0}, "b", civic),
                                site("", {25, 0}, "c", civic)};
        sites[0].townHall = true;
        QCOMPARE(members(proposeMerges(MergeParams{}, sites)), (Members{{1, 2}}));
        sites[1].townHall = true;
        QCOMPARE(members(proposeMerges(MergeParams{}, sites)), (Members{{0, 1}}));
        sites[0].townHall = sites[1].townHall = false;
        QCOMPARE(members(proposeMerges(MergeParams{}, sites)), (Members{{1, 2}}));
    }

    void mergedSiteKeepsTheBest()
    {
        std::vector<Site> sites{site("", {0, 0}, "a"),
                                site("École Rataou", {10, 0}, "b", SiteKind::PrimarySchool, "0061674M")};
        sites[0].id = SiteId(4);
        sites[0].people = 120;
        sites[0].note = "vu sur place";
        sites[0].required = true;
        sites[0].weight = 3;
        sites[1].id = SiteId(9);
        sites[1].municipalityCode = "06104";
        const auto merged = applyMerges(sites, proposeMerges(MergeParams{}, sites));
        QCOMPARE(merged.size(), std::size_t(1));
        const Site& place = merged[0];
        QCOMPARE(place.id, SiteId(9));
        QCOMPARE(place.position, (Point{10, 0}));
        QCOMPARE(place.name, std::string("École Rataou"));
        QCOMPARE(place.people, 120.0);
        QCOMPARE(place.weight, 3.0);
        QCOMPARE(place.note, std::string("vu sur place"));
        QVERIFY(place.required);
        QCOMPARE(place.municipalityCode, std::string("06104"));
    }

    void groupsMatchTheObviousWay_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 10; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void groupsMatchTheObviousWay()
    {
        // Nameless points of two layers: the groups are the connected parts of the graph of near pairs across layers.
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        std::vector<Site> sites;
        for (int i = 0; i < 120; ++i)
            sites.push_back(
                site("", {random.uniform(0, 700), random.uniform(0, 700)}, random.below(2) == 0 ? "a" : "b"));
        std::vector<std::size_t> label(sites.size());
        for (std::size_t i = 0; i < label.size(); ++i)
            label[i] = i;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < sites.size(); ++i)
                for (std::size_t j = 0; j < sites.size(); ++j)
                    if (sites[i].sources[0].layer != sites[j].sources[0].layer &&
                        distance(sites[i].position, sites[j].position) <= 50 && label[j] < label[i]) {
                        label[i] = label[j];
                        changed = true;
                    }
        }
        Members expected;
        for (std::size_t root = 0; root < sites.size(); ++root) {
            std::vector<std::size_t> group;
            for (std::size_t i = 0; i < sites.size(); ++i)
                if (label[i] == root)
                    group.push_back(i);
            if (group.size() > 1)
                expected.push_back(group);
        }
        const auto groups = proposeMerges(MergeParams{}, sites);
        QCOMPARE(members(groups), expected);
        std::size_t absorbed = 0;
        for (const auto& group : expected)
            absorbed += group.size() - 1;
        QCOMPARE(applyMerges(sites, groups).size(), sites.size() - absorbed);
    }
};

QTEST_GUILESS_MAIN(TestMergeSites)
#include "tst_merge_sites.moc"
