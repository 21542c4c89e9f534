// Tickets at the centre: numbers, guarded moves, who sees what.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Desk = QStringLiteral("desk:731");
const QString OtherDesk = QStringLiteral("desk:732");
const QString Cases = QStringLiteral("cases");

class TicketsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an.emplace(centre, QStringLiteral("an.le"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        khoa.emplace(centre, QStringLiteral("khoa.nguyen"));
        lan.emplace(centre, QStringLiteral("lan.tran"));
        giang.emplace(centre, QStringLiteral("giang.cao"));
    }

    /// A ticket with its call, handed to 731.
    QUuid handOver(bool hide = false)
    {
        const QUuid call = freshId();
        const QUuid ticket = freshId();
        QJsonObject body = callBody(call);
        body.insert(QStringLiteral("hide_identity"), hide);
        expectApplied(an->apply(wire::opCallCreate(), body));
        expectApplied(
            an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"), call, hide)));
        return ticket;
    }

    static void expectApplied(const QJsonObject &result)
    {
        EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("applied"))
            << QJsonDocument(result).toJson().constData();
    }

    static QJsonObject reasonOf(const QJsonObject &result)
    {
        EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("rejected"))
            << QJsonDocument(result).toJson().constData();
        return result.value(QStringLiteral("reason")).toObject();
    }

    static QString codeOf(const QJsonObject &result)
    {
        return reasonOf(result).value(QStringLiteral("code")).toString();
    }

    QJsonObject move(Seat &seat, Move which, const QUuid &ticket, qint64 base, const QString &reason = {},
                     const QString &text = {}, const QString &unit = {})
    {
        return seat.apply(wire::opTicketMove(which), moveBody(ticket, reason, text, unit), base);
    }

    static int count(const QMap<QString, QJsonObject> &rows, const QString &type)
    {
        int found = 0;
        for (auto row = rows.begin(); row != rows.end(); ++row)
            found += row.key().startsWith(type + QLatin1Char('/')) ? 1 : 0;
        return found;
    }

    Centre centre;
    std::optional<Seat> an;
    std::optional<Seat> duc;
    std::optional<Seat> khoa;
    std::optional<Seat> lan;
    std::optional<Seat> giang;
};

} // namespace

TEST_F(TicketsTest, NumbersCountThroughTheDayInVietNam)
{
    const auto number = [this] {
        Seat seat(centre, QStringLiteral("an.le")); // its session would not last the day
        return seat.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")))
            .value(QStringLiteral("number"))
            .toString();
    };
    EXPECT_EQ(number(), QStringLiteral("1022-261123-00001"));
    EXPECT_EQ(number(), QStringLiteral("1022-261123-00002"));
    centre.clock.advance(14 * 3'600'000LL); // 23:00 there
    EXPECT_EQ(number(), QStringLiteral("1022-261123-00003"));
    centre.clock.advance(2 * 3'600'000LL); // 01:00, still the 23rd in UTC
    EXPECT_EQ(number(), QStringLiteral("1022-261124-00001"));
}

