#include "app/wire/knowledgedocuments.h"

#include "app/wire/fields.h"

#include <cmath>

namespace tongdai::wire {

namespace {

constexpr int MostProcedures = 10; // of one common name
constexpr int MostVoices = 1000;
constexpr double Millionths = 1e6;

/// A nested procedure; its problem is named under the field.
Result<Procedure> procedureIn(Reader &reader)
{
    const QString name = QStringLiteral("procedure");
    const QJsonObject object = reader.object(name, true);
    if (!reader.ok())
        return tl::unexpected(reader.error());
    auto procedure = procedureFromJson(object);
    if (!procedure) {
        Error error = procedure.error();
        error.field = name + QLatin1Char('.') + error.field;
        return tl::unexpected(error);
    }
    return procedure;
}

qint64 readVersion(Reader &reader)
{
    return reader.integer(QStringLiteral("version"), 0, LargestExact);
}

QJsonObject voiceJson(const Evidence::Voice &voice)
{
    return Writer()
        .text(QStringLiteral("user"), voice.user)
        .integer(QStringLiteral("weight"), std::llround(voice.weight * Millionths))
        .integer(QStringLiteral("last_ms"), voice.lastMs)
        .take();
}

Evidence::Voice readVoice(Reader &reader)
{
    Evidence::Voice voice;
    voice.user = reader.text(QStringLiteral("user"), sizes::Code, true);
    voice.weight
        = static_cast<double>(reader.integer(QStringLiteral("weight"), 0, LargestExact)) / Millionths;
    voice.lastMs = readMs(reader, QStringLiteral("last_ms"));
    return voice;
}

} // namespace

QUuid promotedNameId(const QString &evidenceId)
{
    static const QUuid space = QUuid::fromString(QStringLiteral("6a8e2c54-17d3-5b0e-9c41-3f0d7b1e2a96"));
    return QUuid::createUuidV5(space, evidenceId);
}

QJsonObject toJson(const CommonName &name)
{
    return Writer()
        .id(QStringLiteral("id"), name.id)
        .text(QStringLiteral("words"), name.words)
        .texts(QStringLiteral("procedures"), name.procedures)
        .text(QStringLiteral("note"), name.note)
        .boolean(QStringLiteral("withdrawn"), name.withdrawn)
        .text(QStringLiteral("by"), name.by)
        .integer(QStringLiteral("at_ms"), name.atMs)
        .integer(QStringLiteral("version"), name.version)
        .take();
}

Result<CommonName> commonNameFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CommonName name;
    name.id = reader.id(QStringLiteral("id"), true);
    name.words = reader.text(QStringLiteral("words"), limits::Line, true);
    name.procedures = reader.texts(QStringLiteral("procedures"), MostProcedures, sizes::Code);
    name.note = reader.text(QStringLiteral("note"), limits::Line);
    name.withdrawn = reader.boolean(QStringLiteral("withdrawn"));
    name.by = reader.text(QStringLiteral("by"), sizes::Code);
    name.atMs = readMs(reader, QStringLiteral("at_ms"));
    name.version = readVersion(reader);
    return finished(reader, std::move(name));
}

QJsonObject toJson(const Evidence &evidence)
{
    return Writer()
        .text(QStringLiteral("id"), evidence.id)
        .text(QStringLiteral("words"), evidence.words)
        .text(QStringLiteral("procedure"), evidence.procedure)
        .list(QStringLiteral("voices"), evidence.voices, voiceJson)
        .boolean(QStringLiteral("struck"), evidence.struck)
        .text(QStringLiteral("struck_by"), evidence.struckBy)
        .integer(QStringLiteral("struck_ms"), evidence.struckMs)
        .boolean(QStringLiteral("promoted"), evidence.promoted)
        .integer(QStringLiteral("version"), evidence.version)
        .take();
}

