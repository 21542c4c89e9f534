// Calls and tickets put right after they were saved: field by field, the last to arrive wins, nothing is lost.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Calls = QStringLiteral("calls");
const QString Cases = QStringLiteral("cases");
const QString Desk = QStringLiteral("desk:731");

CorrectedField change(const char16_t *field, const char16_t *before, const char16_t *after)
{
    return {QString::fromUtf16(field), QString::fromUtf16(before), QString::fromUtf16(after)};
}

class CorrectionsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an.emplace(centre, QStringLiteral("an.le"));
        binh.emplace(centre, QStringLiteral("binh.vu"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        lan.emplace(centre, QStringLiteral("lan.tran"));
        ngan.emplace(centre, QStringLiteral("ngan.ho"));
    }

    static QJsonObject correctCall(Seat &seat, const QUuid &call, const QList<CorrectedField> &changes)
    {
        return seat.apply(wire::opCallCorrect(),
                          wire::toJson(wire::CorrectBody {freshId(), call, changes}, QStringLiteral("call_id")));
    }
    static QJsonObject editTicket(Seat &seat, const QUuid &ticket, const QList<CorrectedField> &changes,
                                  const QUuid &event = freshId())
    {
        return seat.apply(wire::opTicketEdit(),
                          wire::toJson(wire::CorrectBody {event, ticket, changes}, QStringLiteral("ticket_id")));
    }
    static void expectApplied(const QJsonObject &result)
    {
        EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("applied"))
            << QJsonDocument(result).toJson().constData();
    }
    static QString codeOf(const QJsonObject &result)
    {
        EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("rejected"))
            << QJsonDocument(result).toJson().constData();
        return result.value(QStringLiteral("reason")).toObject().value(QStringLiteral("code")).toString();
    }

    QUuid call()
    {
        const QUuid id = freshId();
        expectApplied(an->apply(wire::opCallCreate(), callBody(id)));
        return id;
    }
    QUuid ticket(bool hide = false)
    {
        const QUuid id = freshId();
        expectApplied(
            an->apply(wire::opTicketCreate(), ticketBody(id, QStringLiteral("731"), QUuid(), hide)));
        return id;
    }
    Call callAt(Seat &seat, const QUuid &id, const QString &scope = Calls)
    {
        const auto read = wire::callFromJson(seat.row(scope, wire::rowCall(), idText(id)));
        EXPECT_TRUE(read.has_value());
        return read.value_or(Call());
    }

    Centre centre;
    std::optional<Seat> an;
    std::optional<Seat> binh;
    std::optional<Seat> duc;
    std::optional<Seat> lan;
    std::optional<Seat> ngan;
};

} // namespace

TEST_F(CorrectionsTest, TwoPeopleCorrectDifferentFieldsOfOneCallAndBothStand)
{
    const QUuid id = call();
    expectApplied(correctCall(*an, id, {change(u"phone", u"0900000012", u"0900000099")}));
    const QJsonObject second
        = correctCall(*binh, id, {change(u"address", u"12 đường Mẫu", u"21 đường Mẫu")});
    expectApplied(second);
    EXPECT_FALSE(second.contains(QStringLiteral("overtook")));
    const Call now = callAt(*binh, id);
    EXPECT_EQ(now.citizen.phone, QStringLiteral("0900000099"));
    EXPECT_EQ(now.citizen.address, QStringLiteral("21 đường Mẫu"));
    ASSERT_EQ(now.corrections.size(), 2);
    EXPECT_EQ(now.corrections[0].by, QStringLiteral("an.le"));
    EXPECT_EQ(now.corrections[0].changes, QList {change(u"phone", u"0900000012", u"0900000099")});
    EXPECT_EQ(now.corrections[1].by, QStringLiteral("binh.vu"));
}

