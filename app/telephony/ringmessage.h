// The one line of JSON between the helper a softphone starts and the workstation.
#pragma once

#include "models/domain/linecall.h"
#include "models/domain/result.h"

namespace tongdai::telephony {

constexpr qsizetype LongestRingMessage = 4096; ///< bytes, with the end of the line

/// {"event":"ringing","call_id":"…","line":"1022","number":"…"} and the end of the line, in UTF-8.
QByteArray ringMessage(const LineEvent &event);

/// A key that is missing is an empty one: no number is a withheld caller. Keys it does not know are left
/// alone. Fails with TooLarge, or with Protocol when it is no such line; the detail never repeats what was
/// sent.
Result<LineEvent> ringMessageFrom(const QByteArray &line);

} // namespace tongdai::telephony
