// The description and the routes say the same; refusals all have one form; encodings are bounded.
#include "tests/server/centre.h"

#include "app/server/compression.h"

#include <yaml-cpp/yaml.h>
#include <zlib.h>
#include <zstd.h>

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class ApiTest : public testing::Test
{
protected:
    void SetUp() override { centre.open(); }

    /// Every `$ref` of the document, as written.
    static void collectReferences(const YAML::Node &node, QStringList &found)
    {
        if (node.IsMap()) {
            for (const auto &entry : node) {
                if (entry.first.as<std::string>() == "$ref")
                    found.append(QString::fromStdString(entry.second.as<std::string>()));
                else
                    collectReferences(entry.second, found);
            }
        } else if (node.IsSequence()) {
            for (const auto &item : node)
                collectReferences(item, found);
        }
    }

    Centre centre;
};

QByteArray zstd(const QByteArray &plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(plain.size()))), Qt::Uninitialized);
    packed.truncate(qsizetype(ZSTD_compress(packed.data(), std::size_t(packed.size()), plain.constData(),
                                            std::size_t(plain.size()), 3)));
    return packed;
}

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream {};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

TEST_F(ApiTest, EveryRouteIsDescribedAndEveryDescribedRouteAnswers)
{
    const Reply served = centre.get("/v1/openapi.yaml");
    ASSERT_EQ(served.status, 200);
    const YAML::Node document = YAML::Load(served.raw.toStdString());
    QSet<QString> described;
    for (const auto &path : document["paths"]) {
        for (const auto &method : path.second) {
            if (method.first.as<std::string>() == "parameters")
                continue;
            const std::string verb
                = QString::fromStdString(method.first.as<std::string>()).toUpper().toStdString();
            const std::string where = path.first.as<std::string>();
            described.insert(QString::fromStdString(verb + " " + where));
            const std::string asked = QString::fromStdString(where)
                                         .replace(QStringLiteral("{sha256}"), QString(64, QLatin1Char('0')))
                                         .toStdString();
            const Reply reply = centre.ask(verb, asked, "{}")->wait();
            EXPECT_TRUE(reply.status == 200 || reply.status == 400 || reply.status == 401)
                << verb << " " << where << ": " << reply.status;
            EXPECT_TRUE(method.second["responses"]["200"].IsDefined() || method.second["responses"]["206"].IsDefined())
                << where;
            EXPECT_TRUE(method.second["responses"]["default"].IsDefined()) << where;
            EXPECT_EQ(method.second["requestBody"].IsDefined(), verb == "POST" || verb == "PUT") << where;
        }
    }
    QSet<QString> routed;
    for (const auto &[method, path] : server::CentralService::routes())
        routed.insert(method + QLatin1Char(' ') + path);
    EXPECT_EQ(described, routed);
}

TEST_F(ApiTest, EveryReferenceOfTheDescriptionLeadsSomewhere)
{
    const YAML::Node document = YAML::Load(centre.get("/v1/openapi.yaml").raw.toStdString());
    QStringList references;
    collectReferences(document, references);
    ASSERT_GT(references.size(), 20);
    for (const QString &reference : references) {
        YAML::Node node = YAML::Clone(document);
        for (const QString &step : reference.mid(2).split(QLatin1Char('/'))) {
            const YAML::Node next = node[step.toStdString()];
            ASSERT_TRUE(next.IsDefined()) << qPrintable(reference);
            node.reset(next);
        }
    }
}

