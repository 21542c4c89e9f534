// A row of the centre on its way into mirror.db: read, parted and sealed, which costs more than writing it.
#pragma once

#include "app/storage/local/sealing.h"
#include "models/domain/call.h"
#include "models/domain/callercard.h"
#include "models/domain/ticket.h"
#include "models/ports/centralserver.h"

#include <QFuture>
#include <QList>

#include <variant>

namespace tongdai::storage {

enum class RowKind { Directory, Procedure, Knowledge, Caller, Call, Ticket, Event, Parked, Unknown };

RowKind rowKindOf(const QString &type);

/// Context of a mirrored row's sealed part.
QByteArray shadowContext(const QString &type, const QString &id);

struct ArrivedRow {
    RowKind kind = RowKind::Unknown;
    /// What the index tables need; nothing for kinds that have none.
    std::variant<std::monostate, Call, Ticket, TicketEvent, CallerCard> read;
    QByteArray phoneHash; ///< empty without a number
    PartedDocument parted; ///< of a row that could not be read everything is in the sealed part
    QString problem; ///< why it cannot be shown; empty when it can
};

/// A row that is not `gone`. Any thread; fails when sealing does.
Result<ArrivedRow> arrived(const PullRow &row, const Sealer &sealer);

/// The rows of a page one after the other, those of a long page made ready on other cores while the caller writes.
class Arrivals
{
public:
    /// Both outlive this.
    Arrivals(const QList<PullRow> &rows, const Sealer &sealer);
    ~Arrivals();
    Arrivals(const Arrivals &) = delete;
    Arrivals &operator=(const Arrivals &) = delete;

    /// The next row, in the page's order; an empty one for a row that is gone. Not called more often than there are
    /// rows.
    Result<ArrivedRow> next();

private:
    const QList<PullRow> &m_rows;
    const Sealer &m_sealer;
    qsizetype m_next = 0;
    QFuture<QList<Result<ArrivedRow>>> m_chunks; ///< of a short page none
    QList<Result<ArrivedRow>> m_chunk;
};

} // namespace tongdai::storage
