#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

namespace {

constexpr int MostUnits = 20; // co-operating units of one ticket

void writeWords(Writer &writer, const Ticket &ticket)
{
    writer.id(QStringLiteral("id"), ticket.id)
        .text(QStringLiteral("number"), ticket.number)
        .text(QStringLiteral("local_number"), ticket.localNumber)
        .id(QStringLiteral("call_id"), ticket.callId)
        .text(QStringLiteral("state"), wireWord(ticket.state))
        .integer(QStringLiteral("state_version"), ticket.stateVersion)
        .text(QStringLiteral("kind"), wireWord(ticket.kind))
        .text(QStringLiteral("level"), wireWord(ticket.level))
        .text(QStringLiteral("caller_kind"), wireWord(ticket.callerKind))
        .boolean(QStringLiteral("anonymous"), ticket.anonymous)
        .boolean(QStringLiteral("hide_identity"), ticket.hideIdentity)
        .boolean(QStringLiteral("conduct"), ticket.conduct)
        .text(QStringLiteral("commune_code"), ticket.communeCode)
        .text(QStringLiteral("field"), ticket.field)
        .text(QStringLiteral("procedure_code"), ticket.procedureCode)
        .text(QStringLiteral("lead_unit"), ticket.leadUnit)
        .texts(QStringLiteral("support_units"), ticket.supportUnits)
        .text(QStringLiteral("assignee"), ticket.assignee)
        .text(QStringLiteral("created_by"), ticket.createdBy)
        .text(QStringLiteral("station"), ticket.station)
        .text(QStringLiteral("call_back_when"), ticket.callBackWhen)
        .text(QStringLiteral("rating"), wireWord(ticket.rating));
}

void readWords(Reader &reader, Ticket &ticket)
{
    ticket.id = reader.id(QStringLiteral("id"), true);
    ticket.number = reader.text(QStringLiteral("number"), sizes::Code);
    ticket.localNumber = reader.text(QStringLiteral("local_number"), sizes::Code);
    ticket.callId = reader.id(QStringLiteral("call_id"));
    ticket.state = reader.word(QStringLiteral("state"), ticketStateFromWire, TicketState::Draft, true);
    ticket.stateVersion = readCount(reader, QStringLiteral("state_version"));
    ticket.kind = reader.word(QStringLiteral("kind"), contactKindFromWire, ContactKind::Question, true);
    ticket.level = reader.word(QStringLiteral("level"), levelFromWire, Level::Normal);
    ticket.callerKind = reader.word(QStringLiteral("caller_kind"), callerKindFromWire, CallerKind::Citizen);
    ticket.anonymous = reader.boolean(QStringLiteral("anonymous"));
    ticket.hideIdentity = reader.boolean(QStringLiteral("hide_identity"));
    ticket.conduct = reader.boolean(QStringLiteral("conduct"));
    ticket.communeCode = reader.text(QStringLiteral("commune_code"), sizes::Code);
    ticket.field = reader.text(QStringLiteral("field"), limits::Line);
    ticket.procedureCode = reader.text(QStringLiteral("procedure_code"), sizes::Code);
    ticket.leadUnit = reader.text(QStringLiteral("lead_unit"), sizes::Code);
    ticket.supportUnits = reader.texts(QStringLiteral("support_units"), MostUnits, sizes::Code);
    ticket.assignee = reader.text(QStringLiteral("assignee"), sizes::Code);
    ticket.createdBy = reader.text(QStringLiteral("created_by"), sizes::Code);
    ticket.station = reader.text(QStringLiteral("station"), sizes::Code);
    ticket.callBackWhen = reader.text(QStringLiteral("call_back_when"), limits::Line);
    ticket.rating = reader.word(QStringLiteral("rating"), ratingFromWire, Rating::None);
}

} // namespace

QJsonObject toJson(const Ticket &ticket)
{
    Writer writer;
    writeWords(writer, ticket);
    return writer.integer(QStringLiteral("created_ms"), ticket.createdMs)
        .integer(QStringLiteral("accept_due_ms"), ticket.acceptDueMs)
        .integer(QStringLiteral("result_due_ms"), ticket.resultDueMs)
        .integer(QStringLiteral("callback_due_ms"), ticket.callbackDueMs)
        .integer(QStringLiteral("promised_ms"), ticket.promisedMs)
        .integer(QStringLiteral("attempts"), ticket.attempts)
        .integer(QStringLiteral("failed_attempts"), ticket.failedAttempts)
        .text(QStringLiteral("last_attempt"), ticket.lastAttempt ? wireWord(*ticket.lastAttempt) : QString())
        .integer(QStringLiteral("last_attempt_ms"), ticket.lastAttemptMs)
        .integer(QStringLiteral("promise_said_ms"), ticket.promiseSaidMs)
        .integer(QStringLiteral("seen_ms"), ticket.seenMs)
        .integer(QStringLiteral("closed_ms"), ticket.closedMs)
        .integer(QStringLiteral("changed_ms"), ticket.changedMs)
        .integer(QStringLiteral("returns"), ticket.returns)
        .integer(QStringLiteral("reopens"), ticket.reopens)
        .object(QStringLiteral("citizen"), toJson(ticket.citizen))
        .take();
}

