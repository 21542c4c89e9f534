// A centre in memory with the rules of the real one: exactly once by (client, n), rows up to a cursor, long
// poll; and with a network in between that fails as told.
#pragma once

#include "handclock.h"

#include "models/domain/uuid7.h"
#include "models/ports/centralserver.h"
#include "models/ports/whenready.h"

#include <QJsonDocument>
#include <QPromise>

#include <memory>
#include <optional>

namespace tongdai {

class FakeCentre final : public CentralServer
{
public:
    enum class Fault {
        None,
        RequestLost, ///< never arrives: Offline
        ReplyLost, ///< takes effect, the answer is lost: Timeout
        Doubled, ///< takes effect twice, the second answer arrives
        Page, ///< a login page: Protocol
        TokenOver, ///< 401
        Busy, ///< 503 with Retry-After
        Broken, ///< 500
    };
    struct Request {
        QString what; ///< token, hello, push, pull
        int ops = 0;
        int wait = 0;
        qint64 atMs = 0;
        QString token;
    };

    explicit FakeCentre(HandClock &clock)
        : m_clock(clock)
    { }

    // What the centre holds
    QString epoch = QStringLiteral("e1");
    QString life = QStringLiteral("l1");
    QStringList scopes {QStringLiteral("dir"), QStringLiteral("calls")};
    QHash<QUuid, qint64> lastN;
    QHash<QUuid, QHash<qint64, QUuid>> taken; ///< client, n, op id
    QHash<QString, int> applied; ///< op id, times
    QHash<QString, QStringList> rows; ///< scope, ids in the order of their seq
    int pageRows = 100;
    int batch = 50;
    int spreadMs = 0;
    bool tooNew = false;
    QString validToken = QStringLiteral("t0");
    QString validRefresh = QStringLiteral("r0");
    bool refuseRenewal = false;
    QSet<QUuid> forkedClients;
    QSet<QString> rejects; ///< op ids answered with rejected
    QSet<QString> poison; ///< op ids it fails on until they are parked

    // What happened
    QStringList signedOut; ///< refresh tokens
    std::optional<User> knownAs; ///< said in every greeting
    QList<Request> requests;
    /// What becomes of a request; called with its number from 1.
    std::function<Fault(int number, const QString &what)> fate
        = [](int, const QString &) { return Fault::None; };
    std::optional<Error> answerAllWith; ///< every request fails so, unprocessed
    int retryAfter = 5;
    qint64 clockAheadMs = 0;
    QString holdBack; ///< scope that the next answer has no room for: more of it, none in it
    std::optional<PullPage> extraPage; ///< slipped into the next answer of a pull

    void addRow(const QString &scope, const QString &id)
    {
        rows[scope].append(id);
        wake();
    }
    /// Carries out what was parked, as a start of a later program does.
    void takeUpParked()
    {
        for (const QString &id : std::exchange(m_parked, {})) {
            ++applied[id];
            addRow(QStringLiteral("calls"), id);
        }
    }
    int appliedTimes(const QUuid &op) const { return applied.value(idText(op)); }
    SignInReply session(const QUuid &client)
    {
        ++m_tokens;
        validToken = QStringLiteral("t%1").arg(m_tokens);
        validRefresh = QStringLiteral("r%1").arg(m_tokens);
        SignInReply reply;
        reply.accessToken = validToken;
        reply.refreshToken = validRefresh;
        reply.expiresSeconds = 900;
        reply.clientId = client;
        return reply;
    }
    int asked(const QString &what) const
    {
        return int(std::count_if(requests.begin(), requests.end(),
                                 [&what](const Request &request) { return request.what == what; }));
    }
    bool waits() const { return m_waiting != nullptr; }

