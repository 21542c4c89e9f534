#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class Keys : public ProfileTest
{
};

TEST_F(Keys, APersonKnownHereEntersWithoutTheCentreWithTheSameRights)
{
    open(officerUser());
    EXPECT_EQ(profile->keys().knownHere(), QStringList(officerUser().name));
    close();
    ASSERT_TRUE(openOnly(options()));
    EXPECT_EQ(profile->keys().knownHere(), QStringList(officerUser().name));
    EXPECT_FALSE(profile->isUnlocked());
    const auto session = wait(profile->keys().unlockWithPassword(officerUser().name, password()));
    ASSERT_TRUE(session);
    EXPECT_EQ(session->user, officerUser());
    EXPECT_EQ(session->scopes, scopesOf(officerUser()));
    EXPECT_EQ(session->refreshToken, QStringLiteral("refresh"));
    EXPECT_EQ(session->station, QStringLiteral("B07"));
    EXPECT_TRUE(profile->isUnlocked());
}

TEST_F(Keys, AWrongPasswordOpensNothingAndManyMakeWait)
{
    open();
    close();
    ASSERT_TRUE(openOnly(options()));
    for (int i = 0; i < 5; ++i) {
        const auto tried
            = wait(profile->keys().unlockWithPassword(operatorUser().name, QStringLiteral("sai")));
        ASSERT_FALSE(tried);
        EXPECT_EQ(tried.error().kind, ErrorKind::NeedLogin);
    }
    EXPECT_FALSE(profile->isUnlocked());
    const auto early = wait(profile->keys().unlockWithPassword(operatorUser().name, password()));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::LockedOut);
    EXPECT_EQ(early.error().code, QStringLiteral("30"));

    // Starting the program again does not shorten the wait.
    close();
    ASSERT_TRUE(openOnly(options()));
    EXPECT_FALSE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    clock.now += 30'000;
    EXPECT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
}

TEST_F(Keys, AClockSetBackDoesNotLockAPersonOutForLong)
{
    open();
    close();
    ASSERT_TRUE(openOnly(options()));
    for (int i = 0; i < 5; ++i)
        ASSERT_FALSE(wait(profile->keys().unlockWithPassword(operatorUser().name, QStringLiteral("sai"))));
    clock.now -= 365LL * 24 * 3600'000;
    const auto early = wait(profile->keys().unlockWithPassword(operatorUser().name, password()));
    ASSERT_FALSE(early);
    EXPECT_LE(early.error().code.toInt(), 15 * 60);
}

TEST_F(Keys, SomebodyNeverSeenHereIsNotFound)
{
    open();
    const auto tried = wait(profile->keys().unlockWithPassword(QStringLiteral("la.mat"), password()));
    ASSERT_FALSE(tried);
    EXPECT_EQ(tried.error().kind, ErrorKind::NotFound);
    // Nor does the seat's own slot open by a name.
    EXPECT_FALSE(wait(profile->keys().unlockWithPassword(QString(), password())));
}

TEST_F(Keys, ASecondPersonReadsTheSameDataThroughTheSeat)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    ASSERT_TRUE(openOnly(options()));
    const User second {
        QStringLiteral("chi.le"), QStringLiteral("Lê Kim Chi"), Role::Supervisor, centreUnit(), {}, true};
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(second.name, QStringLiteral("khác hẳn"), seatKey())));
    ASSERT_TRUE(wait(profile->keys().remember(
        {second, scopesOf(second), QStringLiteral("r2"), QStringLiteral("B07"), 0})));
    makeStores(second);
    EXPECT_EQ(recent().size(), 1);
    EXPECT_EQ(profile->keys().knownHere(), QStringList({operatorUser().name, second.name}));
    // Each under a password of their own.
    EXPECT_TRUE(wait(profile->keys().unlockWithPassword(second.name, QStringLiteral("khác hẳn"))));
    EXPECT_FALSE(wait(profile->keys().unlockWithPassword(second.name, password())));
    EXPECT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
}

