// A workstation without a window for the fault rig: an operator saves calls and hands some over, a desk
// accepts and answers. Prints "saved ID" once a call is safe here, "file ID" once a file is (seatwords.h says what is in
// it), "status STATE WAITING REFUSED FILES" when that changes.
#include "app/storage/database.h"
#include "app/workstation/session/workstationsession.h"
#include "models/domain/uuid7.h"
#include "models/ports/whenready.h"
#include "tests/faults/process/seatwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <random>

using namespace tongdai;

namespace {

constexpr int TryAgainMs = 400;

/// The machine's clock with a wall time somebody keeps setting.
class SteppedClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_system.nowMs() + m_offsetMs; }
    qint64 steadyMs() const override { return m_system.steadyMs(); }
    void step(qint64 offsetMs) { m_offsetMs = offsetMs; }

private:
    SystemClock m_system;
    std::atomic<qint64> m_offsetMs = 0;
};

struct SeatPlan {
    WorkstationSession::Options session;
    QString user;
    QString password;
    unsigned seed = 1;
    int everyMs = 500; ///< between two saves, on average
    bool stepClock = false;
    bool drain = false;
    QString rowsFile;
};

class Seat : public QObject
{
public:
    explicit Seat(SeatPlan plan)
        : m_plan(std::move(plan))
        , m_random(m_plan.seed)
        , m_session(m_plan.session, m_clock)
    { }

