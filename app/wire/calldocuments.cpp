#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

namespace {

CitizenWords wordsFrom(Reader &reader)
{
    CitizenWords words;
    words.name = reader.text(QStringLiteral("name"), limits::Name);
    words.contactPerson = reader.text(QStringLiteral("contact_person"), limits::Name);
    words.phone = reader.text(QStringLiteral("phone"), limits::Phone);
    words.otherPhone = reader.text(QStringLiteral("other_phone"), limits::Phone);
    words.email = reader.text(QStringLiteral("email"), limits::Line);
    words.address = reader.text(QStringLiteral("address"), limits::Line);
    words.identityNumber = reader.text(QStringLiteral("identity_number"), limits::Phone);
    words.taxCode = reader.text(QStringLiteral("tax_code"), limits::Phone);
    words.dossierCode = reader.text(QStringLiteral("dossier_code"), limits::Phone);
    words.question = reader.text(QStringLiteral("question"), limits::Line);
    words.content = reader.text(QStringLiteral("content"), limits::Content);
    words.firstContent = reader.text(QStringLiteral("first_content"), limits::Content);
    words.answer = reader.text(QStringLiteral("answer"), limits::Content);
    return words;
}

/// What was said, with what was corrected in it: sealed as one.
QJsonObject saidIn(const Call &call)
{
    QJsonObject citizen = toJson(call.citizen);
    QJsonArray corrections;
    for (const Correction &correction : call.corrections) {
        Writer writer;
        writer.id(QStringLiteral("id"), correction.id)
            .text(QStringLiteral("by"), correction.by)
            .integer(QStringLiteral("at_ms"), correction.atMs);
        corrections.append(writeChanges(writer, correction.changes).take());
    }
    if (!corrections.isEmpty())
        citizen.insert(QStringLiteral("corrections"), corrections);
    return citizen;
}

QList<Correction> correctionsFrom(Reader &reader)
{
    const QString name = QStringLiteral("citizen");
    Reader citizen(reader.object(name), name);
    const QString list = QStringLiteral("corrections");
    const QJsonArray array = citizen.array(list, MostCorrections);
    QList<Correction> corrections;
    for (qsizetype i = 0; i < array.size() && citizen.ok(); ++i) {
        const QString index = QString::number(i);
        const QString path = name + u'.' + list;
        Reader holder(QJsonObject {{index, array[i]}}, path);
        Reader item(holder.object(index), path + u'.' + index);
        Correction correction;
        correction.id = item.id(QStringLiteral("id"), true);
        correction.by = item.text(QStringLiteral("by"), sizes::Code);
        correction.atMs = readMs(item, QStringLiteral("at_ms"));
        correction.changes = readChanges(item, path + u'.' + index + u'.');
        corrections.append(std::move(correction));
        citizen.absorb(holder);
        citizen.absorb(item);
    }
    reader.absorb(citizen);
    return corrections;
}

} // namespace

CitizenWords readCitizen(Reader &reader)
{
    const QString name = QStringLiteral("citizen");
    Reader inner(reader.object(name), name);
    CitizenWords words = wordsFrom(inner);
    reader.absorb(inner);
    return words;
}

Writer &writeChanges(Writer &writer, const QList<CorrectedField> &changes)
{
    return writer.list(QStringLiteral("changes"), changes, [](const CorrectedField &change) {
        return Writer()
            .text(QStringLiteral("field"), change.field)
            .text(QStringLiteral("before"), change.before)
            .text(QStringLiteral("after"), change.after)
            .take();
    });
}

QList<CorrectedField> readChanges(Reader &reader, const QString &path)
{
    return readList<CorrectedField>(reader, path, QStringLiteral("changes"), MostChanges, [](Reader &change) {
        return CorrectedField {change.text(QStringLiteral("field"), sizes::Code, true),
                            change.text(QStringLiteral("before"), limits::Content),
                            change.text(QStringLiteral("after"), limits::Content)};
    });
}

QJsonObject toJson(const CitizenWords &words)
{
    return Writer()
        .text(QStringLiteral("name"), words.name)
        .text(QStringLiteral("contact_person"), words.contactPerson)
        .text(QStringLiteral("phone"), words.phone)
        .text(QStringLiteral("other_phone"), words.otherPhone)
        .text(QStringLiteral("email"), words.email)
        .text(QStringLiteral("address"), words.address)
        .text(QStringLiteral("identity_number"), words.identityNumber)
        .text(QStringLiteral("tax_code"), words.taxCode)
        .text(QStringLiteral("dossier_code"), words.dossierCode)
        .text(QStringLiteral("question"), words.question)
        .text(QStringLiteral("content"), words.content)
        .text(QStringLiteral("first_content"), words.firstContent)
        .text(QStringLiteral("answer"), words.answer)
        .take();
}

