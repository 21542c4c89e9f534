#include "app/storage/local/outboxmending.h"

#include "app/storage/local/outboxtail.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>
#include <QUuid>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcMending, "tongdai.storage.mending")

namespace {

struct KeyRow {
    QString name; ///< holder of a slot, or the key's id
    QByteArray bytes;
};

struct DraftRow {
    QString key;
    qint64 tab = 0;
    qint64 savedMs = 0;
    QByteArray sealed;
    QString author; ///< of an article's draft and of a form's
    QString kind; ///< of a form's draft
};

struct Witnesses {
    QList<OutboxRow> rows; ///< each id once
    QSet<QString> ids;
    QList<OutboxRow> damaged; ///< what is left of rows whose sum does not fit
    QList<KeyRow> slots;
    std::optional<KeyRow> proof;
    QList<DraftRow> callDrafts;
    QList<DraftRow> answerDrafts;
    QList<DraftRow> articleDrafts;
    QList<DraftRow> formDrafts;
    QList<DraftRow> people;

    /// A row nobody has whole goes on as it is: what can be read of it travels, the rest is said to be missing.
    void takeDamaged()
    {
        QSet<QPair<QString, qint64>> numbers;
        for (const OutboxRow &row : std::as_const(rows))
            numbers.insert({row.clientId, row.n});
        for (OutboxRow &row : damaged) {
            if (!numbers.contains({row.clientId, row.n}) && !QUuid::fromString(row.id).isNull())
                take(std::move(row));
        }
        damaged.clear();
    }

    void take(OutboxRow row)
    {
        if (ids.contains(row.id))
            return;
        ids.insert(row.id);
        rows.append(std::move(row));
    }
};

std::unique_ptr<Database> openCopy(const QString &file, bool *salvaged)
{
    if (QFileInfo(file).size() == 0)
        return {};
    DatabaseOptions options;
    options.file = file;
    options.wal = false;
    options.readOnly = true;
    auto database = Database::open(options);
    *salvaged = !database;
    if (*salvaged) {
        options.salvage = true;
        database = Database::open(options);
    }
    return database ? std::move(*database) : nullptr;
}

QList<DraftRow> readDrafts(Database &copy, const QString &sql)
{
    QList<DraftRow> drafts;
    Query rows(copy, sql);
    for (bool ok = rows.run().has_value(); ok && rows.next();)
        drafts.append(
            {rows.text(0), rows.integer(1), rows.integer(2), rows.bytes(3), rows.text(4), rows.text(5)});
    return drafts;
}

/// What no operation is written without. A damaged record may read as nothing at all, its sum included. The installation
/// has no name yet before its first sign-in at the centre.
bool saysWhatItIs(const OutboxRow &row)
{
    return !QUuid::fromString(row.id).isNull() && row.n > 0 && !row.kind.isEmpty() && !row.actor.isEmpty();
}

// Rows until damage ends the reading; of those with a sum only the ones whose sum fits. Where the schema is damaged a
// column's name proves nothing: then a row without a fitting sum is no row.
void readCopy(Database &copy, bool salvaged, Witnesses *witnesses)
{
    {
        Query rows(copy, QStringLiteral("SELECT %1, sum FROM op ORDER BY row").arg(OutboxRow::columns()));
        for (bool ok = rows.run().has_value(); ok && rows.next();) {
            OutboxRow row = OutboxRow::from(rows);
            const bool unsummed = rows.isNull(13) && !salvaged;
            if (unsummed ? saysWhatItIs(row) : row.sum() == rows.bytes(13))
                witnesses->take(std::move(row));
            else if (!salvaged)
                witnesses->damaged.append(std::move(row));
        }
    }
    {
        Query rows(copy, QStringLiteral("SELECT holder, wrapped, sum FROM key_slot WHERE sum IS NOT NULL"));
        for (bool ok = rows.run().has_value(); ok && rows.next();) {
            if (keySum(rows.text(0), rows.bytes(1)) == rows.bytes(2))
                witnesses->slots.append({rows.text(0), rows.bytes(1)});
        }
    }
    {
        Query proof(copy, QStringLiteral("SELECT key_id, key_proof, key_sum FROM meta WHERE id = 1"));
        if (!witnesses->proof && proof.run() && proof.next() && !proof.text(0).isEmpty()
            && keySum(proof.text(0), proof.bytes(1)) == proof.bytes(2))
            witnesses->proof = KeyRow {proof.text(0), proof.bytes(1)};
    }
    witnesses->callDrafts
        += readDrafts(copy, QStringLiteral("SELECT form_id, tab, saved_ms, sealed, '', '' FROM call_draft"));
    witnesses->answerDrafts += readDrafts(
        copy, QStringLiteral("SELECT ticket_id, 0, saved_ms, sealed, '', '' FROM answer_draft"));
    witnesses->articleDrafts += readDrafts(
        copy, QStringLiteral("SELECT draft_id, 0, saved_ms, sealed, author, '' FROM article_draft"));
    witnesses->formDrafts += readDrafts(
        copy, QStringLiteral("SELECT subject, 0, saved_ms, sealed, author, kind FROM form_draft"));
    witnesses->people
        += readDrafts(copy, QStringLiteral("SELECT name, 0, saved_ms, sealed, '', '' FROM person"));
}

class Filling
{
public:
    explicit Filling(Database &outbox)
        : m_outbox(outbox)
    { }