    void open()
    {
        whenReady(this, m_session.open(), [this](const Result<void> &opened) {
            if (opened) {
                connect(&m_session.syncMonitor(), &SyncMonitor::statusChanged, this, &Seat::tell);
                connect(&m_session.attachments(), &Attachments::progressChanged, this, &Seat::tell);
                if (m_plan.stepClock)
                    stepClock();
                signIn();
            } else if (opened.error().kind == ErrorKind::DiskFull) {
                say(QStringLiteral("full"));
                QTimer::singleShot(TryAgainMs, this, &Seat::open);
            } else {
                giveUp(opened.error());
            }
        });
    }

private:
    static void say(const QString &line)
    {
        std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
        std::fflush(stdout);
    }
    static void giveUp(const Error &error)
    {
        say(QStringLiteral("error ") + error.detail);
        QCoreApplication::exit(1);
    }
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }

    void stepClock()
    {
        static constexpr qint64 Hour = 3'600'000;
        static constexpr qint64 Steps[] = {0, -5 * 60'000, Hour, -Hour, 24 * Hour, 365 * 24 * Hour, -365 * 24 * Hour};
        m_clock.step(Steps[m_random() % std::size(Steps)]);
        say(QStringLiteral("stepped"));
        QTimer::singleShot(3'000 + upTo(6'000), this, &Seat::stepClock);
    }

    void signIn()
    {
        m_signingIn = true;
        whenReady(this, m_session.signIn().signIn(m_plan.user, m_plan.password),
                  [this](const Result<Session> &session) {
                      m_signingIn = false;
                      if (!session) {
                          QTimer::singleShot(TryAgainMs, this, &Seat::signIn);
                          return;
                      }
                      tell();
                      if (!m_plan.drain && !std::exchange(m_works, true))
                          work();
                  });
    }

    void tell()
    {
        const SyncStatus status = m_session.syncMonitor().status();
        const int files = m_session.attachments().waiting();
        const QString line = QStringLiteral("status %1 %2 %3 %4")
                                 .arg(static_cast<int>(status.state))
                                 .arg(status.waiting)
                                 .arg(status.refused)
                                 .arg(files);
        if (std::exchange(m_told, line) != line)
            say(line);
        if (status.state == SyncState::NeedLogin && !m_signingIn)
            QTimer::singleShot(TryAgainMs, this, [this] {
                if (!m_signingIn && m_session.syncMonitor().status().state == SyncState::NeedLogin)
                    signIn();
            });
        if (m_plan.drain && status.state == SyncState::Live && status.waiting == 0 && files == 0)
            QTimer::singleShot(0, this, &Seat::end);
    }

    void end()
    {
        if (std::exchange(m_ended, true))
            return;
        m_session.close();
        if (!m_plan.rowsFile.isEmpty())
            writeRows();
        QCoreApplication::exit(0);
    }

    void writeRows()
    {
        storage::DatabaseOptions options;
        options.file = m_plan.session.profile.folder + QStringLiteral("/mirror.db");
        options.readOnly = true;
        auto database = storage::Database::open(options);
        QFile file(m_plan.rowsFile);
        if (!database || !file.open(QIODevice::WriteOnly))
            return;
        QTextStream out(&file);
        storage::Query scopes(**database, QStringLiteral("SELECT scope FROM cursor ORDER BY scope"));
        for (bool ok = scopes.run().has_value(); ok && scopes.next();)
            out << "scope " << scopes.text(0) << '\n';
        storage::Query rows(**database,
                            QStringLiteral("SELECT scope, type, id, seq FROM shadow"
                                           " UNION ALL SELECT scope, type, id, seq FROM bad_row"));
        for (bool ok = rows.run().has_value(); ok && rows.next();)
            out << "row " << rows.text(0) << ' ' << rows.text(1) << ' ' << rows.text(2) << ' ' << rows.integer(3)
                << '\n';
    }

    void work()
    {
        QTimer::singleShot(upTo(2 * m_plan.everyMs), this, [this] {
            if (m_session.currentSession().user.unit == centreUnit())
                save();
            else
                handle();
        });
    }

    void save()
    {
        CallToSave what;
        Call &call = what.call;
        call.id = newUuid7(m_clock.nowMs());
        call.outcome = Outcome::Answered;
        call.startedMs = call.endedMs = m_clock.nowMs();
        call.operatorName = m_session.currentSession().user.name;
        call.station = m_session.currentSession().station;
        call.citizen.phone = QStringLiteral("0900000012");
        call.citizen.content = tests::wordsOf(call.id);
        if (m_random() % 4 == 0) {
            call.outcome = Outcome::ToDesk;
            Ticket ticket;
            ticket.id = newUuid7(m_clock.nowMs());
            ticket.callId = call.id;
            ticket.state = TicketState::Forwarded;
            ticket.leadUnit = QString::number(731 + (m_random() % 2));
            ticket.createdBy = call.operatorName;
            ticket.station = call.station;
            ticket.createdMs = call.startedMs;
            ticket.citizen = call.citizen;
            call.ticketId = ticket.id;
            what.ticket = ticket;
        }
        whenReady(this, m_session.callStore().save(what), [this, id = call.id](const Result<SavedCall> &saved) {
            if (saved)
                say(QStringLiteral("saved ") + idText(id));
            else
                say((saved.error().kind == ErrorKind::DiskFull ? QStringLiteral("full ") : QStringLiteral("unsaved "))
                    + saved.error().detail);
            if (saved && saved->ticket && m_random() % 3 == 0)
                attach(saved->ticket->id);
            else
                work();
        });
    }

    void attach(const QUuid &ticket)
    {
        const QUuid id = newUuid7(m_clock.nowMs());
        whenReady(this, m_session.attachments().attach(ticket, {idText(id) + QStringLiteral(".txt"), tests::fileOf(id), false, {}}),
                  [this, id](const Result<void> &attached) {
                      say(attached ? QStringLiteral("file ") + idText(id)
                                   : QStringLiteral("unsaved ") + attached.error().detail);
                      work();
                  });
    }

    /// The desk: the oldest open ticket is accepted, or answered when it has been.
    void handle()
    {
        whenReady(this, m_session.ticketStore().page({}, {}, 20), [this](const Result<TicketPage> &page) {
            if (!page || page->tickets.isEmpty()) {
                work();
                return;
            }
            const Ticket &ticket = page->tickets.at(upTo(static_cast<int>(page->tickets.size()) - 1));
            MoveArguments arguments;
            arguments.text = QStringLiteral("Đã hướng dẫn, hẹn trả ngày 30/11.");
            const Move move = ticket.state == TicketState::Handling ? Move::PostResult : Move::Accept;
            whenReady(this, m_session.ticketStore().move(ticket.id, move, arguments),
                      [this](const Result<void> &) { work(); });
        });
    }

    SeatPlan m_plan;
    std::mt19937 m_random;
    SteppedClock m_clock;
    WorkstationSession m_session;
    QString m_told;
    bool m_works = false;
    bool m_signingIn = false;
    bool m_ended = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    for (const char *name : {"profile", "server", "ca", "user", "seed", "every", "rows"})
        parser.addOption({QLatin1String(name), QString(), QLatin1String(name)});
    parser.addOption({QStringLiteral("drain"), QString()});
    parser.addOption({QStringLiteral("step-clock"), QString()});
    parser.process(app);
    const auto value = [&parser](const char *name) { return parser.value(QLatin1String(name)); };
    SeatPlan plan;
    plan.session.profile.folder = value("profile");
    plan.session.profile.reserveBytes = 1 << 18;
    plan.session.server = QUrl(value("server"));
    plan.session.authorityFile = value("ca");
    plan.session.passwordCost = sealing::PasswordCost::least();
    plan.user = value("user");
    plan.password = qEnvironmentVariable("TONGDAI_PASSWORD");
    plan.seed = value("seed").toUInt();
    plan.everyMs = qMax(1, value("every").toInt());
    plan.rowsFile = value("rows");
    plan.drain = parser.isSet(QStringLiteral("drain"));
    plan.stepClock = parser.isSet(QStringLiteral("step-clock"));
    Seat seat(std::move(plan));
    seat.open();
    return QCoreApplication::exec();
}
