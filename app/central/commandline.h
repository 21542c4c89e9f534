// What was asked of tongdaid on its command line.
#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace tongdai::central {

struct CommandLine {
    QString dataFolder;
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8443; ///< 0: any free one
    QString certificateFile; ///< with keyFile, or both empty: our own authority
    QString keyFile;
    bool demo = false;
};

/// Nothing to serve: text for the person, and what the process ends with.
struct Farewell {
    QString text;
    int exitCode = 0; ///< 0 asked for help, 1 refused, 2 wrong usage
};

/// `arguments` with the program's name first. Touches no file.
std::variant<CommandLine, Farewell> readCommandLine(const QStringList &arguments);

/// "host:port" as it stands in an address: [::1]:8443 for IPv6.
QString hostAndPort(const QString &host, quint16 port);

} // namespace tongdai::central
