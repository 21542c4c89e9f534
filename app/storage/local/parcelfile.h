// The file that carries unanswered operations from one workstation to another.
#pragma once

#include "app/storage/local/outbox.h"
#include "models/ports/keybox.h"
#include "models/ports/outboxparcels.h"

namespace tongdai::storage {

struct Parcel {
    ParcelContents contents;
    QList<NewOperation> operations; ///< in the order of authoring
};

ParcelContents contentsOf(const Parcel &parcel); ///< counts taken anew, the rest as it is

/// "TONGDAI-PARCEL 1", then CBOR {slot, sealed}: a fresh data key wrapped under the password (Argon2id), the parcel sealed
/// with it (XChaCha20-Poly1305). Any thread; takes long on purpose. Errors as OutboxParcels.
Result<void> writeParcel(const QString &file, const QString &password, const Parcel &parcel, const KeyBox &box);
Result<Parcel> readParcel(const QString &file, const QString &password, const KeyBox &box);

} // namespace tongdai::storage
