#include "app/server/exchange.h"

#include "app/server/compression.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"

namespace tongdai::server {

void sendBytes(const ExchangePtr &exchange, int status, QByteArray body, const QByteArray &contentType, Headers headers)
{
    HttpResponse response;
    response.status = status;
    if (!contentType.isEmpty())
        response.contentType = contentType;
    response.headers = std::move(headers);
    if (const std::string coding = encodeBody(body, exchange->request.acceptEncoding); !coding.empty())
        response.headers.emplace_back("Content-Encoding", coding);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = std::move(body);
    exchange->responder->send(std::move(response));
}

void sendJson(const ExchangePtr &exchange, int status, QJsonObject object, Headers headers)
{
    object.insert(QStringLiteral("end"), true);
    sendBytes(exchange, status, wire::toBytes(object), {}, std::move(headers));
}

void refuse(const ExchangePtr &exchange, const Error &error, int status, Headers headers)
{
    bool isNumber = false;
    const int seconds = error.code.toInt(&isNumber);
    if (isNumber && (error.kind == ErrorKind::LockedOut || error.kind == ErrorKind::Busy))
        headers.emplace_back("Retry-After", std::to_string(seconds));
    if (error.kind == ErrorKind::NeedLogin)
        headers.emplace_back("WWW-Authenticate", "Bearer");
    sendJson(exchange, status ? status : wire::httpStatus(error.kind), wire::toJson(error),
             std::move(headers));
}

std::optional<std::string> pathParameter(const std::string &path, std::string_view pattern)
{
    const auto brace = pattern.find('{');
    if (brace == std::string_view::npos)
        return path == pattern ? std::optional<std::string>("") : std::nullopt;
    if (path.size() <= brace || path.compare(0, brace, pattern.substr(0, brace)) != 0
        || path.find('/', brace) != std::string::npos)
        return std::nullopt;
    return path.substr(brace);
}

Error busy()
{
    return {ErrorKind::Busy, QStringLiteral("too much is waiting"), {}, QStringLiteral("2")};
}

} // namespace tongdai::server