TEST_F(TicketsTest, ANewTicketHasItsDeadlinesAndItsFirstEvents)
{
    const QUuid ticket = handOver();
    const QJsonObject doc = an->row(Cases, wire::rowTicket(), idText(ticket));
    const qint64 now = centre.clock.nowMs();
    // Monday 09:00, a report: 4 working hours to accept, 5 days to answer.
    EXPECT_EQ(doc.value(QStringLiteral("accept_due_ms")).toInteger(), now + 330 * 60'000LL)
        << "09:00 to 11:30 and 13:00 to 14:30";
    EXPECT_EQ(doc.value(QStringLiteral("result_due_ms")).toInteger(), now + 7 * 24 * 3'600'000LL)
        << "next Monday 09:00";
    EXPECT_EQ(doc.value(QStringLiteral("created_by")).toString(), QStringLiteral("an.le"));
    const auto &rows = an->mirror(Cases);
    EXPECT_EQ(count(rows, wire::rowEvent()), 2);
}

TEST_F(TicketsTest, TheWholeWayFromHandOverToClosing)
{
    const QUuid ticket = handOver();
    expectApplied(duc->apply(wire::opTicketSeen(), {{QStringLiteral("ticket_id"), idText(ticket)}}));
    expectApplied(move(*duc, Move::Accept, ticket, 0));
    expectApplied(move(*duc, Move::PostResult, ticket, 1, {}, QStringLiteral("Đã trả hồ sơ sáng nay.")));
    expectApplied(move(*an, Move::Reply, ticket, 2, {}, QStringLiteral("Đã gọi báo.")));
    expectApplied(an->apply(wire::opTicketRate(),
                            {{QStringLiteral("ticket_id"), idText(ticket)},
                             {QStringLiteral("rating"), QStringLiteral("satisfied")}}));
    expectApplied(move(*an, Move::Close, ticket, 3));

    const QJsonObject doc = an->row(Cases, wire::rowTicket(), idText(ticket));
    EXPECT_EQ(doc.value(QStringLiteral("state")).toString(), QStringLiteral("closed"));
    EXPECT_EQ(doc.value(QStringLiteral("assignee")).toString(), QStringLiteral("duc.pham"));
    EXPECT_EQ(doc.value(QStringLiteral("rating")).toString(), QStringLiteral("satisfied"));
    EXPECT_GT(doc.value(QStringLiteral("seen_ms")).toInteger(), 0);
    EXPECT_EQ(doc.value(QStringLiteral("citizen")).toObject().value(QStringLiteral("answer")).toString(),
              QStringLiteral("Đã trả hồ sơ sáng nay."));
    EXPECT_EQ(doc, duc->row(Desk, wire::rowTicket(), idText(ticket))) << "the desk sees the same";
    EXPECT_EQ(count(an->mirror(Cases), wire::rowEvent()), 7);
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowEvent()), 7);
}

TEST_F(TicketsTest, TheSecondOfTwoOfficersIsToldWhoWonAndWhen)
{
    const QUuid ticket = handOver();
    expectApplied(move(*duc, Move::Accept, ticket, 0));
    const qint64 won = centre.clock.nowMs();
    centre.clock.advance(60'000);
    const QJsonObject reason = reasonOf(move(*khoa, Move::Accept, ticket, 0));
    EXPECT_EQ(reason.value(QStringLiteral("kind")).toString(), QStringLiteral("conflict"));
    EXPECT_EQ(reason.value(QStringLiteral("by")).toString(), QStringLiteral("duc.pham"));
    EXPECT_EQ(reason.value(QStringLiteral("by_name")).toString(), QStringLiteral("Phạm Minh Đức"));
    EXPECT_EQ(reason.value(QStringLiteral("state")).toString(), QStringLiteral("handling"));
    EXPECT_NEAR(double(reason.value(QStringLiteral("at_ms")).toInteger()), double(won), 10.0);
}

TEST_F(TicketsTest, OfManyWhoAcceptAtOnceExactlyOneWins)
{
    const QUuid ticket = handOver();
    std::vector<std::unique_ptr<Seat>> seats;
    std::vector<std::shared_ptr<Pending>> pending;
    for (int i = 0; i < 10; ++i) {
        seats.push_back(std::make_unique<Seat>(
            centre, i % 2 ? QStringLiteral("duc.pham") : QStringLiteral("khoa.nguyen")));
        const QJsonObject operation
            = seats.back()->operation(wire::opTicketMove(Move::Accept), moveBody(ticket), 0);
        pending.push_back(
            centre.ask("POST", "/v1/push",
                       wire::toBytes({{QStringLiteral("client_id"), idText(seats.back()->client)},
                                      {QStringLiteral("ops"), QJsonArray {operation}}}),
                       seats.back()->access));
    }
    int winners = 0;
    for (const auto &one : pending) {
        const QJsonObject result
            = one->wait().json.value(QStringLiteral("results")).toArray().first().toObject();
        winners += result.value(QStringLiteral("out")).toString() == QStringLiteral("applied") ? 1 : 0;
    }
    EXPECT_EQ(winners, 1);
}

TEST_F(TicketsTest, ADeskNeverSeesOrFetchesAnotherDesksTicket)
{
    const QUuid ticket = handOver();
    EXPECT_FALSE(duc->row(Desk, wire::rowTicket(), idText(ticket)).isEmpty());
    EXPECT_TRUE(lan->mirror(OtherDesk).isEmpty());
    const auto fetched = [this](Seat &seat, const QString &type, const QString &id) {
        return centre
            .post("/v1/fetch", {{QStringLiteral("type"), type}, {QStringLiteral("ids"), QJsonArray {id}}},
                  seat.access)
            .json.value(QStringLiteral("rows"))
            .toArray()
            .size();
    };
    EXPECT_EQ(fetched(*duc, wire::rowTicket(), idText(ticket)), 1);
    EXPECT_EQ(fetched(*lan, wire::rowTicket(), idText(ticket)), 0);
    const QString call
        = an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("call_id")).toString();
    EXPECT_EQ(fetched(*duc, wire::rowCall(), call), 1);
    EXPECT_EQ(fetched(*lan, wire::rowCall(), call), 0);
    // Asking for another's scope gives nothing, with or without a cursor.
    for (const QString &cursor : {QString(), QStringLiteral("a.1.b")}) {
        const Reply reply = lan->pull({{Desk, cursor}, {Cases, cursor}, {QStringLiteral("calls"), cursor}});
        for (const QJsonValue &page : reply.json.value(QStringLiteral("pages")).toArray()) {
            EXPECT_TRUE(page.toObject().value(QStringLiteral("rows")).toArray().isEmpty());
            EXPECT_TRUE(page.toObject().value(QStringLiteral("reset")).toBool());
            EXPECT_EQ(page.toObject().value(QStringLiteral("next")).toString(), QString());
        }
        EXPECT_EQ(reply.json.value(QStringLiteral("pages")).toArray().isEmpty(), cursor.isEmpty());
    }
    // Nor does a guess tell whether it exists.
    EXPECT_EQ(codeOf(move(*lan, Move::Accept, ticket, 0)), QStringLiteral("ticket.unknown"));
    EXPECT_EQ(codeOf(lan->apply(wire::opTicketSeen(), {{QStringLiteral("ticket_id"), idText(ticket)}})),
              QStringLiteral("ticket.unknown"));
}

