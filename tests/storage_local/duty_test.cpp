// The roster as changed on this machine, before and after the centre has answered.
#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class Duty : public ProfileTest
{
protected:
    static User head()
    {
        User user = officerUser();
        user.role = Role::DeskHead;
        return user;
    }
    DutySlot slot() const
    {
        DutySlot made;
        made.id = QStringLiteral("slot-1");
        made.unit = QStringLiteral("731");
        made.user = QStringLiteral("binh.tran");
        made.fromMs = clock.now + 3600'000;
        made.toMs = made.fromMs + 8 * 3600'000;
        return made;
    }
    static PullRow row(const DutySlot &slot, qint64 version)
    {
        return {wire::rowDuty(), slot.id, version, version, wire::toJson(slot), false};
    }
    QList<DutySlot> roster()
    {
        QSignalSpy changed(directory.get(), &Directory::directoryChanged);
        directory->reload();
        EXPECT_TRUE(changed.count() > 0 || changed.wait(5000));
        return directory->roster(QStringLiteral("731"), clock.now);
    }
    void answer(const QString &out, const QJsonObject &body)
    {
        const auto taken = wait(sync->takeForSending(1000));
        ASSERT_EQ(taken->size(), 1);
        ASSERT_TRUE(wait(sync->recordOutcomes({{taken->first().n, out, body}}, clock.now)));
        settle();
    }
    int waiting() { return static_cast<int>(profile->pending().now()->all().size()); }
};

TEST_F(Duty, ANewSlotIsShownAsWaitingAndSettlesWithTheCentresRow)
{
    open(head());
    EXPECT_TRUE(directory->mayMakeRoster(QStringLiteral("731")));
    DutySlot made = slot();
    made.id.clear();
    ASSERT_TRUE(wait(directory->keepDuty(made)));
    QList<DutySlot> shown = roster();
    ASSERT_EQ(shown.size(), 1);
    EXPECT_TRUE(shown[0].waiting);
    EXPECT_EQ(shown[0].version, 1);
    answer(QStringLiteral("applied"), {{QStringLiteral("version"), 1}});
    EXPECT_EQ(waiting(), 1);
    EXPECT_FALSE(roster().at(0).waiting);
    ASSERT_TRUE(pull(QStringLiteral("dir"), {row(shown[0], 1)}));
    settle();
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(roster().size(), 1);
}

TEST_F(Duty, AChangeOnTopOfAChangeNamesTheVersionTheFirstWillHave)
{
    open(head());
    ASSERT_TRUE(pull(QStringLiteral("dir"), {row(slot(), 4)}));
    DutySlot first = roster().at(0);
    EXPECT_EQ(first.version, 4);
    first.toMs += 3600'000;
    ASSERT_TRUE(wait(directory->keepDuty(first)));
    DutySlot second = roster().at(0);
    EXPECT_EQ(second.version, 5);
    EXPECT_EQ(second.toMs, first.toMs);
    ASSERT_TRUE(wait(directory->dropDuty(second)));
    EXPECT_TRUE(roster().isEmpty());
    const auto taken = wait(sync->takeForSending(10));
    ASSERT_EQ(taken->size(), 2);
    const auto base = [&](int i) {
        return QJsonDocument::fromJson(taken->at(i).bytes).object().value(QStringLiteral("base")).toInteger();
    };
    EXPECT_EQ(base(0), 4);
    EXPECT_EQ(base(1), 5);
}

TEST_F(Duty, ALostRaceShowsBothOnThePageOfWhatWaits)
{
    open(head());
    ASSERT_TRUE(pull(QStringLiteral("dir"), {row(slot(), 1)}));
    ASSERT_TRUE(wait(directory->keepDuty(roster().at(0))));
    answer(QStringLiteral("rejected"),
           {{QStringLiteral("reason"),
             QJsonObject {{QStringLiteral("code"), QStringLiteral("duty.changed")},
                          {QStringLiteral("by"), QStringLiteral("giang.cao")},
                          {QStringLiteral("at_ms"), qint64(1'763'900'000'000)},
                          {QStringLiteral("user"), QStringLiteral("an.khac")},
                          {QStringLiteral("from_ms"), slot().fromMs},
                          {QStringLiteral("to_ms"), slot().toMs}}}});
    EXPECT_EQ(roster().at(0).user, QStringLiteral("binh.tran")) << "as the centre has it";
    const auto items = wait(sync->items(10));
    ASSERT_EQ(items->size(), 1);
    EXPECT_EQ(items->first().reason, QStringLiteral("duty.changed"));
    EXPECT_TRUE(items->first().text.contains(QStringLiteral("binh.tran ")));
    EXPECT_TRUE(items->first().text.contains(QStringLiteral("\nan.khac "))) << qPrintable(items->first().text);
}

TEST_F(Duty, WhoDoesNotMakeTheRosterChangesNothing)
{
    open(officerUser());
    EXPECT_FALSE(directory->mayMakeRoster(QStringLiteral("731")));
    EXPECT_EQ(wait(directory->keepDuty(slot())).error().code, QStringLiteral("duty.role"));
    EXPECT_EQ(waiting(), 0);
    close();
}

TEST_F(Duty, HoursThatAreNoneAreSaidBeforeAnythingIsStored)
{
    open(head());
    DutySlot backwards = slot();
    backwards.toMs = backwards.fromMs;
    EXPECT_EQ(wait(directory->keepDuty(backwards)).error().code, QStringLiteral("duty.hours"));
    EXPECT_EQ(waiting(), 0);
}

} // namespace tongdai::storage
