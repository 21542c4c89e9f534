// What is asked of the centre: paths and bodies. Pure functions, any thread.
#pragma once

#include "models/ports/centralserver.h"
#include "models/ports/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

namespace tongdai::net {

struct Question {
    QString path; ///< "/v1/hello"
    QByteArray body; ///< JSON
};

Question signInQuestion(const QString &name, const QString &password, const QUuid &clientId);
Question refreshQuestion(const QString &refreshToken, const QUuid &clientId);
Question signOutQuestion(const QString &refreshToken, const QUuid &clientId);
Question helloQuestion(const QUuid &clientId);
/// The operations go out byte for byte: parsing and writing them anew could change them, and the centre
/// compares their hash.
/// `clock`: this machine's; the centre sees how far it is off.
Question pushQuestion(const QUuid &clientId, const QString &epoch, const Clock &clock, const QList<QByteArray> &ops);
QString filePath(const QString &sha256); ///< of /v1/blobs
/// Header values of a part (RFC 9110 14.2, 14.4).
QByteArray contentRange(qint64 at, qint64 bytes, qint64 total);
QByteArray wantedRange(qint64 at, qint64 most);
Question pullQuestion(const QHash<QString, QString> &cursors, qint64 maxBytes, int waitSeconds);
Question searchQuestion(const SearchQuestion &question);

} // namespace tongdai::net
