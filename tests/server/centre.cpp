#include "tests/server/centre.h"

#include "app/storage/database.h"

#include <zlib.h>
#include <zstd.h>

namespace tongdai::tests {

std::string Reply::header(const std::string &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void Pending::send(server::HttpResponse response)
{
    const std::lock_guard lock(m_mutex);
    if (m_answers++ == 0)
        m_response = std::move(response);
    m_came.notify_all();
}

void Pending::onGone(std::function<void()> fn)
{
    const std::lock_guard lock(m_mutex);
    m_onGone = std::move(fn);
}

void Pending::leave()
{
    m_gone = true;
    std::function<void()> fn;
    {
        const std::lock_guard lock(m_mutex);
        fn = std::exchange(m_onGone, {});
    }
    if (fn)
        fn();
}

bool Pending::answered() const
{
    return answers() > 0;
}

int Pending::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

Reply Pending::wait(int ms)
{
    std::unique_lock lock(m_mutex);
    if (!m_came.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_answers > 0; }))
        return {};
    Reply reply {m_response.status, m_response.body, {}, m_response.headers};
    QByteArray body = m_response.body;
    if (reply.header("Content-Encoding") == "zstd") {
        QByteArray plain(64 * 1024 * 1024, Qt::Uninitialized);
        const std::size_t size = ZSTD_decompress(plain.data(), std::size_t(plain.size()), body.constData(),
                                                 std::size_t(body.size()));
        EXPECT_FALSE(ZSTD_isError(size));
        plain.truncate(qsizetype(size));
        body = plain;
    }
    reply.json = QJsonDocument::fromJson(body).object();
    return reply;
}

Centre::Centre(const QString &folder)
    : m_folder(folder.isEmpty() ? m_own.path() + QStringLiteral("/data") : folder)
{ }

void Centre::open(std::function<std::optional<Error>(const QString &)> fault)
{
    m_service.reset();
    server::CentralOptions options;
    options.dataFolder = m_folder;
    options.clock = &clock;
    options.passwordCost = {1, 8192}; // the least libsodium takes
    options.laneFault = std::move(fault);
    auto service = server::CentralService::open(options);
    ASSERT_TRUE(service.has_value()) << qPrintable(service.error().detail);
    m_service = std::move(*service);
}

std::shared_ptr<Pending> Centre::ask(const std::string &method, const std::string &path,
                                     const QByteArray &body, const QString &access,
                                     const std::string &contentEncoding, const std::string &acceptEncoding)
{
    server::HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.contentType = "application/json";
    request.contentEncoding = contentEncoding;
    request.acceptEncoding = acceptEncoding;
    if (!access.isEmpty())
        request.authorization = "Bearer " + access.toStdString();
    auto pending = std::make_shared<Pending>();
    m_service->handler()(std::move(request), pending);
    return pending;
}

Reply Centre::file(const std::string &method, const QString &sha256, const QString &access, const std::string &range,
                   const QByteArray &body)
{
    server::HttpRequest request;
    request.method = method;
    request.path = "/v1/blobs/" + sha256.toStdString();
    request.body = body;
    request.authorization = "Bearer " + access.toStdString();
    request.acceptEncoding = "zstd";
    if (!range.empty())
        request.headers.emplace_back(method == "PUT" ? "Content-Range" : "Range", range);
    auto pending = std::make_shared<Pending>();
    m_service->handler()(std::move(request), pending);
    return pending->wait();
}

Reply Centre::post(const std::string &path, const QJsonObject &body, const QString &access)
{
    return ask("POST", path, wire::toBytes(body), access)->wait();
}

Reply Centre::get(const std::string &path)
{
    return ask("GET", path, {})->wait();
}

QString Centre::text(const QString &sql) const
{
    storage::DatabaseOptions options;
    options.file = databaseFile();
    const auto database = storage::Database::open(options);
    EXPECT_TRUE(database.has_value());
    storage::Query query(**database, sql);
    EXPECT_TRUE(query.run().has_value()) << qPrintable(sql);
    return query.next() ? query.text(0) : QString();
}

