#include "models/domain/callattempt.h"

#include "models/domain/wirewords.h"

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<AttemptResult>, 6> Results {{
    {AttemptResult::Reached, L1("reached")},
    {AttemptResult::NoAnswer, L1("no_answer")},
    {AttemptResult::Busy, L1("busy")},
    {AttemptResult::WrongNumber, L1("wrong_number")},
    {AttemptResult::CallLater, L1("call_later")},
    {AttemptResult::Voicemail, L1("voicemail")},
}};

} // namespace

QString wireWord(AttemptResult result)
{
    return wirewords::wordOf(Results, result);
}

std::optional<AttemptResult> attemptResultFromWire(const QString &word)
{
    return wirewords::valueOf(Results, word);
}

bool isFailed(AttemptResult result)
{
    return result != AttemptResult::Reached && result != AttemptResult::CallLater;
}

Outcome outcomeOf(AttemptResult result)
{
    switch (result) {
    case AttemptResult::Reached:
        return Outcome::Answered;
    case AttemptResult::CallLater:
        return Outcome::CallBack;
    case AttemptResult::WrongNumber:
        return Outcome::WrongNumber;
    case AttemptResult::NoAnswer:
    case AttemptResult::Busy:
    case AttemptResult::Voicemail:
        return Outcome::Dropped;
    }
    return Outcome::Dropped;
}

} // namespace tongdai
