// The centre over HTTPS: requests written, answers read, on a network thread.
#pragma once

#include "models/ports/centralserver.h"
#include "models/ports/clock.h"
#include "models/ports/filecentre.h"

#include "app/net/httpsexchange.h"

#include <QThread>

#include <memory>

namespace tongdai {

/// Trusts only the authority it was enrolled with; a wrong, expired or other-host certificate is Untrusted.
///
/// Used from one thread (the engine's); sockets, TLS, unpacking and JSON live on the thread given. What a
/// future gives after the object is gone is Cancelled.
class HttpsCentralServer final : public CentralServer, public FileCentre
{
public:
    /// `base`: "https://host:port". `authorityFile`: PEM. `network` must be running and outlive this object,
    /// and so must `clock`.
    /// Untrusted when the file holds no certificate, Invalid when `base` is not an https address.
    static Result<std::unique_ptr<HttpsCentralServer>> open(const QUrl &base, const QString &authorityFile,
                                                            QThread *network, const Clock &clock);
    ~HttpsCentralServer() override;

    QFuture<Result<SignInReply>> signIn(QString name, QString password, QUuid clientId) override;
    QFuture<Result<SignInReply>> refresh(QString refreshToken, QUuid clientId) override;
    void signOut(QString refreshToken, QUuid clientId) override;
    void setAccessToken(const QString &token) override { m_token = token.toUtf8(); }
    QFuture<Result<HelloReply>> hello(QUuid clientId) override;
    QFuture<Result<PushReply>> push(QUuid clientId, QString epoch, QList<QByteArray> ops) override;
    QFuture<Result<PullReply>> pull(QHash<QString, QString> cursors, qint64 maxBytes, int wait) override;
    void cancelPull() override;
    QFuture<Result<SearchReply>> search(SearchQuestion question) override;
    QFuture<Result<FileStanding>> fileStanding(QString sha256) override;
    QFuture<Result<FileStanding>> putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part) override;
    QFuture<Result<QByteArray>> filePart(QString sha256, qint64 at, qint64 most) override;
    void cancelFiles() override;

    /// Silence allowed before an answer starts; tests shorten it.
    struct Patience {
        int otherMs = 20'000;
        int tokenMs = 30'000; ///< the centre spends its time on the password
        int pushMs = 60'000;
        int pullMarginMs = 15'000; ///< beyond the wait asked for
    };
    void setPatience(const Patience &patience) { m_patience = patience; }

private:
    HttpsCentralServer(const QUrl &base, const QList<QSslCertificate> &authorities, QThread *network,
                       const Clock &clock);

    template<typename T>
    QFuture<Result<T>> ask(net::HttpsExchange::Ask ask, Result<T> (*read)(const QJsonObject &));
    /// `read(const net::RawAnswer &)` gives the Result<T>, on the network thread.
    template<typename T, typename Read> QFuture<Result<T>> send(net::HttpsExchange::Ask ask, Read read);
    net::HttpsExchange::Ask fileAsk(const QString &sha256, net::HttpsExchange::Method method) const;

    net::HttpsExchange *m_exchange; ///< lives on the network thread, deleted there
    const Clock &m_clock;
    QByteArray m_token;
    Patience m_patience;
};

} // namespace tongdai
