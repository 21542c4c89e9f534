// Fetches the centre's rows scope by scope, then waits for news. Lives on the engine's thread.
#pragma once

#include "app/sync/syncparts.h"
#include "app/sync/syncphase.h"

#include <QObject>

namespace tongdai {

/// One pull at a time; a page is kept with its cursor before the next is asked for, so that nothing is passed
/// by.
class PullLoop final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 MaxBytes = 4 * 1024 * 1024; ///< of one answer, unpacked

    PullLoop(const SyncParts &parts, QObject *parent);

    struct Terms {
        QString epoch;
        QStringList scopes;
        int waitSeconds = 45;
    };
    /// Begins after `delayMs`, or later when the last run ended in failure; the first pulls do not wait for
    /// news.
    void run(const Terms &terms, qint64 delayMs);
    void stop();
    void forgive(); ///< the failures so far were the connection's

Q_SIGNALS:
    void trouble(tongdai::SyncEvent event, bool tokenOver);
    void
    otherPast(); ///< a scope began anew: the centre has lost what it had given out, perhaps what it had taken
    void upToDate(); ///< every scope is as the centre had it when it answered

private:
    void load();
    void ask();
    void answered(const PullReply &reply, qint64 askedMs, bool waited);
    void applyNext(const std::shared_ptr<QList<PullPage>> &pages);
    void roundDone();
    void refused(const Error &error);
    void notKept(const Error &error);
    void wait(qint64 ms);
    bool makesNoHeadway(const PullPage &page) const;
    int waitForNews() const;
    template<typename T, typename Fn> void later(const QFuture<T> &future, Fn fn);

    SyncParts m_parts;
    Terms m_terms;
    QHash<QString, QString> m_cursors;
    Backoff m_backoff;
    qint64 m_delayMs = 0;
    qint64 m_pauseMs = 0; ///< before the next round
    int m_timer = 0;
    int m_run = 0;
    bool m_inFlight = false;
    bool m_caughtUp = false;
    bool m_more = false;
    bool m_otherPast = false;
    bool m_askAgain = false; ///< a scope was taken from us, or the centre has another past
};

} // namespace tongdai
