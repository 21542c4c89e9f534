// What was done here to the knowledge base and the mirror does not show yet, laid over the mirror's rows.
// Pure.
#pragma once

#include "app/storage/local/pendingoperation.h"
#include "models/domain/knowledge.h"
#include "models/domain/phrases.h"

namespace tongdai::storage {

/// The row an operation of the knowledge base is about, as a subject of the outbox.
QUuid knowledgeSubject(const QString &rowId);

/// Type and id of the row an operation changes at the centre; empty when it changes none that comes back
/// under a name known here.
struct ChangedRow {
    QString type;
    QString id;
};
ChangedRow rowChangedBy(const PendingOperation &operation);

/// True for operations on rows that come back under their own name and version: of the knowledge base, of the roster.
bool changesNamedRow(const QString &kind);

/// True when an answered operation shows in the mirror: `version` is that of its row there, none when the row
/// is not there.
bool knowledgeArrived(const PendingOperation &operation, const std::optional<qint64> &version);

// Rows as the screen shows them. An operation on another version than the row has will be refused, or has
// arrived: it is not shown. What was refused is not shown either; it is on the page "Đồng bộ".
QList<CommonName> shownNames(QList<CommonName> rows, const QList<Evidence> &evidence,
                             const PendingSet &pending);
QList<Evidence> shownEvidence(QList<Evidence> rows, const PendingSet &pending);
QList<MissedQuestion> shownMissed(QList<MissedQuestion> rows, const PendingSet &pending);
/// One that is about to be published stays, waiting, as published.
QList<ArticleDraft> shownDrafts(QList<ArticleDraft> rows, const PendingSet &pending);
QList<ArticleFlag> shownFlags(QList<ArticleFlag> rows, const PendingSet &pending);
QList<UnitFact> shownFacts(QList<UnitFact> rows, const PendingSet &pending);
QList<Snippet> shownSnippets(QList<Snippet> rows, const PendingSet &pending);
QList<TopicQuestions> shownQuestions(QList<TopicQuestions> rows, const PendingSet &pending);

} // namespace tongdai::storage
