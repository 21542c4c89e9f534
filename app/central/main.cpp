// tongdaid: the central server as a process.
#include "app/central/central.h"
#include "app/central/stopsignal.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace tongdai;

namespace {

void say(std::FILE *where, const QString &line)
{
    QTextStream stream(where);
    stream << line << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // whoever reads our standard output may go; the server stays
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tongdaid"));
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddThh:mm:ss.zzz} %{type} %{category}: %{message}"));

    const auto read = central::readCommandLine(QCoreApplication::arguments());
    if (const auto *farewell = std::get_if<central::Farewell>(&read)) {
        say(farewell->exitCode == 0 ? stdout : stderr, farewell->text);
        return farewell->exitCode;
    }
    central::StopSignal stop;
    const auto central = central::Central::start(std::get<central::CommandLine>(read));
    if (!central) {
        say(stderr, QStringLiteral("tongdaid: ") + central.error().detail);
        return 1;
    }
    QObject::connect(&stop, &central::StopSignal::asked, &app, [&] {
        (*central)->stop();
        QCoreApplication::quit();
    });
    say(stdout,
        QStringLiteral("tongdaid ready %1 ca=%2").arg((*central)->address(), (*central)->authorityFile()));
    return QCoreApplication::exec();
}
