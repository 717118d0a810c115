// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/site_edits.h"

#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/sites/mark_rules.h"
#include "core/sites/merge_sites.h"
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"

#include <algorithm>
#include <array>

namespace oasis::cli {

namespace {

using text::toStdString;

constexpr std::array kKindKeys{"primary-school", "secondary-school", "campus",
                               "civic",          "activity-zone",    "third-place",
                               "totem",          "health",           "wifi-spot"};
constexpr std::int64_t kUsualPopulation = 500; // town halls above 500 inhabitants, zones above 5 ha
constexpr double kUsualAreaHa = 5;
constexpr double kMostOption = 1e9; // no coordinate, area, population or distance of a study is larger

Result<double> numberOption(const QCommandLineParser& parser, const char* option, double fallback)
{
    if (!parser.isSet(QLatin1String(option)))
        return fallback;
    bool understood = false;
    const double value = parser.value(QLatin1String(option)).toDouble(&understood);
    if (!understood || !(value >= 0 && value <= kMostOption)) // not a number is neither
        return fail(ErrorCode::InvalidArgument, "a number of 0 or more is wanted", std::string("--") + option);
    return value;
}

Result<SiteKind> kindOption(const QCommandLineParser& parser)
{
    const std::string key = toStdString(parser.value(QStringLiteral("kind")));
    const auto found = std::find(kKindKeys.begin(), kKindKeys.end(), key);
    if (found == kKindKeys.end())
        return fail(ErrorCode::InvalidArgument,
                    key.empty() ? "say which kind of site" : "unknown kind of site: " + key + "; see --help", "--kind");
    return static_cast<SiteKind>(found - kKindKeys.begin());
}

struct Place
{
    Point position;
    Point lonLat;
};

Result<Place> placeOption(const Study& study, const QCommandLineParser& parser)
{
    const QStringList parts = parser.value(QStringLiteral("at")).split(QLatin1Char(','));
    bool xOk = false;
    bool yOk = false;
    const Point given{parts.value(0).toDouble(&xOk), parts.value(1).toDouble(&yOk)};
    if (parts.size() != 2 || !xOk || !yOk || !(std::abs(given.x) <= kMostOption && std::abs(given.y) <= kMostOption))
        return fail(ErrorCode::InvalidArgument, "give the place as two numbers: --at x,y", "--at");
    OASIS_TRY(const auto projected, gis::Crs::parse(study.info.crs));
    OASIS_TRY(const auto geographic, gis::Crs::parse("EPSG:4326"));
    const bool lonLat = parser.isSet(QStringLiteral("lonlat"));
    OASIS_TRY(auto transform, gis::Transform::create(lonLat ? geographic : projected, lonLat ? projected : geographic));
    const Point other = transform.apply(given);
    if (!std::isfinite(other.x) || !std::isfinite(other.y))
        return fail(ErrorCode::InvalidArgument, "the place lies outside the study's coordinate system", "--at");
    return lonLat ? Place{other, given} : Place{given, other};
}

std::string municipalityCode(const Study& study, Point position)
{
    const std::uint32_t index = study.territory->municipalityAt(position);
    return index == kNoMunicipality ? std::string() : study.territory->municipalities[index].code;
}

Result<Site> siteOption(const Study& study, const QCommandLineParser& parser)
{
    bool understood = false;
    const SiteId id{parser.value(QStringLiteral("id")).toLongLong(&understood)};
    const Site* site = understood ? findSite(study, id) : nullptr;
    if (!site)
        return fail(ErrorCode::InvalidArgument, "there is no site of this number; see oasis sites STUDY list", "--id");
    return *site;
}

Result<SiteEdit> mark(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    MarkParams params;
    OASIS_TRY(const auto population,
              numberOption(parser, "min-population", parser.isSet(QStringLiteral("usual")) ? kUsualPopulation : 0));
    OASIS_TRY(const auto areaHa,
              numberOption(parser, "min-area", parser.isSet(QStringLiteral("usual")) ? kUsualAreaHa : 0));
    if (parser.isSet(QStringLiteral("usual"))) {
        params.rules = everyKindMarkRules(static_cast<std::int64_t>(population), areaHa);
    } else {
        MarkRule rule;
        OASIS_TRY(rule.kind, kindOption(parser));
        rule.minPopulation = static_cast<std::int64_t>(population);
        rule.minAreaHa = areaHa;
        rule.required = parser.isSet(QStringLiteral("required"));
        params.rules.push_back(rule);
    }
    params.insideOnly = !study.territory->municipalities.empty();
    SiteEdit edit;
    for (const MarkedSite& marked : markByRules(params, study.sites, *study.territory))
        edit.change.upsertSites.push_back(marked.site);
    edit.sentence = terminal.language().translate("cli", QT_TRANSLATE_N_NOOP("cli", "%n site(s) marked as oases"),
                                                  static_cast<int>(edit.change.upsertSites.size()));
    return edit;
}

Result<SiteEdit> merge(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    MergeParams params;
    OASIS_TRY(params.distanceM, numberOption(parser, "distance", params.distanceM));
    const auto groups = proposeMerges(params, study.sites);
    const std::vector<Site> merged = applyMerges(study.sites, groups);
    SiteEdit edit;
    for (const MergeGroup& group : groups) {
        const SiteId kept = study.sites[group.representative].id;
        edit.change.upsertSites.push_back(
            *std::find_if(merged.begin(), merged.end(), [&](const Site& site) { return site.id == kept; }));
        for (const std::size_t member : group.members)
            if (member != group.representative)
                edit.change.eraseSites.push_back(study.sites[member].id);
        for (const MergeLink& link : group.links)
            terminal.message(text::siteTitle(study.sites[link.first], terminal.language()) + QStringLiteral(" = ") +
                             text::siteTitle(study.sites[link.second], terminal.language()) + QStringLiteral(": ") +
                             text::toQString(describe(link, study.sites)));
    }
    if (groups.empty()) {
        edit.sentence = terminal.language()
                            .translate("cli", QT_TRANSLATE_NOOP("cli", "no two sites within %1 look like one place"))
                            .arg(terminal.units().length(params.distanceM));
        return edit;
    }
    edit.sentence = terminal.language()
                        .translate("cli", QT_TRANSLATE_NOOP("cli", "%1 sites are now %2 places"))
                        .arg(study.sites.size())
                        .arg(merged.size());
    return edit;
}

Result<SiteEdit> add(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    Site site;
    OASIS_TRY(site.kind, kindOption(parser));
    OASIS_TRY(const auto place, placeOption(study, parser));
    site.id = nextSiteId(study);
    site.name = toStdString(parser.value(QStringLiteral("name")));
    site.state = SiteState::Oasis;
    site.required = parser.isSet(QStringLiteral("required"));
    site.note = toStdString(parser.value(QStringLiteral("note")));
    site.position = place.position;
    site.lonDeg = place.lonLat.x;
    site.latDeg = place.lonLat.y;
    site.municipalityCode = municipalityCode(study, site.position);
    site.sources.push_back({"by hand", {}});
    applyKindDefaults(site);
    SiteEdit edit;
    edit.change.upsertSites.push_back(site);
    edit.sentence =
        terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "site %1 added")).arg(site.id.value());
    return edit;
}

