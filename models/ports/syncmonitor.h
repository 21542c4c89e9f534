// What the status line and the page "Đồng bộ" show of the engine.
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QObject>
#include <QUuid>

namespace tongdai {

/// In the operator's words.
enum class SyncState {
    SignedOut,
    Connecting,
    CatchingUp, ///< first sync or after a long absence
    Live, ///< everything known here is at the centre and news arrive at once
    Sending,
    Offline,
    NeedLogin, ///< session over; logging calls goes on
    Untrusted, ///< certificate does not match: stopped, outbox kept
    NeedUpdate, ///< the centre speaks a newer protocol for reading
    DiskFull,
    Practice, ///< nothing is ever sent from here
};

struct SyncStatus {
    SyncState state = SyncState::SignedOut;
    int waiting = 0; ///< operations not yet at the centre
    int refused = 0; ///< operations the centre refused and nobody has looked at yet
    qint64 offlineSinceMs = 0;
    qint64 dataAsOfMs = 0; ///< last moment everything here was the centre's state
    qint64 clockSkewMs = 0; ///< this machine minus the centre
    int sentToday = 0;

    bool operator==(const SyncStatus &) const = default;
};

/// A field whose newer value, set by somebody else, gave way to a correction made here.
struct OvertakenField {
    QString field; ///< as in CorrectedField
    QString by; ///< user name
    qint64 atMs = 0;

    bool operator==(const OvertakenField &) const = default;
};

struct WaitingItem {
    QUuid opId;
    qint64 n = 0;
    QString kind; ///< operation kind, "call.create"
    QUuid subject; ///< call or ticket
    QString shownAs; ///< number or title, opened
    qint64 wallMs = 0;
    bool refused = false;
    QString reason; ///< machine word from the centre
    QString by; ///< who was first, for conflicts
    qint64 atMs = 0;
    QString text; ///< what the person wrote, to copy out
    /// Not empty: carried out, and its author is to know over what; neither waiting nor refused.
    QList<OvertakenField> overtook;
};

/// Lives on the GUI thread.
class SyncMonitor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual SyncStatus status() const = 0;
    /// Refused first, then those the person who is signed in is to know of, then waiting; oldest first; at
    /// most 500.
    virtual QList<WaitingItem> items() const = 0;
    virtual void retryNow() = 0;
    /// Refused or to know of: seen and settled by the person.
    virtual void dismissRefused(const QUuid &opId) = 0;

Q_SIGNALS:
    void statusChanged();
};

} // namespace tongdai
