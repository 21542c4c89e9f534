#include "app/server/correctionbook.h"

#include "app/server/callbook.h"
#include "app/server/learning.h"
#include "app/server/ticketclocks.h"
#include "app/server/ticketparts.h"
#include "app/server/ticketscopes.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/fieldchanges.h"
#include "models/domain/uuid7.h"

#include <algorithm>

namespace tongdai::server {

namespace {

constexpr qsizetype MostCorrections = 500; // of one call; beyond this somebody's program has gone wild

/// What a record's fields become.
template<typename T> struct Applied {
    T record;
    QList<CorrectedField> changes; ///< those that changed something, with what they replaced
    QStringList overtaken; ///< fields that were no longer what the author saw
};

template<typename T>
tl::expected<Applied<T>, Outcome> applyTo(const T &record, const QList<CorrectedField> &asked, const QString &code)
{
    Applied<T> applied {record, {}, {}};
    for (const CorrectedField &change : asked) {
        const auto is = fieldText(applied.record, change.field);
        if (!is || !setField(applied.record, change.field, change.after))
            return tl::unexpected(rejected(ErrorKind::Invalid, QStringLiteral("cannot be set to this"),
                                           QStringLiteral("body.citizen.changes.") + change.field, code));
        if (*is != change.before)
            applied.overtaken.append(change.field);
        if (*is != change.after)
            applied.changes.append({change.field, *is, change.after});
    }
    return applied;
}

/// Who changed the field last, for the one whose correction went over theirs.
QJsonObject overtook(const QString &field, const QString &by, qint64 atMs)
{
    return {{QStringLiteral("field"), field}, {QStringLiteral("by"), by}, {QStringLiteral("at_ms"), atMs}};
}

bool touches(const QList<CorrectedField> &changes, const QString &field)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&field](const CorrectedField &change) { return change.field == field; });
}

QJsonArray overtookIn(const Call &call, const QStringList &fields)
{
    QJsonArray facts;
    for (const QString &field : fields) {
        const auto last = std::find_if(call.corrections.rbegin(), call.corrections.rend(),
                                       [&field](const Correction &c) { return touches(c.changes, field); });
        if (last != call.corrections.rend())
            facts.append(overtook(field, last->by, last->atMs));
    }
    return facts;
}

Result<QJsonArray> overtookIn(storage::Database &database, const Ticket &ticket, const QStringList &fields)
{
    QJsonArray facts;
    if (fields.isEmpty())
        return facts;
    const auto edits = storage::editsOf(database, ticket.id);
    if (!edits)
        return tl::unexpected(edits.error());
    for (const QString &field : fields) {
        const auto last = std::find_if(edits->rbegin(), edits->rend(),
                                       [&field](const TicketEvent &e) { return touches(e.changes, field); });
        if (last != edits->rend())
            facts.append(overtook(field, last->by, last->atMs));
    }
    return facts;
}

QJsonObject factsOf(qint64 version, const QJsonArray &overtaken)
{
    QJsonObject facts {{QStringLiteral("version"), version}};
    if (!overtaken.isEmpty())
        facts.insert(QStringLiteral("overtook"), overtaken);
    return facts;
}

Outcome unknownCall()
{
    return rejected(ErrorKind::NotFound, QStringLiteral("no such call"), QStringLiteral("body.call_id"),
                    QStringLiteral("call.unknown"));
}

} // namespace

