// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/site_edits.h"
#include "app/cli/study_access.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include "core/sites/priority.h"
#include "gis/store/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace oasis::cli {

namespace {

using text::toQString;

void list(const Study& study, const Terminal& terminal)
{
    const text::Language& language = terminal.language();
    if (terminal.json()) {
        terminal.jsonText(gis::toJson(study.sites));
        return;
    }
    for (const Site& site : study.sites)
        terminal.line(QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(site.id.value(), 6)
                          .arg(text::name(site.state, language).leftJustified(11),
                               text::name(site.kind, language).leftJustified(18),
                               toQString(site.municipalityCode).leftJustified(6), text::siteTitle(site, language)));
}

void rank(const Study& study, const Terminal& terminal)
{
    std::vector<Site> oases;
    for (const Site& site : study.sites)
        if (site.state == SiteState::Oasis)
            oases.push_back(site);
    std::vector<Point> supplies;
    for (const SupplyPoint& supply : study.supplies)
        supplies.push_back(supply.position);
    const auto scores = prioritise(PriorityParams(), oases, *study.territory, supplies);
    if (terminal.json()) {
        QJsonArray array;
        for (const PriorityScore& score : scores)
            array.append(QJsonObject{{QStringLiteral("rank"), score.rank},
                                     {QStringLiteral("score"), score.score},
                                     {QStringLiteral("site"), static_cast<qint64>(score.site.value())}});
        terminal.jsonValue(array);
        return;
    }
    for (const PriorityScore& score : scores)
        terminal.line(QStringLiteral("%1  %2  %3")
                          .arg(score.rank, 4)
                          .arg(terminal.units().number(score.score, 3),
                               text::siteTitle(*findSite(study, score.site), terminal.language())));
}

QJsonObject toJson(const StudyChange& change)
{
    QJsonArray changed;
    for (const Site& site : change.upsertSites)
        changed.append(static_cast<qint64>(site.id.value()));
    QJsonArray removed;
    for (const SiteId id : change.eraseSites)
        removed.append(static_cast<qint64>(id.value()));
    QJsonArray supplies;
    for (const SupplyPoint& supply : change.upsertSupplies)
        supplies.append(static_cast<qint64>(supply.id.value()));
    QJsonArray points;
    for (const AccessPoint& point : change.upsertAccessPoints)
        points.append(static_cast<qint64>(point.id.value()));
    return {{QStringLiteral("changed"), changed},
            {QStringLiteral("removed"), removed},
            {QStringLiteral("supplies"), supplies},
            {QStringLiteral("accessPoints"), points}};
}

class SitesCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("sites"); }
    QString summary(const text::Language& language) const override
    {
        return language.translate("cli", QT_TRANSLATE_NOOP("cli", "List, mark, merge, add, move or strike out sites."));
    }
    void configure(QCommandLineParser& parser, const text::Language& language) const override
    {
        addStudyArgument(parser, language);
        parser.addPositionalArgument(
            QStringLiteral("action"),
            language.translate(
                "cli", QT_TRANSLATE_NOOP("cli", "list, rank, mark, merge, add, move, strike, supply or hotspot.")));
        const auto add = [&](const char* option, const char* help, const char* value) {
            if (*value)
                parser.addOption(
                    {QString::fromLatin1(option), language.translate("cli", help), QString::fromLatin1(value)});
            else
                parser.addOption({QString::fromLatin1(option), language.translate("cli", help)});
        };
        add("usual", QT_TRANSLATE_NOOP("cli", "mark: all kinds, town halls and zones above the thresholds."), "");
        add("kind",
            QT_TRANSLATE_NOOP("cli", "mark, add: kind of site (primary-school, secondary-school, campus, civic, "
                                     "activity-zone, third-place, totem, health, wifi-spot)."),
            "kind");
        add("min-population",
            QT_TRANSLATE_NOOP("cli", "mark: town halls of municipalities of at least so many inhabitants."), "n");
        add("min-area", QT_TRANSLATE_NOOP("cli", "mark: activity zones of at least so many hectares."), "ha");
        add("required", QT_TRANSLATE_NOOP("cli", "mark, add: required in every scenario."), "");
        add("distance", QT_TRANSLATE_NOOP("cli", "merge: the same place within so many metres (default 50)."), "m");
        add("id", QT_TRANSLATE_NOOP("cli", "move, strike, hotspot: number of the site."), "n");
        add("at",
            QT_TRANSLATE_NOOP("cli", "add, move, supply, hotspot: place as x,y in the study's system, or lon,lat with "
                                     "--lonlat."),
            "x,y");
        add("lonlat", QT_TRANSLATE_NOOP("cli", "--at gives longitude and latitude."), "");
        add("name", QT_TRANSLATE_NOOP("cli", "add, supply, hotspot: name."), "text");
        add("note", QT_TRANSLATE_NOOP("cli", "strike, add: note."), "text");
    }
    ExitCode execute(const QCommandLineParser& parser, const Terminal& terminal) const override
    {
        const auto done = act(parser, terminal);
        return done.has_value() ? ExitCode::Done : terminal.failed(done.error());
    }

private:
    static Result<void> act(const QCommandLineParser& parser, const Terminal& terminal)
    {
        const QString action = parser.positionalArguments().value(1, QStringLiteral("list"));
        if (action == QLatin1String("list") || action == QLatin1String("rank")) {
            OASIS_TRY(const auto study, openStudy(parser, terminal));
            if (action == QLatin1String("list"))
                list(study, terminal);
            else
                rank(study, terminal);
            return ok();
        }
        OASIS_TRY(auto opened, openStudyToChange(parser, terminal));
        OASIS_TRY(auto edit, siteEdit(action, opened.study, parser, terminal));
        const QJsonObject json = toJson(edit.change);
        if (!edit.change.isEmpty()) {
            OASIS_CHECK(apply(opened.study, std::move(edit.change)));
            OASIS_CHECK(saveStudy(opened.study, parser, terminal));
        }
        if (terminal.json())
            terminal.jsonValue(json);
        else
            terminal.line(edit.sentence);
        return ok();
    }
};

} // namespace

std::unique_ptr<Command> makeSitesCommand()
{
    return std::make_unique<SitesCommand>();
}

} // namespace oasis::cli
