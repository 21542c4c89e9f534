// Cursors, tags, resets, long polls: nothing is skipped and nothing waits longer than it must.
#include "app/server/writelane.h"
#include "tests/server/centre.h"

#include <QElapsedTimer>
#include <QFile>

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Calls = QStringLiteral("calls");

class FeedTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
    }

    static QJsonArray pagesOf(const Reply &reply)
    {
        return reply.json.value(QStringLiteral("pages")).toArray();
    }

    std::shared_ptr<Pending> wait(Seat &seat, const QJsonObject &cursors, int seconds)
    {
        return centre.ask(
            "POST", "/v1/pull",
            wire::toBytes({{QStringLiteral("cursors"), cursors}, {QStringLiteral("wait_s"), seconds}}),
            seat.access);
    }

    QString cursorOf(Seat &seat, const QString &scope)
    {
        QString cursor;
        for (;;) {
            const QJsonArray pages = pagesOf(seat.pull({{scope, cursor}}));
            if (pages.isEmpty())
                return cursor;
            cursor = pages.first().toObject().value(QStringLiteral("next")).toString();
            if (!pages.first().toObject().value(QStringLiteral("more")).toBool())
                return cursor;
        }
    }

    Centre centre;
};

} // namespace

TEST_F(FeedTest, DeliversEachRowOnceAtItsNewestState)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QUuid call = freshId();
    const QUuid ticket = freshId();
    seat.apply(wire::opCallCreate(), callBody(call));
    const QString before = cursorOf(seat, Calls);
    seat.apply(wire::opTicketCreate(),
               ticketBody(ticket, QStringLiteral("731"), call)); // the call learns of it
    const QJsonObject page = pagesOf(seat.pull({{Calls, before}})).first().toObject();
    const QJsonArray rows = page.value(QStringLiteral("rows")).toArray();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first().toObject().value(QStringLiteral("id")).toString(), idText(call));
    EXPECT_EQ(rows.first().toObject().value(QStringLiteral("v")).toInt(), 2);
    EXPECT_EQ(rows.first()
                  .toObject()
                  .value(QStringLiteral("d"))
                  .toObject()
                  .value(QStringLiteral("ticket_id"))
                  .toString(),
              idText(ticket));
    EXPECT_FALSE(page.value(QStringLiteral("reset")).toBool());
    EXPECT_TRUE(pagesOf(seat.pull({{Calls, page.value(QStringLiteral("next")).toString()}})).isEmpty());
}

TEST_F(FeedTest, PagesAreBoundedAndLoseNothing)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonArray batch;
    for (int i = 0; i < 60; ++i)
        batch.append(seat.operation(wire::opCallCreate(), callBody(freshId())));
    ASSERT_EQ(seat.push(batch).status, 200);
    QString cursor;
    QSet<QString> ids;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const Reply reply = centre.post(
            "/v1/pull",
            {{QStringLiteral("cursors"), QJsonObject {{Calls, cursor}}}, {QStringLiteral("max_bytes"), 4000}},
            seat.access);
        const QJsonObject page = pagesOf(reply).first().toObject();
        EXPECT_EQ(page.value(QStringLiteral("reset")).toBool(), pages == 0);
        EXPECT_LT(reply.raw.size(), 6000);
        for (const QJsonValue &row : page.value(QStringLiteral("rows")).toArray())
            ids.insert(row.toObject().value(QStringLiteral("id")).toString());
        cursor = page.value(QStringLiteral("next")).toString();
        more = page.value(QStringLiteral("more")).toBool();
        ASSERT_LT(pages, 100);
    }
    EXPECT_GT(pages, 3);
    EXPECT_EQ(ids.size(), 60);
    // One byte still gives one row, and a second scope waits for the next request.
    const Reply tight = centre.post(
        "/v1/pull",
        {{QStringLiteral("cursors"), QJsonObject {{QStringLiteral("dir"), QString()}, {Calls, QString()}}},
         {QStringLiteral("max_bytes"), 1}},
        seat.access);
    ASSERT_EQ(pagesOf(tight).size(), 2);
    EXPECT_EQ(pagesOf(tight)[0].toObject().value(QStringLiteral("rows")).toArray().size(), 1);
    EXPECT_EQ(pagesOf(tight)[1].toObject().value(QStringLiteral("rows")).toArray().size(), 0);
    EXPECT_TRUE(pagesOf(tight)[1].toObject().value(QStringLiteral("more")).toBool());
    EXPECT_EQ(pagesOf(tight)[1].toObject().value(QStringLiteral("next")).toString(), QString());
}

