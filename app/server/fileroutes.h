// HEAD, PUT and GET /v1/blobs/{sha256}: content of attached files over HTTP.
#pragma once

#include "app/server/exchange.h"
#include "app/server/writelane.h"
#include "models/domain/user.h"
#include "models/ports/clock.h"

namespace tongdai::server {

/// On a reader's thread. HEAD says how much is here (Upload-Offset, Upload-Length); PUT takes the part named by
/// Content-Range and answers with the same facts as JSON; GET gives a part as it is (206), never packed.
void answerFile(const ExchangePtr &exchange, storage::Database &database, const User &user, WriteLane &lane,
                const Clock &clock);

} // namespace tongdai::server
