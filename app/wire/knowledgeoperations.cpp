// Bodies of the operations on the knowledge base.
#include "app/wire/fields.h"
#include "app/wire/keepbodies.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"

namespace tongdai::wire {

namespace {

QString afterKey()
{
    return QStringLiteral("after");
}
QString idKey()
{
    return QStringLiteral("id");
}

} // namespace

bool isKnowledgeOp(const QString &kind)
{
    static const QStringList kinds {opNameKeep(),     opEvidenceStrike(), opEvidencePromote(),
                                    opMissedNote(),   opMissedSettle(),   opDraftKeep(),
                                    opDraftPublish(), opDraftReturn(),    opDraftDiscard(),
                                    opFlagKeep(),     opFlagSettle(),     opFactKeep(),
                                    opSnippetKeep(),  opQuestionsKeep()};
    return kinds.contains(kind);
}

QJsonObject keepBody(const CommonName &name)
{
    return keepBodyOf(toJson(name), name.version);
}
Result<CommonName> commonNameFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, commonNameFromJson);
}

QJsonObject keepBody(const ArticleDraft &draft)
{
    return keepBodyOf(toJson(draft), draft.version);
}
Result<ArticleDraft> draftFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, draftFromJson);
}

QJsonObject keepBody(const ArticleFlag &flag)
{
    return keepBodyOf(toJson(flag), flag.version);
}
Result<ArticleFlag> flagFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, flagFromJson);
}

QJsonObject keepBody(const UnitFact &fact)
{
    return keepBodyOf(toJson(fact), fact.version);
}
Result<UnitFact> unitFactFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, unitFactFromJson);
}

QJsonObject toJson(const StrikeBody &body)
{
    return Writer().text(idKey(), body.id).boolean(QStringLiteral("struck"), body.struck).take();
}

Result<StrikeBody> strikeBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    StrikeBody body;
    body.id = reader.text(idKey(), sizes::Code, true);
    body.struck = reader.boolean(QStringLiteral("struck"));
    return finished(reader, std::move(body));
}

QJsonObject toJson(const DraftStepBody &body)
{
    return Writer()
        .id(idKey(), body.id)
        .integer(afterKey(), body.after)
        .text(QStringLiteral("reason"), body.reason)
        .take();
}

Result<DraftStepBody> draftStepBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    DraftStepBody body;
    body.id = reader.id(idKey(), true);
    body.after = reader.integer(afterKey(), 0, LargestExact);
    body.reason = reader.text(QStringLiteral("reason"), limits::Line);
    return finished(reader, std::move(body));
}

QJsonObject toJson(const SettleFlagBody &body)
{
    return Writer().id(idKey(), body.id).text(QStringLiteral("answer"), body.answer).take();
}

Result<SettleFlagBody> settleFlagBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    SettleFlagBody body;
    body.id = reader.id(idKey(), true);
    body.answer = reader.text(QStringLiteral("answer"), limits::Content);
    return finished(reader, std::move(body));
}

QJsonObject missedNoteBody(const QString &words)
{
    return Writer().text(QStringLiteral("words"), words).take();
}

Result<QString> wordsFromMissedNote(const QJsonObject &object)
{
    Reader reader(object);
    QString words = reader.text(QStringLiteral("words"), limits::Line, true);
    return finished(reader, std::move(words));
}

QJsonObject rowIdBody(const QString &id)
{
    return Writer().text(idKey(), id).take();
}

Result<QString> rowIdFromBody(const QJsonObject &object)
{
    Reader reader(object);
    QString id = reader.text(idKey(), sizes::Code, true);
    return finished(reader, std::move(id));
}

} // namespace tongdai::wire