TEST_F(FeedTest, ARestartIsNoReset)
{
    Seat seat(centre, QStringLiteral("an.le"));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    EXPECT_EQ(seat.mirror(Calls).size(), 1);
    const int resets = seat.resets;
    for (int time = 0; time < 3; ++time) {
        centre.open();
        EXPECT_EQ(seat.mirror(Calls).size(), 1 + time);
        seat.apply(wire::opCallCreate(), callBody(freshId()));
        EXPECT_EQ(seat.mirror(Calls).size(), 2 + time);
    }
    EXPECT_EQ(seat.resets, resets);
}

TEST_F(FeedTest, EveryStartIsAnotherLifeAndPullsTellOfIt)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const auto lifeIn = [](const Reply &reply) { return reply.json.value(QStringLiteral("life")).toString(); };
    const QString first = lifeIn(seat.hello());
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(lifeIn(seat.pull({{QStringLiteral("dir"), QString()}})), first);
    centre.open();
    const QString second = lifeIn(seat.pull({{QStringLiteral("dir"), QString()}}));
    EXPECT_NE(second, first);
    EXPECT_EQ(lifeIn(seat.hello()), second);
    // A tool that writes beside the running centre begins none.
    {
        server::WriteLane::Options options;
        options.file = centre.databaseFile();
        options.ownThread = false;
        const auto lane = server::WriteLane::start(std::move(options));
        ASSERT_TRUE(lane);
    }
    EXPECT_EQ(lifeIn(seat.hello()), second);
}

TEST_F(FeedTest, ARestoredDatabaseResetsTheScopesThatLostTheirPastAndNoOthers)
{
    Seat seat(centre, QStringLiteral("an.le"));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    const QString backup = centre.folder() + QStringLiteral("/backup");
    ASSERT_TRUE(centre.service().administration().backup(backup));
    const QString dirBefore = cursorOf(seat, QStringLiteral("dir"));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    EXPECT_EQ(seat.mirror(Calls).size(), 3);
    seat.resets = 0;

    centre.close();
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(centre.databaseFile() + suffix);
    ASSERT_TRUE(QFile::copy(backup + QStringLiteral("/central.db"), centre.databaseFile()));
    centre.open();

    // Ahead of the head: reset at once. The session of that time is known, too.
    EXPECT_EQ(seat.hello().json.value(QStringLiteral("last_n")).toInteger(), 1)
        << "the client sees what is missing";
    EXPECT_EQ(seat.mirror(Calls).size(), 1);
    EXPECT_EQ(seat.resets, 1);
    EXPECT_TRUE(pagesOf(seat.pull({{QStringLiteral("dir"), dirBefore}})).isEmpty())
        << "nothing was lost there";
}

TEST_F(FeedTest, ACursorFromALostPastResetsEvenWhenTheHeadHasPassedIt)
{
    Seat seat(centre, QStringLiteral("an.le"));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    const QString backup = centre.folder() + QStringLiteral("/backup");
    ASSERT_TRUE(centre.service().administration().backup(backup));
    const QJsonObject lost = seat.operation(wire::opCallCreate(), callBody(freshId()));
    seat.push({lost});
    EXPECT_EQ(seat.mirror(Calls).size(), 2);
    seat.resets = 0;

    centre.close();
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(centre.databaseFile() + suffix);
    ASSERT_TRUE(QFile::copy(backup + QStringLiteral("/central.db"), centre.databaseFile()));
    centre.open();
    Seat other(centre, QStringLiteral("binh.vu"));
    for (int i = 0; i < 3; ++i)
        other.apply(wire::opCallCreate(), callBody(freshId()));
    EXPECT_EQ(seat.mirror(Calls).size(), 4);
    EXPECT_EQ(seat.resets, 1) << "same sequence, another history";
    // The seat sends again what the centre has forgotten: the call returns by itself.
    EXPECT_EQ(seat.push({lost}).json.value(QStringLiteral("last_n")).toInteger(), 2);
    EXPECT_EQ(seat.mirror(Calls).size(), 5);
}

