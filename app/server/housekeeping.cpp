#include "app/server/housekeeping.h"

#include "app/storage/central/forgetting.h"

#include <QLoggingCategory>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcHouse, "tongdai.server.housekeeping")

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int AtOnce = 500; // rows in one group of the lane: a few milliseconds

/// True when there is more to do.
Result<bool> forgetSome(LaneContext &lane, qint64 day, const Retention &retention)
{
    if (const auto noted = storage::noteHeads(lane.database, day); !noted)
        return tl::unexpected(noted.error());
    const auto gone = storage::forgetGone(lane.database, day - retention.goneDays, AtOnce);
    if (!gone || *gone)
        return gone;
    const auto outcomes
        = storage::forgetOutcomes(lane.database, (day - retention.outcomeDays) * DayMs, AtOnce);
    if (!outcomes || *outcomes)
        return outcomes;
    return storage::forgetOperations(lane.database, (day - retention.operationDays) * DayMs, AtOnce);
}

} // namespace

void Housekeeping::look()
{
    const qint64 day = m_clock.nowMs() / DayMs;
    if (day == m_doneOn || m_busy.exchange(true))
        return;
    step(day);
}

void Housekeeping::step(qint64 day)
{
    auto more = std::make_shared<bool>(false);
    m_lane.submit({1,
                   [this, day, more](LaneContext &lane) -> Result<void> {
                       const auto some = forgetSome(lane, day, m_retention);
                       if (!some)
                           return tl::unexpected(some.error());
                       *more = *some;
                       return {};
                   },
                   [this, day, more](const Result<void> &done) {
                       if (done && *more)
                           return step(day);
                       if (done)
                           m_doneOn = day;
                       else if (done.error().kind != ErrorKind::Busy)
                           qCWarning(lcHouse) << "could not forget what is old:" << done.error().detail;
                       m_busy = false;
                   }});
}

} // namespace tongdai::server
