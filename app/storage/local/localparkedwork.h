// ParkedWork over the mirror.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/parkedwork.h"

namespace tongdai::storage {

/// GUI thread.
class LocalParkedWork final : public ParkedWork
{
    Q_OBJECT
public:
    explicit LocalParkedWork(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<QList<ParkedNotice>>> parked() override;

private:
    LocalProfile &m_profile;
};

} // namespace tongdai::storage
