// One request on its way to its answer, and the forms every answer has. Any thread.
#pragma once

#include "app/server/transport/httpserver.h"
#include "models/domain/result.h"

#include <QJsonObject>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tongdai::server {

struct Exchange {
    HttpRequest request;
    std::shared_ptr<Responder> responder;
    QJsonObject body;
};
using ExchangePtr = std::shared_ptr<Exchange>;
using Headers = std::vector<std::pair<std::string, std::string>>;

/// Encoded as the other side takes it.
void sendBytes(const ExchangePtr &exchange, int status, QByteArray body, const QByteArray &contentType = {},
               Headers headers = {});
void sendJson(const ExchangePtr &exchange, int status, QJsonObject object,
              Headers headers = {}); ///< with its "end"
/// In the one form of all refusals; `status` 0: by the error's kind.
void refuse(const ExchangePtr &exchange, const Error &error, int status = 0, Headers headers = {});
Error busy();

} // namespace tongdai::server