    // CentralServer
    QFuture<Result<SignInReply>> signIn(QString, QString, QUuid clientId) override
    {
        return serve<SignInReply>(QStringLiteral("token"), {}, [this, clientId] {
            return Result<SignInReply>(session(clientId.isNull() ? QUuid::createUuid() : clientId));
        });
    }
    QFuture<Result<SignInReply>> refresh(QString refreshToken, QUuid clientId) override
    {
        return serve<SignInReply>(
            QStringLiteral("token"), {}, [this, refreshToken, clientId]() -> Result<SignInReply> {
                // The one before stays good for a while: its answer may have been lost.
                if (refuseRenewal || (refreshToken != validRefresh && refreshToken != m_refreshBefore))
                    return fail(ErrorKind::NeedLogin, QStringLiteral("renewal refused"));
                m_refreshBefore = refreshToken;
                return session(clientId);
            });
    }
    void signOut(QString refreshToken, QUuid) override
    {
        signedOut.append(refreshToken);
        if (refreshToken == validRefresh)
            validRefresh = QStringLiteral("none");
    }
    void setAccessToken(const QString &token) override { m_token = token; }
    QFuture<Result<HelloReply>> hello(QUuid clientId) override
    {
        return serve<HelloReply>(QStringLiteral("hello"), {}, [this, clientId]() -> Result<HelloReply> {
            if (m_token != validToken)
                return fail(ErrorKind::NeedLogin, QStringLiteral("token"));
            HelloReply reply;
            reply.epoch = epoch;
            reply.life = life;
            reply.nowMs = m_clock.nowMs() + clockAheadMs;
            reply.scopes = scopes;
            reply.lastN = lastN.value(clientId);
            reply.batch = batch;
            reply.spreadMs = spreadMs;
            reply.tooNew = tooNew;
            reply.user = knownAs;
            return reply;
        });
    }
    QFuture<Result<PushReply>> push(QUuid clientId, QString ofEpoch, QList<QByteArray> ops) override
    {
        Request request;
        request.ops = int(ops.size());
        return serve<PushReply>(QStringLiteral("push"), request,
                                [this, clientId, ofEpoch, ops] { return pushed(clientId, ofEpoch, ops); });
    }
    QFuture<Result<PullReply>> pull(QHash<QString, QString> cursors, qint64, int wait) override
    {
        Request request;
        request.wait = wait;
        const QFuture<Result<PullReply>> now
            = serve<PullReply>(QStringLiteral("pull"), request, [this, cursors] { return pulled(cursors); });
        const Result<PullReply> result = now.result();
        if (wait == 0 || !result || !result->pages.isEmpty())
            return now;
        m_waiting = std::make_shared<QPromise<Result<PullReply>>>();
        m_waiting->start();
        m_waitingCursors = cursors;
        m_waitTimer = m_clock.after(wait * 1000, [this] { end(pulled(m_waitingCursors)); });
        return m_waiting->future();
    }
    void cancelPull() override { end(fail(ErrorKind::Cancelled, QStringLiteral("cancelled"))); }
    QFuture<Result<SearchReply>> search(SearchQuestion) override
    {
        return readyFuture(Result<SearchReply>());
    }

    /// Breaks a waiting pull as a server that dies does.
    void cutWaiting() { end(fail(ErrorKind::Offline, QStringLiteral("connection reset"))); }

private:
    QSet<QString> m_parked;

    template<typename T>
    QFuture<Result<T>> serve(const QString &what, Request request, const std::function<Result<T>()> &effect)
    {
        request.what = what;
        request.atMs = m_clock.steadyMs();
        request.token = m_token;
        requests.append(request);
        if (answerAllWith)
            return readyFuture(Result<T>(tl::unexpected(*answerAllWith)));
        const auto failed = [](ErrorKind kind, const QString &code = {}) {
            return readyFuture(Result<T>(fail(kind, QStringLiteral("made to fail"), {}, code)));
        };
        switch (fate(int(requests.size()), what)) {
        case Fault::None:
            break;
        case Fault::RequestLost:
            return failed(ErrorKind::Offline);
        case Fault::ReplyLost:
            effect();
            return failed(ErrorKind::Timeout);
        case Fault::Doubled:
            effect();
            break;
        case Fault::Page:
            return failed(ErrorKind::Protocol);
        case Fault::TokenOver:
            return failed(what == QStringLiteral("token") ? ErrorKind::Busy : ErrorKind::NeedLogin);
        case Fault::Busy:
            return failed(ErrorKind::Busy, QString::number(retryAfter));
        case Fault::Broken:
            return failed(ErrorKind::Storage);
        }
        return readyFuture(effect());
    }