TEST_F(FeedTest, AnInstallationTheRestoredCentreDoesNotKnowIsTakenUpAgain)
{
    const QString backup = centre.folder() + QStringLiteral("/backup");
    ASSERT_TRUE(centre.service().administration().backup(backup));
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonObject operation = seat.operation(wire::opCallCreate(), callBody(freshId()));
    seat.push({operation});
    const QString key = centre
                            .post("/v1/token",
                                  {{QStringLiteral("grant"), QStringLiteral("refresh")},
                                   {QStringLiteral("refresh"), seat.refresh}})
                            .json.value(QStringLiteral("seat_key"))
                            .toString();
    centre.close();
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(centre.databaseFile() + suffix);
    ASSERT_TRUE(QFile::copy(backup + QStringLiteral("/central.db"), centre.databaseFile()));
    centre.open();
    EXPECT_EQ(seat.hello().status, 401);
    const Reply signIn = centre.post("/v1/token",
                                     {{QStringLiteral("grant"), QStringLiteral("password")},
                                      {QStringLiteral("user"), QStringLiteral("an.le")},
                                      {QStringLiteral("password"), password()},
                                      {QStringLiteral("client_id"), idText(seat.client)}});
    ASSERT_EQ(signIn.status, 200);
    EXPECT_EQ(signIn.json.value(QStringLiteral("client_id")).toString(), idText(seat.client));
    EXPECT_EQ(signIn.json.value(QStringLiteral("seat_key")).toString(), key) << "the profile opens as before";
    seat.access = signIn.json.value(QStringLiteral("access")).toString();
    EXPECT_EQ(seat.hello().json.value(QStringLiteral("last_n")).toInteger(), 0);
    EXPECT_EQ(seat.push({operation}).json.value(QStringLiteral("last_n")).toInteger(), 1);
}

TEST_F(FeedTest, NonsenseForACursorStartsAnew)
{
    Seat seat(centre, QStringLiteral("an.le"));
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    const QString sound = cursorOf(seat, Calls);
    for (const QString &cursor :
         {QStringLiteral("x"), QStringLiteral("a.b.c"), QStringLiteral("..."), QStringLiteral("e.1.t"),
          QString(sound).replace(u'.', u'-'), sound + QStringLiteral("0"), QStringLiteral("a.-1.b")}) {
        const QJsonArray pages = pagesOf(seat.pull({{Calls, cursor}}));
        ASSERT_EQ(pages.size(), 1) << qPrintable(cursor);
        EXPECT_TRUE(pages.first().toObject().value(QStringLiteral("reset")).toBool()) << qPrintable(cursor);
        EXPECT_EQ(pages.first().toObject().value(QStringLiteral("rows")).toArray().size(), 1);
    }
}

TEST_F(FeedTest, AWaitingDeskHearsOfANewTicketWithinASecond)
{
    Seat operatorSeat(centre, QStringLiteral("an.le"));
    Seat desk(centre, QStringLiteral("duc.pham"));
    const QString scope = QStringLiteral("desk:731");
    const auto waiting = wait(desk, {{scope, cursorOf(desk, scope)}}, 30);
    QElapsedTimer timer;
    timer.start();
    operatorSeat.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    const Reply reply = waiting->wait();
    EXPECT_EQ(reply.status, 200);
    EXPECT_LT(timer.elapsed(), 1000);
    ASSERT_EQ(pagesOf(reply).size(), 1);
    EXPECT_EQ(pagesOf(reply).first().toObject().value(QStringLiteral("rows")).toArray().size(), 3);
}

TEST_F(FeedTest, ADeskIsNotWokenByAnothersTicket)
{
    Seat operatorSeat(centre, QStringLiteral("an.le"));
    Seat other(centre, QStringLiteral("lan.tran"));
    const QString scope = QStringLiteral("desk:732");
    const auto waiting = wait(other, {{scope, cursorOf(other, scope)}}, 1);
    operatorSeat.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    QElapsedTimer timer;
    timer.start();
    const Reply reply = waiting->wait();
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(pagesOf(reply).isEmpty()) << "the wait was over, with nothing";
    EXPECT_GT(timer.elapsed(), 300);
    EXPECT_TRUE(reply.json.value(QStringLiteral("end")).toBool());
}

