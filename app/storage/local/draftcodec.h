// A call form as typed, to bytes and back. Local only; unlike the wire it takes anything a person may have
// typed.
#pragma once

#include "models/ports/callstore.h"

namespace tongdai::storage {

QByteArray bytesOf(const CallDraft &draft);

/// Corrupt when the bytes are not a draft this program knows.
Result<CallDraft> draftFrom(const QByteArray &bytes);

} // namespace tongdai::storage
