#include "app/central/commandline.h"

#include <QCommandLineParser>

#include <optional>

namespace tongdai::central {

namespace {

struct Endpoint {
    QString host;
    quint16 port = 0;
};

std::optional<Endpoint> endpointOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0)
        return {};
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    // An IPv6 address without brackets: nobody can tell its last group from a port.
    if (!isNumber || host.isEmpty() || bracketed != host.contains(QLatin1Char(':')))
        return {};
    return Endpoint {host, port};
}

Farewell wrongUsage(const QString &sentence)
{
    return {QStringLiteral("tongdaid: %1\nTry 'tongdaid --help'.").arg(sentence), 2};
}

} // namespace

std::variant<CommandLine, Farewell> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Central server of Tong dai 1022. Prints \"tongdaid ready https://HOST:PORT ca=FILE\" when it "
        "serves;\nSIGTERM finishes what is in flight. Exit: 0 done, 1 refused, 2 wrong usage."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Show the version."));
    const QCommandLineOption data(QStringLiteral("data"),
                                  QStringLiteral("Folder of the database and certificates."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption listen(
        QStringLiteral("listen"),
        QStringLiteral("Address to serve on (127.0.0.1:8443); port 0 takes a free one."),
        QStringLiteral("HOST:PORT"), QStringLiteral("127.0.0.1:8443"));
    const QCommandLineOption db(
        QStringLiteral("db"),
        QStringLiteral("postgresql://... ; left out: a database inside the data folder."),
        QStringLiteral("URL"));
    const QCommandLineOption demo(
        QStringLiteral("demo"), QStringLiteral("Fill an empty database with demo desks, people and calls."));
    const QCommandLineOption cert(QStringLiteral("cert"), QStringLiteral("Server certificate chain, PEM."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption key(QStringLiteral("key"), QStringLiteral("Key of that certificate, PEM."),
                                 QStringLiteral("FILE"));
    parser.addOptions({help, version, data, listen, db, demo, cert, key});

    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help))
        return Farewell {parser.helpText(), 0};
    if (parser.isSet(version))
        return Farewell {QStringLiteral("tongdaid " TONGDAI_VERSION), 0};
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(QStringLiteral("'%1' is no option.").arg(parser.positionalArguments().first()));
    if (parser.value(data).isEmpty())
        return wrongUsage(QStringLiteral("--data DIR is needed."));
    if (parser.isSet(cert) != parser.isSet(key))
        return wrongUsage(QStringLiteral("--cert and --key belong together."));
    const auto endpoint = endpointOf(parser.value(listen));
    if (!endpoint)
        return wrongUsage(QStringLiteral("--listen takes HOST:PORT, not '%1'.").arg(parser.value(listen)));
    if (parser.isSet(db)) {
        const QString url = parser.value(db);
        if (!url.startsWith(QLatin1String("postgresql://")) && !url.startsWith(QLatin1String("postgres://")))
            return wrongUsage(QStringLiteral("--db takes a postgresql:// address."));
        return Farewell {
            QStringLiteral("tongdaid: PostgreSQL is not supported by version %1. Leave --db out: the "
                           "database then lives in the data folder.")
                .arg(QStringLiteral(TONGDAI_VERSION)),
            1};
    }
    CommandLine wanted;
    wanted.dataFolder = parser.value(data);
    wanted.host = endpoint->host;
    wanted.port = endpoint->port;
    wanted.certificateFile = parser.value(cert);
    wanted.keyFile = parser.value(key);
    wanted.demo = parser.isSet(demo);
    return wanted;
}

QString hostAndPort(const QString &host, quint16 port)
{
    const QString shown = host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host;
    return QStringLiteral("%1:%2").arg(shown).arg(port);
}

} // namespace tongdai::central
