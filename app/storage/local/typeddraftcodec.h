// A draft as typed, to bytes and back. Local only; unlike the wire it takes anything a person may have typed.
#pragma once

#include "models/domain/result.h"
#include "models/domain/typeddraft.h"

namespace tongdai::storage {

QByteArray bytesOf(const TypedDraft &typed);

/// Corrupt when the bytes are not a draft this program knows.
Result<TypedDraft> typedDraftFrom(const QByteArray &bytes);

} // namespace tongdai::storage
