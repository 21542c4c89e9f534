#include "app/server/centralservice.h"


#include "app/server/compression.h"
#include "app/server/demoloader.h"
#include "app/server/exchange.h"
#include "app/server/fileroutes.h"
#include "app/server/longpollhub.h"
#include "app/server/passwords.h"
#include "app/server/pullservice.h"
#include "app/server/pushservice.h"
#include "app/server/readerpool.h"
#include "app/server/rowjson.h"
#include "app/server/searchservice.h"
#include "app/server/tokenservice.h"
#include "app/server/writelane.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/json.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcCentral, "tongdai.server")

namespace {

constexpr int ProtocolVersion = 1;
constexpr int Batch = 50;
constexpr int WaitSeconds = 45;
constexpr int SpreadMs = 2000;
constexpr int SearchMs = 250; // a reader is not held longer by one question

} // namespace

class CentralService::Impl
{
public:
    explicit Impl(const CentralOptions &options)
        : m_options(options)
        , m_clock(options.clock ? *options.clock : m_systemClock)
    { }

    ~Impl()
    {
        if (m_hub)
            m_hub->drain();
        if (m_readers)
            m_readers->end();
        if (m_signIns)
            m_signIns->end();
        if (m_lane)
            m_lane->end();
        m_hub.reset();
    }

    Result<void> open();
    void handle(HttpRequest request, std::shared_ptr<Responder> responder);
    void drain() { m_hub->drain(); }
    bool turn() { return m_signIns->turn() || m_readers->turn() || m_lane->turn(); }
    void tick() { m_hub->turn(); }
    Administration &administration() { return *m_administration; }

private:
    using Route = void (Impl::*)(const ExchangePtr &, storage::Database &);
    struct RouteRow {
        const char *method;
        const char *path;
        Route route;
    };
    static const std::vector<RouteRow> &routes();
    friend class CentralService;

    Result<void> prepareMeta();
    bool readBody(const ExchangePtr &exchange);
    std::optional<Caller> caller(const ExchangePtr &exchange, storage::Database &database);
    qint64 nowMs() const { return m_clock.nowMs(); }
    /// What waits are measured by.
    std::chrono::steady_clock::time_point steadyNow() const
    {
        return m_options.ownThreads
            ? std::chrono::steady_clock::now()
            : std::chrono::steady_clock::time_point(std::chrono::milliseconds(m_clock.steadyMs()));
    }
    std::unique_ptr<LongPollHub> makeHub();

    void health(const ExchangePtr &exchange, storage::Database &database);
    void description(const ExchangePtr &exchange, storage::Database &database);
    void token(const ExchangePtr &exchange, storage::Database &database);
    void signIn(const ExchangePtr &exchange, const TokenRequest &request);
    void checkPassword(const ExchangePtr &exchange, const TokenRequest &request,
                       const std::optional<QString> &hash);
    void enter(const ExchangePtr &exchange, const TokenRequest &request,
               Result<void> (*step)(LaneContext &, const TokenRequest &, const QByteArray &, qint64,
                                    SignedIn &));
    void hello(const ExchangePtr &exchange, storage::Database &database);
    void push(const ExchangePtr &exchange, storage::Database &database);
    void pull(const ExchangePtr &exchange, storage::Database &database);
    void answerPull(const ExchangePtr &exchange, storage::Database &database, const PullRequest &request,
                    std::chrono::steady_clock::time_point until, bool over);
    void waitForNews(const ExchangePtr &exchange, const PullRequest &request, const PullAnswer &answer,
                     std::chrono::steady_clock::time_point until);
    void fetch(const ExchangePtr &exchange, storage::Database &database);
    void search(const ExchangePtr &exchange, storage::Database &database);
    void file(const ExchangePtr &exchange, storage::Database &database);

    CentralOptions m_options;
    SystemClock m_systemClock;
    const Clock &m_clock;
    QString m_epoch;
    QByteArray m_secret;
    QString m_nobodysHash; ///< what the password of an unknown name is checked against, for the time it takes
    std::unique_ptr<LongPollHub> m_hub;
    std::unique_ptr<WriteLane> m_lane;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<ReaderPool>
        m_signIns; ///< password checks have their own threads: they are slow by design
    std::atomic<int> m_searching {0};
    std::unique_ptr<Housekeeping> m_house;
    std::unique_ptr<Administration> m_administration;
};

