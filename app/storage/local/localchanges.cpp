#include "app/storage/local/localchanges.h"

namespace tongdai::storage {

namespace {
constexpr int GatherMs = 50;
}

LocalChanges::LocalChanges(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(GatherMs);
    connect(&m_timer, &QTimer::timeout, this, &LocalChanges::announce);
}

void LocalChanges::onOwnThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::AutoConnection);
}

void LocalChanges::note(const MirrorChanges &changes)
{
    onOwnThread([this, changes] {
        m_noted.calls = m_noted.calls || changes.calls;
        m_noted.directory = m_noted.directory || changes.directory;
        m_noted.knowledge = m_noted.knowledge || changes.knowledge;
        m_noted.parked = m_noted.parked || changes.parked;
        m_noted.ticketIds += changes.ticketIds;
        m_noted.procedures += changes.procedures;
        m_noted.goneProcedures += changes.goneProcedures;
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void LocalChanges::noteCalls()
{
    MirrorChanges changes;
    changes.calls = true;
    note(changes);
}

void LocalChanges::noteKnowledge()
{
    MirrorChanges changes;
    changes.knowledge = true;
    note(changes);
}

void LocalChanges::noteDirectory()
{
    MirrorChanges changes;
    changes.directory = true;
    note(changes);
}

void LocalChanges::noteTicket(const QUuid &id)
{
    MirrorChanges changes;
    changes.ticketIds.insert(id);
    note(changes);
}

void LocalChanges::noteQueued()
{
    onOwnThread([this] { Q_EMIT operationQueued(); });
}

void LocalChanges::noteEverything()
{
    onOwnThread([this] {
        m_everything = true;
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void LocalChanges::noteDiskFull(bool full)
{
    onOwnThread([this, full] { Q_EMIT diskFullChanged(full); });
}

void LocalChanges::noteMirrorRemade()
{
    onOwnThread([this] { Q_EMIT mirrorRemade(); });
}

void LocalChanges::announce()
{
    const MirrorChanges noted = std::exchange(m_noted, {});
    const bool everything = std::exchange(m_everything, false);
    if (everything || noted.calls)
        Q_EMIT callsChanged();
    if (everything || !noted.ticketIds.isEmpty())
        Q_EMIT ticketsChanged(everything ? QList<QUuid>()
                                         : QList<QUuid>(noted.ticketIds.begin(), noted.ticketIds.end()));
    if (everything || noted.directory)
        Q_EMIT directoryChanged();
    if (everything || noted.knowledge)
        Q_EMIT knowledgeChanged();
    if (everything || noted.parked)
        Q_EMIT parkedChanged();
    if (everything)
        Q_EMIT proceduresChanged({}, {});
    else if (!noted.procedures.isEmpty() || !noted.goneProcedures.isEmpty())
        Q_EMIT proceduresChanged(noted.procedures, noted.goneProcedures);
}

} // namespace tongdai::storage
