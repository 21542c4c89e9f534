// Rows and operation bodies of what people add to the knowledge base: domain values to JSON and back, by the
// rules of documents.h. None of them holds anything of citizens, so none has an object "citizen".
#pragma once

#include "app/wire/documents.h"
#include "models/domain/knowledge.h"

namespace tongdai::wire {

// Row types. What every workstation searches and shows stands in scope kb, what only curators need in scope
// editing.
inline QString rowCommonName()
{
    return QStringLiteral("commonName");
} ///< id: UUID; scope kb
inline QString rowEvidence()
{
    return QStringLiteral("evidence");
} ///< id: evidenceId(); scope kb
inline QString rowFlag()
{
    return QStringLiteral("flag");
} ///< id: UUID; scope kb until it is settled, then that of who reported it
inline QString rowUnitFact()
{
    return QStringLiteral("unitFact");
} ///< id: UnitFact::id(); scope kb
inline QString rowMissed()
{
    return QStringLiteral("missed");
} ///< id: missedId(); scope editing until it is settled
inline QString rowDraft()
{
    return QStringLiteral("draft");
} ///< id: UUID; scope editing until it is published or discarded
inline QString rowArticleVersion()
{
    return QStringLiteral("articleVersion");
} ///< id: "<procedure id>@<version>"; scope editing

// Operation kinds. Where one replaces something, `after` is the version of the row its author saw: the centre
// refuses it when the row has another one by then.
inline QString opNameKeep()
{
    return QStringLiteral("name.keep");
} ///< a commonName document, `after` for `version`
inline QString opEvidenceStrike()
{
    return QStringLiteral("evidence.strike");
} ///< {id, struck}
inline QString opEvidencePromote()
{
    return QStringLiteral("evidence.promote");
} ///< {id}; makes the common name promotedNameId(id)
inline QString opMissedNote()
{
    return QStringLiteral("missed.note");
} ///< {words}: evidenceWords() of the question, nothing else of it
inline QString opMissedSettle()
{
    return QStringLiteral("missed.settle");
} ///< {id}
inline QString opDraftKeep()
{
    return QStringLiteral("draft.keep");
} ///< a draft document, `after` for `version`
inline QString opDraftPublish()
{
    return QStringLiteral("draft.publish");
} ///< {id, after}
inline QString opDraftReturn()
{
    return QStringLiteral("draft.return");
} ///< {id, after, reason}
inline QString opDraftDiscard()
{
    return QStringLiteral("draft.discard");
} ///< {id, after}
inline QString opFlagKeep()
{
    return QStringLiteral("flag.keep");
} ///< a flag document, `after` for `version`
inline QString opFlagSettle()
{
    return QStringLiteral("flag.settle");
} ///< {id, answer}
inline QString opFactKeep()
{
    return QStringLiteral("fact.keep");
} ///< a unitFact document, `after` for `version`

/// True for the kinds above.
bool isKnowledgeOp(const QString &kind);

/// The common name that promoting a piece of evidence makes: the same on every machine.
QUuid promotedNameId(const QString &evidenceId);

QJsonObject toJson(const CommonName &name);
Result<CommonName> commonNameFromJson(const QJsonObject &object);

/// The weight of a voice travels in millionths.
QJsonObject toJson(const Evidence &evidence);
Result<Evidence> evidenceFromJson(const QJsonObject &object);

QJsonObject toJson(const MissedQuestion &missed);
Result<MissedQuestion> missedFromJson(const QJsonObject &object);

QJsonObject toJson(const ArticleDraft &draft);
Result<ArticleDraft> draftFromJson(const QJsonObject &object);

QJsonObject toJson(const ArticleVersion &version);
Result<ArticleVersion> articleVersionFromJson(const QJsonObject &object);

QJsonObject toJson(const ArticleFlag &flag);
Result<ArticleFlag> flagFromJson(const QJsonObject &object);

QJsonObject toJson(const UnitFact &fact);
Result<UnitFact> unitFactFromJson(const QJsonObject &object);

// Bodies of the keep kinds. Reading gives the value with `after` as its version: the base of the change.
QJsonObject keepBody(const CommonName &name);
Result<CommonName> commonNameFromKeepBody(const QJsonObject &body);
QJsonObject keepBody(const ArticleDraft &draft);
Result<ArticleDraft> draftFromKeepBody(const QJsonObject &body);
QJsonObject keepBody(const ArticleFlag &flag);
Result<ArticleFlag> flagFromKeepBody(const QJsonObject &body);
QJsonObject keepBody(const UnitFact &fact);
Result<UnitFact> unitFactFromKeepBody(const QJsonObject &body);

struct StrikeBody {
    QString id; ///< Evidence::id
    bool struck = false;
};
QJsonObject toJson(const StrikeBody &body);
Result<StrikeBody> strikeBodyFromJson(const QJsonObject &object);

struct DraftStepBody {
    QUuid id;
    qint64 after = 0; ///< ArticleDraft::version as seen
    QString reason; ///< of a return
};
QJsonObject toJson(const DraftStepBody &body);
Result<DraftStepBody> draftStepBodyFromJson(const QJsonObject &object);

struct SettleFlagBody {
    QUuid id;
    QString answer;
};
QJsonObject toJson(const SettleFlagBody &body);
Result<SettleFlagBody> settleFlagBodyFromJson(const QJsonObject &object);

/// {words} of missed.note.
QJsonObject missedNoteBody(const QString &words);
Result<QString> wordsFromMissedNote(const QJsonObject &object);

/// {id} of evidence.promote and missed.settle.
QJsonObject rowIdBody(const QString &id);
Result<QString> rowIdFromBody(const QJsonObject &object);

} // namespace tongdai::wire
