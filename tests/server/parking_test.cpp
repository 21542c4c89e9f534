// What the centre has parked stands on the supervisors' screens until it is carried out, and on nobody
// else's.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class ParkingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open([this](const QString &sql) -> std::optional<Error> {
            if (broken && sql.startsWith(QStringLiteral("INSERT INTO ticket ")))
                return Error {ErrorKind::Storage, QStringLiteral("made to fail"), {}, {}};
            return std::nullopt;
        });
        populate(centre);
        an = std::make_unique<Seat>(centre, QStringLiteral("an.le"));
        giang = std::make_unique<Seat>(centre, QStringLiteral("giang.cao"));
    }

    ParkedNotice notice(const QUuid &operation)
    {
        const auto read
            = wire::parkedNoticeFromJson(giang->row(supervisorScope(), wire::rowParked(), idText(operation)));
        EXPECT_TRUE(read) << "it is on no screen";
        return read.value_or(ParkedNotice());
    }
    static QUuid idOf(const QJsonObject &operation)
    {
        return QUuid::fromString(operation.value(QStringLiteral("id")).toString());
    }
    static QJsonObject parked(QJsonObject operation)
    {
        operation.insert(QStringLiteral("park"), true);
        return operation;
    }

    std::atomic<bool> broken {false};
    Centre centre;
    std::unique_ptr<Seat> an;
    std::unique_ptr<Seat> giang;
};

} // namespace

/// The centre was put back to yesterday's copy: it has forgotten that Bình signed in on An's machine this morning, and what
/// Bình wrote comes again under An.
TEST_F(ParkingTest, WhatSomebodyNotKnownThereWroteWaitsUntilThatPersonSignsIn)
{
    const QUuid ticket = freshId();
    QJsonObject operation = an->operation(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")));
    operation.insert(QStringLiteral("actor"), QStringLiteral("binh.vu"));
    const Reply pushed = an->push({operation});
    EXPECT_EQ(pushed.json.value(QStringLiteral("results")).toArray().at(0).toObject().value(QStringLiteral("out")).toString(),
              QStringLiteral("parked"));
    EXPECT_EQ(notice(idOf(operation)).why, ParkedNotice::Why::Stranger);
    EXPECT_TRUE(giang->row(QStringLiteral("cases"), wire::rowTicket(), idText(ticket)).isEmpty());

    const Seat elsewhere(centre, QStringLiteral("binh.vu")); // another machine proves nothing of this one
    EXPECT_TRUE(giang->row(QStringLiteral("cases"), wire::rowTicket(), idText(ticket)).isEmpty());
    const Seat binh(centre, QStringLiteral("binh.vu"), an->client);
    EXPECT_EQ(giang->row(QStringLiteral("cases"), wire::rowTicket(), idText(ticket)).value(QStringLiteral("created_by")).toString(),
              QStringLiteral("binh.vu"));
    EXPECT_TRUE(giang->row(supervisorScope(), wire::rowParked(), idText(idOf(operation))).isEmpty());
}

TEST_F(ParkingTest, ASupervisorSeesWhoseItIsAboutWhatAndWhyAndNoWordOfTheCitizen)
{
    QJsonObject body = ticketBody(freshId(), QStringLiteral("731"));
    body.insert(QStringLiteral("local_number"), QStringLiteral("TM-B01-0001"));
    const QJsonObject poison = an->operation(wire::opTicketCreate(), body);
    broken = true;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(an->push({poison}).json.value(QStringLiteral("op_failed")).toInteger(), 1);
    an->push({parked(poison)});

    const ParkedNotice seen = notice(idOf(poison));
    EXPECT_EQ(seen.kind, wire::opTicketCreate());
    EXPECT_EQ(seen.actor, QStringLiteral("an.le"));
    EXPECT_EQ(seen.station, an->station);
    EXPECT_EQ(seen.subject, body.value(QStringLiteral("id")).toString());
    EXPECT_EQ(seen.number, QStringLiteral("TM-B01-0001"));
    EXPECT_EQ(seen.why, ParkedNotice::Why::Failed);
    EXPECT_EQ(seen.problem, QStringLiteral("storage"));
    EXPECT_EQ(seen.atMs, centre.clock.nowMs());
    const QString shown = QString::fromUtf8(
        wire::toBytes(giang->row(supervisorScope(), wire::rowParked(), idText(idOf(poison)))));
    EXPECT_FALSE(shown.contains(QStringLiteral("Mẫu")));
    EXPECT_FALSE(shown.contains(QStringLiteral("citizen")));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM failed_op")), 0);
}

TEST_F(ParkingTest, WhatWaitsBehindItSaysSoUnderTheSameNumberAndGoesWithItOnceCarriedOut)
{
    const QUuid ticket = freshId();
    QJsonObject body = ticketBody(ticket, QStringLiteral("731"));
    body.insert(QStringLiteral("local_number"), QStringLiteral("TM-B01-0002"));
    const QJsonObject poison = an->operation(wire::opTicketCreate(), body);
    const QJsonObject behind = an->operation(wire::opTicketMove(Move::Recall), moveBody(ticket));
    an->push({parked(poison), behind});
    EXPECT_EQ(notice(idOf(behind)).why, ParkedNotice::Why::Behind);
    EXPECT_EQ(notice(idOf(behind)).number, QStringLiteral("TM-B01-0002"));
    EXPECT_TRUE(notice(idOf(behind)).problem.isEmpty());

    broken = true;
    ASSERT_TRUE(centre.service().administration().takeUpParked());
    EXPECT_EQ(notice(idOf(poison)).problem, QStringLiteral("storage")) << "what the new try met";
    EXPECT_EQ(giang->mirror(supervisorScope()).size(), 2);
    broken = false;
    const auto taken = centre.service().administration().takeUpParked();
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->applied, 2);
    EXPECT_TRUE(giang->mirror(supervisorScope()).isEmpty());
}

