// Calls on this workstation, over the profile's outbox and mirror.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/callstore.h"
#include "models/ports/directory.h"

namespace tongdai::storage {

/// GUI thread. `directory` may be null: then a new ticket's due times follow default hours until the centre
/// says.
class LocalCallStore final : public CallStore
{
    Q_OBJECT
public:
    LocalCallStore(LocalProfile &profile, const Directory *directory, QObject *parent = nullptr);

    QFuture<Result<SavedCall>> save(CallToSave what) override;
    QFuture<Result<void>> correct(QUuid correctionId, Call before, CallToSave after) override;
    QFuture<Result<QList<Call>>> byPhone(QString national, CallCursor after, int limit) override;
    QFuture<Result<QList<Person>>> peopleBehind(QString national) override;
    QFuture<Result<CallerCard>> callerCard(QString national) override;
    QFuture<Result<void>> keepCallerCard(CallerCard card) override;
    QFuture<Result<QList<Call>>> logged(CallLogFilter filter, int first, int limit) override;
    QFuture<Result<int>> countLogged(CallLogFilter filter) override;
    QFuture<Result<int>> countSince(QString userName, qint64 sinceMs) override;
    QFuture<Result<void>> keepDraft(CallDraft draft) override;
    QFuture<Result<QList<CallDraft>>> drafts() override;
    QFuture<Result<void>> dropDraft(QUuid formId) override;

private:
    void complete(CallToSave &what) const;
    void complete(Ticket &ticket, const Call &call) const;

    LocalProfile &m_profile;
    const Directory *m_directory;
};

} // namespace tongdai::storage
