// Every field of every operation and request, given what it should never be given.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

struct Wrong {
    const char *name;
    QJsonValue value;
};

/// Values no field of any kind takes.
QList<Wrong> wrongValues()
{
    return {{"null", QJsonValue::Null},
            {"array", QJsonArray {1}},
            {"object", QJsonObject {{QStringLiteral("x"), QStringLiteral("y")}}},
            {"1 MB", QString(1024 * 1024, QLatin1Char('a'))},
            {"a fraction", 1.5},
            {"a huge number", 1e300},
            {"a negative number", -5}};
}

/// Texts that a machine word, an id or a number must refuse; words people write may hold them.
QList<Wrong> strangeTexts()
{
    return {{"HTML", QStringLiteral("<script>alert(1)</script>")},
            {"emoji", QStringLiteral("\U0001F600")},
            {"NFD", QString::fromUtf8("hoa\xCC\x80")},
            {"SQL", QStringLiteral("'; DROP TABLE call; --")},
            {"a long word", QString(5000, QLatin1Char('z'))}};
}

class InputTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        seat.emplace(centre, QStringLiteral("an.le"));
    }

    qint64 rows()
    {
        return centre.number(
            QStringLiteral("SELECT (SELECT count(*) FROM call) + (SELECT count(*) FROM ticket)"
                           " + (SELECT count(*) FROM event) + (SELECT count(*) FROM parked_op)"));
    }

    /// Refused with a sentence, either as a whole (4xx) or as one operation; nothing stored.
    void expectRefused(const QJsonObject &operation, const std::string &what)
    {
        const qint64 before = rows();
        const Reply reply = seat->push({operation});
        if (reply.status == 200) {
            const QJsonObject result
                = reply.json.value(QStringLiteral("results")).toArray().first().toObject();
            EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("rejected")) << what;
            const QJsonObject reason = result.value(QStringLiteral("reason")).toObject();
            EXPECT_FALSE(reason.value(QStringLiteral("message")).toString().isEmpty()) << what;
            EXPECT_FALSE(reason.value(QStringLiteral("field")).toString().isEmpty()) << what;
        } else {
            EXPECT_GE(reply.status, 400) << what;
            EXPECT_LT(reply.status, 500) << what;
            EXPECT_FALSE(reply.errorField().isEmpty()) << what;
            seat->n -= 1; // its number was not spent
        }
        EXPECT_EQ(rows(), before) << what;
    }

    static QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
    {
        object.insert(name, value);
        return object;
    }

    /// Bodies with every field of their kind filled.
    QMap<QString, QJsonObject> bodies()
    {
        Call call;
        call.id = freshId();
        call.anonymous = call.hideIdentity = true;
        call.communeCode = QStringLiteral("26413");
        call.field = QStringLiteral("Đất đai");
        call.procedureCode = QStringLiteral("1.001193");
        call.articleVersion = 1;
        call.outcome = Outcome::Answered;
        call.ticketId = freshId();
        call.operatorName = QStringLiteral("an.le");
        call.station = QStringLiteral("B01");
        call.startedMs = call.endedMs = call.noticeMs = centre.clock.nowMs();
        call.talkSeconds = call.wrapSeconds = 10;
        call.needsReview = true;
        call.citizen = {QStringLiteral("a"),
                        QStringLiteral("b"),
                        QStringLiteral("0900000012"),
                        QStringLiteral("0900000013"),
                        QStringLiteral("a@b.vn"),
                        QStringLiteral("c"),
                        QStringLiteral("075000000001"),
                        QStringLiteral("0100109106"),
                        QStringLiteral("H19.1"),
                        QStringLiteral("d"),
                        QStringLiteral("e"),
                        QStringLiteral("f"),
                        QStringLiteral("g")};
        QJsonObject ticket = ticketBody(freshId(), QStringLiteral("731"), freshId());
        for (const auto &name :
             {QStringLiteral("commune_code"), QStringLiteral("field"), QStringLiteral("procedure_code"),
              QStringLiteral("assignee"), QStringLiteral("created_by"), QStringLiteral("station"),
              QStringLiteral("call_back_when"), QStringLiteral("number")})
            ticket.insert(name, QStringLiteral("x"));
        ticket.insert(QStringLiteral("support_units"), QJsonArray {QStringLiteral("732")});
        ticket.insert(QStringLiteral("rating"), QStringLiteral("satisfied"));
        for (const auto &name :
             {QStringLiteral("anonymous"), QStringLiteral("hide_identity"), QStringLiteral("conduct")})
            ticket.insert(name, true);
        for (const auto &name :
             {QStringLiteral("state_version"), QStringLiteral("created_ms"), QStringLiteral("accept_due_ms"),
              QStringLiteral("result_due_ms"), QStringLiteral("callback_due_ms"), QStringLiteral("seen_ms"),
              QStringLiteral("closed_ms"), QStringLiteral("changed_ms"), QStringLiteral("returns"),
              QStringLiteral("reopens")})
            ticket.insert(name, 1);
        return {{wire::opCallCreate(), wire::toJson(call)},
                {wire::opTicketCreate(), ticket},
                {wire::opTicketComment(),
                 {{QStringLiteral("event_id"), idText(freshId())},
                  {QStringLiteral("ticket_id"), idText(m_ticket)},
                  {QStringLiteral("internal"), true},
                  {QStringLiteral("citizen"), QJsonObject {{QStringLiteral("text"), QStringLiteral("x")}}}}},
                {wire::opTicketSeen(), {{QStringLiteral("ticket_id"), idText(m_ticket)}}},
                {wire::opTicketRate(),
                 {{QStringLiteral("ticket_id"), idText(m_ticket)},
                  {QStringLiteral("rating"), QStringLiteral("satisfied")},
                  {QStringLiteral("citizen"), QJsonObject {{QStringLiteral("text"), QStringLiteral("x")}}}}},
                {wire::opTicketMove(Move::Forward),
                 {{QStringLiteral("event_id"), idText(freshId())},
                  {QStringLiteral("ticket_id"), idText(m_ticket)},
                  {QStringLiteral("unit"), QStringLiteral("731")},
                  {QStringLiteral("citizen"),
                   QJsonObject {{QStringLiteral("reason"), QStringLiteral("x")},
                                {QStringLiteral("text"), QStringLiteral("y")}}}}}};
    }

    QUuid m_ticket = freshId();
    Centre centre;
    std::optional<Seat> seat;
};

