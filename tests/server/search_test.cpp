// What a workstation no longer keeps is found at the centre, by those who may see it and by what they may see
// of it.
#include "tests/server/centre.h"

#include "app/server/searchservice.h"
#include "app/storage/database.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class SearchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an = std::make_unique<Seat>(centre, QStringLiteral("an.le"));
    }

    static QJsonObject said(QJsonObject body, const char *phone, const char *content)
    {
        QJsonObject citizen = body.value(QStringLiteral("citizen")).toObject();
        citizen.insert(QStringLiteral("phone"), QString::fromUtf8(phone));
        citizen.insert(QStringLiteral("content"), QString::fromUtf8(content));
        body.insert(QStringLiteral("citizen"), citizen);
        return body;
    }
    QUuid call(const char *phone, const char *content)
    {
        const QUuid id = freshId();
        an->apply(wire::opCallCreate(), said(callBody(id), phone, content));
        return id;
    }
    Reply ask(const Seat &seat, const QJsonObject &body)
    {
        return centre.post("/v1/search", body, seat.access);
    }
    QStringList ids(const Seat &seat, const QJsonObject &body)
    {
        const Reply reply = ask(seat, body);
        EXPECT_EQ(reply.status, 200) << reply.raw.constData();
        QStringList found;
        for (const QJsonValue &row : reply.json.value(QStringLiteral("rows")).toArray())
            found.append(row.toObject().value(QStringLiteral("id")).toString());
        return found;
    }
    static QJsonObject asked(const char *type, const char *field, const QString &value)
    {
        return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QString::fromLatin1(field), value}};
    }

    Centre centre;
    std::unique_ptr<Seat> an;
};

} // namespace

TEST_F(SearchTest, FindsByExactNumberInAnyFormAndByWordsWithoutMarks)
{
    const QUuid first = call("0251 000 0001", "hỏi về sổ đỏ bị mất");
    call("02510000012", "hỏi giấy khai sinh");
    EXPECT_EQ(ids(*an, asked("call", "phone", QStringLiteral("+84 251 0000 001"))),
              QStringList(idText(first)));
    EXPECT_EQ(ids(*an, asked("call", "text", QStringLiteral("SO DO mat"))), QStringList(idText(first)));
    EXPECT_TRUE(ids(*an, asked("call", "phone", QStringLiteral("0251000000"))).isEmpty())
        << "no part of a number";
    const Reply reply = ask(*an, asked("call", "text", QStringLiteral("khai sinh")));
    const QJsonObject row = reply.json.value(QStringLiteral("rows")).toArray().first().toObject();
    EXPECT_EQ(row.value(QStringLiteral("t")).toString(), wire::rowCall());
    EXPECT_TRUE(wire::callFromJson(row.value(QStringLiteral("d")).toObject()));
}

TEST_F(SearchTest, ATicketIsFoundByEitherNumberWithItsTimelineAndItsCall)
{
    const QUuid ofCall = call("02510000001", "đã gọi");
    const QUuid ticket = freshId();
    QJsonObject body = ticketBody(ticket, QStringLiteral("731"), ofCall);
    body.insert(QStringLiteral("local_number"), QStringLiteral("TM-B01-0007"));
    const QString number = an->apply(wire::opTicketCreate(), body).value(QStringLiteral("number")).toString();
    ASSERT_FALSE(number.isEmpty());
    EXPECT_EQ(ids(*an, asked("ticket", "number", number)), QStringList(idText(ticket)));
    EXPECT_EQ(ids(*an, asked("ticket", "number", QStringLiteral("TM-B01-0007"))),
              QStringList(idText(ticket)));
    EXPECT_EQ(ids(*an, asked("call", "number", number)), QStringList(idText(ofCall)));
    EXPECT_FALSE(ids(*an, asked("event", "ticket_id", idText(ticket))).isEmpty());
}