qint64 Centre::number(const QString &sql) const
{
    return text(sql).toLongLong();
}

void populate(Centre &centre)
{
    server::Administration &administration = centre.service().administration();
    const auto unit = [](const QString &code, const QString &name) {
        Unit made;
        made.code = code;
        made.kind = QStringLiteral("Huyện");
        made.name = name;
        made.desk = code != centreUnit();
        return made;
    };
    QList<Unit> units {unit(centreUnit(), QStringLiteral("1022")),
                       unit(QStringLiteral("731"), QStringLiteral("Một")),
                       unit(QStringLiteral("732"), QStringLiteral("Hai")),
                       unit(QStringLiteral("733"), QStringLiteral("Ba"))};
    units[3].validTo = QDate(2025, 7, 1);
    units[3].successors = {QStringLiteral("731")};
    units[1].predecessors = {QStringLiteral("733")};
    const auto imported = administration.importUnits(units);
    ASSERT_TRUE(imported.has_value()) << qPrintable(imported.error().detail);

    const auto user = [](const QString &name, const QString &fullName, Role role, const QString &unitCode) {
        User made;
        made.name = name;
        made.fullName = fullName;
        made.role = role;
        made.unit = unitCode;
        return made;
    };
    const auto added = administration.addUsers(
        {user(QStringLiteral("an.le"), QStringLiteral("Lê Thu An"), Role::Operator, centreUnit()),
         user(QStringLiteral("binh.vu"), QStringLiteral("Vũ Thanh Bình"), Role::Operator, centreUnit()),
         user(QStringLiteral("giang.cao"), QStringLiteral("Cao Hương Giang"), Role::Supervisor, centreUnit()),
         user(QStringLiteral("ngan.ho"), QStringLiteral("Hồ Bích Ngân"), Role::Editor, centreUnit()),
         user(QStringLiteral("kiem.tra"), QStringLiteral("Lương Thị Kiều"), Role::Auditor, centreUnit()),
         user(QStringLiteral("khoa.nguyen"), QStringLiteral("Nguyễn Đăng Khoa"), Role::DeskHead,
              QStringLiteral("731")),
         user(QStringLiteral("duc.pham"), QStringLiteral("Phạm Minh Đức"), Role::DeskOfficer,
              QStringLiteral("731")),
         user(QStringLiteral("lan.tran"), QStringLiteral("Trần Ngọc Lan"), Role::DeskHead,
              QStringLiteral("732"))},
        password());
    ASSERT_TRUE(added.has_value()) << qPrintable(added.error().detail);
}

Seat::Seat(Centre &centre, const QString &name, const QUuid &asked)
    : user(name)
    , m_centre(centre)
{
    QJsonObject body {{QStringLiteral("grant"), QStringLiteral("password")},
                      {QStringLiteral("user"), name},
                      {QStringLiteral("password"), password()}};
    if (!asked.isNull())
        body.insert(QStringLiteral("client_id"), idText(asked));
    const Reply reply = centre.post("/v1/token", body);
    EXPECT_EQ(reply.status, 200) << reply.raw.constData();
    client = QUuid::fromString(reply.json.value(QStringLiteral("client_id")).toString());
    access = reply.json.value(QStringLiteral("access")).toString();
    refresh = reply.json.value(QStringLiteral("refresh")).toString();
    station = reply.json.value(QStringLiteral("station")).toString();
}

QJsonObject Seat::operation(const QString &kind, const QJsonObject &body, qint64 base)
{
    wire::Operation made;
    made.n = ++n;
    made.id = freshId();
    made.kind = kind;
    made.actor = user;
    made.wallMs = m_centre.clock.nowMs();
    made.monoMs = 1;
    made.base = base;
    made.body = body;
    return wire::toJson(made);
}

Reply Seat::push(const QJsonArray &operations)
{
    return m_centre.post("/v1/push",
                         {{QStringLiteral("client_id"), idText(client)},
                          {QStringLiteral("epoch"), QStringLiteral("e")},
                          {QStringLiteral("ops"), operations}},
                         access);
}

