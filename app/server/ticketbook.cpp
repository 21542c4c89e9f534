#include "app/server/ticketbook.h"

#include "app/server/calendars.h"
#include "app/server/learning.h"
#include "app/server/ticketclocks.h"
#include "app/server/ticketparts.h"
#include "app/server/ticketscopes.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/callback.h"
#include "models/domain/uuid7.h"

#include <algorithm>

namespace tongdai::server {

using storage::TicketRow;

namespace {

constexpr int MostFirstVersion = 1000;

/// Who changed the ticket last, when, and to what: for the one who came second.
Result<QJsonObject> lastChange(storage::Database &database, const Ticket &ticket)
{
    const auto move = storage::lastMoveOf(database, ticket.id);
    if (!move)
        return tl::unexpected(move.error());
    QJsonObject facts {{QStringLiteral("state"), wireWord(ticket.state)},
                       {QStringLiteral("state_version"), ticket.stateVersion}};
    if (!*move)
        return facts;
    facts.insert(QStringLiteral("by"), (*move)->by);
    facts.insert(QStringLiteral("at_ms"), (*move)->atMs);
    const auto user = storage::userOf(database, (*move)->by);
    if (!user)
        return tl::unexpected(user.error());
    if (*user)
        facts.insert(QStringLiteral("by_name"), (*user)->fullName);
    return facts;
}

Result<Outcome> lost(storage::Database &database, const Ticket &ticket, const Error &error)
{
    const auto facts = lastChange(database, ticket);
    if (!facts)
        return tl::unexpected(facts.error());
    return rejected(error, *facts);
}

/// The desk that takes what is sent to `code` today; empty when there is none, or several to choose from.
Result<QString> deskFor(storage::Database &database, const QString &code, qint64 nowMs)
{
    const QDate today = localDay(nowMs);
    const auto unit = storage::unitOf(database, code);
    if (!unit)
        return tl::unexpected(unit.error());
    if (*unit && (*unit)->desk && (*unit)->existsOn(today))
        return code;
    if (!*unit)
        return QString();
    const auto units = storage::allUnits(database);
    if (!units)
        return tl::unexpected(units.error());
    QStringList desks;
    const QStringList successors = currentUnits(*units, code, today);
    for (const Unit &candidate : *units) {
        if (candidate.desk && successors.contains(candidate.code))
            desks.append(candidate.code);
    }
    return desks.size() == 1 ? desks.first() : QString();
}

Outcome noDesk(const QString &field)
{
    return rejected(ErrorKind::Invalid, QStringLiteral("no such desk takes tickets today"), field,
                    QStringLiteral("flow.target"));
}

/// Events of one millisecond keep their order by this.
Result<void> keepOrder(storage::Database &database, TicketEvent &event)
{
    const auto last = storage::lastMoveOf(database, event.ticketId);
    if (!last)
        return tl::unexpected(last.error());
    if (*last && event.atMs <= (*last)->atMs)
        event.atMs = (*last)->atMs + 1;
    return {};
}

// --- creating

/// What is wrong with a new ticket, beyond its form.
std::optional<Outcome> problemOf(const Ticket &ticket, const User &user)
{
    if (ticket.state != TicketState::Received && ticket.state != TicketState::Answered
        && ticket.state != TicketState::Forwarded)
        return rejected(ErrorKind::Invalid, QStringLiteral("a new ticket is received, answered or forwarded"),
                        QStringLiteral("body.state"), QStringLiteral("flow.state"));
    if (ticket.state == TicketState::Answered && ticket.citizen.answer.trimmed().isEmpty()
        && ticket.procedureCode.trimmed().isEmpty())
        return rejected(ErrorKind::Invalid,
                        QStringLiteral("an answered ticket needs the answer or its procedure"),
                        QStringLiteral("body.citizen.answer"), QStringLiteral("flow.text"));
    if (ticket.state == TicketState::Forwarded && user.isDesk() && ticket.leadUnit != user.unit)
        return rejected(ErrorKind::Forbidden, QStringLiteral("a desk hands no tickets to other desks"),
                        QStringLiteral("body.lead_unit"), QStringLiteral("flow.unit"));
    return std::nullopt;
}

Result<void> issueNumber(storage::Database &database, Ticket &ticket, qint64 nowMs)
{
    const QString day = localDay(nowMs).toString(QStringLiteral("yyMMdd"));
    const auto count = storage::countUp(database, QStringLiteral("ticket:") + day);
    if (!count)
        return tl::unexpected(count.error());
    ticket.number = QStringLiteral("1022-%1-%2").arg(day).arg(*count, 5, 10, QLatin1Char('0'));
    return {};
}

/// Fields only the centre decides, whatever the document said.
void settle(Ticket &ticket, const OperationContext &context)
{
    const User &user = context.actor.user;
    ticket.createdBy = user.name;
    if (ticket.station.isEmpty())
        ticket.station = context.client.station;
    ticket.createdMs = ticket.createdMs > 0 ? context.trueMs(ticket.createdMs) : context.doneMs();
    if (ticket.state != TicketState::Forwarded)
        ticket.leadUnit = user.isDesk() ? user.unit : QString();
    // The workstation's count goes on: a move made there before this arrived names it as its base.
    ticket.stateVersion = std::min(ticket.stateVersion, MostFirstVersion);
    ticket.assignee.clear();
    ticket.changedMs = context.nowMs;
    ticket.acceptDueMs = ticket.resultDueMs = ticket.callbackDueMs = 0;
    ticket.seenMs = ticket.closedMs = 0;
    ticket.returns = ticket.reopens = 0;
    ticket.attempts = ticket.failedAttempts = 0;
    ticket.lastAttempt.reset();
    ticket.lastAttemptMs = ticket.promiseSaidMs = 0;
    if (ticket.state != TicketState::Received)
        ticket.promisedMs = 0;
    ticket.rating = Rating::None;
    if (ticket.citizen.firstContent.isEmpty())
        ticket.citizen.firstContent = ticket.citizen.content;
}

/// Known desks only, without the lead unit.
Result<QStringList> soundSupport(storage::Database &database, const Ticket &ticket, qint64 nowMs)
{
    QStringList units;
    for (const QString &code : ticket.supportUnits) {
        const auto desk = deskFor(database, code, nowMs);
        if (!desk)
            return tl::unexpected(desk.error());
        if (!desk->isEmpty() && *desk != ticket.leadUnit && !units.contains(*desk))
            units.append(*desk);
    }
    return units;
}

Result<QStringList> firstEvents(OperationContext &context, const Ticket &ticket)
{
    QStringList ids;
    const auto add = [&](const QString &name, TicketState from, TicketState to) -> Result<void> {
        TicketEvent event
            = eventBy(context, QUuid::createUuidV5(ticket.id, name), ticket.id, TicketEvent::What::Move);
        event.from = from;
        event.to = to;
        if (to == TicketState::Forwarded)
            event.toUnit = ticket.leadUnit;
        if (const auto ordered = keepOrder(context.lane.database, event); !ordered)
            return ordered;
        ids.append(idText(event.id));
        return storage::insertEvent(context.lane.database, event);
    };
    if (const auto done = add(QStringLiteral("received"), TicketState::Draft, TicketState::Received); !done)
        return tl::unexpected(done.error());
    if (ticket.state != TicketState::Received) {
        if (const auto done = add(wireWord(ticket.state), TicketState::Received, ticket.state); !done)
            return tl::unexpected(done.error());
    }
    return ids;
}

/// Whether this is a promise to come back to a caller who has one already, as two people make it who correct
/// one call's outcome.
Result<bool> isPromisedTwice(storage::Database &database, const Ticket &ticket)
{
    if (ticket.callId.isNull() || ticket.state != TicketState::Received)
        return false;
    const auto call = storage::callOf(database, ticket.callId);
    if (!call)
        return tl::unexpected(call.error());
    return *call && !(*call)->call.ticketId.isNull() && (*call)->call.ticketId != ticket.id;
}

/// The call learns of its ticket when it did not know it yet.
Result<void> linkCall(LaneContext &lane, const Ticket &ticket)
{
    if (ticket.callId.isNull())
        return {};
    auto call = storage::callOf(lane.database, ticket.callId);
    if (!call)
        return tl::unexpected(call.error());
    if (!*call || !(*call)->call.ticketId.isNull())
        return {};
    (*call)->call.ticketId = ticket.id;
    lane.emitter.there(QStringLiteral("calls"), wire::rowCall(), idText(ticket.callId));
    return storage::updateCall(lane.database, **call);
}

} // namespace

Result<Outcome> createTicket(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto read = wire::ticketFromJson(context.operation.body);
    if (!read)
        return rejectedBody(read.error());
    if (const auto no = barred(context))
        return *no;
    TicketRow row;
    row.ticket = *read;
    row.version = 1;
    Ticket &ticket = row.ticket;
    if (const auto problem = problemOf(ticket, context.actor.user))
        return *problem;
    const auto there = storage::ticketOf(database, ticket.id);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return rejected(ErrorKind::Conflict, QStringLiteral("a ticket with this id is stored"),
                        QStringLiteral("body.id"), QStringLiteral("ticket.exists"));
    const auto twice = isPromisedTwice(database, ticket);
    if (!twice)
        return tl::unexpected(twice.error());
    if (*twice)
        return rejected(ErrorKind::Conflict, QStringLiteral("a ticket was made from this call"),
                        QStringLiteral("body.call_id"), QStringLiteral("call.has_ticket"));
    if (ticket.state == TicketState::Forwarded) {
        const auto desk = deskFor(database, ticket.leadUnit, context.nowMs);
        if (!desk)
            return tl::unexpected(desk.error());
        if (desk->isEmpty())
            return noDesk(QStringLiteral("body.lead_unit"));
        ticket.leadUnit = *desk;
    }
    settle(ticket, context);
    const auto support = soundSupport(database, ticket, context.nowMs);
    if (!support)
        return tl::unexpected(support.error());
    ticket.supportUnits = *support;
    if (const auto set = startClocks(database, row, context.nowMs); !set)
        return tl::unexpected(set.error());
    if (const auto issued = issueNumber(database, ticket, context.nowMs); !issued)
        return tl::unexpected(issued.error());
    if (const auto stored = storage::insertTicket(database, row); !stored)
        return tl::unexpected(stored.error());
    const auto events = firstEvents(context, ticket);
    if (!events)
        return tl::unexpected(events.error());
    if (const auto linked = linkCall(context.lane, ticket); !linked)
        return tl::unexpected(linked.error());
    if (!ticket.callId.isNull() && !ticket.procedureCode.isEmpty()) {
        if (const auto learned = learnFromCall(context.lane, ticket.callId, context.nowMs); !learned)
            return tl::unexpected(learned.error());
    }
    if (const auto shown = publishTicket(context.lane, {}, ticket, *events, context.nowMs); !shown)
        return tl::unexpected(shown.error());
    return applied(
        {{QStringLiteral("number"), ticket.number}, {QStringLiteral("state_version"), ticket.stateVersion}});
}

namespace {

// --- moving

/// What a move does to the ticket beside its state.
void follow(Ticket &ticket, Move move, const MoveArguments &arguments, const User &user, qint64 nowMs)
{
    switch (move) {
    case Move::Accept:
        ticket.assignee = user.name;
        break;
    case Move::Forward:
        ticket.leadUnit = arguments.unit;
        ticket.supportUnits.removeAll(arguments.unit);
        ticket.assignee.clear();
        ticket.seenMs = 0;
        break;
    case Move::Return:
        ticket.assignee.clear();
        ++ticket.returns;
        break;
    case Move::Recall:
    case Move::Refuse:
        ticket.leadUnit.clear(); // or the desk would see it again when it is closed
        ticket.assignee.clear();
        break;
    case Move::AnswerNow:
    case Move::PostResult:
        if (!arguments.text.trimmed().isEmpty())
            ticket.citizen.answer = arguments.text;
        break;
    case Move::Close:
    case Move::Cancel:
        ticket.closedMs = nowMs;
        break;
    case Move::Reopen:
        ++ticket.reopens;
        ticket.closedMs = 0;
        ticket.assignee.clear();
        break;
    case Move::Receive:
    case Move::AskInfo:
    case Move::InfoGiven:
    case Move::TakeBack:
    case Move::SendBack:
    case Move::Reply:
        break;
    }
    settlePromise(ticket, move, nowMs);
}

/// The target of a forward or return as a unit that exists; empty when it does not.
Result<QString> targetOf(storage::Database &database, Move move, const QString &unit, qint64 nowMs)
{
    if (move == Move::Forward)
        return deskFor(database, unit, nowMs);
    const auto known = storage::unitOf(database, unit);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? unit : QString();
}

/// Everything that can be wrong before anything is written; nothing when the move may go on.
Result<std::optional<Outcome>> obstacleTo(OperationContext &context, const Ticket &ticket, Move move,
                                          MoveArguments &arguments, const QUuid &eventId)
{
    storage::Database &database = context.lane.database;
    const User &user = context.actor.user;
    if (user.isDesk() && !deskScopesOf(ticket).contains(deskScope(user.unit))) {
        const auto had = storage::unitHadTicket(database, ticket.id, user.unit);
        if (!had)
            return tl::unexpected(had.error());
        if (!*had)
            return std::optional<Outcome>(unknownTicket()); // not theirs to know of
    }
    if (context.operation.base != ticket.stateVersion) {
        const auto outcome = lost(database, ticket,
                                  {ErrorKind::Conflict, QStringLiteral("somebody else was first"),
                                   QStringLiteral("base"), QStringLiteral("flow.base")});
        if (!outcome)
            return tl::unexpected(outcome.error());
        return std::optional<Outcome>(*outcome);
    }
    const auto next = stateAfter(ticket, move, user, arguments);
    if (!next) {
        Error error = next.error();
        if (!error.field.isEmpty())
            error.field.prepend(error.field == QStringLiteral("unit") ? QStringLiteral("body.")
                                                                      : QStringLiteral("body.citizen."));
        const auto outcome = lost(database, ticket, error);
        if (!outcome)
            return tl::unexpected(outcome.error());
        return std::optional<Outcome>(*outcome);
    }
    if (move == Move::Forward || move == Move::Return) {
        const auto target = targetOf(database, move, arguments.unit, context.nowMs);
        if (!target)
            return tl::unexpected(target.error());
        if (target->isEmpty())
            return std::optional<Outcome>(noDesk(QStringLiteral("body.unit")));
        arguments.unit = *target;
    }
    const auto taken = storage::eventExists(database, eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return std::optional<Outcome>(
            rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"),
                     QStringLiteral("body.event_id"), QStringLiteral("event.exists")));
    return std::optional<Outcome>();
}

} // namespace

Result<Outcome> moveTicket(OperationContext &context, Move move)
{
    storage::Database &database = context.lane.database;
    auto body = wire::moveBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    auto found = storage::ticketOf(database, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknownTicket();
    TicketRow &row = **found;
    Ticket &ticket = row.ticket;
    const auto obstacle = obstacleTo(context, ticket, move, body->arguments, body->eventId);
    if (!obstacle)
        return tl::unexpected(obstacle.error());
    if (*obstacle)
        return **obstacle;

    const QStringList scopesBefore = deskScopesOf(ticket);
    const TicketState from = ticket.state;
    const auto to = stateAfter(ticket, move, context.actor.user, body->arguments);
    if (!to)
        return tl::unexpected(to.error());
    ticket.state = *to;
    ++ticket.stateVersion;
    follow(ticket, move, body->arguments, context.actor.user, context.nowMs);
    ticket.changedMs = context.nowMs;
    if (const auto set = moveClocks(database, row, from, context.nowMs); !set)
        return tl::unexpected(set.error());
    if (const auto stored = storage::updateTicket(database, row); !stored)
        return tl::unexpected(stored.error());

    TicketEvent event = eventBy(context, body->eventId, ticket.id, TicketEvent::What::Move);
    event.from = from;
    event.to = ticket.state;
    if (move == Move::Forward || move == Move::Return)
        event.toUnit = body->arguments.unit;
    event.text = body->arguments.reason.isEmpty() ? body->arguments.text : body->arguments.reason;
    if (const auto ordered = keepOrder(database, event); !ordered)
        return tl::unexpected(ordered.error());
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());
    if (const auto shown
        = publishTicket(context.lane, scopesBefore, ticket, {idText(event.id)}, context.nowMs);
        !shown)
        return tl::unexpected(shown.error());
    return applied({{QStringLiteral("state"), wireWord(ticket.state)},
                    {QStringLiteral("state_version"), ticket.stateVersion}});
}

Result<Outcome> commentTicket(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto body = wire::commentBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    if (body->text.trimmed().isEmpty())
        return rejected(ErrorKind::Invalid, QStringLiteral("an empty comment"),
                        QStringLiteral("body.citizen.text"), QStringLiteral("flow.text"));
    const auto found = ticketSeenBy(context, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->ticket)
        return unknownTicket();
    const Ticket &ticket = *found->ticket;
    const bool late = found->late;
    const auto taken = storage::eventExists(database, body->eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"),
                        QStringLiteral("body.event_id"), QStringLiteral("event.exists"));
    TicketEvent event = eventBy(context, body->eventId, ticket.id,
                                late ? TicketEvent::What::LateComment : TicketEvent::What::Comment);
    event.from = event.to = ticket.state;
    event.internal = body->internal;
    event.text = body->text;
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());
    const auto shown = publishEvents(context.lane, ticket, {idText(event.id)}, context.nowMs);
    if (!shown)
        return tl::unexpected(shown.error());
    QJsonObject facts;
    if (late)
        facts.insert(QStringLiteral("late"), true);
    return applied(facts);
}

