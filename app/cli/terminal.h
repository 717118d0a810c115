// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_code.h"
#include "app/text/language.h"
#include "app/text/unit_text.h"

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/base/warning.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace oasis::cli {

/// What a command prints: the result on standard output (text, or JSON for machines), messages and progress on
/// standard error. Numbers in text follow the language, in JSON the C locale.
class Terminal
{
public:
    Terminal(text::Language language, bool json);

    [[nodiscard]] const text::Language& language() const { return m_language; }
    [[nodiscard]] const text::UnitText& units() const { return m_units; }
    [[nodiscard]] bool json() const { return m_json; }

    void line(const QString& text = {}) const;
    /// One JSON text, ready made.
    void jsonText(const std::string& text) const;
    void jsonValue(const QJsonValue& value) const;
    /// Files that were written: one a line, or a JSON array.
    void paths(const QStringList& paths) const;
    /// A message for people, on standard error.
    void message(const QString& text) const;
    void warnings(const Warnings& warnings) const;
    /// Prints the error's sentence and returns its exit code.
    [[nodiscard]] ExitCode failed(const Error& error) const;
    [[nodiscard]] ExitCode usage(const QString& text) const;
    /// Columns aligned by width; the first column left, the others right.
    void table(const std::vector<QStringList>& rows) const;

    /// Stops on Ctrl+C, shows progress on standard error when that is a terminal.
    [[nodiscard]] RunContext context(int threads = 0) const;

private:
    text::Language m_language;
    text::UnitText m_units;
    bool m_json;
};

} // namespace oasis::cli
