#include "app/server/searchservice.h"

#include "app/server/rowjson.h"
#include "app/server/views.h"
#include "app/wire/documents.h"
#include "app/wire/fields.h"
#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"

#include <QElapsedTimer>

#include <limits>

namespace tongdai::server {

namespace {

constexpr int MostRows = 50;
constexpr int MostEvents = 500; // of one ticket

/// Where a type stands and what it is ordered by.
struct Source {
    QString table;
    QString atColumn;
};

Source sourceOf(const QString &type)
{
    if (type == wire::rowCall())
        return {QStringLiteral("call"), QStringLiteral("started_ms")};
    if (type == wire::rowTicket())
        return {QStringLiteral("ticket"), QStringLiteral("created_ms")};
    return {QStringLiteral("event"), QStringLiteral("at_ms")};
}

void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isString()) {
        texts.append(value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectTexts(item, texts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &item : object)
            collectTexts(item, texts);
    }
}

/// By what the person may see of it, and by nothing else.
bool matches(const QJsonObject &shown, const SearchRequest &request)
{
    const QJsonObject citizen = shown.value(QStringLiteral("citizen")).toObject();
    if (!request.phone.isEmpty()) {
        const auto phone = PhoneNumber::parse(citizen.value(QStringLiteral("phone")).toString());
        if (!phone || phone->national() != request.phone)
            return false;
    }
    if (request.words.isEmpty())
        return true;
    QStringList texts {shown.value(QStringLiteral("number")).toString(),
                       shown.value(QStringLiteral("local_number")).toString()};
    collectTexts(citizen, texts);
    const QString text = foldMarks(texts.join(QLatin1Char('\n')));
    return std::all_of(request.words.begin(), request.words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

/// The statement that gives rows in order, and its values; what it leaves in is looked at one by one.
struct Selection {
    QString sql;
    QStringList texts; ///< bound after the four of the range, then the scopes
};

Selection selectionOf(const SearchRequest &request, const QStringList &allowed)
{
    const Source source = sourceOf(request.type);
    const bool isEvent = request.type == wire::rowEvent();
    Selection selection;
    selection.sql
        = QStringLiteral("SELECT r.id, r.%1, r.doc FROM %2 r WHERE r.%1 >= ? AND r.%1 <= ?"
                         " AND (r.%1, r.id) %3 (?, ?)")
              .arg(source.atColumn, source.table, isEvent ? QStringLiteral(">") : QStringLiteral("<"));
    if (isEvent) {
        selection.sql += QStringLiteral(" AND r.ticket_id = ?");
        selection.texts.append(request.ticketId);
    }
    if (!request.phone.isEmpty()) {
        selection.sql += QStringLiteral(" AND r.phone = ? AND r.phone <> ''");
        selection.texts.append(request.phone);
    }
    if (!request.number.isEmpty()) {
        selection.sql
            += QStringLiteral(" AND r.id IN (SELECT %1 FROM ticket WHERE number = ?"
                              " OR json_extract(doc, '$.local_number') = ?)")
                   .arg(request.type == wire::rowTicket() ? QStringLiteral("id") : QStringLiteral("call_id"));
        selection.texts += {request.number, request.number};
    }
    QStringList marks(allowed.size(), QStringLiteral("?"));
    selection.sql += QStringLiteral(" AND EXISTS (SELECT 1 FROM scope_row s WHERE s.type = ? AND s.id = r.id"
                                    " AND s.state = 0 AND s.scope IN (%1)) ORDER BY r.%2 %3, r.id %3")
                         .arg(marks.join(QLatin1Char(',')), source.atColumn,
                              isEvent ? QStringLiteral("ASC") : QStringLiteral("DESC"));
    selection.texts.append(request.type);
    selection.texts += allowed;
    return selection;
}

struct Found {
    QList<storage::FeedRow> rows;
    QString next;
};

Result<Found> find(storage::Database &database, const SearchRequest &request, const QStringList &allowed,
                   int longestMs)
{
    constexpr qint64 Ever = std::numeric_limits<qint64>::max();
    const bool isEvent = request.type == wire::rowEvent();
    const bool anew = request.beforeId.isEmpty();
    const Selection selection = selectionOf(request, allowed);
    QElapsedTimer since;
    since.start();
    storage::Query query(database, selection.sql);
    query.bind(request.fromMs).bind(request.toMs > 0 ? request.toMs : Ever);
    query.bind(anew ? (isEvent ? qint64(-1) : Ever) : request.beforeMs).bind(request.beforeId);
    for (const QString &text : selection.texts)
        query.bind(text);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    Found found;
    const qsizetype most = isEvent ? MostEvents : request.limit;
    while (query.next()) {
        const QString id = query.text(0);
        const auto view = storage::viewIn(database, allowed, request.type, id);
        if (!view)
            return tl::unexpected(view.error());
        const auto object = wire::parseObject(query.bytes(2));
        // One that cannot be read is passed over: it must not stand in the way of the others.
        if (*view && object && matches(project(request.type, *object, **view), request))
            found.rows.append({request.type, id, 0, false, **view});
        if (found.rows.size() >= most || since.elapsed() >= longestMs) {
            found.next = QString::number(query.integer(1)) + QLatin1Char('.') + id;
            break;
        }
    }
    return found;
}

} // namespace

Result<SearchRequest> searchRequestFrom(const QJsonObject &body)
{
    wire::Reader reader(body);
    SearchRequest request;
    request.type = reader.text(QStringLiteral("type"), wire::sizes::Code, true);
    request.number = reader.text(QStringLiteral("number"), wire::sizes::Code).trimmed();
    const QString phone = reader.text(QStringLiteral("phone"), wire::sizes::Code);
    request.words = foldMarks(reader.text(QStringLiteral("text"), limits::Line))
                        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QUuid ticket = reader.id(QStringLiteral("ticket_id"));
    request.fromMs = wire::readMs(reader, QStringLiteral("from_ms"));
    request.toMs = wire::readMs(reader, QStringLiteral("to_ms"));
    request.limit = static_cast<int>(reader.integer(QStringLiteral("limit"), 1, MostRows, MostRows));
    const QString cursor = reader.text(QStringLiteral("cursor"), limits::Line);
    if (reader.ok() && request.type != wire::rowCall() && request.type != wire::rowTicket()
        && request.type != wire::rowEvent())
        reader.refuse(QStringLiteral("type"), QStringLiteral("json.word"), QStringLiteral("unknown word"));
    if (!phone.isEmpty()) {
        const auto number = PhoneNumber::parse(phone);
        if (!number || number->isEmpty())
            reader.refuse(QStringLiteral("phone"), QStringLiteral("json.type"),
                          QStringLiteral("is not a number"));
        else
            request.phone = number->national();
    }
    if (!cursor.isEmpty()) {
        const qsizetype dot = cursor.indexOf(QLatin1Char('.'));
        bool isNumber = false;
        request.beforeMs = cursor.left(dot).toLongLong(&isNumber);
        request.beforeId = dot < 0 ? QString() : cursor.mid(dot + 1);
        if (!isNumber || request.beforeId.isEmpty())
            reader.refuse(QStringLiteral("cursor"), QStringLiteral("json.type"),
                          QStringLiteral("is not one of ours"));
    }
    const bool isEvent = request.type == wire::rowEvent();
    request.ticketId = ticket.isNull() ? QString() : idText(ticket);
    const bool asks = isEvent
        ? !ticket.isNull()
        : !request.number.isEmpty() || !request.phone.isEmpty() || !request.words.isEmpty();
    if (reader.ok() && !asks)
        reader.refuse(isEvent ? QStringLiteral("ticket_id") : QStringLiteral("text"),
                      QStringLiteral("json.missing"), QStringLiteral("nothing is asked for"));
    if (reader.ok() && isEvent && (!request.number.isEmpty() || !request.phone.isEmpty()))
        reader.refuse(QStringLiteral("type"), QStringLiteral("json.word"),
                      QStringLiteral("events are found by ticket_id"));
    return wire::finished(reader, std::move(request));
}

Result<SearchAnswer> search(storage::Database &database, const SearchRequest &request,
                            const QStringList &allowed, int longestMs)
{
    const auto snapshot = Snapshot::of(database);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto found = find(database, request, allowed, longestMs);
    if (!found)
        return tl::unexpected(found.error());
    QList<QByteArray> rows;
    for (const storage::FeedRow &row : found->rows) {
        const auto json = rowJson(database, row);
        if (!json)
            return tl::unexpected(json.error());
        rows.append(*json);
    }
    return SearchAnswer {'[' + rows.join(',') + ']', found->next};
}

} // namespace tongdai::server
