// One subcommand of tongdaictl: what it is called, how it is used, what it does.
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>

namespace tongdai::ctl {

/// Exit codes of every command (README, "Command line").
enum Exit { Done = 0, Refused = 1, WrongUsage = 2 };

/// Options that stand before or after any command.
struct Target {
    QString dataFolder; ///< --data
    QString server; ///< --server
    QString authorityFile; ///< --ca
    QString user; ///< --user
};

struct Command {
    QStringList name; ///< "kb", "import"
    QString arguments; ///< "FILE… [--dry-run]"
    QString summary; ///< one sentence for --help
    /// Adds the command's own options to the parser before it reads the line.
    std::function<void(QCommandLineParser &)> prepare;
    std::function<int(const QCommandLineParser &, const QStringList &positional, const Target &)> run;
};

/// One line on stdout, and one on stderr. Data goes to stdout only.
void say(const QString &line);
void complain(const QString &line);

/// Every command of the program, in the order of --help.
QList<Command> allCommands();
QList<Command> userCommands();
QList<Command> directoryCommands();
QList<Command> calendarCommands();
QList<Command> importCommands();
QList<Command> knowledgeCommands();
QList<Command> backupCommands();
QList<Command> parkedCommands();

/// Runs the command that `arguments` name (without the program's own name).
int runCommandLine(const QStringList &arguments);

} // namespace tongdai::ctl
