// Answers of /v1/token, hello, push, pull and search read from their JSON. Pure functions, any thread.
#pragma once

#include "models/ports/centralserver.h"
#include "models/ports/filecentre.h"

namespace tongdai::net {

/// The version of the protocol this program speaks.
constexpr int Protocol = 1;

/// Protocol when a field is missing or of the wrong type, with its name in `field`.
Result<SignInReply> signInReply(const QJsonObject &object);
Result<HelloReply> helloReply(const QJsonObject &object);
Result<PushReply> pushReply(const QJsonObject &object);
/// A row that cannot be read is left out of nothing: its page fails, because its cursor would pass it by.
Result<PullReply> pullReply(const QJsonObject &object);
Result<SearchReply> searchReply(const QJsonObject &object);
Result<FileStanding> fileStanding(const QJsonObject &object);

} // namespace tongdai::net
