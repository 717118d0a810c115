// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/terminal.h"

#include "core/base/memory.h"
#include "gis/base/session.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <cstdio>
#include <memory>

using namespace oasis;

namespace {

QString say(const text::Language& language, const char* source)
{
    return language.translate("cli", source);
}

void printHelp(const cli::Terminal& terminal, const std::vector<std::unique_ptr<cli::Command>>& commands)
{
    const text::Language& language = terminal.language();
    terminal.line(
        say(language,
            QT_TRANSLATE_NOOP("cli", "oasis plans digital infrastructure: fibre and Wi-Fi scenarios with a proof.")));
    terminal.line();
    terminal.line(say(language, QT_TRANSLATE_NOOP("cli", "Usage: oasis VERB [options]      oasis VERB --help")));
    terminal.line();
    for (const auto& command : commands)
        terminal.line(QStringLiteral("  %1%2").arg(command->name().leftJustified(10), command->summary(language)));
    terminal.line();
    terminal.line(say(language, QT_TRANSLATE_NOOP("cli", "For every verb: --json (for machines), --lang fr|en, --help. "
                                                         "Messages and progress go to standard error.")));
    terminal.line(say(language, QT_TRANSLATE_NOOP("cli", "Exit codes: 0 done, 1 usage, 2 bad input, 3 no plan, 4 not "
                                                         "verified, 5 cannot write, 6 cancelled, 7 internal error, 8 "
                                                         "planned by an older version.")));
}

text::Language languageOf(const QStringList& arguments)
{
    const qsizetype index = arguments.indexOf(QStringLiteral("--lang"));
    if (index >= 0 && index + 1 < arguments.size())
        return text::Language(arguments[index + 1]);
    for (const QString& argument : arguments)
        if (argument.startsWith(QLatin1String("--lang=")))
            return text::Language(argument.mid(7));
    return text::Language::ofEnvironment();
}

// Qt grumbles about desktop folders that a server does not have; that is no message for people who write a report.
void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type >= QtCriticalMsg || (type == QtWarningMsg && !message.startsWith(QLatin1String("QStandardPaths:"))))
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool draws)
{
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

cli::ExitCode runCommand(const cli::Command& command, const QStringList& arguments, const text::Language& language)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary(language));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  say(language, QT_TRANSLATE_NOOP("cli", "Show this help.")));
    parser.addOption(help);
    parser.addOption({QStringLiteral("json"), say(language, QT_TRANSLATE_NOOP("cli", "Print JSON for machines."))});
    parser.addOption({QStringLiteral("lang"),
                      say(language, QT_TRANSLATE_NOOP("cli", "Language of messages and reports: fr or en.")),
                      QStringLiteral("code")});
    command.configure(parser, language);
    QStringList words = arguments;
    words.removeAt(1);
    words[0] = QStringLiteral("oasis ") + command.name();
    const bool understood = parser.parse(words);
    const cli::Terminal terminal(language, parser.isSet(QStringLiteral("json")));
    if (parser.isSet(help)) {
        // Qt names the program as it was started: by its whole path.
        QString text = parser.helpText();
        const QString& program = arguments.first();
        terminal.line(text.replace(text.indexOf(program), program.size(), words.first()));
        return cli::ExitCode::Done;
    }
    if (!understood)
        return terminal.usage(parser.errorText());
    const gis::Session session;
    return command.execute(parser, terminal);
}

} // namespace

int main(int argc, char** argv)
{
    oasis::giveLargeBlocksBack();
    const auto commands = cli::allCommands();
    const QString verb = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const cli::Command* chosen = nullptr;
    for (const auto& command : commands)
        if (command->name() == verb)
            chosen = command.get();
    qInstallMessageHandler(onQtMessage);
    const auto app = makeApplication(argc, argv, chosen && chosen->draws());
    QCoreApplication::setApplicationName(QStringLiteral("oasis"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OASIS_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    const text::Language language = languageOf(arguments);
    if (language.translator())
        QCoreApplication::installTranslator(language.translator());
    const cli::Terminal terminal(language, false);
    if (chosen)
        return static_cast<int>(runCommand(*chosen, arguments, language));
    if (verb == QLatin1String("--version")) {
        terminal.line(QStringLiteral("oasis " OASIS_VERSION));
        return 0;
    }
    if (verb.isEmpty() || verb == QLatin1String("--help") || verb == QLatin1String("-h") ||
        verb == QLatin1String("help")) {
        printHelp(terminal, commands);
        return verb.isEmpty() ? static_cast<int>(cli::ExitCode::Usage) : 0;
    }
    return static_cast<int>(
        terminal.usage(say(language, QT_TRANSLATE_NOOP("cli", "there is no verb “%1”; see oasis --help")).arg(verb)));
}
