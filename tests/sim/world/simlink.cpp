#include "tests/sim/world/simlink.h"

#include "app/net/replies.h"

#include <QJsonDocument>
#include <QPromise>

#include <algorithm>

namespace tongdai::sim {

namespace {

// As HttpsCentralServer::Patience.
constexpr qint64 OtherMs = 20'000;
constexpr qint64 TokenMs = 30'000;
constexpr qint64 PushMs = 60'000;
constexpr qint64 PullMarginMs = 15'000;

} // namespace

struct SimLink::Road {
    QString name;
    SimCentre &centre;
    Schedule &schedule;
    Journal &journal;
    Dice &dice;
    const Weather &weather;
};

/// A request that somebody waits for.
struct SimLink::Open {
    std::function<void(Result<net::RawAnswer>)> done; ///< empty: over
    std::shared_ptr<Road> road;
    QString path;
    bool isPull = false;
    bool isFile = false;
    CentreMoment said; ///< when it answered
    quint64 patience = 0;
    QList<std::function<void()>> onGone;

    bool isOver() const { return !done; }
    void finish(Result<net::RawAnswer> result)
    {
        if (!done)
            return;
        road->schedule.cancel(patience);
        const auto give = std::exchange(done, {});
        give(std::move(result));
        leave();
    }
    /// The connection is closed at this end.
    void leave()
    {
        done = {};
        road->schedule.cancel(patience);
        const auto all = std::exchange(onGone, {});
        for (const auto &fn : all)
            fn();
    }
    void breakOff(const QString &why)
    {
        road->journal.note(road->name + QStringLiteral(" ") + path + QStringLiteral(": ") + why);
        finish(fail(ErrorKind::Offline, why));
    }
};

/// Where the centre's answer begins its way back; `heeded` false for copies whose answer nobody waits for.
class SimLink::Answerer final : public server::Responder
{
public:
    Answerer(OpenPtr open, bool heeded, int life)
        : m_open(std::move(open))
        , m_road(m_open->road)
        , m_heeded(heeded)
        , m_life(life)
    { }

