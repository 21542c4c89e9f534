#include "tests/transport/servertest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tongdai::tests {

using namespace server;

const CertificateFiles &ServerTest::certificate()
{
    static const QTemporaryDir folder;
    static const CertificateFiles files = CertificateAuthority(folder.filePath(QStringLiteral("tls")))
                                              .ensure({}, QDateTime::currentDateTimeUtc())
                                              .value();
    return files;
}

void ServerTest::start(Limits limits, bool secure)
{
    m_secure = secure;
    m_server = std::make_unique<HttpServer>(
        [this](HttpRequest request, std::shared_ptr<Responder> responder) { handle(request, responder); });
    ListenOptions options;
    options.port = 0;
    options.limits = limits;
    if (secure) {
        options.certificateFile = certificate().certificate.toStdString();
        options.keyFile = certificate().key.toStdString();
    }
    ASSERT_EQ(m_server->start(options), QString());
}

void ServerTest::TearDown()
{
    m_server.reset();
    m_waiting.clear();
}

void ServerTest::handle(const HttpRequest &request, const std::shared_ptr<Responder> &responder)
{
    ++m_handled;
    {
        const std::lock_guard lock(m_mutex);
        m_last = request;
    }
    HttpResponse response;
    if (request.path == "/wait") {
        responder->onGone([this] { ++m_gone; });
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(responder);
        return;
    }
    if (request.path == "/drop")
        return;
    if (request.path.starts_with("/big/"))
        response.body = QByteArray(QByteArray::fromStdString(request.path.substr(5)).toLongLong(), 'x');
    else
        response.body = QByteArray::fromStdString(request.method + " " + request.path + " ") + request.body;
    responder->send(std::move(response));
}

RawClient ServerTest::client()
{
    RawClient made;
    EXPECT_TRUE(made.connectTcp(m_server->port()));
    if (m_secure) {
        EXPECT_TRUE(made.handshake(certificate().authority));
    }
    return made;
}

void ServerTest::releaseAll()
{
    std::vector<std::shared_ptr<Responder>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const auto &responder : waiting) {
        HttpResponse response;
        response.body = "released";
        responder->send(std::move(response));
    }
}

int ServerTest::waiting()
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_waiting.size());
}

QByteArray ServerTest::get(const QByteArray &target, const QByteArray &more)
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n" + more + "\r\n";
}

QByteArray ServerTest::post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

QString ServerTest::errorKind(const Answer &answer)
{
    const QJsonObject error
        = QJsonDocument::fromJson(answer.body).object().value(QStringLiteral("error")).toObject();
    return error.value(QStringLiteral("message")).toString().isEmpty()
        ? QString()
        : error.value(QStringLiteral("kind")).toString();
}

} // namespace tongdai::tests
