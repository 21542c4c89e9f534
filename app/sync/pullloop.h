// Fetches the centre's rows scope by scope, then waits for news. Lives on the engine's thread.
#pragma once

#include "app/sync/syncparts.h"
#include "app/sync/syncphase.h"

#include <QObject>

#include <functional>

namespace tongdai {

/// One pull at a time; a page is kept together with its cursor, and what was kept is the truth: while more is
/// promised the next answer is asked for before this one is kept, and thrown away when that fails.
class PullLoop final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 MaxBytes = 4 * 1024 * 1024; ///< of one answer, unpacked

    PullLoop(const SyncParts &parts, QObject *parent);

    struct Terms {
        QString epoch;
        QString life;
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
    void heard(const Result<PullReply> &reply, qint64 askedMs, bool waited);
    void answered(const PullReply &reply, qint64 askedMs, bool waited);
    void applyNext(const std::shared_ptr<QList<PullPage>> &pages);
    void roundDone();
    void refused(const Error &error);
    void notKept(const Error &error);
    void wait(qint64 ms);
    bool makesNoHeadway(const PullPage &page) const;
    int waitForNews() const;
    void forgetAsked();
    void askAhead(const QList<PullPage> &pages);
    template<typename T, typename Fn> void later(const QFuture<T> &future, Fn fn);

    SyncParts m_parts;
    Terms m_terms;
    QHash<QString, QString> m_cursors;
    Backoff m_backoff;
    qint64 m_delayMs = 0;
    qint64 m_pauseMs = 0; ///< before the next round
    int m_timer = 0;
    int m_run = 0;
    int m_asked = 0; ///< the pull whose answer counts
    bool m_inFlight = false;
    bool m_keeping = false; ///< pages of the last answer are on their way into the store
    std::function<void()> m_held; ///< the next answer, come before they were kept
    bool m_caughtUp = false;
    bool m_more = false;
    bool m_otherPast = false;
    bool m_askAgain = false; ///< a scope was taken from us, or the centre has another past
};

} // namespace tongdai
