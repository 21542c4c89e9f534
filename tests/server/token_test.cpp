// Signing in, staying signed in, being locked out.
#include "tests/server/centre.h"

#include "app/server/passwords.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class TokenTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
    }

    Reply signIn(const QString &user, const QString &word, const QJsonObject &more = {})
    {
        QJsonObject body {{QStringLiteral("grant"), QStringLiteral("password")},
                          {QStringLiteral("user"), user},
                          {QStringLiteral("password"), word}};
        for (auto field = more.begin(); field != more.end(); ++field)
            body.insert(field.key(), field.value());
        return centre.post("/v1/token", body);
    }

    Reply refreshWith(const QString &token, const QUuid &client = {})
    {
        QJsonObject body {{QStringLiteral("grant"), QStringLiteral("refresh")},
                          {QStringLiteral("refresh"), token}};
        if (!client.isNull())
            body.insert(QStringLiteral("client_id"), idText(client));
        return centre.post("/v1/token", body);
    }

    static QString refreshOf(const Reply &reply)
    {
        return reply.json.value(QStringLiteral("refresh")).toString();
    }
    static QString accessOf(const Reply &reply)
    {
        return reply.json.value(QStringLiteral("access")).toString();
    }

    int helloWith(const QString &access, const QString &client)
    {
        return centre.post("/v1/hello", {{QStringLiteral("client_id"), client}}, access).status;
    }

    Centre centre;
};

const QString An = QStringLiteral("an.le");
const QString Wrong = QStringLiteral("khong-phai");

} // namespace

TEST_F(TokenTest, ASignInTellsWhoAndWhere)
{
    const Reply reply = signIn(An, password(), {{QStringLiteral("totp"), QStringLiteral("123456")}});
    ASSERT_EQ(reply.status, 200);
    const QJsonObject user = reply.json.value(QStringLiteral("user")).toObject();
    EXPECT_EQ(user.value(QStringLiteral("full_name")).toString(), QStringLiteral("Lê Thu An"));
    EXPECT_EQ(reply.json.value(QStringLiteral("expires_s")).toInt(), 900);
    EXPECT_EQ(reply.json.value(QStringLiteral("station")).toString(), QStringLiteral("B01"));
    EXPECT_EQ(
        QByteArray::fromBase64(reply.json.value(QStringLiteral("seat_key")).toString().toLatin1()).size(),
        32);
    EXPECT_TRUE(reply.json.value(QStringLiteral("end")).toBool());
    EXPECT_EQ(signIn(An.toUpper() + QLatin1Char(' '), password()).status, 200) << "as people type it";
    EXPECT_EQ(signIn(An, password()).json.value(QStringLiteral("station")).toString(), QStringLiteral("B03"));
}

TEST_F(TokenTest, AnUnknownNameAndAWrongPasswordLookAlike)
{
    const Reply wrong = signIn(An, Wrong);
    Reply unknown = signIn(QStringLiteral("khong.co"), Wrong);
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(wrong.raw, unknown.raw);
    ASSERT_TRUE(centre.service().administration().disableUser(An));
    EXPECT_EQ(signIn(An, password()).raw, wrong.raw) << "nor does a closed account tell";
    // The work is the same, too: as many tries are counted, and locked, for one as for the other.
    for (int i = 0; i < 5; ++i)
        unknown = signIn(QStringLiteral("khong.co"), Wrong);
    EXPECT_EQ(unknown.status, 429);
}

TEST_F(TokenTest, AfterFiveWrongTriesEachFurtherOneWaitsLonger)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(signIn(An, Wrong).status, 401);
    qint64 last = 0;
    for (int round = 0; round < 10; ++round) {
        const Reply locked = signIn(An, password());
        ASSERT_EQ(locked.status, 429) << "round " << round;
        EXPECT_EQ(locked.errorKind(), QStringLiteral("locked_out"));
        const qint64 seconds = locked.errorCode().toLongLong();
        EXPECT_EQ(locked.header("Retry-After"), std::to_string(seconds));
        EXPECT_GE(seconds, std::min<qint64>(last * 2, 3600));
        EXPECT_LE(seconds, 3600);
        last = seconds;
        centre.clock.advance(seconds * 1000);
        EXPECT_EQ(signIn(An, Wrong).status, 401);
    }
    EXPECT_EQ(last, 3600);
    // A restart forgets nothing; another person is not concerned.
    centre.open();
    EXPECT_EQ(signIn(An, password()).status, 429);
    EXPECT_EQ(signIn(QStringLiteral("binh.vu"), password()).status, 200);
    centre.clock.advance(3'600'000);
    EXPECT_EQ(signIn(An, password()).status, 200);
    EXPECT_EQ(signIn(An, Wrong).status, 401) << "and counts from the start";
    EXPECT_EQ(signIn(An, password()).status, 200);
}

