// What people add to the knowledge base, on this workstation: the mirror's rows with what was done here and
// is not yet at the centre.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/knowledgedesk.h"

namespace tongdai::storage {

/// GUI thread. Two changes made one after the other here build on each other: a value whose `version` is the
/// centre's is kept on top of what this person has waiting on it.
class LocalKnowledge final : public KnowledgeDesk
{
    Q_OBJECT
public:
    explicit LocalKnowledge(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<QList<CommonName>>> commonNames() override;
    QFuture<Result<QList<Evidence>>> evidence(QString text, int limit) override;
    QFuture<Result<QList<MissedQuestion>>> missed(QDate week, int limit) override;
    QFuture<Result<QList<ArticleDraft>>> drafts() override;
    QFuture<Result<QList<ArticleVersion>>> versions(QString procedureId) override;
    QFuture<Result<QList<ArticleFlag>>> flags(QString procedureId) override;
    QFuture<Result<QList<ArticleFlag>>> answeredFlags() override;
    QFuture<Result<QList<UnitFact>>> facts(QString procedureId) override;
    QFuture<Result<QList<Snippet>>> snippets() override;
    QFuture<Result<QList<TopicQuestions>>> topicQuestions() override;

    QFuture<Result<void>> keepName(CommonName name) override;
    QFuture<Result<void>> strikeEvidence(QString evidenceId, bool struck) override;
    QFuture<Result<void>> promoteEvidence(QString evidenceId) override;
    QFuture<Result<void>> noteMissed(QString question) override;
    QFuture<Result<void>> settleMissed(QString missedId) override;
    QFuture<Result<void>> keepDraft(ArticleDraft draft) override;
    QFuture<Result<void>> publishDraft(QUuid draftId) override;
    QFuture<Result<void>> returnDraft(QUuid draftId, QString reason) override;
    QFuture<Result<void>> discardDraft(QUuid draftId) override;
    QFuture<Result<void>> keepTyped(TypedDraft typed) override;
    QFuture<Result<QList<TypedDraft>>> typed() override;
    QFuture<Result<void>> dropTyped(QUuid draftId) override;
    QFuture<Result<void>> keepFlag(ArticleFlag flag) override;
    QFuture<Result<void>> settleFlag(QUuid flagId, QString answer) override;
    QFuture<Result<void>> keepFact(UnitFact fact) override;
    QFuture<Result<void>> keepSnippet(Snippet snippet) override;
    QFuture<Result<void>> keepTopicQuestions(TopicQuestions topic) override;

private:
    /// Body of an operation from what the screen shows, none when there is nothing to do. Read thread.
    using Make = std::function<Result<std::optional<QJsonObject>>(const MirrorReader &, const PendingSet &)>;
    QFuture<Result<void>> act(const QString &kind, const QString &rowId, Make make);
    QFuture<Result<void>> act(const QString &kind, const QString &rowId, const QJsonObject &body);
    /// `judge` looks at the draft as shown.
    QFuture<Result<void>> step(const QString &kind, const QUuid &id, const QString &reason,
                               std::function<Result<void>(const ArticleDraft &)> judge);

    LocalProfile &m_profile;
};

// Rows as the screen shows them, of the scopes this person has. Read thread.
Result<QList<CommonName>> readNames(const MirrorReader &reader, const PendingSet &pending);
Result<QList<Evidence>> readEvidence(const MirrorReader &reader, const PendingSet &pending);
Result<QList<MissedQuestion>> readMissed(const MirrorReader &reader, const PendingSet &pending);
Result<QList<ArticleDraft>> readDrafts(const MirrorReader &reader, const PendingSet &pending);
Result<QList<ArticleFlag>> readFlags(const MirrorReader &reader, const PendingSet &pending);
Result<QList<UnitFact>> readFacts(const MirrorReader &reader, const PendingSet &pending);
Result<QList<Snippet>> readSnippets(const MirrorReader &reader, const PendingSet &pending);
Result<QList<TopicQuestions>> readQuestions(const MirrorReader &reader, const PendingSet &pending);

} // namespace tongdai::storage
