// Rows of what people add to the knowledge base, at the centre. Used on the thread that owns the Database. A
// row is written as it is given, its version included: whoever writes has read it in the same transaction.
#pragma once

#include "app/storage/database.h"
#include "models/domain/knowledge.h"

#include <optional>

namespace tongdai::storage {

Result<std::optional<CommonName>> commonNameOf(Database &database, const QUuid &id);
/// The entry for these words, compared as a search compares them.
Result<std::optional<CommonName>> commonNameFor(Database &database, const QString &words);
Result<void> putCommonName(Database &database, const CommonName &name);
Result<QList<CommonName>> allCommonNames(Database &database); ///< withdrawn ones too; by id

Result<std::optional<Evidence>> evidenceOf(Database &database, const QString &id);
Result<void> putEvidence(Database &database, const Evidence &evidence);
Result<QList<Evidence>> allEvidence(Database &database); ///< struck ones too; by id

Result<std::optional<MissedQuestion>> missedOf(Database &database, const QString &id);
Result<void> putMissed(Database &database, const MissedQuestion &missed);
/// Those of weeks before `week`, open and settled.
Result<QList<MissedQuestion>> missedBefore(Database &database, const QDate &week);
Result<void> removeMissed(Database &database, const QString &id);
/// When this person last noted it, 0 when never.
Result<qint64> missedNotedMs(Database &database, const QString &missedId, const QString &user);
Result<void> setMissedNoted(Database &database, const QString &missedId, const QString &user, qint64 atMs);

/// What a call has been learned as: "evidence", "missed", or empty.
Result<QString> learnedAs(Database &database, const QUuid &callId);
Result<void> setLearnedAs(Database &database, const QUuid &callId, const QString &what);

Result<std::optional<ArticleDraft>> draftOf(Database &database, const QUuid &id);
Result<void> putDraft(Database &database, const ArticleDraft &draft);

Result<std::optional<ArticleFlag>> flagOf(Database &database, const QUuid &id);
Result<void> putFlag(Database &database, const ArticleFlag &flag);

Result<std::optional<UnitFact>> unitFactOf(Database &database, const QString &id);
Result<void> putUnitFact(Database &database, const UnitFact &fact);

} // namespace tongdai::storage
