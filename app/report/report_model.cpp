// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_model.h"

#include "app/report/report_parts.h"
#include "app/text/convert.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace oasis::report {

namespace {

using text::toQString;

std::vector<std::shared_ptr<const Outcome>> chosenOutcomes(const Study& study, const ReportOptions& options)
{
    if (options.scenarios.empty())
        return study.outcomes;
    std::vector<std::shared_ptr<const Outcome>> chosen;
    for (const ScenarioId id : options.scenarios)
        if (auto outcome = findOutcome(study, id))
            chosen.push_back(std::move(outcome));
    return chosen;
}

/// "2012–2024" of the items that the bills use.
QString priceYears(const Study& study, const std::vector<std::shared_ptr<const Outcome>>& outcomes)
{
    std::set<int> years;
    for (const auto& outcome : outcomes)
        for (const BillEntry& entry : outcome->bill)
            if (const CatalogueItem* item = study.catalogue->find(entry.item))
                years.insert(item->priceYear);
    if (years.empty())
        return {};
    const QString last = QString::number(*years.rbegin());
    return years.size() == 1 ? last : QString::number(*years.begin()) + QStringLiteral("–") + last;
}

/// Letters, digits and hyphens only, accents dropped.
std::string asciiName(const QString& name)
{
    std::string ascii;
    QString plain = name.toLower().normalized(QString::NormalizationForm_D);
    plain.replace(QStringLiteral("œ"), QStringLiteral("oe")).replace(QStringLiteral("æ"), QStringLiteral("ae"));
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            ascii += static_cast<char>(c.unicode());
        else if (!c.isMark() && !ascii.empty() && ascii.back() != '-')
            ascii += '-';
    }
    while (!ascii.empty() && ascii.back() == '-')
        ascii.pop_back();
    return ascii;
}

/// What the maps are made from: the study's own words, else the files that were imported.
QString sourceLine(const Draft& draft)
{
    QString sources = toQString(draft.study.info.attribution).simplified();
    if (sources.isEmpty()) {
        QStringList files;
        for (const ImportReceipt& receipt : draft.study.receipts)
            files << QFileInfo(toQString(receipt.path)).fileName();
        files.removeDuplicates();
        sources = files.join(QStringLiteral(", "));
    }
    return sources.isEmpty() ? QString() : draft.say(QT_TRANSLATE_NOOP("report", "Sources: %1")).arg(sources);
}

std::vector<MapSheet> mapSheets(const Draft& draft, const QString& title, const QString& date)
{
    std::vector<MapSheet> sheets;
    const QString territory = draft.say(QT_TRANSLATE_NOOP("report", "Territory and priority sites"));
    sheets.push_back(
        {territory, title + QStringLiteral(" · ") + date, sourceLine(draft), "territory", nullptr, nullptr});
    std::set<std::string> used{"territory"};
    for (const auto& outcome : draft.outcomes) {
        const QString name = draft.nameOf(*outcome);
        std::string file = asciiName(name);
        if (file.empty() || used.count(file) != 0)
            file += (file.empty() ? "scenario-" : "-") + std::to_string(outcome->definition.id.value());
        used.insert(file);
        sheets.push_back({name, title + QStringLiteral(" · ") + date, sheets.front().sources, file, outcome, nullptr});
    }
    if (draft.coverage) {
        const QString name = draft.say(QT_TRANSLATE_NOOP("report", "Wi-Fi access points"));
        const QString model =
            map::coverageSentence(draft.coverage->layer, draft.language).section(QLatin1Char(';'), 0, 0);
        sheets.push_back({name, model, sheets.front().sources, "access-points", nullptr,
                          std::make_shared<const map::CoverageLayer>(draft.coverage->layer)});
    }
    return sheets;
}

Draft makeDraft(const Study& study, const ReportOptions& options)
{
    const text::Language language(toQString(options.language));
    Draft draft{study, language, text::UnitText(language), toQString(study.catalogue->currency()), {}, {}, {}, {}, {},
                {},    {}};
    draft.outcomes = chosenOutcomes(study, options);
    for (const auto& outcome : draft.outcomes)
        draft.plain.push_back(outcome.get());
    const QString years = priceYears(study, draft.outcomes);
    const QString euro = draft.currency == QLatin1String("EUR") ? QStringLiteral("€") : draft.currency;
    draft.moneyUnit = years.isEmpty()
                          ? draft.say(QT_TRANSLATE_NOOP("report", "%1 before tax")).arg(euro)
                          : draft.say(QT_TRANSLATE_NOOP("report", "%1 before tax, prices of %2")).arg(euro, years);
    draft.thousandsUnit = QLatin1Char('k') + draft.moneyUnit;
    return draft;
}

