// Half-typed forms of the person who is signed in on this workstation.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/formdrafts.h"

namespace tongdai::storage {

/// GUI thread. `profile` outlives it.
class LocalFormDrafts final : public FormDrafts
{
    Q_OBJECT
public:
    explicit LocalFormDrafts(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<void>> keep(FormDraft draft) override;
    QFuture<Result<QList<FormDraft>>> mine() override;
    QFuture<Result<void>> drop(QString by, QString kind, QString subject) override;

private:
    LocalProfile &m_profile;
};

} // namespace tongdai::storage
