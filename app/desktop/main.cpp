// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/main_window.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/workspace/workspace.h"

#include "gis/base/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

// Resources of a static library are linked only when asked for, outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(oasis_desktop_files);
}

int main(int argc, char** argv)
{
    using namespace oasis;
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Oasis"));
    QCoreApplication::setApplicationName(QStringLiteral("oasis-planner"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.oasisplanner.OasisPlanner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OASIS_VERSION));
    loadResources();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Plans digital infrastructure: fibre and Wi-Fi scenarios with a proof."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {QStringLiteral("lang"), QStringLiteral("Language of the window: fr or en."), QStringLiteral("code")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("Appearance: light or dark."), QStringLiteral("name")});
    parser.addPositionalArgument(QStringLiteral("study"), QStringLiteral("Study to open (.gpkg)."),
                                 QStringLiteral("[study]"));
    parser.process(app);

    const QSettings settings;
    const QString savedLanguage = settings.value(QStringLiteral("language")).toString();
    const QString code = parser.isSet(QStringLiteral("lang")) ? parser.value(QStringLiteral("lang"))
                         : savedLanguage.isEmpty()            ? text::Language::ofEnvironment().code()
                                                              : savedLanguage;
    const text::Language language(code);
    const QString theme = parser.isSet(QStringLiteral("theme")) ? parser.value(QStringLiteral("theme"))
                                                                : settings.value(QStringLiteral("theme")).toString();
    desktop::applyTheme(app, theme == QLatin1String("dark") ? desktop::ThemeMode::Dark : desktop::ThemeMode::Light);

    const gis::Session session;
    desktop::Workspace workspace;
    workspace.setLanguage(language);
    desktop::MainWindow window(workspace);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        workspace.files().open(parser.positionalArguments().first());
    return QApplication::exec();
}
