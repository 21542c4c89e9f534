// An outbox and a mirror in memory, with the rules of SyncStore, that fails when told to.
#pragma once

#include "models/domain/uuid7.h"
#include "models/ports/syncstore.h"
#include "models/ports/whenready.h"

#include <QJsonDocument>
#include <QPromise>

namespace tongdai {

class FakeStore final : public SyncStore
{
public:
    enum class State { Queued, Sending, Applied, Refused, Parked, Dismissed };
    struct Op {
        qint64 n = 0;
        QUuid id;
        State state = State::Queued;
    };

    QList<Op> ops;
    QUuid clientId;
    qint64 ackedN = 0;
    QHash<QString, QHash<QString, QJsonObject>> mirror; ///< scope, row id
    QHash<QString, QString> kept; ///< cursors
    QHash<QString, QSet<QString>> seenInReset;
    int calls = 0;
    int failCall = 0; ///< number of the call that fails, from 1; 0: none
    ErrorKind failWith = ErrorKind::Storage;
    int unknowns = 0;
    QList<qint64> requeues;

    QUuid save()
    {
        const Op op {nextN(), QUuid::createUuid(), State::Queued};
        ops.append(op);
        Q_EMIT operationQueued();
        return op.id;
    }
    void loseMirror()
    {
        mirror.clear();
        kept.clear();
        Q_EMIT mirrorRemade();
    }
    qint64 nextN() const { return ops.isEmpty() ? 1 : ops.last().n + 1; }
    int waiting() const { return count(State::Queued) + count(State::Sending); }
    int count(State state) const
    {
        return int(
            std::count_if(ops.begin(), ops.end(), [state](const Op &op) { return op.state == state; }));
    }
    static QByteArray bytesOf(const Op &op)
    {
        return "{\"id\":\"" + idText(op.id).toLatin1() + "\",\"n\":" + QByteArray::number(op.n) + "}";
    }

    QFuture<Result<QList<QueuedOperation>>> takeForSending(int limit) override
    {
        if (fails())
            return failed<QList<QueuedOperation>>();
        QList<QueuedOperation> taken;
        for (Op &op : ops) {
            if (taken.size() < limit && (op.state == State::Queued || op.state == State::Sending)) {
                op.state = State::Sending;
                taken.append({op.n, op.id, bytesOf(op)});
            }
        }
        return readyFuture(Result<QList<QueuedOperation>>(taken));
    }
    QFuture<Result<void>> recordOutcomes(QList<PushOutcome> outcomes, qint64) override
    {
        if (fails())
            return failed<void>();
        for (Op &op : ops) {
            const auto it = std::find_if(outcomes.begin(), outcomes.end(),
                                         [&op](const PushOutcome &outcome) { return outcome.n == op.n; });
            if (it != outcomes.end() && op.state != State::Dismissed)
                op.state = it->out == QStringLiteral("applied") ? State::Applied
                    : it->out == QStringLiteral("parked")       ? State::Parked
                                                                : State::Refused;
        }
        for (const PushOutcome &outcome : std::as_const(outcomes))
            ackedN = qMax(ackedN, outcome.n);
        return ok();
    }
    QFuture<Result<void>> unknownOutcome() override
    {
        ++unknowns;
        for (Op &op : ops) {
            if (op.state == State::Sending)
                op.state = State::Queued;
        }
        return ok();
    }
    QFuture<Result<void>> requeueRecent(qint64) override { return requeueFrom(1); }
    QFuture<Result<void>> requeueFrom(qint64 from) override
    {
        if (fails())
            return failed<void>();
        requeues.append(from);
        for (Op &op : ops) {
            if (op.n >= from)
                op.state = State::Queued;
        }
        ackedN = qMin(ackedN, from - 1);
        if (!ops.isEmpty() && ops.first().n > from)
            return readyFuture(Result<void>(fail(ErrorKind::NotFound, QStringLiteral("no longer kept"))));
        return ok();
    }
    QFuture<Result<void>> adoptClient(QUuid client) override
    {
        if (fails())
            return failed<void>();
        clientId = client;
        ackedN = 0;
        QList<Op> left;
        for (const Op &op : std::as_const(ops)) {
            left.append({left.size() + 1, op.id, State::Queued});
        }
        ops = left;
        return ok();
    }
    QFuture<Result<void>> askAgainAboutParked() override
    {
        if (fails())
            return failed<void>();
        for (Op &op : ops) {
            if (op.state == State::Parked)
                op.state = State::Queued;
        }
        return ok();
    }
    QFuture<Result<OutboxCounts>> counts() override
    {
        OutboxCounts counts;
        counts.waiting = waiting();
        counts.refused = count(State::Refused) + count(State::Parked);
        counts.ackedN = ackedN;
        counts.nextN = nextN();
        counts.clientId = clientId;
        return readyFuture(Result<OutboxCounts>(counts));
    }
    QFuture<Result<QList<WaitingItem>>> items(int limit) override
    {
        QList<WaitingItem> list;
        for (const Op &op : std::as_const(ops)) {
            if (list.size() < limit && op.state != State::Applied && op.state != State::Dismissed) {
                WaitingItem item;
                item.opId = op.id;
                item.n = op.n;
                item.refused = op.state == State::Refused || op.state == State::Parked;
                list.append(item);
            }
        }
        return readyFuture(Result<QList<WaitingItem>>(list));
    }
    QFuture<Result<void>> dismiss(QUuid opId) override
    {
        for (Op &op : ops) {
            if (op.id == opId && (op.state == State::Refused || op.state == State::Parked)) {
                op.state = State::Dismissed;
                return ok();
            }
        }
        return readyFuture(Result<void>(fail(ErrorKind::NotFound, QStringLiteral("no such refusal"))));
    }
    QFuture<Result<QHash<QString, QString>>> cursors() override
    {
        if (fails())
            return failed<QHash<QString, QString>>();
        return readyFuture(Result<QHash<QString, QString>>(kept));
    }
    bool slow = false; ///< pages are kept when keepPage() says so
    QList<std::function<void()>> waitingPages;

