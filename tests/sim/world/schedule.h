// Time of a simulated world: what happens when, and the clocks and timers that machines have of it.
#pragma once

#include "app/sync/timers.h"
#include "models/ports/clock.h"
#include "tests/sim/world/chance.h"

#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace tongdai::sim {

/// Events one after another; at equal times in an order that chance gives. One thread.
class Schedule
{
public:
    explicit Schedule(Dice &dice)
        : m_dice(dice)
    { }

    qint64 nowMs() const { return m_nowMs; } ///< since the world began, machines' sleep left out
    qint64 wallMs() const { return Monday + m_nowMs + m_sleptMs; } ///< UTC milliseconds since 1970, true time

    /// Not 0.
    quint64 after(qint64 ms, std::function<void()> fn);
    void cancel(quint64 event);

    /// All machines sleep: the wall clock goes on, nothing else does.
    void sleep(qint64 ms) { m_sleptMs += ms; }

    /// Lets everything happen until `ms` from now, or until `stop` says so (asked after each event).
    /// `afterEach` is called when an event and all it set off in Qt's queue are over.
    void run(qint64 ms, const std::function<bool()> &stop = {});
    void setAfterEach(std::function<void()> fn) { m_afterEach = std::move(fn); }

    /// Qt's own queue: futures that became ready, deletions.
    static void settle();

private:
    static constexpr qint64 Monday = 1'795'399'200'000; // 23 November 2026, 09:00 in Viet Nam

    using Key = std::tuple<qint64, quint64, quint64>; // when, chance, number
    Dice &m_dice;
    qint64 m_nowMs = 1'000;
    qint64 m_sleptMs = 0;
    quint64 m_last = 0;
    std::map<Key, std::function<void()>> m_events;
    std::map<quint64, Key> m_keys;
    std::function<void()> m_afterEach;
};

/// A machine's clock: off by its skew.
class MachineClock final : public Clock
{
public:
    explicit MachineClock(const Schedule &schedule)
        : m_schedule(schedule)
    { }
    qint64 nowMs() const override { return m_schedule.wallMs() + m_skewMs; }
    qint64 steadyMs() const override { return m_schedule.nowMs(); }
    void setSkew(qint64 ms) { m_skewMs = ms; }
    qint64 skewMs() const { return m_skewMs; }

private:
    const Schedule &m_schedule;
    qint64 m_skewMs = 0;
};

/// A program's timers; they die with it.
class ProgramTimers final : public Timers
{
public:
    explicit ProgramTimers(Schedule &schedule)
        : m_schedule(schedule)
    { }
    ~ProgramTimers() override;

    int after(qint64 ms, std::function<void()> fn) override;
    void cancel(int timer) override;

private:
    Schedule &m_schedule;
    int m_last = 0;
    std::map<int, quint64> m_running;
};

} // namespace tongdai::sim
