#include "app/server/pullservice.h"

#include "app/server/passwords.h"
#include "app/server/rowjson.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"
#include "app/wire/json.h"

namespace tongdai::server {

using storage::Cursor;
using storage::FeedRow;

namespace {

constexpr qint64 MostBytes = 4 * 1024 * 1024; // below Qt's own limit for unpacking
constexpr int LongestWaitSeconds = 60;
constexpr int RowsAtOnce = 500;
constexpr int MostScopes = 1000;
constexpr int MostIds = 200;

struct Start {
    qint64 seq = 0;
    bool reset = false;
    qint64 floor = 0; ///< what the stream that goes on here began above
};

/// Where a scope goes on from.
Result<Start> startOf(storage::Database &database, const QString &scope, const QString &text,
                      const QString &epoch, const storage::Head &head, const Safeties &safeties)
{
    const auto cursor = Cursor::parse(text);
    if (!cursor || cursor->epoch != epoch)
        return Start {0, true, head.floor};
    if (cursor->seq == 0)
        return Start {0, false, head.floor}; // nothing was ever given under it
    if (cursor->seq > head.seq || std::max(cursor->seq, cursor->floor) < head.floor)
        return Start {0, true, head.floor};
    const auto tag = storage::tagAt(database, scope, cursor->seq);
    if (!tag)
        return tl::unexpected(tag.error());
    return *tag == cursor->tag || !safeties.tag ? Start {cursor->seq, false, cursor->floor}
                                                : Start {0, true, head.floor};
}

struct Page {
    QByteArray rows;
    qint64 last = 0;
    bool more = false;
};

Result<Page> pageOf(storage::Database &database, const QString &scope, const Start &start, qint64 headSeq,
                    qint64 &budget, const Safeties &safeties)
{
    Page page;
    page.last = start.seq;
    for (;;) {
        // Tombstones mean nothing to one who starts anew.
        const auto rows = storage::feedAfter(database, scope, page.last, RowsAtOnce, !start.reset);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const FeedRow &row : *rows) {
            if (safeties.notYetVisible && safeties.notYetVisible(scope, row.seq))
                continue;
            const auto json = rowJson(database, row);
            if (!json)
                return tl::unexpected(json.error());
            if (!page.rows.isEmpty() && json->size() > budget) {
                page.more = true;
                return page;
            }
            if (!page.rows.isEmpty())
                page.rows += ',';
            page.rows += *json;
            budget -= json->size();
            page.last = row.seq;
        }
        if (rows->size() < RowsAtOnce) {
            page.last = headSeq;
            return page;
        }
        if (budget <= 0) {
            page.more = true;
            return page;
        }
    }
}

QByteArray pageJson(const QString &scope, const QByteArray &rows, const QString &next, bool more, bool reset)
{
    const auto word = [](bool value) { return value ? QByteArray("true") : QByteArray("false"); };
    return "{\"scope\":" + quoted(scope) + ",\"rows\":[" + rows + "],\"next\":" + quoted(next)
        + ",\"more\":" + word(more) + ",\"reset\":" + word(reset) + '}';
}

Result<QByteArray> scopeJson(storage::Database &database, const QString &scope, const QString &cursor,
                             const QString &epoch, qint64 &budget, qint64 &seen, const Safeties &safeties)
{
    const auto head = storage::headOf(database, scope);
    if (!head)
        return tl::unexpected(head.error());
    seen = head->seq;
    const auto start = startOf(database, scope, cursor, epoch, *head, safeties);
    if (!start)
        return tl::unexpected(start.error());
    if (!start->reset && start->seq == head->seq)
        return QByteArray(); // nothing new
    if (budget <= 0)
        return pageJson(scope, {}, cursor, true, false);
    const auto page = pageOf(database, scope, *start, head->seq, budget, safeties);
    if (!page)
        return tl::unexpected(page.error());
    const auto tag = storage::tagAt(database, scope, page->last);
    if (!tag)
        return tl::unexpected(tag.error());
    return pageJson(scope, page->rows, Cursor {epoch, page->last, *tag, start->floor}.text(), page->more, start->reset);
}

} // namespace

