// Calls on this workstation: saving, drafts, history.
#pragma once

#include "models/domain/call.h"
#include "models/domain/callercard.h"
#include "models/domain/person.h"
#include "models/domain/result.h"
#include "models/domain/ticket.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tongdai {

/// A form as it stands, kept while it is typed. `formId` is the call's id; also the id of the operation on save, so a
/// form saved twice is one call.
struct CallDraft {
    QUuid formId;
    Call call;
    bool handOver = false; ///< hand-over pane open
    QString leadUnit;
    QString callBackWhen;
    bool conduct = false;
    int tab = 0; ///< order among open calls
    bool onTop = false; ///< the one that was being typed in
    QString field; ///< object name of the field the cursor stood in
    int cursor = 0; ///< characters before it
    qint64 savedMs = 0;
    QUuid correctionId; ///< not null: a correction of a call saved before, which was `original`
    Call original;
};

/// What to save: the call, and the ticket when it is handed over (its state Forwarded) or left open.
struct CallToSave {
    Call call;
    std::optional<Ticket> ticket;
    /// Of a call with `attempt` about a ticket: when to call again, 0 when nothing was said. The try is kept with the call,
    /// as an entry of the ticket's timeline whose words are the call's content.
    qint64 promisedMs = 0;
};

struct SavedCall {
    Call call;
    std::optional<Ticket> ticket; ///< with its local number
    qint64 savedMs = 0;
};

struct CallCursor {
    qint64 startedMs = 0; ///< 0: from the newest
    QUuid id;
};

/// Which calls of the log.
struct CallLogFilter {
    QString operatorName; ///< who took it; empty for everybody
    QString national; ///< a number in national form; empty for all
    bool operator==(const CallLogFilter &) const = default;
};

/// Lives on the GUI thread; the work is done elsewhere.
class CallStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Durable on this machine when the future is ready; also without a network and with the session expired.
    /// Fails with DiskFull or Storage; then nothing of it was stored.
    virtual QFuture<Result<SavedCall>> save(CallToSave what) = 0;

    /// Corrects a saved call: what differs between the two, field by field (models/domain/fieldchanges.h).
    /// The ticket is made with it when the outcome now asks for one and the call has none; its id is given
    /// here. A later call with the same `correctionId` changes nothing. Durable as save() is; the form's
    /// draft is dropped.
    virtual QFuture<Result<void>> correct(QUuid correctionId, Call before, CallToSave after) = 0;

    /// Calls from this number (national form), newest first, at most `limit`, strictly older than `after`.
    virtual QFuture<Result<QList<Call>>> byPhone(QString national, CallCursor after, int limit) = 0;

    /// People behind this number, most recent first, with what is noted of them (peopleWith()).
    virtual QFuture<Result<QList<Person>>> peopleBehind(QString national) = 0;

    /// What is noted of those behind the number; an empty card with a new id when nothing is.
    virtual QFuture<Result<CallerCard>> callerCard(QString national) = 0;
    /// Durable as save() is; the centre refuses it when somebody else was first (caller.changed). Invalid: problemsOf().
    virtual QFuture<Result<void>> keepCallerCard(CallerCard card) = 0;

    /// Calls this person may see, newest first, at most `limit` from the `first` on, counted from 0. Of one that cannot
    /// be read only id and time are there.
    virtual QFuture<Result<QList<Call>>> logged(CallLogFilter filter, int first, int limit) = 0;
    virtual QFuture<Result<int>> countLogged(CallLogFilter filter) = 0;

    /// How many calls `userName` has saved here since `sinceMs`.
    virtual QFuture<Result<int>> countSince(QString userName, qint64 sinceMs) = 0;

    virtual QFuture<Result<void>> keepDraft(CallDraft draft) = 0;
    virtual QFuture<Result<QList<CallDraft>>> drafts() = 0; ///< in tab order
    virtual QFuture<Result<void>> dropDraft(QUuid formId) = 0;

Q_SIGNALS:
    void callsChanged(); ///< something was saved here or came from the centre
};

} // namespace tongdai
