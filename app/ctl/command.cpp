#include "app/ctl/command.h"

#include <algorithm>
#include <cstdio>

namespace tongdai::ctl {

namespace {

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = (line + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

QString usage(const QList<Command> &commands)
{
    QString text
        = QStringLiteral("Usage: tongdaictl --data DIR | --server URL --ca FILE --user NAME  COMMAND ...\n"
                         "Password from TONGDAI_PASSWORD. Every command takes --help.\n\nCommands:\n");
    for (const Command &command : commands) {
        const QString line = QStringLiteral("  %1 %2").arg(command.name.join(u' '), command.arguments);
        text += QStringLiteral("%1  %2\n").arg(line, -44).arg(command.summary);
    }
    return text.trimmed();
}

/// The command whose words come first among the positional arguments; the longest wins.
const Command *find(const QList<Command> &commands, const QStringList &positional)
{
    const Command *found = nullptr;
    for (const Command &command : commands) {
        if (positional.mid(0, command.name.size()) == command.name
            && (!found || command.name.size() > found->name.size()))
            found = &command;
    }
    return found;
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("data"), QStringLiteral("Data folder of the server."), QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("server"), QStringLiteral("Address of the server."), QStringLiteral("URL")});
    parser.addOption(
        {QStringLiteral("ca"), QStringLiteral("Certificate authority to trust."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("user"), QStringLiteral("Who signs in."), QStringLiteral("NAME")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this text.")});
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
}

/// Words of the line that are no options, read as loosely as needed to find the command.
QStringList looseWords(const QStringList &arguments)
{
    static const QStringList withValue {QStringLiteral("--data"), QStringLiteral("--server"),
                                        QStringLiteral("--ca"), QStringLiteral("--user")};
    QStringList found;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i]))
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            found.append(arguments[i]);
    }
    return found;
}

} // namespace

void say(const QString &line)
{
    write(stdout, line);
}

void complain(const QString &line)
{
    write(stderr, line);
}

int runCommandLine(const QStringList &arguments)
{
    const QList<Command> commands = allCommands();
    const bool help
        = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"));
    const Command *command = find(commands, looseWords(arguments));
    if (!command) {
        if (help) {
            say(usage(commands));
            return Done;
        }
        complain(arguments.isEmpty() ? QStringLiteral("No command given.")
                                     : QStringLiteral("No such command."));
        complain(usage(commands));
        return WrongUsage;
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("tongdaictl %1 %2\n%3")
            .arg(command->name.join(u' '), command->arguments, command->summary));
    addCommonOptions(parser);
    if (command->prepare)
        command->prepare(parser);
    const bool parsed = parser.parse(QStringList {QStringLiteral("tongdaictl")} + arguments);
    if (help) {
        say(parser.helpText().trimmed());
        return Done;
    }
    if (!parsed) {
        complain(parser.errorText());
        return WrongUsage;
    }
    const Target target {parser.value(QStringLiteral("data")), parser.value(QStringLiteral("server")),
                         parser.value(QStringLiteral("ca")), parser.value(QStringLiteral("user"))};
    return command->run(parser, parser.positionalArguments().mid(command->name.size()), target);
}

} // namespace tongdai::ctl