/// Fields where people write what they like, as far as it is not too long.
bool isFreeText(const QString &field)
{
    static const QSet<QString> free {QStringLiteral("field"),        QStringLiteral("call_back_when"),
                                     QStringLiteral("commune_code"), QStringLiteral("procedure_code"),
                                     QStringLiteral("assignee"),     QStringLiteral("created_by"),
                                     QStringLiteral("station"),      QStringLiteral("number"),
                                     QStringLiteral("local_number"), QStringLiteral("operator_name")};
    return free.contains(field);
}

} // namespace

TEST_F(InputTest, EveryFieldOfEveryOperationRefusesWhatIsNotOfItsKind)
{
    const auto all = bodies();
    for (auto body = all.begin(); body != all.end(); ++body) {
        for (const QString &field : body->keys()) {
            for (const Wrong &wrong : wrongValues()) {
                const std::string what
                    = body.key().toStdString() + " " + field.toStdString() + ": " + wrong.name;
                const QJsonValue old = body->value(field);
                const bool fits
                    = (old.isObject() && wrong.value.isObject() && QByteArray(wrong.name) == "object")
                    || (old.isArray() && wrong.value.isArray() && false);
                if (fits)
                    continue; // an object of other words is empty of ours: judged below
                expectRefused(seat->operation(body.key(), with(*body, field, wrong.value)), what);
                if (HasFailure())
                    return;
            }
        }
    }
}

