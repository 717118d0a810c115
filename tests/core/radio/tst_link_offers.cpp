// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/radio/link_offers.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace oasis;

namespace {

/// A made-up relief: a smooth field of hills, sampled every 50 m or so.
double groundAt(Point p)
{
    return 200 + 60 * std::sin(p.x / 1700) * std::cos(p.y / 2300) + 25 * std::sin((p.x + p.y) / 600);
}

Result<LinkRelief> hills(Point from, Point to)
{
    const double length = distance(from, to);
    const int points = 3 + static_cast<int>(length / 50);
    LinkRelief relief;
    for (int i = 0; i < points; ++i) {
        const double t = static_cast<double>(i) / (points - 1);
        relief.distancesKm.push_back(length / 1000 * t);
        relief.groundM.push_back(groundAt({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t}));
    }
    return relief;
}

std::vector<LinkPlace> scattered(Random& random, int count)
{
    std::vector<LinkPlace> places;
    for (int i = 0; i < count; ++i)
        places.push_back({"place " + std::to_string(i),
                          {random.uniform(0, 9000), random.uniform(0, 9000)},
                          random.uniform(5, 12),
                          random.uniform(25, 40)});
    return places;
}

struct Case
{
    std::vector<LinkPlace> sites;
    std::vector<LinkPlace> anchors;
    [[nodiscard]] LinkQuestion question() const
    {
        LinkQuestion q;
        q.sites = sites;
        q.anchors = anchors;
        q.equipment = defaultLinkEquipment();
        q.farthestKm = 6;
        return q;
    }
};

Case someCase(int seed)
{
    Random random(static_cast<std::uint64_t>(seed));
    return {scattered(random, 8), scattered(random, 3)};
}

/// Every equipment judged at its own lowest masts, without any short cut.
std::optional<Money> cheapestByHand(const LinkQuestion& q, std::size_t site, std::size_t anchor)
{
    const LinkPlace& from = q.sites[site];
    const LinkPlace& to = q.anchors[anchor];
    const LinkRelief relief = hills(from.position, to.position).value();
    const PathProfile profile = PathProfile::create(relief.distancesKm, relief.groundM).value();
    std::optional<Money> best;
    for (const LinkEquipment& e : q.equipment) {
        const auto masts =
            lowestMasts(profile, {{from.leastM, to.leastM}, {from.mostM, to.mostM}}, e.frequencyGhz, q.demand.clearance)
                .value();
        if (!masts || !judgeLink(profile, *masts, e, q.demand, q.climate).value().works())
            continue;
        const double metres = masts->txM - from.leastM + masts->rxM - to.leastM;
        const Money price = e.priceTypical + e.yearly * q.costs.years + timesRate(q.costs.mastPerMetre, metres);
        if (!best || price < *best)
            best = price;
    }
    return best;
}

} // namespace

class TestLinkOffers : public QObject
{
    Q_OBJECT
private slots:
    void likeBruteForce_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void likeBruteForce()
    {
        QFETCH(int, seed);
        const Case example = someCase(seed);
        const LinkQuestion q = example.question();
        const auto offers = linkOffers(q, hills, {}).value();
        std::size_t expected = 0;
        for (std::size_t s = 0; s < q.sites.size(); ++s)
            for (std::size_t a = 0; a < q.anchors.size(); ++a) {
                const double apart = distance(q.sites[s].position, q.anchors[a].position);
                const auto price = apart < 10 || apart > 6000 ? std::nullopt : cheapestByHand(q, s, a);
                const auto found = std::find_if(offers.begin(), offers.end(),
                                                [&](const LinkOffer& o) { return o.site == s && o.anchor == a; });
                QCOMPARE(found != offers.end(), price.has_value());
                if (price) {
                    QCOMPARE(found->price, *price);
                    QVERIFY(found->availabilityPercent >= q.demand.availabilityPercent);
                    QVERIFY(found->rateMbps >= q.demand.rateMbps);
                    QVERIFY(!found->confirmed);
                    ++expected;
                }
            }
        QCOMPARE(offers.size(), expected);
        QVERIFY(std::is_sorted(offers.begin(), offers.end(), [](const LinkOffer& a, const LinkOffer& b) {
            return std::make_tuple(a.site, a.price, a.anchor) < std::make_tuple(b.site, b.price, b.anchor);
        }));
        const auto cents = cheapestCents(offers, q.sites.size());
        for (std::size_t s = 0; s < q.sites.size(); ++s) {
            const auto first =
                std::find_if(offers.begin(), offers.end(), [&](const LinkOffer& o) { return o.site == s; });
            QCOMPARE(cents[s], first == offers.end() ? kInfiniteCents : first->price.inCents());
        }
    }

