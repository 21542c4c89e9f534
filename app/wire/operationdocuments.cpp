#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

namespace {

QString movePrefix()
{
    return QStringLiteral("ticket.");
}

/// A body's object "citizen" as a reader of its own.
Reader citizenOf(Reader &reader)
{
    const QString name = QStringLiteral("citizen");
    return Reader(reader.object(name), name);
}

} // namespace

QString opTicketMove(Move move)
{
    return movePrefix() + wireWord(move);
}

std::optional<Move> moveOfOp(const QString &kind)
{
    if (!kind.startsWith(movePrefix()))
        return std::nullopt;
    return moveFromWire(kind.mid(movePrefix().size()));
}

QJsonObject toJson(const Operation &operation)
{
    QJsonObject object {
        {QStringLiteral("n"), operation.n},         {QStringLiteral("id"), idText(operation.id)},
        {QStringLiteral("kind"), operation.kind},   {QStringLiteral("kv"), operation.kv},
        {QStringLiteral("actor"), operation.actor}, {QStringLiteral("wall"), operation.wallMs},
        {QStringLiteral("mono"), operation.monoMs}, {QStringLiteral("base"), operation.base},
        {QStringLiteral("body"), operation.body},
    };
    if (!operation.previous.isNull())
        object.insert(QStringLiteral("prev"), idText(operation.previous));
    return object;
}

Result<Operation> operationFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Operation operation;
    operation.n = reader.integer(QStringLiteral("n"), 1, LargestExact, 0, true);
    operation.id = reader.id(QStringLiteral("id"), true);
    operation.kind = reader.text(QStringLiteral("kind"), sizes::Code, true);
    operation.kv = static_cast<int>(reader.integer(QStringLiteral("kv"), 1, 1000, 1));
    operation.actor = reader.text(QStringLiteral("actor"), sizes::Code, true);
    operation.wallMs = readMs(reader, QStringLiteral("wall"));
    operation.monoMs = reader.integer(QStringLiteral("mono"), -LargestExact, LargestExact);
    operation.base = reader.integer(QStringLiteral("base"), 0, LargestExact);
    operation.previous = reader.id(QStringLiteral("prev"));
    operation.body = reader.object(QStringLiteral("body"), true);
    return finished(reader, std::move(operation));
}

QJsonObject toJson(const MoveBody &body)
{
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .text(QStringLiteral("unit"), body.arguments.unit)
        .object(QStringLiteral("citizen"),
                Writer()
                    .text(QStringLiteral("reason"), body.arguments.reason)
                    .text(QStringLiteral("text"), body.arguments.text)
                    .take())
        .take();
}

Result<MoveBody> moveBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    MoveBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    body.arguments.unit = reader.text(QStringLiteral("unit"), sizes::Code);
    Reader citizen = citizenOf(reader);
    body.arguments.reason = citizen.text(QStringLiteral("reason"), limits::Content);
    body.arguments.text = citizen.text(QStringLiteral("text"), limits::Content);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const CommentBody &body)
{
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .boolean(QStringLiteral("internal"), body.internal)
        .object(QStringLiteral("citizen"), Writer().text(QStringLiteral("text"), body.text).take())
        .take();
}

Result<CommentBody> commentBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CommentBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    body.internal = reader.boolean(QStringLiteral("internal"));
    Reader citizen = citizenOf(reader);
    body.text = citizen.text(QStringLiteral("text"), limits::Content, true);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const AttachBody &body)
{
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .object(QStringLiteral("file"), toJson(body.file))
        .object(
            QStringLiteral("citizen"),
            Writer().text(QStringLiteral("name"), body.file.name).text(QStringLiteral("text"), body.reason).take())
        .take();
}

Result<AttachBody> attachBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AttachBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    auto file = attachedFileFromJson(reader.object(QStringLiteral("file"), true));
    if (!reader.ok())
        return tl::unexpected(reader.error());
    if (!file) {
        file.error().field.prepend(QStringLiteral("file."));
        return tl::unexpected(file.error());
    }
    body.file = std::move(*file);
    Reader citizen = citizenOf(reader);
    body.file.name = citizen.text(QStringLiteral("name"), LongestFileName, true);
    body.reason = citizen.text(QStringLiteral("text"), limits::Line);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const AttemptBody &body)
{
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .object(QStringLiteral("attempt"), toJson(body.attempt))
        .object(QStringLiteral("citizen"), Writer().text(QStringLiteral("text"), body.note).take())
        .take();
}

Result<AttemptBody> attemptBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    AttemptBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    auto attempt = callAttemptFromJson(reader.object(QStringLiteral("attempt"), true));
    if (!reader.ok())
        return tl::unexpected(reader.error());
    if (!attempt) {
        attempt.error().field.prepend(QStringLiteral("attempt."));
        return tl::unexpected(attempt.error());
    }
    body.attempt = *attempt;
    Reader citizen = citizenOf(reader);
    body.note = citizen.text(QStringLiteral("text"), limits::Content);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const PromiseBody &body)
{
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .object(QStringLiteral("promise"), toJson(body.moved))
        .object(QStringLiteral("citizen"), Writer().text(QStringLiteral("text"), body.reason).take())
        .take();
}

Result<PromiseBody> promiseBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    PromiseBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    auto moved = movedPromiseFromJson(reader.object(QStringLiteral("promise"), true));
    if (!reader.ok())
        return tl::unexpected(reader.error());
    if (!moved) {
        moved.error().field.prepend(QStringLiteral("promise."));
        return tl::unexpected(moved.error());
    }
    body.moved = *moved;
    Reader citizen = citizenOf(reader);
    body.reason = citizen.text(QStringLiteral("text"), limits::Content);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const DetachBody &body)
{
    return Writer()
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .id(QStringLiteral("file_event_id"), body.fileEventId)
        .take();
}

Result<DetachBody> detachBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    DetachBody body;
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    body.fileEventId = reader.id(QStringLiteral("file_event_id"), true);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const CorrectBody &body, const QString &subjectName)
{
    Writer said;
    return Writer()
        .id(QStringLiteral("event_id"), body.eventId)
        .id(subjectName, body.subject)
        .object(QStringLiteral("citizen"), writeChanges(said, body.changes).take())
        .take();
}

Result<CorrectBody> correctBodyFromJson(const QJsonObject &object, const QString &subjectName)
{
    Reader reader(object);
    CorrectBody body;
    body.eventId = reader.id(QStringLiteral("event_id"), true);
    body.subject = reader.id(subjectName, true);
    Reader citizen = citizenOf(reader);
    body.changes = readChanges(citizen, QStringLiteral("citizen."));
    if (citizen.ok() && body.changes.isEmpty())
        citizen.refuse(QStringLiteral("changes"), QStringLiteral("json.missing"), QStringLiteral("is missing"));
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const RateBody &body)
{
    return Writer()
        .id(QStringLiteral("ticket_id"), body.ticketId)
        .text(QStringLiteral("rating"), wireWord(body.rating))
        .object(QStringLiteral("citizen"), Writer().text(QStringLiteral("text"), body.remark).take())
        .take();
}

Result<RateBody> rateBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    RateBody body;
    body.ticketId = reader.id(QStringLiteral("ticket_id"), true);
    body.rating = reader.word(QStringLiteral("rating"), ratingFromWire, Rating::None, true);
    Reader citizen = citizenOf(reader);
    body.remark = citizen.text(QStringLiteral("text"), limits::Content);
    reader.absorb(citizen);
    return finished(reader, std::move(body));
}

} // namespace tongdai::wire
