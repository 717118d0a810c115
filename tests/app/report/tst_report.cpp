// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/report/report_model.h"
#include "app/report/report_parts.h"
#include "app/text/convert.h"
#include "core/economics/default_catalogue.h"
#include "core/scenario/run.h"
#include "tests/app/map/small_study.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocumentFragment>
#include <QtTest>

#include <cmath>
#include <set>

using namespace oasis;
using namespace oasis::report;

namespace {

/// Two planned scenarios on a cross of two streets: connect all, and a budget that leaves a site out.
Study plannedStudy()
{
    Study study = map::smallStudy();
    study.info.name = "Val <d'Épreuve>";
    study.info.question = "Quel réseau ?";
    study.info.author = "Syndicat";
    auto territory = *study.territory;
    territory.municipalities[0].populationKnown = true;
    study.territory = std::make_shared<Territory>(territory);
    auto streets = *study.streets;
    computeComponents(streets);
    study.streets = std::make_shared<StreetLayer>(streets);
    for (Site& site : study.sites)
        site.municipalityCode = "99001";
    study.supplies[0].municipalityCode = "99001";
    auto catalogue = defaultCatalogue();
    study.catalogue = std::make_shared<Catalogue>(std::move(catalogue).value());
    ScenarioDefinition all;
    all.id = ScenarioId(1);
    all.name = "Ambition";
    all.overheadShare = 0.2;
    ScenarioDefinition less = all;
    less.id = ScenarioId(2);
    less.name = "Budget à l'œil";
    less.objective = Objective::Budget;
    less.budget = Money::euros(45000);
    study.definitions = {all, less};
    for (const auto& definition : study.definitions) {
        auto outcome = run(planningInput(study), definition, {});
        if (outcome.has_value())
            study.outcomes.push_back(std::make_shared<const Outcome>(std::move(outcome).value()));
    }
    return study;
}

ReportOptions options(const char* language)
{
    ReportOptions chosen;
    chosen.language = language;
    chosen.date = "2026-03-09";
    return chosen;
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(text::toQString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every figure of the model that says where it comes from.
QStringList figuresOf(const ReportModel& model)
{
    QStringList figures;
    for (const Section& section : model.sections)
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows)
                    for (const Cell& cell : row.cells)
                        if (!cell.origin.empty() && section.id != "origins")
                            figures << cell.text;
            if (const auto* key = std::get_if<KeyFigures>(&block))
                for (const auto& entry : key->entries)
                    figures << entry.figure.text;
        }
    return figures;
}

const Table* tableWith(const ReportModel& model, const char* section, const QString& title)
{
    for (const Section& s : model.sections)
        for (const Block& block : s.blocks)
            if (const auto* table = std::get_if<Table>(&block); table && s.id == section && table->title == title)
                return table;
    return nullptr;
}

/// Spaces of all kinds as one, so that line breaks do not count.
QString flat(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char(' ')).replace(QChar(0x2011), QLatin1Char('-')).simplified();
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_study = plannedStudy();
        QCOMPARE(m_study.outcomes.size(), std::size_t(2));
        QVERIFY(m_folder.isValid());
    }
    /// Streets that are left out narrowly: the nearest first, one row a name; nothing of what is not proved.
    void narrowStreetsAreListed()
    {
        Study study = plannedStudy();
        StreetLayer layer = *study.streets;
        for (std::string& name : layer.names)
            name.clear(); // their numbers tell them apart
        study.streets = std::make_shared<StreetLayer>(layer);
        Outcome outcome = *study.outcomes[0];
        outcome.proof.replayed = true;
        outcome.savings = {{study.streets->streets[0].id, Money::euros(900)},
                           {study.streets->streets[1].id, Money{}},
                           {study.streets->streets[2].id, Money::euros(40)}};
        study.outcomes = {std::make_shared<const Outcome>(outcome)};
        const auto rows = [&] {
            const auto model = buildReportModel(study, options("en"), {});
            const Table* table =
                tableWith(model.value(), "explanations",
                          QStringLiteral("Streets that “%1” leaves out most narrowly").arg(QStringLiteral("Ambition")));
            QStringList found;
            for (const Row& row : table == nullptr ? std::vector<Row>() : table->rows)
                found << row.cells.back().text;
            return found;
        };
        const QStringList found = rows();
        QCOMPARE(found.size(), 2);
        QVERIFY2(found[0].contains(QLatin1String("40")), qPrintable(found[0]));
        QVERIFY2(found[1].contains(QLatin1String("900")), qPrintable(found[1]));
        outcome.generation = kPlanGeneration - 1;
        study.outcomes = {std::make_shared<const Outcome>(outcome)};
        QVERIFY(rows().isEmpty());
    }

    /// Protected sites and blocked ones, each with what it has instead of a second way.
    void bothWaysAreListed()
    {
        Study study = plannedStudy();
        Outcome outcome = *study.outcomes[0];
        outcome.sites[0].protection.state = SiteProtection::Blocked;
        outcome.sites[0].protection.blockedBy = study.streets->streets[0].id;
        outcome.sites[1].protection.state = SiteProtection::TwoWays;
        outcome.sites[1].protection.secondLengthM = 1234;
        study.outcomes[0] = std::make_shared<const Outcome>(outcome);
        const auto model = buildReportModel(study, options("en"), {});
        QVERIFY(model.has_value());
        const Table* table =
            tableWith(model.value(), "scenario-1", QStringLiteral("Two ways to the sites of the first rank"));
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows.size(), std::size_t(2));
        QVERIFY(table->rows[0].cells[3].text.startsWith(QLatin1String("blocked: ")));
        QCOMPARE(flat(table->rows[1].cells[2].text), QStringLiteral("1,234 m"));
        QCOMPARE(table->rows[1].cells[3].text, QStringLiteral("no street"));
        QVERIFY(tableWith(model.value(), "scenario-2", QStringLiteral("Two ways to the sites of the first rank")) ==
                nullptr);
    }

    void allSectionsArePresent_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("summary");
        QTest::newRow("fr") << QStringLiteral("fr") << QStringLiteral("Note de synthèse");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Summary note");
    }
    void allSectionsArePresent()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, summary);
        const auto model = buildReportModel(m_study, options(qPrintable(language)));
        QVERIFY(model.has_value());
        std::vector<std::string> ids;
        for (const Section& section : model.value().sections)
            ids.push_back(section.id);
        const std::vector<std::string> wanted{
            "summary",     "context", "needs", "comparison",   "scenario-1", "scenario-2", "costs",  "municipalities",
            "assumptions", "optics",  "proof", "explanations", "sources",    "glossary",   "origins"};
        QCOMPARE(ids, wanted);
        QCOMPARE(model.value().sections.front().title, summary);
        QCOMPARE(model.value().maps.size(), std::size_t(3));
        QCOMPARE(model.value().maps[2].fileName, std::string("budget-a-l-oeil"));
    }

    void everyFigureSaysWhereItComesFrom()
    {
        const auto model = buildReportModel(m_study, options("en"));
        std::set<std::string> known;
        for (const Origin& origin : model.value().origins) {
            QVERIFY2(!origin.formula.isEmpty(), origin.key.c_str());
            QVERIFY2(!origin.name.isEmpty() && origin.name != text::toQString(origin.key), origin.key.c_str());
            QVERIFY2(!origin.meaning.isEmpty(), origin.key.c_str());
            known.insert(origin.key);
        }
        for (const Section& section : model.value().sections)
            for (const Block& block : section.blocks)
                if (const auto* table = std::get_if<Table>(&block))
                    for (const Row& row : table->rows)
                        for (const Cell& cell : row.cells)
                            QVERIFY(cell.origin.empty() || known.count(cell.origin) == 1);
    }

    void amountsAreThoseOfTheOutcome()
    {
        const auto model = buildReportModel(m_study, options("en"));
        const text::UnitText units{text::Language(QStringLiteral("en"))};
        const Table* table =
            tableWith(model.value(), "municipalities", QStringLiteral("Investment on each municipality's ground"));
        QVERIFY(table);
        QCOMPARE(table->rows.back().kind, Row::Kind::Total);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(table->rows.back().cells[i + 1].text, units.money(m_study.outcomes[i]->investment));
            QVERIFY(table->rows.back().cells[i + 1].assumption);
        }
        // One municipality: it carries all.
        QCOMPARE(table->rows.front().cells[1].text, table->rows.back().cells[1].text);
    }

    void rowsAreAsWideAsTheirTable()
    {
        const auto model = buildReportModel(m_study, options("fr"));
        for (const Section& section : model.value().sections)
            for (const Block& block : section.blocks)
                if (const auto* table = std::get_if<Table>(&block))
                    for (const Row& row : table->rows)
                        QCOMPARE(row.cells.size(), row.kind == Row::Kind::Group ? 1U : table->columns.size());
    }

    void sitesLeftOutAreNamedWithAReason()
    {
        const auto model = buildReportModel(m_study, options("en"));
        const Table* table = tableWith(model.value(), "scenario-2", QStringLiteral("Sites not served, and why"));
        const auto& sites = m_study.outcomes[1]->sites;
        const auto unserved = std::count_if(sites.begin(), sites.end(),
                                            [](const OutcomeSite& site) { return site.served == Served::No; });
        QVERIFY(unserved > 0);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), static_cast<std::size_t>(unserved));
        for (const Row& row : table->rows)
            QVERIFY(row.cells[2].text.size() > 20);
    }

    void frenchNumbers()
    {
        const auto model = buildReportModel(m_study, options("fr"));
        QCOMPARE(model.value().dateText, QStringLiteral("9 mars 2026"));
        const QStringList figures = figuresOf(model.value());
        QVERIFY(figures.contains(QStringLiteral("1\u202F200"))); // inhabitants
        for (const QString& figure : figures) {
            static const QRegularExpression foreign(QStringLiteral("[0-9][. ][0-9]{3}|[0-9][.][0-9]|[0-9] "));
            QVERIFY2(!figure.contains(foreign), qPrintable(figure));
            QVERIFY2(!figure.contains(QLatin1Char('%')) || figure.contains(QStringLiteral("\u202F%")),
                     qPrintable(figure));
        }
    }

    void htmlHoldsEveryFigureAndNothingFromOutside()
    {
        const std::string path = file("a.html");
        QVERIFY(writeHtml(m_study, options("fr"), path, {}).has_value());
        const QString html = QString::fromUtf8(bytesOf(path));
        const auto model = buildReportModel(m_study, options("fr"));
        for (const QString& figure : figuresOf(model.value()))
            QVERIFY2(html.contains(figure.toHtmlEscaped()), qPrintable(figure));
        QVERIFY(html.contains(QStringLiteral("Val &lt;d'Épreuve&gt;")));
        QVERIFY(!html.contains(QStringLiteral("Val <d")));
        for (const char* outside : {"src=\"http", "href=\"http", "url(", "@import"})
            QVERIFY2(!html.contains(QLatin1String(outside)), outside);
        for (const Section& section : model.value().sections)
            QVERIFY(html.contains(QStringLiteral("href=\"#%1\"").arg(text::toQString(section.id))));
        QCOMPARE(html.count(QStringLiteral("data:image/png")), 3);
        QVERIFY(html.endsWith(QStringLiteral("</html>\n")));
    }

    void pdfHoldsTheSameFigures()
    {
        const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (pdftotext.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        const std::string path = file("a.pdf");
        QVERIFY(writePdf(m_study, options("fr"), path, {}).has_value());
        QProcess process;
        process.start(pdftotext, {QStringLiteral("-layout"), text::toQString(path), QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString words = flat(QString::fromUtf8(process.readAllStandardOutput()));
        const auto model = buildReportModel(m_study, options("fr"));
        for (const QString& figure : figuresOf(model.value()))
            QVERIFY2(words.contains(flat(figure)), qPrintable(figure));
        for (const Section& section : model.value().sections)
            QVERIFY2(words.contains(flat(section.title)), qPrintable(section.title));
    }

    void mapsAreNamedAndSized()
    {
        const auto paths = writeMaps(m_study, options("fr"), file("maps"), {});
        QVERIFY(paths.has_value());
        const std::vector<std::string> wanted{file("maps/ambition.png"), file("maps/budget-a-l-oeil.png")};
        QCOMPARE(paths.value(), wanted);
        const QImage image(text::toQString(paths.value().front()));
        QCOMPARE(image.size(), QSize(1600, 1100));
    }

    void sameDateSameBytes()
    {
        using Write = Result<void>(const Study&, const ReportOptions&, const std::string&, const RunContext&);
        for (Write* write : {&writePdf, &writeHtml}) {
            QVERIFY((*write)(m_study, options("fr"), file("first"), {}).has_value());
            QTest::qWait(1100); // into another second
            QVERIFY((*write)(m_study, options("fr"), file("second"), {}).has_value());
            QCOMPARE(bytesOf(file("first")), bytesOf(file("second")));
        }
    }

    void chosenScenariosInTheirOrder()
    {
        ReportOptions chosen = options("en");
        chosen.scenarios = {ScenarioId(2), ScenarioId(1)};
        const auto model = buildReportModel(m_study, chosen);
        QCOMPARE(model.value().maps[1].title, QStringLiteral("Budget à l'œil"));
        QCOMPARE(model.value().maps[2].title, QStringLiteral("Ambition"));
    }

    void nothingToReport()
    {
        Study empty = m_study;
        empty.outcomes.clear();
        const auto result = writePdf(empty, options("fr"), file("none.pdf"), {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::NoSites);
        QVERIFY(!QFile::exists(text::toQString(file("none.pdf"))));
        QCOMPARE(writeMaps(empty, options("fr"), file("none"), {}).error().code, ErrorCode::NoSites);
    }

    void impossibleDateIsRefused()
    {
        ReportOptions wrong = options("fr");
        wrong.date = "2026-02-30";
        QCOMPARE(writeHtml(m_study, wrong, file("d.html"), {}).error().code, ErrorCode::InvalidArgument);
    }

    void unwritableFile()
    {
        const std::string path = file("no/such/folder/report");
        QCOMPARE(writePdf(m_study, options("fr"), path, {}).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(writeHtml(m_study, options("fr"), path, {}).error().code, ErrorCode::FileUnwritable);
        QFile blocker(text::toQString(file("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QCOMPARE(writeMaps(m_study, options("fr"), file("blocker/maps"), {}).error().code, ErrorCode::FileUnwritable);
    }

    void cancelLeavesTheFormerFile()
    {
        const std::string path = file("former.pdf");
        QVERIFY(writePdf(m_study, options("fr"), path, {}).has_value());
        const QByteArray before = bytesOf(path);
        std::stop_source stop;
        RunContext ctx;
        ctx.stop = stop.get_token();
        ctx.progress = [&](double fraction, std::string_view) {
            if (fraction > 0.3)
                stop.request_stop();
        };
        ReportOptions other = options("en");
        QCOMPARE(writePdf(m_study, other, path, ctx).error().code, ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path), before);
    }

    void idsInNaturalOrder()
    {
        QVERIFY(naturallyBefore("cable.lay.24", "cable.lay.144"));
        QVERIFY(!naturallyBefore("cable.lay.144", "cable.lay.24"));
        QVERIFY(naturallyBefore("cable.lay.24", "cable.supply.12"));
        QVERIFY(naturallyBefore("ox", "ox.a"));
        QVERIFY(!naturallyBefore("ox.12", "ox.12"));
    }

private:
    [[nodiscard]] std::string file(const char* name) const
    {
        return text::toStdString(m_folder.filePath(QString::fromUtf8(name)));
    }
    Study m_study;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
