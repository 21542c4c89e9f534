// Rows of the centre's entity tables and back: a JSON document each, with the columns that rules ask for
// beside it. Used on the thread that owns the Database.
#pragma once

#include "app/storage/database.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/deadlineclock.h"

#include <optional>

namespace tongdai::storage {

struct StoredDocument {
    qint64 version = 0;
    QByteArray doc;
};

/// Any row by type and id; nothing when there is none or the type is unknown.
Result<std::optional<StoredDocument>> documentOf(Database &database, const QString &type, const QString &id);

enum class Put { Added, Changed, Same };

// Directory. A row whose document did not change keeps its version and gives Same.
Result<Put> putUnit(Database &database, const Unit &unit);
Result<QList<Unit>> allUnits(Database &database);
Result<std::optional<Unit>> unitOf(Database &database, const QString &code);

Result<Put> putDuty(Database &database, const DutySlot &slot);
Result<std::optional<DutySlot>> dutyOf(Database &database, const QString &id); ///< with its version
Result<void> dropDuty(Database &database, const QString &id);

/// One row a date and scope.
Result<Put> putDay(Database &database, const CalendarDay &day);
Result<QList<CalendarDay>> allDays(Database &database); ///< in order of date, those for all units first
Result<QList<CalendarDay>> daysFor(Database &database, const QString &unit); ///< for all units and for this one

Result<void> addUser(Database &database, const User &user, const QString &passwordHash);
/// Everything but the password; NotFound when there is none.
Result<Put> putUser(Database &database, const User &user);
Result<QList<User>> allUsers(Database &database);
Result<std::optional<User>> userOf(Database &database, const QString &name);
Result<std::optional<QString>> passwordHashOf(Database &database, const QString &name);
/// NotFound when there is no such user.
Result<void> setPasswordHash(Database &database, const QString &name, const QString &hash);

// Articles are written through articlerows.h.
Result<QList<Procedure>> allProcedures(Database &database);

struct CallRow {
    Call call;
    QString unit; ///< of who logged it
    qint64 receivedMs = 0;
    qint64 version = 0;
};
Result<std::optional<CallRow>> callOf(Database &database, const QUuid &id);
Result<void> insertCall(Database &database, const CallRow &row);
/// Writes the call with the next version.
Result<void> updateCall(Database &database, CallRow &row);

struct TicketRow {
    Ticket ticket;
    qint64 acceptFromMs = 0; ///< when the desk's time to accept began; 0 before
    qint64 resultFromMs = 0; ///< when the result's time began; 0 before
    QString resultUnit {}; ///< whose working hours the result's time counts
    QList<ClockPause> pauses {}; ///< when the clocks stood still for want of information, oldest first
    qint64 version = 0;

    bool standsStill() const { return !pauses.isEmpty() && pauses.last().toMs == 0; }
};
Result<std::optional<TicketRow>> ticketOf(Database &database, const QUuid &id);
Result<QList<TicketRow>> ticketsOfCall(Database &database, const QUuid &callId);
Result<void> insertTicket(Database &database, const TicketRow &row);
/// Without its pauses, which keepPause() writes.
Result<void> updateTicket(Database &database, TicketRow &row);
/// A pause that begins or ends; one that began at the same instant is replaced.
Result<void> keepPause(Database &database, const QUuid &ticketId, const ClockPause &pause);

/// Conflict when an event with this id is there.
Result<void> insertEvent(Database &database, const TicketEvent &event);
Result<QStringList> eventIdsOf(Database &database, const QUuid &ticketId);
/// When the last of a ticket's events but these happened; 0 when there is none.
Result<qint64> lastEventMs(Database &database, const QUuid &ticketId, const QStringList &butThese);
Result<std::optional<TicketEvent>> lastMoveOf(Database &database, const QUuid &ticketId);
Result<QList<TicketEvent>> editsOf(Database &database, const QUuid &ticketId); ///< oldest first
Result<bool> eventExists(Database &database, const QUuid &id);
/// True when the unit was ever sent this ticket or did something on it.
Result<bool> unitHadTicket(Database &database, const QUuid &ticketId, const QString &unit);

/// Next value of a named counter, from 1.
Result<qint64> countUp(Database &database, const QString &name);

/// A fact about this database; `meta` of the schema.
Result<QString> metaOf(Database &database, const QString &name);
Result<void> setMeta(Database &database, const QString &name, const QString &value);

} // namespace tongdai::storage