TEST_F(FeedTest, DrainingAnswersEveryWaiter)
{
    Seat seat(centre, QStringLiteral("an.le"));
    std::vector<std::shared_ptr<Pending>> waiting;
    const QString cursor = cursorOf(seat, Calls);
    for (int i = 0; i < 20; ++i)
        waiting.push_back(wait(seat, {{Calls, cursor}}, 50));
    centre.service().drain();
    for (const auto &one : waiting)
        EXPECT_EQ(one->wait(5000).status, 200);
    EXPECT_EQ(wait(seat, {{Calls, cursor}}, 50)->wait(5000).status, 200) << "and those that come later";
}

TEST_F(FeedTest, AWaiterThatHasLeftIsNotAnswered)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const auto left = wait(seat, {{Calls, cursorOf(seat, Calls)}}, 50);
    const auto stayed = wait(seat, {{Calls, cursorOf(seat, Calls)}}, 50);
    left->leave();
    seat.apply(wire::opCallCreate(), callBody(freshId()));
    EXPECT_EQ(stayed->wait().status, 200);
    EXPECT_FALSE(left->answered());
}

TEST_F(FeedTest, AWaitEndsWhenTheSessionDoes)
{
    Seat operatorSeat(centre, QStringLiteral("an.le"));
    Seat desk(centre, QStringLiteral("duc.pham"));
    const QString scope = QStringLiteral("desk:731");
    const auto waiting = wait(desk, {{scope, cursorOf(desk, scope)}}, 30);
    ASSERT_TRUE(centre.service().administration().disableUser(QStringLiteral("duc.pham")));
    operatorSeat.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    const Reply reply = waiting->wait();
    EXPECT_EQ(reply.status, 401);
    EXPECT_FALSE(reply.raw.contains("0900000012"));
}

TEST_F(FeedTest, AnotherProcessChangesAreHeardOfWithinAFewSeconds)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QString scope = QStringLiteral("kb");
    const auto waiting = wait(seat, {{scope, cursorOf(seat, scope)}}, 30);
    const auto outside = server::Administration::open(centre.folder(), false, {1, 8192});
    ASSERT_TRUE(outside.has_value());
    Procedure procedure;
    procedure.id = procedure.code = QStringLiteral("1.000001");
    procedure.name = QStringLiteral("Thủ tục mẫu");
    procedure.steps = QStringLiteral("Nộp hồ sơ.");
    ASSERT_TRUE((*outside)->importProcedures({procedure}));
    const Reply reply = waiting->wait(10'000);
    ASSERT_EQ(pagesOf(reply).size(), 1);
    EXPECT_EQ(pagesOf(reply).first().toObject().value(QStringLiteral("rows")).toArray().size(), 1);
    EXPECT_FALSE(pagesOf(reply).first().toObject().value(QStringLiteral("reset")).toBool());
}

TEST_F(FeedTest, AnswersComeCompressedAsAskedAndBodiesMayToo)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonArray batch;
    for (int i = 0; i < 20; ++i)
        batch.append(seat.operation(wire::opCallCreate(), callBody(freshId())));
    seat.push(batch);
    const QByteArray body = wire::toBytes({{QStringLiteral("cursors"), QJsonObject {{Calls, QString()}}}});
    const Reply plain = centre.ask("POST", "/v1/pull", body, seat.access)->wait();
    EXPECT_EQ(plain.header("Content-Encoding"), "");
    const Reply packed = centre.ask("POST", "/v1/pull", body, seat.access, {}, "gzip, zstd;q=0.5")->wait();
    EXPECT_EQ(packed.header("Content-Encoding"), "zstd");
    EXPECT_LT(packed.raw.size(), plain.raw.size() / 3);
    EXPECT_EQ(packed.json.value(QStringLiteral("pages")), plain.json.value(QStringLiteral("pages")));
    EXPECT_EQ(
        centre.ask("POST", "/v1/pull", body, seat.access, {}, "gzip")->wait().header("Content-Encoding"),
        "gzip");
    EXPECT_EQ(centre.ask("POST", "/v1/pull", body, seat.access, {}, "br, zstd;q=0")
                  ->wait()
                  .header("Content-Encoding"),
              "");
}
