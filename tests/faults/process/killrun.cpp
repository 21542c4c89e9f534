#include "tests/faults/process/killrun.h"

#include "app/net/httpscentralserver.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"
#include "models/ports/whenready.h"
#include "tests/faults/process/serverprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QThread>
#include <QTimer>

#include <random>

namespace tongdai::tests {

namespace {

template<typename T> Result<T> await(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    Result<T> result = fail(ErrorKind::Cancelled, QStringLiteral("no answer"));
    whenReady(&loop, future, [&](const Result<T> &value) {
        result = value;
        loop.quit();
    });
    loop.exec();
    return result;
}

struct Sent {
    Call call;
    QByteArray operation; ///< as stored: a resend is the same bytes
};

/// Calls `from` on, the first as operation number `firstN`.
QList<Sent> makeCalls(const KillPlan &plan, const QString &station, int from, qint64 firstN)
{
    QList<Sent> all;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = from; i < plan.operations; ++i) {
        Call call;
        call.id = newUuid7(now + i);
        call.outcome = Outcome::Answered;
        call.operatorName = plan.user;
        call.station = station;
        call.startedMs = now - 60'000 + i;
        call.endedMs = now + i;
        call.talkSeconds = 60;
        call.citizen.phone = QStringLiteral("0900 000 %1").arg(i % 1000, 3, 10, QLatin1Char('0'));
        call.citizen.question = QStringLiteral("Câu hỏi thứ %1").arg(i);
        call.citizen.answer = QStringLiteral("Trả lời thứ %1").arg(i);
        wire::Operation operation;
        operation.n = firstN + i - from;
        operation.id = newUuid7(now + i);
        operation.kind = wire::opCallCreate();
        operation.actor = plan.user;
        operation.wallMs = now + i;
        operation.monoMs = i;
        operation.body = wire::toJson(call);
        all.append({call, wire::toBytes(wire::toJson(operation))});
    }
    return all;
}

class KillRun
{
public:
    explicit KillRun(KillPlan plan)
        : m_plan(std::move(plan))
        , m_server(m_plan.dataFolder)
        , m_random(m_plan.seed)
    {
        m_network.start();
        m_killTimer.setSingleShot(true);
        m_killTimer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_killTimer, &QTimer::timeout, &m_killTimer, [this] {
            m_server.killSoon();
            m_killed = true;
            m_report.killsWithARequestOpen += m_requestOpen;
        });
    }
    ~KillRun()
    {
        m_client.reset();
        m_network.quit();
        m_network.wait();
    }

    KillReport run()
    {
        QElapsedTimer clock;
        clock.start();
        if (open()) {
            m_calls = makeCalls(m_plan, m_station, 0, 1);
            const qint64 before = countCalls();
            if (before >= 0 && pushAll() && killsDone())
                check(before);
        }
        m_server.kill();
        m_report.milliseconds = clock.elapsed();
        return m_report;
    }

private:
    bool violated(const QString &what)
    {
        if (m_report.violations.size() < 50)
            m_report.violations += what;
        return false;
    }

    bool open()
    {
        if (!m_server.start({QStringLiteral("--demo")}))
            return violated(QStringLiteral("the server did not start: ") + m_server.errors());
        auto client = HttpsCentralServer::open(m_server.url(), m_server.authorityFile(), &m_network, m_clock);
        if (!client)
            return violated(client.error().detail);
        m_client = std::move(*client);
        const auto signedIn = await(m_client->signIn(m_plan.user, m_plan.password, {}));
        if (!signedIn)
            return violated(QStringLiteral("sign-in: ") + signedIn.error().detail);
        m_client->setAccessToken(signedIn->accessToken);
        m_clientId = signedIn->clientId;
        m_station = signedIn->station;
        const auto hello = await(m_client->hello(m_clientId));
        if (!hello)
            return violated(QStringLiteral("hello: ") + hello.error().detail);
        m_epoch = hello->epoch;
        m_scopes = hello->scopes;
        return true;
    }