Result<Evidence> evidenceFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Evidence evidence;
    evidence.id = reader.text(QStringLiteral("id"), sizes::Code, true);
    evidence.words = reader.text(QStringLiteral("words"), limits::Line, true);
    evidence.procedure = reader.text(QStringLiteral("procedure"), sizes::Code, true);
    evidence.voices = readList<Evidence::Voice>(reader, {}, QStringLiteral("voices"), MostVoices, readVoice);
    evidence.struck = reader.boolean(QStringLiteral("struck"));
    evidence.struckBy = reader.text(QStringLiteral("struck_by"), sizes::Code);
    evidence.struckMs = readMs(reader, QStringLiteral("struck_ms"));
    evidence.promoted = reader.boolean(QStringLiteral("promoted"));
    evidence.version = readVersion(reader);
    return finished(reader, std::move(evidence));
}

QJsonObject toJson(const MissedQuestion &missed)
{
    return Writer()
        .text(QStringLiteral("id"), missed.id)
        .text(QStringLiteral("words"), missed.words)
        .date(QStringLiteral("week"), missed.week)
        .integer(QStringLiteral("count"), missed.count)
        .integer(QStringLiteral("last_ms"), missed.lastMs)
        .boolean(QStringLiteral("settled"), missed.settled)
        .text(QStringLiteral("settled_by"), missed.settledBy)
        .integer(QStringLiteral("version"), missed.version)
        .take();
}

Result<MissedQuestion> missedFromJson(const QJsonObject &object)
{
    Reader reader(object);
    MissedQuestion missed;
    missed.id = reader.text(QStringLiteral("id"), sizes::Code, true);
    missed.words = reader.text(QStringLiteral("words"), limits::Line, true);
    missed.week = readDate(reader, QStringLiteral("week"));
    missed.count = readCount(reader, QStringLiteral("count"));
    missed.lastMs = readMs(reader, QStringLiteral("last_ms"));
    missed.settled = reader.boolean(QStringLiteral("settled"));
    missed.settledBy = reader.text(QStringLiteral("settled_by"), sizes::Code);
    missed.version = readVersion(reader);
    return finished(reader, std::move(missed));
}

QJsonObject toJson(const ArticleDraft &draft)
{
    return Writer()
        .id(QStringLiteral("id"), draft.id)
        .object(QStringLiteral("procedure"), toJson(draft.procedure))
        .integer(QStringLiteral("base_version"), draft.baseVersion)
        .text(QStringLiteral("state"), wireWord(draft.state))
        .text(QStringLiteral("note"), draft.note)
        .text(QStringLiteral("reason"), draft.reason)
        .text(QStringLiteral("by"), draft.by)
        .text(QStringLiteral("reviewed_by"), draft.reviewedBy)
        .integer(QStringLiteral("at_ms"), draft.atMs)
        .integer(QStringLiteral("version"), draft.version)
        .take();
}

Result<ArticleDraft> draftFromJson(const QJsonObject &object)
{
    Reader reader(object);
    ArticleDraft draft;
    draft.id = reader.id(QStringLiteral("id"), true);
    draft.baseVersion = readCount(reader, QStringLiteral("base_version"));
    draft.state = reader.word(QStringLiteral("state"), draftStateFromWire, DraftState::Writing, true);
    draft.note = reader.text(QStringLiteral("note"), limits::Line);
    draft.reason = reader.text(QStringLiteral("reason"), limits::Line);
    draft.by = reader.text(QStringLiteral("by"), sizes::Code);
    draft.reviewedBy = reader.text(QStringLiteral("reviewed_by"), sizes::Code);
    draft.atMs = readMs(reader, QStringLiteral("at_ms"));
    draft.version = readVersion(reader);
    auto procedure = procedureIn(reader);
    if (!procedure)
        return tl::unexpected(procedure.error());
    draft.procedure = std::move(*procedure);
    return draft;
}

QJsonObject toJson(const ArticleVersion &version)
{
    return Writer()
        .text(QStringLiteral("id"), version.id)
        .object(QStringLiteral("procedure"), toJson(version.procedure))
        .text(QStringLiteral("by"), version.by)
        .text(QStringLiteral("note"), version.note)
        .integer(QStringLiteral("at_ms"), version.atMs)
        .take();
}