TEST_F(TicketsTest, EveryRoleSeesItsScopesOnly)
{
    handOver();
    const auto scopes = [](Seat &seat) {
        QStringList list;
        for (const QJsonValue &scope : seat.hello().json.value(QStringLiteral("scopes")).toArray())
            list.append(scope.toString());
        return list;
    };
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat auditor(centre, QStringLiteral("kiem.tra"));
    EXPECT_EQ(scopes(*an),
              QStringList({QStringLiteral("dir"), Cases, QStringLiteral("kb"), QStringLiteral("calls"),
                           QStringLiteral("user:an.le")}));
    EXPECT_EQ(
        scopes(*duc),
        QStringList({QStringLiteral("dir"), Desk, QStringLiteral("kb"), QStringLiteral("user:duc.pham")}));
    EXPECT_EQ(scopes(editor),
              QStringList({QStringLiteral("dir"), QStringLiteral("kb"), QStringLiteral("editing"),
                           QStringLiteral("user:ngan.ho")}));
    EXPECT_EQ(editor.pull({{Cases, QString()}}).json.value(QStringLiteral("pages")).toArray().size(), 0);
    EXPECT_FALSE(auditor.mirror(Cases).isEmpty());
    // Read-only: an auditor's and an editor's operations on tickets are refused.
    EXPECT_EQ(codeOf(auditor.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")))),
              QStringLiteral("flow.role"));
    EXPECT_EQ(codeOf(editor.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")))),
              QStringLiteral("flow.role"));
}

TEST_F(TicketsTest, AHiddenCitizenHasNoNameNumberOrAddressAtTheDesk)
{
    const QUuid ticket = handOver(true);
    const QJsonObject shown = duc->row(Desk, wire::rowTicket(), idText(ticket));
    const QJsonObject whole = an->row(Cases, wire::rowTicket(), idText(ticket));
    ASSERT_FALSE(shown.isEmpty());
    EXPECT_EQ(shown.value(QStringLiteral("citizen")).toObject().value(QStringLiteral("content")),
              whole.value(QStringLiteral("citizen")).toObject().value(QStringLiteral("content")));
    EXPECT_FALSE(
        whole.value(QStringLiteral("citizen")).toObject().value(QStringLiteral("name")).toString().isEmpty());
    // Not anywhere in what the desk can get hold of.
    const Reply everything = duc->pull({{Desk, QString()}});
    EXPECT_FALSE(everything.raw.contains("0900000012"));
    EXPECT_FALSE(everything.raw.contains("Trần Thị Mẫu"));
    EXPECT_FALSE(everything.raw.contains("12 đường Mẫu"));
    EXPECT_TRUE(everything.raw.contains("làm giấy độc thân")) << "the call's excerpt is there";
    const Reply fetched = centre.post(
        "/v1/fetch",
        {{QStringLiteral("type"), wire::rowTicket()}, {QStringLiteral("ids"), QJsonArray {idText(ticket)}}},
        duc->access);
    EXPECT_FALSE(fetched.raw.contains("0900000012"));
}

TEST_F(TicketsTest, AReturnedTicketLeavesTheDeskAndStandsAtTheNextWithItsTimeline)
{
    const QUuid ticket = handOver();
    const QUuid comment = freshId();
    expectApplied(move(*duc, Move::Accept, ticket, 0));
    expectApplied(duc->apply(
        wire::opTicketComment(),
        {{QStringLiteral("event_id"), idText(comment)},
         {QStringLiteral("ticket_id"), idText(ticket)},
         {QStringLiteral("citizen"), QJsonObject {{QStringLiteral("text"), QStringLiteral("đang xem")}}}}));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowCall()), 1);
    expectApplied(
        move(*duc, Move::Return, ticket, 1, QStringLiteral("thuộc đơn vị Hai"), {}, QStringLiteral("732")));

    const auto &left = duc->mirror(Desk);
    EXPECT_EQ(count(left, wire::rowTicket()), 0);
    EXPECT_EQ(count(left, wire::rowCall()), 0);
    ASSERT_EQ(count(left, wire::rowEvent()), 1) << "a stub says where it went";
    EXPECT_FALSE(left.first().contains(QStringLiteral("citizen")));
    EXPECT_EQ(left.first().value(QStringLiteral("to_unit")).toString(), QStringLiteral("732"));

    expectApplied(move(*an, Move::Forward, ticket, 2, {}, {}, QStringLiteral("732")));
    const auto &arrived = lan->mirror(OtherDesk);
    EXPECT_EQ(count(arrived, wire::rowTicket()), 1);
    EXPECT_EQ(count(arrived, wire::rowCall()), 1);
    EXPECT_EQ(count(arrived, wire::rowEvent()), 6)
        << "received, forwarded, accepted, comment, returned, forwarded";
    EXPECT_EQ(arrived.value(wire::rowTicket() + QLatin1Char('/') + idText(ticket))
                  .value(QStringLiteral("returns"))
                  .toInt(),
              1);
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowTicket()), 0);
}

