// What happened in a world, for the eye and for comparing two runs; and what was found wrong.
#pragma once

#include "tests/sim/world/schedule.h"

#include <QString>
#include <QStringList>

namespace tongdai::sim {

class Journal
{
public:
    Journal(const Schedule &schedule, bool shown)
        : m_schedule(schedule)
        , m_shown(shown)
    { }

    void note(const QString &line);
    void fault(const QString &line)
    {
        ++m_faults;
        note(QStringLiteral("fault: ") + line);
    }
    /// An invariant of sync.md 4 does not hold.
    void violation(int invariant, const QString &what);

    bool isShown() const { return m_shown; }
    quint64 history() const { return m_history; }
    int faults() const { return m_faults; }
    const QStringList &violations() const { return m_violations; }

private:
    const Schedule &m_schedule;
    bool m_shown;
    quint64 m_history = 14695981039346656037ULL; // FNV-1a
    int m_faults = 0;
    QStringList m_violations;
};

} // namespace tongdai::sim