const std::vector<CentralService::Impl::RouteRow> &CentralService::Impl::routes()
{
    static const std::vector<RouteRow> Rows {
        {"GET", "/health", &Impl::health},   {"GET", "/v1/openapi.yaml", &Impl::description},
        {"POST", "/v1/token", &Impl::token}, {"POST", "/v1/hello", &Impl::hello},
        {"POST", "/v1/push", &Impl::push},   {"POST", "/v1/pull", &Impl::pull},
        {"POST", "/v1/fetch", &Impl::fetch}, {"POST", "/v1/search", &Impl::search},
        {"POST", "/v1/fetch", &Impl::fetch}, {"HEAD", "/v1/blobs/{sha256}", &Impl::file},
        {"PUT", "/v1/blobs/{sha256}", &Impl::file}, {"GET", "/v1/blobs/{sha256}", &Impl::file},
    };
    return Rows;
}

std::unique_ptr<LongPollHub> CentralService::Impl::makeHub()
{
    const auto lookOutside = [this] {
        if (m_house)
            m_house->look();
        if (!m_options.safeties.looksAgain)
            return;
        const bool taken = m_readers && m_readers->submit([this](storage::Database &database) {
            if (const auto heads = storage::heads(database))
                m_hub->changed(*heads);
        });
        if (!taken)
            qCDebug(lcCentral) << "readers are busy, looking outside later";
    };
    if (m_options.ownThreads)
        return std::make_unique<LongPollHub>(lookOutside);
    return std::make_unique<LongPollHub>(lookOutside, [this] { return steadyNow(); });
}

