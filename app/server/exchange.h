// One request on its way to its answer, and the forms answers have. Any thread.
#pragma once

#include "app/server/transport/httpserver.h"
#include "models/domain/result.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongdai::server {

struct Exchange {
    HttpRequest request;
    std::shared_ptr<Responder> responder;
    QString parameter; ///< of the path
    QJsonObject body;
};
using ExchangePtr = std::shared_ptr<Exchange>;

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Packed when the client takes that.
void sendBytes(const ExchangePtr &exchange, int status, QByteArray body, const QByteArray &contentType = {},
               Headers headers = {});
/// With "end": true, as every answer in JSON.
void sendJson(const ExchangePtr &exchange, int status, QJsonObject object, Headers headers = {});
/// `status` 0: as the kind has it.
void refuse(const ExchangePtr &exchange, const Error &error, int status = 0, Headers headers = {});

/// What stands in a path where its pattern has {...} at its end; empty when the pattern has none, nothing when the path is
/// another.
std::optional<std::string> pathParameter(const std::string &path, std::string_view pattern);

Error busy(); ///< too much is waiting; try again soon

} // namespace tongdai::server
