// The text side of HTTP that needs no socket: targets, answer heads, refusals. Pure functions, any thread.
#pragma once

#include "app/server/transport/httpserver.h"

#include <optional>
#include <string>
#include <string_view>

namespace tongdai::server {

struct Target {
    std::string path; ///< percent-decoded, starts with '/'
    std::string query; ///< raw
};

/// Splits a request target in origin form ("/a?b") or absolute form ("https://host/a?b", RFC 9112 3.2.2).
/// Nothing for anything else, for a broken percent escape and for control characters, escaped or not.
std::optional<Target> splitTarget(std::string_view target);

/// Head of an answer, with Date, Content-Length and the headers that keep browsers from guessing and caching
/// ("nosniff", "no-store", an empty content policy) unless the answer has its own. Line breaks inside a
/// header value are dropped, so that no handler can be tricked into a second header.
QByteArray answerHead(const HttpResponse &response, bool close);

/// Whether an answer of this status carries a body at all (RFC 9110 6.4.1).
bool hasBody(int status);

/// {"error":{"kind","message"},"end":true} with the given status.
HttpResponse refusal(int status, const char *kind, const char *message);

} // namespace tongdai::server
