// The centre as a workstation sees it (resources/api).
#pragma once

#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace tongdai {

struct SignInReply {
    QString accessToken;
    QString refreshToken;
    int expiresSeconds = 0;
    User user;
    QUuid clientId; ///< this installation, issued at its first sign-in
    QString station; ///< seat label given at enrolment
    QByteArray seatKey; ///< 32 bytes held by the centre for this installation; opens the profile's data key
};

struct HelloReply {
    QString epoch;
    qint64 nowMs = 0;
    QStringList scopes;
    qint64 lastN = 0;
    int batch = 50;
    int waitSeconds = 45;
    int spreadMs = 0;
    std::optional<User> user; ///< the person as the centre has them now: moved to another desk, given another role
    /// Another one after every start of the centre, whatever copy it started from: what is not in the feed (contents of
    /// files) may have been lost with it. Empty from a centre that does not say.
    QString life;
    bool tooNew = false; ///< the centre reads only newer programs: sending goes on, receiving stops
};

struct PushOutcome {
    qint64 n = 0;
    QString out; ///< applied, rejected, parked
    QJsonObject body; ///< number issued, reason {kind,message,by,at_ms}
};

struct PushReply {
    qint64 lastN = 0;
    QList<PushOutcome> results;
    qint64 gapExpects = 0; ///< not 0: the centre wants operations from here on
    bool forked = false; ///< client_forked: another copy of this profile has used these numbers
    qint64 opFailed = 0; ///< not 0: the centre could not carry this one out, by its own fault; those before it are done
    qint64 nowMs = 0;
};

struct PullRow {
    QString type;
    QString id;
    qint64 version = 0;
    qint64 seq = 0;
    QJsonObject doc;
    bool gone = false;
};

struct PullPage {
    QString scope;
    QList<PullRow> rows;
    QString next; ///< cursor to store with the rows
    bool more = false;
    bool reset = false; ///< this page starts the scope anew: mark and sweep
    QString after = {}; ///< cursor the page was asked with; empty: the scope's beginning, or not known
};

struct PullReply {
    QString epoch;
    QString life = {}; ///< as in HelloReply: another one than there, and the centre was started anew meanwhile
    qint64 nowMs = 0;
    QList<PullPage> pages;
};

struct SearchQuestion {
    QString type; ///< "call", "ticket" or "event"; rows of one type, newest first, events oldest first
    QString number; ///< of a ticket, as issued or as the workstation labelled it
    QString phone; ///< national form
    QString text; ///< words, all of which stand somewhere in the row; compared without marks
    QUuid ticketId; ///< events: whose timeline
    qint64 fromMs = 0; ///< of when it began; 0: from ever
    qint64 toMs = 0; ///< 0: until now
    int limit = 50; ///< rows, 1 to 50
    QString cursor; ///< `next` of the reply before
};

struct SearchReply {
    QList<PullRow> rows; ///< without a sequence
    QString next; ///< empty at the end; a reply with fewer rows than asked for may go on
};

/// Bound to one thread. Every failure is an Error of kind Offline, Timeout, Untrusted, NeedLogin, Forbidden, Busy,
/// TooLarge or Protocol; `Offline` and `Timeout` mean "unknown": send the same bytes again.
class CentralServer
{
public:
    virtual ~CentralServer() = default;

    virtual QFuture<Result<SignInReply>> signIn(QString name, QString password, QUuid clientId) = 0;
    virtual QFuture<Result<SignInReply>> refresh(QString refreshToken, QUuid clientId) = 0;
    /// Ends the session at the centre, as well as can be: nobody waits for the answer.
    virtual void signOut(QString refreshToken, QUuid clientId) = 0;
    virtual void setAccessToken(const QString &token) = 0;

    virtual QFuture<Result<HelloReply>> hello(QUuid clientId) = 0;
    /// `ops` as stored, resent byte for byte.
    virtual QFuture<Result<PushReply>> push(QUuid clientId, QString epoch, QList<QByteArray> ops) = 0;
    /// `wait` seconds of long poll; 0 answers at once.
    virtual QFuture<Result<PullReply>> pull(QHash<QString, QString> cursors, qint64 maxBytes, int wait) = 0;
    virtual void cancelPull() = 0;
    /// Rows this person may see, whether or not they are kept here. Invalid with the field when nothing is
    /// asked for.
    virtual QFuture<Result<SearchReply>> search(SearchQuestion question) = 0;
};

} // namespace tongdai