    Result<int> fill(const Witnesses &witnesses)
    {
        int added = 0;
        for (const OutboxRow &row : witnesses.rows) {
            const auto done = add(row);
            if (!done)
                return tl::unexpected(done.error());
            added += *done;
        }
        if (const auto done = addKeys(witnesses); !done)
            return tl::unexpected(done.error());
        for (const DraftRow &draft : witnesses.callDrafts) {
            // Of a call that is saved meanwhile nothing is left to type.
            const auto saved = isThere(draft.key);
            if (!saved)
                return tl::unexpected(saved.error());
            if (*saved)
                continue;
            Query set(m_outbox,
                      QStringLiteral("INSERT INTO call_draft (form_id, tab, saved_ms, sealed) VALUES (?, ?, ?, ?)"
                                     " ON CONFLICT (form_id) DO UPDATE SET tab = excluded.tab,"
                                     " saved_ms = excluded.saved_ms, sealed = excluded.sealed"
                                     " WHERE excluded.saved_ms > saved_ms"));
            if (const auto ran = set.bind(draft.key).bind(draft.tab).bind(draft.savedMs).bind(draft.sealed).run();
                !ran)
                return tl::unexpected(ran.error());
        }
        for (const auto &[rows, sql] :
             {std::pair(&witnesses.answerDrafts,
                        QStringLiteral("INSERT INTO answer_draft (ticket_id, saved_ms, sealed) VALUES (?, ?, ?)"
                                       " ON CONFLICT (ticket_id) DO UPDATE SET saved_ms = excluded.saved_ms,"
                                       " sealed = excluded.sealed WHERE excluded.saved_ms > saved_ms")),
              std::pair(&witnesses.people,
                        QStringLiteral("INSERT INTO person (name, saved_ms, sealed) VALUES (?, ?, ?)"
                                       " ON CONFLICT (name) DO UPDATE SET saved_ms = excluded.saved_ms,"
                                       " sealed = excluded.sealed WHERE excluded.saved_ms > saved_ms"))}) {
            for (const DraftRow &row : *rows) {
                Query set(m_outbox, sql);
                if (const auto ran = set.bind(row.key).bind(row.savedMs).bind(row.sealed).run(); !ran)
                    return tl::unexpected(ran.error());
            }
        }
        for (const DraftRow &draft : witnesses.articleDrafts) {
            Query set(m_outbox,
                      QStringLiteral("INSERT INTO article_draft (draft_id, author, saved_ms, sealed) VALUES (?, ?, ?, ?)"
                                     " ON CONFLICT (draft_id) DO UPDATE SET author = excluded.author,"
                                     " saved_ms = excluded.saved_ms, sealed = excluded.sealed"
                                     " WHERE excluded.saved_ms > saved_ms"));
            if (const auto ran = set.bind(draft.key).bind(draft.author).bind(draft.savedMs).bind(draft.sealed).run();
                !ran)
                return tl::unexpected(ran.error());
        }
        if (const auto done = addForms(witnesses.formDrafts); !done)
            return tl::unexpected(done.error());
        return added;
    }

private:
    Result<void> addForms(const QList<DraftRow> &drafts)
    {
        for (const DraftRow &draft : drafts) {
            Query set(
                m_outbox,
                QStringLiteral("INSERT INTO form_draft (author, kind, subject, saved_ms, sealed)"
                               " VALUES (?, ?, ?, ?, ?) ON CONFLICT (author, kind, subject) DO UPDATE SET"
                               " saved_ms = excluded.saved_ms, sealed = excluded.sealed"
                               " WHERE excluded.saved_ms > saved_ms"));
            set.bind(draft.author).bind(draft.kind).bind(draft.key).bind(draft.savedMs);
            if (const auto ran = set.bind(draft.sealed).run(); !ran)
                return ran;
        }
        return {};
    }

