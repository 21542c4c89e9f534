// A blocking client that can do what no well-behaved one does: half requests, garbage, resets, never reading.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;

namespace tongdai::tests {

struct Answer {
    int status = 0; ///< 0: the connection ended, or nothing came in time
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

class RawClient
{
public:
    RawClient() = default;
    ~RawClient();
    RawClient(RawClient &&other) noexcept;
    RawClient &operator=(RawClient &&) = delete;

    /// TCP only, to an IPv4 address; false when refused.
    bool connectTcp(unsigned short port, const QByteArray &address = "127.0.0.1");
    /// After connectTcp. Verifies against `caFile` and for `host` when given. `maxVersion` as in OpenSSL, 0:
    /// any.
    bool handshake(const QString &caFile = {}, const QByteArray &host = "127.0.0.1", int maxVersion = 0);
    bool connectTls(unsigned short port, const QString &caFile = {});
    int verifyResult() const { return m_verifyResult; } ///< X509_V_… of a failed handshake

    bool send(const QByteArray &bytes); ///< false when the other side no longer takes them
    /// Sends as much as the socket buffers take, without ever waiting: bytes taken.
    qsizetype sendWithoutWaiting(const QByteArray &bytes);
    Answer receive(bool withoutBody = false);
    /// True once the other side has closed; false when it has not within `seconds`. Bytes before the end are
    /// dropped.
    bool closedWithin(double seconds);

    void close(); ///< goodbye in TLS, then FIN
    void reset(); ///< RST
    void halfClose(); ///< FIN, still reading
    int descriptor() const { return m_fd; }
    /// Makes the socket now; connectTcp() then needs no further descriptor.
    void reserve();

private:
    qsizetype readSome(char *into, qsizetype size);
    void setReceiveTimeout(double seconds);

    int m_fd = -1;
    SSL *m_ssl = nullptr;
    int m_verifyResult = 0;
    QByteArray m_unread;
};

} // namespace tongdai::tests