TEST_F(ApiTest, AnswersCarryEveryFieldTheDescriptionRequires)
{
    populate(centre);
    const YAML::Node schemas
        = YAML::Load(centre.get("/v1/openapi.yaml").raw.toStdString())["components"]["schemas"];
    const auto expectAll = [&schemas](const Reply &reply, const char *schema) {
        for (const auto &field : schemas[schema]["required"])
            EXPECT_TRUE(reply.json.contains(QString::fromStdString(field.as<std::string>())))
                << schema << " lacks " << field.as<std::string>();
        for (const QString &field : reply.json.keys())
            EXPECT_TRUE(schemas[schema]["properties"][field.toStdString()].IsDefined())
                << schema << " has " << field.toStdString() << ", which is not described";
    };
    Seat seat(centre, QStringLiteral("an.le"));
    expectAll(centre.get("/health"), "Health");
    expectAll(centre.post("/v1/token",
                          {{QStringLiteral("grant"), QStringLiteral("refresh")},
                           {QStringLiteral("refresh"), seat.refresh}}),
              "TokenReply");
    expectAll(seat.hello(), "HelloReply");
    expectAll(seat.push({seat.operation(wire::opCallCreate(), callBody(freshId()))}), "PushReply");
    expectAll(seat.pull({{QStringLiteral("calls"), QString()}}), "PullReply");
    expectAll(
        centre.post("/v1/fetch",
                    {{QStringLiteral("type"), QStringLiteral("call")}, {QStringLiteral("ids"), QJsonArray()}},
                    seat.access),
        "FetchReply");
    expectAll(centre.post("/v1/search",
                          {{QStringLiteral("type"), QStringLiteral("call")},
                           {QStringLiteral("text"), QStringLiteral("mẫu")}},
                          seat.access),
              "SearchReply");
    expectAll(centre.get("/nowhere"), "Refusal");
}

TEST_F(ApiTest, RefusesOtherAddressesMethodsAndTypesInOneForm)
{
    const Reply nowhere = centre.get("/v1/nowhere");
    EXPECT_EQ(nowhere.status, 404);
    EXPECT_EQ(nowhere.errorKind(), QStringLiteral("not_found"));
    const Reply method = centre.get("/v1/push");
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.header("Allow"), "POST");
    EXPECT_FALSE(method.errorKind().isEmpty());
    server::HttpRequest form;
    form.method = "POST";
    form.path = "/v1/push";
    form.contentType = "application/x-www-form-urlencoded";
    const auto pending = std::make_shared<Pending>();
    centre.service().handler()(form, pending);
    const Reply type = pending->wait();
    EXPECT_EQ(type.status, 415);
    for (const Reply &reply : {nowhere, method, type})
        EXPECT_TRUE(reply.json.value(QStringLiteral("end")).toBool());
}

TEST_F(ApiTest, ABodyMayComePackedAndABombIsRefused)
{
    const QByteArray body = "{\"grant\":\"password\"}";
    EXPECT_EQ(centre.ask("POST", "/v1/token", zstd(body), {}, "zstd")->wait().errorField(),
              QStringLiteral("user"));
    EXPECT_EQ(centre.ask("POST", "/v1/token", gzip(body), {}, "gzip")->wait().errorField(),
              QStringLiteral("user"));
    const QByteArray bomb(200 * 1024 * 1024, ' ');
    EXPECT_EQ(centre.ask("POST", "/v1/token", zstd(bomb), {}, "zstd")->wait().status, 413);
    EXPECT_EQ(centre.ask("POST", "/v1/token", gzip(bomb), {}, "gzip")->wait().status, 413);
    EXPECT_EQ(centre.ask("POST", "/v1/token", body, {}, "zstd")->wait().status, 400);
    EXPECT_EQ(centre.ask("POST", "/v1/token", body, {}, "gzip")->wait().status, 400);
    EXPECT_EQ(centre.ask("POST", "/v1/token", zstd(body).left(10), {}, "zstd")->wait().status, 400);
    EXPECT_EQ(centre.ask("POST", "/v1/token", gzip(body).left(10), {}, "gzip")->wait().status, 400);
    EXPECT_EQ(centre.ask("POST", "/v1/token", body, {}, "br")->wait().status, 415);
}

TEST(Compression, GivesBackWhatWasPacked)
{
    for (const qsizetype size :
         {qsizetype(0), qsizetype(1), qsizetype(262'144), qsizetype(262'145), qsizetype(3'000'000)}) {
        QByteArray plain(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            plain[i] = char((i * 7919) >> 3);
        EXPECT_EQ(server::decodeBody(zstd(plain), "zstd").value_or("?"), plain) << size;
        EXPECT_EQ(server::decodeBody(gzip(plain), "gzip").value_or("?"), plain) << size;
        EXPECT_EQ(server::decodeBody(plain, "").value_or("?"), plain) << size;
    }
}
