// Stands in for the knowledge desk where this machine keeps none: nothing is known, every change is refused.
#pragma once

#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"

namespace tongdai {

class UnreadyKnowledgeDesk final : public KnowledgeDesk
{
    Q_OBJECT
public:
    using KnowledgeDesk::KnowledgeDesk;

    QFuture<Result<QList<CommonName>>> commonNames() override { return none<CommonName>(); }
    QFuture<Result<QList<Evidence>>> evidence(QString, int) override { return none<Evidence>(); }
    QFuture<Result<QList<MissedQuestion>>> missed(QDate, int) override { return none<MissedQuestion>(); }
    QFuture<Result<QList<ArticleDraft>>> drafts() override { return none<ArticleDraft>(); }
    QFuture<Result<QList<ArticleVersion>>> versions(QString) override { return none<ArticleVersion>(); }
    QFuture<Result<QList<ArticleFlag>>> flags(QString) override { return none<ArticleFlag>(); }
    QFuture<Result<QList<UnitFact>>> facts(QString) override { return none<UnitFact>(); }

    QFuture<Result<void>> keepName(CommonName) override { return refused(); }
    QFuture<Result<void>> strikeEvidence(QString, bool) override { return refused(); }
    QFuture<Result<void>> promoteEvidence(QString) override { return refused(); }
    QFuture<Result<void>> noteMissed(QString) override { return refused(); }
    QFuture<Result<void>> settleMissed(QString) override { return refused(); }
    QFuture<Result<void>> keepDraft(ArticleDraft) override { return refused(); }
    QFuture<Result<void>> publishDraft(QUuid) override { return refused(); }
    QFuture<Result<void>> returnDraft(QUuid, QString) override { return refused(); }
    QFuture<Result<void>> discardDraft(QUuid) override { return refused(); }
    QFuture<Result<void>> keepFlag(ArticleFlag) override { return refused(); }
    QFuture<Result<void>> settleFlag(QUuid, QString) override { return refused(); }
    QFuture<Result<void>> keepFact(UnitFact) override { return refused(); }

private:
    template<typename T> static QFuture<Result<QList<T>>> none()
    {
        return readyFuture(Result<QList<T>>(QList<T>()));
    }
    static QFuture<Result<void>> refused()
    {
        return readyFuture(Result<void>(
            fail(ErrorKind::Storage, QStringLiteral("this machine keeps no knowledge changes yet"))));
    }
};

} // namespace tongdai
