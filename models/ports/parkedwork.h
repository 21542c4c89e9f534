// What the centre has parked, for those who watch over its work.
#pragma once

#include "models/domain/parkednotice.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace tongdai {

/// Lives on the GUI thread.
class ParkedWork : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Oldest first, as known here; empty for everyone but supervisors and administrators. Storage.
    virtual QFuture<Result<QList<ParkedNotice>>> parked() = 0;

Q_SIGNALS:
    void parkedChanged();
};

} // namespace tongdai
