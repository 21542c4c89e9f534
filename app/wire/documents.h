// Rows and operation bodies: domain values to JSON and back, one codec for both sides.
//
// A row's document keeps what a citizen said or is in one object "citizen"; everything beside it may be
// stored, sorted and filtered in clear. Unknown fields are ignored here and kept by whoever stores the raw
// document. What is empty, zero, false or null is not written, and read back as such; a text passes cleanText
// on its way in.
#pragma once

#include "models/domain/calendarday.h"
#include "models/domain/call.h"
#include "models/domain/parkednotice.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"
#include "models/domain/ticket.h"
#include "models/domain/ticketflow.h"
#include "models/domain/unit.h"
#include "models/domain/user.h"

#include <QJsonObject>

namespace tongdai::wire {

// Row types, the "t" of a change (resources/api).
inline QString rowUnit()
{
    return QStringLiteral("unit");
} ///< id: unit code; scope dir
inline QString rowUser()
{
    return QStringLiteral("user");
} ///< id: user name; scope dir
inline QString rowDuty()
{
    return QStringLiteral("duty");
} ///< id: slot id; scope dir
inline QString rowDay()
{
    return QStringLiteral("day");
} ///< id: dayId(); a CalendarDay; scope dir
inline QString rowProcedure()
{
    return QStringLiteral("procedure");
} ///< id: Procedure::id; scope kb
inline QString rowCall()
{
    return QStringLiteral("call");
} ///< scope calls; desk:<d> as excerpt
inline QString rowTicket()
{
    return QStringLiteral("ticket");
} ///< scopes cases, desk:<d>
inline QString rowEvent()
{
    return QStringLiteral("event");
} ///< scopes of its ticket
inline QString rowParked()
{
    return QStringLiteral("parked");
} ///< id: of the operation; a ParkedNotice; scope sup

// Operation kinds, the "kind"; "kv" is 1 for all of them.
inline QString opCallCreate()
{
    return QStringLiteral("call.create");
} ///< body: a call document
inline QString opCallCorrect()
{
    return QStringLiteral("call.correct");
} ///< {event_id, call_id, citizen:{changes}}; a CorrectBody
inline QString opTicketEdit()
{
    return QStringLiteral("ticket.edit");
} ///< {event_id, ticket_id, citizen:{changes}}; a CorrectBody
inline QString opDutyKeep()
{
    return QStringLiteral("duty.keep");
} ///< a duty document; the envelope's `base` is the version of the row that was seen, 0 for a new one
inline QString opDutyDrop()
{
    return QStringLiteral("duty.drop");
} ///< {id}; `base` as above
inline bool isDutyOp(const QString &kind)
{
    return kind == opDutyKeep() || kind == opDutyDrop();
}
inline QString opTicketCreate()
{
    return QStringLiteral("ticket.create");
} ///< body: a ticket document, state received, answered or forwarded
inline QString opTicketComment()
{
    return QStringLiteral("ticket.comment");
} ///< {event_id, ticket_id, internal, citizen:{text}}
inline QString opTicketAttach()
{
    return QStringLiteral("ticket.attach");
} ///< an AttachBody; the bytes come apart, under /v1/blobs
inline QString opTicketDetach()
{
    return QStringLiteral("ticket.detach");
} ///< {ticket_id, file_event_id}; by a supervisor
inline QString opTicketAttempt()
{
    return QStringLiteral("ticket.attempt");
} ///< an AttemptBody: a try to reach the citizen, beside whatever state the ticket is in
inline QString opTicketPromise()
{
    return QStringLiteral("ticket.promise");
} ///< a PromiseBody: the promised hour moved without a call, beside whatever state the ticket is in
inline QString opTicketSeen()
{
    return QStringLiteral("ticket.seen");
} ///< {ticket_id}
inline QString opTicketRate()
{
    return QStringLiteral("ticket.rate");
} ///< {ticket_id, rating, citizen:{text}}
/// "ticket.<move>": {event_id, ticket_id, unit, citizen:{reason, text}}; the envelope's `base` is the state
/// version seen.
QString opTicketMove(Move move);
std::optional<Move> moveOfOp(const QString &kind);

QJsonObject toJson(const CitizenWords &words);
Result<CitizenWords> citizenFromJson(const QJsonObject &object);

QJsonObject toJson(const Call &call);
Result<Call> callFromJson(const QJsonObject &object);

/// In clear; `name` is for the part that is sealed.
QJsonObject toJson(const AttachedFile &file);
/// Strict: a sum that is none, a size beyond MostFileBytes, a type that is not taken are refused.
Result<AttachedFile> attachedFileFromJson(const QJsonObject &object);

/// In clear: nothing in it tells of the citizen.
QJsonObject toJson(const CallAttempt &attempt);
Result<CallAttempt> callAttemptFromJson(const QJsonObject &object);

/// In clear, like a try.
QJsonObject toJson(const MovedPromise &moved);
/// Strict: a promise names its hour.
Result<MovedPromise> movedPromiseFromJson(const QJsonObject &object);

QJsonObject toJson(const Ticket &ticket); ///< without record and refusal
Result<Ticket> ticketFromJson(const QJsonObject &object);

QJsonObject toJson(const TicketEvent &event); ///< text under citizen.text
Result<TicketEvent> eventFromJson(const QJsonObject &object);

QJsonObject toJson(const Procedure &procedure);
Result<Procedure> procedureFromJson(const QJsonObject &object);

QJsonObject toJson(const Unit &unit);
Result<Unit> unitFromJson(const QJsonObject &object);

QJsonObject toJson(const User &user); ///< never a password
Result<User> userFromJson(const QJsonObject &object);

/// Id of a day's row: "yyyy-MM-dd" when it holds for all units, "yyyy-MM-dd/<code>" when for one.
QString dayId(const CalendarDay &day);
/// {date, kind, hours?, document?, unit?, note?}; hours as in a unit's document.
QJsonObject toJson(const CalendarDay &day);
/// Strict: a day has a date and a kind, and its hours are sound.
Result<CalendarDay> calendarDayFromJson(const QJsonObject &object);

QJsonObject toJson(const DutySlot &slot);
Result<DutySlot> dutyFromJson(const QJsonObject &object);

QJsonObject toJson(const ParkedNotice &notice);
Result<ParkedNotice> parkedNoticeFromJson(const QJsonObject &object);

/// One operation as it travels: {n,id,kind,kv,actor,wall,mono,base,body}.
struct Operation {
    qint64 n = 0;
    QUuid id;
    QString kind;
    int kv = 1;
    QString actor; ///< user name at authoring
    qint64 wallMs = 0;
    qint64 monoMs = 0;
    qint64 base = 0; ///< version of the row the person saw
    QUuid previous; ///< the installation's operation n - 1, so that another copy of its profile is seen; null: not kept
    QJsonObject body;
};

QJsonObject toJson(const Operation &operation);
/// Envelope only; the body is judged by its kind.
Result<Operation> operationFromJson(const QJsonObject &object);

struct MoveBody {
    QUuid eventId;
    QUuid ticketId;
    MoveArguments arguments;
};
QJsonObject toJson(const MoveBody &body);
Result<MoveBody> moveBodyFromJson(const QJsonObject &object);

struct CommentBody {
    QUuid eventId;
    QUuid ticketId;
    bool internal = false;
    QString text;
};
QJsonObject toJson(const CommentBody &body);
Result<CommentBody> commentBodyFromJson(const QJsonObject &object);

/// {event_id, ticket_id, file:{...}, citizen:{name, text}}
struct AttachBody {
    QUuid eventId;
    QUuid ticketId;
    AttachedFile file;
    QString reason; ///< why an identity paper
};
QJsonObject toJson(const AttachBody &body);
Result<AttachBody> attachBodyFromJson(const QJsonObject &object);

/// {event_id, ticket_id, attempt:{...}, citizen:{text}}
struct AttemptBody {
    QUuid eventId;
    QUuid ticketId;
    CallAttempt attempt;
    QString note;
};
QJsonObject toJson(const AttemptBody &body);
Result<AttemptBody> attemptBodyFromJson(const QJsonObject &object);

/// {event_id, ticket_id, promise:{...}, citizen:{text}}
struct PromiseBody {
    QUuid eventId;
    QUuid ticketId;
    MovedPromise moved;
    QString reason;
};
QJsonObject toJson(const PromiseBody &body);
Result<PromiseBody> promiseBodyFromJson(const QJsonObject &object);

struct DetachBody {
    QUuid ticketId;
    QUuid fileEventId; ///< the entry whose file goes
};
QJsonObject toJson(const DetachBody &body);
Result<DetachBody> detachBodyFromJson(const QJsonObject &object);

/// Of call.correct and ticket.edit.
struct CorrectBody {
    QUuid eventId;
    QUuid subject; ///< call or ticket
    QList<CorrectedField> changes;
};
/// `subjectName` is call_id or ticket_id.
QJsonObject toJson(const CorrectBody &body, const QString &subjectName);
Result<CorrectBody> correctBodyFromJson(const QJsonObject &object, const QString &subjectName);

struct RateBody {
    QUuid ticketId;
    Rating rating = Rating::None;
    QString remark;
};
QJsonObject toJson(const RateBody &body);
Result<RateBody> rateBodyFromJson(const QJsonObject &object);

/// {error:{kind,message,field?,code?}} of every refusal, and back.
QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &object);
QString wireWord(ErrorKind kind);
/// HTTP status of a refusal: Invalid 400, NeedLogin 401, Forbidden 403, NotFound 404, Conflict 409, TooLarge
/// 413, LockedOut and Busy 429/503, else 500.
int httpStatus(ErrorKind kind);

} // namespace tongdai::wire
