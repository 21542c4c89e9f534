// One workstation of a test: a session on a profile folder, and waiting for facts.
#pragma once

#include "app/workstation/session/workstationsession.h"
#include "centre.h"
#include "models/domain/uuid7.h"

#include <QElapsedTimer>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai {

/// True once `fact` holds; the event loop runs meanwhile.
template<typename Fact> bool becomesTrue(Fact fact, int ms = 20'000)
{
    return QTest::qWaitFor(fact, ms);
}

template<typename T> Result<T> waitFor(const QFuture<Result<T>> &future, int ms = 20'000)
{
    if (!becomesTrue([&] { return future.isFinished(); }, ms) || future.resultCount() == 0)
        return fail(ErrorKind::Timeout, QStringLiteral("the test's patience is over"));
    return future.result();
}

class Seat
{
public:
    Seat(const Centre &centre, const QString &folder, const QString &authorityFile = {})
    {
        WorkstationSession::Options options;
        options.profile.folder = folder;
        options.profile.reserveBytes = 1 << 16;
        options.server = centre.url();
        options.authorityFile = authorityFile.isEmpty() ? centre.authorityFile() : authorityFile;
        options.passwordCost = sealing::PasswordCost::least();
        session = std::make_unique<WorkstationSession>(options, clock);
        const auto opened = waitFor(session->open());
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
    }

    Result<Session> enter(const QString &name, const QString &password = Centre::password())
    {
        return waitFor(session->signIn().signIn(name, password), 60'000);
    }
    SyncStatus status() const { return session->syncMonitor().status(); }
    bool reaches(SyncState state, int ms = 20'000)
    {
        return becomesTrue([&] { return status().state == state; }, ms);
    }
    bool allSent(int ms = 30'000)
    {
        return becomesTrue([&] { return status().waiting == 0 && status().state == SyncState::Live; }, ms);
    }

    /// A question answered at once.
    Call call(const QString &words) const
    {
        Call made;
        made.id = newUuid7(clock.nowMs());
        made.kind = ContactKind::Question;
        made.outcome = Outcome::Answered;
        made.startedMs = clock.nowMs() - 60'000;
        made.endedMs = clock.nowMs();
        made.talkSeconds = 60;
        made.operatorName = session->currentSession().user.name;
        made.station = session->currentSession().station;
        made.citizen.name = QStringLiteral("Người Thử");
        made.citizen.phone = QStringLiteral("0900000012");
        made.citizen.address = QStringLiteral("1 đường Thử");
        made.citizen.question = words;
        made.citizen.content = words;
        made.citizen.answer = QStringLiteral("Đã hướng dẫn");
        return made;
    }
    Result<SavedCall> save(const Call &call, std::optional<Ticket> ticket = {})
    {
        return waitFor(session->callStore().save({call, std::move(ticket)}));
    }
    /// The same call handed over to the desk of Biên Hòa.
    Result<SavedCall> handOver(const QString &words)
    {
        Call made = call(words);
        made.outcome = Outcome::ToDesk;
        Ticket ticket;
        ticket.id = newUuid7(clock.nowMs());
        ticket.callId = made.id;
        ticket.state = TicketState::Forwarded;
        ticket.kind = made.kind;
        ticket.leadUnit = QStringLiteral("731");
        ticket.createdBy = made.operatorName;
        ticket.station = made.station;
        ticket.createdMs = made.startedMs;
        ticket.citizen = made.citizen;
        ticket.citizen.answer.clear();
        made.ticketId = ticket.id;
        return save(made, ticket);
    }
    std::optional<Ticket> ticket(const QUuid &id)
    {
        const auto found = waitFor(session->ticketStore().ticket(id));
        return found ? std::optional(*found) : std::nullopt;
    }
    /// True once the ticket is in that state and the centre has said so.
    bool sees(const QUuid &id, TicketState state, int ms = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms) {
            const auto now = ticket(id);
            if (now && now->state == state && now->record != RecordState::OnThisMachine
                && now->record != RecordState::Sent)
                return true;
            QTest::qWait(5);
        }
        return false;
    }
    Result<void> move(const QUuid &id, Move move, const MoveArguments &arguments = {})
    {
        return waitFor(session->ticketStore().move(id, move, arguments));
    }

    SystemClock clock;
    std::unique_ptr<WorkstationSession> session;
};

} // namespace tongdai