TEST_F(InputTest, EveryFieldOfWhatACitizenSaidRefusesWhatIsNoText)
{
    const auto all = bodies();
    for (auto body = all.begin(); body != all.end(); ++body) {
        const QJsonObject citizen = body->value(QStringLiteral("citizen")).toObject();
        for (const QString &field : citizen.keys()) {
            for (const Wrong &wrong : wrongValues()) {
                expectRefused(seat->operation(
                                  body.key(),
                                  with(*body, QStringLiteral("citizen"), with(citizen, field, wrong.value))),
                              body.key().toStdString() + " citizen." + field.toStdString() + ": "
                                  + wrong.name);
                if (HasFailure())
                    return;
            }
        }
    }
}

TEST_F(InputTest, WordsAndIdsRefuseStrangeTexts)
{
    const auto all = bodies();
    for (auto body = all.begin(); body != all.end(); ++body) {
        for (const QString &field : body->keys()) {
            if (!body->value(field).isString() || isFreeText(field))
                continue;
            for (const Wrong &wrong : strangeTexts()) {
                expectRefused(seat->operation(body.key(), with(*body, field, wrong.value)),
                              body.key().toStdString() + " " + field.toStdString() + ": " + wrong.name);
                if (HasFailure())
                    return;
            }
        }
    }
}

TEST_F(InputTest, ARequiredFieldThatIsMissingIsNamed)
{
    const QMap<QString, QStringList> required {
        {wire::opCallCreate(), {QStringLiteral("id"), QStringLiteral("kind")}},
        {wire::opTicketCreate(),
         {QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("state"),
          QStringLiteral("lead_unit")}},
        {wire::opTicketComment(),
         {QStringLiteral("event_id"), QStringLiteral("ticket_id"), QStringLiteral("citizen")}},
        {wire::opTicketSeen(), {QStringLiteral("ticket_id")}},
        {wire::opTicketRate(), {QStringLiteral("ticket_id"), QStringLiteral("rating")}},
        {wire::opTicketMove(Move::Forward), {QStringLiteral("event_id"), QStringLiteral("ticket_id")}},
    };
    const auto all = bodies();
    for (auto kind = required.begin(); kind != required.end(); ++kind) {
        for (const QString &field : *kind) {
            QJsonObject body = all.value(kind.key());
            body.remove(field);
            expectRefused(seat->operation(kind.key(), body),
                          (kind.key() + QLatin1Char(' ') + field).toStdString());
        }
    }
}

TEST_F(InputTest, EveryFieldOfTheEnvelopeIsJudged)
{
    const QJsonObject sound = seat->operation(wire::opCallCreate(), callBody(freshId()));
    for (const QString &field : sound.keys()) {
        for (const Wrong &wrong : wrongValues()) {
            if (field == QStringLiteral("mono") && QByteArray(wrong.name) == "a negative number")
                continue; // a steady clock starts where it likes
            if (field == QStringLiteral("body") && wrong.value.isObject())
                continue; // an empty body is judged by its kind
            const qint64 before = rows();
            const Reply reply = seat->push({with(sound, field, wrong.value)});
            EXPECT_EQ(reply.status, 400) << field.toStdString() << ": " << wrong.name;
            EXPECT_EQ(reply.errorField(), QStringLiteral("ops[0].") + field) << wrong.name;
            EXPECT_EQ(rows(), before);
        }
    }
    for (const auto &field : {QStringLiteral("n"), QStringLiteral("id"), QStringLiteral("kind"),
                              QStringLiteral("actor"), QStringLiteral("body")}) {
        QJsonObject missing = sound;
        missing.remove(field);
        EXPECT_EQ(seat->push({missing}).errorField(), QStringLiteral("ops[0].") + field);
    }
    EXPECT_EQ(seat->push({QStringLiteral("text")}).errorField(), QStringLiteral("ops[0]"));
    EXPECT_EQ(rows(), 0);
}

