// What the centre has parked, as a test says.
#pragma once

#include "models/ports/parkedwork.h"
#include "models/ports/whenready.h"

namespace tongdai::fakes {

class MemoryParked final : public ParkedWork
{
public:
    using ParkedWork::ParkedWork;

    QFuture<Result<QList<ParkedNotice>>> parked() override
    {
        return readyFuture(Result<QList<ParkedNotice>>(notices));
    }
    void set(const QList<ParkedNotice> &now)
    {
        notices = now;
        Q_EMIT parkedChanged();
    }

    QList<ParkedNotice> notices;
};

} // namespace tongdai::fakes