    bool gone() const override { return m_heeded && m_open->isOver(); }
    void onGone(std::function<void()> fn) override
    {
        if (!m_heeded)
            return;
        m_open->onGone.append([road = m_road, life = m_life, fn = std::move(fn)] {
            if (road->centre.life() == life) // else whoever wanted to know is dead
                fn();
        });
    }
    void send(server::HttpResponse response) override
    {
        Road &road = *m_road;
        if (m_life != road.centre.life() || road.centre.diedOfPower() || !m_heeded || m_open->isOver())
            return;
        m_open->said = {road.centre.restoredTimes(), road.schedule.nowMs()};
        net::RawAnswer raw;
        raw.status = response.status;
        raw.contentType = response.contentType;
        raw.body = response.body;
        raw.contentLength = QByteArray::number(response.body.size());
        for (const auto &[key, value] : response.headers) {
            if (key == "Retry-After")
                raw.retryAfter = QByteArray::fromStdString(value);
            else if (key == "Content-Encoding")
                raw.contentEncoding = QByteArray::fromStdString(value);
            else if (key == "Content-Range")
                raw.contentRange = QByteArray::fromStdString(value);
            else if (key == "Upload-Offset")
                raw.uploadOffset = QByteArray::fromStdString(value);
            else if (key == "Upload-Length")
                raw.uploadLength = QByteArray::fromStdString(value);
        }
        const Weather &weather = road.weather;
        if (!weather.cable || road.dice.percent(weather.replyLost)) {
            road.journal.fault(road.name + QStringLiteral(" loses a reply of ") + m_open->path);
            if (road.dice.percent(50)) // a reset is noticed, silence is not
                road.schedule.after(road.dice.below(200),
                                    [open = m_open] { open->breakOff(QStringLiteral("reset")); });
            return;
        }
        if (road.dice.percent(weather.cutShort)) {
            road.journal.fault(road.name + QStringLiteral(" gets a reply cut short"));
            raw.body.truncate(road.dice.below(raw.body.size()));
            if (road.dice.percent(50))
                raw.contentLength.clear();
        }
        const qint64 way = 1 + road.dice.below(road.dice.percent(weather.slow) ? 20'000 : 30);
        road.schedule.after(way, [open = m_open, raw] {
            if (open->isOver())
                return;
            Road &there = *open->road;
            there.journal.note(QStringLiteral("%1 %2: %3, %4 B")
                                   .arg(there.name, open->path)
                                   .arg(raw.status)
                                   .arg(raw.body.size()));
            open->finish(raw);
        });
    }

private:
    OpenPtr m_open;
    std::shared_ptr<Road> m_road;
    bool m_heeded;
    int m_life;
};

SimLink::SimLink(QString name, SimCentre &centre, Schedule &schedule, Journal &journal, Dice &dice,
                 const Clock &clock, const Weather &weather, Heard heard)
    : m_road(new Road {std::move(name), centre, schedule, journal, dice, weather})
    , m_clock(clock)
    , m_heard(std::move(heard))
{ }

SimLink::~SimLink()
{
    for (const auto &weak : m_open) {
        if (const auto open = weak.lock())
            open->leave();
    }
}

void SimLink::send(const OpenPtr &open, net::Question question, bool withToken, qint64 patienceMs)
{
    server::HttpRequest request;
    request.method = "POST";
    request.path = question.path.toStdString();
    request.contentType = "application/json";
    request.body = question.body;
    if (withToken && !m_token.empty())
        request.authorization = "Bearer " + m_token;
    send(open, std::move(request), patienceMs);
}

void SimLink::send(const OpenPtr &open, server::HttpRequest request, qint64 patienceMs)
{
    Road &road = *m_road;
    open->path = QString::fromStdString(request.path);
    open->road = m_road;
    open->isPull = request.path == "/v1/pull";
    open->isFile = request.path.starts_with("/v1/blobs/");
    m_open.remove_if([](const std::weak_ptr<Open> &weak) { return weak.expired() || weak.lock()->isOver(); });
    m_open.push_back(open);
    open->patience = road.schedule.after(patienceMs, [open] {
        open->road->journal.note(open->road->name + QStringLiteral(" ") + open->path
                                 + QStringLiteral(": no answer in time"));
        open->finish(fail(ErrorKind::Timeout, QStringLiteral("no answer in time")));
    });
    if (!road.weather.cable) {
        road.schedule.after(1 + road.dice.below(300),
                            [open] { open->breakOff(QStringLiteral("no network")); });
        return;
    }

    const auto arrive = [open, request](bool heeded) {
        Road &there = *open->road;
        if (heeded && open->isOver())
            return;
        if (!there.centre.isUp()) {
            if (heeded && there.dice.percent(80))
                open->breakOff(QStringLiteral("the centre is down"));
            return;
        }
        there.centre.ask(request, std::make_shared<Answerer>(open, heeded, there.centre.life()));
    };
    const Weather &weather = road.weather;
    const qint64 way = 1 + road.dice.below(road.dice.percent(weather.slow) ? 20'000 : 30);
    if (road.dice.percent(weather.lateCopy)) {
        road.journal.fault(road.name + QStringLiteral(" leaves a late copy of ") + open->path);
        road.schedule.after(road.dice.between(20'000, 900'000), [arrive] { arrive(false); });
    }
    if (road.dice.percent(weather.requestLost)) {
        road.journal.fault(road.name + QStringLiteral(" loses a request ") + open->path);
        if (road.dice.percent(60))
            road.schedule.after(way, [open] { open->breakOff(QStringLiteral("reset")); });
        return;
    }
    if (road.dice.percent(weather.strangePage)) {
        road.journal.fault(road.name + QStringLiteral(" meets a proxy's page"));
        const bool html = road.dice.percent(50);
        road.schedule.after(way, [open, html] {
            net::RawAnswer raw;
            raw.status = html ? 200 : 503;
            raw.contentType = "text/html";
            raw.retryAfter = html ? QByteArray() : QByteArray("3");
            raw.body = "<html>sign in to the network</html>";
            open->finish(raw);
        });
        return;
    }
    if (road.dice.percent(weather.doubled)) {
        road.journal.fault(road.name + QStringLiteral(" doubles ") + open->path);
        road.schedule.after(1 + road.dice.below(3'000), [arrive] { arrive(false); });
    }
    road.schedule.after(way, [arrive] { arrive(true); });
}

namespace {

/// What a JSON answer says, by `read`.
template<typename T> Result<T> readOf(const Result<net::RawAnswer> &raw, Result<T> (*read)(const QJsonObject &))
{
    const auto answer = raw ? net::answerOf(*raw) : Result<QJsonObject>(tl::unexpected(raw.error()));
    return answer ? read(*answer) : Result<T>(tl::unexpected(answer.error()));
}

} // namespace

template<typename T>
QFuture<Result<T>> SimLink::ask(net::Question question, bool withToken, qint64 patienceMs,
                                Result<T> (*read)(const QJsonObject &))
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto open = std::make_shared<Open>();
    open->done = [promise, read](const Result<net::RawAnswer> &raw) {
        promise->addResult(readOf(raw, read));
        promise->finish();
    };
    send(open, std::move(question), withToken, patienceMs);
    return promise->future();
}

QFuture<Result<SignInReply>> SimLink::signIn(QString name, QString password, QUuid clientId)
{
    return ask<SignInReply>(net::signInQuestion(name, password, clientId), false, TokenMs, net::signInReply);
}

QFuture<Result<SignInReply>> SimLink::refresh(QString refreshToken, QUuid clientId)
{
    return ask<SignInReply>(net::refreshQuestion(refreshToken, clientId), false, TokenMs, net::signInReply);
}

void SimLink::signOut(QString refreshToken, QUuid clientId)
{
    auto open = std::make_shared<Open>();
    open->done = [](const Result<net::RawAnswer> &) { };
    send(open, net::signOutQuestion(refreshToken, clientId), false, TokenMs);
}

QFuture<Result<HelloReply>> SimLink::hello(QUuid clientId)
{
    auto promise = std::make_shared<QPromise<Result<HelloReply>>>();
    promise->start();
    auto open = std::make_shared<Open>();
    open->done = [promise, road = m_road, clientId](const Result<net::RawAnswer> &raw) {
        auto reply = readOf(raw, net::helloReply);
        if (reply)
            road->journal.note(QStringLiteral("%1 is %2, the centre knows to n=%3")
                                   .arg(road->name, clientId.toString(QUuid::WithoutBraces))
                                   .arg(reply->lastN));
        promise->addResult(std::move(reply));
        promise->finish();
    };
    send(open, net::helloQuestion(clientId), true, OtherMs);
    return promise->future();
}

QFuture<Result<PushReply>> SimLink::push(QUuid clientId, QString epoch, QList<QByteArray> ops)
{
    auto promise = std::make_shared<QPromise<Result<PushReply>>>();
    promise->start();
    auto open = std::make_shared<Open>();
    QHash<qint64, QUuid> ids;
    for (const QByteArray &bytes : std::as_const(ops)) {
        const QJsonObject op = QJsonDocument::fromJson(bytes).object();
        ids.insert(op.value(QStringLiteral("n")).toInteger(),
                   QUuid::fromString(op.value(QStringLiteral("id")).toString()));
    }
    m_road->journal.note(QStringLiteral("%1 pushes %2 operations to n=%3")
                             .arg(m_road->name)
                             .arg(ops.size())
                             .arg(ids.isEmpty() ? 0 : *std::max_element(ids.keyBegin(), ids.keyEnd())));
    open->done = [promise, ids, heard = m_heard,
                  self = std::weak_ptr<Open>(open)](const Result<net::RawAnswer> &raw) {
        auto reply = readOf(raw, net::pushReply);
        if (reply) {
            for (const PushOutcome &outcome : std::as_const(reply->results))
                heard(ids.value(outcome.n), outcome.out, self.lock()->said);
        }
        promise->addResult(std::move(reply));
        promise->finish();
    };
    send(open, net::pushQuestion(clientId, epoch, m_clock, ops), true, PushMs);
    return promise->future();
}

QFuture<Result<PullReply>> SimLink::pull(QHash<QString, QString> cursors, qint64 maxBytes, int wait)
{
    return ask<PullReply>(net::pullQuestion(cursors, maxBytes, wait), true, wait * 1000LL + PullMarginMs,
                          net::pullReply);
}

QFuture<Result<SearchReply>> SimLink::search(SearchQuestion question)
{
    return ask<SearchReply>(net::searchQuestion(question), true, OtherMs, net::searchReply);
}

void SimLink::reset()
{
    const auto all = m_open;
    for (const auto &weak : all) {
        if (const auto open = weak.lock(); open && !open->isOver())
            open->breakOff(QStringLiteral("reset"));
    }
}

void SimLink::cancelPull()
{
    for (const auto &weak : m_open) {
        if (const auto open = weak.lock(); open && open->isPull)
            open->finish(fail(ErrorKind::Cancelled, QStringLiteral("no longer wanted")));
    }
}

server::HttpRequest SimLink::fileRequest(const char *method, const QString &sha256, const char *header,
                                         const QByteArray &range) const
{
    server::HttpRequest request;
    request.method = method;
    request.path = net::filePath(sha256).toStdString();
    if (!range.isEmpty())
        request.headers.emplace_back(header, range.toStdString());
    if (!m_token.empty())
        request.authorization = "Bearer " + m_token;
    return request;
}

template<typename T, typename Read> QFuture<Result<T>> SimLink::askFor(server::HttpRequest request, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto open = std::make_shared<Open>();
    open->done = [promise, read](const Result<net::RawAnswer> &raw) {
        promise->addResult(raw ? read(*raw) : Result<T>(tl::unexpected(raw.error())));
        promise->finish();
    };
    send(open, std::move(request), PushMs);
    return promise->future();
}

QFuture<Result<FileStanding>> SimLink::fileStanding(QString sha256)
{
    return askFor<FileStanding>(fileRequest("HEAD", sha256, "", {}), net::standingOf);
}

QFuture<Result<FileStanding>> SimLink::putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part)
{
    auto request = fileRequest("PUT", sha256, "Content-Range", net::contentRange(at, part.size(), total));
    request.body = std::move(part);
    return askFor<FileStanding>(std::move(request), [](const net::RawAnswer &raw) {
        return readOf(Result<net::RawAnswer>(raw), net::fileStanding);
    });
}

QFuture<Result<QByteArray>> SimLink::filePart(QString sha256, qint64 at, qint64 most)
{
    return askFor<QByteArray>(fileRequest("GET", sha256, "Range", net::wantedRange(at, most)),
                              [at](const net::RawAnswer &raw) { return net::partOf(raw, at); });
}

void SimLink::cancelFiles()
{
    for (const auto &weak : m_open) {
        if (const auto open = weak.lock(); open && open->isFile)
            open->finish(fail(ErrorKind::Cancelled, QStringLiteral("no longer wanted")));
    }
}

} // namespace tongdai::sim
