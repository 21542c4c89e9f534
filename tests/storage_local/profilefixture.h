// A workstation's profile in a temporary folder, opened and signed in.
#pragma once

#include "app/sealing/random.h"
#include "app/sealing/sodiumkeybox.h"
#include "app/storage/local/localarticles.h"
#include "app/storage/local/localcallstore.h"
#include "app/storage/local/localdirectory.h"
#include "app/storage/local/localformdrafts.h"
#include "app/storage/local/localsyncstore.h"
#include "app/storage/local/localticketstore.h"
#include "models/domain/uuid7.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::storage {

class HandClock final : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 steadyMs() const override { return now - 1'000'000; }
    std::atomic<qint64> now = 1'763'900'000'000; // 23 November 2025
};

/// Runs the event loop until the future is ready.
template<typename T> T wait(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        loop.exec();
    }
    EXPECT_TRUE(future.isFinished());
    return future.result();
}

/// Fails the n-th statement from arm() on, or every statement `judge` says.
struct FaultPlan {
    std::atomic<int> failAt = 0; ///< 0: none
    std::atomic<int> seen = 0;
    QMutex mutex;
    std::function<std::optional<Error>(const QString &)> judge;

    void arm(int n)
    {
        seen = 0;
        failAt = n;
    }
    void disarm()
    {
        failAt = 0;
        const QMutexLocker lock(&mutex);
        judge = nullptr;
    }
    std::optional<Error> operator()(const QString &sql)
    {
        {
            const QMutexLocker lock(&mutex);
            if (judge) {
                if (auto error = judge(sql))
                    return error;
            }
        }
        if (failAt != 0 && ++seen == failAt)
            return Error {ErrorKind::Storage, QStringLiteral("made to fail"), {}, {}};
        return {};
    }
};

class ProfileTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(sealing::initialiseSodium()); }

    static QString password() { return QStringLiteral("mật khẩu rất dài"); }
    static QByteArray seatKey() { return QByteArray(32, 'k'); }

    static User operatorUser()
    {
        return {QStringLiteral("an.nguyen"),
                QStringLiteral("Nguyễn Văn An"),
                Role::Operator,
                centreUnit(),
                {},
                true};
    }
    static User officerUser()
    {
        return {QStringLiteral("binh.tran"),
                QStringLiteral("Trần Thị Bình"),
                Role::DeskOfficer,
                QStringLiteral("731"),
                {},
                true};
    }

    LocalProfileOptions options()
    {
        LocalProfileOptions wanted;
        wanted.folder = folder.path() + QStringLiteral("/hồ sơ");
        wanted.reserveBytes = 1 << 20;
        wanted.copyEverySaves = 20; // soon enough for a test to see the copy
        wanted.outboxFault = [this](const QString &sql) { return outboxFault(sql); };
        wanted.mirrorFault = [this](const QString &sql) { return mirrorFault(sql); };
        wanted.filesFault = [this](const QString &sql) { return filesFault(sql); };
        return wanted;
    }
    QString path(const QString &name) { return options().folder + QLatin1Char('/') + name; }

    Result<void> openOnly(const LocalProfileOptions &wanted)
    {
        profile = std::make_unique<LocalProfile>(wanted, clock, box);
        return wait(profile->open());
    }

    /// Opens, and lets `user` in through the centre, as at a first sign-in.
    void open(const User &user = operatorUser())
    {
        ASSERT_TRUE(openOnly(options()));
        ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(user.name, password(), seatKey())));
        ASSERT_TRUE(wait(profile->keys().remember(
            {user, scopesOf(user), QStringLiteral("refresh"), QStringLiteral("B07"), 0})));
        makeStores(user);
    }

    void makeStores(const User &user)
    {
        profile->enter({user, QStringLiteral("B07"), false});
        directory = std::make_unique<LocalDirectory>(*profile);
        calls = std::make_unique<LocalCallStore>(*profile, directory.get());
        tickets = std::make_unique<LocalTicketStore>(*profile);
        sync = std::make_unique<LocalSyncStore>(*profile);
        articles = std::make_unique<LocalArticles>(*profile);
        formDrafts = std::make_unique<LocalFormDrafts>(*profile);
    }

    void close()
    {
        formDrafts.reset();
        articles.reset();
        sync.reset();
        tickets.reset();
        calls.reset();
        directory.reset();
        profile.reset();
    }

    /// Closes and opens as a program does that finds the profile again.
    void reopen(const User &user = operatorUser())
    {
        close();
        ASSERT_TRUE(openOnly(options()));
        ASSERT_TRUE(wait(profile->keys().unlockWithPassword(user.name, password())));
        makeStores(user);
    }

    Call call(const QString &phone = QStringLiteral("0900 000 012"),
              const QString &name = QStringLiteral("Lê Thị Thử"))
    {
        Call made;
        made.id = newUuid7(clock.now);
        made.kind = ContactKind::Question;
        made.outcome = Outcome::Answered;
        made.startedMs = ++clock.now;
        made.endedMs = made.startedMs + 60'000;
        made.citizen.name = name;
        made.citizen.phone = phone;
        made.citizen.address = QStringLiteral("số không đường không tên");
        made.citizen.question = QStringLiteral("làm giấy độc thân");
        made.citizen.content = QStringLiteral("hỏi giấy xác nhận cần những gì");
        return made;
    }

    CallToSave handedOver()
    {
        CallToSave what {call(), Ticket {}};
        what.ticket->id = newUuid7(clock.now);
        what.ticket->state = TicketState::Forwarded;
        what.ticket->kind = ContactKind::Request;
        what.ticket->leadUnit = QStringLiteral("731");
        return what;
    }

    Ticket ticketAtCentre(TicketState state = TicketState::Forwarded)
    {
        Ticket ticket;
        ticket.id = newUuid7(clock.now);
        ticket.number = QStringLiteral("1022-251123-%1").arg(++madeSoFar, 5, 10, QLatin1Char('0'));
        ticket.state = state;
        ticket.stateVersion = 1;
        ticket.kind = ContactKind::Request;
        ticket.leadUnit = QStringLiteral("731");
        ticket.createdBy = operatorUser().name;
        ticket.createdMs = clock.now;
        ticket.changedMs = clock.now + madeSoFar;
        ticket.acceptDueMs = clock.now + madeSoFar * 60'000;
        ticket.resultDueMs = ticket.acceptDueMs + 3'600'000;
        ticket.callbackDueMs = ticket.resultDueMs + 3'600'000;
        ticket.citizen.name = QStringLiteral("Phạm Văn Mẫu");
        ticket.citizen.phone = QStringLiteral("0900000034");
        ticket.citizen.question = QStringLiteral("xin cấp lại hộ tịch");
        return ticket;
    }

    static PullRow row(const Ticket &ticket, qint64 version = 1)
    {
        return {wire::rowTicket(), idText(ticket.id), version, version, wire::toJson(ticket), false};
    }
    static PullRow row(const Call &call, qint64 version = 1)
    {
        return {wire::rowCall(), idText(call.id), version, version, wire::toJson(call), false};
    }
    static PullRow row(const TicketEvent &event, qint64 version = 1)
    {
        return {wire::rowEvent(), idText(event.id), version, version, wire::toJson(event), false};
    }
    static PullRow goneRow(const QString &type, const QUuid &id)
    {
        return {type, idText(id), 9, 9, {}, true};
    }

    Result<void> pull(const QString &scope, const QList<PullRow> &rows, bool reset = false, bool more = false)
    {
        return wait(sync->applyPage({scope, rows, QStringLiteral("e.%1.t").arg(++madeSoFar), more, reset}));
    }

    QList<Call> recent(int limit = 100)
    {
        const auto page = wait(calls->logged({}, 0, limit));
        EXPECT_TRUE(page);
        return page.value_or(QList<Call>());
    }
    QList<Ticket> listed(TicketFilter::Folder where, const QString &text = {})
    {
        const auto page = wait(tickets->page({where, text}, {}, 100));
        EXPECT_TRUE(page);
        return page ? page->tickets : QList<Ticket>();
    }
    Ticket shown(const QUuid &id)
    {
        const auto ticket = wait(tickets->ticket(id));
        EXPECT_TRUE(ticket);
        return ticket.value_or(Ticket());
    }
    OutboxCounts counts() { return wait(sync->counts()).value_or(OutboxCounts()); }

    /// Waits until the queues of all threads have run dry, upkeep after commits included.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            wait(profile->mirror().run([](Database &) { return Result<void>(); }));
            wait(profile->readOutbox([](Outbox &) { return Result<void>(); }));
        }
    }

    /// Sends everything and has it answered as applied.
    void answerAll()
    {
        const auto taken = wait(sync->takeForSending(1000));
        ASSERT_TRUE(taken);
        QList<PushOutcome> outcomes;
        for (const QueuedOperation &operation : *taken)
            outcomes.append({operation.n, QStringLiteral("applied"), {}});
        ASSERT_TRUE(wait(sync->recordOutcomes(outcomes, clock.now)));
    }

    QTemporaryDir folder;
    HandClock clock;
    sealing::SodiumKeyBox box {sealing::PasswordCost::least()};
    FaultPlan outboxFault;
    FaultPlan mirrorFault;
    FaultPlan filesFault;
    int madeSoFar = 0;
    std::unique_ptr<LocalProfile> profile;
    std::unique_ptr<LocalDirectory> directory;
    std::unique_ptr<LocalCallStore> calls;
    std::unique_ptr<LocalTicketStore> tickets;
    std::unique_ptr<LocalSyncStore> sync;
    std::unique_ptr<LocalArticles> articles;
    std::unique_ptr<LocalFormDrafts> formDrafts;
};

} // namespace tongdai::storage