TEST_F(TokenTest, TriesAtTheSameInstantAreAllCounted)
{
    std::vector<std::shared_ptr<Pending>> tries;
    const QByteArray body = wire::toBytes({{QStringLiteral("grant"), QStringLiteral("password")},
                                           {QStringLiteral("user"), An},
                                           {QStringLiteral("password"), Wrong}});
    for (int i = 0; i < 30; ++i)
        tries.push_back(centre.ask("POST", "/v1/token", body));
    int looked = 0;
    for (const auto &one : tries)
        looked += one->wait().status == 401 ? 1 : 0;
    EXPECT_EQ(looked, 5);
}

TEST_F(TokenTest, AnAccessTokenLastsAQuarterOfAnHourAndSurvivesARestart)
{
    const Reply reply = signIn(An, password());
    const QString client = reply.json.value(QStringLiteral("client_id")).toString();
    EXPECT_EQ(helloWith(accessOf(reply), client), 200);
    centre.open();
    EXPECT_EQ(helloWith(accessOf(reply), client), 200);
    centre.clock.advance(15 * 60'000 - 1);
    EXPECT_EQ(helloWith(accessOf(reply), client), 200);
    centre.clock.advance(1);
    EXPECT_EQ(helloWith(accessOf(reply), client), 401);
    const Reply fresh = refreshWith(refreshOf(reply));
    EXPECT_EQ(helloWith(accessOf(fresh), client), 200);
    EXPECT_EQ(helloWith(refreshOf(fresh), client), 401) << "a refresh token opens nothing";
    EXPECT_EQ(helloWith(QStringLiteral("nonsense"), client), 401);
    EXPECT_EQ(helloWith({}, client), 401);
    EXPECT_EQ(helloWith(accessOf(fresh), idText(freshId())), 403) << "the session is of another installation";
}

TEST_F(TokenTest, NoTokenRestsInTheDatabaseInClear)
{
    const Reply reply = signIn(An, password());
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM session_token WHERE length(hash) = 32")), 2);
    EXPECT_TRUE(centre.text(QStringLiteral("SELECT password FROM app_user"))
                    .startsWith(QStringLiteral("$argon2id$")));
    EXPECT_EQ(
        centre.number(
            QStringLiteral("SELECT count(*) FROM session_token WHERE hash = '%1'").arg(accessOf(reply))),
        0);
}

TEST_F(TokenTest, ALostRefreshAnswerCannotLogTheSeatOut)
{
    const Reply first = signIn(An, password());
    const Reply lost = refreshWith(refreshOf(first)); // this answer never arrived
    centre.clock.advance(119'000);
    const Reply again = refreshWith(refreshOf(first));
    ASSERT_EQ(again.status, 200);
    EXPECT_EQ(refreshWith(refreshOf(again)).status, 200);
    EXPECT_EQ(refreshWith(refreshOf(lost)).status, 200) << "it was given out, so it is good";
}

TEST_F(TokenTest, ARefreshTokenUsedAgainLaterEndsTheSession)
{
    const Reply first = signIn(An, password());
    const QString client = first.json.value(QStringLiteral("client_id")).toString();
    const Reply second = refreshWith(refreshOf(first));
    centre.clock.advance(121'000);
    EXPECT_EQ(helloWith(accessOf(second), client), 200);
    EXPECT_EQ(refreshWith(refreshOf(first)).status, 401) << "somebody has a copy";
    EXPECT_EQ(refreshWith(refreshOf(second)).status, 401);
    EXPECT_EQ(helloWith(accessOf(second), client), 401);
    EXPECT_EQ(signIn(An, password()).status, 200);
}

TEST_F(TokenTest, ARefreshTokenBelongsToItsInstallationAndAWeek)
{
    const Reply first = signIn(An, password());
    EXPECT_EQ(refreshWith(refreshOf(first), freshId()).status, 401);
    centre.clock.advance(7 * 24 * 3'600'000LL - 1000);
    const Reply second = refreshWith(refreshOf(first));
    EXPECT_EQ(second.status, 200);
    centre.clock.advance(7 * 24 * 3'600'000LL);
    EXPECT_EQ(refreshWith(refreshOf(second)).status, 401);
}

TEST_F(TokenTest, SigningOutEndsTheSessionAndNoOther)
{
    const Reply first = signIn(An, password());
    const Reply other = signIn(QStringLiteral("binh.vu"), password());
    const QString client = first.json.value(QStringLiteral("client_id")).toString();
    const auto revoke = [this](const QString &token, const QString &of) {
        return centre.post("/v1/token", {{QStringLiteral("grant"), QStringLiteral("revoke")},
                                         {QStringLiteral("refresh"), token},
                                         {QStringLiteral("client_id"), of}});
    };
    // Another installation's is left alone, and nobody learns whether it was one.
    EXPECT_EQ(revoke(refreshOf(first), idText(freshId())).status, 200);
    EXPECT_EQ(helloWith(accessOf(first), client), 200);
    EXPECT_EQ(revoke(QStringLiteral("no-token-at-all"), client).status, 200);
    const Reply done = revoke(refreshOf(first), client);
    EXPECT_EQ(done.status, 200);
    EXPECT_TRUE(done.json.value(QStringLiteral("revoked")).toBool());
    EXPECT_EQ(helloWith(accessOf(first), client), 401);
    EXPECT_EQ(refreshWith(refreshOf(first)).status, 401);
    EXPECT_EQ(revoke(refreshOf(first), client).status, 200);
    EXPECT_EQ(helloWith(accessOf(other), other.json.value(QStringLiteral("client_id")).toString()), 200);
}

TEST_F(TokenTest, AGreetingTellsWhoThePersonIsNow)
{
    const Reply in = signIn(An, password());
    const QJsonObject hello {{QStringLiteral("client_id"), in.json.value(QStringLiteral("client_id"))}};
    EXPECT_EQ(centre.post("/v1/hello", hello, accessOf(in)).json.value(QStringLiteral("user")),
              in.json.value(QStringLiteral("user")));
}

TEST_F(TokenTest, ANewPasswordEndsTheSessionsAndLiftsTheLock)
{
    const Reply before = signIn(An, password());
    for (int i = 0; i < 6; ++i)
        signIn(An, Wrong);
    ASSERT_TRUE(centre.service().administration().setPassword(An, QStringLiteral("mat-khau-khac")));
    EXPECT_EQ(helloWith(accessOf(before), before.json.value(QStringLiteral("client_id")).toString()), 401);
    EXPECT_EQ(refreshWith(refreshOf(before)).status, 401);
    EXPECT_EQ(signIn(An, QStringLiteral("mat-khau-khac")).status, 200);
    EXPECT_EQ(signIn(An, password()).status, 401);
}

TEST_F(TokenTest, SaysWhichFieldOfTheRequestIsWrong)
{
    const auto field = [this](const QJsonObject &body) { return centre.post("/v1/token", body); };
    EXPECT_EQ(field({}).errorField(), QStringLiteral("grant"));
    EXPECT_EQ(field({{QStringLiteral("grant"), QStringLiteral("magic")}}).errorField(),
              QStringLiteral("grant"));
    EXPECT_EQ(field({{QStringLiteral("grant"), QStringLiteral("password")}}).errorField(),
              QStringLiteral("user"));
    EXPECT_EQ(signIn(QString(41, QLatin1Char('a')), Wrong).errorField(), QStringLiteral("user"));
    EXPECT_EQ(signIn(An, QString(2000, QLatin1Char('a'))).errorField(), QStringLiteral("password"));
    EXPECT_EQ(signIn(An, Wrong, {{QStringLiteral("client_id"), QStringLiteral("seat")}}).errorField(),
              QStringLiteral("client_id"));
    EXPECT_EQ(signIn(An, Wrong, {{QStringLiteral("totp"), 123456}}).errorField(), QStringLiteral("totp"));
    EXPECT_EQ(field({{QStringLiteral("grant"), QStringLiteral("refresh")}}).errorField(),
              QStringLiteral("refresh"));
}

TEST(Passwords, HashDiffersEachTimeAndFitsOnlyItsPassword)
{
    const server::PasswordCost cheap {1, 8192};
    const auto one = server::hashPassword(QStringLiteral("mật khẩu dài"), cheap);
    const auto two = server::hashPassword(QStringLiteral("mật khẩu dài"), cheap);
    ASSERT_TRUE(one && two);
    EXPECT_NE(*one, *two);
    EXPECT_TRUE(server::passwordMatches(*one, QStringLiteral("mật khẩu dài")));
    // Another keyboard gives the same letters decomposed.
    EXPECT_TRUE(server::passwordMatches(
        *one, QStringLiteral("mật khẩu dài").normalized(QString::NormalizationForm_D)));
    EXPECT_FALSE(server::passwordMatches(*one, QStringLiteral("mật khẩu dàI")));
    EXPECT_FALSE(server::passwordMatches(QStringLiteral("nonsense"), QStringLiteral("nonsense")));
    EXPECT_NE(server::newToken(), server::newToken());
}
