// Facts for many: what changed on this machine. Lives on the GUI thread; may be told from any.
#pragma once

#include "app/storage/local/mirror.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUuid>

namespace tongdai::storage {

/// Gathers what changed for 50 ms and announces it once.
class LocalChanges : public QObject
{
    Q_OBJECT
public:
    explicit LocalChanges(QObject *parent = nullptr);

    void note(const MirrorChanges &changes);
    void noteCalls();
    void noteKnowledge();
    void noteDirectory();
    void noteTicket(const QUuid &id);
    void noteQueued(); ///< announced at once
    void noteEverything();
    void noteDiskFull(bool full);
    void noteMirrorRemade(); ///< announced at once

Q_SIGNALS:
    void callsChanged();
    void ticketsChanged(const QList<QUuid> &ids); ///< empty list: anything may have changed
    void directoryChanged();
    void knowledgeChanged();
    void proceduresChanged(const QStringList &changed, const QStringList &gone); ///< both empty: any
    void parkedChanged();
    void operationQueued();
    void diskFullChanged(bool full);
    void mirrorRemade();

private:
    void onOwnThread(std::function<void()> work);
    void announce();

    QTimer m_timer;
    MirrorChanges m_noted;
    bool m_everything = false;
};

} // namespace tongdai::storage
