// One try to reach a citizen by telephone, and what came of it (Số lần gọi lại, Kết quả từng lần).
#pragma once

#include "models/domain/contact.h"

#include <QUuid>

namespace tongdai {

/// Digit on screen: 1 Gặp được, 2 Không nghe máy, 3 Máy bận, 4 Sai số, 5 Hẹn gọi lại, 6 Hộp thư thoại.
enum class AttemptResult { Reached, NoAnswer, Busy, WrongNumber, CallLater, Voicemail };

QString wireWord(AttemptResult); ///< "reached", "no_answer", "busy", "wrong_number", "call_later", "voicemail"
std::optional<AttemptResult> attemptResultFromWire(const QString &);

/// Nobody was spoken with whom the matter concerns.
bool isFailed(AttemptResult);

/// The wrap-up code of an outgoing call that came to this: what reports count it under.
Outcome outcomeOf(AttemptResult);

/// So many failed tries in a row are enough to say "Không liên lạc được"; a person says it (domain.md 4).
constexpr int EnoughAttempts = 3;

struct CallAttempt {
    AttemptResult result = AttemptResult::Reached;
    qint64 atMs = 0; ///< when the number was dialled
    qint64 promisedMs = 0; ///< of CallLater: when to call again, 0 when no time was named
    QUuid callId; ///< the outgoing call, null when none was logged

    bool operator==(const CallAttempt &) const = default;
};

/// The hour of a promised call, moved without a call (Dời giờ hẹn): the citizen wrote, or the officer is not there.
struct MovedPromise {
    qint64 atMs = 0; ///< when it was moved
    qint64 fromMs = 0; ///< what stood there, as its author saw it
    qint64 toMs = 0; ///< when to call now

    bool operator==(const MovedPromise &) const = default;
};

} // namespace tongdai
