// The feed of the centre: which row stands in which scope at which sequence.
#pragma once

#include "app/storage/database.h"

#include <QHash>
#include <QStringList>

namespace tongdai::storage {

/// How much of a row a scope shows. Stored in scope_row.
enum class View {
    Whole = 0,
    Desk = 1, ///< as a desk sees it: without who the citizen is when that is to be kept secret; a call as an
              ///< excerpt
    Stub = 2, ///< an event that says where the ticket went, without words
};

/// Collects what a transaction changes and writes it into the scopes as its last statements.
class Emitter
{
public:
    void there(const QString &scope, const QString &type, const QString &id, View view = View::Whole);
    void gone(const QString &scope, const QString &type, const QString &id);

    /// What was collected since a mark can be taken back, with the savepoint it belongs to.
    qsizetype mark() const { return m_emissions.size(); }
    void backTo(qsizetype mark) { m_emissions.resize(mark); }

    /// Numbers the rows: one head a scope, scopes ascending, each row once at its last state. A scope's first
    /// head is made under `tag`. Gives the new heads.
    Result<QHash<QString, qint64>> flush(Database &database, const QString &tag);

private:
    struct Emission {
        QString scope;
        QString type;
        QString id;
        bool gone = false;
        View view = View::Whole;
    };
    QList<Emission> m_emissions;
};

/// "epoch.seq.tag" of one scope; ".floor" behind it while a stream that began anew has not yet reached the floor.
struct Cursor {
    QString epoch;
    qint64 seq = 0;
    QString tag;
    qint64 floor = 0; ///< the scope's when the stream began: its holder has nothing that went before

    static std::optional<Cursor> parse(const QString &text);
    QString text() const;
};

struct Head {
    qint64 seq = 0; ///< 0 when nothing was ever written there
    qint64 floor = 0;
};

struct FeedRow {
    QString type;
    QString id;
    qint64 seq = 0;
    bool gone = false;
    View view = View::Whole;
};

/// Gives every head a fresh tag, valid from its next sequence on: done whenever a write lane connects, in one
/// transaction.
Result<void> renewTags(Database &database, const QString &tag);

Result<Head> headOf(Database &database, const QString &scope);
Result<QHash<QString, qint64>> heads(Database &database);

/// The tag that covers a sequence, empty when the scope has none.
Result<QString> tagAt(Database &database, const QString &scope, qint64 seq);

/// Rows of a scope after `after`, oldest first, at most `limit`; `withGone` false leaves tombstones out.
Result<QList<FeedRow>> feedAfter(Database &database, const QString &scope, qint64 after, int limit,
                                 bool withGone);

/// The fullest view any of the scopes gives of a row that is there, if one does.
Result<std::optional<View>> viewIn(Database &database, const QStringList &scopes, const QString &type,
                                   const QString &id);

/// A fresh random tag: 16 hex digits.
QString newTag();

} // namespace tongdai::storage
