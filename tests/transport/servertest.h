// A running HttpServer with a desk of waiting requests, for the tests of this folder.
#pragma once

#include "app/server/transport/certificateauthority.h"
#include "app/server/transport/httpserver.h"
#include "tests/transport/rawclient.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

namespace tongdai::tests {

/// Asks again until it is so, at most `seconds`.
template<typename Fact> bool becomesTrue(Fact fact, int seconds = 20)
{
    const QDeadlineTimer deadline(seconds * 1000);
    while (!fact()) {
        if (deadline.hasExpired())
            return false;
        QThread::usleep(500);
    }
    return true;
}

/// /echo answers at once with what it was sent, /wait when the test says so, /big/N with N bytes, /drop
/// never.
class ServerTest : public testing::Test
{
protected:
    static const server::CertificateFiles &certificate();

    void start(server::Limits limits = {}, bool secure = true);
    RawClient client(); ///< connected, through TLS unless started without
    void releaseAll(); ///< answers every request at /wait
    int waiting();
    static QByteArray get(const QByteArray &target, const QByteArray &more = {});
    static QByteArray post(const QByteArray &target, const QByteArray &body);
    static QString errorKind(const Answer &answer); ///< of a refusal; empty when it is none

    void handle(const server::HttpRequest &request, const std::shared_ptr<server::Responder> &responder);

    std::unique_ptr<server::HttpServer> m_server;
    std::atomic<int> m_handled = 0;
    std::atomic<int> m_gone = 0;
    bool m_secure = true;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<server::Responder>> m_waiting;
    server::HttpRequest m_last;

    void TearDown() override;
};

} // namespace tongdai::tests