Result<SiteEdit> move(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    OASIS_TRY(auto site, siteOption(study, parser));
    OASIS_TRY(const auto place, placeOption(study, parser));
    site.position = place.position;
    site.lonDeg = place.lonLat.x;
    site.latDeg = place.lonLat.y;
    site.municipalityCode = municipalityCode(study, site.position);
    SiteEdit edit;
    edit.change.upsertSites.push_back(site);
    edit.sentence =
        terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "site %1 moved")).arg(site.id.value());
    return edit;
}

Result<SiteEdit> strike(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    OASIS_TRY(auto site, siteOption(study, parser));
    site.state = SiteState::StruckOut;
    if (parser.isSet(QStringLiteral("note")))
        site.note = toStdString(parser.value(QStringLiteral("note")));
    SiteEdit edit;
    edit.change.upsertSites.push_back(site);
    edit.sentence =
        terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "site %1 struck out")).arg(site.id.value());
    return edit;
}

Result<SiteEdit> supply(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    SupplyPoint point;
    OASIS_TRY(const auto place, placeOption(study, parser));
    point.id = nextSupplyId(study);
    point.name = toStdString(parser.value(QStringLiteral("name")));
    point.position = place.position;
    point.lonDeg = place.lonLat.x;
    point.latDeg = place.lonLat.y;
    point.municipalityCode = municipalityCode(study, point.position);
    SiteEdit edit;
    edit.change.upsertSupplies.push_back(point);
    edit.sentence = terminal.language()
                        .translate("cli", QT_TRANSLATE_NOOP("cli", "point of presence %1 added"))
                        .arg(point.id.value());
    return edit;
}

/// At a site, or at a place.
Result<SiteEdit> hotspot(const Study& study, const QCommandLineParser& parser, const Terminal& terminal)
{
    AccessPoint point;
    point.id = nextAccessPointId(study);
    if (parser.isSet(QStringLiteral("at"))) {
        OASIS_TRY(const auto place, placeOption(study, parser));
        point.position = place.position;
        point.lonDeg = place.lonLat.x;
        point.latDeg = place.lonLat.y;
    } else {
        OASIS_TRY(const Site site, siteOption(study, parser));
        point.name = site.name;
        point.position = site.position;
        point.lonDeg = site.lonDeg;
        point.latDeg = site.latDeg;
    }
    if (parser.isSet(QStringLiteral("name")))
        point.name = toStdString(parser.value(QStringLiteral("name")));
    SiteEdit edit;
    edit.change.upsertAccessPoints.push_back(point);
    edit.sentence =
        terminal.language().translate("cli", QT_TRANSLATE_NOOP("cli", "access point %1 added")).arg(point.id.value());
    return edit;
}

} // namespace

Result<SiteEdit> siteEdit(const QString& action, const Study& study, const QCommandLineParser& parser,
                          const Terminal& terminal)
{
    using Maker = Result<SiteEdit> (*)(const Study&, const QCommandLineParser&, const Terminal&);
    const std::pair<const char*, Maker> makers[] = {{"mark", mark},      {"merge", merge},   {"add", add},
                                                    {"move", move},      {"strike", strike}, {"supply", supply},
                                                    {"hotspot", hotspot}};
    for (const auto& [name, maker] : makers)
        if (action == QLatin1String(name))
            return maker(study, parser, terminal);
    return fail(ErrorCode::InvalidArgument, "unknown action: " + toStdString(action) +
                                                ". Known: list, rank, mark, merge, add, move, strike, supply, hotspot");
}

} // namespace oasis::cli
