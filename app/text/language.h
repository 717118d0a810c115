// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace oasis::text {

/// The language of words and numbers, passed explicitly so that a report may speak another language than the screen.
/// A cheap value; translate() may be called from any thread. Source texts are English; French and the plurals of
/// English come from resources/translations/oasis_fr.ts and oasis_en.ts, built into the program.
class Language
{
public:
    Language() : Language(QStringLiteral("en")) {}
    /// "fr", "en"; a locale name ("fr_FR.UTF-8") counts by its first two letters; anything unknown is English.
    explicit Language(const QString& code);
    /// Language of the environment (LC_ALL, LC_MESSAGES, LANG).
    [[nodiscard]] static Language ofEnvironment();

    [[nodiscard]] const QString& code() const { return m_code; }
    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    /// `context` and `source` as marked by QT_TRANSLATE_NOOP; `n` chooses the plural and replaces %n.
    [[nodiscard]] QString translate(const char* context, const char* source, int n = -1) const;
    /// The translator for QCoreApplication::installTranslator, of our texts and of Qt's; lives as long as this value's
    /// copies. Null when the program lacks the language's texts.
    [[nodiscard]] QTranslator* translator() const { return m_translator.get(); }

private:
    QString m_code;
    QLocale m_locale;
    std::shared_ptr<QTranslator> m_translator;
};

} // namespace oasis::text
