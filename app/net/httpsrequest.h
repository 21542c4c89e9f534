// One request on its way: deadlines, limits, and what its end means. Lives on the network thread.
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tongdai::net {

/// Largest answer taken, packed and unpacked. Pages are asked for with at most 4 MB.
constexpr qsizetype MaxPacked = 16 * 1024 * 1024;
constexpr qsizetype MaxPlain = 32 * 1024 * 1024;

/// Owns `reply`, calls `done` exactly once and deletes itself afterwards.
///
/// Only a JSON object with `"end": true` under status 200 is an answer. Everything else is an Error: what the
/// centre refused in words keeps its kind; a certificate that does not match is Untrusted; silence is
/// Timeout; no connection is Offline; a redirect, a page of HTML, a body shorter than announced or without
/// its end is Protocol.
class HttpsRequest : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<QJsonObject>)>;

    /// `firstByteMs`: longest silence before the answer starts; between its parts 15 s; `totalMs` for all of
    /// it.
    HttpsRequest(QNetworkReply *reply, int firstByteMs, int totalMs, Done done, QObject *parent);
    ~HttpsRequest() override;

    void cancel();

private:
    void takeIn();
    void conclude();
    void give(Result<QJsonObject> result);
    void stop(ErrorKind kind, const QString &detail);
    Result<QJsonObject> answer();
    Result<QJsonObject> refusal(int status, const QByteArray &plain) const;
    Error transportError() const;
    Result<QByteArray> plainBody() const;

    QNetworkReply *m_reply;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_body;
    QString m_tlsProblem; ///< not empty: the certificate was refused
    Error m_stopped; ///< why we ended it ourselves; detail empty when we did not
    Done m_done;
};

} // namespace tongdai::net