TEST_F(TicketsTest, ACommentWrittenBeforeTheTicketLeftIsKeptAsLateAndAMoveIsRefusedWithTheReason)
{
    const QUuid ticket = handOver();
    expectApplied(
        move(*duc, Move::Return, ticket, 0, QStringLiteral("nhầm đơn vị"), {}, QStringLiteral("732")));
    expectApplied(move(*an, Move::Forward, ticket, 1, {}, {}, QStringLiteral("732")));
    const QUuid event = freshId();
    const QJsonObject result = khoa->apply(
        wire::opTicketComment(),
        {{QStringLiteral("event_id"), idText(event)},
         {QStringLiteral("ticket_id"), idText(ticket)},
         {QStringLiteral("citizen"), QJsonObject {{QStringLiteral("text"), QStringLiteral("đã gọi dân")}}}});
    expectApplied(result);
    EXPECT_TRUE(result.value(QStringLiteral("late")).toBool());
    EXPECT_EQ(an->row(Cases, wire::rowEvent(), idText(event)).value(QStringLiteral("what")).toString(),
              wireWord(TicketEvent::What::LateComment));
    EXPECT_FALSE(lan->row(OtherDesk, wire::rowEvent(), idText(event)).isEmpty());
    EXPECT_TRUE(khoa->row(Desk, wire::rowEvent(), idText(event)).isEmpty());
    const QJsonObject reason = reasonOf(move(*khoa, Move::Accept, ticket, 0));
    EXPECT_EQ(reason.value(QStringLiteral("code")).toString(), QStringLiteral("flow.base"));
    EXPECT_EQ(reason.value(QStringLiteral("by")).toString(), QStringLiteral("an.le"));
}

TEST_F(TicketsTest, ARecalledTicketLeavesTheDesk)
{
    const QUuid ticket = handOver();
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowTicket()), 1);
    expectApplied(move(*an, Move::Recall, ticket, 0));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowTicket()), 0);
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowCall()), 0);
    expectApplied(move(*an, Move::TakeBack, ticket, 1));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowTicket()), 0);
}

