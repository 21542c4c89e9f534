// A telephone line that rings when a test says so.
#pragma once

#include "models/ports/phoneline.h"

namespace tongdai::fakes {

class HandPhone final : public PhoneLine
{
public:
    QList<LineCall> calls;

    QList<LineCall> waiting() const override { return calls; }
    std::optional<LineCall> take() override
    {
        if (calls.isEmpty())
            return std::nullopt;
        const LineCall first = calls.takeFirst();
        Q_EMIT waitingChanged();
        return first;
    }
    void dropOver() override
    {
        calls.removeIf([](const LineCall &call) { return call.state == LineCall::State::Over; });
        Q_EMIT waitingChanged();
    }
    void ring(const QString &number, const QString &id = {})
    {
        calls.append(lineCallFrom(id, number));
        Q_EMIT waitingChanged();
    }
    void stopRinging() // nobody took it
    {
        const LineCall call = calls.takeFirst();
        Q_EMIT waitingChanged();
        Q_EMIT missed(call);
    }
};

} // namespace tongdai::fakes
