// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/detail_text.h"

#include "app/text/convert.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace oasis::text {

namespace {

/// A sentence of the core with what stands for its values.
struct Pattern
{
    const char* source;
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression kPlaceholder(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char* detail : knownDetails()) {
        QStringList fixed;
        for (const QString& part : QString::fromUtf8(detail).split(kPlaceholder))
            fixed.push_back(QRegularExpression::escape(part));
        patterns.push_back(
            {detail, QRegularExpression(QRegularExpression::anchoredPattern(fixed.join(QStringLiteral("(.+?)"))))});
    }
    return patterns;
}

} // namespace

QString detailText(const QString& english, const Language& language)
{
    if (english.isEmpty() || language.code() == QLatin1String("en"))
        return english;
    static const std::vector<Pattern> kPatterns = makePatterns();
    for (const Pattern& pattern : kPatterns) {
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        QString text = language.translate("detail", pattern.source);
        for (int value = 1; value <= match.lastCapturedIndex(); ++value) // a value may be a sentence itself
            text.replace(QStringLiteral("%") + QString::number(value), detailText(match.captured(value), language));
        return text;
    }
    return english;
}

QString detailText(std::string_view english, const Language& language)
{
    return detailText(toQString(english), language);
}

} // namespace oasis::text
