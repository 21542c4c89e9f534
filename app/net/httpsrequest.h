// One request on its way: deadlines, limits, and what its end means. Lives on the network thread.
#pragma once

#include "app/net/answers.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tongdai::net {

/// Owns `reply`, calls `done` exactly once and deletes itself afterwards.
///
/// Gives what came, whatever it says (answers.h), or why nothing did: a certificate that does not match is Untrusted;
/// silence is Timeout; no connection is Offline; something that is no HTTP is Protocol.
class HttpsRequest : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<RawAnswer>)>;

    /// `firstByteMs`: longest silence before the answer starts; between its parts 15 s; `totalMs` for all of
    /// it.
    HttpsRequest(QNetworkReply *reply, int firstByteMs, int totalMs, Done done, QObject *parent);
    ~HttpsRequest() override;

    void cancel();

private:
    void takeIn();
    void conclude();
    void give(Result<RawAnswer> result);
    void stop(ErrorKind kind, const QString &detail);
    Result<RawAnswer> answer();
    Error transportError() const;

    QNetworkReply *m_reply;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_body;
    QString m_tlsProblem; ///< not empty: the certificate was refused
    Error m_stopped; ///< why we ended it ourselves; detail empty when we did not
    Done m_done;
};

} // namespace tongdai::net
