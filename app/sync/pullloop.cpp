#include "app/sync/pullloop.h"

#include "models/ports/whenready.h"

#include <memory>

namespace tongdai {

namespace {
constexpr qint64 TooQuickMs = 1'000;
} // namespace

PullLoop::PullLoop(const SyncParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

template<typename T, typename Fn> void PullLoop::later(const QFuture<T> &future, Fn fn)
{
    whenReady(this, future, [this, run = m_run, fn = std::move(fn)](const T &result) {
        if (run == m_run)
            fn(result);
    });
}

void PullLoop::run(const Terms &terms, qint64 delayMs)
{
    stop();
    m_terms = terms;
    m_caughtUp = false;
    wait(qMax(delayMs, m_delayMs));
}

void PullLoop::stop()
{
    ++m_run;
    m_parts.timers.cancel(std::exchange(m_timer, 0));
    m_keeping = false;
    forgetAsked();
}

void PullLoop::forgetAsked()
{
    ++m_asked;
    m_held = nullptr;
    if (std::exchange(m_inFlight, false))
        m_parts.server.cancelPull();
}

void PullLoop::forgive()
{
    m_backoff.succeeded();
    m_delayMs = 0;
}

void PullLoop::wait(qint64 ms)
{
    m_timer = m_parts.timers.after(ms, [this] {
        m_timer = 0;
        load();
    });
}

void PullLoop::load()
{
    // Read anew after every pause: what the store holds is the truth, also after a page that was not kept.
    later(m_parts.store.cursors(), [this](const Result<QHash<QString, QString>> &kept) {
        if (!kept) {
            notKept(kept.error());
            return;
        }
        m_cursors.clear();
        for (const QString &scope : std::as_const(m_terms.scopes))
            m_cursors.insert(scope, kept->value(scope));
        ask();
    });
}

int PullLoop::waitForNews() const
{
    if (!m_caughtUp)
        return 0;
    // 40 to 55 s around the usual 45: many workstations must not ask in step.
    const int usual = m_terms.waitSeconds;
    return usual < 10 ? usual : qMin(60, usual - 5 + int(m_parts.chance(16)));
}

void PullLoop::ask()
{
    const int wait = waitForNews();
    m_inFlight = true;
    later(m_parts.server.pull(m_cursors, MaxBytes, wait),
          [this, wait, turn = ++m_asked, asked = m_parts.clock.steadyMs()](const Result<PullReply> &reply) {
              if (turn == m_asked)
                  heard(reply, asked, wait > 0);
          });
}

void PullLoop::heard(const Result<PullReply> &reply, qint64 askedMs, bool waited)
{
    m_inFlight = false;
    if (m_keeping) {
        m_held = [this, reply, askedMs, waited] { heard(reply, askedMs, waited); };
        return;
    }
    if (reply)
        answered(*reply, askedMs, waited);
    else
        refused(reply.error());
}

bool PullLoop::makesNoHeadway(const PullPage &page) const
{
    return page.more && page.rows.isEmpty() && page.next == m_cursors.value(page.scope);
}

void PullLoop::answered(const PullReply &reply, qint64 askedMs, bool waited)
{
    if (reply.epoch != m_terms.epoch) {
        m_delayMs = m_backoff.next(m_parts.chance);
        Q_EMIT trouble(SyncEvent::AskAgain, false);
        return;
    }
    auto pages = std::make_shared<QList<PullPage>>();
    m_more = false;
    // A start that broke no connection of ours, behind a proxy or between two polls. It may have been from an older copy
    // whose cursors are ours, and what we had pushed after it was made is only missed by its count.
    m_askAgain = !m_terms.life.isEmpty() && !reply.life.isEmpty() && reply.life != m_terms.life;
    for (const PullPage &page : reply.pages) {
        if (!m_cursors.contains(page.scope))
            continue; // not ours: keeping it would be seeing what we may not
        m_more = m_more || page.more;
        if (makesNoHeadway(page))
            continue; // the answer had no room left for this scope
        // A scope that starts anew although we had a cursor: the centre was restored, perhaps unnoticed
        // between two polls, and may miss what it had acknowledged.
        const bool otherPast = page.reset && !m_cursors.value(page.scope).isEmpty();
        m_askAgain = m_askAgain || page.next.isEmpty() || otherPast;
        m_otherPast = m_otherPast || (otherPast && !page.next.isEmpty());
        pages->append(page);
    }
    if (m_more && pages->isEmpty()) {
        refused(Error {ErrorKind::Protocol, QStringLiteral("answer promises more and gives nothing"), {}, {}});
        return;
    }
    // An answer that should have waited and came empty at once would turn this loop into a storm.
    const bool tooQuick = waited && pages->isEmpty() && m_parts.clock.steadyMs() - askedMs < TooQuickMs;
    m_pauseMs = tooQuick ? TooQuickMs + m_parts.chance(TooQuickMs) : 0;
    m_keeping = true;
    if (m_more && !m_askAgain && !m_otherPast && m_pauseMs == 0)
        askAhead(*pages);
    applyNext(pages);
}

// A first synchronisation is a long row of full answers: the centre and the way work on the next one while this
// one is kept.
void PullLoop::askAhead(const QList<PullPage> &pages)
{
    const QHash<QString, QString> kept = m_cursors;
    for (const PullPage &page : pages)
        m_cursors.insert(page.scope, page.next);
    ask();
    m_cursors = kept;
}

void PullLoop::applyNext(const std::shared_ptr<QList<PullPage>> &pages)
{
    if (pages->isEmpty()) {
        m_keeping = false;
        roundDone();
        return;
    }
    PullPage page = pages->takeFirst();
    page.after = m_cursors.value(page.scope);
    later(m_parts.store.applyPage(page),
          [this, pages, scope = page.scope, next = page.next](const Result<void> &kept) {
              if (!kept) {
                  notKept(kept.error());
                  return;
              }
              m_cursors.insert(scope, next);
              applyNext(pages);
          });
}

void PullLoop::roundDone()
{
    if (std::exchange(m_otherPast, false))
        Q_EMIT otherPast();
    if (m_askAgain) { // hello says which scopes and which operations are left
        m_delayMs = m_backoff.next(m_parts.chance);
        Q_EMIT trouble(SyncEvent::AskAgain, false);
        return;
    }
    forgive();
    if (!m_more) {
        m_caughtUp = true;
        const int run = m_run;
        Q_EMIT upToDate();
        if (run != m_run)
            return; // stopped, or begun anew, by whoever heard it
    }
    if (const auto held = std::exchange(m_held, nullptr))
        held();
    else if (m_inFlight)
        return; // asked ahead: its answer comes
    else if (m_pauseMs > 0)
        wait(m_pauseMs);
    else
        ask();
}

void PullLoop::notKept(const Error &error)
{
    m_keeping = false;
    forgetAsked(); // it went on from a cursor that was not kept
    m_delayMs = m_backoff.next(m_parts.chance);
    if (error.kind == ErrorKind::DiskFull)
        Q_EMIT trouble(SyncEvent::DiskFull, false);
    else
        wait(m_delayMs);
}

void PullLoop::refused(const Error &error)
{
    m_delayMs = m_backoff.next(m_parts.chance, askedToWaitMs(error));
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Protocol:
        Q_EMIT trouble(SyncEvent::Lost, false);
        return;
    case ErrorKind::NeedLogin:
        Q_EMIT trouble(SyncEvent::AskAgain, true);
        return;
    case ErrorKind::Untrusted:
        Q_EMIT trouble(SyncEvent::BadCertificate, false);
        return;
    case ErrorKind::TooNew:
        Q_EMIT trouble(SyncEvent::TooNew, false);
        return;
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden: // a scope was taken from us: hello says which are left
    case ErrorKind::NotFound:
        Q_EMIT trouble(SyncEvent::AskAgain, false);
        return;
    default:
        wait(m_delayMs);
    }
}

} // namespace tongdai