TEST_F(InputTest, EveryFieldOfEveryRequestIsJudged)
{
    const QMap<std::string, QJsonObject> requests {
        {"/v1/hello",
         {{QStringLiteral("client_id"), idText(seat->client)},
          {QStringLiteral("proto"), 1},
          {QStringLiteral("schema"), 1},
          {QStringLiteral("app"), QStringLiteral("x")}}},
        {"/v1/push",
         {{QStringLiteral("client_id"), idText(seat->client)},
          {QStringLiteral("epoch"), QStringLiteral("e")},
          {QStringLiteral("ops"), QJsonArray()}}},
        {"/v1/pull",
         {{QStringLiteral("cursors"), QJsonObject()},
          {QStringLiteral("max_bytes"), 1000},
          {QStringLiteral("wait_s"), 0}}},
        {"/v1/fetch",
         {{QStringLiteral("type"), QStringLiteral("call")}, {QStringLiteral("ids"), QJsonArray()}}},
    };
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        EXPECT_EQ(centre.post(request.key(), *request, seat->access).status, 200) << request.key();
        for (const QString &field : request->keys()) {
            for (const Wrong &wrong : wrongValues()) {
                if (field == QStringLiteral("cursors") && wrong.value.isObject())
                    continue; // a scope nobody knows: answered, with nothing
                const Reply reply
                    = centre.post(request.key(), with(*request, field, wrong.value), seat->access);
                EXPECT_EQ(reply.status, 400)
                    << request.key() << " " << field.toStdString() << ": " << wrong.name;
                EXPECT_FALSE(reply.errorField().isEmpty()) << request.key() << " " << field.toStdString();
                EXPECT_TRUE(reply.json.value(QStringLiteral("end")).toBool());
            }
        }
    }
}

TEST_F(InputTest, BytesThatAreNoJsonObjectAreRefused)
{
    const QList<QByteArray> bodies {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"a\":1} trailing",
        QByteArray("{\"cursors\":{}}\0", 15),
        "{\"cursors\":{\"a\\u0000b\":\"\"}}",
        "{\"cursors\":{\"calls\":\"\\ud800\"}}",
        "{\"cursors\":{\"calls\":\"\xff\xfe\"}}",
        QByteArray(100'000, '['),
        "{\"a\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}",
    };
    for (const QByteArray &body : bodies) {
        const Reply reply = centre.ask("POST", "/v1/pull", body, seat->access)->wait();
        EXPECT_EQ(reply.status, 400) << body.left(40).constData();
        EXPECT_FALSE(reply.json.value(QStringLiteral("error"))
                         .toObject()
                         .value(QStringLiteral("message"))
                         .toString()
                         .isEmpty());
    }
}

TEST_F(InputTest, WhatPeopleWriteIsKeptAsTheyWroteItInOneForm)
{
    QJsonObject body = callBody(freshId());
    const QString html = QStringLiteral("<b>đậm</b> & \"nháy\" \U0001F600");
    body.insert(QStringLiteral("citizen"),
                QJsonObject {{QStringLiteral("question"), html},
                             {QStringLiteral("name"), QString::fromUtf8("Tra\xCC\x82\xCC\x80n")},
                             {QStringLiteral("content"), QStringLiteral("'; DROP TABLE call; --")}});
    const QJsonObject result = seat->apply(wire::opCallCreate(), body);
    EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("applied"));
    const QJsonObject citizen
        = seat->row(QStringLiteral("calls"), wire::rowCall(), body.value(QStringLiteral("id")).toString())
              .value(QStringLiteral("citizen"))
              .toObject();
    EXPECT_EQ(citizen.value(QStringLiteral("question")).toString(), html);
    EXPECT_EQ(citizen.value(QStringLiteral("name")).toString(), QString::fromUtf8("Tr\u1ea7n")) << "composed";
    EXPECT_EQ(citizen.value(QStringLiteral("content")).toString(), QStringLiteral("'; DROP TABLE call; --"));
}

TEST_F(InputTest, APushOfMoreThanTwoHundredOperationsIsRefusedWhole)
{
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many.append(seat->operation(wire::opCallCreate(), callBody(freshId())));
    EXPECT_EQ(seat->push(many).status, 400);
    EXPECT_EQ(rows(), 0);
}