std::vector<Section> allSections(Draft& draft)
{
    std::vector<Section> sections;
    sections.push_back(summarySection(draft));
    sections.push_back(contextSection(draft));
    sections.push_back(needsSection(draft));
    sections.push_back(comparisonSection(draft));
    for (std::size_t i = 0; i < draft.outcomes.size(); ++i) {
        sections.push_back(scenarioSection(draft, i));
        if (Section cabinets = cabinetSection(draft, i); !cabinets.blocks.empty())
            sections.push_back(std::move(cabinets));
    }
    if (Section frontier = frontierSection(draft); !frontier.blocks.empty())
        sections.push_back(std::move(frontier));
    sections.push_back(costSection(draft));
    sections.push_back(municipalSection(draft));
    sections.push_back(assumptionSection(draft));
    if (Section optics = opticsSection(draft); !optics.blocks.empty())
        sections.push_back(std::move(optics));
    if (Section radio = radioSection(draft); !radio.blocks.empty())
        sections.push_back(std::move(radio));
    // Their map comes after that of the territory and those of the scenarios.
    if (Section points = accessPointSection(draft, 1 + draft.outcomes.size()); !points.blocks.empty())
        sections.push_back(std::move(points));
    sections.push_back(proofSection(draft));
    if (Section explanations = explanationSection(draft); !explanations.blocks.empty())
        sections.push_back(std::move(explanations));
    sections.push_back(sourceSection(draft));
    sections.push_back(glossarySection(draft));
    sections.push_back(originSection(draft)); // last: by now every figure has named its origin
    return sections;
}

/// What the access points reach; a report tells why it is not known, and goes on. Errors: Cancelled.
Result<void> addCoverage(Draft& draft, const ReportOptions& options, const RunContext& ctx)
{
    if (draft.study.accessPoints.empty())
        return ok();
    auto coverage = coverageFigures(draft.study, options.relief, options.receivers, ctx);
    if (coverage.has_value())
        draft.coverage = std::make_shared<const CoverageFigures>(std::move(coverage).value());
    else if (coverage.error().code == ErrorCode::Cancelled)
        return coverage.error();
    else
        draft.coverageFailure = coverage.error();
    return ok();
}

} // namespace

Result<ReportModel> buildReportModel(const Study& study, const ReportOptions& options, const RunContext& ctx)
{
    Draft draft = makeDraft(study, options);
    if (draft.outcomes.empty())
        return fail(ErrorCode::NoSites, "no scenario of the study has been computed");
    const QDate date =
        options.date.empty() ? QDate::currentDate() : QDate::fromString(toQString(options.date), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::InvalidArgument, "not a date (YYYY-MM-DD): " + options.date, "date");
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "report");

    OASIS_CHECK(addCoverage(draft, options, ctx));

    ReportModel model;
    model.language = draft.language;
    model.kind = draft.say(QT_TRANSLATE_NOOP("report", "Report to the council"));
    model.title = toQString(study.info.name);
    if (model.title.isEmpty())
        model.title = draft.say(QT_TRANSLATE_NOOP("report", "Study of digital oases"));
    model.question = toQString(study.info.question);
    if (model.question.isEmpty())
        model.question =
            draft.say(QT_TRANSLATE_NOOP("report", "Which network for the digital oases of the territory?"));
    model.author = toQString(study.info.author);
    model.dateText = draft.language.locale().toString(date, QStringLiteral("d MMMM yyyy"));
    model.isoDate = text::toStdString(date.toString(Qt::ISODate));
    model.footer = QStringLiteral("Oasis Planner %1").arg(toQString(draft.outcomes.front()->programVersion));
    model.maps = mapSheets(draft, model.title, model.dateText);
    model.sections = allSections(draft);
    for (auto& [key, origin] : draft.origins)
        model.origins.push_back(std::move(origin));
    if (ctx.stopRequested())
        return fail(ErrorCode::Cancelled, "report");
    return model;
}

} // namespace oasis::report
