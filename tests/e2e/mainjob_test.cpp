// The main job through everything that ships but the windows: two workstations, one centre, the cable out in
// between.
#include "centre.h"
#include "seat.h"

using namespace tongdai;

namespace {

class MainJob : public testing::Test
{
protected:
    QString profile(const QString &name) const { return m_profiles.filePath(name); }

    qint64 callsAtCentre(const QUuid &id) const
    {
        return centre.number(QStringLiteral("SELECT count(*) FROM call WHERE id = '%1'").arg(idText(id)));
    }
    qint64 callsAtCentre() const { return centre.number(QStringLiteral("SELECT count(*) FROM call")); }

    Centre centre;

private:
    QTemporaryDir m_profiles;
};

} // namespace

TEST_F(MainJob, FromACallLoggedOfflineToTheDesksAnswerOnTheOperatorsScreen)
{
    Seat op(centre, profile(QStringLiteral("op")));
    Seat desk(centre, profile(QStringLiteral("desk")));
    const auto entered = op.enter(QStringLiteral("an"));
    ASSERT_TRUE(entered) << entered.error().detail.toStdString();
    EXPECT_FALSE(entered->offline);
    EXPECT_FALSE(entered->station.isEmpty());
    ASSERT_TRUE(desk.enter(QStringLiteral("duc")));
    ASSERT_TRUE(op.reaches(SyncState::Live));
    ASSERT_TRUE(desk.reaches(SyncState::Live));
    ASSERT_TRUE(becomesTrue([&] { return op.session->directory().desks().size() == 1; }));

    // The cable is out.
    centre.stop();
    ASSERT_TRUE(op.reaches(SyncState::Offline));
    const auto offline = op.save(op.call(QStringLiteral("Làm giấy độc thân cần gì?")));
    ASSERT_TRUE(offline) << offline.error().detail.toStdString();
    EXPECT_TRUE(becomesTrue([&] { return op.status().waiting == 1; }));
    EXPECT_GT(op.status().offlineSinceMs, 0);
    centre.start();
    ASSERT_TRUE(op.allSent(90'000));
    EXPECT_EQ(callsAtCentre(offline->call.id), 1);
    EXPECT_EQ(callsAtCentre(), 1);
    ASSERT_TRUE(desk.reaches(SyncState::Live, 90'000));

    // A hand-over is at the desk within a second.
    QElapsedTimer timer;
    timer.start();
    const auto handed = op.handOver(QStringLiteral("Hồ sơ đất trả chậm"));
    ASSERT_TRUE(handed) << handed.error().detail.toStdString();
    ASSERT_TRUE(handed->ticket);
    const QUuid id = handed->ticket->id;
    ASSERT_TRUE(desk.sees(id, TicketState::Forwarded));
    EXPECT_LT(timer.elapsed(), 1000);
    RecordProperty("handover_ms", int(timer.elapsed()));
    EXPECT_EQ(desk.ticket(id)->citizen.content, QStringLiteral("Hồ sơ đất trả chậm"));
    EXPECT_TRUE(desk.ticket(id)->number.startsWith(QStringLiteral("1022-")));

    const auto accepted = desk.move(id, Move::Accept);
    ASSERT_TRUE(accepted) << accepted.error().detail.toStdString();
    ASSERT_TRUE(desk.sees(id, TicketState::Handling));
    ASSERT_TRUE(op.sees(id, TicketState::Handling));
    EXPECT_EQ(op.ticket(id)->assignee, QStringLiteral("duc"));
    const auto answered = desk.move(id, Move::PostResult, {{}, QStringLiteral("Trả kết quả chiều nay"), {}});
    ASSERT_TRUE(answered) << answered.error().detail.toStdString();
    ASSERT_TRUE(op.sees(id, TicketState::Result));
    EXPECT_EQ(op.ticket(id)->citizen.answer, QStringLiteral("Trả kết quả chiều nay"));

    const auto replied = op.move(id, Move::Reply);
    ASSERT_TRUE(replied) << replied.error().detail.toStdString();
    ASSERT_TRUE(op.sees(id, TicketState::Replied));
    ASSERT_TRUE(waitFor(op.session->ticketStore().rate(id, Rating::Satisfied, {})));
    const auto closed = op.move(id, Move::Close);
    ASSERT_TRUE(closed) << closed.error().detail.toStdString();
    ASSERT_TRUE(op.sees(id, TicketState::Closed));
    ASSERT_TRUE(desk.sees(id, TicketState::Closed));
    ASSERT_TRUE(op.allSent());
    EXPECT_EQ(callsAtCentre(), 2);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), 1);
    EXPECT_EQ(op.status().refused, 0);
}

TEST_F(MainJob, SomeoneKnownHereSignsInWithTheCableOutAndTheirCallsArrive)
{
    {
        Seat first(centre, profile(QStringLiteral("op")));
        ASSERT_TRUE(first.enter(QStringLiteral("an")));
        ASSERT_TRUE(first.reaches(SyncState::Live));
    }
    centre.stop();
    Seat seat(centre, profile(QStringLiteral("op")));
    EXPECT_EQ(seat.session->signIn().knownHere(), QStringList {QStringLiteral("an")});
    const auto wrong = seat.enter(QStringLiteral("an"), QStringLiteral("sai-mat-khau"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::NeedLogin);
    const auto stranger = seat.enter(QStringLiteral("binh"));
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, ErrorKind::Offline);

    const auto entered = seat.enter(QStringLiteral("an"));
    ASSERT_TRUE(entered) << entered.error().detail.toStdString();
    EXPECT_TRUE(entered->offline);
    EXPECT_EQ(entered->user.fullName, QStringLiteral("Lê Thử An"));
    ASSERT_TRUE(seat.reaches(SyncState::Offline));
    const auto saved = seat.save(seat.call(QStringLiteral("Cấp lại khai sinh")));
    ASSERT_TRUE(saved);
    centre.start();
    ASSERT_TRUE(seat.allSent(90'000));
    EXPECT_EQ(callsAtCentre(saved->call.id), 1);
    EXPECT_FALSE(seat.session->currentSession().offline);
}

TEST_F(MainJob, WrongPasswordsOfflineHaveToWaitLonger)
{
    {
        Seat first(centre, profile(QStringLiteral("op")));
        ASSERT_TRUE(first.enter(QStringLiteral("an")));
    }
    centre.stop();
    Seat seat(centre, profile(QStringLiteral("op")));
    for (int i = 0; i < 5; ++i)
        ASSERT_FALSE(seat.enter(QStringLiteral("an"), QStringLiteral("sai-mat-khau")));
    const auto locked = seat.enter(QStringLiteral("an"));
    ASSERT_FALSE(locked);
    EXPECT_EQ(locked.error().kind, ErrorKind::LockedOut);
    EXPECT_GT(locked.error().code.toInt(), 0);
}

TEST_F(MainJob, AWrongPasswordIsRefusedByTheCentreAlsoForSomeoneKnownHere)
{
    Seat seat(centre, profile(QStringLiteral("op")));
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    seat.session->signIn().signOut();
    const auto wrong = seat.enter(QStringLiteral("an"), QStringLiteral("sai-mat-khau"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::NeedLogin);
    EXPECT_EQ(seat.status().state, SyncState::SignedOut);
}

TEST_F(MainJob, AnotherAuthorityStopsSyncButNotTheWork)
{
    {
        Seat first(centre, profile(QStringLiteral("op")));
        ASSERT_TRUE(first.enter(QStringLiteral("an")));
        ASSERT_TRUE(first.reaches(SyncState::Live));
    }
    QUuid id;
    {
        Seat seat(centre, profile(QStringLiteral("op")), centre.strangeAuthorityFile());
        const auto stranger = seat.enter(QStringLiteral("binh"));
        ASSERT_FALSE(stranger);
        EXPECT_EQ(stranger.error().kind, ErrorKind::Untrusted);
        ASSERT_TRUE(seat.enter(QStringLiteral("an")));
        ASSERT_TRUE(seat.reaches(SyncState::Untrusted));
        const auto saved = seat.save(seat.call(QStringLiteral("Đăng ký kết hôn")));
        ASSERT_TRUE(saved);
        id = saved->call.id;
        EXPECT_TRUE(becomesTrue([&] { return seat.status().waiting == 1; }));
        EXPECT_EQ(callsAtCentre(), 0);
    }
    Seat again(centre, profile(QStringLiteral("op")));
    ASSERT_TRUE(again.enter(QStringLiteral("an")));
    ASSERT_TRUE(again.allSent());
    EXPECT_EQ(callsAtCentre(id), 1);
}

TEST_F(MainJob, TwoPeopleShareASeatAndNeithersCallsAreLost)
{
    Seat seat(centre, profile(QStringLiteral("op")));
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    ASSERT_TRUE(seat.reaches(SyncState::Live));
    seat.session->signIn().signOut();
    ASSERT_TRUE(seat.enter(QStringLiteral("binh")));
    ASSERT_TRUE(seat.reaches(SyncState::Live));
    centre.stop();
    ASSERT_TRUE(seat.reaches(SyncState::Offline));
    const auto ofBinh = seat.save(seat.call(QStringLiteral("Của Bình")));
    ASSERT_TRUE(ofBinh);
    seat.session->signIn().signOut();
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    const auto ofAn = seat.save(seat.call(QStringLiteral("Của An")));
    ASSERT_TRUE(ofAn);
    centre.start();
    ASSERT_TRUE(seat.allSent(90'000));
    EXPECT_EQ(callsAtCentre(ofBinh->call.id), 1);
    EXPECT_EQ(callsAtCentre(ofAn->call.id), 1);
    EXPECT_EQ(centre.texts(QStringLiteral("SELECT operator FROM call ORDER BY operator")),
              (QStringList {QStringLiteral("an"), QStringLiteral("binh")}));
}

TEST_F(MainJob, ACentreRestoredFromABackupGetsItsCallsBack)
{
    Seat seat(centre, profile(QStringLiteral("op")));
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    ASSERT_TRUE(seat.reaches(SyncState::Live));
    QList<QUuid> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(seat.save(seat.call(QStringLiteral("Trước %1").arg(i)))->call.id);
    ASSERT_TRUE(seat.allSent());
    QTemporaryDir backup;
    centre.keepCopy(backup.path());
    for (int i = 0; i < 4; ++i)
        ids.append(seat.save(seat.call(QStringLiteral("Sau %1").arg(i)))->call.id);
    ASSERT_TRUE(seat.allSent());
    ASSERT_EQ(callsAtCentre(), 7);
    centre.stop();
    centre.putBack(backup.path());
    ASSERT_EQ(callsAtCentre(), 3);
    centre.start();
    ASSERT_TRUE(becomesTrue([&] { return callsAtCentre() == 7 && seat.status().waiting == 0; }, 90'000));
    for (const QUuid &id : std::as_const(ids))
        EXPECT_EQ(callsAtCentre(id), 1);
    EXPECT_TRUE(seat.reaches(SyncState::Live, 90'000));
}

TEST_F(MainJob, ACopiedProfileBecomesAnotherSeat)
{
    const QString original = profile(QStringLiteral("op"));
    const QString copy = profile(QStringLiteral("copy"));
    {
        Seat seat(centre, original);
        ASSERT_TRUE(seat.enter(QStringLiteral("an")));
        ASSERT_TRUE(seat.reaches(SyncState::Live));
    }
    ASSERT_TRUE(QDir().mkpath(copy));
    for (const QString &file : QDir(original).entryList(QDir::Files))
        ASSERT_TRUE(QFile::copy(original + QLatin1Char('/') + file, copy + QLatin1Char('/') + file));
    QList<QUuid> ids;
    {
        Seat seat(centre, original);
        ASSERT_TRUE(seat.enter(QStringLiteral("an")));
        for (int i = 0; i < 3; ++i)
            ids.append(seat.save(seat.call(QStringLiteral("Gốc %1").arg(i)))->call.id);
        ASSERT_TRUE(seat.allSent());
    }
    Seat seat(centre, copy);
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    ids.append(seat.save(seat.call(QStringLiteral("Bản sao")))->call.id);
    // Hello tells at once; when a save came in between, the push does and the person signs in once more.
    ASSERT_TRUE(becomesTrue([&] {
        return seat.status().state == SyncState::NeedLogin
            || (seat.status().state == SyncState::Live && seat.status().waiting == 0);
    }));
    if (seat.status().state == SyncState::NeedLogin) {
        ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    }
    ASSERT_TRUE(seat.allSent());
    for (const QUuid &id : std::as_const(ids))
        EXPECT_EQ(callsAtCentre(id), 1);
    EXPECT_EQ(callsAtCentre(), 4);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM client")), 2);
}

TEST(HandedIn, WhatWaitsOnAMachineWithoutACentreIsHandedInByAnother)
{
    Centre centre;
    QTemporaryDir folders;
    Seat cut(centre, folders.filePath(QStringLiteral("cut")));
    Seat other(centre, folders.filePath(QStringLiteral("other")));
    ASSERT_TRUE(cut.enter(QStringLiteral("an")));
    ASSERT_TRUE(other.enter(QStringLiteral("an")));
    ASSERT_TRUE(cut.reaches(SyncState::Live));
    ASSERT_TRUE(other.reaches(SyncState::Live));
    centre.stop();
    const auto saved = cut.handOver(QStringLiteral("Xin cấp lại giấy khai sinh"));
    ASSERT_TRUE(saved);
    const QString file = folders.filePath(QStringLiteral("đi.parcel"));
    const auto written
        = waitFor(cut.session->outboxParcels().write(file, QStringLiteral("mở giúp tôi")), 60'000);
    ASSERT_TRUE(written) << written.error().detail.toStdString();
    cut.session->close(); // stays away while the other one sends
    centre.start();
    const auto handedIn
        = waitFor(other.session->outboxParcels().handIn(file, QStringLiteral("mở giúp tôi")), 60'000);
    ASSERT_TRUE(handedIn) << handedIn.error().detail.toStdString();
    EXPECT_EQ(handedIn->taken, 2);
    ASSERT_TRUE(other.allSent());
    EXPECT_EQ(other.status().refused, 0);
    ASSERT_TRUE(other.sees(saved->ticket->id, TicketState::Forwarded));

    Seat back(centre, folders.filePath(QStringLiteral("cut")));
    ASSERT_TRUE(back.enter(QStringLiteral("an")));
    ASSERT_TRUE(back.allSent());
    EXPECT_EQ(back.status().refused, 0);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM call")), 1);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), 1);
}
