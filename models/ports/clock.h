// Time from outside, so that tests turn it by hand.
#pragma once

#include <QtGlobal>

namespace tongdai {

class Clock
{
public:
    virtual ~Clock() = default;

    virtual qint64 nowMs() const = 0; ///< wall time, UTC milliseconds since 1970; may jump
    virtual qint64 steadyMs() const = 0; ///< never jumps; origin unspecified; for lengths
};

/// The machine's own clocks. Any thread.
class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 steadyMs() const override;
};

} // namespace tongdai