    Result<PushReply> pushed(const QUuid &client, const QString &ofEpoch, const QList<QByteArray> &ops)
    {
        if (m_token != validToken)
            return fail(ErrorKind::NeedLogin, QStringLiteral("token"));
        if (ofEpoch != epoch)
            return fail(ErrorKind::Conflict, QStringLiteral("another epoch"));
        PushReply reply;
        reply.forked = forkedClients.contains(client);
        for (const QByteArray &bytes : ops) {
            if (reply.forked)
                break;
            const QJsonObject op = QJsonDocument::fromJson(bytes).object();
            const qint64 n = op.value(QStringLiteral("n")).toInteger();
            const QString id = op.value(QStringLiteral("id")).toString();
            qint64 &last = lastN[client];
            if (n > last + 1) {
                reply.gapExpects = last + 1;
                break;
            }
            if (n <= last && taken[client].value(n) != QUuid::fromString(id)) {
                reply.forked = true;
                break;
            }
            if (n == last + 1 && poison.contains(id)) {
                if (!op.value(QStringLiteral("park")).toBool()) {
                    reply.opFailed = n;
                    break;
                }
                taken[client].insert(n, QUuid::fromString(id));
                last = n;
                m_parked.insert(id);
            }
            if (m_parked.contains(id)) {
                reply.results.append({n, QStringLiteral("parked"), {}});
                continue;
            }
            if (n == last + 1) {
                taken[client].insert(n, QUuid::fromString(id));
                last = n;
                // An operation that came under another number before (new client id) is known by its own id.
                if (!rejects.contains(id) && !applied.contains(id)) {
                    ++applied[id];
                    addRow(QStringLiteral("calls"), id);
                }
            }
            reply.results.append(
                {n, rejects.contains(id) ? QStringLiteral("rejected") : QStringLiteral("applied"), {}});
        }
        reply.lastN = lastN.value(client);
        return reply;
    }

    Result<PullReply> pulled(const QHash<QString, QString> &cursors)
    {
        if (m_token != validToken)
            return fail(ErrorKind::NeedLogin, QStringLiteral("token"));
        PullReply reply;
        reply.epoch = epoch;
        reply.life = life;
        reply.nowMs = m_clock.nowMs();
        for (auto it = cursors.cbegin(); it != cursors.cend(); ++it) {
            if (!scopes.contains(it.key()))
                return fail(ErrorKind::Forbidden, QStringLiteral("scope"));
            const QStringList ids = rows.value(it.key());
            qsizetype from = it->section(QLatin1Char('.'), 1).toLongLong();
            // A cursor of another past, or beyond the end: the scope starts anew.
            const bool reset
                = !it->isEmpty() && (it->section(QLatin1Char('.'), 0, 0) != epoch || from > ids.size());
            if (reset)
                from = 0;
            if (it.key() == holdBack && from < ids.size()) {
                holdBack.clear();
                reply.pages.append({it.key(), {}, *it, true, false});
                continue;
            }
            PullPage page;
            page.scope = it.key();
            page.reset = reset;
            for (; from < ids.size() && page.rows.size() < pageRows; ++from) {
                const QJsonObject doc {{QStringLiteral("of"), ids[from]}};
                page.rows.append({QStringLiteral("call"), ids[from], 1, from + 1, doc, false});
            }
            page.more = from < ids.size();
            page.next = epoch + QLatin1Char('.') + QString::number(from);
            if (page.next != *it)
                reply.pages.append(page);
        }
        if (extraPage && !reply.pages.isEmpty())
            reply.pages.append(*std::exchange(extraPage, std::nullopt));
        return reply;
    }

    void wake()
    {
        if (!m_waiting)
            return;
        const Result<PullReply> now = pulled(m_waitingCursors);
        if (!now || !now->pages.isEmpty())
            end(now);
    }
    void end(const Result<PullReply> &result)
    {
        const auto waiting = std::exchange(m_waiting, nullptr);
        if (!waiting)
            return;
        m_clock.cancel(m_waitTimer);
        waiting->addResult(result);
        waiting->finish();
    }

    HandClock &m_clock;
    QString m_token;
    QString m_refreshBefore;
    int m_tokens = 0;
    std::shared_ptr<QPromise<Result<PullReply>>> m_waiting;
    QHash<QString, QString> m_waitingCursors;
    int m_waitTimer = 0;
};

} // namespace tongdai