    void someAreServed()
    {
        std::size_t served = 0;
        for (int seed = 1; seed <= 6; ++seed)
            served += linkOffers(someCase(seed).question(), hills, {}).value().size();
        QVERIFY(served > 10); // the comparison above is not of nothing with nothing
    }

    void threadsDoNotMatter()
    {
        const Case example = someCase(3);
        RunContext many;
        many.threads = 4;
        const auto one = linkOffers(example.question(), hills, {}).value();
        const auto four = linkOffers(example.question(), hills, many).value();
        QCOMPARE(four.size(), one.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(four[i].price, one[i].price);
            QCOMPARE(four[i].anchor, one[i].anchor);
            QCOMPARE(four[i].masts.txM, one[i].masts.txM);
        }
    }

    void aPlaceIsNoAnchorOfItsOwn()
    {
        Case example = someCase(1);
        example.anchors = example.sites; // relays
        const auto offers = linkOffers(example.question(), hills, {}).value();
        for (const LinkOffer& offer : offers)
            QVERIFY(offer.site != offer.anchor);
    }

    void cancelled()
    {
        std::stop_source source;
        source.request_stop();
        RunContext ctx;
        ctx.stop = source.get_token();
        const auto offers = linkOffers(someCase(1).question(), hills, ctx);
        QVERIFY(!offers.has_value());
        QCOMPARE(offers.error().code, ErrorCode::Cancelled);
    }

    void reliefThatCannotBeHad()
    {
        const auto none = [](Point, Point) -> Result<LinkRelief> {
            return fail(ErrorCode::InvalidArgument, "the place lies outside the relief");
        };
        const auto offers = linkOffers(someCase(1).question(), none, {});
        QVERIFY(!offers.has_value());
        QVERIFY(offers.error().context.find("place") != std::string::npos);
        const auto holes = [](Point from, Point to) -> Result<LinkRelief> {
            LinkRelief relief = hills(from, to).value();
            relief.groundM[1] = std::nan("");
            return relief;
        };
        QVERIFY(!linkOffers(someCase(1).question(), holes, {}).has_value());
    }

    void badQuestions()
    {
        const Case example = someCase(1);
        const auto bad = [&](auto change) {
            Case changed = example;
            LinkQuestion q = changed.question();
            change(changed, q);
            return !linkOffers(q, hills, {}).has_value();
        };
        QVERIFY(bad([](Case&, LinkQuestion& q) { q.farthestKm = 0; }));
        QVERIFY(bad([](Case&, LinkQuestion& q) { q.farthestKm = std::nan(""); }));
        QVERIFY(bad([](Case&, LinkQuestion& q) { q.costs.years = -1; }));
        QVERIFY(bad([](Case&, LinkQuestion& q) { q.costs.mastPerMetre = Money::euros(-1); }));
        QVERIFY(bad([](Case&, LinkQuestion& q) { q.demand.rateMbps = 0; }));
        QVERIFY(bad([](Case& c, LinkQuestion&) { c.sites[0].leastM = 0; }));
        QVERIFY(bad([](Case& c, LinkQuestion&) { c.sites[0].mostM = 1; }));
        QVERIFY(bad([](Case& c, LinkQuestion&) { c.anchors[0].position.x = std::nan(""); }));
    }
};

QTEST_GUILESS_MAIN(TestLinkOffers)
#include "tst_link_offers.moc"