TEST_F(Keys, APasswordChangedAtTheCentreHoldsHereAfterTheNextSignIn)
{
    open();
    ASSERT_TRUE(
        wait(profile->keys().unlockWithSeatKey(operatorUser().name, QStringLiteral("mới tinh"), seatKey())));
    close();
    ASSERT_TRUE(openOnly(options()));
    EXPECT_FALSE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    EXPECT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, QStringLiteral("mới tinh"))));
}

TEST_F(Keys, AnotherSeatsKeyOpensOnlyWithAKnownPassword)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    ASSERT_TRUE(openOnly(options()));
    const QByteArray other(32, 'z');
    const auto stranger
        = wait(profile->keys().unlockWithSeatKey(QStringLiteral("la.mat"), password(), other));
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, ErrorKind::Corrupt);
    EXPECT_FALSE(profile->isUnlocked());
    // The seat was enrolled anew: who knows the old password brings the data over.
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), other)));
    makeStores(operatorUser());
    EXPECT_EQ(recent().size(), 1);
    EXPECT_TRUE(wait(profile->keys().unlockWithSeatKey(QStringLiteral("la.mat"), password(), other)));
}

TEST_F(Keys, TheFirstKeyAndItsInstallationAreKeptTogetherOrNotAtAll)
{
    ASSERT_TRUE(openOnly(options()));
    const QUuid installation = newUuid7(clock.now);
    const auto enter = [&] {
        return wait(
            profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey(), installation));
    };
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
            if (!sql.startsWith(QStringLiteral("UPDATE meta SET client_id")))
                return {};
            return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
        };
    }
    EXPECT_FALSE(enter());
    EXPECT_TRUE(profile->keys().knownHere().isEmpty());
    outboxFault.disarm();
    // Another person, for whom the centre takes up a new installation: nothing of the first try is in the way.
    const QByteArray other(32, 'z');
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(QStringLiteral("chi.le"), password(), other, installation)));
    const auto me = wait(profile->readOutbox([](const Outbox &outbox) { return outbox.identity(); }));
    ASSERT_TRUE(me);
    EXPECT_EQ(me->clientId, installation);
}

TEST_F(Keys, WhoIsForgottenMayNotEnterAlone)
{
    open();
    ASSERT_TRUE(wait(profile->keys().forget(operatorUser().name)));
    EXPECT_TRUE(profile->keys().knownHere().isEmpty());
    const auto tried = wait(profile->keys().unlockWithPassword(operatorUser().name, password()));
    ASSERT_FALSE(tried);
    EXPECT_EQ(tried.error().kind, ErrorKind::NotFound);
}

TEST_F(Keys, FailingAtAnyStatementOfTheFirstSignInLeavesAProfileThatCanBeEntered)
{
    for (int n = 1;; ++n) {
        ASSERT_LT(n, 60);
        close();
        QDir(options().folder).removeRecursively();
        ASSERT_TRUE(openOnly(options()));
        outboxFault.arm(n);
        const auto entered
            = wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey()));
        outboxFault.disarm();
        if (entered) {
            EXPECT_GT(n, 5);
            break;
        }
        EXPECT_FALSE(profile->isUnlocked());
        ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey()))) << n;
        makeStores(operatorUser());
        EXPECT_TRUE(wait(calls->save({call(), {}})));
    }
}

TEST_F(Keys, LeavingLocksAndForgetsWhatWasOpened)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    profile->leave();
    EXPECT_FALSE(profile->isUnlocked());
    settle();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
    const auto found = wait(calls->byPhone(QStringLiteral("0900000012"), {}, 5));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::NeedLogin);
    EXPECT_FALSE(wait(sync->takeForSending(5)));
    ASSERT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    profile->enter({operatorUser(), QStringLiteral("B07"), true});
    EXPECT_EQ(recent().size(), 1);
}

} // namespace tongdai::storage