Result<Ticket> ticketFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Ticket ticket;
    readWords(reader, ticket);
    ticket.createdMs = readMs(reader, QStringLiteral("created_ms"));
    ticket.acceptDueMs = readMs(reader, QStringLiteral("accept_due_ms"));
    ticket.resultDueMs = readMs(reader, QStringLiteral("result_due_ms"));
    ticket.callbackDueMs = readMs(reader, QStringLiteral("callback_due_ms"));
    ticket.promisedMs = readMs(reader, QStringLiteral("promised_ms"));
    ticket.attempts = readCount(reader, QStringLiteral("attempts"));
    ticket.failedAttempts = readCount(reader, QStringLiteral("failed_attempts"));
    // A word of a later program is no reason not to show the ticket.
    ticket.lastAttempt = attemptResultFromWire(reader.text(QStringLiteral("last_attempt"), sizes::Code));
    ticket.lastAttemptMs = readMs(reader, QStringLiteral("last_attempt_ms"));
    ticket.promiseSaidMs = readMs(reader, QStringLiteral("promise_said_ms"));
    ticket.seenMs = readMs(reader, QStringLiteral("seen_ms"));
    ticket.closedMs = readMs(reader, QStringLiteral("closed_ms"));
    ticket.changedMs = readMs(reader, QStringLiteral("changed_ms"));
    ticket.returns = readCount(reader, QStringLiteral("returns"));
    ticket.reopens = readCount(reader, QStringLiteral("reopens"));
    ticket.citizen = readCitizen(reader);
    return finished(reader, std::move(ticket));
}

QJsonObject toJson(const AttachedFile &file)
{
    return Writer()
        .text(QStringLiteral("sha256"), file.sha256)
        .integer(QStringLiteral("bytes"), file.bytes)
        .text(QStringLiteral("type"), file.type)
        .boolean(QStringLiteral("identity_paper"), file.identityPaper)
        .boolean(QStringLiteral("arrived"), file.arrived)
        .text(QStringLiteral("removed_by"), file.removedBy)
        .integer(QStringLiteral("removed_ms"), file.removedMs)
        .take();
}

Result<AttachedFile> attachedFileFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AttachedFile file;
    file.sha256 = reader.text(QStringLiteral("sha256"), 64, true);
    if (reader.ok() && !isSha256(file.sha256))
        reader.refuse(QStringLiteral("sha256"), QStringLiteral("json.type"), QStringLiteral("is not a SHA-256"));
    file.bytes = reader.integer(QStringLiteral("bytes"), 1, MostFileBytes, 0, true);
    file.type = reader.text(QStringLiteral("type"), 127, true);
    if (reader.ok() && !fileTypesTaken().contains(file.type))
        reader.refuse(QStringLiteral("type"), QStringLiteral("file.type"), QStringLiteral("is not a type that is taken"));
    file.identityPaper = reader.boolean(QStringLiteral("identity_paper"));
    file.arrived = reader.boolean(QStringLiteral("arrived"));
    file.removedBy = reader.text(QStringLiteral("removed_by"), sizes::Code);
    file.removedMs = readMs(reader, QStringLiteral("removed_ms"));
    return finished(reader, std::move(file));
}

QJsonObject toJson(const CallAttempt &attempt)
{
    return Writer()
        .text(QStringLiteral("result"), wireWord(attempt.result))
        .integer(QStringLiteral("at_ms"), attempt.atMs)
        .integer(QStringLiteral("promised_ms"), attempt.promisedMs)
        .id(QStringLiteral("call_id"), attempt.callId)
        .take();
}

Result<CallAttempt> callAttemptFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CallAttempt attempt;
    attempt.result = reader.word(QStringLiteral("result"), attemptResultFromWire, AttemptResult::Reached, true);
    attempt.atMs = readMs(reader, QStringLiteral("at_ms"));
    attempt.promisedMs = readMs(reader, QStringLiteral("promised_ms"));
    attempt.callId = reader.id(QStringLiteral("call_id"));
    return finished(reader, std::move(attempt));
}

QJsonObject toJson(const MovedPromise &moved)
{
    return Writer()
        .integer(QStringLiteral("at_ms"), moved.atMs)
        .integer(QStringLiteral("from_ms"), moved.fromMs)
        .integer(QStringLiteral("to_ms"), moved.toMs)
        .take();
}

