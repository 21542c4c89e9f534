// Attaching files to tickets on this workstation: the bytes first, then the operation that names them.
#pragma once

#include "app/storage/local/localfiles.h"
#include "app/storage/local/localticketstore.h"

namespace tongdai::storage {

/// GUI thread.
class LocalAttachments final : public Attachments
{
    Q_OBJECT
public:
    LocalAttachments(LocalFiles &files, LocalTicketStore &tickets, QObject *parent = nullptr);

    QFuture<Result<void>> attach(QUuid ticketId, NewFile file) override;
    QFuture<Result<void>> remove(QUuid ticketId, QUuid fileEventId) override;
    QFuture<Result<QByteArray>> content(AttachedFile file) override;
    FileProgress progress(const QString &sha256) const override { return m_files.progress(sha256); }
    int waiting() const override { return m_files.waiting(); }

private:
    void keep(const QUuid &ticketId, const NewFile &file, const AttachedFile &described,
              const std::function<void(const Result<void> &)> &finish);

    LocalFiles &m_files;
    LocalTicketStore &m_tickets;
};

} // namespace tongdai::storage
