// Sends what the outbox holds, oldest first, until nothing waits. Lives on the engine's thread.
#pragma once

#include "app/sync/syncparts.h"
#include "app/sync/syncphase.h"

#include <QObject>

namespace tongdai {

/// One push at a time. What was sent and not answered goes back to the outbox and is sent again byte for
/// byte; the centre knows it by its number.
class PushLoop final : public QObject
{
    Q_OBJECT
public:
    PushLoop(const SyncParts &parts, QObject *parent);

    struct Terms {
        QUuid clientId;
        QString epoch;
        int batch = 50; ///< operations in one push, at most
    };
    /// Begins after `delayMs`, or later when the last run ended in failure.
    void run(const Terms &terms, qint64 delayMs);
    void stop();
    void kick(); ///< something waits; ignored while stopped or waiting
    void forgive(); ///< the failures so far were the connection's
    bool isSending() const { return m_step == Step::Busy; }

Q_SIGNALS:
    void trouble(tongdai::SyncEvent event, bool tokenOver);
    void forked(); ///< these numbers belong to another copy of this profile, or are lost here
    void advanced(); ///< the outbox has changed

private:
    enum class Step { Stopped, Idle, Waiting, Busy };

    void take();
    void send(const QList<QueuedOperation> &operations);
    void answered(const PushReply &reply, qint64 lastSent);
    void afterAnswer(const PushReply &reply, qint64 lastSent);
    void refused(const Error &error);
    void noteFailed(qint64 n);
    void wait(qint64 ms);
    void becomeIdle();
    /// Runs `fn` when `future` is ready, unless the loop was stopped in between.
    template<typename T, typename Fn> void later(const QFuture<T> &future, Fn fn);

    SyncParts m_parts;
    Terms m_terms;
    Step m_step = Step::Stopped;
    Backoff m_backoff;
    qint64 m_delayMs = 0; ///< owed before the next try
    int m_batch = 0;
    int m_timer = 0;
    int m_run = 0;
    bool m_kicked = false;
    bool m_taken = false; ///< operations are marked as sending
    qint64 m_expected = 0; ///< number the centre missed last, 0 for none

    struct Poison {
        qint64 n = 0; ///< the operation the centre failed on last, 0 for none
        int times = 0;
        qint64 sinceMs = 0;
        bool park = false; ///< ask the centre to lay it aside unread
    };
    Poison m_poison;
};

} // namespace tongdai
