#include "app/workstation/workstationoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace tongdai {

namespace {

const QString CentreFile = QStringLiteral("centre.ini");
const QString AuthorityFile = QStringLiteral("centre-ca.pem");

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("server"), QStringLiteral("Address of the centre, https://HOST:PORT."),
         QStringLiteral("URL")},
        {QStringLiteral("ca"), QStringLiteral("Certificate authority of the centre; pinned in the profile."),
         QStringLiteral("FILE")},
        {QStringLiteral("profile"), QStringLiteral("Folder of this workstation's data."),
         QStringLiteral("DIR")},
        {QStringLiteral("user"),
         QStringLiteral("Name to sign in with; signs in at once when TONGDAI_PASSWORD is set."),
         QStringLiteral("NAME")},
        {QStringLiteral("softphone"),
         QStringLiteral("Follow the calls of a baresip with ctrl_tcp, for example 127.0.0.1:4444; F5 dials with it."),
         QStringLiteral("HOST:PORT")},
        {QStringLiteral("push"),
         QStringLiteral("Take calls that an exchange pushes: POST http://127.0.0.1:PORT/call with the token in"
                        " TONGDAI_PUSH_TOKEN (16 characters or more) as bearer."),
         QStringLiteral("PORT")},
        {QStringLiteral("language"), QStringLiteral("vi (default) or en."), QStringLiteral("CODE")},
        {QStringLiteral("tour"),
         QStringLiteral(
             "Drive two workstations and a server of its own through the main job; screenshots to DIR."),
         QStringLiteral("DIR")},
        {QStringLiteral("knowledge"), QStringLiteral("Procedures the tour's centre imports first."),
         QStringLiteral("FILE")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("This text.")},
    });
}

} // namespace

QString workstationUsage()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Tổng đài 1022: the workstation."));
    describe(parser);
    return parser.helpText();
}

Result<WorkstationOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return fail(ErrorKind::Invalid, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("'%1' is not an option.").arg(parser.positionalArguments().constFirst()));
    WorkstationOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.server = QUrl(parser.value(QStringLiteral("server")), QUrl::StrictMode);
    options.caFile = parser.value(QStringLiteral("ca"));
    options.profile = parser.value(QStringLiteral("profile"));
    options.user = parser.value(QStringLiteral("user"));
    options.language = parser.value(QStringLiteral("language"));
    options.tourFolder = parser.value(QStringLiteral("tour"));
    options.knowledgeFile = parser.value(QStringLiteral("knowledge"));
    if (parser.isSet(QStringLiteral("server"))
        && (!options.server.isValid() || options.server.scheme() != QLatin1String("https")
            || options.server.host().isEmpty()))
        return fail(ErrorKind::Invalid, QStringLiteral("--server takes an address like https://HOST:PORT."));
    if (parser.isSet(QStringLiteral("softphone"))) {
        const QUrl address(QStringLiteral("tcp://") + parser.value(QStringLiteral("softphone")), QUrl::StrictMode);
        if (!address.isValid() || QHostAddress(address.host()).isNull() || address.port() <= 0)
            return fail(ErrorKind::Invalid, QStringLiteral("--softphone takes an address like 127.0.0.1:4444."));
        options.softphoneHost = address.host();
        options.softphonePort = static_cast<quint16>(address.port());
    }
    if (parser.isSet(QStringLiteral("push"))) {
        options.pushPort = parser.value(QStringLiteral("push")).toUShort();
        options.pushToken = qgetenv("TONGDAI_PUSH_TOKEN");
        if (options.pushPort == 0 || options.pushToken.isEmpty())
            return fail(ErrorKind::Invalid, QStringLiteral("--push takes a port, and TONGDAI_PUSH_TOKEN the token."));
    }
    if (parser.isSet(QStringLiteral("server")) != parser.isSet(QStringLiteral("ca")))
        return fail(ErrorKind::Invalid, QStringLiteral("--server and --ca go together."));
    if (!options.language.isEmpty() && options.language != QLatin1String("vi")
        && options.language != QLatin1String("en"))
        return fail(ErrorKind::Invalid, QStringLiteral("--language takes vi or en."));
    if (options.profile.isEmpty())
        options.profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return options;
}

Result<WorkstationOptions> enrol(WorkstationOptions options)
{
    QDir profile(options.profile);
    if (!profile.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::Storage, QStringLiteral("The folder %1 cannot be made.").arg(options.profile));
    const QString kept = profile.filePath(AuthorityFile);
    QSettings settings(profile.filePath(CentreFile), QSettings::IniFormat);
    if (options.server.isEmpty()) {
        options.server = QUrl(settings.value(QStringLiteral("server")).toString(), QUrl::StrictMode);
        if (options.server.isEmpty() || !QFile::exists(kept))
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("This profile knows no centre yet: give --server URL and --ca FILE once."));
        options.caFile = kept;
        return options;
    }
    QFile given(options.caFile);
    if (!given.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("%1 cannot be read.").arg(options.caFile));
    const QByteArray authority = given.readAll();
    QSaveFile copy(kept);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(authority) != authority.size() || !copy.commit())
        return fail(ErrorKind::Storage, QStringLiteral("%1 cannot be written.").arg(kept));
    settings.setValue(QStringLiteral("server"), options.server.toString());
    settings.sync();
    options.caFile = kept;
    return options;
}

} // namespace tongdai