Result<Outcome> correctCall(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto body = wire::correctBodyFromJson(context.operation.body, QStringLiteral("call_id"));
    if (!body)
        return rejectedBody(body.error());
    const User &user = context.actor.user;
    if (user.name.isEmpty() || !user.active || !context.actor.knownHere || !logsCalls(user))
        return rejected(ErrorKind::Forbidden, QStringLiteral("this person may not correct calls from here"),
                        QStringLiteral("actor"), QStringLiteral("flow.role"));
    auto found = storage::callOf(database, body->subject);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || (user.isDesk() && (*found)->unit != user.unit))
        return unknownCall();
    storage::CallRow &row = **found;
    const auto done = applyTo(row.call, body->changes, QStringLiteral("call.field"));
    if (!done)
        return done.error();
    if (touches(done->changes, QStringLiteral("outcome")) && !row.call.ticketId.isNull())
        return rejected(ErrorKind::Conflict, QStringLiteral("a ticket was made from this call"),
                        QStringLiteral("body.citizen.changes.outcome"), QStringLiteral("call.has_ticket"));
    if (const auto sound = wire::callFromJson(wire::toJson(done->record)); !sound)
        return rejectedBody(sound.error());
    const QJsonArray overtaken = overtookIn(row.call, done->overtaken);
    if (done->changes.isEmpty())
        return applied(factsOf(row.version, overtaken));
    if (row.call.corrections.size() >= MostCorrections)
        return rejected(ErrorKind::TooLarge, QStringLiteral("corrected too often"), QStringLiteral("body.call_id"),
                        QStringLiteral("call.too_often"));
    row.call = done->record;
    row.call.corrections.append({context.operation.id, user.name, context.nowMs, done->changes});
    row.call.needsReview = !problemsOf(row.call).isEmpty();
    if (const auto stored = storage::updateCall(database, row); !stored)
        return tl::unexpected(stored.error());
    if (const auto shown = publishCall(context.lane, row); !shown)
        return tl::unexpected(shown.error());
    if (const auto learned = learnFromCall(context.lane, row.call.id, context.nowMs); !learned)
        return tl::unexpected(learned.error());
    return applied(factsOf(row.version, overtaken));
}

Result<Outcome> editTicket(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto body = wire::correctBodyFromJson(context.operation.body, QStringLiteral("ticket_id"));
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    auto found = storage::ticketOf(database, body->subject);
    if (!found)
        return tl::unexpected(found.error());
    const User &user = context.actor.user;
    if (!*found || (user.isDesk() && !deskScopesOf((*found)->ticket).contains(deskScope(user.unit))))
        return unknownTicket();
    storage::TicketRow &row = **found;
    const TicketState state = row.ticket.state;
    if (user.isDesk() && row.ticket.leadUnit != user.unit)
        return rejected(ErrorKind::Forbidden, QStringLiteral("only the desk that leads corrects a ticket"),
                        QStringLiteral("actor"), QStringLiteral("flow.unit"));
    if (state == TicketState::Closed || state == TicketState::Cancelled || state == TicketState::Refused)
        return rejected(ErrorKind::Conflict, QStringLiteral("the ticket is over"), {},
                        QStringLiteral("flow.state"));
    const auto taken = storage::eventExists(database, body->eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"),
                        QStringLiteral("body.event_id"), QStringLiteral("event.exists"));
    const auto done = applyTo(row.ticket, body->changes, QStringLiteral("ticket.field"));
    if (!done)
        return done.error();
    if (const auto sound = wire::ticketFromJson(wire::toJson(done->record)); !sound)
        return rejectedBody(sound.error());
    const auto overtaken = overtookIn(database, row.ticket, done->overtaken);
    if (!overtaken)
        return tl::unexpected(overtaken.error());
    // The timeline tells also of a correction that changed nothing any more: somebody had said the same.
    TicketEvent event = eventBy(context, body->eventId, row.ticket.id, TicketEvent::What::Edit);
    event.from = event.to = state;
    event.changes = done->changes;
    event.hideIdentity = row.ticket.hideIdentity;
    const Ticket before = std::exchange(row.ticket, done->record);
    row.ticket.changedMs = context.nowMs;
    if (touches(event.changes, QStringLiteral("level")) || touches(event.changes, QStringLiteral("kind"))) {
        if (const auto set = changeClocks(database, row, before, context.nowMs); !set)
            return tl::unexpected(set.error());
    }
    if (const auto stored = storage::updateTicket(database, row); !stored)
        return tl::unexpected(stored.error());
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());
    const auto shown = publishTicket(context.lane, deskScopesOf(row.ticket), row.ticket, {idText(event.id)},
                                     context.nowMs);
    if (!shown)
        return tl::unexpected(shown.error());
    return applied(factsOf(row.version, *overtaken));
}

} // namespace tongdai::server
