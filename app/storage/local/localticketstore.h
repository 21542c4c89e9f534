// Tickets on this workstation: the mirror's rows with what was done here and is not yet at the centre.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/ticketstore.h"

namespace tongdai::storage {

/// GUI thread.
class LocalTicketStore final : public TicketStore
{
    Q_OBJECT
public:
    explicit LocalTicketStore(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<TicketPage>> page(TicketFilter filter, TicketCursor after, int limit) override;
    QFuture<Result<int>> count(TicketFilter filter) override;
    QFuture<Result<Ticket>> ticket(QUuid id) override;
    QFuture<Result<QList<TicketEvent>>> timeline(QUuid id) override;
    QFuture<Result<QList<Ticket>>> openByPhone(QString national) override;
    QFuture<Result<QList<Ticket>>> openInCommune(QString communeCode) override;
    QFuture<Result<void>> move(QUuid id, Move move, MoveArguments arguments) override;
    QFuture<Result<void>> comment(QUuid id, QString text, bool internal) override;
    QFuture<Result<void>> edit(Ticket before, Ticket after) override;
    QFuture<Result<void>> logAttempt(QUuid id, CallAttempt attempt, QString note) override;
    QFuture<Result<void>> movePromise(QUuid id, qint64 toMs, QString reason) override;
    QFuture<Result<void>> markSeen(QUuid id) override;
    QFuture<Result<void>> rate(QUuid id, Rating rating, QString remark) override;
    QFuture<Result<void>> keepAnswerDraft(QUuid id, QString text) override;
    QFuture<Result<QString>> answerDraft(QUuid id) override;

    // For LocalAttachments, which keeps the bytes.
    QUuid newEvent() const; ///< id of an operation and of the entry it makes
    QFuture<Result<void>> attach(QUuid id, QUuid event, AttachedFile file, QString reason);
    QFuture<Result<void>> detach(QUuid id, QUuid fileEvent);

private:
    /// `make` sees the ticket as shown and gives the operation, none when there is nothing to do.
    using Make = std::function<Result<std::optional<NewOperation>>(const Ticket &shown)>;
    QFuture<Result<void>> act(const QUuid &id, Make make);
    NewOperation operation(const QString &kind, const QUuid &id, const Ticket &shown,
                           const QJsonObject &body) const;

    LocalProfile &m_profile;
};

} // namespace tongdai::storage
