// Parcels of this workstation's outbox.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/outboxparcels.h"

#include <QThreadPool>

namespace tongdai::storage {

struct Parcel;

/// GUI thread; keys are made and files read on a thread of its own. `box` and `profile` outlive it.
class LocalParcels final : public OutboxParcels
{
    Q_OBJECT
public:
    LocalParcels(LocalProfile &profile, const KeyBox &box, QObject *parent = nullptr);
    ~LocalParcels() override;

    QFuture<Result<ParcelContents>> write(QString file, QString password) override;
    QFuture<Result<ParcelContents>> look(QString file, QString password) override;
    QFuture<Result<HandedIn>> handIn(QString file, QString password) override;

private:
    template<typename T, typename Fn> QFuture<Result<T>> onPool(Fn work);
    QFuture<Result<HandedIn>> take(const Parcel &parcel);

    LocalProfile &m_profile;
    const KeyBox &m_box;
    QThreadPool m_pool;
};

} // namespace tongdai::storage