    bool restartWhenKilled()
    {
        if (!m_killed)
            return true;
        m_killed = false;
        ++m_report.kills;
        if (!m_server.waitForEnd() || !m_server.start())
            return violated(
                QStringLiteral("no restart after kill %1: %2").arg(m_report.kills).arg(m_server.errors()));
        return true;
    }

    int killsBegun() const { return m_report.kills + (m_killTimer.isActive() || m_killed); }

    /// Each kill is due once its share of the operations is sent, at an instant within about two requests.
    void armKill(int acknowledged)
    {
        const int begun = killsBegun();
        if (begun < m_plan.kills && begun == m_report.kills
            && acknowledged >= static_cast<qint64>(m_report.kills) * m_plan.operations / m_plan.kills)
            m_killTimer.start(static_cast<int>(m_random() % (2 * m_requestMs + 1)));
    }

    bool pushAll()
    {
        int acknowledged = 0;
        int sentUpTo = 0;
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        // A machine that is done before the last kill sends its last batch again until that has fallen.
        while (acknowledged < m_plan.operations || killsBegun() < m_plan.kills) {
            if (!restartWhenKilled())
                return false;
            armKill(acknowledged);
            const int from = std::min(acknowledged, std::max(0, m_plan.operations - m_plan.batch));
            const int end = std::min(from + m_plan.batch, m_plan.operations);
            QList<QByteArray> batch;
            for (int i = from; i < end; ++i)
                batch += m_calls.at(i).operation;
            const bool again = end <= sentUpTo;
            m_report.resent += again;
            sentUpTo = std::max(sentUpTo, end);
            m_requestOpen = true;
            QElapsedTimer request;
            request.start();
            const auto reply = await(m_client->push(m_clientId, m_epoch, batch));
            m_requestOpen = false;
            if (!reply) {
                if (reply.error().kind != ErrorKind::Offline && reply.error().kind != ErrorKind::Timeout
                    && reply.error().kind != ErrorKind::Busy && reply.error().kind != ErrorKind::Protocol)
                    return violated(QStringLiteral("push refused: ") + reply.error().detail);
                if (sinceProgress.elapsed() > 120'000)
                    return violated(QStringLiteral("no push has succeeded for two minutes: ")
                                    + reply.error().detail);
                if (m_plan.naive && !sendAnew(from))
                    return false;
                continue;
            }
            if (!judge(*reply, from, end))
                return false;
            m_requestMs = std::clamp(static_cast<int>(request.elapsed()), 1, 25);
            sinceProgress.restart();
            acknowledged = end;
        }
        return true;
    }

    bool sendAnew(int from)
    {
        if (!restartWhenKilled())
            return false;
        const auto hello = await(m_client->hello(m_clientId));
        if (!hello)
            return true; // asked again after the next silence
        m_calls.resize(from);
        m_calls += makeCalls(m_plan, m_station, from, hello->lastN + 1);
        return true;
    }

    bool judge(const PushReply &reply, int from, int end)
    {
        if (reply.gapExpects != 0 || reply.forked)
            return violated(QStringLiteral("gap at %1 or forked").arg(reply.gapExpects));
        if ((!m_plan.naive && reply.lastN < end) || reply.results.size() != end - from)
            return violated(QStringLiteral("operations %1 to %2: last_n %3, %4 outcomes")
                                .arg(from + 1)
                                .arg(end)
                                .arg(reply.lastN)
                                .arg(reply.results.size()));
        for (const PushOutcome &outcome : reply.results) {
            if (outcome.out != QStringLiteral("applied"))
                return violated(QStringLiteral("operation %1 was %2").arg(outcome.n).arg(outcome.out));
        }
        return true;
    }

    /// A kill still pending when the last operation was answered hits an idle server; it counts all the same.
    bool killsDone()
    {
        while (m_killTimer.isActive()) {
            QEventLoop loop;
            QObject::connect(&m_killTimer, &QTimer::timeout, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return restartWhenKilled();
    }

    Result<QHash<QString, QList<PullRow>>> pullCalls()
    {
        QHash<QString, QList<PullRow>> rows;
        QHash<QString, QString> cursors;
        for (const QString &scope : std::as_const(m_scopes))
            cursors.insert(scope, QString());
        for (bool more = true; more;) {
            const auto reply = await(m_client->pull(cursors, 4'000'000, 0));
            if (!reply)
                return tl::unexpected(reply.error());
            more = false;
            for (const PullPage &page : reply->pages) {
                cursors.insert(page.scope, page.next);
                more = more || page.more || !page.rows.isEmpty();
                for (const PullRow &row : page.rows) {
                    if (row.type == wire::rowCall() && !row.gone)
                        rows[row.id] += row;
                }
            }
        }
        return rows;
    }

    qint64 countCalls()
    {
        const auto rows = pullCalls();
        if (!rows) {
            violated(QStringLiteral("pull: ") + rows.error().detail);
            return -1;
        }
        return rows->size();
    }

    void check(qint64 before)
    {
        const auto once = pullCalls();
        if (!once) {
            violated(QStringLiteral("pull: ") + once.error().detail);
            return;
        }
        if (once->size() != before + m_plan.operations)
            violated(
                QStringLiteral("%1 calls, expected %2").arg(once->size()).arg(before + m_plan.operations));
        for (const Sent &sent : std::as_const(m_calls)) {
            const QString id = sent.call.id.toString(QUuid::WithoutBraces);
            const auto rows = once->value(id);
            if (rows.size() != 1) {
                violated(QStringLiteral("call %1 is there %2 times").arg(id).arg(rows.size()));
                continue;
            }
            const auto call = wire::callFromJson(rows.first().doc);
            if (!call || call->citizen != sent.call.citizen)
                violated(QStringLiteral("call %1 does not say what was sent").arg(id));
        }
        checkPushingAgain(*once);
    }

    void checkPushingAgain(const QHash<QString, QList<PullRow>> &before)
    {
        for (int from = 0; from < m_plan.operations; from += 50) {
            const int end = std::min(from + 50, m_plan.operations);
            QList<QByteArray> batch;
            for (int i = from; i < end; ++i)
                batch += m_calls.at(i).operation;
            const auto reply = await(m_client->push(m_clientId, m_epoch, batch));
            if (!reply) {
                violated(QStringLiteral("push again: ") + reply.error().detail);
                return;
            }
            judge(*reply, from, end);
            if (reply->lastN != m_plan.operations)
                violated(QStringLiteral("last_n is %1 at the end").arg(reply->lastN));
        }
        const auto after = pullCalls();
        if (!after || after->size() != before.size())
            violated(QStringLiteral("pushing again changed the number of calls"));
        for (auto it = before.cbegin(); after && it != before.cend(); ++it) {
            const auto rows = after->value(it.key());
            if (rows.size() != 1 || rows.first().version != it->first().version)
                violated(QStringLiteral("pushing again changed call %1").arg(it.key()));
        }
    }

    KillPlan m_plan;
    KillReport m_report;
    ServerProcess m_server;
    QThread m_network;
    const SystemClock m_clock;
    std::unique_ptr<HttpsCentralServer> m_client;
    std::mt19937 m_random;
    QTimer m_killTimer;
    QUuid m_clientId;
    QString m_station;
    QString m_epoch;
    QStringList m_scopes;
    QList<Sent> m_calls;
    bool m_killed = false;
    bool m_requestOpen = false;
    int m_requestMs = 5; ///< how long the last answered request took
};

} // namespace

QJsonObject KillReport::toJson() const
{
    return {{QStringLiteral("kills"), kills},
            {QStringLiteral("kills_with_a_request_open"), killsWithARequestOpen},
            {QStringLiteral("resent"), resent},
            {QStringLiteral("ms"), milliseconds},
            {QStringLiteral("violations"), QJsonArray::fromStringList(violations)}};
}

KillReport runKills(const KillPlan &plan)
{
    return KillRun(plan).run();
}

} // namespace tongdai::tests