    Result<bool> isThere(const QString &id)
    {
        Query query(m_outbox, QStringLiteral("SELECT 1 FROM op WHERE id = ?"));
        if (const auto ran = query.bind(id).run(); !ran)
            return tl::unexpected(ran.error());
        return query.next();
    }

    Result<bool> add(OutboxRow row)
    {
        const auto there = isThere(row.id);
        if (!there)
            return there;
        if (*there)
            return false;
        auto added = row.insert(m_outbox);
        if (!added || *added)
            return added;
        // Its number was given to another, which an outbox put back from an older copy can do.
        {
            Query next(m_outbox, QStringLiteral("SELECT coalesce(max(n), 0) + 1 FROM op WHERE client_id = ?"));
            if (const auto ran = next.bind(row.clientId).run(); !ran)
                return tl::unexpected(ran.error());
            if (next.next())
                row.n = next.integer(0);
        }
        return row.insert(m_outbox);
    }

    Result<void> addKeys(const Witnesses &witnesses)
    {
        for (const KeyRow &slot : witnesses.slots) {
            Query set(m_outbox,
                      QStringLiteral("INSERT OR IGNORE INTO key_slot (holder, wrapped, sum) VALUES (?, ?, ?)"));
            if (const auto ran = set.bind(slot.name).bind(slot.bytes).bind(keySum(slot.name, slot.bytes)).run(); !ran)
                return ran;
        }
        if (!witnesses.proof)
            return {};
        Query set(m_outbox,
                  QStringLiteral("UPDATE meta SET key_id = ?, key_proof = ?, key_sum = ? WHERE id = 1 AND key_id = ''"));
        const KeyRow &proof = *witnesses.proof;
        return set.bind(proof.name).bind(proof.bytes).bind(keySum(proof.name, proof.bytes)).run();
    }

    Database &m_outbox;
};

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorKind::Corrupt, what + QStringLiteral(" does not say what was written"));
}

/// Written by a program that knew no sums: what is there is what we have.
Result<void> setMissingSums(Database &outbox)
{
    QList<QPair<qint64, QByteArray>> sums;
    {
        Query rows(outbox, QStringLiteral("SELECT %1, row FROM op WHERE sum IS NULL").arg(OutboxRow::columns()));
        if (const auto ran = rows.run(); !ran)
            return ran;
        while (rows.next()) {
            const OutboxRow row = OutboxRow::from(rows);
            if (!saysWhatItIs(row))
                return damaged(QStringLiteral("an operation"));
            sums.append({rows.integer(13), row.sum()});
        }
    }
    for (const auto &[row, sum] : std::as_const(sums)) {
        Query set(outbox, QStringLiteral("UPDATE op SET sum = ? WHERE row = ?"));
        if (const auto ran = set.bind(sum).bind(row).run(); !ran)
            return ran;
    }
    QList<KeyRow> slots;
    {
        Query rows(outbox, QStringLiteral("SELECT holder, wrapped FROM key_slot WHERE sum IS NULL"));
        if (const auto ran = rows.run(); !ran)
            return ran;
        while (rows.next())
            slots.append({rows.text(0), rows.bytes(1)});
    }
    for (const KeyRow &slot : std::as_const(slots)) {
        Query set(outbox, QStringLiteral("UPDATE key_slot SET sum = ? WHERE holder = ?"));
        if (const auto ran = set.bind(keySum(slot.name, slot.bytes)).bind(slot.name).run(); !ran)
            return ran;
    }
    std::optional<KeyRow> proof;
    {
        Query row(outbox,
                  QStringLiteral("SELECT key_id, key_proof FROM meta WHERE key_sum IS NULL AND key_id <> ''"));
        if (const auto ran = row.run(); !ran)
            return ran;
        if (row.next())
            proof = KeyRow {row.text(0), row.bytes(1)};
    }
    if (!proof)
        return {};
    Query set(outbox, QStringLiteral("UPDATE meta SET key_sum = ? WHERE id = 1"));
    return set.bind(keySum(proof->name, proof->bytes)).run();
}

} // namespace