Result<Outcome> seeTicket(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    wire::Reader reader(context.operation.body);
    const QUuid id = reader.id(QStringLiteral("ticket_id"), true);
    if (!reader.ok())
        return rejectedBody(reader.error());
    if (const auto no = barred(context))
        return *no;
    auto found = storage::ticketOf(database, id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknownTicket();
    TicketRow &row = **found;
    const User &user = context.actor.user;
    const QStringList scopes = deskScopesOf(row.ticket);
    if (user.isDesk() && !scopes.contains(deskScope(user.unit)))
        return unknownTicket();
    if (!user.isDesk() || row.ticket.leadUnit != user.unit || row.ticket.seenMs != 0)
        return applied();
    row.ticket.seenMs = context.nowMs;
    row.ticket.changedMs = context.nowMs;
    if (const auto stored = storage::updateTicket(database, row); !stored)
        return tl::unexpected(stored.error());
    TicketEvent event = eventBy(context, context.operation.id, row.ticket.id, TicketEvent::What::Seen);
    event.from = event.to = row.ticket.state;
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());
    if (const auto shown = publishTicket(context.lane, scopes, row.ticket, {idText(event.id)}, context.nowMs);
        !shown)
        return tl::unexpected(shown.error());
    return applied();
}

Result<Outcome> rateTicket(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto body = wire::rateBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    if (!isCentre(context.actor.user))
        return rejected(ErrorKind::Forbidden, QStringLiteral("ratings are taken by the centre"),
                        QStringLiteral("actor"), QStringLiteral("flow.role"));
    auto found = storage::ticketOf(database, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknownTicket();
    TicketRow &row = **found;
    const TicketState state = row.ticket.state;
    if (state != TicketState::Result && state != TicketState::Replied && state != TicketState::Answered
        && state != TicketState::Closed) {
        return lost(database, row.ticket,
                    {ErrorKind::Conflict,
                     QStringLiteral("there is no answer to rate yet"),
                     {},
                     QStringLiteral("flow.state")});
    }
    row.ticket.rating = body->rating;
    row.ticket.changedMs = context.nowMs;
    if (const auto stored = storage::updateTicket(database, row); !stored)
        return tl::unexpected(stored.error());
    QStringList events;
    if (!body->remark.trimmed().isEmpty()) {
        TicketEvent event = eventBy(context, context.operation.id, row.ticket.id, TicketEvent::What::Comment);
        event.from = event.to = state;
        event.text = body->remark;
        if (const auto stored = storage::insertEvent(database, event); !stored)
            return tl::unexpected(stored.error());
        events.append(idText(event.id));
    }
    const QStringList scopes = deskScopesOf(row.ticket);
    if (const auto shown = publishTicket(context.lane, scopes, row.ticket, events, context.nowMs); !shown)
        return tl::unexpected(shown.error());
    return applied();
}

} // namespace tongdai::server
