// How long to wait before the next try.
#pragma once

#include <QtGlobal>

#include <functional>

namespace tongdai {

/// A number from 0 to `bound` - 1; `bound` is at least 1.
using Chance = std::function<qint64(qint64 bound)>;

/// Full jitter: a random time below a bound that doubles from 1 s to 60 s. Many workstations
/// that lost the centre at one moment so come back spread out.
class Backoff
{
public:
    static constexpr qint64 BaseMs = 1'000;
    static constexpr qint64 CapMs = 60'000;

    /// Milliseconds to wait after one more failure; never less than `atLeastMs` (Retry-After).
    qint64 next(const Chance &chance, qint64 atLeastMs = 0)
    {
        const qint64 bound = qMin(CapMs, BaseMs << qMin(m_failures, 6));
        ++m_failures;
        return atLeastMs + chance(bound);
    }
    int failures() const { return m_failures; }
    void succeeded() { m_failures = 0; }

private:
    int m_failures = 0;
};

} // namespace tongdai
