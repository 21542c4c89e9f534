// Signs in and saves call after call, printing the id of each once it is "saved here"; with --drain it saves
// none, waits until everything is at the centre and ends with 0.
#include "app/workstation/session/workstationsession.h"
#include "models/domain/uuid7.h"
#include "models/ports/whenready.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace tongdai;

namespace {

class Saver : public QObject
{
public:
    Saver(const WorkstationSession::Options &options, bool drain)
        : m_session(options, m_clock)
        , m_drain(drain)
    { }

    void run(const QString &user, const QString &password)
    {
        whenReady(this, m_session.open(), [this, user, password](const Result<void> &opened) {
            if (!opened)
                giveUp(opened.error());
            else
                signIn(user, password);
        });
    }

private:
    static void giveUp(const Error &error)
    {
        std::fprintf(stderr, "saver: %s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    }
    void signIn(const QString &user, const QString &password)
    {
        whenReady(this, m_session.signIn().signIn(user, password), [this](const Result<Session> &session) {
            if (!session) {
                giveUp(session.error());
            } else if (m_drain) {
                connect(&m_session.syncMonitor(), &SyncMonitor::statusChanged, this, &Saver::endWhenDrained);
                endWhenDrained();
            } else {
                save();
            }
        });
    }
    void endWhenDrained()
    {
        const SyncStatus status = m_session.syncMonitor().status();
        if (status.state == SyncState::Live && status.waiting == 0)
            QCoreApplication::exit(0);
    }
    void save()
    {
        Call call;
        call.id = newUuid7(m_clock.nowMs());
        call.outcome = Outcome::Answered;
        call.startedMs = m_clock.nowMs();
        call.endedMs = call.startedMs;
        call.operatorName = m_session.currentSession().user.name;
        call.station = m_session.currentSession().station;
        call.citizen.name = QStringLiteral("Người Thử");
        call.citizen.phone = QStringLiteral("0900000012");
        call.citizen.content = QStringLiteral("Hỏi thủ tục");
        whenReady(this, m_session.callStore().save({call, {}}),
                  [this, id = call.id](const Result<SavedCall> &saved) {
                      if (!saved) {
                          giveUp(saved.error());
                          return;
                      }
                      std::printf("%s\n", qPrintable(idText(id)));
                      std::fflush(stdout);
                      QTimer::singleShot(5, this, [this] { save(); });
                  });
    }

    SystemClock m_clock;
    WorkstationSession m_session;
    bool m_drain;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 6)
        return 2;
    WorkstationSession::Options options;
    options.profile.folder = arguments[1];
    options.profile.reserveBytes = 1 << 16;
    options.server = QUrl(arguments[2]);
    options.authorityFile = arguments[3];
    options.passwordCost = sealing::PasswordCost::least();
    Saver saver(options, arguments.contains(QStringLiteral("--drain")));
    saver.run(arguments[4], arguments[5]);
    return QCoreApplication::exec();
}
