// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/territory/territory.h"

#include "tests/support/planning_builder.h"

#include <QTest>

using namespace oasis;

class TestTerritory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_territory = {};
        m_territory.municipalities = {test::squareMunicipality("01001", {0, 0}, 1000),
                                      test::squareMunicipality("2A004", {1000, 0}, 1000)};
        m_territory.municipalities[0].population = 700;
        m_territory.municipalities[1].population = 42;
        m_territory.municipalities[0].outline[0].holes = {{{400, 400}, {600, 400}, {600, 600}, {400, 600}}};
    }

    void findsByCode()
    {
        QCOMPARE(m_territory.indexOf("2A004"), std::optional<std::uint32_t>(1));
        QVERIFY(!m_territory.indexOf("2A005"));
        QVERIFY(!m_territory.indexOf(""));
        QVERIFY(!Territory{}.indexOf("01001"));
    }

    void findsByPlace_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<quint32>("municipality");
        QTest::newRow("first") << QPointF(100, 100) << 0U;
        QTest::newRow("second") << QPointF(1500, 999) << 1U;
        QTest::newRow("enclave") << QPointF(500, 500) << kNoMunicipality;
        QTest::newRow("outside") << QPointF(2500, 500) << kNoMunicipality;
    }
    void findsByPlace()
    {
        QFETCH(QPointF, at);
        QFETCH(quint32, municipality);
        QCOMPARE(m_territory.municipalityAt({at.x(), at.y()}), municipality);
    }

    void sumsAndBounds()
    {
        QCOMPARE(m_territory.population(), std::int64_t{742});
        m_territory.cells = {{{2100, 50}, 200, 3, 1}};
        const Bounds expected{0, -50, 2200, 1000};
        QCOMPARE(m_territory.bounds(), expected);
        QVERIFY(Territory{}.bounds().isEmpty());
    }

private:
    Territory m_territory;
};

QTEST_GUILESS_MAIN(TestTerritory)
#include "tst_territory.moc"
