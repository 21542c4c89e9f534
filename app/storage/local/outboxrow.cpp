#include "app/storage/local/outboxrow.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>

namespace tongdai::storage {

QByteArray sumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160);
}

QByteArray OutboxRow::sum() const
{
    OutboxRow lasting = *this;
    lasting.clientId.clear();
    lasting.n = 0;
    return sumOf(lasting.toBytes());
}

QByteArray OutboxRow::toBytes() const
{
    // A null and an empty text are one: a column read back is never null.
    const auto text = [](const QString &value) { return QCborValue(value.isNull() ? QStringLiteral("") : value); };
    const QCborArray fields {text(id),
                             text(clientId),
                             n,
                             text(kind),
                             kv,
                             text(actor),
                             wallMs,
                             monoMs,
                             base,
                             text(subject),
                             text(predicted),
                             text(body),
                             sealed.isNull() ? QCborValue(QCborValue::Null) : QCborValue(sealed)};
    return fields.toCborValue().toCbor();
}

std::optional<OutboxRow> OutboxRow::fromBytes(const QByteArray &bytes)
{
    const QCborArray fields = QCborValue::fromCbor(bytes).toArray();
    if (fields.size() != 13 || fields.at(0).toString().isEmpty())
        return {};
    OutboxRow row;
    row.id = fields.at(0).toString();
    row.clientId = fields.at(1).toString();
    row.n = fields.at(2).toInteger();
    row.kind = fields.at(3).toString();
    row.kv = fields.at(4).toInteger();
    row.actor = fields.at(5).toString();
    row.wallMs = fields.at(6).toInteger();
    row.monoMs = fields.at(7).toInteger();
    row.base = fields.at(8).toInteger();
    row.subject = fields.at(9).toString();
    row.predicted = fields.at(10).toString();
    row.body = fields.at(11).toString();
    if (!fields.at(12).isNull())
        row.sealed = fields.at(12).toByteArray();
    return row;
}

QString OutboxRow::columns()
{
    return QStringLiteral("id, client_id, n, kind, kv, actor, wall_ms, mono_ms, base, subject, predicted, body, sealed");
}

OutboxRow OutboxRow::from(const Query &query)
{
    OutboxRow row;
    row.id = query.text(0);
    row.clientId = query.text(1);
    row.n = query.integer(2);
    row.kind = query.text(3);
    row.kv = query.integer(4);
    row.actor = query.text(5);
    row.wallMs = query.integer(6);
    row.monoMs = query.integer(7);
    row.base = query.integer(8);
    row.subject = query.text(9);
    row.predicted = query.text(10);
    row.body = query.text(11);
    if (!query.isNull(12))
        row.sealed = query.bytes(12);
    return row;
}

Result<bool> OutboxRow::insert(Database &database) const
{
    Query query(database,
                QStringLiteral("INSERT OR IGNORE INTO op (%1, state, sum)"
                               " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,'queued',?)")
                    .arg(columns()));
    query.bind(id).bind(clientId).bind(n).bind(kind).bind(kv).bind(actor).bind(wallMs).bind(monoMs);
    query.bind(base).bind(subject).bind(predicted).bind(body);
    if (sealed.isNull())
        query.bindNull();
    else
        query.bind(sealed);
    if (const auto ran = query.bind(sum()).run(); !ran)
        return tl::unexpected(ran.error());
    return query.affected() > 0;
}

QByteArray keySum(const QString &name, const QByteArray &bytes)
{
    return sumOf(QCborArray {name.isNull() ? QStringLiteral("") : name, bytes}.toCborValue().toCbor());
}

} // namespace tongdai::storage
