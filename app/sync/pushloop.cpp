#include "app/sync/pushloop.h"

#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr int PoisonTries = 3; // three answers over a minute, then it is parked
constexpr qint64 PoisonMs = 60'000;

/// The envelope with `"park":true` in front; nothing else of it changes.
QByteArray parked(const QByteArray &envelope)
{
    return "{\"park\":true," + envelope.mid(1);
}

} // namespace

PushLoop::PushLoop(const SyncParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

template<typename T, typename Fn> void PushLoop::later(const QFuture<T> &future, Fn fn)
{
    whenReady(this, future, [this, run = m_run, fn = std::move(fn)](const T &result) {
        if (run == m_run)
            fn(result);
    });
}

void PushLoop::run(const Terms &terms, qint64 delayMs)
{
    stop();
    m_terms = terms;
    m_batch = m_batch == 0 ? terms.batch : qMin(m_batch, terms.batch);
    wait(qMax(delayMs, m_delayMs));
}

void PushLoop::stop()
{
    ++m_run;
    m_parts.timers.cancel(std::exchange(m_timer, 0));
    m_step = Step::Stopped;
    if (std::exchange(m_taken, false))
        m_parts.store.unknownOutcome();
}

void PushLoop::forgive()
{
    m_backoff.succeeded();
    m_delayMs = 0;
}

void PushLoop::kick()
{
    m_kicked = true;
    if (m_step == Step::Idle)
        take();
}

void PushLoop::wait(qint64 ms)
{
    m_step = Step::Waiting;
    m_timer = m_parts.timers.after(ms, [this] {
        m_timer = 0;
        take();
    });
}

void PushLoop::becomeIdle()
{
    m_step = Step::Idle;
    Q_EMIT advanced();
    if (m_kicked && m_step == Step::Idle)
        take();
}

void PushLoop::take()
{
    m_step = Step::Busy;
    m_kicked = false;
    m_taken = true;
    later(m_parts.store.takeForSending(m_batch), [this](const Result<QList<QueuedOperation>> &taken) {
        if (!taken) {
            m_taken = false;
            wait(m_backoff.next(m_parts.chance));
            return;
        }
        if (taken->isEmpty()) {
            m_taken = false;
            becomeIdle();
            return;
        }
        if (m_expected != 0 && taken->first().n > m_expected) {
            // What the centre misses is no longer here, so these numbers can never follow on: a new identity.
            m_expected = 0;
            m_delayMs = m_backoff.next(m_parts.chance);
            Q_EMIT forked();
            return;
        }
        send(*taken);
    });
}

void PushLoop::send(const QList<QueuedOperation> &operations)
{
    QList<QByteArray> bytes;
    bytes.reserve(operations.size());
    for (const QueuedOperation &operation : operations)
        bytes.append(m_poison.park && operation.n == m_poison.n ? parked(operation.bytes) : operation.bytes);
    Q_EMIT advanced();
    later(m_parts.server.push(m_terms.clientId, m_terms.epoch, bytes),
          [this, lastSent = operations.last().n](const Result<PushReply> &reply) {
              if (reply)
                  answered(*reply, lastSent);
              else
                  refused(reply.error());
          });
}

void PushLoop::noteFailed(qint64 n)
{
    const qint64 now = m_parts.clock.steadyMs();
    if (m_poison.n != n)
        m_poison = {n, 0, now, false};
    ++m_poison.times;
    m_poison.park = m_poison.times >= PoisonTries && now - m_poison.sinceMs >= PoisonMs;
}

void PushLoop::answered(const PushReply &reply, qint64 lastSent)
{
    if (reply.forked) {
        m_delayMs = m_backoff.next(m_parts.chance);
        Q_EMIT forked();
        return;
    }
    later(m_parts.store.recordOutcomes(reply.results, reply.nowMs),
          [this, reply, lastSent](const Result<void> &kept) {
              if (!kept) {
                  m_parts.store.unknownOutcome();
                  m_taken = false;
                  wait(m_backoff.next(m_parts.chance));
                  return;
              }
              afterAnswer(reply, lastSent);
          });
}

void PushLoop::afterAnswer(const PushReply &reply, qint64 lastSent)
{
    m_taken = false;
    m_expected = reply.gapExpects;
    if (reply.opFailed > 0)
        noteFailed(reply.opFailed);
    else
        m_poison = {};
    if (reply.gapExpects > 0) {
        later(m_parts.store.requeueFrom(reply.gapExpects), [this](const Result<void> &queued) {
            Q_EMIT advanced();
            m_delayMs = m_backoff.next(m_parts.chance);
            if (!queued && queued.error().kind == ErrorKind::NotFound)
                Q_EMIT forked();
            else
                wait(m_delayMs);
        });
        return;
    }
    const auto of = [lastSent](const PushOutcome &outcome) { return outcome.n == lastSent; };
    const bool allAnswered = std::any_of(reply.results.begin(), reply.results.end(), of);
    if (reply.lastN < lastSent || !allAnswered) { // part of it only; the rest is as if never sent
        m_parts.store.unknownOutcome();
        Q_EMIT advanced();
        wait(m_backoff.next(m_parts.chance));
        return;
    }
    forgive();
    m_batch = qMin(m_terms.batch, m_batch * 2);
    Q_EMIT advanced();
    if (m_step == Step::Busy)
        take();
}

void PushLoop::refused(const Error &error)
{
    m_parts.store.unknownOutcome();
    m_taken = false;
    const qint64 delay = m_backoff.next(m_parts.chance, askedToWaitMs(error));
    m_delayMs = delay;
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
    case ErrorKind::Conflict: // another epoch
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
        Q_EMIT trouble(SyncEvent::AskAgain, false);
        return;
    case ErrorKind::Busy:
        break;
    default:
        // Something in these bytes, or their number, is too much for the centre: smaller groups let all
        // before it through.
        m_batch = qMax(1, m_batch / 2);
        break;
    }
    Q_EMIT advanced();
    wait(delay);
}

} // namespace tongdai