Result<void> CentralService::Impl::open()
{
    if (!QFile::exists(m_options.dataFolder)) {
        if (!QDir().mkpath(m_options.dataFolder))
            return fail(ErrorKind::Storage, QStringLiteral("cannot make the data folder"));
        // Only the owner may read what citizens said.
        QFile::setPermissions(m_options.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString file = QDir(m_options.dataFolder).filePath(QStringLiteral("central.db"));

    m_hub = makeHub();
    WriteLane::Options lane;
    lane.ownThread = m_options.ownThreads;
    lane.answersBeforeCommit = !m_options.safeties.commitsFirst;
    lane.file = file;
    lane.collect = std::chrono::milliseconds(std::clamp(m_options.collectMs, 0, 5));
    lane.fault = m_options.laneFault;
    lane.committed = [this](const QHash<QString, qint64> &heads) { m_hub->changed(heads); };
    auto started = WriteLane::start(std::move(lane));
    if (!started)
        return tl::unexpected(started.error());
    m_lane = std::move(*started);
    if (const auto done = prepareMeta(); !done)
        return done;
    m_administration = std::make_unique<Administration>(*m_lane, m_clock, m_options.passwordCost);
    // Perhaps this program knows what the one before could not carry out.
    if (const auto taken = m_administration->takeUpParked(); !taken)
        return tl::unexpected(taken.error());
    if (m_options.demo) {
        if (const auto loaded = loadDemo(*m_administration, *m_lane, m_clock); !loaded)
            return loaded;
    }
    auto nobody = server::hashPassword(QString::fromLatin1(newToken()), m_options.passwordCost);
    if (!nobody)
        return tl::unexpected(nobody.error());
    m_nobodysHash = *nobody;
    auto signIns = ReaderPool::start(file, m_options.ownThreads ? 2 : 0, 500);
    if (!signIns)
        return tl::unexpected(signIns.error());
    m_signIns = std::move(*signIns);
    auto readers = ReaderPool::start(file, m_options.ownThreads ? std::max(1, m_options.readers) : 0);
    if (!readers)
        return tl::unexpected(readers.error());
    m_readers = std::move(*readers);
    m_house = std::make_unique<Housekeeping>(*m_lane, m_clock, m_options.retention);
    return {};
}

/// The facts that make this database itself, made once and kept with it; and that a centre begins to serve it now.
Result<void> CentralService::Impl::prepareMeta()
{
    return m_lane->carryOut([this](LaneContext &lane) -> Result<void> {
        const auto fact = [&lane](const QString &name) -> Result<QString> {
            const auto known = storage::metaOf(lane.database, name);
            if (!known || !known->isEmpty())
                return known;
            const QString fresh = QString::fromLatin1(newToken());
            if (const auto set = storage::setMeta(lane.database, name, fresh); !set)
                return tl::unexpected(set.error());
            return fresh;
        };
        const auto epoch = fact(QStringLiteral("epoch"));
        if (!epoch)
            return tl::unexpected(epoch.error());
        const auto secret = fact(QStringLiteral("seat_secret"));
        if (!secret)
            return tl::unexpected(secret.error());
        if (const auto begun = beginLife(lane.database); !begun)
            return begun;
        m_epoch = epoch->left(16); // short: it is part of every cursor
        m_secret = secret->toLatin1();
        return {};
    });
}

void CentralService::Impl::handle(HttpRequest request, std::shared_ptr<Responder> responder)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->responder = std::move(responder);
    const RouteRow *found = nullptr;
    std::string allowed;
    for (const RouteRow &row : routes()) {
        const auto parameter = pathParameter(exchange->request.path, row.path);
        if (!parameter)
            continue;
        exchange->parameter = QString::fromStdString(*parameter);
        if (exchange->request.method == row.method)
            found = &row;
        allowed += (allowed.empty() ? "" : ", ") + std::string(row.method);
    }
    if (!found && allowed.empty())
        return refuse(
            exchange,
            {ErrorKind::NotFound, QStringLiteral("no such address"), {}, QStringLiteral("http.path")});
    if (!found)
        return refuse(
            exchange,
            {ErrorKind::Invalid, QStringLiteral("not by this method"), {}, QStringLiteral("http.method")},
            405, {{"Allow", allowed}});
    const bool taken = m_readers->submit([this, exchange, found](storage::Database &database) {
        if (exchange->responder->gone())
            return;
        if (exchange->request.method == "POST" && !readBody(exchange))
            return;
        (this->*found->route)(exchange, database);
    });
    if (!taken)
        refuse(exchange, busy());
}

/// False when the request was refused.
bool CentralService::Impl::readBody(const ExchangePtr &exchange)
{
    const std::string type = exchange->request.contentType.substr(0, exchange->request.contentType.find(';'));
    const QString kind = QString::fromStdString(type).trimmed().toLower();
    if (!kind.isEmpty() && kind != QStringLiteral("application/json")) {
        refuse(exchange,
               {ErrorKind::Invalid,
                QStringLiteral("Content-Type must be application/json"),
                {},
                QStringLiteral("http.type")},
               415);
        return false;
    }
    const auto bytes = decodeBody(exchange->request.body, exchange->request.contentEncoding);
    if (!bytes) {
        const bool unknown = bytes.error().code == QStringLiteral("encoding.unknown");
        refuse(exchange, bytes.error(), unknown ? 415 : 0);
        return false;
    }
    exchange->request.body.clear();
    const auto object = wire::parseObject(*bytes);
    if (!object) {
        refuse(exchange, object.error());
        return false;
    }
    exchange->body = *object;
    return true;
}

std::optional<Caller> CentralService::Impl::caller(const ExchangePtr &exchange, storage::Database &database)
{
    const auto found = callerOf(database, exchange->request.authorization, nowMs());
    if (found)
        return *found;
    refuse(exchange, found.error());
    return std::nullopt;
}

void CentralService::Impl::health(const ExchangePtr &exchange, storage::Database &database)
{
    if (const auto heads = storage::headOf(database, QStringLiteral("dir")); !heads)
        return refuse(exchange, heads.error());
    sendJson(exchange, 200,
             {{QStringLiteral("status"), QStringLiteral("ok")},
              {QStringLiteral("version"), QStringLiteral(TONGDAI_VERSION)},
              {QStringLiteral("now"), nowMs()}});
}

void CentralService::Impl::description(const ExchangePtr &exchange, storage::Database &)
{
    QFile file(QStringLiteral(":/api/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(exchange,
                      {ErrorKind::Storage, QStringLiteral("the description is not built in"), {}, {}});
    sendBytes(exchange, 200, file.readAll(), "application/yaml; charset=utf-8");
}

void CentralService::Impl::token(const ExchangePtr &exchange, storage::Database &)
{
    const auto request = tokenRequestFrom(exchange->body);
    exchange->body = {}; // a password is not kept longer than needed
    if (!request)
        return refuse(exchange, request.error());
    if (request->grant == TokenRequest::Grant::Refresh)
        return enter(exchange, *request, exchangeRefresh);
    if (request->grant == TokenRequest::Grant::Revoke)
        return enter(exchange, *request, revokeSession);
    signIn(exchange, *request);
}

void CentralService::Impl::signIn(const ExchangePtr &exchange, const TokenRequest &request)
{
    auto attempt = std::make_shared<Attempt>();
    m_lane->submit({1,
                    [this, attempt, user = request.user](LaneContext &lane) {
                        return countAttempt(lane, user, nowMs(), *attempt);
                    },
                    [this, exchange, request, attempt](const Result<void> &counted) {
                        if (!counted)
                            return refuse(exchange, counted.error());
                        if (attempt->refusal)
                            return refuse(exchange, *attempt->refusal);
                        const bool taken
                            = m_signIns->submit([this, exchange, request, attempt](storage::Database &) {
                                  checkPassword(exchange, request, attempt->passwordHash);
                              });
                        if (!taken)
                            refuse(exchange, busy());
                    }});
}

void CentralService::Impl::checkPassword(const ExchangePtr &exchange, const TokenRequest &request,
                                         const std::optional<QString> &hash)
{
    // An unknown name costs the same work, so that neither answer nor time tells it from a wrong password.
    const bool right = passwordMatches(hash.value_or(m_nobodysHash), request.password) && hash.has_value();
    if (!right)
        return refuse(exchange, wrongPassword());
    enter(exchange, request, openSession);
}

void CentralService::Impl::enter(const ExchangePtr &exchange, const TokenRequest &request,
                                 Result<void> (*step)(LaneContext &, const TokenRequest &, const QByteArray &,
                                                      qint64, SignedIn &))
{
    auto result = std::make_shared<SignedIn>();
    m_lane->submit({1,
                    [this, result, request, step](LaneContext &lane) {
                        return step(lane, request, m_secret, nowMs(), *result);
                    },
                    [this, exchange, result](const Result<void> &done) {
                        if (!done)
                            return refuse(exchange, done.error());
                        if (result->refusal)
                            return refuse(exchange, *result->refusal);
                        result->reply.insert(QStringLiteral("now"), nowMs());
                        sendJson(exchange, 200, result->reply);
                    }});
}

void CentralService::Impl::hello(const ExchangePtr &exchange, storage::Database &database)
{
    const auto who = caller(exchange, database);
    if (!who)
        return;
    wire::Reader reader(exchange->body);
    const QUuid clientId = reader.id(QStringLiteral("client_id"), true);
    reader.integer(QStringLiteral("proto"), 0, 1'000'000, ProtocolVersion);
    reader.integer(QStringLiteral("schema"), 0, 1'000'000);
    reader.text(QStringLiteral("app"), 64);
    if (!reader.ok())
        return refuse(exchange, reader.error());
    if (clientId != who->client)
        return refuse(exchange,
                      {ErrorKind::Forbidden, QStringLiteral("the session belongs to another installation"),
                       QStringLiteral("client_id"), QStringLiteral("client.other")});
    const auto client = storage::clientOf(database, clientId);
    if (!client)
        return refuse(exchange, client.error());
    const auto life = lifeOf(database);
    if (!life)
        return refuse(exchange, life.error());
    sendJson(exchange, 200,
             {{QStringLiteral("epoch"), m_epoch},
              {QStringLiteral("life"), *life},
              {QStringLiteral("now"), nowMs()},
              {QStringLiteral("scopes"), QJsonArray::fromStringList(scopesOf(who->user))},
              {QStringLiteral("user"), wire::toJson(who->user)},
              {QStringLiteral("last_n"), *client ? (*client)->lastN : 0},
              {QStringLiteral("proto_min"), ProtocolVersion},
              {QStringLiteral("proto_max"), ProtocolVersion},
              {QStringLiteral("policy"),
               QJsonObject {{QStringLiteral("batch"), Batch},
                            {QStringLiteral("wait"), WaitSeconds},
                            {QStringLiteral("spread_ms"), SpreadMs}}}});
}

void CentralService::Impl::push(const ExchangePtr &exchange, storage::Database &database)
{
    const auto who = caller(exchange, database);
    if (!who)
        return;
    auto request = pushRequestFrom(exchange->body);
    exchange->body = {};
    if (!request)
        return refuse(exchange, request.error());
    if (request->client != who->client)
        return refuse(exchange,
                      {ErrorKind::Forbidden, QStringLiteral("the session belongs to another installation"),
                       QStringLiteral("client_id"), QStringLiteral("client.other")});
    auto answer = std::make_shared<PushAnswer>();
    auto shared = std::make_shared<PushRequest>(std::move(*request));
    m_lane->submit({std::max(1, static_cast<int>(shared->operations.size())),
                    [this, shared, answer](LaneContext &lane) {
                        return carryOutPush(lane, *shared, nowMs(), *answer, m_options.safeties);
                    },
                    [this, exchange, answer](const Result<void> &done) {
                        if (!done)
                            return refuse(exchange, done.error());
                        QJsonObject json = answer->json();
                        json.insert(QStringLiteral("now"), nowMs());
                        // Also when its first operation could not be carried out: under any other status
                        // the client would not learn which one it is, and never park it.
                        sendJson(exchange, 200, json);
                    }});
}

void CentralService::Impl::pull(const ExchangePtr &exchange, storage::Database &database)
{
    const auto request = pullRequestFrom(exchange->body);
    exchange->body = {};
    if (!request)
        return refuse(exchange, request.error());
    const auto until = steadyNow() + std::chrono::seconds(request->waitSeconds);
    answerPull(exchange, database, *request, until, request->waitSeconds == 0);
}

/// Looks, and answers or waits for more. The person's rights are asked for anew at every look.
void CentralService::Impl::answerPull(const ExchangePtr &exchange, storage::Database &database,
                                      const PullRequest &request, std::chrono::steady_clock::time_point until,
                                      bool over)
{
    const auto who = caller(exchange, database);
    if (!who)
        return;
    auto answer = server::pull(database, request, scopesOf(who->user), m_epoch, m_options.safeties);
    if (!answer)
        return refuse(exchange, answer.error());
    if (over && request.waitSeconds > 0 && !m_options.safeties.looksAgain)
        answer->pages = "[]";
    if (!answer->hasNews && !over)
        return waitForNews(exchange, request, *answer, until);
    const auto life = lifeOf(database);
    if (!life)
        return refuse(exchange, life.error());
    sendBytes(exchange, 200,
              "{\"epoch\":\"" + m_epoch.toLatin1() + "\",\"life\":\"" + life->toLatin1() + "\",\"now\":" + QByteArray::number(nowMs())
                  + ",\"pages\":" + answer->pages + ",\"end\":true}");
}

void CentralService::Impl::waitForNews(const ExchangePtr &exchange, const PullRequest &request,
                                       const PullAnswer &answer, std::chrono::steady_clock::time_point until)
{
    const quint64 waiter = m_hub->wait(answer.seen, until, [this, exchange, request, until](bool over) {
        const bool taken
            = m_readers->submit([this, exchange, request, until, over](storage::Database &database) {
                  if (!exchange->responder->gone())
                      answerPull(exchange, database, request, until, over);
              });
        if (!taken)
            refuse(exchange, busy());
    });
    if (waiter != 0)
        exchange->responder->onGone([this, waiter] { m_hub->forget(waiter); });
}

void CentralService::Impl::fetch(const ExchangePtr &exchange, storage::Database &database)
{
    const auto who = caller(exchange, database);
    if (!who)
        return;
    const auto request = fetchRequestFrom(exchange->body);
    if (!request)
        return refuse(exchange, request.error());
    const auto rows = server::fetch(database, *request, scopesOf(who->user));
    if (!rows)
        return refuse(exchange, rows.error());
    sendBytes(exchange, 200,
              "{\"rows\":" + *rows + ",\"now\":" + QByteArray::number(nowMs()) + ",\"end\":true}");
}

void CentralService::Impl::search(const ExchangePtr &exchange, storage::Database &database)
{
    const auto who = caller(exchange, database);
    if (!who)
        return;
    const auto request = searchRequestFrom(exchange->body);
    if (!request)
        return refuse(exchange, request.error());
    // One reader at least stays free for what everybody waits for.
    const bool many = ++m_searching > std::max(1, m_options.readers - 1);
    const auto found
        = many ? tl::unexpected(busy()) : server::search(database, *request, scopesOf(who->user), SearchMs);
    --m_searching;
    if (!found)
        return refuse(exchange, found.error());
    sendBytes(exchange, 200,
              "{\"rows\":" + found->rows + ",\"next\":" + quoted(found->next)
                  + ",\"now\":" + QByteArray::number(nowMs()) + ",\"end\":true}");
}

void CentralService::Impl::file(const ExchangePtr &exchange, storage::Database &database)
{
    if (const auto who = caller(exchange, database))
        answerFile(exchange, database, who->user, *m_lane, m_clock);
}

CentralService::CentralService(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{ }

CentralService::~CentralService() = default;

Result<std::unique_ptr<CentralService>> CentralService::open(const CentralOptions &options)
{
    auto impl = std::make_unique<Impl>(options);
    if (const auto opened = impl->open(); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<CentralService>(new CentralService(std::move(impl)));
}

Handler CentralService::handler()
{
    return [impl = m_impl.get()](HttpRequest request, std::shared_ptr<Responder> responder) {
        impl->handle(std::move(request), std::move(responder));
    };
}

void CentralService::drain()
{
    m_impl->drain();
}

bool CentralService::turn()
{
    return m_impl->turn();
}

void CentralService::tick()
{
    m_impl->tick();
}

Administration &CentralService::administration()
{
    return *m_impl->m_administration;
}

QList<std::pair<QString, QString>> CentralService::routes()
{
    QList<std::pair<QString, QString>> list;
    for (const Impl::RouteRow &row : Impl::routes())
        list.append({QString::fromLatin1(row.method), QString::fromLatin1(row.path)});
    return list;
}

} // namespace tongdai::server