TEST_F(CorrectionsTest, OfOneFieldTheLastToArriveWinsAndIsToldWhomItWentOver)
{
    const QUuid id = call();
    expectApplied(correctCall(*an, id, {change(u"name", u"Trần Thị Mẫu", u"Trần Thị Mẩu")}));
    centre.clock.advance(60'000);
    const QJsonObject late = correctCall(*binh, id, {change(u"name", u"Trần Thị Mẫu", u"Trần Thị Màu")});
    expectApplied(late);
    const QJsonArray overtook = late.value(QStringLiteral("overtook")).toArray();
    ASSERT_EQ(overtook.size(), 1);
    EXPECT_EQ(overtook[0][QStringLiteral("field")], QStringLiteral("name"));
    EXPECT_EQ(overtook[0][QStringLiteral("by")], QStringLiteral("an.le"));
    EXPECT_GT(overtook[0][QStringLiteral("at_ms")].toInteger(), 0);
    EXPECT_FALSE(QJsonDocument(late).toJson().contains("Mẩu")) << "an outcome carries no citizen's words";
    const Call now = callAt(*an, id);
    EXPECT_EQ(now.citizen.name, QStringLiteral("Trần Thị Màu"));
    ASSERT_EQ(now.corrections.size(), 2);
    EXPECT_EQ(now.corrections[1].changes, QList {change(u"name", u"Trần Thị Mẩu", u"Trần Thị Màu")})
        << "the history keeps what was replaced, not what the author saw";
}

TEST_F(CorrectionsTest, TheSameCorrectionSentAgainIsOne)
{
    const QUuid id = call();
    const QJsonObject operation
        = an->operation(wire::opCallCorrect(), wire::toJson(wire::CorrectBody {freshId(), id, {change(u"field", u"", u"Hộ tịch")}},
                                                            QStringLiteral("call_id")));
    an->push({operation});
    an->push({operation});
    EXPECT_EQ(callAt(*an, id).corrections.size(), 1);
}

TEST_F(CorrectionsTest, WhatCannotBeCorrectedIsRefusedAndNothingOfItIsStored)
{
    const QUuid id = call();
    EXPECT_EQ(codeOf(correctCall(*an, id, {change(u"address", u"12 đường Mẫu", u"9 đường Mẫu"),
                                           change(u"started_ms", u"1", u"2")})),
              QStringLiteral("call.field"));
    EXPECT_EQ(codeOf(correctCall(*an, id, {change(u"kind", u"question", u"gossip")})), QStringLiteral("call.field"));
    const QString tooLong(limits::Name + 1, QLatin1Char('a'));
    EXPECT_FALSE(codeOf(correctCall(*an, id, {{QStringLiteral("name"), QString(), tooLong}})).isEmpty());
    EXPECT_EQ(codeOf(correctCall(*an, freshId(), {change(u"name", u"", u"A")})), QStringLiteral("call.unknown"));
    EXPECT_EQ(codeOf(correctCall(*ngan, id, {change(u"name", u"", u"A")})), QStringLiteral("flow.role"));
    EXPECT_EQ(codeOf(correctCall(*duc, id, {change(u"name", u"", u"A")})), QStringLiteral("call.unknown"))
        << "a desk corrects the calls it took itself";
    const Call now = callAt(*an, id);
    EXPECT_EQ(now.citizen.address, QStringLiteral("12 đường Mẫu"));
    EXPECT_TRUE(now.corrections.isEmpty());
}

TEST_F(CorrectionsTest, AnOutcomeThatATicketHangsOnStays)
{
    const QUuid id = call();
    expectApplied(an->apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731"), id)));
    EXPECT_EQ(codeOf(correctCall(*an, id, {change(u"outcome", u"answered", u"nuisance")})),
              QStringLiteral("call.has_ticket"));
}

TEST_F(CorrectionsTest, AnOutcomeCorrectedToCallBackMayBringItsTicketAndOnlyOne)
{
    const QUuid id = call();
    expectApplied(correctCall(*an, id, {change(u"outcome", u"answered", u"call_back")}));
    QJsonObject promised = ticketBody(freshId(), {}, id);
    promised.insert(QStringLiteral("state"), QStringLiteral("received"));
    const QUuid first = QUuid::fromString(promised.value(QStringLiteral("id")).toString());
    expectApplied(an->apply(wire::opTicketCreate(), promised));
    EXPECT_EQ(callAt(*an, id).ticketId, first);
    // Somebody else has corrected the same call without knowing of it.
    promised.insert(QStringLiteral("id"), idText(freshId()));
    EXPECT_EQ(codeOf(binh->apply(wire::opTicketCreate(), promised)), QStringLiteral("call.has_ticket"));
    EXPECT_EQ(callAt(*an, id).ticketId, first);
}

TEST_F(CorrectionsTest, ACallThatNeededReviewNeedsNoneOncePutRight)
{
    const QUuid id = freshId();
    QJsonObject body = callBody(id);
    body.remove(QStringLiteral("outcome"));
    expectApplied(an->apply(wire::opCallCreate(), body));
    EXPECT_TRUE(callAt(*an, id).needsReview);
    expectApplied(correctCall(*an, id, {change(u"outcome", u"", u"answered")}));
    EXPECT_FALSE(callAt(*an, id).needsReview);
}

TEST_F(CorrectionsTest, ADeskSeesTheCallPutRightAndNotWhatStoodThere)
{
    const QUuid id = call();
    expectApplied(an->apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731"), id)));
    expectApplied(correctCall(*an, id, {change(u"address", u"12 đường Mẫu", u"21 đường Mẫu")}));
    const Call seen = callAt(*duc, id, Desk);
    EXPECT_EQ(seen.citizen.address, QStringLiteral("21 đường Mẫu"));
    EXPECT_TRUE(seen.corrections.isEmpty());
}

TEST_F(CorrectionsTest, ATicketsTimelineTellsBothValuesAndTheMovesGoOnUndisturbed)
{
    const QUuid id = ticket();
    const QUuid event = freshId();
    const QJsonObject done = editTicket(
        *an, id,
        {change(u"question", u"chậm trả hồ sơ", u"chậm trả hồ sơ đất"), change(u"level", u"normal", u"urgent")},
        event);
    expectApplied(done);
    const auto told = wire::eventFromJson(an->row(Cases, wire::rowEvent(), idText(event)));
    ASSERT_TRUE(told.has_value());
    EXPECT_EQ(told->what, TicketEvent::What::Edit);
    EXPECT_EQ(told->changes,
              (QList {change(u"question", u"chậm trả hồ sơ", u"chậm trả hồ sơ đất"),
                      change(u"level", u"normal", u"urgent")}));
    expectApplied(duc->apply(wire::opTicketMove(Move::Accept), moveBody(id), 0));
    const auto now = wire::ticketFromJson(duc->row(Desk, wire::rowTicket(), idText(id)));
    ASSERT_TRUE(now.has_value());
    EXPECT_EQ(now->citizen.question, QStringLiteral("chậm trả hồ sơ đất"));
    EXPECT_EQ(now->state, TicketState::Handling);
}

TEST_F(CorrectionsTest, AnUrgentTicketIsDueSooner)
{
    const QUuid id = ticket();
    const auto dueOf = [&] {
        return wire::ticketFromJson(an->row(Cases, wire::rowTicket(), idText(id))).value_or(Ticket()).resultDueMs;
    };
    const qint64 before = dueOf();
    expectApplied(editTicket(*an, id, {change(u"level", u"normal", u"urgent")}));
    const qint64 urgent = dueOf();
    EXPECT_GT(before, 0);
    EXPECT_LT(urgent, before);
    expectApplied(editTicket(*an, id, {change(u"level", u"urgent", u"normal")}));
    EXPECT_EQ(dueOf(), before);
}

TEST_F(CorrectionsTest, AKeptIdentityIsNotToldToTheDeskByItsCorrection)
{
    const QUuid id = ticket(true);
    const QUuid event = freshId();
    expectApplied(editTicket(*an, id, {change(u"name", u"Trần Thị Mẫu", u"Trần Thị Mẩu")}, event));
    const QJsonObject atDesk = duc->row(Desk, wire::rowEvent(), idText(event));
    EXPECT_FALSE(atDesk.isEmpty());
    EXPECT_FALSE(QJsonDocument(atDesk).toJson().contains("Trần")) << QJsonDocument(atDesk).toJson().constData();
    const auto whole = wire::eventFromJson(an->row(Cases, wire::rowEvent(), idText(event)));
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(whole->changes.value(0).after, QStringLiteral("Trần Thị Mẩu"));
}

TEST_F(CorrectionsTest, OnlyTheCentreAndTheLeadingDeskCorrectATicketAndNotOnceItIsOver)
{
    const QUuid id = ticket();
    EXPECT_EQ(codeOf(editTicket(*lan, id, {change(u"question", u"chậm trả hồ sơ", u"khác")})),
              QStringLiteral("ticket.unknown"));
    expectApplied(editTicket(*duc, id, {change(u"question", u"chậm trả hồ sơ", u"chậm trả")}));
    expectApplied(an->apply(wire::opTicketMove(Move::Recall), moveBody(id, QStringLiteral("nhầm")), 0));
    EXPECT_EQ(codeOf(editTicket(*duc, id, {change(u"question", u"chậm trả", u"x")})), QStringLiteral("ticket.unknown"));
    expectApplied(an->apply(wire::opTicketMove(Move::TakeBack), moveBody(id), 1));
    expectApplied(an->apply(wire::opTicketMove(Move::Cancel), moveBody(id, QStringLiteral("thôi")), 2));
    EXPECT_EQ(codeOf(editTicket(*an, id, {change(u"question", u"chậm trả", u"x")})), QStringLiteral("flow.state"));
}

TEST_F(CorrectionsTest, OfATicketsFieldTheSecondIsToldWhomItWentOver)
{
    const QUuid id = ticket();
    expectApplied(editTicket(*an, id, {change(u"address", u"12 đường Mẫu", u"1 đường Mẫu")}));
    const QJsonObject late = editTicket(*binh, id, {change(u"address", u"12 đường Mẫu", u"2 đường Mẫu")});
    expectApplied(late);
    const QJsonArray overtook = late.value(QStringLiteral("overtook")).toArray();
    ASSERT_EQ(overtook.size(), 1);
    EXPECT_EQ(overtook[0][QStringLiteral("by")], QStringLiteral("an.le"));
}
