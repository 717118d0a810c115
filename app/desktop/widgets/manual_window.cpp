// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/manual_window.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextBrowser>
#include <QUrl>

namespace oasis::desktop {

namespace {

/// Beside the installed program, else in the source tree; empty when there is none.
QString manualFile(const QString& languageCode)
{
    const QString name = languageCode == QLatin1String("fr") ? QStringLiteral("manuel") : QStringLiteral("manual");
    for (const QString& folder :
         {QCoreApplication::applicationDirPath() + QStringLiteral("/../share/doc/oasis-planner/manual"),
          QStringLiteral(OASIS_SOURCE_MANUAL)}) {
        const QFileInfo file(QStringLiteral("%1/%2/%3.md").arg(folder, languageCode, name));
        if (file.exists())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace

bool showManual(const QString& languageCode, QWidget* parent)
{
    const QString file = manualFile(languageCode);
    if (file.isEmpty())
        return false;
    auto* window = new QTextBrowser(parent);
    window->setWindowFlag(Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(QCoreApplication::translate("oasis::desktop::ManualWindow", "Manual"));
    window->setObjectName(QStringLiteral("manual"));
    window->document()->setDocumentMargin(24);
    window->setOpenExternalLinks(true);
    window->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    window->resize(760, 720);
    window->show();
    return true;
}

} // namespace oasis::desktop