    /// Keeps the page that has waited longest, or fails to.
    void keepPage() { waitingPages.takeFirst()(); }

    QFuture<Result<void>> applyPage(PullPage page) override
    {
        if (!slow)
            return apply(page);
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        const auto future = promise->future();
        waitingPages.append([this, promise, page] {
            promise->addResult(apply(page).result());
            promise->finish();
        });
        return future;
    }
    QFuture<Result<void>> apply(const PullPage &page)
    {
        if (fails())
            return failed<void>();
        if (!page.reset && !page.after.isEmpty() && kept.value(page.scope) != page.after)
            return readyFuture(Result<void>(fail(ErrorKind::Conflict, QStringLiteral("made anew meanwhile"))));
        auto &rows = mirror[page.scope];
        if (page.reset)
            seenInReset[page.scope] = {};
        for (const PullRow &row : page.rows) {
            if (row.gone)
                rows.remove(row.id);
            else
                rows.insert(row.id, row.doc);
            if (seenInReset.contains(page.scope))
                seenInReset[page.scope].insert(row.id);
        }
        if (!page.more && seenInReset.contains(page.scope)) {
            const QSet<QString> seen = seenInReset.take(page.scope);
            rows.removeIf([&seen](const auto &it) { return !seen.contains(it.key()); });
        }
        kept.insert(page.scope, page.next);
        return ok();
    }
    QFuture<Result<void>> keepScopes(QStringList scopes) override
    {
        if (fails())
            return failed<void>();
        const auto other = [&scopes](const auto &it) { return !scopes.contains(it.key()); };
        mirror.removeIf(other);
        kept.removeIf(other);
        return ok();
    }

private:
    bool fails() { return ++calls == failCall; }
    static QFuture<Result<void>> ok() { return readyFuture(Result<void>()); }
    template<typename T> QFuture<Result<T>> failed() const
    {
        return readyFuture(Result<T>(fail(failWith, QStringLiteral("made to fail"))));
    }
};

} // namespace tongdai
