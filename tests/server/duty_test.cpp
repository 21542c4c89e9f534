// The roster: the first change of a slot wins, the second is told what stands there now.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

constexpr qint64 Morning = 1'795'480'200'000;
constexpr qint64 Hour = 3600'000;

class DutyTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        khoa.emplace(centre, QStringLiteral("khoa.nguyen"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        lan.emplace(centre, QStringLiteral("lan.tran"));
        giang.emplace(centre, QStringLiteral("giang.cao"));
        an.emplace(centre, QStringLiteral("an.le"));
    }
    static DutySlot slot(const QString &user = QStringLiteral("duc.pham"))
    {
        DutySlot made;
        made.id = idText(freshId());
        made.unit = QStringLiteral("731");
        made.user = user;
        made.fromMs = Morning;
        made.toMs = Morning + 9 * Hour;
        return made;
    }
    static QJsonObject keep(Seat &seat, const DutySlot &slot, qint64 base)
    {
        return seat.apply(wire::opDutyKeep(), wire::toJson(slot), base);
    }
    static QJsonObject drop(Seat &seat, const DutySlot &slot, qint64 base)
    {
        return seat.apply(wire::opDutyDrop(), {{QStringLiteral("id"), slot.id}}, base);
    }
    static bool applied(const QJsonObject &result)
    {
        return result.value(QStringLiteral("out")) == QStringLiteral("applied");
    }
    static QJsonObject reasonOf(const QJsonObject &result) { return result.value(QStringLiteral("reason")).toObject(); }
    static QString codeOf(const QJsonObject &result)
    {
        return reasonOf(result).value(QStringLiteral("code")).toString();
    }
    QJsonObject shown(Seat &seat, const DutySlot &slot)
    {
        return seat.row(QStringLiteral("dir"), wire::rowDuty(), slot.id);
    }

    Centre centre;
    std::optional<Seat> khoa;
    std::optional<Seat> duc;
    std::optional<Seat> lan;
    std::optional<Seat> giang;
    std::optional<Seat> an;
};

} // namespace

TEST_F(DutyTest, TheHeadOfTheDeskEntersASlotAndEverybodySeesIt)
{
    const DutySlot made = slot();
    EXPECT_TRUE(applied(keep(*khoa, made, 0)));
    const auto seen = wire::dutyFromJson(shown(*an, made));
    ASSERT_TRUE(seen.has_value());
    EXPECT_EQ(seen->user, QStringLiteral("duc.pham"));
    EXPECT_EQ(seen->by, QStringLiteral("khoa.nguyen"));
    EXPECT_GT(seen->atMs, 0);
}

TEST_F(DutyTest, OfTwoWhoChangeOneSlotTheFirstWinsAndTheSecondIsShownBoth)
{
    DutySlot made = slot();
    ASSERT_TRUE(applied(keep(*khoa, made, 0)));
    DutySlot mine = made;
    mine.user = QStringLiteral("khoa.nguyen");
    EXPECT_TRUE(applied(keep(*khoa, mine, 1)));
    DutySlot theirs = made;
    theirs.toMs += 2 * Hour;
    const QJsonObject lost = keep(*giang, theirs, 1);
    EXPECT_EQ(codeOf(lost), QStringLiteral("duty.changed"));
    EXPECT_EQ(reasonOf(lost).value(QStringLiteral("by")), QStringLiteral("khoa.nguyen"));
    EXPECT_EQ(reasonOf(lost).value(QStringLiteral("user")), QStringLiteral("khoa.nguyen"));
    EXPECT_EQ(reasonOf(lost).value(QStringLiteral("to_ms")).toInteger(), made.toMs);
    EXPECT_TRUE(applied(keep(*giang, theirs, 2)));
    EXPECT_EQ(codeOf(drop(*khoa, made, 2)), QStringLiteral("duty.changed"));
    EXPECT_TRUE(applied(drop(*khoa, made, 3)));
    EXPECT_TRUE(shown(*an, made).isEmpty());
    EXPECT_EQ(codeOf(keep(*giang, theirs, 3)), QStringLiteral("duty.changed")) << "it is gone";
}

TEST_F(DutyTest, OnlyTheUnitsHeadAndTheSupervisorsMakeItsRoster)
{
    for (Seat *seat : {&*duc, &*lan, &*an})
        EXPECT_EQ(codeOf(keep(*seat, slot(), 0)), QStringLiteral("duty.role")) << qPrintable(seat->user);
    EXPECT_TRUE(applied(keep(*giang, slot(), 0)));
    // Nor is a slot of another unit taken over by naming one's own.
    const DutySlot there = slot();
    ASSERT_TRUE(applied(keep(*giang, there, 0)));
    DutySlot taken = there;
    taken.unit = QStringLiteral("732");
    taken.user = QStringLiteral("lan.tran");
    EXPECT_EQ(codeOf(keep(*lan, taken, 1)), QStringLiteral("duty.role"));
    EXPECT_EQ(codeOf(drop(*lan, there, 1)), QStringLiteral("duty.role"));
}

TEST_F(DutyTest, WhatIsNoSlotIsRefusedWithItsField)
{
    DutySlot backwards = slot();
    std::swap(backwards.fromMs, backwards.toMs);
    EXPECT_EQ(codeOf(keep(*khoa, backwards, 0)), QStringLiteral("duty.hours"));
    DutySlot endless = slot();
    endless.toMs = endless.fromMs + LongestDutyMs + 1;
    EXPECT_EQ(codeOf(keep(*khoa, endless, 0)), QStringLiteral("duty.hours"));
    EXPECT_EQ(codeOf(keep(*khoa, slot(QStringLiteral("lan.tran")), 0)), QStringLiteral("duty.user"));
    EXPECT_EQ(codeOf(keep(*khoa, slot(QStringLiteral("khong.co")), 0)), QStringLiteral("duty.user"));
    DutySlot nowhere = slot();
    nowhere.unit = QStringLiteral("999");
    EXPECT_EQ(codeOf(keep(*giang, nowhere, 0)), QStringLiteral("duty.unit"));
    EXPECT_EQ(codeOf(drop(*khoa, slot(), 0)), QStringLiteral("duty.changed"));
}