Result<MovedPromise> movedPromiseFromJson(const QJsonObject &object)
{
    Reader reader(object);
    MovedPromise moved;
    moved.atMs = readMs(reader, QStringLiteral("at_ms"));
    moved.fromMs = readMs(reader, QStringLiteral("from_ms"));
    moved.toMs = reader.integer(QStringLiteral("to_ms"), 1, LatestMs, 0, true);
    return finished(reader, std::move(moved));
}

QJsonObject toJson(const TicketEvent &event)
{
    Writer said;
    writeChanges(said.text(QStringLiteral("text"), event.text), event.changes);
    if (event.file)
        said.text(QStringLiteral("file_name"), event.file->name);
    return Writer()
        .id(QStringLiteral("id"), event.id)
        .id(QStringLiteral("ticket_id"), event.ticketId)
        .text(QStringLiteral("what"), wireWord(event.what))
        .text(QStringLiteral("from"), wireWord(event.from))
        .text(QStringLiteral("to"), wireWord(event.to))
        .text(QStringLiteral("by"), event.by)
        .text(QStringLiteral("by_unit"), event.byUnit)
        .text(QStringLiteral("station"), event.station)
        .text(QStringLiteral("to_unit"), event.toUnit)
        .boolean(QStringLiteral("internal"), event.internal)
        .integer(QStringLiteral("at_ms"), event.atMs)
        .integer(QStringLiteral("wall_ms"), event.wallMs)
        .boolean(QStringLiteral("hide_identity"), event.hideIdentity)
        .object(QStringLiteral("file"), event.file ? toJson(*event.file) : QJsonObject())
        .object(QStringLiteral("attempt"), event.attempt ? toJson(*event.attempt) : QJsonObject())
        .object(QStringLiteral("promise"), event.promise ? toJson(*event.promise) : QJsonObject())
        .object(QStringLiteral("citizen"), said.take())
        .take();
}

Result<TicketEvent> eventFromJson(const QJsonObject &object)
{
    Reader reader(object);
    TicketEvent event;
    event.id = reader.id(QStringLiteral("id"), true);
    event.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    event.what = reader.word(QStringLiteral("what"), eventWhatFromWire, TicketEvent::What::Move, true);
    event.from = reader.word(QStringLiteral("from"), ticketStateFromWire, TicketState::Draft);
    event.to = reader.word(QStringLiteral("to"), ticketStateFromWire, TicketState::Draft);
    event.by = reader.text(QStringLiteral("by"), sizes::Code);
    event.byUnit = reader.text(QStringLiteral("by_unit"), sizes::Code);
    event.station = reader.text(QStringLiteral("station"), sizes::Code);
    event.toUnit = reader.text(QStringLiteral("to_unit"), sizes::Code);
    event.internal = reader.boolean(QStringLiteral("internal"));
    event.atMs = readMs(reader, QStringLiteral("at_ms"));
    event.wallMs = readMs(reader, QStringLiteral("wall_ms"));
    event.hideIdentity = reader.boolean(QStringLiteral("hide_identity"));
    Reader citizen(reader.object(QStringLiteral("citizen")), QStringLiteral("citizen"));
    event.text = citizen.text(QStringLiteral("text"), limits::Content);
    event.changes = readChanges(citizen, QStringLiteral("citizen."));
    if (object.contains(QStringLiteral("attempt"))) {
        auto attempt = callAttemptFromJson(reader.object(QStringLiteral("attempt")));
        if (!reader.ok())
            return tl::unexpected(reader.error());
        if (!attempt) {
            attempt.error().field.prepend(QStringLiteral("attempt."));
            return tl::unexpected(attempt.error());
        }
        event.attempt = *attempt;
    }
    if (object.contains(QStringLiteral("promise"))) {
        auto moved = movedPromiseFromJson(reader.object(QStringLiteral("promise")));
        if (!reader.ok())
            return tl::unexpected(reader.error());
        if (!moved) {
            moved.error().field.prepend(QStringLiteral("promise."));
            return tl::unexpected(moved.error());
        }
        event.promise = *moved;
    }
    if (object.contains(QStringLiteral("file"))) {
        auto file = attachedFileFromJson(reader.object(QStringLiteral("file")));
        if (!reader.ok())
            return tl::unexpected(reader.error());
        if (!file) {
            file.error().field.prepend(QStringLiteral("file."));
            return tl::unexpected(file.error());
        }
        file->name = citizen.text(QStringLiteral("file_name"), LongestFileName);
        event.file = std::move(*file);
    }
    reader.absorb(citizen);
    return finished(reader, std::move(event));
}

} // namespace tongdai::wire
