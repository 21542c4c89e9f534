// tongdai-ring: what a softphone starts with the caller's number. Hands it to the running workstation and
// ends.
#include "app/telephony/ringmessage.h"
#include "app/telephony/ringsocket.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalSocket>

#include <cstdio>
#include <optional>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

enum Exit { Told = 0, NotTold = 1, WrongUsage = 2 };

constexpr int PatienceMs = 2000; ///< in all: the softphone may wait for us

constexpr const char *Help =
    R"(tongdai-ring NUMBER [--event ringing|answered|hangup] [--call-id ID] [--line 1022]

Tells the workstation "Tổng đài 1022" of this person that a call rings (the default), was
answered or is over. NUMBER is the caller's; an empty one is a withheld caller.

  --event EVENT   ringing, answered or hangup
  --call-id ID    the softphone's name of the call, where it has one
  --line NUMBER   the number that was called
  --              the rest is no option, whatever it looks like
  --help          this text

A single argument is always the number (but for --help), so that no caller can give options.
Where a softphone puts the number behind options of yours, end them with --.

MicroSIP, in microsip.ini (it puts the number behind the command):
  cmdIncomingCall=tongdai-ring.exe
  cmdCallAnswer=tongdai-ring.exe --event answered --
  cmdCallEnd=tongdai-ring.exe --event hangup --
Zoiper, Preferences, Automation, "run a program", with Zoiper's own placeholder in place of NUMBER:
  tongdai-ring --event ringing -- NUMBER
Linphone starts no programs; a script of yours that follows its calls may run:
  tongdai-ring --event ringing --call-id ID -- NUMBER

Exit code: 0 the workstation has it; 1 it could not be told; 2 wrong usage.
TONGDAI_RING_SOCKET names another socket than that of this person.
)";

/// Nothing, and a sentence on stderr, when the arguments are wrong.
std::optional<LineEvent> eventOf(const QStringList &arguments)
{
    const auto wrong = [](const QString &why) {
        std::fprintf(stderr, "tongdai-ring: %s; see tongdai-ring --help\n", qUtf8Printable(why));
        return std::nullopt;
    };
    // A number comes from the network. Alone it is the number even when it is written like an option.
    if (arguments.size() == 1)
        return LineEvent {LineEvent::What::Ringing, lineCallFrom({}, arguments.first())};

    std::optional<QString> number;
    LineEvent::What what = LineEvent::What::Ringing;
    QString id;
    QString line;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (options && argument == QStringLiteral("--")) {
            options = false;
        } else if (options && argument.startsWith(QLatin1Char('-'))) {
            const QString name = argument.section(QLatin1Char('='), 0, 0);
            if (name != QStringLiteral("--event") && name != QStringLiteral("--call-id")
                && name != QStringLiteral("--line"))
                return wrong(
                    QStringLiteral("an option is not known (a number that begins with - goes behind --)"));
            if (name == argument && i + 1 == arguments.size())
                return wrong(name + QStringLiteral(" wants a value"));
            const QString value = name == argument ? arguments.at(++i) : argument.mid(name.size() + 1);
            if (name == QStringLiteral("--event")) {
                const auto given = lineEventFromWord(value);
                if (!given)
                    return wrong(QStringLiteral("--event wants ringing, answered or hangup"));
                what = *given;
            } else if (name == QStringLiteral("--call-id")) {
                id = value;
            } else {
                line = value;
            }
        } else if (number) {
            return wrong(QStringLiteral("more than one number"));
        } else {
            number = argument;
        }
    }
    if (!number)
        return wrong(QStringLiteral("no number given"));
    return LineEvent {what, lineCallFrom(id, *number, {}, line)};
}

/// The workstation's line; nothing when nobody of ours listens or answers in time.
std::optional<QByteArray> answerTo(const QByteArray &message)
{
    QElapsedTimer since;
    since.start();
    const auto left = [&since] { return static_cast<int>(qMax<qint64>(1, PatienceMs - since.elapsed())); };
    QLocalSocket socket;
    socket.connectToServer(ringSocketName());
    if (!socket.waitForConnected(left()) || !isOwnRingSocket(socket.fullServerName()))
        return std::nullopt;
    socket.write(message);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(left())) { }
    while (!socket.canReadLine()) {
        if (since.elapsed() >= PatienceMs || !socket.waitForReadyRead(left()))
            break;
    }
    if (!socket.canReadLine())
        return std::nullopt;
    return socket.readLine().trimmed();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // Of its own, without arguments: Qt has options too, and none of them is a caller's to give.
    int none = 1;
    const QCoreApplication app(none, argv);

    if (arguments == QStringList {QStringLiteral("--help")}) {
        std::fputs(Help, stdout);
        return Told;
    }
    const auto event = eventOf(arguments);
    if (!event)
        return WrongUsage;
    const auto answer = answerTo(ringMessage(*event));
    if (!answer) {
        std::fputs("tongdai-ring: the workstation does not answer; start \"Tổng đài 1022\" and sign in as "
                   "the person who "
                   "runs the softphone\n",
                   stderr);
        return NotTold;
    }
    if (*answer != "ok") {
        std::fputs("tongdai-ring: the workstation refused the call; install tongdai-ring and the workstation "
                   "of the same "
                   "version\n",
                   stderr);
        return NotTold;
    }
    return Told;
}