QJsonObject Seat::apply(const QString &kind, const QJsonObject &body, qint64 base)
{
    const Reply reply = push({operation(kind, body, base)});
    EXPECT_EQ(reply.status, 200) << reply.raw.constData();
    return reply.json.value(QStringLiteral("results")).toArray().first().toObject();
}

Reply Seat::pull(const QJsonObject &cursors, int waitSeconds)
{
    return m_centre.post(
        "/v1/pull", {{QStringLiteral("cursors"), cursors}, {QStringLiteral("wait_s"), waitSeconds}}, access);
}

QMap<QString, QJsonObject> &Seat::mirror(const QString &scope)
{
    QMap<QString, QJsonObject> &rows = m_mirrors[scope];
    for (;;) {
        const Reply reply = pull({{scope, m_cursors.value(scope)}});
        EXPECT_EQ(reply.status, 200) << reply.raw.constData();
        const QJsonArray pages = reply.json.value(QStringLiteral("pages")).toArray();
        if (pages.isEmpty())
            return rows;
        const QJsonObject page = pages.first().toObject();
        if (page.value(QStringLiteral("reset")).toBool()) {
            ++resets;
            rows.clear();
        }
        for (const QJsonValue &value : page.value(QStringLiteral("rows")).toArray()) {
            const QJsonObject row = value.toObject();
            const QString key = row.value(QStringLiteral("t")).toString() + QLatin1Char('/')
                + row.value(QStringLiteral("id")).toString();
            if (row.value(QStringLiteral("gone")).toBool())
                rows.remove(key);
            else
                rows.insert(key, row.value(QStringLiteral("d")).toObject());
        }
        m_cursors.insert(scope, page.value(QStringLiteral("next")).toString());
        if (!page.value(QStringLiteral("more")).toBool())
            return rows;
    }
}

QJsonObject Seat::row(const QString &scope, const QString &type, const QString &id)
{
    return mirror(scope).value(type + QLatin1Char('/') + id);
}

Reply Seat::hello()
{
    return m_centre.post("/v1/hello", {{QStringLiteral("client_id"), idText(client)}}, access);
}

QJsonObject callBody(const QUuid &id, const QString &name)
{
    Call call;
    call.id = id;
    call.kind = ContactKind::Question;
    call.outcome = Outcome::Answered;
    call.startedMs = 1'795'399'000'000;
    call.endedMs = 1'795'399'100'000;
    call.talkSeconds = 100;
    call.citizen.name = name;
    call.citizen.phone = QStringLiteral("0900000012");
    call.citizen.address = QStringLiteral("12 đường Mẫu");
    call.citizen.question = QStringLiteral("làm giấy độc thân");
    return wire::toJson(call);
}

QJsonObject ticketBody(const QUuid &id, const QString &unit, const QUuid &call, bool hide)
{
    Ticket ticket;
    ticket.id = id;
    ticket.callId = call;
    ticket.localNumber = QStringLiteral("TM-B01-0001");
    ticket.state = unit.isEmpty() ? TicketState::Received : TicketState::Forwarded;
    ticket.kind = ContactKind::Report;
    ticket.leadUnit = unit;
    ticket.hideIdentity = hide;
    ticket.citizen.name = QStringLiteral("Trần Thị Mẫu");
    ticket.citizen.phone = QStringLiteral("0900000012");
    ticket.citizen.address = QStringLiteral("12 đường Mẫu");
    ticket.citizen.question = QStringLiteral("chậm trả hồ sơ");
    ticket.citizen.content = QStringLiteral("Hẹn ba lần chưa trả.");
    return wire::toJson(ticket);
}

QJsonObject moveBody(const QUuid &ticket, const QString &reason, const QString &text, const QString &unit)
{
    wire::MoveBody body;
    body.eventId = freshId();
    body.ticketId = ticket;
    body.arguments = {reason, text, unit};
    return wire::toJson(body);
}

} // namespace tongdai::tests