TEST_F(SearchTest, ADeskFindsItsOwnAndNothingByWhatIsHiddenFromIt)
{
    const QUuid shown = freshId();
    const QUuid hidden = freshId();
    const QUuid others = freshId();
    an->apply(wire::opTicketCreate(),
              said(ticketBody(shown, QStringLiteral("731")), "02510000001", "chờ lâu"));
    an->apply(wire::opTicketCreate(),
              said(ticketBody(hidden, QStringLiteral("731"), {}, true), "02510000002", "chờ lâu"));
    an->apply(wire::opTicketCreate(),
              said(ticketBody(others, QStringLiteral("732")), "02510000003", "chờ lâu"));
    Seat duc(centre, QStringLiteral("duc.pham"));
    QStringList found = ids(duc, asked("ticket", "text", QStringLiteral("chờ lâu")));
    found.sort();
    QStringList expected {idText(shown), idText(hidden)};
    expected.sort();
    EXPECT_EQ(found, expected);
    EXPECT_EQ(ids(duc, asked("ticket", "phone", QStringLiteral("02510000001"))), QStringList(idText(shown)));
    EXPECT_TRUE(ids(duc, asked("ticket", "phone", QStringLiteral("02510000002"))).isEmpty())
        << "identity is kept from it";
    EXPECT_TRUE(ids(duc, asked("ticket", "phone", QStringLiteral("02510000003"))).isEmpty())
        << "another desk's";
    EXPECT_TRUE(ids(duc, asked("event", "ticket_id", idText(others))).isEmpty());
    EXPECT_EQ(ids(*an, asked("ticket", "phone", QStringLiteral("02510000002"))).size(), 1);
    Seat editor(centre, QStringLiteral("ngan.ho"));
    EXPECT_TRUE(ids(editor, asked("ticket", "text", QStringLiteral("chờ lâu"))).isEmpty());
    EXPECT_EQ(centre.post("/v1/search", asked("ticket", "text", QStringLiteral("lâu"))).status, 401);
}

TEST_F(SearchTest, GoesOnFromItsCursorNewestFirst)
{
    QStringList made;
    for (int i = 0; i < 7; ++i)
        made.append(idText(call("02510000001", "cùng một người")));
    QStringList all;
    QJsonObject question = asked("call", "phone", QStringLiteral("02510000001"));
    question.insert(QStringLiteral("limit"), 3);
    for (int page = 0; page < 4; ++page) {
        const Reply reply = ask(*an, question);
        all += ids(*an, question);
        const QString next = reply.json.value(QStringLiteral("next")).toString();
        if (next.isEmpty())
            break;
        question.insert(QStringLiteral("cursor"), next);
    }
    QStringList sorted = all;
    sorted.sort();
    made.sort();
    EXPECT_EQ(sorted, made) << "each once";
    question.remove(QStringLiteral("cursor"));
    question.insert(QStringLiteral("from_ms"), centre.clock.nowMs() + 1'000'000'000);
    EXPECT_TRUE(ids(*an, question).isEmpty());
}

TEST_F(SearchTest, StopsWhenItsTimeIsUpAndSaysWhereToGoOn)
{
    for (int i = 0; i < 3; ++i)
        call("02510000001", "một");
    storage::DatabaseOptions options;
    options.file = centre.databaseFile();
    const auto database = storage::Database::open(options);
    ASSERT_TRUE(database);
    const auto request = server::searchRequestFrom(asked("call", "text", QStringLiteral("không có")));
    ASSERT_TRUE(request);
    const auto answer = server::search(**database, *request, {QStringLiteral("calls")}, 0);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->rows, QByteArray("[]"));
    EXPECT_FALSE(answer->next.isEmpty());
    const auto whole = server::search(**database, *request, {QStringLiteral("calls")}, 60'000);
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->next.isEmpty());
}

TEST_F(SearchTest, RefusesAQuestionThatAsksForNothingAndNamesTheField)
{
    EXPECT_EQ(ask(*an, {{QStringLiteral("type"), QStringLiteral("call")}}).errorField(),
              QStringLiteral("text"));
    EXPECT_EQ(ask(*an, {{QStringLiteral("type"), QStringLiteral("event")}}).errorField(),
              QStringLiteral("ticket_id"));
    EXPECT_EQ(ask(*an, asked("user", "text", QStringLiteral("an"))).errorField(), QStringLiteral("type"));
    EXPECT_EQ(ask(*an, asked("call", "phone", QStringLiteral("abc"))).errorField(), QStringLiteral("phone"));
    QJsonObject odd = asked("call", "text", QStringLiteral("an"));
    odd.insert(QStringLiteral("cursor"), QStringLiteral("x"));
    EXPECT_EQ(ask(*an, odd).errorField(), QStringLiteral("cursor"));
}