Result<CitizenWords> citizenFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CitizenWords words = wordsFrom(reader);
    return finished(reader, std::move(words));
}

QJsonObject toJson(const Call &call)
{
    return Writer()
        .id(QStringLiteral("id"), call.id)
        .text(QStringLiteral("channel"), wireWord(call.channel))
        .text(QStringLiteral("direction"), wireWord(call.direction))
        .text(QStringLiteral("caller_kind"), wireWord(call.callerKind))
        .boolean(QStringLiteral("anonymous"), call.anonymous)
        .boolean(QStringLiteral("hide_identity"), call.hideIdentity)
        .text(QStringLiteral("commune_code"), call.communeCode)
        .text(QStringLiteral("kind"), wireWord(call.kind))
        .text(QStringLiteral("level"), wireWord(call.level))
        .text(QStringLiteral("field"), call.field)
        .text(QStringLiteral("procedure_code"), call.procedureCode)
        .integer(QStringLiteral("article_version"), call.articleVersion)
        .text(QStringLiteral("outcome"), wireWord(call.outcome))
        .text(QStringLiteral("attempt"), call.attempt ? wireWord(*call.attempt) : QString())
        .id(QStringLiteral("ticket_id"), call.ticketId)
        .text(QStringLiteral("operator_name"), call.operatorName)
        .text(QStringLiteral("station"), call.station)
        .integer(QStringLiteral("started_ms"), call.startedMs)
        .integer(QStringLiteral("ended_ms"), call.endedMs)
        .integer(QStringLiteral("talk_seconds"), call.talkSeconds)
        .integer(QStringLiteral("wrap_seconds"), call.wrapSeconds)
        .integer(QStringLiteral("notice_ms"), call.noticeMs)
        .text(QStringLiteral("recording_id"), call.recordingId)
        .text(QStringLiteral("paper_sheet"), call.paperSheet)
        .object(QStringLiteral("citizen"), saidIn(call))
        .boolean(QStringLiteral("needs_review"), call.needsReview)
        .take();
}

Result<Call> callFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Call call;
    call.id = reader.id(QStringLiteral("id"), true);
    call.channel = reader.word(QStringLiteral("channel"), channelFromWire, Channel::Phone);
    call.direction = reader.word(QStringLiteral("direction"), directionFromWire, Direction::In);
    call.callerKind = reader.word(QStringLiteral("caller_kind"), callerKindFromWire, CallerKind::Citizen);
    call.anonymous = reader.boolean(QStringLiteral("anonymous"));
    call.hideIdentity = reader.boolean(QStringLiteral("hide_identity"));
    call.communeCode = reader.text(QStringLiteral("commune_code"), sizes::Code);
    call.kind = reader.word(QStringLiteral("kind"), contactKindFromWire, ContactKind::Question, true);
    call.level = reader.word(QStringLiteral("level"), levelFromWire, Level::Normal);
    call.field = reader.text(QStringLiteral("field"), limits::Line);
    call.procedureCode = reader.text(QStringLiteral("procedure_code"), sizes::Code);
    call.articleVersion = readCount(reader, QStringLiteral("article_version"));
    call.outcome = reader.word(QStringLiteral("outcome"), outcomeFromWire, Outcome::None);
    call.attempt = attemptResultFromWire(reader.text(QStringLiteral("attempt"), sizes::Code));
    call.ticketId = reader.id(QStringLiteral("ticket_id"));
    call.operatorName = reader.text(QStringLiteral("operator_name"), sizes::Code);
    call.station = reader.text(QStringLiteral("station"), sizes::Code);
    call.startedMs = readMs(reader, QStringLiteral("started_ms"));
    call.endedMs = readMs(reader, QStringLiteral("ended_ms"));
    call.talkSeconds = readCount(reader, QStringLiteral("talk_seconds"), MostSeconds);
    call.wrapSeconds = readCount(reader, QStringLiteral("wrap_seconds"), MostSeconds);
    call.noticeMs = readMs(reader, QStringLiteral("notice_ms"));
    call.recordingId = reader.text(QStringLiteral("recording_id"), limits::Recording);
    call.paperSheet = reader.text(QStringLiteral("paper_sheet"), sizes::Code);
    call.citizen = readCitizen(reader);
    call.corrections = correctionsFrom(reader);
    call.needsReview = reader.boolean(QStringLiteral("needs_review"));
    return finished(reader, std::move(call));
}

} // namespace tongdai::wire
