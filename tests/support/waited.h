// What a future of the ports gives, the event loop running meanwhile.
#pragma once

#include "models/ports/whenready.h"

#include <QEventLoop>

#include <optional>

namespace tongdai::tests {

/// Blocks for as long as it takes: for programs that measure, not for tests.
template<typename T> Result<T> waited(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    QObject here;
    std::optional<Result<T>> got;
    whenReady(&here, future, [&](const Result<T> &result) {
        got = result;
        loop.quit();
    });
    if (!got)
        loop.exec();
    return *got;
}

} // namespace tongdai::tests