Result<ArticleVersion> articleVersionFromJson(const QJsonObject &object)
{
    constexpr int VersionDigits = 20;
    Reader reader(object);
    ArticleVersion version;
    version.id = reader.text(QStringLiteral("id"), sizes::Code + VersionDigits, true);
    version.by = reader.text(QStringLiteral("by"), sizes::Code);
    version.note = reader.text(QStringLiteral("note"), limits::Line);
    version.atMs = readMs(reader, QStringLiteral("at_ms"));
    auto procedure = procedureIn(reader);
    if (!procedure)
        return tl::unexpected(procedure.error());
    version.procedure = std::move(*procedure);
    return version;
}

QJsonObject toJson(const ArticleFlag &flag)
{
    return Writer()
        .id(QStringLiteral("id"), flag.id)
        .text(QStringLiteral("procedure"), flag.procedure)
        .integer(QStringLiteral("article_version"), flag.articleVersion)
        .text(QStringLiteral("sentence"), flag.sentence)
        .text(QStringLiteral("note"), flag.note)
        .text(QStringLiteral("by"), flag.by)
        .integer(QStringLiteral("at_ms"), flag.atMs)
        .boolean(QStringLiteral("settled"), flag.settled)
        .text(QStringLiteral("settled_by"), flag.settledBy)
        .text(QStringLiteral("answer"), flag.answer)
        .integer(QStringLiteral("version"), flag.version)
        .take();
}

Result<ArticleFlag> flagFromJson(const QJsonObject &object)
{
    Reader reader(object);
    ArticleFlag flag;
    flag.id = reader.id(QStringLiteral("id"), true);
    flag.procedure = reader.text(QStringLiteral("procedure"), sizes::Code, true);
    flag.articleVersion = readCount(reader, QStringLiteral("article_version"));
    flag.sentence = reader.text(QStringLiteral("sentence"), limits::Content);
    flag.note = reader.text(QStringLiteral("note"), limits::Content);
    flag.by = reader.text(QStringLiteral("by"), sizes::Code);
    flag.atMs = readMs(reader, QStringLiteral("at_ms"));
    flag.settled = reader.boolean(QStringLiteral("settled"));
    flag.settledBy = reader.text(QStringLiteral("settled_by"), sizes::Code);
    flag.answer = reader.text(QStringLiteral("answer"), limits::Content);
    flag.version = readVersion(reader);
    return finished(reader, std::move(flag));
}

QJsonObject toJson(const UnitFact &fact)
{
    return Writer()
        .text(QStringLiteral("unit"), fact.unit)
        .text(QStringLiteral("procedure"), fact.procedure)
        .text(QStringLiteral("counter"), fact.counter)
        .text(QStringLiteral("hours"), fact.hours)
        .text(QStringLiteral("fee"), fact.fee)
        .text(QStringLiteral("note"), fact.note)
        .text(QStringLiteral("by"), fact.by)
        .integer(QStringLiteral("at_ms"), fact.atMs)
        .integer(QStringLiteral("version"), fact.version)
        .take();
}

Result<UnitFact> unitFactFromJson(const QJsonObject &object)
{
    Reader reader(object);
    UnitFact fact;
    fact.unit = reader.text(QStringLiteral("unit"), sizes::Code, true);
    fact.procedure = reader.text(QStringLiteral("procedure"), sizes::Code);
    fact.counter = reader.text(QStringLiteral("counter"), limits::Line);
    fact.hours = reader.text(QStringLiteral("hours"), limits::Line);
    fact.fee = reader.text(QStringLiteral("fee"), limits::Line);
    fact.note = reader.text(QStringLiteral("note"), limits::Content);
    fact.by = reader.text(QStringLiteral("by"), sizes::Code);
    fact.atMs = readMs(reader, QStringLiteral("at_ms"));
    fact.version = readVersion(reader);
    return finished(reader, std::move(fact));
}

} // namespace tongdai::wire
