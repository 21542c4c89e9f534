// One operation's own changes, taken back without those of its neighbours.
#pragma once

#include "app/server/writelane.h"

#include <QSqlQuery>

#include <type_traits>

namespace tongdai::server {

/// Runs `work`, which gives a Result, inside the lane's transaction. On an error its changes and what it told the feed are
/// taken back and the error is given; `whole` is false when the database did not even do that.
template<typename Work> std::invoke_result_t<Work> inSavepoint(LaneContext &lane, bool *whole, Work work)
{
    *whole = true;
    if (const auto saved = lane.database.exec(QStringLiteral("SAVEPOINT op")); !saved) {
        *whole = false;
        return tl::unexpected(saved.error());
    }
    const auto mark = lane.emitter.mark();
    auto done = work();
    if (!done) {
        lane.emitter.backTo(mark);
        QSqlQuery back(lane.database.connection());
        *whole = back.exec(QStringLiteral("ROLLBACK TO op")) && back.exec(QStringLiteral("RELEASE op"));
        return done;
    }
    if (const auto released = lane.database.exec(QStringLiteral("RELEASE op")); !released) {
        *whole = false;
        return tl::unexpected(released.error());
    }
    return done;
}

} // namespace tongdai::server
