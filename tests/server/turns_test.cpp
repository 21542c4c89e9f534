// The centre without threads: everything happens in turn(), and time is the clock's.
#include "tests/server/centre.h"

#include "app/server/writelane.h"
#include "app/storage/central/centralrows.h"

namespace tongdai::tests {

namespace {

class TurnedCentre : public testing::Test
{
protected:
    void SetUp() override
    {
        {
            Centre first(folder.path());
            first.open();
            populate(first);
        }
        server::CentralOptions options;
        options.dataFolder = folder.path();
        options.clock = &clock;
        options.passwordCost = {1, 8192};
        options.ownThreads = false;
        auto opened = server::CentralService::open(options);
        ASSERT_TRUE(opened.has_value()) << qPrintable(opened.error().detail);
        service = std::move(*opened);
    }

    std::shared_ptr<Pending> ask(const std::string &path, const QJsonObject &body)
    {
        server::HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.contentType = "application/json";
        request.body = wire::toBytes(body);
        request.authorization = "Bearer " + access.toStdString();
        auto pending = std::make_shared<Pending>();
        service->handler()(std::move(request), pending);
        return pending;
    }
    void turnAll()
    {
        while (service->turn()) { }
    }
    void signIn()
    {
        const auto pending = ask("/v1/token",
                                 {{QStringLiteral("grant"), QStringLiteral("password")},
                                  {QStringLiteral("user"), QStringLiteral("an.le")},
                                  {QStringLiteral("password"), password()}});
        turnAll();
        ASSERT_TRUE(pending->answered());
        access = pending->wait().json.value(QStringLiteral("access")).toString();
    }
    /// A pull of the directory that waits, having got all there is.
    std::shared_ptr<Pending> waitingPull()
    {
        const auto first = ask(
            "/v1/pull", {{QStringLiteral("cursors"), QJsonObject {{QStringLiteral("dir"), QString()}}}});
        turnAll();
        const QJsonArray pages = first->wait().json.value(QStringLiteral("pages")).toArray();
        const QString cursor = pages.first().toObject().value(QStringLiteral("next")).toString();
        auto pending = ask("/v1/pull",
                           {{QStringLiteral("cursors"), QJsonObject {{QStringLiteral("dir"), cursor}}},
                            {QStringLiteral("wait_s"), 40}});
        turnAll();
        return pending;
    }

    QTemporaryDir folder;
    HandClock clock;
    std::unique_ptr<server::CentralService> service;
    QString access;
};

} // namespace

TEST_F(TurnedCentre, AnswersNothingBeforeItsTurn)
{
    const auto pending = ask("/v1/token",
                             {{QStringLiteral("grant"), QStringLiteral("password")},
                              {QStringLiteral("user"), QStringLiteral("an.le")},
                              {QStringLiteral("password"), password()}});
    EXPECT_FALSE(pending->answered());
    turnAll();
    EXPECT_EQ(pending->wait().status, 200);
    EXPECT_FALSE(service->turn());
}

TEST_F(TurnedCentre, AWaitingPullEndsByTheClockGiven)
{
    signIn();
    const auto pending = waitingPull();
    EXPECT_FALSE(pending->answered());
    clock.advance(39'000);
    service->tick();
    turnAll();
    EXPECT_FALSE(pending->answered());
    clock.advance(1'001);
    service->tick();
    turnAll();
    EXPECT_EQ(pending->wait().status, 200);
}

TEST_F(TurnedCentre, WhatAnotherProcessWritesIsSeenAtTheNextTick)
{
    signIn();
    const auto pending = waitingPull();
    server::WriteLane::Options options;
    options.file = folder.path() + QStringLiteral("/central.db");
    options.checkpoints = false;
    options.ownThread = false;
    const auto lane = server::WriteLane::start(std::move(options));
    ASSERT_TRUE(lane.has_value());
    const auto written = (*lane)->carryOut([](server::LaneContext &context) -> Result<void> {
        Unit unit;
        unit.code = QStringLiteral("740");
        unit.name = QStringLiteral("Mới");
        if (const auto put = storage::putUnit(context.database, unit); !put)
            return tl::unexpected(put.error());
        context.emitter.there(QStringLiteral("dir"), wire::rowUnit(), unit.code);
        return {};
    });
    ASSERT_TRUE(written.has_value()) << qPrintable(written.error().detail);
    turnAll();
    EXPECT_FALSE(pending->answered()) << "nobody gave a hint";
    clock.advance(1'001);
    service->tick();
    turnAll();
    ASSERT_TRUE(pending->answered());
    EXPECT_EQ(pending->wait().json.value(QStringLiteral("pages")).toArray().size(), 1);
}

TEST_F(TurnedCentre, AnAdministratorsChangeIsCommittedWhenItReturns)
{
    User user;
    user.name = QStringLiteral("moi.toi");
    user.fullName = QStringLiteral("Người Mới");
    user.unit = centreUnit();
    ASSERT_TRUE(service->administration().addUser(user, password()).has_value());
    const auto users = service->administration().users();
    ASSERT_TRUE(users.has_value());
    EXPECT_TRUE(std::any_of(users->begin(), users->end(),
                            [&](const User &known) { return known.name == user.name; }));
}

} // namespace tongdai::tests