TEST_F(ParkingTest, AVersionOfTheFutureIsNamedSo)
{
    QJsonObject future = an->operation(wire::opCallCreate(), callBody(freshId()));
    future.insert(QStringLiteral("kv"), 2);
    an->push({future});
    EXPECT_EQ(notice(idOf(future)).why, ParkedNotice::Why::Newer);
}

TEST_F(ParkingTest, NobodyButSupervisorsAndAdministratorsHasThem)
{
    const QJsonObject poison
        = an->operation(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    an->push({parked(poison)});
    const auto fetched = [this, &poison](const Seat &seat) {
        return centre
            .post("/v1/fetch",
                  {{QStringLiteral("type"), wire::rowParked()},
                   {QStringLiteral("ids"), QJsonArray {idText(idOf(poison))}}},
                  seat.access)
            .json.value(QStringLiteral("rows"))
            .toArray()
            .size();
    };
    EXPECT_EQ(fetched(*giang), 1);
    EXPECT_TRUE(giang->hello().json.value(QStringLiteral("scopes")).toArray().contains(supervisorScope()));
    for (const auto *name : {"an.le", "khoa.nguyen", "ngan.ho", "kiem.tra"}) {
        Seat seat(centre, QString::fromLatin1(name));
        EXPECT_FALSE(seat.hello().json.value(QStringLiteral("scopes")).toArray().contains(supervisorScope()))
            << name;
        EXPECT_EQ(
            seat.pull({{supervisorScope(), QString()}}).json.value(QStringLiteral("pages")).toArray().size(),
            0)
            << name;
        EXPECT_EQ(fetched(seat), 0) << name;
    }
}

TEST_F(ParkingTest, WhatAnEarlierProgramHasParkedIsToldAtTheNextStart)
{
    const QJsonObject poison
        = an->operation(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    broken = true;
    an->push({parked(poison)});
    {
        storage::DatabaseOptions options;
        options.file = centre.databaseFile();
        const auto database = storage::Database::open(options);
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->exec(QStringLiteral("UPDATE parked_op SET version = 0, doc = ''")));
        ASSERT_TRUE((*database)->exec(QStringLiteral("DELETE FROM scope_row WHERE scope = 'sup'")));
    }
    ASSERT_TRUE(centre.service().administration().takeUpParked()); // as every start does
    EXPECT_EQ(notice(idOf(poison)).actor, QStringLiteral("an.le"));
    EXPECT_EQ(notice(idOf(poison)).station, an->station);
    EXPECT_EQ(notice(idOf(poison)).why, ParkedNotice::Why::Failed);
}
