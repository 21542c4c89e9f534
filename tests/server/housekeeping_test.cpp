// What the centre forgets after its time, and that nothing is lost or doubled by it.
#include "tests/server/centre.h"

#include <QElapsedTimer>
#include <QThread>

using namespace tongdai;
using namespace tongdai::tests;

namespace {

constexpr qint64 DayMs = 86'400'000;

class HousekeepingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
    }

    /// Somebody waits, as somebody always does, and the day's work is done.
    void liveThrough(int days)
    {
        centre.clock.advance(days * DayMs);
        Seat waiting(centre, QStringLiteral("binh.vu"), other);
        QJsonObject cursors {{Dir, QString()}};
        const Reply reply = waiting.pull(cursors);
        cursors[Dir] = reply.json.value(QStringLiteral("pages")).toArray()[0].toObject().value(QStringLiteral("next"));
        const auto pending = centre.ask(
            "POST", "/v1/pull",
            wire::toBytes({{QStringLiteral("cursors"), cursors}, {QStringLiteral("wait_s"), 60}}), waiting.access);
        const QString day = QStringLiteral("SELECT count(*) FROM head_day WHERE day = %1 AND scope = 'dir'")
                                .arg(centre.clock.nowMs() / DayMs);
        QElapsedTimer timer;
        timer.start();
        while (centre.number(day) == 0 && timer.elapsed() < 20'000)
            QThread::msleep(20);
        EXPECT_EQ(centre.number(day), 1);
        // The lane takes one work after another: what is put behind a step of the day's work comes before the next.
        for (int i = 0; i < 10; ++i)
            EXPECT_TRUE(centre.service().administration().setPassword(QStringLiteral("kiem.tra"), password()));
        pending->leave();
    }

    const QString Dir = QStringLiteral("dir");
    const QString Desk = QStringLiteral("desk:731");
    const QUuid other = freshId();
    Centre centre;
};

} // namespace

TEST_F(HousekeepingTest, TombstonesGoAfterTheirTimeAndOlderCursorsBeginAnewOnce)
{
    const QUuid installation = freshId();
    const QUuid ticket = freshId();
    QString before;
    {
        Seat an(centre, QStringLiteral("an.le"));
        Seat khoa(centre, QStringLiteral("khoa.nguyen"), installation);
        an.apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")));
        for (int i = 0; i < 12; ++i)
            an.apply(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
        const QJsonObject page = khoa.pull({{Desk, QString()}}).json.value(QStringLiteral("pages")).toArray()[0].toObject();
        before = page.value(QStringLiteral("next")).toString();
        const QJsonObject moved = khoa.apply(
            wire::opTicketMove(Move::Return),
            moveBody(ticket, QStringLiteral("nhầm đơn vị"), {}, QStringLiteral("732")), 0);
        ASSERT_EQ(moved.value(QStringLiteral("out")).toString(), QStringLiteral("applied"));
    }
    const QString gone = QStringLiteral("SELECT count(*) FROM scope_row WHERE scope = 'desk:731' AND state = 1");
    const qint64 tombstones = centre.number(gone);
    ASSERT_GT(tombstones, 0);
    liveThrough(1);
    EXPECT_EQ(centre.number(gone), tombstones) << "a day old";
    liveThrough(401);
    EXPECT_EQ(centre.number(gone), 0);
    EXPECT_GT(centre.number(QStringLiteral("SELECT floor FROM head WHERE scope = 'desk:731'")), 0);

    Seat khoa(centre, QStringLiteral("khoa.nguyen"), installation);
    QString cursor = before;
    int resets = 0;
    QSet<QString> tickets;
    for (int page = 0; page < 100; ++page) {
        const Reply reply = centre.post("/v1/pull",
                                        {{QStringLiteral("cursors"), QJsonObject {{Desk, cursor}}},
                                         {QStringLiteral("max_bytes"), 1500}},
                                        khoa.access);
        const QJsonArray pages = reply.json.value(QStringLiteral("pages")).toArray();
        if (pages.isEmpty())
            break;
        const QJsonObject one = pages[0].toObject();
        resets += one.value(QStringLiteral("reset")).toBool();
        for (const QJsonValue &row : one.value(QStringLiteral("rows")).toArray()) {
            if (row[QStringLiteral("t")].toString() == QStringLiteral("ticket"))
                tickets.insert(row[QStringLiteral("id")].toString());
        }
        cursor = one.value(QStringLiteral("next")).toString();
    }
    EXPECT_EQ(resets, 1) << "a stream that began anew goes on below the floor";
    EXPECT_FALSE(tickets.contains(idText(ticket)));
    EXPECT_EQ(tickets.size(), 12);
}

TEST_F(HousekeepingTest, WhatWasAnsweredIsForgottenThatItWasDoneIsNot)
{
    const QUuid installation = freshId();
    QJsonArray sent;
    {
        Seat an(centre, QStringLiteral("an.le"), installation);
        sent.append(an.operation(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731"))));
        sent.append(an.operation(wire::opCallCreate(), callBody(freshId())));
        const Reply reply = an.push(sent);
        const QJsonArray results = reply.json.value(QStringLiteral("results")).toArray();
        ASSERT_EQ(results.size(), 2);
        EXPECT_FALSE(results[0].toObject().value(QStringLiteral("number")).toString().isEmpty());
    }
    const QString bodies = QStringLiteral("SELECT count(*) FROM op WHERE body <> '{}'");
    const qint64 told = centre.number(bodies);
    ASSERT_GT(told, 0);
    liveThrough(89);
    EXPECT_EQ(centre.number(bodies), told);
    liveThrough(3);
    EXPECT_EQ(centre.number(bodies), 0);
    const auto again = [&] {
        Seat an(centre, QStringLiteral("an.le"), installation);
        return an.push(sent).json.value(QStringLiteral("results")).toArray();
    };
    ASSERT_EQ(again().size(), 2);
    EXPECT_EQ(again()[0].toObject().value(QStringLiteral("out")).toString(), QStringLiteral("applied"));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM op")), 2);

    liveThrough(320);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM op")), 0);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM client_op")), 0);
    ASSERT_EQ(again().size(), 2);
    EXPECT_EQ(again()[1].toObject().value(QStringLiteral("out")).toString(), QStringLiteral("applied"));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM call")), 1);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), 1);
}

TEST_F(HousekeepingTest, MoreThanOneGroupOfOldRowsIsForgottenWhole)
{
    {
        Seat an(centre, QStringLiteral("an.le"));
        for (int batch = 0; batch < 7; ++batch) {
            QJsonArray calls;
            for (int i = 0; i < 190; ++i)
                calls.append(an.operation(wire::opCallCreate(), callBody(freshId())));
            ASSERT_EQ(an.push(calls).status, 200);
        }
    }
    ASSERT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM op")), 1330);
    liveThrough(401);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM op")), 0);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM client_op")), 0);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM call")), 1330);
}