Result<PullRequest> pullRequestFrom(const QJsonObject &body)
{
    wire::Reader reader(body);
    PullRequest request;
    const QJsonObject cursors = reader.object(QStringLiteral("cursors"), true);
    request.maxBytes
        = reader.integer(QStringLiteral("max_bytes"), 1, std::numeric_limits<int>::max(), MostBytes);
    request.waitSeconds = static_cast<int>(reader.integer(QStringLiteral("wait_s"), 0, 3600));
    if (!reader.ok())
        return tl::unexpected(reader.error());
    request.maxBytes = std::min(request.maxBytes, MostBytes);
    request.waitSeconds = std::min(request.waitSeconds, LongestWaitSeconds);
    if (cursors.size() > MostScopes)
        return fail(ErrorKind::Invalid, QStringLiteral("too many scopes"), QStringLiteral("cursors"),
                    QStringLiteral("json.range"));
    wire::Reader scopes(cursors, QStringLiteral("cursors"));
    for (auto cursor = cursors.begin(); cursor != cursors.end(); ++cursor)
        request.cursors.insert(cursor.key(), scopes.text(cursor.key(), 200));
    if (!scopes.ok())
        return tl::unexpected(scopes.error());
    return request;
}

Result<PullAnswer> pull(storage::Database &database, const PullRequest &request, const QStringList &allowed,
                        const QString &epoch, const Safeties &safeties)
{
    const auto snapshot = Snapshot::of(database);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    PullAnswer answer;
    qint64 budget = request.maxBytes;
    QList<QByteArray> pages;
    for (const QString &scope : allowed) {
        const auto cursor = request.cursors.constFind(scope);
        if (cursor == request.cursors.cend())
            continue;
        qint64 seen = 0;
        auto page = scopeJson(database, scope, *cursor, epoch, budget, seen, safeties);
        if (!page)
            return tl::unexpected(page.error());
        answer.seen.insert(scope, seen);
        if (!page->isEmpty())
            pages.append(std::move(*page));
    }
    for (auto cursor = request.cursors.cbegin(); cursor != request.cursors.cend(); ++cursor) {
        if (!allowed.contains(cursor.key()) && !cursor->isEmpty())
            pages.append(pageJson(cursor.key(), {}, {}, false, true));
    }
    answer.hasNews = !pages.isEmpty();
    answer.pages = '[' + pages.join(',') + ']';
    return answer;
}

Result<QString> lifeOf(storage::Database &database)
{
    return storage::metaOf(database, QStringLiteral("life"));
}

Result<void> beginLife(storage::Database &database)
{
    return storage::setMeta(database, QStringLiteral("life"), QString::fromLatin1(newToken()).left(16));
}

Result<FetchRequest> fetchRequestFrom(const QJsonObject &body)
{
    wire::Reader reader(body);
    FetchRequest request;
    request.type = reader.text(QStringLiteral("type"), 40, true);
    if (!body.contains(QStringLiteral("ids")))
        reader.refuse(QStringLiteral("ids"), QStringLiteral("json.missing"), QStringLiteral("is missing"));
    request.ids = reader.texts(QStringLiteral("ids"), MostIds, 100);
    if (!reader.ok())
        return tl::unexpected(reader.error());
    return request;
}

Result<QByteArray> fetch(storage::Database &database, const FetchRequest &request, const QStringList &allowed)
{
    const auto snapshot = Snapshot::of(database);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    QList<QByteArray> rows;
    for (const QString &id : request.ids) {
        const auto view = storage::viewIn(database, allowed, request.type, id);
        if (!view)
            return tl::unexpected(view.error());
        if (!*view)
            continue;
        const auto row = rowJson(database, {request.type, id, 0, false, **view});
        if (!row)
            return tl::unexpected(row.error());
        rows.append(*row);
    }
    return '[' + rows.join(',') + ']';
}

} // namespace tongdai::server
