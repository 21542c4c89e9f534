// What operators note of callers, at the centre: who may, who was first, and that every seat of the centre gets it.
#include "tests/server/centre.h"

#include "app/wire/callerdocuments.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class CallerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
    }
    static CallerCard card(const QUuid &id = freshId(), qint64 version = 0)
    {
        CallerCard made;
        made.id = id;
        made.phone = QStringLiteral("0900000012");
        made.version = version;
        return cardSaying(made, QStringLiteral("Lê Thị Thử"), {QStringLiteral("chị Thử")}, QStringLiteral("nói chậm"));
    }
    static QString out(const QJsonObject &result) { return result.value(QStringLiteral("out")).toString(); }
    static QString reason(const QJsonObject &result)
    {
        return result.value(QStringLiteral("reason")).toObject().value(QStringLiteral("code")).toString();
    }

    Centre centre;
};

} // namespace

TEST_F(CallerTest, ReachesTheOtherSeatsAndTheStaleChangeIsRefused)
{
    Seat one(centre, QStringLiteral("an.le"));
    Seat two(centre, QStringLiteral("giang.cao"));
    const QUuid id = freshId();
    const QJsonObject kept = one.apply(wire::opCallerKeep(), wire::keepBody(card(id)));
    EXPECT_EQ(out(kept), QStringLiteral("applied"));
    EXPECT_EQ(kept.value(QStringLiteral("version")).toInteger(), 1);
    const auto seen = wire::callerFromJson(two.row(QStringLiteral("calls"), wire::rowCaller(), idText(id)));
    ASSERT_TRUE(seen.has_value());
    EXPECT_EQ(seen->people, card().people);
    EXPECT_EQ(seen->by, QStringLiteral("an.le"));
    EXPECT_EQ(out(two.apply(wire::opCallerKeep(), wire::keepBody(card(id, 1)))), QStringLiteral("applied"));
    EXPECT_EQ(reason(one.apply(wire::opCallerKeep(), wire::keepBody(card(id, 1)))), QStringLiteral("caller.changed"));
}

TEST_F(CallerTest, TwoSeatsThatFirstNoteTheSameNumberMakeOneRecord)
{
    Seat one(centre, QStringLiteral("an.le"));
    Seat two(centre, QStringLiteral("giang.cao"));
    EXPECT_EQ(out(one.apply(wire::opCallerKeep(), wire::keepBody(card()))), QStringLiteral("applied"));
    EXPECT_EQ(reason(two.apply(wire::opCallerKeep(), wire::keepBody(card()))), QStringLiteral("caller.changed"));
}

TEST_F(CallerTest, IsNotForTheDesksAndNotForWhatIsNoNumber)
{
    Seat desk(centre, QStringLiteral("duc.pham"));
    EXPECT_EQ(reason(desk.apply(wire::opCallerKeep(), wire::keepBody(card()))), QStringLiteral("kb.role"));
    Seat one(centre, QStringLiteral("an.le"));
    CallerCard odd = card();
    odd.phone = QStringLiteral("không số");
    EXPECT_EQ(reason(one.apply(wire::opCallerKeep(), wire::keepBody(odd))), QStringLiteral("caller.phone"));
}
