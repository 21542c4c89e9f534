#include "app/wire/knowledgedocuments.h"

#include "app/wire/bothways.h"

namespace tongdai::wire {

namespace {

constexpr int MostProcedures = 10; // of one common name
constexpr int MostVoices = 1000;
constexpr double Millionths = 1e6;
constexpr int VersionDigits = 20;

} // namespace

// Found by the type of what is written or read, so not in the unnamed namespace.

template<typename Way> static void eachField(Way &way, CommonName &name)
{
    way.id(QStringLiteral("id"), name.id, Need::Required);
    way.text(QStringLiteral("words"), name.words, limits::Line, Need::Required);
    way.texts(QStringLiteral("procedures"), name.procedures, MostProcedures, sizes::Code);
    way.text(QStringLiteral("note"), name.note, limits::Line);
    way.boolean(QStringLiteral("withdrawn"), name.withdrawn);
    way.text(QStringLiteral("by"), name.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), name.atMs);
    way.integer(QStringLiteral("version"), name.version);
}

template<typename Way> static void eachField(Way &way, Evidence::Voice &voice)
{
    way.text(QStringLiteral("user"), voice.user, sizes::Code, Need::Required);
    way.scaled(QStringLiteral("weight"), voice.weight, Millionths);
    way.ms(QStringLiteral("last_ms"), voice.lastMs);
}

template<typename Way> static void eachField(Way &way, Evidence &evidence)
{
    way.text(QStringLiteral("id"), evidence.id, sizes::Code, Need::Required);
    way.text(QStringLiteral("words"), evidence.words, limits::Line, Need::Required);
    way.text(QStringLiteral("procedure"), evidence.procedure, sizes::Code, Need::Required);
    way.list(QStringLiteral("voices"), evidence.voices, MostVoices);
    way.boolean(QStringLiteral("struck"), evidence.struck);
    way.text(QStringLiteral("struck_by"), evidence.struckBy, sizes::Code);
    way.ms(QStringLiteral("struck_ms"), evidence.struckMs);
    way.boolean(QStringLiteral("promoted"), evidence.promoted);
    way.integer(QStringLiteral("version"), evidence.version);
}

template<typename Way> static void eachField(Way &way, MissedQuestion &missed)
{
    way.text(QStringLiteral("id"), missed.id, sizes::Code, Need::Required);
    way.text(QStringLiteral("words"), missed.words, limits::Line, Need::Required);
    way.date(QStringLiteral("week"), missed.week);
    way.count(QStringLiteral("count"), missed.count);
    way.ms(QStringLiteral("last_ms"), missed.lastMs);
    way.boolean(QStringLiteral("settled"), missed.settled);
    way.text(QStringLiteral("settled_by"), missed.settledBy, sizes::Code);
    way.integer(QStringLiteral("version"), missed.version);
}

template<typename Way> static void eachField(Way &way, ArticleDraft &draft)
{
    way.id(QStringLiteral("id"), draft.id, Need::Required);
    way.count(QStringLiteral("base_version"), draft.baseVersion);
    way.word(QStringLiteral("state"), draft.state, draftStateFromWire);
    way.text(QStringLiteral("note"), draft.note, limits::Line);
    way.text(QStringLiteral("reason"), draft.reason, limits::Line);
    way.text(QStringLiteral("by"), draft.by, sizes::Code);
    way.text(QStringLiteral("reviewed_by"), draft.reviewedBy, sizes::Code);
    way.ms(QStringLiteral("at_ms"), draft.atMs);
    way.integer(QStringLiteral("version"), draft.version);
    way.nested(QStringLiteral("procedure"), draft.procedure, procedureFromJson);
}

template<typename Way> static void eachField(Way &way, ArticleVersion &version)
{
    way.text(QStringLiteral("id"), version.id, sizes::Code + VersionDigits, Need::Required);
    way.text(QStringLiteral("by"), version.by, sizes::Code);
    way.text(QStringLiteral("note"), version.note, limits::Line);
    way.ms(QStringLiteral("at_ms"), version.atMs);
    way.nested(QStringLiteral("procedure"), version.procedure, procedureFromJson);
}

template<typename Way> static void eachField(Way &way, ArticleFlag &flag)
{
    way.id(QStringLiteral("id"), flag.id, Need::Required);
    way.text(QStringLiteral("procedure"), flag.procedure, sizes::Code, Need::Required);
    way.count(QStringLiteral("article_version"), flag.articleVersion);
    way.text(QStringLiteral("sentence"), flag.sentence, limits::Content);
    way.text(QStringLiteral("note"), flag.note, limits::Content);
    way.text(QStringLiteral("by"), flag.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), flag.atMs);
    way.boolean(QStringLiteral("settled"), flag.settled);
    way.text(QStringLiteral("settled_by"), flag.settledBy, sizes::Code);
    way.text(QStringLiteral("answer"), flag.answer, limits::Content);
    way.integer(QStringLiteral("version"), flag.version);
}

template<typename Way> static void eachField(Way &way, UnitFact &fact)
{
    way.text(QStringLiteral("unit"), fact.unit, sizes::Code, Need::Required);
    way.text(QStringLiteral("procedure"), fact.procedure, sizes::Code);
    way.text(QStringLiteral("counter"), fact.counter, limits::Line);
    way.text(QStringLiteral("hours"), fact.hours, limits::Line);
    way.text(QStringLiteral("fee"), fact.fee, limits::Line);
    way.text(QStringLiteral("note"), fact.note, limits::Content);
    way.text(QStringLiteral("by"), fact.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), fact.atMs);
    way.integer(QStringLiteral("version"), fact.version);
}

QUuid promotedNameId(const QString &evidenceId)
{
    static const QUuid space = QUuid::fromString(QStringLiteral("6a8e2c54-17d3-5b0e-9c41-3f0d7b1e2a96"));
    return QUuid::createUuidV5(space, evidenceId);
}

QJsonObject toJson(const CommonName &name)
{
    return written(name);
}
Result<CommonName> commonNameFromJson(const QJsonObject &object)
{
    return readAs<CommonName>(object);
}

QJsonObject toJson(const Evidence &evidence)
{
    return written(evidence);
}
Result<Evidence> evidenceFromJson(const QJsonObject &object)
{
    return readAs<Evidence>(object);
}

QJsonObject toJson(const MissedQuestion &missed)
{
    return written(missed);
}
Result<MissedQuestion> missedFromJson(const QJsonObject &object)
{
    return readAs<MissedQuestion>(object);
}

QJsonObject toJson(const ArticleDraft &draft)
{
    return written(draft);
}
Result<ArticleDraft> draftFromJson(const QJsonObject &object)
{
    return readAs<ArticleDraft>(object);
}

QJsonObject toJson(const ArticleVersion &version)
{
    return written(version);
}
Result<ArticleVersion> articleVersionFromJson(const QJsonObject &object)
{
    return readAs<ArticleVersion>(object);
}

QJsonObject toJson(const ArticleFlag &flag)
{
    return written(flag);
}
Result<ArticleFlag> flagFromJson(const QJsonObject &object)
{
    return readAs<ArticleFlag>(object);
}

QJsonObject toJson(const UnitFact &fact)
{
    return written(fact);
}
Result<UnitFact> unitFactFromJson(const QJsonObject &object)
{
    return readAs<UnitFact>(object);
}

} // namespace tongdai::wire
