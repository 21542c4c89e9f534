// A centre that cannot even be asked: no address, or no authority to trust.
#pragma once

#include "models/ports/centralserver.h"
#include "models/ports/filecentre.h"
#include "models/ports/whenready.h"

namespace tongdai {

/// Answers everything with one error, so that a workstation without its enrolment still logs calls.
class RefusingCentre final : public CentralServer, public FileCentre
{
public:
    explicit RefusingCentre(Error why)
        : m_why(std::move(why))
    { }

    QFuture<Result<SignInReply>> signIn(QString, QString, QUuid) override { return refused<SignInReply>(); }
    QFuture<Result<SignInReply>> refresh(QString, QUuid) override { return refused<SignInReply>(); }
    void signOut(QString, QUuid) override { }
    void setAccessToken(const QString &) override { }
    QFuture<Result<HelloReply>> hello(QUuid) override { return refused<HelloReply>(); }
    QFuture<Result<PushReply>> push(QUuid, QString, QList<QByteArray>) override
    {
        return refused<PushReply>();
    }
    QFuture<Result<PullReply>> pull(QHash<QString, QString>, qint64, int) override
    {
        return refused<PullReply>();
    }
    void cancelPull() override { }
    QFuture<Result<SearchReply>> search(SearchQuestion) override { return refused<SearchReply>(); }
    QFuture<Result<FileStanding>> fileStanding(QString) override { return refused<FileStanding>(); }
    QFuture<Result<FileStanding>> putFilePart(QString, qint64, qint64, QByteArray) override
    {
        return refused<FileStanding>();
    }
    QFuture<Result<QByteArray>> filePart(QString, qint64, qint64) override { return refused<QByteArray>(); }
    void cancelFiles() override { }

private:
    template<typename T> QFuture<Result<T>> refused() const
    {
        return readyFuture(Result<T>(tl::unexpected(m_why)));
    }

    Error m_why;
};

} // namespace tongdai
