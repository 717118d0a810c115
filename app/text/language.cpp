// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QLibraryInfo>
#include <QTranslator>

// Resources of a static library are linked only when asked for, outside any namespace.
static void loadTranslations()
{
    Q_INIT_RESOURCE(oasis_translations);
}

namespace oasis::text {

namespace {

/// The words of Qt itself that every user meets; Qt's own translations say the rest where they are installed.
[[maybe_unused]] constexpr const char* kQtWords[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

/// Our texts, and Qt's for what we do not say.
class WithQtTexts : public QTranslator
{
public:
    bool load(const QString& code)
    {
        // Absent for English, and where the package of translations is not installed.
        [[maybe_unused]] const bool found =
            m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        return QTranslator::load(QStringLiteral(":/oasis/translations/oasis_%1.qm").arg(code));
    }
    QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        const QString own = QTranslator::translate(context, source, comment, n);
        return own.isNull() ? m_qt.translate(context, source, comment, n) : own;
    }

private:
    QTranslator m_qt;
};

} // namespace

Language::Language(const QString& code)
    : m_code(code.left(2).toLower() == QLatin1String("fr") ? QStringLiteral("fr") : QStringLiteral("en")),
      m_locale(m_code == QLatin1String("fr") ? QLocale(QLocale::French, QLocale::France)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    loadTranslations();
    auto translator = std::make_shared<WithQtTexts>();
    if (translator->load(m_code))
        m_translator = std::move(translator);
}

Language Language::ofEnvironment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return Language(QString::fromLocal8Bit(value));
    }
    return Language();
}

QString Language::translate(const char* context, const char* source, int n) const
{
    QString text = m_translator ? m_translator->translate(context, source, nullptr, n) : QString();
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QLatin1String("%n"), m_locale.toString(n));
    return text;
}

} // namespace oasis::text
