#include "tests/sim/world/journal.h"

#include <cstdio>

namespace tongdai::sim {

void Journal::note(const QString &line)
{
    const QByteArray bytes = QByteArray::number(m_schedule.nowMs()) + ' ' + line.toUtf8();
    for (const char byte : bytes)
        m_history = (m_history ^ quint8(byte)) * 1099511628211ULL;
    if (m_shown)
        std::printf("%10.3f %s\n", double(m_schedule.nowMs()) / 1000.0, line.toUtf8().constData());
}

void Journal::violation(int invariant, const QString &what)
{
    const QString line = QStringLiteral("invariant %1: %2").arg(invariant).arg(what);
    note(QStringLiteral("VIOLATION ") + line);
    if (m_violations.size() < 20)
        m_violations.append(line);
}

} // namespace tongdai::sim
