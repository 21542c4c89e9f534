// What editors, operators and desks add to the knowledge base, as known on this machine.
#pragma once

#include "models/domain/knowledge.h"
#include "models/domain/phrases.h"
#include "models/domain/result.h"
#include "models/domain/typeddraft.h"

#include <QFuture>
#include <QObject>

namespace tongdai {

/// Lives on the GUI thread. Every change is kept in the outbox at once, shown with `waiting`, and judged by
/// the centre; what it refuses appears on the page "Đồng bộ". Works without a network. Changes fail at once
/// with Forbidden when the rights in models/domain/knowledge.h do not give them, with Invalid and the field
/// when something is wrong with them, with DiskFull or Storage when they could not be kept.
class KnowledgeDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Reading. Newest first unless said otherwise.

    virtual QFuture<Result<QList<CommonName>>> commonNames() = 0; ///< withdrawn ones too
    /// All pairs; for the search and, with `text` (folded comparison with the words), for editors. Heaviest
    /// first.
    virtual QFuture<Result<QList<Evidence>>> evidence(QString text = {}, int limit = 0) = 0;
    /// Open ones of all weeks, most often asked first; `week` null: of every week.
    virtual QFuture<Result<QList<MissedQuestion>>> missed(QDate week = {}, int limit = 200) = 0;
    virtual QFuture<Result<QList<ArticleDraft>>> drafts() = 0; ///< in writing and in review
    virtual QFuture<Result<QList<ArticleVersion>>> versions(QString procedureId) = 0; ///< replaced ones
    virtual QFuture<Result<QList<ArticleFlag>>> flags(QString procedureId = {}) = 0; ///< open ones
    /// Settled ones that the person signed in has reported, with the editors' answers.
    virtual QFuture<Result<QList<ArticleFlag>>> answeredFlags() = 0;
    virtual QFuture<Result<QList<UnitFact>>> facts(QString procedureId)
        = 0; ///< and those for every procedure
    virtual QFuture<Result<QList<Snippet>>> snippets() = 0; ///< withdrawn ones too
    virtual QFuture<Result<QList<TopicQuestions>>> topicQuestions() = 0; ///< withdrawn ones too

    // Changing.

    /// Adds, or replaces the one with this id (`version` is the base). A withdrawn one comes back this way
    /// too.
    virtual QFuture<Result<void>> keepName(CommonName name) = 0;
    virtual QFuture<Result<void>> strikeEvidence(QString evidenceId, bool struck) = 0;
    /// Makes a common name of it: words and procedure as they stand.
    virtual QFuture<Result<void>> promoteEvidence(QString evidenceId) = 0;
    /// Somebody searched for this and found nothing; stripped by evidenceWords() here. Nothing is kept when
    /// no word is left.
    virtual QFuture<Result<void>> noteMissed(QString question) = 0;
    virtual QFuture<Result<void>> settleMissed(QString missedId) = 0;

    /// Creates or rewrites one's own draft; state Writing or Review.
    virtual QFuture<Result<void>> keepDraft(ArticleDraft draft) = 0;
    /// Puts it in force: the centre refuses with Conflict when a newer version was published meanwhile.
    virtual QFuture<Result<void>> publishDraft(QUuid draftId) = 0;
    virtual QFuture<Result<void>> returnDraft(QUuid draftId, QString reason) = 0;
    virtual QFuture<Result<void>> discardDraft(QUuid draftId) = 0;

    // What is being typed into drafts: on this machine only, so that nothing typed is lost when the program
    // ends without warning. Durable when the future is ready.

    virtual QFuture<Result<void>> keepTyped(TypedDraft typed) = 0; ///< replaces that of the same draft
    virtual QFuture<Result<QList<TypedDraft>>> typed() = 0; ///< of the person signed in, newest first
    virtual QFuture<Result<void>> dropTyped(QUuid draftId) = 0;

    virtual QFuture<Result<void>> keepFlag(ArticleFlag flag) = 0;
    virtual QFuture<Result<void>> settleFlag(QUuid flagId, QString answer) = 0;
    virtual QFuture<Result<void>> keepFact(UnitFact fact) = 0;
    /// Adds, or replaces the one with this id; brings back a withdrawn one.
    virtual QFuture<Result<void>> keepSnippet(Snippet snippet) = 0;
    virtual QFuture<Result<void>> keepTopicQuestions(TopicQuestions topic) = 0;

Q_SIGNALS:
    void knowledgeChanged(); ///< something was done here or came from the centre
};

} // namespace tongdai
