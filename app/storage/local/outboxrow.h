// What a row of the outbox says and never changes, summed up so that damage to it is seen.
#pragma once

#include "app/storage/database.h"

#include <QByteArray>
#include <QString>

namespace tongdai::storage {

/// The columns of `op` that are written once; client_id and n change with a new identity of the installation.
struct OutboxRow {
    QString id;
    QString clientId;
    qint64 n = 0;
    QString kind;
    qint64 kv = 1;
    QString actor;
    qint64 wallMs = 0;
    qint64 monoMs = 0;
    qint64 base = 0;
    QString subject;
    QString predicted;
    QString body;
    QByteArray sealed; ///< null: nothing of it is sealed

    bool operator==(const OutboxRow &) const = default;

    /// BLAKE2b-160 over everything but clientId and n.
    QByteArray sum() const;

    /// CBOR array in the order of the fields.
    QByteArray toBytes() const;
    static std::optional<OutboxRow> fromBytes(const QByteArray &bytes);

    /// From a query over columns().
    static OutboxRow from(const Query &query);
    static QString columns(); ///< in the order of the fields
    /// Adds the row with its sum, queued; nothing happens when its id or its number is there already.
    Result<bool> insert(Database &database) const;
};

QByteArray sumOf(const QByteArray &bytes); ///< BLAKE2b-160
/// The same of a key slot or the profile's key proof.
QByteArray keySum(const QString &name, const QByteArray &bytes);

} // namespace tongdai::storage