Result<void> checkSchema(Database &outbox)
{
    DatabaseOptions options;
    options.file = QStringLiteral(":memory:");
    options.wal = false;
    auto fresh = Database::open(options);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (const auto made = migrate(**fresh, QStringLiteral("outbox")); !made)
        return tl::unexpected(made.error());
    const auto schemaOf = [](Database &database) -> Result<QStringList> {
        Query rows(database, QStringLiteral("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
                                            " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"));
        if (const auto ran = rows.run(); !ran)
            return tl::unexpected(ran.error());
        QStringList all;
        while (rows.next())
            all.append(rows.text(0) + QLatin1Char(' ') + rows.text(1) + QLatin1Char(' ') + rows.text(2)
                       + QLatin1Char(' ') + rows.text(3));
        return all;
    };
    const auto wanted = schemaOf(**fresh);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto found = schemaOf(outbox);
    if (!found || *found != *wanted)
        return damaged(QStringLiteral("the schema"));
    return {};
}

Result<void> checkSums(Database &outbox)
{
    const auto set = setMissingSums(outbox);
    if (!set && set.error().kind != ErrorKind::DiskFull)
        return set;
    // On a full disk they wait for another start: what was saved is to be seen and sent all the same.
    const bool compared = set.has_value();
    if (!compared)
        qCWarning(lcMending) << "no room for sums of rows that have none";
    {
        Query rows(outbox,
                   QStringLiteral("SELECT %1, sum FROM op WHERE sum IS NOT NULL").arg(OutboxRow::columns()));
        if (const auto ran = rows.run(); !ran)
            return ran;
        while (rows.next()) {
            if (OutboxRow::from(rows).sum() != rows.bytes(13))
                return damaged(QStringLiteral("an operation"));
        }
    }
    {
        Query rows(outbox, QStringLiteral("SELECT holder, wrapped, sum FROM key_slot"));
        if (const auto ran = rows.run(); !ran)
            return ran;
        while (rows.next()) {
            if (keySum(rows.text(0), rows.bytes(1)) != rows.bytes(2))
                return damaged(QStringLiteral("a key slot"));
        }
    }
    Query proof(outbox, QStringLiteral("SELECT key_id, key_proof, key_sum FROM meta WHERE id = 1"));
    if (const auto ran = proof.run(); !ran)
        return ran;
    if (!proof.next())
        return damaged(QStringLiteral("the identity"));
    if (!compared && proof.isNull(2))
        return {};
    if ((!proof.text(0).isEmpty() || !proof.isNull(2)) && keySum(proof.text(0), proof.bytes(1)) != proof.bytes(2))
        return damaged(QStringLiteral("the key's proof"));
    return {};
}

Result<void> keepNumbersApart(Database &outbox)
{
    Query next(outbox,
               QStringLiteral("UPDATE meta SET next_n = max(next_n, (SELECT coalesce(max(n), 0) + 1 FROM op"
                              " WHERE op.client_id = meta.client_id))"));
    if (const auto ran = next.run(); !ran)
        return ran;
    // Put back from a copy that is older than this installation's new identity, or newer: they go on under the one here.
    QList<qint64> strangers;
    {
        Query rows(outbox, QStringLiteral("SELECT row FROM op, meta WHERE op.client_id <> meta.client_id ORDER BY row"));
        if (const auto ran = rows.run(); !ran)
            return ran;
        while (rows.next())
            strangers.append(rows.integer(0));
    }
    for (const qint64 row : std::as_const(strangers)) {
        Query set(outbox,
                  QStringLiteral("UPDATE op SET client_id = (SELECT client_id FROM meta), n = (SELECT next_n FROM meta),"
                                 " state = 'queued' WHERE row = ?"));
        if (const auto ran = set.bind(row).run(); !ran)
            return ran;
        Query given(outbox, QStringLiteral("UPDATE meta SET next_n = next_n + 1"));
        if (const auto ran = given.run(); !ran)
            return ran;
    }
    return {};
}

int fillFromCopies(Database &outbox, const OutboxCopies &copies)
{
    Witnesses witnesses;
    for (OutboxRow &row : OutboxTail::read(copies.tail))
        witnesses.take(std::move(row));
    for (const QString &file : copies.databases) {
        bool salvaged = false;
        if (const auto copy = openCopy(file, &salvaged))
            readCopy(*copy, salvaged, &witnesses);
    }
    witnesses.takeDamaged();
    if (witnesses.rows.isEmpty() && copies.databases.isEmpty())
        return 0;
    auto transaction = Transaction::begin(outbox);
    if (!transaction)
        return 0;
    const auto added = Filling(outbox).fill(witnesses);
    if (!added) {
        qCWarning(lcMending) << "the outbox cannot be filled from its copies:" << added.error().detail;
        return 0;
    }
    if (const auto done = transaction->commit(); !done)
        return 0;
    if (*added > 0)
        qCWarning(lcMending) << "operations put back from copies of the outbox:" << *added;
    return *added;
}

} // namespace tongdai::storage
