// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/charts.h"
#include "app/map/coverage_layer.h"
#include "app/report/report.h"
#include "app/text/language.h"
#include "core/base/result.h"
#include "core/study/study.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace oasis::report {

// The report as plain data, before any page: every figure is already the text that PDF and HTML print alike.

/// A figure or a word in a table. `origin` is the key of the Origin that says where the figure comes from.
struct Cell
{
    QString text;
    std::string origin;      ///< empty: a plain word
    bool assumption = false; ///< printed with an asterisk
};

struct Column
{
    QString title;
    bool figures = true; ///< aligned right, never wrapped; else words, aligned left
};

struct Row
{
    enum class Kind { Plain, Total, Group }; ///< Group: one cell, a heading across the table
    std::vector<Cell> cells;
    Kind kind = Kind::Plain;
};

struct Table
{
    QString title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    QString note; ///< below the table; may be empty
};

struct Paragraph
{
    enum class Style { Body, Lead, Note, Heading, Callout };
    QString text;
    Style style = Style::Body;
};

/// Terms and what they are: definitions, facts.
struct Facts
{
    struct Fact
    {
        QString term;
        Cell value;
    };
    std::vector<Fact> facts;
};

/// Few large figures side by side.
struct KeyFigures
{
    struct Entry
    {
        QString name;
        Cell figure;
    };
    std::vector<Entry> entries;
};

struct BarPicture
{
    map::BarChart chart;
    QString words; ///< what the picture shows, for those who do not see it
};

struct LinePicture
{
    map::LineChart chart;
    QString words;
};

/// The n-th of ReportModel::maps.
struct MapPicture
{
    std::size_t map = 0;
    QString words;
};

/// All maps of scenarios side by side, two at a time. On paper it is left out: each scenario's map has its own page.
struct MapSlider
{
    std::vector<std::size_t> maps;
};

using Block = std::variant<Paragraph, Table, Facts, KeyFigures, BarPicture, LinePicture, MapPicture, MapSlider>;

struct Section
{
    std::string id; ///< ASCII, stable: "summary", "scenario-1"
    QString title;
    bool newPage = false;
    std::vector<Block> blocks;
};

/// Where figures of one kind come from.
struct Origin
{
    std::string key; ///< ASCII: "cost.invest"
    QString name;
    QString meaning; ///< one sentence
    QString formula; ///< in field and catalogue names
};

struct MapSheet
{
    QString title;
    QString subtitle;
    QString sources;                                    ///< one line, printed below the legend
    std::string fileName;                               ///< ASCII, without extension
    std::shared_ptr<const Outcome> outcome;             ///< empty: the territory and its sites
    std::shared_ptr<const map::CoverageLayer> coverage; ///< may be null; else the map shows where it reaches
};

struct ReportModel
{
    text::Language language;
    QString kind; ///< "Report to the council"
    QString title;
    QString question;
    QString author;
    QString dateText;
    std::string isoDate;
    QString footer; ///< program and version
    std::vector<Section> sections;
    std::vector<Origin> origins; ///< sorted by key, one for each that cells name
    std::vector<MapSheet> maps;  ///< the territory first, then one per scenario
};

/// Composes the report. Deterministic for a fixed date. Errors: NoSites (no outcome to report), InvalidArgument (a
/// date that is none), Cancelled.
[[nodiscard]] Result<ReportModel> buildReportModel(const Study& study, const ReportOptions& options,
                                                   const RunContext& ctx = {});

} // namespace oasis::report