TEST_F(TicketsTest, ATicketSentToAClosedUnitGoesToItsSuccessor)
{
    const QUuid ticket = freshId();
    expectApplied(an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("733"))));
    EXPECT_EQ(an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("lead_unit")).toString(),
              QStringLiteral("731"));
    EXPECT_EQ(reasonOf(an->apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("999"))))
                  .value(QStringLiteral("field"))
                  .toString(),
              QStringLiteral("body.lead_unit"));
    EXPECT_EQ(codeOf(an->apply(wire::opTicketCreate(), ticketBody(freshId(), centreUnit()))),
              QStringLiteral("flow.target"));
}

TEST_F(TicketsTest, WaitingForInformationStopsTheClock)
{
    const QUuid ticket = handOver();
    expectApplied(move(*duc, Move::Accept, ticket, 0));
    const qint64 due = an->row(Cases, wire::rowTicket(), idText(ticket))
                           .value(QStringLiteral("result_due_ms"))
                           .toInteger();
    expectApplied(move(*duc, Move::AskInfo, ticket, 1, QStringLiteral("cần mã hồ sơ")));
    centre.clock.advance(24 * 3'600'000LL);
    Seat later(centre, QStringLiteral("duc.pham"), duc->client);
    later.n = duc->n;
    expectApplied(move(later, Move::InfoGiven, ticket, 2));
    Seat reader(centre, QStringLiteral("an.le"));
    const QJsonObject doc = reader.row(Cases, wire::rowTicket(), idText(ticket));
    EXPECT_EQ(doc.value(QStringLiteral("state")).toString(), QStringLiteral("handling"));
    EXPECT_EQ(doc.value(QStringLiteral("result_due_ms")).toInteger(), due + 24 * 3'600'000LL)
        << "Monday 09:00 to Tuesday";
}

TEST_F(TicketsTest, OnlyTheLeadUnitsFirstLookCountsAsSeen)
{
    const QUuid ticket = handOver();
    const QJsonObject body {{QStringLiteral("ticket_id"), idText(ticket)}};
    expectApplied(an->apply(wire::opTicketSeen(), body));
    EXPECT_EQ(an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("seen_ms")).toInteger(),
              0);
    expectApplied(duc->apply(wire::opTicketSeen(), body));
    const qint64 seen
        = an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("seen_ms")).toInteger();
    EXPECT_EQ(seen, centre.clock.nowMs());
    centre.clock.advance(60'000);
    expectApplied(khoa->apply(wire::opTicketSeen(), body));
    EXPECT_EQ(an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("seen_ms")).toInteger(),
              seen);
}

TEST_F(TicketsTest, AMoveMadeBeforeTheTicketArrivedStillFits)
{
    const QUuid ticket = freshId();
    QJsonObject body = ticketBody(ticket, QStringLiteral("731"));
    body.insert(QStringLiteral("state_version"), 3);
    const Reply reply = an->push({an->operation(wire::opTicketCreate(), body),
                                  an->operation(wire::opTicketMove(Move::Recall), moveBody(ticket), 3)});
    for (const QJsonValue &result : reply.json.value(QStringLiteral("results")).toArray())
        expectApplied(result.toObject());
    EXPECT_EQ(an->row(Cases, wire::rowTicket(), idText(ticket)).value(QStringLiteral("state")).toString(),
              QStringLiteral("recalled"));
    EXPECT_TRUE(duc->mirror(Desk).isEmpty() || count(duc->mirror(Desk), wire::rowTicket()) == 0);
}

TEST_F(TicketsTest, ATicketThatComesBeforeItsCallGetsTheExcerptWhenTheCallArrives)
{
    const QUuid call = freshId();
    const QUuid ticket = freshId();
    expectApplied(an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"), call)));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowCall()), 0);
    expectApplied(an->apply(wire::opCallCreate(), callBody(call)));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowCall()), 1);
}

TEST_F(TicketsTest, ADesksOwnHotlineCallStaysItsOwn)
{
    const QUuid call = freshId();
    const QUuid ticket = freshId();
    expectApplied(duc->apply(wire::opCallCreate(), callBody(call)));
    expectApplied(duc->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"), call)));
    EXPECT_EQ(codeOf(duc->apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("732")))),
              QStringLiteral("flow.unit"));
    expectApplied(move(*duc, Move::Return, ticket, 0, QStringLiteral("nhầm"), {}, QStringLiteral("732")));
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowCall()), 1);
    EXPECT_EQ(count(duc->mirror(Desk), wire::rowTicket()), 0);
}
