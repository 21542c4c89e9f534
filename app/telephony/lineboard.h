// What the events of a telephone line add up to, whatever their order and however often they come.
#pragma once

#include "models/ports/phoneline.h"

#include <QHash>

namespace tongdai::telephony {

/// No clock of its own: the caller says what time it is. Any thread, one at a time.
///
/// Twice the same event changes nothing. A hang-up before its ringing forgets both, when the line names its calls. An
/// answer without ringing is a call in talk. A call that rings for RingForMs without a word more is given up.
class LineBoard
{
public:
    static constexpr qint64 RingForMs = 180'000;
    static constexpr qint64 RememberMs = 60'000; ///< names of calls that are over
    static constexpr qsizetype MostWaiting = 50; ///< a line gone mad; the oldest that is over or rings goes

    struct Change {
        bool waiting = false; ///< what waits has changed
        std::optional<LineCall> answered;
        std::optional<LineCall> hungUp;
        std::optional<LineCall> missed;
    };

    Change hear(const LineEvent &event, qint64 nowMs, qint64 steadyMs);
    /// Gives up what has rung for too long.
    Change tick(qint64 steadyMs);
    std::optional<LineCall> take();
    bool dropOver();

    QList<LineCall> waiting() const;

private:
    struct Known {
        LineCall call;
        bool taken = false;
        qint64 heardSteadyMs = 0;
    };
    Known *find(const QString &id);
    /// For an event a call may begin with: none where the known call of an unnamed line is over, it steps aside.
    Known *findToBegin(const LineCall &call);
    Change ring(const LineCall &call, qint64 nowMs, qint64 steadyMs);
    Change answer(const LineCall &call, qint64 nowMs, qint64 steadyMs);
    Change hangUp(const LineCall &call, qint64 steadyMs);
    void add(LineCall call, qint64 nowMs, qint64 steadyMs);
    void forgetOld(qint64 steadyMs);

    QList<Known> m_known; ///< oldest first
    QHash<QString, qint64> m_over; ///< name to when, steady
};

} // namespace tongdai::telephony
