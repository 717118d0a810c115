// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/language.h"

#include <QTranslator>

// Resources of a static library are linked only when asked for, outside any namespace.
static void loadTranslations()
{
    Q_INIT_RESOURCE(oasis_translations);
}

namespace oasis::text {

Language::Language(const QString& code)
    : m_code(code.left(2).toLower() == QLatin1String("fr") ? QStringLiteral("fr") : QStringLiteral("en")),
      m_locale(m_code == QLatin1String("fr") ? QLocale(QLocale::French, QLocale::France)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    loadTranslations();
    m_translator = std::make_shared<QTranslator>();
    if (!m_translator->load(QStringLiteral(":/oasis/translations/oasis_%1.qm").arg(m_code)))
        m_translator.reset();
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
